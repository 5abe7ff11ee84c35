"""Checks that a template summary consists of sentences that the texts can write for its record.

The check does not write the summary again: any choice and order of sentences that are true of the record
passes, as long as each is a sentence of its part with the record's own values, and rests on their paths.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import product

from imr_llm.domain.record import CaseRecord
from imr_llm.domain.summary import Sentence, Summary, SummaryCheck
from imr_llm.summary.conditions import holds_for_item, holds_for_record
from imr_llm.summary.order import told_order
from imr_llm.summary.quotes import clause_of, quoted, source_sentences
from imr_llm.summary.slots import FIXED_PATHS, SLOTS, SOURCES, About, Slot, Source
from imr_llm.summary.texts import Texts
from imr_llm.summary.writers.item import shown_request

_SECTIONS: Mapping[str, tuple[str, ...]] = {
    "headline": ("headline",),
    "overview": ("overview", "general"),
    "item": ("item",),
    "meaning": ("meaning", "general"),
}
"""For each part of a summary the sections of the texts that its sentences come from."""
_QUOTE = "quote"
_HOLE = "\x00"
"""Stands in for a quotation while the rest of its sentence is written."""

_Paths = frozenset[str]


@dataclass(frozen=True, slots=True)
class _Quoting:
    """A sentence around a quotation."""

    before: str
    after: str
    source: Source
    paths: _Paths

    def allows(self, sentence: Sentence, texts: Texts) -> bool:
        text = sentence.text
        if self.paths != frozenset(sentence.paths) or not text.startswith(self.before):
            return False
        return text in {f"{self.before}{one}{self.after}" for one in _quotable(self.source.words, texts)}


@dataclass(slots=True)
class _Writable:
    """What a part of a summary may consist of."""

    whole: dict[str, set[_Paths]] = field(default_factory=dict)
    quoting: list[_Quoting] = field(default_factory=list)

    def holds(self, sentence: Sentence, texts: Texts) -> bool:
        if frozenset(sentence.paths) in self.whole.get(sentence.text, ()):
            return True
        return any(one.allows(sentence, texts) for one in self.quoting)


def form_checks(summary: Summary, record: CaseRecord, texts: Texts) -> Iterator[SummaryCheck]:
    """The sentences and headings that the texts cannot write for the record, each a failed check `form`."""
    about = About(record, texts)
    yield from _in_part("headline", "headline", (summary.headline,), about)
    yield from _in_part("overview", "overview", summary.overview, about)
    for index, item in zip(told_order(record, summary.style), summary.items, strict=False):
        where = f"request {item.number}"
        if item.request != shown_request(record.disputed_items[index].request, texts):
            yield SummaryCheck(check="form", message=f"{where}: the heading is not the record's request")
        yield from _in_part("item", where, item.explanation, About(record, texts, index))
    yield from _in_part("meaning", "meaning", summary.meaning, about)


def _in_part(part: str, where: str, said: Iterable[Sentence], about: About) -> Iterator[SummaryCheck]:
    writable = _writable(part, about)
    for number, sentence in enumerate(said, start=1):
        if not writable.holds(sentence, about.texts):
            yield SummaryCheck(
                check="form",
                message=f"{where}, sentence {number}: the texts have no such sentence for this record",
            )


def _writable(part: str, about: About) -> _Writable:
    found = _Writable()
    for key, placeholders in _keys(part, about.texts).items():
        if not placeholders:
            if _holds(key, about):
                found.whole.setdefault(about.texts.sentences[key], set()).add(_fixed_paths(key, about))
        elif _QUOTE in placeholders:
            found.quoting.extend(_quotings(key, placeholders, about))
        else:
            for text, paths in _filled(key, placeholders, {}, about):
                found.whole.setdefault(text, set()).add(paths)
    return found


def _keys(part: str, texts: Texts) -> dict[str, tuple[str, ...]]:
    return {
        key: placeholders
        for key, placeholders in texts.placeholders.items()
        if key.partition(".")[0] in _SECTIONS[part]
    }


def _holds(key: str, about: About) -> bool:
    if key.startswith("general."):
        return True
    if key.startswith("item."):
        return holds_for_item(key, about.record, about.index)
    return holds_for_record(key, about.record)


def _fixed_paths(key: str, about: About) -> _Paths:
    paths = FIXED_PATHS.get(key, ())
    if not key.startswith("item."):
        return frozenset(paths)
    # A decision can contradict a necessity that could not be read: then there is nothing to point at.
    return frozenset(about.path(path) for path in paths if getattr(about.item, path, path) is not None)


def _filled(
    key: str, placeholders: tuple[str, ...], given: Mapping[str, str], about: About
) -> Iterator[tuple[str, _Paths]]:
    """Every way to write a sentence with the record's values; none for a key that has no entry."""
    slots = SLOTS.get(key, {})
    open_names = [name for name in placeholders if name not in given]
    if any(name not in slots for name in open_names):
        return
    values: list[list[Slot]] = [list(slots[name](about)) for name in open_names]
    for chosen in product(*values):
        written = {name: slot.text for name, slot in zip(open_names, chosen, strict=True)}
        paths = frozenset(path for slot in chosen for path in slot.paths)
        yield about.texts.write(key, **given, **written), paths


def _quotings(key: str, placeholders: tuple[str, ...], about: About) -> Iterator[_Quoting]:
    sources = SOURCES.get(key)
    if sources is None:
        return
    for source in sources(about):
        for text, paths in _filled(key, placeholders, {_QUOTE: _HOLE}, about):
            before, _, after = text.partition(_HOLE)
            yield _Quoting(before, after, source, paths | {source.path})


@lru_cache(maxsize=256)
def _sentences_and_cuts(words: str) -> tuple[str, ...]:
    whole = source_sentences(words)
    return (*whole, *(cut for one in whole if (cut := clause_of(one)) != one), words)


def _quotable(words: str, texts: Texts) -> Iterator[str]:
    """What may stand in quotation marks: whole sentences, their safe cuts, and a short reason as it is."""
    return (quoted(one, texts.words) for one in _sentences_and_cuts(words))
