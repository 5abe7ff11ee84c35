"""Guideline paragraphs: what they cite, and whether they say that a decision is based on the MTUS."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass

from imr_llm.domain.letter import Range
from imr_llm.domain.record import Citation, Guideline
from imr_llm.vocabulary.guideline_names import (
    MTUS,
    NON_MTUS,
    Name,
    find_names,
    may_deny_mtus,
    may_name_mtus,
    may_name_non_mtus,
)
from imr_llm.vocabulary.scanning import matches_at, places
from imr_llm.vocabulary.words import fold

_RUN = r"(?:\s*[-–]\s*\d{1,4})?"
_NUMBERS = rf"\d{{1,4}}[a-z]?{_RUN}(?:\s*(?:,\s*and|,|and|&|;)\s*\d{{1,4}}(?![\d/]){_RUN})*"
_PAGES = re.compile(
    r"\b(?:\b[Pp][Aa][Gg][Ee][Ss]?(?:\(\s*[Ss]\s*\))?|\b[Pp]{1,2}[Gg]?[Ss]?\.(?:\([Ss]\))?"
    r"|\b[Pp]{1,2}[Gg][Ss]?\b)"
    rf"\s*[:.#]?\s*(?P<pages>{_NUMBERS})"
)
_PAGES_BEFORE = re.compile(rf"{_PAGES.pattern}\s*(?:of|in|from)\s+(?:the\s+)?$")
_SECTIONS = re.compile(r"[Ss](?<!\w.)(?i:ections?\s*(?:\(\s*s\s*\))?\s*:)")
_LAST_NUMBERS = re.compile(rf"[,;:]\s*(?P<pages>(?!(?:19|20)\d\d\b){_NUMBERS})\s*[.;]?\s*$")
_NEXT_STATEMENT = re.compile(
    r"\bDecision\s+(?:is\s+)?based\s+on\b|\bThe\s+(?:Claims?\s+Admin|Expert\s+Rev|Physician\s+Rev|Reviewer|provider)"
    r"|\b(?:MAXIMUS|Claims?\s+Administrator)\s+guide|\bDecision\s+rationale|\bRationale\b",
    re.IGNORECASE,
)
_SENTENCE_END = re.compile(r"[.](?=\s+[A-Z(]|\s*$)")
_ABBREVIATION_BEFORE = re.compile(
    r"(?:\b(?:pgs?|pps?|p|ch|vol|no|nos|ed|eds|al|dr|vs|st|inc|etc|sec|rev|dept|fig|approx|u\.s|e\.g|i\.e)|\b[A-Z])$",
    re.IGNORECASE,
)
_TITLE_ENDS = re.compile(
    r",\s+(?:(?:not\s+)?(?:a\s+)?part\s+of\b|an?\s+(?:[\w-]+\s+){0,4}?(?:guidelines?|sources?|texts?|references?|"
    r"articles?|stud(?:y|ies)|publications?|resources?)\b)"
    r"|\b(?:which|that\s+is|states?|stating|because|as\s+it|(?:is|are)\s+(?:a\s+)?(?:not\s+)?part|were|was|"
    r"(?:is|are)\s+(?:relevant|applicable|silent|not)|for\s+(?:its|his|her|their|this)\s|in\s+(?:making|its|support|reaching)|"
    r"to\s+support|when\s+making|and\s+(?:found|determined|also)|also\s+(?:cited|found|used)|as\s+(?:the\s+)?(?:basis|primary)|"
    r"(?:does|do|did)\s+not|recommends?|indicates?|support(?:s|ed)?)\b"
)
_TITLE_EDGE = " \t\r\n\f,;:.-–—/&(["
_JOINING = re.compile(
    r"(?:\b(?:and|or|as\s+well\s+as|the|also|non\s?-?\s?mtus(?:\s+citations?)?|on|by|from|with|in\s+addition\s+to|plus|per|of|cites?|including)"
    r"(?<=\w)(?!\w))$",
    re.IGNORECASE,
)
_LEADING_WORDS = re.compile(
    r"(?:an?\s+(?:[\w-]+\s+){0,2}(?:article|study|publication|textbook|paper|review)\s*[,:]\s*|(?:guidelines?|citations?|'s|the|of|section(?!\s*\())\b[\s,:;.–-]*|[\s,:;./&–—-]+|\)\s*)",
    re.IGNORECASE,
)
_LEADING_BEGINS = frozenset("aAgGcC'tToOsSſ" + " \t\n\r\f\v,:;./&–—-)")
"""What `_LEADING_WORDS` begins with, rare white space aside."""
_JOINED = re.compile(r"[\s,;]*(?:and|as\s+well\s+as|also|plus|&)\s", re.IGNORECASE)
_BASED_ON = re.compile(
    r"\b(?:based\s+(?:its|his/her|his|her|their)\s+decision\s+on|Decision\s+(?:is\s+)?based\s+on|relied\s+(?:up)?on)\s+",
    re.IGNORECASE,
)
_BASED_ON_BEGINS = ("based", "decision", "relied")
_JOURNAL = re.compile(r"[A-Z][\w&,.\s-]{0,60}?\b(?:19|20)\d\d(?:(?:\s+[A-Z][a-z]{2,8})?\s*;\s*\d|\s*\.?\s*$)")
"""A place in a journal: its name, the year and the volume, or the year alone at the end."""
_EDITIONS = re.compile(
    r"(?<=\))(?:\s*[,;]\s*(?:and\s+)?|\s+and\s+)(?=[A-Z][^();.]{2,80}\(ACOEM\b[^()]{0,16}\))"
)
"""Between adopted guidelines in a row: `Opioids 2017 (ACOEM), Chronic Pain 2017 (ACOEM)`."""
_AUTHORS = re.compile(r";\s+(?=[A-Z][a-z'’-]+(?:\s[A-Z][a-z'’-]+)?\s[A-Z]{1,3}(?:,\s|\.\s|\set\sal))")
"""Where an article begins behind a guideline: `…; Smith TT, Jones GJ. Oral splints …`."""
_NO_SOURCE = re.compile(
    r"\b(?:did\s+not|no\s+(?:evidence|guideline|citation|section|medical)|unknown|judg?ment|clinical\s+experience|"
    r"(?:his|her|their)\s+(?:own\s+)?(?:experience|expertise)|(?:used|cited|referenced|quoted|applied|relied\s+upon)\s+"
    r"by\s+(?:the\s+)?(?:claims?|utilization|ur))\b",
    re.IGNORECASE,
)
_LONGEST_TITLE = 400
_LONG_WORD = 5
_LONGEST_PAGES = 40
_LONGEST_PARAGRAPH = 20_000

_DENIES = re.compile(
    rf"\b(?:\b(?:did|does|do)\s+not\s+(?:base|rely)\b[^.;]{{0,120}}?{MTUS}"
    rf"|\b(?:not|n't)\s+based\s+on\s+(?:any\s+(?:part|section)\s+of\s+)?(?:the\s+)?{MTUS}"
    rf"|\bno\s+(?:relevant\s+|applicable\s+)?(?:section|part|portion|chapter|guideline)s?\s+(?:of|in|within)\s+(?:the\s+)?{MTUS}"
    rf"|{MTUS}(?:\s+guidelines?)?\s+(?:(?:is|are|was|were)\s+(?:silent|mute|not)|(?:does|do|did)\s+not)\b"
    rf"|\bnot\s+(?:specifically\s+)?(?:addressed|discussed|covered|mentioned)\s+(?:by|in)\s+(?:the\s+)?{MTUS})",
    re.IGNORECASE,
)
_AFFIRMS = re.compile(
    rf"(?:\b(?:based|relied|relies|rely|relying)\b(?!\s{{1,9}}on\s{{1,9}}Non)(?:\s{{1,9}}[\w/']+){{0,4}}?\s{{1,9}}(?:up)?on\s{{1,9}}(?:the\s{{1,9}})?(?:California\s{{1,9}}|CA\s{{1,9}})?"
    rf"(?:{MTUS}|(?:[^.;]|\.(?!\s{{1,9}}[A-Z])){{0,260}}?(?:[,(]|\b(?:is|are|be|as|both))\s{{0,9}}(?:also\s{{1,9}})?(?:an?\s{{1,9}})?\bpart\s{{1,9}}of\s{{1,9}}(?:the\s{{1,9}})?{MTUS}"
    r"|(?:Chronic\s{1,9}Pain\s{1,9}(?:Medical\s{1,9})?|Post-?\s?surgical\s{1,9}|Acupuncture\s{1,9}(?:Medical\s{1,9})?)Treatment\s{1,9}Guide\w{3,6}))",
    re.IGNORECASE,
)

_IS_PART = re.compile(
    rf"(?:,\s|\b(?:is|are)\s)\s*(?:a\s+)?(?:part|section|portion)\s+of\s+(?:the\s+)?{MTUS}", re.IGNORECASE
)
_IS_NO_PART = re.compile(
    rf"\bnot\s+(?:a\s+)?(?:part|section|portion)\s+of\s+(?:the\s+)?{MTUS}", re.IGNORECASE
)


def _may_affirm(low: str) -> bool:
    return may_name_mtus(low) and ("based" in low or "rel" in low)


def _may_be_part(low: str) -> bool:
    return may_name_mtus(low) and ("part" in low or "section" in low or "portion" in low)


_STATEMENTS = (
    *((_DENIES, False, may_deny_mtus), (_AFFIRMS, True, _may_affirm), (NON_MTUS, False, may_name_non_mtus)),
    *((_IS_PART, True, _may_be_part), (_IS_NO_PART, False, _may_be_part)),
)
"""What a paragraph says, the answer that it gives, and whether a text in lower case can say it."""


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
    text = text[:_LONGEST_PARAGRAPH]
    names = find_names(text)
    sources = _other_sources(text, names)
    bodies = _outside(_without_journals(text, names, sources), sources)
    names = sorted([*bodies, *sources], key=lambda name: name.words)
    found: list[CitationMatch] = []
    for index, name in enumerate(names):
        limit = len(text)
        if index + 1 < len(names):
            pages = _pages_before(text, names[index + 1])
            following = min(names[index + 1].words[0], names[index + 1].title_from)
            limit = following if pages is None else max(pages.start(), name.words[1])
            if pages is not None and not any(map(str.isalnum, text[name.title_from : limit])):
                continue
        found.extend(_citations_of(text, name, _segment_end(text, name, limit)))
    return found


def says_based_on_mtus(text: str) -> tuple[bool, Range] | None:
    """Whether a guideline paragraph says that its decision is based on the MTUS, with the words that say it.

    None where it says neither, as in "did not cite any medical evidence".
    """
    low = fold(text[:_LONGEST_PARAGRAPH])
    for pattern, answer, may_match in _STATEMENTS:
        if may_match(low) and (match := pattern.search(text, 0, _LONGEST_PARAGRAPH)) is not None:
            return answer, (match.start(), match.start() + len(match.group().rstrip(" \t\r\n:;-")))
    return None


def _other_sources(text: str, names: list[Name]) -> list[Name]:
    """What follows `Non-MTUS Citation` or `based its decision on` where no known body is named there."""
    starts = [name.words[0] for name in names]
    sources: list[Name] = []
    low = fold(text)
    denied = NON_MTUS.finditer(text) if may_name_non_mtus(low) else ()
    for match in (*denied, *matches_at(_BASED_ON, text, places(low, _BASED_ON_BEGINS))):
        after = match.end()
        end = _sentence_end(text, after, min(len(text), after + _LONGEST_TITLE))
        following = bisect_left(starts, after)
        if (following < len(starts) and starts[following] <= end) or NON_MTUS.search(text, after, end):
            continue
        words = text[after:end].strip(_TITLE_EDGE)
        if (
            any(map(str.isalpha, words))
            and _NO_SOURCE.search(words) is None
            and _DENIES.search(words) is None
        ):
            start = after + text[after:end].index(words)
            sources.append(Name(Guideline.OTHER, (start, start + len(words)), start))
    return [*sources, *_articles(text, names)]


def _outside(names: list[Name], sources: list[Name]) -> list[Name]:
    """The names without the journals and bodies that stand in the title of another source."""
    return [
        name
        for name in names
        if name.guideline is not Guideline.OTHER
        or not any(source.words[0] < name.words[0] and name.words[1] <= source.words[1] for source in sources)
    ]


def _articles(text: str, names: list[Name]) -> list[Name]:
    """The articles that stand behind a guideline's name and a semicolon, known by their authors."""
    if not names or ";" not in text:
        return []
    cuts = [match.span() for match in _AUTHORS.finditer(text, names[0].words[1])]
    if not cuts:
        return []
    begins = [name.words[0] for name in names if name.guideline is not Guideline.OTHER]
    articles: list[Name] = []
    for (_, start), stop in zip(cuts, [*(cut for cut, _ in cuts[1:]), len(text)], strict=True):
        following = bisect_left(begins, start)
        limit = min(stop, start + _LONGEST_TITLE, *begins[following : following + 1])
        statement = _NEXT_STATEMENT.search(text, start, limit)
        words = text[start : statement.start() if statement is not None else limit].rstrip(_TITLE_EDGE)
        articles.append(Name(Guideline.OTHER, (start, start + len(words)), start))
    return articles


