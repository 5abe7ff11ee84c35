"""The items that a deed of utilization review can be about, and those that a `which` before it means."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from imr_llm.domain.letter import Range
from imr_llm.reading.ur_another import names_another
from imr_llm.reading.ur_borders import WHICH_WAS
from imr_llm.reading.ur_deed import DeedWord
from imr_llm.reading.ur_parties import PARTY, REVIEWER
from imr_llm.reading.ur_words import ItemWords
from imr_llm.vocabulary.drugs import find_drugs
from imr_llm.vocabulary.patterns import late

_SOME_OF_WHICH = late(
    r",? of which (?:(?!which\b)[\w-]+ ){1,8}?(?:was|were|has been|have been|had been) (?:\w+ly )?$"
)
"""`Denied all services other than the therapy, of which 12 visits were approved`."""
_BY_WHOM = (
    rf"(?:it|they|(?:(?:the|its|an?) )?(?:{REVIEWER}|{PARTY}|reviewer|examiner|"
    rf"{PARTY}(?:['’]s)?(?: (?:own|ur|utilization|physician|medical|peer|nurse))* "
    r"(?:company|department|director|vendor)))(?: itself)?(?: (?:has|had|also|already|\w+ly))* $"
)
_WHICH_IT = late(rf",? which {_BY_WHOM}")
_THAT_IT = late(rf", (?:(?:that|something|one|an? (?:request|thing|treatment))(?: which| that)?) {_BY_WHOM}")
_OBJECT_AHEAD = late(r"\s*(?:$|[.,;)])| (?:as|because|since|for (?:lack|want)|due to|on)\b")
"""Around a verb of what stands before it: `…, something the carrier denied, and …`."""
_PLURAL = late(r",? which (?:were|have)\b")
_LISTED = late(
    r"(?:(?!\b(?:was|were|is|are|has|had|have|did|that|which|who|but|not|while|whereas)\b)[^.;:()]){1,60}?"
    r"(?:,|,? (?:and|&|or))(?: (?:an?|the|for|his|her|of|to|repeat|new|further|additional))* "
)
"""Between two things of one list: `an [EMG and a ]brace`."""
_LONGEST_ANTECEDENT = 60


@dataclass(frozen=True, slots=True)
class Scope:
    """The items that a deed can be about."""

    items: Sequence[ItemWords]
    named: Sequence[tuple[int, int]]
    """The places in the clause at which an item is named, with its index."""
    elsewhere: Sequence[tuple[int, int]]
    """Those at which an item's treatment is named for another part of the body."""
    default: Sequence[int]
    """Those that the part of the letter is about."""
    covered: Sequence[int]
    """Those of the deed before."""
    untold: Sequence[int]
    """Those of which nothing was told so far."""
    above: Sequence[int] = ()
    """Those named before the sentence, where it speaks of what is above."""


def which_of(low: str, deed: DeedWord, before: Range) -> re.Match[str] | None:
    """The words before a deed by which it is of what stands before them: `which was`, `of which six were`."""
    if not deed.passive:
        that = _THAT_IT.search(low, *before) if _OBJECT_AHEAD.match(low, deed.end) is not None else None
        return _WHICH_IT.search(low, *before) or that
    return WHICH_WAS.search(low, *before) or _SOME_OF_WHICH.search(low, *before)


def antecedent(low: str, start: int, which: re.Match[str], scope: Scope) -> Sequence[int] | None:
    """What `which` is of behind the words from `start` on; none for `an NSAID, which UR certified`.

    None where that is not plain.
    """
    end = which.start()
    ahead = sorted(one for one in scope.named if start <= one[0] < end)
    if ahead:
        name = low.rfind(", ", ahead[-1][0], end)
        if name >= 0 and find_drugs(low[name:end]):
            # "An NSAID, Naprosyn, which UR certified": the name tells which one it is.
            return ()
        return _listed_with_last(low, ahead) if _PLURAL.match(which.group()) else [ahead[-1][1]]
    if not scope.default:
        return None
    start = max(start, end - _LONGEST_ANTECEDENT)
    if low.find("request", start, end) >= 0:
        return None
    cut = max(low.rfind(mark, start, end) for mark in (", ", "; ", ". ", ": "))
    return () if names_another(low, (max(start, cut), end), scope.items[scope.default[0]]) else None


def _listed_with_last(low: str, named: Sequence[tuple[int, int]]) -> Sequence[int]:
    """The items of places in order that are named in one list with the last of them."""
    joined = {named[-1][1]}
    for (before, index), (at, _) in reversed(list(pairwise(named))):
        if index not in joined and _LISTED.fullmatch(low, before, at) is None:
            break
        joined.add(index)
    return sorted(joined)
