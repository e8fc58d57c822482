# Ciò che il bot dice al personale che scrive e invia agli iscritti. Gli stessi messaggi, nello stesso ordine, sono in staff.sl.ftl.
# Lo spazio tra parentesi graffe è nostro: { $name } lo inserisce il bot.

## First screen

home-title = Redazione
home-hint = Che cosa vuole inviare? Scelga il tipo. Non parte nulla senza conferma.
home-hint-sender = Qui trova ciò che attende conferma e tutto ciò che è già stato inviato.
home-waiting = { $count ->
    [one] C'è { $count } bozza da completare o confermare: la trova qui sotto.
   *[other] Ci sono { $count } bozze da completare o confermare: le trova qui sotto.
}
button-followers = 🔔 Novità su un impegno
button-correction = ✏️ Correggere un invio
button-campaigns = 📋 Inviati e programmati
button-newsroom = ⌂ Redazione
campaign-name = N. { $number } · { $feed } · «{ $words }»
campaign-name-empty = N. { $number } · { $feed }
feed-not-chosen = ancora senza destinatari
press-is-old = Questo pulsante non vale più. La situazione si vede con /pubblica.
storage-away = In questo momento la banca dati non è raggiungibile. Non è cambiato nulla; riprovi tra un minuto.
not-editor = Per questo serve il permesso di scrivere (editor in STAFF_IDS).
not-sender = Per questo serve il permesso di inviare (sender in STAFF_IDS).
draft-gone = Non è più una bozza, perciò non è cambiato nulla. La situazione si vede con /pubblica.
draft-of-other = Questa bozza la sta scrivendo un'altra persona.

## Writing

ask-entry = Quale impegno o pilastro seguono i destinatari? Scriva il numero (per esempio 4.3) o qualche parola.
entry-which = Quale di questi?
entry-not-found = Nel programma non l'ho trovato. Provi con altre parole o con il numero, per esempio 4.3.
ask-title = Come si chiama l'evento? Scriva il nome in entrambe le lingue, prima lo sloveno, con il segno | in mezzo. Per esempio: Praznik luči | Festa delle luci
ask-start = Quando inizia? Per esempio: 12/12/2026 alle 18:00 oppure sabato 10:30
ask-end = Quando finisce? Basta l'ora, se è lo stesso giorno; altrimenti anche la data.
ask-place = Dove si tiene? Scriva il luogo in entrambe le lingue, prima lo sloveno, con il segno | in mezzo. Se è uguale, lo ripeta: Taverna | Taverna
ask-sl = Invii il testo sloveno.
ask-it = Invii il testo italiano.
ask-text-hint = Testo formattato, fotografia, documento, video, animazione o album con didascalia. Le anteprime dei link non vengono inviate. Se sbaglia, può anche modificare il suo messaggio in questa chat.
ask-when = Quando deve partire? Per esempio: domani alle 9, sabato 10:30, 12/12/2026 alle 18:00. L'ora è quella di Capodistria.
ask-new-start = Qual è il nuovo inizio? La fine si sposta di altrettanto.
ask-new-place = Qual è il nuovo luogo? Lo scriva in entrambe le lingue, prima lo sloveno, con il segno | in mezzo. Per esempio: Taverna | Taverna
send-what = Questo non posso inoltrarlo. Invii un testo, una fotografia, un documento, un video, un'animazione o un album.
send-words = Qui aspetto delle parole. Le scriva, per favore.
names-both = Servono entrambi i nomi, sloveno e italiano, con un solo segno | in mezzo. Per esempio: Taverna | Taverna
edit-taken = Il testo corretto è nella bozza.
edit-too-late = { $name }: non ho ripreso la correzione, perché il testo attende già la conferma o l'invio. Prima lo ritiri: /pubblica
moment-unreadable = Non capisco questo orario. Lo scriva per esempio così: 12/12/2026 alle 18:00, domani alle 9 oppure sabato 10:30
moment-no-time = Manca l'ora. Scriva data e ora, per esempio: 12/12/2026 alle 18:00
moment-impossible = Questo giorno o quest'ora non esiste. Controlli, per favore, e riscriva.
moment-disagrees = Il giorno della settimana e la data non corrispondono. Controlli, per favore, e riscriva.
moment-skipped = Quella notte quest'ora non c'è: le lancette si spostano in avanti. Scriva un'altra ora.
moment-past = Questo momento è già passato o è troppo vicino. Scriva un orario successivo.
moment-far = Mancano più di due anni. Controlli l'anno e riscriva.
moment-twice = { $when }: quella notte quest'ora c'è due volte, perché le lancette si spostano indietro. Quale vale?
moment-before-start = La fine deve venire dopo l'inizio. Riscriva; se è il giorno dopo, aggiunga la data.
button-hour-first = La prima (ora legale)
button-hour-second = La seconda (ora solare)
button-no-end = La fine non è nota
button-skip-sl-other = Senza: ricevono l'italiano
button-skip-sl-none = Senza: non ricevono nulla
button-skip-it-other = Senza: ricevono lo sloveno
button-skip-it-none = Senza: non ricevono nulla
button-discard = 🗑 Scarta
button-restore = ↩️ Recupera la bozza
discarded = { $name }: scartato.

