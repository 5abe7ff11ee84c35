"""What a person says of a letter in Label Studio: one statement for every value that they labelled."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, Field

from imr_llm.domain.letter import Letter, Range
from imr_llm.errors import CorrectionError
from imr_llm.label_studio import config
from imr_llm.label_studio.fields import Field as RecordField
from imr_llm.label_studio.fields import Position, field_of
from imr_llm.label_studio.tasks import ABOUT, About
from imr_llm.label_studio.units import Units


class _Given(BaseModel):
    """Part of a file that Label Studio wrote; it may hold more than is asked for here."""

    model_config = ConfigDict(frozen=True, extra="ignore")


class Result(_Given):
    """One thing that was said, of a place or of the task."""

    id: str = ""
    from_name: str = ""
    value: dict[str, Any] = Field(default_factory=dict)


class Annotator(_Given):
    """Who annotated, where the export tells more than a number."""

    id: int | None = None
    email: str = ""
    first_name: str = ""
    last_name: str = ""


class Annotation(_Given):
    """What one person has submitted for a task."""

    id: int
    unique_id: str | None = None
    completed_by: int | Annotator | None = None
    result: tuple[Result, ...] = ()
    was_cancelled: bool = False
    updated_at: datetime
    created_at: datetime | None = None

    @property
    def made_at(self) -> str:
        """When it was last changed: UTC, ISO 8601, to the second."""
        at = self.updated_at
        aware = at if at.tzinfo is not None else at.replace(tzinfo=UTC)
        return aware.astimezone(UTC).isoformat(timespec="seconds")

    def origin(self, task: Task) -> str:
        """What tells this annotation from all others, however often it is changed."""
        return f"label-studio:{self.unique_id or f'{task.project}/{task.id}/{self.id}'}"

    def annotator(self, names: Mapping[int, str]) -> str:
        """Who made it; `names` by the numbers that Label Studio gives people."""
        by = self.completed_by
        number = by.id if isinstance(by, Annotator) else by
        if number is not None and number in names:
            return names[number]
        if isinstance(by, Annotator):
            told = by.email or f"{by.first_name} {by.last_name}".strip()
            if told:
                return told
        return f"Label Studio user {number}" if number is not None else "Label Studio"


class Task(_Given):
    """A task with its annotations, as Label Studio exports it."""

    id: int = 0
    project: int = 0
    data: dict[str, Any]
    annotations: Annotated[tuple[dict[str, Any], ...], Field(default=())]

    def about(self) -> About | None:
        """Whose it is; None for a task that was not made by this program."""
        told = self.data.get(ABOUT)
        return About.model_validate(told) if told is not None else None


@dataclass(frozen=True, slots=True)
class Stated:
    """What an annotation says of one value."""

    field: RecordField
    position: Position
    """None in it where the annotator gave no number."""
    places: tuple[Range, ...]
    """In characters of the source text, in order."""
    given: str | None
    """As it was typed or chosen; None where the words are to tell."""
    unreadable: bool
    reason: str | None

    @property
    def further(self) -> bool:
        """Whether it is an entry of a list without a number: every place is an entry of its own then."""
        return self.field.in_list and self.position.entry is None


def statements(result: Sequence[Result], letter: Letter) -> list[Stated]:
    """Every value that was labelled; places with the same label, item and entry are one value's.

    Raises CorrectionError for places that are not of the letter, and for labels that the record does not
    have.
    """
    units = Units(letter.text)
    regions: dict[str, list[Result]] = defaultdict(list)
    for index, one in enumerate(result):
        if "start" in one.value:
            regions[one.id or f"#{index}"].append(one)
    stated: list[Stated] = []
    for region in regions.values():
        for value in _of_region(region, letter, units):
            _join(stated, value)
    return stated


def _of_region(region: Sequence[Result], letter: Letter, units: Units) -> Iterator[Stated]:
    said = {one.from_name: one.value for one in region}
    labelled = said.get(config.FIELD)
    if labelled is None:
        return
    place = _place(labelled, letter, units)
    for label in labelled.get("labels", ()):
        field = field_of(str(label))
        position = Position(
            _number(said, config.ITEM) if field.of_item else None,
            _number(said, config.ENTRY) if field.in_list else None,
        )
        given = (
            _first(said, field.choices, "choices") if field.choices else _first(said, config.VALUE, "text")
        )
        unreadable = _first(said, config.READABLE, "choices") == config.UNREADABLE
        yield Stated(field, position, (place,), given, unreadable, _first(said, config.REASON, "text"))


def _place(value: Mapping[str, Any], letter: Letter, units: Units) -> Range:
    start, end = value.get("start"), value.get("end")
    if not isinstance(start, int) or not isinstance(end, int):
        raise CorrectionError("a labelled place has no whole numbers as start and end")
    if not 0 <= start < end:
        raise CorrectionError(f"[{start}, {end}) is no place of the letter")
    quoted = value.get("text")
    # How it counts depends on its version; the words that it quotes tell.
    for place in ((start, end), units.to_characters(start, end)):
        if place is not None and place[1] <= len(letter.text):
            words = letter.text[slice(*place)]
            # Line ends come back as the browser has them.
            if words.strip() and (not isinstance(quoted, str) or quoted.split() == words.split()):
                return place
    raise CorrectionError(f"the letter has other words at [{start}, {end}) than the annotation quotes")


def _number(said: Mapping[str, Mapping[str, Any]], name: str) -> int | None:
    number = said.get(name, {}).get("number")
    if number is None:
        return None
    if isinstance(number, bool) or not isinstance(number, int | float) or number < 1 or number != int(number):
        raise CorrectionError(f"{number!r} is no number of an {name}: they count from 1")
    return int(number)


def _first(said: Mapping[str, Mapping[str, Any]], name: str, key: str) -> str | None:
    """What is typed or chosen; None for nothing."""
    value = said.get(name, {}).get(key)
    told = [str(one) for one in value] if isinstance(value, list | tuple) else [str(value)] if value else []
    joined = " ".join(" ".join(told).split())
    return joined or None


def _join(stated: list[Stated], one: Stated) -> None:
    """Add a place to the value that it is one of, or as a value of its own."""
    for index, other in enumerate(stated):
        if not one.further and (other.field, other.position) == (one.field, one.position):
            if other.given is not None and one.given is not None and other.given != one.given:
                raise CorrectionError(
                    f"{one.field.label!r} has two values: number their item or entry, or take one away"
                )
            stated[index] = replace(
                other,
                places=tuple(sorted({*other.places, *one.places})),
                given=other.given or one.given,
                unreadable=other.unreadable or one.unreadable,
                reason=other.reason or one.reason,
            )
            return
    stated.append(one)
