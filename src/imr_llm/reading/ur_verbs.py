"""Further verbs by which utilization review, as their subject, consents, refuses or cuts: `waved through`."""

from __future__ import annotations

from imr_llm.domain.letter import Range
from imr_llm.reading.ur_parties import BY_REVIEW
from imr_llm.vocabulary.patterns import late

PROPOSING = ("recommended", "suggested", "advised", "proposed", "substituted")
"""Verbs by which utilization review grants another thing than was asked for: `suggested a 30 day rental`."""

_NUMBER = (
    r"(?:# ?)?(?:\d{1,4}|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|sixteen|eighteen|"
    r"twenty|thirty|sixty|ninety|half)\b"
)
_SO_MANY = rf"(?= (?:only |just )?(?:the first )?{_NUMBER})"
_WORKER = r"(?:him|her|them|the (?:injured )?(?:patient|worker|applicant|claimant|employee))"
_TO_GRANT = r"(?:certify|approve|authori[sz]e|allow|grant|support|pay for|cover|fund)"
APPROVING = (
    r"approves|authori[sz]es|allows|grants|(?<!non-)(?<!non )certifies|"
    rf"let pass|let stand|let(?= (?:[\w/#'-]+ ){{1,8}}?(?:pass|stand|through|go|proceed)\b)|passed{_SO_MANY}|"
    r"waved through|waved(?= (?:[\w/#'-]+ ){1,8}?through\b)|honou?red|consented to|green[ -]?(?:lit|lighted)|"
    rf"gave (?:the|its|a) (?:green light|go-?ahead|nod|okay|ok) (?:to|for)|"
    rf"cleared(?: {_WORKER} for)?{_SO_MANY}|"
    rf"would let {_WORKER} have|(?:would go|went) no (?:further|farther|higher) than{_SO_MANY}|"
    rf"would only {_TO_GRANT}{_SO_MANY}|would {_TO_GRANT}(?= (?:only|no more than|just) {_NUMBER})|"
    rf"recommended(?= (?:only |just )?(?:a trial of )?{_NUMBER} (?!(?:days?|weeks?|months?)\b))|"
    rf"(?:would|did) not go (?:beyond|past|above|over){_SO_MANY}|released{_SO_MANY}|"
    rf"(?:{'|'.join(PROPOSING)})"
    r"(?= (?:instead )?(?:only |just )?(?:an? |one )?(?:initial )?(?:\d{1,3}|one|two|three|thirty)[ -]"
    r"(?:day|week|month)s?(?:['’]s?)?(?: home)? (?:rental|trial)\b)|signed off on|agreed to {_TO_GRANT}|"
    rf"(?:agreed|accepted|conceded|granted|allowed) that(?= (?:only |just )?{_NUMBER} "
    r"(?:(?!(?:already|not|no|completed|prior|previous|earlier|past|had|have|has|attended|done|used|taken|and|but|or)\b)"
    r"[\w/#'-]+ ){0,8}?(?:was|were|would be|is|are) (?:quite |medically )?(?:sufficient|enough|necessary|"
    r"appropriate|reasonable|warranted|indicated|justified)\b(?! (?:to|if|when)\b))"
)
"""`Waved through six visits`; those of many objects only before a number."""
DENYING = (
    r"denies(?! that\b)|refuses(?! to\b)|rejects|turns down|(?:declines|refuses) to (?:certify|approve|"
    r"authori[sz]e)|"
    rf"(?:was|is) (?:unwilling|not (?:willing|prepared)|unprepared) to {_TO_GRANT}|"
    rf"(?:would|could|did|does|can|chose to) {_TO_GRANT}(?= neither\b)|"
    rf"(?:would|did) not (?:pass|honou?r|let pass)|"
    r"(?:declined|refused) to (?:pay for|cover|fund|support|allow)|"
    r"was against(?= (?:the|an?|his|her|both|all|any)\b)|dismissed|did away with|"
    r"put (?:a stop|an end) to|would have none of|nixed|vetoed|(?:threw|tossed) out|"
    r"dropped(?= (?:the|both|all) (?!objection|case|matter|issue|appeal|dispute|question))|"
    r"shot down|balked at|"
    r"(?:found|saw|sees|could find|could see) no "
    r"(?:basis|grounds?|reason|support|place|room|cause|merit|use) "
    rf"(?:for|in|to {_TO_GRANT})|"
    r"(?:did|does|could) not see (?:the|a|any) (?:medical )?(?:need|reason|basis|point|place|indication|"
    r"necessity|use) (?:for|of|in)|gave (?:a )?thumbs[ -]down to|"
    r"(?:issued|made|returned) adverse (?:determinations|decisions) (?:of|for|on|as to|regarding)|"
    r"turned(?= (?:[\w/#.'-]+ ){1,6}?away\b)|turned away|"
    r"returned a (?:denial|non[\s-]?certification) (?:of|for|on)|(?:was|were) unfavorable (?:to|as to|for|on)"
)
MODIFYING = (
    rf"modifies|reduces(?= [^.;,]{{1,60}}? to )|cuts(?= [^.;,]{{1,60}}? to )|"
    rf"(?:knocked|brought|talked|dialed)"
    rf"(?= (?:[\w/#.'-]+ ){{1,8}}?(?:(?:down|back) (?:from|to)|from (?:# ?)?\d{{1,3}} to) "
    rf"(?:only )?{_NUMBER})|"
    rf"held(?= (?:it|this|(?:the|his|her) (?:[\w/.-]+ ){{1,3}}?[\w/.-]+) to (?:only )?{_NUMBER})|"
    rf"(?:set|put|fixed|kept)(?= (?:[\w/.-]+ ){{1,5}}?at (?:only )?{_NUMBER})|"
    rf"turned(?= (?:the|a|this|that) request for (?:[\w/#.-]+ ){{1,6}}?into (?:one for )?(?:only )?{_NUMBER})"
)
STEMS = (
    *("approves", "authorizes", "authorises", "allows ", "grants ", "certifies", "denies ", "refuses "),
    *("rejects ", "turns down", "declines ", "modifies ", "reduces ", "cuts ", "let ", "passed ", "waved "),
    *(
        "would ",
        "signed off",
        "did away",
        "a stop to",
        "an end to",
        "says ",
        "honored",
        "honoured",
        "consented",
        "green",
        "gave the ",
        "gave its ",
        "gave a ",
        "gave thumbs",
    ),
    *("cleared ", "no further", "no farther", "no higher", "unwilling", "not willing", "not prepared"),
    *("agreed ", "accepted that", "conceded", "granted that", "unprepared", " neither ", "not pass"),
    *("not honor", "not honour", "not let", "refused to", "declined to", "nixed", "vetoed", "threw out"),
    *("tossed out", "dropped", "shot down", "balked", "found no", "saw no", "sees no", "find no"),
    *(
        "see no",
        "not see ",
        "thumbs",
        "returned a",
        "adverse",
        "gave a d",
        "gave a n",
        "unfavorable",
        "knocked",
        "brought ",
        "talked ",
    ),
    *("was against", "dismissed", "not go ", "released", "held "),
    *PROPOSING,
    *("set the", "put the", "fixed ", "set ", "put ", "kept "),
    *("dialed ", "turned ", "were given", "were passed", "were spared"),
)
SPARED = r"(?<=were )(?:given|passed|spared)"
"""`Four of the twelve visits were given`."""
_SO_MANY_WERE = late(
    rf"(?:^|[.,;:] |\b(?:and|but|while) ){_NUMBER} (?:out )?of (?:the )?{_NUMBER} (?:(?!(?:and|or|that|which|"
    r"prior|previous|completed|was|were|had|has)\b)[\w/-]+ ){0,5}were \Z"
)
_BY_ANOTHER = late(r" (?:by|in|during|from|between|before|after|at|since|until)\b")
_LONGEST_DECISION = 80
_GIVEN = ("supported", "endorsed", "accepted", "released")
_GIVEN_BY = late(rf",?{BY_REVIEW}")
_A_DECISION = late(r"\b(?:determination|decision|review(?:er)?|ur)\b(?:(?! (?:and|but)\b)[^.;:,]){0,40} $")
COUNT = r"(?:# ?)?(?:\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty)"
"""So many, in figures or in words."""
ENOUGH = (
    r"(?:thought|considered|deemed|found|held|judged|felt|believed)"
    rf"(?= (?:that )?(?:only |just )?(?:{COUNT}|half) "
    r"(?:(?!(?:already|completed?|prior|previous|earlier|past|had|"
    r"have|has|attended|done|used|taken|and|but|not|no|or|of the \w+ completed)\b)[\w/#'-]+ ){0,8}?"
    r"(?:to be |was |were |would be |is |are )?(?:quite |medically )?"
    r"(?:sufficient|enough|adequate|ample|plenty|necessary|appropriate|reasonable|warranted|indicated|"
    r"supported|justified|acceptable)"
    r"(?! (?:to|evidence|proof|reason|time|trial|for an? (?:fair )?trial)\b))"
)
"""`Thought four visits enough`."""
_PLAIN = (
    *("approves", "authori", "allows", "grants", "certifies", "denies", "refuses", "rejects", "modifies"),
    *PROPOSING,
)
_OF_MUCH = late(rf"(?:{APPROVING}|{DENYING}|{MODIFYING})\b")
_THE_REQUEST = late(
    r" (?:only |just )?(?:(?:the|all|both|these|this|that|any|of|first) )*"
    rf"(?:requests?|items?|it|them|{_NUMBER} (?:(?:out )?of (?:the |these |those )?)?"
    r"(?:[\w#-]+ ){0,3}?(?:visit|session|treatment|tablet|capsule|injection|week|month|day|hour)s?)\b"
)


