# Kar bot pove osebju, ki piše in pošilja naročnikom. Ista sporočila v istem vrstnem redu so v staff.it.ftl.
# Presledek v zavitih oklepajih je naš: { $name } vstavi bot.

## First screen

home-title = Uredništvo
home-hint = Kaj želite poslati? Izberite vrsto. Nič se ne pošlje, dokler ni potrjeno.
home-hint-sender = Tu vas čaka, kar je treba potrditi, in vse, kar je bilo že poslano.
home-waiting = { $count ->
    [one] Spodaj { $count } osnutek čaka, da ga dokončate ali potrdite.
    [two] Spodaj { $count } osnutka čakata, da ju dokončate ali potrdite.
    [few] Spodaj { $count } osnutki čakajo, da jih dokončate ali potrdite.
   *[other] Spodaj { $count } osnutkov čaka, da jih dokončate ali potrdite.
}
button-followers = 🔔 Novost o zavezi
button-correction = ✏️ Popravek poslanega
button-campaigns = 📋 Poslano in načrtovano
button-newsroom = ⌂ Uredništvo
campaign-name = Št. { $number } · { $feed } · »{ $words }«
campaign-name-empty = Št. { $number } · { $feed }
whose-got = popravek k št. { $origin } · { $feed }
whose-invited = sprememba k št. { $origin } · { $feed }
whose-going = opomnik k št. { $origin } · { $feed }
whose-asking = vprašanje k št. { $origin } · { $feed }
feed-not-chosen = še brez naslovnikov
press-is-old = Ta gumb ne velja več. Stanje vidite z /objavi.
both-languages = { $sl } · { $it }
storage-away = Baza podatkov ta trenutek ni dosegljiva. Nič se ni spremenilo; poskusite čez minuto.
not-editor = Za to je potrebna pravica pisanja. Dodeli jo skrbnik bota.
not-sender = Za to je potrebna pravica pošiljanja. Dodeli jo skrbnik bota.
draft-gone = To ni več osnutek, zato se ni nič spremenilo. Stanje vidite z /objavi.
draft-of-other = { $name }: to je zdaj osnutek pri avtorju, ki ga je vzel nazaj, ga je dobil nazaj ali ga še piše. Spremenilo se ni nič.

## Writing

