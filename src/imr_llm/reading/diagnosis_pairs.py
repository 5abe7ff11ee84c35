"""Diagnoses that are told two at a time: codes told behind all names, and illnesses that `and` joins."""

from __future__ import annotations

from imr_llm.domain.letter import Range
from imr_llm.reading.diagnosis_entries import LAST_TWO, TWO_OF_ONE_SIDE, TWO_OF_OTHER_PARTS, WHOLE
from imr_llm.reading.disorders import CODE, PART, ends_as_a_disorder
from imr_llm.reading.prose import split_list
from imr_llm.vocabulary.comorbidities import find_comorbidities
from imr_llm.vocabulary.disorders import names_disorder
from imr_llm.vocabulary.patterns import late

_RESPECTIVELY = " respectively"
_BETWEEN_CODES = late(r"(?:,? and |, |/)")
_BEFORE_CODES = late(
    r"[\s,:(-]*(?:(?:with )?(?:the )?(?:diagnosis )?(?:icd[\s-]*(?:9|"
    r"10)?(?:[\s-]*cm)? ?)?codes?)?[\s:]*$"
)
_LONGEST_LEAD = 40
_MOST_CODES = 12
_COMMA_JOINT = ", and "
_JOINT = " and "
_AND_FOR = " and for "
_SLASH = late(r" / ")
_OF_THE_SAME = late(
    r"(?:strains?|sprains?|tears?|spasms?|contusions?|pain|injur(?:y|ies)|tendin\w+|arthritis|bursitis|"
    r"degeneration|disease|syndrome|disorder|dislocation|fractures?)"
)
"""`lumbar sprain / strain` is one."""
_HOLDS_BOTH = late(r"\b(?:with|due|secondary|between|both|mixed|from|to)\b")
"""Before `and`, what may hold both that it joins: `adjustment disorder with anxiety and …`."""
_GRADED = late(
    r"(?:mild|moderate|severe|early|minimal|partial|full-thickness|chronic|acute|advanced|recurrent) [a-z]"
)
_SIDED = late(r"(?:right|left|bilateral) [a-z]")
"""Behind `and`, how a disorder of its own is: `chondromalacia and mild osteoarthritis`."""
_LONGEST_ILLNESS = 60
_OF_BOTH = late(
    r",? (?:(?:(?:both )?(?:secondary|due)|2/2) (?:to )?(?:(?:the|his|her|oral|pain|chronic) )*"
    r"(?:meds?|medications?|medicines?|nsaids?|opioids?|opiates?|narcotics?|pain)(?: use)?|"
    r"\(?(?:both )?non-?industrial\)?)$"
)
"""`constipation and GERD secondary to meds`: what is said of both."""
_SAID_IN_BRACKET = late(
    r" \((?:from|due|secondary|per|by|on|since|mild|moderate|severe|chronic|2/2|likely|"
    r"related|non-?industrial|[a-z]+-induced)\b[^()]*\)$"
)
"""`anxiety and gastritis (from NSAIDs)`: what is said of the last."""
_OPERATED = ("status post ", "s/p ")
_ONE_WORD = late(r"[a-z-]{4,}")
_ONE_NAME = frozenset({"nausea", "bowel", "drug", "alcohol", "sprain", "strain", "signs", "mixed"})
_NAMED_WITH = late(
    r"(?:outside (?:of )?(?:the|this|his|her) (?:[a-z]+ )?claim,? |non-?industrial(?:ly)?,? )?"
    r"(?:(?:type (?:1|2|i|ii)|essential|chronic|severe|mild|moderate|morbid|obstructive|insulin-dependent|"
    r"non-insulin-dependent|well-controlled|controlled|uncontrolled) )*"
)


def paired_codes(low: str, start: int, end: int) -> list[tuple[Range, Range]]:
    """The entries of a list with their codes, where the codes stand behind all of them.

    `ankle sprain and tendinitis, 845.00 and 726.79 respectively`. Empty where the list is told otherwise, or
    where it has more or fewer codes than entries.
    """
    last = low.find(_RESPECTIVELY, start, end)
    if last < 0:
        last = start + len(low[start:end].rstrip(" .)"))
    found = list(CODE.finditer(low, start, last))
    codes = [one.span(one.lastindex or 0) for one in found]
    if not 1 < len(codes) <= _MOST_CODES or low[codes[-1][1] : last] not in ("", ","):
        return []
    if any(
        _BETWEEN_CODES.fullmatch(low, before[1], after.start()) is None
        for before, after in zip(codes, found[1:], strict=False)
    ):
        return []
    first = found[0].start()
    lead = _BEFORE_CODES.search(low, max(start, first - _LONGEST_LEAD), first)
    names = split_list(low, start, lead.start() if lead is not None else first)
    return list(zip(names, codes, strict=True)) if len(names) == len(codes) else []


