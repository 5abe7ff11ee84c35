"""Faithful replies as a careful model would write them, in words of their own."""

from __future__ import annotations

from imr_llm.domain.provenance import Engine, Provenance
from imr_llm.domain.record import CaseRecord, Decision
from imr_llm.domain.summary import Style, Summary
from imr_llm.summary import SummaryReply, summary_from_reply
from imr_llm.summary.reply import ItemReply, SentenceReply
from tests.summary.records import CREATED, five_items, notice_of_2013, one_drug, two_therapies

BY_MODEL = Provenance(
    engine=Engine.MODEL,
    model="test-model",
    schema_sha256="0" * 64,
    package_version="0.1.0",
    attempts=1,
    created_at=CREATED,
)


def said(text: str, *paths: str) -> SentenceReply:
    """A sentence with its paths."""
    return SentenceReply(text=text, paths=list(paths))


def about(index: int, text: str, *fields: str) -> SentenceReply:
    """A sentence about the item at `index`, resting on these fields of it."""
    return said(text, *(f"disputed_items[{index}].{field}" for field in fields))


def of_two_therapies() -> SummaryReply:
    """Both therapies, reasons partly quoted and partly said in short words."""
    return SummaryReply(
        headline=said(
            "Mixed result: the denial stands for 1 request and was overturned for 1 request.",
            "outcome",
            "disputed_items",
        ),
        overview=[
            said("The letter is about 2 requests.", "disputed_items"),
            said("The injury was on April 18, 2011.", "patient.date_of_injury"),
            said("The reviewer is licensed in Psychology.", "reviewer.licensed_in"),
        ],
        items=[
            ItemReply(
                number=1,
                decision=Decision.UPHELD,
                sentences=[
                    about(
                        0,
                        "The request asked for 10 sessions of relaxation training.",
                        "quantity",
                        "treatment",
                    ),
                    about(0, "UR approved only 4 visits.", "ur_approved"),
                    about(0, "The reviewer upheld the denial, and the denial stands.", "decision"),
                    about(0, "The reviewer found it not medically necessary.", "medically_necessary"),
                    about(0, "10 sessions at once exceed the first course of 4 sessions.", "rationale"),
                    about(0, "The records do not show measured progress so far.", "rationale"),
                ],
            ),
            ItemReply(
                number=2,
                decision=Decision.OVERTURNED,
                sentences=[
                    about(
                        1, "The request was for 6 weeks of a home training device.", "quantity", "treatment"
                    ),
                    about(1, "UR changed it to 2 weeks.", "ur_action", "ur_approved"),
                    about(1, "The reviewer overturned the denial, so the denial does not stand.", "decision"),
                    about(
                        1,
                        'The reviewer wrote: "A rental of six weeks is consistent with the guideline because '
                        'practice at home has to go along with the whole course."',
                        "rationale",
                    ),
                ],
            ),
        ],
        meaning=[],
    )


def of_one_drug() -> SummaryReply:
    """The drug request, with the letter's notice quoted."""
    return SummaryReply(
        headline=said("Result: the denial stands.", "outcome"),
        overview=[
            said("UR decided on April 11, 2014.", "case.ur_decision_date"),
            said("The IMR decision is dated September 22, 2014.", "case.determination_date"),
        ],
        items=[
            ItemReply(
                number=1,
                decision=Decision.UPHELD,
                sentences=[
                    about(
                        0,
                        "The request was for 120 tablets of Norco 10/325mg.",
                        "request",
                        "quantity",
                        "rationale",
                    ),
                    about(0, "It came with 2 refills.", "refills"),
                    about(0, "UR denied the request.", "ur_action"),
                    about(0, "The reviewer upheld the denial, so the denial stands.", "decision"),
                    about(0, "The records show no functional improvement with Norco.", "rationale"),
                    about(0, "There was no urine test in the past 12 months.", "rationale"),
                ],
            )
        ],
        meaning=[
            said(
                "The letter says: “This determination is binding on all parties.”",
                "case.appeal_notice",
            )
        ],
    )


