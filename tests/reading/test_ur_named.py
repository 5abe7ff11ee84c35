"""How summaries name the requests that utilization review decided on: by order, by kind, by short names."""

from __future__ import annotations

import pytest

from imr_llm.domain.record import UrAction
from tests.reading.test_ur import DENIED, NOTHING, Told, told_of

FIVE = (
    "MRI of the brain without contrast",
    "Botox injections for chronic migraine",
    "EMG/NCV of the bilateral upper extremities",
    "Polysomnogram",
    "Topamax 50mg #60 with 1 refill",
)
ASKED = (
    "The doctor requested an MRI of the brain, Botox, electrodiagnostic testing, a sleep study and Topamax. "
)
CRUCIATE = "Right knee anterior cruciate ligament reconstruction"
THREE = ("Physical therapy 12 visits", "Lumbar brace", "Norco 10/325 #60")


@pytest.mark.parametrize(
    ("summary", "expected"),
    [
        (
            "UR non-certified the first four and modified Topamax to #30.",
            [DENIED, DENIED, DENIED, DENIED, (UrAction.MODIFIED, 30, "unit")],
        ),
        ("UR denied the last four requests.", [NOTHING, DENIED, DENIED, DENIED, DENIED]),
        ("UR non-certified the first 2 of these.", [DENIED, DENIED, NOTHING, NOTHING, NOTHING]),
        ("The last two were denied by utilization review.", [NOTHING, NOTHING, NOTHING, DENIED, DENIED]),
        ("UR denied the first two visits.", [NOTHING] * 5),
        ("UR certified the first two injections.", [NOTHING] * 5),
        ("UR denied Topamax after the first two, as they did not help.", [*[NOTHING] * 4, DENIED]),
        ("UR denied Botox, the last two by a letter.", [NOTHING, DENIED, NOTHING, NOTHING, NOTHING]),
        (
            "UR denied Botox and noted that the last two were denied.",
            [NOTHING, DENIED, NOTHING, NOTHING, NOTHING],
        ),
        ("He had five scans, and UR denied the last two.", [NOTHING] * 5),
        ("UR denied all but the last two.", [DENIED, DENIED, DENIED, NOTHING, NOTHING]),
        ("UR denied all except the first two.", [NOTHING, NOTHING, DENIED, DENIED, DENIED]),
        (
            "The first two were certified by UR, and the last three were denied.",
            [NOTHING, NOTHING, DENIED, DENIED, DENIED],
        ),
        ("UR certified the first two but denied the last three.", [NOTHING, NOTHING, DENIED, DENIED, DENIED]),
    ],
)
def test_so_many_by_order(summary: str, expected: list[Told]) -> None:
    """`The first four` are requests in the order in which they were asked for."""
    assert told_of(FIVE, ASKED + summary, []) == expected


@pytest.mark.parametrize(
    "summary",
    [
        "He wants more. UR denied the first four.",
        "UR certified the first six and denied the last six.",
        "Of the twelve visits UR certified the first four.",
    ],
)
def test_so_many_without_order(summary: str) -> None:
    """Without an order of the requests `the first four` may be visits."""
    assert told_of(THREE, summary, []) == [NOTHING] * 3


@pytest.mark.parametrize(
    ("summary", "expected"),
    [
        ("UR non-certified both of the injections and Zorvolex.", [DENIED, DENIED, DENIED]),
        ("UR denied both of the requested injections.", [DENIED, DENIED, NOTHING]),
        ("Both of the injections were denied by UR.", [DENIED, DENIED, NOTHING]),
        ("UR denied one of the injections.", [NOTHING] * 3),
        ("UR certified one and denied both of the other injections.", [NOTHING] * 3),
        ("UR denied two of the prior injections.", [NOTHING] * 3),
    ],
)
def test_both_of_a_kind(summary: str, expected: list[Told]) -> None:
    """`Both of the injections` are all of them where there are two."""
    requests = ["Right sacroiliac joint injection", "Right trochanteric bursa injection", "Zorvolex 35mg #90"]
    assert told_of(requests, summary, []) == expected


@pytest.mark.parametrize("some", ["two of the", "two of the three", "both of the"])
def test_some_of_three(some: str) -> None:
    """Two of three injections are not told which."""
    requests = ["Right sacroiliac joint injection", "Right bursa injection", "Left knee injection"]
    assert told_of(requests, f"UR denied {some} injections.", []) == [NOTHING] * 3


