# Slovene. The same messages, in the same order and of equal content, stand in it.ftl.
# A space inside braces is ours: { $name } is set in by the bot.

## First contact

welcome-title = Dober dan!
welcome-ask = 💬 Vprašajte s svojimi besedami – poiščem, kaj o tem piše v programu { $period } za Mestno občino Koper.
welcome-browse = 📖 Program lahko tudi prelistate: vizijo, načela in devet stebrov.
welcome-honest = 🤝 Če program o čem ne govori, to odkrito povem.
welcome-privacy = 🔒 O vas hranim čim manj. Več: /zasebnost
welcome-examples = Poskusite na primer:
example-1 = Kdaj bo kanalizacija na vasi?
example-2 = Koliko bo stal šport za otroke?
example-3 = Kaj bo s cesto proti Hrvaški?

## An answer

card-pillar = { $number }. steber · { $title }
card-vision = Vizija
card-principle = Temeljni poudarek pristopa
card-is-pillar = { $number }. steber delovanja
card-update = { $date }: { $text }
    Vir: { $host }
card-update-status = { $status } · { $date }: { $text }
    Vir: { $host }
date = { $day }. { $month }. { $year }
status-planned = Načrtovano
status-under-way = V teku
status-done = Opravljeno
status-stopped = Ustavljeno
status-not-measurable = Ni merljivo
card-plain = Z našimi besedami: { $text }
card-source-commitment = Program { $period } · { $pillar }. steber, { $number }. zaveza od { $total }
card-source-pillar = Program { $period } · { $number }. steber od { $total }
card-source-vision = Program { $period } · vizija, { $number }. točka od { $total }
card-source-principle = Program { $period } · temeljni poudarki pristopa, { $number }. točka od { $total }
button-source = 🔗 Vir
button-more = 📖 Več iz tega stebra
button-commitments = 📖 Zaveze tega stebra
button-all = 📖 Ves program
button-other-language = 🇮🇹 In italiano
button-share = ↗️ Deli
button-helpful = 👍 Koristno
button-unhelpful = 👎 Ni to
share-text = { $title } – program { $period } za Mestno občino Koper
thanks-helpful = Hvala za odziv!
thanks-unhelpful = Hvala. Poskusite z drugimi besedami.
answers-several = { $count ->
    [one] Našel sem { $count } odgovor.
    [two] V vašem sporočilu sta dve vprašanji. Tu sta odgovora.
    [few] V vašem sporočilu so { $count } vprašanja. Tu so odgovori.
   *[other] V vašem sporočilu je { $count } vprašanj. Tu so odgovori.
}

## When it is not sure, and when the programme is silent

choose-title = Ste mislili …?
choose-hint = Izberite, kar je najbližje vašemu vprašanju.
button-nothing = Nič od tega
nothing-reply = Potem program o tem najbrž ne govori. Poskusite z drugimi besedami ali ga prelistajte.
decline-title = Program o tem ne govori.
decline-hint = Vsaj jaz tega v njem nisem našel. Poskusite povedati drugače ali prelistajte program.
related-title = Program se te teme dotika le tukaj, na vprašanje pa ne odgovarja:
button-link = 🔗 Odpri spletno stran
other-language = Govorim slovensko in italijansko.
other-language-found = Morda iščete tole:
no-more = Program o tem ne pove nič več od tega, kar sem pokazal. Če tam ni datuma ali zneska, ju program ne navaja.
gone = Tega v programu ni več. Tu je program, kakršen je danes.
old-button = Ta gumb je iz starejše različice in ne deluje več. Napišite vprašanje ali odprite /program.
too-fast = Počasi, prosim – ne dohajam vas. Počakajte minuto, potem nadaljujva.
too-long = To sporočilo je zame predolgo. Napišite, prosim, vprašanje v nekaj stavkih.
unreadable-voice = Glasovnih sporočil ne znam poslušati. Napišite mi, prosim, vprašanje.
unreadable-photo = Slik in posnetkov ne znam gledati. Napišite mi, prosim, vprašanje.
unreadable-sticker = Lepo, a nalepk ne razumem. Napišite mi, prosim, vprašanje.
unreadable-contact = Stikov ne potrebujem in jih ne hranim. Napišite mi, prosim, vprašanje.
unreadable-location = Lokacije ne potrebujem in je ne hranim. Napišite mi, prosim, vprašanje.
unreadable-poll = V anketah ne sodelujem. Napišite mi, prosim, vprašanje.
unreadable-document = Datotek ne odpiram in jih ne hranim. Napišite mi, prosim, vprašanje.
unreadable-other = Tega ne znam prebrati. Napišite mi, prosim, vprašanje.
failure = Nekaj je šlo narobe pri nas, ne pri vas. Poskusite, prosim, še enkrat.

