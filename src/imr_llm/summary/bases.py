"""Checks what a summary says of guidelines: whose they are, whether the MTUS was the basis, which pages."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import takewhile
from typing import Literal

from imr_llm.domain.record import CaseRecord, Citation, Guideline, GuidelineBasis
from imr_llm.domain.summary import SummaryCheck
from imr_llm.summary.passages import Passage
from imr_llm.summary.patterns import any_of
from imr_llm.summary.quotes import is_verbatim
from imr_llm.summary.stance import Clause
from imr_llm.summary.support import UnknownPathError, support_of, value_or_none
from imr_llm.summary.texts import Texts, tokens_of
from imr_llm.vocabulary.tokens import Lock, Token

Side = Literal["ur", "reviewer"]

_SIDES: dict[str, Side] = {"claims_administrator_basis": "ur", "reviewer_basis": "reviewer"}
_FIELDS: dict[Side, str] = {side: field for field, side in _SIDES.items()}
_BASIS = re.compile(r"\.(claims_administrator_basis|reviewer_basis)\b")
_CITATION = re.compile(r"\.citations\[\d+\]$|\.citations\[\d+\]\.")
_SEGMENT = re.compile('([^\u201c\u201d"]*)[\u201c"]([^\u201c\u201d"]*)[\u201d"]')


def basis_checks(passage: Passage, record: CaseRecord, texts: Texts) -> Iterator[SummaryCheck]:
    """Failed checks on the guidelines of a sentence and on who is said to have written a quotation."""
    yield from _attribution_checks(passage, texts)
    yield from _mtus_checks(passage, record, texts)
    citations = list(cited_by(passage, record))
    if citations:
        yield from _page_checks(passage, citations, texts)
        yield from _other_number_checks(passage, citations, record, texts)
        yield from _body_checks(passage, citations, texts)


def _attribution_checks(passage: Passage, texts: Texts) -> Iterator[SummaryCheck]:
    """Whether one side's guidelines or words are credited to the other."""
    named = _named(passage.low, texts)
    sides = {_SIDES[found.group(1)] for path in passage.paths if (found := _BASIS.search(path))}
    if passage.divided.quotes and any(path.endswith(".rationale") for path in passage.paths):
        sides.add("reviewer")
    if len(named) == 1 and sides - named:
        yield passage.fails("attribution", "credits one side with the other's guidelines or words")


def _named(low: str, texts: Texts) -> set[Side]:
    subjects = texts.cues.subjects
    named: set[Side] = set()
    if any_of(subjects.ur).search(low) is not None:
        named.add("ur")
    if any_of(subjects.reviewer).search(low) is not None:
        named.add("reviewer")
    return named


def _mtus_checks(passage: Passage, record: CaseRecord, texts: Texts) -> Iterator[SummaryCheck]:
    """Whether a decision is said to rest on the MTUS as the letter says it."""
    cues = texts.cues.mtus_basis
    if passage.index is None or not cues:
        return
    item = record.disputed_items[passage.index]
    for clause in passage.clauses:
        if any_of(cues).search(clause.text) is None:
            continue
        for side in _named(clause.text, texts) or {"reviewer"}:
            basis: GuidelineBasis | None = getattr(item, _FIELDS[side])
            if basis is None or basis.based_on_mtus is not _affirms(clause, texts):
                yield passage.fails("polarity", "says of the MTUS as the basis what the letter does not say")


def _affirms(clause: Clause, texts: Texts) -> bool:
    return len(any_of(texts.cues.negation).findall(clause.text)) % 2 == 0


def cited_by(passage: Passage, record: CaseRecord) -> Iterator[Citation]:
    """The citations that a sentence rests on."""
    for path in passage.paths:
        found = _CITATION.search(path)
        if found is None:
            continue
        value = value_or_none(record, path[: found.end()].rstrip("."))
        if isinstance(value, Citation):
            yield value


