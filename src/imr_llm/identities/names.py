"""Names of people: what a run of words is as a name, and the names that prose announces."""

from __future__ import annotations

import re
import warnings
from collections.abc import Iterator
from functools import lru_cache

from imr_llm.identities.guards import Guard, guard_of, may_be_a_name
from imr_llm.identities.kinds import Name
from imr_llm.identities.wordlists import words_of
from imr_llm.vocabulary.drugs import is_drug
from imr_llm.vocabulary.scanning import Keys, matches_at
from imr_llm.vocabulary.words import fold

WORD = r"[^\W\d_]+(?:['’](?!s\b|S\b)[^\W\d_]+)*"
"""A word of a name: `O'Brien`, never its possessive `'s`. Hyphens part two words."""
CAPITALS = "A-ZÀ-ÖØ-ÞĀ-ſΑ-ΩА-ЯḀ-ỿ"
"""Characters that names begin with, for a class of a pattern; small letters among the last are rare."""
_CAPITAL = rf"[{CAPITALS}][^\W\d_]*(?:['’](?!s\b|S\b)[^\W\d_]+)*"
_INITIAL = rf"[{CAPITALS}]\."
_SMALL = (
    r"(?:de|del|de la|de los|la|los|las|da|dos|van|van der|van den|von|der|den|ter|el|al|bin|y|e|san|santa)"
)
_RUN = rf"{_CAPITAL}(?:-{_CAPITAL})*"
FULL = rf"{_RUN}(?:,?\s+(?:{_INITIAL}|{_SMALL}\s+{_RUN}|{_RUN})){{0,4}}"
"""A capitalised name of several words."""
_TITLES = Keys((
    "mr", "mrs", "ms", "mx", "dr", "prof", "sr", "hon", "rev.", "doctor", "miss", "señor", "senor",
    "attorney", "judge", "nurse", "counselor", "adjuster", "interpreter",
))  # fmt: skip
_TITLED = re.compile(
    r"(?:(?i:mr|mrs|ms|mx|drs?|prof|sra?|srta|hon)\.?|Rev\.|(?i:doctor|miss|señora?|senora?|attorney|judge|"
    r"professor|nurse(?: practitioner)?|counselor|adjuster|interpreter))"
    rf"\s+(?P<name>(?:{_INITIAL}\s*)*(?:{_SMALL}\s+)?{FULL})"
)
_ALSO = re.compile(rf"\s*(?:,|and|&|/)\s+(?P<name>(?:{_INITIAL}\s*)*{_RUN})(?![^\W_])")
CREDENTIAL = (
    r"(?:M\.?D|D\.?O|D\.?C|Ph\.?\s?D|Psy\.?D|R\.?N|N\.?P|P\.?A(?:\.?-C)?|P\.?A\.?C|D\.?P\.?M|L\.?Ac|D\.?P\.?T|"
    r"P\.?T|O\.?T\.?R?|Esq|J\.?D|D\.?D\.?S|D\.?M\.?D|O\.?D|M\.?P\.?H|L\.?C\.?S\.?W|M\.?F\.?T|F\.?N\.?P|Q\.?M\.?E|"
    r"A\.?M\.?E|C\.?R\.?N\.?A|L\.?V\.?N)\b\.?"
)
_CREDENTIALS = re.compile(rf"(?:(?<=[,;/])|(?<=\s)){CREDENTIAL}(?![^\W_])")
_CREDENTIAL = re.compile(rf"{CREDENTIAL}(?![^\W_])")
_CREDENTIALS_BEGIN = Keys((
    "m.d", "md", "d.o", "do", "d.c", "dc", "ph", "psy", "r.n", "rn", "n.p", "np", "p.a", "pa", "d.p", "dp",
    "l.a", "lac", "p.t", "pt", "o.t", "ot", "esq", "j.d", "jd", "d.d", "dd", "d.m", "dm", "o.d", "od",
    "m.p", "mph", "l.c", "lcsw", "m.f", "mft", "f.n", "fnp", "q.m", "qme", "a.m", "ame", "c.r", "crna",
    "l.v", "lvn",
))  # fmt: skip
_NAME_WORD = re.compile(rf"(?:{_INITIAL}\s?)+|{_RUN}|{_SMALL}")
_ROLE_KEYS = Keys((
    "patient", "applicant", "claimant", "employee", "injured worker", "worker", "petitioner", "examiner",
    "case manager", "physician", "provider", "surgeon", "therapist", "chiropractor", "psychologist",
    "adjuster", "interpreter", "attorney", "nurse", "acupuncturist", "husband", "wife", "spouse",
    "daughter", "son", "supervisor", "coworker", "co-worker",
))  # fmt: skip
_ROLES = re.compile(
    rf"(?i:{'|'.join(sorted(_ROLE_KEYS.words, key=len, reverse=True))})"
    rf"(?:\s+is|\s+named|,)?,?\s+(?P<name>(?:{_INITIAL}\s*)*{FULL})"
)
_SIGNED_KEYS = Keys(("by", "per", "from"))
_SIGNED = re.compile(
    rf"(?i:by|per|from)\s+(?P<name>{_RUN}(?:\s+{_INITIAL})?\s+{_RUN})"
    rf"(?=,?\s+(?:{CREDENTIAL}|(?i:dated|on)\s+\d))"
)
PLACEHOLDER = re.compile(
    r"redact|withheld|confidential|removed|xxx|\*\*|[█■]|"
    r"not (?:provided|printed|stated|given|listed|applicable)|unknown|"
    r"\bn/?a\b|\bnone\b|see (?:attached|below|above)|\blisted\b|attach",
    re.IGNORECASE,
)
_NICKNAME = re.compile(r"[\"“(]([^\"”)]{2,20})[\"”)]")
_ALSO_NAMES = frozenset({"al", "el", "do", "le", "da", "di", "du", "den", "van", "san"})
_MOST_WORDS = 6
_LONGEST_NAME = 90


