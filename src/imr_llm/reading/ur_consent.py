"""Consent, refusal and delay of utilization review in other words than to certify and to deny."""

from __future__ import annotations

from imr_llm.domain.letter import Range
from imr_llm.reading.ur_fractions import COUNTED_WORD
from imr_llm.reading.ur_necessity import is_of_review
from imr_llm.reading.ur_parties import BY_REVIEW
from imr_llm.reading.ur_verbs import (
    APPROVING,
    COUNT,
    DENYING,
    ENOUGH,
    MODIFYING,
    SPARED,
    STEMS,
    is_given_by,
    told_in_its_way,
)
from imr_llm.vocabulary.patterns import late
from imr_llm.vocabulary.scanning import Keys
from imr_llm.vocabulary.word_finder import worded

_MADE_INTO = (
    rf"(?:made|turned)(?= the (?:requested )?{COUNT} (?:[\w-]+ ){{0,2}}?{COUNTED_WORD} (?:into )?(?:only )?"
    rf"{COUNT}(?:[.,;]|$| and\b| but\b))"
)
"""`Made the eight visits three`."""
_OK = r"(?:ok|fine|yes)(?=[.,;]|\s*$| (?:but|and) )"
_NO = r"(?<!or )(?<!and )(?<!: )no(?=[.,;]|\s*$| (?:but|and) )"
"""`PT x 6 ok, brace no`, in notes."""
_FOUND_BUT_NOT = (
    r"(?:found|deemed|considered|judged)(?= (?:that )?(?:the |an? |his |her )?(?:(?!(?:not|no|neither|none|"
    r"was|were|is|"
    r"are|that)\b)[\w/#'-]+ ){1,6}(?:(?:was|were|to be) )?(?:medically )?(?:necessary|appropriate|"
    r"reasonable|warranted|"
    r"indicated|justified)"
    r"(?: and (?:necessary|appropriate|reasonable))?,? (?:but|and|though|yet) not (?:the|an?|his|her|for) )"
)
"""`Found the surgery appropriate but not the brace`."""
_HALVED = r"halved(?! (?:his|her|the) (?:pain|symptoms|dose|intake|use|risk)\b)"
CONSENT = worded(
    rf"\b(?:(?P<approve>{APPROVING}|{SPARED}|accepted|supported|endorsed|released(?={BY_REVIEW})|okay(?:ed)?|ok['’]?(?:ed|d)|{_OK}|{_FOUND_BUT_NOT}|"
    r"agreed (?:only )?(?:to|with|w(?=/ ))|"
    r"sided with|went along with|(?:had|raised|saw|took|found) no (?:objections?|quarrel|issue|problem) "
    r"(?:to|with)|did not (?:question|object to|dispute|oppose)|gave its (?:approval|consent|blessing) to|"
    r"sa(?:id|ys) yes to|yes to|let (?:him|her|them|the \w+) have|"
    rf"{ENOUGH}|passed(?= (?:for|at) (?:only )?(?:# ?)?\d| as (?:written|requested|asked))|"
    r"g[ai]ves?(?= (?:only |just )?(?:(?!(?:him|her|it|a|an|the|no|up|way)\b)[a-z][\w-]+ )?"
    r"(?:#? ?\d|one|two|three|four|five|six|eight|ten|twelve|half)))|"
    rf"(?P<deny>{DENYING}|{_NO}|"
    r"(?:did )?object(?:ed)? to|(?:did|would|could) not (?:agree (?:to|with)|support|endorse|accept|"
    r"recommend(?! (?:(?:a|an|the|full|partial) )?(?:denial|denying|non|against|that|to|modif|certif|approv|"
    r"authori))|"
    r"allow|pay(?: for)?|cover|fund)|refused (?:payment|coverage) (?:of|for)|disagreed with|took issue with|"
    r"(?:found|ruled|decided|spoke|recommended|advised|(?:came|come) (?:out|down)) against(?= )|"
    r"gave no (?:approval|certification|authori[sz]ation|consent) (?:to|for|of)|"
    r"(?:did|would|could) not grant|"
    r"(?:could not|was unable to) (?:certify|approve|authori[sz]e)|"
    rf"not (?:recommended|supported|endorsed)(?={BY_REVIEW})|"
    r"(?:found|saw|sees) no (?:medical )?(?:necessity|need|indication|justification) (?:for|of)|"
    r"sa(?:id|ys) no to|no to|not medically (?:necessary|appropriate)|turned(?= (?:[\w/#.'-]+ ){1,6}?down\b)|"
    r"nc(?:['’]?d)?(?=[.,;)]|$| (?:as|for|because|due|per)\b))|"
    rf"(?P<modify>{MODIFYING}|{_HALVED}|{_MADE_INTO}|"
    rf"took(?= (?:[\w/#.'-]+ ){{1,6}}?down (?:from|to) (?:# ?)?[\w]))|"
    r"(?P<delay>put off(?: (?:a|its|the|any) (?:decision|determination|ruling)(?: (?:on|about))?)?|"
    r"put(?= (?:[\w/#.'-]+ ){1,6}?on hold\b)|held(?= (?:[\w/#.'-]+ ){1,6}?in abeyance\b)|postponed))\b"
)
"""Words that tell a deed where utilization review is said to have done it."""
_STEMS = Keys(
    (
        *STEMS,
        *(
            "accepted",
            "supported",
            "endorsed",
            "okay",
            "ok'd",
            "ok’d",
            "ok'ed",
            "oked",
            "okd",
            " ok",
            " fine",
            " yes",
            " no,",
            " no.",
            " no;",
            " no but ",
            " no and ",
            "agreed",
            "sided",
        ),
        *(
            "went along",
            "objection",
            "quarrel",
            "no issue",
            "no problem",
            "not question",
            "object",
            "not dispute",
        ),
        *(
            "not oppose",
            "its approval",
            "its consent",
            "its blessing",
            "yes to",
            "let him",
            "let her",
            "gave ",
            "gives ",
        ),
        *(
            "let them",
            "let the",
            "not agree",
            "not support",
            "not endorse",
            "not accept",
            "not allow",
            "not recommend",
        ),
        *("not pay", "not cover", "not fund", "refused ", "on hold", "abeyance"),
        *("thought ", "considered ", "deemed ", "found ", "held ", "judged ", "felt ", "believed "),
        *("halved", "made the", "took ", "passed ", " against", "gave no", "not grant"),
        *(
            "not medically",
            "could not",
            "unable to",
            "disagreed",
            "took issue",
            "said no",
            "saw no",
            "sees no",
            "no to",
            "turned",
            " nc",
            "put off",
            "postponed",
        ),
    )
)
_NEXT_VERB = worded(
    r"\b(?:took|found|gave|let|left(?= (?:the|open|it)\b|"
    r"(?: [\w/-]+){1,6} (?:as (?:it|they) (?:was|were|is|are|stood)|alone|unchanged|"
    r"un(?:addressed|decided|determined|mentioned|answered)|open|out|aside)\b)|"
    r"leaving|reached|"
    r"accepted|agreed|sided|kept|held|put|postponed|raised|okayed|supported|"
    r"(?:would|could|might|will) (?:have |also |still )?"
    r"(?:certify|approve|authori[sz]e|allow|consider|reconsider|accept|agree)|"
    r"(?:was|is) (?:willing|prepared|ready|open)|spoke|invited|encouraged|remarked|"
    r"endorsed|turned|said|went|renewed|wanted|had no|objected|deemed|set|(?:would|did|does|could) not|"
    r"recommended|suggested|advised|proposed|urged|preferred|asked(?= (?:for|that|the|him|her)\b)|"
    r"requested(?= (?:an?|the|more|further|additional|that)\b)|sought|noted|stated|wrote|cited|pointed|"
    r"observed|added|considered|quoted|relied|required|called|referred|"
    r"(?:was|were|is|remained|remains|stayed|kept) (?:silent|mute|quiet)|made no|ma(?:d|k)es? no|"
    r"there (?:is|was|were) no|nothing (?:is|was)|excluded|exempted|"
    r"(?:the|its) (?:ur )?(?:letter|report|notice|determination) "
    r"(?:does|did|omit(?:s|ted)?|is|was|says?|said|fails?|leaves?)|"
    r"(?:overlook|omitt|ignor|skipp|neglect)(?:ed|ing)|forgot|missed|passed over|leaving out|"
    r"(?!(?:related|associated|requested|proposed|needed|so-called|above-?named)\b)\w+ed"
    r"(?= (?:the|an?|his|her|its|it|them|that|[\w/-]+ (?:down|back|off|out))\b)|"
    r"(?:the )?same (?:for|with|goes|went|holds|applies|(?:is|was) true))\b"
)
_NOT_TOLD_OF = late(
    r"(?:,? (?:and|but|while|whereas|with|though|yet)|,)"
    r"(?: (?!(?:and|or|but|as|because|since|for|given|due|that|which|who|it)\b)[\w/#.'-]+){1,6}?"
    r"(?: (?:was|were|is|are|being|has been|have been|left|remains?|remained))*"
    r" (?:not (?:been |being )?(?:addressed|mentioned|decided|discussed|ruled on|taken up|dealt with|"
    r"reviewed|included|listed|in (?:its|the) (?:letter|report|notice|decision)|(?:a )?part of)|"
    r"un(?:addressed|decided|mentioned)|overlooked|omitted|ignored|passed over|forgotten|left out)\b"
)
"""`Denied the one and the other was not addressed`."""
_JOINT = late(r"(?:[,;] (?:and |but )?| and | but )(?:also |then |it )?$")
_JUDGED = ("not medically necessary", "not medically appropriate")
"""What a note under utilization review's name says of a request: `UR 3/4: brace not medically necessary`."""
_SHORT = (
    "okay",
    "okayed",
    "ok'd",
    "ok’d",
    "ok'ed",
    "okd",
    "oked",
    "ok",
    "fine",
    "yes",
    "no",
    "nc",
    "nc'd",
    "nc’d",
    "ncd",
    "postponed",
    "passed",
    "given",
    "spared",
    "not recommended",
    "not supported",
    "not endorsed",
    *_JUDGED,
)
"""What notes say behind a request: `Surgery okayed, therapy NC`."""
_UNTIL = {"turned": (" down", " away"), "put": (" on hold",), "held": (" in abeyance",)}
OKAYS = ("ok", "fine", "yes", "no")
_HEAD = late(r"(?<![a-z] )(?<![\w/])(?:ur|u\.r\.|utilization review)\b[^.:;]{0,60}: ")
_LONGEST_HEAD = 84
_NO_NOTE = late(
    r"\b(?:is|are|was|were|has|had|does|doing|feels?|he|she|it|patient|because|since|as|due|given|while|sleep|gait|"
    r"mood|exam|strength|pain|walk(?:s|ing)?)\b"
)
"""Before `ok` that tells how somebody is."""
_ANSWERS = ("yes to", "no to")
_GOES_ON = late(r"(?:,|;| and| but|, and|, but|; and|; but)(?: it| also| then)* $")
_LISTED = late(
    r"[:,;] (?:and |but )?$|\b(?:and|but) $|\b(?:answer|verdict|response|reply|ruling|decision) (?:was|is) $"
)
_IT = late(
    r"(?:^(?:[\w/-]+ ){0,3}|[.,;] |\band |\bbut |\bfor (?:the )?[a-z-]+ (?:[a-z-]+ )?|"
    r"\b(?:of|from) (?:(?!and\b|that\b|which\b)[\w/#-]+ ){1,6})"
    r"it (?:also |then |has |had |\w+ly )*$"
)
_LOOK_BACK = 24
_OBJECT = late(r" (?:the|his|her|its|these|those|all|both|that|this|it|them|\d|" + COUNT + r")\b")
_BY_REVIEW = late(rf",?{BY_REVIEW}")
_ROW = late(
    r"\W*(?:on [\d/-]+,? |(?:as (?:to|for)|about|for|on)(?: [\w/#-]+){1,6}, )?(?:the )?"
    r"(?:it|ur|utilization review|utilization|claims?|insurer|insurance company|carrier|"
    r"adjust[eo]r|physician advis[eo]r)"
    r"(?:'s)?(?: (?:physician|doctor|reviewer|nurse|administrator|examiner))*"
    r"(?: (?!who\b|that\b|which\b|he\b|she\b|they\b|it\b|and\b|but\b)[\w'/-]+){1,12}"
    r"(?:,| and|, and) (?:then )?"
)
"""`The UR physician spoke to the doctor, agreed to six visits`: more that utilization review did."""


