"""Replies to the older forms, as a careful model would give them, authored by hand.

They are written with the words of the letter; the line numbers are looked up, so that a letter can change.
"""

from __future__ import annotations

from imr_llm.asking import ExtractReply
from imr_llm.asking.replies import (
    HeaderReply,
    ItemReply,
    PatientReply,
    ReviewerReply,
    SummaryReply,
)
from imr_llm.domain.letter import Letter
from imr_llm.domain.record import Decision
from tests.asking.pen import Pen


def notice_reply(letter: Letter) -> ExtractReply:
    """The authored reply to the notice of 2013."""
    pen = Pen(letter)
    acupuncture = "1) Regarding the request"
    flexeril = "2) Regarding the request"
    return ExtractReply(
        header=HeaderReply(
            case_number=pen.quote("CM13-0077002"),
            determination_date=pen.quote("11/4/2013"),
            date_assigned=pen.quote("8/12/2013"),
            date_of_injury=pen.quote("2/3/2009"),
            ur_decision_date=pen.quote("7/9/2013"),
            application_received_date=pen.quote("7/30/2013"),
            priority=None,
            stated_outcome=None,
            appeal_notice=None,
            employee=None,
            claim_number=None,
        ),
        reviewer=ReviewerReply(
            licensed_in=None,
            specialties=[pen.quote("Internal Medicine")],
            subspecialties=[],
            licensed_states=[pen.quote("California")],
            board_certified=pen.quote("Board Certified"),
        ),
        summary=SummaryReply(
            lines=pen.passage("Disclaimer: The following", "takes ibuprofen."),
            taken_from_ur=pen.quote("taken directly from the utilization review denial"),
        ),
        patient=PatientReply(
            age=pen.quote("38 year old"),
            sex=pen.quote("man", "38 year old"),
            date_of_injury=None,
            mechanism_of_injury=pen.quote("strained his neck while unloading a truck"),
            body_parts=[pen.quote("neck", "strained his")],
            diagnoses=[],
            medications=[pen.quote("ibuprofen")],
            prior_treatments=[],
        ),
        documents=[
            pen.passage("- Application for Independent", "- Application for Independent"),
            pen.passage("- Utilization Review", "- Utilization Review"),
            pen.passage("- Medical records", "- Medical records"),
        ],
        items=[
            ItemReply(
                request=pen.quote("twelve visits of acupuncture for the neck", acupuncture),
                decision=pen.decision(
                    Decision.UPHELD, "is not medically necessary and appropriate", "acupuncture for the"
                ),
                ur_action=None,
                ur_approved=None,
                administrator_basis=pen.passage(
                    "The Claims Administrator based", "The Expert Reviewer relied", after=acupuncture
                ),
                reviewer_basis=pen.passage(
                    "The Expert Reviewer relied",
                    "the MTUS.",
                    after="The Expert Reviewer relied",
                ),
                rationale=pen.passage(
                    "The schedule wants", "medically necessary and appropriate.", after="The schedule wants"
                ),
                necessity=pen.necessity(
                    False, "is not medically necessary and appropriate", "The schedule wants"
                ),
                key_reasons=[pen.quote("Twelve at once leave no room for that check")],
            ),
            ItemReply(
                request=pen.quote("Flexeril 10mg #30", flexeril),
                decision=pen.decision(
                    Decision.OVERTURNED, "is medically necessary and appropriate", "request for Flexeril"
                ),
                ur_action=None,
                ur_approved=None,
                administrator_basis=pen.passage(
                    "The Claims Administrator based", "part of the MTUS.", after=flexeril
                ),
                reviewer_basis=pen.passage("The Expert Reviewer found", "relevant.", after=flexeril),
                rationale=pen.passage("A short course", "#30 is medically necessary and appropriate."),
                necessity=pen.necessity(True, "is medically necessary and appropriate", "A short course"),
                key_reasons=[pen.quote("thirty tablets are a short course")],
            ),
        ],
    )


