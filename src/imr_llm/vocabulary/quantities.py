"""What a request heading says besides the treatment's name, and amounts in running prose.

Nothing is guessed: where two amounts, two doses or two dates compete, the part is left out.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from typing import TypeVar

from imr_llm.domain.letter import Range
from imr_llm.domain.record import Category, Quantity, Unit
from imr_llm.vocabulary.amounts import counts, dispensed, numbers_in, times
from imr_llm.vocabulary.body_parts import find_parts_in_heading, find_regions
from imr_llm.vocabulary.categories import classify
from imr_llm.vocabulary.dates import DateMatch, find_dates
from imr_llm.vocabulary.doses import find_directions, find_doses, find_refills
from imr_llm.vocabulary.drugs import find_drugs
from imr_llm.vocabulary.misread import read_through
from imr_llm.vocabulary.numbers import number_of
from imr_llm.vocabulary.patterns import late
from imr_llm.vocabulary.request_amounts import RequestAmounts, is_time_frame, overlaps
from imr_llm.vocabulary.requested_part import TEETH, TOOTH, requested_part, with_regions
from imr_llm.vocabulary.schedules import schedule_places, schedules
from imr_llm.vocabulary.split_numbers import joined, split_numbers
from imr_llm.vocabulary.treatment_names import Landmarks, name_range
from imr_llm.vocabulary.whole_amounts import whole_amount

T = TypeVar("T")

_OF_A_PAPER = late(
    r"\b(?:report|note|rfa|letter|request|prescription|form|pr-?2)s? (?:dated|of|from)[ :]+$", re.IGNORECASE
)
"""Before the date of a paper, which is not that of the service."""
_RETROSPECTIVE = late(
    r"\b(?:retro(?:spective(?:ly)?)?|dos|d\.o\.s\.?|dates? of services?|dispensed|performed|administered|"
    r"rendered|provided on|completed|received on|given on)\b",
    re.IGNORECASE,
)
_DATE_LABEL = late(
    r"[\s,;(\[-]*(?:\b(?:dos|d\.o\.s\.?|(?:for\s)?dates? of services?|dispensed|performed|administered|"
    r"provided|rendered|completed|received|given|retro(?:spective)?|from|through|to|between|"
    r"and)\b[\s:(]*(?:on\s|of\s)?|"
    r"\b(?:on|for)\s)?[(\s]*$",
    re.IGNORECASE,
)
_LONGEST_LABEL = 30
_GIVEN_AS_INJECTION = late(r"\b(?:injections?|intramuscular|intra-articular|im)\b", re.IGNORECASE)
_LONGEST_HEADING = 2_000
_PART_OF = late(
    r"(?<![\w.-])([\w-]+)(?: \(\d{1,3}\))? (?:out )?of (?:the |those |these )?(?:requested |proposed )?$",
    re.IGNORECASE,
)
_CUT_TO = late(r"\s+(?:down\s+)?to\s+(?:only\s+|just\s+)?(?:#\s?)?([\w-]+)\W*$")
_VEHICLE = late(r"\s(?:(?:cream|gel|transdermal)\s)?base\b|\sin\sPLO\sgel\b", re.IGNORECASE)
"""What a compound is mixed into: `in Mediderm base`, `in PLO gel`."""
_LONGEST_PART = 60
_NAMESTEETH = late(r"\b(?:tooth|teeth)\b(?!\Wborne)", re.IGNORECASE)
_MAY_BE_DENTAL = frozenset({Category.SURGERY, Category.OTHER})
_STRENGTH = late(
    r"\s?\(?\d{1,3}(?:\.\d{1,4})?\s?%\)?"
    r"(?:\s(?:topical\s|compound(?:ed)?\s|transdermal\s)*(?:cream|gel|ointment|lotion|patch(?:es)?|solution)\b)?",
    re.IGNORECASE,
)
_COUNT = late(r"(?<![\w#])#\s?(?=\d)[\dOIl]{2,4}(?![\w/.-])")
_LOOKS_LIKE = str.maketrans("OIl", "011")


@dataclass(frozen=True, slots=True)
class RequestParts:
    """The parts of a request heading, each with its range in the heading; None where it has none.

    `treatment` is the range of the name alone, `category` is decided by it and, where it says too little
    (`Toradol` of `Toradol 60 mg injection`), by the rest; values come with the words that show them.
    """

    treatment: Range | None
    category: Category
    quantity: tuple[Quantity, Range] | None
    dose: tuple[str, Range] | None
    refills: tuple[int, Range] | None
    date_of_service: tuple[date, Range] | None
    body_part: tuple[str, Range] | None


def find_quantities(text: str) -> list[tuple[Quantity, Range]]:
    """Amounts in running prose: `six sessions`, `6 visits of`, `#60`, `2 times a week for 6 weeks`.

    In order, without overlaps. A rate without an end (`24 hours a week`), a time frame (`over 4 weeks`) and
    an age are no amounts.
    """
    numbers = numbers_in(text)
    rates = schedule_places(numbers)
    told = [*counts(numbers), *times(numbers), *dispensed(numbers)]
    taken = [*schedules(numbers), *(amount for amount in told if not overlaps(rates, amount.place))]
    taken.sort(key=lambda amount: (amount.place[0], -amount.place[1]))
    found: list[tuple[Quantity, Range]] = []
    for amount in taken:
        if amount.quantity.unit is Unit.OTHER or is_time_frame(text, amount):
            continue
        if not found or amount.place[0] >= found[-1][1][1]:
            found.append((amount.quantity, amount.place))
    return found


def part_of_whole(text: str, whole: Quantity, place: Range) -> tuple[Quantity, Range] | None:
    """The smaller number of which an amount is the whole, `6 of the 12 visits`; None where there is none."""
    before = _PART_OF.search(text, max(place[0] - _LONGEST_PART, 0), place[0])
    amount = number_of(before.group(1).lower()) if before is not None else None
    if before is None or amount is None or amount >= whole.amount:
        return None
    return Quantity(amount=amount, unit=whole.unit), (before.start(1), place[1])


def cut_to(text: str, whole: Quantity, place: Range) -> tuple[Quantity, Range] | None:
    """The smaller number to which an amount was cut, `24 visits to 12`; None where there is none."""
    behind = _CUT_TO.match(text, place[1])
    amount = number_of(behind.group(1).lower()) if behind is not None else None
    if behind is None or amount is None or amount >= whole.amount:
        return None
    return Quantity(amount=amount, unit=whole.unit), behind.span(1)


def parse_request(text: str) -> RequestParts:
    """The parts of a request heading such as `Retro: Norco 10/325mg #120 (DOS: 3/1/14)`.

    Only the first 2,000 characters are read: a heading is never longer.
    """
    printed = text[:_LONGEST_HEADING]
    text = joined(_mended(read_through(printed)))
    drugs = [place for _, place in find_drugs(text)]
    found_dates = find_dates(text)
    dates = [(match.start, match.end) for match in found_dates]
    doses = [dose for dose in find_doses(text, drugs) if not overlaps(dates, dose[1])]
    refills = find_refills(text)
    directions = find_directions(text)
    apart = sorted([*dates, *_places(doses), *_places(refills), *directions])
    # By mouth is how a drug is taken.
    parts = [part for part in _places(find_parts_in_heading(text)) if not overlaps(directions, part)]
    regions = _places(find_regions(text))
    landmarks = Landmarks(with_regions(text, parts, regions), regions, drugs)
    amounts = RequestAmounts(text, sorted([*apart, *drugs, *_teeth(text, landmarks.parts)]))
    cuts = [*apart, *_date_labels(text, dates), *amounts.places()]
    treatment = name_range(text, cuts, landmarks)
    category = _category(text, treatment, doses)
    if shorthand := amounts.shorthand_places(category):
        treatment = name_range(text, [*cuts, *shorthand], landmarks)
    part = requested_part(text, landmarks)
    return RequestParts(
        treatment=_over_all_drugs(text, treatment, drugs),
        category=category,
        quantity=_in_all(text, amounts.choose(category, drugs), category, doses),
        dose=_as_printed(printed, _dose(text, doses, drugs)),
        refills=_the_only(refills, str),
        date_of_service=_date_of_service(text, found_dates),
        body_part=None if part is None else (printed[slice(*part[1])], part[1]),
    )


def is_blurred(words: str) -> bool:
    """Whether a count's digits were scanned as the letters they look like: `#6O`."""
    return _mended(words) != words


