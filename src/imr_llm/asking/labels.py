"""Fixed words of the form that stand around long text and are no part of it.

After FORMS.md; letters mistype and scan them, so letters that look alike count as one another.
"""

from __future__ import annotations

import re

from imr_llm.domain.letter import Range

_L = "[l1i|]"
_O = "[o0]"
_REVIEWER = rf"(?:expert|physician|pr{_O}fessi{_O}na{_L}|medica{_L})\s*reviewer"
_RATIONALE = rf"rati{_O}na{_L}e?s?"
_LABELS = (
    rf"(?:the\s+)?(?:{_REVIEWER}(?:'?s)?\s+)?decisi{_O}n\s*{_RATIONALE}\s*[:;.]",
    rf"{_RATIONALE}\s+f{_O}r\s+(?:the|his|her|his/her)?\s*decisi{_O}n\s*[:;.]?",
    rf"{_RATIONALE}\s+f{_O}r\s+why\s[^.:]{{0,90}}?necessary\s*[:;.]?",
    rf"{_RATIONALE}\s*:",
    rf"(?:c{_L}aims?\s*administrat{_O}r(?:'?s)?|maximus|{_REVIEWER}(?:'?s)?)\s*guide{_L}ines?\s*[:;.]",
    rf"secti{_O}n\s+of\s+the\s+medica{_L}\s+treatment\s+uti{_L}izati{_O}n\s+schedu{_L}e\s+re{_L}ied[^.:]{{0,80}}?decision\s*:?",
    rf"medica{_L}\s+treatment\s+guide{_L}ine\(?s?\)?\s+re{_L}ied\s+upon[^.:]{{0,60}}?why\s*:?",
    rf"(?:c{_L}inica{_L}\s+)?case\s+summary\s*:?(?=\s|$)",
    rf"(?:the\s+)?{_REVIEWER}\s+deve{_L}{_O}ped\s+the\s+f{_O}{_L}{_L}{_O}wing\s+c{_L}inica{_L}[^.:]{{0,120}}?\s*:",
    r"documents\s+reviewed(?:\s+for\s+determination)?\s*:?",
)
_LABEL = r"(?P<label>" + "|".join(_LABELS) + r")\s*"
_OPENS = re.compile(rf"\s*{_LABEL}", re.IGNORECASE)
_CLOSES = re.compile(rf"(?:^|(?<=\s))(?:\(?\d{{1,2}}\s?[.)]\s*)?{_LABEL}$", re.IGNORECASE)
_LONGEST_LABEL = 260
_ALIKE = str.maketrans("1i|0", "lllo")
_LAST_WORDS = tuple(
    word.translate(_ALIKE)
    for word in (
        *("rational", "rationale", "rationals", "rationales", "guideline", "guidelines"),
        *("decision", "necessary", "why", "summary", "reviewed", "determination"),
    )
)
"""How a label ends that does not end in a colon, its marks left out."""
_LONGEST_END = 40
_REVIEWER_SENTENCE = re.compile(
    rf"(?:^|(?<!\s)(?:(?<=[.;:!?\"')])\s|\s{{2,}}+|\n))\s*+(?P<subject>the\s+(?:{_REVIEWER}|reviewer)\b)",
    re.IGNORECASE,
)
_FIRST_SUBJECT = re.compile(
    rf"\s*(?:(?P<administrator>the\s+c{_L}aims?\s*administrat{_O}r)|(?P<reviewer>the\s+{_REVIEWER}))\b",
    re.IGNORECASE,
)
_ADMINISTRATOR_SENTENCE = re.compile(rf"\bthe\s+c{_L}aims?\s*administrat{_O}r\b", re.IGNORECASE)
_BULLET = re.compile(r"\s*(?:[•·▪●○■□\uf0b7*–—-]|o(?=\s)|\(?\d{1,2}\s?[.)])\s*")


def after_labels(text: str, start: int, end: int) -> int:
    """Where the text proper begins in `[start, end)`, labels and lead-ins at its start passed over."""
    while (after := _after_label(text, start, end)) is not None and after < end:
        start = after
    return start


def before_labels(text: str, start: int, end: int) -> int:
    """Where the text proper ends in `[start, end)`, a label of the following part left out."""
    if not _may_close(text[max(start, end - _LONGEST_END) : end]):
        return end
    low = max(start, end - _LONGEST_LABEL)
    label = _CLOSES.search(text, low, end)
    return label.start() if label is not None and label.start() > start and _stands_out(label) else end


def _may_close(words: str) -> bool:
    """Whether a label may end where some words do: most text ends otherwise, which tells without a search."""
    last = words.rstrip()
    if not last.isascii() or last.endswith(":"):
        return True
    return last.rstrip(".; \t\n").lower().translate(_ALIKE).endswith(_LAST_WORDS)


def first_label(text: str, start: int, end: int) -> int | None:
    """The first line of `[start, end)`, after the one that it begins in, that opens with a label."""
    position = text.find("\n", start, end)
    while position >= 0:
        if _after_label(text, position + 1, end) is not None:
            return position + 1
        position = text.find("\n", position + 1, end)
    return None


def label_starts(text: str) -> list[int]:
    """Where a label begins in the middle of a line, as in text whose line ends were lost."""
    starts: list[int] = []
    colon = text.find(":")
    after = 0
    while colon >= 0:
        # No label has a colon inside, so the stretches that are searched never overlap.
        low = max(text.rfind("\n", after, colon) + 1, colon - _LONGEST_LABEL, after)
        label = _CLOSES.search(text, low, colon + 1)
        if label is not None and label.start() > low:
            starts.append(label.start())
        after = colon + 1
        colon = text.find(":", after)
    return starts


def _after_label(text: str, start: int, end: int) -> int | None:
    label = _OPENS.match(text, start, end)
    return label.end() if label is not None and _stands_out(label) else None


def _stands_out(label: re.Match[str]) -> bool:
    """Whether it is printed as a label, and not words of a sentence that wrapped just there."""
    words = label.group("label").rstrip()
    after = label.string[label.end("label") : label.end("label") + 2].lstrip(" ")
    return words[-1] in ":;." or words.isupper() or not after or after[0] == "\n"


def reviewer_sentence(text: str, start: int, end: int) -> int | None:
    """Where a sentence about the reviewer begins inside a paragraph on both sides' guidelines, or None.

    2013 letters print the claims administrator's and the reviewer's guidelines in one paragraph.
    """
    if _ADMINISTRATOR_SENTENCE.search(text, start, end) is None:
        return None
    found = _REVIEWER_SENTENCE.search(text, start, end)
    if found is None or _ADMINISTRATOR_SENTENCE.search(text, start, found.start("subject")) is None:
        return None
    return found.start("subject")


def begins_with_side(text: str, start: int, end: int) -> str | None:
    """Whose guidelines the first sentence of `[start, end)` tells: `administrator`, `reviewer`, or None."""
    found = _FIRST_SUBJECT.match(text, start, end)
    return found.lastgroup if found is not None else None


def without_bullet(text: str, start: int, end: int) -> Range:
    """`[start, end)` without the list mark that it begins with."""
    bullet = _BULLET.match(text, start, end)
    return (bullet.end() if bullet is not None and bullet.end() < end else start, end)
