"""Drugs that a worker was given and that did harm or no good: nothing says that they are taken."""

from __future__ import annotations

from imr_llm.domain.letter import Range
from imr_llm.reading.medication_turns import DOSE, LISTED, NEAR, PLAIN_DOSE, is_of_another
from imr_llm.vocabulary.patterns import late

_HAD_IT = late(
    r"\b(?:(?:had|has|have) (?:been )?(?:(?:also|previously|already|once) )*"
    r"(?:used|tried|taken|given|prescribed|on)|"
    r"(?:was|were) (?:(?:also|then|first|initially) )?(?:given|prescribed|on|tried on|placed on|started on)|"
    rf"took|tried|used) {LISTED}{{0,4}}$"
)
_BUT_HARMED = late(
    rf"{DOSE}(?: (?:in|for) [^.;,]{{2,25}}(?:(?<= [a-z]{{3}})\.)?)?,? (?:but|which|and|however)"
    r"(?: (?:it|this|these|they|he|she))? (?:(?:had|has|only|all|both) )*"
    r"(?:caused|made (?:him|her)|gave (?:him|her)(?! (?:good|some|relief))|upset|"
    r"(?:did|does|do) not (?:help|work|agree)|"
    r"(?:was|were|is|are) (?:not (?:helpful|effective|tolerated)|ineffective|unhelpful|too)|"
    r"(?:could|did) not tolerate|felt (?:too )?(?:drowsy|sleepy|dizzy|sedated|sick|nauseated)|"
    r"(?:developed|got) (?:an? )?(?:rash|hives|itching|nausea|edema|swelling|constipation|diarrhea)|"
    r"(?:provided|gave) no)\b(?! (?:better|comfortable|able)\b)"
)
"""`had taken Lyrica but it caused edema`"""
_GIVEN_AND_HARMED = late(
    rf"{DOSE} (?:was|were|had been) (?:(?:first|initially|then|also) )?(?:prescribed|given|tried|dispensed|"
    rf"ordered|"
    r"started)(?: (?:in|on|by|after|for|at|last) [^.;,]{2,40}?)?,? (?:and|but|which) (?:it |this "
    r")?(?:(?:had|has) )?"
    r"(?:caused (?!(?:[a-z]+ )?(?:constipation|relief|improve|no ))|upset (?:his|her)|made (?:him|her) "
    r"(?:too )?"
    r"(?:sick|dizzy|drowsy|sleepy|nauseated|nauseous|groggy|ill|itch|vomit|jittery|confused))"
)
"""`Vicodin was prescribed in 2014 and had caused vomiting`."""
_STILL = late(
    r"[^.;]{0,80}\b(?:still|continues|nonetheless|nevertheless|(?:takes|uses|tolerates|tolerating) it|"
    r"(?:so|for which) (?:he|she) (?:takes|uses))\b"
)


_UPSETS_AND_LEFT = late(
    rf"{DOSE} (?!(?:daily|nightly|prn|for|as|and|or|with)\b)[a-z]+(?P<between> [^.;,]{{2,60}}?),? (?:and|so|"
    rf"but) "
    r"(?:he|she|pt) (?:(?:has|had|is|now|since|therefore|then) )*(?:no longer (?:takes?|uses?|taking|using|"
    r"on)|"
    r"does not (?:take|use)|stopped(?: (?:taking|using))?|quit(?: (?:taking|using))?|discontinued|gave up) "
    r"(?:it|them|this|that)(?= ?[.;,]|$| (?:in|after|because|due|any|since)\b)"
)
"""`Naproxen upsets her stomach and she no longer takes it`"""


_MADE_AS = late(r" (?:ointment|cream|gel|patch(?:es)?|lotion|er|xr|cr|sr)\b")


def did_harm(low: str, sentence: Range, name: Range) -> bool:
    """Whether a drug was had and did harm or no good, and nothing says that it is still taken."""
    made_as = _MADE_AS.match(low, name[1])
    name = (name[0], made_as.end()) if made_as is not None else name
    given = _GIVEN_AND_HARMED.match(low, name[1], sentence[1])
    if given is not None:
        return _STILL.match(low, given.end(), sentence[1]) is None
    left = _UPSETS_AND_LEFT.match(low, name[1], sentence[1])
    if left is not None and not is_of_another(left):
        return True
    harmed = _BUT_HARMED.match(low, name[1], sentence[1])
    return (
        harmed is not None
        and _HAD_IT.search(low, max(sentence[0], name[0] - NEAR), name[0]) is not None
        and _STILL.match(low, harmed.end(), sentence[1]) is None
    )


