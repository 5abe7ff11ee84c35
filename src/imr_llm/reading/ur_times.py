"""Of which request a sentence tells: the one in dispute, or one of another time."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, timedelta
from functools import cached_property, lru_cache

from imr_llm.domain.letter import Range
from imr_llm.reading.ur_grounds import grounds_in, noted_ahead
from imr_llm.vocabulary.dates import MONTHS, find_dates
from imr_llm.vocabulary.patterns import late
from imr_llm.vocabulary.sentences import sentences
from imr_llm.vocabulary.word_finder import worded

_OTHER_TIME = worded(
    r"\b(?:previous(?:ly)?|prior|earlier|last year) (?:request\w*|approved|authorized|certified|denied|"
    r"granted|allowed|modified)|"
    r"\b(?:previous|prior|earlier) (?!review|determination|ur\b|utili)(?:[\w-]+ ){1,3}?(?:was|were|had been|"
    r"has been) "
    r"(?:\w+ly )?(?:denied|approved|certified|authorized|non|not (?:certif|approv|authori)|modified)"
    r"|"
    r"\b(?:approved|authorized|certified) [^.;,]{0,60}?,? (?:which|that|and) (?:the )?\w+ (?:has |had )?"
    r"(?:since |now |all )?(?:completed|attended|finished|undergone|underwent)\b|"
    r"\b(?:an?|the|his|her) (?:earlier|previous|prior|former|2nd last) (?:ur|utilization review|review|"
    r"determination)\b(?= (?:(?:of|from|dated|on|in) [\w/,. -]{1,20} )?had\b)|"
    r"\ban (?:earlier|previous) (?:ur|utilization review|review|determination)\b|"
    r"\b(?:in|by) a (?:prior|previous) (?:ur|utilization review|review|determination)\b[^.;]{0,90}? had "
    r"been\b|"
    r"(?:\A|(?<=[.;:] )|(?<=\n))(?:prior|previous|earlier) (?:ur|utilization review|determination)\b"
    r"(?:(?: (?:of|dated|from|in))?(?: \d{1,2}/| [a-z]+ | )(?:19|20)\d\d,?)? (?:\w+ly )?"
    r"(?:certified|approved|authori[sz]ed|allowed|granted)|"
    r"\b(?:approved|certified|authori[sz]ed)\b[^.;]{0,60}? (?:and|but) (?:that )?(?:the \w+|he|she) "
    r"(?:(?:did|could) not|didn't|never|failed to) "
    r"(?:attend(?:ed)?|go|went|complete[d]?|undergo|underwent|use[d]?|start(?:ed)?|beg[iau]n)\b|"
    r"\bin the past\b|"
    r"\b(?:once|twice|(?:three|four|several|many) times|repeatedly|on (?:two|three|several|earlier|previous) "
    r"occasions),? before(?=[.,;]|$)|"
    r"(?<!only )(?<!just )(?<!except )(?<!except for )(?<!but )(?<!than )(?<!beyond )\bthe first "
    r"(?:\d{1,3}|[a-z]+) (?:sessions|visits|treatments|injections)\b|"
    r"\b(?:approved|certified|authori[sz]ed)\b[^.;]{0,60}? and (?:now |he |she |the \w+ )*(?:asks?|"
    r"requests?(?! (?:was|were|is|are|not|denied|non)\b)|seeks?|wants?|is requesting|is asking)\b|"
    r"\blast (?:year|spring|summer|fall|autumn|winter)\b|\byears? (?:ago|earlier|before)\b|"
    r"\b(?:denial|decision|determination|non-?certification)\b[^.;]{0,60}? (?:was|were|has been|had been) "
    r"(?:\w+ly |later |then )?(?:overturned|reversed|rescinded|withdrawn|vacated|set aside)\b|"
    r"\b(?:overturned|reversed|rescinded|withdrew|vacated) (?:its |the |this |that |his |her )?(?:\w+ ){0,2}?"
    r"(?:denial|decision|determination|non-?certification)\b|"
    r"\bbefore (?:this|the present|the current) (?:request|one)\b|"
    r"\bwhich (?:were|have been|had been) (?:all )?(?:used|done|completed|attended|finished)\b|"
    r"\b(?:approved|authorized|certified) and (?:(?:have|had) been |were |since |then |now |all |later |"
    r"\w+ly )*(?:completed|rendered|attended|finished|used|provided|performed|received|administered|"
    r"undergone|dispensed|carried out)\b"
)
_REVIEW_BEFORE = worded(
    r"\b(?:prior|previous|earlier|past|former|preceding|last) "
    r"(?:ur|utilization review|um review|review|determination)\b"
)
"""`The prior UR`, which is another only where a review was told of before it."""
_AT_THIS = worded(
    r"\b(?:at|in) (?:this|the present|the current) (?:ur|utilization review|review|determination)\b"
)
_A_REVIEW = worded(r"\b(?:ur|utilization review)\b")
_PRESENT = late(
    r"\b(?:present|current|instant|renewed|resubmitted|latest|new) requests?\b|"
    r"\brequests? (?:now )?(?:at issue|in dispute)\b|"
    r"\b(?:present|current|instant) (?:ur|utilization review|review|determination|decision|denial)\b"
)
_IN_YEAR = (
    rf"(?:back )?(?:in|during) (?:early |late |mid-?)?(?:(?P<month>{'|'.join(MONTHS)}),? (?:of )?)?"
    r"(?P<year>(?:19|20)\d\d)\b(?![-\d])"
)
_DEEDS = r"(?:certified|approved|authori[sz]ed|denied|modified|allowed|granted)"
_IN_YEAR_TOLD = late(rf"\b{_IN_YEAR}")
_REVIEW_OF_YEAR = late(
    r"\b(?:ur|utilization review|review)(?: (?:decision|determination|report))? (?:of|from) "
    rf"(?:(?P<month>{'|'.join(MONTHS)}),? (?:of )?)?(?P<year>(?:19|20)\d\d)\b(?![-\d])"
)
_OPENS_IN_YEAR = late(rf"\W*{_IN_YEAR}")
_DONE_IN_YEAR = late(
    r"\b(?:(?:certification|denial|determination|decision|refusal|approval|modification) "
    r"(?:was|were|had been) (?:\w+ly )?"
    r"(?:received|issued|made|given|rendered|returned|sent|obtained|entered)|"
    rf"by (?:the )?(?:ur|utilization review|claims administrator|carrier|insurer)|{_DEEDS}"
    r"(?: (?!(?:and|but|or|that|which|who|while|for|to|done|dated|from|had|given|taken|made|"
    r"after|before|since|because|as|like|than|with|without|under|beyond|despite|if|when|until|no|not|"
    r"\w+ed|\w+ing)\b)"
    rf"[\w#/-]+){{0,5}}),? {_IN_YEAR}"
)
"""`In 2012 UR denied …`, `certified six visits in May 2012`: a date without a day, or the year of it."""
_REPORTED = late(
    r"\W*(?:as )?(?:per|in|according to|from|at) (?:(?!injur)[^,;.]){0,40}?\b(?:reports?|notes?|rfa|pr-?\d|"
    r"letters?|records?|visits?|exam\w*|evaluations?|consult\w*|appeals?|summary|requests?)\b[^,;.]{0,30}?"
    r"(?:\w+ \d{1,2}, |[/-])\d{2,4}\b"
)
_HAD_BEEN = late(
    r"\bhad (?:also |already |previously |then |just |\w+ly )*(?:been )?"
    r"(?:certif|approv|authori|den(?:ied|y)|modif|allow|grant|non)"
)
"""`Per a report dated 8/19/2015 UR had certified …`: it was done before that report."""
_DECISION_BEFORE = late(
    rf"(?:\b(?:ur|utilization review|review|determination|decision|denial|certification|letter|{_DEEDS}|"
    r"administrator|carrier|insurer|examiner|adjust[eo]r)(?: (?:report|decision|determination|letter))?,? "
    r"(?:(?:on|of|dated|from) )?|^\W*on )$"
)
_NO_SUCH = late(
    r"\W{0,9}(?:however,? |but )?(?:no|(?:[\w'-]+ ){1,5}?(?:no|not(?: \w+)? any)|there (?:is|was) no)"
    r"(?: (?:record|copy|evidence|trace|documentation|mention) of(?: any)?)? such (?:an? )?"
    r"(?:denial|modification|certification|approval|determination|decision|refusal|review|letter|thing)\b"
)
_DONE_BEFORE = late(
    rf"(?:\A\W*on |\b(?:(?:was|were|been|it|ur|utilization review|carrier|"
    rf"administrator|reviewer) |non-?|not )(?:\w+ly )?(?:{_DEEDS}|deferred|delayed)"
    r"(?: (?!(?:and|but|or|that|which|who|while|done|dated|from|had|given|taken|made|of|after|before|since|"
    r"because|as|like|than|with|without|under|despite|if|when|until|reports?|notes?|visit|request\w*|rfa|"
    r"exam\w*|evaluation)\b)[\w#/-]+){0,5},? on )\Z"
)
"""`On 8/20/14 …`, `was modified to six visits on 8/20/14`."""
_LONGEST_DEED = 120
_TAKEN_BACK = worded(
    r"\b(?:reversed|overturned|rescinded|withdrew|withdrawn|vacated|set aside)\b|"
    r"\bchanged (?:its|their) (?:mind|decision|position|determination)\b"
)
_THEN_DONE = late(
    r"[^.;:]{0,40}?,? (?:and|but) (?:(?!not\b|no\b)[\w,-]+ ){0,8}?(?:certif|approv|allow|"
    r"authori[sz]|grant|modif|den)"
)
_OF_BEFORE = late(
    r"\b(?:prior|previous|earlier|former|past|another|imr|judge|court|board|independent|(?:19|20)\d\d)\b"
    r"(?!-)(?<!/\d{4})"
)
_LONG_MONTHS = 3
_WEEKS = timedelta(days=28)
_ASKED_ANEW = worded(
    r"\b(?:current|present|new|latest) (?:request|rfa)\b|\bnow (?:being )?(?:request|asks?\b|asked|"
    r"seeks?\b|sought)|"
    r"\b(?:then|later|subsequently|again|also) (?:asked for|requested|resubmitted|sought)|"
    r"\b(?:further|additional|another|more) [^.;]{0,40}?(?:requested|asked for|sought)\b"
)
_LONG = timedelta(days=120)
"""A review ends within weeks of the request: what was decided so long before was another request."""


def of_the_present(low: str, clause: Range) -> bool:
    """Whether a clause tells of the present request, apart from one before it."""
    return _PRESENT.search(low, *clause) is not None


def is_of_another_time(low: str, start: int, end: int, decided: date | None = None) -> bool:
    """Whether a sentence tells of an earlier request and not of the one in dispute.

    `decided` is the day of the decision in dispute.
    """
    if decided is not None and _also_tells_of_the_day(low, (start, end), decided):
        return False
    grounds = [*grounds_in(low, (start, end)), *noted_ahead(low, (start, end))]
    if low.find("20", start, end) >= 0 or low.find("19", start, end) >= 0:
        for year in (
            _OPENS_IN_YEAR.match(low, start, end),
            _DONE_IN_YEAR.search(low, start, end),
            _REVIEW_OF_YEAR.search(low, start, end) if decided is not None else None,
        ):
            if year is None or any(a < year.start() < b for a, b in grounds):
                continue
            if decided is None or _is_long_from(year, decided):
                return True
        if decided is not None and _is_reported_before(low, (start, end), decided):
            return True
    if decided is not None and _is_dated_otherwise(low, (start, end), decided):
        return True
    told = _OTHER_TIME.finditer(low, start, end)
    other = next((one for one in told if not any(a < one.start() < b for a, b in grounds)), None)
    if other is None:
        return False
    # "It reversed its decision and certified six" tells what came of the request in dispute.
    back = _TAKEN_BACK.search(low, *other.span())
    return (
        back is None
        or _THEN_DONE.match(low, other.end(), end) is None
        or _OF_BEFORE.search(low, start, other.start() + 1) is not None
    )


def _also_tells_of_the_day(low: str, sentence: Range, decided: date) -> bool:
    """Whether a sentence that tells of other times goes on to what was done on the day in dispute."""
    if low.find(str(decided.day), *sentence) < 0:
        return False
    return decided in decisions_dated(low, sentence) or decided in _days_of_deeds(low, sentence)


def was_asked_anew(low: str, sentence: Range, behind: Range, decided: date | None) -> bool:
    """Whether what was decided weeks before the decision in dispute was followed by another request."""
    if decided is None or _ASKED_ANEW.search(low, *behind) is None:
        return False
    told = [*decisions_dated(low, sentence), *_days_of_deeds(low, sentence)]
    return bool(told) and all(decided - one > _WEEKS for one in told)


def is_found_nowhere(low: str, behind: Range) -> bool:
    """Whether the sentence behind one tells that the file has nothing of it: `No such denial is there`."""
    return low.find("such", *behind) >= 0 and _NO_SUCH.match(low, *behind) is not None


class PriorReviews:
    """The prior reviews that a text tells of, where they are others than the one in dispute.

    Letters call the review in dispute the prior one, too, but not where they told of it as of the review.
    """

    def __init__(self, low: str) -> None:
        self._low = low

    @cached_property
    def _are_others(self) -> bool:
        first = _REVIEW_BEFORE.search(self._low)
        return first is not None and _A_REVIEW.search(self._low, 0, first.start()) is not None

    @cached_property
    def _last_of_this(self) -> int:
        """Where `at this review` is told last; -1 where it is not."""
        return max((one.start() for one in _AT_THIS.finditer(self._low)), default=-1)

    def told_in(self, start: int, end: int, *, first: bool) -> bool:
        """Whether a sentence tells of one; `first` tells whether nothing is told before it."""
        if _REVIEW_BEFORE.search(self._low, start, end) is None:
            return False
        # "At the prior review one was approved. At this review it was denied."
        return self._are_others if not first else self._last_of_this > end


def is_taken_back(low: str, start: int, end: int) -> bool:
    """Whether the words before a deed tell that an earlier decision on the same request was taken back."""
    return _TAKEN_BACK.search(low, start, end) is not None and not _OF_BEFORE.search(low, start, end)


def _is_dated_otherwise(low: str, sentence: Range, decided: date) -> bool:
    """Whether all decisions that a sentence dates were made long before the one in dispute."""
    told = decisions_dated(low, sentence)
    if _are_long_before(told, decided):
        return True
    told = [*told, *_days_of_deeds(low, sentence)]
    # Weeks before a review that is told with its own day there was another.
    before = bool(told) and all(decided - one > _WEEKS for one in told)
    return before and _tells_of_its_day(low, decided)


def tells_of_the_day(low: str, sentence: Range, decided: date | None) -> bool:
    """Whether a sentence tells what was done on the day of the decision in dispute: `denied on 8/20/14`."""
    return decided is not None and "on " in low[slice(*sentence)] and decided in _days_of_deeds(low, sentence)


def _days_of_deeds(low: str, sentence: Range) -> list[date]:
    """The days on which a sentence tells that something was decided: `was modified to six on 8/20/14`."""
    told = low[slice(*sentence)]
    return [
        one.date
        for one in find_dates(told)
        if one.date is not None and _DONE_BEFORE.search(told, max(one.start - _LONGEST_DEED, 0), one.start)
    ]


@lru_cache(maxsize=2)
def _tells_of_its_day(low: str, decided: date) -> bool:
    """Whether a text tells a decision with the day of the one in dispute."""
    return any(
        decided in decisions_dated(low, one) or decided in _days_of_deeds(low, one) for one in sentences(low)
    )


def is_dated_long_before(low: str, place: Range, decided: date | None) -> bool:
    """Whether a year that a stretch tells, or all its days, are long before the decision in dispute."""
    for year in _IN_YEAR_TOLD.finditer(low, *place):
        if decided is None or _is_long_from(year, decided):
            return True
    return decided is not None and _are_long_before(days_told(low, place), decided)


def decisions_dated(low: str, place: Range) -> list[date]:
    """The days on which a stretch tells that decisions were made."""
    told = low[slice(*place)]
    return [
        one.date
        for one in find_dates(told)
        if one.date is not None
        and _DECISION_BEFORE.search(told, max(one.start - _LONGEST_DEED, 0), one.start)
    ]


def _is_long_from(told: re.Match[str], decided: date) -> bool:
    """Whether a month or a year is not that of the decision in dispute nor near it."""
    year = int(told["year"])
    if told["month"] is None:
        return year != decided.year
    month = MONTHS.index(told["month"]) + 1
    return abs((decided.year - year) * 12 + decided.month - month) > _LONG_MONTHS


def _is_reported_before(low: str, sentence: Range, decided: date) -> bool:
    """Whether a sentence tells what had been decided before a report that is long before the decision."""
    if not (_REPORTED.match(low, *sentence) and _HAD_BEEN.search(low, *sentence)):
        return False
    return _are_long_before(days_told(low, sentence), decided)


def days_told(low: str, place: Range) -> list[date]:
    """The days that a stretch tells."""
    return [one.date for one in find_dates(low[slice(*place)]) if one.date is not None]


def _are_long_before(told: Sequence[date], decided: date) -> bool:
    """Whether there are days, and all of them long before the decision in dispute."""
    return bool(told) and all(decided - one > _LONG for one in told)
