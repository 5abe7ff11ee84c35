"""Checks that every decision word of a summary says what the record says, of the right item."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from imr_llm.domain.record import CaseRecord, Decision, DisputedItem, Outcome, UrAction
from imr_llm.domain.summary import SummaryCheck
from imr_llm.summary.conditions import decided, necessity_conflict
from imr_llm.summary.cues import Cues
from imr_llm.summary.own_words import name_mark
from imr_llm.summary.passages import Passage
from imr_llm.summary.patterns import any_of
from imr_llm.summary.shares import misstated_change, misstated_share
from imr_llm.summary.stance import Clause, Stance, UrStance
from imr_llm.summary.texts import Texts, stem, tokens_of
from imr_llm.vocabulary.polarity import conclusion
from imr_llm.vocabulary.tokens import Lock


def decision_checks(passage: Passage, record: CaseRecord, texts: Texts) -> Iterator[SummaryCheck]:
    """Failed checks on what a sentence says was decided."""
    low = passage.low
    for stance in passage.stances:
        yield from _stance_checks(passage, stance, record, texts)
    for ur_stance in passage.ur_stances:
        yield from _ur_action_checks(passage, ur_stance, record, texts)
    if any_of(texts.cues.mixed).search(low) is not None and record.outcome is not Outcome.MIXED:
        yield passage.fails("polarity", "speaks of a mixed result, but the decisions are not mixed")
    if passage.index is not None and texts.cues.in_part:
        decided_clauses = {stance.clause.text for stance in passage.stances if stance.kind == "decision"}
        if any(any_of(texts.cues.in_part).search(clause) is not None for clause in decided_clauses):
            yield passage.fails("polarity", "halves the decision on one request")
    for quote in passage.divided.quotes:
        yield from _quote_checks(passage, quote, record)


def concludes_otherwise(quote: str, record: CaseRecord, index: int) -> bool:
    """Whether words of the letter conclude about necessity otherwise than the item was decided.

    Of an item whose letter contradicts itself any conclusion does: it is one side of it only.
    """
    concluded = conclusion(quote)
    if concluded is None:
        return False
    granted = record.disputed_items[index].decision is Decision.OVERTURNED
    return necessity_conflict(record, index) or concluded[0] is not granted


def states_decision(passages: Sequence[Passage], decision: Decision) -> bool:
    """Whether one of these sentences states the decision in own words."""
    return any(
        stance.points_to is decision and stance.kind == "decision"
        for passage in passages
        for stance in passage.stances
    )


def _stance_checks(
    passage: Passage, stance: Stance, record: CaseRecord, texts: Texts
) -> Iterator[SummaryCheck]:
    indexes = _items_meant(passage, stance, record, texts)
    if indexes is None:
        yield from _count_checks(passage, stance, record, texts)
        return
    for index in indexes:
        item = record.disputed_items[index]
        if stance.by_ur:
            wrong = not _ur_fits(stance, item, texts.cues)
        elif stance.kind == "necessity" and item.medically_necessary is not None:
            wrong = (stance.points_to is Decision.OVERTURNED) is not item.medically_necessary
        else:
            wrong = stance.points_to is not item.decision
        who = "utilization review" if stance.by_ur else f"request {item.number}"
        share = (
            misstated_share(stance, item, texts.cues) if stance.by_ur or passage.index is not None else None
        )
        if share is not None:
            yield passage.fails("polarity", f"{share!r} is not the share that the record tells of {who}")
        if wrong:
            negated = "negated " if stance.negated else ""
            yield passage.fails(
                "polarity", f"{negated}{stance.words!r} does not fit what the record says of {who}"
            )


def _items_meant(passage: Passage, stance: Stance, record: CaseRecord, texts: Texts) -> Sequence[int] | None:
    """Positions of the items that a clause speaks of; None where it counts them instead."""
    if passage.index is not None:
        return (passage.index,)
    items = record.disputed_items
    named = _named_numbers(stance.clause, texts.cues)
    if named:
        return [index for index, item in enumerate(items) if item.number in named]
    by_treatment = _named_treatments(stance.clause, items, texts)
    if by_treatment:
        return by_treatment
    return None if _numbers(stance.clause.text, texts) else range(len(items))


def _named_numbers(clause: Clause, cues: Cues) -> set[int]:
    return {int(match.group(1)) for match in re.finditer(cues.item_reference, clause.text)}


def _named_treatments(clause: Clause, items: Sequence[DisputedItem], texts: Texts) -> list[int]:
    """Positions of items of which the clause names a word that no other item's treatment has."""
    said = {stem(token.norm) for token in texts.tokens(clause.text) if token.norm.isalpha()}
    words = [{stem(token.norm) for token in tokens_of(item.treatment)} - texts.own_stems for item in items]
    return [
        index
        for index, own in enumerate(words)
        if name_mark(index) in clause.text
        or said & (own - set().union(*(other for at, other in enumerate(words) if at != index)))
    ]


def _numbers(text: str, texts: Texts) -> list[int]:
    return [
        int(token.norm) for token in texts.tokens(text) if token.lock is Lock.NUMBER and token.norm.isdigit()
    ]


def _count_checks(
    passage: Passage, stance: Stance, record: CaseRecord, texts: Texts
) -> Iterator[SummaryCheck]:
    expected = decided(record, stance.points_to)
    for number in _numbers(stance.clause.text, texts):
        if number != expected:
            yield passage.fails(
                "polarity", f"says {number} for {stance.words!r}, but it is {expected} in the record"
            )


def _ur_fits(stance: Stance, item: DisputedItem, cues: Cues) -> bool:
    in_favour = stance.points_to is Decision.OVERTURNED
    if stance.kind == "necessity":
        return not in_favour and item.ur_action in {UrAction.DENIED, UrAction.MODIFIED}
    if in_favour:
        return item.ur_approved is not None and not stance.negated
    if stance.negated:
        only_part = any_of(cues.whole).search(stance.clause.text) is not None
        return item.ur_action is not None and (item.ur_approved is None or only_part)
    return item.ur_action is UrAction.DENIED


def _ur_action_checks(
    passage: Passage, said: UrStance, record: CaseRecord, texts: Texts
) -> Iterator[SummaryCheck]:
    indexes = (passage.index,) if passage.index is not None else range(len(record.disputed_items))
    for index in indexes:
        item = record.disputed_items[index]
        share = misstated_change(said, item, texts.cues)
        if share is not None:
            yield passage.fails("polarity", f"{share!r} is not the share that the record tells of the change")
        if said.negated or item.ur_action is not said.action:
            yield passage.fails(
                "polarity", f"{said.words!r} does not fit what the record says of utilization review"
            )


def _quote_checks(passage: Passage, quote: str, record: CaseRecord) -> Iterator[SummaryCheck]:
    """A quotation that concludes about necessity must conclude as the item was decided."""
    if passage.index is not None and concludes_otherwise(quote, record, passage.index):
        yield passage.fails("polarity", "quotes a conclusion that does not fit the decision")
