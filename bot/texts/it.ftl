# Italian. The same messages, in the same order and of equal content, stand in sl.ftl.
# A space inside braces is ours: { $name } is set in by the bot.

## First contact

welcome-title = Buongiorno!
welcome-ask = 💬 Chieda con parole sue: cerco che cosa ne dice il programma { $period } per il Comune città di Capodistria.
welcome-browse = 📖 Il programma si può anche sfogliare: visione, principi e nove pilastri.
welcome-honest = 🤝 Se il programma non parla di qualcosa, lo dico apertamente.
welcome-privacy = 🔒 Di lei conservo il meno possibile. Per saperne di più: /privacy
welcome-examples = Provi per esempio:
example-1 = Quando arriva la fognatura in paese?
example-2 = Quanto costerà lo sport per i bambini?
example-3 = E la strada verso la Croazia?

## An answer

card-pillar = Pilastro { $number } · { $title }
card-vision = Visione
card-principle = Punto fondamentale dell'approccio
card-is-pillar = Pilastro { $number } dell'azione
card-update = { $date }: { $text }
    Fonte: { $host }
card-update-status = { $status } · { $date }: { $text }
    Fonte: { $host }
date = { $day }/{ $month }/{ $year }
status-planned = Pianificato
status-under-way = In corso
status-done = Completato
status-stopped = Interrotto
status-not-measurable = Non misurabile
card-plain = Con parole nostre: { $text }
card-source-commitment = Programma { $period } · pilastro { $pillar }, impegno { $number } di { $total }
card-source-pillar = Programma { $period } · pilastro { $number } di { $total }
card-source-vision = Programma { $period } · visione, punto { $number } di { $total }
card-source-principle = Programma { $period } · punti fondamentali dell'approccio, punto { $number } di { $total }
button-source = 🔗 Fonte
button-more = 📖 Altro da questo pilastro
button-commitments = 📖 Gli impegni del pilastro
button-all = 📖 Tutto il programma
button-other-language = 🇸🇮 V slovenščini
button-share = ↗️ Condividi
button-helpful = 👍 Utile
button-unhelpful = 👎 Non è questo
share-text = { $title } – programma { $period } per il Comune città di Capodistria
thanks-helpful = Grazie del riscontro!
thanks-unhelpful = Grazie. Provi con altre parole.
answers-several = { $count ->
    [one] Ho trovato { $count } risposta.
    [2] Nel suo messaggio ci sono due domande. Ecco le risposte.
   *[other] Nel suo messaggio ci sono { $count } domande. Ecco le risposte.
}

## When it is not sure, and when the programme is silent

choose-title = Intendeva …?
choose-hint = Scelga ciò che più si avvicina alla sua domanda.
button-nothing = Niente di tutto questo
nothing-reply = Allora probabilmente il programma non ne parla. Provi con altre parole oppure lo sfogli.
decline-title = Il programma non ne parla.
decline-hint = O almeno io non l'ho trovato. Provi a dirlo in altro modo oppure sfogli il programma.
related-title = Il programma sfiora questo tema soltanto qui, senza rispondere alla domanda:
button-link = 🔗 Apri il sito
other-language = Parlo sloveno e italiano.
other-language-found = Forse cerca questo:
no-more = Su questo il programma non dice nulla di più di quanto ho mostrato. Se lì non ci sono una data o un importo, il programma non li indica.
gone = Questo punto non è più nel programma. Ecco il programma com'è oggi.
old-button = Questo pulsante è di una versione precedente e non funziona più. Scriva una domanda o apra /programma.
too-fast = Piano, per favore: non riesco a starle dietro. Aspetti un minuto, poi continuiamo.
too-fast-press = Piano, per favore: il tocco non è valso. Riprovi tra poco.
too-long = Questo messaggio è troppo lungo per me. Per favore, scriva la domanda in poche frasi.
unreadable-voice = Non riesco ad ascoltare i messaggi vocali. Per favore, mi scriva la domanda.
unreadable-photo = Non riesco a guardare immagini e video. Per favore, mi scriva la domanda.
unreadable-sticker = Bello, ma gli adesivi non li capisco. Per favore, mi scriva la domanda.
unreadable-contact = I contatti non mi servono e non li conservo. Per favore, mi scriva la domanda.
unreadable-location = La posizione non mi serve e non la conservo. Per favore, mi scriva la domanda.
unreadable-poll = Ai sondaggi non partecipo. Per favore, mi scriva la domanda.
unreadable-document = I file non li apro e non li conservo. Per favore, mi scriva la domanda.
unreadable-other = Questo non riesco a leggerlo. Per favore, mi scriva la domanda.
failure = Qualcosa è andato storto: è colpa nostra, non sua. Riprovi, per favore.

