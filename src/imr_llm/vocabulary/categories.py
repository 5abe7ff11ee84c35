"""Which treatment category a request belongs to, by a lexicon and the grammar of request headings.

The groups are those of RECORD.md (after the Division of Workers' Compensation and its researchers). Where
they leave room: a functional capacity evaluation is a test (diagnostic), radiofrequency ablation counts with
the blocks it follows (injection), a psychological evaluation is a visit (evaluation_management), a gym
membership and an interpreter are `other`, a hospital stay is a program.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from rapidfuzz import fuzz, process

from imr_llm.domain.record import Category
from imr_llm.vocabulary.drugs import find_drugs
from imr_llm.vocabulary.words import pieces, word_list

_SURGICAL_ENDINGS = ("ectomy", "plasty", "otomy", "ostomy", "desis", "rrhaphy", "pexy")
_TAIL_BEGINS = frozenset(
    {"for", "following", "after", "prior", "with", "secondary", "due", "before", "during", "status", "w"}
)
_IGNORED = "ignored"
_FUZZY_CUTOFF = 85.0
_SHORTEST_FUZZY = 7


@dataclass(frozen=True, slots=True)
class _Lexicon:
    sections: tuple[Category | None, ...]
    phrases: dict[tuple[str, ...], int]
    """Phrase to the positions of its section: the lower, the stronger."""
    longest: int
    words: tuple[str, ...]
    """The long words of all phrases, in order, for misspelt ones."""

    def strongest(self, category: Category) -> int:
        """The position of a category's widest section, the one its rules beside the lexicon count for."""
        positions = [index for index, section in enumerate(self.sections) if section is category]
        return max(positions, key=lambda index: sum(at == index for at in self.phrases.values()))


def classify(treatment: str) -> Category:
    """The category of a treatment as a heading words it; `other` where nothing in it is known.

    What the treatment is counts before what it is for or comes with: in `cold therapy unit for shoulder
    surgery` the words before `for` decide.
    """
    words = [_singular(word) for word in pieces(treatment)]
    cut = next((index for index, word in enumerate(words) if word in _TAIL_BEGINS and index), None)
    if cut is not None and (section := _strongest_section(words[:cut], _has_drug(treatment, words[:cut]))):
        return section
    return (
        _strongest_section(words, bool(find_drugs(treatment)))
        or _misspelt(words)
        or _weakly(words, treatment)
    )


def _has_drug(treatment: str, words: list[str]) -> bool:
    kept = set(words)
    return any(kept.issuperset(map(_singular, pieces(name))) for name, _ in find_drugs(treatment))


def _strongest_section(words: list[str], names_a_drug: bool) -> Category | None:
    lexicon = _lexicon()
    hits = [index for index in _hits(words) if index < len(lexicon.sections) - 1]
    if names_a_drug:
        hits.append(lexicon.strongest(Category.PHARMACEUTICAL))
    return lexicon.sections[min(hits)] if hits else None


def _weakly(words: list[str], treatment: str) -> Category:
    hits = _hits(words)
    return _lexicon().sections[min(hits)] or Category.OTHER if hits and treatment else Category.OTHER


def _hits(words: list[str]) -> list[int]:
    lexicon = _lexicon()
    hits: list[int] = []
    position = 0
    while position < len(words):
        for length in range(min(lexicon.longest, len(words) - position), 0, -1):
            index = lexicon.phrases.get(tuple(words[position : position + length]))
            if index is not None:
                if lexicon.sections[index] is not None:
                    hits.append(index)
                position += length
                break
        else:
            if len(words[position]) > 6 and words[position].endswith(_SURGICAL_ENDINGS):
                hits.append(lexicon.strongest(Category.SURGERY))
            position += 1
    return hits


def _misspelt(words: list[str]) -> Category | None:
    known = _lexicon().words
    corrected = [word if word in known else _likest(word) for word in words]
    names_a_drug = any(corrected[at] in _drug_words() for at in range(len(words)))
    return None if corrected == words else _strongest_section(corrected, names_a_drug)


def _likest(word: str) -> str:
    if len(word) < _SHORTEST_FUZZY:
        return word
    for choices in (_lexicon().words, _drug_words()):
        found = process.extractOne(word, choices, scorer=fuzz.ratio, score_cutoff=_FUZZY_CUTOFF)
        if found is not None:
            return found[0]
    return word


@cache
def _lexicon() -> _Lexicon:
    sections: list[Category | None] = []
    phrases: dict[tuple[str, ...], int] = {}
    for line in word_list("treatments"):
        if line.startswith("["):
            name = line.strip("[]")
            sections.append(None if name == _IGNORED else Category(name))
            continue
        for phrase in line.split(";"):
            words = tuple(_singular(word) for word in pieces(phrase))
            phrases.setdefault(words, len(sections) - 1)
    return _Lexicon(
        sections=tuple(sections),
        phrases=phrases,
        longest=max(len(words) for words in phrases),
        words=tuple(
            sorted({word for phrase in phrases for word in phrase if len(word) >= _SHORTEST_FUZZY - 1})
        ),
    )


@cache
def _drug_words() -> tuple[str, ...]:
    return tuple(name for name in word_list("drugs") if name.isalpha() and len(name) >= _SHORTEST_FUZZY)


def _singular(word: str) -> str:
    if len(word) > 3 and word.endswith("ies"):
        return f"{word[:-3]}y"
    if len(word) > 4 and word.endswith(("shes", "ches", "xes", "sses")):
        return word[:-2]
    return (
        word[:-1] if len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is")) else word
    )
