"""Sentences of the template that a letter's own contradictions or refills would make untrue."""

from __future__ import annotations

from datetime import date

import pytest

from imr_llm.domain.record import (
    CaseRecord,
    Decision,
    Finding,
    FindingCode,
    Outcome,
    Patient,
    Quantity,
    Severity,
    Unit,
    UrAction,
)
from imr_llm.domain.summary import Audience, Language, Length, Style
from imr_llm.summary import verify, write_summary
from imr_llm.summary.texts import load_texts
from tests.summary.records import CREATED, one_drug
from tests.summary.styles import STYLES

ENGLISH, SPANISH = Language.EN, Language.ES


def changed_item(**update: object) -> CaseRecord:
    """The drug's record with other values of its item."""
    (item,) = one_drug().disputed_items
    return one_drug().model_copy(update={"disputed_items": (item.model_copy(update=update),)})


def text_of(record: CaseRecord, style: Style | None = None) -> str:
    """The template's text of a record on one line, after its checks."""
    summary = write_summary(record, style, created_at=CREATED)
    assert verify(summary, record) == ()
    return " ".join(summary.text.split())


@pytest.mark.parametrize(
    ("language", "told", "untold"),
    [(ENGLISH, "120 for each fill", "in all"), (SPANISH, "120 en cada surtido", "en total")],
)
@pytest.mark.parametrize("audience", Audience)
def test_with_refills_an_amount_is_that_of_each_fill(
    audience: Audience, language: Language, told: str, untold: str
) -> None:
    """120 tablets with 2 refills are 360, so no amount is said to be all that was asked for."""
    style = Style(audience=audience, language=language)
    text = text_of(changed_item(refills=2, quantity=Quantity(amount=120, unit=Unit.UNIT)), style)
    assert told in text
    assert untold not in text
    once = text_of(changed_item(refills=None, quantity=Quantity(amount=120, unit=Unit.UNIT)), style)
    assert untold in once
    assert told not in once


@pytest.mark.parametrize("language", [ENGLISH, SPANISH])
@pytest.mark.parametrize("decision", list(Decision))
def test_grams_with_refills_are_those_of_each_fill(decision: Decision, language: Language) -> None:
    """An amount with a unit is told as that of each fill too, also as what was found necessary."""
    record = changed_item(
        refills=1,
        quantity=Quantity(amount=100, unit=Unit.GRAM),
        decision=decision,
        medically_necessary=decision is Decision.OVERTURNED,
        rationale=None,
        key_reasons=(),
    )
    record = record.model_copy(update={"outcome": Outcome(decision.value)})
    each = {ENGLISH: "for each fill", SPANISH: "en cada surtido"}[language]
    for audience in (Audience.WORKER, Audience.ADJUSTER):
        text = text_of(record, Style(audience=audience, language=language))
        assert each in text
        assert {ENGLISH: "100 grams of", SPANISH: "100 gramos de"}[language] in text


def test_what_review_approved_of_a_drug_with_refills_is_not_told_as_all() -> None:
    """Whether it is for each fill the record does not say."""
    record = changed_item(
        refills=2, ur_action=UrAction.MODIFIED, ur_approved=Quantity(amount=60, unit=Unit.UNIT)
    )
    assert "UR changed this and approved 60." in text_of(record)
    assert "La UR cambió esto y aprobó 60." in text_of(record, Style(language=SPANISH))


@pytest.mark.parametrize("style", STYLES)
def test_a_heading_against_its_reasons_is_not_explained_as_care_found_necessary(style: Style) -> None:
    """An overturned request whose reasons deny the care means that the denial does not stand, no more."""
    finding = Finding(
        code=FindingCode.DECISION_NECESSITY_CONFLICT,
        severity=Severity.ERROR,
        path="disputed_items[0].medically_necessary",
        message="the heading overturns, the rationale concludes the opposite",
    )
    record = changed_item(decision=Decision.OVERTURNED, medically_necessary=False)
    disputed = record.model_copy(
        update={"outcome": Outcome.OVERTURNED, "findings": (finding,), "needs_review": True}
    )
    sentences = load_texts(style).sentences
    text = text_of(disputed, style)
    assert sentences["meaning.overturned"] not in text
    explains = style.audience is Audience.WORKER and style.length is Length.FULL
    assert (sentences["meaning.overturned_in_doubt"] in text) is explains
    plain = changed_item(decision=Decision.OVERTURNED, medically_necessary=True, rationale=None)
    agreed = text_of(plain.model_copy(update={"outcome": Outcome.OVERTURNED}), style)
    assert (sentences["meaning.overturned"] in agreed) is explains
    assert sentences["meaning.overturned_in_doubt"] not in agreed


