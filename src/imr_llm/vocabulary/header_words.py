"""The labels of the form's header, by the field that each announces."""

from __future__ import annotations

from functools import cache

from imr_llm.vocabulary.patterns import late
from imr_llm.vocabulary.spelling import plain

HEADER_LABELS: dict[str, tuple[str, ...]] = {
    "case_number": ("imr case number", "maximus case number", "case number", "imr case no", "case no"),
    "determination_date": (
        *("date of final determination", "final determination date", "date of determination"),
        *("determination date", "decision date", "date of decision", "dated"),
    ),
    "date_assigned": ("date assigned", "date of assignment", "assignment date", "assigned date"),
    "date_of_injury": ("date of injury", "injury date", "dates of injury", "injury"),
    "ur_decision_date": (
        *("ur denial date", "ur decision date", "date of ur decision", "date of ur denial"),
        *("utilization review decision date", "utilization review denial date", "ur determination date"),
        *("date of utilization review decision", "date of utilization review denial", "ur date"),
    ),
    "application_received_date": (
        *("imr application received", "application received", "application received date"),
        *("imr application received date", "date application received", "date imr application received"),
    ),
    "priority": ("priority", "review type", "priority type"),
    "employee": (
        *("employee", "employee name", "name of employee", "injured employee", "injured worker"),
        *("injured worker name", "applicant name"),
    ),
    "claim_number": ("claim number", "claim numbers", "claims number", "claim no", "claim(s) number"),
    "other": (
        *("provider name", "provider", "employer", "employer name", "claims administrator"),
        *("date of birth", "treatment in dispute listed on imr application"),
        "treatments in dispute listed on imr application",
        *("treatment(s) in dispute listed on imr application", "final determination", "insurer", "re"),
        *("cc", "requesting physician", "physician name", "wcab number", "eams number", "wcab case number"),
        *("disputed items", "disputed treatment", "adj number", "carrier"),
    ),
}
"""`other` are those that only end the value before."""
_WORD = late(r"[^\W\d_]+")


def names_a_label(words: str) -> bool:
    """Whether words are a label of the header, or some of its words, and nothing else: `Provider Name`."""
    told = _WORD.findall(plain(words))
    return bool(told) and all(one in _words_of_labels() for one in told)


@cache
def _words_of_labels() -> frozenset[str]:
    return frozenset(
        word for labels in HEADER_LABELS.values() for label in labels for word in _WORD.findall(label)
    )
