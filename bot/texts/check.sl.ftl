# Kaj je v bazi znanja narobe, z besedami. Eno sporočilo za vsako pravilo; ime sporočila je ime pravila.
# Ista sporočila z istimi spremenljivkami so v check.it.ftl in check.en.ftl.

### Datoteke in YAML

file-absent = Ta datoteka manjka. Bot jo potrebuje: obnovite jo iz prejšnje različice ali jo ustvarite; kaj sodi vanjo, pove README.md baze znanja.
file-empty = Datoteka je prazna. Vsebino napišite znova ali obnovite prejšnjo različico; kaj sodi vanjo, pove README.md baze znanja.
file-unreadable = Datoteke ni mogoče odpreti. Preverite, ali je res datoteka in ne mapa ter ali jo smete brati.
file-unknown = Bot te datoteke ne bere. { $nearest ->
    [none] Bere te: { $allowed }. Datoteko premaknite ali preimenujte.
   *[other] Ste mislili »{ $nearest }«? Bere te: { $allowed }. Datoteko premaknite ali preimenujte.
}
language-folder = Mapa »{ $folder }« ni jezik. { $nearest ->
    [none] Poimenujte jo po jeziku z dvema malima črkama, na primer sl, it, en, hr ali de.
   *[other] Ste mislili »{ $nearest }«? Poimenujte jo po jeziku z dvema malima črkama, na primer sl, it, en, hr ali de.
}
not-utf8 = Datoteka ni shranjena v kodiranju UTF-8, zato črk, kot sta č in à, ni mogoče prebrati. V urejevalniku izberite »Shrani kot« in kodiranje UTF-8.
yaml-syntax = Od tu naprej datoteke ni mogoče razumeti: »{ $found }«. { $hint ->
    [colon] Besedilo, v katerem je dvopičje, mora biti v narekovajih, na primer title: "Šport: največ 30 eur"; ali pa je vrstica preveč zamaknjena.
    [quote] Tu se narekovaj odpre in se nikjer ne zapre. Dodajte zaključnega; znotraj besedila v "…" uporabite drugačne narekovaje.
    [sign] Besedilo se ne sme začeti s tem znakom. Celotno besedilo dajte v narekovaje "…".
    [indent] Vrstica ni poravnana s sosednjimi ali pa za zaključnim narekovajem stoji še besedilo. Zamaknite jo s presledki enako kot vrstice ob njej.
   *[other] Vrstico in tisto nad njo primerjajte s pravilnim primerom: dvopičje za ključem, zamik, narekovaji in oklepaji.
}
yaml-tag = »{ $found }« je oznaka YAML, ki tu ni dovoljena. Če sodi v besedilo, dajte celotno besedilo v narekovaje; sicer jo izbrišite.
yaml-anchor = »{ $found }« je sklic YAML, ki tu ni dovoljen. Če sodi v besedilo, dajte celotno besedilo v narekovaje; sicer besedilo izpišite.
tab-character = V tej vrstici je tabulator. Zamenjajte ga s presledki, po dvema za vsako stopnjo zamika.
control-character = V tej vrstici je neviden znak ({ $code }), navadno prilepljen iz drugega dokumenta. Besedilo vrstice izbrišite in ga natipkajte znova.
trailing-space = Besedilo ali vrstica se začne ali konča z odvečnimi presledki. Izbrišite jih.

### Ključi in vrednosti

duplicate-key = »{ $key }« že stoji v { $first }. Obdržite enega od obeh ali njuni vsebini združite pod enim.
unknown-key = Ključ »{ $key }« tu ni znan. { $nearest ->
    [none] Dovoljeni so: { $allowed }. Popravite ga ali ga izbrišite.
   *[other] Ste mislili »{ $nearest }«? Dovoljeni so: { $allowed }. Popravite ga ali ga izbrišite.
}
missing-key = Tu manjka ključ »{ $key }«. Dodajte ga z vsebino.
wrong-type = Pod »{ $key }« je { $found ->
    [text] eno samo besedilo
    [list] seznam (vrstice z vezajem)
   *[mapping] skupina ključev
}, pričakuje pa se { $expected ->
    [text] eno samo besedilo
    [list] seznam (vrstice z vezajem)
   *[mapping] skupina ključev
}. Primerjajte s sosednjim vnosom in zapišite enako.
unquoted-value = Brez narekovajev { $value } ne velja za besedilo, temveč { $kind ->
    [boolean] za »da« ali »ne« (true/false)
    [number] za število
    [date] za datum ali uro
    [nothing] za prazno vrednost
   *[sign] za znak samega zapisa YAML
}. Napišite "{ $value }".
empty-text = Za »{ $key }« ni besedila. Napišite ga ali izbrišite vrstico, če ni potrebna.
empty-list = Seznam »{ $key }« je prazen. Dodajte vsaj eno postavko ali izbrišite ključ, če ni potreben.
malformed-id = »{ $found }« tu ni pravilna oznaka. Napišite jo v obliki »{ $expected }«.
title-too-long = Naslov »{ $text }« je predolg. Število znakov: { $length }; na gumb jih gre največ { $limit }. Skrajšajte ga.
reply-too-long = Odgovor »{ $text }« je predolg. Število znakov: { $length }; dovoljenih je največ { $limit }. Skrajšajte ga.
link-not-https = »{ $found }« ni varna povezava. Napišite celoten naslov s https://, na primer { $expected }.

