"""Makes the tables of `docs/exports.md` with --write, or says with --check whether they are current."""

from __future__ import annotations

import sqlite3
import sys
from collections.abc import Iterator, Sequence
from contextlib import closing
from pathlib import Path

from imr_llm.runs.exports.columns import ITEMS_TABLE, LETTERS_TABLE, SUMMARIES_TABLE
from imr_llm.runs.exports.database import schema
from imr_llm.runs.exports.fields import Column
from imr_llm.runs.exports.tables import TABLES, Table
from imr_llm.runs.exports.views import VIEWS, View

TARGET = Path(__file__).parent / "exports.md"
MARK = "<!-- What follows is made by `python docs/make_exports.py --write`; do not edit. -->\n"


def reference() -> str:
    """The tables of all exports: every table, column, type, and the field that it holds."""
    lines = ["", "## Tables of rows", ""]
    for name, about, columns in (
        (
            "items",
            "One row per disputed item. A letter without a record has one row too.",
            ITEMS_TABLE,
        ),
        ("letters", "One row per letter.", LETTERS_TABLE),
        ("summaries", "One row per letter that has a summary.", SUMMARIES_TABLE),
    ):
        lines += [f"### Rows: {name}", "", about, "", *_flat(columns), ""]
    lines += ["## Tables of the database", ""]
    for table in TABLES:
        about = table.about[0].upper() + table.about[1:]
        lines += [f"### Table: {table.name}", "", f"{about}.", "", *_table(table), ""]
    lines += ["## Views of the database", "", "| view | what a row is | columns |", "|---|---|---|"]
    lines += [f"| `{view.name}` | {view.about} | {', '.join(_columns_of(view))} |" for view in VIEWS]
    return "\n".join(lines) + "\n"


def _columns_of(view: View) -> list[str]:
    with closing(sqlite3.connect(":memory:")) as database:
        for statement in schema():
            database.execute(statement)
        return [f"`{name}`" for _, name, *_ in database.execute(f"PRAGMA table_info({view.name})")]


def _flat(columns: Sequence[Column]) -> Iterator[str]:
    yield "| column | type | holds | |"
    yield "|---|---|---|---|"
    yield from (f"| `{one.name}` | {one.field.kind} | {_holds(one)} | {one.about} |" for one in columns)


def _table(table: Table) -> Iterator[str]:
    yield "| column | type | holds | |"
    yield "|---|---|---|---|"
    for key in table.keys:
        yield f"| `{key.name}` | {_reference(key.declared)} | | {key.about} |"
    for column in table.columns:
        places = [f"`{at}{_rest(column)}`" for at in table.at] or [_holds(column)]
        yield f"| `{column.name}` | {column.field.kind} | {', '.join(places)} | {column.about} |"


def _reference(declared: str) -> str:
    """The type of a key, and the column that it refers to."""
    kind = declared.split(maxsplit=1)[0].lower()
    _, _, referred = declared.partition("REFERENCES ")
    return f"{kind}, refers to `{referred}`" if referred else kind


def _rest(column: Column) -> str:
    _, dot, rest = column.path.partition(".")
    return dot + rest


def _holds(column: Column) -> str:
    root, _, rest = column.path.partition(".")
    if root in ("row", "count"):
        return ""
    if root == "item":
        return f"`disputed_items[].{rest}`"
    return f"`{rest}`" if root == "record" else f"the summary's `{rest}`" if rest else "the summary"


def main(arguments: list[str]) -> str | None:
    """Write or check the page; the returned text, where there is one, says what is wrong."""
    page = TARGET.read_text(encoding="utf-8")
    before, mark, _ = page.partition(MARK)
    if not mark:
        return f"docs/exports.md lacks the line {MARK!r}"
    current = before + mark + reference()
    if arguments == ["--write"]:
        TARGET.write_text(current, encoding="utf-8")
        return None
    if arguments == ["--check"]:
        return (
            None if page == current else "docs/exports.md is stale: run `python docs/make_exports.py --write`"
        )
    return "usage: python docs/make_exports.py --write | --check"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
