"""The template summary: what it says of each kind of record, and what it never says."""

from __future__ import annotations

import re

import pytest

from imr_llm.domain.provenance import Engine
from imr_llm.domain.record import CaseRecord
from imr_llm.domain.summary import Length, Style, Summary, SummaryCheck
from imr_llm.llm.schemas import schema_sha256
from imr_llm.summary import GRADE_LIMIT, verify, with_failed_checks, write_summary
from imr_llm.summary.support import value_at
from tests.summary.records import (
    CREATED,
    all_records,
    five_items,
    heading_against_reasons,
    notice_of_2013,
    one_drug,
    two_therapies,
    unread_decision,
    with_key_reasons,
    without_rationale,
)
from tests.summary.styles import STYLES

RECORDS = all_records()


def summary_of(record: CaseRecord) -> Summary:
    """Its template summary."""
    return write_summary(record, created_at=CREATED)


def explained(summary: Summary, index: int) -> str:
    """The explanation of an item as running text."""
    return " ".join(sentence.text for sentence in summary.items[index].explanation)


def test_an_upheld_item_says_what_was_asked_what_ur_did_and_why() -> None:
    """Amounts in numerals, the decision in the form's words, the deciding sentence quoted."""
    text = explained(summary_of(two_therapies()), 0)
    assert "The request was for 10 sessions of relaxation training with a psychologist." in text
    assert "UR changed this and approved 4 visits." in text
    assert "upheld the denial, so it still stands" in text
    assert "is not medically necessary" in text
    assert "“Ten sessions ordered at once exceed the first course of four sessions" in text


def test_an_overturned_item_says_that_the_denial_does_not_stand() -> None:
    """And promises nothing."""
    text = explained(summary_of(two_therapies()), 1)
    assert "overturned the denial, so it does not stand" in text
    assert "is medically necessary" in text
    assert not re.search(r"will|must|paid|provided", text)


def test_the_headline_counts_both_kinds() -> None:
    """Three upheld and two overturned of five."""
    assert "stands for 3 requests" in summary_of(five_items()).headline.text
    assert "overturned for 2 requests" in summary_of(five_items()).headline.text


def test_dates_are_those_of_the_record_written_out() -> None:
    """Each date that the header gives, none that it does not."""
    overview = " ".join(sentence.text for sentence in summary_of(one_drug()).overview)
    assert "February 3, 2009" in overview
    assert "April 11, 2014" in overview
    assert "September 22, 2014" in overview
    assert "Date" not in explained(summary_of(two_therapies()), 0)


def test_a_retrospective_drug_request_gives_refills_and_date_of_service() -> None:
    """Values of their own, each resting on its path."""
    summary = summary_of(one_drug())
    text = explained(summary, 0)
    assert "It included 2 refills." in text
    assert "The date of service was March 1, 2014." in text
    assert "The request was for Norco 10/325mg, 120 for each fill." in text


def test_a_dose_gives_way_where_the_page_would_be_too_hard() -> None:
    """The heading tells it in any case, and no reason is left out for it."""
    plain = write_summary(one_drug(), created_at=CREATED, limit=GRADE_LIMIT - 0.5)
    assert "The request was for Norco, 120 for each fill." in explained(plain, 0)
    assert "10/325mg" in plain.items[0].request
    roomy = summary_of(one_drug())
    assert "The request was for Norco 10/325mg, 120 for each fill." in explained(roomy, 0)
    assert "disputed_items[0].dose" in {path for one in roomy.items[0].explanation for path in one.paths}
    assert explained(plain, 0).count("“") == explained(roomy, 0).count("“")
    assert verify(roomy, one_drug()) == ()


@pytest.mark.parametrize(
    ("request_", "treatment", "dose", "told"),
    [
        ("Norco 10/325mg #120", "Norco", "10/325mg", "Norco 10/325mg, 120 for each fill."),
        ("NORCO 10/325MG #120", "NORCO", "10/325MG", "Norco 10/325mg, 120 for each fill."),
        (
            "Tramadol ER capsules 150 mg #120",
            "Tramadol ER",
            "150 mg",
            "Tramadol ER capsules 150 mg, 120 for each fill.",
        ),
        ("Norco #120 10/325mg", "Norco", "10/325mg", "Norco 10/325mg, 120 for each fill."),
        ("10/325mg of Norco, 120", "Norco", "10/325mg", "Norco 10/325mg, 120 for each fill."),
        ("Norco #120", "Norco", None, "Norco, 120 for each fill."),
    ],
)
def test_a_treatment_is_named_with_its_dose_in_the_requests_words(
    request_: str, treatment: str, dose: str | None, told: str
) -> None:
    """As far as they stand together in the request; the amount is told once, by itself."""
    (item,) = one_drug().disputed_items
    changed = item.model_copy(update={"request": request_, "treatment": treatment, "dose": dose})
    record = one_drug().model_copy(update={"disputed_items": (changed,)})
    assert f"The request was for {told}" in explained(write_summary(record, created_at=CREATED, limit=20), 0)


def test_appeal_is_quoted_where_the_letter_prints_it_and_nowhere_else() -> None:
    """The notice is the letter's own words; without one nothing is said of appeals."""
    meaning = " ".join(sentence.text for sentence in summary_of(one_drug()).meaning)
    assert "“This determination is binding on all parties.”" in meaning
    assert "within 30 days from the date of this letter.”" in meaning
    for name, record in RECORDS.items():
        if record.case.appeal_notice is None:
            assert not re.search(r"appeal|binding|within", summary_of(record).text), name


