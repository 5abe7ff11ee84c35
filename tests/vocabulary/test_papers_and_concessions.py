"""Dates of papers in a heading, and what a concession behind a conclusion leaves of it."""

from __future__ import annotations

import pytest

from imr_llm.vocabulary.necessity import both_ways
from imr_llm.vocabulary.polarity import conclusion
from imr_llm.vocabulary.quantities import parse_request


@pytest.mark.parametrize("paper", ["report dated", "RFA of", "PR-2 dated", "prescription from"])
def test_the_date_of_a_paper_is_no_date_of_service(paper: str) -> None:
    """A retrospective heading may date the paper that asks for it."""
    assert parse_request(f"Retrospective urine drug screen, {paper} 3/1/14").date_of_service is None


def test_the_date_of_a_service_stays() -> None:
    """The date of the service itself is read where no paper stands before it."""
    found = parse_request("Retrospective urine drug screen performed 3/1/14").date_of_service
    assert found is not None
    assert found[0].isoformat() == "2014-03-01"


@pytest.mark.parametrize(
    ("rationale", "expected"),
    [
        (
            "The request for 12 visits is not medically necessary, although 6 would be medically necessary.",
            False,
        ),
        ("Although the pain is chronic, the request would be medically necessary.", True),
        ("The request would not be medically necessary.", False),
    ],
)
def test_what_would_be_is_conceded(rationale: str, expected: bool) -> None:
    """What is granted behind `although` does not turn the conclusion before it around."""
    found = conclusion(rationale)
    assert found is not None
    assert found[0] is expected


@pytest.mark.parametrize("who", ["Some surgeons hold", "Many hold", "The providers hold", "Others say"])
def test_what_some_hold_is_not_concluded(who: str) -> None:
    """A view of providers that a rationale tells of is none of its conclusions."""
    rationale = f"{who} that a test at each visit is medically necessary. It is not medically necessary."
    assert both_ways(rationale) is None
    found = conclusion(rationale)
    assert found is not None
    assert not found[0]
