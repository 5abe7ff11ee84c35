"""The injured worker's sex: as it is said, or as titles and pronouns show it."""

from __future__ import annotations

import re

from imr_llm.domain.letter import Range
from imr_llm.domain.record import Sex
from imr_llm.domain.spans import Found
from imr_llm.reading.others import RELATIVE
from imr_llm.reading.person import FEMALE, MALE, WORKER, Age
from imr_llm.reading.person_kin import sex_by_kin
from imr_llm.reading.view import View
from imr_llm.vocabulary.finder import Finder, keyed
from imr_llm.vocabulary.patterns import late
from imr_llm.vocabulary.word_finder import worded

_SEX = worded(
    rf"\b(?:patient|worker|employee|applicant|claimant|individual|he|she|this)(?: \([^)]*\))? (?:is|was) "
    rf"(?:an? )?(?:[a-z-]+ ){{0,3}}?(?:(?P<male>{MALE})|(?P<female>{FEMALE}))\b|"
    rf"\b(?:patient|worker|employee|applicant|claimant), an? (?:[a-z-]+ ){{0,2}}?(?:(?P<male4>{MALE})|"
    rf"(?P<female4>{FEMALE}))(?=,| (?:who|whose|with|employed|working|of|aged)\b)|"
    rf"\b(?:sex|gender) ?[:;] ?(?:(?P<male2>male|m)|(?P<female2>female|f))\b|"
    rf"\b(?:this|the) (?:(?P<male3>{MALE})|(?P<female3>{FEMALE})) "
    r"(?:patient|worker|employee|applicant|claimant|was|has|sustained|is|with|who|reported|suffered)\b"
)
_TITLE = keyed(
    r"\b(?:(?P<male>mr)|(?P<female>mrs|ms|miss))\b(?! (?:contin|arthro|angio|neuro|entero|imaging|scan|"
    r"study))\.?"
)
"""A title; MS Contin is a medication and an MR arthrogram a study."""
_PRONOUN = keyed(r"(?<![/'])\b(?:(?P<male>he|his|him|himself)|(?P<female>she|her|hers|herself))\b(?!/)")
_PRONOUN_OF_WORKER = late(
    rf"\b(?:(?:{WORKER})(?!['’]s\b|\w) [^.;]{{0,90}}?(?<![/'])|(?:injured|hurt|strained|sprained|twisted|"
    rf"fractured|injur(?:y|ies) to|landed on|landing on|"
    rf"(?:struck|hit|knocked|pinned|crushed|threw|bit|kicked|"
    rf"punched|attacked|assaulted|grabbed|pushed|shoved|jerked|dragged|rear-ended|ran over|fell on(?:to)?|"
    rf"rolled (?:over|onto)|came down on|caught)) )\b(?:(?P<male>he|his|him|himself)|"
    rf"(?P<female>she|her|hers|herself))\b(?!/| (?:own )?{RELATIVE}\b)|"
    r"(?:^|[.;] )(?:(?P<male2>his)|(?P<female2>her)) (?:(?:current|present|main|chief|primary|working|prior|"
    r"past) )?"
    r"(?:complaints?|symptoms?|pain|diagnos[ei]s|medications?|meds|work status|injur(?:y|ies)|treatments?|"
    r"job|occupation|date of injury|(?:surgical|medical) history|(?:work )?restrictions|pain (?:level|score)|"
    r"range of motion|gait)\b|"
    r"(?<![/'])\b(?:(?P<male3>his)|(?P<female3>her)) (?:own )?(?:employer|supervisor|boss|attorney|"
    r"(?:primary )?treating "
    r"(?:physician|"
    r"doctor|provider)|pcp|pain (?:physician|doctor|specialist)|(?:industrial|work) injury|claim|regular "
    r"duties|usual (?:and customary )?(?:job|work|duties|occupation)|former job|work restrictions)\b|"
    r"(?:^|[.;] )(?:(?P<male4>he)|(?P<female4>she)) (?:(?:also|still|now|currently|further|otherwise) )?"
    r"(?:complain(?:s|ed)|lives|sleeps|smokes|rates|rated|fell|slipped|tripped|walks|limps|"
    r"(?:reports|reported|denies|denied) (?:(?:constant|ongoing|chronic|low|no|any|some|"
    r"persistent|neck|back|knee|shoulder|increased) )*(?:pain|numbness|headaches?|spasms?|tingling)|"
    r"(?:underwent|is status post|is s/p|is (?:not )?working|is off work|works (?:as|with)|"
    r"is (?:also )?(?:followed|seen|treated) (?:by|for)|(?:sees|treats with) (?:an?|the|his|her) |"
    r"returned to (?:full|modified|light|regular|work)|takes|is taking|was injured|was hurt|"
    r"sustained|injured))\b"
)
"""`the applicant reports that her knee …`: what is said of the worker where nothing else tells the sex."""
_PRONOUN_BEFORE_AGE = late(r"\b(?:(?P<male>he)|(?P<female>she)) is (?:now |currently |presently )?(?:an? )?$")
_SOMEONE_ELSE = worded(
    r"\bdr\b|\bdoctor\b|\bphysician|\bprovider|\bsurgeon|\bm\.d\b|\bqme\b|\bame\b|\bwife\b|\bhusband\b|"
    r"\bson\b|\bdaughter\b|\bmother\b|\bfather\b|\bsupervisor\b|\bco-?worker\b|\bpsychologist\b|"
    r"\bchiropractor\b|\b[a-z]+ologist\b|\borthop(?:a?edist|od)\b|\b(?:psychiatr|therap|podiatr|dent|hygien|"
    r"acupunctur|physiatr|special|intern|pharmac)ist\b|\btreater\b|\bnurse practitioner\b|\battorney\b|"
    r"\badjust[eo]r\b|\bneighbou?r\b|\bfriend\b|\bcaregiver\b"
)
_OTHERS = frozenset({"his", "him", "her", "hers", "himself", "herself"})
_DOES = late(r"\b(?:by|[a-z]+(?:ed|ing|en|ck|ght|t by))\b")
_PRONOUNS = 3
"""How many of the other sex stand for no slip of the pen."""


