"""The date of injury as the clinical summary tells it."""

from __future__ import annotations

from datetime import date

from imr_llm.domain.letter import Range
from imr_llm.reading.injuries_before import is_not_of_work
from imr_llm.reading.injury_deeds import APPOSED, BEFALLEN, DATED, TOLD, WORKER
from imr_llm.reading.mechanism_harm import harmed_on
from imr_llm.reading.mechanism_places import EVENTS, PART_HIT
from imr_llm.reading.prose import sentence_at
from imr_llm.reading.view import View
from imr_llm.vocabulary.dates import DateMatch
from imr_llm.vocabulary.finder import keyed
from imr_llm.vocabulary.patterns import late

# "injured" is a participle or a noun here, not the first half of "injured worker".
_INJURY = (
    r"(?:(?:industrial(?:ly)?|work|occupational)?[\s-]*(?:related )?(?:injur(?:y|ies)|accident|incident|"
    r"trauma)|(?:was|were|been|being|got|became) (?:\S+ )?(?:injured|hurt|assaulted|attacked|struck|hit|"
    r"crushed|bitten|rear-ended)|"
    r"injured(?! (?:worker|employee|patient|individual|person|party|area|claimant|body|workers))|hurt|"
    r"inj\.?(?=\s)|slip and fall|trip and fall|mv[ac]|fall (?:at work|on the job|from|off|down|into|"
    r"through)|slipped|fell|tripped|strained|twisted|sprained|"
    r"(?:sustained|suffered|incurred) (?:an? |the )?(?:[a-z-]+ ){0,3}?(?:amputation|lacerations?|"
    r"fractures?|wounds?|"
    r"burns?|concussion|dislocation)\b|"
    r"(?:fractured|dislocated|lacerated|tore|ruptured|cut|burned) (?:his|her|the|both)\b|developed "
    r"[^.;,]{0,60}?\bpain (?:after|when|while)|"
    r"developed [^.;,]{0,60}? after (?:inhaling|breathing|ingesting|touching|being exposed to|exposure to)|"
    r"(?:sustained|suffered) (?:an? )?[a-z -]{3,40}? (?:while|when) (?:(?:he|she) was )?[a-z]+ing)"
)
_LABEL_BEFORE = keyed(
    r"(?:\bdates? of (?:the |his |her |this )?(?:[a-z/-]+ ){0,3}?(?:injur(?:y|ies)|loss|accident|"
    r"incident)|\binjury date|\b(?:his|her) (?:work|industrial) injury(?= was )|\bdoi\b|"
    r"\bd\.o\.i\b\.?|\bd/i\b|\bdol\b)(?: ?\(?(?:doi|d/i)\)?)? ?(?:\)|:|;|,|"
    r"-|=)* ?(?:(?:of|on|is|was|as|listed|being|reported|noted|dated) )*\(?$"
)
_REPORT = late(r"\breports? of (?:the |an? |first )?.?$")
_LABEL_AFTER = late(
    r" ?,? ?(?:(?:is |was )?(?:given |listed |noted |stated |reported |recorded |documented |provided |"
    r"claimed )?"
    r"(?:as |is |was )?(?:the |his |her )?)?(?:\(?doi\)?\b|(?:industrial |work |"
    r"claimed )?(?:date of (?:industrial )?injury|injury date)\b|(?<=[\d )])(?:(?:industrial|work|"
    r"work-related|"
    r"occupational) )?injury\b(?! (?:report|claim form)))"
)
_ELSE = (
    r"(?:seen|evaluat\w+|examin\w+|visit|reports?|reported|notes?|mri|x-rays?|surger(?:y|ies)|underwent|"
    r"treat\w*|"
    r"re-?injur\w+|request\w*|review\w*|denied|complain\w+|diagnos\w+|previous|prior|non-|return\w*|start\w*|"
    r"began|stopp\w+(?! (?:at|in|behind|on|for|by|near|short|suddenly)\b)|receiv\w+|complet\w+|"
    r"perform\w+|filed|obtain\w+|placed|declared|released|discharged|"
    r"operat(?:ed|ion|ions|ive\w*)\b|hospital\w*|saw|who|physicians?|doctors?|surgeons?|psycholog\w+|"
    r"psychiatr\w+|chiropract\w+|consult\w*|"
    r"referr\w+|attend\w*|begun|until|had|has)"
)
_ELSEWHERE = late(rf"\b(?!ha[sd]\b){_ELSE}\b|[;]")
_TOLD_BEFORE = late(
    rf"\b{_INJURY}\b(?:(?!\b{_ELSE}\b)[^.;]){{0,150}}?"
    r"(?:\b(?:on|of|dated|dat(?:es|ed) (?:back )?to|occurr(?:ed|ing)(?: on)?|date)|"
    r"(?<=injury)(?:,| was| is)?|(?<=at\swork)|(?<=p\sand\sfall)|(?<=on\sthe\sjob)|(?<=injured)|"
    r"(?<=hurt)|(?<=\sinj)|"
    r"(?<=inj\.)) (?:or about |approximately |"
    r"the date of )?$"
)
_TOLD_AFTER = late(
    rf",? (?:(?!\b{_ELSE}\b)[^.;]){{0,160}}?\b(?:(?:sustained|suffered|incurred|had|experienced|reported) "
    r"[^.;]{0,60}?\b(?:injur|burns?\b|lacerations?\b|fractures?\b|amputations?\b|contusions?\b)|(?:was|"
    r"got|were) (?:injured|hurt|struck|hit|assaulted|attacked|crushed|bitten|"
    r"rear-ended)\b|hurt\b|slipped\b|fell\b|tripped\b|"
    r"strained\b|twisted\b|injured(?! (?:worker|employee|patient|individual|person|party|area|claimant|"
    r"body)))"
)
_OCCURRED = late(r"\b(?:it|this|that|which) (?:had )?(?:happened|occurred|took place) on (?:or about )?$")
_REPORTED = late(r"\b(?:reported|notified|informed)\b")
_OF_ANOTHER_DAY = late(
    r"\b(?:notified|informed|told)\b[^.;]{0,40}? (?:of|about) (?:the|his|her) (?:[a-z]+ )?injury on $|"
    r"\b(?:first aid|seen|treated|treatment|evaluated|care)\b[^.;]{0,40}? for (?:the|his|her) "
    r"(?:[a-z]+ )?injury on $"
)
"""What was done about an injury on a day that need not be its own."""
_SPAN_BEFORE = late(r"\b(?:from|between) $|(?<!dates )(?<!dated )(?<!back )\b(?:through|thru|to|and|-) ?$")
_SPAN_AFTER = late(r" ?(?:to|through|thru|until|-|–) ?(?=\d{1,2}[/-]\d)")
_OPENS = late(
    r"(?:^\W{0,9}|[.;] \W{0,9}|\b(?:report|state|claim|alleg|indicat|relate)\w* (?:that )?)on (?:or about )?$"
)
_WHO_ON = late(r"\bwho,? on (?:or about )?$")
_ON = late(r"\bon (?:or about )?$")
_WEAR = late(
    r"\b(?:cumulative trauma|continuous trauma|repetitive (?:strain|stress|trauma))(?: injur(?:y|ies))?,? "
    r"(?:(?:at work|on the job|(?:at|in|from|during|of) (?:his|her|the|this) [a-z]+(?: [a-z]+){0,2}|"
    r"claim(?:ed)?),? )?"
    r"(?:through|ending(?: on)?|up to|to|dated|of|on) $|"
    r"\b(?:complaints?|pain|symptoms|problems|injur(?:y|ies)) (?:dating|dates?) (?:back )?(?:to|from) $|"
    r"\bwith an? (?:industrial|work(?:ers['’]? compensation)?|work-related|occupational) claim (?:dated|of|"
    r"from) $"
)
_SPAN_OF_WEAR = late(
    r"\b(?:(?:cumulative|continuous) trauma(?: (?:injury|claim))?|ct),?(?: (?:from|between|of|dated))? "
    r"\d{1,2}[/-]\d{1,2}[/-]\d{2,4} ?(?:to|through|thru|until|and|-|–) ?$"
)
"""`continuous trauma from 6/1/2008 to 9/14/2012`: the day on which it ended is told as the injury's."""
_AFTER_EVENT = late(
    rf"\b(?:s/p|status post|after|following|from|due to|since|involved in|associated with|"
    rf"had) (?:an? )?(?:[a-z-]+ )?(?:{EVENTS}|exposure(?= to))\b"
    r"(?: (?:from|off|at|in|on|down|over|of|onto|against|into|through|while|"
    r"to)\b[^.;,\d]{0,40}?)?,? (?:on )?$"
)
"""`57 y/o M s/p fall from scaffold 5/5/09`: the event that led to the complaints, with its date."""
_SINCE = late(
    r"\b(?:pains?|symptoms|complaints|headaches?|numbness|problems) (?:(?:began|started|is|was|present|"
    r"ongoing) )*"
    r"since (?:about )?$"
)
_WHILE = late(r",? (?:while|when|as) ")
_BARE = late(r"[a-z][^.,;:()\d]{3,90}[a-z] ")
_AGAIN = late(
    r"\b(?:again|re-?injur\w*|second(?![ -](?:and |degree|story|floor|rung|step))|another (?:fall|"
    r"injury|accident)|subsequent\w*|later|new)\b"
)
_LOOK_BACK = 200
_EARLY = 700
"""How far from the opening of a summary a date is the injury's merely by what happened on it."""


