"""The folder as read, before files are compared: documents, entries, topics and phrasings in their places."""

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from bot.language import as_language
from bot.programme.fitting import fit, nearest
from bot.programme.located import Branch, Listing, Scalar
from bot.programme.model import Kind, TopicKind
from bot.programme.parsing import parse
from bot.programme.problems import Problem, Rule
from bot.programme.shapes import (
    ASKED,
    FILE_KINDS,
    NEAR,
    PILLAR,
    PROGRAMME,
    QUESTIONS,
    REFERRALS,
    SMALLTALK,
    VOCABULARY,
    FileKind,
    lies,
)

# After these an id may stand in a file and still not be found.
_HIDING_IDS = {
    Rule.DUPLICATE_KEY,
    Rule.UNKNOWN_KEY,
    Rule.MISSING_KEY,
    Rule.WRONG_TYPE,
    Rule.UNQUOTED_VALUE,
    Rule.EMPTY_TEXT,
    Rule.EMPTY_LIST,
    Rule.MALFORMED_ID,
}


@dataclass(frozen=True, slots=True)
class Document:
    """A file of a known kind; `body` is None when it is empty, broken or no mapping."""

    kind: FileKind
    path: str
    body: Branch | None

    @property
    def language(self) -> str:
        """The language of a file of phrasings: the folder it lies in."""
        return self.path.split("/")[1]


@dataclass(frozen=True, slots=True)
class EntrySource:
    """An entry in its place; `pillar` is the id of the file's pillar for a commitment."""

    kind: Kind
    body: Branch
    pillar: Scalar | None = None

    @property
    def id(self) -> Scalar | None:
        """The id as written, or None when there is none."""
        return self.body.text("id")

    @property
    def updates(self) -> tuple[Branch, ...]:
        """The updates in the order of the file."""
        return tuple(self.body.listing("updates").branches())


@dataclass(frozen=True, slots=True)
class TopicSource:
    """A topic in its place."""

    kind: TopicKind
    id: Scalar
    body: Branch


@dataclass(frozen=True, slots=True)
class PhrasingSource:
    """What somebody may ask, in its place."""

    language: str
    target: Scalar
    text: Scalar
    is_near: bool = False


@dataclass(frozen=True, slots=True)
class ExpectationSource:
    """What staff hold the bot to, in its place."""

    text: Scalar
    expected: Scalar


@dataclass(frozen=True, slots=True)
class Sources:
    """All files of the folder and what is wrong with each by itself."""

    documents: tuple[Document, ...]
    problems: tuple[Problem, ...]
    fingerprint: str

    def of(self, kind: FileKind) -> Iterator[tuple[Document, Branch]]:
        """The readable files of one kind."""
        return ((each, each.body) for each in self.documents if each.kind is kind and each.body is not None)

    def has_all(self, *kinds: FileKind) -> bool:
        """Whether every file of these kinds is there, could be read, and hides none of its ids.

        Where not, rules across files would blame one file for the fault of another: a mistyped "commitments:"
        would bring a problem for each phrasing of the pillar.
        """
        files = {each.path: each.body for each in self.documents if each.kind in kinds}
        absent = any(_absent(files, kind) for kind in kinds)
        unsettled = any(each.rule in _HIDING_IDS and each.file in files for each in self.problems)
        return not absent and not unsettled and None not in files.values()

    def entry_lists(self) -> Iterator[tuple[EntrySource, ...]]:
        """The entries, list by list: the vision, the principles, the pillars, each pillar's commitments."""
        for _, body in self.of(PROGRAMME):
            yield _entries(Kind.VISION, body.listing("vision"))
            yield _entries(Kind.PRINCIPLE, body.listing("principles"))
        pillars = [body for _, body in self.of(PILLAR)]
        yield tuple(EntrySource(Kind.PILLAR, body) for body in pillars)
        for body in pillars:
            yield _entries(Kind.COMMITMENT, body.listing("commitments"), body.text("id"))

    def entries(self) -> Iterator[EntrySource]:
        """All entries."""
        return (entry for entries in self.entry_lists() for entry in entries)

    def entry_ids(self) -> frozenset[str]:
        """The ids of all entries."""
        return frozenset(entry.id.value for entry in self.entries() if entry.id)

    def topics(self) -> Iterator[TopicSource]:
        """All topics, small talk first."""
        for kind, topic_kind in ((SMALLTALK, TopicKind.SMALLTALK), (REFERRALS, TopicKind.REFERRAL)):
            for _, body in self.of(kind):
                for name, pair in body.pairs.items():
                    yield TopicSource(topic_kind, pair.key, body.branch(name))

    def concepts(self) -> Iterator[tuple[Scalar, Branch]]:
        """The ids of concepts, then of places, with their words."""
        for _, body in self.of(VOCABULARY):
            for part in ("concepts", "places"):
                for name, pair in body.branch(part).pairs.items():
                    yield pair.key, body.branch(part).branch(name)

    def phrasings(self) -> Iterator[PhrasingSource]:
        """All phrasings, file by file, near misses last."""
        for kind in (ASKED, NEAR):
            for document, body in self.of(kind):
                for name, pair in body.pairs.items():
                    for text in body.listing(name).texts():
                        yield PhrasingSource(document.language, pair.key, text, is_near=kind is NEAR)

    def expectations(self) -> Iterator[ExpectationSource]:
        """All questions that staff hold the bot to."""
        for _, body in self.of(QUESTIONS):
            for name, pair in body.pairs.items():
                expected = body.text(name)
                if expected:
                    yield ExpectationSource(pair.key, expected)


