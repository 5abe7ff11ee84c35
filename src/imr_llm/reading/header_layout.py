"""Which value of a header belongs to which label, as far as the arrangement leaves no doubt."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from imr_llm.domain.letter import Range
from imr_llm.reading.header_labels import Field, Label, find_labels
from imr_llm.reading.header_values import DATE, DATE_FIELDS, HeaderValue, typed_values, values_of
from imr_llm.vocabulary.dates import find_dates, month_number
from imr_llm.vocabulary.patterns import late

_FORMLESS = (Field.EMPLOYEE, Field.CLAIM_NUMBER, Field.OTHER)
_VALUE_REACH = 80
"""How far behind its label a value may begin, in characters: one line of the form and its margin."""
_BLOCK_REACH = 600
"""How long a block of values behind a block of labels may be, in characters."""
_DATE_LIKE = late(r"\S{1,3}[/-]\S{1,3}[/-]\S{2,4}")
_SHORT_DATE = late(
    r"(?:(?P<month>\d{1,2})\.(?P<day>\d{1,2})\.|(?P<name>[a-z]{3,9})\.? (?P<day2>\d{1,2})(?:st|nd|rd|"
    r"th)?,? ['’]?)"
    r"(?P<year>\d\d)(?![\w.]*\d)",
    re.IGNORECASE,
)
"""`9.3.14`, `September 3, 14`: dates where a label says so, and anything else in prose."""
_CUMULATIVE = late(
    r"[\s:]*(?:(?:ct|c\.t\.?|cumulative|continuous|trauma|injury|from|beginning|(?P<to>through|thru|ending|to))\b"
    r"[\s:.,-]*)+",
    re.IGNORECASE,
)
"""`CT 1/1/2005 - 3/4/2011`, `cumulative trauma through 3/4/2011`: what stands before such days."""
_TO_DAY = re.compile(r"\s*(?:[-–—]|to|through|thru)\s*(?=\d{1,2}[/-]\d)")
_NOTHING_BETWEEN = late(
    r"[\s:;.*_|-]*(?:on\s|(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s)?\s*", re.IGNORECASE
)
_NAME = late(r"[^\W\d_]+(?:[.'’-][^\W\d_]*)?(?:,?\s+[^\W\d_][\w.'’-]*){0,4}")
_NO_NAME = late(
    r"\b(?:see|attached|attachment|listed|below|dear|maximus|sincerely|letter|same|none)\b", re.IGNORECASE
)
_BELOW = late(
    r"[ \t]*\n[ \t]*(?!CM\d)(?!\d{1,2}/\d{1,2}/\d)(?P<number>(?=[A-Z-]*\d)"
    r"[A-Z0-9][A-Z0-9/-]{3,29})[ \t]*(?=\n|$)"
)
"""A number alone on the line under its label, where each label stands over its value."""
_DISPUTE = late(r"\bdispute", re.IGNORECASE)
_REDACTED = late(
    r"[\W_]*|.*(?:redact|withheld|confidential|removed|xxx|\*\*|blank|█|■|not (?:provided|printed|stated|"
    r"given)|unknown|n/a).*|\W*(?:employee name|name|claim number|number)\W*",
    re.IGNORECASE | re.DOTALL,
)


def assignments(text: str, region: Range) -> Iterator[tuple[Field, HeaderValue]]:
    """The fields that the labels in a region of clean text announce, each with its value, in order."""
    shift, end = region
    labels = [
        Label(label.field, label.start + shift, label.end + shift) for label in find_labels(text[shift:end])
    ]
    run: list[Label] = []
    for index, label in enumerate(labels):
        run.append(label)
        following = labels[index + 1].start if index + 1 < len(labels) else end
        blank = following - label.end <= _BLOCK_REACH and not text[label.end : following].strip(" \n:;._-")
        if blank and index + 1 < len(labels):
            continue
        if len(run) == 1:
            one = _beside(text, label, following)
            if one is not None:
                yield label.field, one
        else:
            yield from _block(text, run, following)
        run = []


def _beside(text: str, label: Label, following: int) -> HeaderValue | None:
    if label.field in (Field.EMPLOYEE, Field.CLAIM_NUMBER):
        return _line_value(text, label, following)
    end = min(following, label.end + _VALUE_REACH)
    kind = DATE if label.field in DATE_FIELDS else label.field
    if kind is Field.OTHER:
        return None
    for one in values_of(kind, text, label.end, end):
        built_up = _CUMULATIVE.fullmatch(text, label.end, one.start) if label.field is DATE else None
        if built_up is not None:
            return _last_of_span(text, kind, replace(one, is_last_day=built_up["to"] is not None), end)
        if _is_near(text[label.end : one.start]):
            return _last_of_span(text, kind, one, end)
    return _unusual_date(text, _skip_space(text, label.end), end) if label.field in DATE_FIELDS else None


def _unusual_date(text: str, start: int, end: int) -> HeaderValue | None:
    """A date that is one by its label alone: a short one, or one of which only the shape can be told."""
    printed = _SHORT_DATE.match(text, start, end)
    if printed is not None:
        day = printed["day"] or printed["day2"]
        month = printed["month"] or month_number(printed["name"])
        found = find_dates(f"{month}/{day}/{printed['year']}") if month else ()
        if found:
            return HeaderValue(*printed.span(), DATE, found[0].date, damaged=False)
    likely = _DATE_LIKE.match(text, start)
    if likely is not None and any(mark.isdigit() for mark in likely.group()):
        return HeaderValue(*likely.span(), DATE, None, damaged=True)
    return None


def _is_near(between: str) -> bool:
    return between.count("\n") <= 2 and _NOTHING_BETWEEN.fullmatch(between) is not None


def _last_of_span(text: str, kind: Field, one: HeaderValue, end: int) -> HeaderValue:
    """The value, or of a cumulative injury's `1/1/2005 - 3/4/2011` the last day, as it is told in prose."""
    joined = _TO_DAY.match(text, one.end, end) if kind is DATE else None
    if joined is None:
        return one
    last = next(iter(values_of(kind, text, joined.end(), end)), None)
    return replace(last, is_last_day=True) if last is not None else one


