"""Drugs that a sentence about utilization review names by their kind: `so was the hypnotic`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from imr_llm.domain.letter import Range
from imr_llm.vocabulary.drug_kinds import DRUGS_OF_KIND
from imr_llm.vocabulary.numbers import number_of
from imr_llm.vocabulary.patterns import late
from imr_llm.vocabulary.word_finder import worded

_NAMES = (
    r"(?:(?P<hypnotic>hypnotic|sleep(?:ing)? (?:aid|pill|medication|medicine|agent)s?)|"
    r"(?P<opioid>(?:opioid|opiate|narcotic)(?: (?:pain )?(?:medication|medicine|analgesic|drug))?)|"
    r"(?P<nsaid>nsaid|anti-?inflammatory)|"
    r"(?P<ppi>ppi|proton pump inhibitor|"
    r"stomach (?:pill|medication|medicine|protectant)|acid (?:blocker|reducer))|"
    r"(?P<antidepressant>anti-?depressant)|"
    r"(?P<anticonvulsant>anti-?convulsant|anti-?epileptic)|(?P<benzodiazepine>benzodiazepine)|"
    r"(?P<topical>(?:compounded )?topicals?(?: compounded)?(?: (?:cream|gel|compound|agent|analgesic|"
    r"medication|medicine))?|"
    r"(?:compounded|pain) cream|cream|compound)|"
    r"(?P<food>medical food)|(?P<antiemetic>anti-?emetic|anti-?nausea (?:medication|drug|agent)))"
)
_BEHIND = "|".join(
    rf"(?<=\b{word} )"
    for word in (
        *("and", "but", "nor", "was", "were", "denied", "certified", "non-certified", "modified", "approved"),
        *("authorized", "reduced", "cut", "approve", "certify", "authorize", "allowed", "granted", "refused"),
        *("declined", "rejected", "disapproved", "disallowed", "limited", "trimmed", "neither"),
    )
)
_NAMED = worded(
    rf"(?:^|(?<=[,;:.] )|(?<=\brequests for )|(?<=\brequest for )|{_BEHIND})"
    r"(?:(?:the|an?|his|her|its|both|all|these) (?:(?:of )?the )?(?:requested )?|"
    r"(?=(?:two|three|four|[2-4]) )|"
    r"(?=(?:compounded )?topical(?:s| (?:creams|gels|compounds|agents|analgesics|medications|medicines))\b))"
    rf"(?:(?P<count>two|three|four|[2-4]) )?{_NAMES}s?"
    r"(?=\s*$|[.,;:)]| (?:and|but|or|nor|was|were|not|as|because|since|due|to|by|on|at|also) |"
    r" for (?:lack|want|weaning|an? (?:wean|taper)\w*|taper\w*)\b| for (?:only )?# ?\d|"
    r" (?:dispensed|prescribed|provided|furnished) )"
)
"""A kind of drug as the subject or the object of a deed, and not `a taper of the opioid`."""
_IN_GROUNDS = late(
    r"\b(?:because|since|as|due to|for (?:want|lack)|stating|citing|noting|given|while|that|if)\b"
)


def named_by_kind(
    low: str, place: Range, own: Sequence[frozenset[str]], forms: Sequence[frozenset[str]]
) -> Iterator[tuple[int, int]]:
    """Where a kind of drug is named that one request alone is of, or all of them are, with their indexes.

    `own` are the words of each request, `forms` the forms of a drug that it alone is in.
    """
    for match in _NAMED.finditer(low, *place):
        kind = match.lastgroup or ""
        those = [
            index
            for index, (words, its_forms) in enumerate(zip(own, forms, strict=True))
            if _holds_one_of(words, kind) or _holds_one_of(its_forms, kind)
        ]
        many = low.startswith("s", match.end() - 1)
        if match["count"] is not None and number_of(match["count"]) != len(those):
            continue
        if (len(those) == 1 or (those and many)) and _IN_GROUNDS.search(
            low, place[0], match.start() + 1
        ) is None:
            yield from ((match.start(kind), one) for one in those)


def are_of_an_opioid(words: frozenset[str]) -> bool:
    """Whether the words of a request name an opioid."""
    return _holds_one_of(words, "opioid") or not words.isdisjoint(("opioid", "opiate", "narcotic"))


def _holds_one_of(words: frozenset[str], kind: str) -> bool:
    return any(words.issuperset(name.split()) for name in DRUGS_OF_KIND[kind])
