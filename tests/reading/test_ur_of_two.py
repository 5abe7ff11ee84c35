"""Counts of requests, which are no amounts, and kinds in the singular that fit two of them."""

from __future__ import annotations

import pytest

from tests.reading.ur_told_short import told_short


@pytest.mark.parametrize(
    ("requests", "summary", "expected"),
    [
        (
            "Percocet 10/325mg #90 | Zanaflex 4mg #60",
            "The insurer approved one of the two drugs, Percocet, and denied the other.",
            "- | denied",
        ),
        (
            "Percocet 10/325mg #90 | Zanaflex 4mg #60",
            "UR cut one of the two medications, Percocet to #45, and denied the other.",
            "modified 45 unit | denied",
        ),
        (
            "Percocet 10/325mg #90 | Zanaflex 4mg #60",
            "UR certified one of the two prescriptions (Percocet) and denied Zanaflex.",
            "- | denied",
        ),
        (
            "Percocet 10/325mg #90 | Zanaflex 4mg #60",
            "UR certified one of the two medications and denied the other.",
            "- | -",
        ),
        (
            "CT of the head | Walker | Zanaflex 4mg #60",
            "UR certified two of the three items, the CT and the walker, and denied the other.",
            "- | - | denied",
        ),
        (
            "Percocet 10/325mg #90 | Zanaflex 4mg #60 | Walker",
            "UR approved Percocet and denied the other.",
            "- | - | -",
        ),
        (
            "Zanaflex 4mg #60 | Facet injections x 2",
            "UR certified one of the two injections.",
            "- | modified 1 injection",
        ),
        (
            "Cervical ESI | Trigger point injection",
            "One of the two injections, the ESI, was denied and the other certified.",
            "denied | -",
        ),
        (
            "Facet injections x 2 | CT of the neck",
            "UR certified one injection and denied the other.",
            "modified 1 injection | -",
        ),
    ],
)
def test_so_many_of_the_requests_are_no_amount(requests: str, summary: str, expected: str) -> None:
    """`One of the two drugs` is a request, which its name tells, and `the other` the one that is left."""
    assert told_short(requests, summary) == expected


@pytest.mark.parametrize(
    ("requests", "summary", "expected"),
    [
        ("Left L5-S1 ESI injection | Greater trochanter injection", "UR denied the injection.", "- | -"),
        (
            "Left L5-S1 ESI injection | Greater trochanter injection",
            "UR denied the injections.",
            "denied | denied",
        ),
        (
            "Left L5-S1 ESI injection | Greater trochanter injection",
            "UR certified the ESI and denied the injection.",
            "- | denied",
        ),
        ("Knee brace | Wrist brace", "UR denied the brace.", "- | -"),
        (
            "Ankle injection | Ultrasound guidance for the injection",
            "UR denied the injection.",
            "denied | denied",
        ),
    ],
)
def test_the_one_of_two_of_a_kind_tells_neither(requests: str, summary: str, expected: str) -> None:
    """An article and a kind in the singular name one request, and of two it is not told which."""
    assert told_short(requests, summary) == expected


@pytest.mark.parametrize(
    ("requests", "summary", "expected"),
    [
        (
            "Chiropractic x 12 | CT of the neck | Percocet #90",
            "UR: chiropractic x 4 ok, CT denied, Percocet cut to #45",
            "modified 4 visit | denied | modified 45 unit",
        ),
        (
            "Chiropractic x 12 | CT of the neck",
            "UR: chiropractic x 4 go, CT denied",
            "- | denied",
        ),
        (
            "Chiropractic x 12 | CT of the neck",
            "UR 3/4/15: chiropractic denied as gait normal and strength fine.",
            "denied | -",
        ),
        (
            "Flurbiprofen/baclofen cream 180gm | Walker",
            "UR denied a topical compounded agent dispensed in May and partially certified oxycodone.",
            "denied | -",
        ),
        (
            "Flurbiprofen/baclofen cream 180gm | Oxycodone 5mg #60",
            "UR denied oxycodone because topical compounds had not been tried.",
            "- | denied",
        ),
        ("Walker | CT of the neck", "UR 5/6/15: walker fine, CT denied.", "- | denied"),
        (
            "Chiropractic x 12 | CT of the neck | Percocet #90",
            "UR allowed 4 of chiropractic and no CT; Percocet for weaning #30",
            "modified 4 visit | denied | modified 30 unit",
        ),
        (
            "Chiropractic x 12 | CT of the neck | Percocet #90",
            "UR allowed 4 of chiropractic and no CT; she takes Percocet.",
            "modified 4 visit | denied | -",
        ),
        ("Acupuncture x 6 | CT of the neck", "UR certified acupuncture and the CT was not.", "- | denied"),
        ("Acupuncture x 6 | CT of the neck", "UR certified acupuncture because the CT was not.", "- | -"),
        (
            "Hip arthroscopy | Ice machine",
            "Utilization review found the arthroscopy appropriate but not the ice machine.",
            "- | denied",
        ),
        ("Hip arthroscopy | Ice machine", "UR found the arthroscopy appropriate.", "- | -"),
        (
            "Acupuncture x 6 | Night splint | Shower chair",
            "UR denied acupuncture. The night splint was denied, as was the shower chair.",
            "denied | denied | denied",
        ),
        (
            "Retro: ketorolac injection (DOS 3/4/15) | Retrospective urine drug screen 3/4/15 | Walker",
            "He takes Norco. Retrospective requests were denied by UR on 5/5/2015.",
            "denied | denied | -",
        ),
        (
            "Gabapentin/lidocaine cream | Ketamine/baclofen cream | Walker",
            "UR denied requests for two topical compounds and certified the walker.",
            "denied | denied | -",
        ),
    ],
)
def test_what_is_told_shortly_beside_another(requests: str, summary: str, expected: str) -> None:
    """`Ok`, `no`, `was not` and `as was` are of what stands beside them, and reach no farther."""
    assert told_short(requests, summary) == expected
