"""A summary as headings, sentences and terms: what every form shows.

All words are taken from the summary's own text, where abbreviations are written in full; its parts say which
words are a heading, a sentence or a term. So a form cannot say anything that the text does not.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import NoReturn

from imr_llm.domain.summary import ItemSummary, Language, Sentence, Summary
from imr_llm.errors import FormError
from imr_llm.summary.texts import Words, load_texts
from imr_llm.vocabulary.harmless import one_line, plain

LETTER_LANGUAGE = Language.EN
"""The language of the letters, and so of every quotation."""

_EXPANSION = r"(?: \[[^\[\]]*\])?"
"""An abbreviation's full form, which stands in the text and not in the parts."""
_BRACKETED = re.compile(r"\[[^\[\]]*\]")
_ITEM = re.compile(r"disputed_items\[\d+\]")
_LINE = r"[^\n]+"
_WHITE = re.compile(r"\s+")
_WORD_END = re.compile(r"(?<=\w)(?!\w)")


@dataclass(frozen=True, slots=True)
class Run:
    """Words in one language."""

    text: str
    language: Language


@dataclass(frozen=True, slots=True)
class Said:
    """A sentence or a heading: its words, and the record paths that are to be shown behind it."""

    runs: tuple[Run, ...]
    sources: tuple[str, ...] = ()

    @property
    def text(self) -> str:
        """All words, whatever their language."""
        return "".join(run.text for run in self.runs)


@dataclass(frozen=True, slots=True)
class Section:
    """A paragraph of sentences, most under a heading."""

    heading: Said | None
    sentences: tuple[Said, ...]


@dataclass(frozen=True, slots=True)
class Explained:
    """A term and its meaning."""

    term: Said
    meaning: Said


@dataclass(frozen=True, slots=True)
class SummaryLayout:
    """One summary, ready to be shown."""

    title: str
    """What it is and of which letter."""
    language: Language
    headline: Said
    sections: tuple[Section, ...]
    terms_heading: Said | None
    terms: tuple[Explained, ...]
    information_heading: Said | None
    information: tuple[Said, ...]
    """What the law says of such decisions, each entry with its source."""
    written_at: str
    """When the summary was written: UTC in ISO 8601."""


@dataclass(frozen=True, slots=True)
class Document:
    """One or several summaries under one title."""

    title: str
    language: Language
    summaries: tuple[SummaryLayout, ...]

    @property
    def alone(self) -> SummaryLayout | None:
        """The only summary, where there is one only: its headline is the document's heading."""
        return self.summaries[0] if len(self.summaries) == 1 else None


def document_of(summaries: Sequence[tuple[str | None, Summary]], *, show_sources: bool) -> Document:
    """The document of these named summaries; raises FormError as `render` does."""
    if not summaries:
        raise FormError("there is no summary to show")
    style = summaries[0][1].style
    several = load_texts(style).words.title_many.format(count=len(summaries))
    layouts = tuple(_Reader(summary, show_sources=show_sources).layout(name) for name, summary in summaries)
    title = layouts[0].title if len(layouts) == 1 else several
    return Document(title, style.language, layouts)


def letter_title(name: str | None, words: Words) -> str:
    """What the summary of a letter is called that is known by this name."""
    shown = one_line(name or "")
    return words.title_named.format(name=shown) if shown else words.title


