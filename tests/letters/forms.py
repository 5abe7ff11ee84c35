"""Letters of every form, written for the tests, together with what their sections should be."""

from __future__ import annotations

from dataclasses import dataclass, field

from imr_llm.domain.letter import LetterFormat


@dataclass(frozen=True)
class Item:
    """One disputed item as it should be found; None for a part that the letter leaves out."""

    request: str
    decision: str | None
    claims_administrator: str | None = None
    reviewer: str | None = None
    rationale: str | None = None
    number: int | None = None


@dataclass(frozen=True)
class Written:
    """A letter's paragraphs and what they hold."""

    letter_format: LetterFormat
    paragraphs: tuple[str, ...]
    items: tuple[Item, ...]
    summary: str
    documents: str | None = None
    listed: tuple[Item, ...] = field(default=())

    @property
    def text(self) -> str:
        """The letter single-spaced, paragraphs parted by a blank line."""
        return "\n\n".join(self.paragraphs)


SUMMARY = (
    "The patient is a 44-year-old woman who strained her low back on 4/12/2012 while she moved boxes.\n"
    "Treatment so far: therapy, two injections and medication. Her diagnosis is lumbar radiculopathy.\n"
    "Utilization review did not certify the requests on 2/3/14."
)
NORCO = Item(
    "Norco 10/325mg #120",
    "Upheld",
    "Decision based on MTUS Chronic Pain Treatment Guidelines Opioids, criteria for\nuse Page(s): 76-80.",
    "Decision based on MTUS Chronic Pain Treatment Guidelines Opioids Page(s): 78, 91.",
    "Opioids may go on where function has improved. The notes show: pain 7/10 before, 7/10\n"
    "after. No contract is on file. The treating doctor's view that it is needed is not backed by\n"
    "findings. Therefore, the request is not medically necessary.",
    1,
)
INJECTION = Item(
    "Left L4-5 transforaminal epidural steroid injection (DOS: 3/1/14)",
    "Overturned",
    "The Claims Administrator did not base their decision on the MTUS. Decision based on\n"
    "Non-MTUS Citation Official Disability Guidelines (ODG), Low Back Chapter.",
    "Decision based on MTUS Chronic Pain Treatment Guidelines Epidural steroid injections\nPage(s): 46.",
    "Radiculopathy is shown by weakness of the left great toe and by imaging. Earlier care\n"
    "failed. An earlier review ended in: Upheld for another level, which has no bearing here. The\n"
    "request is medically necessary.",
    2,
)
BRACE = Item(
    "Purchase: LSO brace, quantity 1",
    "Upheld",
    "Decision based on MTUS ACOEM Chapter 12 Low Back Complaints Page(s): 301.",
    "Decision based on MTUS ACOEM Chapter 12 Low Back Complaints Page(s): 301.",
    "Braces bring no lasting benefit after the acute phase. The request is not medically necessary.",
    3,
)
ITEMS = (NORCO, INJECTION, BRACE)

HEADER = (
    "Case Number: CM14-0012345    Date Assigned: 03/19/2014\n"
    "Date of Injury: 04/12/2012    Decision Date: 05/08/2014\n"
    "UR Denial Date: 02/03/2014    Priority: Standard\n"
    "Application\nReceived: 02/10/2014"
)
QUALIFIED = (
    "The case file went to an expert reviewer who is licensed in Chiropractic, has a subspecialty in\n"
    "Sports Medicine and is licensed to practice in Texas."
)
LEAD_IN = (
    "The expert reviewer developed the following clinical case summary based on a review of the\n"
    "case file, including all medical records:"
)
DECISIONS_LEAD_IN = (
    "The Final Determination was based on decisions for the disputed items/services set forth below:"
)


def item_paragraphs(item: Item, *, numbered: str | None = "{}. ") -> list[str]:
    """The paragraphs of an item in the form of 2014 on."""
    lead = numbered.format(item.number) if numbered else ""
    paragraphs = [f"{lead}{item.request}: {item.decision}"]
    for label, words in (
        ("Claims Administrator guideline", item.claims_administrator),
        ("MAXIMUS guideline", item.reviewer),
        ("Decision rationale", item.rationale),
    ):
        if words is not None:
            paragraphs.append(f"{label}: {words}")
    return paragraphs


