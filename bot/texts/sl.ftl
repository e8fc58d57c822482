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
card-plain = Z našimi besedami: { $text }
card-source-commitment = Program { $period } · { $pillar }. steber, { $number }. zaveza od { $total }
card-source-pillar = Program { $period } · { $number }. steber od { $total }
card-source-vision = Program { $period } · vizija, { $number }. točka od { $total }
card-source-principle = Program { $period } · temeljni poudarki pristopa, { $number }. točka od { $total }
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
help-not = Nisem občinski urad: vlog, prijav okvar in pritožb ne sprejemam.
privacy-title = Zasebnost
privacy-stored = Trajno hranim samo vaš izbrani jezik, skupaj s številko vašega računa v Telegramu.
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

## Commands and descriptions

command-start = Začnite znova
command-browse = Prelistajte program
command-language = Zamenjajte jezik
command-help = Kako deluje
command-privacy = Kaj hranim o vas
command-ask = Vprašajte v skupini
describe-short = Kaj piše v programu { $period } za občino Koper.
describe = Vprašajte s svojimi besedami, slovensko ali italijansko. V programu { $period } za Mestno občino Koper poiščem in pokažem točko, ki odgovarja, ali odkrito povem, da program o tem ne govori.
ask-what = Za ukazom napišite še vprašanje, na primer: /vprasaj kdaj bo kanalizacija

## The terminal

terminal-no-token = TELEGRAM_BOT_TOKEN ni nastavljen, zato se pogovarjava kar tu, v terminalu. Konec: Ctrl-D.
terminal-hint = Napišite vprašanje ali številko gumba. Ukazi: /program, /jezik, /pomoc, /zasebnost, /quit.
terminal-prompt = vi
terminal-goodbye = Na svidenje!
terminal-no-button = Gumba s številko { $number } tu ni.
terminal-link = { $label }: { $url }
