"""Grounding with locked meaning: is a quote the letter's words, and do they mean the same there?

Numbers, doses, units, dates, negations, decision words, frequencies, sides and drug names must be equal in
sequence. Around them layout may differ freely, spelling only by a slip of the pen (see `slips`).
"""

from __future__ import annotations

from imr_llm.checking.alignment import Alignment, Disagreement, best_alignment
from imr_llm.checking.grounding import Grounding, GroundingStatus
from imr_llm.checking.index import LetterIndex, index_of
from imr_llm.checking.truncation import lost_negation, stands_alone
from imr_llm.checking.verbatim import verbatim
from imr_llm.domain.letter import Letter, Range
from imr_llm.domain.spans import Span
from imr_llm.vocabulary.patterns import late
from imr_llm.vocabulary.spelling import fold_word
from imr_llm.vocabulary.tokens import Lock, Token, tokenize

_BEST_FIRST = (GroundingStatus.EXACT, GroundingStatus.NORMALISED, GroundingStatus.FUZZY)
_CLEAR_ALONE = frozenset({Lock.DATE, Lock.DRUG})
_LOCATED = 0.6
"""Share of a quote's words that must stand at a place before it counts as meant by the quote."""
_FEW = 4
_SHORT = 3
"""Words up to which a quote without a range must write its numbers as the letter does."""
_MOST_GRADED = 16
_HYPHEN = late(r"(?<=[^\W\d_])[-‐\u00ad]\s*(?=[^\W\d_])")
_LAYOUT = late(r"[\s\-\u00ad]+")


def ground(quote: str, letter: Letter, within: tuple[int, int] | None = None) -> Grounding:
    """Whether `quote` is the letter's words; `within` is the half-open source range that should show it.

    Looks inside `within` first, where a quote may also run over its ends. A quote that stands elsewhere only
    is accepted, at most as `normalised`, where that place is the only one, nothing inside `within`
    contradicts it, and it has a word of its own: a bare number, date, unit, drug or decision proves nothing
    about a place that was not pointed at. Without `within`, a bare number, unit or decision that stands in
    several places is ambiguous, and so is a number of a short quote that the letter writes in another way.

    Cost is near linear in the quote; the letter's words are indexed once, and only for a quote that is not
    the letter's own characters.
    """
    quote = quote.strip()
    found = verbatim(index_of(letter), quote, within) if quote and within is not None else None
    return _same(found.spans, exact=found.exact) if found is not None else by_words(quote, letter, within)


def by_words(quote: str, letter: Letter, within: tuple[int, int] | None = None) -> Grounding:
    """The same, told by comparing words; `quote` begins and ends with other than white space."""
    words = tokenize(quote)
    if not words:
        return _refused(GroundingStatus.ABSENT, "the quote has no words")
    index = index_of(letter)
    whole = (0, len(index))
    pointed = None if within is None else index.area(within)
    area = whole if pointed is None else _with_margins(pointed, len(words), whole)
    here = _in_area(index, quote, words, area, pointed)
    if here.accepted or within is None or here.status is not GroundingStatus.ABSENT:
        return here
    return _elsewhere(index, quote, words, whole) or here


def _with_margins(area: Range, words: int, whole: Range) -> Range:
    return max(area[0] - words + 1, whole[0]), min(area[1] + words - 1, whole[1])


def _in_area(
    index: LetterIndex, quote: str, words: list[Token], area: Range, pointed: Range | None
) -> Grounding:
    places = _places(index, quote, words, area)
    if places:
        return _chosen(index, quote, words, places, pointed)
    nearest = best_alignment(index, words, area)
    if nearest is None:
        return _refused(GroundingStatus.ABSENT, "the letter does not have these words there")
    if nearest.acceptable(len(words)) and stands_alone(index, nearest.place):
        if lost_negation(index, nearest.place):
            return _negation_cut(index, nearest.place)
        return Grounding(
            GroundingStatus.FUZZY, index.spans_of(nearest.place), "small differences in spelling"
        )
    if nearest.disagreements and _is_located(nearest, len(words)):
        spans = index.spans_of(nearest.place)
        return Grounding(GroundingStatus.CONTRADICTED, spans, _told(nearest.plainest))
    return _refused(GroundingStatus.ABSENT, "the letter does not have these words there")


def _places(index: LetterIndex, quote: str, words: list[Token], area: Range) -> list[Range]:
    """Where the quote's words stand with every lock equal, spaces and hyphens aside."""
    norms = [word.norm for word in words]
    places = index.same_words(norms, area)
    if not places:
        places = [
            place for place in index.same_letters(norms, area) if _same_locks(index, quote, words, place)
        ]
    return [place for place in places if stands_alone(index, place)]


