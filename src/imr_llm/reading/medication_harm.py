"""Drugs that a worker was given and that did harm or no good: nothing says that they are taken."""

from __future__ import annotations

from imr_llm.domain.letter import Range
from imr_llm.reading.medication_turns import DOSE, LISTED, NEAR
from imr_llm.vocabulary.patterns import late

_HAD_IT = late(
    r"\b(?:(?:had|has|have) (?:been )?(?:(?:also|previously|already|once) )*"
    r"(?:used|tried|taken|given|prescribed|on)|"
    r"(?:was|were) (?:(?:also|then|first|initially) )?(?:given|prescribed|on|tried on|placed on|started on)|"
    rf"took|tried|used) {LISTED}{{0,4}}$"
)
_BUT_HARMED = late(
    rf"{DOSE}(?: (?:in|for) [^.;,]{{2,25}})?,? (?:but|which|and|however)"
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


def did_harm(low: str, sentence: Range, name: Range) -> bool:
    """Whether a drug was had and did harm or no good, and nothing says that it is still taken."""
    given = _GIVEN_AND_HARMED.match(low, name[1], sentence[1])
    if given is not None:
        return _STILL.match(low, given.end(), sentence[1]) is None
    harmed = _BUT_HARMED.match(low, name[1], sentence[1])
    return (
        harmed is not None
        and _HAD_IT.search(low, max(sentence[0], name[0] - NEAR), name[0]) is not None
        and _STILL.match(low, harmed.end(), sentence[1]) is None
    )