class _Reader:
    """Walks through the text of a summary along its parts."""

    def __init__(self, summary: Summary, *, show_sources: bool) -> None:
        self._summary = summary
        self._language = summary.style.language
        self._show_sources = show_sources
        self._words = load_texts(summary.style).words
        opening, closing = map(re.escape, self._words.quotes)
        self._quotation = re.compile(f"(?<={opening})[^{opening}{closing}]+(?={closing})")
        self._position = 0

    def layout(self, name: str | None) -> SummaryLayout:
        summary = self._summary
        (headline,) = self._sentences((summary.headline,))
        overview = Section(None, self._sentences(summary.overview))
        items = [self._item(item) for item in summary.items]
        meaning = self._section(summary.meaning)
        terms_heading, terms = self._terms()
        information_heading, information = self._information()
        if summary.text[self._position :].strip():
            self._does_not_fit()
        sections = [one for one in (overview, *items, meaning) if one.sentences]
        return SummaryLayout(
            letter_title(name, self._words),
            self._language,
            headline,
            tuple(sections),
            terms_heading,
            terms,
            information_heading,
            information,
            summary.provenance.created_at,
        )

    def _item(self, item: ItemSummary) -> Section:
        request = _as_written(item.request.rstrip(" ."))
        section = self._section(item.explanation, rf"(?:[^\n]*?{request}[^\n]*|[^\n]+)")
        if section.heading is None:
            return section
        text = section.heading.text
        spans = [found.span() for found in islice(re.finditer(request, text), 1)]
        letter = list(_without_expansions(text, spans, item.request))
        # Some audiences sort the requests: where one stands in the record is told by its sentences.
        told = (_ITEM.match(path) for sentence in item.explanation for path in sentence.paths)
        items = dict.fromkeys(f"{found[0]}.request" for found in told if found is not None)
        sources = tuple(islice(items, 1)) if self._show_sources else ()
        return Section(Said(self._runs(text, letter), sources), section.sentences)

    def _section(self, sentences: Sequence[Sentence], heading: str = _LINE) -> Section:
        """The sentences of a section, and the heading in front of them where there is one."""
        if not sentences:
            return Section(None, ())
        first = _as_written(sentences[0].text)
        found = self._take(rf"\n\n(?:(?P<heading>{heading})\n)?(?={first})")["heading"]
        return Section(self._heading(found), self._sentences(sentences))

    def _heading(self, found: str | None) -> Said | None:
        return None if found is None else Said(self._runs(found, []))

    def _sentences(self, sentences: Sequence[Sentence]) -> tuple[Said, ...]:
        # One match for all of them: in "ROM" and "[sic]" the bracket may be a sentence or a full form.
        found = self._take("".join(rf"\s*({_as_written(sentence.text)})" for sentence in sentences))
        said = []
        for sentence, text in zip(sentences, found.groups(), strict=True):
            spans = [quoted.span() for quoted in self._quotation.finditer(text)]
            letter = list(_without_expansions(text, spans, sentence.text))
            said.append(Said(self._runs(text, letter), sentence.paths if self._show_sources else ()))
        return tuple(said)

    def _terms(self) -> tuple[Said | None, tuple[Explained, ...]]:
        if not self._summary.terms:
            return None, ()
        first = _as_written(self._summary.terms[0].term)
        heading = self._take(rf"\n\n(?:(?P<heading>{_LINE})\n)?(?={first})")["heading"]
        explained = []
        for term in self._summary.terms:
            name, meaning = _as_written(term.term), _as_written(term.meaning)
            found = self._take(rf"\n?(?P<term>{name})\W{{1,3}}(?P<meaning>{meaning})")
            sources = (term.source,) if self._show_sources else ()
            meant = Said(self._runs(found["meaning"], []), sources)
            explained.append(Explained(Said(self._runs(found["term"], [])), meant))
        return self._heading(heading), tuple(explained)

    def _information(self) -> tuple[Said | None, tuple[Said, ...]]:
        if not self._summary.information:
            return None, ()
        heading = self._take(rf"\n\n(?P<heading>{_LINE})")["heading"]
        facts = []
        for one in self._summary.information:
            text, source = _as_written(one.text), _as_written(one.source)
            found = self._take(rf"\n(?P<fact>[^\n]*?{text}[^\n]*?{source}[^\n]*)")["fact"]
            facts.append(Said(self._runs(found, [])))
        return self._heading(heading), tuple(facts)

    def _take(self, pattern: str) -> re.Match[str]:
        found = re.compile(pattern, re.DOTALL).match(self._summary.text, self._position)
        if found is None:
            self._does_not_fit()
        self._position = found.end()
        return found

    def _does_not_fit(self) -> NoReturn:
        raise FormError("the summary's text does not say what its parts say; show it as it was written")

    def _runs(self, text: str, letter: Sequence[tuple[int, int]]) -> tuple[Run, ...]:
        """The text in harmless characters, its spans that are the letter's own words in their language."""
        runs = []
        position = 0
        for start, end in letter:
            runs += [(text[position:start], self._language), (text[start:end], LETTER_LANGUAGE)]
            position = end
        runs.append((text[position:], self._language))
        merged: list[Run] = []
        for words, language in runs:
            if not words:
                continue
            if merged and merged[-1].language is language:
                merged[-1] = Run(merged[-1].text + plain(_WHITE.sub(" ", words)), language)
            else:
                merged.append(Run(plain(_WHITE.sub(" ", words)), language))
        return tuple(merged)


def _without_expansions(text: str, spans: Sequence[tuple[int, int]], part: str) -> Iterator[tuple[int, int]]:
    """The spans of the letter's words without full forms in between, which are the summary's own."""
    for start, end in spans:
        position = start
        for found in _BRACKETED.finditer(text, start, end):
            if found[0] not in part:
                yield position, found.start()
                position = found.end()
        yield position, end


def _as_written(part: str) -> str:
    """A pattern for a part of a summary as it stands in the text."""
    return _EXPANSION.join(map(re.escape, _WORD_END.split(part)))
