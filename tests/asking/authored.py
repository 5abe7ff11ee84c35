"""Replies as a careful model would give them, authored by hand for the letters of this folder.

They are written with the words of the letter; the line numbers are looked up, so that a letter can change.
"""

from __future__ import annotations

from functools import cache

from imr_llm.asking import ExtractReply, NumberedLetter, number_lines
from imr_llm.asking.replies import (
    DecisionReply,
    HeaderReply,
    ItemReply,
    NecessityReply,
    Passage,
    PatientReply,
    Quoted,
    ReviewerReply,
    SummaryReply,
    UrActionReply,
)
from imr_llm.domain.letter import Letter
from imr_llm.domain.record import Decision, UrAction
from imr_llm.letters import load_letter
from tests.asking.letters import EVERY_FORM


@cache
def letter_of(form: str) -> Letter:
    """A letter of this folder, loaded."""
    return load_letter(EVERY_FORM[form], name=form)


class Pen:
    """Writes the parts of a reply for one letter: words, with the numbers of the lines that show them."""

    def __init__(self, letter: Letter) -> None:
        self.numbered: NumberedLetter = number_lines(letter)
        self._flat = letter.clean.flat

    def lines(self, words: str, after: str = "") -> list[int]:
        """The numbers of the lines on which the words stand, first place behind `after`."""
        flat = " ".join(words.split())
        start = self._find(flat, self._find(after, 0) if after else 0)
        shown = self.numbered.lines_in([(start, start + len(flat))])
        return [line.number for line in shown]

    def _find(self, words: str, position: int) -> int:
        found = self._flat.find(words, position)
        if found < 0:
            raise AssertionError(f"the letter does not print {words!r}")
        return found

    def quote(self, words: str, after: str = "") -> Quoted:
        """Words and their lines."""
        lines = self.lines(words, after)
        return Quoted.of(words, lines[0], lines[-1])

    def passage(self, first: str, last: str, after: str = "") -> Passage:
        """A passage from the line of the words `first` to the line of the words `last` behind them."""
        start = self._find(first, self._find(after, 0) if after else 0)
        end = self._find(last, start) + len(last)
        shown = self.numbered.lines_in([(start, end)])
        return Passage.of(shown[0].number, shown[-1].number)

    def decision(self, value: Decision, words: str, after: str) -> DecisionReply:
        """A decision and the words that decide."""
        return DecisionReply(value=value, words=self.quote(words, after))

    def necessity(self, value: bool, words: str, after: str = "") -> NecessityReply:
        """A conclusion and the words that conclude."""
        return NecessityReply(value=value, words=self.quote(words, after))

    def ur_action(self, value: UrAction, words: str) -> UrActionReply:
        """What utilization review did."""
        return UrActionReply(value=value, words=self.quote(words))


def final_reply(letter: Letter) -> ExtractReply:
    """The authored reply to the 2014 letter (and to its injected and unwrapped variants)."""
    pen = Pen(letter)
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
                    "Claims Administrator guideline:",
                    "Page(s): 22.",
                ),
                reviewer_basis=pen.passage(
                    "MAXIMUS guideline:",
                    "Page(s): 22.",
                    after="MAXIMUS guideline:",
                ),
                rationale=pen.passage("Decision rationale:", "aquatic therapy is not medically necessary."),
                necessity=pen.necessity(False, "is not medically necessary"),
                key_reasons=[pen.quote("4 sessions were already granted to find out")],
            ),
            ItemReply(
                request=pen.quote("Hinged knee brace for the left knee"),
                decision=pen.decision(Decision.OVERTURNED, "Overturned", "for the left knee: "),
                ur_action=pen.ur_action(UrAction.DENIED, "a knee brace was denied"),
                ur_approved=None,
                administrator_basis=pen.passage(
                    "Claims Administrator guideline:",
                    "evidence for its decision.",
                    after="2. Hinged",
                ),
                reviewer_basis=pen.passage(
                    "MAXIMUS guideline:",
                    "Knee Chapter, Knee brace.",
                    after="2. Hinged",
                ),
                rationale=pen.passage(
                    "Decision rationale:", "knee brace is medically necessary.", after="2. Hinged"
                ),
                necessity=pen.necessity(True, "is medically necessary.", after="2. Hinged"),
                key_reasons=[pen.quote("Both are recorded at every visit since January 2014")],
            ),
        ],
    )


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


REPLIES = {
    "final": final_reply,
    "injected": final_reply,
    "one_long_line": final_reply,
    "notice_2013": notice_reply,
    "professional": professional_reply,
}