def of_notice_of_2013() -> SummaryReply:
    """The notice of 2013, whose patient facts come from utilization review."""
    return SummaryReply(
        headline=said("Result: the denial was overturned.", "outcome"),
        overview=[said("The injury was on January 9, 2012.", "patient.date_of_injury")],
        items=[
            ItemReply(
                number=1,
                decision=Decision.OVERTURNED,
                sentences=[
                    about(0, "The request was for 12 visits of aquatic therapy.", "quantity", "treatment"),
                    about(0, "It was for the lower back.", "body_part"),
                    about(0, "Utilization review denied it.", "ur_action"),
                    about(0, "The reviewer overturned the denial.", "decision"),
                    about(0, "The care is medically necessary.", "medically_necessary"),
                    about(0, "Her weight and failed land-based care meet the criteria.", "rationale"),
                ],
            )
        ],
        meaning=[],
    )


def of_five_items() -> SummaryReply:
    """Five requests in one or two sentences each."""
    asked = "The reviewer {} the denial, so the denial {}."
    stands, falls = asked.format("upheld", "stands"), asked.format("overturned", "does not stand")
    return SummaryReply(
        headline=said(
            "For 3 requests the denial stands, and for 2 requests it was overturned.",
            "outcome",
            "disputed_items",
        ),
        overview=[said("The worker was hurt on June 8, 2015.", "case.date_of_injury")],
        items=[
            ItemReply(
                number=1,
                decision=Decision.OVERTURNED,
                sentences=[
                    about(0, "The request was for an MRI of the left knee without contrast.", "request"),
                    about(0, falls, "decision"),
                    about(0, "The worker failed 8 weeks of therapy and the left knee locks.", "rationale"),
                ],
            ),
            ItemReply(
                number=2,
                decision=Decision.UPHELD,
                sentences=[
                    about(1, "The request was for 30 days with a TENS unit.", "quantity", "treatment"),
                    about(1, stands, "decision"),
                    about(1, "The records show no evidence of a program of exercise.", "rationale"),
                ],
            ),
            ItemReply(
                number=3,
                decision=Decision.OVERTURNED,
                sentences=[
                    about(2, "The request was for Ibuprofen 800mg.", "treatment", "dose"),
                    about(2, falls, "decision"),
                    about(
                        2, "The dose meets the guideline, and the notes document that it works.", "rationale"
                    ),
                ],
            ),
            ItemReply(
                number=4,
                decision=Decision.UPHELD,
                sentences=[
                    about(
                        3, "The request was for 12 visits for the right shoulder.", "quantity", "body_part"
                    ),
                    about(3, stands, "decision"),
                    about(3, "The worker already had 24 visits without functional improvement.", "rationale"),
                ],
            ),
            ItemReply(
                number=5,
                decision=Decision.UPHELD,
                sentences=[
                    about(4, "The request was for a lumbar steroid injection at L4-5.", "request"),
                    about(4, "UR delayed the request.", "ur_action"),
                    about(4, stands, "decision"),
                    about(4, "No signs of a pinched nerve were found at L4-5.", "rationale"),
                ],
            ),
        ],
        meaning=[],
    )


def model_summaries() -> dict[str, tuple[CaseRecord, Summary]]:
    """Each faithful reply as a summary, with its record."""
    pairs = (
        (two_therapies(), of_two_therapies()),
        (one_drug(), of_one_drug()),
        (notice_of_2013(), of_notice_of_2013()),
        (five_items(), of_five_items()),
    )
    names = ("two_therapies", "one_drug", "notice_of_2013", "five_items")
    return {
        name: (record, summary_from_reply(reply, record, Style(), BY_MODEL))
        for name, (record, reply) in zip(names, pairs, strict=True)
    }
