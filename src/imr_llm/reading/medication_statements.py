"""Statements about drugs: those that begin with the drugs that are taken, and those that are about them."""

from __future__ import annotations

from imr_llm.domain.letter import Range
from imr_llm.reading.medication_turns import DOSE, PLAIN_DOSE, is_of_another
from imr_llm.vocabulary.drugs import is_drug
from imr_llm.vocabulary.patterns import late

_SUBJECT = late(
    rf"{PLAIN_DOSE}(?:(?:, and |, | and )[a-z][a-z0-9-]{{2,20}}{PLAIN_DOSE}){{0,6}} "
    r"(?:is|are|was|were|has|have|remains?|continues?)\b"
)
_USED = late(
    r"(?:he|she|the (?:patient|worker|claimant|applicant|employee)) (?:used|took) "
    rf"(?=(?:[a-z][a-z0-9-]{{2,20}}{PLAIN_DOSE}(?:, and |, | and )){{1,8}}"
    rf"[a-z][a-z0-9-]{{2,20}}{PLAIN_DOSE}\.?$)"
)

_NOTED = r" [-–—] (?!all\b|both\b|these\b|none\b|neither\b)[a-z][a-z /]{2,30}"
TOLD_OF_ANOTHER = late(
    r"\b(?:an?|the|his|her) (?:[a-z-]+ ){0,3}(?:units?|devices?|machine|braces?|splints?|therapy|injections?|"
    r"blocks?|corset|collar|boot|orthotics|surgery|exercises|program|acupuncture|traction|massage) "
    r"(?:which|that) (?!he |she )[^,.;]{1,80}(?=,)|"
    rf", which [^,.;]{{1,80}}(?=,)|\([^()]{{1,80}}\)(?=[,;]| and )|{_NOTED}(?=,)"
)
"""What stands before a drug and tells of the one before it."""
TOLD_OF_NEXT = late(
    rf"(?<=[a-z0-9%] )\([^()]{{1,80}}\)|{_NOTED}(?=[,.;]|$)|"
    r", (?:after |with )?(?:[a-z0-9-]+ ){1,4}having [^.;,()]*|"
    r",? (?:and )?(?!(?:all|both|each|these|they|it)\b)[a-z]{3,30}(?: (?:xr|er|cr|sr|xl|\d{1,4} ?mg)){0,2},? "
    r"(?:is |are )?(?:to be|will be) (?:started|begun|added|tried|introduced)\b[^.;]*|"
    r"(?<=.), the (?:latter|last)(?: of (?:which|these|them|the two))? [^.;]*|"
    r",? and (?:an?|his|her|one|two|three|four|\d{1,2}) (?:(?!which\b|that\b)[^.;,]){2,60} (?:which|"
    r"that) [^.;,]*"
)
"""What stands behind a later drug and tells of that: `Norco, Darvocet (no longer dispensed)`."""
_STILL_TAKES = late(
    rf"{PLAIN_DOSE}(?P<between>[^.;]{{0,90}}?)(?:,|,? and|,? but) (?:(?:he|she|the (?:patient|worker|"
    r"claimant|applicant|employee)) )?(?:(?:still|now|currently) |continues to )(?:takes?|uses?) "
    r"(?P<what>it|them|this|these|some|both|all|the (?:last|latter|second))\b"
)
"""`took Norco from 2010 to 2014 and still takes it`"""
_THE_LATTER_LASTS = late(
    rf"{PLAIN_DOSE}(?P<between>[^.;]{{0,30}}?)[.;,] (?:the (?:former|first)[^.;,]{{3,70}}[.;,] (?:and |but |"
    rf"while )?)?"
    r"the (?:latter|second|last) (?:of (?:these|which|the two) )?(?:(?:is|has been) (?:still |being "
    r")?(?:continued|taken|"
    r"used|kept|tolerated|helpful|effective|maintained)(?! (?:away|off|out|back)\b)|was (?:kept|continued|"
    r"maintained)|continues|helps|works|remains|"
    r"(?:he|she) (?:still |now )?(?:takes|uses|continues|kept))\b(?! (?:until|for (?:only|a|two|three)|"
    r"but)\b)"
)
"""`tried Lyrica and gabapentin; the first did nothing, the latter is continued`"""
_THE_NEAREST = frozenset({"it", "this", "the last", "the latter", "the second"})
_IN_YEAR = r" (?:in|during) (?:(?:early|late|mid) )?(?:[a-z]{3,9} )?(?:19|20)\d\d"
_TAKEN_ONCE = late(
    r"\b(?:(?P<took>took|used)|tried|began|received|(?:was|were|and|then) (?:also )?(?:given|prescribed|on|"
    r"started on|"
    r"tried on)) "
    r"(?:an? (?:[a-z-]+ ){0,3}?[a-z-]+(?:, and |, | and ))?"
    rf"(?:[a-z][a-z-]{{2,20}}{DOSE}(?:{_IN_YEAR})?(?:, and |, | and )){{0,5}}$"
)
_IN_A_YEAR = late(rf"{DOSE}(?: (?:daily|nightly|prn|b\.?i\.?d|t\.?i\.?d|as needed))?{_IN_YEAR}\b")
_FOR_DAYS = late(
    rf"{DOSE}(?: (?:tablets?|tabs|pills))?(?:(?:, and |, | and )[a-z][a-z-]{{2,20}}{DOSE}){{0,4}}"
    r" (?:for|x) (?:only |about )?(?:(?:an?|one|two|three|four|five|"
    rf"six|seven|ten|"
    r"[1-9]|1[0-4]|a few|several) days?|(?:an?|one|two|[12]) weeks?)\b(?! (?:supply|at a time|each|every|"
    r"before|prior))"
)
"""`was given Vicodin for five days`: a course that is over."""
_WAS_CURED = late(
    r"\b(?:infections?|cellulitis|abscess|pneumonia|burns?|wounds?|bronchitis|rash|hives|lacerations?|"
    r"sinusitis|"
    r"bites?|shingles|hepatitis c|osteomyelitis)\b[^.;,]{0,40}? (?<!is )(?<!are )(?<!being )treated with "
    rf"(?:[a-z][a-z-]{{2,20}}{DOSE}(?:, and |, | and )){{0,4}}$"
)
"""`An infection was treated with Keflex`: what is over when it is told."""
_LASTS = late(
    r"\b(?:still|continu\w*|since|now|current\w*|present\w*|takes?|taking|us(?:es|ing)|helps?|reliev(?:es|"
    r"ing)|"
    r"refill\w*|remains?|to date|until)\b"
)
_TAKES_ANOTHER = late(r"(?:,|;|\band|\bbut)(?: [a-z]+){0,4}$")
_WORD = late(r"[a-z][a-z-]{2,}")
_LONGEST_LIST = 140


