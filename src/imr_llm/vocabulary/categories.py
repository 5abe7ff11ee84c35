"""Which treatment category a request belongs to, by a lexicon and the grammar of request headings.

The groups are those of RECORD.md (after the Division of Workers' Compensation and its researchers). Where
they leave room: a functional capacity evaluation is a test (diagnostic), radiofrequency ablation counts with
the blocks it follows (injection), a psychological evaluation is a visit (evaluation_management), a gym
membership and an interpreter are `other`, a hospital stay is a program.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, lru_cache

from rapidfuzz import fuzz, process

from imr_llm.domain.record import Category
from imr_llm.vocabulary.drugs import find_drugs
from imr_llm.vocabulary.words import pieces, word_list

_SURGICAL_ENDINGS = ("ectomy", "plasty", "otomy", "ostomy", "desis", "rrhaphy", "pexy")
_TAIL_BEGINS = frozenset(
    {"for", "following", "after", "prior", "with", "secondary", "due", "before", "during", "status", "w"}
)
_DRUG = "a drug"
"""Stands for any drug's name among words; no word is like it, for it has a space."""
_IGNORED = "ignored"
_FUZZY_CUTOFF = 85.0
_SHORTEST_FUZZY = 7
_MOST_CORRECTED = 8
"""Unknown words of a heading that are taken for misspelt ones."""
_LONGEST_REST = 40
"""Characters behind a drug in which a longer name that it begins may go on."""


@dataclass(frozen=True, slots=True)
class _Lexicon:
    sections: tuple[Category | None, ...]
    phrases: dict[tuple[str, ...], int]
    """Phrase to the positions of its section: the lower, the stronger."""
    longest: int
    longest_from: dict[str, int]
    """First words of phrases, with how many words the longest of them has."""
    known: frozenset[str]
    """The long words of all phrases, for misspelt ones."""

    def strongest(self, category: Category) -> int:
        """The position of a category's widest section, the one its rules beside the lexicon count for."""
        positions = [index for index, section in enumerate(self.sections) if section is category]
        return max(positions, key=lambda index: sum(at == index for at in self.phrases.values()))


def classify(treatment: str) -> Category:
    """The category of a treatment as a heading words it; `other` where nothing in it is known.

    What the treatment is counts before what it is for or comes with: in `cold therapy unit for shoulder
    surgery` the words before `for` decide.
    """
    words = _words(treatment)
    cut = next((index for index, word in enumerate(words) if word in _TAIL_BEGINS and index), len(words))
    return (
        _strongest(_telling(words[:cut]))
        or _strongest(_telling(words))
        or _strongest(_telling(_corrected(words)))
        or _strongest(_hits(words))
        or Category.OTHER
    )


def categories_named(text: str) -> frozenset[Category]:
    """Every category of which a text names a treatment; words that say little (`therapy`) name none."""
    sections = _lexicon().sections
    return frozenset(one for index in _telling(_words(text)) if (one := sections[index]) is not None)


def _words(treatment: str) -> list[str]:
    words: list[str] = []
    position = 0
    for name, (start, end) in find_drugs(treatment):
        words.extend(pieces(treatment[position:start]))
        named = tuple(_singular(word) for word in pieces(name))
        whole = _whole_name(named, treatment[end : end + _LONGEST_REST])
        words.extend(named if named in _lexicon().phrases or whole else (_DRUG,))
        position = end
    words.extend(pieces(treatment[position:]))
    return [_singular(word) for word in words]


def _whole_name(named: tuple[str, ...], behind: str) -> bool:
    """Whether a drug's name only begins a longer one of another thing: `silicone gel` of a gel sheet."""
    words = (*named, *(_singular(word) for word in pieces(behind)))
    longer = range(len(named) + 1, min(len(words), _lexicon().longest) + 1)
    return any(words[:length] in _lexicon().phrases for length in longer)


def _strongest(hits: list[int]) -> Category | None:
    return _lexicon().sections[min(hits)] if hits else None


def _telling(words: list[str]) -> list[int]:
    """The hits outside the last section, whose words (`therapy`) say little."""
    return [index for index in _hits(words) if index < len(_lexicon().sections) - 1]


def _hits(words: list[str]) -> list[int]:
    lexicon = _lexicon()
    hits: list[int] = []
    position = 0
    while position < len(words):
        longest = min(lexicon.longest_from.get(words[position], 0), len(words) - position)
        for length in range(longest, 0, -1):
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


def _corrected(words: list[str]) -> list[str]:
    """The words with the first misspelt ones as the lexicon spells them."""
    known = _lexicon().known
    unknown = [word for word in words if len(word) >= _SHORTEST_FUZZY and word not in known]
    likest = {word: _likest(word) for word in unknown[:_MOST_CORRECTED]}
    return [likest.get(word, word) for word in words]


@lru_cache(maxsize=1024)
def _likest(word: str) -> str:
    treatments, drugs = _as_long(len(word))
    found = process.extractOne(word, treatments, scorer=fuzz.ratio, score_cutoff=_FUZZY_CUTOFF)
    if found is not None:
        return found[0]
    is_like_a_drug = process.extractOne(word, drugs, scorer=fuzz.ratio, score_cutoff=_FUZZY_CUTOFF)
    return _DRUG if is_like_a_drug else word


@lru_cache(maxsize=64)
def _as_long(length: int) -> tuple[list[str], list[str]]:
    """The words of treatments and of drugs that a word of a length may be like: others differ too much."""
    of_treatments, of_drugs = (
        [word for word in words if 200 * min(length, len(word)) >= _FUZZY_CUTOFF * (length + len(word))]
        for words in (sorted(_lexicon().known), _drug_words())
    )
    return of_treatments, of_drugs


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
    pharmaceutical = max(
        index for index, section in enumerate(sections) if section is Category.PHARMACEUTICAL
    )
    phrases[(_DRUG,)] = pharmaceutical
    longest_from: dict[str, int] = {}
    for words in phrases:
        longest_from[words[0]] = max(len(words), longest_from.get(words[0], 0))
    return _Lexicon(
        sections=tuple(sections),
        phrases=phrases,
        longest=max(longest_from.values()),
        longest_from=longest_from,
        known=frozenset(word for phrase in phrases for word in phrase if len(word) >= _SHORTEST_FUZZY - 1),
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
