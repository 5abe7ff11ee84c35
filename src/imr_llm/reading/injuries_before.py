"""Injuries of another time: what happened to the worker in youth, in the service, or before the injury."""

from __future__ import annotations

import re

from imr_llm.domain.letter import Range
from imr_llm.reading.injury_deeds import DATE
from imr_llm.vocabulary.patterns import late
from imr_llm.vocabulary.word_finder import worded

_HURT = (
    r"(?:injur(?:y|ies)|accidents?|fractures?|fx|strains?|sprains?|dislocations?|contusions?|lacerations?|"
    r"mv[ac]|collisions?|falls?|claims?|trauma)"
)
_YOUTH = (
    r"as an? (?:young |small |little )?(?:child|kid|boy|girl|teen|teenager|youth|youngster|adolescent|infant|"
    r"toddler)\b(?! (?:care|development|psych|welfare|support|counsel)|['’-])|"
    r"in (?:his|her|their) (?:youth|childhood|teens|adolescence|(?:early |late |mid-? ?)?(?:twenties|20s|"
    r"20['’]s))\b|"
    r"(?:in|since|during|while in|back in|for|of) (?:high school|college|grade school|grammar school|"
    r"elementary school|middle school|junior high|hs)(?= (?:football|sports?|athletics|wrestling|baseball|"
    r"basketball|soccer|track|rugby|hockey|gymnastics|and|but|with|which|that|without|he|she|playing|while|"
    r"when|from|\(|in (?:19|20)\d\d)\b|[.,;)]|$)|"
    r"high school (?:football|sports?|athletics|wrestling|baseball|basketball|soccer|track|rugby|hockey|"
    rf"gymnastics) (?:injury|accident)|childhood {_HURT}\b|"
    r"(?:in|since|from|during) (?:early )?childhood\b(?! (?:ed|dev))|"
    r"(?:at|from) (?:the )?age (?:of )?(?:[1-9]|1\d)\b|"
    r"when (?:he|she) was (?:(?:[1-9]|1\d)\b|an? (?:[a-z]+ )?(?:child|kid|boy|girl|teen|teenager|youth|"
    r"baby)\b|"
    r"young\b|in (?:high school|college|the (?:army|navy|service|military|marines))\b)"
)
_SERVICE = (
    r"(?:in|with|from|during|while in) the (?:us |u\.s\. )?(?:army|navy|marines?(?: corps)?|military|"
    r"air force|"
    r"armed forces|service|national guard|coast guard)(?=[.,;]| (?:and|but|which|that|he|she)\b|"
    r" in (?:19|20)\d\d|$)"
)
_LONG_BEFORE = (
    r"(?:years|decades|months|long|well) (?:before|prior to|preceding) (?:(?:the|this|that|his|her) "
    r"(?:(?:industrial|work|work-related|present|subject|current|instant) )?(?:injury|accident|"
    r"incident|claim|"
    r"employment|job)\b|(?:being|he was|she was) hired\b)|"
    r"as an? (?:young )?(?:apprentice|student|trainee)(?: [a-z]+){0,3} (?:years|decades) ago\b"
)
_NOT_OF_WORK = (
    rf"(?:non-?industrial(?:ly)?|non-?work(?:-related)?|recreational|sports?(?:-related)?) (?:[a-z/-]+ "
    rf"){{0,3}}?"
    rf"(?:{_HURT}|injured)\b(?! (?:was|were) (?:denied|ruled out))|"
    r"(?:accident|collision|mv[ac]|fall|injury) (?:[^.;,]{0,40}, )?(?:which was )?"
    r"not (?:work|job)[- ]related|(?:event|incident|accident|fall|injury|matter) (?:which (?:was|is) )?"
    r"unrelated to (?:this|the|the present|the current|his|her) (?:claim|work|job|employment)\b"
)
_NO_WORK = late(
    r"\bunrelated to (?:his |her )?(?:work|employment|job)\b|\bnot (?:work|job)[- ]related\b|"
    rf"\bnon-?(?:industrial(?:ly)?|work(?:-related)?) (?:[a-z/-]+ ){{0,3}}?(?:{_HURT}|injured)\b|"
    r"\b(?:fell|falls?|slipped|tripped|injured|hurt) (?:[a-z]+ ){0,6}?at home\b(?! (?:depot|plate|"
    r"health|care|office))"
)
_ELSEWHERE = (
    rf"{_HURT} (?:[^.;,]{{0,40}} )?(?:with|for|at|under|involving|from|of|in) "
    rf"(?:another|an? (?:different|prior|previous|separate|"
    rf"former|earlier)) (?:employer|agency|company|job|claim)\b"
)
"""`an injury of 2003 to the left knee with another employer`."""
_OTHER_TIME = worded(rf"\b(?:{_YOUTH}|{_SERVICE}|{_LONG_BEFORE}|{_NOT_OF_WORK}|{_ELSEWHERE})")
"""What says of a whole statement that it tells of another time than that of the injury."""
_OUTSIDE = late(
    r"\b(?:event|incident|accident|fall|matter) (?:which (?:was|is) )?unrelated to (?:this|the|the present|"
    r"the current|his|her) (?:claim|work|job|employment)\b"
)
"""`broke the wrist in 2016, an event unrelated to the claim`: of whatever year."""
_AT_LEISURE = late(
    r"\bwhile (?:he was |she was )?(?:hiking|skiing|snowboarding|jogging|camping|vacationing|"
    r"on (?:a )?vacation|"
    r"bowling|golfing|surfing|"
    r"playing (?:softball|basketball|soccer|golf|tennis|baseball|football|volleyball)(?! with (?:the|his|"
    r"her) ))\b"
)
"""`sprained the ankle in 2013 while hiking`, where the injury is of another year."""
_FORMER = worded(
    r"\b(?:(?:an?|the|another|one) (?:separate|different|unrelated|other) (?:[a-z-]+ )?claims?\b|another "
    r"claim\b)|"
    r"\b(?:remote|distant|(?:an?|his|her|of|some|the) old|prior|previous|past|earlier|pre-?existing),? "
    r"(?:(?:19|20)\d\d )?"
    rf"(?:(?!(?:to|of|and|or|with|for|in)\b)[a-z/'’-]+ ){{0,5}}?(?:{_HURT}|(?:comp|compensation) cases?)\b|"
    r"\b(?:settled|closed|previously (?:had|filed)) (?:an?|another|one|two) (?:[a-z/'’-]+ ){0,4}?claims?\b"
)
"""`an old fracture of the ankle`, `a prior left knee injury`."""
_LEADS = late(
    r"(?:,? \(?(?:in|of|on|dated|from|about|around|circa)? ?[\d/]{4,10}\)?,?)?"
    r"(?:,? (?:against|with) (?:an?|the|another|his|her) [^,;.]{3,40},)?(?:,? (?:(?:was|were) "
    r")?(?:to|of|involving|"
    r"for|in|at|on|"
    r"affecting|with)\b[^.;:()]{0,60}|,? (?:that|which) (?:had )?(?:involved|affected|"
    r"injured)[^.;:()]{0,60}|,? (?:covers?|covered|concerns?|"
    r"involves?|includes?|is for|was for)\b[^.;:()]{0,60}|:[^.;()]{0,60})?"
)
_SAID_OF_THE_WORKER = late(
    r"\b(?:who|when|while|he|she|patient|worker|applicant|claimant|employee|has|had|now|also|but|however|"
    r"this)\b"
)
_MADE_WORSE = late(r"\b(?:aggravat|exacerbat|re-?injur|re-?aggravat|flar|worsen|lit up|acted up)")
"""An old injury that the injury made worse is part of it."""
_BORDER = late(
    r"[;]|,? (?:but|while|whereas|and (?:now|he|she|currently|is|has|reports?|complains?|the (?:patient|"
    r"worker|applicant|claimant|employee)))\b"
)
"""What begins another statement within a sentence."""
_YEAR = late(r"\b\d{1,2}[/-]\d{1,2}[/-](?P<two>\d\d)\b(?![/-])|(?:(?<=[/-])|\b)(?P<four>(?:19|20)\d\d)\b")
_PIVOT = 39
"""The last year of this century that two digits stand for."""
_SINCE = late(
    r"\bfrom (?:(?:about|around|the|early|late|[a-z]{3,9}) ){0,2}$|\b(?:since|hired|employ(?!er)\w*|"
    r"work\w*|began|started|for (?:the|this)|through|until|job|"
    r"born)\b[^.;,]*$"
)
"""The year since when somebody works in a trade is not that of an injury."""
_IN_A_YEAR = late(
    r"(?<!\bborn )\b(?:(?:in|of|about|around|circa) (?:(?:early|late|mid-?) ?)?(?:19|20)\d\d\b(?![/-])|"
    rf"(?:an?|the|his|her) (?:19|20)\d\d (?:[a-z-]+ ){{0,3}}?{_HURT}\b|"
    rf"(?:on|in|of|dated) (?:or about )?{DATE})"
)
_BEFELL = late(
    r"\b(?:injur\w*|hurt|broke\w*|fractur\w*|dislocat\w*|tore|torn|sprain\w*|strain\w*|shot|stabbed|crush\w*|"
    r"struck|accident|mv[ac]|fell|fall|claims?|trauma|wound\w*|burn\w*)\b"
)
_REACH = 160
"""How far around a part its statement is looked at, in characters."""
_A_YEAR = 1
_LONGEST_SINCE = 60
_LONGEST_FORMER = 40