def test_an_unread_decision_sends_the_reader_to_the_letter() -> None:
    """Overview, headline and the item itself say so, and no decision is made up."""
    summary = summary_of(unread_decision())
    assert summary.needs_review
    assert summary.headline.text == "Result: not clear. A person should check the letter."
    assert "could not be read with certainty" in explained(summary, 1)
    assert "A person should check this request in the letter." in explained(summary, 1)
    assert not re.search(r"upheld|overturned", explained(summary, 1))


def test_a_contradiction_is_told_and_not_smoothed() -> None:
    """Heading and reasons disagree: no necessity is claimed, no conclusion quoted, a person should look."""
    text = explained(summary_of(heading_against_reasons()), 0)
    assert "The letter contradicts itself here" in text
    assert "medically necessary" not in text
    assert "A person should check this request in the letter." in text


def test_utilization_reviews_own_case_summary_is_not_the_reviewers() -> None:
    """A notice of 2013 says whose words the case summary is."""
    overview = [sentence.text for sentence in summary_of(notice_of_2013()).overview]
    assert any("comes from utilization review, not from the expert reviewer" in text for text in overview)


def test_key_reasons_of_a_model_are_quoted_as_the_letters_words() -> None:
    """They take the place of sentences chosen by rules."""
    text = explained(summary_of(with_key_reasons()), 0)
    assert "“the time to produce a functional effect is 3 to 6 treatments”" in text
    assert "The reviewer wrote" not in text


@pytest.mark.parametrize(
    "refused",
    [
        "is medically necessary so that the patient can go on working",
        "the worker should see a lawyer about the neck",
    ],
    ids=["another's conclusion", "advice"],
)
@pytest.mark.parametrize("style", STYLES, ids=str)
def test_a_key_reason_that_a_check_would_refuse_is_not_quoted(style: Style, refused: str) -> None:
    """The other key reasons are; where there is none, sentences of the rationale take their place."""
    (item,) = with_key_reasons().disputed_items
    for kept in (item.key_reasons[1:], ()):
        changed = item.model_copy(update={"key_reasons": (refused, *kept)})
        record = with_key_reasons().model_copy(update={"disputed_items": (changed,)})
        summary = write_summary(record, style, created_at=CREATED)
        assert verify(summary, record) == ()
        assert refused not in summary.text
        assert ("Eight sessions exceed that number" in summary.text) or style.length is Length.SHORT


@pytest.mark.parametrize(
    ("said", "is_quoted"),
    [
        ("no statement of what the patient can do with the drug", True),
        ("the file does not tell how far the injured worker can walk", True),
        ("What the patient can do is rest at home", False),
        ("the patient can stop the drug at once", False),
        ("the patient should learn what the patient can do", False),
    ],
)
def test_what_somebody_can_do_is_no_advice(said: str, *, is_quoted: bool) -> None:
    """A key reason that says what is not known of the patient is quoted, advice is not."""
    (item,) = with_key_reasons().disputed_items
    changed = item.model_copy(update={"key_reasons": (said,)})
    record = with_key_reasons().model_copy(update={"disputed_items": (changed,)})
    summary = write_summary(record, created_at=CREATED)
    assert verify(summary, record) == ()
    assert (said in summary.text) is is_quoted


def test_a_missing_rationale_is_said_to_be_missing() -> None:
    """No reason is made up."""
    assert "No reasons for this decision were found in the letter." in explained(
        summary_of(without_rationale()), 0
    )


@pytest.mark.parametrize("name", RECORDS)
def test_every_path_leads_to_a_value(name: str) -> None:
    """Whoever follows a sentence's paths finds what it rests on."""
    summary = summary_of(RECORDS[name])
    explanations = [sentence for item in summary.items for sentence in item.explanation]
    for sentence in (summary.headline, *summary.overview, *explanations, *summary.meaning):
        for path in sentence.paths:
            assert value_at(RECORDS[name], path) is not None


@pytest.mark.parametrize("name", RECORDS)
def test_the_text_is_easy_to_read(name: str) -> None:
    """At most grade 8, quotations of the letter included."""
    assert summary_of(RECORDS[name]).readability.score <= GRADE_LIMIT


def test_a_lower_limit_shortens_the_quotations_and_keeps_the_easy_ones() -> None:
    """Long quotations give way to shorter ones; only those above the limit themselves are left out."""
    full, easy, easiest = (
        write_summary(five_items(), created_at=CREATED, limit=limit) for limit in (99.0, 7.0, 1.0)
    )
    assert len(full.text) > len(easy.text) > len(easiest.text)
    assert all("The reviewer wrote" in explained(full, index) for index in range(5))
    assert "The reviewer wrote" in explained(easy, 3)
    assert all("The reasons are in the letter under this request." in explained(easiest, i) for i in range(5))
    assert all(verify(summary, five_items()) == () for summary in (full, easy, easiest))


def test_equal_records_give_equal_summaries() -> None:
    """Nothing depends on order, place or time but the time given."""
    assert summary_of(five_items()) == summary_of(five_items())


def test_provenance_names_the_template_and_the_schema() -> None:
    """No model, no attempts, the schema of summaries."""
    provenance = summary_of(one_drug()).provenance
    assert (provenance.engine, provenance.model, provenance.attempts) == (Engine.READER, None, 0)
    assert provenance.schema_sha256 == schema_sha256(Summary)
    assert provenance.created_at == CREATED


def test_failed_checks_travel_with_the_summary_that_took_the_place() -> None:
    """Whoever reads the template's summary sees why the model's is not shown."""
    check = SummaryCheck(check="polarity", message="request 1, sentence 2: does not fit")
    replaced = with_failed_checks(summary_of(one_drug()), (check,))
    assert replaced.failed_checks == (check,)
    assert replaced.text == summary_of(one_drug()).text
