"""Cross-check of values that stand in prose: is their wording one in which values are often misread?"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from imr_llm.checking.known_words import FIELDS, unknown_word
from imr_llm.checking.patient_values import patient_values
from imr_llm.checking.quoting import quoted
from imr_llm.checking.surroundings import LONGEST, around
from imr_llm.checking.wordings import (
    BODY_PARTS,
    CATEGORIES,
    DIAGNOSES,
    ITEM_BODY_PART,
    ITEM_TREATMENT,
    MECHANISM,
    MEDICATIONS,
    TITLES,
    TREATMENTS_HAD,
    UR_ACTIONS,
    Where,
    Wording,
)
from imr_llm.domain.draft import Draft
from imr_llm.domain.letter import Letter
from imr_llm.domain.record import DisputedItem, Finding, FindingCode, Severity

_OF_PATIENT = {
    "body_parts": BODY_PARTS,
    "diagnoses": DIAGNOSES,
    "medications": MEDICATIONS,
    "prior_treatments": TREATMENTS_HAD,
    "mechanism_of_injury": MECHANISM,
}
SHOWN = 80
"""Characters of a value that a message shows."""


def wording_findings(letter: Letter, draft: Draft) -> Iterable[Finding]:
    """`uncertain_value` (`info`) on the path of each value whose words or sentence are often misread.

    They say where a person should look first, and nothing of the letter.
    """
    for path, field, value in patient_values(draft.patient):
        known = field if field in FIELDS else None
        yield from _asked(letter, draft, path, value, _OF_PATIENT[field], field=known)
    for index, item in enumerate(draft.disputed_items):
        yield from _of_item(letter, draft, f"disputed_items[{index}]", item)
    yield from _approved_at_once(draft)


def _of_item(letter: Letter, draft: Draft, path: str, item: DisputedItem) -> Iterator[Finding]:
    yield from _asked(letter, draft, f"{path}.treatment", item.treatment, ITEM_TREATMENT)
    if item.body_part:
        yield from _asked(letter, draft, f"{path}.body_part", item.body_part, ITEM_BODY_PART)
    if item.ur_action is not None:
        yield from _asked(letter, draft, f"{path}.ur_action", item.ur_action, UR_ACTIONS)
    category = CATEGORIES.get(item.category) if item.category is not None else None
    if category is not None and item.treatment and category.pattern.search(item.treatment):
        yield uncertain(f"{path}.category", f"{quoted(item.treatment, SHOWN)}: {category.question}")
    for side in ("claims_administrator_basis", "reviewer_basis"):
        basis = getattr(item, side)
        for index, citation in enumerate(basis.citations if basis is not None else ()):
            if citation.title:
                there = f"{path}.{side}.citations[{index}]"
                for finding in _asked(letter, draft, f"{there}.title", citation.title, TITLES):
                    yield finding.model_copy(update={"path": there})


def _asked(
    letter: Letter,
    draft: Draft,
    path: str,
    value: str,
    wordings: Sequence[Wording],
    *,
    field: str | None = None,
) -> Iterator[Finding]:
    """The first question that the wording of a value raises, else a word unknown in its `field`, if given."""
    spans = draft.evidence.get(path)
    if not value or not spans:
        return
    words_around: tuple[str, str] | None = None
    for one in wordings:
        if one.where is Where.VALUE:
            found = one.pattern.search(value[:LONGEST])
        else:
            words_around = words_around or around(letter.text, spans)
            before, behind = words_around
            found = one.pattern.search(behind if one.where is Where.BEHIND else before)
            if found is None and one.where is Where.AROUND:
                found = one.pattern.search(behind)
        if found is not None:
            words = value if one.where is Where.VALUE else f"{value} … {found.group().strip()}"
            yield uncertain(path, f"{quoted(words, SHOWN)}: {one.question}")
            return
    if field is not None and (word := unknown_word(field, value[:LONGEST])) is not None:
        told = f"no value of {field} in the gold has the word {quoted(word, SHOWN)}"
        yield uncertain(path, f"{quoted(value, SHOWN)}: {told}; {wordings[0].question}")


def _approved_at_once(draft: Draft) -> Iterator[Finding]:
    """What utilization review is said to have approved of several items in the very same words."""
    items = [f"disputed_items[{index}]" for index in range(len(draft.disputed_items))]
    words = {item: spans for item in items if (spans := draft.evidence.get(f"{item}.ur_approved.amount"))}
    times = Counter(words.values())
    for item, spans in words.items():
        if times[spans] > 1:
            told = quoted(" ".join(span.text for span in spans), SHOWN)
            for field in ("ur_approved", "ur_action"):
                yield uncertain(
                    f"{item}.{field}", f"{told}: was it approved of each of the items that it is read for?"
                )


def uncertain(path: str, message: str) -> Finding:
    """The finding that a person should look at a value; `message` says why."""
    return Finding(code=FindingCode.UNCERTAIN_VALUE, severity=Severity.INFO, path=path, message=message)