def find_date_of_injury(
    view: View, cut: list[Range], dates: list[DateMatch], printed: date | None = None
) -> tuple[DateMatch, Range] | None:
    """The date of injury that the summary gives, with its words.

    Of a span of dates that is labelled, or of a cumulative trauma's, the last day; None for any other span. A
    date stands for the injury after a label (`DOI:`, `date of injury`), where it is the one that the header
    prints, after the injury in the same sentence, at the opening of the sentence that tells the injury, or
    where the opening of the summary tells what happened on it (`on 3/4/12 she slipped`).
    """

    def same_as_printed(_view: View, _sentence: Range, one: DateMatch) -> bool:
        return printed is not None and one.date == printed

    for rule in (_labelled, same_as_printed, _occurred, _told, _wore, _happened, _since):
        for one in dates:
            sentence = sentence_at(cut, one.start)
            before = max(sentence[0], one.start - _LOOK_BACK), one.start
            if rule in (_told, _happened) and (
                is_not_of_work(view.low, *before) or _OF_ANOTHER_DAY.search(view.low, *before)
            ):
                continue
            if rule(view, sentence, one):
                span = _SPAN_AFTER.match(view.low, one.end)
                if span is not None and rule is _labelled:
                    return next(
                        ((last, (last.start, last.end)) for last in dates if last.start == span.end()), None
                    )
                if span is not None or (
                    rule in (_told, _happened)
                    and _SPAN_BEFORE.search(view.low, max(one.start - 12, 0), one.start)
                ):
                    return None
                return one, (one.start, one.end)
    return None