## Browsing

browse-hint = Scelga che cosa leggere.
button-vision = 🔭 Visione
button-principles = 🧭 Principi
button-pillars = 🏛 Pilastri
button-home = ⌂ Inizio
button-back = ‹ Indietro
button-previous = ‹ Precedente
button-next = Seguente ›
button-previous-pillar = ‹ Pilastro { $number }
button-next-pillar = Pilastro { $number } ›

## Language, help, privacy

language-title = Lingua
language-hint = Scelga la lingua delle mie risposte. Se chiede nell'altra, rispondo in quella.
language-chosen = D'ora in poi le rispondo in italiano.
language-chosen-too = D'ora in poi le rispondo in italiano. Anche i messaggi delle sue iscrizioni arriveranno in italiano.
language-not-kept = Rispondo in italiano, ma in questo momento non riesco a memorizzare la scelta.
button-language-sl = Slovensko
button-language-it = Italiano
help-title = Come funziona
help-ask = Scriva la domanda come la direbbe a voce – anche in dialetto, senza accenti o con una sola parola.
help-group = In un gruppo mi menzioni o risponda a un mio messaggio, oppure scriva la domanda dopo il comando /chiedi.
help-answer = Mostro, parola per parola, il punto del programma che risponde. Se non sono sicuro, chiedo. Se il programma tace, lo dico.
help-commands = /programma – sfogli il programma
    /lingua – cambi la lingua
    /privacy – che cosa conservo e per quanto
    /iscriviti – si iscriva a notizie e inviti
    /iscrizioni – le sue iscrizioni, pausa, disdetta
    /mieidati – tutto ciò che conservo di lei
    /cancella – cancellazione di tutto
help-not = Non sono un ufficio comunale: non posso ricevere richieste ufficiali, segnalazioni di guasti o reclami.
privacy-title = Privacy
privacy-stored = Senza scadenza conservo soltanto la lingua scelta, insieme al numero del suo account Telegram.
privacy-subscriptions = Se si iscrive a qualcosa, conservo anche il consenso, le sue iscrizioni, la lingua dei messaggi, la pausa, le ore di silenzio e la cronologia delle modifiche. Se disdice tutto, il consenso non vale più e lo cancello; il resto lo cancello 28 giorni dopo la fine dell'ultima iscrizione. L'elenco di ciò che le ho inviato lo conservo per 90 giorni; l'invito a un evento più lontano, come la sua risposta, fino a 7 giorni dopo l'evento.
privacy-erasure = Con /mieidati riceve tutto ciò che conservo di lei. Con /cancella si cancella tutto subito.
privacy-follow-up = { $minutes ->
    [0] Non tengo a mente la sua ultima domanda.
    [one] Tengo a mente l'ultima domanda per { $minutes } minuto, per capire il seguito («E per i bambini?»), poi la cancello.
   *[other] Tengo a mente l'ultima domanda per { $minutes } minuti, per capire il seguito («E per i bambini?»), poi la cancello.
}
privacy-tallies = { $days ->
    [one] Conto le domande senza il suo nome o numero, per vedere che cosa interessa alla gente. Prima ne tolgo indirizzi e-mail e numeri di telefono. Cancello i testi dopo { $days } giorno.
   *[other] Conto le domande senza il suo nome o numero, per vedere che cosa interessa alla gente. Prima ne tolgo indirizzi e-mail e numeri di telefono. Cancello i testi dopo { $days } giorni.
}
privacy-feedback = I voti 👍 e 👎 li conto, ma non so chi li ha dati.
privacy-not = Non conservo il suo nome, la foto o i contatti. Dalle domande non deduco le sue convinzioni e non passo nulla a nessuno.
privacy-telegram = I messaggi viaggiano attraverso Telegram, che ha regole proprie sulla privacy.
responsible = Dei suoi dati risponde: { $name }, { $email }
responsible-full = Dei suoi dati risponde il titolare del trattamento: { $name }, { $address }, { $email }
responsible-officer = Responsabile della protezione dei dati: { $officer }
complaint = Se pensa che i suoi dati non siano trattati correttamente, può presentare reclamo al Commissario per l'informazione (Informacijski pooblaščenec), Dunajska cesta 22, 1000 Ljubljana, gp.ip@ip-rs.si

