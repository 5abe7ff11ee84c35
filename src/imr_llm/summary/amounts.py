"""Checks numbers and dates of a summary: that they are the record's, and that they play the same part."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from imr_llm.domain.record import CaseRecord, Decision, UrAction
from imr_llm.domain.summary import SummaryCheck
from imr_llm.summary.conditions import decided
from imr_llm.summary.counted import Numeral, fits_field, fits_support, is_counted
from imr_llm.summary.cues import Patterns
from imr_llm.summary.own_words import ANY_NAME
from imr_llm.summary.passages import Passage
from imr_llm.summary.patterns import any_of
from imr_llm.summary.stance import Clause
from imr_llm.summary.support import Support, value_at, value_or_none
from imr_llm.summary.texts import Texts, stem, tokens_of
from imr_llm.vocabulary.tokens import Lock, Token

_REQUESTED_FIELDS = ("request", "quantity", "dose", "refills")
_APPROVED_FIELDS = ("ur_approved",)
_NEAR = 3
"""Words after a number among which the noun stands that it counts in a list."""
_STRENGTH_UNITS = frozenset({"mg", "mgs", "mcg", "mcgs", "ug", "ml", "g", "gm", "iu", "meq", "%"})


def amount_checks(
    passage: Passage, support: Support, record: CaseRecord, texts: Texts
) -> Iterator[SummaryCheck]:
    """Failed checks on the numbers of a sentence's own words."""
    for clause in passage.clauses:
        tokens = texts.tokens(clause.text)
        numbers = [
            index for index, token in enumerate(tokens) if _counts(clause, token, passage, record, texts)
        ]
        for index in numbers:
            number = tokens[index].norm
            counted = _list_counted(clause.text, tokens, index, passage, texts)
            if counted is not None:
                if number != str(_length(record, counted)):
                    yield passage.fails("untraced", f"the number {number} is not how many the record lists")
                continue
            if support.counts_items and number in _item_counts(passage, clause, record):
                continue
            if number not in support.numbers(texts):
                yield passage.fails("untraced", f"the number {number} is not where the sentence points")
            elif not fits_support(Numeral(tokens, index, texts), support):
                yield passage.fails("untraced", f"the number {number} counts something else in the record")
        if passage.index is not None:
            for index, fields in _roles(passage, clause, numbers, texts):
                numeral = Numeral(tokens, index, texts)
                if not fits_field(numeral, record, passage.index, fields):
                    what = f"the number {numeral.number} is another amount in the record"
                    yield passage.fails("amount_role", what)


def _item_counts(passage: Passage, clause: Clause, record: CaseRecord) -> set[str]:
    """The numbers of requests that a clause may give; which one fits its decision is checked there."""
    if any(stance.clause == clause for stance in passage.stances):
        return {str(decided(record, decision)) for decision in Decision}
    return {str(len(record.disputed_items))}


def _list_counted(
    text: str, tokens: Sequence[Token], index: int, passage: Passage, texts: Texts
) -> str | None:
    """The path of the list whose entries the noun after a number counts, where the sentence rests on it."""
    following = [
        texts.cues.lowered(text[one.start : one.end]) for one in tokens[index + 1 : index + 1 + _NEAR]
    ]
    return next(
        (
            path
            for path, nouns in texts.cues.counted.items()
            if path in passage.paths and any(any_of(nouns).fullmatch(one) for one in following)
        ),
        None,
    )


def _length(record: CaseRecord, path: str) -> int:
    value = value_at(record, path)
    return len(value) if isinstance(value, tuple) else 0


def order_checks(
    passage: Passage, support: Support, texts: Texts, pages: Sequence[str] = ()
) -> Iterator[SummaryCheck]:
    """Whether several numbers stand in the order in which the letter's sentence has them.

    `12 were cut to 6` and `6 were cut to 12` have the same numbers: order is what tells them apart.
    Page numbers have a check of their own.
    """
    low = passage.low
    for one in pages:
        low = low.replace(one.lower(), "")
    tokens = texts.tokens(low)
    said = _numbers_in(tokens)
    if len(set(said)) < 2 or support.counts_items:
        return
    together = [
        sentence
        for sentence in support.sentences
        if set(said) <= set(_numbers_in(texts.letter_tokens(sentence)))
    ]
    if not together:
        return
    content = {stem(token.norm) for token in tokens}
    nearest = max(
        together, key=lambda sentence: len(content & {stem(one.norm) for one in tokens_of(sentence)})
    )
    if not _is_within(said, _numbers_in(texts.letter_tokens(nearest))):
        yield passage.fails("amount_role", "the numbers stand in another order than in the letter")


