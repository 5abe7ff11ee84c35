"""How long sentences may be: our own for everyone, the letter's where a worker reads them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from imr_llm.domain.summary import Audience, SummaryCheck
from imr_llm.summary.grade import sentences, words
from imr_llm.summary.passages import Passage

LONGEST_SENTENCE = 25
"""Words of our own in a sentence at most; quotations and the letter's names of things are left out."""
_LONGEST_QUOTED: Mapping[Audience, int] = {Audience.WORKER: 25}
"""Words of a quoted sentence at most; who is missing here works with letters and reads long sentences."""


def longest_quoted(audience: Audience) -> int | None:
    """Words that a quoted sentence may have; None where there is no limit."""
    return _LONGEST_QUOTED.get(audience)


def fits_in_quotation(quote: str, longest: int | None) -> bool:
    """Whether no sentence of a quotation is longer than so many words."""
    return longest is None or all(len(words(one)) <= longest for one in sentences(quote))


def length_checks(passage: Passage, audience: Audience) -> Iterator[SummaryCheck]:
    """Whether a sentence is short enough to be read easily."""
    if any(len(words(one)) > LONGEST_SENTENCE for one in sentences(passage.own_words)):
        yield passage.fails("length", f"has more than {LONGEST_SENTENCE} words of its own")
    longest = longest_quoted(audience)
    if not all(fits_in_quotation(quote, longest) for quote in passage.divided.quotes):
        yield passage.fails("length", f"quotes a sentence of more than {longest} words")
