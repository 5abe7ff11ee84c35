"""Sources of a guideline paragraph that are no known body: articles, manuals, consensus statements."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from imr_llm.domain.record import Guideline
from imr_llm.vocabulary.citation_patterns import (
    ABBREVIATION_BEFORE,
    AND_ON,
    AUTHORS,
    BASED_ON,
    BASED_ON_BEGINS,
    DENIES,
    HOW_RELIED_ON,
    JOURNAL,
    LONG_WORD,
    LONGEST_TITLE,
    NAMES_ITSELF,
    NEXT_STATEMENT,
    NO_SOURCE,
    REASON,
    SENTENCE_END,
    TITLE_EDGE,
)
from imr_llm.vocabulary.guideline_names import NON_MTUS, Name, may_name_non_mtus
from imr_llm.vocabulary.patterns import late
from imr_llm.vocabulary.scanning import matches_at, places
from imr_llm.vocabulary.words import fold

_VERB = late(
    r"\b(?:is|are|was|were|does|do|did|has|have|had|say|says|recommends?|address(?:es)?|supports?|states?|"
    r"cannot|not)\b"
)
"""What makes a sentence about a guideline of one that names it."""


def other_sources(text: str, names: list[Name]) -> list[Name]:
    """What follows `Non-MTUS Citation` or `based its decision on` where no known body is named there.

    A guideline of another society may be all that a paragraph begins with.
    """
    starts, low = [name.words[0] for name in names], fold(text)
    sources = list(_leading_source(text, starts))
    denied = NON_MTUS.finditer(text) if may_name_non_mtus(low) else ()
    based = list(matches_at(BASED_ON, text, places(low, BASED_ON_BEGINS)))
    for match in (*denied, *based):
        after = match.end()
        end = sentence_end(text, after, min(len(text), after + LONGEST_TITLE))
        following = bisect_left(starts, after)
        if (following < len(starts) and starts[following] <= end) or NON_MTUS.search(text, after, end):
            continue
        words = text[after:end].strip(TITLE_EDGE)
        if HOW_RELIED_ON.match(words) is not None:
            continue
        if any(map(str.isalpha, words)) and NO_SOURCE.search(words) is None and DENIES.search(words) is None:
            start = after + text[after:end].index(words)
            sources.append(Name(Guideline.OTHER, (start, start + len(words)), start))
    if based:
        sources.extend(_next_sources(text, based[0].end(), starts))
    return [*sources, *_articles(text, names)]


def _leading_source(text: str, starts: list[int]) -> Iterator[Name]:
    """The guideline that a paragraph begins with, where the sentence names no known body."""
    found = NAMES_ITSELF.match(text)
    if found is None:
        return
    start = found.start("source")
    end = sentence_end(text, start, min(len(text), start + LONGEST_TITLE))
    told = text[start:end].rstrip(TITLE_EDGE)
    if not (starts and starts[0] <= end) and _VERB.search(told) is None:
        yield Name(Guideline.OTHER, (start, start + len(told)), start)


def _next_sources(text: str, behind: int, starts: list[int]) -> Iterator[Name]:
    """What a decision is based on beside the known body before: `…, and on Smith and Lee, Splints, 2009`."""
    for match in AND_ON.finditer(text, behind):
        start = match.end()
        end = sentence_end(text, start, min(len(text), start + LONGEST_TITLE))
        reason = REASON.search(text, start, end)
        words = text[start : end if reason is None else reason.start()].rstrip(TITLE_EDGE)
        following = bisect_left(starts, start)
        if following == len(starts) or starts[following] >= start + len(words):
            yield Name(Guideline.OTHER, (start, start + len(words)), start)


def without_titles(names: list[Name], sources: list[Name]) -> list[Name]:
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
    cuts = [match.span() for match in AUTHORS.finditer(text, names[0].words[1])]
    if not cuts:
        return []
    begins = [name.words[0] for name in names if name.guideline is not Guideline.OTHER]
    articles: list[Name] = []
    for (_, start), stop in zip(cuts, [*(cut for cut, _ in cuts[1:]), len(text)], strict=True):
        following = bisect_left(begins, start)
        limit = min(stop, start + LONGEST_TITLE, *begins[following : following + 1])
        statement = NEXT_STATEMENT.search(text, start, limit)
        words = text[start : statement.start() if statement is not None else limit].rstrip(TITLE_EDGE)
        articles.append(Name(Guideline.OTHER, (start, start + len(words)), start))
    return articles


def without_journals(text: str, names: list[Name], sources: list[Name]) -> list[Name]:
    """The names without the journals that an article stands in: `… of the gums. J Periodontol 2011;82:9`."""
    ends = {name.words[1] for name in sources}
    kept: list[Name] = []
    for name in names:
        before = len(text[: name.words[0]].rstrip().rstrip("."))
        if name.guideline is Guideline.OTHER and JOURNAL.match(text, name.words[0]):
            # The article is told by its title alone, or behind the society that published it.
            behind = kept and kept[-1].guideline is Guideline.OTHER and kept[-1].words[1]
            if before in ends or (behind and sentence_end(text, behind, before + 1) == before):
                continue
        kept.append(name)
    return kept


def sentence_end(text: str, start: int, limit: int) -> int:
    """Where the sentence ends in which `start` stands; `limit` where it does not end before."""
    for stop in SENTENCE_END.finditer(text, start, limit):
        at = stop.start()
        # Most sentences end with a longer word than any abbreviation but one.
        if (at - start > LONG_WORD and text[at - LONG_WORD : at].isalpha() and text[at - 1] not in "xX") or (
            ABBREVIATION_BEFORE.search(text, max(start, at - 8), at) is None
        ):
            return at
    return limit