_HEADED = late(r"\W*(?:the |prior )?(?:ur|u\.r\.|utilization review)\b[^.:;]{0,40}: ")
"""`UR 3/4/2014: …`, in notes."""


def consent_places(low: str) -> list[int]:
    """Where a text in lower case has the stem of such words, in order."""
    return _STEMS.places(low)


def is_passive(words: str, low: str, start: int, clause: Range) -> bool:
    """Whether what the words are of stands before them: `surgery okayed`."""
    if words == "halved":
        return _OBJECT.match(low, start + len(words)) is None
    return is_given_by(low, (start, start + len(words))) or (
        words in _SHORT and not is_of_review(low, start, clause)
    )


def is_told_of_review(low: str, words: Range, clause: Range, *, goes_on: bool) -> bool:
    """Whether utilization review, which the sentence names, is who consents or refuses.

    `goes_on` tells whether the deed before in the clause is utilization review's and told as active.
    """
    start = words[0]
    text = low[slice(*words)]
    if is_given_by(low, words) or is_of_review(low, start, clause):
        return True
    before = low[max(clause[0], start - _LOOK_BACK) : start]
    on = goes_on and _GOES_ON.search(before) is not None
    if (special := told_in_its_way(low, words, clause)) is not None:
        return special or (on and text == "passed")
    if text == "halved" and _OBJECT.match(low, words[1]) is None:
        return _BY_REVIEW.match(low, words[1]) is not None
    if text in _ANSWERS or text in OKAYS:
        return _is_noted(low, start, clause) if text in OKAYS else _LISTED.search(before) is not None
    if (text in _SHORT and text not in _JUDGED) or " its " in text:
        return True
    follows = _ROW.fullmatch(low, clause[0], start) is not None or on or _IT.search(before) is not None
    return follows and text not in _JUDGED


