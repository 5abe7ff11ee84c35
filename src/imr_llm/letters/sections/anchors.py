"""The labels inside an item: whose guideline, whose rationale. See FORMS.md for their wordings."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import IntEnum

from rapidfuzz.distance import Levenshtein

from imr_llm.letters.sections.folding import View, fold, phrase


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


_REVIEWERS = "|".join(
    phrase(words)
    for words in ("Expert Reviewer", "Physician Reviewer", "Medical Reviewer", "Professional Reviewer")
)
_LABELS = (
    (AnchorKind.CLAIMS_ADMINISTRATOR, re.compile(phrase("Claims Administrator guideline"))),
    (
        AnchorKind.REVIEWER,
        re.compile(f"(?:{phrase('MAXIMUS')}|{_REVIEWERS}|{phrase('IMR Reviewer')}){phrase('guideline')}"),
    ),
    (
        AnchorKind.RATIONALE,
        re.compile(f"(?:(?:{phrase('The')})?(?:{_REVIEWERS})s)?{phrase('decision rationale')}"),
    ),
)
_TYPICAL = (
    (AnchorKind.CLAIMS_ADMINISTRATOR, fold("Claims Administrator guideline"), 5),
    (AnchorKind.REVIEWER, fold("MAXIMUS guideline"), 3),
    (AnchorKind.RATIONALE, fold("Decision rationale"), 3),
)
"""Label, its folded wording, and how many letters a typo may change."""

_VERBS = "|".join(
    phrase(words)
    for words in (
        "based", "did not", "cited", "relied", "found", "used", "provided no", "failed to", "has not", "does not",
        "denied", "referenced", "utilized",
    )
)  # fmt: skip
_SENTENCES = (
    (
        AnchorKind.CLAIMS_ADMINISTRATOR,
        re.compile(f"{phrase('The claims administrator')}(?:{_VERBS})"),
    ),
    (AnchorKind.REVIEWER, re.compile(f"{phrase('The')}(?:{_REVIEWERS})(?:{_VERBS})")),
)
"""Where a form has no labels, the paragraph's first words stand for one and belong to it."""

_AFTER_LABEL = re.compile(r"[sS]?[ \n]{0,3}([:;.]?)[ \n]*")
_COLON = re.compile(r"[a-zA-Z0-9|)][ \n]?[:;]")
_DECIDED = re.compile(r"(?:h[e3c][l1I|]d|ur?(?:n|m|rn)[e3c]d|propriate)\W{0,3}\Z", re.IGNORECASE)


def find_anchors(view: View, start: int, end: int) -> list[Anchor]:
    """The labels between two positions, in order; sentences stand in where a side has no label at all."""
    anchors = _exact(view, start, end)
    anchors += _misprinted(view, start, end, anchors)
    kinds = {anchor.kind for anchor in anchors}
    for kind, pattern in _SENTENCES:
        if kind not in kinds:
            anchors += [
                Anchor(kind, low, low)
                for low, _ in view.find(pattern, start, end)
                if view.at_sentence_start(low)
            ]
    return sorted(anchors, key=lambda anchor: anchor.start)


def label_end(view: View, end: int) -> tuple[int, bool]:
    """Where the words after a label begin, and whether a colon parts them from it."""
    match = _AFTER_LABEL.match(view.text, end)
    if match is None:
        return end, False
    return match.end(), bool(match[1])


def _exact(view: View, start: int, end: int) -> list[Anchor]:
    anchors = []
    for kind, pattern in _LABELS:
        for low, high in view.find(pattern, start, end):
            after, colon = label_end(view, high)
            if colon or (view.at_line_start(low) and view.text[low].isupper() and _opens(view.text, after)):
                anchors.append(Anchor(kind, low, after))
    return anchors


def _opens(text: str, position: int) -> bool:
    following = text[position : position + 1]
    return not following.islower()


def _misprinted(view: View, start: int, end: int, known: list[Anchor]) -> list[Anchor]:
    """Labels with a typo, at the colons that no known label ends with."""
    known_ends = {anchor.end for anchor in known}
    anchors = []
    for match in _COLON.finditer(view.text, start, end):
        after, _ = label_end(view, match.end() - 1)
        if after in known_ends:
            continue
        for kind, label, allowed in _TYPICAL:
            letters, _ = view.letters_before(match.end(), len(label))
            distance = Levenshtein.distance(label, letters, score_cutoff=allowed)
            if distance > allowed:
                continue
            low = _word_start(view, match.end(), len(label))
            if low >= start and (
                view.at_sentence_start(low) or _DECIDED.search(view.text[max(low - 20, 0) : low])
            ):
                anchors.append(Anchor(kind, low, after))
            break
    return anchors


def _word_start(view: View, stop: int, letters: int) -> int:
    """The word boundary nearest to where a label of so many letters began."""
    _, about = view.letters_before(stop, letters)
    text = view.text
    best = about
    for step in range(6):
        for candidate in (about + step, about - step):
            if (
                0 <= candidate < stop
                and not text[candidate].isspace()
                and (candidate == 0 or text[candidate - 1].isspace())
            ):
                return candidate
        best = about
    return best
