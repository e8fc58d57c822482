"""The schemas that editors use: in step with the reader, and named at the top of the files they describe."""

import json
import runpy
import sys
from pathlib import Path

import jsonschema
import pytest
import yaml

from bot.programme import schema as schema_module
from bot.programme.schema import schemas, write_schemas
from bot.programme.shapes import FILE_KINDS, FileKind
from tests.programme.folders import BASE, KNOWLEDGE

_SCHEMAS = KNOWLEDGE / "schema"


def test_the_committed_schemas_are_those_that_the_table_gives() -> None:
    """Run `python -m bot.programme.schema` after changing bot/programme/shapes.py."""
    assert {path.name: path.read_text(encoding="utf-8") for path in _SCHEMAS.iterdir()} == schemas()


def test_writing_makes_the_folder_and_every_schema(tmp_path: Path) -> None:
    """One file for each kind."""
    write_schemas(tmp_path / "schema")

    assert {path.stem for path in (tmp_path / "schema").iterdir()} == {kind.name for kind in FILE_KINDS}


@pytest.mark.parametrize("kind", FILE_KINDS, ids=lambda kind: kind.name)
def test_an_editor_accepts_what_the_reader_accepts(kind: FileKind) -> None:
    """The valid base is valid for the schemas too."""
    schema = json.loads(schemas()[f"{kind.name}.json"])

    for path in BASE.glob(kind.paths):
        jsonschema.validate(yaml.safe_load(path.read_text(encoding="utf-8")), schema)


def test_run_as_a_program_it_writes_where_it_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """`python -m bot.programme.schema FOLDER`."""
    monkeypatch.setattr(sys, "argv", ["schema", str(tmp_path)])

    runpy.run_path(schema_module.__file__, run_name="__main__")

    assert (tmp_path / "pillar.json").is_file()


def test_an_editor_shows_an_unquoted_id_and_a_mistyped_key() -> None:
    """The schema of a pillar refuses both."""
    schema = json.loads(schemas()["pillar.json"])
    pillar = {"id": 1, "titel": {}}

    found = {error.validator for error in jsonschema.Draft7Validator(schema).iter_errors(pillar)}

    assert found == {"type", "required", "additionalProperties"}


def test_an_editor_shows_an_update_without_source_and_a_status_that_is_none() -> None:
    """And offers those that there are."""
    schema = json.loads(schemas()["pillar.json"])["properties"]["updates"]
    update = {"date": "2026-03-14", "sl": "Začelo se je.", "it": "È iniziato.", "status": "begun"}

    found = {error.validator for error in jsonschema.Draft7Validator(schema).iter_errors([update])}

    assert found == {"required", "enum"}


@pytest.mark.parametrize(
    ("path", "schema"),
    [
        (KNOWLEDGE / "programme.yaml", "schema/programme.json"),
        (KNOWLEDGE / "newsletter.yaml", "schema/newsletter.json"),
        *((path, "../schema/pillar.json") for path in sorted((KNOWLEDGE / "pillars").glob("*.yaml"))),
    ],
    ids=lambda value: value.name if isinstance(value, Path) else None,
)
def test_a_file_of_the_programme_names_its_schema_first(path: Path, schema: str) -> None:
    """Editors look for it in the first line."""
    assert path.read_text(encoding="utf-8").startswith(f"# yaml-language-server: $schema={schema}\n")
    assert (path.parent / schema).is_file()
