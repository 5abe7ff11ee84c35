"""The verification: faithful summaries pass, each kind of unfaithfulness is named."""

from __future__ import annotations

from dataclasses import replace

import pytest

from imr_llm.domain.summary import Sentence, Style, Term
from imr_llm.summary import verify, write_plainest, write_summary
from imr_llm.summary.parts import Parts
from imr_llm.summary.texts import load_texts
from tests.summary.changes import checks, cut_to, remade, with_overview, with_sentence
from tests.summary.records import (
    CREATED,
    all_records,
    five_items,
    heading_against_reasons,
    notice_of_2013,
    one_drug,
    two_therapies,
    unread_decision,
)
from tests.summary.replies import model_summaries
from tests.summary.styles import STYLES

RECORDS = all_records()
MODEL_SUMMARIES = model_summaries()


@pytest.mark.parametrize("name", RECORDS)
def test_the_templates_own_summary_passes(name: str) -> None:
    """No false alarm, and the grade is kept."""
    summary = write_summary(RECORDS[name], created_at=CREATED)
    assert verify(summary, RECORDS[name], limit=8.0) == ()


@pytest.mark.parametrize("style", STYLES, ids=str)
@pytest.mark.parametrize("name", RECORDS)
def test_the_templates_plainest_summary_passes(name: str, style: Style) -> None:
    """What takes the place of a summary that fails is complete and quotes nothing, key reasons neither."""
    summary = write_plainest(RECORDS[name], style, created_at=CREATED)
    assert verify(summary, RECORDS[name]) == ()
    opening, _closing = load_texts(style).words.quotes
    told = (*summary.overview, *(one for item in summary.items for one in item.explanation), *summary.meaning)
    assert not any(opening in one.text for one in told if one.paths)


@pytest.mark.parametrize("name", MODEL_SUMMARIES)
def test_a_faithful_summary_in_other_words_passes(name: str) -> None:
    """The verification is no comparison with the template."""
    record, summary = MODEL_SUMMARIES[name]
    assert verify(summary, record) == ()


@pytest.mark.parametrize(
    ("text", "fields"),
    [
        ("The reviewer agreed with the denial.", ("decision",)),
        ("The reviewer found that the care was not needed.", ("medically_necessary",)),
        ("The decision remains in place.", ("decision",)),
        ("UR did not approve the full request.", ("ur_action",)),
        ("The reviewer did not overturn the denial.", ("decision",)),
        ("The records do not show progress.", ("rationale",)),
        ("UR approved only 4 of the 10 sessions.", ("ur_approved", "quantity")),
        ("The request was for 10 sessions, but UR allowed 4.", ("quantity", "ur_approved")),
        ("The reviewer wrote: “There is no documentation of measured progress so far …”.", ("rationale",)),
    ],
)
def test_other_ways_to_say_the_same_pass(text: str, fields: tuple[str, ...]) -> None:
    """Of an upheld item whose request was cut."""
    assert checks(two_therapies(), with_sentence(two_therapies(), 0, text, *fields)) == set()


@pytest.mark.parametrize(
    "text",
    [
        "So 4 visits are still open to the worker.",
        "The other 6 sessions may come later.",
        "More sessions can be given at another time.",
        "The worker still has 4 visits.",
        "The denial stands for now.",
    ],
)
def test_a_hint_of_what_will_come_is_a_promise(text: str) -> None:
    """As long as the letter does not say so itself."""
    fields = ("decision", "ur_approved", "quantity", "rationale")
    assert "promise" in checks(two_therapies(), with_sentence(two_therapies(), 0, text, *fields))