## Subscriptions

feed-news = Notizie
feed-messages = Comunicazioni
feed-notices = Avvisi
feed-events = Inviti agli eventi
feed-about = { $feed } · { $about }
feed-gone = { $id } · non è più nel programma
tick-on = ☑ { $feed }
tick-off = ☐ { $feed }
follow-end = 🔕 { $feed }
return-to = 🔔 Di nuovo: { $feed }
button-subscribe = 🔔 Notizie e inviti
button-follow = 🔔 Mi avvisi delle novità
button-kinds = 🔔 Scelgo che cosa ricevere
button-all-kinds = 🔔 Tutti e quattro i tipi
button-settings = ⚙️ Le mie iscrizioni
button-settings-chat = ⚙️ Iscrizioni
button-pause = ⏸ Pausa
button-go-on = ▶️ Fine della pausa
button-quiet = 🌙 Ore di silenzio
button-no-quiet = Senza ore di silenzio
button-end = 🔕 Disdico l'iscrizione
button-stop-all = 🔕 Disdico tutto
button-agree = ✅ Sì, acconsento
button-about-data = ℹ️ Più informazioni sui dati
button-refuse = No, grazie
button-again = ▶️ Sì, le riattivi
button-messages-sl = 🇸🇮 Pišite v slovenščini
button-messages-it = 🇮🇹 Mi scriva in italiano
button-data = 📄 I miei dati
button-data-chat = 📄 Dati
button-erase = 🗑 Cancella i dati
button-erase-yes = 🗑 Sì, cancelli tutto
button-erase-no = No, lasci tutto
subscribe-title = Che cosa desidera ricevere?
subscribe-hint = Prema ☐ per iscriversi, ☑ per disdire. È tutto gratuito. Per seguire un singolo impegno o pilastro, prema 🔔 sotto la risposta.
subscribe-title-chat = Che cosa devo inviare al gruppo o al canale?
about-group = Per il gruppo «{ $title }»
about-channel = Per il canale «{ $title }»
subscribe-for-chat = L'iscrizione vale per il gruppo o canale: i messaggi li vedono tutti i membri.
subscribe-not-admin = Può farlo solo chi amministra questo gruppo o canale. Per un'iscrizione solo sua, mi scriva in privato.
subscribe-not-admin-less = Che cosa invio qui lo decide solo chi amministra. Può silenziare il gruppo o il canale in Telegram. Per le sue iscrizioni e i suoi dati mi scriva in privato.
subscribe-not-admin-here = Può farlo solo chi amministra questo gruppo o canale, e lei non lo amministra.
command-in-group = { $command } nel gruppo
for-chat-hint = Per un gruppo o un canale che amministra, scriva per esempio: { $command } @nome
group-added = Buongiorno! Mi chieda che cosa dice il programma per il Comune città di Capodistria: mi menzioni in un messaggio o scriva la domanda dopo il comando /chiedi. Chi amministra può iscrivere il gruppo a notizie e inviti con /iscriviti.
follow-for-whom = Per chi devo seguire: { $feed }?
follow-for-group = { $title ->
    [none] 🔔 Per questo gruppo
   *[other] 🔔 Per il gruppo «{ $title }»
}
follow-for-oneself = 🔔 Per me, in privato
subscribe-unknown-chat = Questo gruppo o canale non lo conosco. Prima mi aggiunga, poi riprovi.
subscribe-mute-group = In questo gruppo non posso scrivere. Nelle impostazioni del gruppo, alla voce «Permessi», consenta l'invio di messaggi oppure mi nomini amministratore. Poi riprovi.
subscribe-mute-channel = In questo canale non posso scrivere. Nelle impostazioni del canale, alla voce «Amministratori», scelga il mio nome e attivi la pubblicazione dei messaggi. Poi riprovi.
subscribe-storage = In questo momento non riesco né a leggere né a modificare iscrizioni e dati. Riprovi, per favore, tra qualche minuto. Alle domande rispondo come al solito.
subscribe-unreachable = In questo momento non riesco a verificare i permessi in questo gruppo o canale. Riprovi, per favore, tra qualche minuto.
subscribe-welcome = { $whose ->
    [chat] Grazie, iscrizione attiva per il gruppo o canale: { $feed }.
        Con { $settings } chi amministra può cambiare quando vuole ciò che pubblico. Per disdire basta premere il pulsante 🔕 sotto un qualsiasi messaggio.
   *[person] Grazie, iscrizione attiva: { $feed }.
        Con { $settings } può cambiare quando vuole ciò che riceve. Per disdire basta premere il pulsante 🔕 sotto un qualsiasi messaggio.
}
subscribe-welcome-entry = { $whose ->
    [chat] Grazie. Seguo per il gruppo o canale: { $feed }. { $sort ->
        [pillar] Quando ci saranno novità su questo pilastro o su un impegno che ne fa parte, le pubblicherò.
       *[commitment] Quando ci saranno novità su questo impegno, le pubblicherò.
    }
        Con { $settings } chi amministra può vedere e cambiare ciò che seguo. Per disdire basta premere il pulsante 🔕 sotto un qualsiasi messaggio.
   *[person] Grazie. Seguo per lei: { $feed }. { $sort ->
        [pillar] Quando ci saranno novità su questo pilastro o su un impegno che ne fa parte, le scriverò.
       *[commitment] Quando ci saranno novità su questo impegno, le scriverò.
    }
        Con { $settings } può vedere e cambiare gli impegni e i pilastri che segue. Per disdire basta premere il pulsante 🔕 sotto un qualsiasi messaggio.
}
consent-title = Prima di cominciare
consent-begins = Si iscrive a: { $feed }
consent-follows = Desidera seguire: { $feed }
consent-brief-what = 📬 Scrivo solo di ciò che sceglie, di regola al massimo una volta al giorno per ogni cosa scelta.
consent-brief-kept = { $whose ->
    [chat] 🗄 Conservo: numero del gruppo o canale e iscrizioni, fino a 28 giorni dopo la fine dell'ultima; elenco degli invii, 90 giorni.
   *[person] 🗄 Conservo: numero del suo account e iscrizioni, fino a 28 giorni dopo la fine dell'ultima; elenco degli invii, 90 giorni.
}
consent-brief-stop = 🔕 Può disdire quando vuole: basta un tocco sul pulsante sotto un qualsiasi messaggio.
consent-brief-yes = ✋ Il programma è politico e già l'iscrizione può rivelare le sue opinioni. Per questo mi serve il suo «sì» esplicito.
consent-full-title = Più informazioni sui dati
consent-what = Invio solo ciò che sceglie: notizie, comunicazioni, avvisi, inviti agli eventi o le novità su un punto del programma che ha scelto di seguire. Per ogni cosa scelta arriva di regola al massimo un messaggio al giorno. In più arrivano soltanto le correzioni, i promemoria e le modifiche di eventi già annunciati.
consent-stored = { $whose ->
    [chat] Conservo il numero Telegram di questo gruppo o canale, che cosa ha scelto e quando, la lingua, la pausa e le ore di silenzio, questo consenso e la cronologia delle modifiche. Se disdice tutto, il consenso non vale più e lo cancello; il resto lo cancello 28 giorni dopo la fine dell'ultima iscrizione. L'elenco di ciò che ho inviato lo conservo per 90 giorni; l'invito a un evento più lontano, come la risposta, fino a 7 giorni dopo l'evento. Con { $erase } si cancella tutto subito.
   *[person] Conservo il numero del suo account Telegram, che cosa ha scelto e quando, la lingua, la pausa e le ore di silenzio, questo consenso e la cronologia delle modifiche. Se disdice tutto, il consenso non vale più e lo cancello; il resto lo cancello 28 giorni dopo la fine della sua ultima iscrizione. L'elenco di ciò che le ho inviato lo conservo per 90 giorni; l'invito a un evento più lontano, come la sua risposta, fino a 7 giorni dopo l'evento. Con { $erase } si cancella tutto subito.
}
consent-stop = Può disdire in qualsiasi momento: basta premere il pulsante 🔕 sotto un qualsiasi messaggio oppure usare { $settings }.
consent-free = L'iscrizione è volontaria e gratuita. Poiché il programma è politico, già l'iscrizione può rivelare le sue opinioni politiche. Il Regolamento generale sulla protezione dei dati protegge questi dati in modo particolare: posso conservarli solo con il suo consenso esplicito (articolo 9(2)(a)). Non li passo a nessuno; i messaggi però viaggiano attraverso Telegram. Può revocare il consenso in ogni momento: basta disdire tutto o usare { $erase }. Se torna, glielo chiederò di nuovo.
consent-rights = I suoi diritti: con { $data } può vedere i dati in ogni momento e portarli altrove, con { $erase } può cancellarli. Può anche chiedere di correggerli o di limitarne l'uso: scriva a { $email }. La revoca del consenso vale per il futuro: non rende illecito ciò che è stato fatto prima.
consent-refused = Va bene. Non ho conservato alcun consenso e non è iniziato nulla di nuovo.
agree-by-button = Grazie, ma il consenso vale solo se preme il pulsante «✅ Sì, acconsento» sotto la domanda; a parole non inizia nulla.
begun = Iscrizione attiva: { $feed }.
begun-entry = { $whose ->
    [chat] Seguo per il gruppo o canale: { $feed }. { $sort ->
        [pillar] Quando ci saranno novità su questo pilastro o su un impegno che ne fa parte, le pubblicherò.
       *[commitment] Quando ci saranno novità su questo impegno, le pubblicherò.
    }
   *[person] Seguo per lei: { $feed }. { $sort ->
        [pillar] Quando ci saranno novità su questo pilastro o su un impegno che ne fa parte, le scriverò.
       *[commitment] Quando ci saranno novità su questo impegno, le scriverò.
    }
}
begun-already = Iscrizione già attiva: { $feed }.
followed-already = Seguo già: { $feed }.
follow-ask = { $sort ->
    [pillar] Vuole che le scriva quando ci saranno novità su questo pilastro o su un impegno che ne fa parte?
   *[commitment] Vuole che le scriva quando ci saranno novità su questo impegno?
}
    { $feed }
