"""What the own words of a summary say was decided: by the expert reviewer, and by utilization review.

A clause states an outcome by its cue words, turned round by each negation in the same clause. Words such as
"approved" or "denied" speak of utilization review where that is the clause's subject.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal, NamedTuple

from imr_llm.domain.record import Decision, UrAction
from imr_llm.summary.cues import Cues, StanceCue
from imr_llm.summary.patterns import Wording, any_of, wordings_in

Subject = Literal["ur", "reviewer"]


class Clause(NamedTuple):
    """A clause of a sentence in lower case, and its place in the lowered sentence."""

    text: str
    start: int


@dataclass(frozen=True, slots=True)
class Stance:
    """An outcome that a clause states."""

    kind: str
    """`decision`, `necessity` or `action`."""
    points_to: Decision
    """What it says after negations: overturned = in favour of the request."""
    words: str
    """The cue as written, for messages."""
    negated: bool
    by_ur: bool
    by_others: bool
    """Whether somebody else than the two sides is said to do so: `the worker refused`."""
    clause: Clause


@dataclass(frozen=True, slots=True)
class UrStance:
    """Something that a clause says utilization review alone did."""

    action: UrAction
    words: str
    negated: bool
    clause: Clause


def clauses(low: str, cues: Cues) -> Iterator[Clause]:
    """The clauses of a lowered sentence."""
    start = 0
    for border in any_of_or_sign(cues.clause).finditer(low):
        if low[start : border.start()].strip():
            yield Clause(low[start : border.start()], start)
        start = border.end()
    if low[start:].strip():
        yield Clause(low[start:], start)


def negations_in(clause: str, cues: Cues) -> int:
    """How often a lowered clause denies what it says."""
    denied = len(any_of(cues.negation).findall(clause))
    if not denied and cues.concord:
        return int(any_of(cues.concord).search(clause) is not None)
    return denied


def stances(low: str, cues: Cues) -> list[Stance]:
    """Every outcome that a lowered sentence states; questions and conditions state none."""
    said: list[Stance] = []
    subject: Subject | None = None
    for clause in clauses(low, cues):
        found = wordings_in(clause.text, ((cue, cue.patterns) for cue in cues.stance))
        previous_end = 0
        for one in found:
            subject = _subject(clause.text[: one.start], cues) or subject
            before = clause.text[previous_end : one.end]
            negations = negations_in(before, cues)
            if any_of(cues.open_question).search(clause.text[: one.start]) is None:
                said.append(_stance(one, clause, cues, subject, odd=negations % 2 == 1))
            previous_end = one.end
        if not found:
            subject = _subject(clause.text, cues) or subject
    return said


def ur_stances(low: str, cues: Cues) -> list[UrStance]:
    """What a lowered sentence says that utilization review changed or delayed."""
    said: list[UrStance] = []
    subject: Subject | None = None
    for clause in clauses(low, cues):
        for cue in cues.ur_action:
            for match in any_of(cue.patterns).finditer(clause.text):
                who = _agent(clause.text, match.end(), cues) or _subject(clause.text[: match.start()], cues)
                if (who or subject) == "ur":
                    negated = negations_in(clause.text[: match.start()], cues) > 0
                    said.append(UrStance(cue.action, match.group(), negated, clause))
        subject = _subject(clause.text, cues) or subject
    return said


@lru_cache(maxsize=16)
def any_of_or_sign(patterns: tuple[str, ...]) -> re.Pattern[str]:
    """A pattern for cues of which some are signs: words need their borders, signs do not."""
    signs = [one for one in patterns if one.startswith("[")]
    words = [one for one in patterns if not one.startswith("[")]
    return re.compile(rf"{'|'.join(signs)}|(?<!\w)(?:{'|'.join(words)})(?!\w)")


def _stance(
    one: Wording[StanceCue], clause: Clause, cues: Cues, subject: Subject | None, *, odd: bool
) -> Stance:
    who = _agent(clause.text, one.end, cues) or subject
    flipped = Decision.UPHELD if one.of.direction is Decision.OVERTURNED else Decision.OVERTURNED
    return Stance(
        kind=one.of.kind,
        points_to=flipped if odd else one.of.direction,
        words=clause.text[one.start : one.end],
        negated=odd,
        by_ur=who == "ur" and one.of.kind != "decision",
        by_others=one.of.kind == "action"
        and re.search(rf"(?<!\w)(?:{cues.subjects.others})\s+\Z", clause.text[: one.start]) is not None,
        clause=clause,
    )


def _subject(before: str, cues: Cues) -> Subject | None:
    """Whom the words before a cue name last."""
    last: tuple[int, Subject] | None = None
    for name, patterns in (("ur", cues.subjects.ur), ("reviewer", cues.subjects.reviewer)):
        for match in any_of(patterns).finditer(before):
            if last is None or match.start() >= last[0]:
                last = (match.start(), "ur" if name == "ur" else "reviewer")
    return last[1] if last is not None else None


def _agent(clause: str, end: int, cues: Cues) -> Subject | None:
    """Who is named as the doer after a cue: `was denied by UR`."""
    for name, patterns in (("ur", cues.subjects.ur), ("reviewer", cues.subjects.reviewer)):
        if re.match(rf"\W*(?:{cues.subjects.by})(?:\w+ )?(?:{'|'.join(patterns)})(?!\w)", clause[end:]):
            return "ur" if name == "ur" else "reviewer"
    return None
