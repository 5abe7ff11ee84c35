"""What a letter will say, drawn from a seed before a word of the letter is written."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, timedelta
from random import Random

from .conditions import Condition
from .treatments import Family, Pattern
from .treatments_drugs import DRUGS
from .treatments_other import OTHER_FAMILIES
from .treatments_visits import VISITS


@dataclass(frozen=True)
class Citation:
    """One guideline as a basis prints it."""

    guideline: str
    title: str
    pages: str | None = None


@dataclass(frozen=True)
class Basis:
    """One side's guideline paragraph."""

    text: str
    based_on_mtus: bool | None
    citations: tuple[Citation, ...] = ()


@dataclass
class Item:
    """One disputed item; `necessary` is what its rationale will conclude."""

    family: Family
    request: str
    treatment: str
    amount: float | None
    unit: str | None
    dose: str | None
    refills: int | None
    service_date: date | None
    service_words: str | None
    body_part: str | None
    decision: str
    necessary: bool | None
    ur_action: str | None = "denied"
    ur_amount: float | None = None
    claims_basis: Basis | None = None
    reviewer_basis: Basis | None = None
    rationale: tuple[str, ...] = ()


@dataclass(frozen=True)
class Header:
    """The dates and names of a header block."""

    case_number: str
    injury: date
    ur_decision: date
    application: date
    assigned: date
    determination: date
    expedited: bool


@dataclass
class Person:
    """The injured worker."""

    age: int
    female: bool
    job: str
    mechanism: str
    body_parts: tuple[str, ...]
    diagnoses: tuple[tuple[str, str | None], ...]
    medications: tuple[str, ...]
    prior_treatments: tuple[str, ...]

    @property
    def subject(self) -> str:
        """The pronoun that stands for the worker."""
        return "she" if self.female else "he"

    @property
    def possessive(self) -> str:
        """The possessive that stands for the worker's."""
        return "her" if self.female else "his"


@dataclass
class Finding:
    """A contradiction that the letter holds, and the path that it is about."""

    code: str
    path: str


@dataclass
class Notes:
    """What the writing of a letter adds to its record."""

    findings: list[Finding] = field(default_factory=list)

    def add(self, code: str, path: str) -> None:
        """Note one contradiction."""
        self.findings.append(Finding(code, path))


def draw_header(rng: Random, year: int, expedited: bool) -> Header:
    """Dates in the order in which a case runs, ending in the given year."""
    determination = date(year, 3 if year > 2013 else 10, 1) + timedelta(days=rng.randrange(0, 80))
    assigned = determination - timedelta(days=rng.randrange(20, 60))
    application = assigned - timedelta(days=rng.randrange(4, 40))
    ur_decision = application - timedelta(days=rng.randrange(6, 29))
    injury = ur_decision - timedelta(days=rng.randrange(200, 4200))
    number = f"CM{application.year % 100:02d}-{rng.randrange(1000, 260000):07d}"
    return Header(number, injury, ur_decision, application, assigned, determination, expedited)


def draw_person(rng: Random, condition: Condition, year: int) -> Person:
    """A worker with one of the condition's histories."""
    diagnoses = rng.sample(condition.diagnoses, k=rng.randrange(2, min(4, len(condition.diagnoses)) + 1))
    coded = rng.random() < 0.5
    codes = [(name, (icd9 if year < 2016 else icd10) if coded else None) for name, icd9, icd10 in diagnoses]
    medications = rng.sample(condition.medications, k=rng.randrange(1, len(condition.medications) + 1))
    treatments = rng.sample(
        condition.prior_treatments, k=rng.randrange(1, min(4, len(condition.prior_treatments)) + 1)
    )
    return Person(
        age=rng.randrange(33, 69),
        female=rng.random() < 0.5,
        job=rng.choice(condition.jobs),
        mechanism=rng.choice(condition.mechanisms),
        body_parts=condition.body_parts,
        diagnoses=tuple(codes),
        medications=tuple(medications),
        prior_treatments=tuple(treatments),
    )


def draw_items(rng: Random, condition: Condition, header: Header, count: int, decisions: str) -> list[Item]:
    """Different treatments for one condition; `decisions` is `upheld`, `overturned` or `mixed`."""
    families = [family for family in DRUGS + VISITS + OTHER_FAMILIES if condition.key in family.conditions]
    rng.shuffle(families)
    items: list[Item] = []
    for position in range(count * 10):
        item = _item(rng, families[position % len(families)], condition, header)
        if len(items) < count and all(item.request.lower() != other.request.lower() for other in items):
            items.append(item)
    for position, item in enumerate(items):
        won = decisions == "overturned" or (decisions == "mixed" and (position == 0 or rng.random() < 0.3))
        if decisions == "mixed" and position == len(items) - 1:
            won = False
        item.decision, item.necessary = ("overturned", True) if won else ("upheld", False)
    rng.shuffle(items)
    names = [item.treatment.lower() for item in items]
    for item in items:
        # Two requests for one treatment could not be told apart where UR's amount is reported.
        if names.count(item.treatment.lower()) == 1:
            _draw_utilization_review(rng, item)
    return items


def _draw_utilization_review(rng: Random, item: Item) -> None:
    if item.amount is not None and item.amount >= 4 and rng.random() < 0.5:
        item.ur_action = "modified"
        item.ur_amount = float(int(item.amount) // 2)


def _item(rng: Random, family: Family, condition: Condition, header: Header) -> Item:
    mental = condition.key == "psych" or family.category == "mental_health"
    pattern: Pattern = rng.choice(
        [pattern for pattern in family.patterns if not mental or "{part}" not in pattern.request]
    )
    part = rng.choice(condition.request_parts)
    served = header.ur_decision - timedelta(days=rng.randrange(10, 60))
    words = f"{served.month}/{served.day}/{served.year % 100:02d}"
    blanks = {"part": part, "dos": words}
    request = pattern.request.format(**blanks)
    treatment = pattern.treatment.format(**blanks)
    if rng.random() < 0.3:
        request, treatment, part = request.upper(), treatment.upper(), part.upper()
    dose = pattern.dose
    if dose is not None and request.isupper():
        dose = dose.upper()
    return Item(
        family=family,
        request=request,
        treatment=treatment,
        amount=pattern.amount,
        unit=pattern.unit,
        dose=dose,
        refills=pattern.refills,
        service_date=served if "{dos}" in pattern.request else None,
        service_words=words if "{dos}" in pattern.request else None,
        body_part=part if "{part}" in pattern.request else None,
        decision="upheld",
        necessary=False,
    )
