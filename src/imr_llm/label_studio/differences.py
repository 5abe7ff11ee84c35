"""What an annotation changes in a record: its statements beside the values that the task showed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from imr_llm.domain.letter import Letter, Range
from imr_llm.domain.paths import is_within, steps
from imr_llm.errors import CorrectionError
from imr_llm.label_studio.annotations import Stated
from imr_llm.label_studio.fields import ITEMS, Position, path_of, wholes_of
from imr_llm.label_studio.tasks import Shown, as_given, words_of
from imr_llm.review.proposing import Proposal, places_of, propose
from imr_llm.review.shapes import shape_at
from imr_llm.runs.corrections import Correction, Verdict

_NAMING = ("name", "guideline")
"""What an entry of a list begins with: a place of it without a number is a further entry."""


@dataclass(slots=True)
class _Work:
    shown: Shown
    reviewer: str
    stated: dict[str, Stated]
    corrections: list[Correction] = field(default_factory=list)


def differences(shown: Shown, statements: Sequence[Stated], reviewer: str) -> tuple[Correction, ...]:
    """The corrections that an annotation makes, in an order in which they can be applied; the last accepts
    the letter as a whole.

    A value that is not labelled any more is removed; a place that was moved, or has another value, changes
    it. Raises CorrectionError for what cannot be told, or does not fit the record's schema.
    """
    work = _Work(shown, reviewer, _by_path(shown, statements))
    gone = [path for path in shown.placed if path not in work.stated]
    for whole in _new_wholes(work):
        work.corrections.append(_whole(work, whole))
    for path, one in work.stated.items():
        if (correction := _changed(work, path, one)) is not None:
            work.corrections.append(correction)
    work.corrections += (Correction(path, Verdict.REMOVED, reviewer) for path in _removed(work, gone))
    return (*work.corrections, Correction("", Verdict.ACCEPTED, reviewer))


def _by_path(shown: Shown, statements: Sequence[Stated]) -> dict[str, Stated]:
    """Every statement with its path in the machine's record; further entries get further positions."""
    found: dict[str, Stated] = {}
    further: dict[str, int] = {}
    for one in statements:
        if not one.further:
            found[path_of(one.field, Position(_item(shown, one), one.position.entry))] = one
    for one in (one for one in statements if one.further):
        label = one.field.label
        if label.rpartition(".")[2] not in _NAMING and _of_group(label):
            raise CorrectionError(
                f"{label!r} does not say of which entry of its list it is: number the entry"
            )
        item = _item(shown, one)
        first = path_of(one.field, Position(item, 1))
        head = first[: first.rindex("[")]
        if head not in further:
            further[head] = _behind(head, (*shown.entries, *found))
        found[path_of(one.field, Position(item, further[head] + 1))] = one
        further[head] += 1
    return found


def _of_group(label: str) -> bool:
    """Whether the entries of the label's list are made of several values."""
    return label.endswith(("diagnoses.name", "diagnoses.code")) or ".citations." in label


def _behind(head: str, paths: Sequence[str]) -> int:
    """The position behind all entries of a list."""
    count = len(steps(head))
    at = [steps(one)[count] for one in paths if is_within(one, head) and len(steps(one)) > count]
    return max((one for one in at if isinstance(one, int)), default=-1) + 1


def _item(shown: Shown, one: Stated) -> int | None:
    if not one.field.of_item or one.position.item is not None:
        return one.position.item
    there = [
        path
        for path, place in shown.entries.items()
        if place is not None and path.count("[") == 1 and path.startswith(ITEMS)
    ]
    if len(there) != 1:
        raise CorrectionError(
            f"{one.field.label!r} does not say of which disputed item it is: number the item"
        )
    last = steps(there[0])[-1]
    assert isinstance(last, int)
    return last + 1


def _removed(work: _Work, gone: Sequence[str]) -> Iterator[str]:
    """The paths that go: the outermost whole of which nothing is left, else the value."""
    told: set[str] = set()
    for path in gone:
        whole = next((one for one in (*wholes_of(path), path) if not _any_within(one, work.stated)), path)
        if whole not in told:
            told.add(whole)
            yield whole


def _any_within(whole: str, paths: Iterable[str]) -> bool:
    return any(is_within(path, whole) for path in paths)