event-named = 🏷 { $sl } · { $it }
ask-entry = Katero zavezo ali steber spremljajo tisti, ki jim pišete? Napišite številko (na primer 4.3) ali nekaj besed.
entry-which = Kaj od tega?
entry-not-found = V programu tega nisem našel. Poskusite z drugimi besedami ali s številko, na primer 4.3.
ask-title = Kako se dogodek imenuje? Napišite ime v obeh jezikih, najprej slovensko, med njima znak |. Na primer: Praznik luči | Festa delle luci
ask-start = Kdaj se začne? Na primer: 12. 12. 2026 ob 18.00, sobota 10.30 ali, če je konec znan, sobota od 18. do 20. ure
ask-end = Kdaj se konča? Če je isti dan, zadošča ura (na primer: 20.00), sicer dodajte še datum.
ask-place = Kje bo? Napišite kraj v obeh jezikih, najprej slovensko, med njima znak |. Na primer: Koper | Capodistria. Če je enak, ga ponovite: Taverna | Taverna
ask-sl = Pošljite slovensko besedilo.
ask-it = Pošljite italijansko besedilo.
ask-text-hint = Besedilo z oblikovanjem, fotografija, dokument, videoposnetek, animacija ali album s podpisom. Predogledov povezav ne pošiljam. Če se zmotite, lahko svoje sporočilo v tem pogovoru tudi uredite.
ask-when = Kdaj naj pošljem? Na primer: jutri ob 9, sobota 10.30, 12. 12. 2026 ob 18.00. Ura je koprska.
ask-new-start = Kdaj se začne po novem? Na primer: 12. 12. 2026 ob 18.00. Konec se premakne za enak čas; če bo drugačen, ga dodajte, na primer: 12. 12. 2026 od 18. do 20. ure
ask-new-place = Kje bo po novem? Napišite kraj v obeh jezikih, najprej slovensko, med njima znak |. Na primer: Koper | Capodistria. Če je enak, ga ponovite: Taverna | Taverna
ask-reason = Zakaj besedilo vračate? Napišite razlog; prebral ga bo avtor.
ask-waits = { $minutes ->
    [one] Na vaše naslednje sporočilo čakam še { $minutes } minuto. Če želite vmes kaj vprašati, čakanje najprej prekinite s spodnjim gumbom ali s katerim koli ukazom.
    [two] Na vaše naslednje sporočilo čakam še { $minutes } minuti. Če želite vmes kaj vprašati, čakanje najprej prekinite s spodnjim gumbom ali s katerim koli ukazom.
    [few] Na vaše naslednje sporočilo čakam še { $minutes } minute. Če želite vmes kaj vprašati, čakanje najprej prekinite s spodnjim gumbom ali s katerim koli ukazom.
   *[other] Na vaše naslednje sporočilo čakam še { $minutes } minut. Če želite vmes kaj vprašati, čakanje najprej prekinite s spodnjim gumbom ali s katerim koli ukazom.
}
button-later = ⏸ Ne zdaj
button-no-more = ✖️ Prekliči
button-no-reason = ↩️ Vrni brez razloga
put-aside = { $name }: shranjeno za pozneje. Kar napišete zdaj, je navadno vprašanje.
wait-over = { $name }: tega sporočila nisem vzel v osnutek, ker ga nisem več čakal; odgovoril sem kot na vprašanje. Če je bilo namenjeno osnutku, nadaljujte in ga pošljite še enkrat.
taken = { $language ->
    [sl] Za slovensko besedilo sem vzel: »{ $words }«
   *[it] Za italijansko besedilo sem vzel: »{ $words }«
}
taken-file = { $language ->
    [sl] Za slovensko besedilo sem vzel prilogo brez besed.
   *[it] Za italijansko besedilo sem vzel prilogo brez besed.
}
button-not-meant = ↩️ To ni bilo za pošiljanje
not-meant = { $name }: to sem vzel iz osnutka, ki je spet tak kot prej. Ne čakam več; kar napišete zdaj, je navadno vprašanje.
taken-reason = Za razlog sem vzel: »{ $reason }«
button-no-reason-meant = ↩️ To ni bilo za razlog
reason-taken-back = { $name }: vrnitev sem razveljavil in to povedal avtorju. Besedilo spet čaka na potrditev. Kar napišete zdaj, je navadno vprašanje.
reason-taken-back-late = { $name }: razlog sem izbrisal in to povedal avtorju. Ker avtor besedilo že popravlja, ostane pri njem. Kar napišete zdaj, je navadno vprašanje.
reason-not-meant-waits = { $name }: vrnitev ne velja, navedeni razlog je bil poslan pomotoma. Besedilo spet čaka na potrditev.
reason-not-meant-yours = { $name }: navedeni razlog za vrnitev je bil poslan pomotoma. Osnutek ostane vaš; ko bo pripravljen, ga znova dajte v potrditev.
send-what = Tega ne morem poslati naprej. Pošljite besedilo, fotografijo, dokument, videoposnetek, animacijo ali album.
send-words = Tu pričakujem besede. Napišite jih, prosim.
names-both = Potrebujem obe imeni, slovensko in italijansko, med njima en sam znak |. Na primer: Koper | Capodistria
edit-taken = Popravljeno besedilo je v osnutku.
edit-too-late = { $name }: popravka nisem prevzel, ker besedilo že čaka na potrditev ali pošiljanje. Najprej ga vzemite nazaj: /objavi
moment-unreadable = Tega časa ne razumem. Napišite ga na primer tako: 12. 12. 2026 ob 18.00, jutri ob 9, sobota 10.30 ali pol osmih
moment-unreadable-end = Tega časa ne razumem. Napišite samo konec, na primer: 20.00, do 20. ure ali 13. 12. 2026 ob 1.00
moment-no-time = Manjka ura. Napišite datum in uro, na primer: 12. 12. 2026 ob 18.00
moment-impossible = Takega dneva ali takšne ure ni. Preverite, prosim, in napišite znova.
moment-disagrees = Dan in datum se ne ujemata: po koledarju je to { $day }. Preverite, prosim, in napišite znova.
moment-skipped = Te ure tisto noč ni: ura se premakne naprej. Napišite drugo uro.
moment-past = Ta čas je že mimo ali preblizu. Napišite poznejšega.
moment-far = Do takrat je več kot dve leti. Preverite letnico in napišite znova.
moment-twice = { $when }: tisto noč je ta ura dvakrat, ker se ura premakne nazaj. Katera velja?
moment-which = Katera ura velja, dopoldanska ali popoldanska?
moment-before-start = Konec mora biti za začetkom. Napišite znova; če je naslednji dan, dodajte datum.
moment-other-start = Ta začetek ni enak tistemu, ki ste ga že napisali. Napišite samo konec, na primer: do 20. ure
button-hour-first = Prva (poletni čas)
button-hour-second = Druga (zimski čas)
button-no-end = Konec ni znan
button-skip-sl-other = Brez: dobijo italijansko
button-skip-sl-none = Brez: ne dobijo ničesar
button-skip-it-other = Brez: dobijo slovensko
button-skip-it-none = Brez: ne dobijo ničesar
button-discard = 🗑 Zavrzi
button-restore = ↩️ Obnovi
button-discarded = 🗑 Zavrženo
discarded = { $name }: zavrženo.
discarded-by-other = { $name }: to je zavrgel nekdo drug iz uredništva. Ne bo poslano, razen če se obnovi.
discarded-before = { $name }: to je nekdo iz uredništva zavrgel. Ne bo poslano, razen če se obnovi.
restored-by-other = { $name }: nekdo drug iz uredništva je to obnovil.
restored-for-author = { $name }: obnovljeno, osnutek ima spet avtor.
restore-not = { $name }: tega osnutka ne morem obnoviti, ker je medtem odprta druga sprememba ali pa je novejša že potrjena.

