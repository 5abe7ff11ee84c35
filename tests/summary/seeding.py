"""Plants errors in faithful summaries, each as a careless or dishonest writer would leave it.

Text, terms and grade are made anew after each error, so that only the error itself can give it away.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from imr_llm.domain.record import CaseRecord, Decision
from imr_llm.domain.summary import ItemSummary, Sentence, Summary
from imr_llm.summary.assemble import assembled
from imr_llm.summary.parts import Parts
from imr_llm.summary.texts import load_texts
from imr_llm.vocabulary.dates import find_dates
from imr_llm.vocabulary.drugs import find_drugs

MONTHS = load_texts().words.months

_OPPOSITES = (
    ("upheld", "overturned"),
    ("overturned", "upheld"),
    ("still stands", "does not stand"),
    ("denial stands", "denial does not stand"),
    ("does not stand", "still stands"),
    ("is not medically necessary", "is medically necessary"),
    ("not medically necessary", "medically necessary"),
    ("is medically necessary", "is not medically necessary"),
    ("UR denied", "UR approved"),
    ("UR changed", "UR denied"),
    ("UR delayed", "UR denied"),
    ("approved", "denied"),
)
_WORD_SWAPS = (
    ("swap side or part", "left", "right"),
    ("swap side or part", "right", "left"),
    ("swap side or part", "lower", "upper"),
    ("swap side or part", "[Ll]umbar", "cervical"),
    ("swap side or part", "knee", "ankle"),
    ("swap side or part", "shoulder", "elbow"),
    ("swap side or part", "neck", "hip"),
    ("swap side or part", "back", "knee"),
    ("swap guideline", "MTUS", "ODG"),
    ("swap guideline", "ODG", "ACOEM"),
    ("swap guideline", "ACOEM", "MTUS"),
    ("swap unit", "sessions", "weeks"),
    ("swap unit", "weeks", "months"),
    ("swap unit", "visits", "hours"),
    ("swap unit", "days", "weeks"),
    ("swap unit", "months", "years"),
    ("change number", "six", "eight"),
    ("change number", "four", "five"),
    ("change number", "two", "three"),
    ("change number", "Ten", "Twelve"),
    ("change number", "Eight", "Nine"),
    ("change number", "Twelve", "Ten"),
)
_AUXILIARY = re.compile(r"\b(was|is|are|were|has|have|will|does|did|can|may|must)\b(?! not)")
_VERB = re.compile(
    r"\b(upheld|overturned|approved|denied|changed|delayed|included|wrote|finds|gives|decides|exceed|meets?|stands)\b"
)
_NEGATION = re.compile(r"\b(?:not |no |without )")

ADDED = (
    "The care must be given within 10 days.",
    "You should talk to a lawyer about this.",
    "The worker can appeal this decision.",
    "The care will now be paid for.",
    "Most requests like this are approved in the end.",
    "A new brace for the left ankle was approved as well.",
    "The reviewer also approved Oxycodone 5mg.",
    "The worker has diabetes and a torn tendon.",
    "Dr. Miller asked for this care.",
    "UR approved 99 more visits.",
    "The claims administrator owes this care.",
    "The reviewer likely made a mistake.",
)


@dataclass(frozen=True)
class Seeded:
    """A summary with one planted error."""

    kind: str
    what: str
    parts: Parts

    def summary(self, record: CaseRecord, faithful: Summary) -> Summary:
        """The summary with the error; text, terms and grade are made anew."""
        return assembled(record, self.parts, faithful.style, faithful.provenance, load_texts())


def seeded_errors(summary: Summary) -> Iterator[Seeded]:
    """Every planted error of every kind that this summary has a place for."""
    yield from _in_sentences(summary)
    yield from _in_items(summary)
    yield from _added_sentences(summary)


def _in_sentences(summary: Summary) -> Iterator[Seeded]:
    parts = _parts(summary)
    for place, sentence in _places(parts):
        if sentence.text in load_texts().general:
            continue
        for kind, text in _wrong(sentence.text):
            if text != sentence.text:
                changed = _with(parts, place, sentence.model_copy(update={"text": text}))
                yield Seeded(kind, f"{sentence.text} -> {text}", changed)


def _wrong(text: str) -> Iterator[tuple[str, str]]:
    for old, new in _OPPOSITES:
        if old in text:
            yield "swap decision", text.replace(old, new, 1)
    for kind, old, new in _WORD_SWAPS:
        if re.search(rf"\b{old}\b", text):
            yield kind, re.sub(rf"\b{old}\b", new, text, count=1)
    for drug, (start, end) in find_drugs(text):
        other = "Oxycodone" if drug.lower() != "oxycodone" else "Tramadol"
        yield "swap drug", text[:start] + other + text[end:]
    yield from _wrong_dates(text)
    yield from _wrong_numbers(text)
    for auxiliary in _AUXILIARY.finditer(text):
        yield "negate", text[: auxiliary.end()] + " not" + text[auxiliary.end() :]
    for verb in _VERB.finditer(text):
        yield "negate", text[: verb.start()] + "did not " + text[verb.start() :]
    for negation in _NEGATION.finditer(text):
        yield "negate", text[: negation.start()] + text[negation.end() :]


def _wrong_dates(text: str) -> Iterator[tuple[str, str]]:
    for found in find_dates(text):
        if found.date is not None:
            later = found.date.replace(year=found.date.year + 1, day=1 + found.date.day % 28)
            written = f"{MONTHS[later.month - 1]} {later.day}, {later.year}"
            yield "change date", text[: found.start] + written + text[found.end :]


def _wrong_numbers(text: str) -> Iterator[tuple[str, str]]:
    dates = [range(found.start, found.end) for found in find_dates(text)]
    numbers = [one for one in re.finditer(r"\d+", text) if not any(one.start() in date for date in dates)]
    for one in numbers:
        for wrong in (int(one.group()) + 1, int(one.group()) * 10):
            yield "change number", text[: one.start()] + str(wrong) + text[one.end() :]
    for one, two in pairwise(numbers):
        if one.group() != two.group():
            between = text[one.end() : two.start()]
            exchanged = two.group() + between + one.group()
            yield "exchange numbers", text[: one.start()] + exchanged + text[two.end() :]


def _in_items(summary: Summary) -> Iterator[Seeded]:
    parts = _parts(summary)
    items = parts.items
    other = {Decision.UPHELD: Decision.OVERTURNED, Decision.OVERTURNED: Decision.UPHELD}
    for index, item in enumerate(items):
        kept = (*items[:index], *items[index + 1 :])
        if kept:
            yield _items("drop item", f"request {item.number}", summary, kept)
        extra = item.model_copy(update={"number": max(one.number for one in items) + 1})
        yield _items("add item", "a copy under a new number", summary, (*items, extra))
        yield _items("add item", "a copy", summary, (*items, item))
        decision = other[item.decision] if item.decision is not None else Decision.UPHELD
        yield _changed_item("swap decision", summary, index, decision=decision)
        for kind, request in _wrong(item.request):
            yield _changed_item(kind, summary, index, request=request)
        stated = tuple(
            one for one in item.explanation if not any(word in one.text for word in ("upheld", "overturned"))
        )
        if item.decision is not None and stated:
            yield _changed_item("drop decision", summary, index, explanation=stated)
    for index in range(len(items) - 1):
        one, two = items[index], items[index + 1]
        swapped = (
            *items[:index],
            one.model_copy(update={"explanation": two.explanation}),
            two.model_copy(update={"explanation": one.explanation}),
            *items[index + 2 :],
        )
        yield _items("swap explanations", f"requests {one.number}, {two.number}", summary, swapped)


def _added_sentences(summary: Summary) -> Iterator[Seeded]:
    parts = _parts(summary)
    for index, item in enumerate(parts.items):
        for text in ADDED:
            added = Sentence(text=text, paths=(f"disputed_items[{index}].request",))
            yield _changed_item(
                "add sentence", summary, index, explanation=(*item.explanation, added), what=text
            )
    for text in ADDED:
        added = Sentence(text=text, paths=("outcome",))
        changed = Parts(parts.headline, (*parts.overview, added), parts.items, parts.meaning)
        yield Seeded("add sentence", f"overview: {text}", changed)


def _parts(summary: Summary) -> Parts:
    return Parts(summary.headline, summary.overview, summary.items, summary.meaning)


Place = tuple[str, int, int]


def _places(parts: Parts) -> Iterator[tuple[Place, Sentence]]:
    yield ("headline", 0, 0), parts.headline
    for index, sentence in enumerate(parts.overview):
        yield ("overview", index, 0), sentence
    for index, item in enumerate(parts.items):
        for at, sentence in enumerate(item.explanation):
            yield ("item", index, at), sentence
    for index, sentence in enumerate(parts.meaning):
        yield ("meaning", index, 0), sentence


def _with(parts: Parts, place: Place, sentence: Sentence) -> Parts:
    name, index, at = place
    if name == "headline":
        return Parts(sentence, parts.overview, parts.items, parts.meaning)
    if name == "overview":
        return Parts(parts.headline, _put(parts.overview, index, sentence), parts.items, parts.meaning)
    if name == "meaning":
        return Parts(parts.headline, parts.overview, parts.items, _put(parts.meaning, index, sentence))
    explanation = _put(parts.items[index].explanation, at, sentence)
    item = parts.items[index].model_copy(update={"explanation": explanation})
    items = (*parts.items[:index], item, *parts.items[index + 1 :])
    return Parts(parts.headline, parts.overview, items, parts.meaning)


def _put(sentences: tuple[Sentence, ...], index: int, sentence: Sentence) -> tuple[Sentence, ...]:
    return (*sentences[:index], sentence, *sentences[index + 1 :])


def _items(kind: str, what: str, summary: Summary, items: tuple[ItemSummary, ...]) -> Seeded:
    changed = Parts(summary.headline, summary.overview, items, summary.meaning)
    return Seeded(kind, what, changed)


def _changed_item(kind: str, summary: Summary, index: int, what: str = "", **update: object) -> Seeded:
    item = summary.items[index].model_copy(update=update)
    items = (*summary.items[:index], item, *summary.items[index + 1 :])
    return _items(kind, what or f"request {item.number}: {sorted(update)}", summary, items)
