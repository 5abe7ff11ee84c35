"""Everyday ways to tell a denial or a part: `the items below`, kinds of things, `decided that it be …`."""

from __future__ import annotations

import pytest

from tests.reading.ur_told_short import told_short

_TWO = "CT of the head | Acupuncture 12 visits"
_THREE = "Walker | Zanaflex 4mg #60 | Acupuncture 12 visits"
_BATH = "Home health aide 4 hours a day | Bedside commode | Tub transfer bench"
_SURGERY = "Left knee arthroscopy | Assistant surgeon | Cold therapy unit rental x 7 days"


@pytest.mark.parametrize(
    ("requests", "summary", "expected"),
    [
        (_TWO, "The carriers physician denied both.", "denied | denied"),
        (_TWO, "The adjusters reviewer denied the CT.", "denied | -"),
        (_TWO, "The claims administrators utilization reviewer denied both.", "denied | denied"),
        (_TWO, "The reviewing physician denied the CT and the acupuncture.", "denied | denied"),
        (
            _TWO,
            "The reviewer denied the CT and modified the acupuncture to 6 visits.",
            "denied | modified 6 visit",
        ),
        (_TWO, "This reviewer denied the CT.", "- | -"),
        (_TWO, "In a decision of May 19, 2014 the CT was denied.", "denied | -"),
        (_TWO, "In the judge's decision of May 19, 2014 the CT was denied.", "- | -"),
        (
            _TWO,
            "Recommend partial certification of acupuncture for 6, noncertify CT.",
            "denied | modified 6 visit",
        ),
        (_TWO, "The determination of 3/4/2014 did not allow the CT.", "denied | -"),
    ],
)
def test_who_reviewed_in_everyday_words(requests: str, summary: str, expected: str) -> None:
    """Apostrophes are left out, and the reviewer who denied is not the one who writes."""
    assert told_short(requests, summary) == expected


@pytest.mark.parametrize(
    ("requests", "summary", "expected"),
    [
        (_TWO, "UR approved a helmet, and denied the items below.", "denied | denied"),
        (_TWO, "UR denied the below.", "denied | denied"),
        (_TWO, "Each of the below was denied by UR.", "denied | denied"),
        (_TWO, "UR certified none of the two items listed below.", "denied | denied"),
        (
            _THREE,
            "The UR report is of 3/4/14 and all three of the below were not certified.",
            "denied | denied | denied",
        ),
        (_THREE, "UR approved a helmet and denied the requests now in dispute.", "denied | denied | denied"),
        (_THREE, "The following were denied by UR: a helmet and a cane.", "- | - | -"),
        (_TWO, "He has pain below the knee, and UR denied the below-knee prosthesis.", "- | -"),
    ],
)
def test_what_stands_below_is_in_dispute(requests: str, summary: str, expected: str) -> None:
    """`The items below` are all those of the letter; a list that follows is none of them."""
    assert told_short(requests, summary) == expected


@pytest.mark.parametrize(
    ("requests", "summary", "expected"),
    [
        (_BATH, "UR denied the aide as well as the bathroom equipment.", "denied | denied | denied"),
        (_BATH, "UR approved the aide and denied the bath safety items.", "- | denied | denied"),
        (_BATH, "UR denied the aide, as he has bathroom equipment.", "denied | - | -"),
        ("EMG of both legs | NCV of both legs | Cane", "UR denied the nerve studies.", "denied | denied | -"),
        ("Cane | Rollator walker | Norco #60", "UR denied the mobility aids.", "denied | denied | -"),
        ("CT of the head | Cane", "UR denied the scan and approved the cane.", "denied | -"),
        ("X-rays of the hip | Cane", "UR denied the scan.", "- | -"),
        ("Interferential unit | Zanaflex 4mg #60", "UR denied the Zanaflex and the unit.", "denied | denied"),
        ("TENS unit | H-wave unit", "UR denied the unit.", "- | -"),
        (
            "Home health aide 4 hours a day | Cane",
            "UR approved home health nursing for the wound. It denied a home health aide.",
            "denied | -",
        ),
        ("Transportation to appointments | Cane", "UR denied the rides.", "denied | -"),
    ],
)
def test_kinds_of_things_name_the_requests(requests: str, summary: str, expected: str) -> None:
    """The equipment of a bathroom, nerve studies, the scan: what all requests of that kind are called."""
    assert told_short(requests, summary) == expected