def final_determination(
    items: tuple[Item, ...] = ITEMS, *, numbered: str | None = "{}. ", header: str | None = HEADER
) -> Written:
    """A letter of 2014 on, or its fragment where `header` is None."""
    paragraphs = [
        *([header] if header else []),
        f"HOW THE IMR FINAL DETERMINATION WAS MADE\n{QUALIFIED}",
        f"CLINICAL CASE SUMMARY\n{LEAD_IN}",
        SUMMARY,
        f"IMR ISSUES, DECISIONS AND RATIONALES\n{DECISIONS_LEAD_IN}",
        *(one for item in items for one in item_paragraphs(item, numbered=numbered)),
    ]
    form = LetterFormat.FINAL_DETERMINATION if header else LetterFormat.FRAGMENT
    return Written(form, tuple(paragraphs), items, SUMMARY)


DISCLAIMER = (
    "Disclaimer: MAXIMUS is providing an independent review service under contract. It does not practice\n"
    "law or medicine."
)
PAPERS = "- Application for review\n- Denial letter of 7/2/13\n- Progress notes of Dr. Smith"


def decision_2013() -> Written:
    """A decision letter of 2013 with cover page and disclaimer."""
    items = (
        Item(
            "Twelve sessions of physical therapy for the low back",
            "is not medically necessary and appropriate",
            "The Claims Administrator based its decision on the Chronic Pain Medical Treatment\n"
            "Guidelines, pg. 98-99, which are part of the MTUS.",
            "The Physician Reviewer based his/her decision on the Chronic Pain Medical\n"
            "Treatment Guidelines, Physical Medicine, which are part of the MTUS.",
            "Nine to ten visits are allowed for such complaints. Twelve go beyond this. The request is\n"
            "not medically necessary and appropriate.",
            1,
        ),
        Item(
            "One electric hot pack",
            "is medically necessary and appropriate",
            "The Claims Administrator did not cite any guideline.",
            "The Physician Reviewer found that no section of the MTUS applied.",
            "Warmth at home helps in the acute phase. The request is medically necessary and\nappropriate.",
            2,
        ),
    )
    body = [
        paragraph
        for item in items
        for paragraph in (
            f"{item.number}. {item.request} {item.decision}.",
            item.claims_administrator or "",
            item.reviewer or "",
            f"The Physician Reviewer's decision rationale:\n{item.rationale}",
        )
    ]
    lead_in = LEAD_IN.replace("expert", "physician")
    paragraphs = (
        "Independent Medical Review Final Determination Letter",
        "Dated: 12/20/2013",
        (
            "IMR Case Number: CM13-0012345    Date of Injury: 8/1/2011\n"
            "Claims Number:    UR Denial Date: 7/2/2013\n"
            "Priority: STANDARD    Application Received: 7/15/2013\nEmployee Name:"
        ),
        "Treatment(s) in Dispute Listed on IMR Application:\nPHYSICAL THERAPY, HOT PACK",
        (
            "Final Determination: PARTIAL OVERTURN. This means we decided that some (but not all) of the\n"
            "disputed items are necessary."
        ),
        "Sincerely,\nMedical Director\ncc: Department of Industrial Relations",
        f"HOW THE IMR FINAL DETERMINATION WAS MADE\n{QUALIFIED.replace('an expert', 'a physician')}",
        (
            "DOCUMENTS REVIEWED\nThe following relevant documents were reviewed and considered. These\n"
            f"documents included:\n{PAPERS}"
        ),
        f"CLINICAL CASE SUMMARY\n{lead_in}",
        SUMMARY,
        f"IMR DECISION(S) AND RATIONALE(S)\n{DECISIONS_LEAD_IN}",
        *body,
        "/abc",
        DISCLAIMER,
    )
    return Written(LetterFormat.DECISION_2013, paragraphs, items, SUMMARY, PAPERS)