## Checks

problems-title = { $count ->
    [one] Prima di inviare, guardi questo
    [2] Prima di inviare, guardi queste due cose
   *[other] Prima di inviare, guardi queste { $count } cose
}
found-empty = { $language ->
    [sl] Il testo sloveno è vuoto. Lo scriva; con una fotografia o un documento è la didascalia.
   *[it] Il testo italiano è vuoto. Lo scriva; con una fotografia o un documento è la didascalia.
}
found-too-long = { $language ->
    [sl] Il testo sloveno è troppo lungo: ha { $length } caratteri, al massimo possono essere { $longest }. Sotto un'immagine o un file Telegram ne ammette meno.
   *[it] Il testo italiano è troppo lungo: ha { $length } caratteri, al massimo possono essere { $longest }. Sotto un'immagine o un file Telegram ne ammette meno.
}
found-placeholder = { $language ->
    [sl] Nel testo sloveno è rimasto uno spazio da riempire: «{ $found }».
   *[it] Nel testo italiano è rimasto uno spazio da riempire: «{ $found }».
}
found-files = Gli allegati nelle due lingue non sono dello stesso tipo e numero. Sloveno: { $sl }, italiano: { $it }.
found-numbers = I numeri o le date sono diversi. Solo nello sloveno: { $sl }. Solo nell'italiano: { $it }.
found-links = I link sono diversi. Solo nello sloveno: { $sl }. Solo nell'italiano: { $it }.
found-same = I testi nelle due lingue sono uguali. Uno è stato incollato due volte per errore?
found-language = { $language ->
    [sl] Il testo sloveno sembra italiano. I due testi sono stati scambiati?
   *[it] Il testo italiano sembra sloveno. I due testi sono stati scambiati?
}
found-start = { $language ->
    [sl] Il testo sloveno non indica il giorno e l'ora dell'evento ({ $when }) oppure ne indica altri. Le persone li vedono solo nel testo e nel calendario.
   *[it] Il testo italiano non indica il giorno e l'ora dell'evento ({ $when }) oppure ne indica altri. Le persone li vedono solo nel testo e nel calendario.
}
button-right-numbers = I numeri sono giusti
button-right-links = I link sono giusti
button-right-same = Il testo uguale va bene
button-right-language = La lingua è giusta
button-right-start = Giorno e ora vanno bene
button-rewrite-sl = ✏️ Sloveno
button-rewrite-it = ✏️ Italiano
button-title = ✏️ Nome
button-start = ✏️ Data e ora
button-place = ✏️ Luogo

## Preview and confirmation