@lru_cache(maxsize=1024)
def as_name(words: str, *, sure: bool) -> Name | None:
    """The name that some words are, or None.

    Where it is `sure` that a name stands there, words of the language make one as well.
    """
    if PLACEHOLDER.search(words):
        return None
    nicknames = [one for one in _NICKNAME.findall(words) if re.fullmatch(WORD, one)]
    plain = _CREDENTIALS.sub(" ", _NICKNAME.sub(" ", words))
    kept = [one for one in re.findall(rf"{WORD}\.?|,", plain) if not _is_aside(one)]
    told = [one.rstrip(".") for one in kept if one != ","]
    if not 1 <= len(told) <= _MOST_WORDS or re.search(r"\d", plain):
        return None
    lasting = [one for at, one in enumerate(told) if len(one) > 1 and not _is_particle(one, at, len(told))]
    if not lasting:
        return None
    guards = [guard_of(one) for one in lasting]
    also_names = all(may_be_a_name(one) for one in lasting)
    if min(guards) >= Guard.COMMON and not (also_names and (sure or len(lasting) > 1)):
        return None
    if words.islower() and max(guards) >= Guard.COMMON and not also_names:
        return None
    given, family = _parted(" ".join(kept).replace(" ,", ","))
    every = {*given, *family}
    given += tuple(one for one in (*told, *nicknames) if len(one) > 1 and one not in every)
    kept_words = frozenset((*lasting, *nicknames, *(one for one in told if len(one) == 1)))
    return Name(
        tuple(one for one in given if one in kept_words), tuple(one for one in family if one in kept_words)
    )


def _is_particle(word: str, place: int, words: int) -> bool:
    """Whether a word joins others in a name; some that do are names themselves, first or last in capitals."""
    plain = word.lower()
    if plain not in words_of("particles"):
        return False
    return not (plain in _ALSO_NAMES and word[0].isupper() and words > 1 and place in (0, words - 1))


