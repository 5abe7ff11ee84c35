"""What a rationale concludes for each item, also where several items share one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from imr_llm.domain.letter import ItemSection, Range
from imr_llm.domain.spans import Found
from imr_llm.reading.ur_words import ItemWords, mentions, request_words
from imr_llm.reading.view import View
from imr_llm.vocabulary.patterns import late
from imr_llm.vocabulary.polarity import both_ways, conclusion, conclusions
from imr_llm.vocabulary.quantities import parse_request
from imr_llm.vocabulary.sentences import sentences


@dataclass(frozen=True, slots=True)
class Concluded:
    """An item's rationale, its conclusion with its words, why there is doubt of it; None for none."""

    rationale: View | None
    necessary: Found[bool] | None = None
    doubt: str | None = None


@dataclass(frozen=True, slots=True)
class _Statement:
    """One conclusion, the items that the words before it name, and whether they are beyond doubt."""

    positive: bool
    words: Range
    named: frozenset[int]
    plainly: bool
    of_all: bool


_ALL = late(r"\b(?:both|all|neither|none|each|every|these|requests|treatments|services|issues|items|they)\b")
_AND = late(r"\b(?:and|or|nor|plus|as well as)\b|&")
_PARTS_THEM = late(
    r"\b(?:not|but|except|unlike|rather|instead|while|whereas|although|though|whether|than|contrast|contrary|"
    r"apart|without|only|because|since|after|before|with|for|if|when|which|that|who|is|are|was|were|has|have|"
    r"had|does|do|did|can|will|would|[a-z]+ed)\b|n't\b|;|:"
)


def what_is_concluded(
    items: Sequence[ItemSection], requests: Sequence[View], rationales: Sequence[View | None]
) -> list[Concluded]:
    """The conclusion on each item of a letter, in order.

    Only where the decision has no words of its own (professional reviews) does the conclusion decide. There a
    conclusion counts for the item that it names, and for the whole rationale's item where it names none;
    conclusions that point both ways are doubt, and so is one that names only another item.
    """
    undecided = [one.decision is None for one in items]
    if len(items) == 1 or not any(undecided):
        return [_alone(view, undecided=open_) for view, open_ in zip(rationales, undecided, strict=True)]
    texts = [view.text for view in requests]
    words = request_words(texts, [parse_request(text) for text in texts])
    told = [_statements(view, words) if view is not None else [] for view in rationales]
    return [
        _among(index, items, rationales, told) if open_ else _alone(rationales[index], undecided=False)
        for index, open_ in enumerate(undecided)
    ]


def _alone(view: View | None, *, undecided: bool) -> Concluded:
    if view is None:
        return Concluded(view)
    if undecided and (said := both_ways(view.text)) is not None:
        yes, no = (view.text[slice(*words)] for words in said)
        return Concluded(view, doubt=f"the rationale concludes both ways: {yes!r} and {no!r}")
    read = conclusion(view.text)
    return Concluded(view, view.value(read[0], *read[1])) if read is not None else Concluded(view)


def _statements(view: View, words: Sequence[ItemWords]) -> list[_Statement]:
    found: list[_Statement] = []
    cut = sentences(view.low)
    for positive, place in conclusions(view.text):
        start = max((low for low, high in cut if low <= place[0] < high), default=0)
        if found:
            start = max(start, found[-1].words[1])
        named = mentions(view.low, (start, place[0]), words)
        subject = view.low[start : place[0]]
        found.append(
            _Statement(
                positive,
                place,
                frozenset(index for _, index in named),
                _are_joined(view.low, named),
                _ALL.search(subject) is not None,
            )
        )
    return found


def _are_joined(low: str, named: Sequence[tuple[int, int]]) -> bool:
    """Whether items named before one conclusion are named as one subject (`the brace and the cane are`)."""
    for (before, one), (after, other) in pairwise(named):
        between = low[before:after]
        if one != other and (_PARTS_THEM.search(between) or not (_AND.search(between) or "," in between)):
            return False
    return True


def _among(
    index: int,
    items: Sequence[ItemSection],
    rationales: Sequence[View | None],
    told: Sequence[Sequence[_Statement]],
) -> Concluded:
    view = rationales[index]
    if view is None:
        return Concluded(view)
    shared = any(
        other != index and one.rationale == items[index].rationale for other, one in enumerate(items)
    )
    ways = {one.positive for one in told[index]}
    own = [
        one
        for one in told[index]
        if index in one.named or (not one.named and (not shared or (one.of_all and len(ways) == 1)))
    ]
    elsewhere = [
        one
        for other, statements in enumerate(told)
        if items[other].rationale != items[index].rationale
        for one in statements
        if one.named == {index}
    ]
    said = {one.positive for one in (*own, *elsewhere)}
    if not own:
        return Concluded(view, doubt="no conclusion of the rationale can be told to be about it")
    if len(said) > 1 or (shared and not all(one.plainly for one in own)):
        return Concluded(view, doubt="its conclusions point both ways or name several items in one breath")
    last = own[-1]
    return Concluded(view, view.value(last.positive, *last.words))