def still_takes(low: str, sentence: Range, name: Range) -> bool:
    """Whether what is told of a drug ends in that it is still taken, and no other drug is meant."""
    lasts = _THE_LATTER_LASTS.match(low, name[1])
    if lasts is not None and not is_of_another(lasts):
        return True
    if low.find(" take", name[1], sentence[1]) < 0 and low.find(" use", name[1], sentence[1]) < 0:
        return False
    told = _STILL_TAKES.match(low, name[1], sentence[1])
    return told is not None and (not is_of_another(told) or told["what"] not in _THE_NEAREST)


def was_taken_then(low: str, sentence: Range, name: Range) -> bool:
    """Whether a drug was taken in a year that is told, and nothing says that it still is.

    In `took Norco in 2012 and Lyrica in 2013 and still takes it` it is the last one.
    """
    before = max(sentence[0], name[0] - _LONGEST_LIST), name[0]
    if low.find(" treated with ", *before) >= 0 and _WAS_CURED.search(low, *before):
        return _LASTS.search(low, name[1], sentence[1]) is None
    once = _TAKEN_ONCE.search(low, *before)
    if once is None:
        return False
    still = _STILL_TAKES.match(low, name[1], sentence[1])
    if still is not None:
        return is_of_another(still) and still["what"] in _THE_NEAREST
    then = _IN_A_YEAR.match(low, name[1], sentence[1])
    if then is None or once["took"] is None:
        then = _FOR_DAYS.match(low, name[1], sentence[1])
    if then is None:
        return False
    another = next(
        (one for one in _WORD.finditer(low, then.end(), sentence[1]) if is_drug(one.group())), None
    )
    rest = low[then.end() : another.start() if another is not None else sentence[1]].rstrip()
    return _LASTS.search(_TAKES_ANOTHER.sub("", rest) if another is not None else rest) is None


_ONE_OF_TWO = late(r", the (?P<which>former|first|latter|second|last)(?: of (?:which|these|them|the two))? ")


def tells_of_the_other(low: str, name: Range, comma: int) -> bool:
    """Whether what stands behind two drugs tells of the other one: `[Norco] and Soma, the latter stopped`."""
    told = _ONE_OF_TWO.match(low, comma)
    if told is None:
        return False
    followed = any(is_drug(word) for word in _WORD.findall(low, name[1], comma))
    return followed != (told["which"] in ("former", "first"))


def is_subject(low: str, name: Range, end: int) -> bool:
    """Whether a statement is about a drug: `; Neurontin and Lidoderm are the present medications`."""
    return _SUBJECT.match(low, name[1], end) is not None


def begins_with_use(low: str, sentence: Range) -> bool:
    """`On metoprolol and Celebrex.`, `He used naproxen and melatonin.`, and no more than the drugs."""
    start, end = sentence
    used = _USED.match(low, start, end)
    if used is None and not low.startswith("on ", start):
        return False
    first = used.end() if used is not None else start + len("on ")
    return is_drug(low[first:end].partition(" ")[0].strip(",.;"))