@pytest.mark.parametrize(
    ("requests", "summary", "expected"),
    [
        (
            _TWO,
            "It was decided by UR that six visits of acupuncture be approved, and that the CT be denied.",
            "denied | modified 6 visit",
        ),
        (_TWO, "UR ruled that the CT be denied.", "denied | -"),
        (_TWO, "UR determined that both be denied.", "denied | denied"),
        (_TWO, "The neurologist decided that the CT be denied.", "- | -"),
        (
            _TWO,
            "UR chose to deny the CT and to allow six visits of acupuncture.",
            "denied | modified 6 visit",
        ),
        (
            _TWO,
            "UR elected to modify the acupuncture to six visits and deny the CT.",
            "denied | modified 6 visit",
        ),
        (_TWO, "UR decided to deny both.", "denied | denied"),
        (_TWO, "The surgeon wants UR to see this and approve the CT.", "- | -"),
        (
            _THREE,
            "UR certified the walker, and found that the other two were not certified.",
            "- | denied | denied",
        ),
        (
            _THREE,
            "UR held that the remaining two were not necessary and approved the walker.",
            "- | denied | denied",
        ),
        (_THREE, "UR found that the other visits were not necessary.", "- | - | -"),
        (_THREE, "UR approved the walker and refused the remaining.", "- | denied | denied"),
        (_THREE, "UR certified 30 Zanaflex and refused the remaining.", "- | modified 30 unit | -"),
        ("CT of the head", "UR did not find the CT to be indicated.", "denied"),
        ("CT of the head", "UR advised against the CT.", "denied"),
        ("CT of the head", "UR issued a denial.", "denied"),
        ("Soma 350mg #90 | Cane", "UR turned the Soma away.", "denied | -"),
    ],
)
def test_decisions_told_in_a_clause_of_their_own(requests: str, summary: str, expected: str) -> None:
    """What UR decided, chose or found, and what of it is left."""
    assert told_short(requests, summary) == expected


@pytest.mark.parametrize(
    ("requests", "summary", "expected"),
    [
        (
            _SURGERY,
            "UR denied the surgery as too early and denied everything that goes with it.",
            "denied | denied | denied",
        ),
        (_SURGERY, "UR denied the surgery, and what goes with it.", "denied | denied | denied"),
        (_SURGERY, "UR denied the cold unit and what goes with it.", "- | - | denied"),
        ("Drug screen x 4 | Cane", "UR certified one drug screen rather than four.", "modified 1 item | -"),
        ("Drug screen x 4 | Cane", "UR allowed a single drug screen.", "modified 1 item | -"),
        ("Drug screen x 4 | Cane", "UR allowed one cane.", "- | -"),
        (
            "Norco 10/325mg #120 | Drug screen x 4",
            "UR modified Norco to #60 for a taper and changed four drug screens to one.",
            "modified 60 unit | modified 1 item",
        ),
        ("Norco 10/325mg #120", "UR allowed 60 where 120 had been asked for.", "modified 60 unit"),
        ("Norco 10/325mg #120", "UR felt that 60 were enough.", "modified 60 unit"),
        ("Norco 10/325mg #120", "UR certified 60 tabs.", "modified 60 unit"),
        ("Norco 10/325mg #120 | Cane", "UR brought the Norco from #120 to #60.", "modified 60 unit | -"),
        (
            "Acupuncture 12 visits | CT of the head",
            "UR set the acupuncture at 6 visits.",
            "modified 6 visit | -",
        ),
        (
            "Acupuncture 12 visits | Massage 12 visits",
            "UR allowed acupuncture and massage together for a total of six visits.",
            "- | -",
        ),
        (
            "Acupuncture 12 visits | Massage 12 visits",
            "UR certified six visits in all of acupuncture and massage.",
            "- | -",
        ),
        ("TENS unit purchase", "UR suggested a one month rental.", "modified 1 month"),
        ("CT of the head", "UR suggested a one month rental.", "-"),
        (
            "Acupuncture 12 visits",
            "Acupuncture is recommended for certification at 6 visits.",
            "modified 6 visit",
        ),
    ],
)
def test_parts_in_everyday_words(requests: str, summary: str, expected: str) -> None:
    """So many of a request's own noun, where more were asked for; a sum of two requests is of neither."""
    assert told_short(requests, summary) == expected


