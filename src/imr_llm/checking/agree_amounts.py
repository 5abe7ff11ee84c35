"""Cross-checks of what utilization review approved against what was requested."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from imr_llm.checking.quoting import evidence_words, quoted
from imr_llm.domain.draft import Draft
from imr_llm.domain.letter import Letter
from imr_llm.domain.record import DisputedItem, Finding, FindingCode, Quantity, Severity, UrAction
from imr_llm.vocabulary.numbers import number_of
from imr_llm.vocabulary.patterns import late
from imr_llm.vocabulary.scanning import holds_any, matches_at, places, word_places
from imr_llm.vocabulary.spelling import plain
from imr_llm.vocabulary.units import counted_alike

_AROUND = 240
"""Characters around the approval in which its clause is looked for."""
_OTHER_CUT = late(r"\b(?:refills?|weeks?|months?|days?|duration|dose|dosage|strength|weaning|taper)\b")
_CLAUSE_END = late(r";|[.](?=\s)")
_REFUSED = r"(?:non-? *certified|not +certified|denied|not +approved|not +authorized|non-? *authorized)"
_REFUSING = r"(?:non-? *certif(?:ied|ying)|denied|denying)"
_REFUSING_WORDS = ("certif", "denied", "denying", "deny ", "approved", "authorized")
"""A text without any of these refuses nothing."""
_REFUSING_BEGINS = ("non", "den")
_REFUSED_ENDS = ("certified", "denied", "approved", "authorized")
_NUMBER = r"(?:# ?)?(?P<n>\d{1,4}|[a-z]+(?:-[a-z]+)?)"
_COUNTED = (
    r"(?:sessions?|visits?|treatments?|injections?|units?|tablets?|capsules?|pills?|hours?|days?|weeks?|"
    r"months?)"
)
_IN_UNITS = late(rf"# ?\d|\b{_COUNTED}\b")
_COUNTED_BEHIND = late(rf" +(?:of +(?:the|those|these) +)?(?:[a-z-]+ +){{0,2}}?{_COUNTED}\b")
"""Within and behind a refused amount: what it counts."""
_COUNTED_NEXT = late(rf"[a-z]+ +{_COUNTED}\b")
_REFUSED_COUNT = late(rf"\b{_NUMBER} +(?:additional +|remaining +|other +)?{_REFUSED} +{_COUNTED}\b")
_REFUSED_REST = (
    (
        _REFUSING_BEGINS,
        late(
            rf"\b{_REFUSING} +[\"']?(?:the +)?(?:remaining|other|additional|rest +of +the) +(?:the +)?"
            rf"{_NUMBER}\b"
            r"(?! +(?:requests?|items?|services?)\b)"
        ),
    ),
    (
        _REFUSING_BEGINS,
        late(rf"\b{_REFUSING} +(?:an? +)?(?P<n>\d{{1,3}})(?=[.,;)]| +of\b| +{_COUNTED}\b|$)"),
    ),
    (
        ("remaining", "other", "additional"),
        late(
            rf"\b(?:remaining|other|additional) +{_NUMBER}(?: +{_COUNTED})?(?: +of +[a-z ]{{1,40}}?)? +"
            rf"(?:(?:was|were|being|is|are) +)?{_REFUSED}\b"
        ),
    ),
)
"""How a refused rest is told, after the words that it begins with."""
_SPLIT = late(
    rf"\b(?:certif(?:ied|y|ying)|approv(?:ed?|ing)|authori[sz](?:ed?|ing)|allow(?:ed|ing)?|"
    rf"grant(?:ed|ing)?) +(?:only +)?(?:# ?)?"
    rf"(?P<a>\d{{1,3}}|[a-z]+(?:-[a-z]+)?)"
    rf"(?: +{_COUNTED})?(?:,? +(?:and|but)|[,;]) +(?:{_REFUSING}|non-? *certify|deny) +"
    r"(?:# ?)?(?P<n>\d{1,3}|[a-z]+(?:-[a-z]+)?)"
    rf"(?=[.;)]|$| +{_COUNTED}\b)"
)
"""`Certified four and non-certified six`, `certify #20, non-certify #30`."""
_ALLOWED = ("certified", "approved", "authori", "allowed", "granted")
_SPLIT_AHEAD = late(
    rf"(?:certified|approved|authori[sz]ed|allowed|granted),? +(?:and|but|while|"
    rf"whereas) +(?:the +)?{_NUMBER} +"
    rf"{_COUNTED} +(?:was|were|is|are|being) +{_REFUSED}\b"
)
_SO_MANY_BEFORE = late(
    rf"(?:# ?)?(?P<a>\d{{1,3}}|(?<![a-z])[a-z]+(?:-[a-z]+)?) +{_COUNTED} +(?:was|were|is|are|being) +$"
)
"""`Six sessions are certified and four sessions are non-certified.`"""
_LONGEST_BEFORE = 60


def amount_findings(letter: Letter, draft: Draft) -> Iterable[Finding]:
    """`ur_amount_conflict`: all of a request or some of a denied one approved, a rest that does not fit."""
    yield from _denied_and_approved(draft)
    counted = [
        index
        for index, item in enumerate(draft.disputed_items)
        if item.quantity is not None and item.ur_approved is not None
    ]
    for index in counted:
        item = draft.disputed_items[index]
        requested, approved = item.quantity, item.ur_approved
        if requested is None or approved is None or not _comparable(requested, approved):
            continue
        path = f"disputed_items[{index}].ur_approved"
        if approved.amount >= requested.amount:
            if not _only_other_cut(letter, draft, path, item):
                yield _finding(
                    path,
                    f"utilization review is said to have approved {_words(draft, path, approved)} though "
                    f"{_words(draft, f'disputed_items[{index}].quantity', requested)} were requested and the "
                    "request was not certified in full",
                )
            continue
        texts = [item.rationale or ""]
        texts.append(draft.clinical_summary or "" if len(counted) == 1 else _statement(letter, draft, path))
        others = len(draft.disputed_items) - 1
        for refused, words, counted_in_units in _refused_amounts(texts, approved.amount):
            if refused <= others and not counted_in_units:
                # "The other two were denied" may be two of the requests.
                continue
            if refused not in {requested.amount, requested.amount - approved.amount}:
                yield _finding(
                    path,
                    f"{_words(draft, f'disputed_items[{index}].quantity', requested)} were requested and "
                    f"{_words(draft, path, approved)} approved, but {quoted(words)} is said to be refused",
                )
                break


def _denied_and_approved(draft: Draft) -> Iterator[Finding]:
    for index, item in enumerate(draft.disputed_items):
        if item.ur_approved is not None and item.ur_action is UrAction.DENIED:
            item_at = f"disputed_items[{index}]"
            path = f"{item_at}.ur_approved"
            denied = evidence_words(draft, f"{item_at}.ur_action") or item.ur_action.value
            approved = _words(draft, path, item.ur_approved)
            message = (
                f"utilization review is said to have approved {approved} of what it denied: {quoted(denied)}"
            )
            yield _finding(path, message)


def _statement(letter: Letter, draft: Draft, path: str) -> str:
    """The clause of the letter that tells the approval, where other items' approvals are told beside it."""
    spans = draft.evidence.get(f"{path}.amount") or draft.evidence.get(path) or ()
    if not spans:
        return ""
    around = letter.text[max(spans[0].start - _AROUND, 0) : spans[0].end + _AROUND]
    middle = spans[0].start - max(spans[0].start - _AROUND, 0)
    edges = [0, *(mark.end() for mark in _CLAUSE_END.finditer(around)), len(around)]
    return around[
        max(edge for edge in edges if edge <= middle) : min(edge for edge in edges if edge > middle)
    ]


