"""What the placeholders of the template sentences may say of a record, and on which paths that rests.

For each key with placeholders every value that is true of the record stands here, whichever of them the
writer would choose: the form check compares with all. A key is written for a record only where each of its
placeholders has a value.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from imr_llm.domain.record import CaseRecord, Decision, DisputedItem, Outcome, Quantity, UrAction
from imr_llm.summary.capitals import inside_a_sentence
from imr_llm.summary.conditions import (
    both_injury_dates,
    cut_off,
    decided,
    holds_for_item,
    injury_over_time,
    told_outcome,
)
from imr_llm.summary.grounds import ground_names
from imr_llm.summary.texts import Texts
from imr_llm.summary.values import listed, numeral, written_amount, written_date, written_requests
from imr_llm.summary.writers.citations import Side, Told, bodies_cited, citation_groups
from imr_llm.summary.writers.item import named_with_dose


class Slot(NamedTuple):
    """A value as the texts write it, and the paths that it rests on."""

    text: str
    paths: tuple[str, ...]


class Source(NamedTuple):
    """Words of the letter whose sentences may be quoted, and the path where they stand."""

    words: str
    path: str


@dataclass(frozen=True, slots=True)
class About:
    """What a sentence speaks of: a record, and within the items the item at `index` (from 0)."""

    record: CaseRecord
    texts: Texts
    index: int = -1

    @property
    def item(self) -> DisputedItem:
        """The disputed item."""
        return self.record.disputed_items[self.index]

    def path(self, field: str) -> str:
        """The path of a field of the item."""
        return f"disputed_items[{self.index}].{field}"


Slots = Callable[[About], Iterator[Slot]]
Sources = Callable[[About], Iterator[Source]]


def _number_of_items(about: About) -> Iterator[Slot]:
    if not cut_off(about.record):
        yield Slot(str(len(about.record.disputed_items)), ("disputed_items",))


def _all_decided(outcome: Outcome) -> Slots:
    def slots(about: About) -> Iterator[Slot]:
        if told_outcome(about.record) is outcome:
            yield Slot(str(len(about.record.disputed_items)), ("outcome", "disputed_items"))

    return slots


def _some_decided(decision: Decision) -> Slots:
    def slots(about: About) -> Iterator[Slot]:
        if told_outcome(about.record) is Outcome.MIXED:
            text = written_requests(decided(about.record, decision), about.texts.words)
            yield Slot(text, ("outcome", "disputed_items"))

    return slots


def _dates(*paths: str) -> Slots:
    def slots(about: About) -> Iterator[Slot]:
        for path in paths:
            section, _, field = path.partition(".")
            day = getattr(getattr(about.record, section), field)
            yield from _date(day, path, about)

    return slots


def _date_of_service(about: About) -> Iterator[Slot]:
    yield from _date(about.item.date_of_service, about.path("date_of_service"), about)


def _injury_dates(*paths: str, disputed: bool) -> Slots:
    return _where(lambda about: (both_injury_dates(about.record) is not None) is disputed, _dates(*paths))


def _injury_date(*, over_time: bool) -> Slots:
    dates = _injury_dates("case.date_of_injury", "patient.date_of_injury", disputed=False)
    return _where(lambda about: injury_over_time(about.record) is over_time, dates)


def _date(day: date | None, path: str, about: About) -> Iterator[Slot]:
    if day is not None:
        yield Slot(written_date(day, about.texts.words), (path,))


def _licensed_in(about: About) -> Iterator[Slot]:
    if about.record.reviewer.licensed_in is not None:
        yield Slot(about.record.reviewer.licensed_in, ("reviewer.licensed_in",))


def _case_number(about: About) -> Iterator[Slot]:
    if about.record.case.case_number is not None:
        yield Slot(about.record.case.case_number, ("case.case_number",))


def _number_of_documents(about: About) -> Iterator[Slot]:
    if about.record.documents_reviewed:
        yield Slot(str(len(about.record.documents_reviewed)), ("documents_reviewed",))


def _of_reviewer(field: str) -> Slots:
    def slots(about: About) -> Iterator[Slot]:
        entries: tuple[str, ...] = getattr(about.record.reviewer, field)
        if entries:
            paths = tuple(f"reviewer.{field}[{position}]" for position in range(len(entries)))
            yield Slot(listed(entries, about.texts.words), paths)

    return slots


def _certified_specialties(about: About) -> Iterator[Slot]:
    if about.record.reviewer.board_certified is True:
        for text, paths in _of_reviewer("specialties")(about):
            yield Slot(text, (*paths, "reviewer.board_certified"))


def _treatment(about: About) -> Iterator[Slot]:
    known = about.texts.glossary.abbreviations
    yield Slot(inside_a_sentence(about.item.treatment, known), (about.path("treatment"),))
    named = named_with_dose(about.item)
    if named is not None:
        yield Slot(inside_a_sentence(named, known), (about.path("treatment"), about.path("dose")))


def _found_necessary(about: About) -> Iterator[Slot]:
    if holds_for_item("item.necessary", about.record, about.index):
        for text, paths in _treatment(about):
            yield Slot(text, (*paths, about.path("medically_necessary")))


def _quantity(about: About) -> Iterator[Slot]:
    yield from _amount(about.item.quantity, "quantity", about)


def _where(holds: Callable[[About], bool], slots: Slots) -> Slots:
    return lambda about: slots(about) if holds(about) else iter(())


def _each_fill(slots: Slots) -> Slots:
    return _where(lambda about: bool(about.item.refills), slots)


def _whole(slots: Slots) -> Slots:
    return _where(lambda about: not about.item.refills, slots)


def _bare_amount(about: About) -> Iterator[Slot]:
    if about.item.quantity is not None:
        yield Slot(numeral(about.item.quantity.amount), (about.path("quantity"),))


def _approved(about: About) -> Iterator[Slot]:
    yield from _amount(about.item.ur_approved, "ur_approved", about)


def _changed_to(about: About) -> Iterator[Slot]:
    if about.item.ur_action is UrAction.MODIFIED:
        for text, paths in _approved(about):
            yield Slot(text, (about.path("ur_action"), *paths))


def _amount(quantity: Quantity | None, field: str, about: About) -> Iterator[Slot]:
    if quantity is not None:
        text = written_amount(quantity, about.texts.words, refilled=bool(about.item.refills))
        yield Slot(text, (about.path(field),))


def _refills(about: About) -> Iterator[Slot]:
    if about.item.refills is not None:
        yield Slot(str(about.item.refills), (about.path("refills"),))


def _guidelines(about: About) -> Iterator[Slot]:
    named = bodies_cited(about.item, about.texts)
    if named:
        yield _listed(named, about)


def _cited(side: Side) -> Slots:
    def slots(about: About) -> Iterator[Slot]:
        for citations in citation_groups(about.item, side, about.texts):
            yield _listed(citations, about)

    return slots


def _listed(told: Sequence[Told], about: About) -> Slot:
    text = listed([one.text for one in told], about.texts.words)
    return Slot(text, tuple(about.path(one.path) for one in told))


SLOTS: Mapping[str, Mapping[str, Slots]] = {
    "headline.upheld_many": {"count": _all_decided(Outcome.UPHELD)},
    "headline.overturned_many": {"count": _all_decided(Outcome.OVERTURNED)},
    "headline.mixed": {
        "upheld": _some_decided(Decision.UPHELD),
        "overturned": _some_decided(Decision.OVERTURNED),
    },
    "overview.items_many": {"count": _number_of_items},
    "overview.date_of_injury": {"date": _injury_date(over_time=False)},
    "overview.injury_period": {"date": _injury_date(over_time=True)},
    "overview.both_injury_dates": {
        "header": _injury_dates("case.date_of_injury", disputed=True),
        "summary": _injury_dates("patient.date_of_injury", disputed=True),
    },
    "overview.ur_decision_date": {"date": _dates("case.ur_decision_date")},
    "overview.application_received_date": {"date": _dates("case.application_received_date")},
    "overview.determination_date": {"date": _dates("case.determination_date")},
    "overview.licensed_in": {"field": _licensed_in},
    "overview.board_certified": {"fields": _certified_specialties},
    "overview.specialties": {"fields": _of_reviewer("specialties")},
    "overview.subspecialties": {"fields": _of_reviewer("subspecialties")},
    "overview.licensed_states": {"fields": _of_reviewer("licensed_states")},
    "overview.case_number": {"number": _case_number},
    "overview.documents_many": {"count": _number_of_documents},
    "item.asked_amount": {"quantity": _whole(_quantity), "treatment": _treatment},
    "item.asked_amount_each_fill": {"quantity": _each_fill(_quantity), "treatment": _treatment},
    "item.asked_count": {"treatment": _treatment, "amount": _whole(_bare_amount)},
    "item.asked_count_each_fill": {"treatment": _treatment, "amount": _each_fill(_bare_amount)},
    "item.asked": {"treatment": _treatment},
    "item.refills_many": {"refills": _refills},
    "item.date_of_service": {"date": _date_of_service},
    "item.ur_changed_to": {"quantity": _changed_to},
    "item.ur_approved": {"quantity": _approved},
    "item.guidelines": {"guidelines": _guidelines},
    "item.found_amount": {"quantity": _whole(_quantity), "treatment": _found_necessary},
    "item.found_amount_each_fill": {"quantity": _each_fill(_quantity), "treatment": _found_necessary},
    "item.found_count": {"treatment": _found_necessary, "amount": _whole(_bare_amount)},
    "item.found_count_each_fill": {"treatment": _found_necessary, "amount": _each_fill(_bare_amount)},
    "item.found": {"treatment": _found_necessary},
    "item.ur_cited": {"citations": _cited("claims_administrator_basis")},
    "item.ur_also_cited": {"citations": _cited("claims_administrator_basis")},
    "item.cited": {"citations": _cited("reviewer_basis")},
    "item.also_cited": {"citations": _cited("reviewer_basis")},
}
"""By template key and placeholder: the values that a record gives. A `{quote}` is in SOURCES instead."""


def _rationale(about: About) -> Iterator[Source]:
    if about.item.rationale is not None:
        yield Source(about.item.rationale, about.path("rationale"))


def _key_reasons(about: About) -> Iterator[Source]:
    for position, reason in enumerate(about.item.key_reasons):
        yield Source(reason, about.path(f"key_reasons[{position}]"))


def _appeal_notice(about: About) -> Iterator[Source]:
    if about.record.case.appeal_notice is not None:
        yield Source(about.record.case.appeal_notice, "case.appeal_notice")


SOURCES: Mapping[str, Sources] = {
    "item.reason": _rationale,
    "item.another_reason": _rationale,
    "item.key_reason": _key_reasons,
    "meaning.notice": _appeal_notice,
    "meaning.another_notice": _appeal_notice,
}
"""By template key: the words of the letter from which its `{quote}` is taken."""

FIXED_PATHS: Mapping[str, tuple[str, ...]] = {
    "headline.upheld_one": ("outcome",),
    "headline.overturned_one": ("outcome",),
    "overview.items_one": ("disputed_items",),
    "overview.documents_one": ("documents_reviewed",),
    "overview.summary_by_reviewer": ("clinical_summary_source",),
    "meaning.notice_in_letter": ("case.appeal_notice",),
    "item.refills_one": ("refills",),
    "item.ur_denied": ("ur_action",),
    "item.ur_changed": ("ur_action",),
    "item.ur_delayed": ("ur_action",),
    "item.upheld": ("decision",),
    "item.overturned": ("decision",),
    "item.not_necessary": ("medically_necessary",),
    "item.necessary": ("medically_necessary",),
    "item.decision_conflict": ("decision", "medically_necessary"),
    "item.upheld_but_necessary": ("decision", "medically_necessary"),
    "item.overturned_but_not_necessary": ("decision", "medically_necessary"),
    "item.on_mtus": ("reviewer_basis.based_on_mtus",),
    "item.not_on_mtus": ("reviewer_basis.based_on_mtus",),
    "item.ur_on_mtus": ("claims_administrator_basis.based_on_mtus",),
    "item.ur_not_on_mtus": ("claims_administrator_basis.based_on_mtus",),
    "item.reasons_in_letter": ("rationale",),
    **{f"item.ground_{name}": ("rationale",) for name in ground_names()},
}
"""By key of a fixed sentence: the paths that it rests on, within the item for one of an item."""