def _occurred(view: View, sentence: Range, one: DateMatch) -> bool:
    """`He reported his injury on 3/5/12; it happened on 3/1/12.`"""
    return (
        _OCCURRED.search(view.low, max(one.start - 40, 0), one.start) is not None
        and _REPORTED.search(view.low, sentence[0], one.start) is not None
    )


def _labelled(view: View, _sentence: Range, one: DateMatch) -> bool:
    return (
        _LABEL_BEFORE.search(view.low, max(one.start - 60, 0), one.start) is not None
        or _LABEL_AFTER.match(view.low, one.end) is not None
    )


def _told(view: View, sentence: Range, one: DateMatch) -> bool:
    start = max(sentence[0], one.start - _LOOK_BACK)
    told = _TOLD_BEFORE.search(view.low, start, one.start)
    if told is not None and not _REPORT.search(view.low[max(told.start() - 24, 0) : told.start() + 1]):
        return True
    opening = view.low[max(sentence[0] - 2, 0) : one.start]
    opens = (len(opening) < 60 and _OPENS.search(opening)) or _WHO_ON.search(view.low, start, one.start)
    if opens and not _AGAIN.search(view.low, one.end, one.end + 40):
        return _TOLD_AFTER.match(view.low, one.end, sentence[1]) is not None
    return False


def _wore(view: View, sentence: Range, one: DateMatch) -> bool:
    """Wear over years has the day on which it ended, where no other day is told."""
    start = max(sentence[0], one.start - 60)
    return one.start <= _EARLY and (
        _WEAR.search(view.low, start, one.start) is not None
        or _SPAN_OF_WEAR.search(view.low, start, one.start) is not None
    )


def _happened(view: View, sentence: Range, one: DateMatch) -> bool:
    start = max(sentence[0], one.start - _LOOK_BACK)
    if one.start > _EARLY or _AGAIN.search(view.low, start, min(one.end + 40, sentence[1])):
        return False
    if _AFTER_EVENT.search(view.low, start, one.start):
        return True
    if not _ON.search(view.low, start, one.start):
        # Notes leave the word out: "she slipped on a wet ramp 1-18-2022".
        told = _deeds(view.low, start, one.start)
        return (
            bool(told)
            and _BARE.fullmatch(view.low, told[-1], one.start) is not None
            and not _ELSEWHERE.search(view.low, told[-1], one.start)
        )
    told_after = DATED.match(view.low, one.end, sentence[1])
    opening = view.low[max(sentence[0] - 2, 0) : one.start]
    if (told_after is not None and told_after.group("doing") is None) or (
        _OPENS.search(opening) and harmed_on(view.low, one.end, sentence[1])
    ):
        return True
    if told_after is not None and _WHILE.match(view.low, one.end):
        return TOLD.search(view.low, told_after.end(), sentence[1]) is not None
    deeds = _deeds(view.low, start, one.start)
    befallen = BEFALLEN.match(view.low, sentence[0], one.start)
    if befallen is not None and WORKER.search(view.low, befallen.end(), one.start):
        deeds = [befallen.end()]
    hit = PART_HIT.search(view.low, start, one.start) if not deeds else None
    if hit is not None:
        deeds = [hit.end()]
    return bool(deeds) and not _ELSEWHERE.search(view.low, deeds[-1], one.start)


def _since(view: View, sentence: Range, one: DateMatch) -> bool:
    """The day since when there is pain, where it goes on with what happened: `since 3/4/12, when he fell`."""
    start = max(sentence[0], one.start - _LOOK_BACK)
    return (
        one.start <= _EARLY
        and _SINCE.search(view.low, start, one.start) is not None
        and _WHILE.match(view.low, one.end) is not None
        and DATED.match(view.low, one.end, sentence[1]) is not None
    )


def _deeds(low: str, start: int, end: int) -> list[int]:
    """Where it is told what the worker did or suffered, in order."""
    return sorted(told.start("deed") for deed in (TOLD, APPOSED) for told in deed.finditer(low, start, end))
