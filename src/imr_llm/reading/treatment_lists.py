"""Lists of treatments behind a cue."""

from __future__ import annotations

import re

from imr_llm.domain.letter import Range
from imr_llm.reading.disorders import CODE
from imr_llm.reading.prose import closing_bracket, sentence_at, split_list
from imr_llm.reading.treatment_ahead import is_ahead, is_of_another
from imr_llm.reading.treatment_clauses import (
    AHEAD_LABEL,
    CALLED_OFF,
    CAME_TO_NOTHING,
    HELD_OR_WORN,
    HOMELY,
    IN_USE,
    LONGEST,
    LONGEST_LIST,
    LONGEST_RESULT,
    LOOK_BACK,
    LOOKED_AT,
    NAMED_AFTER,
    NEW_STATEMENT,
    NEXT_NUMBER,
    NONE,
    NOT_HAD,
    NUMBERED,
    OPERATION_ON,
    PREPOSITION,
    RELATIVE,
    RELATIVE_VERB,
    SAID_OF,
    TOLD,
    VERB,
    WALKING_AID,
)
from imr_llm.reading.treatment_cues import HAS_HAD, TREATED
from imr_llm.reading.treatment_entries import (
    answered,
    bare,
    halved,
    is_only_noted,
    is_put_ahead,
    is_request_form,
    is_unlisted,
    nested,
)
from imr_llm.reading.treatment_histories import HISTORY, OPERATED, SO_FAR, STATUS_POST
from imr_llm.reading.treatment_joined import ONLY_COUNTED, with_levels
from imr_llm.reading.treatment_notes import told_plainly
from imr_llm.reading.treatment_to_date import TO_DATE
from imr_llm.reading.treatment_words import (
    AHEAD,
    DISORDER,
    LIST_END,
    NO_TREATMENT,
    OPERATION,
    TREATMENT,
    UNTOLD,
    WHOLE,
)
from imr_llm.vocabulary.drugs import find_drugs
from imr_llm.vocabulary.patterns import late

_WITH_ONE = late(
    rf", with (?:an? |the |two |three |\d{{1,2}} )?(?:(?!(?:no|little|some|good|temporary|relief)\b)[a-z-]+ )"
    rf"{{0,3}}?{TREATMENT.pattern.pattern}(?=$|[.,;]| \(| (?:and|at|for|in)\b)"
)
"""`treated with Norco, with a brace`: one more of what somebody was treated with."""
_LEFT_TO_HEAL = late(
    r"\b(?:fractures?|fx|sprains?|strains?|tears?|dislocations?|contusions?|ruptures?|injur(?:y|ies)),? "
    r"(?:(?:that|which) )?(?:(?:was|were|is) )?(?:treated|managed|followed|observed) "
    r"(?:without (?:surgery|an? operation)|non-?(?:operative|surgical)ly|conservatively|expectantly|closed)\b"
)
"""`He had a rib fracture treated without surgery, [a splint]`: an injury among what was had."""
_OF_ITSELF = late(
    r"\b(?:physical|occupational|hand|speech|vestibular|aquatic|massage|chiropractic|acupuncture|aqua) $"
)
_QUOTES = ('"', "“")
_NICKNAME = late(r"[\"“][a-z0-9 -]{2,30}[\"”],?$")
"""`a partial denture, "flipper"`: the thing before by another name."""
_VISITS = late(
    r"(?:(?:only|just|about|approximately|some|a total of) )*(?:\d{1,3}|[a-z]+(?:-[a-z]+)?) (?:[a-z-]+ )?"
    r"(?:visits?|sessions?)\b"
)
"""`Physical [therapy consisted of] 48 visits, including …`: how much of it, and no list of treatments."""
_NO = late(r"\b(?:no|without) $")
_LONGEST_NO = 8
"""`No [treatment, including] therapy, was given.`"""
_LONGEST_ENTRY = 700
"""Characters beyond which what stands between two marks of a list is no entry of it."""
_HE_HAD = late(
    r" ?(?:he|she) (?:then |also )?(?:had|underwent|received|completed|attended|got|was given) (?!\d+ ?%|"
    r"(?:been|"
    r"no|not|to|relief|good|great|some|little|only|excellent|temporary|partial|months|weeks|benefit)\b)"
)
"""`surgery, after which [he had] PT and a splint`: what leads on to the rest of a list."""
_BY_AGAIN = late(r"(?:(?:first|initially|then|later|next|finally|also|subsequently),? )?by (?!the way\b)")
"""`followed by a cast and by [therapy]`: the word that leads to the list leads to each entry."""


