"""Questions about single fields, and what their answers make of a draft: re-asks, and the assist engine."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from imr_llm.asking.assemble import Assembled, moved_failures
from imr_llm.asking.claims import Claim, PassageClaim, claim, passage_claim
from imr_llm.asking.cutting import cut, list_path
from imr_llm.asking.fields import FIELDS, REQUIRED, Kind, field_of, item_of
from imr_llm.asking.filling import Filling
from imr_llm.asking.lookup import FieldFailure, Ground
from imr_llm.asking.numbering import NumberedLetter, number_lines
from imr_llm.asking.places import homes, order_items, request_ranges
from imr_llm.asking.replies import Answer, AnswersReply, Quoted
from imr_llm.asking.sheet import Sheet
from imr_llm.domain.draft import Draft
from imr_llm.domain.exchange import Exchange, Message
from imr_llm.domain.letter import Letter, Range
from imr_llm.llm.fences import UNSET, fenced
from imr_llm.llm.prompts import load_prompt

_AROUND = 2
"""Lines shown on each side of the lines that a failed answer pointed at."""
_MOST_REASONS = 4
_LONGEST_QUOTE = 160
_IN_PROSE = "patient."
"""Fields told somewhere in the clinical summary: a failed one is asked by the lines pointed at alone."""


@dataclass(frozen=True, slots=True)
class Question:
    """One field asked for by its path."""

    path: str
    asks: str
    """What the field is, in one line."""
    because: str
    """Why it is asked: what was wrong with the last answer, or what suggests that the letter states it."""
    ranges: tuple[Range, ...]
    """The clean ranges that are shown for it."""
    failed: tuple[FieldFailure, ...] = ()
    """What it asks again; empty for a field that is asked for the first time."""


def questions(letter: Letter, draft: Draft, failures: Sequence[FieldFailure]) -> tuple[Question, ...]:
    """Ask again for what failed: one question for each path, with what was wrong."""
    if not failures:
        return ()
    numbered = number_lines(letter)
    sheet = Sheet(draft)
    by_path: dict[str, list[FieldFailure]] = {}
    for failure in failures:
        by_path.setdefault(failure.path, []).append(failure)
    asked = []
    for path, failed in by_path.items():
        field = field_of(path)
        if field is not None:
            ranges = _concerned(numbered, sheet, path, failed)
            asked.append(Question(path, FIELDS[field].asks, _what_was_wrong(failed), ranges, tuple(failed)))
    return tuple(asked)


def answers(numbered: NumberedLetter, asked: Sequence[Question], max_tokens: int) -> Exchange:
    """The exchange that asks these questions; it shows the lines that they concern and no others.

    `max_tokens` bounds the completion. Raises ValueError for no questions: that is no exchange.
    """
    if not asked:
        raise ValueError("there is nothing to ask")
    prompt = load_prompt("answer")
    ranges = [one for question in asked for one in question.ranges]
    user = prompt.render(
        "user",
        fence=UNSET,
        letter=numbered.show(numbered.lines_in(ranges)),
        questions=[
            {"path": one.path, "asks": one.asks, "because": _on_one_line(one.because)} for one in asked
        ],
    )
    messages = (Message("system", prompt.render("system")), Message("user", user))
    return fenced(Exchange("answer", prompt.identity, messages, AnswersReply, max_tokens, UNSET))


def merge_answers(
    numbered: NumberedLetter, draft: Draft, asked: Sequence[Question], reply: AnswersReply, ground: Ground
) -> Assembled:
    """Put what the answers say into the draft, where nothing stands yet.

    Only paths that were asked count. "Not stated" withdraws an answer that failed before, except for a
    field that every letter states. Returns the draft and what is still wrong: answers that the letter does
    not show, and failures that got no answer.
    """
    letter = numbered.letter
    sheet = Sheet(draft)
    filling = Filling(letter, sheet, ground)
    quotes: list[Claim] = []
    passages: list[PassageClaim] = []
    settled: dict[int, Claim | None] = {}
    for question in asked:
        if not _can_be_put(sheet, question.path):
            continue
        given = [one for one in reply.answers if _is_about(one, question.path)]
        stated = [one.words for one in given if one.words is not None and one.words.words]
        if not stated and (not given or field_of(question.path) in REQUIRED):
            filling.failures += question.failed
            continue
        index = item_of(question.path)
        if question.path.endswith(".medically_necessary") and index is not None:
            settled[index] = _claims(question.path, stated, numbered)[0] if stated else None
        elif _kind(question.path) is Kind.PASSAGE:
            passages += _passages(question.path, stated, numbered)
        else:
            quotes += _claims(question.path, stated, numbered)
    filling.claims(one for one in quotes if one.kind is Kind.REQUEST)
    ranges, failures = cut(passages, letter, request_ranges(letter, sheet))
    filling.failures += failures
    without_rationale = {index for index, item in enumerate(sheet.items) if item.rationale is None}
    filling.passages(ranges)
    filling.claims(one for one in quotes if one.kind is not Kind.REQUEST)
    found_rationale = {index for index in without_rationale if sheet.items[index].rationale is not None}
    filling.settle({**dict.fromkeys(sorted(found_rationale - settled.keys())), **settled})
    if not any(one.kind is Kind.REQUEST for one in quotes):
        return Assembled(sheet.draft(), tuple(dict.fromkeys(filling.failures)))
    moved = order_items(letter, sheet, range(len(sheet.items)))
    return Assembled(sheet.draft(), moved_failures(filling.failures, moved))


def _kind(path: str) -> Kind | None:
    field = field_of(path)
    return FIELDS[field].kind if field is not None else None


def _can_be_put(sheet: Sheet, path: str) -> bool:
    index = item_of(path)
    return field_of(path) is not None and (index is None or index < len(sheet.items))


def _is_about(answer: Answer, path: str) -> bool:
    given = answer.path.strip().strip("`")
    return path in (given, list_path(given))


def _claims(path: str, stated: Sequence[Quoted], numbered: NumberedLetter) -> list[Claim]:
    field = field_of(path)
    many = field is not None and FIELDS[field].many
    paths = (f"{path}[{index}]" if many else path for index in range(len(stated)))
    return [claim(one_path, one, numbered) for one_path, one in zip(paths, stated, strict=False)]


def _passages(path: str, stated: Sequence[Quoted], numbered: NumberedLetter) -> list[PassageClaim]:
    if path != "documents_reviewed":
        return [passage_claim(path, one.lines, one.words, numbered) for one in stated[:1]]
    return [
        passage_claim(f"{path}[{index}]", one.lines, one.words, numbered) for index, one in enumerate(stated)
    ]


def _what_was_wrong(failed: Sequence[FieldFailure]) -> str:
    told = [
        f"The answer {one.words[:_LONGEST_QUOTE]!r} was refused: {one.reason}."
        if one.words
        else f"The answer was refused: {one.reason}."
        for one in failed[:_MOST_REASONS]
    ]
    return " ".join(dict.fromkeys(told))


def _concerned(
    numbered: NumberedLetter, sheet: Sheet, path: str, failed: Sequence[FieldFailure]
) -> tuple[Range, ...]:
    pointed = tuple(
        (lines[0].clean[0], lines[-1].clean[1])
        for failure in failed
        for clean in failure.lines
        if (lines := numbered.lines_in([clean], _AROUND))
    )
    if pointed and path.startswith(_IN_PROSE):
        return pointed
    return (*pointed, *homes(numbered.letter, sheet, path))


def _on_one_line(words: str) -> str:
    return " ".join(words.split())