def of_another_time(low: str, sentence: Range, words: Range, year: int | None) -> bool:
    """Whether the statement in which a part stands says that it was hurt at another time than in `year`.

    `He broke the wrist as a child`, `an old injury to the ankle`: not the injury that the letter is about.
    """
    start, end = statement = _statement(low, sentence, words)
    if _at_leisure(low, sentence, words, year):
        return True
    if _MADE_WORSE.search(low, start, end):
        return False
    if tells_of_years_from(low, statement, year):
        return _OUTSIDE.search(low, start, end) is not None
    return (
        _OTHER_TIME.search(low, start, end) is not None
        or (
            _IN_A_YEAR.search(low, start, end) is not None
            and _BEFELL.search(low, start, end) is not None
            and _all_before(low, statement, year)
        )
        or _is_former(low, statement, words)
    )


def _at_leisure(low: str, sentence: Range, words: Range, year: int | None) -> bool:
    """Whether a part was hurt in another year than the injury, and not at work: `while hiking in 2013`."""
    if year is None or low.find("while ", words[1], sentence[1]) < 0:
        return False
    if _AT_LEISURE.search(low, words[1], min(words[1] + _LONGEST_SINCE, sentence[1])) is None:
        return False
    years = _years(low, sentence)
    return bool(years) and year not in years


