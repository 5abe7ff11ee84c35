"""The Spanish summary for a worker: what it says, in which words, and that it is easy to read."""

from __future__ import annotations

from datetime import date

import pytest

from imr_llm.domain.record import CaseRecord, Quantity, Unit
from imr_llm.domain.summary import Formula, Language, Readability, Style, Summary
from imr_llm.summary import excess, plain_limit, verify, write_summary
from imr_llm.summary.grade import margin, perspicuity
from imr_llm.summary.texts import load_texts
from imr_llm.summary.values import listed, written_amount, written_date, written_requests
from tests.summary.records import CREATED, all_records, five_items, one_drug, two_therapies, unread_decision

SPANISH = Style(language=Language.ES)
RECORDS = all_records()
TEXTS = load_texts(SPANISH)
WORDS = TEXTS.words


def summary_of(record: CaseRecord) -> Summary:
    """Its Spanish template summary."""
    return write_summary(record, SPANISH, created_at=CREATED)


def explained(summary: Summary, index: int) -> str:
    """The explanation of an item as running text."""
    return " ".join(sentence.text for sentence in summary.items[index].explanation)


def test_the_result_is_told_in_one_sentence() -> None:
    """For one request, for several, mixed, and where it is not clear."""
    assert summary_of(one_drug()).headline.text == "Resultado: se mantiene la denegación."
    assert summary_of(five_items()).headline.text == (
        "Resultado mixto: se mantiene la denegación de 3 solicitudes y se revocó la de 2 solicitudes."
    )
    assert summary_of(two_therapies()).headline.text == (
        "Resultado mixto: se mantiene la denegación de 1 solicitud y se revocó la de 1 solicitud."
    )
    assert "no está claro" in summary_of(unread_decision()).headline.text


def test_an_item_says_what_was_asked_what_ur_did_and_what_was_decided() -> None:
    """Amounts in Spanish words, treatments and quotations in the letter's."""
    upheld = explained(summary_of(two_therapies()), 0)
    assert "La solicitud pedía 10 sesiones de relaxation training with a psychologist." in upheld
    assert "La UR cambió esto y aprobó 4 visitas." in upheld
    assert "mantuvo la denegación, así que sigue en pie" in upheld
    assert "no es médicamente necesaria" in upheld
    assert "en inglés: “Ten sessions ordered at once exceed the first course of four sessions" in upheld
    overturned = explained(summary_of(two_therapies()), 1)
    assert "revocó la denegación, así que ya no sigue en pie" in overturned
    assert "la atención es médicamente necesaria" in overturned


def test_what_a_treatments_own_name_counts_is_not_said_twice() -> None:
    """The name is English, so its unit is looked for in English."""
    (item,) = one_drug().disputed_items
    update = {
        "treatment": "HOME CARE FOR 4 HOURS",
        "refills": None,
        "quantity": Quantity(amount=4, unit=Unit.HOUR),
        "dose": None,
    }
    record = one_drug().model_copy(update={"disputed_items": (item.model_copy(update=update),)})
    assert "La solicitud pedía home care for 4 hours, 4 en total." in explained(summary_of(record), 0)


def test_dates_amounts_and_lists_are_spanish() -> None:
    """One and many, no capital in a month, `e` before the sound of i."""
    assert written_date(date(2010, 9, 9), WORDS) == "9 de septiembre de 2010"
    amounts = [Quantity(amount=1, unit=Unit.MONTH), Quantity(amount=3, unit=Unit.MONTH)]
    assert [written_amount(one, WORDS) for one in amounts] == ["1 mes", "3 meses"]
    assert written_amount(Quantity(amount=120, unit=Unit.UNIT), WORDS) == "120 en total"
    assert [written_requests(count, WORDS) for count in (1, 2)] == ["1 solicitud", "2 solicitudes"]
    assert listed(("Surgery", "Internal Medicine"), WORDS) == "Surgery e Internal Medicine"
    assert listed(("A", "B", "Pain Medicine"), WORDS) == "A, B y Pain Medicine"
    assert listed(("Surgery", "Ionizing Care"), WORDS) == "Surgery y Ionizing Care"


def test_the_letters_notice_is_quoted_and_nothing_is_added() -> None:
    """In English, as the letter prints it; without a notice nothing is said of appeals."""
    meaning = " ".join(sentence.text for sentence in summary_of(one_drug()).meaning)
    assert "la carta dice en inglés: “This determination is binding on all parties.”" in meaning
    assert "within 30 days from the date of this letter.”" in meaning
    assert "appeal" not in summary_of(five_items()).text


def test_a_reader_is_told_what_stays_in_english() -> None:
    """Once, at the beginning."""
    text = "Los nombres de los tratamientos y las palabras entre comillas están en inglés, como en la carta."
    assert summary_of(five_items()).text.count(text) == 1


@pytest.mark.parametrize("name", RECORDS)
def test_every_summary_is_verified_and_easy_to_read(name: str) -> None:
    """On our own words at least `normal` on the INFLESZ scale."""
    summary = summary_of(RECORDS[name])
    assert verify(summary, RECORDS[name], limit=plain_limit(Language.ES)) == ()
    assert summary.readability.formula is Formula.INFLESZ
    assert summary.readability.score >= 55 + margin(Language.ES)


def test_the_perspicuity_is_the_published_formula() -> None:
    """Ten words, two sentences and twenty syllables, worked out by hand."""
    text = "La carta da el resultado. No es parte de ella."
    expected = 206.835 - 62.3 * (1 + 2 + 1 + 1 + 4 + 1 + 1 + 2 + 1 + 2) / 10 - 10 / 2
    assert perspicuity(text) == pytest.approx(expected, abs=0.05)
    assert perspicuity("") == 100.0


def test_where_higher_is_easier_a_low_score_is_the_excess() -> None:
    """The sign is the formula's."""
    hard = Readability(formula=Formula.INFLESZ, score=50.0)
    assert excess(hard, 55.0) == 5.0
    assert excess(hard, 45.0) == -5.0
    assert excess(Readability(formula=Formula.FLESCH_KINCAID, score=9.0), 8.0) == 1.0


def test_a_limit_that_cannot_be_kept_still_gives_the_easiest_summary() -> None:
    """The shortest text is written, and the check says that it is beyond the limit."""
    summary = write_summary(five_items(), SPANISH, created_at=CREATED, limit=99.0)
    assert verify(summary, five_items()) == ()
    assert {check.check for check in verify(summary, five_items(), limit=99.0)} == {"readability"}


def test_limits_stand_in_the_same_order_in_every_language() -> None:
    """Quotations are held to the letter's limits, own words to the language's, one by one."""
    assert [one.name for one in TEXTS.cues.limit] == [one.name for one in TEXTS.letter_cues.limit]
    assert [(one.in_quotes, one.from_notice) for one in TEXTS.cues.limit] == [
        (one.in_quotes, one.from_notice) for one in TEXTS.letter_cues.limit
    ]
