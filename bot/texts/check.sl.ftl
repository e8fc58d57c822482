# Kaj je v bazi znanja narobe, z besedami. Eno sporočilo za vsako pravilo; ime sporočila je ime pravila.
# Ista sporočila z istimi spremenljivkami so v check.it.ftl in check.en.ftl.

### Datoteke in YAML

file-absent = Ta datoteka manjka. Bot jo potrebuje: preverite, ali ni le preimenovana ali prestavljena (tudi v .yaml.txt), sicer jo obnovite iz prejšnje različice; kaj sodi vanjo, pove README.md baze znanja.
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
    [colon] Besedilo, v katerem je dvopičje, mora biti v ravnih narekovajih, na primer sl: "Šport otrok: največ 30 eur na mesec". Če so že tam, je vrstica preveč zamaknjena ali pa v eni od vrstic nad njo manjka presledek za vezajem ali dvopičjem.
    [quote] Tu se narekovaj odpre in se nikjer ne zapre. Dodajte zaključnega; znotraj besedila v "…" uporabite drugačne narekovaje, na primer »…«.
    [sign] Besedilo se ne sme začeti s tem znakom. Celotno besedilo dajte v ravne narekovaje "…".
    [indent] Napaka je v tej vrstici ali tik nad njo: manjka zaključni narekovaj ", manjka vezaj na začetku, vrstica ni zamaknjena (s presledki) enako kot sosednje ali pa so znotraj besedila v "…" še enkrat enaki narekovaji (tam uporabite »…«).
   *[other] To vrstico in tiste nad njo primerjajte s pravilnim primerom: vezaj in presledek na začetku, dvopičje za oznako, zamik, pari narekovajev in oklepajev, vejice pri naštevanju. Besedilo, ki se začne s posebnim znakom, dajte v ravne narekovaje "…".
}
yaml-tag = »{ $found }« ima na začetku besedila poseben računalniški pomen, ki tu ni dovoljen. Če sodi v besedilo, dajte celotno besedilo v ravne narekovaje "…"; sicer to izbrišite.
yaml-anchor = »{ $found }« ima na začetku besedila poseben računalniški pomen (sklic), ki tu ni dovoljen. Če sodi v besedilo, dajte celotno besedilo v ravne narekovaje "…"; sicer to izbrišite in besedilo izpišite.
tab-character = V tej vrstici je tabulator (tipka Tab). Zamenjajte ga s presledki, po dvema za vsako stopnjo zamika.
control-character = V tej vrstici je neviden znak ({ $code }), navadno prilepljen iz drugega dokumenta. Besedilo vrstice izbrišite in ga natipkajte znova.
trailing-space = Besedilo ali vrstica se začne ali konča z odvečnimi presledki. Izbrišite jih.

### Oznake pred dvopičjem in kar stoji za njimi