ended = Iscrizione disdetta: { $feed }.
ended-entry = Ho smesso di seguire: { $feed }.
ended-way-back = Di questo non invio più nulla. Se cambia idea, basta premere il pulsante qui sotto.
ended-not-pillar = Continuo però a seguire il pilastro «{ $feed }» e quindi tutti gli impegni che ne fanno parte.
ended-events = Se a un invito ha risposto che viene, non la avviserò delle modifiche di quell'evento.
ended-last = { $whose ->
    [chat] Da ora non vale più nemmeno il consenso per il gruppo o canale. Per una nuova iscrizione lo chiederò di nuovo.
   *[person] Da ora non vale più nemmeno il suo consenso. Se torna, glielo chiederò di nuovo.
}
ended-none = Questa iscrizione non è attiva, perciò non c'era nulla da disdire.
ended-already = Già disdetta: { $feed }.
all-stopped = { $whose ->
    [chat] Ho fermato tutto: nel gruppo o canale non invio più nulla. Da ora non vale più nemmeno il consenso. Se cambia idea, scelga qui che cosa devo inviare: chiederò di nuovo il consenso.
   *[person] Ho fermato tutto: non le invio più nulla. Da ora non vale più nemmeno il suo consenso. Se cambia idea, scelga qui che cosa ricevere: le chiederò di nuovo il consenso.
}
settings-title = Le mie iscrizioni
settings-title-chat = Le iscrizioni del gruppo o del canale
settings-none = Al momento non ci sono iscrizioni attive, perciò non invio nulla. Può scegliere qui sotto.
settings-kept = Quando sceglierà di nuovo qualcosa, varrà questo:
settings-language = Lingua dei messaggi: { $language ->
    [it] italiano
   *[other] sloveno
}
settings-paused = ⏸ Pausa fino al giorno { $date }. Ciò che esce durante la pausa non arriverà nemmeno dopo.
settings-quiet = 🌙 Ore di silenzio: dalle { $start } alle { $end }
settings-no-quiet = 🌙 Ore di silenzio: nessuna
settings-follows-pillar = { $count ->
    [one] Seguo { $count } pilastro.
   *[other] Seguo { $count } pilastri.
}
settings-follows-commitment = { $count ->
    [one] Seguo { $count } impegno.
   *[other] Seguo { $count } impegni.
}
settings-hint = Prema ☑ o 🔕 accanto a ciò che non vuole più. Per disdire tutto in una volta c'è il pulsante «🔕 Disdico tutto» qui sotto.
pause-title = Pausa
pause-hint = Per quanto tempo non devo inviare nulla? Ciò che esce durante la pausa non arriverà nemmeno dopo.
pause-7 = Una settimana
pause-30 = Un mese
pause-until = Fino a un certo giorno
pause-until-hint = Fino a quale giorno non devo inviare nulla? Dal giorno scelto riprendo gli invii.
pause-begun = Pausa fino al giorno { $date }.
pause-over = La pausa è finita. Riprendo gli invii.
quiet-title = Ore di silenzio
quiet-hint = Quando non devo inviare nulla? Ciò che cade in queste ore arriva appena sono passate. Vale l'ora di Capodistria.
quiet-hours = Dalle { $start } alle { $end }
why-in-words = Perché è arrivato un messaggio lo dice con precisione il pulsante ❓ che sta sotto.
why-tick = Lo ha ricevuto perché è attiva la sua iscrizione: { $feed }.
    L'ha scelta il giorno { $date } nella chat con me. Testo del consenso: { $wording }.
