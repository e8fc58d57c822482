"""The real bot as a process, pointed to a Bot API server on loopback."""

import asyncio
import os
import signal
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.botapi import BotApi

ROOT = Path(__file__).parents[2]
# The first start trains the model, up to a minute on a busy machine; later ones find it in its folder.
START_SECONDS = 180


@dataclass
class Process:
    """A running bot; its log is `errors` once it has ended."""

    child: asyncio.subprocess.Process
    log: Path

    @property
    def errors(self) -> str:
        """What it has written to standard error."""
        return self.log.read_text(encoding="utf-8")

    async def stop(self, number: signal.Signals = signal.SIGTERM) -> int:
        """End it as an operator would; the exit code."""
        if self.child.returncode is None:
            self.child.send_signal(number)
        return await self.ended()

    async def ended(self, seconds: float = 30) -> int:
        """Wait for its end; the exit code."""
        return await asyncio.wait_for(self.child.wait(), seconds)


@asynccontextmanager
async def launched(api: BotApi, data: Path, model: Path, **settings: str) -> AsyncIterator[Process]:
    """A bot that has begun to run, ready or not; killed at the end if it still runs."""
    environment = {
        "PATH": os.environ["PATH"],
        "TELEGRAM_BOT_TOKEN": api.token,
        "TELEGRAM_API_URL": api.url,
        "KNOWLEDGE_DIR": str(ROOT / "knowledge"),
        "DATA_DIR": str(data),
        "MODEL_DIR": str(model),
        "MESSAGES_PER_MINUTE": "600",
    }
    log = data.parent / f"{data.name}.log"
    with log.open("wb") as errors:
        child = await asyncio.create_subprocess_exec(
            sys.executable,
            ROOT / "main.py",
            "run",
            cwd=data.parent,
            env=environment | settings,
            stderr=errors,
        )
    try:
        yield Process(child, log)
    finally:
        if child.returncode is None:
            child.kill()
            await child.wait()


@asynccontextmanager
async def answering(api: BotApi, data: Path, model: Path, **settings: str) -> AsyncIterator[Process]:
    """A bot that fetches updates."""
    before = api.count("getUpdates")
    async with launched(api, data, model, **settings) as process:
        polling = asyncio.create_task(
            api.world.pulse.until(lambda: api.count("getUpdates") > before or None, START_SECONDS)
        )
        ended = asyncio.create_task(process.child.wait())
        await asyncio.wait({polling, ended}, return_when=asyncio.FIRST_COMPLETED)
        for task in (polling, ended):
            task.cancel()
        assert process.child.returncode is None, process.errors
        yield process
