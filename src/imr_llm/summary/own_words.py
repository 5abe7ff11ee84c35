"""A summary's own words: what is left without quotations and without the letter's names of things.

Names are marked where sentences are checked, as a request for "authorization" decides nothing, and left out
where it is measured how hard we write.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from imr_llm.domain.record import CaseRecord, Citation
from imr_llm.domain.summary import Audience, Language, Readability, Sentence, Style, Term
from imr_llm.summary.grade import readability
from imr_llm.summary.layout import summary_text
from imr_llm.summary.parts import Parts
from imr_llm.summary.quotes import divide
from imr_llm.summary.support import value_or_none
from imr_llm.summary.texts import Texts

NAME_MARK = "(name "
"""How the mark for a name of the letter begins."""
ANY_NAME = re.compile(rf"{re.escape(NAME_MARK)}i*\)")
"""The mark for any name of the letter."""
_QUOTATION = "\u201c\u201d"
_ITEM_PATH = re.compile(r"disputed_items\[(\d+)\]")
_NAMES = (".treatment", ".request", ".body_part", ".dose", ".case_number")
_SHORTEST_NAME = 4


def without_names(text: str, record: CaseRecord, paths: Sequence[str]) -> str:
    """The text with the letter's names of things, where the paths lead to them, replaced by marks."""
    for path in paths:
        item = _ITEM_PATH.match(path)
        if path.endswith(_NAMES) or path.startswith("reviewer."):
            name = _string_at(record, path)
            mark = name_mark(int(item.group(1))) if item is not None else f"{NAME_MARK})"
            if len(name) >= _SHORTEST_NAME:
                text = re.sub(rf"(?<!\w){re.escape(name)}(?!\w)", mark, text, flags=re.IGNORECASE)
    return text


def name_mark(index: int) -> str:
    """What stands for a name of the item at `index`; in letters, as numbers would be counted."""
    return f"{NAME_MARK}{'i' * (index + 1)})"


def own_words(sentence: Sentence, record: CaseRecord) -> str:
    """A sentence without its quotations and citations and without the letter's names of things."""
    own = without_names(divide(sentence.text).own, record, sentence.paths)
    return _without_citations(ANY_NAME.sub("", own).replace(_QUOTATION, ""), record, sentence.paths)


def readability_of(
    record: CaseRecord, parts: Parts, terms: Sequence[Term], style: Style, texts: Texts
) -> Readability:
    """How hard a summary is to read.

    For a worker who reads the letter's language all sentences count, quotations too, and the terms; not the
    headings and the full forms of abbreviations, which are names. In another language the letter's words are
    quoted as they are, and who works with letters knows their words: there our own words count.
    """
    if style.audience is Audience.WORKER and style.language is Language.EN:
        return readability(summary_text(record, parts, terms, texts, names=False), style.language)
    return readability(_all_own_words(record, parts, terms), style.language)


def _all_own_words(record: CaseRecord, parts: Parts, terms: Sequence[Term]) -> str:
    """The own words of a summary, each sentence on a line of its own; item headings are the letter's."""
    said = (own_words(sentence, record) for sentence in parts.sentences)
    explained = (f"{term.term}: {term.meaning}" for term in terms)
    return "\n".join((*said, *explained))


def _without_citations(text: str, record: CaseRecord, paths: Sequence[str]) -> str:
    """The text without the bodies and pages that it cites; titles are quoted."""
    for path in paths:
        value = value_or_none(record, path)
        if isinstance(value, Citation):
            for words in (value.guideline.value, value.pages):
                if words is not None:
                    text = re.sub(rf"(?<!\w){re.escape(words)}(?!\w)", "", text)
    return text


def _string_at(record: CaseRecord, path: str) -> str:
    value = value_or_none(record, path)
    return value if isinstance(value, str) else ""