## Checks

problems-title = { $count ->
    [one] Preden pošljete, poglejte tole
    [two] Preden pošljete, poglejte ti { $count } stvari
    [few] Preden pošljete, poglejte te { $count } stvari
   *[other] Preden pošljete, poglejte teh { $count } stvari
}
found-empty = { $language ->
    [sl] Slovensko besedilo je prazno. Napišite ga; pri fotografiji ali dokumentu je to podpis.
   *[it] Italijansko besedilo je prazno. Napišite ga; pri fotografiji ali dokumentu je to podpis.
}
found-too-long = { $language ->
    [sl] Slovensko besedilo je predolgo: znakov je { $length }, največ jih sme biti { $longest }. Pod sliko ali datoteko jih Telegram dovoli manj.
   *[it] Italijansko besedilo je predolgo: znakov je { $length }, največ jih sme biti { $longest }. Pod sliko ali datoteko jih Telegram dovoli manj.
}
found-placeholder = { $language ->
    [sl] V slovenskem besedilu je ostalo neizpolnjeno mesto: »{ $found }«.
   *[it] V italijanskem besedilu je ostalo neizpolnjeno mesto: »{ $found }«.
}
found-files = Priloge se po vrsti ali številu ne ujemajo. Slovensko: { $sl }, italijansko: { $it }.
found-numbers = Števila ali datumi se razlikujejo. Samo v slovenskem: { $sl }. Samo v italijanskem: { $it }.
found-dates = Datumi se razlikujejo, morda sta zamenjana dan in mesec. Samo v slovenskem: { $sl } Samo v italijanskem: { $it }
found-links = Povezave se razlikujejo. Samo v slovenskem: { $sl }. Samo v italijanskem: { $it }.
found-same = Besedili v obeh jezikih sta enaki. Je isto pomotoma prilepljeno dvakrat?
found-language = { $language ->
    [sl] Slovensko besedilo je videti italijansko. Sta besedili zamenjani?
   *[it] Italijansko besedilo je videti slovensko. Sta besedili zamenjani?
}
found-weekday = { $language ->
    [sl] V slovenskem besedilu ob datumu piše »{ $named }«, po koledarju pa je to { $day }.
   *[it] V italijanskem besedilu ob datumu piše »{ $named }«, po koledarju pa je to { $day }.
}
found-start = { $language ->
    [sl] V slovenskem besedilu dneva in ure dogodka ({ $when }) ni ali pa sta drugačna. Ljudje ju vidijo samo v besedilu in v koledarju.
   *[it] V italijanskem besedilu dneva in ure dogodka ({ $when }) ni ali pa sta drugačna. Ljudje ju vidijo samo v besedilu in v koledarju.
}
button-right-numbers = Števila so pravilna
button-right-dates = Datumi so pravilni
button-right-links = Povezave so pravilne
button-right-same = Enako besedilo je prav
button-right-language = { $language ->
    [sl] Slovensko: jezik je pravi
   *[it] Italijansko: jezik je pravi
}
button-right-weekday = { $language ->
    [sl] Slovensko: dan je pravi
   *[it] Italijansko: dan je pravi
}
button-right-start = { $language ->
    [sl] Slovensko: čas je pravi
   *[it] Italijansko: čas je pravi
}
button-swap = 🔁 Zamenjaj besedili
button-rewrite-sl = ✏️ Slovensko
button-rewrite-it = ✏️ Italijansko
button-title = ✏️ Ime
button-start = ✏️ Čas
button-place = ✏️ Kraj