def _new_wholes(work: _Work) -> list[str]:
    """Entries and groups that the record did not have, outermost first."""
    found: dict[str, None] = {}
    for path, one in work.stated.items():
        if not one.unreadable:
            found |= dict.fromkeys(
                whole for whole in wholes_of(path) if not _any_within(whole, work.shown.present)
            )
    return sorted(found, key=lambda one: len(steps(one)))


def _whole(work: _Work, whole: str) -> Correction:
    """The correction that brings a new entry or group, out of all that is said of it."""
    shape = shape_at(whole)
    parts = {path[len(whole) + 1 :]: one for path, one in work.stated.items() if is_within(path, whole)}
    own = {name: one for name, one in parts.items() if name in shape.parts() and not one.unreadable}
    leading = next(
        (
            one
            for name in ("request", "text", "name", "guideline", "amount", "unit")
            if (one := own.get(name))
        ),
        None,
    )
    if leading is None:
        raise CorrectionError(f"what is labelled of {_spoken(whole)} does not say what it is")
    proposed = _read(work.shown.letter, whole, leading.places).value if whole.startswith(ITEMS) else None
    value: dict[str, object] = dict(proposed) if isinstance(proposed, dict) else {}
    for name, one in own.items():
        value[name] = _value(work, f"{whole}.{name}", one)
    return Correction(
        whole,
        Verdict.CHANGED,
        work.reviewer,
        leading.reason,
        _fitting(whole, value),
        _trimmed(work.shown.letter, leading.places),
    )


def _changed(work: _Work, path: str, one: Stated) -> Correction | None:
    """What a statement changes; None where the task showed the same."""
    if one.unreadable:
        return Correction(path, Verdict.UNREADABLE, work.reviewer, one.reason)
    was = work.shown.placed.get(path)
    if was is not None and was.places == one.places and _same(one.given, was.given):
        return None
    value = _value(work, path, one)
    places = _trimmed(work.shown.letter, one.places)
    if was is not None and (value, places) == (was.value, was.places):
        return None
    brought = (path.rpartition(".")[0], places)
    if any((other.path, other.places) == brought for other in work.corrections):
        # The new whole that it is part of has it already.
        return None
    return Correction(path, Verdict.CHANGED, work.reviewer, one.reason, value, places)


def _same(given: str | None, was: str | None) -> bool:
    return given == (" ".join(was.split()) if was is not None else None)


def _value(work: _Work, path: str, one: Stated) -> object:
    """The value that is stated: as given, else as its words say."""
    letter, was = work.shown.letter, work.shown.placed.get(path)
    if one.given is None:
        return _from_words(letter, path, one.places)
    value = _fitting(path, one.given)
    if was is not None and was.places != one.places and _same(one.given, was.given):
        # The place was moved and the value left as it stood: its new words must not say something else.
        read = _read(letter, path, one.places).value
        if read is not None and read != was.value:
            raise CorrectionError(
                f"the place of {_spoken(path)} was moved, and its words say something else than its value: "
                "set one of them right"
            )
    return value


def _fitting(path: str, value: object) -> object:
    try:
        return shape_at(path).fitting(value)
    except CorrectionError as error:
        raise CorrectionError(f"{_spoken(path)}: {error}") from None


def _from_words(letter: Letter, path: str, places: Sequence[Range]) -> object:
    proposal = _read(letter, path, places)
    if proposal.value is None:
        raise CorrectionError(f"{_spoken(path)} has no value: {proposal.note}")
    return _fitting(path, proposal.value)


def _read(letter: Letter, path: str, places: Sequence[Range]) -> Proposal:
    """What the words of places say for a field, page furniture between them left out."""
    whole = propose(letter, path, places[0][0], places[-1][1])
    if len(places) == 1 or whole.words == words_of(letter, places):
        return whole
    if isinstance(whole.value, str) and as_given(whole.value) == whole.words:
        return whole._replace(words=words_of(letter, places), value=words_of(letter, places))
    return whole._replace(value=None, note="its places are not next to each other: enter the value")


def _trimmed(letter: Letter, places: Sequence[Range]) -> tuple[Range, ...]:
    """The places without white space and page furniture."""
    found = tuple(one for place in places for one in places_of(letter, *place))
    if not found:
        raise CorrectionError("a labelled place has no words of the letter: page headings do not count")
    return found


def _spoken(path: str) -> str:
    """A path as people count: items and entries from 1."""
    return (
        "".join(f" {one + 1}" if isinstance(one, int) else f" {one}" for one in steps(path))
        .strip()
        .replace("_", " ")
    )
