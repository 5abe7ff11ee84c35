"""The injured worker's age, and the sex beside it, as the clinical summary words them."""

from __future__ import annotations

import re
from dataclasses import dataclass

from imr_llm.domain.letter import Range
from imr_llm.domain.record import Sex
from imr_llm.reading.others import RELATIVE
from imr_llm.reading.others_age import age_at_a_visit, is_of_another, is_of_another_time
from imr_llm.reading.person_trade import age_beside_trade
from imr_llm.reading.prose import sentences
from imr_llm.reading.view import View
from imr_llm.vocabulary.finder import keyed
from imr_llm.vocabulary.numbers import SMALL_WORDS, TENS_WORDS, number_of
from imr_llm.vocabulary.patterns import late
from imr_llm.vocabulary.scanning import Keys, matches_at

_NUMBER = rf"(?P<number>\d{{1,3}}|[1-9lio]{{2}}|(?:{TENS_WORDS})[\s-]+(?:{SMALL_WORDS})|(?:{SMALL_WORDS}))"
_YEARS_OLD = (
    r"(?:\s?\(\d{1,3}\))?[\s-]*(?:year|yr|years|yrs)s?\.?[\s-]*(?:o[1l]d|of[\s-]+age|aged)\b|[\s-]*y\s?[./]?\s?o(?:\b\.?|(?=[mf]\b))|"
    r"[\s-]*(?:years?|yrs?)[\s-]+(?=(?:old )?(?:male|female|man|woman|gentleman|lady))"
)
_AGE = late(
    rf"\b(?:(?<![\d/.,$#-]){_NUMBER}(?:{_YEARS_OLD})|(?:age[ds]?|age of) ?[:;]? (?:(?:is|was|of|given as|"
    rf"listed as|stated as|told as|recorded as) ){{0,2}}"
    rf"(?P<labelled>(?<=: )\d{{1,3}}|\d{{2}}|(?:{TENS_WORDS})[\s-]+(?:{SMALL_WORDS})|"
    rf"(?:{TENS_WORDS})(?=[\s,.;)]))\b"
    rf"(?! ?[/%.]\d)(?! ?(?:percent|to|-|and|or)\b)|"
    r"(?:(?:he|she|m(?:r|s|rs)\.?(?: \S+)?|patient|pt|iw|(?<!co-)worker|claimant|applicant|employee)"
    r"(?:,? who is|,| is) (?:now |currently |presently |today )?|now (?=\d\d, (?:the|this) (?:patient|"
    r"worker|claimant|applicant|employee|"
    r"injured)\b)|(?<=[a-z], )now (?=\d\d,? and (?:was|is|has)\b)|"
    r"(?:at that time|then|when (?:injured|hurt)|born in \d{4}),? (?:and|but) is (?:now|currently|today) )"
    rf"(?P<bare>\d{{2}}|(?:{TENS_WORDS})(?:-(?:{SMALL_WORDS}))?)(?: (?:yrs?|years))?"
    rf"(?=,| and\b| now\b| today\b|;|\.(?: |$)))"
)
_AGE_BEGINS = Keys(
    (
        *("age", "he", "she", "m", "patient", "pt", "iw", "worker", "claimant", "applicant", "employee"),
        "now",
        *("at that time", "then", "when injured", "when hurt", "born in"),
    )
)
"""What an age begins with where it does not begin with its number."""
_YEARS = late(r"y(?:ear|r|\s?[./]?\s?o)")
_WORD_START = late(r"\b\w")
_LONGEST_NUMBER = 40
_LONGEST_HEADING = 25
"""Characters of a heading that stands before the sentence that tells whom a summary is about."""
_A_FEW_YEARS = 3
"""By how much the ages differ that a summary gives the worker at different times."""
MALE = r"male|man|gentleman|boy"
FEMALE = r"female|woman|lady|girl"
WORKER = r"patient|pt|worker|employee|applicant|claimant|individual|iw"
_SEX_FIRST = keyed(
    rf"\b(?:(?P<male>male|man|gentleman)|(?P<female>female|woman|lady))(?: (?:{WORKER}))? (?:of|aged) "
    rf"(?P<number>\d{{2}}|(?:{TENS_WORDS})(?:[\s-]+(?:{SMALL_WORDS}))?)(?=[,;.)]| years?\b| (?:who|with|and|"
    rf"employed)\b)|"
    rf"(?:(?<=about a )|(?<=about this )|(?<=concerns a )|(?<=involves a )|(?<=is that of a ))"
    rf"(?:(?P<male2>man|gentleman)|(?P<female2>woman|lady)), (?P<number2>\d{{2}})(?=,)"
)
"""A woman of 62; a man of thirty-three years; I am asked about a man, 66."""
_IN_BRACKETS = keyed(
    rf"\b(?:{WORKER}|m(?:r|s|rs)\.? \S+),? \((?:(?:an?|age|aged) )?(?:"
    r"(?P<number>\d{2})(?: ?(?:y/?o|years?(?: old)?|yrs?))?[,;/ ]+(?:(?P<male>male|man|m)|(?P<female>female|"
    r"woman|f))|(?:(?P<male2>male|man|m)|(?P<female2>female|woman|f))[,;/ ]+(?:aged? )?(?P<number2>\d{2}))\)"
)
"""The claimant (36, male)."""
_INITIAL = late(
    rf"(?:\b(?:{WORKER})(?: \([^)]*\))?,? (?:is |was )|^\W*(?:(?:this|pt|patient|claimant|worker|iw|"
    rf"employee)[:,.]? (?:is )?)?|\bthis is |(?<=[.;:] )(?=\d\d[/-]?[mf] (?!(?:later|ago|of|and|to|x|"
    rf"per)\b)[a-z]{{3,}}))"
    r"(?:an? |now an? )?"
    r"(?P<number>\d{2}) ?[/-]? ?(?:(?:yrs?|years?|y)\.?[ -](?:old )?)?(?:(?:[rl]hd|(?:right|"
    r"left)[ -]hand(?:ed)?(?: dominant)?) )?"
    r"(?:(?P<male>m)|(?P<female>f))(?=[\s,.;])"
)
"""The patient is a 52 F; a 57/M."""
_TERSE = late(
    rf"(?:^\W*(?:(?:this|(?:the )?(?:injured )?(?:{WORKER})(?: \([^)]{{1,12}}\))?)[:,.]? (?:is )?|"
    rf"[a-z][a-z' -]{{2,40}}, )?|(?<=[.;:] )(?=(?:fe)?male\b))(?:"
    rf"(?:(?P<male>male|man|m)|(?P<female>female|woman|f))(?:[,;/] ?| )(?:aged?:? )?(?P<number>\d{{2}}|"
    rf"(?:{TENS_WORDS})(?:[\s-]+(?:{SMALL_WORDS}))?)|"
    r"(?P<number2>\d{2})(?:[,;/-] ?| )(?:(?P<male2>male|man)|(?P<female2>female|woman)))(?=[,.;]|$)"
)
"""Male, 47. Hurt his back …; F/36, a cook."""
_AFTER_AGE = late(
    rf"[\s,-]*(?:and (?:is )?(?:an? )?(?=(?:fe)?male\b)|"
    rf"(?:(?!(?:son|daughter|child|brother|sister|mother|father|wife|husband|history|when|who|and|"
    rf"at)\b)[a-z][a-z'/-]*[\s,]+){{0,5}}?)(?:\(?(?P<male>{MALE}|m(?=[\s,.)]))\)?|\(?(?P<female>{FEMALE}|"
    rf"f(?=[\s,.)]))\)?)"
    r"(?![a-z-])"
)
_BEFORE_AGE = late(
    rf"\b(?:(?P<male>{MALE})|(?P<female>{FEMALE}))(?: (?:patient|worker|employee|applicant|claimant))?"
    rf"(?:, (?:an?|the) [^.;,]{{3,50}},(?= is ))?"
    rf"[\s,]+(?:who is |is |of |aged? |age of |currently |now |(?:now )?an? |\()*$"
)
_PERSON = late(
    r"[\s,-]*(?:(?!(?:son|daughter|child|brother|sister|mother|father|wife|husband|history|injury|mri|"
    r"study)\b)[a-z][a-z'/-]* ){0,3}?(?:patient|worker|employee|applicant|claimant|individual|person|"
    r"right|left|who|whose|with)\b"
)
_SUBJECT = late(
    r"\b(?:patient|pt|worker|iw|employee|applicant|claimant|individual|he|she|"
    r"m(?:r|s|rs)\.?(?: \S+)?)(?: \([^)]*\))?,? (?:is|was) (?:(?:described|noted|listed|reported|said|"
    r"recorded|given) (?:as|to be) )?(?:now |currently |a |an )*(?:(?:right|left)[ "
    r"-]hand(?:ed)?(?:[ -]dominant)?,? )?(?:[a-z-]{4,} )?$|^\W*(?:this is |"
    r"a |an )*$|\b(?:patient|worker|employee|applicant|claimant),? (?:who is |now |currently |"
    r"by (?:then|now) |"
    r"then )*$|"
    r"\b(?:patient|worker|employee|applicant|claimant|he|she|(?:man|woman|gentleman|lady) who) "
    r"(?:[a-z]+s|was|is|has|had|worked|works) "
    r"[^.;]{2,50},? and is (?:now )?$|\bthe case of (?:an? )?$|\bis (?:an?|the) case of (?:an? )?$|"
    r"(?:^|[.;] |\b(?:file|records|packet|chart|case|matter|review|dispute|appeal|application) )\W*"
    r"(?:this |the )?(?:\w+ )?(?:concerns?|involves?|pertains? to|describes?|is about) an? $|"
    r"^\W*(?:the |this )?(?:patient|worker|employee|applicant|claimant|injured worker),? an? [a-z -]{3,40} "
    r"(?:now |who is (?:now )?|aged )$|"
    r"\b(?:this|this is an?|the) $|\b(?:patient|worker|employee|applicant|claimant|individual|nurse|"
    r"\w+er|mr\.? \w+|m(?:r?)s\.? \w+), (?:who is )?(?:now )?an? $"
)
_FAMILY = late(rf"\b{RELATIVE}\b")
_CONFUSED = str.maketrans({"l": "1", "i": "1", "o": "0"})