def _is_noted(low: str, ok: int, clause: Range) -> bool:
    """Whether `ok` stands in a note that utilization review's name begins, and tells of no one's health."""
    headed = _HEAD.search(low, max(clause[0] - _LONGEST_HEAD, 0), ok) is not None
    return headed and _NO_NOTE.search(low, clause[0], ok) is None


def is_headed(words: str, low: str, sentence: Range) -> bool:
    """Whether words that tell a deed in a note alone stand in one that utilization review's name begins."""
    return (words == "halved" or words in _JUDGED) and _HEADED.match(low, *sentence) is not None


def until_down(low: str, words: Range) -> int | None:
    """Where `turned … down` ends what was turned down, and `put … on hold`."""
    found = (low.find(one, words[1]) for one in _UNTIL.get(low[slice(*words)], ()))
    return min((one for one in found if one >= 0), default=None)


def next_predicate(low: str, start: int, end: int) -> int:
    """Where utilization review is told to have done something besides; `end` where it is not.

    `Denied the trainer[, took no issue with the CT]`.
    """
    silent = _NOT_TOLD_OF.search(low, start, end)
    end = silent.start() if silent is not None else end
    for verb in _NEXT_VERB.finditer(low, start, end):
        joint = _JOINT.search(low, max(start, verb.start() - _LOOK_BACK), verb.start())
        if joint is not None:
            return joint.start()
    return end
