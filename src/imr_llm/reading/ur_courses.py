"""Deeds of an earlier course of a treatment: `completed the six that UR certified`, `modified in July`."""

from __future__ import annotations

from datetime import date

from imr_llm.domain.letter import Range
from imr_llm.domain.record import Quantity
from imr_llm.reading.ur_clause import Clause
from imr_llm.reading.ur_deed import Deed, DeedWord
from imr_llm.reading.ur_measures import AMOUNT_WORDS
from imr_llm.reading.ur_times import days_told
from imr_llm.reading.ur_told import Told
from imr_llm.reading.view import View
from imr_llm.vocabulary.dates import MONTHS
from imr_llm.vocabulary.numbers import number_of
from imr_llm.vocabulary.patterns import late

_WHO = (
    r"(?:ur|utilization review|it|they|(?:the )?(?:prior |earlier |previous )?(?:carrier|insurer|reviewer|"
    r"adjust[eo]r|(?:claims )?(?:administrator|examiner)))"
)
_OBJECT = (
    r"(?:an?|the|his|her|all|both|some|several|\d+|one|two|three|four|five|six|seven|eight|"
    r"nine|ten|twelve|most|half|each)\b"
)
_NOT_OF_IT = (
    r"(?:and|but|not|no|been|be|being|was|were|is|are|to|who|ur|utilization|carrier|reviewer|administrator|"
    r"insurer|adjust[eo]r|examiner|it|they|he|she|review|approved|certified|modified|denied|authori[sz]ed|"
    r"allowed|granted|reviewed)"
)
_DONE_AHEAD = late(
    r"\b(?:attended|completed|finished|received|underwent|undergone|exhausted|"
    rf"(?:had|has had|did|tried|used)(?= {_OBJECT}))"
    rf"(?: (?!{_NOT_OF_IT}\b)[^\s.;:,]+){{1,12}}?"
    rf"(?:,? (?:that|which)(?: {_WHO}| the review of [\d/]+)? (?:(?:had|has|have|was|were|been|already|once|"
    r"previously|initially) )*| )\Z"
)
"""`She completed six of the eight visits that UR had …`, `attended the six visits …`."""
_DONE = r"(?:completed|attended|finished|rendered|used up)"
_PATIENT = r"(?:she|he|the (?:patient|worker|claimant|applicant|employee|injured worker))"
_DONE_BEHIND = late(
    r"(?: (?!(?:but|which|that|who|while|for|because|since|as|denied)\b)[^\s.;:,]+){0,10}?(?:"
    r" (?:helped|relieved|eased|brought|lasted|wore off)\b|"
    r",? (?:and|which) (?:(?:both|all|these|they|it|this) )?(?:(?:has|have) (?:\w+ly )?)?"
    r"(?:(?:gave|given|brought|provided|yielded|produced|led to|resulted in)(?: [\w-]+){0,4}? "
    r"(?:relief|benefit|improvement|percent|results?|help)\b|"
    r"(?:helped|relieved|eased|(?:was|were) (?:\w+ )?(?:helpful|of (?:\w+ )?(?:help|benefit|use|value)))\b)|"
    r",? (?:and|which) "
    rf"(?:(?:were|was|been|have|has|had|all|both|since|now|then|{_PATIENT}) )+{_DONE}\b|"
    r",? (?:all|both|most|some|none|half|each|only \w+|\w+) of (?:which|them) "
    rf"(?:(?:was|were|had|have|has|been|since|now|\w+ly|{_PATIENT}) ){{1,4}}"
    rf"(?:{_DONE}|used|done|helpful|taken|received|kept)\b)"
)
"""`… and gave relief`, `…, all of which were attended`."""
_USED_BEHIND = late(
    r"(?: (?!(?:and|or|but|which|that|who|while|for|because|since|as|after|before|until|when|once|if|"
    r"denied)\b)[^\s.;:,]+){0,8}?"
    r"(?: (?:had|have|has|were|was|are) (?:not|never) (?:(?:yet|all|been|\w+ly) ){0,3}"
    r"(?:used|attended|completed|finished|scheduled|started)\b|"
    r" (?:have|had|has) (?:yet|still) to be\b|"
    r" and (?:were |had |have )?(?:not|never)(?: yet)?(?: been)? (?:used|attended|completed|started)\b)"
)
"""`The nine visits certified on 2/2/14 had not yet been used`."""
_MONTH = rf"(?P<month>{'|'.join(MONTHS)})"
_IN = (
    rf"(?:back )?in (?:(?:early |late |mid-?)?{_MONTH}(?! \d{{1,2}}\b)"
    r"(?:,? (?:of )?(?P<year>(?:19|20)\d\d))?|"
    r"(?P<alone>(?:19|20)\d\d)(?![\w/-]))"
    r"(?!,? and (?:again|then|once more)\b)"
)
_MONTH_AHEAD = late(
    rf"(?:\A\W*|[;:,] |\b(?:and|but|while|whereas) |\b{_WHO} ){_IN},? "
    r"(?:(?!(?:and|but|on|or|that|which|because|since|as|requested|asked)\b)[\w/#-]+ ){0,7}?\Z"
)
_MONTH_BEHIND = late(
    r"(?: (?!(?:but|that|which|who|while|for|done|dated|from|had|given|taken|made|after|before|since|"
    r"because|as|like|than|with|without|under|despite|beyond|over|above|if|when|until|no|not|"
    r"reports?|notes?|visit|rfa|\w+ed|"
    rf"\w+ing)\b)[\w#/-]+){{0,7}},? {_IN}"
)
_LONGEST, _LONGEST_ASKING = 160, 400
_FEW_MONTHS, _YEAR = 3, 12
_NUMBER = rf"(?P<{{}}>\d{{{{1,3}}}}|{AMOUNT_WORDS})"
_SO_MANY_MORE = late(
    rf"(?<![\w/.#-]){_NUMBER.format('ahead')} (?:more|additional|further|extra|new)\b(?! than\b)|"
    rf"\b(?:additional|another|further|more|extra|remaining|other) {_NUMBER.format('behind')}(?![\w/-])|"
    rf"\bthe {_NUMBER.format('issue')}(?: [a-z-]+){{0,4}}? "
    r"(?:(?:now |here )?(?:at issue|in dispute|in question)|"
    r"(?:now|currently|newly) (?:requested|sought|asked for))\b"
)
"""`12 more`, `another 12 visits`, `the four at issue`."""
_THEN_ASKED = late(
    r"\b(?:then|later|subsequently|next|now|afterwards)\b[^.;]{0,40}? "
    r"(?:asked for|asks for|requests?|requested|requesting|sought|wanted) "
    rf"(?:(?:another|a further|only|just) )?(?:# ?)?{_NUMBER.format('asked')}(?![\w/-])"
)
"""`The psychologist then asked for 20`."""
_LATER_REQUEST = late(r"\b(?:later|subsequent|new|another|fresh|second|further) request\b")
_ON_APPEAL = late(r"\b(?:appeal|reconsider|peer|re-?open|revers|overturn|amend|re-?review|rescind|withdr)")
_TO_A_DENIAL = late(r" (?:to|into) ")
"""Within a denial: `it was amended to a denial`."""
_THIS_TIME = late(
    r"\bthis time,? (?:[\w-]+ ){0,5}\Z|"
    rf"\b{_WHO} (?:has )?now (?:has |also )?\Z|"
    r"\b(?:is|are|was|were|has|have) (?:been )?now (?:been |being )?\Z|"
    rf"\bnow,? {_WHO} (?:has )?\Z"
)
_THIS_TIME_BEHIND = late(r"(?: [\w-]+){0,3} this time\b")
_REST = late(r"\b(?:rest|remain\w*|others?|balance|excess|refills?|over|all but|except|last|second)\b")


