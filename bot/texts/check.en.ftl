# What is wrong with the knowledge base, in words. One message a rule; the id is the rule's own.
# The same messages with the same variables stand in check.sl.ftl and check.it.ftl.

### Files and YAML

file-absent = This file is missing. The bot needs it: check that it has not just been renamed or moved (to .yaml.txt, too), otherwise restore it from the previous version; README.md of the knowledge base shows what belongs in it.
file-empty = The file is empty. Write its content again or restore the previous version; README.md of the knowledge base shows what belongs in it.
file-unreadable = The file cannot be opened. Check that it is a file and not a folder, and that you are allowed to read it.
file-unknown = The bot does not read this file. { $nearest ->
    [none] It reads these: { $allowed }. Move or rename the file.
   *[other] Did you mean “{ $nearest }”? It reads these: { $allowed }. Move or rename the file.
}
language-folder = The folder “{ $folder }” is not a language. { $nearest ->
    [none] Name it after the language in two small letters, such as sl, it, en, hr or de.
   *[other] Did you mean “{ $nearest }”? Name it after the language in two small letters, such as sl, it, en, hr or de.
}
not-utf8 = The file is not saved as UTF-8, so letters such as č or à cannot be read. In your editor choose “Save as” and the encoding UTF-8.
yaml-syntax = From here on the file cannot be understood: “{ $found }”. { $hint ->
    [colon] A text that contains a colon must stand in straight quotation marks, for example sl: "Šport otrok: največ 30 eur na mesec". If they are there, the line is indented too far, or in one of the lines above it the space after a dash or a colon is missing.
    [quote] A quotation mark opens here and is never closed. Add the closing one; inside a text in "…" use other quotation marks, such as »…«.
    [sign] A text must not begin with this sign. Put the whole text in straight quotation marks "…".
    [indent] The mistake is in this line or just above it: the closing quotation mark " is missing, the dash at the beginning is missing, the line is not indented (with spaces) like its neighbours, or inside a text in "…" stand more of the same quotation marks (use »…« there).
   *[other] Compare this line and those above it with a correct example: dash and space at the beginning, the colon after the name, the indentation, quotation marks and brackets in pairs, commas in enumerations. Put a text that begins with a special sign in straight quotation marks "…".
}
yaml-tag = “{ $found }” at the beginning of a text has a special meaning for the computer, which is not allowed here. If it belongs to the text, put the whole text in straight quotation marks "…"; otherwise delete it.
yaml-anchor = “{ $found }” at the beginning of a text has a special meaning for the computer (a reference), which is not allowed here. If it belongs to the text, put the whole text in straight quotation marks "…"; otherwise delete it and write the text out.
tab-character = There is a tab (from the Tab key) in this line. Replace it with spaces; two for each step of indentation.
control-character = There is an invisible character in this line ({ $code }), usually pasted from another document. Delete the line's text and type it again.
trailing-space = The text or the line begins or ends with needless spaces. Delete them.

### The names before the colons and what follows them

duplicate-key = The line “{ $key }:” already stands in { $first }. Join the contents under one of the two and delete the other.
unknown-key = Before the colon stands “{ $key }”, which the bot does not know here. { $nearest ->
    [none] Allowed are: { $allowed }. Correct or delete it; if the word is right, the line is indented wrongly.
   *[other] Did you mean “{ $nearest }”? Allowed are: { $allowed }. Correct or delete it.
}
missing-key = In the entry that begins here the line “{ $key }:” is missing. Add it with its content; if it is there, it is mistyped or indented wrongly.
wrong-type = Under “{ $key }” there is { $found ->
    [text] a single text
    [list] a list (lines with a dash or words in square brackets)
   *[mapping] a group of lines with a colon (like sl: …)
}, but { $expected ->
    [text] a single text
    [list] a list (lines with a dash or words in square brackets)
   *[mapping] a group of lines with a colon (like sl: …)
} is expected. Compare it with a neighbouring entry and write it the same way{ $expected ->
    [text] ; a text that contains a colon or begins with a special sign must stand in straight quotation marks "…"
   *[other] {""}
}.
unquoted-value = Without straight quotation marks the computer takes { $value } for { $kind ->
    [boolean] a “yes” or “no”
    [number] a number
    [date] a date or a time
    [nothing] an empty place
   *[sign] a special sign
}, not for text. Write "{ $value }".
empty-text = There is no text for “{ $key }”. Write it, or delete the line if it is not needed.
empty-list = The list “{ $key }” is empty. Add at least one item, or delete this line if it is not needed.
malformed-id = “{ $found }” is not a correct identifier here. { $expected ->
    [waste-collection] It consists of small letters without accents, with hyphens instead of spaces, such as “{ $expected }”.
   *[other] Write it like “{ $expected }”.
}
title-too-long = The title “{ $text }” has { $length } characters; at most { $limit } fit on a button. Shorten it.
reply-too-long = The reply “{ $text }” has { $length } characters; at most { $limit } are allowed. Shorten it.
link-not-https = “{ $found }” is not a secure link. Write the whole address with https://, like { $expected }.
malformed-date = “{ $found }” is not a date as it is written here. Write year, month and day with hyphens and zeros, like "{ $expected }".
malformed-email = “{ $found }” is not an e-mail address. Write the whole address, like { $expected }.
update-too-long = The update “{ $text }” has { $length } characters; at most { $limit } are allowed. Shorten it.
newsletter-too-long = “{ $text }” has { $length } characters; at most { $limit } are allowed here, so that it can be read on a phone. Shorten it.
unknown-status = “{ $found }” is not a status that the bot knows. { $nearest ->
    [none] Allowed are: { $allowed }. Choose one, or delete the line.
   *[other] Did you mean “{ $nearest }”? Allowed are: { $allowed }.
}

