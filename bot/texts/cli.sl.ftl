# Slovene: what the commands print. The same messages stand in cli.en.ftl and cli.it.ftl.
ask-answer = Odgovor: { $ids } (jezik: { $language })
ask-choose = Na izbiro: { $ids } (jezik: { $language })
ask-decline = Program o tem molči; tema: { $ids } (jezik: { $language })
why-ranking = Kako verjetno odgovarja posamezna točka:
why-signals = Kaj govori za (+) in proti (-) { $id }:
signal-word = beseda »{ $name }«
signal-concept = pojem »{ $name }«
signal-pair = zaporedni besedi »{ $name }«
check-error = NAPAKA
check-change = SPREMEMBA
check-warning = (poglejte)
check-summary = { $errors ->
    [0] Brez napak
    [one] { $errors } napaka
    [two] { $errors } napaki
    [few] { $errors } napake
   *[other] { $errors } napak
}, { $asked ->
    [no] {""}
   *[yes] { $changes ->
        [0] na vsa vprašanja odgovor, kot je pričakovan
        [one] na { $changes } vprašanje drugačen odgovor
        [two] na { $changes } vprašanji drugačen odgovor
        [few] na { $changes } vprašanja drugačen odgovor
       *[other] na { $changes } vprašanj drugačen odgovor
    },{" "}
}{ $warnings ->
    [0] brez opozoril.
    [one] { $warnings } opozorilo.
    [two] { $warnings } opozorili.
    [few] { $warnings } opozorila.
   *[other] { $warnings } opozoril.
}
