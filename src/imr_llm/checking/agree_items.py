"""Cross-checks of decisions: against the rationale, the guideline, the list at the top and the cover page."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import pairwise

from imr_llm.checking.quoting import evidence_words, quoted
from imr_llm.domain.draft import Draft
from imr_llm.domain.letter import Letter
from imr_llm.domain.record import (
    Decision,
    DisputedItem,
    Finding,
    FindingCode,
    Guideline,
    GuidelineBasis,
    Outcome,
    Severity,
    StatedOutcome,
)
from imr_llm.vocabulary.finder import keyed
from imr_llm.vocabulary.numbers import number_of
from imr_llm.vocabulary.partly import PARTLY
from imr_llm.vocabulary.patterns import late
from imr_llm.vocabulary.polarity import both_ways, conclusion, decision_in
from imr_llm.vocabulary.spelling import plain

_FITTING = {
    StatedOutcome.UPHOLD: Outcome.UPHELD,
    StatedOutcome.OVERTURN: Outcome.OVERTURNED,
    StatedOutcome.PARTIAL_OVERTURN: Outcome.MIXED,
}
# "Non-MTUS Citation MTUS: …": the fixed words that deny the MTUS, and then its name at once.
_NON_MTUS_THEN_MTUS = keyed(
    r"\bnon-?\s*mtus\s+citations?\s*[:\-]?\s*(?P<cited>(?:ca(?:lifornia)?\s+)?mtus\b)", re.I
)
_CITED_LENGTH = 80
_NUMBERED_REQUEST = late(
    r"(?<![\w#.])(?<!\bno[.] )(?<!\bgrade )(?<!\bstage )(?<!\bphase )(?<!\blevel )"
    r"(?:[#(][ ]?)?(?P<number>\d{1,2})[ ]?[.)](?=[ ]+[a-z]{2})",
    re.IGNORECASE,
)
_NECESSARY = r"(?:is|are) (?:found |deemed |considered )?(?:to be )?medically (?:necessary|appropriate)"
_IN_PART_NECESSARY = late(
    rf"\b(?:{PARTLY}) medically (?:necessary|appropriate)\b|"
    r"\bmedically necessary(?: and appropriate)?,? (?:but )?(?:only )?"
    r"(?:in part(?! (?:because|due|as|since))|as modified)\b|"
    rf"\bas modified\b[^.;]{{0,60}}? {_NECESSARY}\b",
)
_REST_REFUSED = late(
    r"\b(?:remaining|other|rest of the|remainder of the|balance of the) (?:# ?)?(?:[\w-]+ ){0,2}"
    r"(?:tablets?|pills?|capsules?|refills?|visits?|sessions?|treatments?|injections?|units?|hours?|\d+|two|"
    r"three|four|five|six|eight|ten|twelve) "
    r"(?:is|are) (?:therefore |thus )?(?:not (?:medically necessary|necessary|supported|certified|warranted|"
    r"approved|recommended|indicated)|non-?certified)\b|"
    rf"{_NECESSARY} for (?:only )?(?:# ?)?\d{{1,4}} [a-z]+ only\b"
)
"""`The remaining 60 tablets are not supported`: what an overturned request does not say."""
_ONLY_SO_MUCH = late(
    r"\bonly (?:the )?(?:first )?(?:# ?)?(?:\d{1,4}|an?|one|two|three|four|five|six|eight|ten|twelve)\b"
    rf"(?! of these)[^.;]{{0,50}}? {_NECESSARY}\b"
)
_SOMEBODY_ELSE = late(
    r"\b(?:utilization|ur|claims? administrator|carrier|insurer|adjust[eo]r|prior review(?:er)?|provider|"
    r"physician|guidelines?|mtus|odg)\b"
)
"""Whose view it is that only so much is necessary, or what is so in general."""


def outcome_of(items: Sequence[DisputedItem]) -> Outcome | None:
    """Upheld, overturned, or mixed; None without items or where a decision could not be read."""
    decisions = {item.decision for item in items}
    if not decisions or None in decisions:
        return None
    if len(decisions) > 1:
        return Outcome.MIXED
    return Outcome.UPHELD if Decision.UPHELD in decisions else Outcome.OVERTURNED


def item_findings(letter: Letter, draft: Draft) -> Iterable[Finding]:
    """`decision_necessity_conflict`, `mtus_basis_conflict` and `item_count_conflict`."""
    shared = Counter(item.rationale for item in draft.disputed_items)
    for index, item in enumerate(draft.disputed_items):
        path = f"disputed_items[{index}]"
        yield from _necessity(draft, path, item)
        yield from _several_requests(path, item)
        if shared[item.rationale] == 1:
            yield from _partly(draft, path, item)
            yield from _both_ways(path, item)
        yield from _mtus(draft, f"{path}.claims_administrator_basis", item.claims_administrator_basis)
        yield from _mtus(draft, f"{path}.reviewer_basis", item.reviewer_basis)
    yield from _count(letter, draft)


def outcome_findings(draft: Draft) -> Iterable[Finding]:
    """`outcome_conflict`: the cover page's stated outcome against the items' decisions."""
    stated = draft.case.stated_outcome
    outcome = outcome_of(draft.disputed_items)
    if stated is None or outcome is None or _FITTING[stated] is outcome:
        return
    words = evidence_words(draft, "case.stated_outcome") or stated.value
    decisions = ", ".join(
        f"{item.number}: {item.decision.value}" for item in draft.disputed_items if item.decision
    )
    yield Finding(
        code=FindingCode.OUTCOME_CONFLICT,
        severity=Severity.ERROR,
        path="case.stated_outcome",
        message=f"the cover page states {quoted(words)}, but the items were decided {quoted(decisions)}",
    )


def _necessity(draft: Draft, path: str, item: DisputedItem) -> Iterable[Finding]:
    necessary, words = item.medically_necessary, evidence_words(draft, f"{path}.medically_necessary")
    if item.rationale is not None and (necessary is None or words is None):
        concluded = conclusion(item.rationale)
        if concluded is not None and necessary in {None, concluded[0]}:
            necessary, words = concluded[0], item.rationale[slice(*concluded[1])]
    if item.decision is None or necessary is None or necessary is (item.decision is Decision.OVERTURNED):
        return
    heading = evidence_words(draft, f"{path}.decision") or item.decision.value
    told = words or ("medically necessary" if necessary else "not medically necessary")
    yield Finding(
        code=FindingCode.DECISION_NECESSITY_CONFLICT,
        severity=Severity.ERROR,
        path=f"{path}.decision",
        message=f"the decision is {quoted(heading)}, but the rationale concludes {quoted(told)}",
    )


def _partly(draft: Draft, path: str, item: DisputedItem) -> Iterable[Finding]:
    """A rationale by which only a part is necessary, though one decision is told of the whole request."""
    necessary = item.medically_necessary
    if item.rationale is None or item.decision is None or necessary is False:
        return
    low = plain(item.rationale)
    told = (
        _IN_PART_NECESSARY.search(low)
        or (_ONLY_SO_MUCH.search(low) if necessary is None else None)
        or (_REST_REFUSED.search(low) if item.decision is Decision.OVERTURNED else None)
    )
    if told is None or _SOMEBODY_ELSE.search(low, low.rfind(". ", 0, told.start()) + 1, told.end()):
        return
    heading = evidence_words(draft, f"{path}.decision") or item.decision.value
    yield Finding(
        code=FindingCode.DECISION_NECESSITY_CONFLICT,
        severity=Severity.ERROR,
        path=f"{path}.decision",
        message=f"the decision is {quoted(heading)}, but by the rationale only a part is necessary: "
        f"{quoted(item.rationale[slice(*told.span())])}",
    )


def _both_ways(path: str, item: DisputedItem) -> Iterable[Finding]:
    """A rationale of one item that concludes both ways: its decision may be half of what was decided."""
    if item.rationale is None or item.decision is None or (said := both_ways(item.rationale)) is None:
        return
    yes, no = (item.rationale[slice(*words)] for words in said)
    yield Finding(
        code=FindingCode.DECISION_NECESSITY_CONFLICT,
        severity=Severity.ERROR,
        path=f"{path}.rationale",
        message=f"the rationale concludes both {quoted(yes)} and {quoted(no)}",
    )


def _several_requests(path: str, item: DisputedItem) -> Iterable[Finding]:
    """A request that holds several numbered ones, of which one decision may not hold for all."""
    numbers = [
        (int(one["number"]), one.start())
        for one in _NUMBERED_REQUEST.finditer(item.request)
        if not _is_spelled_before(item.request, one)
    ]
    chained = any(after == before + 1 for (before, _), (after, _) in pairwise(numbers))
    if chained or any(number == item.number + 1 and start > 0 for number, start in numbers):
        yield Finding(
            code=FindingCode.ITEM_COUNT_CONFLICT,
            severity=Severity.ERROR,
            path=f"{path}.request",
            message=f"the request holds several numbered ones: {quoted(item.request)}",
        )


def _is_spelled_before(request: str, number: re.Match[str]) -> bool:
    """Whether a number in brackets repeats the word before it: `two (2) times a week for four (4) weeks`."""
    words = request[: number.start()].split()
    return number.group().startswith("(") and bool(words) and number_of(words[-1]) == int(number["number"])


def _mtus(draft: Draft, path: str, basis: GuidelineBasis | None) -> Iterable[Finding]:
    if basis is None or basis.based_on_mtus is not False:
        return
    cited = next((one for one in basis.citations if one.guideline is Guideline.MTUS), None)
    named = _NON_MTUS_THEN_MTUS.search(basis.text)
    if named is not None:
        words = basis.text[named.start("cited") : named.start("cited") + _CITED_LENGTH]
    elif cited is not None:
        place = basis.citations.index(cited)
        words = (
            evidence_words(draft, f"{path}.citations[{place}].title") or cited.title or cited.guideline.value
        )
    else:
        return
    denied = evidence_words(draft, f"{path}.based_on_mtus") or "not based on the MTUS"
    yield Finding(
        code=FindingCode.MTUS_BASIS_CONFLICT,
        severity=Severity.WARNING,
        path=path,
        message=f"the paragraph says {quoted(denied)} and then cites {quoted(words)}",
    )


def _count(letter: Letter, draft: Draft) -> Iterable[Finding]:
    listed = [item for item in letter.sections.listed_items if item.decision is not None]
    if not listed:
        return
    items = draft.disputed_items
    argued = [one for one in letter.sections.items if one.rationale or one.reviewer_guideline]
    reasons = len(argued) if 0 < len(argued) < len(items) else len(items)
    if len(listed) != reasons:
        yield Finding(
            code=FindingCode.ITEM_COUNT_CONFLICT,
            severity=Severity.ERROR,
            path="disputed_items",
            message=f'the list of decisions at the top has "{len(listed)}" items, '
            f'the sections that give the reasons have "{reasons}"',
        )
    if len(listed) != len(items):
        return
    for index, (one, item) in enumerate(zip(listed, items, strict=True)):
        words = letter.words(one.decision) if one.decision else ""
        decision = decision_in(words)
        if decision is not None and item.decision is not None and decision is not item.decision:
            path = f"disputed_items[{index}].decision"
            told = evidence_words(draft, path) or item.decision.value
            yield Finding(
                code=FindingCode.ITEM_COUNT_CONFLICT,
                severity=Severity.ERROR,
                path=path,
                message=f"the list at the top decides {quoted(words)}, the item's own section {quoted(told)}",
            )
