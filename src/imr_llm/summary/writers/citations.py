"""Tells which guidelines were cited: bodies in our words, titles quoted, pages as printed."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal, NamedTuple

from imr_llm.domain.record import Citation, DisputedItem, GuidelineBasis
from imr_llm.domain.summary import Sentence
from imr_llm.summary.limits import may_be_quoted
from imr_llm.summary.quotes import marked
from imr_llm.summary.texts import Texts
from imr_llm.summary.values import listed
from imr_llm.summary.writers.item import ItemSentences
from imr_llm.vocabulary.polarity import conclusion

_IN_A_SENTENCE = 2
"""Citations told in one sentence: more would be hard to keep apart."""

Side = Literal["claims_administrator_basis", "reviewer_basis"]


class Told(NamedTuple):
    """A citation or its body in running text, and its field in the item."""

    text: str
    path: str


def cited(item: ItemSentences, side: Side, key: str, further_key: str) -> Iterator[Sentence]:
    """The citations of one side: the first sentence by `key`, further ones by `further_key`."""
    for citations in citation_groups(item.item, side, item.texts):
        names = listed([one.text for one in citations], item.texts.words)
        yield item.sentence(key, *(one.path for one in citations), citations=names)
        key = further_key


def bodies(item: ItemSentences) -> Iterator[Sentence]:
    """The bodies that the reviewer cites."""
    named = bodies_cited(item.item, item.texts)
    if named:
        names = listed([one.text for one in named], item.texts.words)
        yield item.sentence("guidelines", *(one.path for one in named), guidelines=names)


def bodies_cited(item: DisputedItem, texts: Texts) -> tuple[Told, ...]:
    """The bodies that the reviewer's paragraph cites, each named once, by its first citation."""
    basis = item.reviewer_basis
    told: dict[str, Told] = {}
    for position, citation in enumerate(basis.citations if basis is not None else ()):
        name = texts.words.guidelines.get(citation.guideline)
        if name is not None:
            told.setdefault(name, Told(name, f"reviewer_basis.citations[{position}].guideline"))
    return tuple(told.values())


def citation_groups(item: DisputedItem, side: Side, texts: Texts) -> Iterator[tuple[Told, ...]]:
    """The citations of one side as they are told together, each once."""
    basis: GuidelineBasis | None = getattr(item, side)
    told: dict[str, Told] = {}
    for position, citation in enumerate(basis.citations if basis is not None else ()):
        text = _written(citation, texts)
        if text is not None:
            told.setdefault(text, Told(text, f"{side}.citations[{position}]"))
    citations = tuple(told.values())
    for start in range(0, len(citations), _IN_A_SENTENCE):
        yield citations[start : start + _IN_A_SENTENCE]


def _written(citation: Citation, texts: Texts) -> str | None:
    """A citation in running text; None where neither body nor title can be told."""
    body = texts.words.guidelines.get(citation.guideline)
    title = citation.title
    # What may not be said is not said by way of a title either.
    if title is not None and may_be_quoted(title, texts) and conclusion(title) is None:
        title = marked(title, texts.words)
        named = title if body is None else texts.write("labels.citation", guideline=body, title=title)
    elif body is not None:
        named = body
    else:
        return None
    if citation.pages is None:
        return named
    key = "labels.citation_page" if citation.pages.isdigit() else "labels.citation_pages"
    return texts.write(key, citation=named, pages=citation.pages)