def find_sex(view: View, cut: list[Range], age: Age | None, whole: View) -> Found[Sex] | None:
    """The worker's sex: beside the age, else where it is said, else titles or pronouns that all agree.

    `cut` are the view's sentences: those that speak of somebody else lend no pronouns. The `whole` summary
    may tell of the worker's kin.
    """
    if age is not None and age.sex is not None:
        return view.value(age.sex, *age.sex_words)
    if age is not None:
        named = _PRONOUN_BEFORE_AGE.search(view.low, max(age.words[0] - 30, 0), age.words[0])
        if named is not None and named.lastgroup is not None:
            return view.value(Sex(named.lastgroup), *named.span(named.lastgroup))
    match = _SEX.search(view.low)
    if match is not None:
        for name, words in match.groupdict().items():
            if words:
                return view.value(Sex(name.rstrip("234")), *match.span(name))
    plain = [one for one in cut if not _SOMEONE_ELSE.search(view.low, *one)]
    everywhere = [(0, len(view.low))]
    return (
        _agreed(view, _TITLE, everywhere)
        or _agreed(view, _PRONOUN, plain)
        or _agreed(view, _PRONOUN_OF_WORKER, everywhere)
        or sex_by_kin(whole, plain)
    )


def sex_told_otherwise(view: View, cut: list[Range], sex: Sex) -> str | None:
    """The words by which the worker is of the other sex than the one read beside an age; None without any.

    It is said so, or three pronouns at least agree on it and none on the sex that was read. `cut` are the
    sentences that tell of nobody else.
    """
    for match in _SEX.finditer(view.low):
        said = next((name, words) for name, words in match.groupdict().items() if words)
        if match.group().startswith("this ") or _DOES.search(match.group()):
            # `The patient was lifting a man`, `this man was her attacker`.
            continue
        if Sex(said[0].rstrip("234")) is not sex:
            return view.text[slice(*match.span())]
    plain = [one for one in cut if not _SOMEONE_ELSE.search(view.low, *one)]
    told = [match for one in plain for match in _PRONOUN.finditer(view.low, *one)]
    if len(told) < _PRONOUNS or any(match.lastgroup == str(sex) for match in told):
        return None
    return ", ".join(match.group() for match in told[:_PRONOUNS])


def _agreed(view: View, pattern: Finder | re.Pattern[str], where: list[Range]) -> Found[Sex] | None:
    """The sex that all matches agree on; one lone `his` or `her` may be anybody's."""
    matches = [match for one in where for match in pattern.finditer(view.low, *one)]
    if len({(match.lastgroup or "").rstrip("234") for match in matches}) != 1 or matches[0].lastgroup is None:
        return None
    if len(matches) == 1 and matches[0].group() in _OTHERS:
        return None
    return view.value(Sex(matches[0].lastgroup.rstrip("234")), *matches[0].span(matches[0].lastgroup))