why-tick-chat = È arrivato qui perché lo ha chiesto chi amministra: { $feed }.
    L'ha scelta il giorno { $date }. Testo del consenso: { $wording }.
why-ended = Questa iscrizione è finita il giorno { $date }, perciò non arriva più nulla: { $feed }.
why-none = Non risulta nessuna iscrizione a questo e non ne conservo nulla.
why-gone = Di questo messaggio non so più nulla.
again-ask = Mi fa piacere ritrovarla. Quando mi ha bloccato, le iscrizioni sono finite. Devo riattivarle? Da solo non ricomincio.
again-none = Non c'è nulla da riattivare. Scelga di nuovo.
data-title = Che cosa conservo di lei
data-title-chat = Che cosa conservo di questo gruppo o canale
data-nothing = Di lei non conservo nulla.
data-nothing-chat = Di questo gruppo o canale non conservo nulla.
data-people = Il giorno { $date } ha scelto la lingua della chat: { $language ->
    [it] italiano
   *[other] sloveno
}. Conservo questa scelta finché non la cancella.
data-last-questions = Tengo a mente la sua ultima domanda, per capire il seguito. La cancello tra qualche minuto.
data-language = Scrivo in { $language ->
    [it] italiano
   *[other] sloveno
}.
data-pause = Le iscrizioni sono in pausa fino al giorno { $date }: non scrivo.
data-quiet = Dalle { $start } alle { $end } non scrivo.
data-subscribers = Conservo queste impostazioni dal giorno { $date }. Le cancello 28 giorni dopo la fine dell'ultima iscrizione.
data-subscription = Dal giorno { $date } è attiva l'iscrizione: { $feed }. L'iscrizione vale finché non la disdice.
data-subscription-entry = Dal giorno { $date } seguo: { $feed }. L'iscrizione vale finché non la disdice.
data-subscription-ended = L'iscrizione «{ $feed }» è durata dal giorno { $since } al giorno { $date }. Ne cancello i dati il giorno { $until }.
data-consents = Il giorno { $date } ha dato il consenso all'invio (testo { $wording }). Lo cancello quando disdice tutto, al più tardi 28 giorni dopo la fine dell'ultima iscrizione.
data-subscription-history = { $count ->
    [one] Nella cronologia delle iscrizioni c'è { $count } voce.
   *[other] Nella cronologia delle iscrizioni ci sono { $count } voci.
} Cancello la cronologia 28 giorni dopo la fine dell'ultima iscrizione.
data-deliveries = { $count ->
    [one] Su ciò che ho inviato conservo { $count } voce. La cancello 90 giorni dopo la fine dell'invio.
   *[other] Su ciò che ho inviato conservo { $count } voci. Le cancello 90 giorni dopo la fine dell'invio.
}
data-attendance = { $count ->
    [one] Conservo { $count } sua risposta a un invito. La cancello 7 giorni dopo l'evento.
   *[other] Conservo { $count } sue risposte agli inviti. Le cancello 7 giorni dopo l'evento.
}
data-campaigns = Messaggi che ha scritto o confermato per l'invio: n. { $numbers }. Li conservo per due anni, le bozze per 30 giorni.
data-file = Il file qui sotto contiene tutto questo, così com'è conservato.
data-file-name = i-miei-dati.json
data-file-name-chat = dati.json
erase-title = Cancellazione di tutti i dati
erase-what = Cancellerò tutto ciò che conservo con il suo numero: la lingua scelta, l'ultima domanda, le iscrizioni con i consensi e la cronologia, i dati sui messaggi inviati e le risposte agli inviti. Restano solo i conteggi e i testi delle domande, senza nome né numero. Finiscono così anche le iscrizioni. Non si può tornare indietro.
erase-what-chat = Cancellerò tutto ciò che conservo di questo gruppo o canale: le iscrizioni con i consensi e la cronologia e i dati su ciò che ho inviato qui. Restano solo i conteggi. Finiscono così anche le iscrizioni. I dati delle singole persone restano. Non si può tornare indietro.
erase-sure = Devo cancellare?
erase-done = Cancellato. Di lei ora non conservo nulla.
erase-done-chat = Cancellato. Di questo gruppo o canale ora non conservo nulla.
erase-not = Va bene, non ho cancellato nulla.

