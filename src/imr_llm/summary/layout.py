"""Puts the parts of a summary together as plain text: paragraphs, and abbreviations in full."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache

from imr_llm.domain.record import CaseRecord
from imr_llm.domain.summary import Information, ItemSummary, Sentence, Term
from imr_llm.summary.parts import Parts
from imr_llm.summary.texts import Texts


def summary_text(
    record: CaseRecord, parts: Parts, terms: Sequence[Term], texts: Texts, *, names: bool = True
) -> str:
    """The whole summary as plain text, paragraphs separated by a blank line.

    Each abbreviation of the glossary is followed by its full form in square brackets where it first
    occurs; inside a quotation that is the usual sign of an editor's addition. Without `names` the headings of
    requests and the full forms are left out.
    """
    categories = {item.number: item.category for item in record.disputed_items}
    general = texts.glossary.abbreviations_for(None)
    expander = Expander(names=names)
    paragraphs = [
        expander.expand(parts.headline.text, general),
        expander.expand(" ".join(_texts(parts.overview)), general),
    ]
    for item in parts.items:
        known = texts.glossary.abbreviations_for(categories.get(item.number))
        lines = [item_heading(item, texts)] if names else []
        lines.append(" ".join(_texts(item.explanation)))
        paragraphs.append("\n".join(expander.expand(line, known) for line in lines))
    if parts.meaning:
        said = expander.expand(" ".join(_texts(parts.meaning)), general)
        paragraphs.append("\n".join(filter(None, (texts.write("labels.meaning"), said))))
    if terms:
        lines = [texts.write("labels.term", term=term.term, meaning=term.meaning) for term in terms]
        paragraphs.append("\n".join((texts.write("labels.terms"), *lines)))
    return "\n\n".join(paragraph for paragraph in paragraphs if paragraph)


def with_information(text: str, information: Sequence[Information], texts: Texts) -> str:
    """A summary's text with general information under a heading of its own, each entry with its source."""
    if not information:
        return text
    lines = [texts.write("labels.fact", text=one.text, source=one.source) for one in information]
    return "\n".join((f"{text}\n\n{texts.write('labels.information')}", *lines))


def item_heading(item: ItemSummary, texts: Texts) -> str:
    """The heading of a request: its number and words, with the decision where the audience sorts by it."""
    by_decision = f"labels.item_{item.decision.value if item.decision is not None else 'undecided'}"
    key = by_decision if by_decision in texts.sentences else "labels.item"
    return texts.write(key, number=str(item.number), request=item.request.rstrip(" ."))


class Expander:
    """Writes abbreviations in full where they first occur; one for each summary."""

    def __init__(self, *, names: bool = True) -> None:
        """Without `names` every text stays as it is."""
        self._names = names
        self._seen: set[str] = set()

    def expand(self, text: str, abbreviations: Mapping[str, str]) -> str:
        """The text with ` [full form]` after abbreviations that were not seen before."""
        if not self._names:
            return text
        low = text.lower()

        def written(found: re.Match[str]) -> str:
            short = found.group()
            full = abbreviations[short]
            if short in self._seen:
                return short
            self._seen.add(short)
            return short if f"{full.lower()} ({short.lower()}" in low else f"{short} [{full}]"

        return _any_abbreviation(tuple(abbreviations)).sub(written, text)


@lru_cache(maxsize=64)
def _any_abbreviation(abbreviations: tuple[str, ...]) -> re.Pattern[str]:
    longest_first = sorted(abbreviations, key=len, reverse=True)
    return re.compile(rf"(?<![\w-])(?:{'|'.join(map(re.escape, longest_first))})(?![\w-]|\s?\[)")


def _texts(sentences: Iterable[Sentence]) -> list[str]:
    return [sentence.text for sentence in sentences]
