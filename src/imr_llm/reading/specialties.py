"""Names of medical fields and of states, so that lists of them are cut between names and not inside."""

from __future__ import annotations

import re

from imr_llm.domain.letter import Range
from imr_llm.reading.prose import tidy
from imr_llm.vocabulary.patterns import late

_WHOLE = (
    "physical medicine and rehabilitation",
    "physical medicine and rehab",
    "physical medicine, rehabilitation",
    "physical therapy and rehabilitation",
    "public health and general preventive medicine",
    "preventive medicine and public health",
    "occupational and environmental medicine",
    "environmental and occupational medicine",
    "obstetrics and gynecology",
    "obstetrics and gynaecology",
    "psychiatry and neurology",
    "allergy and immunology",
    "asthma, allergy and immunology",
    "plastic and reconstructive surgery",
    "oral and maxillofacial surgery",
    "oral and maxillofacial radiology",
    "oral and maxillofacial pathology",
    "colon and rectal surgery",
    "foot and ankle surgery",
    "foot and ankle orthopedics",
    "hand and upper extremity surgery",
    "hand and microsurgery",
    "head and neck surgery",
    "head and neck",
    "brain and spine surgery",
    "spine and brain surgery",
    "thoracic and cardiac surgery",
    "thoracic and cardiovascular surgery",
    "cardiothoracic and vascular surgery",
    "ear, nose and throat",
    "ear, nose, and throat",
    "hospice and palliative medicine",
    "hospice and palliative care",
    "pulmonary and critical care medicine",
    "pulmonary and critical care",
    "trauma and critical care",
    "trauma and emergency medicine",
    "endocrinology, diabetes and metabolism",
    "endocrinology, diabetes, and metabolism",
    "undersea and hyperbaric medicine",
    "vascular and interventional radiology",
    "diagnostic and interventional radiology",
    "neuromuscular medicine and osteopathic manipulative medicine",
    "osteopathic manipulative medicine and neuromuscular medicine",
    "nuclear medicine and imaging",
    "anatomic and clinical pathology",
    "anatomical and clinical pathology",
    "clinical and anatomic pathology",
    "acupuncture and oriental medicine",
    "acupuncture and traditional chinese medicine",
    "marriage and family therapy",
    "family and marriage therapy",
    "marriage, family and child counseling",
    "child and adolescent psychiatry",
    "child and adolescent psychology",
    "adult and geriatric psychiatry",
    "alcohol and substance abuse",
    "drug and alcohol abuse",
    "hip and knee surgery",
    "joint and bone surgery",
    "shoulder and elbow surgery",
    "spine and pain medicine",
    "interventional spine and pain",
    "quality assurance and utilization review",
    "disability evaluation and management",
    "health and rehabilitation psychology",
    "urgent care and walk-in medicine",
    "cornea and external disease",
    "retina and vitreous",
    "pediatric ophthalmology and strabismus",
    "female pelvic medicine and reconstructive surgery",
    "neonatal and perinatal medicine",
    "maternal and fetal medicine",
    "vascular and endovascular surgery",
    "hand and wrist surgery",
    "hip and knee replacement",
    "hip and knee arthroplasty",
    "advanced heart failure and transplant cardiology",
)
_JOIN = late(r"[,;] ?(?:(?:and|&) )?| (?:and|&|as well as) | ?/ ?(?=[a-z]{5})")

STATES = (
    *("Alabama", "Alaska", "Arizona", "Arkansas", "California", "Colorado", "Connecticut", "Delaware"),
    *("District of Columbia", "Florida", "Georgia", "Hawaii", "Idaho", "Illinois", "Indiana", "Iowa"),
    *("Kansas", "Kentucky", "Louisiana", "Maine", "Maryland", "Massachusetts", "Michigan", "Minnesota"),
    *("Mississippi", "Missouri", "Montana", "Nebraska", "Nevada", "New Hampshire", "New Jersey"),
    *("New Mexico", "New York", "North Carolina", "North Dakota", "Ohio", "Oklahoma", "Oregon"),
    *("Pennsylvania", "Puerto Rico", "Rhode Island", "South Carolina", "South Dakota", "Tennessee"),
    *("Texas", "Utah", "Vermont", "Virginia", "Washington", "West Virginia", "Wisconsin", "Wyoming"),
)
_POSTAL = [
    "AL",
    "AK",
    "AZ",
    "AR",
    "CA",
    "CO",
    "CT",
    "DE",
    "DC",
    "FL",
    "GA",
    "HI",
    "ID",
    "IL",
    "IN",
    "IA",
    "KS",
    "KY",
    "LA",
    "ME",
    "MD",
    "MA",
    "MI",
    "MN",
    "MS",
    "MO",
    "MT",
    "NE",
    "NV",
    "NH",
    "NJ",
    "NM",
    "NY",
    "NC",
    "ND",
    "OH",
    "OK",
    "OR",
    "PA",
    "PR",
    "RI",
    "SC",
    "SD",
    "TN",
    "TX",
    "UT",
    "VT",
    "VA",
    "WA",
    "WV",
    "WI",
    "WY",
]
_STATE = late(
    r"\b(?:" + "|".join(sorted((name.replace(" ", r" ") for name in STATES), key=len, reverse=True)) + r")\b"
    r"(?:,? D\.?C\.?(?![a-z]))?",
    re.IGNORECASE,
)
_POSTAL_STATE = late(r"\b(?:" + "|".join(_POSTAL) + r")\b")


def _variant(name: str) -> str:
    return re.escape(name).replace(r"\ ", " ").replace(" and ", r" ?(?:&|\band\b) ?").replace(" ", r" ")


_WHOLE_NAME = late(
    r"\b(?:" + "|".join(_variant(name) for name in sorted(_WHOLE, key=len, reverse=True)) + r")"
)


def split_specialties(low: str, start: int, end: int) -> list[Range]:
    """The fields named at `[start, end)` of a text in lower case, in order.

    `Physical Medicine and Rehabilitation` and its like are one field; otherwise commas, semicolons and
    "and" separate fields.
    """
    whole = [match.span() for match in _WHOLE_NAME.finditer(low, start, end)]
    pieces: list[Range] = []
    position = start
    for join in _JOIN.finditer(low, start, end):
        if any(join.start() < high and low_edge < join.end() for low_edge, high in whole):
            continue
        pieces.append((position, join.start()))
        position = join.end()
    pieces.append((position, end))
    return [one for piece in pieces if (one := tidy(low, *piece))[0] < one[1]]


def find_states(text: str, start: int, end: int) -> list[Range]:
    """The states of the Union at `[start, end)`, by name or else by postal abbreviation, in order."""
    named = [match.span() for match in _STATE.finditer(text, start, end)]
    return named or [match.span() for match in _POSTAL_STATE.finditer(text, start, end)]


def is_state(text: str) -> bool:
    """Whether a text is the name of a state and nothing else."""
    return _STATE.fullmatch(text.strip()) is not None
