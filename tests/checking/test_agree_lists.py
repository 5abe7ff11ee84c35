"""Tests of the list of decisions at the top of a 2013 notice against the sections that give the reasons."""

from __future__ import annotations

from dataclasses import replace

from imr_llm.checking import cross_check
from imr_llm.domain.letter import Letter
from imr_llm.domain.record import Decision, FindingCode, Severity
from tests.checking.drafts import DRAFT, letter

LIST = (
    "1) MAXIMUS Federal Services, Inc. has determined the request for ACUPUNCTURE X 12 VISITS is not "
    "medically necessary and appropriate.\n"
    "2) MAXIMUS Federal Services, Inc. has determined the request for CERVICAL PILLOW is medically "
    "necessary and appropriate.\n"
)


def listed(count: int) -> Letter:
    """A letter whose list at the top has the first `count` of the two decisions."""
    sentences = "".join(LIST.splitlines(keepends=True)[:count])
    plain = letter(sentences + letter().text)
    items = plain.sections.items[:count]
    decisions = [sentence.rindex("is ") for sentence in sentences.splitlines()]
    starts = [plain.clean.text.index(f"{number}) MAXIMUS") for number in range(1, count + 1)]
    in_list = tuple(
        replace(item, heading=(start, start + 10), decision=_decision_range(plain, start + decision))
        for item, start, decision in zip(items, starts, decisions, strict=True)
    )
    return replace(plain, sections=replace(plain.sections, listed_items=in_list))


def _decision_range(of: Letter, near: int) -> tuple[int, int]:
    start = of.clean.text.rindex(" is ", 0, near + 8) + 1
    return start, of.clean.text.index(".", start)


def test_a_list_that_agrees_has_no_findings() -> None:
    """The same number of items with the same decisions is in order."""
    assert cross_check(listed(2), DRAFT) == ()


def test_a_list_of_another_length_is_an_error() -> None:
    """One item decided at the top and two explained below do not fit."""
    found = cross_check(listed(1), DRAFT)
    assert [(one.code, one.severity, one.path) for one in found] == [
        (FindingCode.ITEM_COUNT_CONFLICT, Severity.ERROR, "disputed_items")
    ]
    assert '"1"' in found[0].message
    assert '"2"' in found[0].message


def test_a_list_that_decides_otherwise_is_an_error() -> None:
    """The item whose decisions differ is named."""
    items = (
        DRAFT.disputed_items[0],
        DRAFT.disputed_items[1].model_copy(
            update={"decision": Decision.UPHELD, "medically_necessary": None, "rationale": "No need."}
        ),
    )
    found = cross_check(listed(2), replace(DRAFT, disputed_items=items))
    assert [(one.code, one.severity, one.path) for one in found] == [
        (FindingCode.ITEM_COUNT_CONFLICT, Severity.ERROR, "disputed_items[1].decision")
    ]
