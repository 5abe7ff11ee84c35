"""Faithful replies in Spanish as a careful model would write them, in words of their own."""

from __future__ import annotations

from imr_llm.domain.record import CaseRecord, Decision
from imr_llm.domain.summary import Language, Style, Summary
from imr_llm.summary import SummaryReply, summary_from_reply
from imr_llm.summary.reply import ItemReply
from tests.summary.records import five_items, notice_of_2013, one_drug, two_therapies
from tests.summary.replies import BY_MODEL, about, said


def of_two_therapies() -> SummaryReply:
    """Both therapies, reasons partly quoted and partly said in short words."""
    return SummaryReply(
        headline=said(
            "Resultado mixto: se mantiene la denegación de 1 solicitud y se anuló la de 1 solicitud.",
            "outcome",
            "disputed_items",
        ),
        overview=[
            said("La carta trata de 2 solicitudes.", "disputed_items"),
            said("El trabajador se lesionó el 18 de abril de 2011.", "patient.date_of_injury"),
            said("El revisor tiene licencia en Psychology.", "reviewer.licensed_in"),
        ],
        items=[
            ItemReply(
                number=1,
                decision=Decision.UPHELD,
                sentences=[
                    about(0, "Se pidieron 10 sesiones de relaxation training.", "quantity", "treatment"),
                    about(0, "La UR solo aprobó 4 visitas.", "ur_approved"),
                    about(0, "El revisor confirmó la denegación, y esta queda en pie.", "decision"),
                    about(0, "El revisor no la halló médicamente necesaria.", "medically_necessary"),
                    about(0, "Diez sesiones superan el primer curso de cuatro sesiones.", "rationale"),
                    about(0, "No hay documentación de progreso medido.", "rationale"),
                ],
            ),
            ItemReply(
                number=2,
                decision=Decision.OVERTURNED,
                sentences=[
                    about(1, "La solicitud pedía 6 semanas con un aparato.", "quantity", "treatment"),
                    about(1, "La UR la redujo a 2 semanas.", "ur_action", "ur_approved"),
                    about(1, "El revisor anuló la denegación, así que no se mantiene.", "decision"),
                    about(
                        1,
                        'El revisor escribió: "A rental of six weeks is consistent with the guideline '
                        'because practice at home has to go along with the whole course."',
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
        headline=said("Resultado: la denegación sigue en pie.", "outcome"),
        overview=[
            said("La UR decidió el 11 de abril de 2014.", "case.ur_decision_date"),
            said("La decisión de la IMR es del 22 de septiembre de 2014.", "case.determination_date"),
        ],
        items=[
            ItemReply(
                number=1,
                decision=Decision.UPHELD,
                sentences=[
                    about(0, "Se pidieron 120 tabletas de Norco.", "request", "quantity", "rationale"),
                    about(0, "La UR rechazó la solicitud.", "ur_action"),
                    about(0, "El revisor ratificó la denegación, que sigue vigente.", "decision"),
                    about(0, "No hay documentación de mejoría funcional con Norco.", "rationale"),
                    about(0, "No hubo ninguna prueba de orina en los 12 meses pasados.", "rationale"),
                ],
            )
        ],
        meaning=[
            said("La carta dice: “This determination is binding on all parties.”", "case.appeal_notice"),
        ],
    )


def of_notice_of_2013() -> SummaryReply:
    """The notice of 2013, whose patient facts come from utilization review."""
    return SummaryReply(
        headline=said("Resultado: se revocó la denegación.", "outcome"),
        overview=[said("La lesión fue el 9 de enero de 2012.", "patient.date_of_injury")],
        items=[
            ItemReply(
                number=1,
                decision=Decision.OVERTURNED,
                sentences=[
                    about(0, "La solicitud pedía 12 visitas de aquatic therapy.", "quantity", "treatment"),
                    about(0, "Era para la espalda baja.", "body_part"),
                    about(0, "La revisión de utilización la denegó.", "ur_action"),
                    about(0, "El revisor revocó la denegación.", "decision"),
                    about(0, "La atención es médicamente necesaria.", "medically_necessary"),
                    about(0, "El peso y el tratamiento fallido están entre los criterios.", "rationale"),
                ],
            )
        ],
        meaning=[],
    )


def of_five_items() -> SummaryReply:
    """Five requests in one or two sentences each."""
    stands = "El revisor mantuvo la denegación, así que sigue vigente."
    falls = "El revisor revocó la denegación, así que no sigue vigente."
    return SummaryReply(
        headline=said(
            "Se mantiene la denegación de 3 solicitudes, y se revocó la de 2 solicitudes.",
            "outcome",
            "disputed_items",
        ),
        overview=[said("El trabajador se lastimó el 8 de junio de 2015.", "case.date_of_injury")],
        items=[
            ItemReply(
                number=1,
                decision=Decision.OVERTURNED,
                sentences=[
                    about(0, "La solicitud era de MRI para la rodilla izquierda.", "treatment", "body_part"),
                    about(0, falls, "decision"),
                    about(0, "Las 8 semanas de terapia fallaron.", "rationale"),
                ],
            ),
            ItemReply(
                number=2,
                decision=Decision.UPHELD,
                sentences=[
                    about(1, "La solicitud pedía 30 días con TENS unit.", "quantity", "treatment"),
                    about(1, stands, "decision"),
                    about(1, "No hay evidencia de un programa de ejercicio.", "rationale"),
                ],
            ),
            ItemReply(
                number=3,
                decision=Decision.OVERTURNED,
                sentences=[
                    about(2, "La solicitud pedía Ibuprofen 800mg.", "treatment", "dose"),
                    about(2, falls, "decision"),
                    about(2, "La dosis está en la pauta.", "rationale"),
                ],
            ),
            ItemReply(
                number=4,
                decision=Decision.UPHELD,
                sentences=[
                    about(3, "Se pidieron 12 visitas para el hombro derecho.", "quantity", "body_part"),
                    about(3, stands, "decision"),
                    about(3, "Ya hubo 24 visitas sin mejoría funcional.", "rationale"),
                ],
            ),
            ItemReply(
                number=5,
                decision=Decision.UPHELD,
                sentences=[
                    about(4, "La solicitud pedía una inyección lumbar de esteroides en L4-5.", "request"),
                    about(4, "La UR retrasó la solicitud.", "ur_action"),
                    about(4, stands, "decision"),
                    about(4, "No se hallaron signos en L4-5.", "rationale"),
                ],
            ),
        ],
        meaning=[],
    )


def spanish_summaries() -> dict[str, tuple[CaseRecord, Summary]]:
    """Each faithful reply as a summary, with its record."""
    pairs = {
        "two_therapies": (two_therapies(), of_two_therapies()),
        "one_drug": (one_drug(), of_one_drug()),
        "notice_of_2013": (notice_of_2013(), of_notice_of_2013()),
        "five_items": (five_items(), of_five_items()),
    }
    style = Style(language=Language.ES)
    return {
        name: (record, summary_from_reply(reply, record, style, BY_MODEL))
        for name, (record, reply) in pairs.items()
    }