def _without_journals(text: str, names: list[Name], sources: list[Name]) -> list[Name]:
    """The names without the journals that an article stands in: `… of the gums. J Periodontol 2011;82:9`."""
    ends = {name.words[1] for name in sources}
    return [
        name
        for name in names
        if name.guideline is not Guideline.OTHER
        or len(text[: name.words[0]].rstrip().rstrip(".")) not in ends
        or _JOURNAL.match(text, name.words[0]) is None
    ]


def _segment_end(text: str, name: Name, limit: int) -> int:
    start = max(name.title_from, name.words[1])
    statement = _NEXT_STATEMENT.search(text, start, limit)
    if statement is not None:
        limit = statement.start()
    if name.guideline is Guideline.OTHER:
        return min(limit, start + _LONGEST_TITLE)
    return _sentence_end(text, start, limit)


def _sentence_end(text: str, start: int, limit: int) -> int:
    for stop in _SENTENCE_END.finditer(text, start, limit):
        at = stop.start()
        # Most sentences end with a longer word than any abbreviation but one.
        if (
            at - start > _LONG_WORD and text[at - _LONG_WORD : at].isalpha() and text[at - 1] not in "xX"
        ) or (_ABBREVIATION_BEFORE.search(text, max(start, at - 8), at) is None):
            return at
    return limit