_DRUGS = "Opana 30mg #90 | Norco 10/325mg #180 | Soma 350mg #90"


@pytest.mark.parametrize(
    ("requests", "summary", "expected"),
    [
        (_DRUGS, "UR approved part of the Norco.", "- | modified | -"),
        (_DRUGS, "UR approved Norco in part.", "- | modified | -"),
        (_DRUGS, "UR approved a portion of the Norco and denied the Soma.", "- | modified | denied"),
        (_DRUGS, "UR did not approve the full amount of Norco.", "- | - | -"),
        (_DRUGS, "UR did not certify all of the Norco.", "- | - | -"),
        (_DRUGS, "UR gave 120 Norco for a taper.", "- | modified 120 unit | -"),
        (
            _DRUGS,
            "UR approved 60 Opana, 120 Norco and no Soma.",
            "modified 60 unit | modified 120 unit | denied",
        ),
        (_DRUGS, "UR kept Norco at 120 and cut off the Soma.", "- | modified 120 unit | denied"),
        (
            _DRUGS,
            "The Norco request was changed to #120 and the other two were denied.",
            "denied | - | denied",
        ),
        (_DRUGS, "UR denied the opioid medications.", "denied | denied | -"),
        (_DRUGS, "UR approved some of the requests.", "- | - | -"),
        (_DRUGS, "UR denied half of the requests.", "- | - | -"),
        ("Acupuncture 12 visits", "UR denied some of the visits.", "modified"),
        ("Acupuncture 12 visits", "Most of the visits were denied by UR.", "modified"),
        ("Acupuncture 12 visits", "UR found half of the visits acceptable.", "modified 6 visit"),
        ("Acupuncture 12 visits", "UR released four of the visits.", "modified 4 visit"),
        ("Acupuncture 12 visits", "Only four visits were supported by UR.", "modified 4 visit"),
        ("Acupuncture 12 visits", "UR held it to four visits.", "modified 4 visit"),
        ("Acupuncture 12 visits", "UR would not go beyond four visits.", "modified 4 visit"),
        ("Acupuncture 12 visits", "UR recommended four visits.", "modified 4 visit"),
        ("Acupuncture 12 visits", "The surgeon recommended four visits.", "-"),
        (
            "Acupuncture 12 visits | Cane",
            "UR recommendation: modify acupuncture to 6, deny cane.",
            "modified 6 visit | denied",
        ),
    ],
)
def test_some_of_it_in_everyday_words(requests: str, summary: str, expected: str) -> None:
    """Part of a request, or some of it, be that what was granted or what was not; never some requests."""
    assert told_short(requests, summary) == expected


@pytest.mark.parametrize(
    ("requests", "summary", "expected"),
    [
        (_TWO, "UR allowed no CT.", "denied | -"),
        (_TWO, "No CT was approved by UR.", "denied | -"),
        (_TWO, "UR noted that no evidence of therapy was approved.", "- | -"),
        (_TWO, "UR did not feel that the CT was necessary.", "denied | -"),
        (_TWO, "UR did not think the injury severe.", "- | -"),
        (_TWO, "UR dismissed the CT.", "denied | -"),
        (_TWO, "UR approved all but the CT.", "denied | -"),
        (_THREE, "UR approved everything except the walker.", "denied | - | -"),
        (_TWO, "UR agreed to the acupuncture but not to the CT.", "denied | -"),
        (_TWO, "Certification of the CT was declined.", "denied | -"),
        (_TWO, "The CT was authorized by UR, but not the acupuncture.", "- | denied"),
        (
            "CT of the head | Walker",
            "CT, walker and evaluation were requested. UR denied CT and walker; the evaluation was allowed.",
            "denied | denied",
        ),
        (
            "CPM rental for 21 days | Cane",
            "UR approved home nursing and a cold therapy unit for 7 days. It denied the CPM.",
            "denied | -",
        ),
    ],
)
def test_denials_in_everyday_words(requests: str, summary: str, expected: str) -> None:
    """What was not allowed, thought needless or left out of what was allowed."""
    assert told_short(requests, summary) == expected
