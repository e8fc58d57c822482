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
whose-got = correzione del n. { $origin } · { $feed }
whose-invited = modifica del n. { $origin } · { $feed }
whose-going = promemoria del n. { $origin } · { $feed }
whose-asking = domanda sul n. { $origin } · { $feed }
feed-not-chosen = ancora senza destinatari
press-is-old = Questo pulsante non vale più. La situazione si vede con /pubblica.
both-languages = { $it } · { $sl }
storage-away = In questo momento la banca dati non è raggiungibile. Non è cambiato nulla; riprovi tra un minuto.
not-editor = Per questo serve il permesso di scrivere. Lo assegna chi gestisce il bot.
not-sender = Per questo serve il permesso di inviare. Lo assegna chi gestisce il bot.
draft-gone = Non è più una bozza, perciò non è cambiato nulla. La situazione si vede con /pubblica.
draft-of-other = { $name }: ora è una bozza dell'autore, che l'ha ritirata, l'ha riavuta o la sta ancora scrivendo. Non è cambiato nulla.

## Writing

event-named = 🏷 { $it } · { $sl }
ask-entry = Quale impegno o pilastro seguono i destinatari? Scriva il numero (per esempio 4.3) o qualche parola.
entry-which = Quale di questi?
entry-not-found = Nel programma non l'ho trovato. Provi con altre parole o con il numero, per esempio 4.3.
ask-title = Come si chiama l'evento? Scriva il nome in entrambe le lingue, prima lo sloveno, con il segno | in mezzo. Per esempio: Praznik luči | Festa delle luci
ask-start = Quando inizia? Per esempio: 12/12/2026 alle 18:00, sabato 10:30 oppure, se la fine è nota, sabato dalle 18 alle 20
ask-end = Quando finisce? Se è lo stesso giorno basta l'ora (per esempio: 20:00), altrimenti scriva anche la data.
ask-place = Dove si tiene? Scriva il luogo in entrambe le lingue, prima lo sloveno, con il segno | in mezzo. Per esempio: Koper | Capodistria. Se è uguale, lo ripeta: Taverna | Taverna
ask-sl = Invii il testo sloveno.
ask-it = Invii il testo italiano.
ask-text-hint = Testo formattato, fotografia, documento, video, animazione o album con didascalia. Le anteprime dei link non vengono inviate. Se sbaglia, può anche modificare il suo messaggio in questa chat.
ask-when = Quando deve partire? Per esempio: domani alle 9, sabato 10:30, 12/12/2026 alle 18:00. L'ora è quella di Capodistria.
ask-new-start = Quando inizia, dopo la modifica? Per esempio: 12/12/2026 alle 18:00. La fine si sposta di altrettanto; se è diversa, scriva anche quella: 12/12/2026 dalle 18 alle 20
ask-new-place = Qual è il nuovo luogo? Lo scriva in entrambe le lingue, prima lo sloveno, con il segno | in mezzo. Per esempio: Koper | Capodistria. Se è uguale, lo ripeta: Taverna | Taverna
ask-reason = Perché restituisce il testo? Scriva il motivo; lo leggerà l'autore.
ask-waits = { $minutes ->
    [one] Aspetto il suo prossimo messaggio ancora per { $minutes } minuto. Se prima vuole chiedermi qualcosa, interrompa con un pulsante qui sotto o con un comando qualsiasi.
   *[other] Aspetto il suo prossimo messaggio ancora per { $minutes } minuti. Se prima vuole chiedermi qualcosa, interrompa con un pulsante qui sotto o con un comando qualsiasi.
}
button-later = ⏸ Non ora
button-no-more = ✖️ Annulla
button-no-reason = ↩️ Restituisci senza motivo
put-aside = { $name }: salvato per dopo. Ciò che scrive adesso vale come una domanda normale.
wait-over = { $name }: non aspettavo più un suo messaggio, perciò non l'ho messo nella bozza e ho risposto come a una domanda. Se era un testo per la bozza, prema qui sotto «Continua» e lo invii di nuovo.
taken = { $language ->
    [sl] Come testo sloveno ho preso: «{ $words }»
   *[it] Come testo italiano ho preso: «{ $words }»
}
taken-file = { $language ->
    [sl] Come testo sloveno ho preso un allegato senza didascalia.
   *[it] Come testo italiano ho preso un allegato senza didascalia.
}
button-not-meant = ↩️ Non era da inviare
not-meant = { $name }: l'ho tolto, la bozza è di nuovo com'era. Non aspetto più nulla; ciò che scrive adesso vale come una domanda normale.
taken-reason = Come motivo ho preso: «{ $reason }»
button-no-reason-meant = ↩️ Non era il motivo
reason-taken-back = { $name }: la restituzione è annullata e ho avvisato l'autore. Il testo attende di nuovo la conferma. Ciò che scrive adesso vale come una domanda normale.
reason-taken-back-late = { $name }: ho cancellato il motivo e ho avvisato l'autore. Poiché l'autore sta già correggendo il testo, la bozza resta sua. Ciò che scrive adesso vale come una domanda normale.
reason-not-meant-waits = { $name }: la restituzione non vale, il motivo indicato è stato inviato per errore. Il testo attende di nuovo la conferma.
reason-not-meant-yours = { $name }: il motivo indicato per la restituzione è stato inviato per errore. La bozza resta sua; quando è pronta, chieda di nuovo la conferma.
send-what = Questo non posso inoltrarlo. Invii un testo, una fotografia, un documento, un video, un'animazione o un album.
send-words = Qui aspetto delle parole. Le scriva, per favore.
names-both = Servono entrambi i nomi, sloveno e italiano, con un solo segno | in mezzo. Per esempio: Koper | Capodistria
edit-taken = Il testo corretto è nella bozza.
edit-too-late = { $name }: non ho ripreso la correzione, perché il testo attende già la conferma o l'invio. Prima lo ritiri: /pubblica
moment-unreadable = Non capisco questo orario. Lo scriva per esempio così: 12/12/2026 alle 18:00, domani alle 9, sabato 10:30 oppure alle 19 e 30
moment-unreadable-end = Non capisco questo orario. Scriva solo la fine, per esempio: 20:00, fino alle 20 oppure 13/12/2026 all'1:00
moment-no-time = Manca l'ora. Scriva data e ora, per esempio: 12/12/2026 alle 18:00
moment-impossible = Questo giorno o quest'ora non esiste. Controlli, per favore, e riscriva.
moment-disagrees = Il giorno e la data non corrispondono: secondo il calendario è { $day }. Controlli, per favore, e riscriva.
moment-skipped = Quella notte quest'ora non c'è: le lancette si spostano in avanti. Scriva un'altra ora.
moment-past = Questo momento è già passato o è troppo vicino. Scriva un orario successivo.
moment-far = Mancano più di due anni. Controlli l'anno e riscriva.
moment-twice = { $when }: quella notte quest'ora c'è due volte, perché le lancette si spostano indietro. Quale vale?
moment-which = Quale ora vale, quella prima o quella dopo mezzogiorno?
moment-before-start = La fine deve venire dopo l'inizio. Riscriva; se è il giorno dopo, aggiunga la data.
moment-other-start = L'inizio è diverso da quello che ha già scritto. Scriva solo la fine, per esempio: fino alle 20
button-hour-first = La prima (ora legale)
button-hour-second = La seconda (ora solare)
button-no-end = La fine non è nota
button-skip-sl-other = Senza: ricevono l'italiano
button-skip-sl-none = Senza: non ricevono nulla
button-skip-it-other = Senza: ricevono lo sloveno
button-skip-it-none = Senza: non ricevono nulla
button-discard = 🗑 Scarta
button-restore = ↩️ Recupera
button-discarded = 🗑 Scartati
discarded = { $name }: scartato.
discarded-by-other = { $name }: qualcun altro della redazione l'ha scartato. Non sarà inviato, a meno che non venga recuperato.
discarded-before = { $name }: qualcuno della redazione l'ha scartato. Non sarà inviato, a meno che non venga recuperato.
restored-by-other = { $name }: qualcun altro della redazione l'ha recuperato.
restored-for-author = { $name }: recuperato, la bozza è di nuovo dell'autore.
restore-not = { $name }: non posso recuperare questa bozza, perché nel frattempo è stata aperta un'altra modifica oppure ne è già stata confermata una più recente.

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
found-dates = Le date sono diverse: forse giorno e mese sono scambiati. Solo nello sloveno: { $sl } Solo nell'italiano: { $it }
found-links = I link sono diversi. Solo nello sloveno: { $sl }. Solo nell'italiano: { $it }.
found-same = I testi nelle due lingue sono uguali. Uno è stato incollato due volte per errore?
found-language = { $language ->
    [sl] Il testo sloveno sembra italiano. I due testi sono stati scambiati?
   *[it] Il testo italiano sembra sloveno. I due testi sono stati scambiati?
}
found-weekday = { $language ->
    [sl] Nel testo sloveno accanto alla data c'è scritto «{ $named }», ma secondo il calendario è { $day }.
   *[it] Nel testo italiano accanto alla data c'è scritto «{ $named }», ma secondo il calendario è { $day }.
}
found-start = { $language ->
    [sl] Il testo sloveno non indica il giorno e l'ora dell'evento ({ $when }) oppure ne indica altri. Le persone li vedono solo nel testo e nel calendario.
   *[it] Il testo italiano non indica il giorno e l'ora dell'evento ({ $when }) oppure ne indica altri. Le persone li vedono solo nel testo e nel calendario.
}
button-right-numbers = I numeri sono giusti
button-right-dates = Le date sono giuste
button-right-links = I link sono giusti
button-right-same = Il testo uguale va bene
button-right-language = { $language ->
    [sl] Sloveno: la lingua è giusta
   *[it] Italiano: la lingua è giusta
}
button-right-weekday = { $language ->
    [sl] Sloveno: il giorno è giusto
   *[it] Italiano: il giorno è giusto
}
button-right-start = { $language ->
    [sl] Sloveno: data e ora giuste
   *[it] Italiano: data e ora giuste
}
button-swap = 🔁 Scambia i due testi
button-rewrite-sl = ✏️ Sloveno
button-rewrite-it = ✏️ Italiano
button-title = ✏️ Nome
button-start = ✏️ Data e ora
button-place = ✏️ Luogo