def is_loose(low: str, words: Range) -> bool:
    """Whether words are told of more than requests, so that they count only for what is named with them."""
    verb = _OF_MUCH.match(low, words[0])
    return (
        verb is not None
        and verb.end() == words[1]
        and not low.startswith(_PLAIN, words[0])
        and _THE_REQUEST.match(low, words[1]) is None
    )


def told_in_its_way(low: str, words: Range, clause: Range) -> bool | None:
    """Whether words tell what was done that utilization review need not be the subject of.

    None for other words.
    """
    text = low[slice(*words)]
    if " unfavorable " in text:
        return _A_DECISION.search(low, max(clause[0], words[0] - _LONGEST_DECISION), words[0]) is not None
    if text not in ("passed", "given", "spared"):
        return None
    if low.endswith(" were ", 0, words[0]):
        # "Four of the twelve visits were given."
        whole = _SO_MANY_WERE.search(low, max(clause[0] - 2, 0), words[0]) is not None
        return whole and _BY_ANOTHER.match(low, words[1], clause[1]) is None
    return None if low.startswith((" for ", " at ", " as "), words[1]) else False


def is_given_by(low: str, words: Range) -> bool:
    """Whether words of consent tell by whom it was given: `four visits were supported by UR`."""
    return low[slice(*words)] in _GIVEN and _GIVEN_BY.match(low, words[1]) is not None
