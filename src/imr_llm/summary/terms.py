"""Which terms a summary explains: words of the field that it uses, and the care that its requests name."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache, lru_cache

from imr_llm.domain.spans import Frozen
from imr_llm.domain.summary import Audience, Language, Length, Term
from imr_llm.summary.cues import Patterns
from imr_llm.summary.parts import Parts
from imr_llm.summary.shipped import shipped
from imr_llm.summary.texts import Texts


class CareTerm(Frozen):
    """A drug, procedure or device in plain words."""

    names: Patterns
    """What requests call it; upper-case names are found as they stand, others in any case."""
    meaning: Mapping[str, str]
    """By language (ISO 639-1)."""
    source: str


class _Care(Frozen):
    """The file `care.toml`."""

    care: tuple[CareTerm, ...]


def terms_in(parts: Parts, texts: Texts) -> tuple[Term, ...]:
    """The terms of the glossary that these parts use, in its order, then the care that the requests name.

    Care is called as the first request that names it calls it. They are explained in full to a worker; others
    know the words of their field, and a short page has no room.
    """
    if texts.audience is not Audience.WORKER or texts.length is not Length.FULL:
        return ()
    requests = [item.request for item in parts.items]
    everything = "\n".join((*(sentence.text for sentence in parts.sentences), *requests))
    of_the_field = tuple(
        Term(term=entry.term, meaning=entry.meaning, source=entry.source)
        for entry in texts.glossary.term
        if _any_of(entry.names).search(everything) is not None
    )
    return (*of_the_field, *_care_in(requests, texts.language))


def _care_in(requests: Sequence[str], language: Language) -> Iterator[Term]:
    places, entries = _care()
    told: list[CareTerm] = []
    for request in requests:
        for found in places.finditer(request):
            entry = entries[found.group().casefold()]
            if entry not in told:
                told.append(entry)
                name = found.group()
                yield Term(
                    term=name[0].upper() + name[1:], meaning=entry.meaning[language], source=entry.source
                )


@cache
def _care() -> tuple[re.Pattern[str], Mapping[str, CareTerm]]:
    care = shipped(_Care, "care.toml").care
    entries = {name.casefold(): entry for entry in care for name in entry.names}
    return _any_of(tuple(name for entry in care for name in entry.names)), entries


@lru_cache(maxsize=256)
def _any_of(names: Patterns) -> re.Pattern[str]:
    written = (
        re.escape(name) if name.isupper() else f"(?i:{re.escape(name)})"
        for name in sorted(names, key=len, reverse=True)
    )
    return re.compile(rf"(?<![\w-])(?<!board )(?:{'|'.join(written)})(?![\w-])")
