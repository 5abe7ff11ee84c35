"""What led to the complaints where a noun names it: `neck pain since a fall on 3/4/12`."""

from __future__ import annotations

from imr_llm.domain.letter import Range
from imr_llm.reading.injury_deeds import SUFFERED
from imr_llm.reading.mechanism_places import EVENTS, NAMED_EVENT, STOP
from imr_llm.reading.mechanism_untold import NOT_TOLD_HERE
from imr_llm.reading.view import View
from imr_llm.vocabulary.finder import keyed
from imr_llm.vocabulary.patterns import late

_LEADS = keyed(
    rf"\b(?:had|suffered|sustained|experienced|reported|reports|involved in|after|since|from|following|in|"
    rf"s/p|status post|h/o|history of|due to|secondary to|2/2) (?=(?:an? |the )?{EVENTS}\b|"
    rf"being (?:{SUFFERED})\b|exposure to [a-z]|"
    r"(?:an? )?(?:lifting|pulling|pushing|twisting|bending) (?:injury|accident|incident)\b)"
)
_ASSOCIATED = keyed(
    rf"\b(?:associated with|stemming from|resulting from|arising (?:from|out of)|attributed to|"
    r"related to|(?:with|has|had|sustained|reported)(?= an? (?:[a-z/-]+ ){1,5}?injury\b)) "
    rf"(?:an? |the )?(?P<event>{EVENTS}(?: (?:over|off of|off|from|down|into|onto|on|through|against|in) "
    r"(?:an?|the|his|her|some|spilled|wet)(?: [a-z'-]+){1,6}?"
    r"(?= (?:on|of) \d| (?:on|of|in) [a-z]+ \d|[.;,]|$)| at (?:gun|knife)point)?|"
    rf"being (?:{SUFFERED}) by (?:an?|another|the)(?: [a-z'-]+){{1,5}}?(?= (?:on|of) \d| (?:on|of) [a-z]+ "
    rf"\d|[.;,]|$)|"
    r"(?:[a-z-]+ ){1,3}?(?:fire|explosion|blast|shock|bite|sting|spill|leak)"
    r"(?: (?:in|inside|inside of|on|at) "
    r"(?:an?|the) [a-z ]{3,30}?)?(?= (?:on|of) (?:\d|[a-z]+ \d)|[.;,]|$)|"
    r"(?:lifting|pulling|pushing|twisting|bending) (?:injury|accident|incident))"
    r"\b(?= (?:injur|at work|on the job|of |on |in |event|accident|type)|[.;,]|$)"
)
"""`associated with a slip and fall injury`, `… with a trip and fall over a hose on 3/4/12`."""
_TRAUMA = keyed(r"\b(?:cumulative|continuous|repetitive) (?:trauma|injury)\b")
_CALLED = late(
    r"(?:(?:described|filed|accepted|listed|classified|pleaded|recorded|characteri[sz]ed|claimed|coded) as "
    r"(?:an? )?|\b(?:has|with|filed|pursues|maintains) an? (?:(?:accepted|industrial|admitted|work) )*|"
    r"\b(?:associated with|attribut(?:es|ed)(?: [a-z]+){0,3} to) |"
    r"\b(?:injury|doi)\b[^.;()]{1,50}\(|\b(?:sustained|suffered) (?:an? )?|\b(?:claim|filed) for |"
    r"\b(?:alleg(?:es?|ed|ing)|claim(?:s|ed|ing)?|sustained|suffered|reported|reports|injury|doi) "
    r"[^.;]{0,70}?(?:as an? "
    r"(?:result|consequence) of|due to|secondary to|because of|caused by|resulting from|arising (?:from|out "
    r"of)|from) (?:an? )?)$"
)
_A_CLAIM = late(
    r"(?P<at_work> at work\b)|"
    r" (?:claim|injury|case)\b|\)| (?:while|when) (?:working|employed)\b|"
    r"(?:,? (?:of|dated|on|from|between|through|during|ending|over) (?:[a-z]+ )?\d[^.;]*)?(?=[.;,]|$)"
)
_OF_ANOTHER = late(
    r"\b(?:den(?:y|ied|ies)|dismissed|another|second|separate|prior|previous|earlier|other|not|whether|wife|"
    r"husband|former)\b"
)
_BEFORE_DATE = late(r",? (?:on|of|doi:?|d/i:?|date of injury:?|dated|in) (?:or about )?$")
_FAR = 80


def event_beside_date(view: View, sentence: Range, injured_on: Range) -> Range | None:
    """What led to the complaints, where a noun names it in the date's sentence: `… since a fall, DOI …`."""
    low, (start, end) = view.low, sentence
    opens = NAMED_EVENT.match(low, start, injured_on[0])
    if opens is not None:
        before = _BEFORE_DATE.search(low, opens.end(), injured_on[0])
        close = before.start() if before is not None else injured_on[0]
        return (start, close) if STOP.search(low, opens.end(), close) is None else None
    lead = _LEADS.search(low, start, end)
    if lead is None or NOT_TOLD_HERE.search(low, start, lead.end()):
        return None
    if lead.end() > injured_on[0]:
        return lead.end(), end
    before = _BEFORE_DATE.search(low, lead.end(), injured_on[0])
    close = before.start() if before is not None else injured_on[0]
    return (lead.end(), close) if STOP.search(low, lead.end(), close) is None else None


def named_event(view: View, sentence: Range) -> Range | None:
    """`… pain associated with a slip and fall injury`: an event that a noun alone names."""
    told = _ASSOCIATED.search(view.low, *sentence)
    return told.span("event") if told is not None else None


def called_a_trauma(low: str, cut: list[Range]) -> Range | None:
    """`an injury described as cumulative trauma`: what kind of injury the claim is, where no more is told."""
    for start, end in cut:
        for trauma in _TRAUMA.finditer(low, start, end):
            before = max(start, trauma.start() - _FAR)
            claim = _A_CLAIM.match(low, trauma.end(), end)
            if (
                claim is not None
                and _CALLED.search(low, before, trauma.start())
                and not _OF_ANOTHER.search(low, start, end)
            ):
                return trauma.start(), claim.end("at_work") if claim["at_work"] else trauma.end()
    return None