## Browsing

browse-hint = Izberite, kaj želite prebrati.
button-vision = 🔭 Vizija
button-principles = 🧭 Načela
button-pillars = 🏛 Stebri
button-home = ⌂ Začetek
button-back = ‹ Nazaj
button-previous = ‹ Prejšnja
button-next = Naslednja ›
button-previous-pillar = ‹ { $number }. steber
button-next-pillar = { $number }. steber ›

## Language, help, privacy

language-title = Jezik
language-hint = Izberite jezik, v katerem naj odgovarjam. Če me vprašate v drugem, odgovorim v tistem.
language-chosen = Od zdaj vam odgovarjam slovensko.
language-not-kept = Odgovarjam slovensko, a si izbire ta trenutek ne morem zapomniti.
button-language-sl = Slovensko
button-language-it = Italiano
help-title = Kako deluje
help-ask = Napišite vprašanje tako, kot bi ga povedali na glas – lahko v narečju, brez strešic ali z eno samo besedo.
help-answer = Pokažem točko programa, ki odgovarja na vprašanje, dobesedno. Če nisem prepričan, vas vprašam. Če program molči, to povem.
help-commands = /program – prelistajte program
    /jezik – zamenjajte jezik
    /zasebnost – kaj hranim in kako dolgo
    /naroci – prijava na novice in vabila
    /narocnina – vaša naročila, premor, odjava
    /mojipodatki – vse, kar hranim o vas
    /izbris – izbris vsega
help-not = Nisem občinski urad: vlog, prijav okvar in pritožb ne sprejemam.
privacy-title = Zasebnost
privacy-stored = Trajno hranim samo vaš izbrani jezik, skupaj s številko vašega računa v Telegramu.
privacy-subscriptions = Če se na kaj naročite, hranim še privolitev, kaj ste naročili, jezik sporočil in zgodovino sprememb: do 28 dni po koncu zadnjega naročila. Kaj sem vam poslal, hranim 90 dni, odgovor na vabilo 7 dni po dogodku.
privacy-erasure = Vse, kar hranim o vas, dobite z /mojipodatki. Z /izbris se vse izbriše takoj.
privacy-follow-up = { $minutes ->
    [0] Vašega zadnjega vprašanja si ne zapomnim.
    [one] Zadnje vprašanje imam v spominu { $minutes } minuto, da razumem nadaljevanje (»Kaj pa za otroke?«), potem ga izbrišem.
    [two] Zadnje vprašanje imam v spominu { $minutes } minuti, da razumem nadaljevanje (»Kaj pa za otroke?«), potem ga izbrišem.
    [few] Zadnje vprašanje imam v spominu { $minutes } minute, da razumem nadaljevanje (»Kaj pa za otroke?«), potem ga izbrišem.
   *[other] Zadnje vprašanje imam v spominu { $minutes } minut, da razumem nadaljevanje (»Kaj pa za otroke?«), potem ga izbrišem.
}
privacy-tallies = { $days ->
    [one] Vprašanja štejem brez vašega imena in številke, da vidim, kaj ljudi zanima. E-naslove in telefonske številke iz njih prej odstranim. Besedila izbrišem po { $days } dnevu.
   *[other] Vprašanja štejem brez vašega imena in številke, da vidim, kaj ljudi zanima. E-naslove in telefonske številke iz njih prej odstranim. Besedila izbrišem po { $days } dneh.
}
privacy-feedback = Ocene 👍 in 👎 štejem, ne vem pa, kdo jih je dal.
privacy-not = Vašega imena, fotografije in stikov ne hranim. Iz vprašanj ne sklepam o vašem prepričanju in nikomur ničesar ne predajam.
privacy-telegram = Sporočila potujejo prek Telegrama, ki ima svoja pravila o zasebnosti.

## Subscriptions