## Commands and descriptions

command-start = Ricominci
command-browse = Sfogli il programma
command-language = Cambi la lingua
command-help = Come funziona
command-privacy = Che cosa conservo di lei
command-subscribe = Si iscriva a notizie e inviti
command-settings = Gestisca le iscrizioni
command-data = Riceva tutto ciò che conservo di lei
command-erase = Cancelli tutti i suoi dati
command-ask = Chieda in un gruppo
describe-short = Che cosa dice il programma { $period } per Capodistria.
describe = Chieda con parole sue, in italiano o in sloveno. Le mostro il punto del programma { $period } per il Comune città di Capodistria che risponde, oppure le dico apertamente che il programma non ne parla.
ask-what = Aggiunga la domanda dopo il comando, per esempio: /chiedi quando arriva la fognatura

## Below every message of a campaign

button-stop-news = 🔕 Niente più notizie
button-stop-messages = 🔕 Niente più comunicazioni
button-stop-notices = 🔕 Niente più avvisi
button-stop-events = 🔕 Niente più inviti
button-stop-entry = 🔕 Non seguo più
button-why = ❓ Perché lo ricevo?
letter-below = Lo ha ricevuto perché è tra le sue iscrizioni.

## Days and hours

weekday-1 = lunedì
weekday-2 = martedì
weekday-3 = mercoledì
weekday-4 = giovedì
weekday-5 = venerdì
weekday-6 = sabato
weekday-7 = domenica
month-1 = gennaio
month-2 = febbraio
month-3 = marzo
month-4 = aprile
month-5 = maggio
month-6 = giugno
month-7 = luglio
month-8 = agosto
month-9 = settembre
month-10 = ottobre
month-11 = novembre
month-12 = dicembre
day-in-words = { $day ->
    [1] { $weekday } 1º { $month } { $year }
   *[other] { $weekday } { $day } { $month } { $year }
}
hour-in-words = { $hour }:{ $minute }
moment-in-words = { $day }, ore { $hour }
hours-in-words = { $day }, dalle ore { $start } alle ore { $end }
days-in-words = { $start } – { $end }

