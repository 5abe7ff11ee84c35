"""Drug names, brand and generic, wherever they stand in a text.

The list is `data/drugs.txt`; besides it a word counts as a drug by the stem of its international
nonproprietary name (WHO's "Stem Book": `-prazole`, `-codone`, `-pregabalin` …), so that a drug newer than
the list is still seen.
"""

from __future__ import annotations

from functools import cache

from imr_llm.domain.letter import Range
from imr_llm.vocabulary.patterns import late
from imr_llm.vocabulary.words import PhraseIndex, fold, pieces, word_list

_STEMS = (
    *("prazole", "profen", "codone", "morphone", "azepam", "zolam", "triptan", "sartan", "floxacin"),
    *("cycline", "cillin", "setron", "oxetine", "triptyline", "ipramine", "gabalin", "gliptin", "gliflozin"),
    *("dipine", "dronate", "xaban", "conazole", "coxib", "fenac", "benzaprine", "barbital", "statin"),
    *("thiazide", "caine", "tidine", "zodone", "oxicam", "tadine", "lukast", "parin", "terol"),
    *("umab", "imab", "tinib", "gepant", "orexant", "olol", "glutide", "racetam", "oprost", "tegravir"),
    *("ciclib", "parib", "nidazole", "stigmine", "gestrel", "ciclovir", "buvir", "asvir", "nafil"),
)
_STEM_ENDS = frozenset(stem[-4:] for stem in _STEMS)
_NOT_DRUGS = frozenset({"cocaine", "cholesterol", "somatostatin", "nonstatin", "cholestatin"})
_SHORTEST_STEMMED = 8

# The gap between two words is one character class, so that no reading of it can be tried twice.
_TAIL = late(
    r"(?:\s?[/-]\s?(?:apap|acetaminophen|acetaminop|acetamin|ibuprofen|aspirin|asa|naloxone|codeine|caffeine|"
    r"hctz|hydrochlorothiazide|famotidine|misoprostol|esomeprazole|sumatriptan|caff)\b)*"
    r"(?:\s(?:hydrochloride|hcl|sodium|potassium|tartrate|bitartrate|citrate|sulfate|succinate|acetate|"
    r"maleate|fumarate|mesylate|besylate|calcium|magnesium|acetonide|phosphate)\b)?"
    r"(?:\s(?:extended|immediate|delayed|sustained|controlled)[\s-]release\b)?"
    r"(?:[\s-](?:er|xr|xl|sr|cr|ir|ds|ec|la|odt|pm|cd|es|hp|dr(?!\.))\b)?"
    r"(?:\s?[/-]\s?(?:apap|acetaminophen|ibuprofen|aspirin|asa|naloxone)\b)?"
)
_APART = dict.fromkeys(map(ord, "\n\r\t\f.,;:()[]{}<>\"'/-–—#*%&+=_|!?“”‘’"), " ")
_ASCII_APART = bytes(ord(_APART.get(code, chr(code))) for code in range(128)) + bytes(range(128, 256))
"""Bytes are translated by a plain table, many times faster than characters."""


def is_drug(word: str) -> bool:
    """Whether a word, or a name of several words (`MS Contin`), is the name of a drug."""
    plain = " ".join(pieces(word))
    return plain in _names() or (" " not in plain and _has_drug_stem(plain))


def find_drugs(text: str) -> list[tuple[str, Range]]:
    """Every drug name as printed with where it stands, in order, overlaps resolved to the longest name.

    Salts, release forms and partner drugs belong to the name: `Tramadol ER`, `hydrocodone/APAP`.
    """
    folded = fold(text)
    index = _index()
    matches: list[Range] = []
    for word in _standing(folded):
        position = folded.find(word)
        while position >= 0:
            end = position + len(word)
            if _stands_alone(folded, position, end):
                matched = index.end_of_match(folded, word, end)
                if matched is None and _has_drug_stem(word):
                    matched = end
                if matched is not None:
                    matches.append((position, _with_tail(folded, matched)))
            position = folded.find(word, end)
    matches.sort(key=lambda one: (one[0], -one[1]))
    found: list[tuple[str, Range]] = []
    taken = 0
    for start, end in matches:
        if start >= taken:
            found.append((text[start:end], (start, end)))
            taken = end
    return found


@cache
def _index() -> PhraseIndex:
    return PhraseIndex(word_list("drugs"))


@cache
def _names() -> frozenset[str]:
    return frozenset(" ".join(pieces(name)) for name in word_list("drugs"))


def _standing(folded: str) -> set[str]:
    """The words of a text that a name may begin with."""
    begins = _index().first_pieces
    return {word for word in set(_apart(folded).split()) if word in begins or _has_drug_stem(word)}


def _apart(folded: str) -> str:
    """A text with a space for every separator."""
    if folded.isascii():
        return folded.encode().translate(_ASCII_APART).decode()
    return folded.translate(_APART)


def _has_drug_stem(word: str) -> bool:
    return (
        len(word) >= _SHORTEST_STEMMED
        and word[-4:] in _STEM_ENDS
        and word.endswith(_STEMS)
        and word not in _NOT_DRUGS
    )


def _stands_alone(folded: str, start: int, end: int) -> bool:
    before = folded[start - 1 : start]
    after = folded[end : end + 1]
    return not (before.isalnum() or after.isalnum())


def _with_tail(folded: str, end: int) -> int:
    tail = _TAIL.match(folded, end)
    return tail.end() if tail is not None else end
