"""Body parts that are listed together, which count as a whole, and names that are of no part that is hurt."""

from __future__ import annotations

from itertools import pairwise

from imr_llm.domain.letter import Range
from imr_llm.reading.injured_part_causes import held, is_well, stands_on
from imr_llm.reading.injured_part_complaints import COMPLAINT
from imr_llm.reading.injured_part_cues import FARTHEST
from imr_llm.reading.injured_part_findings import (
    did_the_hitting,
    goes_on,
    is_beside,
    is_broken_vertebra,
    numb_before,
    numb_beside,
    ran_there_before,
)
from imr_llm.reading.injured_part_passing import is_numb_where_pain_ran
from imr_llm.vocabulary.patterns import late

_REACHED = late(
    r"\b(?:to|rad|(?:radiat\w+|spread\w*|going|goes|shoot\w*|extend\w*|travel\w*|referred)"
    r"(?: (?:down|into|to|in|along|through|across|from|toward|towards|over|out|around|about|round))*) "
    r"(?:the |his |her |both )?"
    r"(?:(?:backs?|fronts?|sides?|soles?|tips?) of (?:the |his |her |both )*)?$"
)
_NUMB_BEYOND = late(
    r"\bpain(?:,? (?:and|with)|,) (?:numbness|tingling|paresthesias?)(?: and (?:numbness|tingling))? "
    r"(?:(?:in|of|into|to) )?(?:the |his |her |both )?$"
)
"""`Shoulder pain and numbness of the hand`: the hand is no more than numb."""
_CHAIN = late(
    r"(?: \d{1,2} (?:through|to|and|-) \d{1,2}(?: on (?:the|his|her) (?:left|right)(?: side)?)?(?= and\b))?"
    r"(?: ?(?:,|,? and,? (?:intermittently|occasionally|at times|sometimes|lately|later|more recently|"
    rf"recently),|[•*]|-(?= )|\(?[\da-h][.)](?= )|;(?! (?:the|his|her)\b)|/|&|\+|\band\b|\bas well as\b|"
    rf"\bor\b|"
    rf"\([a-z -]{{3,30}}\)|\(|"
    rf",? (?:since|as of) (?:19|20)\d\d(?=,)|\((?:[a-z][a-z ]{{2,28}}, )?(?:19|20)\d\d\)|"
    rf"\)|\b{COMPLAINT}\b|\b(?:right|left) (?:side )?(?:(?:greater|worse|more) than|"
    rf">) (?:the )?(?:right|left)\b|"
    r"\b(?:an? )?(?:(?:open|closed|displaced|comminuted|deep|second|partial) )?"
    r"(?:fractures?|fx|lacerations?|dislocations?|burns?|wounds?|abrasions?)(?= (?:of|to|on) )))* ?"
    r"(?:and (?:also )?for )?"
    r"(?:(?:the|his|her|both|also|with|of|in|pain|several|multiple|"
    r"(?:(?:right|left|front|back) side|back|top|side|dorsum|sole|front|bottom) of) )*$"
)
_CHAIN_RATED = late(
    r"(?:,| \()? ?(?:(?:of|at|is|rated) )*\d{1,2}(?:-\d{1,2})?/10\)?,?(?: and| &)? "
    r"(?:(?:also|in|the|his|her|both) )*$"
)
"""`pain in the right buttock of 6/10 and in the right hip`; behind a complaint another statement begins."""

_NEAR = 60
_BROKE_A_FALL = late(r"\bland(?:ed|ing) (?:on|onto|upon) (?:the |his |her |both )*$")
_WEAK = (" weakness,", " weakness;", " weakness (")
"""`left thigh weakness, knee gives out`: strength, which nobody complains of by its part."""
_SKIN_OF = late(r"skin of (?:both|the|his|her|all)\b")
_WITHOUT = late(
    r"\b(?:no|without|denie[sd]|denying|not any)(?: any| associated| accompanying| significant| radicular)* $"
)
_SIDES = ("right ", "left ", "bilateral ")


def join(low: str, parts: list[Range], counted: list[bool], named: list[bool]) -> None:
    """A list of parts counts as a whole: `neck, back and both knees pain`, `injury to the neck and back`."""
    joined = [
        after[0] - before[1] < 40
        and not (named[index] or named[index + 1])
        and (_CHAIN.fullmatch(low, before[1], after[0]) or _CHAIN_RATED.fullmatch(low, before[1], after[0]))
        and not (FARTHEST.search(low[slice(*after)]) and _NUMB_BEYOND.search(low, before[1], after[0]))
        for index, (before, after) in enumerate(pairwise(parts))
    ]
    for index, one in enumerate(joined):
        if (
            one
            and counted[index]
            and not any(
                told(low, parts[index + 1])
                for told in (is_level, goes_on, ran_there_before, _is_numb, is_numb_where_pain_ran)
            )
        ):
            counted[index + 1] = True
    apart: list[bool] = []
    for index, part in enumerate(parts):
        # What is joined to where a pain goes is where it goes, too.
        along = index > 0 and joined[index - 1] and apart[-1]
        reached = _REACHED.search(low, max(part[0] - 50, 0), part[0]) is not None
        numb = numb_before(low, part)
        apart.append(along or reached or numb or is_beside(low, 0, part) or is_level(low, part))
    for index in range(len(joined) - 1, -1, -1):
        kept_out = (
            apart[index]
            or held(low, parts[index])
            or _is_without(low, parts[index])
            or (
                FARTHEST.search(low[slice(*parts[index])])
                and _BROKE_A_FALL.search(low, max(parts[index][0] - 40, 0), parts[index][0])
            )
            or low.startswith(_WEAK, parts[index][1])
        )
        if joined[index] and counted[index + 1] and not kept_out:
            counted[index] = True


def _is_without(low: str, part: Range) -> bool:
    """Whether only the lack of a complaint is told of a part: `neck pain without arm numbness`."""
    return _WITHOUT.search(low, max(part[0] - _NEAR, 0), part[0]) is not None


def _is_numb(low: str, part: Range) -> bool:
    """Whether the pain before it brings numbness or weakness of a limb: `back pain with leg numbness`."""
    return numb_beside(low, (max(part[0] - _NEAR, 0), part[1]), part)


def is_level(low: str, part: Range) -> bool:
    """Whether no part that is hurt is told of: a level of the spine, a leg's length, a knee that is well."""
    if low.startswith(" length", part[1]) or stands_on(low, part) or _SKIN_OF.match(low, part[0]):
        return True
    if did_the_hitting(low, part) or is_well(low, part):
        return True
    first = low.rfind(" ", *part) + 1 if low.startswith(_SIDES, part[0]) else part[0]
    level = low[first : first + 1] in "clst" and low[first + 1 : first + 2].isdigit()
    return level and not is_broken_vertebra(low, part)
