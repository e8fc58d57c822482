"""The map of the house, and the words we use.

Imports run only downward; rooms on one floor do not know each other (`[tool.importlinter]` holds it).

    main.py                   front door: three lines into bot.cli
    bot/
      cli.py  app.py  jobs.py   roof: what exists, who knows whom, what goes on by itself
      handlers/  terminal/  evaluation/     doors: between people and services, no rules
      services/               what the bot does: no Telegram, SQL, YAML or print
        subscribing/  newsroom/  events/  sending/   what people asked for, what staff write, what goes out
      matching/               pure functions: features, rows, weights, scores, verdict
      programme/  storage/  texts/          each knows only the ground
      language/  settings.py  errors.py  logs.py     the ground

A campaign's way out: services.newsroom (written, checked, confirmed) -> storage.ledger (a row for each person) ->
services.sending (claim, send, record) -> handlers.messenger -> Telegram, on connections of its own.

A question's way through: update -> handlers.ask -> services.answering -> language -> matching
-> services.replies.Reply -> handlers.rendering -> Telegram. The terminal enters at the same service.

Words, one per idea, in code, YAML, texts and README:

    Programme    all that was promised for 2022-2026: vision, principles, pillars, commitments
    Entry        any one of them, with an id (V1, P4, 9, 4.3), a title and the programme's own text
    Pillar       one of nine fields of work; holds Commitments
    Topic        a matter outside the programme with a fixed Reply: small talk or a referral
    Phrasing     what somebody may ask, kept under the Entry or Topic that answers it
    Near miss    a Phrasing that touches an Entry without being answered by it
    Expectation  a question of staff with the answer that the bot must keep giving
    Concept      words of one meaning in both languages
    Verdict      what matching decides of a message: Answer, Choose or Decline
    Reply        what a door shows: blocks of text and rows of buttons
    Event        what an invitation invites to; a change or cancellation is a new version of it
    Person       somebody who writes to the bot, known only by the messenger's number
    Update       what has happened in the matter of an Entry, with its day and source
    Controller   who is responsible for what is kept about people
    Feed         what one can subscribe to: news, messages, notices, events, or an Entry that is followed
    Subscription a Feed that somebody asked for, under a version of the Consent's wording
    Campaign     what staff send to a Feed, from the draft to the report
    Letter       what a Campaign brings to one person: its Content in their language, and the buttons below
    Delivery     one person's row in a Campaign's ledger: pending, sending, sent, gone, failed or uncertain
"""
