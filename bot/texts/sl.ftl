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
too-fast-press = Počasi, prosim: ta pritisk ni veljal. Poskusite čez minuto.
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
language-chosen-too = Od zdaj vam odgovarjam slovensko. Tudi to, na kar ste naročeni, vam odslej pošiljam v slovenščini.
language-not-kept = Odgovarjam slovensko, a si izbire ta trenutek ne morem zapomniti.
button-language-sl = Slovensko
button-language-it = Italiano
help-title = Kako deluje
help-ask = Napišite vprašanje tako, kot bi ga povedali na glas – lahko v narečju, brez strešic ali z eno samo besedo.
help-group = V skupini me omenite ali odgovorite na moje sporočilo, lahko pa za ukazom /vprasaj napišete vprašanje.
help-answer = Pokažem točko programa, ki odgovarja na vprašanje, dobesedno. Če nisem prepričan, vas vprašam. Če program molči, to povem.
help-commands = /program – prelistajte program
    /jezik – zamenjajte jezik
    /zasebnost – kaj hranim in kako dolgo
    /naroci – naročite se na novice in vabila
    /narocnina – vaša naročila, premor, odjava
    /mojipodatki – vse, kar hranim o vas
    /izbris – izbris vsega
help-not = Nisem občinski urad: vlog, prijav okvar in pritožb ne sprejemam.
privacy-title = Zasebnost
privacy-stored = Trajno hranim samo vaš izbrani jezik, skupaj s številko vašega računa v Telegramu.
privacy-subscriptions = Če se na kaj naročite, hranim tudi privolitev, vašo izbiro, jezik, premor, mirne ure in zgodovino sprememb. Ko se odjavite od vsega, privolitev preneha veljati in jo izbrišem; drugo izbrišem 28 dni po koncu zadnjega naročila. Podatke o tem, kaj sem vam poslal, hranim 90 dni, o vabilu na poznejši dogodek pa, tako kot vaš odgovor nanj, do 7 dni po dogodku.
privacy-erasure = Vse, kar hranim o vas, dobite z /mojipodatki. Z /izbris vse takoj izbrišete.
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
privacy-telegram = Vse, kar si piševa, potuje prek Telegrama, ki ima svoja pravila o zasebnosti.
responsible = Za vaše podatke odgovarja: { $name }, { $email }
responsible-full = Za vaše podatke odgovarja upravljavec: { $name }, { $address }, { $email }
responsible-officer = Pooblaščena oseba za varstvo podatkov: { $officer }
complaint = Če menite, da se z vašimi podatki ne ravna prav, se lahko pritožite Informacijskemu pooblaščencu: Dunajska cesta 22, 1000 Ljubljana, gp.ip@ip-rs.si

## Subscriptions

