"""The usual formulas that name drugs which are not taken."""

from __future__ import annotations

import pytest

from tests.reading.test_taken_and_had import medications


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Plan: d/c Norco, start Nucynta 50 mg bid.", []),
        ("Discontinue ibuprofen; begin naproxen.", []),
        ("Meds: none.", []),
        ("Medications tried include Norco, Elavil and Lyrica.", []),
        ("Medications: Norco, Soma, Lyrica - all discontinued.", []),
        ("Adding Savella to Lyrica was considered.", []),
        ("She has used Norco for two weeks.", []),
        ("She has used Norco in the past.", []),
        ("He has used Norco, Elavil and Lyrica without benefit.", []),
        ("Refill of Norco and Soma was requested.", []),
        ("He has been prescribed Norco, but he has not filled it.", []),
        ("The following medications were requested: Norco, Soma.", []),
        ("Treatments tried include PT, Norco and a brace.", []),
        ("UDS consistent with Norco. He takes it as prescribed.", []),
        ("On 3/4/14 she was given Toradol IM.", []),
        ("Current medications: None. She used Motrin in the past.", []),
        ("Lyrica was prescribed but denied.", []),
        ("The patient has been off Norco for two months.", []),
        ("He was able to stop Norco after the injection.", []),
        ("The treatment plan included Norco and Prilosec.", []),
    ],
)
def test_what_is_taken_by_nobody(text: str, expected: list[str]) -> None:
    """What was stopped, asked for, denied, feared or tested is not taken."""
    assert medications(text) == expected