def gather(folder: Path) -> Sources:
    """Read every file of the knowledge base; what cannot be read becomes a Problem."""
    digest = hashlib.sha256()
    documents: list[Document] = []
    problems: list[Problem] = []
    for path in yaml_files(folder):
        kind = next((kind for kind in FILE_KINDS if kind.holds(path)), None)
        if kind is None:
            problems.append(_unknown(path))
            continue
        try:
            content = (folder / path).read_bytes()
        except OSError:
            documents.append(Document(kind, path, None))
            problems.append(Problem(Rule.FILE_UNREADABLE, path, 1))
            continue
        digest.update(f"{path}\0{len(content)}\0".encode() + content)
        body, found = _document(content, path, kind)
        documents.append(Document(kind, path, body))
        problems += found
    paths = [document.path for document in documents]
    problems += (Problem(Rule.FILE_ABSENT, each, 1) for kind in FILE_KINDS for each in _absent(paths, kind))
    return Sources(tuple(documents), tuple(problems), digest.hexdigest())


def yaml_files(folder: Path) -> tuple[str, ...]:
    """The YAML files of the folder as relative paths in order, without hidden ones."""
    found = (path.relative_to(folder) for path in folder.rglob("*.y*ml"))
    return tuple(sorted(path.as_posix() for path in found if not any(part.startswith(".") for part in path.parts)))


def _unknown(path: str) -> Problem:
    usual = [kind.paths.replace("*/*", "sl/*") for kind in FILE_KINDS]
    name = f"{PurePosixPath(path).stem}.yaml"
    meant = nearest(path, (pattern.replace("*.yaml", name) for pattern in usual))
    return Problem(Rule.FILE_UNKNOWN, path, 1, {"nearest": meant, "allowed": ", ".join(usual)})


def _absent(paths: Iterable[str], kind: FileKind) -> tuple[str, ...]:
    """The patterns of required files that no path fits."""
    present = tuple(paths)
    return tuple(pattern for pattern in kind.required if not any(lies(path, pattern) for path in present))


def _document(content: bytes, path: str, kind: FileKind) -> tuple[Branch | None, tuple[Problem, ...]]:
    try:
        text = content.decode("utf-8-sig")  # Windows' Notepad opens UTF-8 with a mark of its own
    except UnicodeDecodeError as error:
        return None, (Problem(Rule.NOT_UTF8, path, content.count(b"\n", 0, error.start) + 1),)
    root, found = parse(text, path)
    misfits = () if root is None else tuple(fit(root, kind.shape, path))
    folder = _language_folder(path) if kind in {ASKED, NEAR} else ()
    return root if isinstance(root, Branch) else None, (*found, *misfits, *folder)


def _language_folder(path: str) -> tuple[Problem, ...]:
    name = path.split("/")[1]
    # Two ASCII letters; "sl" and "it" are ours, every other code teaches the bot to recognise a language.
    if len(name) == 2 and name.isascii() and name.isalpha() and name.islower():  # noqa: PLR2004
        return ()
    meant = as_language(name) or "none"
    return (Problem(Rule.LANGUAGE_FOLDER, path, 1, {"folder": name, "nearest": meant}),)


def _entries(kind: Kind, listing: Listing, pillar: Scalar | None = None) -> tuple[EntrySource, ...]:
    return tuple(EntrySource(kind, body, pillar) for body in listing.branches())
