"""Where a further letter of a file begins, once its first heading is known: header, letterhead or page."""

from __future__ import annotations

import re


def wording(words: str) -> str:
    """A pattern for words with any spacing, in which a scan may have mixed up l, I, 1 and O, 0 or m, rn."""
    confused = {"i": "[iIl1|]", "l": "[lI1|]", "o": "[oO0]", "m": "(?:m|rn)"}
    letters = "".join(confused.get(letter.lower(), re.escape(letter)) for letter in words)
    return letters.replace(r"\ ", r"\s{1,6}").replace("'", "['’]")


def any_of(*wordings: str) -> str:
    """A pattern for one of several wordings."""
    return f"(?:{'|'.join(map(wording, wordings))})"


_BLANK = r"[ \t\xa0\u2000-\u200a]"
BEGINS_LINE = r"^[ \t\xa0\u2000-\u200a\ufeff]*"
"""What may stand before the words of a line; each of the files put together keeps its byte order mark."""
_CASE = r"CM[\dOIl]{2}\s?[-\u2010-\u2014]\s?[\dOIl]{5,8}"
_CASE_LABEL = rf"(?:{any_of('IMR', 'MAXIMUS')}\s{{0,6}})?{any_of('Case Number', 'Case No')}"
_ONLY_IN_HEADERS = any_of(
    *("Date Assigned", "Date of Assignment", "UR Denial Date", "UR Decision Date", "Date of UR Decision"),
    *("Date of UR Denial", "Application Received", "IMR Application Received"),
)
_ALSO_ELSEWHERE = any_of(
    *("Dated", "Date of Determination", "Date of Final Determination", "Determination Date", "Decision Date"),
    *("Date of Injury", "Priority", "Employee", "Employee Name", "Provider Name"),
    *("Claim Number", "Claims Number", "Claim(s) Number"),
)
_COLON = rf"{_BLANK}{{0,40}}[:;]"
_LABEL = re.compile(
    rf"{BEGINS_LINE}(?:"
    rf"(?P<case>{_CASE_LABEL}(?:\.?{_COLON}|(?={_BLANK}{{1,40}}{_CASE}{_BLANK}*(?:$|{_BLANK}{{2}}))))"
    rf"|{_ONLY_IN_HEADERS}{_COLON}|(?P<weak>{_ALSO_ELSEWHERE}{_COLON}))",
    re.IGNORECASE | re.MULTILINE,
)
_FURTHER_LABEL = re.compile(
    rf"(?:{_ONLY_IN_HEADERS}|{any_of('Date of Injury', 'Priority')})\s{{0,40}}[:;]", re.IGNORECASE
)
_CASE_AGAIN = re.compile(_CASE_LABEL, re.IGNORECASE)
_NUMBER = re.compile(_CASE)
_FIRST_WORD = re.compile(r"\s{0,80}(\S+)")
_HEADER_REACH = 300
"""Characters after a label in which a header has another one."""
_FRONT = 10_000
"""Characters from a letter's start in which its pages have shown what they repeat."""
_ROW = 200
"""Characters after a case number's label in which its value stands, other labels of the row between."""
_TITLE = re.compile(
    rf"{BEGINS_LINE}(?:(?-i:MAX[Il1|]MUS\s{{1,6}}FEDERA[Ll]\s{{1,6}}SERV[Il1|]CES),?\s{{0,6}}{wording('INC')}\.?"
    rf"|{wording('Independent Medical Review')}(?:\s{{1,6}}{wording('Final')})?"
    rf"(?:\s{{1,6}}{wording('Determination')})?(?:\s{{1,6}}{wording('Letter')})?"
    rf"|{any_of('Notice of Independent Medical Review Determination', 'Medical Professional Review')}"
    rf"|{wording('IMR Final Determination')}(?:{_BLANK}{{1,40}}(?P<case>{_CASE})(?:{_BLANK}{{1,40}}1)?)?"
    rf"){_BLANK}*$",
    re.IGNORECASE | re.MULTILINE,
)
_OF_THE_REVIEWER = re.compile(
    any_of(
        *("affiliation with the employer", "reviewer is licensed in", "reviewer is Board Certified"),
        *("licensed to practice in", "in active clinical practice for", "selected based on his/her"),
        "State(s) of Licensure",
    ),
    re.IGNORECASE,
)
"""What the form says of the reviewer: a fragment may begin amid it, without a heading."""
_SUMMARY = re.compile(rf"[ \t\xa0\ufeff]*{wording('Clinical Case Summary')}", re.IGNORECASE)
_LAST_PART = re.compile(wording("Medical Reviewer Qualifications"), re.IGNORECASE)
"""A professional review says at its end who the reviewer is."""
_PARAGRAPH = re.compile(r"\n[ \t]*\n")
_LETTERHEAD = 500
"""Characters that an address may take between the top of a page and the first label of a header."""
_LONGEST_ADDRESS_LINE = 60
_MARGIN = " \t\xa0\ufeff"
_PROSE = re.compile(rf"{BEGINS_LINE}[a-km-z]|(?<![nN][cC])[.?!]{_BLANK}*$", re.MULTILINE)
"""The last words of a letter, on a page of their own: a line that goes on or ends a sentence."""


