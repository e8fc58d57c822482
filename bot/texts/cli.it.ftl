# Italian: what the commands print. The same messages stand in cli.en.ftl and cli.sl.ftl.
ask-answer = Risposta: { $ids } (lingua: { $language })
ask-choose = Da scegliere: { $ids } (lingua: { $language })
ask-decline = Il programma tace; tema: { $ids } (lingua: { $language })
why-ranking = Con quale probabilità risponde ciascun punto:
why-signals = Che cosa parla a favore (+) e contro (-) { $id }:
why-near = Che cosa parla a favore (+) e contro (-) l'idea che la domanda tocchi soltanto { $id } (cartella near):
why-beside = Che cosa parla a favore (+) e contro (-) «{ $id }», che non è una voce del programma:
signal-word = parola «{ $name }»
signal-concept = concetto «{ $name }»
signal-pair = parole di seguito «{ $name }»
check-error = ERRORE
check-change = CAMBIAMENTO
check-warning = (guardate)
check-summary = { $errors ->
    [0] Nessun errore
    [one] { $errors } errore
   *[other] { $errors } errori
}, { $asked ->
    [no] {""}
   *[yes] { $changes ->
        [0] tutte le risposte sono quelle attese
        [one] { $changes } domanda con una risposta diversa
       *[other] { $changes } domande con una risposta diversa
    },{" "}
}{ $warnings ->
    [0] nessun avviso.
    [one] { $warnings } avviso.
   *[other] { $warnings } avvisi.
}