def _comparable(requested: Quantity, approved: Quantity) -> bool:
    return counted_alike(requested.unit, approved.unit)


def _only_other_cut(letter: Letter, draft: Draft, path: str, item: DisputedItem) -> bool:
    """Whether the same amount was approved and something else was cut: refills, dose, duration."""
    if item.ur_approved is None or item.quantity is None or item.ur_approved.amount > item.quantity.amount:
        return False
    if item.refills:
        return True
    return _OTHER_CUT.search(plain(_statement(letter, draft, path))) is not None


def _refused_amounts(texts: Iterable[str], approved: float) -> Iterator[tuple[float, str, bool]]:
    """The amounts that are told as refused, with their words, and whether it is told what they count."""
    for text in texts:
        low = plain(text)
        if not holds_any(low, _REFUSING_WORDS):
            continue
        for match in _refusals(low):
            value = number_of(match.group("n"))
            if value is not None:
                in_units = _IN_UNITS.search(low, *match.span()) or _COUNTED_BEHIND.match(low, match.end())
                yield float(value), text[match.start() : match.end()], in_units is not None
        for match in matches_at(_SPLIT_AHEAD, low, word_places(low, _ALLOWED)):
            before = _SO_MANY_BEFORE.search(low, max(match.start() - _LONGEST_BEFORE, 0), match.start())
            value = number_of(match.group("n"))
            if value is not None and before is not None and number_of(before.group("a")) == approved:
                yield float(value), text[before.start() : match.end()], True
        for match in _SPLIT.finditer(low):
            value = number_of(match.group("n"))
            if value is not None and number_of(match.group("a")) == approved:
                yield float(value), text[match.start() : match.end()], True


def _refusals(low: str) -> Iterator[re.Match[str]]:
    if any(matches_at(_COUNTED_NEXT, low, places(low, _REFUSED_ENDS))):
        yield from _REFUSED_COUNT.finditer(low)
    for begins, pattern in _REFUSED_REST:
        yield from matches_at(pattern, low, word_places(low, begins))


def _words(draft: Draft, path: str, quantity: Quantity) -> str:
    return quoted(
        evidence_words(draft, path, f"{path}.amount") or f"{quantity.amount:g} {quantity.unit.value}"
    )


def _finding(path: str, message: str) -> Finding:
    return Finding(code=FindingCode.UR_AMOUNT_CONFLICT, severity=Severity.WARNING, path=path, message=message)
