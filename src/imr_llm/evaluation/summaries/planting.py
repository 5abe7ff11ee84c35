"""Plants errors in faithful summaries, each as a careless or dishonest writer would leave it.

Text, terms and readability are made anew after each error, so that only the error itself can give it away.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import pairwise, permutations
from random import Random

from imr_llm.domain.record import CaseRecord, Decision
from imr_llm.domain.summary import ItemSummary, Sentence, Summary
from imr_llm.evaluation.summaries.edits import Place, changed_item, places, put, with_items
from imr_llm.evaluation.summaries.tables import Adding, ErrorTables, Rewriting, error_tables
from imr_llm.summary.assemble import assembled
from imr_llm.summary.conditions import REVIEW_NOTICES
from imr_llm.summary.parts import Parts
from imr_llm.summary.texts import Texts, Words, load_texts
from imr_llm.vocabulary.drugs import find_drugs

KINDS = (
    *(kind.value for kind in Rewriting),
    "change_date",
    "exchange_dates",
    "exchange_numbers",
    "borrow_number",
    "swap_drug",
    "drop_item",
    "add_item",
    "swap_explanations",
    "drop_decision",
    "drop_review_notice",
    *(f"add_{kind.value}" for kind in Adding),
)
"""The kinds of errors that are planted."""

_FALSE_WHEREVER_IT_FITS = frozenset({Rewriting.SWAP_DECISION, Rewriting.NEGATE, Rewriting.CHANGE_NUMBER})
"""Rewritings of which the result is false even where the new word stands in the sentence already."""
_OTHER = {Decision.UPHELD: Decision.OVERTURNED, Decision.OVERTURNED: Decision.UPHELD, None: Decision.UPHELD}
_SPACES = re.compile(" {2,}")
_NUMBER = re.compile(r"\d+")


@dataclass(frozen=True, slots=True)
class Planted:
    """A summary's parts with one planted error."""

    kind: str
    what: str
    """In plain words: what was put in whose place."""
    parts: Parts

    def summary(self, record: CaseRecord, faithful: Summary) -> Summary:
        """The summary with the error; text, terms and readability are made anew."""
        texts = load_texts(faithful.style)
        return assembled(record, self.parts, faithful.style, faithful.provenance, texts)


def planted_errors(summary: Summary) -> Iterator[Planted]:
    """Every error of every kind that this summary has a place for, in a fixed order."""
    texts = load_texts(summary.style)
    tables = error_tables(summary.style.language)
    yield from _in_sentences(summary, texts, tables)
    yield from _with_dates_of_others(summary, texts.words)
    yield from _with_numbers_of_others(summary, texts.words)
    yield from _in_items(summary, texts, tables)
    yield from _without_review_notice(summary, texts)
    yield from _added_sentences(summary, tables)


def some_planted_errors(summary: Summary, most: int, seed: str) -> list[Planted]:
    """At most so many of a summary's planted errors, of as many kinds as it has places for.

    The same summary and seed give the same errors.
    """
    if not most:
        return []
    chance = Random(seed)
    by_kind: defaultdict[str, list[Planted]] = defaultdict(list)
    for planted in planted_errors(summary):
        by_kind[planted.kind].append(planted)
    kinds = list(by_kind)
    chance.shuffle(kinds)
    for of_kind in by_kind.values():
        chance.shuffle(of_kind)
    deepest = max(map(len, by_kind.values()), default=0)
    in_turn = (by_kind[kind][turn] for turn in range(deepest) for kind in kinds if turn < len(by_kind[kind]))
    return [planted for planted, _ in zip(in_turn, range(most), strict=False)]


def _in_sentences(summary: Summary, texts: Texts, tables: ErrorTables) -> Iterator[Planted]:
    parts = Parts.of(summary)
    for place, sentence in places(parts):
        if sentence.text in texts.general:
            continue
        for kind, text in _wrong(sentence.text, texts.words, tables):
            wrong = sentence.model_copy(update={"text": text})
            yield Planted(kind, f"{sentence.text} -> {text}", put(parts, place, wrong))