def after(low: str, cut: list[Range], cue: re.Match[str]) -> list[Range]:
    """The treatments that a cue announces: the entries of the list behind it, up to the first strange one."""
    start, end = sentence_at(cut, cue.start())
    if AHEAD_LABEL.match(low, start, end):
        return []
    start = max(start, cue.start() - LOOK_BACK)
    if end <= cue.end() or is_ahead(low, start, cue) or is_of_another(low, start, cue):
        return []
    if cue.re is TO_DATE and _NO.search(low, max(start, cue.start() - _LONGEST_NO), cue.start()):
        return []
    if (
        cue.re is TO_DATE
        and _OF_ITSELF.search(low, start, cue.start())
        and _VISITS.match(low, cue.end(), end)
    ):
        return []
    end = min(end, cue.end() + LONGEST_LIST)
    stop = _list_end(low, cue.end(), end, goes_on=cue.re in (TREATED, TO_DATE))
    if stop is not None:
        end = stop.start()
    if cue.re in (TO_DATE, OPERATED) and cue.group("bracket"):
        end = closing_bracket(low, cue.end(), end)
    if cue.re is STATUS_POST or cue.re is HISTORY:
        semicolon = low.find(";", cue.end(), end)
        end = semicolon if semicolon >= 0 else end
        if NUMBERED.search(low, max(cue.start() - 6, 0), cue.start()):
            following = NEXT_NUMBER.search(low, cue.end(), end)
            end = following.start() if following is not None else end
    if HELD_OR_WORN.match(low, cue.end(), end) and cue.group().endswith("had "):
        return []
    entries = _entries(low, cue, cue.end(), _before_statement(low, cue.end(), end))
    if stop is not None and entries and CAME_TO_NOTHING.match(low, stop.start()):
        told_of_last = stop.start() - entries[-1][1] <= LONGEST_RESULT
        entries = entries[: -1 if told_of_last and low.find(";", entries[-1][1], stop.start()) < 0 else None]
    if stop is not None and RELATIVE.match(low, stop.start()):
        entries += _resumed(low, stop.end(), sentence_at(cut, cue.start())[1])
    return entries


def _list_end(low: str, start: int, end: int, *, goes_on: bool = False) -> re.Match[str] | None:
    """Where the sentence goes on with something else than the list, brackets within it left out.

    With `goes_on`, `, with a brace` is one more entry: `treated with Norco, with a brace and with therapy`.
    """
    after_bracket = start
    for stop in LIST_END.finditer(low, start, end):
        if (
            stop.start() < after_bracket
            or (goes_on and _WITH_ONE.match(low, stop.start(), end))
            or _is_in_list(low, start, stop.span(), end)
        ):
            continue
        opened = low.rfind("(", after_bracket, stop.start())
        if opened < 0 or low.find(")", opened, stop.start()) >= 0:
            return stop
        after_bracket = closing_bracket(low, opened + 1, end) + 1
        if after_bracket > end:
            return stop
    return None


def _is_in_list(low: str, start: int, stop: Range, end: int) -> bool:
    """Whether what would end a list is told in one of its entries: `…; the vest; a graft, with a flap; …`."""
    following = low.find("; ", stop[1], end)
    if following < 0 or VERB.search(low, stop[1], following):
        return False
    led = low[slice(*stop)].rstrip()
    return led == "; the" or (led in (", with", ", without") and low.find("; ", start, stop[0]) >= 0)


def _before_statement(low: str, start: int, end: int) -> int:
    """Where a list ends at a semicolon with a statement behind it: `…, bracing; surgery was discussed`."""
    semicolon = low.find("; ", start, end)
    while semicolon >= 0:
        opened = low.rfind("(", start, semicolon)
        closed = closing_bracket(low, opened + 1, end) if opened >= 0 else end
        if semicolon < closed < end:
            # What is told in a bracket of one entry ends no list.
            semicolon = low.find("; ", closed, end)
            continue
        following = low.find("; ", semicolon + 2, end)
        part = semicolon, following if following >= 0 else end
        if VERB.search(low, *part) and RELATIVE_VERB.search(low, *part) is None:
            return semicolon
        semicolon = following
    return end


