"""The general checks in Spanish: faithful words pass, each kind of unfaithfulness is named."""

from __future__ import annotations

from functools import partial

import pytest

from imr_llm.domain.summary import Language, Style
from imr_llm.summary import verify, write_summary
from imr_llm.summary.assemble import assembled
from imr_llm.summary.parts import Parts
from imr_llm.summary.texts import load_texts
from tests.summary import changes
from tests.summary.changes import checks, cut_to
from tests.summary.records import CREATED, five_items, notice_of_2013, one_drug, two_therapies
from tests.summary.spanish_replies import spanish_summaries

SPANISH = Style(language=Language.ES)
IN_OTHER_WORDS = spanish_summaries()

with_sentence = partial(changes.with_sentence, style=SPANISH)
with_overview = partial(changes.with_overview, style=SPANISH)


@pytest.mark.parametrize("name", IN_OTHER_WORDS)
def test_a_faithful_summary_in_other_words_passes(name: str) -> None:
    """The verification is no comparison with the template."""
    record, summary = IN_OTHER_WORDS[name]
    assert verify(summary, record) == ()


@pytest.mark.parametrize(
    ("text", "fields"),
    [
        ("El revisor estuvo de acuerdo con la denegación.", ("decision",)),
        ("El revisor encontró que la atención no era necesaria.", ("medically_necessary",)),
        ("La atención es innecesaria.", ("medically_necessary",)),
        ("La denegación no se revocó.", ("decision",)),
        ("La UR no aprobó toda la solicitud.", ("ur_action",)),
        ("No hay ningún documento de progreso medido.", ("rationale",)),
        ("Sin progreso medido en los registros.", ("rationale",)),
        ("La UR aprobó solo 4 de las 10 sesiones.", ("ur_approved", "quantity")),
        ("La solicitud pedía 10 sesiones, pero la UR autorizó 4.", ("quantity", "ur_approved")),
        ("La solicitud pedía diez sesiones.", ("quantity",)),
        ("El revisor escribió: “There is no documentation of measured progress so far …”.", ("rationale",)),
        ("La solicitud pedia 10 sesiones.", ("quantity",)),
        ("La denegación nunca se revocó.", ("decision",)),
        ("El revisor aceptó la denegación.", ("decision",)),
        ("El revisor apoya la decisión de la UR.", ("decision",)),
        ("La denegación no quedó sin efecto.", ("decision",)),
    ],
)
def test_other_ways_to_say_the_same_pass(text: str, fields: tuple[str, ...]) -> None:
    """Of an upheld item whose request was cut."""
    assert checks(two_therapies(), with_sentence(two_therapies(), 0, text, *fields)) == set()


@pytest.mark.parametrize(
    ("text", "check"),
    [
        ("Las otras sesiones se le pueden dar después.", "promise"),
        ("Quedan disponibles 4 visitas.", "promise"),
        ("Las otras sesiones pueden venir más adelante.", "promise"),
        ("La denegación se mantiene por ahora.", "promise"),
        ("La prueba terminó.", "unsupported"),
        ("La prueba ayudó.", "unsupported"),
        ("El trabajador rechazó la prueba.", "untraced"),
    ],
)
def test_hints_of_a_promise_and_outcomes_that_are_not_told_are_found(text: str, check: str) -> None:
    """The letter speaks of the end of a trial and of relief only as what would have to come first."""
    record = two_therapies()
    rationale = "More is told once the trial is over. Relief is expected from it."
    item = record.disputed_items[0].model_copy(update={"rationale": rationale})
    changed = record.model_copy(update={"disputed_items": (item, *record.disputed_items[1:])})
    fields = ("decision", "ur_approved", "quantity", "rationale")
    assert check in checks(changed, with_sentence(changed, 0, text, *fields))


@pytest.mark.parametrize(
    ("text", "is_true"),
    [
        ("La UR aprobó la mitad de las visitas.", True),
        ("La UR no aprobó todas las visitas.", True),
        ("La UR aprobó media docena de visitas.", True),
        ("La solicitud pedía una docena de visitas.", True),
        ("La UR aprobó todas las visitas.", False),
        ("La UR aprobó la solicitud.", False),
        ("La UR aprobó la solicitud completa.", False),
        ("La UR aprobó menos de la mitad de las visitas.", False),
        ("La solicitud pedía una veintena de visitas.", False),
        ("La UR aprobó una docena de visitas.", False),
    ],
)
def test_words_for_a_share_or_a_number_are_those_of_the_record(text: str, *, is_true: bool) -> None:
    """Of 12 visits utilization review approved 6."""
    changed = cut_to(6)
    found = checks(changed, with_sentence(changed, 0, text, "ur_action", "ur_approved", "quantity"))
    assert bool(found) is not is_true, found