@dataclass(frozen=True, slots=True)
class Age:
    """An age with the words that print it, and the words that tell the sex beside it where there are any."""

    years: int
    words: Range
    damaged: bool
    sex: Sex | None
    sex_words: Range
    of_the_worker: bool
    """Whether the words before the age say that it is the worker's."""


def find_age(view: View) -> Age | None:
    """The worker's present age: the first that is said of the worker and not of another time or person."""
    low = view.low
    opening = next((end for _, end in sentences(view) if end > _LONGEST_HEADING), len(low))
    plain: Age | None = None
    for match in matches_at(_AGE, low, _age_starts(low)):
        printed = match.group("number") or match.group("labelled") or match.group("bare")
        years, damaged = _years(printed)
        if years is None or is_of_another_time(low, match.span()):
            continue
        subject = _SUBJECT.search(low, max(match.start() - 60, 0), match.start())
        of_the_worker = match.group("bare") is not None or subject is not None
        said_to_be = of_the_worker and low.endswith((" is a ", " is an "), 0, match.start())
        if not said_to_be and is_of_another(low, match.span(), opening):
            continue
        after = _AFTER_AGE.match(low, match.end(), match.end() + 90)
        beside = after or _BEFORE_AGE.search(low, max(match.start() - 90, 0), match.start())
        if beside is not None:
            if plain is not None and abs(plain.years - years) > _A_FEW_YEARS:
                # Two ages: one of them may be somebody else's.
                return plain if plain.of_the_worker else None
            sex = Sex.MALE if beside.group("male") else Sex.FEMALE
            return Age(years, match.span(), damaged, sex, beside.span(str(sex)), of_the_worker)
        if plain is None and (
            match.group("number") is None
            or of_the_worker
            or _PERSON.match(low, match.end(), match.end() + 60) is not None
        ):
            plain = Age(years, match.span(), damaged, None, match.span(), of_the_worker)
    terse = _age_and_sex(view, opening)
    if terse is None or (plain is not None and plain.of_the_worker and plain.words < terse.words):
        return plain or _age_beside_trade(low, opening)
    return terse


