"""The words that tell what utilization review did, and which disputed items a stretch of prose names."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

from imr_llm.domain.letter import Range
from imr_llm.domain.record import Quantity
from imr_llm.vocabulary.words import pieces


class Deed(Enum):
    """What was done with a request."""

    DENY = "deny"
    MODIFY = "modify"
    DELAY = "delay"
    APPROVE = "approve"


@dataclass(frozen=True, slots=True)
class DeedWord:
    """A word that tells a deed at `[start, end)`; `passive` where the request stands before it."""

    deed: Deed
    start: int
    end: int
    passive: bool


_DEED = re.compile(
    r"\b(?:(?P<deny>non[\s-]?certif(?:ied|ication|y|ies)|not\s+(?:certif(?:ied|y)|approved?|authoriz(?:ed|e))|"
    r"(?:did|does)\s+not\s+(?:certify|approve|authorize)|den(?:ied|ying)|declined\s+to\s+(?:certify|approve|authorize)|"
    r"fail(?:ed|s)?\s+to\s+(?:certify|approve|authorize)|disapproved|denial\s+of|not\s+medically\s+certified)|"
    r"(?P<modify>modif(?:ied|ication|ying|ies)|partial(?:ly)?[\s-]+(?:certif(?:ied|ication)|approv(?:ed|al)|authoriz(?:ed|ation)))|"
    r"(?P<delay>delayed|deferred|conditionally\s+non[\s-]?certif\w+)|"
    r"(?P<approve>(?<!non-)(?<!non )(?<!non)(?:certified|certifying)|approved|approving|authorized|authorizing|allowed|granted))\b"
)
_PASSIVE = re.compile(
    r"\b(?:was|were|been|being|is|are)\s+(?:\w+ly\s+|also\s+|then\s+|thus\s+|subsequently\s+|not\s+|made\s+and\s+|\w+ed\s+and\s+)*$"
)
_REVIEW = re.compile(
    r"\b(?:utilization\s+review(?:er)?s?|ur|u\.r\.|claims?\s+administrator|claims?\s+examiner|carrier|insurer|adjuster|"
    r"prior\s+review(?:er)?|peer\s+review(?:er)?|previous\s+review(?:er)?|initial\s+review(?:er)?)\b"
)
_PATIENT = re.compile(
    r"\b(?:patient|worker|applicant|claimant|he|she|iw|employee)\s+(?:has\s+|had\s+|also\s+|currently\s+)?$"
)
_GENERIC = frozenset(
    [
        "a",
        "an",
        "and",
        "any",
        "the",
        "of",
        "for",
        "to",
        "in",
        "on",
        "at",
        "with",
        "without",
        "by",
        "per",
        "x",
        "or",
        "both",
        "right",
        "left",
        "bilateral",
        "one",
        "two",
        "three",
        "four",
        "six",
        "therapy",
        "treatment",
        "treatments",
        "sessions",
        "session",
        "visits",
        "visit",
        "evaluation",
        "consultation",
        "consult",
        "follow",
        "up",
        "followup",
        "request",
        "requests",
        "requested",
        "additional",
        "initial",
        "trial",
        "times",
        "week",
        "weeks",
        "month",
        "months",
        "day",
        "days",
        "quantity",
        "tablet",
        "tablets",
        "tab",
        "tabs",
        "capsule",
        "capsules",
        "cap",
        "caps",
        "mg",
        "ml",
        "mcg",
        "gm",
        "refill",
        "refills",
        "dos",
        "retro",
        "retrospective",
        "prospective",
        "purchase",
        "rental",
        "spine",
        "level",
        "levels",
        "unit",
        "units",
        "medication",
        "medications",
        "program",
        "service",
        "services",
        "medical",
        "pain",
        "upper",
        "lower",
        "extremity",
        "extremities",
        "lumbar",
        "cervical",
        "thoracic",
        "shoulder",
        "knee",
        "hand",
        "wrist",
        "elbow",
        "ankle",
        "hip",
        "foot",
        "back",
        "neck",
        "injection",
        "injections",
        "oral",
        "topical",
        "cream",
        "gel",
        "study",
        "studies",
        "test",
        "testing",
    ]
)
_SYNONYMS = {
    "cbt": ("cognitive",),
    "pt": ("physical",),
    "ot": ("occupational",),
    "esi": ("epidural",),
    "mri": ("magnetic",),
    "emg": ("electromyography", "electrodiagnostic"),
    "fce": ("functional",),
    "frp": ("functional",),
    "norco": ("hydrocodone",),
    "hydrocodone": ("norco", "vicodin"),
    "ultram": ("tramadol",),
    "tramadol": ("ultram",),
    "flexeril": ("cyclobenzaprine",),
    "cyclobenzaprine": ("flexeril", "fexmid"),
    "prilosec": ("omeprazole",),
    "omeprazole": ("prilosec",),
    "neurontin": ("gabapentin",),
    "gabapentin": ("neurontin",),
    "ambien": ("zolpidem",),
    "zolpidem": ("ambien",),
    "physical": ("pt",),
    "cognitive": ("cbt",),
    "epidural": ("esi",),
    "brace": ("orthosis",),
    "psychotherapy": ("psychological",),
    "psychological": ("psychotherapy",),
}
_STEM = 7


def find_deeds(low: str, start: int, end: int) -> list[DeedWord]:
    """The deeds told at `[start, end)` of a text in lower case; the worker's own denials are none."""
    found: list[DeedWord] = []
    for match in _DEED.finditer(low, start, end):
        before = low[max(start, match.start() - 60) : match.start()]
        if match.group().startswith("den") and _PATIENT.search(before) is not None:
            continue
        name = match.lastgroup or ""
        noun = match.group().endswith(("ication", "approval", "denial of"))
        passive = not noun and (
            _PASSIVE.search(before) is not None or not _has_subject(low, start, match.start(), found)
        )
        found.append(DeedWord(Deed(name), *match.span(), passive))
    return found


