"""Who decides for utilization review, as letters name it."""

from __future__ import annotations

from imr_llm.vocabulary.patterns import late

WHOSE = (
    r"(?:s(?= (?:own |ur |utilization |peer |medical |nurse )*(?:review(?:er|ing)?|physician|doctor|dentist|"
    r"nurse|psychologist|psychiatrist|advis[eo]r|consultant|decision|determination|letter|report)\b))?"
)
"""Behind `carrier`, where its apostrophe is left out: `the carriers reviewer`."""
PARTY = (
    r"(?:utilization review(?:er)?|ur|u\.r\.|(?:claims? )?(?:administrator|adjust[eo]r)|"
    r"claims? (?:examiner|reviewer)|carrier|insurer|insurance company|physician advis[eo]r|"
    r"peer review(?:er)?)"
)
"""For patterns: utilization review, or who decides or writes for it."""
BY_REVIEW = rf" by (?:the |its )?(?:utilization|{PARTY}\b)"
"""For patterns: by whom a thing was done, where it is utilization review."""
_OF_REVIEW = (
    r"(?:(?:ur|utilization(?: review)?|review|insurer|carrier|claims administrator|administrator|"
    r"insurance company|adjust[eo]r)(?:['’]?s)?|reviewing|peer)"
)
REVIEWER = (
    rf"(?:{_OF_REVIEW} (?:(?:own|physician|medical|peer|nurse|consulting) ){{0,2}}"
    r"(?:physician|doctor|advis[eo]r|reviewer|consultant|nurse|dentist|psychologist|psychiatrist)|"
    r"physician advis[eo]r|utilization reviewer|peer reviewer|physician reviewer)"
)
"""For patterns: a person who reviews for utilization review."""
REVIEWER_DID = late(
    r"(?:reviewing (?:physician|doctor|nurse|dentist|psychologist|pharmacist)|"
    r"(?<!this )(?<!this physician )(?<!imr )(?<!expert )(?<!maximus )(?<!expert medical )reviewer)"
    r"(?= (?:(?:on [\d/]+|then|also|only|had|has|\w+ly) ){0,2}(?:non[\s-]?certif|certif|den(?:ied|y)|"
    r"approv|authori[sz]|modif|allow|refused|declined|reduced|cut\b|granted|"
    r"(?:did|would) not (?:certify|approve|authori|allow)))"
)
"""`The reviewer denied …`, in a letter whose own reviewer decides otherwise."""
