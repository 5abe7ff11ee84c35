"""What selected words of a letter are as a value of a field: read by the code that reads a model's words."""

from __future__ import annotations

import re
from typing import NamedTuple

from pydantic_core import to_jsonable_python

from imr_llm.asking.fields import FIELDS, Kind
from imr_llm.asking.lookup import Located
from imr_llm.asking.shown import Outcome
from imr_llm.asking.values import convert
from imr_llm.domain.letter import Letter, Range
from imr_llm.errors import CorrectionError
from imr_llm.review.shapes import Form, Shape, shape_at
from imr_llm.vocabulary.citations import parse_citations, says_based_on_mtus
from imr_llm.vocabulary.polarity import decision_in
from imr_llm.vocabulary.quantities import parse_request

_INDEX = re.compile(r"\[\d+\]")
_ITEM = re.compile(r"disputed_items\[(\d+)\]")
_PRINTED_NUMBER = re.compile(r"\s*(\d{1,2})\s?[.):]\s")


class Proposal(NamedTuple):
    """What words say for a field; a person may enter something else."""

    words: str
    """With layout undone."""
    places: tuple[Range, ...]
    """Where they stand in the source text, white space and page furniture left out."""
    value: object
    """As JSON has it; None where the words give none."""
    note: str | None
    """Why they give none, in plain words."""


def propose(letter: Letter, path: str, start: int, end: int) -> Proposal:
    """The value that the source text `[start, end)` gives a field; raises CorrectionError for no words."""
    shape = shape_at(path)
    if not 0 <= start < end <= len(letter.text):
        raise CorrectionError(f"[{start}, {end}) is no place of the letter")
    places = places_of(letter, start, end)
    if not places:
        raise CorrectionError("these are no words of the letter: page headings and blank lines do not count")
    clean = letter.clean.offsets.to_clean(start, end)
    words = letter.words(clean)
    read = _read(letter, path, shape, clean, words)
    note = read if isinstance(read, str) else None
    value = None if isinstance(read, str) else to_jsonable_python(read.value)
    if note is None and value is None:
        note = "these words give no value"
    return Proposal(words, places, value, note)


def places_of(letter: Letter, start: int, end: int) -> tuple[Range, ...]:
    """Where the source text `[start, end)` has words: without white space at its ends and page furniture."""
    clean = letter.clean.offsets.to_clean(start, end)
    spans = letter.spans_of(clean) if clean[0] < clean[1] else ()
    return tuple((one.start, one.end) for one in spans)


class _Read(NamedTuple):
    value: object


def _read(letter: Letter, path: str, shape: Shape, clean: Range, words: str) -> Outcome | _Read:
    name = _INDEX.sub("", path)
    if (item := _ITEM.fullmatch(path)) is not None:
        return _Read(_item(int(item[1]), clean, letter))
    if name.endswith("_basis"):
        return _Read(_basis(words))
    spec = FIELDS.get(name)
    located = Located(clean, ())
    if spec is not None and spec.kind is not Kind.PASSAGE:
        return convert(spec.kind, name, located, letter)
    if name.endswith((".amount", ".unit")):
        read = convert(Kind.QUANTITY, name.rpartition(".")[0], located, letter)
        return read if isinstance(read, str) else _Read(getattr(read.value, name.rpartition(".")[2], None))
    if shape.form is Form.WHOLE:
        return convert(Kind.COUNT, name, located, letter)
    return _Read(words) if shape.form is Form.TEXT else _named(shape, words)


def _named(shape: Shape, words: str) -> str | _Read:
    named = [one for one in shape.options if re.search(rf"\b{re.escape(one)}\b", words, re.IGNORECASE)]
    return _Read(named[0]) if len(named) == 1 else "these words name none of the choices"


def _item(index: int, clean: Range, letter: Letter) -> dict[str, object]:
    """A disputed item from its heading: number, request with what is in it, decision."""
    words = letter.words(clean)
    printed = _PRINTED_NUMBER.match(words)
    name = "disputed_items.request"
    found = convert(FIELDS[name].kind, name, Located(clean, ()), letter)
    request = words if isinstance(found, str) else str(found.value)
    parts = parse_request(request)
    treatment = request[slice(*parts.treatment)] if parts.treatment is not None else request
    return {
        "number": int(printed[1]) if printed is not None else index + 1,
        "request": request,
        "treatment": treatment,
        "category": parts.category,
        "quantity": parts.quantity[0] if parts.quantity is not None else None,
        "dose": parts.dose[0] if parts.dose is not None else None,
        "refills": parts.refills[0] if parts.refills is not None else None,
        "body_part": parts.body_part[0] if parts.body_part is not None else None,
        "decision": decision_in(words),
    }


def _basis(words: str) -> dict[str, object]:
    """A guideline paragraph: its words, what it says of the MTUS, and what it cites."""
    said = says_based_on_mtus(words)
    return {
        "text": words,
        "based_on_mtus": said[0] if said is not None else None,
        "citations": [one.citation for one in parse_citations(words)],
    }