@pytest.mark.parametrize(
    ("rationale", "text", "is_told"),
    [
        ("The first sessions helped with sleep.", "The first sessions helped.", True),
        ("The first sessions brought relief.", "The first sessions helped.", True),
        ("The pain fell when sessions were given, with good relief.", "The sessions helped.", True),
        ("There was relief once a week with sessions.", "The sessions helped.", True),
        ("A trial of sessions gave no lasting relief.", "The trial of sessions failed.", True),
        ("The trial of sessions was over in May.", "The trial is over.", True),
        ("The worker refused a trial of sessions.", "The worker refused a trial.", True),
        (
            "More sessions depend on whether the trial helps.",
            "If the trial helps, more sessions depend on it.",
            True,
        ),
        ("Relief is expected from a trial of sessions.", "The trial of sessions helped.", False),
        ("More sessions are advised if the trial helped.", "The trial helped.", False),
        ("The sessions are meant to improve sleep.", "The sessions improved sleep.", False),
        ("No relief from the trial is on record.", "The trial helped.", False),
        ("The trial is to show whether sessions are of use.", "Sessions are of use.", False),
        ("The sessions make up a trial.", "The trial failed.", False),
        ("More is told once the trial is over.", "The trial is over.", False),
        ("The worker is about to begin a trial.", "The worker refused a trial.", False),
    ],
)
def test_what_care_did_must_be_told_as_a_fact(rationale: str, text: str, *, is_told: bool) -> None:
    """A condition, an aim or an expectation of the letter is no outcome, and nobody does what is not told."""
    record = two_therapies()
    item = record.disputed_items[0].model_copy(update={"rationale": rationale})
    changed = record.model_copy(update={"disputed_items": (item, *record.disputed_items[1:])})
    found = checks(changed, with_sentence(changed, 0, text, "rationale"))
    assert bool(found & {"unsupported", "untraced", "negation"}) is not is_told, found


@pytest.mark.parametrize(
    ("approved", "text", "is_true"),
    [
        (6, "UR approved half of the visits.", True),
        (6, "UR cut the request in half.", True),
        (6, "UR approved half a dozen visits.", True),
        (6, "The request was for a dozen visits.", True),
        (6, "UR did not approve all of the visits.", True),
        (6, "The reviewer upheld the denial of half of the visits.", True),
        (4, "UR approved a third of the visits.", True),
        (4, "UR approved less than half of the visits.", True),
        (9, "UR approved most of the visits.", True),
        (9, "UR approved 9 visits in all.", True),
        (11, "UR approved all but one of the visits.", True),
        (6, "UR approved all of the visits.", False),
        (6, "UR approved every visit.", False),
        (6, "UR approved the request.", False),
        (6, "UR approved the whole request.", False),
        (6, "The request was approved by UR.", False),
        (6, "UR approved none of the visits.", False),
        (6, "UR approved most of the visits.", False),
        (6, "UR approved less than half of the visits.", False),
        (6, "The reviewer upheld the denial of most of the visits.", False),
        (6, "The request was for a score of visits.", False),
        (6, "The request was for a couple of visits.", False),
        (6, "The request was for half a dozen visits.", False),
        (6, "UR approved a dozen visits.", False),
        (4, "UR cut the request by half.", False),
        (9, "UR approved half of the visits.", False),
        (None, "UR denied all of the visits.", True),
        (None, "UR denied half of the visits.", False),
        (None, "The reviewer denied most of the visits.", False),
    ],
)
def test_words_for_a_share_or_a_number_are_those_of_the_record(
    approved: int | None, text: str, *, is_true: bool
) -> None:
    """All, none, most and half of 12 visits are held to what utilization review approved of them."""
    changed = cut_to(approved)
    fields = ("ur_action", "quantity", "decision", *(("ur_approved",) if approved else ()))
    found = checks(changed, with_sentence(changed, 0, text, *fields))
    assert bool(found & {"polarity", "untraced", "amount_role"}) is not is_true, found