## Events

button-coming-yes = ✅ Vengo
button-coming-maybe = 🤔 Forse
button-coming-no = ✖️ Non vengo
button-chosen-yes = ✓ Vengo
button-chosen-maybe = ✓ Forse
button-chosen-no = ✓ Non vengo
button-calendar = 🗓 Salva nel calendario
coming-kept-yes = Ho segnato che viene ({ $when }). Chi ha mandato l'invito vede quante sono le risposte, non di chi sono. Una settimana dopo l'evento cancello la sua.
coming-kept-maybe = Ho segnato che forse viene ({ $when }). Chi ha mandato l'invito vede quante sono le risposte, non di chi sono. Una settimana dopo l'evento cancello la sua.
coming-kept-no = Ho segnato che non viene ({ $when }). Chi ha mandato l'invito vede quante sono le risposte, non di chi sono. Una settimana dopo l'evento cancello la sua.
coming-short-yes = Ho segnato che viene ({ $when }).
coming-short-maybe = Ho segnato che forse viene ({ $when }).
coming-short-no = Ho segnato che non viene ({ $when }).
coming-unheard = Non potrò avvisarla delle modifiche, perché non ha attivato gli inviti.
coming-moved = L'evento è stato spostato: qui ci sono data e ora di prima.
coming-elsewhere = Il luogo è cambiato: { $place }
coming-not-kept = In questo momento non riesco a segnarlo. Riprovi, per favore, tra qualche minuto.
event-over = Questo evento è già passato.
event-is-cancelled = Questo evento è annullato.
event-gone = Non ho più questo invito.
event-preview = Questa è un'anteprima, perciò non ho segnato la risposta.
calendar-sent = Apra il file per aggiungere l'evento al suo calendario.
calendar-sent-cancelled = L'evento è annullato. Apra il file per segnarlo anche nel calendario.
calendar-file = evento-{ $number }.ics
calendar-cancelled = Annullato: { $title }
calendar-no-end = L'ora di fine non è stata annunciata.
event-when = 🗓 { $when }
event-where = 📍 { $place }
event-when-changed = 🗓 Nuova data e ora: { $when }
    Prima: { $before }