@pytest.mark.parametrize(
    ("text", "fields", "check"),
    [
        ("La solicitud fue aprobada.", ("decision",), "polarity"),
        ("El revisor no estuvo de acuerdo con la denegación.", ("decision",), "polarity"),
        ("Se anuló la denegación.", ("decision",), "polarity"),
        ("La denegación ya no sigue en pie.", ("decision",), "polarity"),
        ("La denegación no se mantiene.", ("decision",), "polarity"),
        ("Nunca se mantuvo la denegación.", ("decision",), "polarity"),
        ("La denegación quedó sin efecto.", ("decision",), "polarity"),
        ("Sí se revocó la denegación.", ("decision",), "polarity"),
        ("El revisor rechazó la denegación.", ("decision",), "polarity"),
        ("El revisor no aceptó la denegación.", ("decision",), "polarity"),
        ("El revisor mantuvo la solicitud.", ("decision",), "polarity"),
        ("La denegación se mantiene solo en parte.", ("decision",), "polarity"),
        ("La UR nunca cambió la solicitud.", ("ur_action",), "polarity"),
        ("La UR aprobó una visita.", ("ur_approved",), "untraced"),
        ("La atención es necesaria.", ("medically_necessary",), "polarity"),
        ("La atención no es innecesaria.", ("medically_necessary",), "polarity"),
        ("La UR denegó la solicitud.", ("ur_action",), "polarity"),
        ("La solicitud fue denegada por la UR.", ("ur_action",), "polarity"),
        ("La UR no aprobó ninguna visita.", ("ur_action",), "polarity"),
        ("La UR demoró la solicitud.", ("ur_action",), "polarity"),
        ("La UR no cambió la solicitud.", ("ur_action",), "polarity"),
        ("The care was approved.", ("decision", "rationale"), "untraced"),
        ("La UR aprobó 10 visitas.", ("quantity", "ur_approved"), "amount_role"),
        ("La solicitud pedía 4 sesiones.", ("quantity", "ur_approved"), "amount_role"),
        ("La UR aprobó 4 semanas.", ("ur_approved",), "untraced"),
        ("La UR aprobó solo 10 de las 4 sesiones.", ("ur_approved", "quantity"), "amount_role"),
        (
            "Se pedían 4 sesiones, pero la UR autorizó 10.",
            ("quantity", "ur_approved"),
            "amount_role",
        ),
        ("La pauta recomienda cinco sesiones.", ("rationale",), "untraced"),
        ("La pauta recomienda cuatro semanas.", ("rationale",), "untraced"),
        ("4 sesiones superan el primer curso de diez sesiones.", ("rationale",), "amount_role"),
        ("Los registros muestran progreso medido.", ("rationale",), "negation"),
        ("Las pautas no recomiendan un primer curso corto.", ("rationale",), "negation"),
        ("El revisor escribió: “There is documentation of measured progress.”", ("rationale",), "quote"),
        ("El revisor escribió: “No hay progreso medido.”", ("rationale",), "quote"),
        ("El revisor escribió: “documentation of measured progress”.", ("rationale",), "quote"),
        ("El revisor escribió: “Ten sessions exceed the course.", ("rationale",), "quote"),
        ("La solicitud pedía relaxation training y acupuntura.", ("treatment",), "untraced"),
        ("El Dr. Jones pidió relaxation training.", ("treatment",), "untraced"),
        ("Es para la rodilla izquierda.", ("treatment",), "untraced"),
        ("Es para el lado derecho.", ("treatment",), "untraced"),
        ("El trabajador toma Oxycodone.", ("treatment",), "untraced"),
        ("Se citó la ODG.", ("reviewer_basis.citations[0].guideline",), "untraced"),
        ("El trabajador volvió a un nuevo empleo.", ("rationale",), "untraced"),
        ("El trabajador está mejor.", ("rationale",), "untraced"),
        ("El revisor lo leyó todo.", (), "no_source"),
        ("El revisor mantuvo la denegación.", ("verdict",), "no_source"),
        ("El revisor mantuvo la denegación.", ("refills",), "no_source"),
        ("Usted debe consultar a un abogado.", ("decision",), "advice"),
        ("Conviene pedirlo otra vez.", ("decision",), "advice"),
        ("El trabajador debe actuar en 30 días.", ("decision",), "deadline"),
        ("El plazo vence pronto.", ("decision",), "deadline"),
        ("El trabajador puede apelar.", ("decision",), "appeal"),
        ("La decisión es definitiva.", ("decision",), "appeal"),
        ("Se pagará la atención.", ("decision",), "promise"),
        ("El trabajador tiene derecho a la atención.", ("decision",), "promise"),
        ("No se puede hacer nada.", ("decision",), "promise"),
        ("El dolor viene del accidente.", ("rationale",), "cause"),
        ("Estas solicitudes suelen denegarse.", ("decision",), "odds"),
        ("", ("decision",), "empty"),
    ],
)
def test_an_unfaithful_sentence_is_named(text: str, fields: tuple[str, ...], check: str) -> None:
    """Added to a faithful summary of an upheld item, each fails the check that is about it."""
    assert check in checks(two_therapies(), with_sentence(two_therapies(), 0, text, *fields))


