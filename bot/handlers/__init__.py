"""The Telegram door: updates in, Replies out. No rules and no sentence of its own.

`routing` is the table; `ask`, `press`, `start`, `inline`, `groups`, `membership`, `media`, `newsroom` and `failures`
are one feature each; `rendering` alone knows HTML; `gate`, `pace` and `order` decide when an update gets its turn;
`patience` repeats what failed; `telegram` builds the application and `polling` keeps it running.
"""
