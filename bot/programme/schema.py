"""JSON Schemas of the knowledge files, for editors that show mistakes while somebody types.

They are made from the table in shapes.py. `python -m bot.programme.schema knowledge/schema` writes them anew.
"""

import json
import sys
from pathlib import Path
from typing import Final

from bot.programme.shapes import FILE_KINDS, FileKind, Record, Series, Shape, Text

_DRAFT: Final = "http://json-schema.org/draft-07/schema#"
_Schema = dict[str, object]


def schemas() -> dict[str, str]:
    """The text of each schema by its file name, such as "programme.json"."""
    return {f"{kind.name}.json": json.dumps(_file(kind), indent=2) + "\n" for kind in FILE_KINDS}


def write_schemas(folder: Path) -> None:
    """Write every schema into a folder, made when absent."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in schemas().items():
        (folder / name).write_text(text, encoding="utf-8")


def _file(kind: FileKind) -> _Schema:
    return {"$schema": _DRAFT, "title": kind.paths, **_schema(kind.shape)}


def _schema(shape: Shape) -> _Schema:
    match shape:
        case Text():
            return _text(shape)
        case Series():
            return {"type": "array", "minItems": 1, "items": _schema(shape.items)}
        case Record():
            return {
                "type": "object",
                "properties": {key.name: _schema(key.shape) for key in shape.keys},
                "required": [key.name for key in shape.keys if key.required],
                "additionalProperties": False,
            }
        case _:
            values = _schema(shape.values)
            return {"type": "object", "propertyNames": _text(shape.ids), "additionalProperties": values}


def _text(shape: Text) -> _Schema:
    limit = {"maxLength": shape.longest} if shape.longest else {}
    pattern = {"pattern": shape.pattern} if shape.pattern else {}
    choices = {"enum": list(shape.choices)} if shape.choices else {}
    return {"type": "string", "minLength": 1, **limit, **pattern, **choices}


if __name__ == "__main__":
    write_schemas(Path(sys.argv[1] if len(sys.argv) > 1 else "knowledge/schema"))