def notice_2013() -> Written:
    """A notice of 2013 with both lists of decisions, words run together in one of them."""
    sides = (
        "The Claims Administrator based its decision on the Chronic Pain Medical Treatment Guidelines\n"
        "(2009), which are part of the MTUS. The Expert Reviewer relied on the same section."
    )
    items = (
        Item(
            "acupuncture, 6 visits: neck",
            "is notmedically necessary and appropriate",
            sides,
            sides,
            "The worker had six visits already. No gain was written down. The guideline asks for it.\n"
            "The request for acupuncture is not medically necessary and appropriate.",
            1,
        ),
        Item(
            "one MRI of the neck",
            "is medically necessary and appropriate",
            "The Claims Administrator cited nothing. The Expert Reviewer relied on ACOEM, Chapter 8.",
            "The Claims Administrator cited nothing. The Expert Reviewer relied on ACOEM, Chapter 8.",
            "Weakness of the right hand is new. The request for an MRI is medically necessary.",
            2,
        ),
    )
    sentences = "\n".join(
        f"{item.number}) MAXIMUS Federal Services, Inc. has determined the request for {item.request} "
        f"{item.decision}."
        for item in items
    )
    argued = [
        f"{item.number}) Regarding the request for {item.request}:\n\n"
        "Section of the Medical Treatment Utilization Schedule Relied Upon by the Expert\n"
        f"Reviewer to Make His/Her Decision\n{item.claims_administrator}\n\n"
        f"Rationale for the Decision:\n{item.rationale}"
        for item in items
    ]
    summary = (
        "The following case summary was taken from the utilization\n"
        "review denial/modification dated July 2, 2013:\n"
        '"The claimant is a 51 year old man who hurt his neck on 3/4/2011. He was denied 6 visits."'
    )
    paragraphs = (
        "MAXIMUS FEDERAL SERVICES, INC.\nIndependent Medical Review",
        "Notice of Independent Medical Review Determination",
        "Dated: 9/30/2013",
        (
            "Employee:\nClaim Number:\nDate of UR Decision: 7/2/2013\nDate of Injury: 3/4/2011\n"
            "IMR Application Received: 7/15/2013\nMAXIMUS Case Number: CM13-0001234"
        ),
        sentences,
        "INDEPENDENT MEDICAL REVIEW DECISION AND RATIONALE",
        (
            "An application for Independent Medical Review was filed on 7/15/2013 disputing the\n"
            "Utilization Review Denial dated 7/2/2013. A Notice of Assignment and Request for\n"
            "Information was provided to the above parties on 7/24/2013. A decision was made for each of\n"
            "the services in dispute:"
        ),
        sentences,
        f"Medical Qualifications of the Expert Reviewer:\n{QUALIFIED}",
        (f"Expert Reviewer Case Summary:\n{summary}"),
        f"Documents Reviewed for Determination:\n{PAPERS}",
        "The Medical Basis for the Decision:",
        *argued,
        "Effect of the Decision:\nThe decision binds all parties.",
        "Sincerely,\nMedical Director\ncc: Department of Industrial Relations",
    )
    return Written(LetterFormat.NOTICE_2013, paragraphs, items, summary, PAPERS, listed=items)


def professional_review() -> Written:
    """A professional review with its one issue."""
    item = Item(
        "Transfer by taxi to all medical visits",
        None,
        None,
        "ODG, Knee Chapter: transport is advised for people who cannot drive.",
        "The worker can walk and drive. The requested transfer is not medically necessary.",
    )
    paragraphs = (
        "MEDICAL PROFESSIONAL REVIEW",
        f"ISSUE AT DISPUTE:\n{item.request}",
        f"CASE SUMMARY:\n{SUMMARY}",
        f"DOCUMENTS REVIEWED FOR DETERMINATION:\n{PAPERS}",
        f"MEDICAL TREATMENT GUIDELINE(S) RELIED UPON BY PROFESSIONAL\nREVIEWER AND WHY:\n{item.reviewer}",
        (
            "RATIONALE FOR WHY THE REQUESTED TREATMENT/SERVICE IS/WAS NOT\nMEDICALLY NECESSARY:\n"
            f"{item.rationale}"
        ),
        f"MEDICAL REVIEWER QUALIFICATIONS:\n{QUALIFIED}",
    )
    return Written(LetterFormat.PROFESSIONAL_REVIEW, paragraphs, (item,), SUMMARY, PAPERS)


ALL_FORMS = (final_determination, decision_2013, notice_2013, professional_review)
