"""Turns of phrase in which unseen letters told of the patient, and beside each what is near to it."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from imr_llm.domain.draft import Notes
from imr_llm.domain.record import Patient
from imr_llm.reading.patient import read_patient
from imr_llm.reading.prose import sentences
from tests.reading.views import view_of


def patient_of(text: str) -> Patient:
    """The patient that a summary tells of."""
    return read_patient(view_of(text), Notes())


@pytest.mark.parametrize(
    ("text", "mechanism"),
    [
        ("On 11/14/2013 robbed at gunpoint - knife, too. He has PTSD.", "robbed at gunpoint"),
        (
            "A 36 yo cook, buried to the chest when a wall collapsed on 2/22/2012.",
            "buried to the chest when a wall collapsed",
        ),
        (
            "55 y/o F, rear-ended on the freeway 9/21/10 while driving a van.",
            "rear-ended on the freeway 9/21/10 while driving a van",
        ),
        ("He hurt his back on 3/4/12. Six visits, cut by half in 2013.", None),
        (
            "DOI 1/9/2021. Twisting fall on ice while stepping off a lift; right knee.",
            "Twisting fall on ice while stepping off a lift",
        ),
        ("DOI 1/9/2021. Fall risk was assessed.", None),
        (
            "On 12/19/2014 a thief hit her with the elbow when she tried to stop him at the door.",
            "a thief hit her with the elbow when she tried to stop him at the door",
        ),
        (
            "She dates the injury to June 1, 2019, when, according to the report, she lifted a full keg.",
            "lifted a full keg",
        ),
        (
            "She has continuous trauma to both arms from January 2009 to 3/30/2012 due to boning fish.",
            "continuous trauma to both arms from January 2009 to 3/30/2012 due to boning fish",
        ),
        ("He was hurt on 4/17/16; no specific incident or mechanism is recorded.", None),
        ("A carrier in his fifties who was bitten by a dog on May 14, 2012.", "was bitten by a dog"),
    ],
)
def test_how_the_injury_came_about(text: str, mechanism: str | None) -> None:
    """A blow told without a verb, by a noun or in front of the worker's own deed is the mechanism."""
    assert patient_of(text).mechanism_of_injury == mechanism


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("She filed for an injury which she dates to June 1, 2019.", "2019-06-01"),
        ("A cook, struck by a tray on 3/4/2012, has pain.", "2012-03-04"),
        ("He was off work from an injury from 3/4/2012 to 5/4/2012.", None),
    ],
)
def test_when_the_injury_happened(text: str, day: str | None) -> None:
    """A date is the injury's where the injury is dated to it or a blow is told beside the worker."""
    found = patient_of(text).date_of_injury
    assert (found.isoformat() if found is not None else None) == day


@pytest.mark.parametrize(
    ("text", "treatments"),
    [
        ("He fell. Also had PT x 24 and LESI x 2 (last 11/5/13).", ["PT", "LESI"]),
        ("He limps. Had not been seen before.", []),
        ("She missed 3; she did complete 9. Acupuncture was authorized.", []),
        (
            "He was treated with a sling, and afterwards with six sessions of PT, from which he had no help.",
            ["sling", "PT"],
        ),
        ("Treatment has included PT, acupuncture, and eleven weeks off her feet.", ["PT", "acupuncture"]),
        (
            "The records disclose PT, a nerve decompression and acupuncture between June and July 2013.",
            ["PT", "nerve decompression", "acupuncture"],
        ),
        (
            "Hx: C5-6 ACDF 7/11/12 w/ good relief; PT before and after; hypertension; 1 cervical ESI (2011).",
            ["C5-6 ACDF", "PT", "cervical ESI"],
        ),
        ("Hx: hypertension, gout, smoking.", []),
        (
            "ER: nail bed repair. Later: fixation of the thumb 10/15/12, static splint.",
            ["nail bed repair", "fixation of the thumb", "static splint"],
        ),
        ("PT, acupuncture and chiropractic: all done in the past.", ["PT", "acupuncture", "chiropractic"]),
        ("Naproxen and Soma: both tried.", []),
        ("PT: land x 40, pool x 12. Psych: CBT x 10.", ["PT", "CBT"]),
        ("Request: PT x 12.", []),
    ],
)
def test_treatments_in_notes_and_asides(text: str, treatments: Sequence[str]) -> None:
    """Labels and results of notes tell treatments; what a clause says besides is none."""
    assert list(patient_of(text).prior_treatments) == treatments


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("She did complete 9. Acupuncture was next.", 2),
        ("Diagnoses are 1. Gout 2. Asthma 3. Ulcers", 1),
        ("Pain is 8. Sleep is poor. Function is 6. Norco helps.", 4),
    ],
)
def test_numbers_that_end_sentences(text: str, count: int) -> None:
    """A number before a full stop opens an entry only where the number before it has opened one."""
    assert len(sentences(view_of(text))) == count