def _page_checks(passage: Passage, citations: Sequence[Citation], texts: Texts) -> Iterator[SummaryCheck]:
    """Whether page numbers are those of the citation that is named before them."""
    for title, own in _after_titles(passage.text):
        for start, tokens in _after_page_words(own, citations, texts):
            meant = _named_before(title, own[:start], citations, texts)
            pages = [_numbers(tokens_of(one.pages or "")) for one in meant]
            if _numbers(tokens) not in pages:
                yield passage.fails("citation", "gives a page that the letter has for something else")


def _named_before(
    title: str | None, own: str, citations: Sequence[Citation], texts: Texts
) -> Sequence[Citation]:
    """The citations that a page can be of: of the body named after the last title, else of that title."""
    body = _last_body(texts.cues.lowered(own), texts)
    if body is not None:
        return [one for one in citations if one.guideline is body]
    if title is not None:
        return [one for one in citations if _is_title(title, one)] or citations
    return citations


def _other_number_checks(
    passage: Passage, citations: Sequence[Citation], record: CaseRecord, texts: Texts
) -> Iterator[SummaryCheck]:
    """Whether numbers that are not said to be pages stand in a title: chapters and years are no pages."""
    paths = [path for path in passage.paths if _CITATION.search(path) is None]
    try:
        allowed = support_of(record, paths, texts).numbers(texts)
    except UnknownPathError:
        return
    titles = {token.norm for one in citations for token in tokens_of(one.title or "")}
    own = passage.divided.own
    pages = {token.start for _, tokens in _after_page_words(own, citations, texts) for token in tokens}
    for token in texts.tokens(own):
        is_number = token.lock is Lock.NUMBER and token.start not in pages
        if is_number and token.norm not in titles and token.norm not in allowed:
            yield passage.fails("citation", f"the number {token.norm} is not in the title cited")


def _body_checks(passage: Passage, citations: Sequence[Citation], texts: Texts) -> Iterator[SummaryCheck]:
    """Whether a title is said to be of the body that the letter cites it from."""
    for before, title in _SEGMENT.findall(passage.text):
        bodies = {one.guideline for one in citations if _is_title(title, one)}
        # Behind a conjunction begins what is cited besides.
        own = before.rpartition(texts.words.conjunction)[2]
        named = _last_body(texts.cues.lowered(own), texts)
        if bodies and named is not None and named not in bodies:
            yield passage.fails("citation", "names another body than the letter for a title")


def _last_body(low: str, texts: Texts) -> Guideline | None:
    places = [
        (match.start(), body)
        for body, names in texts.cues.guidelines.items()
        for match in any_of(names).finditer(low)
    ]
    return max(places)[1] if places else None


def _is_title(quote: str, citation: Citation) -> bool:
    return citation.title is not None and is_verbatim(quote, citation.title)


def _after_titles(text: str) -> Iterator[tuple[str | None, str]]:
    """Each piece of own words with the quotation that stands before it, None before the first."""
    end, title = 0, None
    for found in _SEGMENT.finditer(text):
        yield title, found.group(1)
        title, end = found.group(2), found.end()
    yield title, text[end:]


def _after_page_words(
    own: str, citations: Sequence[Citation], texts: Texts
) -> Iterator[tuple[int, list[Token]]]:
    """Where each word for a page stands, and what follows it: numbers, and words that stand between pages."""
    tokens = texts.tokens(own)
    between = {token.norm for one in citations for token in tokens_of(one.pages or "")}
    for index, token in enumerate(tokens):
        if any_of(texts.cues.pages).fullmatch(texts.cues.lowered(own[token.start : token.end])) is not None:
            following = tokens[index + 1 :]
            yield token.start, list(takewhile(lambda one: _is_number(one) or one.norm in between, following))


def _numbers(tokens: Iterable[Token]) -> list[str]:
    return [token.norm for token in tokens if _is_number(token)]


def _is_number(token: Token) -> bool:
    return token.lock is Lock.NUMBER
