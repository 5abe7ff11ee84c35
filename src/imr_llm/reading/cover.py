"""What cover pages and 2013 notices say in sentences: the outcome, the right to appeal, and dates."""

from __future__ import annotations

from datetime import date
from itertools import chain

from imr_llm.domain.letter import Range, SectionKind
from imr_llm.domain.record import StatedOutcome
from imr_llm.domain.spans import Found
from imr_llm.reading.header_labels import Field
from imr_llm.reading.prose import sentences
from imr_llm.reading.view import View
from imr_llm.vocabulary.dates import find_dates
from imr_llm.vocabulary.finder import keyed
from imr_llm.vocabulary.patterns import late

_STATED = late(
    r"final determination ?[:;]? ?(?:is |to )?(?P<partial>part[il1]a[il1](?:ly)? ?-? "
    r"?overturn(?:ed)?)?(?P<uphold>uph[o0][il1]d|uphe[il1]d)?(?P<overturn>[o0]verturn(?:ed)?)?"
)
_APPEAL = keyed(r"\bappeals?\b|appealing|4610\.6\(h\)")
_LIMIT = late(r"appeals board|30 days|thirty days|4610\.6")
_FILED = late(r"(?:application|request) for independent medical review (?:was |were )?(?:filed|received) on ")
_DENIAL = late(
    r"utilization review (?:denial|decision|determination)s? (?:was )?(?:dated|issued|made)(?: on)? "
)
_ASSIGNMENT = late(r"notice of assignment")
_REACH = 160
"""How far after "Notice of Assignment" its date stands in the fixed sentence, in characters."""


def stated_outcome(view: View) -> Found[StatedOutcome] | None:
    """The outcome that a cover page (`view`) states after `Final Determination:`."""
    for match in _STATED.finditer(view.low):
        for name, outcome in (
            ("partial", StatedOutcome.PARTIAL_OVERTURN),
            ("uphold", StatedOutcome.UPHOLD),
            ("overturn", StatedOutcome.OVERTURN),
        ):
            if match.group(name):
                return view.value(outcome, *match.span(name))
    return None


def appeal_notice(front: View) -> Found[str] | None:
    """The sentences that tell of the appeal, in the header's region (`front`) or the letter's closing."""
    letter = front.letter
    closing = (View(letter, part.body) for part in letter.sections.parts if part.kind is SectionKind.CLOSING)
    for view in chain((front,), closing):
        if not _APPEAL.search(view.low):
            continue
        notice: Range | None = None
        for start, end in sentences(view):
            words = view.low[start:end]
            if _APPEAL.search(words) or (notice is not None and _LIMIT.search(words)):
                if notice is not None and start - notice[1] > 2:
                    break
                notice = (notice[0] if notice is not None else start, end)
        if notice is not None and _LIMIT.search(view.low, *notice):
            return view.words(*notice)
    return None


def notice_dates(view: View) -> dict[Field, Found[date]]:
    """The dates in the sentences with which a 2013 notice (`view`) tells how the case came to it."""
    if "notice of assignment" not in view.low and "filed on" not in view.low:
        return {}
    dates: dict[Field, Found[date]] = {}
    for field, cue, reach in (
        (Field.APPLICATION_RECEIVED_DATE, _FILED, 2),
        (Field.UR_DECISION_DATE, _DENIAL, 2),
        (Field.DATE_ASSIGNED, _ASSIGNMENT, _REACH),
    ):
        match = cue.search(view.low)
        if match is None:
            continue
        piece = view.text[match.end() : match.end() + reach + 24]
        for one in find_dates(piece)[:1]:
            if one.start <= reach and one.date is not None and not one.damaged:
                dates[field] = view.value(one.date, match.end() + one.start, match.end() + one.end)
    return dates
