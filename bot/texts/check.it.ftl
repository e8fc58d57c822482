# Che cosa non va nella base di conoscenza, a parole. Un messaggio per regola; il nome è quello della regola.
# Gli stessi messaggi con le stesse variabili stanno in check.sl.ftl e check.en.ftl.

### File e YAML

file-absent = Questo file manca. Il bot ne ha bisogno: ripristinatelo dalla versione precedente o createlo; il README.md della base di conoscenza spiega che cosa deve contenere.
file-empty = Il file è vuoto. Riscrivetene il contenuto o ripristinate la versione precedente; il README.md della base di conoscenza spiega che cosa deve contenere.
file-unreadable = Il file non si può aprire. Verificate che sia un file e non una cartella e di avere il permesso di leggerlo.
file-unknown = Il bot non legge questo file. { $nearest ->
    [none] Legge questi: { $allowed }. Spostate o rinominate il file.
   *[other] Intendevate «{ $nearest }»? Legge questi: { $allowed }. Spostate o rinominate il file.
}
language-folder = La cartella «{ $folder }» non è una lingua. { $nearest ->
    [none] Datele il nome della lingua in due lettere minuscole, per esempio sl, it, en, hr o de.
   *[other] Intendevate «{ $nearest }»? Datele il nome della lingua in due lettere minuscole, per esempio sl, it, en, hr o de.
}
not-utf8 = Il file non è salvato in UTF-8, perciò lettere come č o à non si possono leggere. Nell'editor scegliete «Salva con nome» e la codifica UTF-8.
yaml-syntax = Da qui in poi il file è incomprensibile: «{ $found }». { $hint ->
    [colon] Un testo che contiene i due punti va messo tra virgolette, per esempio title: "Sport: al più 30 eur"; oppure la riga è troppo rientrata.
    [quote] Qui si aprono delle virgolette che non vengono mai chiuse. Aggiungete quelle di chiusura; dentro un testo tra "…" usate virgolette diverse.
    [sign] Un testo non può cominciare con questo segno. Mettete tutto il testo tra virgolette "…".
    [indent] La riga non è allineata con le vicine, oppure dopo le virgolette di chiusura c'è altro testo. Rientratela con spazi esattamente come le righe accanto.
   *[other] Confrontate la riga e quella che la precede con un esempio corretto: i due punti dopo la chiave, il rientro, le virgolette e le parentesi.
}
yaml-tag = «{ $found }» è un'etichetta YAML, che qui non è ammessa. Se fa parte del testo, mettete tutto il testo tra virgolette; altrimenti cancellatela.
yaml-anchor = «{ $found }» è un rimando YAML, che qui non è ammesso. Se fa parte del testo, mettete tutto il testo tra virgolette; altrimenti scrivete il testo per esteso.
tab-character = In questa riga c'è una tabulazione. Sostituitela con spazi, due per ogni livello di rientro.
control-character = In questa riga c'è un carattere invisibile ({ $code }), di solito incollato da un altro documento. Cancellate il testo della riga e riscrivetelo.
trailing-space = Il testo o la riga comincia o finisce con spazi superflui. Cancellateli.

### Chiavi e valori

duplicate-key = «{ $key }» sta già in { $first }. Tenetene una sola oppure riunite i due contenuti sotto una.
unknown-key = La chiave «{ $key }» qui non è prevista. { $nearest ->
    [none] Sono ammesse: { $allowed }. Correggetela o cancellatela.
   *[other] Intendevate «{ $nearest }»? Sono ammesse: { $allowed }. Correggetela o cancellatela.
}
missing-key = Qui manca la chiave «{ $key }». Aggiungetela con il suo contenuto.
wrong-type = Sotto «{ $key }» c'è { $found ->
    [text] un testo singolo
    [list] un elenco (righe con il trattino)
   *[mapping] un gruppo di chiavi
}, ma ci vuole { $expected ->
    [text] un testo singolo
    [list] un elenco (righe con il trattino)
   *[mapping] un gruppo di chiavi
}. Confrontate con una voce vicina e scrivete allo stesso modo.
unquoted-value = Senza virgolette { $value } non vale come testo, ma come { $kind ->
    [boolean] «sì» o «no» (true/false)
    [number] numero
    [date] data oppure ora
    [nothing] valore vuoto
   *[sign] segno proprio di YAML
}. Scrivete "{ $value }".
empty-text = Per «{ $key }» non c'è alcun testo. Scrivetelo, o cancellate la riga se non serve.
empty-list = L'elenco «{ $key }» è vuoto. Aggiungete almeno un elemento, o cancellate la chiave se non serve.
malformed-id = «{ $found }» qui non è un identificativo corretto. Scrivetelo nella forma «{ $expected }».
title-too-long = Il titolo «{ $text }» ha { $length } caratteri; su un pulsante ce ne stanno al massimo { $limit }. Accorciatelo.
reply-too-long = La risposta «{ $text }» ha { $length } caratteri; ne sono ammessi al massimo { $limit }. Accorciatela.
link-not-https = «{ $found }» non è un collegamento sicuro. Scrivete l'indirizzo intero con https://, per esempio { $expected }.

