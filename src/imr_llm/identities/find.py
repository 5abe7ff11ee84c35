"""What in a letter, or in a record, tells who it is about."""

from __future__ import annotations

from collections.abc import Iterator

from imr_llm.domain.letter import Letter
from imr_llm.domain.paths import leaves
from imr_llm.domain.record import CaseRecord
from imr_llm.errors import LetterTooLargeError
from imr_llm.identities.addresses import addresses_in
from imr_llm.identities.births import births_in
from imr_llm.identities.disguise import Disguise
from imr_llm.identities.kinds import Phrase
from imr_llm.identities.labelled import above_addresses, labelled_in
from imr_llm.identities.names import names_in_prose
from imr_llm.identities.numbers import numbers_in

_MOST = 1000
"""Names, numbers and addresses of a letter at the most."""


def disguise_for(letter: Letter) -> Disguise:
    """What stands in for the identities in a letter."""
    return disguise_of(letter.clean.text, letter.name)


def disguise_for_record(record: CaseRecord) -> Disguise:
    """The same for a record alone: what only its letter labels is not known."""
    return disguise_of("\n".join(_texts(record)), record.source.name)


def disguise_of(text: str, name: str) -> Disguise:
    """What stands in for the identities in a text; raises LetterTooLargeError where it names a crowd."""
    flat = text.replace("\n", " ")
    labelled = labelled_in(text)
    addresses = tuple(dict.fromkeys(addresses_in(text)))
    starts = sorted({start for one in addresses if (start := text.find(one.words)) >= 0})
    above = above_addresses(text, starts)
    names = (*labelled.names, *above.names, *names_in_prose(flat))
    phrases: tuple[Phrase, ...] = (
        *numbers_in(text),
        *births_in(text),
        *addresses,
        *labelled.organisations,
        *above.organisations,
    )
    names, phrases = tuple(dict.fromkeys(names)), tuple(dict.fromkeys(phrases))
    if len(names) + len(phrases) > _MOST:
        raise LetterTooLargeError(
            f"{name!r} names {len(names)} people and {len(phrases)} numbers and addresses, more than a "
            "letter can: split it, or send it as it is with --no-deidentify"
        )
    return Disguise(text, names, phrases)


def _texts(record: CaseRecord) -> Iterator[str]:
    case = record.case
    if case.employee:
        yield f"Employee: {case.employee}"
    if case.claim_number:
        yield f"Claim Number: {case.claim_number}"
    told = record.model_dump(mode="json", exclude={"evidence", "provenance", "source", "findings"})
    yield from (value for _path, value in leaves(told, "") if isinstance(value, str))
    for spans in record.evidence.values():
        yield from (span.text for span in spans)
