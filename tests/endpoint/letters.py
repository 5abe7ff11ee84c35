"""Completions for one letter: what a reader of it would answer, to the whole letter and to single questions.

A file of this form names its letter. It answers a request that shows lines of that letter, whatever the
prompt asks of it: everything at once (purpose `extract`), or single fields by record path (`answer`).
README.md beside this module tells how to add one.
"""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from tests.endpoint.changes import with_changes
from tests.endpoint.places import PlaceError, ShownLines, placed

LETTERS = Path(__file__).parents[2]
"""Where the letters' paths start: the top of the project."""

_ASKED = re.compile(r"^\d+\. `([^`]+)`: ", re.MULTILINE)
_SAME_SHAPE = str.maketrans("“”‘’–‐‑\N{NO-BREAK SPACE}", "\"\"''--- ")
_VARIANT = re.compile(r"(?:batch-[^+&]*&)?(variant|slip)-([^+]+)(?:\+.*)?")
_ITEM_PATHS = {
    "request": "request",
    "decision": "decision",
    "ur_action": "ur_action",
    "ur_approved": "ur_approved",
    "administrator_basis": "claims_administrator_basis",
    "reviewer_basis": "reviewer_basis",
    "rationale": "rationale",
    "necessity": "medically_necessary",
    "key_reasons": "key_reasons",
}
"""Names in the reply to a whole letter, and the record's."""


@dataclass(frozen=True, slots=True)
class LetterScript:
    """What one letter's reader answers."""

    name: str
    letter: str
    """The letter's words in the plainest shape, on one line."""
    reply: Mapping[str, object]
    """The answer to the whole letter."""
    answers: Mapping[str, object]
    """Answers by record path to what the reply to the whole letter has no place for."""
    changed: Mapping[str, Mapping[str, object]]
    """By variant: places in the reply, and what stands there instead."""

    def likeness(self, shown: ShownLines) -> float:
        """The share of the lines shown, by their length, that stand in the letter."""
        whole = sum(map(len, shown.words))
        found = sum(len(line) for line in shown.words if plain(line) in self.letter)
        return found / whole if whole else 0.0

    def completion(self, purpose: str, text: str, model: str) -> str:
        """The answer to a request; `variant-NAME` is wrong each time, `slip-NAME` only at first.

        Raises PlaceError where the whole letter is asked for and the request does not show the words.
        """
        chosen = _VARIANT.fullmatch(model)
        kind, name = (chosen[1], chosen[2]) if chosen else ("", "")
        if purpose == "extract":
            return placed(json.dumps(self.changed_reply(name), ensure_ascii=False), text)
        told = self.table(name if kind == "variant" else "")
        shown = ShownLines(text)
        replies = [one for path in _ASKED.findall(text) for one in _replies(path, told.get(path), shown)]
        return json.dumps({"answers": replies}, ensure_ascii=False)

    def changed_reply(self, variant: str) -> dict[str, object]:
        """The reply to the whole letter, as a variant has it; unchanged for a name that is none."""
        return with_changes(self.reply, self.changed.get(variant, {}))

    def table(self, variant: str = "") -> dict[str, object]:
        """Every answer by record path: those that the reply to the whole letter holds, and the others."""
        return dict(_by_path(self.changed_reply(variant))) | dict(self.answers)


def letter_script(name: str, data: Mapping[str, object]) -> LetterScript:
    """The script of a file's content; ValueError names what is wrong with it."""
    if (
        not {"purpose", "letter", "reply"}
        <= data.keys()
        <= {"purpose", "letter", "reply", "answers", "changed"}
    ):
        raise ValueError("must have purpose, letter, reply and may have answers, changed, nothing else")
    reply, answers, changed = data["reply"], data.get("answers") or {}, data.get("changed") or {}
    if data["purpose"] != "extract" or not all(isinstance(one, dict) for one in (reply, answers, changed)):
        raise ValueError("purpose must be extract; reply, answers and changed must be mappings")
    path = LETTERS / str(data["letter"])
    if not path.is_file():
        raise ValueError(f"there is no letter {data['letter']!r}")
    script = LetterScript(name, plain(_decoded(path)), reply, answers, changed)  # type: ignore[arg-type]
    for variant in script.changed:
        try:
            script.changed_reply(variant)
        except (KeyError, IndexError, TypeError):
            raise ValueError(f"changed: {variant!r} names a place that the reply does not have") from None
    return script


def _decoded(path: Path) -> str:
    content = path.read_bytes()
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("cp1252")


def plain(words: str) -> str:
    """Words in the plainest shape, on one line."""
    return " ".join(unicodedata.normalize("NFKC", words).translate(_SAME_SHAPE).split())


def _replies(path: str, told: object, shown: ShownLines) -> Iterator[dict[str, object]]:
    """One answer, or one for each element of a list; what the lines do not show is not stated."""
    elements = told if isinstance(told, list) else [told]
    stated = []
    for one in elements:
        try:
            stated.append(shown.answer(one) if isinstance(one, str) else None)
        except PlaceError:
            stated.append(None)
    found = [one for one in stated if one is not None]
    for words in found or (None,):
        yield {"path": path, "words": words}


def _by_path(reply: Mapping[str, object]) -> Iterator[tuple[str, object]]:
    for part, holder in (("header", "case"), ("reviewer", "reviewer"), ("patient", "patient")):
        for name, value in _mapping(reply[part]).items():
            yield f"{holder}.{name}", value
    summary = _mapping(reply["summary"])
    yield "clinical_summary", summary.get("lines")
    yield "clinical_summary_source", summary.get("taken_from_ur")
    yield "documents_reviewed", reply["documents"]
    items = reply["items"]
    assert isinstance(items, list)
    for index, item in enumerate(items):
        for name, path in _ITEM_PATHS.items():
            value = item[name]
            yield f"disputed_items[{index}].{path}", value["words"] if isinstance(value, dict) else value


def _mapping(value: object) -> Mapping[str, object]:
    return value if isinstance(value, dict) else {}
