"""Numbers that identify somebody: of claims, of social security, telephones; and e-mail addresses."""

from __future__ import annotations

import re
from collections.abc import Iterator

from imr_llm.identities.announced import Announced
from imr_llm.identities.kinds import Kind, Phrase
from imr_llm.identities.scans import scanned
from imr_llm.vocabulary.dates import find_dates
from imr_llm.vocabulary.scanning import places

_NUMBER = r"(?:\s*\(s\))?\s*(?:numbers?|nos?\b\.?|nums?\b\.?|ids?\b|#)(?:\s*\(s\))?"
_NUMBERED = (
    r"medical\s+records?|chart|patient|member|account|acct\.?|policy|wcab(?:\s+case)?|eams(?:\s+case)?|adj|file|"
    r"reference|ref\.?|license|lic\.?|employee|subscriber|group|authorization|invoice|tracking|control|tax|"
    r"case\s+manager|driver'?s?\s+license|passport|bill|dwc|state\s+bar|medicare|hicn|mbi"
)
_LABELS: tuple[tuple[Kind, str], ...] = (
    (Kind.SSN, rf"(?:social\s+security|ssn?\b)(?:{_NUMBER})?(?:\s*\(?last\s+(?:four|4)(?:\s+digits)?\)?)?"),
    (Kind.CLAIM_NUMBER, rf"(?:claims?(?:\s+administrator)?(?:\s+file)?{_NUMBER}|claims?\s*(?=:))"),
    (
        Kind.OTHER_NUMBER,
        rf"(?:(?:{_NUMBERED}){_NUMBER}|mrn|npi|dea|tin|ein|wcab|eams)",
    ),
)
_VALUE_START = r"\s*(?:\bis\b|\bof\b|\bwas\b|\bending\s+in\b|\bends\s+in\b)?\s*[:#.\-–]*\s*#?\s*"
_PIECE = r"[A-Za-z]{0,6}\d[\dA-Za-z]*|[A-Z]{1,6}(?=[-–/. ]?\d)|[xX*]{2,5}(?=[-– ]?\d)"
_VALUE = re.compile(
    rf"(?:{_PIECE})"
    rf"(?:[-–/.]{{1,2}}(?:{_PIECE}|[A-Z]{{1,4}}\b)|\ (?:[A-Z]{{1,4}}\ )?\d[\dA-Z]*(?![/.\d])){{0,5}}"
)
_MORE = re.compile(r"\s*(?:[,;&/]|\band\b)\s*")
_LABELLED = tuple(
    (kind, Announced(rf"(?:{scanned(label)}){_VALUE_START}(?=[\dA-Za-z*])", label)) for kind, label in _LABELS
)
_IN_BLOCKS = tuple(
    (kind, Announced(rf"(?:{scanned(label)})[ \t]*:[ \t]*\n", label)) for kind, label in _LABELS
)
_SSN = re.compile(r"(?<![\d-])\d{3}[-– ]\d{2}[-– ]\d{4}(?![\d-])")
_ADJ = re.compile(r"(?<![^\W_])ADJ[-\s]?\d{5,10}(?!\d)", re.IGNORECASE)
_CASE = re.compile(r"(?<![^\W_])CM\s?\d{2}\s?[-–]\s?\d{7}(?!\d)", re.IGNORECASE)
_MAILBOX = re.compile(r"[\w.+%'-]+$")
_NO_MAILBOX = re.compile(r"[^\w.+%'-]")
_HOST = re.compile(r"[\w-]{1,63}(?:\.[\w-]{1,63}){1,6}")
_LONGEST_MAILBOX = 64
_PHONE = re.compile(
    r"(?<![\w./-])(?:\+?1[-. ]?)?(?:\(\d{3}\)\s?|\d{3}[-. ]\s?)\d{3}[-. ]\s?\d{4}(?!\w|-\d)"
    r"(?:,?\s*(?:x|ext\.?|extension)\s*\d{1,6})?",
    re.IGNORECASE,
)
_PHONE_WORDS = r"(?:tele?phone|phone|tel|ph|fax|facsimile|cell|mobile|teléfono|telefono|call|contact)"
_PHONE_LABEL = Announced(
    rf"{_PHONE_WORDS}\b\.?"
    r"(?:\s*(?:number|no\.?|#))?(?:\s+(?:at|is|on))?\s*[:#.]*\s*(?P<value>\+?\(?\d[\d\s().-]{5,18}\d)"
    r"(?:,?\s*(?:x|ext\.?|extension)\s*\d{1,6})?",
    _PHONE_WORDS,
)
_PUBLIC = frozenset({"8558658873", "9166054270", "8007947387", "5102863700", "8007366404"})
"""Telephones of the reviewing organisation and of the Division, which every letter prints."""
_LEAST_DIGITS = 3
_LEAST_IN_BLOCK = 5
_BLOCK = 400
"""Characters behind a label without a value in which the block of values may hold it."""


