"""What the worker was about, told in front of what happened: `While she was lifting a tray, …`."""

from __future__ import annotations

from imr_llm.domain.letter import Range
from imr_llm.reading.injury_deeds import DATE, PERSON
from imr_llm.reading.mechanism_untold import NOT_THE_INJURY, NOT_TOLD_HERE
from imr_llm.vocabulary.patterns import late

_FRONTED_SELF = late(
    rf"(?:[^.;:]{{0,60}}\b(?:on (?:or about )?(?:{DATE}|that (?:day|date))|that|stated|reports?),? )?"
    rf"(?:while|when|as) (?:{PERSON} (?:was|were) )?(?=(?P<doing>[a-z]{{2,}}ing\b[^.;]{{3,140}}?), (?:and )?"
    rf"{PERSON} (?:suddenly |immediately |reportedly |then |also )*(?:felt|heard|noticed|noted|developed|"
    rf"experienced|had|sustained|suffered|injured|hurt|strained|sprained)\b)"
)
"""`while helping to move a copier, she felt a pull`: the first half tells the injury."""
_DOING_FIRST = late(
    rf"(?:{DATE}[:,]? |on (?:or about )?{DATE},? )?(?=(?P<doing>(?!according|following|during|including|"
    r"regarding|concerning|having|being|pending|considering|morning|evening|spring|nothing|working as|"
    r"returning|waking|sitting for|standing for|despite|taking|undergoing|receiving|continuing|complaining|"
    r"reporting|feeling|presenting|denying)[a-z]{2,}ing\b[^.;]{3,140}?), (?:and )?"
    rf"{PERSON} (?:suddenly |immediately |reportedly |then |also )*(?:felt|heard|injured|hurt|strained|"
    rf"sprained|"
    r"twisted|tore|wrenched)\b)"
)
"""`Using a jackhammer on 3/4/12, he felt a pop`: what the worker was about, without `while`."""
_FRONTED = late(
    rf"(?:[^.;:]{{0,60}}\b(?:on (?:or about )?(?:{DATE}|that (?:day|date))|stat(?:ed|es?) that|"
    rf"report(?:s|ed)? that|"
    rf"that day|relates that|records?|stating that),? )?(?:while|as|when) "
    rf"(?:(?:{PERSON}) (?:was|were) (?=(?:on (?:an?|the|his|her) (?!(?:[a-z-]+ )?(?:break|leave|"
    r"vacation|call|medic|dose|trial|course|regimen|diet|drug|pill))|"
    r"(?:atop|under(?! (?:(?:the|a) )?(?:[a-z]+ )?(?:care|an[a-z]*sthe|treat|stress|observ|sedat|supervis|"
    r"investig))|inside|up|halfway|midway|beneath|behind) |[a-z]+ing\b))|(?=[a-z]+ing\b))"
    rf"(?=(?P<doing>[a-z]{{2,}}\b[^.;]{{3,140}}?, )(?:and )?"
    rf"(?P<next>(?!(?:{PERSON})\b)(?:an?|the|his|her|another|one|some|two|it) [a-z]))"
)
"""`While she was lifting a tray, the shelf gave way`: both halves tell the injury."""
WHILE_DOING = late(
    r"\W*(?:[^.;:]{0,60}?\b(?:that|which|day|date|shift),? )?(?:while|when) "
    rf"(?:{PERSON} (?:was|were) )?(?!working (?:as|for|at)\b|being\b|performing (?:his|"
    r"her)|employed|doing (?:his|her) (?:usual|regular|job|work))"
    r"(?=(?:[a-z]+ly )?[a-z]{2,}ing\b[^.;]{3,140} $)"
)
"""`While pulling a hose(,) [he slipped]`: what the worker was about is half of the story."""
WHILE_MENDING = late(
    rf"\W*(?:[^.;:]{{0,60}}?\b(?:that|which),? )?(?:while|when|as|since) (?:{PERSON} (?:was|were) )?"
    r"(?:being (?:seen|treated|evaluated|examined)|undergoing|receiving|recovering|recuperating|"
    r"convalescing|attending|"
    r"taking (?!(?:an?|the|his|her|two|down|out|off|apart|up|orders|inventory|care|part)\b)|"
    r"on (?:modified|light|medic|norco|leave|vacation)|"
    r"in (?:therapy|physical|rehab|a (?:cast|boot|brace|sling))|"
    r"(?:using|wearing|walking with) (?:an?|the|his|her) (?:[a-z-]+ )?(?:cane|walker|crutch|brace|cast|"
    r"boot|splint|sling|orthosis)|doing (?:his|her) (?:home|exercises|stretches))"
)
"""`While taking Norco(,) [he fell]`: what a patient does who was hurt before."""
_OPENING = 130
"""How far from the beginning of a sentence a fronted clause begins."""


def fronted(low: str, start: int, end: int) -> list[Range]:
    """`While he was …, the bar snapped` whole, and of `While he was …, he felt` the first half."""
    opening = min(start + _OPENING, end)
    if all(low.find(word, start, opening) < 0 for word in ("while ", "when ", "as ")):
        return []
    found = []
    if WHILE_MENDING.match(low, start, end):
        return []
    both = _FRONTED.match(low, start, end)
    if both is not None and not NOT_THE_INJURY.search(low, *both.span("doing")):
        found.append((both.end(), end))
    first = _FRONTED_SELF.match(low, start, end)
    if first is not None and not NOT_THE_INJURY.search(low, *first.span("doing")):
        found.append(first.span("doing"))
    return found


def doing_first(low: str, start: int, end: int) -> list[Range]:
    """`Using a drill on 3/4/12` of what goes on with what the worker felt."""
    doing = _DOING_FIRST.match(low, start, end)
    return [doing.span("doing")] if doing is not None and not NOT_TOLD_HERE.search(low, start, end) else []