## Preview and confirmation

whom-all = Per tutti gli iscritti a «{ $feed }».
whom-followers-commitment = Per tutti quelli che seguono «{ $feed }» o il pilastro { $pillar }.
whom-followers-pillar = Per tutti quelli che seguono il pilastro «{ $feed }».
whom-got = Correzione per chi ha ricevuto il n. { $origin } («{ $feed }») ed è ancora iscritto.
whom-going = Per chi all'invito n. { $origin } ha risposto che viene o forse viene.
whom-invited = Per chi ha ricevuto l'invito n. { $origin } e non ha risposto che non viene.
whom-asked-anew = Per tutti quelli che hanno ricevuto l'invito n. { $origin } e sono ancora iscritti, anche per chi ha risposto che non viene. Poiché cambia la data o l'ora, chiediamo a tutti di rispondere di nuovo: quando comincia l'invio, le risposte date finora non contano più.
counts-total = { $count ->
    [0] Ora non lo riceverebbe nessuno.
    [one] Ora lo riceverebbe { $count } iscritto.
   *[other] Ora lo riceverebbero { $count } iscritti.
}
counts-sl = · in sloveno: { $count }
counts-it = · in italiano: { $count }
counts-foreign = · di cui in una lingua diversa dalla loro: { $count }
counts-without = · senza messaggio, perché non c'è nella loro lingua: { $count }
crowded = ⚠️ Agli iscritti promettiamo che di regola arriva al massimo un messaggio di questo tipo al giorno. A meno di un giorno di distanza c'è anche:
crowded-line = · { $name } ({ $when })
preview-button = È solo un'anteprima: qui il pulsante non cambia nulla. Sotto il messaggio inviato funzionerà.
preview-failed = Telegram non ha accettato l'anteprima: { $reason }. Corregga il testo o riprovi.
review-yours = Guardi entrambe le lingue. Parte solo quando lei conferma.
review-waits = Attende la conferma di un'altra persona.
review-by-editor = Il testo viene dalla redazione. Conferma chiesta: { $when }.
review-by-knowledge = Il testo viene dalla base di conoscenza.
button-send = ✅ Conferma
button-send-now = 📤 Invia ora
button-hand-over = 📤 Chiedi conferma
button-schedule = 🕐 Scegli quando
button-no-time = 📤 Adesso, non a quell'ora
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
confirm-hint = La conferma vale dieci minuti e solo per questo testo, questa cerchia di iscritti e questo momento. Se nel frattempo il loro numero cambia di più di 5 e di più del 5 %, glielo chiedo di nuovo.
confirm-expired = Questa conferma non vale più. Guardi ancora una volta e confermi di nuovo.
confirm-changed = Nel frattempo qualcosa è cambiato, perciò non è stato inviato nulla. Confermi, per favore, la nuova situazione.
confirm-shifted = Nel frattempo i numeri sono cambiati di poco.
event-too-late = L'evento inizia prima dell'invio: { $when }. Corregga l'orario.
nobody-gets-it = In questo momento non lo riceverebbe nessuno, perciò non c'è a chi inviarlo. La bozza resta.
nobody-confirms = Deve confermare un'altra persona, ma nessun'altra ha il permesso di inviare. Lo assegna chi gestisce il bot. La bozza resta.
handed-over = { $name }: attende la conferma di un'altra persona. La avviserò quando sarà confermato.
handed-over-unheard = { $name }: attende la conferma, ma non ho raggiunto nessuna delle persone che possono darla. Lo trovano con /pubblica.
review-asked = { $name }: attende la sua conferma.
given-back = { $name }: restituito all'autore.
given-back-to-you = { $name }: è di nuovo una sua bozza.
withdrawn = { $name }: l'autore ha ritirato il testo. Per ora non occorre che lei lo confermi.
given-back-because = Restituito per questo motivo: «{ $reason }»
taken-over = { $name }: lo sta correggendo un'altra persona, perciò non è più una sua bozza. Potrà confermarlo lei, se ne ha il permesso.
confirmed = Confermato.
confirmed-already = È già confermato.
goes-out = Parte: { $when }.
goes-out-soon = Parte alle ore { $hour }:{ $minute }:{ $second }; fino ad allora può fermarlo.
button-undo = ↩️ Ferma l'invio
button-continue = ✏️ Continua
undone = { $name }: fermato, non è stato inviato nulla. È di nuovo una bozza.
undone-by-other = { $name }: qualcun altro della redazione ha fermato l'invio. Non è stato inviato nulla; è di nuovo una bozza.
undone-offer = { $name }: fermato, non è stato inviato nulla. Attende di nuovo che si decida se inviarlo.
undone-for-author = { $name }: fermato, non è stato inviato nulla. La bozza è di nuovo dell'autore.
too-late = { $name }: troppo tardi per fermarlo, l'invio è in corso. Può sospenderlo o interromperlo.
too-late-editor = { $name }: troppo tardi per fermarlo, l'invio è in corso. Può interromperlo chi ha il permesso di inviare.
too-late-paused = { $name }: troppo tardi per fermarlo, l'invio è già iniziato. Ora è sospeso: può riprenderlo o interromperlo.
too-late-paused-editor = { $name }: troppo tardi per fermarlo, l'invio è già iniziato. Ora è sospeso; può interromperlo chi ha il permesso di inviare.
button-ask-stop = ⏹ Chiedi di interrompere
stop-asked = { $name }: qualcuno della redazione chiede di interrompere l'invio.
stop-asked-told = { $name }: l'ho chiesto a chi ha il permesso di inviare. Ora decidono loro.
stop-asked-unheard = { $name }: non ho raggiunto nessuno che abbia il permesso di inviare. Telefoni, per favore.
all-sent = { $name }: l'invio è terminato.
stale = { $name } doveva partire: { $when }. In quel momento il bot non era in funzione. Lo invio lo stesso?

