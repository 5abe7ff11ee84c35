"""The relational schema: which tables there are, what a row of each is, and which fields its columns hold."""

from __future__ import annotations

from dataclasses import dataclass

from imr_llm.runs.exports.columns import ITEM, LEDGER, RECORD
from imr_llm.runs.exports.fields import Column

SCHEMA_VERSION = 1
"""Of the relational schema; `PRAGMA user_version` of every database."""


@dataclass(frozen=True, slots=True)
class Key:
    """A column that says where a row belongs: its name, how SQL declares it, what to know of it."""

    name: str
    declared: str
    about: str


@dataclass(frozen=True, slots=True)
class Table:
    """One table of the database."""

    name: str
    about: str
    columns: tuple[Column, ...]
    keys: tuple[Key, ...] = ()
    at: tuple[str, ...] = ()
    """Where in the record its rows come from; a column's path goes on from there."""
    identity: tuple[str, ...] = ()
    """The columns that tell its rows apart."""
    indexes: tuple[str, ...] = ()

    @property
    def names(self) -> tuple[str, ...]:
        """Its columns by name, keys first."""
        return (*(key.name for key in self.keys), *(column.name for column in self.columns))


_LETTER = Key("letter", "INTEGER NOT NULL REFERENCES letters(number)", "the letter")
_ITEM = Key("item", "INTEGER NOT NULL REFERENCES items(item)", "the disputed item")
_ABOUT_ITEM = Key("item", "INTEGER REFERENCES items(item)", "the disputed item that the path leads into")
_POSITION = Key("position", "INTEGER NOT NULL", "from 1, in the order of the record")
SIDES = ("claims_administrator", "reviewer")


def _list_of_text(name: str, at: str, column: str) -> Table:
    return Table(
        name,
        f"`{at}`, one row per entry",
        (Column(column, "text"),),
        at=(f"{at}[]",),
        keys=(_LETTER, _POSITION),
        identity=("letter", "position"),
    )


LETTERS = Table(
    "letters",
    "one row per letter of the run, also where it has no record; the record's single values",
    (*LEDGER, *RECORD),
    identity=("number",),
    indexes=("sha256", "state", "case_number", "determination_date"),
)
ITEMS = Table(
    "items",
    "one row per disputed item",
    ITEM,
    at=("disputed_items[]",),
    keys=(
        Key("item", "INTEGER PRIMARY KEY", "counts the items of the whole database"),
        _LETTER,
        _POSITION,
    ),
    identity=("letter", "position"),
    indexes=("category", "decision"),
)
KEY_REASONS = Table(
    "key_reasons",
    "`key_reasons` of a disputed item, one row per entry",
    (Column("reason", "text"),),
    at=("disputed_items[].key_reasons[]",),
    keys=(_ITEM, _POSITION),
    identity=("item", "position"),
)
BASES = Table(
    "bases",
    "the guideline paragraphs of a disputed item, one row per side that has one",
    (Column("based_on_mtus", "basis.based_on_mtus"), Column("text", "basis.text", "verbatim")),
    at=tuple(f"disputed_items[].{side}_basis" for side in SIDES),
    keys=(
        Key("basis", "INTEGER PRIMARY KEY", "counts the paragraphs of the whole database"),
        _ITEM,
        Key("side", f"TEXT NOT NULL CHECK (side IN {SIDES})", "`claims_administrator` or `reviewer`"),
    ),
    identity=("item", "side"),
)
CITATIONS = Table(
    "citations",
    "the guidelines that a paragraph cites",
    (
        Column("guideline", "citation.guideline"),
        Column("title", "citation.title"),
        Column("pages", "citation.pages", "as printed"),
    ),
    at=tuple(f"{at}.citations[]" for at in BASES.at),
    keys=(Key("basis", "INTEGER NOT NULL REFERENCES bases(basis)", "the paragraph"), _POSITION),
    identity=("basis", "position"),
    indexes=("guideline",),
)
DIAGNOSES = Table(
    "diagnoses",
    "`patient.diagnoses`, one row per entry",
    (Column("name", "diagnosis.name"), Column("code", "diagnosis.code", "as printed")),
    at=("patient.diagnoses[]",),
    keys=(_LETTER, _POSITION),
    identity=("letter", "position"),
)
FINDINGS = Table(
    "findings",
    "what the cross-checks and the grounding noticed",
    (
        Column("code", "finding.code"),
        Column("severity", "finding.severity"),
        Column("path", "finding.path", "the value it is about"),
        Column("message", "finding.message"),
    ),
    at=("findings[]",),
    keys=(_LETTER, _POSITION, _ABOUT_ITEM),
    identity=("letter", "position"),
    indexes=("item", "code"),
)
EVIDENCE = Table(
    "evidence",
    "where each value stands in the letter, one row per span",
    (
        Column("start_offset", "span.start", "first character, counted in the source text"),
        Column("end_offset", "span.end", "one past the last character"),
        Column("page", "span.page", "from 1; null for unpaged text"),
        Column("text", "span.text", "the source text in between, unchanged"),
    ),
    at=("evidence{}",),
    keys=(
        _LETTER,
        Key("position", "INTEGER NOT NULL", "from 1; the spans of a value stand in their order"),
        _ABOUT_ITEM,
        Key("path", "TEXT NOT NULL", "the value that the span shows, such as `disputed_items[0].dose`"),
    ),
    identity=("letter", "position"),
    indexes=("item",),
)
SUMMARIES = Table(
    "summaries",
    "one row per summary, where the run wrote some",
    (
        Column("headline", "summary.headline.text"),
        Column("text", "summary.text", "the whole summary as plain text"),
        Column("needs_review", "summary.needs_review"),
        Column("audience", "summary.style.audience"),
        Column("language", "summary.style.language"),
        Column("readability", "summary.readability.score", "how hard the text is to read, by its formula"),
        Column("engine", "summary.provenance.engine", "`reader`: the template wrote it"),
        Column("model", "summary.provenance.model"),
        Column("summary", "summary", "the whole summary in structured form, as JSON"),
    ),
    keys=(_LETTER,),
    identity=("letter",),
)
LETTER_LISTS = (
    DIAGNOSES,
    _list_of_text("body_parts", "patient.body_parts", "body_part"),
    _list_of_text("medications", "patient.medications", "medication"),
    _list_of_text("prior_treatments", "patient.prior_treatments", "treatment"),
    _list_of_text("documents_reviewed", "documents_reviewed", "document"),
    _list_of_text("reviewer_specialties", "reviewer.specialties", "specialty"),
    _list_of_text("reviewer_subspecialties", "reviewer.subspecialties", "subspecialty"),
    _list_of_text("reviewer_licensed_states", "reviewer.licensed_states", "state"),
)
"""The tables that hold a list of the record, entry by entry, and nothing else."""

TABLES = (LETTERS, ITEMS, KEY_REASONS, BASES, CITATIONS, *LETTER_LISTS, FINDINGS, EVIDENCE, SUMMARIES)
"""Every table, in an order in which each stands after those it refers to."""