## Preview and confirmation

whom-all = Za vse, ki so naročeni na »{ $feed }«.
whom-followers-commitment = Za vse, ki spremljajo »{ $feed }« ali { $pillar }. steber.
whom-followers-pillar = Za vse, ki spremljajo steber »{ $feed }«.
whom-got = Popravek za tiste, ki so prejeli št. { $origin } (»{ $feed }«) in so še naročeni.
whom-going = Za tiste, ki so na vabilo št. { $origin } odgovorili, da pridejo ali morda pridejo.
whom-invited = Za tiste, ki so prejeli vabilo št. { $origin } in niso odgovorili, da ne pridejo.
whom-asked-anew = Za vse, ki so prejeli vabilo št. { $origin } in so še naročeni, tudi če so odgovorili, da ne pridejo. Ker se spremeni čas, jih vprašamo znova: ko se pošiljanje začne, dosedanji odgovori ne veljajo več.
counts-total = { $count ->
    [0] Zdaj tega ne bi prejel nihče.
    [one] Zdaj bi to prejel { $count } naročnik.
    [two] Zdaj bi to prejela { $count } naročnika.
    [few] Zdaj bi to prejeli { $count } naročniki.
   *[other] Zdaj bi to prejelo { $count } naročnikov.
}
counts-sl = · v slovenščini: { $count }
counts-it = · v italijanščini: { $count }
counts-foreign = · od tega ne v svojem jeziku: { $count }
counts-without = · brez sporočila, ker ga v njihovem jeziku ni: { $count }
crowded = ⚠️ Naročnikom obljubljamo praviloma največ eno sporočilo te vrste na dan. Manj kot dan prej ali pozneje je še:
crowded-line = · { $name } ({ $when })
preview-button = To je samo predogled: gumb tu ničesar ne spremeni. Pod poslanim sporočilom bo deloval.
preview-failed = Predogleda Telegram ni sprejel: { $reason }. Popravite besedilo ali poskusite še enkrat.
review-yours = Poglejte oba jezika. Pošlje se šele, ko potrdite.
review-waits = Čaka, da potrdi nekdo drug.
review-by-editor = Besedilo je nastalo v uredništvu. V potrditev dano: { $when }.
review-by-knowledge = Besedilo je nastalo iz baze znanja.
button-send = ✅ Potrdi
button-send-now = 📤 Pošlji zdaj
button-hand-over = 📤 Daj v potrditev
button-schedule = 🕐 Določi čas
button-no-time = 📤 Ne takrat, ampak zdaj
button-show = 👁 Pokaži še enkrat
button-look = 👁 Poglej
button-take-back = ↩️ Vzemi nazaj
button-give-back = ↩️ Vrni avtorju
button-preview = ‹ Nazaj
button-confirm = { $count ->
    [one] ✅ Pošlji { $count } naročniku
    [two] ✅ Pošlji { $count } naročnikoma
   *[other] ✅ Pošlji { $count } naročnikom
}
confirm-now = Pošiljanje se začne minuto po potrditvi; do takrat ga lahko prekličete.
confirm-when = Pošiljanje se začne: { $when }.
confirm-hint = Potrditev velja deset minut in samo za to besedilo, ta krog naročnikov in ta čas. Če se njihovo število medtem spremeni za več kot 5 in za več kot 5 %, vas vprašam znova.
confirm-expired = Ta potrditev ne velja več. Poglejte še enkrat in potrdite znova.
confirm-changed = Nekaj se je medtem spremenilo, zato še ni nič poslano. Potrdite, prosim, novo stanje.
confirm-shifted = Številke so se medtem malo spremenile.
event-too-late = Dogodek se začne pred pošiljanjem: { $when }. Popravite čas.
nobody-gets-it = Ta trenutek tega ne bi prejel nihče, zato nimam komu poslati. Osnutek ostane.
nobody-confirms = Potrditi mora nekdo drug, a pravice pošiljanja nima nihče drug. Dodeli jo skrbnik bota. Osnutek ostane.
handed-over = { $name }: dano v potrditev. Obvestil vas bom, ko bo potrjeno.
handed-over-unheard = { $name }: čaka na potrditev, a nisem dosegel nikogar, ki sme potrditi. Osnutek čaka pod /objavi.
review-asked = { $name }: čaka na vašo potrditev.
given-back = { $name }: vrnjeno avtorju.
given-back-to-you = { $name }: spet je vaš osnutek.
withdrawn = { $name }: avtor je besedilo vzel nazaj. Za zdaj vam ga ni treba potrditi.
given-back-because = Razlog za vrnitev: »{ $reason }«
taken-over = { $name }: osnutek popravlja nekdo drug in ni več vaš. Če smete potrjevati, ga boste lahko potrdili vi.
confirmed = Potrjeno.
confirmed-already = To je že potrjeno.
goes-out = Pošiljanje se začne: { $when }.
goes-out-soon = Pošiljanje se začne ob { $hour }.{ $minute }.{ $second }; do takrat ga lahko prekličete.
button-undo = ↩️ Prekliči pošiljanje
button-continue = ✏️ Nadaljuj
undone = { $name }: preklicano, nič ni bilo poslano. Spet je osnutek.
undone-by-other = { $name }: pošiljanje je ustavil nekdo drug iz uredništva. Nič ni bilo poslano; spet je osnutek.
undone-offer = { $name }: preklicano, nič ni bilo poslano. Spet čaka na odločitev, ali naj se pošlje.
undone-for-author = { $name }: preklicano, nič ni bilo poslano. Osnutek ima spet avtor.
too-late = { $name }: prepozno za preklic, pošiljanje že teče. Lahko ga začasno ali dokončno ustavite.
too-late-editor = { $name }: prepozno za preklic, pošiljanje že teče. Ustavi ga lahko, kdor ima pravico pošiljanja.
too-late-paused = { $name }: prepozno za preklic, pošiljanje se je že začelo. Zdaj je začasno ustavljeno: lahko ga nadaljujete ali dokončno ustavite.
too-late-paused-editor = { $name }: prepozno za preklic, pošiljanje se je že začelo. Zdaj je začasno ustavljeno; dokončno ga lahko ustavi, kdor ima pravico pošiljanja.
button-ask-stop = ⏹ Prosim za ustavitev
stop-asked = { $name }: nekdo iz uredništva prosi, da pošiljanje ustavite.
stop-asked-told = { $name }: za ustavitev sem prosil vse, ki imajo pravico pošiljanja. Odločitev je njihova.
stop-asked-unheard = { $name }: nikogar, ki ima pravico pošiljanja, nisem dosegel. Pokličite jih, prosim.
all-sent = { $name }: pošiljanje je končano.
stale = { $name } bi moralo biti poslano: { $when }. Bot takrat ni deloval. Naj še pošljem?

