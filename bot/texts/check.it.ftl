# Che cosa non va nella base di conoscenza, a parole. Un messaggio per regola; il nome è quello della regola.
# Gli stessi messaggi con le stesse variabili stanno in check.sl.ftl e check.en.ftl.

### File e YAML

file-absent = Questo file manca. Il bot ne ha bisogno: verificate che non sia stato solo rinominato o spostato (anche in .yaml.txt), altrimenti ripristinatelo dalla versione precedente; il README.md della base di conoscenza spiega che cosa deve contenere.
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
    [colon] Un testo che contiene i due punti va messo tra virgolette diritte, per esempio it: "Sport dei bambini: max 30 euro al mese". Se ci sono già, la riga è troppo rientrata oppure in una delle righe precedenti manca lo spazio dopo il trattino o dopo i due punti.
    [quote] Qui si aprono delle virgolette che non vengono mai chiuse. Aggiungete quelle di chiusura; dentro un testo tra "…" usate virgolette diverse, per esempio «…».
    [sign] Un testo non può cominciare con questo segno. Mettete tutto il testo tra virgolette diritte "…".
    [indent] L'errore è in questa riga o subito sopra: mancano le virgolette di chiusura ", manca il trattino iniziale, la riga non è rientrata (con spazi) come le vicine, oppure dentro un testo tra "…" ci sono altre virgolette uguali (lì usate «…»).
   *[other] Confrontate questa riga e quelle che la precedono con un esempio corretto: il trattino e lo spazio all'inizio, i due punti dopo il nome, il rientro, le virgolette e le parentesi a coppie, le virgole negli elenchi. Un testo che comincia con un segno speciale va messo tra virgolette diritte "…".
}
yaml-tag = «{ $found }» all'inizio di un testo ha per il computer un significato speciale, che qui non è ammesso. Se fa parte del testo, mettete tutto il testo tra virgolette diritte "…"; altrimenti cancellatelo.
yaml-anchor = «{ $found }» all'inizio di un testo ha per il computer un significato speciale (un rimando), che qui non è ammesso. Se fa parte del testo, mettete tutto il testo tra virgolette diritte "…"; altrimenti cancellatelo e scrivete il testo per esteso.
tab-character = In questa riga c'è una tabulazione (tasto Tab). Sostituitela con spazi, due per ogni livello di rientro.
control-character = In questa riga c'è un carattere invisibile ({ $code }), di solito incollato da un altro documento. Cancellate il testo della riga e riscrivetelo.
trailing-space = Il testo o la riga comincia o finisce con spazi superflui. Cancellateli.

### I nomi prima dei due punti e ciò che li segue

