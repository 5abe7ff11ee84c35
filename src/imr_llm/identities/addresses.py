"""Addresses: streets, post boxes, and the town with its ZIP code."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from imr_llm.domain.letter import Range
from imr_llm.identities.announced import Announced
from imr_llm.identities.guards import Guard, guard_of
from imr_llm.identities.kinds import Kind, Phrase
from imr_llm.identities.names import PLACEHOLDER
from imr_llm.vocabulary.scanning import Keys, digit_runs, matches_at
from imr_llm.vocabulary.words import fold

_WAYS = (
    "Street", "St", "Avenue", "Ave", "Av", "Boulevard", "Blvd", "Road", "Rd", "Drive", "Dr", "Lane",
    "Ln", "Way", "Court", "Ct", "Place", "Pl", "Circle", "Cir", "Terrace", "Ter", "Parkway", "Pkwy",
    "Highway", "Hwy", "Trail", "Trl", "Loop", "Plaza", "Square", "Sq", "Alley", "Aly", "Walk",
    "Row", "Run", "Pike", "Crescent", "Cres", "Canyon", "Expressway", "Expy", "Freeway", "Fwy",
    "Broadway", "Real", "Mall",
)  # fmt: skip
_WAY_KEYS = Keys(word.lower() for word in _WAYS)
_KIND_OF_WAY = rf"(?:{'|'.join(_WAYS)})"
_UNIT = (
    r"(?:,?\s*(?:(?:Apartment|Apt|Suite|Ste|Unit|Floor|Fl|Building|Bldg|Space|Spc|Room|Rm|Lot|Dept)\b\.?\s*#?\s*|#\s*)"
    r"[\w-]{1,6})?"
)
_WORD = r"(?:[A-Z0-9À-Þ][\w'’.-]{0,40}|de|la|del|las|los|of|the)"
_STREET = re.compile(
    rf"(?<![\w/.$#-])\d{{1,6}}(?:[-–]\d{{1,5}})?(?:\s?1/2|[A-Z](?=\s))?[ \t]+(?:[NSEW]{{1,2}}\.?[ \t]+)?"
    rf"(?P<name>(?:{_WORD}[ \t]+){{1,4}}?){_KIND_OF_WAY}\b\.?(?:[ \t]+[NSEW]{{1,2}}\b\.?)?{_UNIT}",
    re.IGNORECASE,
)
_CALLE = re.compile(
    r"(?<![\w/.$#-])\d{1,6}[ \t]+(?i:calle|avenida|camino|via|vía|paseo|corte|rancho|caminito|plaza)[ \t]+"
    r"(?:(?:de|del|la|el|las|los)[ \t]+){0,2}[A-ZÀ-Þ][\w'’.-]{0,40}(?:[ \t]+[A-ZÀ-Þ][\w'’.-]{0,40})?"
    rf"{_UNIT}"
)
_ADDRESS = r"(?:(?:street|mailing|home)\s+)?address|street|city|town|residence|ciudad|domicilio"
_LABELLED = Announced(
    rf"(?:{_ADDRESS})"
    r"[ \t]*:[ \t]*"
    r"(?P<value>[^\n|:@]{2,80}?)(?=[ \t]{2,}|[ \t]*[|\n]|[ \t]+(?-i:[A-Z])[A-Za-z]+:|$)",
    _ADDRESS,
)
_BOX = Announced(
    r"(?<!_)(?:P\.?\s?O\.?\s*|Post\s+Office\s+)Box\s+#?\d{1,7}", r"p\.?\s?o\.?\s*box|post\s+office"
)
_STATE = (
    r"(?:A[LKZR]|C[AOT]|D[EC]|FL|GA|HI|I[DLNA]|K[SY]|LA|M[EDAINSOT]|N[EVHJMYCD]|O[HKR]|PA|RI|S[CD]|T[NX]|UT|V[TA]|"
    r"W[AVIY]|Calif\.?|California|Nevada|Arizona|Oregon|Texas|Washington|Utah|Colorado|New\s+Mexico|Idaho|Florida)"
)
_TOWN = re.compile(
    r"(?<![\w])(?P<town>[A-ZÀ-Þ][\w'’.-]{0,40}(?:[ \t]+[A-ZÀ-Þa-z][\w'’.-]{0,40}){0,3}),?\s+"
    rf"{_STATE}\.?,?\s+(?P<zip>\d{{5}}(?:-\d{{4}})?)(?!\d)"
)
_LONGEST_BEFORE_ZIP = 240
"""Characters of a town and its state."""
_LONGEST_BEFORE_WAY = 200
"""Characters between the number of a house and the word for a way."""
_ZIP = Announced(r"zip(?:\s*code)?\s*[:#]\s*(\d{5}(?:-\d{4})?)", "zip")
_PUBLIC = re.compile(
    r"(?i)p\.?\s?o\.?\s*box\s+(?:138009|71010|420603)|sacramento,?\s+ca(?:lifornia)?\.?\s+95813|oakland,?\s+ca\.?\s+94612"
)
"""Where the reviewing organisation and the Division get their mail, as every letter prints it."""


def addresses_in(text: str) -> Iterator[Phrase]:
    """Every street, post box, and town with its ZIP code; towns also alone, where they mean nothing else."""
    figures = digit_runs(text)
    starts = [start for start, _ in figures]
    for found in matches_at(_STREET, text, _before_a_way(text, starts)):
        inner = re.findall(r"[^\W\d_]{3,}", found["name"])
        clinical = [one for one in inner if guard_of(one) is Guard.CLINICAL]
        capital = any(one[0].isupper() for one in inner) or re.match(r"\d+(?:st|nd|rd|th)\s", found["name"])
        if capital and not clinical:
            yield Phrase(Kind.ADDRESS, " ".join(found.group().split()).rstrip("."))
    for found in _BOX.finditer(text):
        if not _PUBLIC.match(text, found.start()):
            yield Phrase(Kind.ADDRESS, " ".join(found.group().split()))
    for found in _towns(text, figures):
        if _PUBLIC.match(text, found.start()):
            continue
        yield Phrase(Kind.ADDRESS, " ".join(found.group().split()))
        town = " ".join(found["town"].split())
        if all(guard_of(one) < Guard.COMMON for one in re.findall(r"[^\W\d_]{4,}", town)) and len(town) > 3:
            yield Phrase(Kind.ADDRESS, town)
    for found in matches_at(_CALLE, text, starts):
        yield Phrase(Kind.ADDRESS, " ".join(found.group().split()))
    for found in _LABELLED.finditer(text):
        words = " ".join(found["value"].split()).strip(" ,.")
        if words and not PLACEHOLDER.search(words) and not _PUBLIC.search(words) and words[0].isalnum():
            yield Phrase(Kind.ADDRESS, words)
    for found in _ZIP.finditer(text):
        yield Phrase(Kind.ADDRESS, found[1])


def _towns(text: str, figures: Sequence[Range]) -> Iterator[re.Match[str]]:
    """The towns with their ZIP codes, which are looked for before five figures only."""
    place = 0
    for start, end in figures:
        if end - start == 5 and end > place:
            found = _TOWN.search(text, max(place, start - _LONGEST_BEFORE_ZIP), end + len("-1234"))
            if found is not None:
                yield found
                place = found.end()


def _before_a_way(text: str, starts: Sequence[int]) -> Iterator[int]:
    """Those of some places behind which a word for a way stands near."""
    ways = _WAY_KEYS.word_places(fold(text))
    for start in starts:
        near = bisect_left(ways, start)
        if near < len(ways) and ways[near] - start <= _LONGEST_BEFORE_WAY:
            yield start
