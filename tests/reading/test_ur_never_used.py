"""Visits that were certified before and never used, what the other visits are, and parts of the spine."""

from __future__ import annotations

import pytest

from tests.reading.ur_told_short import told_short


@pytest.mark.parametrize(
    ("requests", "summary", "expected"),
    [
        (
            "Lumbar MRI | Thoracic MRI",
            "UR certified the lumbar but not the thoracic MRI.",
            "- | denied",
        ),
        (
            "Physical therapy x 18",
            "UR denied therapy, since the 9 visits certified on 2/2/14 had not yet been used.",
            "denied",
        ),
        (
            "Physical therapy x 18",
            ("UR denied therapy. It was noted that nine visits were certified on 2/2/14 and not used."),
            "denied",
        ),
        (
            "Physical therapy x 18",
            "UR denied therapy; nine visits certified in February have yet to be used.",
            "denied",
        ),
        (
            "Lumbar MRI | Thoracic MRI",
            "UR certified the lumbar and denied the thoracic MRI.",
            "- | denied",
        ),
    ],
)
def test_what_was_never_used(requests: str, summary: str, expected: str) -> None:
    """What had been certified and not used is a ground, and the back is lumbar or thoracic."""
    assert told_short(requests, summary) == expected


@pytest.mark.parametrize(
    ("requests", "summary", "expected"),
    [
        (
            "Physical therapy x 18",
            "UR certified six visits after 12 had been completed.",
            "modified 6 visit",
        ),
        (
            "Physical therapy x 18",
            "UR certified six visits and the home program was completed.",
            "modified 6 visit",
        ),
        (
            "Physical therapy x 18",
            "UR certified nine visits; the other nine were denied.",
            "modified 9 visit",
        ),
        (
            "Physical therapy x 18",
            "Nine of the visits certified by UR were used up by June. UR denied the further 18.",
            "denied",
        ),
        (
            "Physical therapy x 18",
            "UR certified nine visits and not eighteen.",
            "modified 9 visit",
        ),
        (
            "Physical therapy x 18",
            "UR certified nine of the visits and denied the other nine.",
            "modified 9 visit",
        ),
        (
            "Norco 10/325mg #60 | Soma 350mg #60 | Ambien 10mg #30",
            "UR approved Ambien and denied the other two.",
            "denied | denied | -",
        ),
        (
            "Lumbar MRI | Thoracic MRI",
            "UR denied the MRI of the lumbar and thoracic spine.",
            "denied | denied",
        ),
        (
            "Lumbar and thoracic MRI | Cervical MRI",
            "UR denied the lumbar MRI and certified the cervical MRI.",
            "denied | -",
        ),
        (
            "Lumbar epidural injection L4-5 | Lumbar epidural injection L5-S1",
            "UR denied the lumbar injection at L4-5 and certified that at L5-S1.",
            "denied | -",
        ),
        (
            "Lumbosacral brace | Thoracic brace",
            "UR certified the thoracic brace and denied the lumbosacral brace.",
            "denied | -",
        ),
        (
            "Back brace | MRI of the lumbar spine",
            "UR denied the lumbar brace and approved the MRI.",
            "denied | -",
        ),
    ],
)
def test_what_looks_like_it(requests: str, summary: str, expected: str) -> None:
    """What was approved of the request in dispute is told of it."""
    assert told_short(requests, summary) == expected
