"""Tells of one disputed item in template sentences, each with the record paths that it rests on."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from imr_llm.domain.record import CaseRecord, DisputedItem, Unit
from imr_llm.domain.summary import Sentence
from imr_llm.summary.capitals import inside_a_sentence, sentence_case
from imr_llm.summary.conditions import grounds_of, holds_for_item
from imr_llm.summary.lengths import fits_in_quotation, longest_quoted
from imr_llm.summary.quotes import quoted
from imr_llm.summary.texts import Texts
from imr_llm.summary.values import numeral, written_amount, written_date

_LISTS = re.compile("[,:;]")
_HOLDS_SEVERAL = re.compile(
    r"\b(?:boxe?s?|packs?|packages?|pairs?|sets?|bottles?|tubes?|vials?|cartons?|rolls?|jars?|quadrants?)\b",
    re.IGNORECASE,
)
"""What a request may count instead of what it is for: `patches, 3 boxes`."""
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


class ItemSentences:
    """The sentences that can be written of the item at `index` (from 0); each method what the record has.

    `named` is what the treatment is called where it is told with its dose (`named_with_dose`), `key_reasons`
    the positions of the key reasons that may be quoted.
    """

    def __init__(
        self,
        record: CaseRecord,
        index: int,
        texts: Texts,
        named: str | None = None,
        key_reasons: Sequence[int] = (),
    ) -> None:
        self.item: DisputedItem = record.disputed_items[index]
        self._record = record
        self._index = index
        self.texts = texts
        self._named = named
        self._key_reasons = key_reasons

    def asked(self) -> Iterator[Sentence]:
        """What was asked for and how much of it."""
        if self.item.quantity is not None or self.item.treatment.casefold() != self.item.request.casefold():
            yield from self.care("asked")
        yield from self.refills()
        yield from self.date_of_service()

    def care(self, key: str) -> Iterator[Sentence]:
        """The treatment with its amount, in the sentence of this key.

        A list of parts is told by the heading alone: half of it would mislead.
        """
        item, texts = self.item, self.texts
        treatment = inside_a_sentence(self._named or item.treatment, texts.glossary.abbreviations)
        if _LISTS.search(treatment) is not None:
            return
        fields = ("treatment",) if self._named is None else ("treatment", "dose")
        each = "_each_fill" if item.refills else ""
        forms = texts.words.units.get(item.quantity.unit) if item.quantity is not None else None
        if item.quantity is None or (forms is None and self._counts_containers()):
            yield self.sentence(key, *fields, treatment=treatment)
        elif forms is None or self._counts_the_same(item.quantity.unit, treatment):
            count = numeral(item.quantity.amount)
            yield self.sentence(f"{key}_count{each}", *fields, "quantity", treatment=treatment, amount=count)
        else:
            amount = written_amount(item.quantity, texts.words)
            values = {"quantity": amount, "treatment": treatment}
            yield self.sentence(f"{key}_amount{each}", "quantity", *fields, **values)

    def _counts_the_same(self, unit: Unit, treatment: str) -> bool:
        """Whether the treatment's own name says what is counted."""
        return any(form in treatment.lower() for form in self.texts.letter_units.get(unit, ()))

    def _counts_containers(self) -> bool:
        """Whether the number is one of boxes, pairs or the like, which only the request's own words tell."""
        counted = _HOLDS_SEVERAL.search(self.item.request)
        return counted is not None and counted.group().lower() not in self.item.treatment.lower()

    def refills(self) -> Iterator[Sentence]:
        """How many refills were asked for."""
        if self.item.refills == 1:
            yield self.sentence("refills_one", "refills")
        elif self.item.refills is not None:
            yield self.sentence("refills_many", "refills", refills=str(self.item.refills))

    def date_of_service(self) -> Iterator[Sentence]:
        """When care was given that is asked for afterwards."""
        if self.item.date_of_service is not None:
            day = written_date(self.item.date_of_service, self.texts.words)
            yield self.sentence("date_of_service", "date_of_service", date=day)

    def utilization_review(self) -> Iterator[Sentence]:
        """What utilization review did and how much it approved."""
        approved = self.item.ur_approved
        if approved is None:
            yield from self.fixed("ur_denied", "ur_action")
            yield from self.fixed("ur_changed", "ur_action")
            yield from self.fixed("ur_delayed", "ur_action")
            return
        amount = written_amount(approved, self.texts.words, refilled=bool(self.item.refills))
        if holds_for_item("item.ur_changed", self._record, self._index):
            yield self.sentence("ur_changed_to", "ur_action", "ur_approved", quantity=amount)
        else:
            yield from self.fixed("ur_delayed", "ur_action")
            yield self.sentence("ur_approved", "ur_approved", quantity=amount)

    def decision(self) -> Iterator[Sentence]:
        """What was decided, or that it could not be read."""
        yield from self.fixed("upheld", "decision")
        yield from self.fixed("overturned", "decision")
        yield from self.fixed("undecided")

    def necessity(self) -> Iterator[Sentence]:
        """Whether the care was found necessary; nothing where the letter contradicts itself."""
        yield from self.fixed("not_necessary", "medically_necessary")
        yield from self.fixed("necessary", "medically_necessary")

    def ground(self) -> Iterator[Sentence]:
        """The kind of reason in one plain sentence."""
        for name in grounds_of(self.item)[:_GROUNDS_TOLD]:
            yield self.sentence(f"ground_{name}", "rationale")

    def reasons(
        self, quotes: Sequence[str], *, most: int | None = None, longest: int | None = None
    ) -> Iterator[Sentence]:
        """The reasons, quoted: a model's key reasons before sentences chosen by rules.

        At most so many of the key reasons, none longer than `longest` words (the audience's limit if None).
        """
        words = self.texts.words
        longest = longest_quoted(self.texts.audience) if longest is None else longest
        key_reasons = [
            (position, self.item.key_reasons[position])
            for position in self._key_reasons
            if fits_in_quotation(self.item.key_reasons[position], longest)
        ]
        if key_reasons:
            for position, reason in key_reasons[:most]:
                yield self.sentence("key_reason", f"key_reasons[{position}]", quote=quoted(reason, words))
        elif quotes:
            keys = ("reason", *("another_reason",) * (len(quotes) - 1))
            for key, quote in zip(keys, quotes, strict=True):
                yield self.sentence(key, "rationale", quote=quoted(quote, words))
        else:
            yield from self.fixed("reasons_in_letter", "rationale")
            yield from self.fixed("no_reasons")

    def found_necessary(self) -> Iterator[Sentence]:
        """The care that was found necessary, where an overturned request's reasons say so."""
        if holds_for_item("item.necessary", self._record, self._index):
            for sentence in self.care("found"):
                necessity = f"disputed_items[{self._index}].medically_necessary"
                yield sentence.model_copy(update={"paths": (*sentence.paths, necessity)})

    def notices(self, keys: Sequence[str]) -> Iterator[Sentence]:
        """What is unclear, missing or contradicts itself, each where it holds."""
        for key in keys:
            fields = ("decision", "medically_necessary") if key in _CONFLICTS else ()
            yield from self.fixed(key, *(field for field in fields if getattr(self.item, field) is not None))

    def fixed(self, key: str, *fields: str) -> Iterator[Sentence]:
        """A fixed sentence where it holds."""
        if holds_for_item(f"item.{key}", self._record, self._index):
            yield self.sentence(key, *fields)

    def sentence(self, key: str, *fields: str, **values: str) -> Sentence:
        """The sentence of this key, resting on these fields of the item."""
        paths = tuple(f"disputed_items[{self._index}].{field}" for field in fields)
        return Sentence(text=self.texts.write(f"item.{key}", **values), paths=paths)


_CONFLICTS = ("decision_conflict", "upheld_but_necessary", "overturned_but_not_necessary")
"""Keys of sentences that set the decision against the rationale's conclusion."""