whom-all = Per tutti gli iscritti a «{ $feed }».
whom-got = Correzione per chi ha ricevuto il n. { $origin } («{ $feed }») ed è ancora iscritto.
whom-going = Per chi all'invito n. { $origin } ha risposto che viene o forse viene.
whom-invited = Per chi ha ricevuto l'invito n. { $origin } e non ha risposto che non viene.
counts-total = { $count ->
    [0] Ora non lo riceverebbe nessuno.
    [one] Ora lo riceverebbe { $count } iscritto.
   *[other] Ora lo riceverebbero { $count } iscritti.
}
counts-sl = · in sloveno: { $count }
counts-it = · in italiano: { $count }
counts-without = · senza messaggio, perché non c'è nella loro lingua: { $count }
preview-failed = Telegram non ha accettato l'anteprima: { $reason }. Corregga il testo o riprovi.
review-yours = Guardi entrambe le lingue. Parte solo quando lei conferma.
review-waits = Attende la conferma di un'altra persona.
button-send = ✅ Conferma
button-send-now = 📤 Invia ora
button-hand-over = 📤 Chiedi conferma
button-schedule = 🕐 Scegli quando
button-show = 👁 Mostra di nuovo
button-look = 👁 Guarda
button-take-back = ↩️ Ritira
button-give-back = ↩️ Restituisci all'autore
button-preview = ‹ Indietro
button-confirm = { $count ->
    [one] ✅ Invia a { $count } iscritto
   *[other] ✅ Invia a { $count } iscritti
}
confirm-now = Parte un minuto dopo la conferma; fino ad allora può fermarlo.
confirm-when = Parte: { $when }.
confirm-hint = La conferma vale dieci minuti e solo per questo testo, questi destinatari e questo momento.
confirm-expired = Questa conferma non vale più. Guardi ancora una volta e confermi di nuovo.
confirm-changed = Nel frattempo qualcosa è cambiato, perciò non è stato inviato nulla. Confermi, per favore, la nuova situazione.
event-too-late = L'evento inizia prima dell'invio: { $when }. Corregga l'orario.
nobody-gets-it = In questo momento non lo riceverebbe nessuno, perciò non c'è a chi inviarlo. La bozza resta.
nobody-confirms = Deve confermare un'altra persona, ma in STAFF_IDS nessuno può farlo. La bozza resta.
handed-over = { $name }: attende la conferma di un'altra persona. La avviserò quando sarà confermato.
handed-over-unheard = { $name }: attende la conferma, ma non ho raggiunto nessuna delle persone che possono darla. Lo trovano con /pubblica.
review-asked = { $name }: attende la sua conferma.
given-back = { $name }: restituito all'autore.
given-back-to-you = { $name }: è di nuovo una sua bozza.
taken-over = { $name }: lo sta correggendo un'altra persona, perciò non è più una sua bozza. Potrà confermarlo lei, se ne ha il permesso.
goes-out = Confermato. Parte: { $when }.
button-undo = ↩️ Ferma l'invio
button-continue = ✏️ Continua
undone = { $name }: fermato, non è stato inviato nulla. È di nuovo una bozza.
undone-by-other = { $name }: qualcun altro della redazione ha fermato l'invio. Non è stato inviato nulla; è di nuovo una bozza.
undone-for-author = { $name }: fermato, non è stato inviato nulla. La bozza è di nuovo dell'autore.
too-late = { $name }: troppo tardi per fermarlo, l'invio è in corso. Può sospenderlo o interromperlo.
all-sent = { $name }: l'invio è terminato.
stale = { $name } doveva partire: { $when }. In quel momento il bot non era in funzione. Lo invio lo stesso?

## Sending

progress-bar = { $bar } { $percent } % ({ $done } di { $total })
progress-sent = Inviati: { $count }
progress-gone = Senza messaggio (disdette, pause, blocchi): { $count }
progress-failed = Non riusciti: { $count }
progress-uncertain = Incerti: { $count }
progress-paused = Sospeso. Nessuno riceve nulla finché lei non riprende l'invio.
pace = { $rate } al minuto · { $left }
pace-unknown = La velocità non è ancora nota.
left-soon = manca meno di un minuto
left-minutes = { $count ->
    [one] manca circa { $count } minuto
   *[other] mancano circa { $count } minuti
}
left-hours = { $count ->
    [one] manca circa { $count } ora
   *[other] mancano circa { $count } ore
}
button-halt = ⏸ Sospendi
button-resume = ▶️ Riprendi
button-cancel = ⏹ Interrompi
button-cancel-yes = ⏹ Sì, interrompi
button-cancel-no = No, non interrompere
cancel-ask = { $name }: interrompo l'invio definitivamente? Già inviati, e non si possono ritirare: { $sent }. Da inviare: { $left }.
halted-title = { $name }: l'invio si è sospeso da solo
halted-network = Telegram non è raggiungibile da alcuni minuti. Ciò che non è partito aspetta. Riprenda quando il collegamento torna.
halted-blocked = Molti iscritti, uno dopo l'altro, hanno bloccato il bot. Controlli il testo e decida se riprendere.
halted-deactivated = Molti iscritti, uno dopo l'altro, non hanno più un account. Decida se riprendere.
halted-removed = Molti gruppi o canali, uno dopo l'altro, non hanno più il bot. Decida se riprendere.
halted-other = Telegram comunica: «{ $reason }». Se la causa è il contenuto, interrompa e invii il testo corretto; altrimenti riprenda.

