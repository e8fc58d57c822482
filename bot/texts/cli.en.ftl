# English, for operators: what the commands print. The same messages stand in cli.sl.ftl and cli.it.ftl.
ask-answer = Answer: { $ids } (language: { $language })
ask-choose = A choice among: { $ids } (language: { $language })
ask-decline = The programme is silent; topic: { $ids } (language: { $language })
why-ranking = How probably each entry answers:
why-signals = What spoke for (+) and against (-) { $id }:
why-near = What spoke for (+) and against (-) a matter that only touches { $id } (folder near):
why-beside = What spoke for (+) and against (-) { $id }, which is no entry:
signal-word = word "{ $name }"
signal-concept = concept "{ $name }"
signal-pair = words in a row "{ $name }"
check-error = ERROR
check-change = CHANGED
check-warning = (look)
check-summary = { $errors ->
    [0] No errors
    [one] { $errors } error
   *[other] { $errors } errors
}, { $asked ->
    [no] {""}
   *[yes] { $changes ->
        [0] every question answered as expected
        [one] { $changes } question answered otherwise
       *[other] { $changes } questions answered otherwise
    },{" "}
}{ $warnings ->
    [0] no warnings.
    [one] { $warnings } warning.
   *[other] { $warnings } warnings.
}