### Oznake

duplicate-id = Oznaka »{ $id }« je že uporabljena v { $first }. Eni od obeh dajte drugo.
id-out-of-order = »{ $id }« stoji za »{ $previous }«. Vnose razvrstite po številkah.
id-gap = Pred »{ $id }« manjka: { $missing }. Dodajte, kar manjka, ali popravite številko.
wrong-pillar = »{ $id }« stoji v datoteki stebra { $pillar }. Premaknite ga v datoteko njegovega stebra ali popravite številko.
pillar-file-name = V datoteki »{ $name }« je steber { $id }. Na začetku imena mora biti »{ $id }-«; preimenujte datoteko ali popravite številko.
related-unknown = V programu ni vnosa »{ $id }«. { $nearest ->
    [none] Napišite oznako vnosa, ki obstaja, na primer "4.3".
   *[other] Ste mislili »{ $nearest }«? Napišite oznako vnosa, ki obstaja.
}

### Jezika

missing-translation = Za »{ $key }« manjka { $language ->
    [sl] slovensko besedilo (sl)
   *[it] italijansko besedilo (it)
}. Dodajte ga; oba jezika morata povedati isto.
numbers-differ = Števila v obeh jezikih niso enaka. Slovensko: { $sl }; italijansko: { $it }. Popravite napačno.
links-differ = Povezave v obeh jezikih niso enake. Slovensko: { $sl }; italijansko: { $it }. Popravite napačno.
unbalanced-sign = V besedilu »{ $text }« je znak { $sign } brez para. Dodajte manjkajoči narekovaj ali oklepaj ali izbrišite tega.
same-in-both = »{ $text }« je v slovenščini in italijanščini enako. Prevedite; če mora biti enako, pustite tako.

### Kaj ljudje sprašujejo in besede za iskanje

unknown-target = V bazi znanja ni ničesar z oznako »{ $id }«. { $nearest ->
    [none] Napišite oznako vnosa ("4.3"), teme ali background.
   *[other] Ste mislili »{ $nearest }«? Napišite oznako vnosa ("4.3"), teme ali background.
}
empty-phrasing = Pod »{ $key }« je prazna vrstica z vezajem. Napišite vprašanje ali izbrišite vrstico.
phrasing-too-long = Vprašanje »{ $text }« je predolgo. Število znakov: { $length }; dovoljenih je največ { $limit }. Skrajšajte ga ali ga razdelite na dve.
phrasing-twice = »{ $text }« je pod »{ $id }« dvakrat; prvič v { $first }. Velike črke, strešice in naglasi ne štejejo. Eno izbrišite.
phrasing-two-targets = »{ $text }« je pod »{ $id }« in pod »{ $other }« ({ $first }). Velike črke, strešice in naglasi ne štejejo. Pustite ga tam, kjer je odgovor boljši.
few-phrasings = Za »{ $id }« je premalo { $language ->
    [sl] slovenskih
   *[it] italijanskih
} vprašanj: { $count } od { $enough }. Dodajte jih v mapo asked/{ $language }.
phrasing-leads-elsewhere = »{ $text }« je pod »{ $id }«, bot pa bi najprej pokazal »{ $shown }«. Premaknite ga, napišite jasneje ali pod »{ $id }« dodajte več podobnih vprašanj.
concept-word-twice = { $language ->
    [sl] Slovenska
   *[it] Italijanska
} beseda »{ $word }« je pod »{ $id }« in pod »{ $other }«. Pustite jo tam, kjer je primernejša.