def professional_reply(letter: Letter) -> ExtractReply:
    """The authored reply to the professional review."""
    pen = Pen(letter)
    return ExtractReply(
        header=None,
        reviewer=ReviewerReply(
            licensed_in=pen.quote("Physical Medicine and Rehabilitation"),
            specialties=[],
            subspecialties=[],
            licensed_states=[],
            board_certified=None,
        ),
        summary=SummaryReply(
            lines=pen.passage("This 61-year-old", "protrusion at L4-5."), taken_from_ur=None
        ),
        patient=PatientReply(
            age=pen.quote("61-year-old"),
            sex=pen.quote("male"),
            date_of_injury=pen.quote("3/9/2010"),
            mechanism_of_injury=pen.quote("hurt his low back on 3/9/2010 while lifting a crate"),
            body_parts=[pen.quote("low back")],
            diagnoses=[pen.quote("disc protrusion at L4-5")],
            medications=[],
            prior_treatments=[],
        ),
        documents=[
            pen.passage("Records of the treating", "2012 to 2013"),
            pen.passage("MRI report", "of 5/2/2012"),
        ],
        items=[
            ItemReply(
                request=pen.quote("lumbar epidural steroid injection"),
                decision=pen.decision(Decision.OVERTURNED, "is medically necessary", "The requested lumbar"),
                ur_action=None,
                ur_approved=None,
                administrator_basis=None,
                reviewer_basis=pen.passage(
                    "MTUS Chronic Pain",
                    "this very procedure.",
                ),
                rationale=pen.passage("The page asks", "is medically necessary.", after="The page asks"),
                necessity=pen.necessity(True, "is medically necessary", "The requested lumbar"),
                key_reasons=[pen.quote("a protrusion at the same level")],
            )
        ],
    )


def decision_reply(letter: Letter) -> ExtractReply:
    """The authored reply to the decision of 2013."""
    pen = Pen(letter)
    first, second = "1. Chiropractic", "2. A TENS unit"
    return ExtractReply(
        header=None,
        reviewer=ReviewerReply(
            licensed_in=None,
            specialties=[pen.quote("Chiropractic", "Certified in")],
            subspecialties=[],
            licensed_states=[pen.quote("California")],
            board_certified=None,
        ),
        summary=SummaryReply(lines=pen.passage("The injured worker is", "since then."), taken_from_ur=None),
        patient=PatientReply(
            age=pen.quote("29 years old"),
            sex=pen.quote("he"),
            date_of_injury=None,
            mechanism_of_injury=pen.quote("fell from a ladder"),
            body_parts=[pen.quote("mid back", "hurt his")],
            diagnoses=[],
            medications=[],
            prior_treatments=[pen.quote("six chiropractic visits")],
        ),
        documents=[],
        items=[
            ItemReply(
                request=pen.quote("Chiropractic manipulation, eight visits to the mid back"),
                decision=pen.decision(Decision.UPHELD, "is not medically necessary and appropriate", first),
                ur_action=None,
                ur_approved=None,
                administrator_basis=pen.passage(
                    "The Claims Administrator based", "by the Claims Administrator.", first
                ),
                reviewer_basis=pen.passage("The Physician Reviewer based", "Manipulation, page 58.", first),
                rationale=pen.passage("The Physician Reviewer's decision rationale", "appropriate.", first),
                necessity=pen.necessity(False, "is not medically necessary and appropriate", "no function"),
                key_reasons=[],
            ),
            ItemReply(
                request=pen.quote("A TENS unit, thirty day rental"),
                decision=pen.decision(Decision.OVERTURNED, "is medically necessary and appropriate", second),
                ur_action=None,
                ur_approved=None,
                administrator_basis=None,
                reviewer_basis=pen.passage("The Physician Reviewer based", "pages 114-116.", second),
                rationale=pen.passage("The Physician Reviewer's decision rationale", "appropriate.", second),
                necessity=pen.necessity(True, "is medically necessary and appropriate", "a month"),
                key_reasons=[],
            ),
        ],
    )