@pytest.mark.parametrize(
    ("text", "fields", "check"),
    [
        ("The request was approved.", ("decision",), "polarity"),
        ("The reviewer disagreed with the denial.", ("decision",), "polarity"),
        ("The reviewer did not agree with the denial.", ("decision",), "polarity"),
        ("The denial was reversed.", ("decision",), "polarity"),
        ("The care is needed and medically necessary.", ("medically_necessary",), "polarity"),
        ("UR denied the request.", ("ur_action",), "polarity"),
        ("UR did not approve any visits.", ("ur_action",), "polarity"),
        ("UR delayed the request.", ("ur_action",), "polarity"),
        ("UR approved 10 visits.", ("quantity", "ur_approved"), "amount_role"),
        ("The request was for 4 sessions.", ("quantity", "ur_approved"), "amount_role"),
        ("UR approved 4 weeks.", ("ur_approved",), "untraced"),
        ("UR approved only 10 of the 4 sessions.", ("ur_approved", "quantity"), "amount_role"),
        ("The request was for 4 sessions, but UR allowed 10.", ("quantity", "ur_approved"), "amount_role"),
        ("The guidelines call for five sessions.", ("rationale",), "untraced"),
        ("4 sessions exceed the first course of ten sessions.", ("rationale",), "amount_role"),
        ("The records show measured progress so far.", ("rationale",), "negation"),
        ("The guidelines do not call for a short first course.", ("rationale",), "negation"),
        ("The reviewer wrote: “There is documentation of measured progress.”", ("rationale",), "quote"),
        ("The reviewer wrote: “documentation of measured progress”.", ("rationale",), "quote"),
        ("The reviewer wrote: “Ten sessions exceed the course.", ("rationale",), "quote"),
        ("A psychologist gives relaxation training and acupuncture.", ("treatment",), "untraced"),
        ("Dr. Jones asked for relaxation training.", ("treatment",), "untraced"),
        ("The relaxation training is for the left knee.", ("treatment",), "untraced"),
        ("The worker takes Oxycodone with relaxation training.", ("treatment",), "untraced"),
        ("The ODG was cited.", ("reviewer_basis.citations[0].guideline",), "untraced"),
        ("The worker went back to a new job and feels fine.", ("rationale",), "unsupported"),
        ("The reviewer read all of it.", (), "no_source"),
        ("The reviewer upheld the denial.", ("verdict",), "no_source"),
        ("The reviewer upheld the denial.", ("refills",), "no_source"),
        ("You should ask a lawyer.", ("decision",), "advice"),
        ("The worker must act within 30 days.", ("decision",), "deadline"),
        ("An appeal is open to the worker.", ("decision",), "appeal"),
        ("The care will be paid for.", ("decision",), "promise"),
        ("The worker is entitled to care.", ("decision",), "promise"),
        ("Nothing more can be done.", ("decision",), "promise"),
        ("Such requests are usually denied.", ("decision",), "odds"),
        ("", ("decision",), "empty"),
    ],
)
def test_an_unfaithful_sentence_is_named(text: str, fields: tuple[str, ...], check: str) -> None:
    """Added to a faithful summary of an upheld item, each fails the check that is about it."""
    assert check in checks(two_therapies(), with_sentence(two_therapies(), 0, text, *fields))


def test_a_sentence_of_one_item_may_not_rest_on_another() -> None:
    """Each request is explained from its own part of the record."""
    summary = write_summary(five_items(), created_at=CREATED)
    stray = Sentence(text="UR denied this request.", paths=("disputed_items[1].ur_action",))
    item = summary.items[2].model_copy(update={"explanation": (*summary.items[2].explanation, stray)})
    items = (*summary.items[:2], item, *summary.items[3:])
    strayed = remade(five_items(), summary, replace(Parts.of(summary), items=items))
    assert {"wrong_item", "polarity"} <= checks(five_items(), strayed)