def is_of_a_course_before(low: str, deed: DeedWord, clause: Range, decided: date | None) -> bool:
    """Whether a deed is of a course that was had, or was done months before the day of the one in dispute."""
    start = max(clause[0], deed.start - _LONGEST)
    if deed.deed in (Deed.APPROVE, Deed.MODIFY) and (
        _DONE_AHEAD.search(low, start, deed.start)
        or _DONE_BEHIND.match(low, deed.end, clause[1])
        or _USED_BEHIND.match(low, deed.end, clause[1])
    ):
        return True
    in_it = low.find(" in ", *clause) >= 0 or low.startswith("in ", clause[0])
    month = _month_of(low, (deed.start, deed.end), clause) if in_it and decided is not None else None
    return month is not None and decided is not None and _is_months_before(month, decided)


def _is_months_before(told: tuple[int | None, int | None], decided: date) -> bool:
    """Whether a month, a year, or both, are long before a day."""
    month, year = told
    if year is None:
        return month is not None and _FEW_MONTHS <= (decided.month - month) % _YEAR < _YEAR - 1
    if month is None:
        return year < decided.year
    return (decided.year - year) * _YEAR + decided.month - month > _FEW_MONTHS


def begins_next_course(
    view: View, deed: DeedWord, own: Range, clause: Clause, *, told: Told, asked: Quantity | None
) -> bool:
    """Whether a deed is of another course than what was `told` before in the same part of the letter.

    As many more are asked for between the two as the request is for, or it was done `this time`, or in a
    later month. `own` is what tells of what the deed was.
    """
    low = view.low
    last = told.last_before(view, deed.start)
    if last is None:
        return False
    if (
        (deed.deed is Deed.DENY and _TO_A_DENIAL.search(low, deed.start, deed.end) is not None)
        or _THIS_TIME.search(low, max(clause.sentence[0], deed.start - _LONGEST), deed.start) is not None
        or _THIS_TIME_BEHIND.match(low, deed.end, own[1]) is not None
    ):
        return True
    end = deed.start if deed.passive else own[1]
    if asked is not None and _is_asked_for_again(low, (last[1], deed.start, end), asked.amount):
        return True
    if last[1] > clause.sentence[0] or _REST.search(low, *own) is not None:
        return False
    now = _month_of(low, (deed.start, deed.end), clause.place)
    then = _month_of(low, last, _sentence_of(low, last)) if now is not None else None
    if now is None or then is None or now[0] is None or then[0] is None:
        return False
    return 0 < (now[0] - then[0]) % _YEAR <= _YEAR // 2