duplicate-key = La riga «{ $key }:» sta già in { $first }. Riunite i contenuti sotto una delle due e cancellate l'altra.
unknown-key = Prima dei due punti c'è «{ $key }», che il bot qui non conosce. { $nearest ->
    [none] Può starci: { $allowed }. Correggete o cancellate; se la parola è giusta, la riga ha il rientro sbagliato.
   *[other] Intendevate «{ $nearest }»? Può starci: { $allowed }. Correggete o cancellate.
}
missing-key = Nella voce che comincia qui manca la riga «{ $key }:». Aggiungetela con il suo contenuto; se c'è già, contiene un errore di battitura o ha il rientro sbagliato.
wrong-type = Sotto «{ $key }» c'è { $found ->
    [text] un testo singolo
    [list] un elenco (righe con il trattino o parole tra parentesi quadre)
   *[mapping] un gruppo di righe con i due punti (come it: …)
}, ma ci vuole { $expected ->
    [text] un testo singolo
    [list] un elenco (righe con il trattino o parole tra parentesi quadre)
   *[mapping] un gruppo di righe con i due punti (come it: …)
}. Confrontate con una voce vicina e scrivete allo stesso modo{ $expected ->
    [text] ; un testo che contiene i due punti o comincia con un segno speciale va messo tra virgolette diritte "…"
   *[other] {""}
}.
unquoted-value = Senza virgolette il computer prende { $value } per { $kind ->
    [boolean] un «sì» o un «no»
    [number] un numero
    [date] una data o un'ora
    [nothing] un posto vuoto
   *[sign] un segno speciale
}, non per un testo. Scrivetelo tra virgolette diritte: "{ $value }".
empty-text = Per «{ $key }» non c'è alcun testo. Scrivetelo, o cancellate la riga se non serve.
empty-list = L'elenco «{ $key }» è vuoto. Aggiungete almeno un elemento, o cancellate questa riga se non serve.
malformed-id = «{ $found }» qui non è un identificativo corretto. { $expected ->
    [waste-collection] È fatto di lettere minuscole senza accenti, con trattini al posto degli spazi, per esempio «{ $expected }».
   *[other] Scrivetelo nella forma «{ $expected }».
}
title-too-long = Il titolo «{ $text }» ha { $length } caratteri; su un pulsante ce ne stanno al massimo { $limit }. Accorciatelo.
reply-too-long = La risposta «{ $text }» ha { $length } caratteri; ne sono ammessi al massimo { $limit }. Accorciatela.
link-not-https = «{ $found }» non è un collegamento sicuro. Scrivete l'indirizzo intero con https://, per esempio { $expected }.
malformed-date = «{ $found }» non è una data nella forma usata qui. Scrivete anno, mese e giorno con i trattini e gli zeri, per esempio "{ $expected }".
malformed-email = «{ $found }» non è un indirizzo e-mail. Scrivete l'indirizzo intero, per esempio { $expected }.
update-too-long = L'aggiornamento «{ $text }» ha { $length } caratteri; ne sono ammessi al massimo { $limit }. Accorciatelo.
newsletter-too-long = Il testo «{ $text }» ha { $length } caratteri; qui ne sono ammessi al massimo { $limit }, perché si possa leggere sul telefono. Accorciatelo.
unknown-status = «{ $found }» non è uno stato che il bot conosca. { $nearest ->
    [none] Sono ammessi: { $allowed }. Sceglietene uno o cancellate la riga.
   *[other] Intendevate «{ $nearest }»? Sono ammessi: { $allowed }.
}

### Identificativi

duplicate-id = L'identificativo «{ $id }» è già usato in { $first }. Datene un altro a una delle due voci; se uno dei file è una copia di sicurezza, spostatelo fuori dalla cartella della base di conoscenza.
id-out-of-order = «{ $id }» sta dopo «{ $previous }». Mettete le voci nell'ordine dei loro numeri.
id-gap = Prima di «{ $id }» manca: { $missing }. Aggiungete ciò che manca o correggete il numero.
wrong-pillar = «{ $id }» sta nel file del pilastro { $pillar }. Spostatelo nel file del suo pilastro o correggete il numero.
pillar-file-name = Il file «{ $name }» contiene il pilastro { $id }. Il nome del file deve cominciare con «{ $id }-»; rinominate il file o correggete il numero.
related-unknown = Nel programma non esiste la voce «{ $id }». { $nearest ->
    [none] Scrivete l'identificativo di una voce esistente, per esempio "4.3".
   *[other] Intendevate «{ $nearest }»? Scrivete l'identificativo di una voce esistente.
}

### Aggiornamenti

no-such-day = Il giorno { $date } nel calendario non esiste. Correggete la data.
date-twice = La data { $date } compare già in { $first }, in un altro aggiornamento della stessa voce. Il bot distingue gli aggiornamenti dalla data: riuniteli in uno solo oppure correggete la data.
date-in-future = L'aggiornamento porta la data { $date }, ma oggi è soltanto il { $today }. Correggete la data; scrivete solo ciò che è già accaduto.

### Le due lingue