@pytest.mark.parametrize(
    ("text", "paths", "check"),
    [
        ("The injury was on April 11, 2014.", ("case.ur_decision_date",), "date_role"),
        ("UR decided on February 3, 2009.", ("case.ur_decision_date",), "untraced"),
        ("UR decided on April 11, 2015.", ("case.ur_decision_date",), "untraced"),
        ("UR did not decide on April 11, 2014.", ("case.ur_decision_date",), "negation"),
        ("The letter is about 2 requests.", ("disputed_items",), "untraced"),
        ("The denial was overturned for 1 request.", ("disputed_items",), "polarity"),
        ("The result is mixed.", ("outcome",), "polarity"),
        ("Request 1 was approved.", ("outcome",), "polarity"),
        ("An appeal must be filed within 60 days.", ("case.appeal_notice",), "deadline"),
        ("The reviewer is licensed in Surgery.", ("reviewer.specialties",), "untraced"),
        ("The whole case is this.", ("case",), "no_source"),
    ],
)
def test_an_unfaithful_overview_is_named(text: str, paths: tuple[str, ...], check: str) -> None:
    """Added to the overview of a letter with one upheld item."""
    assert check in checks(one_drug(), with_overview(one_drug(), text, *paths))


@pytest.mark.parametrize(
    "text",
    ["The letter says that it is binding on all parties.", "It says: “In some cases you can appeal it.”"],
)
def test_the_letters_own_notice_may_be_told(text: str) -> None:
    """Where the letter prints it and the sentence points at it."""
    assert checks(one_drug(), with_overview(one_drug(), text, "case.appeal_notice")) == set()
    elsewhere = checks(five_items(), with_overview(five_items(), text, "case.determination_date"))
    assert "appeal" in elsewhere


def test_in_a_mixed_letter_a_clause_must_say_which_request_it_means() -> None:
    """By number, by count or by its treatment; else it is true of some and false of others."""
    assert checks(five_items(), with_overview(five_items(), "The denial stands.", "outcome")) == {"polarity"}
    named = with_overview(five_items(), "For request 2 the denial stands.", "disputed_items[1].decision")
    assert checks(five_items(), named) == set()
    by_name = "The denial of 30 days of the TENS unit was upheld, but the denial of the MRI was overturned."
    paths = (
        "outcome",
        "disputed_items[1].quantity",
        "disputed_items[1].treatment",
        "disputed_items[0].treatment",
    )
    assert checks(five_items(), with_overview(five_items(), by_name, *paths)) == set()
    turned = by_name.replace("upheld", "reversed")
    assert "polarity" in checks(five_items(), with_overview(five_items(), turned, *paths))
    more = by_name.replace("30", "60")
    assert "untraced" in checks(five_items(), with_overview(five_items(), more, *paths))
    wrong = with_overview(five_items(), "The ibuprofen was denied.", "disputed_items[2].treatment")
    assert "polarity" in checks(five_items(), wrong)


def test_utilization_reviews_facts_may_not_be_credited_to_the_reviewer() -> None:
    """The notice of 2013 prints UR's case summary."""
    text = "The reviewer noted an injury on January 9, 2012."
    assert "attribution" in checks(
        notice_of_2013(), with_overview(notice_of_2013(), text, "patient.date_of_injury")
    )


def test_a_quoted_conclusion_must_fit_the_decision() -> None:
    """The letter's own contradiction is not quoted as a reason."""
    record = heading_against_reasons()
    quote = "The reviewer wrote: “The request for a brace is medically necessary.”"
    assert "polarity" in checks(record, with_sentence(record, 0, quote, "rationale"))


def test_an_unclear_letter_must_be_said_to_be_unclear() -> None:
    """Leaving the notice out is a failure, and so is a fixed sentence that is not true."""
    summary = write_summary(unread_decision(), created_at=CREATED)
    overview = tuple(one for one in summary.overview if "check the letter" not in one.text)
    headline = Sentence(text="Result: not clear.", paths=("disputed_items",))
    parts = replace(Parts.of(summary), headline=headline, overview=overview)
    silent = remade(unread_decision(), summary, parts)
    assert "review" in checks(unread_decision(), silent)
    notice = load_texts().sentences["item.no_reasons"]
    assert checks(two_therapies(), with_sentence(two_therapies(), 0, notice)) != set()