def _entries(low: str, cue: re.Match[str], start: int, end: int) -> list[Range]:
    known: list[Range] = []
    others: list[Range] = []
    strange = False
    listed = answered(low, start, end) or nested(low, split_list(low, start, end, WHOLE))
    for edges in halved(low, with_levels(low, listed)):
        if known and _is_nickname(low, start, edges):
            continue
        led_anew = cue.re is STATUS_POST and low.find(" s/p ", edges[0] + 1, edges[1]) >= 0
        is_too_long = edges[1] - edges[0] > _LONGEST_ENTRY
        if is_too_long or is_put_ahead(low, *edges) or (led_anew and edges[0] > start):
            # The next `s/p` leads to a list of its own.
            break
        if _is_left_out(low, cue, edges):
            continue
        again = _BY_AGAIN.match(low, *edges) if cue.group().endswith(" by ") else None
        one = bare(low, again.end() if again is not None else edges[0], edges[1])
        words = low[slice(*one)]
        if is_request_form(low, *edges) or (cue.group() == "failed " and CODE.search(low, *edges)):
            # A failed graft with its code is what the worker has now.
            continue
        if AHEAD.search(words):
            break
        if not known and _LEFT_TO_HEAL.search(low, *edges):
            continue
        strange = strange or NEW_STATEMENT.search(low, *edges) is not None
        if 1 < len(words) <= LONGEST and _is_treatment(words, cue):
            known.append(one)
        elif is_unlisted(words) and not strange:
            if not known and cue.re in (HAS_HAD, STATUS_POST, HISTORY) and words not in HOMELY:
                return []
            others.append(one)
        elif (
            not known
            and cue.re in (HAS_HAD, STATUS_POST, HISTORY)
            and NO_TREATMENT.search(words) is None
            and words not in UNTOLD
            and WALKING_AID.fullmatch(words) is None
            and not find_drugs(words)
        ):
            return []
    # Where most of an announced list is known treatment, the rest of it is treatment, too.
    enough = len(known) >= (1 if cue.re in (TO_DATE, TREATED, SO_FAR) else 2)
    stranger = [one for one in others if low[slice(*one)] not in HOMELY]
    if cue.re in (TO_DATE, TREATED, SO_FAR, HAS_HAD) and enough and len(stranger) <= len(known):
        return sorted([*known, *others])
    return others if cue.re is TREATED and not (known or stranger) else known


def _is_left_out(low: str, cue: re.Match[str], edges: Range) -> bool:
    """Whether an entry names no treatment that was had though the list goes on behind it."""
    return (
        (cue.re is not STATUS_POST and low.find(" s/p ", edges[0] + 1, edges[1]) > edges[0])
        or ONLY_COUNTED.fullmatch(low, *edges) is not None
        or NOT_HAD.search(low, *edges) is not None
        or CALLED_OFF.search(low, *edges) is not None
        or is_only_noted(low, *edges, listed=cue.re is not HAS_HAD)
    )


def _is_nickname(low: str, start: int, edges: Range) -> bool:
    """Whether an entry is only what the one before it is called, as the one thing of a list in quotes."""
    opened = max(edges[0] - 1, start) if low[edges[0]] not in _QUOTES else edges[0]
    return (
        _NICKNAME.match(low[opened : edges[1] + 1].strip()) is not None
        and low.endswith(", ", start, opened)
        and not any(
            low.count(mark, start, opened) or low.count(mark, edges[1] + 1, edges[1] + LONGEST)
            for mark in _QUOTES
        )
    )


def _resumed(low: str, start: int, end: int) -> list[Range]:
    """The rest of a list behind what is told of one entry: `…, which gave relief, PT and a brace`."""
    had = _HE_HAD.match(low, start, end)
    mark = low.find("; ", start, end) if had is None else had.end()
    if mark < 0:
        mark = low.find(", ", start, end)
    asked = low.find(": ", start, mark)
    if mark < 0 or (asked >= 0 and AHEAD.search(low, start, asked)):
        return []
    return told_plainly(
        low, halved(low, with_levels(low, split_list(low, mark, min(end, mark + LONGEST_LIST), WHOLE)))
    )


def _is_treatment(words: str, cue: re.Match[str]) -> bool:
    if (
        words in UNTOLD
        or NONE.match(words)
        or PREPOSITION.match(words)
        or SAID_OF.match(words)
        or (WALKING_AID.fullmatch(words) and IN_USE.match(cue.group()))
        or (DISORDER.search(words) and not OPERATION_ON.search(words))
        or NAMED_AFTER.search(words)
        or LOOKED_AT.search(words)
        or (cue.re is HISTORY and OPERATION.search(words) is None)
    ):
        return False
    treatment = TREATMENT.search(words)
    if treatment is None or ": " in words or TOLD.search(words):
        return False
    other = NO_TREATMENT.search(words)
    return other is None or OPERATION.search(words) is not None or treatment.start() <= other.start()