feed-news = Novice
feed-messages = Sporočila
feed-notices = Obvestila
feed-events = Vabila na dogodke
feed-about = { $feed } · { $about }
feed-gone = { $id } · tega v programu ni več
tick-on = ☑ { $feed }
tick-off = ☐ { $feed }
follow-end = 🔕 { $feed }
return-to = 🔔 Znova: { $feed }
button-subscribe = 🔔 Novice in vabila
button-follow = 🔔 Javite mi novosti
button-kinds = 🔔 Pokažite izbiro
button-all-kinds = 🔔 Vse štiri
button-settings = ⚙️ Moja naročila
button-settings-chat = ⚙️ Naročila
button-pause = ⏸ Premor
button-go-on = ▶️ Konec premora
button-quiet = 🌙 Mirne ure
button-no-quiet = Brez mirnih ur
button-end = 🔕 Odjava
button-stop-all = 🔕 Odjava od vsega
button-agree = ✅ Da, strinjam se
button-about-data = ℹ️ Več o podatkih
button-refuse = Ne, hvala
button-again = ▶️ Da, nadaljujte
button-messages-sl = 🇸🇮 Pišite v slovenščini
button-messages-it = 🇮🇹 Mi scriva in italiano
button-data = 📄 Moji podatki
button-data-chat = 📄 Podatki
button-erase = 🗑 Izbris podatkov
button-erase-yes = 🗑 Da, izbrišite vse
button-erase-no = Ne, pustite
subscribe-title = Kaj naj vam pošiljam?
subscribe-hint = S pritiskom na ☐ se naročite, s pritiskom na ☑ se odjavite. Vse je brezplačno. Posamezno zavezo ali steber spremljate z gumbom 🔔 pod odgovorom.
subscribe-title-chat = Kaj naj pošiljam v skupino ali kanal?
about-group = Za skupino »{ $title }«
about-channel = Za kanal »{ $title }«
subscribe-for-chat = Naročilo velja za skupino ali kanal: kar pošljem, vidijo vsi, ki so tam.
subscribe-not-admin = To lahko ureja le administrator te skupine ali kanala. Zase se naročite v zasebnem pogovoru z mano.
subscribe-not-admin-less = Kaj pošiljam sem, urejajo le administratorji. Skupino ali kanal lahko zase utišate v Telegramu. Svoja naročila in podatke urejate v zasebnem pogovoru z mano.
subscribe-not-admin-here = To lahko ureja le administrator te skupine ali kanala, vi pa med njimi niste.
command-in-group = { $command } v skupini
for-chat-hint = Za skupino ali kanal, ki ga upravljate, napišite na primer: { $command } @ime
group-added = Dober dan! Vprašajte me, kaj piše v programu za Mestno občino Koper: omenite me v sporočilu ali napišite vprašanje za ukazom /vprasaj. Administratorji lahko skupino z /naroci naročite na novice in vabila.
follow-for-whom = Za koga naj spremljam: { $feed }?
follow-for-group = { $title ->
    [none] 🔔 Za to skupino
   *[other] 🔔 Za skupino »{ $title }«
}
follow-for-oneself = 🔔 Zase, v zasebnem pogovoru
subscribe-unknown-chat = Te skupine ali kanala ne poznam. Najprej me dodajte, potem poskusite znova.
subscribe-mute-group = V to skupino ne smem pisati. V nastavitvah skupine pod »Dovoljenja« dovolite pošiljanje sporočil ali me imenujte za administratorja. Potem poskusite znova.
subscribe-mute-channel = V ta kanal ne smem pisati. V nastavitvah kanala pod »Administratorji« izberite mene in vklopite objavljanje sporočil. Potem poskusite znova.
subscribe-storage = Naročil in podatkov ta trenutek ne morem ne prebrati ne spremeniti. Poskusite, prosim, čez nekaj minut. Na vprašanja odgovarjam kot po navadi.
subscribe-unreachable = Ta trenutek ne morem preveriti dovoljenj v tej skupini ali kanalu. Poskusite, prosim, čez nekaj minut.
subscribe-welcome = { $whose ->
    [chat] Hvala, za skupino ali kanal je naročeno: { $feed }.
        Kaj objavljam, lahko administratorji kadar koli spremenite z { $settings }. Za odjavo zadošča en pritisk na gumb 🔕 pod vsem, kar pošljem.
   *[person] Hvala, naročeno: { $feed }.
        Kaj dobivate, kadar koli spremenite z { $settings }. Odjavite se z enim pritiskom na gumb 🔕 pod vsem, kar vam pošljem.
}
subscribe-welcome-entry = { $whose ->
    [chat] Hvala. Za skupino ali kanal spremljam: { $feed }. { $sort ->
        [pillar] Ko bo o tem stebru ali o kateri od njegovih zavez kaj novega, to objavim.
       *[commitment] Ko bo o tej zavezi kaj novega, to objavim.
    }
        Kaj spremljam, lahko administratorji vidite in spremenite z { $settings }. Za odjavo zadošča en pritisk na gumb 🔕 pod vsem, kar pošljem.
   *[person] Hvala. Spremljam za vas: { $feed }. { $sort ->
        [pillar] Ko bo o tem stebru ali o kateri od njegovih zavez kaj novega, vam pišem.
       *[commitment] Ko bo o tej zavezi kaj novega, vam pišem.
    }
        Kaj spremljate, vidite in spremenite z { $settings }. Odjavite se z enim pritiskom na gumb 🔕 pod vsem, kar vam pošljem.
}
consent-title = Preden začnem
consent-begins = Naročate: { $feed }
consent-follows = Želite spremljati: { $feed }
consent-brief-what = 📬 Pišem samo o tem, kar izberete, praviloma največ enkrat na dan za vsako izbiro.
consent-brief-kept = { $whose ->
    [chat] 🗄 Številko te skupine ali kanala in naročila hranim še 28 dni po koncu zadnjega, zapis o tem, kaj sem poslal, pa 90 dni.
   *[person] 🗄 Številko vašega računa v Telegramu in naročila hranim še 28 dni po koncu zadnjega, zapis o tem, kaj sem poslal, pa 90 dni.
}
consent-brief-stop = 🔕 Odjavite se lahko kadar koli, z enim pritiskom pod vsakim sporočilom.
consent-brief-yes = ✋ Program je političen in že naročilo lahko razkriva vaše prepričanje. Zato potrebujem vaš izrecni »da«.
consent-full-title = Več o podatkih
consent-what = Pošiljam samo, kar izberete: novice, sporočila, obvestila, vabila na dogodke ali novosti o točki programa, ki jo spremljate. Za vsako izbrano stvar praviloma pišem največ enkrat na dan. Poleg tega pridejo le popravki, opomniki pred dogodki in spremembe že napovedanih dogodkov.
consent-stored = { $whose ->
    [chat] Hranim številko te skupine ali kanala v Telegramu, kaj in kdaj ste izbrali, jezik, premor, mirne ure, to privolitev in zgodovino sprememb. Ko se odjavite od vsega, privolitev preneha veljati in jo izbrišem; drugo izbrišem 28 dni po koncu zadnjega naročila. Podatke o tem, kaj sem poslal, hranim 90 dni, o vabilu na poznejši dogodek pa, tako kot odgovor nanj, do 7 dni po dogodku. Z { $erase } vse takoj izbrišete.
   *[person] Hranim številko vašega računa v Telegramu, kaj in kdaj ste izbrali, jezik, premor, mirne ure, to privolitev in zgodovino sprememb. Ko se odjavite od vsega, privolitev preneha veljati in jo izbrišem; drugo izbrišem 28 dni po koncu vašega zadnjega naročila. Podatke o tem, kaj sem vam poslal, hranim 90 dni, o vabilu na poznejši dogodek pa, tako kot vaš odgovor nanj, do 7 dni po dogodku. Z { $erase } vse takoj izbrišete.
}
consent-stop = Odjavite se lahko kadar koli: z enim pritiskom na gumb 🔕 pod vsem, kar pošljem, ali z { $settings }.
consent-free = Naročilo je prostovoljno in brezplačno. Ker je program političen, lahko že naročilo razkriva vaše politično prepričanje. Take podatke posebej varuje Splošna uredba o varstvu podatkov: hraniti jih smem le z vašo izrecno privolitvijo (člen 9(2)(a)). Nikomur jih ne predam; vse, kar pošljem, pa potuje prek Telegrama. Privolitev lahko kadar koli prekličete: odjavite se od vsega ali uporabite { $erase }. Če se vrnete, vas zanjo znova prosim.
consent-rights = Vaše pravice: podatke si lahko kadar koli ogledate in jih prenesete drugam z { $data }, izbrišete pa jih z { $erase }. Zahtevate lahko tudi, da se popravijo ali da se njihova uporaba omeji; pišite na { $email }. Preklic privolitve velja za naprej: kar je bilo storjeno prej, zaradi njega ne postane nezakonito.
consent-refused = V redu. Privolitve nisem shranil in nič novega se ni začelo.
agree-by-button = Hvala, a privolitev velja le, če sami pritisnete gumb »✅ Da, strinjam se« pod vprašanjem zanjo; z besedami se ne začne nič.
begun = Naročeno: { $feed }.
begun-entry = { $whose ->
    [chat] Za skupino ali kanal spremljam: { $feed }. { $sort ->
        [pillar] Ko bo o tem stebru ali o kateri od njegovih zavez kaj novega, to objavim.
       *[commitment] Ko bo o tej zavezi kaj novega, to objavim.
    }
   *[person] Spremljam za vas: { $feed }. { $sort ->
        [pillar] Ko bo o tem stebru ali o kateri od njegovih zavez kaj novega, vam pišem.
       *[commitment] Ko bo o tej zavezi kaj novega, vam pišem.
    }
}
begun-already = Že naročeno: { $feed }.
followed-already = Že spremljam: { $feed }.
follow-ask = { $sort ->
    [pillar] Naj vam pišem, ko bo o tem stebru ali o kateri od njegovih zavez kaj novega?
   *[commitment] Naj vam pišem, ko bo o tej zavezi kaj novega?
}
    { $feed }
