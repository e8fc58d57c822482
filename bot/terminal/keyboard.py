"""Reading what is typed without keeping the event loop (and Ctrl-C) waiting."""

import asyncio
import os
import threading
from collections.abc import AsyncIterator
from typing import TextIO


async def typed(source: TextIO) -> AsyncIterator[str]:
    """The lines of standard input as they come, until its end (Ctrl-D).

    A thread of its own reads them: asyncio's pool would be waited for at exit, and nobody can wake a thread
    that waits for a key. It reads a copy of the file, because Python closes `sys.stdin` at exit and must not
    find it busy.
    """
    loop = asyncio.get_running_loop()
    lines: asyncio.Queue[str | None] = asyncio.Queue()

    def put(line: str | None) -> None:
        if not loop.is_closed():
            loop.call_soon_threadsafe(lines.put_nowait, line)

    def read(descriptor: int) -> None:
        with open(descriptor, encoding="utf-8", errors="replace") as copy:
            for line in copy:
                put(line)
        put(None)

    threading.Thread(target=read, args=(os.dup(source.fileno()),), daemon=True).start()
    while (line := await lines.get()) is not None:
        yield line