def _numbers_in(tokens: Sequence[Token]) -> list[str]:
    """The whole numbers that count something, in order; strengths of drugs can stand anywhere."""
    following = [*(token.norm for token in tokens[1:]), ""]
    return [
        token.norm
        for token, after in zip(tokens, following, strict=True)
        if token.lock is Lock.NUMBER and token.norm.isdigit() and after not in _STRENGTH_UNITS
    ]


def strength_checks(passage: Passage, support: Support) -> Iterator[SummaryCheck]:
    """Whether a strength stands behind a name to which the letter gives only another one."""
    given = _strengths(support.tokens)
    for name, numbers in _strengths(tokens_of(passage.divided.own)).items():
        for number in sorted(numbers - given.get(name, numbers)):
            yield passage.fails("amount_role", f"the strength {number} is that of something else")


def _strengths(tokens: Sequence[Token]) -> dict[str, set[str]]:
    """The strengths that stand directly behind names: `Ketoprofen 10%`."""
    found: dict[str, set[str]] = {}
    for name, number, unit in zip(tokens, tokens[1:], tokens[2:], strict=False):
        if number.lock is Lock.NUMBER and unit.norm in _STRENGTH_UNITS and name.norm.isalpha():
            found.setdefault(name.norm, set()).add(number.norm)
    return found


def _is_within(said: list[str], numbers: list[str]) -> bool:
    """Whether `said` is left when some of `numbers` are taken away."""
    rest = iter(numbers)
    return all(number in rest for number in said)


def date_role_checks(passage: Passage, record: CaseRecord, texts: Texts) -> Iterator[SummaryCheck]:
    """Whether a date that is said to be that of the injury (decision, application …) is that one."""
    days = [found.date for found in texts.dates(passage.divided.own)]
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
        value = value_or_none(record, path)
        if isinstance(value, date):
            yield value


def _counts(clause: Clause, token: Token, passage: Passage, record: CaseRecord, texts: Texts) -> bool:
    """Whether a token is a number that must be traced: not `one` in words, not a request's own number."""
    if token.lock is not Lock.NUMBER or not any(character.isdigit() for character in token.norm):
        return False
    if texts.lexicon is None and clause.text[token.start : token.end].isalpha() and token.norm == "1":
        return False
    known = {str(item.number) for item in record.disputed_items}
    if passage.index is not None:
        known = {str(record.disputed_items[passage.index].number)}
    before = f"{clause.text[: token.start]}{token.norm}"
    named = any_of((f"{texts.cues.item_reference}$",)).search(before) is not None
    return not (named and token.norm in known)


def _roles(
    passage: Passage, clause: Clause, numbers: Sequence[int], texts: Texts
) -> Iterator[tuple[int, tuple[str, ...]]]:
    """Positions of numbers said to be approved or requested, each with the fields that it must come from.

    `6 of the 12 sessions`: the number after `of` is what was requested.
    """
    cues = texts.cues.amounts
    speaking = _speaking(passage, clause, texts)
    by_ur = any(stance.by_ur and stance.clause == speaking for stance in passage.stances)
    approving = by_ur and any_of(cues.approved).search(speaking.text) is not None
    changing = any(one.action is UrAction.MODIFIED and one.clause == clause for one in passage.ur_stances)
    requesting = any_of(cues.requested).search(speaking.text) is not None
    tokens = texts.tokens(clause.text)
    for index in numbers:
        if (changing and _follows(tokens, index, cues.left)) or (
            approving and not _follows(tokens, index, cues.whole)
        ):
            yield index, _APPROVED_FIELDS
        elif approving or requesting:
            yield index, _REQUESTED_FIELDS


def _speaking(passage: Passage, clause: Clause, texts: Texts) -> Clause:
    """The clause that says what was done with an amount: one before it where it names amount and care alone.

    `The request was for Norco, 60 in all`: what is counted stands in the clause before.
    """
    amount_alone = all(
        token.lock is Lock.NUMBER or is_counted(token, texts) or token.norm in texts.own_words
        for token in texts.tokens(ANY_NAME.sub("", clause.text))
    )
    if not amount_alone:
        return clause
    cues = any_of((*texts.cues.amounts.approved, *texts.cues.amounts.requested))
    until_here = [one for one in passage.clauses if one.start <= clause.start]
    return next((one for one in reversed(until_here) if cues.search(one.text) is not None), clause)


def _follows(tokens: Sequence[Token], index: int, cues: Patterns) -> bool:
    before = " ".join(token.norm for token in tokens[max(index - 3, 0) : index])
    return any_of(tuple(f".*{cue}$" for cue in cues)).search(before) is not None
