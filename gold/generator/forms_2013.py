"""The forms of 2013: notice, decision and professional review."""

from __future__ import annotations

from random import Random

from .forms import LEAD_IN, SET_FORTH, Printed, rationale_blocks, sentence_decision
from .layout import Block, fixed, para
from .reviewers import STANDING, Reviewer, made_by
from .truth import Item

DOCUMENTS = (
    "Application for Independent Medical Review",
    "Utilization Review Determination",
    "Progress reports of the primary treating physician",
    "Medical Treatment Utilization Schedule (MTUS)",
    "Therapy notes of eleven visits",
    "Operative report and anesthesia record",
    "Qualified medical evaluation, 41 pages",
    "Imaging and laboratory reports",
)
CONSIDERED = (
    "The following relevant documents received from the interested parties and the documents "
    "provided with the "
    "application were reviewed and considered. These documents included:"
)
SECTION = (
    "Section of the Medical Treatment Utilization Schedule Relied Upon by the Expert Reviewer "
    "to Make His/Her Decision"
)
DISCLAIMER = (
    "Disclaimer: MAXIMUS is providing an independent review service under contract with the "
    "California Department of "
    "Industrial Relations. MAXIMUS is not engaged in the practice of law or medicine."
)


def draw_documents(rng: Random) -> list[str]:
    """The list of what was reviewed."""
    return rng.sample(DOCUMENTS, k=rng.randrange(3, 6))


def notice_front(printed: Printed, listed: list[Item], repeated: list[Item]) -> list[Block]:
    """The notice up to its second list of decisions; the two lists may differ."""
    return [
        fixed("MAXIMUS FEDERAL SERVICES, INC.", "Independent Medical Review"),
        fixed("Notice of Independent Medical Review Determination"),
        fixed(f"Dated: {printed.determination}"),
        fixed(
            "Employee:",
            "Claim Number:",
            f"Date of UR Decision:   {printed.ur_decision}",
            f"Date of Injury:   {printed.injury}",
            f"IMR Application Received:   {printed.application}",
            f"MAXIMUS Case Number:   {printed.number}",
        ),
        *_sentences(listed),
        fixed("INDEPENDENT MEDICAL REVIEW DECISION AND RATIONALE"),
        para(
            f"An application for Independent Medical Review was filed on {printed.application} disputing the "
            f"Utilization Review Denial dated {printed.ur_decision}. A Notice of Assignment and Request for "
            f"Information was provided to the above parties on {printed.assigned}. A decision has "
            f"been made for each "
            "of the treatment and/or services that were in dispute:"
        ),
        *_sentences(repeated),
    ]


def notice_body(reviewer: Reviewer, summary: str, documents: list[str], items: list[Item]) -> list[Block]:
    """The notice from the expert reviewer's qualifications on."""
    blocks = [
        fixed("Medical Qualifications of the Expert Reviewer:"),
        para(
            "The independent Medical Doctor who made the decision has no affiliation with the "
            "employer, employee, "
            f"providers or the claims administrator. {reviewer.sentence('physician reviewer')} {STANDING}"
        ),
        fixed("Case Summary:"),
        para(summary),
        fixed("Documents Reviewed for Determination:"),
        para(CONSIDERED),
        *(fixed(f"• {document}") for document in documents),
        fixed("The Medical Basis for the Decision:"),
    ]
    for position, item in enumerate(items, start=1):
        blocks += [
            para(f"{position}) Regarding the request for {item.request}:"),
            para(SECTION),
            para(_both(item)),
        ]
        if item.rationale:
            blocks += [fixed("Rationale for the Decision:"), *(para(text) for text in item.rationale)]
    return blocks


def decision_body(reviewer: Reviewer, summary: str, documents: list[str], items: list[Item]) -> list[Block]:
    """The decision of 2013 after its header, with the disclaimer behind the last item."""
    who = "physician reviewer"
    blocks = [
        fixed("HOW THE IMR FINAL DETERMINATION WAS MADE"),
        *(para(text) for text in made_by(reviewer, who)),
        fixed("DOCUMENTS REVIEWED"),
        para(CONSIDERED),
        fixed(*(f"- {document}" for document in documents)),
        fixed("CLINICAL CASE SUMMARY"),
        para(LEAD_IN.format(who=who)),
        para(summary),
        fixed("IMR DECISION(S) AND RATIONALE(S)"),
        para(SET_FORTH),
    ]
    for position, item in enumerate(items, start=1):
        blocks += [para(f"{position}. {sentence_decision(item)}"), para(_both(item))]
        blocks += rationale_blocks("The Physician Reviewer's decision rationale:", item)
    return [*blocks, para(DISCLAIMER)]


def review_body(reviewer: Reviewer, summary: str, documents: list[str], item: Item) -> list[Block]:
    """The professional review after its header."""
    relied = item.reviewer_basis.text if item.reviewer_basis is not None else ""
    return [
        fixed("ISSUE AT DISPUTE:"),
        para(item.request),
        fixed("CASE SUMMARY:"),
        para(summary),
        fixed("DOCUMENTS REVIEWED FOR DETERMINATION:"),
        fixed(*(f"{position}. {document}" for position, document in enumerate(documents, start=1))),
        fixed("MEDICAL TREATMENT GUIDELINE(S) RELIED UPON BY PROFESSIONAL REVIEWER AND WHY:"),
        para(relied),
        fixed("RATIONALE FOR WHY THE REQUESTED TREATMENT/SERVICE IS/WAS NOT MEDICALLY NECESSARY:"),
        *(para(text) for text in item.rationale),
        fixed("MEDICAL REVIEWER QUALIFICATIONS:"),
        para(f"{reviewer.sentence('reviewer')} {STANDING}"),
    ]


def _sentences(items: list[Item]) -> list[Block]:
    return [para(f"{position}) {_determined(item)}") for position, item in enumerate(items, start=1)]


def _determined(item: Item) -> str:
    denial = "is" if item.decision == "overturned" else "is not"
    return (
        f"MAXIMUS Federal Services, Inc. has determined the request for {item.request} {denial} "
        f"medically necessary "
        "and appropriate."
    )


def _both(item: Item) -> str:
    sides = (item.claims_basis, item.reviewer_basis)
    return " ".join(side.text for side in sides if side is not None)
