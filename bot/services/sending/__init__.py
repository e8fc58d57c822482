"""Sending: from a campaign's ledger to people's phones, at the pace that Telegram allows.

content, letters      what one person gets, with the buttons below
messenger             the door's promise: how it sends, and how it says that something was not delivered
lane, quiet           when the next one may go
delivery, setbacks    claim, send, record; what becomes of what did not arrive
dispatch              a look at the clock every second: what begins, how it goes, what is finished
"""