ended = Odjavljeno: { $feed }.
ended-entry = Konec spremljanja: { $feed }.
ended-way-back = Tega ne pošiljam več. Če si premislite, se vrnite s spodnjim gumbom.
ended-not-pillar = Še vedno pa spremljam steber »{ $feed }« in s tem tudi vse njegove zaveze.
ended-events = Če ste na kakšno vabilo odgovorili, da pridete, vas o spremembah tega dogodka ne bom obveščal.
ended-last = { $whose ->
    [chat] S tem je prenehala veljati tudi privolitev za skupino ali kanal. Ob novem naročilu zanjo znova prosim.
   *[person] S tem je prenehala veljati tudi vaša privolitev. Če se vrnete, vas zanjo znova prosim.
}
ended-none = To ni naročeno, zato ni bilo česa odjaviti.
ended-already = Že odjavljeno: { $feed }.
all-stopped = { $whose ->
    [chat] Vse je odjavljeno, v skupino ali kanal ne pošiljam ničesar več. S tem je prenehala veljati tudi privolitev. Če si premislite, tukaj izberite, kaj naj pošiljam; za privolitev znova prosim.
   *[person] Odjavljeni ste od vsega, ničesar vam ne pošiljam več. S tem je prenehala veljati tudi vaša privolitev. Če si premislite, tukaj izberite, kaj želite dobivati; za privolitev vas znova prosim.
}
settings-title = Moja naročila
settings-title-chat = Naročila skupine ali kanala
settings-none = Trenutno ni nobenega naročila, zato ničesar ne pošiljam. Spodaj lahko kaj izberete.
settings-kept = Ko boste spet kaj izbrali, bo veljalo to:
settings-language = Jezik, v katerem pišem: { $language ->
    [it] italijanščina
   *[other] slovenščina
}
settings-paused = ⏸ Premor do { $date }. Kar med premorom zamudite, pozneje ne pride.
settings-quiet = 🌙 Mirne ure: od { $start }. do { $end }. ure
settings-no-quiet = 🌙 Brez mirnih ur
settings-follows-pillar = { $count ->
    [one] Spremljam { $count } steber.
    [two] Spremljam { $count } stebra.
    [few] Spremljam { $count } stebre.
   *[other] Spremljam { $count } stebrov.
}
settings-follows-commitment = { $count ->
    [one] Spremljam { $count } zavezo.
    [two] Spremljam { $count } zavezi.
    [few] Spremljam { $count } zaveze.
   *[other] Spremljam { $count } zavez.
}
settings-hint = Česar ne želite več, odjavite s pritiskom na ☑ ali 🔕. Od vsega hkrati se odjavite s spodnjim gumbom »🔕 Odjava od vsega«.
pause-title = Premor
pause-hint = Koliko časa naj ne pišem? Kar med premorom zamudite, pozneje ne pride.
pause-7 = En teden
pause-30 = En mesec
pause-until = Do določenega dne
pause-until-hint = Do katerega dne naj ne pišem? Na izbrani dan spet začnem.
pause-begun = Premor do { $date }.
pause-over = Premora je konec, spet pišem.
quiet-title = Mirne ure
quiet-hint = Kdaj naj ne pišem? Kar bi prišlo v teh urah, pride, ko minejo. Velja ura v Kopru.
quiet-hours = Od { $start }. do { $end }. ure
why-in-words = Zakaj je kaj prišlo, natančno pove gumb ❓ pod vsakim sporočilom.
why-tick = To ste dobili, ker ste naročeni na: { $feed }.
    Izbrano { $date } v pogovoru z mano (besedilo privolitve: { $wording }).