def _age_beside_trade(low: str, opening: int) -> Age | None:
    told = age_beside_trade(low, opening) or age_at_a_visit(low)
    return Age(told[0], told[1], False, None, told[1], True) if told is not None else None


def _age_starts(low: str) -> list[int]:
    """Where an age may begin: at a word shortly before years are told, or at a word that leads to one."""
    starts = set(_AGE_BEGINS.word_places(low))
    for years in _YEARS.finditer(low):
        around = _WORD_START.finditer(low, max(years.start() - _LONGEST_NUMBER, 0), years.start())
        starts.update(word.start() for word in around)
    return sorted(starts)


def _age_and_sex(view: View, opening: int) -> Age | None:
    """The first age that is worded without `years old` or `age` and stands beside the sex."""
    for pattern in (_SEX_FIRST, _IN_BRACKETS, _INITIAL, _TERSE):
        for match in pattern.finditer(view.low):
            groups = {name.rstrip("2"): name for name, words in match.groupdict().items() if words}
            sex = Sex.MALE if "male" in groups else Sex.FEMALE
            years = number_of(match.group(groups["number"]))
            letter = view.text[slice(*match.span(groups[str(sex)]))]
            # A small letter stands for something else than a sex.
            if years is None or letter in ("m", "f") or _FAMILY.search(view.low, *_before(match)):
                continue
            if is_of_another(view.low, match.span(), opening):
                continue
            sex_words = match.span(groups[str(sex)])
            return Age(int(years), match.span(groups["number"]), False, sex, sex_words, True)
    return None


def _before(match: re.Match[str]) -> Range:
    return max(match.start() - 30, 0), match.start()


def _years(printed: str) -> tuple[int | None, bool]:
    if printed.isdigit():
        return int(printed), False
    value = number_of(printed)
    if value is not None:
        return value, False
    translated = printed.translate(_CONFUSED)
    return (int(translated), True) if translated.isdigit() else (None, True)