## Sending

progress-bar = { $bar } { $percent } % ({ $done } od { $total })
progress-sent = Poslano: { $count }
progress-gone = Brez sporočila (odjave, premori, blokade): { $count }
progress-failed = Ni uspelo: { $count }
progress-uncertain = Negotovo: { $count }
progress-paused = Začasno ustavljeno. Nihče ne dobi ničesar, dokler ne nadaljujete.
progress-cancelled = Dokončno ustavljeno. Poslano: { $sent } od { $total }. Ne bo poslano: { $left }.
progress-flying = Ta trenutek še na poti: { $count }
goes-on = { $name }: pošiljanje se nadaljuje. Napredek kaže sporočilo pri tistem, ki je pošiljanje potrdil.
cancelled-by-other = { $name }: pošiljanje je dokončno ustavil nekdo drug iz uredništva.
pace = { $rate } na minuto · { $left }
pace-unknown = Hitrost še ni znana.
left-soon = še manj kot minuto
left-minutes = { $count ->
    [one] še približno { $count } minuto
    [two] še približno { $count } minuti
    [few] še približno { $count } minute
   *[other] še približno { $count } minut
}
left-hours = { $count ->
    [one] še približno { $count } uro
    [two] še približno { $count } uri
    [few] še približno { $count } ure
   *[other] še približno { $count } ur
}
button-halt = ⏸ Začasno ustavi
button-resume = ▶️ Nadaljuj
button-cancel = ⏹ Ustavi dokončno
button-cancel-yes = ⏹ Da, ustavi dokončno
button-cancel-no = Ne, ne ustavi
cancel-ask = { $name }: naj pošiljanje dokončno ustavim? Že poslano: { $sent } (tega ne morem vzeti nazaj). Še neposlano: { $left }.
halted-title = { $name }: pošiljanje se je ustavilo samo od sebe
halted-network = Telegram že nekaj minut ni dosegljiv. Kar ni poslano, počaka. Nadaljujte, ko bo povezava spet v redu.
halted-blocked = Veliko naročnikov zapored je bota blokiralo. Preverite besedilo in se odločite, ali nadaljujete.
halted-deactivated = Veliko naročnikov zapored nima več računa. Odločite se, ali nadaljujete.
halted-removed = Veliko skupin ali kanalov zapored bota nima več. Odločite se, ali nadaljujete.
halted-barred = Veliko skupin ali kanalov zapored botu ne dovoli tega sporočila, na primer slik ali datotek. Drugi ga lahko še dobijo. Odločite se, ali nadaljujete.
halted-token = Telegram bota zavrača: žeton ne velja ali pa z njim teče še en bot. Kar ni poslano, počaka. Povejte skrbniku bota in nato nadaljujte.
halted-unknown = Za veliko sporočil zapored ne vem, ali so prispela (napaka: { $reason }). Sam od sebe jih ne pošljem še enkrat. Povejte skrbniku bota in se odločite, ali nadaljujete.
halted-other = Telegram sporoča: »{ $reason }«. Če je kriva vsebina, pošiljanje dokončno ustavite in pošljite popravljeno; sicer nadaljujte.