event-where-changed = 📍 Nuovo luogo: { $place }
    Prima: { $before }
event-reminder = 🔔 Promemoria: { $title }
event-reminder-why = Ha risposto che viene o forse viene. Se ha cambiato idea, prema qui sotto un'altra risposta.
event-changed = ✏️ Modifica: { $title }
event-changed-answers = Se ha già risposto, la sua risposta resta valida. Se ora non le va più bene, ne prema un'altra qui sotto. Con il pulsante 🗓 può aggiornare anche il calendario.
event-moved-answers = La data o l'ora è cambiata, perciò le risposte date prima non valgono più. Per favore, dica di nuovo qui sotto se viene. Con il pulsante 🗓 può aggiornare anche il calendario.
event-cancelled = ❌ Annullato: { $title }
event-cancelled-calendar = Purtroppo questo evento non si terrà. Se l'ha nel calendario, lo aggiorni con il pulsante 🗓 qui sotto.

## Updates of what is followed

update-letter = { $title }

    { $date }
    { $text }

    Fonte: { $link }
update-letter-status = { $title }

    { $status } · { $date }
    { $text }

    Fonte: { $link }

## The terminal

terminal-no-token = TELEGRAM_BOT_TOKEN non è impostato, perciò parliamo qui nel terminale. Fine: Ctrl-D.
terminal-hint = Scriva una domanda o il numero di un pulsante. Comandi: /programma, /lingua, /aiuto, /privacy, /quit.
terminal-prompt = lei
terminal-goodbye = Arrivederci!
terminal-no-button = Qui non c'è un pulsante con il numero { $number }.
terminal-link = { $label }: { $url }