feed-news = Novice
feed-messages = Sporočila
feed-notices = Obvestila
feed-events = Vabila na dogodke
feed-all = Vse štiri vrste
feed-gone = { $id } · tega v programu ni več
tick-on = ☑ { $feed }
tick-off = ☐ { $feed }
follow-end = 🔕 { $feed }
return-to = 🔔 Znova: { $feed }
button-subscribe = 🔔 Prijava na novice
button-follow = 🔔 Obvestite me, ko bo kaj novega
button-kinds = 🔔 Izbira vrst
button-all-kinds = 🔔 Vse štiri
button-settings = ⚙️ Moja naročila
button-pause = ⏸ Premor
button-go-on = ▶️ Konec premora
button-quiet = 🌙 Mirne ure
button-no-quiet = Brez mirnih ur
button-end = 🔕 Odjava
button-stop-all = 🔕 Odjava od vsega
button-agree = ✅ Strinjam se
button-refuse = Ne, hvala
button-again = ▶️ Da, nadaljujte
button-messages-sl = 🇸🇮 Sporočila v slovenščini
button-messages-it = 🇮🇹 Messaggi in italiano
button-data = 📄 Moji podatki
button-erase = 🗑 Izbris podatkov
button-erase-yes = 🗑 Da, izbrišite vse
button-erase-no = Ne, pustite
subscribe-title = Kaj naj vam pošiljam?
subscribe-hint = Pritisk na ☐ začne, pritisk na ☑ ustavi. Posamezni zavezi ali stebru sledite z gumbom 🔔 pod odgovorom.
subscribe-for-chat = Naročilo velja za skupino ali kanal: sporočila vidijo vsi, ki so tam.
subscribe-not-admin = To lahko ureja le administrator te skupine ali kanala. Zase se naročite v zasebnem pogovoru z mano.
subscribe-unknown-chat = Te skupine ali kanala ne poznam. Najprej me dodajte, potem poskusite znova.
subscribe-storage = Naročil in podatkov ta trenutek ne morem ne prebrati ne spremeniti. Poskusite, prosim, čez nekaj minut. Na vprašanja odgovarjam kot po navadi.
subscribe-unreachable = Ta trenutek ne morem preveriti, ali ste administrator. Poskusite, prosim, čez nekaj minut.
subscribe-welcome = Hvala, naročeno: { $feed }.
    Kaj dobivate, kadar koli spremenite z /narocnina. Odjavite se z enim pritiskom na gumb pod vsakim sporočilom.
consent-title = Preden začnemo
consent-what = Pošiljam vam samo, kar izberete: novice, sporočila, obvestila, vabila na dogodke ali novosti o točki programa, ki ji sledite. Za vsako izbrano stvar pride največ eno sporočilo na dan, praviloma precej manj. Posebej pridejo le popravki ter opomniki in spremembe že napovedanih dogodkov.
consent-stored = Hranim številko vašega računa v Telegramu, kaj ste izbrali in kdaj, jezik, premor in mirne ure, to privolitev in zgodovino sprememb. Izbrišem jih 28 dni po tem, ko se konča vaše zadnje naročilo. Podatek, kaj sem vam poslal, hranim 90 dni, odgovor na vabilo pa 7 dni po dogodku. Z /izbris se vse izbriše takoj.
consent-stop = Odjavite se kadar koli z enim pritiskom: pod vsakim sporočilom ali z /narocnina.
consent-free = Prijava je prostovoljna. Ker je program političen, lahko že prijava kaže vaše politično prepričanje. Take podatke posebej varuje Splošna uredba o varstvu podatkov (člen 9(2)(a)): hraniti jih smem le z vašo izrecno privolitvijo. Nikomur jih ne predam, sporočila pa potujejo prek Telegrama. Privolitev vsak čas prekličete z odjavo ali z /izbris.
consent-refused = V redu. Nič se ni začelo in ničesar nisem shranil.
begun = Naročeno: { $feed }.
begun-entry = Ko bo kaj novega, vas obvestim: { $feed }.
begun-already = To je že naročeno.
ended = Odjavljeno: { $feed }.
ended-way-back = Tega vam ne pošljem več. Če si premislite, se vrnete z gumbom.
ended-none = Na to niste naročeni, zato se ni bilo treba odjaviti.
all-stopped = Vse je ustavljeno, ničesar vam ne pošljem več. Če se boste vrnili, izberite tukaj vsako stvar posebej.
settings-title = Moja naročila
settings-none = Trenutno niste naročeni na nič. Izberete lahko tukaj.
settings-language = Jezik sporočil: { $language ->
    [it] italijanščina
   *[other] slovenščina
}
settings-paused = ⏸ Premor do { $date }. Kar izide med premorom, ne pride pozneje.
settings-quiet = 🌙 Mirne ure: od { $start }. do { $end }. ure
settings-no-quiet = 🌙 Brez mirnih ur
settings-follows = { $count ->
    [one] Sledite { $count } točki programa; z 🔕 jo nehate spremljati.
    [two] Sledite { $count } točkama programa; z 🔕 ju nehate spremljati.
   *[other] Sledite { $count } točkam programa; z 🔕 jih nehate spremljati.
}
pause-title = Premor
pause-hint = Koliko časa naj ničesar ne pošiljam? Kar izide med premorom, ne pride pozneje.
pause-7 = En teden
pause-14 = Dva tedna
pause-30 = En mesec
pause-90 = Tri mesece
pause-until = Do { $date }
pause-begun = Premor do { $date }.
pause-over = Premora je konec. Spet pošiljam.
quiet-title = Mirne ure
quiet-hint = Kdaj naj ne pošiljam? Kar pade v te ure, pride, ko minejo. Ure so po koprskem času.
quiet-hours = Od { $start }. do { $end }. ure
why-tick = To ste dobili, ker ste naročeni: { $feed }.
    Izbrali ste { $date } v pogovoru z mano in privolili po besedilu { $wording }.