def letter_start(text: str, lines: str, begun: int, argued_end: int, heading: int) -> int:
    """Where the letter begins whose first heading is known.

    `lines` is the text with line ends in place of form feeds. The letter before it began at `begun`, and the
    last of its rationales that is known at `argued_end`.
    """
    start = _first_label(text, lines, begun, argued_end, heading)
    if start is None:
        start = _amid_reviewer(lines, argued_end, heading)
    for title in _TITLE.finditer(lines, max(argued_end, start - _LETTERHEAD), start):
        # Its digits alone: the dash of a running head is not always that of the header.
        number = (title["case"] or "")[-5:]
        own = text.find(number, start, heading) >= 0
        before = text.find(number, begun, argued_end) >= 0
        if (own or not before) and _is_letterhead(lines[title.start() : start]):
            start = title.start()
            break
    feed = text.rfind("\f", max(argued_end, start - _LETTERHEAD), start + 1)
    return feed + 1 if feed >= 0 and _is_letterhead(text[feed + 1 : start]) else start


def _first_label(text: str, lines: str, begun: int, argued_end: int, heading: int) -> int | None:
    """Where the first label of the header stands; None where the letter has no header."""
    for label in _LABEL.finditer(lines, argued_end, heading):
        after = text[label.end() : min(label.end() + _HEADER_REACH, heading)]
        if label["weak"] is not None:
            if _FURTHER_LABEL.search(after) or _CASE_AGAIN.search(after):
                return label.start()
        elif label["case"] is None or not _is_furniture(text, after, begun, argued_end):
            return label.start()
    return None


def _is_furniture(text: str, after: str, begun: int, argued_end: int) -> bool:
    """Whether a case number is one that pages repeat: known from the letter's start, no header around it."""
    value = _NUMBER.search(after, 0, _ROW)
    word = _FIRST_WORD.match(after)
    number = value[0] if value is not None else word[1] if word is not None else None
    if number is None or text.find(number, begun, min(begun + _FRONT, argued_end)) < 0:
        return False
    page = after.partition("\f")[0]
    again = _CASE_AGAIN.search(page)
    return _FURTHER_LABEL.search(page, 0, again.start() if again is not None else len(page)) is None


def _amid_reviewer(lines: str, argued_end: int, heading: int) -> int:
    """Where a letter without header begins: at its heading, or amid what is said of the reviewer."""
    if _SUMMARY.match(lines, heading) is None or _LAST_PART.search(lines, argued_end, heading) is not None:
        return heading
    said = _OF_THE_REVIEWER.search(lines, argued_end, heading)
    if said is None:
        return heading
    paragraph = [gap.end() for gap in _PARAGRAPH.finditer(lines, argued_end, said.start())]
    return paragraph[-1] if paragraph else lines.rfind("\n", argued_end, said.start()) + 1


def _is_letterhead(words: str) -> bool:
    return all(
        len(line.strip(_MARGIN)) <= _LONGEST_ADDRESS_LINE for line in words.split("\n")
    ) and not _PROSE.search(words)