@pytest.mark.parametrize(
    ("request_", "summary", "expected"),
    [
        (CRUCIATE, "UR denied the ACL reconstruction.", DENIED),
        (
            CRUCIATE,
            "UR denied the PCL reconstruction.",
            NOTHING,
        ),
        (CRUCIATE, "UR denied the MCL repair.", NOTHING),
        ("ACL reconstruction, right knee", "UR denied the PCL reconstruction.", NOTHING),
        ("Polysomnogram", "UR denied the sleep study.", DENIED),
        ("Polysomnogram", "UR denied the sleep aid.", NOTHING),
        ("Sleep study", "UR denied the sleep study.", DENIED),
        ("Sleep study", "UR denied the sleep aid.", NOTHING),
        ("Pre-operative labs (CBC, BMP)", "UR denied the laboratory tests.", DENIED),
        ("MRI of the knee", "UR denied the study.", DENIED),
        ("MRI of the knee", "UR denied the sleep study.", NOTHING),
        ("MRI of the knee", "UR denied a bone density test.", NOTHING),
        ("MRI of the knee", "UR denied genetic testing.", NOTHING),
        ("MRI of the knee", "UR denied testing of blood.", NOTHING),
        ("MRI of the knee", "UR denied testing for hepatitis.", NOTHING),
        ("MRI of the knee", "UR denied testing of his urine.", NOTHING),
        ("MRI of the knee", "UR denied the radiologic study.", DENIED),
        ("MRI of the cervical and lumbar spine", "UR denied the MCL repair.", NOTHING),
        ("Urine drug screen", "UR denied the imaging.", NOTHING),
        ("Pre-operative labs (CBC, BMP)", "UR denied the laboratory urine drug screen.", NOTHING),
        ("Norco 10/325 #60", "UR denied Norco, and the sleep medication.", DENIED),
        ("Lumbar epidural steroid injection", "UR denied the facet injection.", NOTHING),
        ("Functional restoration program", "UR denied the gym program.", NOTHING),
        ("Physical therapy 12 visits", "UR denied shockwave therapy.", NOTHING),
        (CRUCIATE, "UR denied Ambien, as the ACL tear is old.", NOTHING),
        (CRUCIATE, "UR denied the brace for the ACL tear.", NOTHING),
        ("Lumbar fusion L4-5", "UR denied the surgery.", DENIED),
        ("Lumbar fusion L4-5", "UR denied elective surgery.", DENIED),
        ("Lumbar fusion L4-5", "UR denied cataract surgery.", NOTHING),
        ("MRI of the knee", "The claims administrators 2/24/2022 determination denied the MRI.", DENIED),
    ],
)
def test_names_and_kinds(request_: str, summary: str, expected: Told) -> None:
    """A request goes by its short name and its kind, and not by another of that kind."""
    assert told_of([request_, "Ambien 10mg #30"], summary, [])[0] == expected


@pytest.mark.parametrize(
    ("summary", "expected"),
    [
        ("UR denied Prilosec and denied a topical compound.", [NOTHING, DENIED, DENIED]),
        ("UR approved Norco and denied a topical cream.", [NOTHING, DENIED, NOTHING]),
        ("UR denied an opioid and a PPI.", [DENIED, NOTHING, DENIED]),
        ("UR denied Norco, citing a topical cream that helps.", [DENIED, NOTHING, NOTHING]),
        ("UR denied Norco and an opioid taper was advised.", [DENIED, NOTHING, NOTHING]),
        ("UR denied Prilosec as a PPI was not needed.", [NOTHING, NOTHING, DENIED]),
    ],
)
def test_a_drug_of_a_kind(summary: str, expected: list[Told]) -> None:
    """`A topical compound` is the one request of that kind."""
    requests = ["Norco 10/325 #120", "Flurbiprofen 20%/Lidocaine 5% cream, 180 grams", "Prilosec 20 mg #60"]
    assert told_of(requests, summary, []) == expected


@pytest.mark.parametrize(
    ("summary", "expected"),
    [
        ("In its letter UR allowed testing of the right arm only.", (UrAction.MODIFIED, None, None)),
        (
            "In the UR letter of May 29 testing was allowed for the right arm only.",
            (UrAction.MODIFIED, None, None),
        ),
        ("UR denied the testing.", DENIED),
        ("UR denied drug testing.", NOTHING),
        ("UR denied genetic testing.", NOTHING),
    ],
)
def test_testing(summary: str, expected: Told) -> None:
    """`Testing` is the one study in dispute, unless it is told which other it is."""
    told = told_of(["EMG/NCS of the bilateral upper extremities", "H-wave unit purchase"], summary, [])
    assert told[0] == expected


@pytest.mark.parametrize(
    ("requests", "summary", "expected"),
    [
        (["MRI of the knee", "Urine drug screen"], "UR denied the imaging.", [DENIED, NOTHING]),
        (["Psychological testing", "CBC"], "UR denied the testing by a psychologist.", [DENIED, NOTHING]),
        (["MRI of the knee", "Norco 10/325 #60"], "UR denied the sleep medication.", [NOTHING, NOTHING]),
    ],
)
def test_a_noun_of_one_kind(requests: list[str], summary: str, expected: list[Told]) -> None:
    """A noun for a kind of treatment names no request that another word tells it is not of."""
    assert told_of(requests, summary, []) == expected


@pytest.mark.parametrize("but", ["but", "except", "except for", "other than", "apart from"])
def test_all_except_one(but: str) -> None:
    """`All except` a request are the others."""
    assert told_of(THREE, f"UR denied all {but} Norco.", []) == [DENIED, DENIED, NOTHING]


@pytest.mark.parametrize("why", ["as he had tried all except Norco", "because all but therapy had failed"])
def test_all_except_one_in_grounds(why: str) -> None:
    """`All except` a treatment in the grounds of a deed tells nothing of what it was of."""
    assert told_of(THREE, f"UR denied the brace, {why}.", []) == [NOTHING, DENIED, NOTHING]
