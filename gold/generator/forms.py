"""The form of 2014 and after: cover page, header block, sections and items."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from random import Random

from .layout import Block, fixed, para
from .prose import spoken
from .reviewers import Reviewer, made_by
from .truth import Header, Item

APPEAL = (
    "In certain limited circumstances, you can appeal the Final Determination. Appeals must be filed "
    "with the "
    "Workers' Compensation Appeals Board within 30 days from the date of this letter. For more "
    "information on "
    "appealing the final determination, please see California Labor Code Section 4610.6(h)."
)
BINDING = (
    "The determination of MAXIMUS Federal Services and its {who} is deemed to be the Final "
    "Determination of the "
    "Administrative Director of the Division of Workers' Compensation. This determination is binding "
    "on all parties."
)
EXPLAINED = {
    "uphold": "UPHOLD. This means we decided that none of the disputed items/services are medically "
    "necessary and "
    "appropriate.",
    "overturn": "OVERTURN. This means we decided that all of the disputed items/services are "
    "medically necessary and "
    "appropriate.",
    "partial_overturn": "PARTIAL OVERTURN. This means we decided that some (but not all) of the disputed "
    "items/services are medically necessary and appropriate.",
}
LEAD_IN = (
    "The {who} developed the following clinical case summary based on a review of the case file, "
    "including all "
    "medical records:"
)
SET_FORTH = "The Final Determination was based on decisions for the disputed items/services set forth below:"


@dataclass
class Printed:
    """The strings that stand in the header, which damage and contradictions may change beforehand."""

    number: str
    assigned: str
    injury: str
    ur_decision: str
    application: str
    determination: str
    priority: str


def print_header(header: Header) -> Printed:
    """The header's values as the form prints them."""

    def day(value: date) -> str:
        return f"{value.month:02d}/{value.day:02d}/{value.year}"

    return Printed(
        number=header.case_number,
        assigned=day(header.assigned),
        injury=day(header.injury),
        ur_decision=day(header.ur_decision),
        application=day(header.application),
        determination=day(header.determination),
        priority="Expedited" if header.expedited else "Standard",
    )


def header_block(manner: str, printed: Printed, decided: str) -> Block:
    """The header in one of its arrangements; `decided` is the determination date's label."""
    if manner == "pairs":
        return fixed(
            f"Case Number:    {printed.number}      Date Assigned:    {printed.assigned}",
            f"Date of Injury: {printed.injury}        {decided}    {printed.determination}",
            f"UR Denial Date: {printed.ur_decision}        Priority:         {printed.priority}",
            f"Application Received:  {printed.application}",
        )
    if manner == "broken":
        return fixed(
            f"IMR Case Number:  {printed.number}   Date of Injury:  {printed.injury}",
            f"Date Assigned: {printed.assigned}   {decided} {printed.determination}",
            f"UR Denial Date:   {printed.ur_decision}   Priority: {printed.priority.upper()}   Application",
            f"                                              Received: {printed.application}",
        )
    return fixed(
        f"Case Number: {printed.number}",
        f"Date Assigned: {printed.assigned}",
        f"Date of Injury: {printed.injury}",
        f"{decided} {printed.determination}",
        f"UR Denial Date: {printed.ur_decision}",
        f"Priority: {printed.priority}",
        f"Application Received: {printed.application}",
    )


def cover_page(printed: Printed, items: list[Item], outcome: str, who: str) -> list[Block]:
    """The letter that some years put before the determination."""
    return [
        fixed("MAXIMUS FEDERAL SERVICES, INC.", "Independent Medical Review"),
        fixed("Independent Medical Review Final Determination Letter"),
        fixed(f"Dated: {printed.determination}"),
        fixed("Treatment(s) in Dispute Listed on IMR Application:"),
        para("; ".join(item.treatment.upper() for item in items)),
        para(f"Final Determination: {EXPLAINED[outcome]}"),
        para(BINDING.format(who=who)),
        para(APPEAL),
        fixed("Sincerely,", "", "Medical Director"),
    ]


def determination_body(
    *,
    rng: Random,
    reviewer: Reviewer,
    summary: str,
    items: list[Item],
    heading: str,
    openings: tuple[str, ...],
) -> list[Block]:
    """Everything after the header; `openings` are the words of each item's decision as printed."""
    blocks = [fixed("HOW THE IMR FINAL DETERMINATION WAS MADE")]
    blocks += [para(text) for text in made_by(reviewer, "expert reviewer")]
    blocks += [fixed("CLINICAL CASE SUMMARY"), para(LEAD_IN.format(who="expert reviewer")), para(summary)]
    blocks += [fixed("IMR ISSUES, DECISIONS AND RATIONALES"), para(SET_FORTH)]
    gap = rng.choice((" ", "  "))
    for position, item in enumerate(items, start=1):
        blocks.append(para(item_heading(heading, position, item, openings[position - 1])))
        if item.claims_basis is not None:
            blocks.append(para(f"Claims Administrator guideline:{gap}{item.claims_basis.text}"))
        if item.reviewer_basis is not None:
            blocks.append(para(f"MAXIMUS guideline:{gap}{item.reviewer_basis.text}"))
        blocks += rationale_blocks("Decision rationale:", item)
    return blocks


def rationale_blocks(label: str, item: Item) -> list[Block]:
    """The rationale behind its label, or nothing where the letter lacks it."""
    if not item.rationale:
        return []
    first, *rest = item.rationale
    return [para(f"{label} {first}"), *(para(text) for text in rest)]


def item_heading(manner: str, position: int, item: Item, decision: str) -> str:
    """An item's heading; in the manner `sentence` the decision is a clause."""
    if manner == "sentence":
        return f"{position}) {sentence_decision(item)}"
    lead = {"numbered": f"{position}. ", "paren": f"{position}) ", "colon": ""}[manner]
    return f"{lead}{item.request}: {decision}"


def sentence_decision(item: Item) -> str:
    """`X is (not) medically necessary and appropriate.`"""
    verb = "are" if item.treatment.lower().endswith(("s", "patches")) and item.amount is not None else "is"
    denial = "" if item.decision == "overturned" else "not "
    return f"{item.request} {verb} {denial}medically necessary and appropriate."


def injury_words(rng: Random, injury: date) -> str:
    """The date of injury as the summary prints it."""
    return spoken(rng, injury)