def _skip_space(text: str, position: int) -> int:
    while position < len(text) and text[position] in " \n:":
        position += 1
    return position


def _line_value(text: str, label: Label, following: int) -> HeaderValue | None:
    line_end = text.find("\n", label.end)
    end = min(following, line_end if line_end >= 0 else len(text))
    value = text[label.end : end]
    below = _BELOW.match(text, label.end, following) if label.field is Field.CLAIM_NUMBER else None
    if below is not None:
        return _name_value(text, label.field, *below.span("number"))
    wide = re.search(r"\S\s{3,}\S", value)
    if wide is not None:
        end = label.end + wide.start() + 1
    start = _skip_space(text, label.end)
    while end > start and text[end - 1].isspace():
        end -= 1
    return _name_value(text, label.field, start, end)


def _name_value(text: str, field: Field, start: int, end: int) -> HeaderValue | None:
    words = text[start:end]
    if start >= end or _REDACTED.fullmatch(words) or not any(mark.isalnum() for mark in words):
        return None
    if field is Field.EMPLOYEE and (_NAME.fullmatch(words) is None or _NO_NAME.search(words)):
        return None
    return HeaderValue(start, end, field, " ".join(words.split()), damaged=False)


def _block(text: str, run: list[Label], following: int) -> Iterator[tuple[Field, HeaderValue]]:
    """A block of labels followed by the block of their values."""
    start, end = run[-1].end, min(following, run[-1].end + _BLOCK_REACH)
    lines = [(line.start(), line.end()) for line in re.finditer(r"[^\n]*\S", text[start:end])]
    lines = [(_skip_space(text, start + low), start + high) for low, high in lines]
    by_line = list(_by_line(text, run, lines))
    # Names and numbers have no form of their own: that line stands beside label shows where one of them has.
    told = any(value is not None and value.kind not in _FORMLESS for _, value in by_line)
    if len(by_line) == len(run) and told:
        yield from ((field, value) for field, value in by_line if value is not None)
        return
    last = run[-1]
    if last.field is Field.CLAIM_NUMBER and len(lines) == 1 and "\n" not in text[last.end : lines[0][0]]:
        # The only words stand beside the last label: the labels before it were left blank.
        number = _line_value(text, last, following)
        if number is not None and "\n" in text[run[-2].end : last.start]:
            yield last.field, number
        return
    block_end = _block_end(text, lines)
    values = typed_values(text, start, block_end)
    for kind in (Field.CASE_NUMBER, Field.PRIORITY, DATE):
        labels = [
            label
            for label in run
            if label.field is kind or (kind in DATE_FIELDS and label.field in DATE_FIELDS)
        ]
        fitting = [
            value for value in values if value.kind is kind and _opens_line(text, start, value, values)
        ]
        if len(labels) == len(fitting):
            yield from zip((label.field for label in labels), fitting, strict=True)
        elif labels and labels[-1] is run[-1] and fitting and not text[start : fitting[0].start].strip(" :"):
            # One value directly behind the last label: the labels before it were left blank.
            yield run[-1].field, fitting[0]


def _opens_line(text: str, start: int, value: HeaderValue, values: list[HeaderValue]) -> bool:
    """Whether nothing but other values stands before a value on its line."""
    line = max(text.rfind("\n", start, value.start) + 1, start)
    before = max([line, *(other.end for other in values if other.end <= value.start)])
    return not text[before : value.start].strip(" :;.")


def _by_line(text: str, run: list[Label], lines: list[Range]) -> Iterator[tuple[Field, HeaderValue | None]]:
    """Label by line, for as long as every line can be the value of its label."""
    if any(_DISPUTE.search(text, label.start, label.end) for label in run):
        # What stands behind "Treatment(s) in Dispute …:" is what is disputed.
        return
    for label, (start, end) in zip(run, lines, strict=False):
        typed = typed_values(text, start, end)
        kind = DATE if label.field in DATE_FIELDS else label.field
        if label.field in _FORMLESS:
            if typed:
                return
            yield label.field, _name_value(text, label.field, start, end)
        elif len(typed) == 1 and typed[0].kind is kind and end - start - (typed[0].end - typed[0].start) < 4:
            yield label.field, typed[0]
        elif _REDACTED.fullmatch(text[start:end]):
            yield label.field, None
        else:
            return


def _block_end(text: str, lines: list[Range]) -> int:
    end = lines[0][0] if lines else 0
    for start, line_end in lines:
        # A line of prose is no line of values: the block of values ends before it.
        if sum(mark.islower() for mark in text[start:line_end]) > 25:
            break
        end = line_end
    return end