_HARMS = late(
    rf"{PLAIN_DOSE} (?:(?:caused|produced|provoked|brought on|triggered)(?! (?:[a-z]+ ){{0,2}}(?:relief|"
    r"improve\w*|benefit|good|better|reduc\w*|less))\b|(?:gave|left) (?:him|her) (?:an? |the )?"
    r"(?!(?:[a-z]+ ){0,2}(?:relief|benefit|help|hours|able|better|free|comfortable))|"
    r"made (?:him|her) (?!(?:\w+ )?(?:better|comfortable|able))|"
    r"(?:dried|burned|stung|blurred|upset) (?:his|her)|"
    r"(?:had|has) (?:once |also |earlier |reportedly |previously |only )*"
    r"(?:upset|caused|given (?:him|her) (?!(?:\w+ ){0,2}(?:relief|benefit|help|hours))|made (?:him|her) "
    r"(?!(?:\w+ )?(?:better|comfortable|able))|produced|provoked|brought on|raised|disagreed|"
    r"irritated|triggered|led to|left (?:him|her)|not (?:helped|agreed|worked))\b|"
    r"(?:(?:does|did) not|doesn['’]t|didn['’]t)(?: help)?(?=[.;,]|$| at all\b)|"
    r"(?:upset|disagreed with|irritated|did not agree with|did not work|did nothing|failed to help|"
    r"had no effect|was not (?:helpful|useful|effective|of (?:help|use|benefit))|gave no (?:relief|benefit)|"
    r"was (?:unhelpful|ineffective|useless|too sedating|poorly tolerated|not well tolerated)|"
    r"(?:proved|turned out|was found) (?:to be )?(?:unhelpful|ineffective|intolerable|useless|too |not "
    r"|of no ))\b)"
)
"""Behind a drug that a statement is about: `Naprosyn had upset his stomach`."""
_ILLS = (
    r"(?:gastritis|heartburn|dyspepsia|reflux|ulcers?|rash|hives|itching|nausea|vomiting|constipation|"
    r"sedation|drowsiness|dizziness|diarrhea|bleeding|swelling|(?:upset )?stomach(?: upset| pain)?|bleed|"
    r"gi upset|reaction|palpitations|confusion)"
)
_HARMED_BY = late(
    rf"\b(?:had|developed|suffered|got|experienced|complained of) (?:an? |some |the )?(?:[a-z]+ )?"
    rf"(?:{_ILLS} (?:from|with|on|to|due to|caused by|after|while on)(?: the| his| her)?) $|"
    r"\bno (?:relief|benefit|help|improvement) (?:with|from) (?:the )?$"
)
"""Before it: `gastritis from naproxen`."""
_IN_ITS_PLACE = late(
    r"\b(?:in (?:the )?(?:place|stead|lieu) of|instead of|rather than|to replace|replacing|"
    r"took (?:the|over the) place of|superseded|supplanted|"
    r"(?:as an? )?(?:substitute|replacement) for|substituted for)(?: the| his| her)? $"
)
"""Before it, that another one took its place."""
_TAKEN_AWAY = late(
    r" (?:(?:pca |infusion )?(?:pump|drip|infusion|pca|patch trial|trial)|catheter|injections?) "
    r"(?:was|were|has been|had been|have been) "
    r"(?:then |later |since |\w+ly )?(?:taken (?:away|out|off|down)|removed|stopped|discontinued|ended|"
    r"disconnected|weaned|turned off|explanted|completed|unsuccessful)\b"
)
"""Behind it, that the pump it ran through is gone."""
_STILL_TAKEN = late(
    r"\b(?:still|continues?|continued|nevertheless|nonetheless|anyway|now (?:takes|uses|taken|used)|"
    r"(?:takes|uses|taking|using) (?:it|them) (?:with|only|at|after|before|anyway|now)|with food|mild(?:ly)?|"
    r"tolerabl\w+|at first|initially|and (?:helps|works|relieves))\b"
)
_LONGEST_HARM = 60
_THAN = ("more than ", "better than ", "less than ", "longer than ")
_DID = (" did", " had", " ever did")
"""`Ultram helps more than [Norco] did`: the other one was taken before."""


def does_harm(low: str, clause: Range, name: Range) -> bool:
    """Whether what is said of a drug is only what it did or did not do, or that something took its place."""
    start = max(clause[0], name[0] - _LONGEST_HARM)
    told = (
        _HARMS.match(low, name[1]) is not None
        or _HARMED_BY.search(low, start, name[0]) is not None
        or _IN_ITS_PLACE.search(low, start, name[0]) is not None
        or _TAKEN_AWAY.match(low, name[1]) is not None
        or (low.endswith(_THAN, start, name[0]) and low.startswith(_DID, name[1]))
    )
    return told and _STILL_TAKEN.search(low, name[1], clause[1]) is None
