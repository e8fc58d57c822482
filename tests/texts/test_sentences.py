"""No sentence for a person stands in Python: people's words live in the catalogs, where editors find them."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

_BOT = Path(__file__).parents[2] / "bot"
_FILES = sorted(path for room in ("handlers", "services", "terminal") for path in (_BOT / room).rglob("*.py"))
_MOST_WORDS = 2
_LOGGERS = {"_log", "_logger"}
_SAID_TO_NOBODY = {
    # What Telegram says to us, by which we know its harmless errors.
    "query is too old",
    "message is not modified",
    # Parts of a line in the log, put together apart from the call that logs it.
    "the token was rejected",
    "another process fetches updates with the same token",
    "no answer in time",
}


def _raised(tree: ast.AST) -> set[str]:
    """The names that stand in `raise` statements."""
    raising = (node for node in ast.walk(tree) if isinstance(node, ast.Raise))
    return {name.id for node in raising for name in ast.walk(node) if isinstance(name, ast.Name)}


def _apart(tree: ast.AST) -> Iterator[ast.AST]:
    """Where strings may be sentences: docstrings, words for the log, for whoever mends an error, and patterns."""
    raised = _raised(tree)
    for node in ast.walk(tree):
        if isinstance(node, ast.Assign) and {getattr(target, "id", "") for target in node.targets} & raised:
            yield node
        if (isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)) or isinstance(node, ast.Raise):
            yield node
        elif isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            owner = getattr(node.func.value, "id", "")
            if owner in _LOGGERS or (owner, node.func.attr) == ("re", "compile"):
                yield node


def sentences(code: str) -> list[tuple[int, str]]:
    """Line and text of every string of three words and more in some code that is none of the above."""
    tree = ast.parse(code)
    apart = {id(inner) for node in _apart(tree) for inner in ast.walk(node)}
    strings = (
        (node.lineno, node.value)
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in apart
    )
    return [(line, text) for line, text in strings if words(text) > _MOST_WORDS and text not in _SAID_TO_NOBODY]


def words(text: str) -> int:
    """How many words of letters stand in a text, blanks between them."""
    return sum(any(map(str.isalpha, word)) for word in text.split())


@pytest.mark.parametrize("path", _FILES, ids=lambda path: f"{path.parent.name}.{path.stem}")
def test_no_sentence_stands_in_python(path: Path) -> None:
    """Two words and more of them are an id, a key, a name; three are a sentence."""
    assert sentences(path.read_text(encoding="utf-8")) == []


def test_a_sentence_in_python_would_be_found() -> None:
    """In an f-string, too; what goes to the log and what is raised may be said in English."""
    code = (
        '"""A docstring of words."""\n_log.warning("told to the log")\nraise ValueError("told to the mender")\n'
        'say = "welcome-title"\nbad = "Program o tem ne govori."\nworse = f"Najdenih je bilo {bad} odgovorov skupaj"\n'
    )

    assert [line for line, _ in sentences(code)] == [5, 6]