why-tick-chat = To je prišlo sem, ker je administrator naročil: { $feed }.
    Izbrano { $date } (besedilo privolitve: { $wording }).
why-ended = Naročilo se je končalo { $date }. Tega ne pošiljam več: { $feed }.
why-none = To ni naročeno in o takem naročilu ne hranim ničesar.
why-gone = O tem sporočilu ne vem ničesar več.
again-ask = Lepo, da ste spet tu. Ko ste me blokirali, so se vaša naročila končala. Naj vam spet pošiljam tole? Sam od sebe ne začnem.
again-none = Ni več ničesar, kar bi lahko nadaljeval. Izberite znova.
data-title = Kaj hranim o vas
data-title-chat = Kaj hranim o tej skupini ali kanalu
data-nothing = O vas ne hranim ničesar.
data-nothing-chat = O tej skupini ali kanalu ne hranim ničesar.
data-people = { $date } ste izbrali jezik pogovora: { $language ->
    [it] italijanščino
   *[other] slovenščino
}. To izbiro hranim, dokler je ne izbrišete.
data-last-questions = Vaše zadnje vprašanje imam v spominu, da razumem nadaljevanje. Čez nekaj minut ga izbrišem.
data-language = Pišem v { $language ->
    [it] italijanščini
   *[other] slovenščini
}.
data-pause = Do { $date } traja premor in ne pišem.
data-quiet = Med { $start }. in { $end }. uro ne pišem.
data-subscribers = Te nastavitve hranim od { $date }. Izbrišem jih 28 dni po koncu zadnjega naročila.
data-subscription = Od { $date } je naročeno: { $feed }. To velja, dokler se ne odjavite.
data-subscription-entry = Od { $date } spremljam: { $feed }. To velja, dokler se ne odjavite.
data-subscription-ended = Naročilo »{ $feed }« je trajalo od { $since } do { $date }. Zapis o njem izbrišem { $until }.
data-consents = { $date } ste privolili v pošiljanje (besedilo { $wording }). Privolitev izbrišem, ko se odjavite od vsega, najpozneje pa 28 dni po koncu zadnjega naročila.
data-subscription-history = { $count ->
    [one] V zgodovini naročil je { $count } zapis.
    [two] V zgodovini naročil sta { $count } zapisa.
    [few] V zgodovini naročil so { $count } zapisi.
   *[other] V zgodovini naročil je { $count } zapisov.
} Zgodovino izbrišem 28 dni po koncu zadnjega naročila.
data-deliveries = { $count ->
    [one] O tem, kaj sem poslal, hranim { $count } zapis. Izbrišem ga 90 dni po koncu pošiljanja.
    [two] O tem, kaj sem poslal, hranim { $count } zapisa. Izbrišem ju 90 dni po koncu pošiljanja.
    [few] O tem, kaj sem poslal, hranim { $count } zapise. Izbrišem jih 90 dni po koncu pošiljanja.
   *[other] O tem, kaj sem poslal, hranim { $count } zapisov. Izbrišem jih 90 dni po koncu pošiljanja.
}
data-attendance = { $count ->
    [one] Hranim { $count } vaš odgovor na vabilo. Izbrišem ga 7 dni po dogodku.
    [two] Hranim { $count } vaša odgovora na vabila. Izbrišem ju 7 dni po dogodku.
    [few] Hranim { $count } vaše odgovore na vabila. Izbrišem jih 7 dni po dogodku.
   *[other] Hranim { $count } vaših odgovorov na vabila. Izbrišem jih 7 dni po dogodku.
}
data-campaigns = Za pošiljanje ste napisali ali potrdili: št. { $numbers }. To hranim dve leti, osnutke 30 dni.
data-file = V spodnji datoteki je vse to natanko tako, kot je shranjeno.
data-file-name = moji-podatki.json
data-file-name-chat = podatki.json
erase-title = Izbris vseh podatkov
erase-what = Izbrisal bom vse, kar hranim pod vašo številko: izbrani jezik, zadnje vprašanje, naročila s privolitvami in zgodovino, podatke o tem, kaj sem vam poslal, in odgovore na vabila. Ostanejo le števila in besedila vprašanj, brez imena in številke. S tem se končajo tudi naročila. Tega ni mogoče razveljaviti.
erase-what-chat = Izbrisal bom vse, kar hranim o tej skupini ali kanalu: naročila s privolitvami in zgodovino ter podatke o tem, kaj sem sem poslal. Ostanejo le števila. S tem se končajo tudi naročila. Podatki posameznih ljudi ostanejo. Tega ni mogoče razveljaviti.
erase-sure = Naj izbrišem?
erase-done = Izbrisano. O vas zdaj ne hranim ničesar.
erase-done-chat = Izbrisano. O tej skupini ali kanalu zdaj ne hranim ničesar.
erase-not = V redu, nič ni izbrisano.

