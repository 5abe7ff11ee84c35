"""The treatments of notes that have no verb, and of the sentences behind a heading."""

from __future__ import annotations

from itertools import pairwise

from imr_llm.domain.letter import Range
from imr_llm.reading.prose import split_list
from imr_llm.reading.treatment_clauses import (
    AHEAD_LABEL,
    BESIDE,
    CALLED_OFF,
    CAME_TO_NOTHING,
    FRAGMENT,
    HOMELY,
    LONGEST,
    LONGEST_NOTE,
    MORE,
    NO_NOTE,
    NONE,
    NOT_HAD,
    OF_ONE_BEFORE,
    PART_LABEL,
    VERB,
    WAS_HAD,
)
from imr_llm.reading.treatment_entries import bare, halved, is_only_noted, is_put_ahead, is_request_form
from imr_llm.reading.treatment_heads import is_medicine
from imr_llm.reading.treatment_words import AHEAD, DISORDER, NO_TREATMENT, TREATMENT, WHOLE
from imr_llm.vocabulary.patterns import late

_BARE_FORM = late(r"rfas? (?:dated |of |on )?\d{1,2}[/-][\d/-]{1,8}\.?")
"""`RFA 3/12/2014.` and no more: the day of a form, as no level and no result of an ablation is told."""

_TURNS = late(
    r"(?:[a-z][a-z &/-]{0,24} ?:|\d{1,2}/\d|(?:he|she|the|patient|pt|records?|previous|prior|past|ur)\b)"
)
"""What a sentence begins with that belongs to no plan before it."""


_FOUND = late(
    r"[a-z0-9 /-]{0,50}?\b(?:tears?|fractures?|fx|sprains?|strains?|ruptures?|dislocations?|lacerations?|"
    r"herniations?|protrusions?)(?: of (?:the )?[a-z ]{3,25}?)? (?:on|by|per|seen on|shown on|"
    r"noted on) (?:the )?(?:mri|x-?rays?|ct|films|"
    r"ultrasound|exam)(?: scan)?(?: (?:of |in |on )?[\d/]{4,10})?[,;] (?:then |treated with )?"
)
"""`Meniscus tear on MRI, [meniscectomy 3/2017, PT x 18]`: what was found before it was treated."""
_AID = (
    r"(?:(?:and )?(?:an? )?(?:(?:cam|walking|fracture|ankle|wrist|knee|thumb|back|lumbar|finger|elbow|arm|"
    r"soft|"
    r"ace|volar|cock-?up|hinged|short|leg|cold|elastic|post-?op) ){0,2}"
    r"(?:crutches|boot|brace|splint|sling|cast|collar|corset|immobilizer|bandage|ace wrap|cold packs))"
)
_FIRST_AID = late(rf"{_AID}|(?:and )?(?:ice|heat|rest|elevation)(?: and (?:ice|heat|rest|elevation))?")
_FIRST_DEVICE = late(_AID)


def _is_first_aid(low: str, start: int, end: int) -> bool:
    """Whether a sentence is a list of what is given at first, drugs too: `Wrist brace, ibuprofen, ice.`"""
    listed = split_list(low, start, end, WHOLE)
    return (
        len(listed) > 1
        and any(_FIRST_DEVICE.fullmatch(low, *one) for one in listed)
        and all(
            _FIRST_AID.fullmatch(low, *one) or is_medicine(low[slice(*one)].removeprefix("and "))
            for one in listed
        )
    )


def told_plainly(low: str, listed: list[Range]) -> list[Range]:
    """The treatments of a list up to the first entry that is none."""
    entries: list[Range] = []
    for listed_edges in listed:
        edges = listed_edges
        told = low.find(", which ", *edges)
        if told >= 0 and not is_put_ahead(low, *edges):
            if CAME_TO_NOTHING.match(low, told, edges[1]):
                continue
            edges = edges[0], told
        if is_put_ahead(low, *edges):
            break
        if NOT_HAD.search(low, *edges) or CALLED_OFF.search(low, *edges) or is_only_noted(low, *edges):
            continue
        if entries and OF_ONE_BEFORE.match(low, *edges) and not BESIDE.fullmatch(low, *edges):
            continue
        one = bare(low, *edges)
        words = low[slice(*one)]
        if entries and is_medicine(words):
            continue
        strange = (
            VERB.search(low, *edges)
            or is_request_form(low, *edges)
            or NONE.match(words)
            or not 1 < len(words) <= LONGEST
            or AHEAD.search(words)
        )
        if entries and words in HOMELY:
            entries.append(one)
            continue
        if strange or TREATMENT.search(words) is None or NO_TREATMENT.search(words) or DISORDER.search(words):
            break
        entries.append(one)
    return entries