### Identificativi

duplicate-id = L'identificativo «{ $id }» è già usato in { $first }. Datene un altro a uno dei due.
id-out-of-order = «{ $id }» sta dopo «{ $previous }». Mettete le voci nell'ordine dei loro numeri.
id-gap = Prima di «{ $id }» manca: { $missing }. Aggiungete ciò che manca o correggete il numero.
wrong-pillar = «{ $id }» sta nel file del pilastro { $pillar }. Spostatelo nel file del suo pilastro o correggete il numero.
pillar-file-name = Il file «{ $name }» contiene il pilastro { $id }. Il nome del file deve cominciare con «{ $id }-»; rinominate il file o correggete il numero.
related-unknown = Nel programma non esiste la voce «{ $id }». { $nearest ->
    [none] Scrivete l'identificativo di una voce esistente, per esempio "4.3".
   *[other] Intendevate «{ $nearest }»? Scrivete l'identificativo di una voce esistente.
}

### Le due lingue

missing-translation = Per «{ $key }» manca il testo { $language ->
    [sl] sloveno (sl)
   *[it] italiano (it)
}. Aggiungetelo; le due lingue devono dire la stessa cosa.
numbers-differ = I numeri non sono uguali nelle due lingue. Sloveno: { $sl }; italiano: { $it }. Correggete quello sbagliato.
links-differ = I collegamenti non sono uguali nelle due lingue. Sloveno: { $sl }; italiano: { $it }. Correggete quello sbagliato.
unbalanced-sign = In «{ $text }» il segno { $sign } è spaiato. Aggiungete le virgolette o la parentesi mancanti, oppure cancellate questo segno.
same-in-both = «{ $text }» è uguale in sloveno e in italiano. Traducetelo; se deve essere uguale, lasciatelo così.

### Che cosa chiede la gente e le parole per la ricerca

unknown-target = Nella base di conoscenza non c'è nulla con l'identificativo «{ $id }». { $nearest ->
    [none] Scrivete l'identificativo di una voce ("4.3"), di un argomento, oppure background.
   *[other] Intendevate «{ $nearest }»? Scrivete l'identificativo di una voce ("4.3"), di un argomento, oppure background.
}
empty-phrasing = Sotto «{ $key }» c'è una riga vuota con il trattino. Scrivete la domanda o cancellate la riga.
phrasing-too-long = La domanda «{ $text }» ha { $length } caratteri; ne sono ammessi al massimo { $limit }. Accorciatela o dividetela in due.
phrasing-twice = «{ $text }» sta due volte sotto «{ $id }»; la prima in { $first }. Maiuscole e accenti non contano. Cancellatene una.
phrasing-two-targets = «{ $text }» sta sotto «{ $id }» e sotto «{ $other }» ({ $first }). Maiuscole e accenti non contano. Lasciatela dove la risposta è migliore.
few-phrasings = Per «{ $id }» le domande in { $language ->
    [sl] sloveno
   *[it] italiano
} sono troppo poche: { $count } su { $enough }. Aggiungetene nella cartella asked/{ $language }.
phrasing-leads-elsewhere = «{ $text }» sta sotto «{ $id }», ma il bot mostrerebbe prima «{ $shown }». Spostatela, scrivetela in modo più chiaro o aggiungete sotto «{ $id }» altre domande simili.
concept-word-twice = La parola { $language ->
    [sl] slovena
   *[it] italiana
} «{ $word }» sta sotto «{ $id }» e sotto «{ $other }». Lasciatela dove è più adatta.