def two_dates() -> CaseRecord:
    """A record whose header and clinical summary date the injury otherwise."""
    finding = Finding(
        code=FindingCode.DATE_OF_INJURY_CONFLICT,
        severity=Severity.WARNING,
        path="patient.date_of_injury",
        message="the header dates the injury otherwise than the clinical summary",
    )
    return one_drug().model_copy(
        update={"patient": Patient(date_of_injury=date(2009, 2, 13)), "findings": (finding,)}
    )


@pytest.mark.parametrize("style", [style for style in STYLES if style.length is Length.FULL])
def test_a_disputed_date_of_injury_is_told_with_the_other_and_not_as_a_fact(style: Style) -> None:
    """The reader sees where each date stands; neither is called the date of injury."""
    text = text_of(two_dates(), style)
    if style.language is ENGLISH:
        assert (
            "At the top, the letter gives February 3, 2009 as the date of injury, but its case summary gives "
            "February 13, 2009." in text
        )
        assert "The date of injury is" not in text
    else:
        assert (
            "Al comienzo, la carta fecha la lesión el 3 de febrero de 2009, pero en su resumen, el 13 de "
            "febrero de 2009." in text
        )
        assert "La fecha de la lesión es" not in text


def test_a_summary_that_states_one_of_two_dates_of_injury_as_a_fact_has_not_the_form() -> None:
    """The sentence that is true of an undisputed date is none of such a record."""
    record = two_dates()
    summary = write_summary(record, created_at=CREATED)
    texts = load_texts()
    (both,) = [one for one in summary.overview if "as the date of injury" in one.text]
    stated = both.model_copy(
        update={
            "text": texts.write("overview.date_of_injury", date="February 3, 2009"),
            "paths": ("case.date_of_injury",),
        }
    )
    overview = tuple(stated if one is both else one for one in summary.overview)
    failed = verify(summary.model_copy(update={"overview": overview}), record)
    assert "form" in {check.check for check in failed}


@pytest.mark.parametrize("style", [style for style in STYLES if style.length is Length.FULL])
def test_the_last_day_of_a_span_is_not_told_as_the_date_of_injury(style: Style) -> None:
    """Of a cumulative injury the record has the last day, with a finding that says so."""
    finding = Finding(
        code=FindingCode.UNCERTAIN_VALUE,
        severity=Severity.INFO,
        path="case.date_of_injury",
        message="the letter prints a span of days",
    )
    text = text_of(one_drug().model_copy(update={"findings": (finding,)}), style)
    if style.language is ENGLISH:
        assert "over a span of time that ended on February 3, 2009" in text
        assert "The date of injury is" not in text
    else:
        assert "durante un período que terminó el 3 de febrero de 2009" in text
        assert "La fecha de la lesión es" not in text


@pytest.mark.parametrize("audience", Audience)
@pytest.mark.parametrize(
    ("request_", "told"), [("Lidoderm patches, 3 boxes", False), ("Lidoderm patches #3", True)]
)
def test_boxes_are_not_told_as_pieces(request_: str, told: bool, audience: Audience) -> None:
    """Where a request counts boxes, pairs or the like, its own words tell how many."""
    record = changed_item(
        request=request_,
        treatment="Lidoderm patches",
        dose=None,
        refills=None,
        quantity=Quantity(amount=3, unit=Unit.UNIT),
    )
    assert ("3 in all" in text_of(record, Style(audience=audience))) is told