duplicate-key = Vrstica »{ $key }:« že stoji v { $first }. Vsebini združite pod eno od obeh, drugo pa izbrišite.
unknown-key = Pred dvopičjem stoji »{ $key }«, česar bot tu ne pozna. { $nearest ->
    [none] Stati sme: { $allowed }. Popravite ali izbrišite; če je beseda prava, je vrstica napačno zamaknjena.
   *[other] Ste mislili »{ $nearest }«? Stati sme: { $allowed }. Popravite ali izbrišite.
}
missing-key = V vnosu, ki se začne tu, manjka vrstica »{ $key }:«. Dodajte jo z vsebino; če je že tam, je v njej tipkarska napaka ali napačen zamik.
wrong-type = Pod »{ $key }« je { $found ->
    [text] eno samo besedilo
    [list] seznam (vrstice z vezajem ali naštevanje v oglatih oklepajih)
   *[mapping] skupina vrstic z dvopičjem (kakor sl: …)
}, pričakuje pa se { $expected ->
    [text] eno samo besedilo
    [list] seznam (vrstice z vezajem ali naštevanje v oglatih oklepajih)
   *[mapping] skupina vrstic z dvopičjem (kakor sl: …)
}. Primerjajte s sosednjim vnosom in zapišite enako{ $expected ->
    [text] ; besedilo, ki vsebuje dvopičje ali se začne s posebnim znakom, mora biti v ravnih narekovajih "…"
   *[other] {""}
}.
unquoted-value = Zapis { $value } brez narekovajev računalnik razume kot { $kind ->
    [boolean] odgovor »da« ali »ne«
    [number] število
    [date] datum ali uro
    [nothing] prazno mesto
   *[sign] poseben znak
}, ne kot besedilo. Napišite ga z ravnimi narekovaji: "{ $value }".
empty-text = Za »{ $key }« ni besedila. Napišite ga ali izbrišite vrstico, če ni potrebna.
empty-list = Seznam »{ $key }« je prazen. Dodajte vsaj eno postavko ali izbrišite to vrstico, če ni potrebna.
malformed-id = »{ $found }« tu ni pravilna oznaka. { $expected ->
    [waste-collection] Oznaka je iz malih črk brez strešic, med besedami so vezaji namesto presledkov, na primer »{ $expected }«.
   *[other] Napišite jo v obliki »{ $expected }«.
}
title-too-long = Naslov »{ $text }« je predolg. Število znakov: { $length }; na gumb jih gre največ { $limit }. Skrajšajte ga.
reply-too-long = Odgovor »{ $text }« je predolg. Število znakov: { $length }; dovoljenih je največ { $limit }. Skrajšajte ga.
link-not-https = »{ $found }« ni varna povezava. Napišite celoten naslov s https://, na primer { $expected }.
malformed-date = »{ $found }« ni datum, kakor ga zapišemo tu. Napišite leto, mesec in dan z vezaji in ničlami, na primer "{ $expected }".
malformed-email = »{ $found }« ni e-poštni naslov. Napišite celoten naslov, na primer { $expected }.
update-too-long = Posodobitev »{ $text }« je predolga. Število znakov: { $length }; dovoljenih je največ { $limit }. Skrajšajte jo.
newsletter-too-long = Besedilo »{ $text }« je predolgo. Število znakov: { $length }; tu jih je dovoljenih največ { $limit }, da ga je mogoče prebrati na telefonu. Skrajšajte ga.
unknown-status = »{ $found }« ni stanje, ki bi ga bot poznal. { $nearest ->
    [none] Stati sme: { $allowed }. Izberite eno od teh ali izbrišite vrstico.
   *[other] Ste mislili »{ $nearest }«? Stati sme: { $allowed }.
}

### Oznake

duplicate-id = Oznaka »{ $id }« je že uporabljena v { $first }. Enemu od obeh vnosov dajte drugo oznako; če je ena od datotek varnostna kopija, jo prestavite iz mape z bazo znanja.
id-out-of-order = »{ $id }« stoji za »{ $previous }«. Vnose razvrstite po številkah.
id-gap = Pred »{ $id }« manjka: { $missing }. Dodajte, kar manjka, ali popravite številko.
wrong-pillar = »{ $id }« stoji v datoteki stebra { $pillar }. Premaknite ga v datoteko njegovega stebra ali popravite številko.
pillar-file-name = V datoteki »{ $name }« je steber { $id }. Na začetku imena mora biti »{ $id }-«; preimenujte datoteko ali popravite številko.
related-unknown = V programu ni vnosa »{ $id }«. { $nearest ->
    [none] Napišite oznako vnosa, ki obstaja, na primer "4.3".
   *[other] Ste mislili »{ $nearest }«? Napišite oznako vnosa, ki obstaja.
}

### Posodobitve

no-such-day = Dneva { $date } v koledarju ni. Popravite datum.
date-twice = Datum { $date } že stoji v { $first }, pri drugi posodobitvi istega vnosa. Bot posodobitve loči po datumih: združite ju v eno ali popravite datum.
date-in-future = Posodobitev ima datum { $date }, danes pa je šele { $today }. Popravite datum; zapišite samo, kar se je že zgodilo.

### Jezika