## Commands and descriptions

command-start = Začnite znova
command-browse = Prelistajte program
command-language = Zamenjajte jezik
command-help = Kako deluje
command-privacy = Kaj hranim o vas
command-subscribe = Naročite se na novice in vabila
command-settings = Uredite naročila
command-data = Prejmite vse, kar hranim o vas
command-erase = Izbrišite vse o sebi
command-ask = Vprašajte v skupini
describe-short = Kaj piše v programu { $period } za občino Koper.
describe = Vprašajte s svojimi besedami, slovensko ali italijansko. V programu { $period } za Mestno občino Koper poiščem in pokažem točko, ki odgovarja, ali odkrito povem, da program o tem ne govori.
ask-what = Za ukazom napišite še vprašanje, na primer: /vprasaj kdaj bo kanalizacija

## Below every message of a campaign

button-stop-news = 🔕 Odjava: Novice
button-stop-messages = 🔕 Odjava: Sporočila
button-stop-notices = 🔕 Odjava: Obvestila
button-stop-events = 🔕 Odjava: Vabila
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
month-1 = januar
month-2 = februar
month-3 = marec
month-4 = april
month-5 = maj
month-6 = junij
month-7 = julij
month-8 = avgust
month-9 = september
month-10 = oktober
month-11 = november
month-12 = december
day-in-words = { $weekday }, { $day }. { $month } { $year }
hour-in-words = { $hour }.{ $minute }
moment-in-words = { $day }, ob { $hour }
hours-in-words = { $day }, od { $start } do { $end }
days-in-words = { $start } – { $end }

