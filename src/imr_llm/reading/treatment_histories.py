"""The labels and histories of notes behind which treatments stand: `Hx:`, `s/p`, `history of`."""

from __future__ import annotations

import re

from imr_llm.domain.letter import Range
from imr_llm.reading.treatment_words import OPERATION
from imr_llm.vocabulary.patterns import late

LABELLED = late(
    r"(?:(?:past )?(?:hx|history)|pmhx?|prior|previous(?:ly)?|e\.?[rd]\.?|emergency (?:room|department)|"
    r"urgent "
    r"care|later|then|"
    r"subsequently|"
    r"initially|afterwards?|thereafter|since then|post-?op(?:eratively)?|psych|psychological|conservative|"
    r"surgical|"
    r"(?:immediate|early|initial|later|first|subsequent|clinical|hospital) (?:result|outcome|course|events?|"
    r"treatment|care)|(?:then|since|thereafter|afterwards?|what followed),? in (?:the |this |that )?[a-z]+"
    r"(?: [a-z]+){0,7}|past|had|tried|received|attended|completed|undergone|underwent|so far|thus far|to "
    r"date|"
    r"(?:already|previously) (?:done|tried|had|given|received|completed)|tried (?:to date|so far|already)|"
    r"(?:things|measures|modalities|what) (?:(?:he|she|the [a-z]+) )?(?:(?:has|have|had|was|were) "
    r")?(?:(?:been|"
    r"already) )?(?:tried|done|had|been through|given|received)(?: (?:to date|so far|already))?) ?: ?|"
    r"(?:immediate|early|initial|first|subsequent) (?:treatment|care|management)(?: was)? (?:at|in|by|from) "
    r"[^.;:,]{2,40}?(?:,? (?:w/|with) | ?: ?)|"
    r"(?:brac(?:e|es|ing)|splints?|orthotics|dme|(?:assistive )?devices?|supports?) ?: "
    r"(?=[^.;:]{3,60} (?:in (?:daily |current |regular |constant )?use|in place|being worn)\b)|"
    r"(?<!family )(?<!social )(?:hx|history) includ(?:es|ed) |"
    r"(?:pmhx?|past (?:(?:medical|surgical|dental) )?history)(?: (?:was|is))? "
    r"(?:of|includes|included|(?:significant|notable|remarkable|positive|relevant) for) |pmhx? (?=[a-z]{4,})|"
    r"(?<!family )(?<!social )(?:history|hx)(?: (?:was|is))? (?:also )?(?:significant|notable|remarkable|"
    r"positive|relevant|pertinent|noteworthy) for "
)
"""Labels of notes behind which treatments stand among other things: `Hx: ACDF 7/11/12; PT; collar.`"""
LABELLED_KEYS = (
    "pmh",
    *("hx", "history", "er:", "e.r", "ed:", "e.d", "emergency", "urgent care:", "later:", "then:"),
    "subsequently:",
    *("initially:", "afterward", "thereafter:", "since then:", "post", "psych", "conservative:", "surgical:"),
    *("brac", "splint", "orthotics:", "dme:", "device", "assistive ", "support"),
    *("immediate ", "early ", "initial ", "later ", "first ", "subsequent ", "clinical ", "hospital "),
    *("then in ", "then, in ", "since, in", "thereafter, in", "afterwards, in", "what followed"),
    *("prior:", "previous:", "previously:", "had:", "had :", "tried:", "received:", "attended:"),
    *("completed:", "undergone:", "underwent:"),
    *("past", "so far", "thus far", "to date", "already ", "previously ", "tried to", "tried so", "tried al"),
    *("things ", "measures ", "modalities ", "what "),
)
SO_FAR = re.compile(
    r"(?:rx|tx) (?:so far|to date|thus far|has included|included)(?: has included| included| ?:)? ?:? ?"
)
"""In notes `Rx` is any treatment, not only what is prescribed."""
STATUS_POST = re.compile(
    r"(?:(?:s/p|status(?:[\s-]+|: ?)post|post[\s-]?op(?:erative(?:ly)?)? (?:from|following))\b|"
    r"(?:(?<=is )|(?<=days )|(?<=weeks )|(?<=wks )|(?<=months )|(?<=mos )|(?<=year )|(?<=years )|(?<=now ))"
    r"post[\s-]?op(?:erative(?:ly)?)?(?= (?:an? |the |his |her )?(?:(?:right|left|bilateral|lumbar|cervical|"
    r"[clts]-?\d\S*) (?:[a-z-]+ ){0,4}?|(?:total (?:knee|hip) )?)(?:arthroscop\w+|\w+ectomy|\w+otomy|"
    r"repair|release|replacement|fusion|arthroplasty|reconstruction|decompression|surgery|acdf|orif)\b))"
    r"[\s:-]*"
)
HISTORY = re.compile(
    r"(?:(?:(?:history|hx) of|h/o|(?:(?<=[.;] )|^)hx(?= [a-z])) (?:a |an |prior |previous |multiple )?|"
    r"(?:prior|previous) (?!(?:surger|"
    r"treatment|"
    r"procedure|operation)\w*(?: (?:besides|other than|apart from|aside from|in addition to) [a-z]+)?"
    r" ?(?::|incl|was|were|ha[sd]|consist|are))|(?:a|"
    r"the) subsequent )(?=[^.;,]{2,60})"
)
HISTORY_KEYS = ("history", "prior", "previous", "a sub", "the sub", "hx ", "h/o ")
OPERATED = re.compile(
    r"(?:operated|(?:had|has had|has undergone|underwent) (?:(?:an?|prior|previous|two|three|four|\d|several|"
    r"multiple) )*(?:[a-z]+ ){0,2}(?:surger(?:y|ies)|operations?|procedures?))"
    r"\b[^.;()]{0,80}(?P<bracket>\()(?=[a-z]|(?:19|20)\d\d )"
)
"""`The other hand was operated in 2011 (open carpal tunnel release)`."""
_YOUNG = (
    r"(?:as an? (?:small |young |little )?(?:child|teen\w*|boy|girl|youth|youngster|adolescent|infant|baby|"
    r"kid|toddler|minor)\b|in (?:(?:his|her|early|late) )*(?:childhood|adolescence|infancy|teens|youth)\b|"
    r"in (?:high|grade|elementary|middle) school\b|"
    r"during (?:(?:his|her) )?(?:childhood|adolescence|teens)\b|at (?:the )?age (?:of )?(?:\d|1[0-7])\b|"
    r"(?:when|while) (?:he|she) was (?:a (?:child|boy|girl|teen\w*|kid)|"
    r"in (?:high|grade|elementary|middle) school|little|growing up)\b)"
)
_YOUNG_BEHIND = late(rf"(?: (?!and\b|or\b|which\b|that\b)[a-z-]+){{0,3}},? {_YOUNG}")
_YOUNG_BEFORE = late(
    rf"(?:^|(?<=[.;,] )|(?<=[.;,] and ))(?:{_YOUNG}),? "
    r"(?:(?!(?:injur|accident|work|since|later|after|then|now|to date|recent)\w*)[^\s.;]+ )*$"
)
"""`In high school she had [a brace]`: until something else is told of."""
_WITHIN = late(rf" {_YOUNG}$")
_LONGEST_AGE = 60
_LONGEST_STORY = 120


def of_childhood(low: str, sentence: Range, one: Range) -> bool:
    """Whether a treatment was had as a child, long before any work: `had braces as a teenager`.

    Operations of whatever age are part of a surgical history.
    """
    start, end = one
    if OPERATION.search(low, start, end):
        return False
    return (
        _YOUNG_BEHIND.match(low, end, min(end + _LONGEST_AGE, sentence[1])) is not None
        or _WITHIN.search(low, start, end) is not None
        or _YOUNG_BEFORE.search(low[max(sentence[0], start - _LONGEST_STORY) : start]) is not None
    )