def _mended(text: str) -> str:
    """A heading with digits for the letters in such counts, position for position."""
    if "#" not in text:
        return text
    return _COUNT.sub(lambda count: count.group().translate(_LOOKS_LIKE), text)


def _category(text: str, treatment: Range | None, doses: Sequence[tuple[str, Range]]) -> Category:
    category = classify(text if treatment is None else text[slice(*treatment)])
    if category in _MAY_BE_DENTAL and _NAMESTEETH.search(text) is not None:
        return Category.DENTAL
    if category is Category.PHARMACEUTICAL and _GIVEN_AS_INJECTION.search(text) is not None:
        return Category.INJECTION
    if category is not Category.OTHER:
        return category
    return Category.PHARMACEUTICAL if doses else classify(text)


def _places(found: Sequence[tuple[T, Range]]) -> list[Range]:
    return [place for _, place in found]


def _the_only(found: Sequence[tuple[T, Range]], same: Callable[[T], str]) -> tuple[T, Range] | None:
    return found[0] if len({same(value) for value, _ in found}) == 1 else None


def _dose(text: str, doses: Sequence[tuple[str, Range]], drugs: Sequence[Range]) -> tuple[str, Range] | None:
    """The dose, or None for several drugs, as the parts of a compound are, even where their doses agree."""
    for (_, (_, end)), (_, (start, _)) in pairwise(doses):
        between = text[end:start]
        in_percent = "%" in text[start - 1 : start + 8] and any(map(str.isalpha, between))
        if "(" not in between and (in_percent or any(end <= drug < start for drug, _ in drugs)):
            return None
    return _the_only(doses, _compact)