why-tick-chat = To je prišlo sem, ker je tako naročil administrator: { $feed }.
    Izbral je { $date } in privolil po besedilu { $wording }.
why-ended = Naročilo se je končalo { $date }, zato od tega ne pride nič več: { $feed }.
why-none = Na to niste naročeni in o takem naročilu ne hranim ničesar.
why-gone = O tem sporočilu ne vem ničesar več.
again-ask = Veseli me, da ste spet tu. Ko ste me blokirali, so se naročila končala. Naj jih nadaljujem? Sam od sebe ne začnem.
again-none = Ničesar ni, s čimer bi lahko nadaljeval. Izberite na novo.
data-title = Kaj hranim o vas
data-nothing = O vas ne hranim ničesar.
data-people = Izbrani jezik: od { $date }, dokler ga ne izbrišete.
data-last-questions = Vaše zadnje vprašanje, da razumem nadaljevanje: od { $date }, še nekaj minut.
data-subscribers = Jezik, premor in mirne ure sporočil: od { $date }, do 28 dni po koncu zadnjega naročila.
data-subscription = Naročeno: { $feed }, od { $date }, dokler se ne odjavite.
data-subscription-ended = Odjavljeno: { $feed }, od { $since } do { $date }; izbrišem { $until }.
data-consents = Privolitev po besedilu { $wording }: { $date }, do 28 dni po koncu zadnjega naročila.
data-subscription-history = Zgodovina naročil: { $count ->
    [one] { $count } zapis
    [two] { $count } zapisa
    [few] { $count } zapisi
   *[other] { $count } zapisov
}, do 28 dni po koncu zadnjega naročila.
data-deliveries = Kaj sem vam poslal: { $count ->
    [one] { $count } zapis
    [two] { $count } zapisa
    [few] { $count } zapisi
   *[other] { $count } zapisov
}, 90 dni po koncu pošiljanja.
data-attendance = Odgovori na vabila: { $count }, do 7 dni po dogodku.
data-campaigns = Sporočila, ki ste jih napisali ali potrdili za pošiljanje: { $numbers }, dve leti.
data-file = V datoteki je vse to dobesedno, kot je shranjeno. Vse izbrišete z /izbris.
data-file-name = moji-podatki.json
erase-title = Izbris vseh podatkov
erase-what = Izbrisal bom vse, kar hranim pod vašo številko: izbrani jezik, zadnje vprašanje, naročila s privolitvami in zgodovino, podatke o poslanih sporočilih in odgovore na vabila. Ostanejo le števila, ki ne povedo ničesar o vas. Naročila se s tem končajo. Vrniti tega ni mogoče.
erase-sure = Naj izbrišem?
erase-done = Izbrisano. O vas zdaj ne hranim ničesar.
erase-not = V redu, nič ni izbrisano.

## Commands and descriptions

command-start = Začnite znova
command-browse = Prelistajte program
command-language = Zamenjajte jezik
command-help = Kako deluje
command-privacy = Kaj hranim o vas
command-subscribe = Naročite se na novice
command-settings = Uredite naročila
command-data = Prejmite vse, kar hranim o vas
command-erase = Izbrišite vse o sebi
command-ask = Vprašajte v skupini
describe-short = Kaj piše v programu { $period } za občino Koper.
describe = Vprašajte s svojimi besedami, slovensko ali italijansko. V programu { $period } za Mestno občino Koper poiščem in pokažem točko, ki odgovarja, ali odkrito povem, da program o tem ne govori.
ask-what = Za ukazom napišite še vprašanje, na primer: /vprasaj kdaj bo kanalizacija

