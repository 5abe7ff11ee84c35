"""The labels inside an item: whose guideline, whose rationale. See FORMS.md for their wordings."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import IntEnum
from itertools import zip_longest

from imr_llm.letters.sections.decisions import decided_before
from imr_llm.letters.sections.folding import View, fold, phrase
from imr_llm.letters.sections.mistyped import ending_like, starting_like
from imr_llm.letters.sections.prose import sentence_breaks
from imr_llm.vocabulary.scanning import places


class AnchorKind(IntEnum):
    """What a label opens, in the order in which an item prints them."""

    CLAIMS_ADMINISTRATOR = 0
    REVIEWER = 1
    RATIONALE = 2


@dataclass(frozen=True, slots=True)
class Anchor:
    """A label: where it stands and where the words that it opens begin, in clean text."""

    kind: AnchorKind
    start: int
    end: int


_CLAIMS, _REVIEWER, _RATIONALE = AnchorKind
_REVIEWERS = "|".join(
    phrase(f"{who} Reviewer") for who in ("Expert", "Physician", "Medical", "Professional", "IMR")
)
_GUIDELINE, _RATIONALE_WORD = fold("guideline"), fold("rationale")
_LABELS = (
    (_CLAIMS, _GUIDELINE, re.compile(phrase("Claims Administrator guideline"))),
    (_REVIEWER, _GUIDELINE, re.compile(f"(?:{phrase('MAXIMUS')}|{_REVIEWERS}){_GUIDELINE}")),
    (_RATIONALE, _RATIONALE_WORD, re.compile(phrase("decision rationale"))),
)
"""Label, the word that ends it, and its pattern in folded text."""
CORES = frozenset({_GUIDELINE, _RATIONALE_WORD})
"""What a view has to look for so that the labels are found in it."""
_LONGEST_WHOSE = 24
"""Letters that may stand before the last word of a label."""
_MISTYPED_LABELS = (
    (_CLAIMS, fold("Claims Administrator guideline"), 5),
    (_REVIEWER, fold("MAXIMUS guideline"), 3),
    (_RATIONALE, fold("Decision rationale"), 3),
)
"""Label, its folded wording, and how many letters a mistyping may change."""

_WHOSE = tuple(fold(f"The {who} Reviewer's") for who in ("Expert", "Physician"))
_DECIDED = tuple(map(fold, ("upheld", "overturned", "overtumed", "necessary", "appropriate")))
_CLAIMS_SENTENCE = fold("The claims administrator")
_REVIEWER_SENTENCES = tuple(fold(f"The {who} Reviewer") for who in ("Expert", "Physician"))
_WRONG_LETTERS = 3
_LONGEST_GUIDELINE = 4000
"""Characters after a claims administrator's paragraph in which the reviewer's may begin."""

_OTHER_RATIONALE = re.compile(
    r"(?:^[ ]*|(?<=[.)] ))(?P<label>(?:(?:the )?(?:expert |physician |imr )?reviewer(?:['’]s)? )?"
    r"(?:rationale|reasoning|reasons?|discussion|explanation|analysis)"
    r"(?: for (?:the |this )?decision)?)(?=[ ]?:)",
    re.IGNORECASE | re.MULTILINE,
)
"""What a rationale is headed by where it is not headed as the form has it."""
_AFTER_LABEL = re.compile(r"[sS]?(?:[ \n]{0,3}([:;.])|[ ]{0,2}(-)(?=[ \n]))?[ \n]*")
_COLON = re.compile(r"[a-zA-Z0-9|)][ \n]?\Z")


def find_anchors(view: View, start: int, end: int) -> list[Anchor]:
    """The labels between two positions, in order.

    Forms without labels open the two guideline paragraphs with a sentence ("The Claims Administrator based
    its decision on …"), which then stands for the label and belongs to the paragraph.
    """
    anchors = _exact(view, start, end)
    anchors += _mistyped(view, start, end, anchors)
    anchors += _claims_sentences(view, start, end)
    anchors.sort(key=_position)
    anchors += _reviewer_sentences(view, anchors, end)
    anchors.sort(key=_position)
    anchors += _other_rationales(view, anchors, end)
    anchors.sort(key=_position)
    return anchors


def _position(anchor: Anchor) -> int:
    return anchor.start


def label_end(view: View, end: int) -> tuple[int, bool]:
    """Where the words after a label begin, and whether a colon parts them from it."""
    match = _AFTER_LABEL.match(view.text, end)
    if match is None:
        return end, False
    return match.end(), match.lastindex is not None


def _exact(view: View, start: int, end: int) -> list[Anchor]:
    anchors = []
    for kind, last, pattern in _LABELS:
        for low, high in view.find_ending(last, pattern, _LONGEST_WHOSE, start, end):
            after, colon = label_end(view, high)
            if colon or (view.at_line_start(low) and view.text[low].isupper() and _fresh(view.text, after)):
                anchors.append(Anchor(kind, _whole_label(view, kind, low, start), after))
    return anchors


def _fresh(text: str, position: int) -> bool:
    return not text[position : position + 1].islower()


def _whole_label(view: View, kind: AnchorKind, low: int, limit: int) -> int:
    """The start of a rationale's label with the words before it that say whose it is."""
    if kind is not _RATIONALE:
        return low
    whose = (ending_like(view, words, _WRONG_LETTERS + 1, low, limit) for words in _WHOSE)
    return next((found[0] for found in whose if found is not None), low)


def _mistyped(view: View, start: int, end: int, known: list[Anchor]) -> list[Anchor]:
    """Labels with a typo, at the colons that no known label ends with."""
    known_ends = {anchor.end for anchor in known}
    anchors = []
    for colon in places(view.text[:end], ":;"):
        if colon < start or _COLON.search(view.text, max(colon - 2, start), colon) is None:
            continue
        after, _ = label_end(view, colon)
        if after in known_ends:
            continue
        for kind, label, allowed in _MISTYPED_LABELS:
            found = ending_like(view, label, allowed, colon, start)
            if found is None:
                continue
            low = _whole_label(view, kind, found[0], start)
            if view.at_sentence_start(low) or decided_before(view.text, low, start):
                anchors.append(Anchor(kind, low, after))
            break
    return anchors


def _claims_sentences(view: View, start: int, end: int) -> list[Anchor]:
    """Sentences about the claims administrator's decision that follow a heading directly."""
    anchors = []
    for decided in view.ends_of(_DECIDED, start, end):
        if view.letters_from(decided, 1)[0] != _CLAIMS_SENTENCE[0]:
            continue
        low = _skip_marks(view.text, decided, end)
        if starting_like(view, _CLAIMS_SENTENCE, _WRONG_LETTERS, low, end) is not None:
            anchors.append(Anchor(_CLAIMS, low, low))
    return anchors


def _skip_marks(text: str, position: int, end: int) -> int:
    while position < end and not text[position].isalnum():
        position += 1
    return position


def _with_next(anchors: list[Anchor]) -> Iterator[tuple[Anchor, Anchor | None]]:
    """Each label with the one behind it, None behind the last."""
    return zip_longest(anchors, anchors[1:])


def _reviewer_sentences(view: View, anchors: list[Anchor], end: int) -> list[Anchor]:
    """Sentences about the reviewer's decision, where an item has no label for it."""
    found = []
    for anchor, following in _with_next(anchors):
        if anchor.kind is not _CLAIMS or (following is not None and following.kind is _REVIEWER):
            continue
        stop = min(following.start if following else end, anchor.end + _LONGEST_GUIDELINE)
        low = _reviewer_sentence(view, anchor.end, stop)
        if low is not None:
            found.append(Anchor(_REVIEWER, low, low))
    return found


def _other_rationales(view: View, anchors: list[Anchor], end: int) -> list[Anchor]:
    """Rationales under a label of another name, where an item has none behind its reviewer's guideline."""
    found = []
    for anchor, following in _with_next(anchors):
        if anchor.kind is not _REVIEWER or (following is not None and following.kind is not _CLAIMS):
            continue
        named = _OTHER_RATIONALE.search(view.text, anchor.end, following.start if following else end)
        if named is not None:
            found.append(Anchor(_RATIONALE, named.start("label"), label_end(view, named.end())[0]))
    return found


def _reviewer_sentence(view: View, start: int, stop: int) -> int | None:
    for low in sentence_breaks(view.text, start, stop):
        for words in _REVIEWER_SENTENCES:
            if starting_like(view, words, _WRONG_LETTERS, low, stop) is not None:
                return low
    return None