def _compact(dose: str) -> str:
    """A dose as it compares with another: `5 MG` is `5mg`."""
    return "".join(dose.lower().split())


def _in_all(
    text: str, chosen: tuple[Quantity, Range] | None, category: Category, doses: Sequence[tuple[str, Range]]
) -> tuple[Quantity, Range] | None:
    """What is asked for in all: `4 of 12 sessions` are four, and `4 packs per month for 6 months` 24."""
    part = part_of_whole(text, *chosen) if chosen is not None else None
    return part or whole_amount(text, chosen, category, [_compact(dose) for dose, _ in doses])


def _as_printed(printed: str, dose: tuple[str, Range] | None) -> tuple[str, Range] | None:
    """A dose in the words that print it, where they were read as one number: `0. 5mg`."""
    if dose is None or not any(overlaps([one.place], dose[1]) for one in split_numbers(printed)):
        return dose
    return " ".join(printed[slice(*dose[1])].split()), dose[1]


def _date_labels(text: str, dates: Sequence[Range]) -> list[Range]:
    labels: list[Range] = []
    for start, _ in dates:
        window_start = max(start - _LONGEST_LABEL, 0)
        label = _DATE_LABEL.search(text[window_start:start])
        if label is not None:
            labels.append((window_start + label.start(), start))
    return labels


def _teeth(text: str, parts: Sequence[Range]) -> list[Range]:
    """The numbers behind `teeth`, which count nothing."""
    named = (TEETH.match(text, end) for start, end in parts if text[start:end].lower().endswith(TOOTH))
    return [one.span() for one in named if one is not None]


def _over_all_drugs(text: str, treatment: Range | None, drugs: Sequence[Range]) -> Range | None:
    """The name widened to the last drug of a list; a name in brackets after it is another name for it."""
    if treatment is None or not any(treatment[0] <= start < treatment[1] for start, _ in drugs):
        return treatment
    start, end = treatment
    for drug_start, drug_end in drugs:
        between = text[end:drug_start]
        if drug_start >= end and between.count("(") <= between.count(")"):
            end = drug_end
    listed = end > treatment[1] or sum(start <= drug[0] < end for drug in drugs) > 1
    strength = _STRENGTH.match(text, end) if listed and "%" in text[start:end] else None
    end = strength.end() if strength is not None else end
    vehicle = _VEHICLE.match(text, end) if listed else None
    return start, vehicle.end() if vehicle is not None else end


def _date_of_service(text: str, found: Sequence[DateMatch]) -> tuple[date, Range] | None:
    if not found or len({match.date for match in found}) != 1 or found[0].date is None:
        return None
    if _RETROSPECTIVE.search(text) is None or _OF_A_PAPER.search(text, 0, found[0].start):
        return None
    return found[0].date, (found[0].start, found[0].end)
