"""Guideline paragraphs: what they cite, and whether they say that a decision is based on the MTUS."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from types import MappingProxyType

from imr_llm.domain.letter import Range
from imr_llm.domain.record import Citation, Guideline
from imr_llm.vocabulary.citation_patterns import (
    ADOPTED,
    AFFIRMS,
    CHAPTERS,
    CITED_BEFORE,
    DENIES,
    EDITION,
    EDITIONS,
    HAS_A_PLACE,
    IN_A_REASON,
    IS_NO_PART,
    IS_PART,
    JOINED,
    JOINING,
    LAST_NUMBERS,
    LEADING_BEGINS,
    LEADING_WORDS,
    LONGEST_PAGES,
    LONGEST_PARAGRAPH,
    LONGEST_POINTING,
    LONGEST_REASON,
    LONGEST_TITLE,
    NEXT_STATEMENT,
    OPENS_WITH_MTUS,
    PAGES,
    PAGES_BEFORE,
    POINTS_BACK,
    SAYS_LITTLE,
    SECTIONS,
    SPOKEN_OF,
    TITLE_EDGE,
    TITLE_ENDS,
    WHY_RELIED_ON,
)
from imr_llm.vocabulary.guideline_names import (
    NON_MTUS,
    Name,
    find_names,
    may_deny_mtus,
    may_name_mtus,
    may_name_non_mtus,
)
from imr_llm.vocabulary.other_sources import other_sources, sentence_end, without_journals, without_titles
from imr_llm.vocabulary.scanning import matches_at, places
from imr_llm.vocabulary.words import fold


def _may_affirm(low: str) -> bool:
    return may_name_mtus(low) and ("based" in low or "rel" in low or "found" in low)


def _may_be_part(low: str) -> bool:
    return may_name_mtus(low) and ("part" in low or "section" in low or "portion" in low)


_STATEMENTS = (
    *((DENIES, False, may_deny_mtus), (AFFIRMS, True, _may_affirm), (NON_MTUS, False, may_name_non_mtus)),
    *((IS_PART, True, _may_be_part), (IS_NO_PART, False, _may_be_part)),
    (OPENS_WITH_MTUS, True, may_name_mtus),
)
"""What a paragraph says, the answer that it gives, and whether a text in lower case can say it."""

_PARTED = MappingProxyType({Guideline.MTUS: EDITIONS, Guideline.ODG: CHAPTERS})
"""What parts the citations of one body that are told in a row."""


@dataclass(frozen=True, slots=True)
class CitationMatch:
    """A citation with the ranges that show it: the whole, the body named, the title, the pages."""

    citation: Citation
    range: Range
    guideline_range: Range
    title_range: Range | None
    pages_range: Range | None


def parse_citations(text: str) -> list[CitationMatch]:
    """The guidelines that a guideline paragraph cites, in order; empty where it cites nothing.

    Title and pages are the paragraph's own words, white space joined. `Section(s): …` belongs to a title; a
    bare number after the last comma is a page (`…, COGNITIVE BEHAVIORAL THERAPY, 23`).
    Only the first 20,000 characters are read: a guideline paragraph is never longer.
    """
    text = text[:LONGEST_PARAGRAPH]
    names = find_names(text)
    sources = other_sources(text, names)
    names = [name for name in _without_repeated(text, names) if not _is_the_claims_schedule(text, name)]
    bodies = without_titles(without_journals(text, names, sources), sources)
    names = sorted([*bodies, *sources], key=lambda name: name.words)
    found: list[CitationMatch] = []
    titled: set[Guideline] = set()
    for index, name in enumerate(names):
        limit = len(text)
        if index + 1 < len(names):
            pages = _pages_before(text, names[index + 1])
            following = min(names[index + 1].words[0], names[index + 1].title_from)
            limit = following if pages is None else max(pages.start(), name.words[1])
            if pages is not None and not any(map(str.isalnum, text[name.title_from : limit])):
                continue
        cited = _citations_of(text, name, _segment_end(text, name, limit))
        for one in cited:
            if one.citation.guideline in titled and _names_it_again(text, one):
                continue
            found.append(one)
            if one.title_range is not None:
                titled.add(one.citation.guideline)
    return found


def _names_it_again(text: str, cited: CitationMatch) -> bool:
    """Whether a body that was cited with a title before is only spoken of: `The ODG was added since …`."""
    if cited.pages_range is not None:
        return False
    start, end = cited.guideline_range
    points_back = POINTS_BACK.search(text, max(start - LONGEST_POINTING, 0), start)
    return SPOKEN_OF.match(text, end) is not None or (points_back is not None and text[end : end + 1] != ",")


def says_based_on_mtus(text: str) -> tuple[bool, Range] | None:
    """Whether a guideline paragraph says that its decision is based on the MTUS, with the words that say it.

    None where it says neither, as in "did not cite any medical evidence".
    """
    low = fold(text[:LONGEST_PARAGRAPH])
    for pattern, answer, may_match in _STATEMENTS:
        if may_match(low) and (match := pattern.search(text, 0, LONGEST_PARAGRAPH)) is not None:
            if pattern is DENIES and _only_says_why(text, match.start()):
                continue
            return answer, (match.start(), match.start() + len(match.group().rstrip(" \t\r\n:;-")))
    return None


def _only_says_why(text: str, at: int) -> bool:
    """Whether what the MTUS lacks only tells why another body was used besides a page of the MTUS."""
    return (
        IN_A_REASON.search(text, max(at - LONGEST_REASON, 0), at) is not None
        and CITED_BEFORE.search(text, 0, at) is not None
    )


def _without_repeated(text: str, names: list[Name]) -> list[Name]:
    """The names without those that a sentence only speaks of, where the paragraph cites some other way.

    `ODG was relied on because …` tells why a body was relied on that was cited before; `the MTUS mentions it
    only in passing` why another one was.
    """
    told = [WHY_RELIED_ON.match(text, name.words[1]) is not None for name in names]
    return [
        name
        for index, name in enumerate(names)
        if not (index and _in_a_reason(text, name))
        if not told[index]
        or (
            all(one.guideline is not name.guideline for one in names[:index])
            and (all(told) or SAYS_LITTLE.match(text, name.words[1]) is None)
        )
    ]


def _is_the_claims_schedule(text: str, name: Name) -> bool:
    """Whether the MTUS is named as what the claims administrator used: of which part is not told."""
    return name.guideline is Guideline.MTUS and ADOPTED.match(text, name.words[1]) is not None


def _in_a_reason(text: str, name: Name) -> bool:
    """Whether a body without a page or chapter of its own is only named to tell why another was relied on."""
    start, end = name.words
    reason = IN_A_REASON.search(text, max(start - LONGEST_REASON, 0), start)
    return reason is not None and HAS_A_PLACE.match(text, end) is None


def _segment_end(text: str, name: Name, limit: int) -> int:
    start = max(name.title_from, name.words[1])
    statement = NEXT_STATEMENT.search(text, start, limit)
    if statement is not None:
        limit = statement.start()
    if name.guideline is Guideline.OTHER:
        return min(limit, start + LONGEST_TITLE)
    return sentence_end(text, start, limit)


def _citations_of(text: str, name: Name, end: int) -> Iterator[CitationMatch]:
    cursor = name.title_from
    pages = (at for at in places(text[:end], "Pp") if at >= cursor)
    markers = list(matches_at(PAGES, text, pages, end))
    for marker in markers:
        joined = JOINED.match(text, cursor, marker.start()) if cursor > name.title_from else None
        start = joined.end() if joined is not None else cursor
        yield _match(text, name, _title(text, start, marker.start()), marker.span("pages"))
        cursor = marker.end()
    if markers:
        return
    before = _pages_before(text, name)
    place = before.span("pages") if before is not None else None
    if place is None and name.guideline is not Guideline.OTHER and not SECTIONS.search(text, cursor, end):
        last = LAST_NUMBERS.search(text, max(cursor, end - 80), end)
        if last is not None:
            place, end = last.span("pages"), last.start()
    parted = _PARTED.get(name.guideline) if place is None else None
    for cut in parted.finditer(text, cursor, end) if parted is not None else ():
        in_a_title = text[cut.start()] == "," and text[cut.start() - 1] != ")"
        if in_a_title and not SECTIONS.search(text, cursor, cut.start()):
            # `Hand, Wrist, and Forearm Disorders (ACOEM 2019)` is one title.
            continue
        yield _match(text, name, _title(text, cursor, cut.start()), None)
        cursor = cut.end()
    yield _match(text, name, _title(text, cursor, end), place)


def _pages_before(text: str, name: Name) -> re.Match[str] | None:
    """The pages in front of a name: `pages 78-80 of the Chronic Pain Medical Treatment Guidelines`."""
    return PAGES_BEFORE.search(text, max(name.words[0] - LONGEST_PAGES, 0), name.words[0])


def _title(text: str, start: int, end: int) -> Range | None:
    while start < end and text[start] in LEADING_BEGINS:
        lead = LEADING_WORDS.match(text, start, end)
        if lead is None:
            break
        start = lead.end()
    ending = TITLE_ENDS.search(text, start, end)
    if ending is not None:
        end = ending.start()
    end = start + len(text[start:end].rstrip(TITLE_EDGE))
    while start < end and (joining := JOINING.search(text, max(start, end - 24), end)) is not None:
        end = start + len(text[start : joining.start()].rstrip(TITLE_EDGE))
    end += text.startswith(".", end) and EDITION.search(text[max(start, end - 12) : end]) is not None
    if text.count(")", start, end) > text.count("(", start, end) and text[end - 1] == ")":
        end -= 1
    if text[start : start + 1] == "(" and text.find(")", start, end) == end - 1:
        start, end = start + 1, end - 1
    return (start, end) if start < end and any(map(str.isalpha, text[start:end])) else None


def _match(
    text: str, name: Name, title: Range | None, pages: Range | None, end: int | None = None
) -> CitationMatch:
    places = [name.words, *(place for place in (title, pages) if place is not None)]
    stop = max(place[1] for place in places) if end is None else max(end, name.words[1])
    whole = (min(place[0] for place in places), stop)
    return CitationMatch(
        citation=Citation(
            guideline=name.guideline,
            title=_words(text, title),
            pages=_words(text, pages),
        ),
        range=whole,
        guideline_range=name.words,
        title_range=title,
        pages_range=pages,
    )


def _words(text: str, place: Range | None) -> str | None:
    return None if place is None else " ".join(text[slice(*place)].split())
