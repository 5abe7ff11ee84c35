"""The day of the injury, told again at the head of the sentence that tells what happened."""

from __future__ import annotations

from imr_llm.domain.letter import Range
from imr_llm.reading.injury_deeds import DATE
from imr_llm.reading.view import View
from imr_llm.vocabulary.dates import MONTH_BEGINS, parse_date
from imr_llm.vocabulary.patterns import late

_ON_A_DAY = late(
    rf"\W*(?:(?:reportedly|apparently|specifically|history|hpi|[^.;,]{{3,40}}\bthat)[:,]? )?on (?:or about )?"
    rf"(?P<day>{DATE})(?! (?:report|note|visit|exam|mri|x-?ray))"
)
"""`Injured 4/8/2012. On 4/8/2012 …`: the day of the injury, told again where the story begins."""
_IN_A_MONTH = late(
    rf"\W*in (?:early |late |mid-? ?)?(?P<month>{MONTH_BEGINS}[a-z]*)\.?,?(?: of)? (?P<year>(?:19|20)\d\d)\b"
)
"""`In April of 2012 a rack …`: the month of it."""


def date_told_again(view: View, sentence: Range, injured_on: Range) -> Range:
    """Where the date of injury stands: in this sentence, where it opens with that day once more."""
    in_month = _IN_A_MONTH.match(view.low, *sentence)
    if in_month is not None:
        of_injury = parse_date(view.text[slice(*injured_on)])
        begins = parse_date(f"{in_month['month']} 1, {in_month['year']}")
        same_month = of_injury is not None and begins == of_injury.replace(day=1)
        return (in_month.start("month"), in_month.end()) if same_month else injured_on
    again = _ON_A_DAY.match(view.low, *sentence)
    if again is None or again.start("day") == injured_on[0]:
        return injured_on
    day = view.text[slice(*again.span("day"))]
    given = view.text[slice(*injured_on)]
    given_day = parse_date(given)
    same = day == given or (given_day is not None and parse_date(day) == given_day)
    return again.span("day") if same else injured_on