## Sending

progress-bar = { $bar } { $percent } % ({ $done } di { $total })
progress-sent = Inviati: { $count }
progress-gone = Senza messaggio (disdette, pause, blocchi): { $count }
progress-failed = Non riusciti: { $count }
progress-uncertain = Incerti: { $count }
progress-paused = Sospeso. Nessuno riceve nulla finché lei non riprende l'invio.
progress-cancelled = Interrotto definitivamente. Inviati: { $sent } di { $total }. Non saranno inviati: { $left }.
progress-flying = In viaggio in questo momento: { $count }
goes-on = { $name }: l'invio continua. A che punto è si vede nel messaggio sull'avanzamento, nella chat di chi ha confermato l'invio.
cancelled-by-other = { $name }: qualcun altro della redazione ha interrotto l'invio.
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
halted-barred = Molti gruppi o canali, uno dopo l'altro, non permettono al bot di inviare questo messaggio, per esempio foto o file. Altri possono ancora riceverlo. Decida se riprendere.
halted-token = Telegram rifiuta il bot: il token non è valido oppure con lo stesso token è in funzione un altro bot. Ciò che non è partito aspetta. Lo dica a chi gestisce il bot e poi riprenda.
halted-unknown = Di molti messaggi, uno dopo l'altro, non so se siano arrivati (errore: { $reason }). Da solo non li invio una seconda volta. Lo dica a chi gestisce il bot e decida se riprendere.
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
report-took-moments = Inizio: { $when }. È durato meno di un minuto.
report-sl = In sloveno: inviati { $sent } di { $total }.
report-it = In italiano: inviati { $sent } di { $total }.
report-nobody = Non c'erano destinatari.
report-uncertain = { $count ->
    [one] Per { $count } iscritto non si sa: il collegamento è caduto quando il messaggio era già in viaggio. Forse l'ha ricevuto, forse no. Da solo non lo invio mai una seconda volta.
   *[other] Per { $count } iscritti non si sa: il collegamento è caduto quando il messaggio era già in viaggio. Forse l'hanno ricevuto, forse no. Da solo non lo invio mai una seconda volta.
}
report-coming = Vengono: { $yes } · forse: { $maybe } · non vengono: { $no }
report-off = ❌ Annullato: { $when }
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
correct-begun = { $name }: ha già iniziato questa correzione, la continui qui.
correct-nobody = { $name }: non c'è più a chi inviare la correzione. Nessuno dei destinatari è ancora iscritto oppure sono passati più di 90 giorni.
change-nothing = Così non cambia nulla, oppure la fine verrebbe prima dell'inizio. Controlli, per favore, e riscriva.
change-open = Questo evento ha già una modifica aperta: { $name }. La continui o la scarti; solo dopo potrà cominciarne un'altra.
change-open-of-other = Qualcun altro della redazione sta già preparando una modifica di questo evento: { $name }. Aspetti oppure la scarti; in questo caso avviserò chi la prepara.
event-is-off = Questo evento è annullato, perciò non si può più modificare. Se alla fine si farà, mandi un nuovo invito.
event-now = Ora vale: { $when }, { $place }.
list-title = Inviati e programmati
list-hint = Scelga che cosa vuole vedere.
list-correct = Che cosa vuole correggere?
list-none = Non è ancora stato inviato nulla.
list-discarded = Ciò che è stato scartato si conserva per 30 giorni dall'inizio della stesura o dal momento scelto per l'invio. Che cosa vuole recuperare?
list-line = { $stage } · { $name }
list-line-due = 🕐 { $when } · { $name }
stage-draft = ✏️ bozza
stage-review = 👁 da confermare
stage-scheduled = 🕐 programmato
stage-stale = ⚠️ in ritardo
stage-sending = 📤 in invio
stage-paused = ⏸ sospeso
stage-finished = ✅ inviato
stage-cancelled = ⏹ interrotto
edit-refused-title = ⚠️ Errore nella base di conoscenza
edit-refused = L'ultima modifica dei file non è ancora in vigore perché contiene un errore. Il bot continua con la versione precedente e nulla è andato perso.
edit-more = { $count ->
    [one] … e ancora { $count } errore.
   *[other] … e ancora { $count } errori.
}
edit-mended = ✅ La base di conoscenza è di nuovo senza errori. La nuova versione è già in vigore.
update-offered = Nella base di conoscenza c'è una novità: { $name }. La invio a chi segue questo impegno o pilastro?
update-left = { $name }: qualcuno della redazione ha deciso di non inviare questa novità. Se vuole inviarla comunque, la recuperi.
button-look-and-send = 👁 Guarda e invia
button-leave-it = Non inviare
