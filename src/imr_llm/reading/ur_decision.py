"""Deeds told as a decision that utilization review made, or did not make: `Brace - adverse determination`."""

from __future__ import annotations

from imr_llm.domain.letter import Range
from imr_llm.vocabulary.finder import keyed
from imr_llm.vocabulary.patterns import late

_NOTED_BEHIND = late(r"(?: [-–]|[:;]) $")
"""Before what a note says of a request: `Brace - adverse determination`."""
_CHANGED = late(r" (?:to|into) .{0,200}(?:certification|approval|authori[sz]ation)")
_ASKS_FOR_MORE = keyed(
    r"\b(?:(?:more|further|additional|missing) (?:information|record|report|note|document|detail|data)|"
    r"pending\b|until\b|wait|await|asked for|wanted|sought|once the)"
)
"""Why no decision is made yet: else that none was made does not tell that it is to come."""
_THE_DENIAL = late(r"(?:^|[.;:] )\W{0,9}(?:the|this|its) (?:ur |utilization review |original |initial )?\Z")
_OF_A_REVIEW = late(r"\b(?:review|determination|decision|ur)\b[^.;:]*$")
"""Before `was adverse`, which reactions to a drug are, too."""
_SAYS = late(
    r" (?:states?|stated|says?|said|rest(?:s|ed)|(?:was|is) based|relie[sd]|cite[sd]|quote[sd]|argue[sd]|"
    r"assume[sd]|asserts?|asserted|claim(?:s|ed)|note[sd]|held(?= that)|reason(?:s|ed)|maintain(?:s|ed)|"
    r"contend(?:s|ed)|observe[sd]|explain(?:s|ed)|"
    r"complain(?:s|ed)|speaks|refer(?:s|red) to|point(?:s|ed) (?:to|out)|"
    r"mention(?:s|ed)|turn(?:s|ed) on|faults?|faulted|calls(?! for))\b"
)
"""`The denial states that …`, which is of the request that a rationale is about."""
_WILL_BE = late(
    r"\b(?:decision|determination|ruling)s?\b(?:(?! (?:not|and|but)\b)[^.;:,]){0,60} (?:would|will) be "
    r"(?:\w+ly )?$"
)


_LONGEST_BEFORE = 40
_AGREED = late(
    r"(?P<with>\bwith (?:the |this |his |her )?(?:injured )?"
    r"(?:patient|worker|applicant|claimant|employee|him|her)\b[^.;:]*)?"
    r"\b(?:(?:was|were) (?:agreed|decided|determined) to |agreed to (?:an? |the )?)$"
)
"""Before what was agreed on with a provider: `it was agreed to modify the therapy`."""


def is_agreed(before: str) -> bool:
    """Whether the words before a deed tell that it was agreed on, and not with the worker."""
    agreed = _AGREED.search(before)
    return agreed is not None and agreed["with"] is None


def is_a_denial_that_says(low: str, words: Range) -> bool:
    """Whether a denial is told of by what it says: `The denial states that …`."""
    return (
        low.endswith("denial", *words)
        and _SAYS.match(low, words[1]) is not None
        and _THE_DENIAL.search(low[max(words[0] - _LONGEST_BEFORE, 0) : words[0]]) is not None
    )


def is_changed(words: str) -> bool:
    """Whether the words that tell a deed tell of a denial that was changed to an approval."""
    return _CHANGED.search(words) is not None


def is_about_a_decision(words: str) -> bool:
    """Whether the words that tell a deed name a decision."""
    return "adverse" in words or " decision" in words or " determination" in words


def tells_a_decision(low: str, words: str, before: str, sentence: Range, *, reviewed: bool) -> bool:
    """Whether words that name a decision tell what was done, and not how it is called.

    `before` are the words before them in their clause; `reviewed` tells whether their sentence names
    utilization review.
    """
    if words == "adverse" or words.startswith(("was adv", "were adv", "came back")):
        return reviewed and _OF_A_REVIEW.search(before) is not None
    if "adverse" in words:
        return not words.endswith(("determination", "decision")) or _NOTED_BEHIND.search(before) is not None
    return reviewed and _ASKS_FOR_MORE.search(low, *sentence) is not None


def is_put_off(low: str, start: int, verb: int) -> bool:
    """Whether a decision is told of that will be delayed: `a decision on the brace would be deferred`."""
    return _WILL_BE.search(low, start, verb) is not None