def _has_subject(low: str, start: int, position: int, found: list[DeedWord]) -> bool:
    return any(not one.passive for one in found) or _REVIEW.search(low, start, position) is not None


def names_review(low: str, start: int, end: int) -> bool:
    """Whether utilization review or the claims administrator is named."""
    return _REVIEW.search(low, start, end) is not None


@dataclass(frozen=True, slots=True)
class ItemWords:
    """By what prose names a disputed item: the telling words of its treatment, and the amount requested."""

    stems: frozenset[str]
    amount: float | None


def item_words(treatments: Sequence[str], quantities: Sequence[Quantity | None]) -> list[ItemWords]:
    """The telling words of each item; words that several items share tell nothing between them."""
    own = []
    for treatment in treatments:
        words = pieces(treatment)
        telling = [word for word in words if word not in _GENERIC and not word[0].isdigit() and len(word) > 1]
        stems = {_stem(word) for word in telling or words}
        for word in telling:
            stems.update(_stem(other) for other in _SYNONYMS.get(word, ()))
        own.append(stems)
    amounts = [one.amount if one is not None else None for one in quantities]
    found = []
    for index, stems in enumerate(own):
        others: set[str] = set().union(*(other for place, other in enumerate(own) if place != index))
        unique = frozenset(stems - others) or frozenset(stems)
        alone = amounts.count(amounts[index]) == 1
        found.append(ItemWords(unique, amounts[index] if alone else None))
    return found


def _stem(word: str) -> str:
    return word[:_STEM]


_WORD = re.compile(r"[^\W_]+")


def mentions(low: str, ranges: Range, items: Sequence[ItemWords]) -> list[tuple[int, int]]:
    """Where each item is named: (position, item index), in order of position."""
    found = []
    for word in _WORD.finditer(low, *ranges):
        stem = _stem(word.group())
        found += [(word.start(), index) for index, one in enumerate(items) if stem in one.stems]
    return found