## Afterwards

report-finished = { $name }: končano
report-cancelled = { $name }: dokončno ustavljeno
report-sending = { $name }: pošiljanje teče
report-paused = { $name }: začasno ustavljeno
report-began = Začelo se je: { $when }.
report-took = { $minutes ->
    [one] Začelo se je: { $when }. Trajalo je { $minutes } minuto.
    [two] Začelo se je: { $when }. Trajalo je { $minutes } minuti.
    [few] Začelo se je: { $when }. Trajalo je { $minutes } minute.
   *[other] Začelo se je: { $when }. Trajalo je { $minutes } minut.
}
report-took-moments = Začelo se je: { $when }. Trajalo je manj kot minuto.
report-sl = V slovenščini: poslano { $sent } od { $total }.
report-it = V italijanščini: poslano { $sent } od { $total }.
report-nobody = Prejemnikov ni bilo.
report-uncertain = { $count ->
    [one] Pri { $count } naročniku ne vem, ali je prispelo: povezava se je pretrgala, ko je bilo sporočilo že na poti. Morda ga je dobil, morda ne. Sam od sebe ga ne pošljem še enkrat.
    [two] Pri { $count } naročnikih ne vem, ali je prispelo: povezava se je pretrgala, ko je bilo sporočilo že na poti. Morda sta ga dobila, morda ne. Sam od sebe ga ne pošljem še enkrat.
   *[other] Pri { $count } naročnikih ne vem, ali je prispelo: povezava se je pretrgala, ko je bilo sporočilo že na poti. Morda so ga dobili, morda ne. Sam od sebe ga ne pošljem še enkrat.
}
report-coming = Pridejo: { $yes } · morda: { $maybe } · ne pridejo: { $no }
report-off = ❌ Odpovedano: { $when }
gone-stopped = Medtem so se odjavili: { $count }
gone-blocked = Blokirali so bota: { $count }
gone-deactivated = Nimajo več računa: { $count }
gone-removed = Skupine in kanali brez bota: { $count }
gone-paused = Imajo premor: { $count }
gone-cancelled = Ustavljeno, preden je prišlo do njih: { $count }
gone-other = Drugo (tudi izbrisani podatki): { $count }
button-report = 📋 Poročilo
button-send-again = 🔁 Ponovi pri negotovih
button-send-again-yes = 🔁 Vseeno pošlji
button-leave = Pusti tako
again-warning = { $count ->
    [one] { $count } naročnik bo sporočilo morda dobil dvakrat. Naj res pošljem še enkrat?
    [two] { $count } naročnika bosta sporočilo morda dobila dvakrat. Naj res pošljem še enkrat?
    [few] { $count } naročniki bodo sporočilo morda dobili dvakrat. Naj res pošljem še enkrat?
   *[other] { $count } naročnikov bo sporočilo morda dobilo dvakrat. Naj res pošljem še enkrat?
}
button-correct = ✏️ Pošlji popravek
button-move-start = 🕐 Nov čas
button-move-place = 📍 Nov kraj
button-call-off = ❌ Odpovej dogodek
correct-begins = { $count ->
    [one] { $name }: popravek dobi { $count } naročnik, ki je prejel prvo sporočilo.
    [two] { $name }: popravek dobita { $count } naročnika, ki sta prejela prvo sporočilo.
    [few] { $name }: popravek dobijo { $count } naročniki, ki so prejeli prvo sporočilo.
   *[other] { $name }: popravek dobi { $count } naročnikov, ki so prejeli prvo sporočilo.
}
correct-begun = { $name }: ta popravek ste že začeli, nadaljujete ga tukaj.
correct-nobody = { $name }: popravka ni več komu poslati. Nihče od prejemnikov ni več naročen ali pa je minilo več kot 90 dni.
change-nothing = S tem se nič ne spremeni ali pa bi bil konec pred začetkom. Preverite, prosim, in poskusite znova.
change-open = Ta dogodek že ima odprto spremembo: { $name }. Nadaljujte jo ali jo zavrzite; šele potem lahko začnete novo.
change-open-of-other = Spremembo tega dogodka že pripravlja nekdo drug iz uredništva: { $name }. Počakajte ali pa jo zavrzite; o tem ga bom obvestil.
event-is-off = Ta dogodek je odpovedan, zato ga ni več mogoče spreminjati. Če vendarle bo, pošljite novo vabilo.
event-now = Zdaj velja: { $when }, { $place }.
list-title = Poslano in načrtovano
list-hint = Izberite, kaj si želite ogledati.
list-correct = Kaj želite popraviti?
list-none = Nič še ni bilo poslano.
list-discarded = Kar je zavrženo, hranim 30 dni od začetka pisanja ali od časa, določenega za pošiljanje. Kaj želite obnoviti?
list-line = { $stage } · { $name }
list-line-due = 🕐 { $when } · { $name }
stage-draft = ✏️ osnutek
stage-review = 👁 čaka na potrditev
stage-scheduled = 🕐 načrtovano
stage-stale = ⚠️ zamujeno
stage-sending = 📤 se pošilja
stage-paused = ⏸ začasno ustavljeno
stage-finished = ✅ poslano
stage-cancelled = ⏹ dokončno ustavljeno
edit-refused-title = ⚠️ Napaka v bazi znanja
edit-refused = Zadnja sprememba datotek še ne velja, ker je v njih napaka. Bot dela naprej s prejšnjo različico, nič ni izgubljeno.
edit-more = { $count ->
    [one] … in še { $count } napaka.
    [two] … in še { $count } napaki.
    [few] … in še { $count } napake.
   *[other] … in še { $count } napak.
}
edit-mended = ✅ Baza znanja je spet brez napak. Nova različica že velja.
update-offered = V bazi znanja je novost: { $name }. Naj jo pošljem tistim, ki spremljajo to zavezo ali steber?
update-left = { $name }: nekdo iz uredništva se je odločil, da te novosti ne pošljemo. Če jo vendarle želite poslati, jo obnovite.
button-look-and-send = 👁 Poglej in pošlji
button-leave-it = Ne pošlji