def _wrong(text: str, words: Words, tables: ErrorTables) -> Iterator[tuple[str, str]]:
    for kind, wrong in (
        *_rewritten(text, tables),
        *(("swap_drug", wrong) for wrong in _other_drugs(text, tables)),
        *(("change_date", wrong) for wrong in _other_dates(text, words)),
        *_other_numbers(text, words),
    ):
        if wrong != text:
            yield kind, wrong


def _rewritten(text: str, tables: ErrorTables) -> Iterator[tuple[str, str]]:
    for kind, rewrites in tables.rewrites.items():
        for old, new in rewrites:
            for found in _whole_words(old).finditer(text):
                written = found.expand(new)
                if kind in _FALSE_WHEREVER_IT_FITS or written not in text:
                    changed = text[: found.start()] + written + text[found.end() :]
                    yield kind.value, _SPACES.sub(" ", changed).strip()


@lru_cache(maxsize=512)
def _whole_words(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{pattern})(?!\w)")


def _other_drugs(text: str, tables: ErrorTables) -> Iterator[str]:
    for drug, (start, end) in find_drugs(text):
        usual, else_ = tables.drugs
        yield text[:start] + (usual if drug.casefold() != usual.casefold() else else_) + text[end:]


def _other_dates(text: str, words: Words) -> Iterator[str]:
    """The text with the year, the day or the month of a written date changed."""
    for found in _written_date(words).finditer(text):
        month, day, year = words.months.index(found["month"]), int(found["day"]), int(found["year"])
        for other in (
            (month, day, year + 1),
            (month, 1 + day % 28, year),
            ((month + 1) % 12, min(day, 28), year),
        ):
            written = words.date.format(month=words.months[other[0]], day=other[1], year=other[2])
            yield text[: found.start()] + written + text[found.end() :]


@lru_cache(maxsize=16)
def _date_pattern(form: str, months: tuple[str, ...]) -> re.Pattern[str]:
    named = {
        "month": f"(?P<month>{'|'.join(months)})",
        "day": r"(?P<day>\d{1,2})",
        "year": r"(?P<year>\d{4})",
    }
    return re.compile(re.sub(r"\\\{(\w+)\\\}", lambda slot: named[slot.group(1)], re.escape(form)))


def _written_date(words: Words) -> re.Pattern[str]:
    return _date_pattern(words.date, words.months)


def _numbers(text: str, words: Words) -> list[re.Match[str]]:
    """The numerals of a text but for those of its dates."""
    dates = [range(found.start(), found.end()) for found in _written_date(words).finditer(text)]
    return [one for one in _NUMBER.finditer(text) if not any(one.start() in date for date in dates)]


def _other_numbers(text: str, words: Words) -> Iterator[tuple[str, str]]:
    numbers = _numbers(text, words)
    for one in numbers:
        for wrong in (int(one.group()) + 1, int(one.group()) * 10):
            yield "change_number", text[: one.start()] + str(wrong) + text[one.end() :]
    for one, two in pairwise(numbers):
        if one.group() != two.group():
            between = text[one.end() : two.start()]
            exchanged = two.group() + between + one.group()
            yield "exchange_numbers", text[: one.start()] + exchanged + text[two.end() :]


def _with_dates_of_others(summary: Summary, words: Words) -> Iterator[Planted]:
    """Two sentences of the overview with each other's dates, as they are and with each other's paths."""
    dated = [
        (position, sentence, found)
        for position, sentence in enumerate(summary.overview)
        if (found := _written_date(words).search(sentence.text)) is not None
    ]
    for (at, one, first), (other_at, other, second) in pairwise(dated):
        if first.group() == second.group():
            continue
        text = one.text.replace(first.group(), second.group())
        other_text = other.text.replace(second.group(), first.group())
        for paths, other_paths in ((one.paths, other.paths), (other.paths, one.paths)):
            parts = put(Parts.of(summary), Place("overview", at), Sentence(text=text, paths=paths))
            exchanged = Sentence(text=other_text, paths=other_paths)
            parts = put(parts, Place("overview", other_at), exchanged)
            yield Planted("exchange_dates", f"{one.text} -> {text}", parts)


