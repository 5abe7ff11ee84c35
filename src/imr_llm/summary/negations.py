"""Checks that a summary negates what the letter negates, and nothing else.

Every negation in own words must belong to a statement of the decision (which is checked as such) or stand
in the letter's own sentence about the same thing; and what the letter negates may not be said without.
"""

from __future__ import annotations

from collections.abc import Iterator

from imr_llm.domain.record import CaseRecord
from imr_llm.domain.summary import SummaryCheck
from imr_llm.summary.passages import Passage
from imr_llm.summary.patterns import any_of
from imr_llm.summary.stance import clauses, negations_in
from imr_llm.summary.support import Support, support_of
from imr_llm.summary.texts import Texts, stem, tokens_of
from imr_llm.vocabulary.tokens import Lock

_SAME_MATTER = 0.5
"""Share of a clause's content words from which a sentence of the letter speaks of the same matter."""


_FEWEST_WORDS = 2
"""Content words without which nothing tells what a clause speaks of."""


def negation_checks(
    passage: Passage, support: Support, record: CaseRecord, texts: Texts
) -> Iterator[SummaryCheck]:
    """Failed checks on the negations of a sentence's own words."""
    decided = {stance.clause for stance in passage.stances}
    decided |= {stance.clause for stance in passage.ur_stances}
    open_clauses = [clause.text for clause in passage.clauses if clause not in decided]
    for clause in open_clauses:
        said = _negations(clause, texts)
        asked = passage.index is not None and any_of(texts.cues.amounts.requested).search(clause) is not None
        where = _request(record, passage.index, texts) if asked else support
        if said > _most_negations(clause, where, texts):
            yield passage.fails("negation", "denies something that is not denied where it points")
    affirmed = " ".join(open_clauses)
    if not _negations(affirmed, texts):
        content = _content(affirmed, texts)
        same = [sentence for sentence in support.sentences if _shares(content, sentence, texts)]
        if same and all(_negations_in_letter(sentence, texts) for sentence in same):
            yield passage.fails("negation", "affirms something that is denied where it points")


def _request(record: CaseRecord, index: int | None, texts: Texts) -> Support:
    """The request's own words: what is said to be asked for is denied only where the request says so."""
    return support_of(record, (f"disputed_items[{index}].request",), texts)


def _most_negations(clause: str, support: Support, texts: Texts) -> int:
    """How often the support denies the matter of a clause at most, within one clause of its own."""
    content = _content(clause, texts)
    there = (
        one.text
        for sentence in support.sentences
        for one in clauses(texts.letter_cues.lowered(sentence), texts.letter_cues)
    )
    return max((_negations_in_letter(one, texts) for one in there if _shares(content, one, texts)), default=0)


def _content(said: str, texts: Texts) -> set[str]:
    return {
        stem(token.norm)
        for token in texts.tokens(said)
        if token.norm not in texts.own_words and token.lock is not Lock.NEGATION
    }


def _shares(said: set[str], sentence: str, texts: Texts) -> bool:
    if len(said) < _FEWEST_WORDS:
        return False
    there = {stem(token.norm) for token in tokens_of(sentence)}
    shared = sum(
        root in there or any(root in group and not group.isdisjoint(there) for group in texts.plain_groups)
        for root in said
    )
    return shared >= _SAME_MATTER * len(said)


def _negations(clause: str, texts: Texts) -> int:
    """How often a clause of our own denies something."""
    if texts.lexicon is None:
        return _negations_in_letter(clause, texts)
    denied = negations_in(clause, texts.cues)
    told = any_of((*texts.cues.negation, *texts.cues.concord))
    others = (
        token
        for token in texts.tokens(clause)
        if token.lock is Lock.NEGATION and told.fullmatch(clause[token.start : token.end]) is None
    )
    return denied + sum(1 for _ in others)


def _negations_in_letter(text: str, texts: Texts) -> int:
    cues = texts.letter_cues
    locked = sum(token.lock is Lock.NEGATION for token in tokens_of(text))
    return max(locked, len(any_of(cues.negation).findall(cues.lowered(text))))