def test_text_terms_grade_and_flag_must_be_those_of_the_parts() -> None:
    """The plain text is what most people read: it may not differ from the structure."""
    record = five_items()
    summary = write_summary(record, created_at=CREATED)
    changed = summary.text.replace("12 visits", "14 visits")
    assert changed != summary.text
    assert checks(record, summary.model_copy(update={"text": changed})) == {"text"}
    terms = (*summary.terms[:-1], Term(term="ODG", meaning="a law.", source="none"))
    assert "terms" in checks(record, summary.model_copy(update={"terms": terms}))
    too_easy = summary.readability.model_copy(update={"score": 1.0})
    assert "readability" in checks(record, summary.model_copy(update={"readability": too_easy}))
    assert checks(record, summary.model_copy(update={"needs_review": True})) == {"review"}


def test_the_grade_is_a_check_only_where_a_limit_is_given() -> None:
    """Reported always, refused on request."""
    record = five_items()
    summary = write_summary(record, created_at=CREATED)
    assert verify(summary, record) == ()
    assert {check.check for check in verify(summary, record, limit=2.0)} == {"readability"}


def test_strengths_that_change_places_are_noticed() -> None:
    """Each number stands where the sentence points, but not behind that name."""
    record = one_drug()
    mixed = record.disputed_items[0].model_copy(
        update={
            "request": "KETOPROFEN 10%/LIDOCAINE 3% CREAM",
            "treatment": "KETOPROFEN 10%/LIDOCAINE 3% CREAM",
            "quantity": None,
            "dose": None,
        }
    )
    record = record.model_copy(update={"disputed_items": (mixed,)})
    for text, wanted in (
        ("The request was for ketoprofen 10%/lidocaine 3% cream.", set()),
        ("The request was for lidocaine 3% with ketoprofen 10%.", set()),
        ("The request was for ketoprofen 3%/lidocaine 10% cream.", {"amount_role"}),
    ):
        assert checks(record, with_sentence(record, 0, text, "treatment")) == wanted


@pytest.mark.parametrize(
    ("text", "fields", "wanted"),
    [
        ("The request was for the training, 10 in all.", ("quantity", "treatment", "ur_approved"), set()),
        (
            "The request was for the training, 4 in all.",
            ("quantity", "treatment", "ur_approved"),
            {"amount_role"},
        ),
        ("Of what was asked for, this was told: 10 sessions.", ("quantity", "ur_approved"), set()),
        (
            "Of the care asked for, this is told here: 4 sessions.",
            ("quantity", "ur_approved"),
            {"amount_role"},
        ),
        ("UR cut the 10 sessions to 4.", ("quantity", "ur_approved", "ur_action"), set()),
        ("UR cut the 4 sessions to 10.", ("quantity", "ur_approved", "ur_action"), {"amount_role"}),
    ],
)
def test_an_amount_keeps_its_part(text: str, fields: tuple[str, ...], wanted: set[str]) -> None:
    """Also where a clause that names the amount says no more, and where a change says what it left."""
    record = two_therapies()
    assert checks(record, with_sentence(record, 0, text, *fields)) == wanted


def test_a_number_of_refills_is_no_quantity() -> None:
    """The 2 of `#60 with 2 refills` counts refills, and 60 does not."""
    record = one_drug()
    drug = record.disputed_items[0].model_copy(
        update={"request": "TRAMADOL 50MG #60 WITH 2 REFILLS", "treatment": "TRAMADOL", "refills": 2}
    )
    record = record.model_copy(update={"disputed_items": (drug,)})
    for text, wanted in (
        ("It came with 2 refills.", set()),
        ("It came with 60 refills.", {"untraced"}),
        ("The request was for tramadol, 2 in all.", {"amount_role"}),
    ):
        summary = with_sentence(record, 0, text, "request", "refills", "treatment")
        assert checks(record, summary) == wanted
