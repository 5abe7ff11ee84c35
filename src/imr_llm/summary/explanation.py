"""Explains one disputed item in template sentences, each with the record paths that it rests on."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from imr_llm.domain.record import CaseRecord, DisputedItem, Unit
from imr_llm.domain.summary import ItemSummary, Sentence
from imr_llm.summary.capitals import inside_a_sentence, sentence_case
from imr_llm.summary.conditions import grounds_of, holds_for_item
from imr_llm.summary.quotes import quoted
from imr_llm.summary.texts import Texts
from imr_llm.summary.values import listed, numeral, written_amount, written_date

_LISTS = re.compile("[,:;]")
_GROUNDS_TOLD = 1
"""Grounds told of one item: quotations say the rest."""


def named_with_dose(item: DisputedItem) -> str | None:
    """The treatment with its dose, in the request's own words where they stand together; None without one."""
    if item.dose is None or item.dose in item.treatment:
        return None
    printed = re.search(
        rf"{re.escape(item.treatment)}\D*?{re.escape(item.dose)}", item.request, re.IGNORECASE
    )
    # Digits in between are an amount, which is told by itself.
    return printed.group() if printed is not None else f"{item.treatment} {item.dose}"


def shown_request(request: str, texts: Texts) -> str:
    """A request as a summary shows it: the letter's words, capitals undone."""
    return sentence_case(request, texts.glossary.abbreviations)


def explained_item(
    record: CaseRecord, index: int, quotes: Sequence[str], texts: Texts, *, named: str | None = None
) -> ItemSummary:
    """What was asked for, what was decided and why, for the item at `index` (from 0).

    `quotes` are the sentences of its rationale that are quoted as reasons; `named` is what the treatment is
    called where it is told with its dose (`named_with_dose`).
    """
    item = record.disputed_items[index]
    return ItemSummary(
        number=item.number,
        request=shown_request(item.request, texts),
        decision=item.decision,
        explanation=tuple(_ItemWriter(record, index, texts, named).sentences(quotes)),
    )


def item_notices(record: CaseRecord, index: int, texts: Texts) -> tuple[Sentence, ...]:
    """What must be said of an item whoever explains it: what is unclear, missing or contradicts itself."""
    return tuple(_ItemWriter(record, index, texts).notices())


class _ItemWriter:
    def __init__(self, record: CaseRecord, index: int, texts: Texts, named: str | None = None) -> None:
        self._record = record
        self._index = index
        self._item: DisputedItem = record.disputed_items[index]
        self._texts = texts
        self._named = named

    def sentences(self, quotes: Sequence[str]) -> Iterator[Sentence]:
        yield from self._asked()
        yield from self._utilization_review()
        yield from self._decision()
        yield from self._reasons(quotes)
        if not self._item.rationale and not self._item.key_reasons:
            yield from self._guidelines()
            yield from self._fixed("item.mtus_conflict")
        yield from self._fixed("item.amounts_conflict")
        yield from self._fixed("item.check")

    def notices(self) -> Iterator[Sentence]:
        yield from self._fixed("item.undecided")
        yield from self._fixed("item.decision_conflict", "decision", "medically_necessary")
        yield from self._fixed("item.no_reasons")
        yield from self._fixed("item.amounts_conflict")
        yield from self._fixed("item.check")

    def _asked(self) -> Iterator[Sentence]:
        item, texts = self._item, self._texts
        treatment = inside_a_sentence(self._named or item.treatment, texts.glossary.abbreviations)
        fields = ("treatment",) if self._named is None else ("treatment", "dose")
        forms = texts.words.units.get(item.quantity.unit) if item.quantity is not None else None
        if _LISTS.search(treatment) is not None:
            # A list of parts is told by the heading alone: half of it would mislead.
            pass
        elif item.quantity is None:
            if item.treatment.casefold() != item.request.casefold():
                yield self._sentence("asked", *fields, treatment=treatment)
        elif forms is None or self._counts_the_same(item.quantity.unit, treatment):
            count = numeral(item.quantity.amount)
            yield self._sentence("asked_count", *fields, "quantity", treatment=treatment, amount=count)
        else:
            amount = written_amount(item.quantity, texts.words)
            yield self._sentence("asked_amount", "quantity", *fields, quantity=amount, treatment=treatment)
        if item.refills == 1:
            yield self._sentence("refills_one", "refills")
        elif item.refills is not None:
            yield self._sentence("refills_many", "refills", refills=str(item.refills))
        if item.date_of_service is not None:
            day = written_date(item.date_of_service, texts.words)
            yield self._sentence("date_of_service", "date_of_service", date=day)

    def _counts_the_same(self, unit: Unit, treatment: str) -> bool:
        """Whether the treatment's own name says what is counted."""
        return any(form in treatment.lower() for form in self._texts.letter_units.get(unit, ()))

    def _utilization_review(self) -> Iterator[Sentence]:
        approved = self._item.ur_approved
        if approved is None:
            yield from self._fixed("item.ur_denied", "ur_action")
            yield from self._fixed("item.ur_changed", "ur_action")
            yield from self._fixed("item.ur_delayed", "ur_action")
            return
        amount = written_amount(approved, self._texts.words)
        if holds_for_item("item.ur_changed", self._record, self._index):
            yield self._sentence("ur_changed_to", "ur_action", "ur_approved", quantity=amount)
        else:
            yield from self._fixed("item.ur_delayed", "ur_action")
            yield self._sentence("ur_approved", "ur_approved", quantity=amount)

    def _decision(self) -> Iterator[Sentence]:
        yield from self._fixed("item.upheld", "decision")
        yield from self._fixed("item.overturned", "decision")
        yield from self._fixed("item.not_necessary", "medically_necessary")
        yield from self._fixed("item.necessary", "medically_necessary")
        yield from self._fixed("item.undecided")
        yield from self._fixed("item.decision_conflict", "decision", "medically_necessary")

    def _reasons(self, quotes: Sequence[str]) -> Iterator[Sentence]:
        words = self._texts.words
        for name in grounds_of(self._item)[:_GROUNDS_TOLD]:
            yield self._sentence(f"ground_{name}", "rationale")
        if self._item.key_reasons:
            for position, reason in enumerate(self._item.key_reasons):
                yield self._sentence("key_reason", f"key_reasons[{position}]", quote=quoted(reason, words))
        elif quotes:
            keys = ("reason", *("another_reason",) * (len(quotes) - 1))
            for key, quote in zip(keys, quotes, strict=True):
                yield self._sentence(key, "rationale", quote=quoted(quote, words))
        else:
            yield from self._fixed("item.reasons_in_letter", "rationale")
            yield from self._fixed("item.no_reasons")

    def _guidelines(self) -> Iterator[Sentence]:
        basis = self._item.reviewer_basis
        named: dict[str, str] = {}
        for position, citation in enumerate(basis.citations if basis is not None else ()):
            name = self._texts.words.guidelines.get(citation.guideline)
            if name is not None:
                named.setdefault(name, f"reviewer_basis.citations[{position}].guideline")
        if named:
            names = listed(tuple(named), self._texts.words)
            yield self._sentence("guidelines", *named.values(), guidelines=names)

    def _fixed(self, key: str, *fields: str) -> Iterator[Sentence]:
        if holds_for_item(key, self._record, self._index):
            yield self._sentence(key.removeprefix("item."), *fields)

    def _sentence(self, key: str, *fields: str, **values: str) -> Sentence:
        paths = tuple(f"disputed_items[{self._index}].{field}" for field in fields)
        return Sentence(text=self._texts.write(f"item.{key}", **values), paths=paths)
