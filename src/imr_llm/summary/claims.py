"""Checks what a summary says that care did, and what somebody else than the two sides did.

That care helped, failed or is over must be told as a fact where the sentence points: a condition, an aim or
an expectation of the letter shows none. That the worker refused something is no decision and must
stand there.
"""

from __future__ import annotations

from collections.abc import Iterator

from imr_llm.domain.summary import SummaryCheck
from imr_llm.summary.cues import Cues, OutcomeCue
from imr_llm.summary.every_word import is_supported
from imr_llm.summary.passages import Passage
from imr_llm.summary.patterns import any_of
from imr_llm.summary.stance import clauses, negations_in
from imr_llm.summary.support import Support
from imr_llm.summary.texts import Texts


def claim_checks(passage: Passage, support: Support, texts: Texts) -> Iterator[SummaryCheck]:
    """Failed checks on the outcomes of care and the doings of others that a sentence tells."""
    for cue, of_letter in zip(texts.cues.outcome, texts.letter_cues.outcome, strict=True):
        for clause in passage.clauses:
            said = any_of(cue.patterns).search(clause.text)
            if (
                said is None
                or negations_in(clause.text, texts.cues)
                or _is_open(clause.text, texts.cues, said.start())
            ):
                continue
            if not _is_told(of_letter, support, texts):
                yield passage.fails(
                    "unsupported", f"{said.group()!r} is not told as a fact where the sentence points"
                )
    for stance in passage.stances:
        told = (token.norm for token in texts.tokens(stance.words))
        if stance.by_others and not all(is_supported(word, support, texts) for word in told):
            yield passage.fails("untraced", f"{stance.words!r} is not where the sentence points")


def _is_told(outcome: OutcomeCue, support: Support, texts: Texts) -> bool:
    cues = texts.letter_cues
    return any(
        (told := any_of(outcome.letter).search(clause.text)) is not None
        and not _is_open(clause.text, cues, told.start())
        and (outcome.by_denial or not negations_in(clause.text, cues))
        for sentence in support.sentences
        for clause in clauses(cues.lowered(sentence), cues)
    )


def _is_open(clause: str, cues: Cues, outcome: int) -> bool:
    """Whether a clause leaves open what it tells from `outcome` on: `better when she takes it` does not."""
    return (
        any_of(cues.unsettled).search(clause) is not None
        or any_of(cues.unsettled_ahead).search(clause, 0, outcome) is not None
    )
