"""Checks numbers and dates of a summary: that they are the record's, and that they play the same part."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from imr_llm.domain.record import CaseRecord, DisputedItem
from imr_llm.domain.summary import SummaryCheck
from imr_llm.summary.passages import Passage
from imr_llm.summary.stance import Clause, clauses, stances
from imr_llm.summary.support import Support, UnknownPathError, support_of, value_at
from imr_llm.summary.texts import Texts, any_of, stem
from imr_llm.vocabulary.dates import find_dates
from imr_llm.vocabulary.tokens import Lock, Token, tokenize

_REQUESTED_FIELDS = ("request", "quantity", "dose", "refills")
_APPROVED_FIELDS = ("ur_approved",)
_NEAR = 3
"""Words after a number among which its noun stands."""


def amount_checks(
    passage: Passage, support: Support, record: CaseRecord, texts: Texts
) -> Iterator[SummaryCheck]:
    """Failed checks on the numbers of a sentence's own words."""
    counting = (
        {stance.clause for stance in stances(passage.low, texts.cues)} if support.counts_items else set()
    )
    for clause in clauses(passage.low, texts.cues):
        tokens = tokenize(clause.text)
        numbers = [
            index for index, token in enumerate(tokens) if _counts(clause, token, passage, record, texts)
        ]
        for index in numbers:
            number = tokens[index].norm
            if support.counts_items:
                if clause not in counting and number != str(len(record.disputed_items)):
                    yield passage.fails("untraced", f"the number {number} is not the number of requests")
            elif number not in support.numbers():
                yield passage.fails("untraced", f"the number {number} is not where the sentence points")
            elif not _noun_fits(tokens, index, support, texts):
                yield passage.fails("untraced", f"the number {number} counts something else in the record")
        if passage.index is not None and numbers:
            yield from _role_checks(passage, clause, [tokens[index].norm for index in numbers], record, texts)


def date_role_checks(passage: Passage, record: CaseRecord, texts: Texts) -> Iterator[SummaryCheck]:
    """Whether a date that is said to be that of the injury (decision, application …) is that one."""
    days = [found.date for found in find_dates(passage.divided.own)]
    roles = [
        field for field, cues in texts.cues.dates.items() if any_of(cues).search(passage.low) is not None
    ]
    if not days or not roles:
        return
    allowed = {day for field in roles for day in _days(passage, record, field)}
    for day in days:
        if day not in allowed:
            yield passage.fails("date_role", "gives a date that the record has for something else")


def _days(passage: Passage, record: CaseRecord, field: str) -> Iterator[date]:
    for path in passage.paths:
        if path.rpartition(".")[2] != field:
            continue
        try:
            value = value_at(record, path)
        except UnknownPathError:
            continue
        if isinstance(value, date):
            yield value


def _counts(clause: Clause, token: Token, passage: Passage, record: CaseRecord, texts: Texts) -> bool:
    """Whether a token is a number that must be traced: not `one` in words, not a request's own number."""
    if token.lock is not Lock.NUMBER or not any(character.isdigit() for character in token.norm):
        return False
    if clause.text[token.start : token.end].isalpha() and token.norm == "1":
        return False
    known = {str(item.number) for item in record.disputed_items}
    if passage.index is not None:
        known = {str(record.disputed_items[passage.index].number)}
    before = f"{clause.text[: token.start]}{token.norm}"
    named = any_of((f"{texts.cues.item_reference}$",)).search(before) is not None
    return not (named and token.norm in known)


def _noun_fits(tokens: list[Token], index: int, support: Support, texts: Texts) -> bool:
    """Whether the noun counted by a number, where it is one that amounts have, follows it in the support."""
    number = tokens[index].norm
    noun = next(
        (stem(token.norm) for token in tokens[index + 1 : index + 1 + _NEAR] if _is_unit(token.norm, texts)),
        None,
    )
    if noun is None:
        return True
    same = set().union({noun}, *(group for group in texts.plain_groups if noun in group))
    places = [at for at, token in enumerate(support.tokens) if token.norm == number]
    return any(
        stem(token.norm) in same for at in places for token in support.tokens[at + 1 : at + 1 + 2 * _NEAR]
    )


def _is_unit(norm: str, texts: Texts) -> bool:
    return any(norm in forms for forms in texts.words.units.values())


def _role_checks(
    passage: Passage, clause: Clause, numbers: list[str], record: CaseRecord, texts: Texts
) -> Iterator[SummaryCheck]:
    """Numbers said to be approved or requested must be those of the record's fields."""
    assert passage.index is not None
    item = record.disputed_items[passage.index]
    cues = texts.cues
    by_ur = any(stance.by_ur and stance.clause == clause for stance in stances(passage.low, cues))
    if by_ur and any_of(cues.amounts.approved).search(clause.text) is not None:
        allowed = _numbers_of(record, passage.index, item, _APPROVED_FIELDS, texts)
    elif any_of(cues.amounts.requested).search(clause.text) is not None:
        allowed = _numbers_of(record, passage.index, item, _REQUESTED_FIELDS, texts)
    else:
        return
    for number in numbers:
        if number not in allowed:
            yield passage.fails("amount_role", f"the number {number} is another amount in the record")


def _numbers_of(
    record: CaseRecord, index: int, item: DisputedItem, fields: tuple[str, ...], texts: Texts
) -> frozenset[str]:
    paths = [f"disputed_items[{index}].{field}" for field in fields if getattr(item, field) is not None]
    return support_of(record, paths, texts).numbers()
