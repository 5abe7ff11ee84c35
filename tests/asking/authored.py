"""Replies as a careful model would give them, authored by hand for the letters of this folder.

They are written with the words of the letter; the line numbers are looked up, so that a letter can change.
"""

from __future__ import annotations

from functools import cache

from imr_llm.asking import ExtractReply
from imr_llm.asking.replies import (
    HeaderReply,
    ItemReply,
    PatientReply,
    ReviewerReply,
    SummaryReply,
)
from imr_llm.domain.letter import Letter
from imr_llm.domain.record import Decision, UrAction
from imr_llm.letters import load_letter
from tests.asking.authored_2013 import decision_reply, notice_reply, professional_reply
from tests.asking.letters import EVERY_FORM
from tests.asking.pen import Pen

LABELS = ("Claims Administrator guideline:", "MAXIMUS guideline:", "Decision rationale:")


@cache
def letter_of(form: str) -> Letter:
    """A letter of this folder, loaded."""
    return load_letter(EVERY_FORM[form], name=form)


def final_reply(letter: Letter, labels: tuple[str, str, str] = LABELS) -> ExtractReply:
    """The authored reply to the 2014 letter (and to its injected and unwrapped variants)."""
    pen = Pen(letter)
    administrator, maximus, rationale = labels
    return ExtractReply(
        header=HeaderReply(
            case_number=pen.quote("CM14-0099001"),
            determination_date=pen.quote("09/22/2014"),
            date_assigned=pen.quote("08/01/2014"),
            date_of_injury=pen.quote("04/17/2011"),
            ur_decision_date=pen.quote("05/06/2014"),
            application_received_date=pen.quote("05/20/2014"),
            priority=pen.quote("Standard"),
            stated_outcome=None,
            appeal_notice=None,
            employee=None,
            claim_number=None,
        ),
        reviewer=ReviewerReply(
            licensed_in=None,
            specialties=[pen.quote("Orthopedic Surgery")],
            subspecialties=[pen.quote("Spine Surgery")],
            licensed_states=[pen.quote("Texas"), pen.quote("California")],
            board_certified=pen.quote("Board Certified"),
        ),
        summary=SummaryReply(
            lines=pen.passage("The patient is a 44", "denied on 5/6/2014."),
            taken_from_ur=None,
        ),
        patient=PatientReply(
            age=pen.quote("44 year old"),
            sex=pen.quote("female"),
            date_of_injury=pen.quote("4/17/2011", "injury dates from"),
            mechanism_of_injury=pen.quote("slipped on a wet kitchen floor and landed on her left knee"),
            body_parts=[pen.quote("left knee"), pen.quote("low back")],
            diagnoses=[
                pen.quote("left knee osteoarthritis (715.16)"),
                pen.quote("lumbar strain"),
            ],
            medications=[pen.quote("tramadol")],
            prior_treatments=[pen.quote("10 visits of physical therapy")],
        ),
        documents=[],
        items=[
            ItemReply(
                request=pen.quote("Aquatic therapy x 8 sessions, left knee"),
                decision=pen.decision(Decision.UPHELD, "Upheld", "left knee: "),
                ur_action=pen.ur_action(UrAction.MODIFIED, "Utilization review modified the request"),
                ur_approved=pen.quote("4 sessions", "and approved"),
                administrator_basis=pen.passage(
                    administrator,
                    "Page(s): 22.",
                ),
                reviewer_basis=pen.passage(
                    maximus,
                    "Page(s): 22.",
                    after=maximus,
                ),
                rationale=pen.passage(rationale, "aquatic therapy is not medically necessary."),
                necessity=pen.necessity(False, "is not medically necessary"),
                key_reasons=[pen.quote("4 sessions were already granted to find out")],
            ),
            ItemReply(
                request=pen.quote("Hinged knee brace for the left knee"),
                decision=pen.decision(Decision.OVERTURNED, "Overturned", "for the left knee: "),
                ur_action=pen.ur_action(UrAction.DENIED, "a knee brace was denied"),
                ur_approved=None,
                administrator_basis=pen.passage(
                    administrator,
                    "evidence for its decision.",
                    after="2. Hinged",
                ),
                reviewer_basis=pen.passage(
                    maximus,
                    "Knee Chapter, Knee brace.",
                    after="2. Hinged",
                ),
                rationale=pen.passage(rationale, "knee brace is medically necessary.", after="2. Hinged"),
                necessity=pen.necessity(True, "is medically necessary.", after="2. Hinged"),
                key_reasons=[pen.quote("Both are recorded at every visit since January 2014")],
            ),
        ],
    )


def unrecognised_reply(letter: Letter) -> ExtractReply:
    """The authored reply to the letter whose headings nobody knows."""
    return final_reply(letter, ("The administrator's side:", "Our side:", "And why:"))


REPLIES = {
    "final": final_reply,
    "injected": final_reply,
    "one_long_line": final_reply,
    "notice_2013": notice_reply,
    "professional": professional_reply,
    "decision_2013": decision_reply,
    "unrecognised": unrecognised_reply,
}
