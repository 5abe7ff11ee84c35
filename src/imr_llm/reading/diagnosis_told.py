"""What the lists of diagnoses tell together: each once, and what was diagnosed before what is claimed."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from imr_llm.domain.letter import Range
from imr_llm.domain.spans import Found
from imr_llm.reading.diagnosis_cues import ANNOUNCED, CLAIMED_ONLY
from imr_llm.reading.diagnosis_names import LEAST, STEM, is_same_illness
from imr_llm.vocabulary.comorbidities import find_comorbidities
from imr_llm.vocabulary.patterns import late

_AT_FIRST = late(
    r"\b(?:at first|initially|originally|at the outset|in the beginning|provisionally|mis) ?(?:(?:was|were|"
    r"is|"
    r"been) )?$"
)
"""A diagnosis of the first days stands only where no later one is told."""
_THEN = late(r"\b(?:then|at (?:that|the) time)\b")
"""`the diagnosis then being …`."""
_AT_THE_DOOR = late(
    r"\b(?:emergency (?:room|department|physician|doctor)|e\.?[rd]\.?|urgent care(?: clinic| center)?|"
    r"(?:industrial|occupational|walk-in|company) (?:medical )?(?:clinic|nurse|doctor)|hospital)"
    r"(?: (?:physician|doctor|staff|provider))?(?:['’]s)?,? (?:and |initial |who |which |where |"
    r"(?:he|she) was |was |had |first )*$"
)
"""What was diagnosed on the day of the injury is told again, and in more words, where the diagnoses are."""
_ONCE = late(r"(?:diagnosed\b(?! ?:)|dx['’]?d\b|(?:diagnosis|dx) of\b)")
"""`was diagnosed with CRPS`: what a list of the diagnoses tells again, and in more words."""
_LISTS = late(r"(?:diagnos|\bdx\b|impression|assessment)(?!is of\b)")
"""What announces a list: `the diagnosis of CRPS` tells of one."""
_OPERATED = ("status post ", "s/p ")
_LEAD = 45
_MOST = 100
"""Diagnoses that one is compared with."""


@dataclass(frozen=True, slots=True)
class DiagnosisFound:
    """A diagnosis as printed, and its code where one is printed beside it."""

    name: Found[str]
    code: Found[str] | None
    place: Range
    """Where the name stands in the view."""
    announced: bool = True
    """Whether it is told as a diagnosis, and not only as what the injury did."""


class Told:
    """The diagnoses of a summary's lists, and which of them are told of in other ways than as diagnoses."""

    def __init__(self) -> None:
        self._found: dict[str, DiagnosisFound] = {}
        self._treated: set[str] = set()
        self._developed: set[str] = set()
        self._claimed: set[str] = set()
        self._at_first: set[str] = set()
        self._once: dict[str, int] = {}
        self._list = 0
        self._diagnosed = False
        self.is_listed = False
        """Whether diagnoses are listed as such, and not only told of, nor an operation alone."""

    def add(self, listed: Iterable[DiagnosisFound], cue: re.Match[str] | None) -> None:
        """Take up those of a list that are not known; `cue` announces it."""
        self._list += 1
        for one in listed:
            self._add(one, cue)
            of_a_list = cue is None or _LISTS.search(cue.group()) is not None
            self.is_listed |= of_a_list and not one.name.value.lower().startswith(_OPERATED)

    def _add(self, one: DiagnosisFound, cue: re.Match[str] | None) -> None:
        key = one.name.value.lower()
        at_first = cue is not None and (
            _THEN.search(cue.group()) is not None
            or _AT_FIRST.search(cue.string, max(cue.start() - _LEAD, 0), cue.start()) is not None
        )
        as_diagnosis = not at_first and (cue is None or ANNOUNCED.search(cue.group()) is not None)
        if as_diagnosis and key in self._at_first:
            self._at_first.remove(key)
            del self._found[key]
        if as_diagnosis and key in self._claimed:
            # What is claimed and diagnosed is told in full where it is diagnosed.
            self._claimed.remove(key)
            del self._found[key]
        known = self._found.get(key)
        if known is not None:
            self._found[key] = known if known.code is not None else replace(known, code=one.code)
            return
        self._found[key] = one
        self._diagnosed = self._diagnosed or as_diagnosis
        if at_first and not find_comorbidities(key):
            self._at_first.add(key)
        if cue is None and one.code is None:
            self._once[key] = self._list
        if cue is not None:
            if _ONCE.match(cue.group()) or cue.group("broken") is not None:
                self._once[key] = self._list
            at_the_door = _AT_THE_DOOR.search(cue.string, max(cue.start() - _LEAD, 0), cue.start())
            self._treated |= {key} if cue.group("treated") or cue.group("known") or at_the_door else set()
            self._developed |= {key} if cue.group("criteria") else set()
            self._claimed |= {key} if CLAIMED_ONLY.match(cue.group()) else set()

    def diagnoses(self) -> list[DiagnosisFound]:
        """Those that no other says in more words or in short, and those claimed only where none is told."""
        found = {
            key: one
            for key, one in self._found.items()
            if not (self._diagnosed and key in self._claimed | self._at_first)
        }
        # What was treated is told again where the diagnoses are listed, and in more words.
        listed = [*found.values()]
        found = {
            key: one
            for key, one in found.items()
            if key not in self._treated or not _is_named_by(one, listed)
        }
        others = [key for key in [*found][:_MOST] if key not in self._developed]
        return [
            one
            for key, one in found.items()
            if not (
                (key in self._developed and any(is_same_illness(key, other) for other in others))
                or self._is_listed_again(key, others)
            )
        ]

    def _is_listed_again(self, key: str, others: list[str]) -> bool:
        """Whether what was once diagnosed stands in a list of diagnoses, too, in as many words or more."""
        return key in self._once and any(
            other not in self._once and is_same_illness(key, other, LEAST) for other in others
        )


def is_told_again(one: DiagnosisFound, others: Iterable[DiagnosisFound]) -> bool:
    """Whether one of some diagnoses is the same, be it in short."""
    name = one.name.value
    return any(
        is_same_illness(name, other.name.value) or is_same_illness(other.name.value, name) for other in others
    )


def _is_named_by(one: DiagnosisFound, found: list[DiagnosisFound]) -> bool:
    """Whether another says all that one says, and more: `major depressive disorder` of a depression."""
    said = _stems(one)
    name = one.name.value.lower()
    return any(
        said < _stems(other) or name.startswith(f"{other.name.value.lower()} from ")
        for other in found[:_MOST]
    )


def _stems(one: DiagnosisFound) -> set[str]:
    words = one.name.value.lower().split()
    return {word if word.endswith("algia") else word[:STEM] for word in words}
