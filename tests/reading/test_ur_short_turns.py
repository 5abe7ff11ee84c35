"""Decisions told in few words for several requests, in turn, or anew on a later day."""

from __future__ import annotations

import pytest

from tests.reading.ur_told_short import told_short

KNEE = "Right knee arthroscopy | Assistant surgeon | Cold therapy unit"
DRUGS = "Percocet 10/325 #90 | Zanaflex 4mg #60 | Lunesta 2mg #30"
TALK = "Individual psychotherapy 16 sessions | Gym membership"


@pytest.mark.parametrize(
    ("requests", "summary", "expected"),
    [
        (KNEE, "Surgery is planned. Requests were non-certified 5/2/2014.", "denied | denied | denied"),
        (KNEE, "Arthroscopy and a cold unit were sought. Requests were denied by UR.", "denied | - | denied"),
        (KNEE, "The reviewer at UR denied all three of the requests.", "denied | denied | denied"),
        (KNEE, "He takes aspirin. Requests were denied in 2009.", "- | - | -"),
        (KNEE, "He uses a cane. Recommend non-certification.", "denied | denied | denied"),
        (KNEE, "He asks for an assistant surgeon. Recommend non-certify.", "- | denied | -"),
    ],
)
def test_of_all(requests: str, summary: str, expected: str) -> None:
    """What names no request is of all, or of what the sentence before asks for."""
    assert told_short(requests, summary) == expected


@pytest.mark.parametrize(
    ("summary", "expected"),
    [
        ("Of these UR certified six massage visits and denied the rest.", "modified 6 visit | denied"),
        (
            (
                "Massage and an MRI were requested. Of these requests the utilization reviewer allowed 6 "
                "visits and denied the rest."
            ),
            "modified 6 visit | denied",
        ),
        ("UR certified six massage visits and denied the rest.", "modified 6 visit | -"),
        (
            "He asked for 12 visits of massage. Of these UR approved six massage visits and denied the rest.",
            "modified 6 visit | -",
        ),
        ("He asked for 12 visits of massage. Of these UR approved six and declined the rest.", "- | -"),
    ],
)
def test_rest_of_these(summary: str, expected: str) -> None:
    """The rest of what was asked for is denied, and the rest of one request's visits is none of another."""
    assert told_short("Massage therapy 12 visits | MRI of the lumbar spine", summary) == expected


@pytest.mark.parametrize(
    ("summary", "expected"),
    [
        ("UR approved Lunesta; neither Percocet nor Zanaflex was.", "denied | denied | -"),
        ("Lunesta was approved by UR, but neither the Percocet nor the Zanaflex was.", "denied | denied | -"),
        ("Lunesta was certified by UR. None of the others were.", "denied | denied | -"),
        ("UR approved Lunesta, but neither the Percocet nor the Zanaflex was helpful.", "- | - | -"),
        ("UR modified Lunesta; neither Percocet nor Zanaflex was.", "- | - | modified"),
        ("UR denied Percocet, Zanaflex having been certified.", "denied | - | -"),
        ("UR certified Lunesta. The Percocet and the Zanaflex were not.", "denied | denied | -"),
        ("UR modified Lunesta. The Percocet was not.", "- | - | modified"),
        ("UR certified Lunesta. Percocet was tried, Zanaflex was not.", "- | - | -"),
        ("UR certified Lunesta, everything else was declined.", "denied | denied | -"),
        ("UR denied Percocet besides cutting the Zanaflex to #30.", "denied | - | -"),
        ("UR denied and modified Percocet and Lunesta, respectively.", "denied | - | modified"),
        (
            "UR denied Percocet, in addition to which Zanaflex was modified to #30.",
            "denied | modified 30 unit | -",
        ),
        (
            "Percocet, Zanaflex and Lunesta were modified to #60, denied and certified, respectively, by UR.",
            "modified 60 unit | denied | -",
        ),
        (
            "Percocet, naproxen and Lunesta were denied and modified, respectively, by UR.",
            "denied | - | modified",
        ),
        ("Percocet, Zanaflex and Lunesta were denied and modified, respectively, by UR.", "- | - | -"),
    ],
)
def test_some_and_others(summary: str, expected: str) -> None:
    """What was not done with some is told by what was done with others, or each is told in its turn."""
    assert told_short(DRUGS, summary) == expected


@pytest.mark.parametrize(
    ("summary", "expected"),
    [
        ("UR certified 4 psychotherapy sessions; this was later changed to a full certification.", "- | -"),
        ("UR certified 4 psychotherapy sessions. This was later amended to a full approval.", "- | -"),
        ("UR cut psychotherapy to 4 sessions; this was later changed to an approval of all 16.", "- | -"),
        (
            "UR denied psychotherapy; this was later changed to a certification of 4.",
            "modified 4 session | -",
        ),
        ("In June UR cut psychotherapy to 6, and on 8/4/14 it denied psychotherapy.", "denied | -"),
        ("UR approved 4 sessions of the therapy and 3 of the visits.", "modified 4 session | -"),
        ("UR of May cut psychotherapy to 6; UR of 8/4/14 denied it.", "denied | -"),
        (
            (
                "Note of 1/5/2014: pain 4/10. Eight additional psychotherapy sessions were certified. On "
                "7/1/14 he was worse. UR of 8/4/14 modified the psychotherapy to 4 sessions."
            ),
            "modified 4 session | -",
        ),
        (
            "Eight psychotherapy sessions were certified. UR of 8/4/14 denied the remaining psychotherapy.",
            "modified 8 session | -",
        ),
        ("UR of 8/4/14 cut psychotherapy to 6; UR of 8/4/14 denied it.", "modified 6 session | -"),
        ("UR denied the psychotherapy. On appeal the denial was converted to an approval.", "- | -"),
        ("UR cut the therapy to 6 sessions and denied the gym.", "modified 6 session | denied"),
        ("UR denied the massage therapy and the gym.", "- | denied"),
        ("UR found the gym not to be certified.", "- | denied"),
        ("UR felt that the gym is not to be certified unless walking is tried.", "- | -"),
    ],
)
def test_later_and_short(summary: str, expected: str) -> None:
    """What is decided on a later day holds, and a short name is that of the one request which it fits."""
    assert told_short(TALK, summary) == expected


def test_name_in_grounds_alone() -> None:
    """A request is known by its kind, too, where what its words tell stands in the grounds."""
    items = "Right sacroiliac joint injection | Follow up visit"
    told = 'UR found the injection not to be certified, as "joint injections are not recommended."'
    assert told_short(items, told) == "denied | -"
    several = "Left hip injection | Right knee injection | Cane"
    assert (
        told_short(several, "UR denied the cane, as knee injections are not recommended.") == "- | - | denied"
    )
