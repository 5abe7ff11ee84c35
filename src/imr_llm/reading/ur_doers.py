"""Whether a word for a deed tells what utilization review did with a request."""

from __future__ import annotations

import re

from imr_llm.domain.letter import Range
from imr_llm.reading.ur_actors import is_of_something_else, names_review
from imr_llm.reading.ur_consent import is_told_of_review
from imr_llm.reading.ur_decision import is_about_a_decision
from imr_llm.reading.ur_deed import DeedWord
from imr_llm.reading.ur_necessity import is_judgement, judged_by_review
from imr_llm.reading.ur_offered import is_offer
from imr_llm.reading.ur_persons import he_reviews
from imr_llm.vocabulary.patterns import late

_AT_REVIEW = r" (?:at|by|in|on) (?:the )?(?:first |initial )?(?:ur|utilization review|review)\b"
_WERE = late(rf"(?: too| also| likewise| as well|{_AT_REVIEW})? (?:were|was) ")
_LIST_FOLLOWS = late(
    r"(?: (?:too|also|likewise|as well)| (?:by|on|in|of|as|per|at)\b[^:;]{0,60}?|[\s\d/,-]+)?"
    r"(?::|\s(?:were|was)\s)"
)
_THE_FOLLOWING = late(
    r"\W*the following(?: [a-z]+)?(?: requests?| items?| services?| treatments?)? "
    r"(?:was|were) (?:all |\w+ly )?"
)
"""`The following were denied by UR: …`."""
_WERE_FOUND = late(r"\b(?:was|were) (?:\w+ly |also |both |all |each |then )*$")
_BY_ANOTHER = late(r"\bby (?!(?:the )?(?:ur\b|utiliz|claims|carrier|insur|adjust|physician advis|reviewer))")
_SHORT = 12
_APPROVAL = late(r"(?:certific|approv|authori[sz])")
_OFFERS = ("offered", "gave", "give", "allotted", "awarded", "permitted")


def begins_a_list(low: str, verb: Range, start: int) -> bool:
    """Whether a deed at the start of its clause tells of what follows: `Certified were six visits of …`."""
    return _WERE.match(low, verb[1]) is not None and not low[start : verb[0]].strip(" -")


def introduces_a_list(low: str, deed: DeedWord, before: Range) -> bool:
    """Whether the list of what was done stands after the deed: `Denied by UR: …`, `Denied were …`."""
    short = before[1] - before[0] < _SHORT or _THE_FOLLOWING.fullmatch(low, *before) is not None
    return short and _LIST_FOLLOWS.match(low, deed.end) is not None


def _were_found(low: str, verb: Range, before: str, clause: Range) -> bool:
    """Whether requests were found not necessary in a summary, by nobody else than who is told of."""
    found = _WERE_FOUND.search(before)
    return found is not None and _BY_ANOTHER.search(low, verb[1], clause[1]) is None


def is_of_utilization_review(
    low: str,
    match: re.Match[str],
    before: str,
    clause: Range,
    sentence: Range,
    *,
    goes_on: bool,
    reviewed: bool,
    softly: bool,
) -> bool:
    """Whether a word for a deed is told of utilization review, and not of others or of something else.

    `before` are the words before it in its clause. `goes_on` tells whether the deed before it is active,
    `reviewed` whether the sentence names utilization review, `softly` whether words of consent count there.
    """
    words = match.group()
    if is_judgement(words) or words == "struck":
        follows = goes_on and before.endswith((", and ", " and "))
        if not follows and words.startswith("did not ") and before.endswith(", and "):
            that = low.rfind(" recommended that ", clause[0], match.start())
            follows = that >= 0 and names_review(low, clause[0], that)
        follows = follows or (softly and reviewed and _were_found(low, match.span(), before, clause))
        return follows or judged_by_review(low, match.span(), clause)
    if words.startswith(_OFFERS) and not (is_about_a_decision(words) or _APPROVAL.search(words)):
        by_it = (
            softly
            and words != "offered"
            and (
                is_told_of_review(low, match.span(), clause, goes_on=goes_on)
                or he_reviews(low, sentence, match.start())
            )
        )
        return is_offer(low, match.span(), clause, by_it=by_it)
    return not is_of_something_else(low, match, before, sentence, reviewed)