def _citations_of(text: str, name: Name, end: int) -> Iterator[CitationMatch]:
    cursor = name.title_from
    pages = (at for at in places(text[:end], "Pp") if at >= cursor)
    markers = list(matches_at(_PAGES, text, pages, end))
    for marker in markers:
        joined = _JOINED.match(text, cursor, marker.start()) if cursor > name.title_from else None
        start = joined.end() if joined is not None else cursor
        yield _match(text, name, _title(text, start, marker.start()), marker.span("pages"))
        cursor = marker.end()
    if markers:
        return
    before = _pages_before(text, name)
    place = before.span("pages") if before is not None else None
    if place is None and name.guideline is not Guideline.OTHER and not _SECTIONS.search(text, cursor, end):
        last = _LAST_NUMBERS.search(text, max(cursor, end - 80), end)
        if last is not None:
            place, end = last.span("pages"), last.start()
    if name.guideline is Guideline.MTUS and place is None:
        for cut in _EDITIONS.finditer(text, cursor, end):
            yield _match(text, name, _title(text, cursor, cut.start()), None)
            cursor = cut.end()
    yield _match(text, name, _title(text, cursor, end), place)


def _pages_before(text: str, name: Name) -> re.Match[str] | None:
    """The pages in front of a name: `pages 78-80 of the Chronic Pain Medical Treatment Guidelines`."""
    return _PAGES_BEFORE.search(text, max(name.words[0] - _LONGEST_PAGES, 0), name.words[0])


def _title(text: str, start: int, end: int) -> Range | None:
    while start < end and text[start] in _LEADING_BEGINS:
        lead = _LEADING_WORDS.match(text, start, end)
        if lead is None:
            break
        start = lead.end()
    ending = _TITLE_ENDS.search(text, start, end)
    if ending is not None:
        end = ending.start()
    end = start + len(text[start:end].rstrip(_TITLE_EDGE))
    while start < end and (joining := _JOINING.search(text, max(start, end - 24), end)) is not None:
        end = start + len(text[start : joining.start()].rstrip(_TITLE_EDGE))
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
