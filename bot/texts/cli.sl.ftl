# Slovene: what the commands print. The same messages stand in cli.en.ftl and cli.it.ftl.
ask-answer = Odgovor: { $ids } (jezik: { $language })
ask-choose = Na izbiro: { $ids } (jezik: { $language })
ask-decline = Program o tem molči; tema: { $ids } (jezik: { $language })
why-ranking = Kako verjetno odgovarja posamezna točka:
why-signals = Kaj govori za (+) in proti (-) { $id }:
why-near = Kaj govori za (+) to in proti (-) temu, da se vprašanje vnosa { $id } le dotika (mapa near):
why-beside = Kaj govori za (+) in proti (-) »{ $id }«, ki ni vnos programa:
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
        [0] vsi odgovori po pričakovanjih
        [one] { $changes } vprašanje z drugačnim odgovorom
        [two] { $changes } vprašanji z drugačnim odgovorom
        [few] { $changes } vprašanja z drugačnim odgovorom
       *[other] { $changes } vprašanj z drugačnim odgovorom
    },{" "}
}{ $warnings ->
    [0] brez opozoril.
    [one] { $warnings } opozorilo.
    [two] { $warnings } opozorili.
    [few] { $warnings } opozorila.
   *[other] { $warnings } opozoril.
}
