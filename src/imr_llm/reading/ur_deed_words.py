"""The words by which a text tells that a request was denied, modified, delayed or approved."""

from __future__ import annotations

from imr_llm.reading.ur_necessity import JUDGING
from imr_llm.vocabulary.patterns import late
from imr_llm.vocabulary.scanning import Keys
from imr_llm.vocabulary.word_finder import worded

_FOR = r" for(?= (?!lack|want|failure|insufficien|not\b|no\b|reasons?|the (?:same|following) reason))"
_APPROVAL = r"(?:certification|approval|authori[sz]ation)"
_WAS_TO = (
    r"(?:(?<=decision was to )|(?<=determination was to )|(?<=was agreed to )|(?<=was decided to )|"
    r"(?<=was determined to )|(?<=\bdecided to )|(?<=\bchose to )|(?<=\belected to )|(?<= and to )|"
    r"(?<= and )|(?<=, )|(?<=\bur was to )|(?<= review was to )|(?<=decision of ur to )|"
    r"(?<=decision of utilization review to ))"
)
"""`The decision was to certify six of them`, `it was agreed to modify`."""
IN_FULL = (
    r"(?:in (?:full|whole|its entirety|their entirety)|"
    r"as (?:(?:it|they) (?:was|were|stood)|requested|written|submitted|asked|sought|proposed|ordered|"
    r"prescribed))\b"
)
_WHOLLY = (
    rf"(?!(?:(?! (?:and|but) )[^.;:,]){{0,80}}? {IN_FULL}|"
    r" (?:the|his|her) (?:full|whole|entire|total) (?:amount|quantity|number|supply|course|dose|request)\b|"
    r" all (?:of )?(?:the |his |her |those |these )?(?:(?:\d{1,3}|[a-z]+) )?(?:visits|sessions|tablets|"
    r"treatments|injections|pills)\b| all of (?:the|his|her) "
    r"(?!(?:\w+ )?(?:requests|items|services|treatments|medications|drugs|above|below|following)\b))"
)
"""What was `not approved in full` was approved in part."""
_ON = r"(?: (?:on|about|as to|for|regarding|concerning)\b)?"
_CHANGED = r"(?:changed|converted|amended|revised|modified|turned|altered)"
_DENIAL = r"(?:denial|non[\s-]?certification|adverse determination|determination|decision)"
_CHANGED_INTO = (
    rf"(?:{_CHANGED} (?:its|the|that|this|their|an?) (?:[\w-]+ ){{0,2}}?{_DENIAL}"
    r"(?: (?:of|dated|from|on|for) [^.;:]{1,50}?)?|"
    rf"{_DENIAL}(?: (?:of|dated|from) [^.;:]{{1,20}}?)? (?:was|were|is) (?:later |then |subsequently )?"
    rf"{_CHANGED}) (?:to|into) (?:an? |the )?(?:\w+ )?{_APPROVAL}(?: (?:of|for))?"
)
"""`Changed its denial of 3/4/14 to a certification of six visits`."""
_TOLD_SHORT = (
    r"(?:(?<=: )|(?<=; )|(?<=\. )|(?<= - )|(?<=therefore )|(?<=thus )|(?<=hence )|(?<=recommend )|"
    r"(?<=recommend to )|(?<=advise to )|(?<=, )(?=\w+(?: (?:to )?(?:# ?)?\d|\s*(?:[.;]|$))))"
)
"""Before a verb by which a note tells what was decided: `LSO: deny`, `therefore modify to 6 visits`."""
_AS_TO = r"(?:of|for|on|regarding|as to|about|against|concerning)"
_CERT = (
    r"cert(?:['’]?d|(?<!gift cert)(?<!birth cert)(?<!death cert)(?<!medical cert)"
    r"(?!\.? ?(?:no\b|nos\b|num|of\b|# ?\d{4})))"
)
"""Short for `certified` in notes."""
_GAVE = (
    r"(?:g[ai]ves?|allotted|awarded|permitted)"
    r"(?: (?:him|her|them|the (?:patient|worker|applicant|claimant)))?"
    r"(?= (?:only |just )?(?:# ?)?(?:\d|one|two|three|four|five|six|seven|eight|ten|twelve|half\b))"
)
_CHANGED_TO_DENIAL = (
    rf"{_CHANGED} (?:to|into) (?:an? )?(?:full )?(?:denial|non[\s-]?certification|adverse determination)"
)
"""`It was amended to a denial`."""
_APPROVE = (
    rf"{_CHANGED_INTO}|(?:recommend(?:ed|s|ing)?|issued|granted|gave|advised) {_APPROVAL} (?:of|for)|"
    rf"(?:extend(?:ed|ing)|grant(?:ed|ing)|gave|giving) {_APPROVAL} to"
    r"(?! (?:proceed|perform|do|have|undergo|certify|approve|see|go|use|continue|start|begin)\b)|"
    rf"{_APPROVAL} (?:is|was) recommended (?:of|for)|"
    rf"{_APPROVAL} of(?= [^.;:]{{1,80}}? (?:is|was) (?:\w+ly )?recommended\b)|"
    rf"{_CHANGED} (?:to|into) (?:an? )?(?:full|complete) {_APPROVAL}|"
    rf"(?:(?<=later )|(?<=then )|(?<=subsequently )|(?<=on appeal )){_CHANGED} (?:to|into) (?:an? |the )?"
    rf"{_APPROVAL} of|"
    rf"(?:(?<=[;:,] )|(?<= and )){_APPROVAL} (?:of|for)|(?<=recommended for ){_APPROVAL}|"
    rf"(?:full|complete) {_APPROVAL} (?:of|for|to)|"
    rf"(?<!non-)(?<!non )(?<!non)(?<!board )(?:certified|certifying|{_CERT})|approved|approving|"
    rf"authori[sz]ed|authori[sz]ing|allowed|allowing|granted|offered(?! to\b)|{_GAVE}|"
    rf"(?:(?<=did )|{_WAS_TO}|{_TOLD_SHORT})(?:certify|approve|authori[sz]e)|"
    rf"(?:(?<=did )|{_WAS_TO})(?:allow|grant)"
)
_DENY = (
    r"could not be (?:certified|approved|authori[sz]ed)"
    r"(?![^.;]{0,40}? (?:unless|until|without|before|if|absent)\b)|"
    r"non[\s-]?(?:authori[sz](?:ed|ation)|approv(?:ed|al))(?: (?:of|for))?|"
    r"non[\s-]?cert(?:s|ed|if(?:ied|ication|y|ies|ying))?|"
    r"not to be (?:certified|approved|authori[sz]ed)(?![^.;]{0,40}? (?:unless|until|without|before|if)\b)|"
    r"not (?:be |been )?(?:certif(?:ied|y)|"
    rf"approved?|authori[sz](?:ed|e)|cert(?:['’]?d)?|granted){_WHOLLY}|"
    rf"(?:was|were|is|are)n['’]t (?:certified|approved|authori[sz]ed|granted){_WHOLLY}|"
    rf"(?:nor|neither) (?:did|would) (?:it|they|ur|utilization review|the (?:claims )?(?:reviewer|carrier|"
    rf"insurer|administrator|adjust[eo]r|examiner)) (?:certify|approve|authori[sz]e|allow|grant){_WHOLLY}|"
    rf"{_CHANGED_TO_DENIAL}|"
    rf"(?:did|does|would)(?: not|n['’]t) (?:certify|approve|authori[sz]e){_WHOLLY}|"
    r"(?<!partly )den(?:ied|ying)(?! in part\b| that (?:he|she|it|they|the|there|his|her|an?|any|this)\b)|"
    rf"(?:issued|gave|made|rendered|reached|returned|delivered|sent|entered) an adverse "
    rf"(?:determination|decision) {_AS_TO}|"
    r"(?:was|were|came back) adverse {_AS_TO}|"
    r"(?<=was )adverse(?=\s*(?:$|[.,;])| (?:because|as|since|due|for (?:lack|want))\b)|"
    r"(?:(?<!no )adverse (?:determination|decision)s?|(?<=a )denial|(?<=a )non[\s-]?certification) "
    r"(?:was|were|has been|have been|had been) "
    r"(?:received|made|issued|rendered|reached|given|returned|sent)"
    r"(?: (?:on|in) (?:\d[\d/-]+|[a-z]+ \d{1,2}, \d{4}))?"
    r"(?=\s*(?:$|[.;,])| (?:by|because|as(?! to\b)|since|given|due|for (?:lack|want)|citing|stating|"
    r"noting)\b)|"
    r"(?<!no )adverse (?:determination|decision) (?:of|for|regarding|as to)"
    r"(?= [^.;:]{1,80}? (?:was|were|has been|had been) (?:made|issued|rendered|reached|given|received)\b)|"
    r"(?:adverse (?:determination|decision)s?|(?<=a )denial|(?<=a )non[\s-]?certification) "
    r"(?:was|were|has been|have been) "
    rf"(?:made|issued|rendered|reached|given)(?: on [\d/-]+)? {_AS_TO}|"
    r"(?:(?:received|given|issued|met with|drew|got) an? (?:ur |utilization review )?"
    r"(?:non[\s-]?certification|adverse (?:determination|decision)|denial)|"
    r"met with (?:an? )?(?:refusal|rejection))(?! of\b| for\b)|"
    r"adverse (?:determination|decision)(?= ?(?:$|[.,;(]| by (?:ur|the |utiliz)))|"
    r"left uncertified|"
    r"cut o(?!n)\w{2}(?= (?:the|both|all|any|that|this) )|"
    r"(?:struck|crossed) (?:off|out)|struck(?= (?:the|both|all|that|this) )|"
    rf"(?:did|does|would) not (?:grant|give|issue|recommend) {_APPROVAL}(?: (?:of|for))?|"
    rf"not (?:be )?recommended for {_APPROVAL}|"
    r"(?:declin|refus)(?:ed|ing) to (?:certify|approve|authori[sz]e)|"
    r"fail(?:ed|s)? to (?:certify|approve|authori[sz]e)|"
    rf"(?:declined|refused|rejected|turned (?:(?:it|this|that|them|these|the requests?) )?down|withheld)|"
    rf"(?:{_WAS_TO}|{_TOLD_SHORT})deny(?! (?:any|having|that)\b)|(?:{_WAS_TO}|{_TOLD_SHORT}|(?<=, )|"
    rf"(?<=, and )|(?<=and ))non[\s-]?certify|{JUDGING}|"
    rf"disapproved|disallowed|denial(?: of|{_FOR})?|not medically certified|(?:was|were) not(?= ?[,;.]|$)"
)
_MODIFY = (
    rf"modified {_APPROVAL}(?: (?:of|for))?|"
    rf"modif(?:ied|ication|ying|ies)|(?:{_WAS_TO}|{_TOLD_SHORT})modify|"
    r"(?<=and )an? (?:reduced|lesser|decreased|smaller|modified) (?:quantity|amount|number|supply) of|"
    r"mod(?:['’]d|(?=\.? to (?:# ?)?\d))|"
    r"(?:reduced|cut|limited|decreased|lowered|shortened|weaned|"
    r"tapered|trimmed|pared|curtailed|"
    r"slashed|shaved|pruned|whittled|restricted|changed|scaled|"
    r"downgraded|amended|brought(?= (?:[\w/#-]+ ){1,5}down to\b))|"
    r"capped(?= (?:[\w/#-]+ ){0,6}?at (?:a (?:total|maximum) of )?(?:only )?(?:#? ?\d|one|two|three|four|"
    r"five|six|eight|ten|twelve))|"
    r"set at(?= (?:only )?(?:#? ?\d|one|two|three|four|five|six|eight|ten|twelve))|"
    r"partial(?:ly)?[\s-]+(?:denied|denial|denying|non-?certif(?:ied|ication|ying))|"
    r"partial(?:ly)?[\s-]+(?:certif(?:ied|ication|ying)|approv(?:ed|al|ing)|authori[sz](?:ed|ation|ing))"
)
_DELAY = (
    r"no (?:decision|determination) (?:was|has been|had been|could be) "
    r"(?:made|rendered|issued|reached)|"
    r"delayed|deferred|pended|(?:made|rendered|issued|reached) no (?:decision|determination)"
    rf"{_ON}|(?:did not|didn['’]t) (?:make|render|issue|reach) (?:a|any) (?:decision|determination){_ON}|"
    r"conditional(?:ly)? (?:non[\s-]?certif\w+|denied|denial of)"
)
DEED = worded(
    r"(?<!\w)(?=[abcdefghijlmnoprstw])"
    rf"(?:(?P<approve>{_APPROVE})|(?P<deny>{_DENY})|(?P<modify>{_MODIFY})|(?P<delay>{_DELAY}))\b"
)
_AMOUNT_AHEAD = late(
    r"(?:only |just )?(?:# ?)?\d{1,4}(?:(?: ?/ ?| (?:out )?of (?:the )?)\d{1,4})?"
    r"(?: (?:visit|session|treatment|tablet|capsule|injection|week|month|day|hour)s?)?(?: (?:was|were))? "
)
_DEED_STEMS = Keys(
    (
        *(
            "certif",
            "non-cert",
            "noncert",
            "non cert",
            "nonauth",
            "nonappr",
            " mod",
            "approv",
            "authoriz",
            "authoris",
            "denied",
            "deny",
        ),
        *(
            "denial",
            "met with ",
            "modif",
            "partial",
            "delay",
            "defer",
            "pended",
            "set at",
            "capped",
            "declin",
            "granted",
            "allow",
            "refused",
            "rejected",
        ),
        *(
            "turned ",
            " cert",
            "withheld",
            "reduced",
            "cut",
            "limited",
            "decreased",
            "lowered",
            "shortened",
        ),
        *(
            "weaned",
            "tapered",
            "trimmed",
            "pared",
            "curtailed",
            "offered",
            "not medically",
            "not necess",
            "not indic",
            "not appropriate",
            "not to be",
            "neither",
            "nor did ",
            "nor was",
            "nor were",
            "so was",
            "so were",
            "so too ",
            "same ",
            "likewise ",
            "nor would ",
            "none of",
        ),
        *(
            "adverse",
            "gave ",
            "gives ",
            "allotted",
            "awarded",
            "slashed",
            "shaved",
            "pruned",
            "whittled",
            "restricted",
            "permitted",
            "changed",
            "downgrad",
            "amended",
            "scaled",
            "brought",
            "struck ",
            "crossed o",
            "no decision",
            "no determination",
        ),
        *("a decision", "a determination", "any decision", "any determination", "->", "=>", "→"),
        *(
            "medically unn",
            "medically inapp",
            "not warrant",
            "unsupport",
            "unproven",
            "unjust",
            "unwarr",
            "unnecess",
            "inappropr",
            "without ",
            "not support",
            "unneed",
            "uncert",
            "unappr",
            "unauth",
            "not need",
            "not requ",
            "not called",
            "not justif",
            "not find",
            "not deem",
            "not consider",
            "not feel",
            "not think",
            "not believe",
        ),
    )
)


def deed_places(low: str) -> list[int]:
    """Where a text in lower case has the stem of a deed, in order: a quick look before the close one."""
    return _DEED_STEMS.places(low)


def tells_a_deed(low: str, start: int, end: int) -> bool:
    """Whether any word for a deed stands at `[start, end)`."""
    return DEED.search(low, start, end) is not None


def begins_with_a_deed(low: str, position: int, end: int) -> bool:
    """Whether a word for a deed stands right at a position: `Norco: denied`, `therapy: 4/10 certified`."""
    amount = _AMOUNT_AHEAD.match(low, position, end)
    return DEED.pattern.match(low, amount.end() if amount is not None else position, end) is not None