def numbers_in(text: str) -> Iterator[Phrase]:
    """Every identifying number and e-mail address of a text."""
    flat = text.replace("\n", " ")
    yield from _emails(flat)
    yield from (Phrase(Kind.CASE_NUMBER, _spaced(found.group())) for found in _CASE.finditer(flat))
    yield from (Phrase(Kind.SSN, _spaced(found.group())) for found in _SSN.finditer(flat))
    yield from (Phrase(Kind.OTHER_NUMBER, _spaced(found.group())) for found in _ADJ.finditer(flat))
    yield from _phones(flat)
    yield from _labelled(text)
    yield from _in_blocks(text)


def _emails(flat: str) -> Iterator[Phrase]:
    for at in places(flat, "@"):
        if not at or _NO_MAILBOX.match(flat, at - 1):
            continue
        before = _MAILBOX.search(flat, max(0, at - _LONGEST_MAILBOX), at)
        behind = _HOST.match(flat, at + 1)
        if before is not None and behind is not None:
            yield Phrase(Kind.EMAIL, flat[before.start() : behind.end()].rstrip(".'"))


def _spaced(words: str) -> str:
    return " ".join(words.split())


def _phones(flat: str) -> Iterator[Phrase]:
    printed = [found.group() for found in _PHONE.finditer(flat)]
    printed += [flat[found.start("value") : found.end()] for found in _PHONE_LABEL.finditer(flat)]
    for words in printed:
        digits = re.sub(r"\D", "", words)
        public = digits[-10:] in _PUBLIC or digits.removeprefix("1")[:10] in _PUBLIC
        if not public and len(digits) >= 7:
            yield Phrase(Kind.PHONE, _spaced(words))
    if "+" in flat:
        from phonenumbers import Leniency, PhoneNumberMatcher

        for number in PhoneNumberMatcher(flat, None, leniency=Leniency.POSSIBLE):
            yield Phrase(Kind.PHONE, _spaced(number.raw_string))


def _labelled(text: str) -> Iterator[Phrase]:
    told = [
        (kind, label)
        for kind, pattern in _LABELLED
        for label in pattern.finditer(text)
        if _tells_a_value(label.group())
    ]
    days = {one.start: one.end for one in find_dates(text)} if told else {}
    for kind, label in told:
        place = label.end()
        while (value := _VALUE.match(text, place)) is not None:
            words = value.group()
            cut = min((day for day in days if value.start() <= day < value.end()), default=None)
            if cut is not None:
                words = text[value.start() : cut]
            words = words.rstrip(" -–/.")
            labelled = place == label.end() or re.match(r"[A-Za-z]+ ", words) is None
            if labelled and sum(one.isdigit() for one in words) >= _LEAST_DIGITS:
                yield Phrase(kind, _spaced(words))
            more = _MORE.match(text, value.end())
            if cut is not None or more is None or kind is not Kind.CLAIM_NUMBER:
                break
            place = more.end()


def _in_blocks(text: str) -> Iterator[Phrase]:
    """Numbers in a block of values behind a block of labels of which one announces a number."""
    for kind, pattern in _IN_BLOCKS:
        for found in pattern.finditer(text):
            for line in text[found.end() : found.end() + _BLOCK].split("\n"):
                words = line.strip()
                if _VALUE.fullmatch(words) is None or find_dates(words) or _CASE.match(words):
                    continue
                if sum(one.isdigit() for one in words) >= _LEAST_IN_BLOCK:
                    yield Phrase(kind, _spaced(words))


def _tells_a_value(label: str) -> bool:
    """Whether a label is followed by a mark, or says itself that a number follows."""
    return bool(
        re.search(
            r"[:#]|number|\bnos?\b|\bids?\b|\bnum\b|mrn|npi|dea|tin|ein|ssn|wcab|eams|ends?|ending",
            label,
            re.I,
        )
    )
