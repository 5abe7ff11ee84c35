"""Values that stand in the letter in another role: requested, stopped, allowed by a guideline.

Words alone do not tell whether a model took them rightly, so these are warnings, and only on values that
the offline reader does not read as well.
"""

from __future__ import annotations

from collections.abc import Iterator

from imr_llm.checking.compare import comparable, conflict, paired_items
from imr_llm.checking.patient_values import patient_values
from imr_llm.checking.quoting import quoted
from imr_llm.checking.same_thing import is_read, word_set
from imr_llm.checking.surroundings import around
from imr_llm.domain.draft import Draft
from imr_llm.domain.letter import Letter
from imr_llm.domain.record import Finding, Severity
from imr_llm.domain.spans import Span
from imr_llm.vocabulary.finder import keyed
from imr_llm.vocabulary.patterns import late
from imr_llm.vocabulary.word_finder import worded

_AHEAD = (
    r"request\w*|recommend\w*|planned|planning|plans? (?:is |was )?to|propos\w+|pending|await\w*|"
    r"schedul\w+|seeks?|sought|ask(?:s|ed|ing)?|ordered|den(?:y|ies|ied)|declin\w+|refus\w+|defer\w*|non-?certif\w+|"
    r"not (?:certified|approved|authori[sz]ed)|would like|to consider|considering|candidate"
)
_ELSEWHERE = {
    "medications": worded(
        rf"\b(?:{_AHEAD}|stop|stops|stopped|stopping|discontinu\w+|d/c|d/c['’]?d|dropped|quit|ceased|"
        r"abandon\w+|weaned off|no longer|(?<!for )(?<!seasonal )allerg\w+|intoleran\w+)\b"
    ),
    "prior_treatments": worded(rf"\b(?:{_AHEAD})\b"),
}
"""What a sentence says of what is not taken, or was not had."""
_DEED = worded(
    r"\b(?:approv\w+|certif\w+|non-?certif\w+|cert|modif(?:y|ie[sd]|ying)|authori[sz]\w+|reduced|allow\w*|"
    r"grant\w*|partially|in part|conced\w+|permit\w*|award\w*|cut (?:to|back|down|from))\b"
)
"""What tells that utilization review did something."""
_OF_A_GUIDELINE = keyed(r"\b(?:guidelines?|mtus|acoem|odg)\b[^.;]{0,60}$")
_REVIEW = late(r"\b(?:utili[sz]ation review|ur|administrator|carrier|adjuster)\b")
_SHORTEST = 4
"""Letters of a word that names a treatment."""


def wrong_roles(letter: Letter, draft: Draft, reader: Draft | None) -> tuple[Finding, ...]:
    """`model_reader_conflict` warnings on values whose sentences speak of something else.

    That is a drug or treatment that is requested, refused, stopped or an allergy, an amount where nothing
    says that utilization review approved it, and what it did with another item. What the `reader`
    reads as well is left alone; None for a letter that it does not know.
    """
    return (*_of_patient(letter, draft, reader), *_of_review(letter, draft, reader))


def _of_patient(letter: Letter, draft: Draft, reader: Draft | None) -> Iterator[Finding]:
    for path, field, words in patient_values(draft.patient):
        spans = draft.evidence.get(path)
        cue = _ELSEWHERE.get(field)
        if cue is None or not spans or (reader is not None and is_read(draft, path, words, reader, field)):
            continue
        before, behind = around(letter.text, spans)
        found = cue.search(before) or cue.search(behind)
        if found is not None:
            message = (
                f"only the model says {quoted(words)}, and its sentence speaks of {quoted(found.group())}"
            )
            yield conflict(path, message, Severity.WARNING)


def _of_review(letter: Letter, draft: Draft, reader: Draft | None) -> Iterator[Finding]:
    pairs = paired_items((draft, reader)) if reader is not None else {}
    for index, item in enumerate(draft.disputed_items):
        path = f"disputed_items[{index}]"
        read = reader.disputed_items[pairs[index]] if reader is not None and index in pairs else None
        approved = draft.evidence.get(f"{path}.ur_approved.amount")
        known = read.ur_approved if read is not None else None
        if approved and (known is None or comparable(known) != comparable(item.ur_approved)):
            sentence = _sentence(letter, approved)
            if not _tells_a_deed(sentence):
                told = quoted(" ".join(span.text for span in approved))
                message = f"nothing in the sentence of {told} says that utilization review approved it"
                yield conflict(f"{path}.ur_approved", message, Severity.WARNING)
        done = draft.evidence.get(f"{path}.ur_action")
        if done and (read is None or read.ur_action is None):
            other = _another_named(draft, index, _sentence(letter, done))
            if other is not None:
                message = f"the sentence of {quoted(done[0].text)} names {quoted(other)} and not this item"
                yield conflict(f"{path}.ur_action", message, Severity.WARNING)


def _sentence(letter: Letter, spans: tuple[Span, ...]) -> str:
    before, behind = around(letter.text, spans)
    return f"{before} {' '.join(span.text for span in spans).lower()}{behind}"


def _tells_a_deed(sentence: str) -> bool:
    """Whether a sentence tells what utilization review did; what a guideline allows it does not."""
    if _REVIEW.search(sentence) is not None:
        return True
    return any(_OF_A_GUIDELINE.search(sentence, 0, deed.start()) is None for deed in _DEED.finditer(sentence))


def _another_named(draft: Draft, index: int, sentence: str) -> str | None:
    """The treatment of another item that a sentence names, where it has no word of this one's."""
    named = word_set(sentence)
    treatments = [_naming(item.treatment) for item in draft.disputed_items]
    if treatments[index] & named or not treatments[index]:
        return None
    for other, words in enumerate(treatments):
        if other != index and words and words <= named:
            return draft.disputed_items[other].treatment
    return None


def _naming(treatment: str) -> frozenset[str]:
    return frozenset(word for word in word_set(treatment) if len(word) >= _SHORTEST and word.isalpha())