## Afterwards

report-finished = { $name }: terminato
report-cancelled = { $name }: interrotto
report-sending = { $name }: invio in corso
report-paused = { $name }: sospeso
report-began = Inizio: { $when }.
report-took = { $minutes ->
    [one] Inizio: { $when }. È durato { $minutes } minuto.
   *[other] Inizio: { $when }. È durato { $minutes } minuti.
}
report-sl = In sloveno: inviati { $sent } di { $total }.
report-it = In italiano: inviati { $sent } di { $total }.
report-nobody = Non c'erano destinatari.
report-uncertain = { $count ->
    [one] Per { $count } iscritto non si sa: il collegamento è caduto quando il messaggio era già in viaggio. Forse l'ha ricevuto, forse no. Da solo non lo invio mai una seconda volta.
   *[other] Per { $count } iscritti non si sa: il collegamento è caduto quando il messaggio era già in viaggio. Forse l'hanno ricevuto, forse no. Da solo non lo invio mai una seconda volta.
}
report-coming = Vengono: { $yes } · forse: { $maybe } · non vengono: { $no }
gone-stopped = Nel frattempo hanno disdetto: { $count }
gone-blocked = Hanno bloccato il bot: { $count }
gone-deactivated = Non hanno più un account: { $count }
gone-removed = Gruppi e canali senza il bot: { $count }
gone-paused = Sono in pausa: { $count }
gone-cancelled = Interrotto prima che toccasse a loro: { $count }
gone-other = Altro (anche dati cancellati): { $count }
button-report = 📋 Resoconto
button-send-again = 🔁 Reinvia agli incerti
button-send-again-yes = 🔁 Invia comunque
button-leave = Lascia così
again-warning = { $count ->
    [one] { $count } iscritto potrebbe ricevere il messaggio due volte. Lo invio davvero di nuovo?
   *[other] { $count } iscritti potrebbero ricevere il messaggio due volte. Lo invio davvero di nuovo?
}
button-correct = ✏️ Invia una correzione
button-move-start = 🕐 Nuova data o ora
button-move-place = 📍 Nuovo luogo
button-call-off = ❌ Annulla l'evento
correct-begins = { $count ->
    [one] { $name }: la correzione andrà a { $count } iscritto, che ha ricevuto il primo messaggio.
   *[other] { $name }: la correzione andrà a { $count } iscritti, che hanno ricevuto il primo messaggio.
}
correct-nobody = { $name }: non c'è più a chi inviare la correzione. Nessuno dei destinatari è ancora iscritto oppure sono passati più di 90 giorni.
change-nothing = Così non cambia nulla, oppure la fine verrebbe prima dell'inizio. Controlli, per favore, e riscriva.
list-title = Inviati e programmati
list-hint = Scelga che cosa vuole vedere.
list-correct = Che cosa vuole correggere?
list-none = Non è ancora stato inviato nulla.
list-line = { $stage } · { $name }
stage-draft = ✏️ bozza
stage-review = 👁 da confermare
stage-scheduled = 🕐 programmato
stage-stale = ⚠️ in ritardo
stage-sending = 📤 in invio
stage-paused = ⏸ sospeso
stage-finished = ✅ inviato
stage-cancelled = ⏹ interrotto
update-offered = Nella base di conoscenza c'è una novità: { $name }. La invio a chi segue questo impegno o pilastro?
button-look-and-send = 👁 Guarda e invia
button-leave-it = Non inviare
