"""The command line: run | chat | ask | check | evaluate | bench | health -> exit code.

Words for people stand in texts/cli.*.ftl; the help texts of the commands themselves are English, for operators.
"""

import asyncio
import os
import sys
import time
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Final

import click

from bot import logs
from bot import settings as settings_room
from bot.app import open_matcher, services
from bot.errors import BotError
from bot.language import Language, as_language
from bot.settings import Settings

_LANGUAGES = click.Choice(["sl", "it"])
_CHECK_LANGUAGES = click.Choice(["sl", "it", "en"])
_PATH: Final = click.Path(path_type=Path)
_OLDEST_HEARTBEAT_SECONDS = 120


@click.group(context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
def cli() -> None:
    """The bot that answers from the programme 2022-2026 of Koper/Capodistria, in Slovene and Italian."""


def main() -> int:
    """Run one command; what we foresaw becomes a sentence and exit code 2."""
    try:
        result = cli.main(standalone_mode=False)
    except click.ClickException as error:
        error.show()
        return error.exit_code
    except (click.Abort, KeyboardInterrupt):
        return 130
    except BotError as error:
        click.echo(str(error), err=True)
        return 2
    return result if isinstance(result, int) else 0


def _settings() -> Settings:
    settings = settings_room.load()
    logs.configure(settings.log_level)
    return settings


def _own_language(chosen: str | None) -> Language | None:
    """The language asked for, else the terminal's when it is one of ours."""
    return as_language(chosen) or as_language((os.environ.get("LC_ALL") or os.environ.get("LANG") or "")[:2])


def _examples(*lines: str) -> Callable[[Any], Any]:
    """Examples below the help of a command, kept line by line."""
    text = "\b\nExamples:\n" + "\n".join(f"  python main.py {line}" for line in lines)

    def add(command: click.Command) -> click.Command:
        command.epilog = text
        return command

    return add


@_examples("run")
@cli.command()
def run() -> int:
    """Run the Telegram bot; without TELEGRAM_BOT_TOKEN the same bot in the terminal."""
    settings = _settings()
    token = settings.telegram_bot_token
    if token is None or not token.get_secret_value().strip():
        return _chat(settings, None, without_token=True)
    return asyncio.run(_telegram(settings, token.get_secret_value()))


@_examples("chat", "chat --lang it")
@cli.command()
@click.option("--lang", type=_LANGUAGES, help="The language to begin in.")
def chat(lang: str | None) -> int:
    """Talk to the bot in the terminal: the same screens, buttons as numbers."""
    return _chat(_settings(), lang, without_token=False)


async def _telegram(settings: Settings, token: str) -> int:
    from bot.handlers import telegram
    from bot.handlers.messenger import TelegramMessenger
    from bot.handlers.pace import Pace
    from bot.services.memory import utc_now

    messenger = TelegramMessenger(token, settings.telegram_api_url)
    async with messenger, services(settings, messenger) as started:
        pace = Pace(settings.messages_per_minute, time.monotonic)
        application = telegram.build_application(
            token,
            settings.telegram_api_url,
            started.bot,
            lambda update_id: started.updates.claim(update_id, utc_now()),
            pace,
        )
        await telegram.run(application, started.bot)
    return 0


def _chat(settings: Settings, lang: str | None, *, without_token: bool) -> int:
    from bot.services.asker import Asker
    from bot.terminal.chat import PERSON
    from bot.terminal.chat import chat as talk
    from bot.terminal.keyboard import typed
    from bot.texts import Texts

    language = _own_language(lang)

    async def converse() -> None:
        texts = Texts()
        if without_token:
            click.echo(texts("terminal-no-token", language or "sl"))
        async with services(settings) as started:
            if lang and language:
                await started.bot.memory.choose_language(Asker(PERSON), language)
            await talk(started.bot, typed(sys.stdin), sys.stdout, language, texts)

    asyncio.run(converse())
    return 0


@_examples(
    'ask "kdaj bo kanalizacija"',
    'ask --why "quanto costa lo sport dei bambini"',
    "ask --jsonl < questions.jsonl",
)
@cli.command()
@click.argument("question", required=False)
@click.option("--why", is_flag=True, help="Say which signals spoke for the first entries, and how much.")
@click.option("--lang", type=_LANGUAGES, help="The person's language, which decides ties.")
@click.option("--jsonl", is_flag=True, help="Answer JSON lines from standard input, one line each, in order.")
def ask(question: str | None, lang: str | None, *, why: bool, jsonl: bool) -> int:
    """Answer one question on the command line, or many with --jsonl."""
    from bot.terminal.asking import answer_one

    if bool(question) == jsonl:
        raise click.UsageError("give either a question in quotation marks or --jsonl")
    matcher = open_matcher(_settings())
    if jsonl:
        from bot.evaluation.jsonl import answer_lines

        for answer in answer_lines(matcher, (line.decode("utf-8", "replace") for line in sys.stdin.buffer)):
            click.echo(answer)
        return 0
    answer_one(matcher, question or "", _own_language(lang), sys.stdout, why=why)
    return 0


@_examples("check", "check --lang it", "check --quick")
@cli.command()
@click.option(
    "--lang",
    type=_CHECK_LANGUAGES,
    help="The language of the report (default: STAFF_LANGUAGE).",
)
@click.option(
    "--quick", is_flag=True, help="Leave out what needs the matcher: phrasings that lead elsewhere, questions."
)
@click.option(
    "--errors-only",
    is_flag=True,
    help="Tell nothing but what keeps the bot from starting; the summary counts the rest.",
)
def check(lang: str | None, *, quick: bool, errors_only: bool) -> int:
    """Check the knowledge base: every problem with file, line and remedy. Exit code 1 when there are errors."""
    from bot.terminal.checking import report

    settings = _settings()
    language = lang or settings.staff_language
    today = datetime.now(UTC).astimezone().date()
    folder, kept = settings.knowledge_dir, settings.model_dir
    return report(folder, kept, language, sys.stdout, today=today, quick=quick, errors_only=errors_only)


@_examples("evaluate tests/questions/*.yaml", "evaluate --details my-questions.yaml")
@cli.command()
@click.argument("files", nargs=-1, required=True, type=_PATH)
@click.option("--details", is_flag=True, help="List every error with its text, too.")
@click.option("--write-baseline", is_flag=True, help="Keep these totals as the baseline that later runs are held to.")
@click.option("--plot", type=_PATH, help="Draw how well the probabilities hold, as SVG.")
@click.option("--fit", is_flag=True, help="Fit the curve of the probabilities anew and print it, nothing else.")
def evaluate(files: tuple[Path, ...], plot: Path | None, *, details: bool, write_baseline: bool, fit: bool) -> int:
    """Measure the answers on question sets. Exit code 1 below the thresholds or the baseline."""
    from bot.evaluation import command

    matcher = open_matcher(_settings())
    if fit:
        return command.fit_curve(matcher, files, sys.stdout)
    return command.evaluate(matcher, files, out=sys.stdout, details=details, write_baseline=write_baseline, plot=plot)


@_examples("phrasings", "phrasings --details")
@cli.command()
@click.option("--details", is_flag=True, help="List every phrasing that finds another entry than its own.")
def phrasings(*, details: bool) -> int:
    """Leave each phrasing out and see whether it still finds its entry: which are thin, or lie too near another's."""
    from bot.evaluation.left_out import leave_out, report
    from bot.programme.reader import load

    knowledge = load(_settings().knowledge_dir)
    click.echo(report(knowledge, leave_out(knowledge), details=details), nl=False)
    return 0


@_examples("bench")
@cli.command()
@click.option("--plot", type=_PATH, help="Draw time and memory against size, as SVG.")
def bench(plot: Path | None) -> int:
    """Measure speed and memory beside the usual peers, on the same phrasings in the same run; takes a quarter hour."""
    from bot.evaluation.command import run_bench

    settings = _settings()
    return run_bench(open_matcher(settings), settings.knowledge_dir, sys.stdout, plot)


@_examples("health")
@cli.command()
def health() -> int:
    """Exit code 0 when the running bot gave a sign of life in the last two minutes."""
    heartbeat = _settings().heartbeat
    try:
        age = time.time() - heartbeat.stat().st_mtime
    except OSError as error:
        click.echo(f"no sign of life: {error.strerror}: {heartbeat}", err=True)
        return 1
    click.echo(f"last sign of life {age:.0f} seconds ago")
    return 0 if age < _OLDEST_HEARTBEAT_SECONDS else 1
