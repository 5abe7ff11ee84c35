"""An authored reply to the shared real letter: where its words stand, never its sentences themselves.

Quotes longer than a few words are given as their first words and a length.
"""

from __future__ import annotations

from pathlib import Path

from imr_llm.asking import ExtractReply
from imr_llm.asking.replies import (
    ItemReply,
    PatientReply,
    Quoted,
    ReviewerReply,
    SummaryReply,
)
from imr_llm.domain.letter import Letter
from imr_llm.domain.record import Decision, UrAction
from tests.asking.pen import Pen

SEED = Path(__file__).parents[3] / "shared" / "letters" / "seed_letter.txt"


def seed_reply(letter: Letter) -> ExtractReply:
    """What a careful model would reply to the shared letter."""
    pen = Pen(letter)
    flat = letter.clean.flat

    def from_to(first: str, last: str, after: str = "") -> Quoted:
        start = flat.index(first, flat.index(after) if after else 0)
        words = " ".join(flat[start : flat.index(last, start) + len(last)].split())
        return pen.quote(words, after)

    cbt, biofeedback = "COGNITIVE BEHAVIORAL THERAPY X 12", "BIOFEEDBACK X 6"
    return ExtractReply(
        header=None,
        reviewer=ReviewerReply(
            licensed_in=pen.quote("Clinical Psychology"),
            specialties=[],
            subspecialties=[pen.quote("Health Psychology"), from_to("Pain", "Management")],
            licensed_states=[pen.quote("California")],
            board_certified=None,
        ),
        summary=SummaryReply(
            lines=pen.passage("Based on the records", "both of these decisions"), taken_from_ur=None
        ),
        patient=PatientReply(
            age=pen.quote("51 year old"),
            sex=pen.quote("male"),
            date_of_injury=pen.quote("9/9/2010"),
            mechanism_of_injury=from_to("slipped on rock", "wooden structure"),
            body_parts=[pen.quote("head"), pen.quote("neck")],
            diagnoses=[
                from_to("carpal", "syndrome"),
                from_to("headache", "headache"),
                from_to("Major Depressive", "severe"),
                from_to("Panic disorder", "Agoraphobia"),
                from_to("Pain Disorder", "condition"),
            ],
            medications=[pen.quote("Wellbutrin")],
            prior_treatments=[pen.quote("right shoulder arthroscopy"), from_to("cervical", "fusion")],
        ),
        documents=[],
        items=[
            ItemReply(
                request=from_to(cbt, "SESSIONS"),
                decision=pen.decision(Decision.UPHELD, "Upheld", cbt),
                ur_action=pen.ur_action(UrAction.MODIFIED, "correctly modified"),
                ur_approved=pen.quote("6 visits"),
                administrator_basis=pen.passage("Claims Administrator guideline", "101-102."),
                reviewer_basis=pen.passage("MAXIMUS guideline", "THERAPY, 23"),
                rationale=pen.passage("Decision rationale", "is not medically necessary."),
                necessity=pen.necessity(False, "is not medically necessary"),
                key_reasons=[from_to("an initial block", "sessions")],
            ),
            ItemReply(
                request=from_to(biofeedback, "SESSIONS"),
                decision=pen.decision(Decision.OVERTURNED, "Overturned", biofeedback),
                ur_action=pen.ur_action(UrAction.MODIFIED, "proposed modification"),
                ur_approved=pen.quote("4 sessions", "proposed modification"),
                administrator_basis=pen.passage(
                    "Claims Administrator guideline", "Biofeedback Therapy Guidelines", after=biofeedback
                ),
                reviewer_basis=pen.passage("MAXIMUS guideline", "THERAPY, 24-25", after=biofeedback),
                rationale=pen.passage("Decision rationale", "is medically necessary.", after=biofeedback),
                necessity=pen.necessity(True, "is medically necessary", biofeedback),
                key_reasons=[from_to("No rational", "modification")],
            ),
        ],
    )