def _is_former(low: str, statement: Range, words: Range) -> bool:
    """Whether a part is named within, or led to by, `an old fracture`, `a prior injury to`."""
    former = _FORMER.search(low, statement[0], min(words[1] + _LONGEST_FORMER, statement[1]))
    if former is None or former.start() > words[0]:
        return False
    if former.end() >= words[1]:
        return True
    return (
        _LEADS.fullmatch(low, former.end(), words[0]) is not None
        and _SAID_OF_THE_WORKER.search(low, former.end(), words[0]) is None
    )


def is_not_of_work(low: str, start: int, end: int) -> bool:
    """Whether what is told up to a date is said to be no injury of work: `a non-industrial fall on …`."""
    return _NO_WORK.search(low, start, end) is not None


def tells_another_time(low: str, sentence: Range, year: int | None) -> bool:
    """Whether a sentence tells what happened at another time than the injury, which happened in `year`."""
    if _OTHER_TIME.search(low, *sentence) is not None:
        return not _MADE_WORSE.search(low, *sentence)
    if year is not None and _AT_LEISURE.search(low, *sentence) is not None:
        years = _years(low, sentence)
        if years and year not in years:
            return True
    return _all_before(low, sentence, year)


def tells_of_years_from(low: str, where: Range, year: int | None) -> bool:
    """Whether a part of a text tells of the `year` of the injury or of a later one."""
    return year is not None and any(told >= year for told in _years(low, where))


def _all_before(low: str, where: Range, year: int | None) -> bool:
    """Whether years are told of, and none that is not well before a year."""
    if year is None:
        return False
    told = _years(low, where)
    return bool(told) and max(told) < year - _A_YEAR


def _years(low: str, where: Range) -> list[int]:
    """The years of the dates in a part of a text, but for those since when somebody does something."""
    return [
        _year(one)
        for one in _YEAR.finditer(low, *where)
        if not _SINCE.search(low, max(where[0], one.start() - _LONGEST_SINCE), one.start())
    ]


def _year(printed: re.Match[str]) -> int:
    if printed["four"]:
        return int(printed["four"])
    two = int(printed["two"])
    return two + (2000 if two <= _PIVOT else 1900)


def _statement(low: str, sentence: Range, words: Range) -> Range:
    first, last = max(sentence[0], words[0] - _REACH), min(sentence[1], words[1] + _REACH)
    start = max((one.end() for one in _BORDER.finditer(low, first, words[0])), default=first)
    border = _BORDER.search(low, words[1], last)
    return start, border.start() if border is not None else last