def fragments(low: str, cut: list[Range]) -> list[Range]:
    """The treatments of notes without a verb: `PT 12 visits, hinged brace.`"""
    entries: list[Range] = []
    planned = False
    for index, (first, last) in enumerate(cut):
        planned = AHEAD_LABEL.match(low, first, last) is not None or (
            planned and _TURNS.match(low, first, last) is None
        )
        label = PART_LABEL.match(low, first, last)
        start = label.end() if label is not None else first
        found = _FOUND.match(low, start, last)
        start = found.end() if found is not None else start
        end = _told_first(low, start, last)
        if (
            end - start <= LONGEST_NOTE
            and VERB.search(low, start, end) is None
            and NO_NOTE.search(low, start, end) is None
            and (FRAGMENT.search(low, start, end) or (not planned and _is_first_aid(low, start, end)))
            and _BARE_FORM.fullmatch(low, start, end) is None
            and not (MORE.search(low, start, end) or AHEAD.search(low, start, end))
            and not any(AHEAD_LABEL.match(low, *one) for one in cut[max(index - 1, 0) : index + 1])
            and not (planned and WAS_HAD.search(low, start, end) is None)
        ):
            entries += told_plainly(low, halved(low, split_list(low, start, end, WHOLE)))
    return entries


_SAID_OF_IT = late(
    r"; (?:(?:was|were|is|are|has|had|have|but|and|then|later|also|now|both|all|it|this|they|these|not|never|"
    r"still|ur|none) |(?:[a-z-]+ed|pending|awaiting)\b)"
)
"""Behind a semicolon, what is told of the treatments before it: `PT 3/2013; requested again`."""


_TOLD_OF_ONE = late(
    r", (?:(?:it|this|they|these|both|which|all) )?(?:has |have )?(?:helped|worked|did not help|made (?:it|"
    r"things) "
    r"(?:worse|better))\b|"
    r", with (?:(?:an?|full|good|excellent|complete|gradual) )*(?:return to|recovery|resolution)\b|"
    r", (?:the|his|her) (?:(?:first|second|third|last|latest|latter|other|most recent)(?: (?:one|"
    r"of (?:these|them|"
    r"which)))?|others|rest|most recent) (?:lasted|gave|helped|wore off|provided|worked|brought|with|did|"
    r"had|was|were)\b"
)
"""`Two injections (1/2014, 3/2014), the second lasted 3 weeks.`: how one of them went."""


def _told_first(low: str, start: int, end: int) -> int:
    """Where a note ends behind what was had, as it goes on with one of those or behind a semicolon.

    `blocks 2/2013 w/ relief; RFA recommended`, `two injections (2/2013, 5/2013), the second lasted a week`.
    """
    one = _TOLD_OF_ONE.search(low, start, end)
    end = one.start() if one is not None and WAS_HAD.search(low, start, one.start()) is not None else end
    mark = low.find("; ", start, end)
    if mark < 0 or WAS_HAD.search(low, start, mark) is None or _SAID_OF_IT.match(low, mark):
        return end
    return mark if any(one.search(low, mark, end) for one in (VERB, NO_NOTE, MORE, AHEAD)) else end


_FIRST_OF = late(
    r"(?:(?:surgical|treatment) (?:history|hx)|pshx?|(?:prior|past|previous) (?:treatments?|surger(?:y|ies)|"
    r"procedures|operations|care)|treatments? (?:to date|received|tried|ha(?:s|ve) included)|\bsurgeries|"
    r"(?:received|undergone|had|tried|completed)(?: the following)?) ?:? ?\(?1[.)] (?=[a-z])"
)
_NEXT = late(r"\(?(?P<number>\d{1,2})[.)] (?=[a-z])")


def numbered(low: str, cut: list[Range]) -> list[Range]:
    """The treatments of a numbered list whose entries are sentences: `Surgeries: 1. ACDF 2009. 2. Biopsy.`"""
    entries: list[Range] = []
    following = 0
    for start, end in cut:
        entry = _NEXT.match(low, start, end) if following else None
        if entry is not None and int(entry["number"]) == following:
            following += 1
            told = not (AHEAD.search(low, entry.end(), end) or VERB.search(low, entry.end(), end))
            entries += told_plainly(low, [(entry.end(), end)]) if told else []
            continue
        first = _FIRST_OF.search(low, start, end) if low.find("1", start, end) >= 0 else None
        following = 2 if first is not None and AHEAD.search(low, start, end) is None else 0
    return entries


_HEADING = late(
    r"(?:(?:prior|past|previous|conservative|medical|surgical|initial|early) )*(?:treatments?|care|"
    r"management|procedures|operations|surgeries|injections|therap(?:y|ies)|interventions)"
    r"(?: (?:to date|so far|thus far|received|had|given|rendered|history))?\.?"
)
"""A heading that stands alone before what was had."""
_OF_THE_PAST = late(
    r"\b(?:prior|past|previous|initial|early|to date|so far|thus far|received|had|given|rendered|history)\b"
)
"""What in a heading shows that what follows was had: a plan's is `Treatment` too."""
_LONGEST_HEADING = 40


def headed(low: str, cut: list[Range]) -> list[Range]:
    """The treatments of the sentence behind a heading that stands alone: `TREATMENT. PT; a sling.`"""
    entries: list[Range] = []
    for heading, (start, end) in pairwise(cut):
        if heading[1] - heading[0] > _LONGEST_HEADING or _HEADING.fullmatch(low, *heading) is None:
            continue
        if _OF_THE_PAST.search(low, *heading) is None and WAS_HAD.search(low, start, end) is None:
            continue
        if any(one.search(low, start, end) for one in (MORE, AHEAD)):
            continue
        if (
            AHEAD_LABEL.match(low, start, end) is None
            and VERB.search(low, start, min(end, start + 40)) is None
        ):
            entries += told_plainly(low, halved(low, split_list(low, start, end, WHOLE)))
    return entries