missing-translation = Za »{ $key }« manjka { $language ->
    [sl] slovensko besedilo (sl)
   *[it] italijansko besedilo (it)
}. Dodajte ga v vrstico »{ $language }:«; oba jezika morata povedati isto.
numbers-differ = Števila v obeh jezikih niso enaka. Slovensko: { $sl }; italijansko: { $it }. Popravite jezik, v katerem je napaka.
links-differ = Povezave v obeh jezikih niso enake. Slovensko: { $sl }; italijansko: { $it }. Popravite jezik, v katerem je napaka.
unbalanced-sign = V besedilu »{ $text }« je znak { $sign } brez para. Dodajte manjkajoči narekovaj ali oklepaj ali izbrišite tega.
same-in-both = »{ $text }« je v slovenščini in italijanščini enako. Prevedite; če mora biti enako, pustite tako.

### Kaj ljudje sprašujejo in besede za iskanje

unknown-target = V bazi znanja ni ničesar z oznako »{ $id }«. { $nearest ->
    [none] Napišite oznako vnosa ("4.3"), teme (iz smalltalk.yaml ali referrals.yaml) ali background. Če je to vprašanje, naj se vrstica začne z vezajem, vprašanje pa naj bo v narekovajih "…".
   *[other] Ste mislili »{ $nearest }«? Napišite oznako vnosa ("4.3"), teme ali background.
}
unknown-expected = »{ $found }« tu ne more biti pričakovani odgovor. { $nearest ->
    [none] Napišite oznako vnosa ("4.3") ali teme (parking), lahko pa tudi choose ali decline.
   *[other] Ste mislili »{ $nearest }«? Napišite oznako vnosa ("4.3") ali teme, lahko pa tudi choose ali decline.
}
empty-phrasing = Pod »{ $key }« je prazna vrstica z vezajem. Napišite vprašanje ali izbrišite vrstico.
phrasing-too-long = Vprašanje »{ $text }« je predolgo. Število znakov: { $length }; dovoljenih je največ { $limit }. Skrajšajte ga ali ga razdelite na dve.
phrasing-twice = Vprašanje »{ $text }« je pod »{ $id }« dvakrat; prvič v { $first }. Velike črke, strešice in naglasi ne štejejo. Eno izbrišite; če je ena od datotek varnostna kopija, jo prestavite iz mape z bazo znanja.
phrasing-two-targets = Vprašanje »{ $text }« je pod »{ $id }« in pod »{ $other }« ({ $first }). Velike črke, strešice in naglasi ne štejejo. Pod dvema vnosoma programa sme biti, če oba nanj odgovarjata enako dobro; pod vnosom in hkrati pod temo, pod background ali v mapi near pa ne. Pustite ga samo tam, kamor bolj sodi.
few-phrasings = Za »{ $id }« je premalo { $language ->
    [sl] slovenskih
   *[it] italijanskih
} vprašanj: { $count } od { $enough }. Dodajte jih v mapo asked/{ $language }.
phrasing-leads-elsewhere = Vprašanje »{ $text }« je pod »{ $id }«, bot pa bi najprej pokazal »{ $shown }«. Če tja res sodi, ga premaknite; sicer ga napišite jasneje ali pod »{ $id }« dodajte več podobnih vprašanj.
near-miss-answered = Vprašanje »{ $text }« je v mapi near pod »{ $id }« med tistimi, na katera program ne odgovarja, bot pa bi pokazal vnos »{ $shown }«. Če ta nanj res odgovarja, vprašanje prestavite v mapo asked; sicer tu dodajte še nekaj podobnih vprašanj.
question-answered-otherwise = Pričakovani odgovor na vprašanje »{ $text }« je: { $expected }; bot zdaj odgovarja: { $shown }. Razveljavite zadnjo spremembo ali dodajte podobna vprašanja tja, kjer je pravi odgovor; če je novi odgovor pravi, ga vpišite sem.
concept-word-twice = { $language ->
    [sl] Slovenska
   *[it] Italijanska
} beseda »{ $word }« je pod »{ $id }« in pod »{ $other }«. Pustite jo tam, kjer je primernejša.
