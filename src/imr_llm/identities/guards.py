"""Which words of a name may mean something else, and so need more around them to be taken for the name."""

from __future__ import annotations

import unicodedata
from enum import IntEnum
from functools import cache
from importlib.resources import files

from imr_llm.vocabulary.drugs import is_drug


class Guard(IntEnum):
    """How much a word needs around it to be taken for a name, the least first."""

    NONE = 0
    """It is a name wherever it stands."""
    SHORT = 1
    """In capitals it may be an abbreviation."""
    COMMON = 2
    """It is also a word of the language."""
    CLINICAL = 3
    """It is also a word of medicine, or the name of a test, a sign or a guideline."""


PARTICLES = frozenset(
    "de del la las los le da di do dos das du van von der den ter ten el al bin ibn san santa st ste y e "
    "and or of the jr sr ii iii iv".split()
)
"""Words within names that tell nobody apart."""
TITLES = frozenset(
    "mr mrs ms miss mx dr drs doctor prof professor sr sra srta senor senora señor señora attorney judge hon "
    "nurse rev".split()
)
CREDENTIALS = frozenset(
    "md do dc phd psyd rn np pa pac dpm lac pt dpt ot otr esq jd dds dmd mph ms msn fnp bcop od lcsw mft mba "
    "ma ba bs faaos facs qme ame ime ptp lvn crna bsn".split()
)
_CLINICAL = (
    *("adson", "allen", "alzheimer", "ankylosing", "apley", "babinski", "bankart", "baker", "barlow", "beck"),
    *("bell", "bennett", "borg", "boutonniere", "braggard", "bunnell", "charcot", "cobb", "colles", "cozen"),
    *("crohn", "cushing", "dequervain", "quervain", "drawer", "dupuytren", "epworth", "faber", "fabere"),
    *("fadir", "finkelstein", "foley", "froment", "gaenslen", "galeazzi", "golfer", "graves", "guyon"),
    *("hamilton", "hashimoto", "hawkins", "hill", "sachs", "hoffman", "hoffmann", "homan", "homans", "jamar"),
    *("jobe", "jones", "kemp", "kernig", "kienbock", "lachman", "lasegue", "lhermitte", "lisfranc", "maisonneuve"),
    *("mcgill", "mckenzie", "mcmurray", "mills", "milliman", "morton", "murphy", "neer", "ober", "obrien"),
    *("o'brien", "osgood", "schlatter", "oswestry", "parkinson", "patrick", "phalen", "raynaud", "roland"),
    *("romberg", "scheuermann", "schober", "simmonds", "sjogren", "speed", "spurling", "steinmann", "thomas"),
    *("thompson", "tinel", "trendelenburg", "valsalva", "waddell", "watson", "wilson", "yergason", "zung"),
    *("back", "body", "bone", "brain", "burn", "burns", "cast", "chest", "chin", "colon", "cuff", "disc"),
    *("ear", "elbow", "eye", "face", "finger", "foot", "hand", "hands", "head", "heart", "heel", "hip", "hips"),
    *("joint", "joints", "knee", "leg", "legs", "limb", "lung", "mouth", "neck", "nerve", "pain", "palm"),
    *("rib", "shin", "shoulder", "skin", "spine", "stomach", "tendon", "thigh", "thumb", "toe", "tooth"),
    *("wrist", "arm", "arms", "ankle", "calf", "jaw", "nose", "throat", "muscle", "blood", "rash", "scar"),
    *("maximus", "mtus", "acoem", "odg", "imr", "ur", "mri", "emg", "ncs", "ncv", "ct", "ortho", "neuro"),
    *("medical", "therapy", "treatment", "injection", "surgery", "physical", "chronic", "acute", "guideline"),
    *("guidelines", "session", "sessions", "visit", "visits", "decision", "upheld", "overturned", "reviewer"),
)
_MONTHS = "january february march april may june july august september october november december".split()
_STATES = (
    "alabama alaska arizona arkansas california carolina colorado columbia connecticut dakota delaware florida "
    "georgia hampshire hawaii idaho illinois indiana iowa jersey kansas kentucky louisiana maine maryland "
    "massachusetts mexico michigan minnesota mississippi missouri montana nebraska nevada ohio oklahoma oregon "
    "pennsylvania rhode tennessee texas utah vermont virginia washington wisconsin wyoming york"
).split()


@cache
def common_words() -> frozenset[str]:
    """Words of the language of such letters, in lower case."""
    text = files("imr_llm.identities").joinpath("data/words.txt").read_text(encoding="utf-8")
    listed = (line for line in text.splitlines() if not line.startswith("#"))
    return frozenset(word for line in listed for word in line.split()) | {*_MONTHS, *_STATES}


@cache
def name_words() -> frozenset[str]:
    """Words of the language that are also names of people, in lower case."""
    text = files("imr_llm.identities").joinpath("data/name_words.txt").read_text(encoding="utf-8")
    return frozenset(word for line in text.splitlines() if not line.startswith("#") for word in line.split())


@cache
def guard_of(word: str) -> Guard:
    """The guard of a word of a name."""
    plain = without_accents(word).lower()
    if plain in _CLINICAL_WORDS or is_drug(plain):
        return Guard.CLINICAL
    if plain in common_words():
        return Guard.COMMON
    return Guard.SHORT if len(plain) <= 3 else Guard.NONE


def without_accents(word: str) -> str:
    """The word with plain letters."""
    if word.isascii():
        return word
    return "".join(one for one in unicodedata.normalize("NFKD", word) if not unicodedata.combining(one))


_CLINICAL_WORDS = frozenset(_CLINICAL)