### Identifiers

duplicate-id = The identifier “{ $id }” is already used in { $first }. Give one of the two entries another; if one of the files is a backup copy, move it out of the folder of the knowledge base.
id-out-of-order = “{ $id }” stands after “{ $previous }”. Put the entries in the order of their numbers.
id-gap = Before “{ $id }” this is missing: { $missing }. Add what is missing, or correct the number.
wrong-pillar = “{ $id }” stands in the file of pillar { $pillar }. Move it to the file of its own pillar, or correct the number.
pillar-file-name = The file “{ $name }” holds pillar { $id }. The file name must begin with “{ $id }-”; rename the file or correct the number.
related-unknown = There is no entry “{ $id }” in the programme. { $nearest ->
    [none] Write the identifier of an existing entry, such as "4.3".
   *[other] Did you mean “{ $nearest }”? Write the identifier of an existing entry.
}

### Updates

no-such-day = The calendar has no day { $date }. Correct the date.
date-twice = The date { $date } already stands in { $first }, at another update of the same entry. The bot tells updates apart by their dates: join the two under one, or correct the date.
date-in-future = The update is dated { $date }, and today is only { $today }. Correct the date; write down only what has happened already.

### The two languages

missing-translation = For “{ $key }” the { $language ->
    [sl] Slovene (sl)
   *[it] Italian (it)
} text is missing. Add it in the line “{ $language }:”; both languages must say the same.
numbers-differ = The numbers are not the same in both languages. Slovene: { $sl }; Italian: { $it }. Correct the language that is wrong.
links-differ = The links are not the same in both languages. Slovene: { $sl }; Italian: { $it }. Correct the language that is wrong.
unbalanced-sign = In “{ $text }” the sign { $sign } has no partner. Add the missing quotation mark or bracket, or delete this one.
same-in-both = “{ $text }” is the same in Slovene and Italian. Translate it; if it is meant to be the same, leave it.

### What people ask, and the words of the search

unknown-target = There is nothing in the knowledge base with the identifier “{ $id }”. { $nearest ->
    [none] Write the identifier of an entry ("4.3"), of a topic (from smalltalk.yaml or referrals.yaml), or background. If it is a question, the line must begin with a dash and the question stand in quotation marks "…".
   *[other] Did you mean “{ $nearest }”? Write the identifier of an entry ("4.3"), of a topic, or background.
}
unknown-expected = “{ $found }” is no answer that can be expected. { $nearest ->
    [none] Write the identifier of an entry ("4.3"), of a topic (parking), or choose, or decline.
   *[other] Did you mean “{ $nearest }”? Write the identifier of an entry ("4.3"), of a topic, or choose, or decline.
}
empty-phrasing = Under “{ $key }” there is an empty line with a dash. Write the question, or delete the line.
phrasing-too-long = The question “{ $text }” has { $length } characters; at most { $limit } are allowed. Shorten it or divide it in two.
phrasing-twice = The question “{ $text }” stands twice under “{ $id }”; first in { $first }. Capitals and accents make no difference. Delete one; if one of the files is a backup copy, move it out of the folder of the knowledge base.
phrasing-two-targets = The question “{ $text }” stands under “{ $id }” and under “{ $other }” ({ $first }). Capitals and accents make no difference. It may stand under two entries of the programme if both answer it equally well, but not under an entry and also under a topic, under background or in the folder near. Keep it only where it fits better.
few-phrasings = For “{ $id }” there are too few { $language ->
    [sl] Slovene
   *[it] Italian
} questions: { $count } of { $enough }. Add more in the folder asked/{ $language }.
phrasing-leads-elsewhere = The question “{ $text }” stands under “{ $id }”, but the bot would show “{ $shown }” first. If it belongs there, move it; otherwise make it clearer or add more questions of this kind under “{ $id }”.
near-miss-answered = The question “{ $text }” stands in the folder near under “{ $id }” as one that the programme does not answer, but the bot would show “{ $shown }”. If the entry answers it, move it to the folder asked; otherwise add more questions of this kind.
question-answered-otherwise = To “{ $text }” this is expected: { $expected }; the bot now gives: { $shown }. Undo the last change or add similar questions where the right answer stands; if the new answer is right, write it here.
concept-word-twice = The { $language ->
    [sl] Slovene
   *[it] Italian
} word “{ $word }” stands under “{ $id }” and under “{ $other }”. Keep it where it fits better.