missing-translation = Per «{ $key }» manca il testo { $language ->
    [sl] sloveno (sl)
   *[it] italiano (it)
}. Aggiungetelo nella riga «{ $language }:»; le due lingue devono dire la stessa cosa.
numbers-differ = I numeri non sono uguali nelle due lingue. Sloveno: { $sl }; italiano: { $it }. Correggete la lingua in cui c'è l'errore.
links-differ = I collegamenti non sono uguali nelle due lingue. Sloveno: { $sl }; italiano: { $it }. Correggete la lingua in cui c'è l'errore.
unbalanced-sign = In «{ $text }» il segno { $sign } è spaiato. Aggiungete le virgolette o la parentesi mancanti, oppure cancellate questo segno.
same-in-both = «{ $text }» è uguale in sloveno e in italiano. Traducetelo; se deve essere uguale, lasciatelo così.

### Che cosa chiede la gente e le parole per la ricerca

unknown-target = Nella base di conoscenza non c'è nulla con l'identificativo «{ $id }». { $nearest ->
    [none] Scrivete l'identificativo di una voce ("4.3"), di un argomento (da smalltalk.yaml o referrals.yaml), oppure background. Se è una domanda, la riga deve cominciare con un trattino e la domanda stare tra virgolette "…".
   *[other] Intendevate «{ $nearest }»? Scrivete l'identificativo di una voce ("4.3"), di un argomento, oppure background.
}
unknown-expected = «{ $found }» non può essere una risposta attesa. { $nearest ->
    [none] Scrivete l'identificativo di una voce ("4.3") o di un argomento (parking), oppure choose o decline.
   *[other] Intendevate «{ $nearest }»? Scrivete l'identificativo di una voce ("4.3") o di un argomento, oppure choose o decline.
}
empty-phrasing = Sotto «{ $key }» c'è una riga vuota con il trattino. Scrivete la domanda o cancellate la riga.
phrasing-too-long = La domanda «{ $text }» ha { $length } caratteri; ne sono ammessi al massimo { $limit }. Accorciatela o dividetela in due.
phrasing-twice = La domanda «{ $text }» sta due volte sotto «{ $id }»; la prima in { $first }. Maiuscole e accenti non contano. Cancellatene una; se uno dei file è una copia di sicurezza, spostatelo fuori dalla cartella della base di conoscenza.
phrasing-two-targets = La domanda «{ $text }» sta sotto «{ $id }» e sotto «{ $other }» ({ $first }). Maiuscole e accenti non contano. Può stare sotto due voci del programma, se entrambe vi rispondono ugualmente bene, ma non sotto una voce e insieme sotto un argomento, sotto background o nella cartella near. Lasciatela solo dove è più adatta.
few-phrasings = Per «{ $id }» le domande in { $language ->
    [sl] sloveno
   *[it] italiano
} sono troppo poche: { $count } su { $enough }. Aggiungetene nella cartella asked/{ $language }.
phrasing-leads-elsewhere = La domanda «{ $text }» sta sotto «{ $id }», ma il bot mostrerebbe prima «{ $shown }». Se il suo posto è davvero lì, spostatela; altrimenti scrivetela in modo più chiaro o aggiungete sotto «{ $id }» altre domande simili.
near-miss-answered = La domanda «{ $text }» sta nella cartella near, sotto «{ $id }», tra quelle a cui il programma non risponde, ma il bot mostrerebbe «{ $shown }». Se la voce dà davvero la risposta, spostate la domanda nella cartella asked; altrimenti aggiungete altre domande simili.
question-answered-otherwise = Per la domanda «{ $text }» la risposta attesa è: { $expected }; ora invece il bot risponde: { $shown }. Annullate l'ultima modifica oppure aggiungete domande simili là dove sta la risposta giusta; se è giusta la nuova risposta, scrivetela qui.
concept-word-twice = La parola { $language ->
    [sl] slovena
   *[it] italiana
} «{ $word }» sta sotto «{ $id }» e sotto «{ $other }». Lasciatela dove è più adatta.