def _same_locks(index: LetterIndex, quote: str, words: list[Token], place: Range) -> bool:
    """Whether quote and place, equal letter for letter, have the same locks, line-end hyphens aside."""
    if _locks(words) == _locks(index.tokens[slice(*place)]):
        return True
    start, end = index.clean_range(place)
    joined = (_HYPHEN.sub("", text) for text in (quote, index.text[start:end]))
    return len({tuple(_locks(tokenize(text))) for text in joined}) == 1


def _locks(words: list[Token]) -> list[str]:
    return [word.norm for word in words if word.lock]


def _chosen(
    index: LetterIndex, quote: str, words: list[Token], places: list[Range], pointed: Range | None
) -> Grounding:
    sound = [place for place in places if not lost_negation(index, place)]
    if not sound:
        return _negation_cut(index, places[0])
    if len(sound) < len(places):
        return _refused(GroundingStatus.AMBIGUOUS, "the letter has these words both negated and not")
    if len(sound) > 1:
        if pointed is None and all(word.lock and word.lock not in _CLEAR_ALONE for word in words):
            return _refused(GroundingStatus.AMBIGUOUS, f"the letter has this in {len(sound)} places")
        if pointed is not None:
            inside = [place for place in sound if pointed[0] <= place[0] and place[1] <= pointed[1]]
            sound = inside or sound
    best = _graded(index, quote, words, sound[0])
    if len(sound) > 1:
        others = [_graded(index, quote, words, place) for place in sound[1:_MOST_GRADED]]
        best = min([best, *others], key=lambda one: _BEST_FIRST.index(one.status))
    if (
        pointed is None
        and best.status is GroundingStatus.FUZZY
        and len(words) <= _SHORT
        and _has_number(words)
    ):
        return _refused(GroundingStatus.AMBIGUOUS, "the letter writes a number like this in another way")
    return best


def _has_number(words: list[Token]) -> bool:
    return any(word.lock is Lock.NUMBER for word in words)


def _graded(index: LetterIndex, quote: str, words: list[Token], place: Range) -> Grounding:
    """The grounding of a quote at a place that has its words with every lock equal."""
    clean = _with_edges(index, quote, words, index.clean_range(place))
    spans = index.letter.spans_of(clean)
    exact = len(spans) == 1 and spans[0].text == quote
    if exact or _bare(quote) == _bare(index.text[slice(*clean)]):
        return _same(spans, exact=exact)
    message = "equal but for punctuation or the way a number is written"
    return Grounding(GroundingStatus.FUZZY, spans, message)


def _same(spans: tuple[Span, ...], *, exact: bool) -> Grounding:
    if exact:
        return Grounding(GroundingStatus.EXACT, spans, "the letter's own characters")
    return Grounding(GroundingStatus.NORMALISED, spans, "equal but for layout and letter case")


def _bare(text: str) -> str:
    return _LAYOUT.sub("", fold_word(text)).strip(".,;:'\"()")


def _with_edges(index: LetterIndex, shown: str, words: list[Token], place: Range) -> Range:
    """The place with the quote's own leading and trailing signs (`(ODG).`), where the letter has them."""
    start, end = place
    lead, trail = shown[: words[0].start], shown[words[-1].end :]
    if lead and index.text.startswith(lead, start - len(lead)) and start >= len(lead):
        start -= len(lead)
    if trail and index.text.startswith(trail, end):
        end += len(trail)
    return start, end


def _elsewhere(index: LetterIndex, quote: str, words: list[Token], whole: Range) -> Grounding | None:
    places = _places(index, quote, words, whole)
    if not places or all(word.lock for word in words):
        return None
    if len(places) > 1:
        return _refused(
            GroundingStatus.AMBIGUOUS, f"not where it was pointed at, but in {len(places)} other places"
        )
    found = _chosen(index, quote, words, places, None)
    if found.status in {GroundingStatus.EXACT, GroundingStatus.NORMALISED}:
        return Grounding(
            GroundingStatus.NORMALISED, found.spans, "stands in one place, another than was pointed at"
        )
    return found if not found.accepted else None


def _is_located(nearest: Alignment, words: int) -> bool:
    if nearest.matched >= _LOCATED * words:
        return True
    return words <= _FEW and nearest.matched > 0 and nearest.others == 0


def _refused(status: GroundingStatus, message: str) -> Grounding:
    return Grounding(status, (), message)


def _negation_cut(index: LetterIndex, place: Range) -> Grounding:
    message = "negation differs: in the letter these words stand under a negation that the quote leaves out"
    return Grounding(GroundingStatus.CONTRADICTED, index.spans_of(place), message)


def _told(one: Disagreement) -> str:
    sides = [
        f"{side} has {word!r}" if word is not None else f"{side} has none"
        for side, word in (("the quote", one.quoted), ("the letter", one.printed))
    ]
    return f"{one.lock.value} differs: {', '.join(sides)}"
