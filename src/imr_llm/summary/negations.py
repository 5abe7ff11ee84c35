"""Checks that a summary negates what the letter negates, and nothing else.

Every negation in own words must belong to a statement of the decision (which is checked as such) or stand
in the letter's own sentence about the same thing; and what the letter negates may not be said without.
"""

from __future__ import annotations

from collections.abc import Iterator

from imr_llm.domain.summary import SummaryCheck
from imr_llm.summary.passages import Passage
from imr_llm.summary.stance import Clause, clauses, stances, ur_stances
from imr_llm.summary.support import Support
from imr_llm.summary.texts import Texts, any_of, stem
from imr_llm.vocabulary.tokens import Lock, tokenize

_SAME_MATTER = 0.5
"""Share of a clause's content words from which a sentence of the letter speaks of the same matter."""


def negation_checks(passage: Passage, support: Support, texts: Texts) -> Iterator[SummaryCheck]:
    """Failed checks on the negations of a sentence's own words."""
    decided = {stance.clause for stance in stances(passage.low, texts.cues)}
    decided |= {stance.clause for stance in ur_stances(passage.low, texts.cues)}
    negation = any_of(texts.cues.negation)
    for clause in clauses(passage.low, texts.cues):
        if clause in decided:
            continue
        said = _content(clause, texts)
        same = [sentence for sentence in support.sentences if _shares(said, sentence, texts)]
        denied = [_is_negated(sentence, texts) for sentence in same]
        if negation.search(clause.text) is not None:
            if not any(denied):
                yield passage.fails("negation", "denies something that is not denied where it points")
        elif denied and all(denied):
            yield passage.fails("negation", "affirms something that is denied where it points")


def _content(clause: Clause, texts: Texts) -> set[str]:
    return {
        stem(token.norm)
        for token in tokenize(clause.text)
        if token.norm not in texts.own_words and token.lock is not Lock.NEGATION
    }


def _shares(said: set[str], sentence: str, texts: Texts) -> bool:
    if not said:
        return False
    there = {stem(token.norm) for token in tokenize(sentence)}
    shared = sum(
        root in there or any(root in group and not group.isdisjoint(there) for group in texts.plain_groups)
        for root in said
    )
    return shared >= _SAME_MATTER * len(said)


def _is_negated(sentence: str, texts: Texts) -> bool:
    return (
        any(token.lock is Lock.NEGATION for token in tokenize(sentence))
        or any_of(texts.cues.negation).search(texts.cues.lowered(sentence)) is not None
    )
