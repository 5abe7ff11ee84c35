"""Refusals in words that are told of more than requests: `not granted`, `ruled against`."""

from __future__ import annotations

from imr_llm.domain.letter import Range
from imr_llm.reading.ur_actors import names_review
from imr_llm.reading.ur_necessity import is_of_review
from imr_llm.reading.ur_parties import BY_REVIEW
from imr_llm.vocabulary.patterns import late

_OF_MUCH = late(
    r"(?:(?:.*\bnot |\w+n['’]t )(?:be )?grant(?:ed)?|(?:nor|neither) .*grant|.*\b(?:against|denial)|"
    r"could not be .*)\Z"
)
_DREW = ("received ", "given ", "met with ", "drew ", "got ", "issued ")
"""Leave, hearings and awards are not granted, and courts rule against a claim."""
_THE_REQUEST = late(
    r"(?:^|[.,;:] |\b(?:and|but|while|that|so) )\W{0,9}"
    r"(?:(?:the|this|these|those|all|both|its|his|her|neither|none|each|every|either) )?"
    r"(?:(?:of|the|other|two|three|four|five|six|entire|whole|same|remaining|last|first|second|disputed) )*"
    r"(?:requests?|items?|treatments?|services?|others?|two|three|four|both|rest|remainder|none|neither|all|"
    r"these|those|them) (?:(?:was|were|is|are|has|have|had|been|also|then|therefore|thus) )*\Z"
)
"""Before a refusal of what is in dispute, which names none of it: `the other two could not be approved`."""
_ALL_BEHIND = late(r" (?:all|both|each|any|none|neither|the (?:requests?|other|rest)|these|those)\b")
_IT = late(r"\b(?:it|this|they|these) (?:(?:was|were|has|have|had|been|also|then|therefore) )*\Z")
_BY_UR = late(r" by (?:the )?(?:utilization|ur\b)")
_IT_BEHIND = late(r" (?:it|them|this)(?= on \d|[.,;]|$)")
_UR = late(r"\b(?:utilization review(?:er)?|ur)(?: (?:\w+ly|of [\d/-]+|on [\d/-]+,?|also|then))? \Z")
"""Around `it`: utilization review itself decides on treatment and nothing else."""
_ENDS = late(
    r"(?:,? (?:and|but|while|whereas|so|although|though|yet)|,) (?=[^.;]{0,60}? (?:was|were|had|has|did)\b)|"
    r",? (?:because|since|as|after|when)\b"
)
"""Where what was ruled against ends, and another thing is told."""
_ANOTHER_SPEAKER = late(
    r"\b(?:pharmac\w*|doctor|physician(?! (?:advis|review))|provider|surgeon|judge|court|employer|worker|"
    r"patient|nurse(?! (?:case )?review)|clinic|he|she|who|dr)\b"
)
_BY_REVIEW = late(BY_REVIEW)


def is_of_what_it_names(low: str, words: Range, clause: Range) -> bool:
    """Whether a word for a refusal counts only for an item that its own clause names.

    `The leave of absence was not granted` and `the administrator ruled against compensability` are refusals
    of other things than the treatment in dispute.
    """
    text = low[slice(*words)]
    if _OF_MUCH.match(text) is None or (text.endswith("denial") and not text.startswith(_DREW)):
        return False
    if text.startswith("issued ") and is_of_review(low, words[0], clause):
        return False
    return not (
        _THE_REQUEST.search(low, clause[0], words[0])
        or _ALL_BEHIND.match(low, words[1], clause[1])
        or (_IT.search(low, clause[0], words[0]) and _BY_UR.match(low, words[1]))
        or (_UR.search(low, clause[0], words[0]) and _IT_BEHIND.match(low, words[1]))
    )


def stands_behind_its_request(words: str) -> bool:
    """Whether what a refusal is of stands before it: `the brace met with a denial`."""
    return words.endswith((" denial", " refusal", " rejection")) and words.startswith(_DREW[:-1])


def object_end(low: str, words: Range, clause: Range) -> int | None:
    """Where ends what `ruled against` is told of; None for other words."""
    if not low.startswith(" against", words[1] - len(" against")):
        return None
    end = _ENDS.search(low, words[1], clause[1])
    return end.start() if end is not None else None


def review_could_not(low: str, words: Range, clause: Range, *, told: bool) -> bool:
    """Whether it is utilization review by whom a thing `could not be certified`.

    `told` tells whether the same clause tells another of its deeds before.
    """
    if _BY_REVIEW.match(low, words[1], clause[1]):
        return True
    speakers = list(_ANOTHER_SPEAKER.finditer(low, clause[0], words[0]))
    start = speakers[-1].end() if speakers else clause[0]
    return names_review(low, start, words[0]) or (told and not speakers)