def _with_numbers_of_others(summary: Summary, words: Words) -> Iterator[Planted]:
    """A sentence with a number of another one in the place of its own, resting on the other's paths too."""
    for index, item in enumerate(summary.items):
        counting = [
            (at, sentence, number)
            for at, sentence in enumerate(item.explanation)
            for number in _numbers(sentence.text, words)[:1]
        ]
        for (at, one, number), (_, other, borrowed) in permutations(counting, 2):
            if number.group() != borrowed.group():
                text = one.text[: number.start()] + borrowed.group() + one.text[number.end() :]
                wrong = Sentence(text=text, paths=tuple(dict.fromkeys((*one.paths, *other.paths))))
                parts = put(Parts.of(summary), Place("item", index, at), wrong)
                yield Planted("borrow_number", f"{one.text} -> {text}", parts)


def _in_items(summary: Summary, texts: Texts, tables: ErrorTables) -> Iterator[Planted]:
    items = summary.items
    for index, item in enumerate(items):
        where = f"request {item.number}"
        if len(items) > 1:
            yield Planted("drop_item", where, with_items(summary, (*items[:index], *items[index + 1 :])))
        extra = item.model_copy(update={"number": max(one.number for one in items) + 1})
        yield Planted("add_item", f"{where} again under a new number", with_items(summary, (*items, extra)))
        yield Planted("add_item", f"{where} again", with_items(summary, (*items, item)))
        turned = changed_item(summary, index, decision=_OTHER[item.decision])
        yield Planted("swap_decision", f"{where}: the decision", turned)
        for kind, request in _wrong(item.request, texts.words, tables):
            what = f"{item.request} -> {request}"
            yield Planted(kind, what, changed_item(summary, index, request=request))
        undecided = _without_decision(item, texts)
        if undecided and len(undecided) < len(item.explanation):
            changed = changed_item(summary, index, explanation=undecided)
            yield Planted("drop_decision", where, changed)
    for one, two in pairwise(range(len(items))):
        if [sentence.text for sentence in items[one].explanation] != [
            sentence.text for sentence in items[two].explanation
        ]:
            exchanged = list(items)
            exchanged[one] = items[one].model_copy(update={"explanation": items[two].explanation})
            exchanged[two] = items[two].model_copy(update={"explanation": items[one].explanation})
            what = f"requests {items[one].number} and {items[two].number}"
            yield Planted("swap_explanations", what, with_items(summary, tuple(exchanged)))


def _without_decision(item: ItemSummary, texts: Texts) -> tuple[Sentence, ...]:
    """The explanation without the sentences that rest on the decision, or say that it is not known."""
    undecided = texts.sentences.get("item.undecided")
    return tuple(
        one
        for one in item.explanation
        if not any(path.endswith(".decision") for path in one.paths) and one.text != undecided
    )


def _without_review_notice(summary: Summary, texts: Texts) -> Iterator[Planted]:
    notices = {texts.sentences[key] for key in REVIEW_NOTICES}
    kept = tuple(one for one in summary.overview if one.text not in notices)
    if len(kept) < len(summary.overview) and summary.headline.text not in notices:
        yield Planted("drop_review_notice", "overview", replace(Parts.of(summary), overview=kept))


def _added_sentences(summary: Summary, tables: ErrorTables) -> Iterator[Planted]:
    for adding, sentences in tables.added.items():
        kind = f"add_{adding.value}"
        for index, item in enumerate(summary.items):
            for text in sentences:
                added = Sentence(text=text, paths=_paths_of(item.explanation))
                changed = changed_item(summary, index, explanation=(*item.explanation, added))
                yield Planted(kind, f"request {item.number}: {text}", changed)
        for text in sentences:
            overview = (*summary.overview, Sentence(text=text, paths=("outcome", "disputed_items")))
            parts = replace(Parts.of(summary), overview=overview)
            yield Planted(kind, f"overview: {text}", parts)


def _paths_of(sentences: Sequence[Sentence]) -> tuple[str, ...]:
    """All that an explanation rests on: whoever adds a sentence points at whatever might carry it."""
    return tuple(dict.fromkeys(path for sentence in sentences for path in sentence.paths))