## Events

button-coming-yes = ✅ Pridem
button-coming-maybe = 🤔 Morda
button-coming-no = ✖️ Ne pridem
button-chosen-yes = ✓ Pridem
button-chosen-maybe = ✓ Morda
button-chosen-no = ✓ Ne pridem
button-calendar = 🗓 V koledar
coming-kept-yes = Zapisano: pridete ({ $when }). Pošiljatelj vidi samo število odgovorov, ne imen. Teden dni po dogodku odgovor izbrišem.
coming-kept-maybe = Zapisano: morda pridete ({ $when }). Pošiljatelj vidi samo število odgovorov, ne imen. Teden dni po dogodku odgovor izbrišem.
coming-kept-no = Zapisano: ne pridete ({ $when }). Pošiljatelj vidi samo število odgovorov, ne imen. Teden dni po dogodku odgovor izbrišem.
coming-short-yes = Zapisano: pridete ({ $when }).
coming-short-maybe = Zapisano: morda pridete ({ $when }).
coming-short-no = Zapisano: ne pridete ({ $when }).
coming-unheard = Sprememb vam ne bom mogel sporočiti, ker niste naročeni na vabila.
coming-moved = Dogodek je prestavljen, v tem sporočilu je stari čas.
coming-elsewhere = Kraj je zdaj drug: { $place }
coming-not-kept = Tega si ta trenutek ne morem zapisati. Poskusite, prosim, čez nekaj minut.
event-over = Ta dogodek je že mimo.
event-is-cancelled = Ta dogodek je odpovedan.
event-gone = Tega vabila nimam več.
event-preview = To je predogled, zato odgovora nisem zapisal.
calendar-sent = Odprite datoteko in dogodek shranite v svoj koledar.
calendar-sent-cancelled = Dogodek je odpovedan. Odprite datoteko, da bo odpoved vidna tudi v koledarju.
calendar-file = dogodek-{ $number }.ics
calendar-cancelled = Odpovedano: { $title }
calendar-no-end = Ura konca ni napovedana.
event-when = 🗓 { $when }
event-where = 📍 { $place }
event-when-changed = 🗓 Nov čas: { $when }
    Prej: { $before }
event-where-changed = 📍 Nov kraj: { $place }
    Prej: { $before }
event-reminder = 🔔 Opomnik: { $title }
event-reminder-why = Odgovorili ste, da pridete ali morda pridete. Če ste si premislili, pritisnite spodaj drug odgovor.
event-changed = ✏️ Sprememba: { $title }
event-changed-answers = Če ste že odgovorili, vaš odgovor še velja. Če vam po novem ne ustreza, pritisnite spodaj drugega. Z gumbom 🗓 osvežite tudi dogodek v koledarju.
event-moved-answers = Čas dogodka se je spremenil, zato prejšnji odgovori ne veljajo več. Prosim, povejte znova, ali pridete. Z gumbom 🗓 osvežite tudi dogodek v koledarju.
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
