"""Reading is linear: adversarial case summaries take no longer than their length allows."""

from __future__ import annotations

import random
import time
from datetime import date
from pathlib import Path

import pytest

from imr_llm.letters import load_letter
from imr_llm.reading import read
from imr_llm.reading.ur import what_review_did
from tests.patience import CPU_SECONDS
from tests.reading.test_prose import patient_of
from tests.reading.test_ur import words_of
from tests.reading.views import view_of

SIZE = 60_000

REPEATED = {
    "named lists": "as the diagnoses ",
    "named lists with verbs": "he has as the diagnoses ",
    "codes": "(847.2) ",
    "what one has": "has gout (274.9) ",
    "operations": "fusion and ",
    "operations done": "fusion and fusion was done ",
    "parts reached": "arm to arm ",
    "pain elsewhere": "pain with burning in both feet ",
    "dates and deeds": "4/5/12. Hit by a van. ",
    "nothing taken": "takes no med ",
    "notes": "Rx so far: PT ",
    "what was given": "gave her ",
    "what else there is": "there is also ",
    "operations in brackets": "operated (",
    "digits": "left thumb, index finger, ",
    "ratings": "neck 5/10 ",
    "dated injections": "Lumbar injection 3/2/12 ",
    "hurt parts": "injured his back, neck, ",
    "beginnings of pain": "pain in the back began ",
    "dated causes": "injury of 3/4/12 from ",
    "work in front": "while lifting a box, ",
    "brackets behind a date": "DOI 3/4/12 (fell ",
    "events": "after a fall ",
    "what the patient says": "the patient said her ",
    "denials": "he denies pain in the neck, ",
    "wounds": "sustained burns of the left hand, ",
    "codes without a point": "dx 847.2 a; 311 b; ",
    "axes": "axis i: ",
    "felt pain": "she felt pain and she felt pain, when she ",
    "relatives": "his wife takes Norco ",
    "parts of notes": "x. a: gout ",
    "marks before notes": "x; ; ; a: gout; ",
    "entries of a history": "pmh left wrist fx ",
    "pain of a limb": "leg pain. ",
}


@pytest.mark.parametrize("name", REPEATED)
def test_adversarial_summaries_are_linear(name: str) -> None:
    """No repetition of a piece makes a rule look at the same words again and again."""
    piece = REPEATED[name]
    text = piece * (SIZE // len(piece))
    started = time.process_time()
    patient_of(text)
    assert time.process_time() - started < CPU_SECONDS


def test_a_sentence_full_of_dates_is_looked_at_once() -> None:
    """Beside a review that may be another one, and the day of the decision in dispute."""
    told = f"The utilization review of 1/5/14 denied Norco. Notes of {'3/1/14 ' * (SIZE // 7)}were read."
    started = time.process_time()
    what_review_did(view_of(told), [], words_of(["Norco 10/325mg #120"]), date(2014, 4, 20))
    assert time.process_time() - started < CPU_SECONDS


THREE_ITEMS = Path(__file__).parents[2] / "examples" / "letters" / "2014_shoulder_three_items.txt"
PLACES = {
    "guideline": "MAXIMUS guideline: ",
    "rationale": "Decision rationale: ",
    "summary": "all medical records:",
}


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize(
    "piece",
    ("- ", ". ", "; ", ", ", "1, ", "a-", "x", "now ", "UR allowed the visits for tapering. ", "the\n"),
)
def test_a_letter_full_of_a_mark_is_read_once(piece: str, place: str) -> None:
    """Whatever part of a letter repeats marks, words or sentences, no pattern goes back and forth in them."""
    text = THREE_ITEMS.read_text(encoding="utf-8")
    head, lead, tail = text.partition(PLACES[place])
    assert lead
    letter = load_letter(f"{head}{lead}{piece * (SIZE // len(piece))} {tail}".encode())
    started = time.process_time()
    read(letter)
    assert time.process_time() - started < CPU_SECONDS


def test_headings_of_unknown_words_are_compared_once() -> None:
    """Hundreds of items with dozens of words that no lexicon knows, and their guidelines."""
    chance = random.Random(1)
    words = ["".join(chance.choices("abdefgilmnoprstu", k=8)) for _ in range(40 * 500)]
    items = "\n\n".join(
        f"{number}. {' '.join(words[number * 40 : number * 40 + 40])}: Upheld\n\n"
        "MAXIMUS guideline: Decision based on MTUS.\n\nDecision rationale: It is not medically necessary."
        for number in range(1, 500)
    )
    text = f"IMR ISSUES, DECISIONS AND RATIONALES\n\n{items}\n"
    started = time.process_time()
    assert len(read(load_letter(text.encode())).disputed_items) == 499
    assert time.process_time() - started < CPU_SECONDS