def _is_aside(word: str) -> bool:
    plain = word.replace(".", "").lower()
    return plain in words_of("titles") or (
        plain in words_of("credentials") and (word.isupper() or "." in word or plain in _MIXED)
    )


_MIXED = frozenset({"phd", "psyd", "lac", "esq"})


def _parted(words: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Given names and family names, hyphened ones as single words."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        from nameparser import HumanName

        parsed = HumanName(words)
        first, middle, last = str(parsed.first), str(parsed.middle), str(parsed.last)
    given = tuple(re.findall(WORD, f"{first} {middle}"))
    family = tuple(re.findall(WORD, last))
    if not family:
        return (), given
    return given, family


def is_credential(words: str) -> bool:
    """Whether words stand behind names: `M.D.`"""
    return _CREDENTIAL.fullmatch(words) is not None


def names_in_prose(flat: str) -> Iterator[Name]:
    """The names that a title, a credential or a role announces, in a text on one line."""
    folded = fold(flat)
    for found in matches_at(_TITLED, flat, _TITLES.word_places(folded)):
        name = _leading(found["name"], after_title=True)
        if name is not None:
            yield name
        if found.group().lower().startswith("drs"):
            also = _ALSO.match(flat, found.end())
            if also is not None and (other := as_name(also["name"], sure=True)) is not None:
                yield other
    for found in matches_at(_CREDENTIAL, flat, _CREDENTIALS_BEGIN.word_places(folded)):
        name = _trailing(_words_before(flat, found.start()))
        if name is not None:
            yield name
    for pattern, keys in ((_ROLES, _ROLE_KEYS), (_SIGNED, _SIGNED_KEYS)):
        for found in matches_at(pattern, flat, keys.word_places(folded)):
            name = _leading(found["name"], after_title=False)
            if name is not None and len(name.words) > 1:
                yield name


def _words_before(flat: str, place: int) -> list[str]:
    """The run of capitalised words that ends before a credential, initials and particles within it."""
    words = flat[max(0, place - _LONGEST_NAME) : place].rstrip().removesuffix(",").split()
    taken: list[str] = []
    for word in reversed(words[-_MOST_WORDS:]):
        if _NAME_WORD.fullmatch(word) is None:
            break
        taken.insert(0, word)
    return taken


def _leading(words: str, *, after_title: bool) -> Name | None:
    """The name at the start of a run of capitalised words: it ends where words of the language begin."""
    taken: list[str] = []
    for index, one in enumerate(words.split()):
        plain = one.strip(",.").lower()
        parts = re.findall(WORD, one)
        if (
            not parts
            or plain in words_of("after_titles")
            or (plain.replace(".", "") in words_of("credentials") and index)
        ):
            break
        small = plain in words_of("particles") or (len(parts) == 1 and len(parts[0]) == 1)
        guarded = min(guard_of(part) for part in parts) >= Guard.COMMON
        if index == 0 and after_title and is_drug(f"ms {plain}"):
            break
        surname_to_come = after_title and not any(len(name.strip(".,")) > 1 for name in taken)
        if guarded and not small and not surname_to_come:
            break
        taken.append(one)
        if one.endswith(",") and index:
            break
    while taken and taken[-1].strip(".,").lower() in words_of("particles"):
        taken.pop()
    return as_name(" ".join(taken).strip(" ,"), sure=after_title) if taken else None


def _trailing(parts: list[str]) -> Name | None:
    """The name at the end of a run of capitalised words, before a credential."""
    for start in range(len(parts)):
        plain = [one for one in re.findall(WORD, " ".join(parts[start:])) if len(one) > 1]
        plain = [one for one in plain if one.lower() not in words_of("particles")]
        if len(plain) >= 2 and all(map(may_be_a_name, plain)):
            return as_name(" ".join(parts[start:]), sure=False)
    return None