def each_illness(low: str, entry: Range) -> list[Range]:
    """An entry, or two where it is `diabetes and coronary artery disease` and no more.

    Two as well where a comma parts them too, as in an entry between semicolons: `gout, chronic, and asthma`.
    """
    start, end = entry
    comma = low.rfind(_COMMA_JOINT, start, end)
    if comma >= 0:
        parted = (start, comma), (comma + len(_COMMA_JOINT), end)
        if all(names_disorder(low[slice(*part)]) for part in parted):
            return list(parted)
    joint = low.find(_JOINT, start, end)
    if joint < 0 or end - start > 2 * _LONGEST_ILLNESS or low.find(_JOINT, joint + 1, end) >= 0:
        return [entry]
    parted = (start, joint), (joint + len(_JOINT), end)
    if (
        (_GRADED.match(low, *parted[1]) or all(_SIDED.match(low, *part) for part in parted))
        and not _HOLDS_BOTH.search(low, *parted[0])
        and all(names_disorder(low[slice(*part)]) for part in parted)
    ):
        return list(parted)
    both = _OF_BOTH.search(low, joint, end)
    halves = (start, joint), (joint + len(_JOINT), both.start() if both is not None else end)
    named = [_illness(low, half) or (both and _single(low[slice(*half)])) or None for half in halves]
    if named[0] and not named[1] and low.startswith(("a ", "an "), halves[1][0]):
        return list(halves)
    return list(halves) if None not in named and named[0] != named[1] else [entry]


_SIDE_LAST = late(r", (?:right|left|bilateral)(?= ?(?:\.|$|: [a-z]))")


def sided_parts(low: str, entry: Range) -> list[Range]:
    """What the commas of an entry part, a side at its end with the last of it:
    `sprain and fasciitis, right`.
    """
    start, end = entry
    side = _SIDE_LAST.search(low, start, end)
    parts = split_list(low, start, side.start(), WHOLE) if side is not None else []
    return [*parts[:-1], (parts[-1][0], end)] if len(parts) > 2 else split_list(low, start, end, WHOLE)


def slashed_apart(low: str, entry: Range) -> list[Range]:
    """The entries of `lumbar strain / tinnitus / insomnia`, and one where the parts may be of one name."""
    start, end = entry
    cuts = [one.span() for one in _SLASH.finditer(low, start, end)]
    if not 0 < len(cuts) < _MOST_CODES:
        return [entry]
    edges = [start, *(edge for cut in cuts for edge in cut), end]
    parts = list(zip(edges[::2], edges[1::2], strict=True))
    words = [low[slice(*part)] for part in parts]
    if not all(map(names_disorder, words)) or any(_OF_THE_SAME.fullmatch(one) for one in words[1:]):
        return [entry]
    placed = [part.group() for one in words if (part := PART.search(one)) is not None]
    apart = len(parts) > 2 or (len(placed) == len(parts) and placed[0] != placed[1])
    return parts if apart or all(CODE.search(one) for one in words) else [entry]


def two_of_one_side(low: str, entry: Range) -> list[Range]:
    """`plantar fasciitis and flat foot, left`: the side behind the comma hides that two are listed."""
    start, end = entry
    joined = TWO_OF_ONE_SIDE.fullmatch(low, start, end)
    if joined is None:
        joined = TWO_OF_OTHER_PARTS.fullmatch(low, start, end) if low.find(" and ", start, end) >= 0 else None
    if joined is None or not all(names_disorder(joined.group(part)) for part in (1, 2)):
        return [entry]
    return [joined.span(1), (joined.start(2), end)]


def qualified_apart(low: str, entry: Range, *, joined: bool) -> list[Range]:
    """The last entry of a list, or two where `and` joins two and how the second is stands behind a comma.

    `lumbar strain and sciatica, severe` is two as it is without its grade. One that is `joined` to others
    by semicolons may be two without any comma.
    """
    start, end = entry
    comma = low.find(", ", start, end)
    if comma < 0 and joined:
        bracket = _SAID_IN_BRACKET.search(low, start, end)
        comma = bracket.start() if bracket is not None else comma
    sided = LAST_TWO.fullmatch(low, start, end) if joined else None
    if sided is not None and all(names_disorder(sided.group(part)) for part in (1, 2)):
        return [sided.span(1), sided.span(2)]
    if comma < 0 or low.find(_JOINT, start, comma) < 0:
        return [entry]
    halves = split_list(low, start, comma, WHOLE)
    if (
        len(halves) != 2
        or _HOLDS_BOTH.search(low, *halves[0])
        or not all(
            low.startswith(_OPERATED, half[0]) or ends_as_a_disorder(low[slice(*half)]) for half in halves
        )
        or not all(names_disorder(low[slice(*half)]) for half in halves)
        or _OF_THE_SAME.fullmatch(low, *halves[1])
        or (PART.search(low, comma, end) is not None and PART.search(low, *halves[0]) is None)
    ):
        return [entry]
    return [halves[0], (halves[1][0], end)]


def behind_for(low: str, entry: Range) -> Range:
    """`[treated for] the left shoulder and for sciatica` from the disorder on."""
    parted = low.rfind(_AND_FOR, *entry)
    return (parted + len(_AND_FOR), entry[1]) if parted >= 0 else entry


def _single(words: str) -> str | None:
    """A disorder of one word: `constipation`."""
    plain = _ONE_WORD.fullmatch(words) is not None and words not in _ONE_NAME and names_disorder(words)
    return words if plain else None


def _illness(low: str, words: Range) -> str | None:
    """The illness that some words name, where they are nothing but its name."""
    start, end = words
    lead = _NAMED_WITH.match(low, start, end)
    named = find_comorbidities(low[lead.end() if lead is not None else start : end])
    size = end - (lead.end() if lead is not None else start)
    return named[0][0] if len(named) == 1 and named[0][1] == (0, size) else None
