# Italian: what the commands print. The same messages stand in cli.en.ftl and cli.sl.ftl.
ask-answer = Risposta: { $ids } (lingua: { $language })
ask-choose = Da scegliere: { $ids } (lingua: { $language })
ask-decline = Il programma tace; tema: { $ids } (lingua: { $language })
why-ranking = Con quale probabilità risponde ciascun punto:
why-signals = Che cosa parla a favore (+) e contro (-) { $id }:
signal-word = parola «{ $name }»
signal-concept = concetto «{ $name }»
signal-pair = parole di seguito «{ $name }»
check-error = ERRORE
check-change = CAMBIAMENTO
check-warning = (veda)
check-summary = { $errors ->
    [0] Nessun errore
    [one] { $errors } errore
   *[other] { $errors } errori
}, { $asked ->
    [no] {""}
   *[yes] { $changes ->
        [0] risposte tutte come attese
        [one] { $changes } domanda con un'altra risposta
       *[other] { $changes } domande con un'altra risposta
    },{" "}
}{ $warnings ->
    [0] nessun avviso.
    [one] { $warnings } avviso.
   *[other] { $warnings } avvisi.
}
