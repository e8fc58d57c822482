# Italian. The same messages, in the same order and of equal content, stand in sl.ftl.
# A space inside braces is ours: { $name } is set in by the bot.

## First contact

welcome-title = Buongiorno!
welcome-ask = 💬 Chieda con parole sue: cerco che cosa ne dice il programma { $period } per il Comune città di Capodistria.
welcome-browse = 📖 Il programma si può anche sfogliare: visione, principi e nove pilastri.
welcome-honest = 🤝 Se il programma non parla di qualcosa, lo dico apertamente.
welcome-privacy = 🔒 Di lei conservo il meno possibile. Maggiori informazioni: /privacy
welcome-examples = Provi per esempio:
example-1 = Quando arriva la fognatura in paese?
example-2 = Quanto costerà lo sport per i bambini?
example-3 = E la strada verso la Croazia?

## An answer

card-pillar = Pilastro { $number } · { $title }
card-vision = Visione
card-principle = Punto fondamentale dell'approccio
card-is-pillar = Pilastro { $number } dell'azione
card-plain = Con parole nostre: { $text }
card-source-commitment = Programma { $period } · pilastro { $pillar }, impegno { $number } di { $total }
card-source-pillar = Programma { $period } · pilastro { $number } di { $total }
card-source-vision = Programma { $period } · visione, punto { $number } di { $total }
card-source-principle = Programma { $period } · punti fondamentali dell'approccio, punto { $number } di { $total }
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
language-not-kept = Rispondo in italiano, ma in questo momento non riesco a memorizzare la scelta.
button-language-sl = Slovensko
button-language-it = Italiano
help-title = Come funziona
help-ask = Scriva la domanda come la direbbe a voce – anche in dialetto, senza accenti o con una sola parola.
help-answer = Mostro il punto del programma che risponde, con le sue parole. Se non sono sicuro, chiedo. Se il programma tace, lo dico.
help-commands = /programma – sfogli il programma
    /lingua – cambi la lingua
    /privacy – che cosa conservo e per quanto
help-not = Non sono un ufficio comunale: non accolgo istanze, segnalazioni di guasti o reclami.
privacy-title = Privacy
privacy-stored = In modo duraturo conservo soltanto la lingua scelta, insieme al numero del suo account Telegram.
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

## Commands and descriptions

command-start = Ricominci
command-browse = Sfogli il programma
command-language = Cambi la lingua
command-help = Come funziona
command-privacy = Che cosa conservo di lei
command-ask = Chieda in un gruppo
describe-short = Che cosa dice il programma { $period } per Capodistria.
describe = Chieda con parole sue, in italiano o in sloveno. Le mostro il punto del programma { $period } per il Comune città di Capodistria che risponde, oppure le dico apertamente che il programma non ne parla.
ask-what = Aggiunga la domanda dopo il comando, per esempio: /chiedi quando arriva la fognatura

## The terminal

terminal-no-token = TELEGRAM_BOT_TOKEN non è impostato, perciò parliamo qui nel terminale. Fine: Ctrl-D.
terminal-hint = Scriva una domanda o il numero di un pulsante. Comandi: /programma, /lingua, /aiuto, /privacy, /quit.
terminal-prompt = lei
terminal-goodbye = Arrivederci!
terminal-no-button = Qui non c'è un pulsante con il numero { $number }.
terminal-link = { $label }: { $url }
