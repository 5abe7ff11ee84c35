"""Which words carry meaning that may not change: the lexicon behind the locks of `tokens`."""

from __future__ import annotations

from enum import StrEnum


class Lock(StrEnum):
    """Why a word must be matched exactly."""

    NUMBER = "number"
    DATE = "date"
    UNIT = "unit"
    NEGATION = "negation"
    DECISION = "decision"
    FREQUENCY = "frequency"
    SIDE = "side"
    DRUG = "drug"


# Durations are units as well: 6 weeks are not 6 months.
_WORDS: dict[Lock, str] = {
    Lock.NUMBER: """
        first second third fourth fifth sixth seventh eighth ninth tenth half dozen thousand million
        single double triple < > ≤ ≥ ± +""",
    Lock.UNIT: """
        mg mgs mcg mcgs ug µg μg g gm gms gram grams kg ml mls cc ccs l liter liters iu meq unit units
        % percent mm cm inch inches ft feet lb lbs pound pounds oz degree degrees
        minute minutes hour hours hr hrs day days week weeks wk wks month months year years yr yrs
        tablet tablets tab tabs capsule capsules cap caps patch patches""",
    Lock.NEGATION: """
        not no non none nor neither never nothing without deny denies denying lack lacks lacking lacked
        absence absent fail fails failed failure failing negative unable unlikely unclear unknown unremarkable
        except excluding exclude excluded excludes unless refuse refuses refused discontinued discontinue
        stopped contraindicated""",
    Lock.DECISION: """
        upheld uphold upholds overturned overturn overturns overturning certified certify certification
        decertified authorized authorised authorize authorise authorization authorisation unauthorized
        approved approve approval unapproved disapproved denied denial denials modified modification modify
        necessary unnecessary necessity appropriate inappropriate warranted unwarranted recommended
        recommend recommends recommendation indicated supported support supports unsupported established
        unestablished reasonable unreasonable justified unjustified affirmed reversed reverse granted
        rejected partial partially delayed deferred accepted applicable inapplicable consistent
        inconsistent sufficient insufficient adequate inadequate met unmet""",
    Lock.FREQUENCY: """
        daily nightly weekly biweekly fortnightly monthly bimonthly quarterly yearly annually annual hourly
        qd bid tid qid qhs hs qam qpm qod prn q once twice thrice per every each bedtime morning evening
        continuous continuously intermittent always often sometimes rarely""",
    Lock.SIDE: """
        left right bilateral bilaterally unilateral unilaterally both upper lower lt rt anterior posterior
        medial lateral superior inferior proximal distal internal external dorsal volar plantar cervical
        thoracic lumbar sacral""",
}

LOCKED_WORDS: dict[str, Lock] = {word: lock for lock, words in _WORDS.items() for word in words.split()}
"""Folded word to its lock; numerals, dates and drugs are recognised by their form instead."""

RULING = frozenset({"rule", "ruled", "rules", "ruling"})
"""Words that negate together with a following "out"."""