def is_of_a_later_request(
    view: View, deed: DeedWord, clause: Clause, *, told: Told, decided: date | None
) -> bool:
    """Whether a deed is of a request that came after the decision in dispute, which is told with its day."""
    low = view.low
    last = told.last_before(view, deed.start) if decided is not None else None
    if decided is None or last is None:
        return False
    begins = max(low.rfind(". ", 0, last[0]) + 1, last[0] - _LONGEST_ASKING)
    between = max(last[1], clause.place[0] - _LONGEST_ASKING), clause.place[1]
    if decided not in days_told(low, (begins, last[1] + _LONGEST)) or _ON_APPEAL.search(low, *between):
        return False
    if days := days_told(low, clause.place):
        return all(one > decided for one in days)
    month = _month_of(low, (deed.start, deed.end), clause.place)
    if month is not None and month[0] is not None:
        return 0 < (month[0] - decided.month) % _YEAR <= _YEAR // 2
    return _LATER_REQUEST.search(low, *between) is not None


def _is_asked_for_again(low: str, places: tuple[int, int, int], amount: float) -> bool:
    """Whether so many more are asked for behind a deed, and up to where what the next one is of ends.

    `places` are where the first ends, where the next begins and that end.
    """
    last, deed, end = places
    start = max(last, deed - _LONGEST_ASKING)
    if any(
        number_of(more[more.lastgroup or 0]) == amount for more in _SO_MANY_MORE.finditer(low, start, end)
    ):
        return True
    asks = _THEN_ASKED.search(low, start, deed)
    return asks is not None and number_of(asks["asked"]) == amount


def _month_of(low: str, words: Range, clause: Range) -> tuple[int | None, int | None] | None:
    """The month in which a deed was done, with its year where it is told: `in July UR modified it`."""
    told = _MONTH_BEHIND.match(low, words[1], clause[1])
    if told is None:
        cut = words[0] - clause[0] > _LONGEST
        before = low[words[0] - _LONGEST if cut else clause[0] : words[0]]
        told = _MONTH_AHEAD.search("... " + before if cut else before)
    if told is None:
        return None
    year = told["year"] or told["alone"]
    return MONTHS.index(told["month"]) + 1 if told["month"] else None, int(year) if year else None


def _sentence_of(low: str, words: Range) -> Range:
    """About where the sentence begins and ends that words stand in."""
    start = max(low.rfind(". ", 0, words[0]) + 1, words[0] - _LONGEST)
    end = low.find(". ", words[1])
    return start, min(end if end >= 0 else len(low), words[1] + _LONGEST)