## Below every message of a campaign

button-stop-news = 🔕 Odjava od novic
button-stop-messages = 🔕 Odjava od sporočil
button-stop-notices = 🔕 Odjava od obvestil
button-stop-events = 🔕 Odjava od vabil
button-stop-entry = 🔕 Konec spremljanja
button-why = ❓ Zakaj to dobivam?
letter-below = To ste dobili, ker ste na to naročeni.

## Days and hours

weekday-1 = ponedeljek
weekday-2 = torek
weekday-3 = sreda
weekday-4 = četrtek
weekday-5 = petek
weekday-6 = sobota
weekday-7 = nedelja
month-1 = januarja
month-2 = februarja
month-3 = marca
month-4 = aprila
month-5 = maja
month-6 = junija
month-7 = julija
month-8 = avgusta
month-9 = septembra
month-10 = oktobra
month-11 = novembra
month-12 = decembra
day-in-words = { $weekday }, { $day }. { $month } { $year }
hour-in-words = { $hour }.{ $minute }
moment-in-words = { $day }, ob { $hour }
hours-in-words = { $day }, od { $start } do { $end }
days-in-words = { $start } – { $end }

## Events

button-coming-yes = ✅ Pridem
button-coming-maybe = 🤔 Morda
button-coming-no = ✖️ Ne pridem
button-calendar = 🗓 Shrani v koledar
coming-kept-yes = Zapisano: pridete. Osebje vidi samo števila, ne imen. Teden dni po dogodku odgovor izbrišem.
coming-kept-maybe = Zapisano: morda pridete. Osebje vidi samo števila, ne imen. Teden dni po dogodku odgovor izbrišem.
coming-kept-no = Zapisano: ne pridete. Osebje vidi samo števila, ne imen. Teden dni po dogodku odgovor izbrišem.
coming-not-kept = Tega si ta trenutek ne morem zapisati. Poskusite, prosim, čez nekaj minut.
event-over = Ta dogodek je že mimo.
event-is-cancelled = Ta dogodek je odpovedan.
event-gone = Tega vabila nimam več.
event-preview = To je predogled, zato odgovora nisem zapisal.
calendar-sent = Odprite datoteko, pa bo dogodek v vašem koledarju.
calendar-sent-cancelled = Dogodek je odpovedan. Odprite datoteko, da bo odpoved vidna tudi v koledarju.
calendar-file = dogodek-{ $number }.ics
calendar-cancelled = Odpovedano: { $title }
calendar-no-end = Ura konca ni napovedana.
event-when = 🗓 { $when }
event-where = 📍 { $place }
event-when-changed = 🗓 Nov termin: { $when }
    Prej: { $before }
event-where-changed = 📍 Nov kraj: { $place }
    Prej: { $before }
event-reminder = 🔔 Opomnik: { $title }
event-reminder-why = Odgovorili ste, da pridete ali morda pridete. Če ste si premislili, pritisnite spodaj drug odgovor.
event-changed = ✏️ Sprememba: { $title }
event-restored = ✅ Dogodek vendarle bo: { $title }
event-changed-answers = Če ste že odgovorili, vaš odgovor velja naprej. Če vam po novem ne ustreza, pritisnite spodaj drugega. Tudi dogodek v koledarju osvežite s spodnjim gumbom.
event-cancelled = ❌ Odpovedano: { $title }
event-cancelled-calendar = Tega dogodka žal ne bo. Če ga imate v koledarju, ga osvežite s spodnjim gumbom.

## Updates of what is followed

update-letter = { $title }

    { $date }
    { $text }

    Vir: { $link }
update-letter-status = { $title }

    { $status } · { $date }
    { $text }

    Vir: { $link }

## The terminal

terminal-no-token = TELEGRAM_BOT_TOKEN ni nastavljen, zato se pogovarjava kar tu, v terminalu. Konec: Ctrl-D.
terminal-hint = Napišite vprašanje ali številko gumba. Ukazi: /program, /jezik, /pomoc, /zasebnost, /quit.
terminal-prompt = vi
terminal-goodbye = Na svidenje!
terminal-no-button = Gumba s številko { $number } tu ni.
terminal-link = { $label }: { $url }
