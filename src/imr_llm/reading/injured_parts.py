"""Body parts that were injured or are complained of, never those that were only examined or imaged."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence

from imr_llm.domain.letter import Range
from imr_llm.domain.spans import Found
from imr_llm.reading.injured_part_areas import areas_of, covered, is_ill_joint, lies_between
from imr_llm.reading.injured_part_causes import came_of_a_drug, came_of_fear, is_of_old, is_well, was_given_up
from imr_llm.reading.injured_part_chains import is_level, join
from imr_llm.reading.injured_part_complaints import FOLLOWED, SUFFERS
from imr_llm.reading.injured_part_cues import (
    ALONG,
    BURNS_INTO,
    CAUGHT,
    CAUGHT_ON,
    DIGIT,
    FARTHEST,
    FOOT,
    FROM_PART,
    GOES_INTO,
    HEEL,
    HURT,
    KNOCKED,
    LANDED,
    LED_AWAY,
    LED_BY,
    NOT_COMPLAINT,
    ONLY_NUMB,
    PRECEDED,
    SPREADS,
    STOP,
    WEAK_LINK,
    WITH_A_SIDE,
    WOUND,
)
from imr_llm.reading.injured_part_denials import is_denied
from imr_llm.reading.injured_part_eased import was_eased
from imr_llm.reading.injured_part_findings import (
    OF_A_DIAGNOSIS,
    goes_to_from_a_part,
    is_beside,
    is_finding,
    is_there,
    numb_beside,
    only_sensed,
    ran_there_before,
    was_broken,
    was_examined,
    was_injected,
    was_sat_on,
)
from imr_llm.reading.injured_part_names import (
    digits_joined,
    each_once,
    in_full_words,
    of_the_whole,
    singly,
    with_place,
    without_side_of_pain,
)
from imr_llm.reading.injured_part_passing import (
    CLAUSE_REACH,
    clause_start,
    goes_down,
    has_none,
    is_listed,
    is_negated,
    is_numb_hand,
    is_numb_where_pain_ran,
    is_rated,
    is_referred,
    only_said_at_the_examination,
    pain_ran_down_before,
    told_in_passing,
    was_tested,
)
from imr_llm.reading.injured_part_refused import is_refused, was_hurt_before
from imr_llm.reading.injured_part_sides import by_its_noun, known_as, places_told, sides_told, with_side
from imr_llm.reading.injured_part_told import fares, is_told_of, opens
from imr_llm.reading.injuries_before import of_another_time
from imr_llm.reading.prose import sentence_at, sentences
from imr_llm.reading.view import View
from imr_llm.vocabulary.body_parts import find_body_parts

_PAIN_AND = "pain and "
_BOTH = ("both f", "bilateral f", "both h", "bilateral h")
"""Feet or hands that burn on both sides are where the nerves of a spine go."""
_REPLACED = " total "
"""What of `right total knee` names an operation, and no part that is hurt."""
_OF_SOMETHING_ELSE = (
    was_examined,
    is_finding,
    was_injected,
    came_of_a_drug,
    came_of_fear,
    goes_to_from_a_part,
    told_in_passing,
    was_given_up,
    is_of_old,
)
"""What a part can be told of for, and not be hurt."""


def find_injured_parts(
    view: View,
    cut: list[Range],
    diagnosed: Sequence[Range] = (),
    befell: Sequence[Range] = (),
    year: int | None = None,
) -> list[Found[str]]:
    """The body parts as printed, in order, each once; a bare `shoulder` yields to a `right shoulder`.

    A part counts where a complaint follows it (`neck pain`), where an injury or complaint leads to it
    (`injury to the left knee`), and where it is joined to such a part. What only the diagnoses name (at
    `diagnosed`), and what is only numb, counts where no other part does. Of two names of a part the one that
    does not stand in the story of the injury (at `befell`) is taken. What was hurt long before the injury,
    which happened in `year`, does not count. `cut` are the view's sentences.
    """
    parts = [
        without_side_of_pain(view.low, single)
        for _, words in find_body_parts(view.text)
        for single in singly(view.text, words)
        if not _is_left_out(view.low, sentence_at(cut, single[0]), single, year)
    ]
    troubled = [one for one in parts if not has_none(view.low, sentence_at(cut, one[0]), one)]
    told = places_told(view.low, [one for one in troubled if not is_well(view.low, one)])
    sides = sides_told(told)
    counted = [_counts(view.low, sentence_at(cut, words[0]), words, sides, year) for words in parts]
    named = _named(parts, sorted(diagnosed))
    strong = _strong(view, parts, counted, named, year)
    if not any(strong):
        join(view.low, parts, counted, [False] * len(parts))
    for taken in (strong, counted):
        if any(taken):
            chosen = [words for words, counts in zip(parts, taken, strict=True) if counts]
            break
    else:
        chosen = [
            words
            for words, within in zip(parts, named, strict=True)
            if within and view.low.startswith(WITH_A_SIDE, words[0]) and not is_level(view.low, words)
        ]
    hurt = {known_as(view.low[slice(*words)]) for words in chosen}
    ill_parts = [words for words, within in zip(parts, named, strict=True) if within]
    ill = {known_as(view.low[slice(*words)]) for words in ill_parts}
    chosen = [by_its_noun(view.low, words, ill_parts) for words in chosen]
    chosen = [of_the_whole(view.low, with_side(view.low, words, told, hurt, ill), parts) for words in chosen]
    chosen = [in_full_words(view.low, words) for words in with_place(view.low, chosen)]
    return [view.words(*one) for one in each_once(view.low, digits_joined(view.low, chosen), befell)]


def _is_left_out(low: str, sentence: Range, words: Range, year: int | None) -> bool:
    """Whether the letter says that a part is none of those hurt, or it only broke a fall."""
    return (
        low.find(_REPLACED, *words) >= 0
        or (low.startswith("trigger ", words[0]) and low.startswith(" of ", words[1]))
        or was_sat_on(low, sentence, words)
        or is_denied(low, sentence, words)
        or is_refused(low, sentence, words)
        or was_hurt_before(low, sentence, words, year)
    )


def _named(parts: list[Range], diagnosed: list[Range]) -> list[bool]:
    """For each part whether it stands in a diagnosis, of which `diagnosed` are the places in order."""
    starts = [start for start, _ in diagnosed]
    before = [bisect_right(starts, start) - 1 for start, _ in parts]
    return [at >= 0 and words[1] <= diagnosed[at][1] for at, words in zip(before, parts, strict=True)]


def _strong(
    view: View, parts: list[Range], counted: list[bool], named: list[bool], year: int | None
) -> list[bool]:
    """Which of the parts that count do so beside any others.

    Those that are only numb do not, nor do those that only a diagnosis names, but for a joint in an area of
    which nothing else is told.
    """
    low, cut = view.low, sentences(view)
    strong = [
        counts and not within and not _hardly_told(low, sentence_at(cut, words[0]), words)
        for words, counts, within in zip(parts, counted, named, strict=True)
    ]
    join(low, parts, strong, named)
    names = [known_as(low[slice(*words)]) for words in parts]
    certain_names = {name for name, counts in zip(names, strong, strict=True) if counts}
    strong = [
        counts and not (lies_between(name, certain_names) and _is_a_complaint(low, cut, words))
        for name, counts, words in zip(names, strong, parts, strict=True)
    ]
    told = {area for name in certain_names for area in areas_of(name)}
    ill = [
        bool(told)
        and is_ill_joint(low, name, words)
        and not of_another_time(low, sentence_at(cut, words[0]), words, year)
        for name, words in zip(names, parts, strict=True)
    ]
    return [
        certain or ((counts or joint) and within and name not in OF_A_DIAGNOSIS and not covered(name, told))
        for name, certain, counts, joint, within in zip(names, strong, counted, ill, named, strict=True)
    ]


def _is_a_complaint(low: str, cut: list[Range], words: Range) -> bool:
    """Whether a part is complained of in a sentence that tells of no injury and of no joint beside it."""
    start, end = sentence_at(cut, words[0])
    return KNOCKED.search(low, start, end) is None and all(
        low.find(word, start, end) < 0 for word in ("elbow", "wrist", "claim", "accept")
    )


def _hardly_told(low: str, sentence: Range, words: Range) -> bool:
    """Whether no more is told of a part than that it is numb or swollen, or that a treatment eased it.

    So, too, of a limb that the pain of another part went down.
    """
    if any(
        told(low, sentence, words)
        for told in (numb_beside, was_eased, is_there, only_sensed, was_tested, goes_down)
    ):
        return True
    if ran_there_before(low, words) or is_numb_where_pain_ran(low, words):
        return True
    if FARTHEST.search(low[slice(*words)]) is None:
        return False
    before = max(sentence[0], words[0] - 80)
    led = PRECEDED.search(low, before, words[0]) if low.endswith(LED_BY, before, words[0]) else None
    if led is None or (
        opens(low, sentence[0], led.start(), words[1]) and not pain_ran_down_before(low, words)
    ):
        return False
    words_led = led.group()
    if words_led.startswith(_PAIN_AND) and FROM_PART.search(low, before, led.start()):
        # "Shoulder pain and numbness of the hand": the pain is the shoulder's.
        words_led = words_led.removeprefix(_PAIN_AND)
    ran = low.startswith(_BOTH, words[0]) or pain_ran_down_before(low, words)
    if is_numb_hand(low, sentence, words, led.start()):
        return False
    burning = ran and words_led.startswith(("burning in ", "burning of "))
    return burning or ONLY_NUMB.match(words_led) is not None


def _counts(low: str, sentence: Range, words: Range, sides: dict[str, list[Range]], year: int | None) -> bool:
    start, end = words
    if is_level(low, words) or any(told(low, sentence, words) for told in _OF_SOMETHING_ELSE):
        return False
    # The leg alone may be either: it is told of only where the letter says which.
    which = sides.get(low[start:end], True)
    if (
        fares(low, sentence, words)
        or is_listed(low, sentence, words)
        or was_broken(low, sentence, words)
        or FOLLOWED.match(low, end, min(end + 40, sentence[1]))
        or (which and SUFFERS.match(low, end, min(end + 60, sentence[1])))
        or is_told_of(low, sentence, words)
    ):
        clause = max(
            clause_start(low, sentence[0], start),
            low.rfind(", ", max(sentence[0], start - CLAUSE_REACH), start),
        )
        strange = NOT_COMPLAINT.search(low, max(clause, start - 40), start)
        if strange is not None and only_said_at_the_examination(strange) and is_rated(low, words):
            strange = None
    else:
        before = max(sentence[0], start - 80)
        # Looking at the last word first spares the closer look for most parts.
        led = PRECEDED.search(low, before, start) if low.endswith(LED_BY, before, start) else None
        if led is not None and _is_led_away(low, sentence, words, led):
            return False
        if led is not None and WOUND.search(led.group()) and DIGIT.match(low, start):
            return False
        if led is None or (WEAK_LINK.match(led.group()) and not HURT.search(low, before, led.start())):
            return False
        stop = STOP.search(low, end, min(end + 25, sentence[1]))
        clause = clause_start(low, sentence[0], start)
        strange = NOT_COMPLAINT.search(
            low, max(clause, start - 70), stop.start() if stop is not None else end
        )
    return (
        strange is None
        and not is_negated(low, sentence, words)
        and not of_another_time(low, sentence, words, year)
    )


def _is_led_away(low: str, sentence: Range, words: Range, led: re.Match[str]) -> bool:
    """Whether what leads to a part tells that it spreads there or that a fall was broken with it."""
    part = low[slice(*words)]
    farthest = FARTHEST.search(part) is not None
    before = max(sentence[0], words[0] - 80), led.start()
    return (
        SPREADS.search(led.group()) is not None
        or is_referred(low, before[0], led)
        or (led.group().startswith("jerked") and part.endswith(("arm", "arms")))
        or (
            (led.group().startswith("to ") or BURNS_INTO.match(led.group()) is not None)
            and FROM_PART.search(low, *before) is not None
        )
        or (
            is_beside(low, sentence[0], words)
            and not (ONLY_NUMB.match(led.group()) and is_numb_hand(low, sentence, words, led.start()))
        )
        or (CAUGHT.match(led.group()) is not None and FOOT.search(part) is not None)
        or (
            farthest
            and ALONG.search(led.group()) is not None
            and not (LANDED.search(led.group()) and HEEL.search(part))
        )
        or (farthest and CAUGHT_ON.search(low, *before) is not None)
        or (
            WEAK_LINK.match(led.group()) is not None
            and LED_AWAY.search(low, *before) is not None
            and not (LANDED.search(low, *before) and HEEL.search(part))
        )
        or (GOES_INTO.match(led.group()) is not None and not KNOCKED.search(low, *before))
    )
