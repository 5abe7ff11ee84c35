"""Measures how hard a text is to read, offline.

The Flesch-Kincaid grade level: Kincaid, J. P., Fishburne, R. P., Rogers, R. L. and Chissom, B. S. (1975),
Derivation of New Readability Formulas (Automated Readability Index, Fog Count and Flesch Reading Ease
Formula) for Navy Enlisted Personnel, Research Branch Report 8-75, Naval Technical Training Command.

The perspicuity of a Spanish text: Szigriszt Pazos, F. (1993), Sistemas predictivos de legibilidad del mensaje
escrito: fórmula de perspicuidad, doctoral thesis, Universidad Complutense de Madrid. Read on the INFLESZ
scale: Barrio-Cantalejo, I. M. and others (2008), Validación de la Escala INFLESZ para evaluar la legibilidad
de los textos dirigidos a pacientes, Anales del Sistema Sanitario de Navarra 31(2), 135-152.
"""

from __future__ import annotations

import re

from imr_llm.domain.summary import Formula, Language, Readability
from imr_llm.summary.spanish_syllables import spanish_syllables
from imr_llm.summary.syllables import syllables

_WORD = re.compile(r"[^\W_]+(?:(?:['\u2019]|[-/.,](?=\d))[^\W_]+)*")
"""A hyphen or slash parts two words, except inside a numeral with its unit such as `10/325`."""

_END = re.compile(r"[.!?]+[\"'\u201d\u2019)\]]*(?=\s|$)")
_NOT_AN_END = frozenset(
    {
        *(
            "dr",
            "mr",
            "mrs",
            "ms",
            "st",
            "jr",
            "sr",
            "no",
            "nos",
            "vs",
            "etc",
            "e.g",
            "i.e",
            "p",
            "pp",
            "fig",
        ),
        *("sec", "ch", "approx", "dept", "inc", "co", "ltd", "al", "cf", "ed", "eds", "vol"),
        *("jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec"),
    }
)
"""Abbreviations after which a sentence goes on, without their last full stop."""

_LONGEST_ABBREVIATION = 12
_LOOK_AHEAD = 20
_LAST_WORD = re.compile(r"([^\W\d_]+(?:\.[^\W\d_]+)*)\.$")


def sentences(text: str) -> list[str]:
    """The sentences of a text, trimmed. A line end closes one: headings and list entries stand alone.

    A full stop after an abbreviation (`Dr.`, `e.g.`), after one capital letter (`J. Smith`) or before a
    small letter does not close a sentence.
    """
    found: list[str] = []
    for line in text.splitlines():
        start = 0
        for end in _END.finditer(line):
            if _closes(line, start, end):
                found.append(line[start : end.end()].strip())
                start = end.end()
        if line[start:].strip():
            found.append(line[start:].strip())
    return [one for one in found if _WORD.search(one)]


def words(text: str) -> list[str]:
    """The words of a text as Flesch-Kincaid counts them; a number with its unit sign is one word."""
    return _WORD.findall(text)


def reading_grade(text: str) -> float:
    """The Flesch-Kincaid grade of a text, to one decimal; 0.0 for a text without words.

    0.39 x (words / sentences) + 11.8 x (syllables / words) - 15.59, in US school grades.
    """
    counted = words(text)
    if not counted:
        return 0.0
    sentence_count = len(sentences(text))
    syllable_count = sum(syllables(word) for word in counted)
    grade = 0.39 * len(counted) / sentence_count + 11.8 * syllable_count / len(counted) - 15.59
    return round(grade, 1)


def perspicuity(text: str) -> float:
    """The Szigriszt-Pazos perspicuity of a Spanish text, to one decimal; 100.0 for a text without words.

    206.835 - 62.3 x (syllables / words) - (words / sentences), higher where it is easier.
    """
    counted = words(text)
    if not counted:
        return 100.0
    syllable_count = sum(spanish_syllables(word) for word in counted)
    return round(206.835 - 62.3 * syllable_count / len(counted) - len(counted) / len(sentences(text)), 1)


GRADE_LIMIT = 8.0
"""Flesch-Kincaid grade up to which English counts as plain."""
PERSPICUITY_LIMIT = 55.0
"""Perspicuity from which the INFLESZ scale calls a text "normal": most people can read it."""


def readability(text: str, language: Language) -> Readability:
    """How hard a text is to read, by the formula of its language."""
    formula = _FORMULAS[language]
    return Readability(formula=formula, score=_MEASURES[formula](text))


def plain_limit(language: Language) -> float:
    """The score up to which (from which, where higher is easier) a text in the language counts as plain."""
    return _LIMITS[_FORMULAS[language]]


def excess(measured: Readability, limit: float) -> float:
    """By how much a text is harder than a limit on its own scale; negative where it is easier."""
    harder = measured.score - limit
    return -harder if measured.formula in _HIGHER_IS_EASIER else harder


def margin(language: Language) -> float:
    """By how much easier than a limit a text should be: other tools count some syllables differently."""
    return _MARGINS[_FORMULAS[language]]


_FORMULAS = {Language.EN: Formula.FLESCH_KINCAID, Language.ES: Formula.INFLESZ}
_MEASURES = {Formula.FLESCH_KINCAID: reading_grade, Formula.INFLESZ: perspicuity}
_LIMITS = {Formula.FLESCH_KINCAID: GRADE_LIMIT, Formula.INFLESZ: PERSPICUITY_LIMIT}
_MARGINS = {Formula.FLESCH_KINCAID: 0.2, Formula.INFLESZ: 1.0}
_HIGHER_IS_EASIER = frozenset({Formula.INFLESZ})


def _closes(line: str, start: int, end: re.Match[str]) -> bool:
    following = line[end.end() : end.end() + _LOOK_AHEAD].lstrip()
    if end.group().startswith((".", "?", "!")) and following[:1].islower():
        return False
    if not end.group().startswith(".") or len(end.group().rstrip("\"'\u201d\u2019)]")) > 1:
        return True
    last = _LAST_WORD.search(line[max(start, end.start() - _LONGEST_ABBREVIATION) : end.start() + 1])
    if last is None:
        return True
    word = last.group(1)
    return not (following and (word.lower() in _NOT_AN_END or (len(word) == 1 and word.isupper())))