@pytest.mark.parametrize(
    ("text", "paths", "check"),
    [
        ("La lesión fue el 11 de abril de 2014.", ("case.ur_decision_date",), "date_role"),
        (
            "La UR denegó esto el 6 de mayo de 2014.",
            ("case.ur_decision_date", "case.application_received_date"),
            "date_role",
        ),
        ("La UR decidió el 3 de febrero de 2009.", ("case.ur_decision_date",), "untraced"),
        ("La UR decidió el 11 de abril de 2015.", ("case.ur_decision_date",), "untraced"),
        ("La UR no decidió el 11 de abril de 2014.", ("case.ur_decision_date",), "negation"),
        ("La carta trata de 2 solicitudes.", ("disputed_items",), "untraced"),
        ("Se revocó la denegación de 1 solicitud.", ("disputed_items",), "polarity"),
        ("El resultado es mixto.", ("outcome",), "polarity"),
        ("La solicitud 1 fue aprobada.", ("outcome",), "polarity"),
        ("La apelación se presenta en 60 días.", ("case.appeal_notice",), "deadline"),
        ("El revisor tiene licencia en Surgery.", ("reviewer.specialties",), "untraced"),
        ("Todo el caso es este.", ("case",), "no_source"),
    ],
)
def test_an_unfaithful_overview_is_named(text: str, paths: tuple[str, ...], check: str) -> None:
    """Added to the overview of a letter with one upheld item."""
    assert check in checks(one_drug(), with_overview(one_drug(), text, *paths))


def test_in_a_mixed_letter_a_clause_must_say_which_request_it_means() -> None:
    """By number, by count or by its treatment; else it is true of some and false of others."""
    assert checks(five_items(), with_overview(five_items(), "Se mantiene la denegación.", "outcome")) == {
        "polarity"
    }
    named = "Para la solicitud 2 se mantiene la denegación."
    path = "disputed_items[1].decision"
    assert checks(five_items(), with_overview(five_items(), named, path)) == set()
    other = named.replace("2", "1")
    assert "polarity" in checks(
        five_items(), with_overview(five_items(), other, "disputed_items[0].decision")
    )


def test_utilization_reviews_facts_may_not_be_credited_to_the_reviewer() -> None:
    """The notice of 2013 prints UR's case summary."""
    text = "El revisor notó una lesión el 9 de enero de 2012."
    assert "attribution" in checks(
        notice_of_2013(), with_overview(notice_of_2013(), text, "patient.date_of_injury")
    )


def test_an_english_summary_is_no_spanish_one() -> None:
    """A model that answers in the letter's language is refused."""
    english = write_summary(five_items(), created_at=CREATED)
    passed_off = assembled(five_items(), Parts.of(english), SPANISH, english.provenance, load_texts(SPANISH))
    assert {"untraced", "headline"} <= checks(five_items(), passed_off)
