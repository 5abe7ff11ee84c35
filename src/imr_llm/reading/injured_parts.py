"""Body parts that were injured or are complained of, never those that were only examined or imaged."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from imr_llm.domain.letter import Range
from imr_llm.domain.spans import Found
from imr_llm.reading.injured_part_cues import (
    ABBREVIATED,
    ALONG,
    AND,
    AT_THE_END,
    BESIDE,
    BOTH,
    CHAIN,
    CLAUSE_REACH,
    CLAUSES,
    DIGIT,
    EXAMINED,
    FARES,
    FARTHEST,
    FOLLOWED,
    FROM_PART,
    HURT,
    IS_WEAK,
    LED_AWAY,
    LED_BY,
    LIMBS,
    NEGATED,
    NOT_COMPLAINT,
    PRECEDED,
    REACHED,
    SAME,
    SIDED,
    SPREADS,
    STOP,
    SUFFERS,
    SURFACE,
    WEAK_LINK,
    WITH_A_SIDE,
)
from imr_llm.reading.prose import sentence_at
from imr_llm.reading.view import View
from imr_llm.vocabulary.body_parts import find_body_parts


def find_injured_parts(view: View, cut: list[Range], diagnosed: Sequence[Range] = ()) -> list[Found[str]]:
    """The body parts as printed, in order, each once; a bare `shoulder` yields to a `right shoulder`.

    A part counts where a complaint follows it (`neck pain`), where an injury or complaint leads to it
    (`injury to the left knee`), and where it is joined to such a part. Where no part counts, the right
    or left ones that the diagnoses name (at `diagnosed`) do. `cut` are the view's sentences.
    """
    parts = [single for _, words in find_body_parts(view.text) for single in _singly(view.text, words)]
    sides = _sides(view.low, parts)
    counted = [_counts(view.low, sentence_at(cut, words[0]), words, sides) for words in parts]
    _join(view.low, parts, counted)
    chosen = [
        _with_side(view.low, words, sides) for words, counts in zip(parts, counted, strict=True) if counts
    ]
    if not chosen:
        chosen = [
            words
            for words in parts
            if view.low.startswith(WITH_A_SIDE, words[0])
            and any(start <= words[0] and words[1] <= end for start, end in diagnosed)
        ]
    return [view.words(*one) for one in _once(view.low, _digits_joined(view.low, chosen))]


def _digits_joined(low: str, parts: list[Range]) -> list[Range]:
    """`left thumb | index and long fingers` as one: the digits that a list names share the side."""
    joined: list[Range] = []
    for start, end in parts:
        if (
            joined
            and low.endswith("thumb", *joined[-1])
            and low.endswith(("finger", "fingers"), start, end)
            and DIGIT.match(low, start, end)
            and AND.fullmatch(low, joined[-1][1], start)
        ):
            joined[-1] = (joined[-1][0], end)
        else:
            joined.append((start, end))
    return joined


def _sides(low: str, parts: list[Range]) -> dict[str, list[Range]]:
    """For each limb the first place of every side of it that is told of (`right knee`, `left knee`)."""
    told: dict[str, Range] = {}
    for one in parts:
        told.setdefault(low[slice(*one)], one)
    return {
        limb: [told[words] for side in ("right", "left") if (words := f"{side} {limb}") in told]
        for limb in SIDED
    }


def _with_side(low: str, words: Range, sides: dict[str, list[Range]]) -> Range:
    """A bare `knee` that is complained of, as `right knee` where that is the only knee told of."""
    fuller = sides.get(low[slice(*words)], [])
    return fuller[0] if len(fuller) == 1 else words


def _singly(text: str, words: Range) -> list[Range]:
    """`left knee and low back` in two; `right and left knees`, which only the last word completes, as one."""
    joined = AND.search(text, *words)
    if joined is None or not any(
        part == (0, joined.start() - words[0]) for _, part in find_body_parts(text[words[0] : joined.start()])
    ):
        return [words]
    return [(words[0], joined.start()), *_singly(text, (joined.end(), words[1]))]


def _counts(low: str, sentence: Range, words: Range, sides: dict[str, list[Range]]) -> bool:
    start, end = words
    if _is_level(low, words):
        return False
    if EXAMINED.match(low, *sentence) or IS_WEAK.match(low, end, end + 12):
        return False
    # The leg alone may be either: it is told of only where the letter says which.
    which = sides.get(low[start:end], True)
    fares = start == sentence[0] and FARES.match(low, end, min(end + 20, sentence[1]))
    if (
        fares
        or FOLLOWED.match(low, end, min(end + 40, sentence[1]))
        or (which and SUFFERS.match(low, end, min(end + 60, sentence[1])))
    ):
        clause = max(
            _clause_start(low, sentence[0], start),
            low.rfind(", ", max(sentence[0], start - CLAUSE_REACH), start),
        )
        strange = NOT_COMPLAINT.search(low, max(clause, start - 40), start)
    else:
        before = max(sentence[0], start - 80)
        # Looking at the last word first spares the closer look for most parts.
        led = PRECEDED.search(low, before, start) if low.endswith(LED_BY, before, start) else None
        if led is not None and (
            SPREADS.search(led.group())
            or (led.group().startswith("to ") and FROM_PART.search(low, before, led.start()))
            or (
                AT_THE_END.search(low[start:end]) and BESIDE.search(low, max(sentence[0], start - 140), start)
            )
            or (FARTHEST.search(low[start:end]) and ALONG.search(led.group()))
            or (WEAK_LINK.match(led.group()) and LED_AWAY.search(low, before, led.start()))
        ):
            return False
        if led is None or (WEAK_LINK.match(led.group()) and not HURT.search(low, before, led.start())):
            return False
        stop = STOP.search(low, end, min(end + 25, sentence[1]))
        clause = _clause_start(low, sentence[0], start)
        strange = NOT_COMPLAINT.search(
            low, max(clause, start - 70), stop.start() if stop is not None else end
        )
    return strange is None and not NEGATED.search(
        low, max(_clause_start(low, sentence[0], start), start - 60), start
    )


def _clause_start(low: str, start: int, end: int) -> int:
    start = max(start, end - CLAUSE_REACH)
    return max(start, *(low.rfind(mark, start, end) + 1 for mark in CLAUSES))


def _join(low: str, parts: list[Range], counted: list[bool]) -> None:
    """A list of parts counts as a whole: `neck, back and both knees pain`, `injury to the neck and back`."""
    joined = [
        after[0] - before[1] < 40 and CHAIN.fullmatch(low, before[1], after[0]) is not None
        for before, after in pairwise(parts)
    ]
    for index, one in enumerate(joined):
        if one and counted[index] and not _is_level(low, parts[index + 1]):
            counted[index + 1] = True
    for index in range(len(joined) - 1, -1, -1):
        reached = REACHED.search(low, max(parts[index][0] - 20, 0), parts[index][0])
        if joined[index] and counted[index + 1] and not reached and not _is_level(low, parts[index]):
            counted[index] = True


def _is_level(low: str, part: Range) -> bool:
    """Whether a place is told of and no part that is hurt: a level of the spine, the length of a leg."""
    if low.startswith(" length", part[1]):
        return True
    return low[part[0] : part[0] + 1] in "clst" and low[part[0] + 1 : part[0] + 2].isdigit()


def _once(low: str, parts: list[Range]) -> list[Range]:
    kept: list[Range] = []
    keys = [_key(low[slice(*one)]) for one in parts]
    words = set(keys)
    seen: set[str] = set()
    for part, one in zip(parts, keys, strict=True):
        limb = LIMBS.get(one)
        if one in seen or any(
            other.endswith(f" {one}") or (limb is not None and other.endswith(limb)) for other in words
        ):
            continue
        seen.add(one)
        kept.append(part)
    return kept


def _key(words: str) -> str:
    """By what a part is known as the same: `L ankle` is the left ankle, the `lateral ankle` the ankle."""
    plain = SURFACE.sub("", words.removesuffix("s"))
    plain = BOTH.sub("bilateral ", plain)
    plain = ABBREVIATED.sub(lambda match: "left " if "l" in match.group() else "right ", plain)
    return SAME.get(plain, plain)
