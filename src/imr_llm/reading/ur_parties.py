"""Who decides for utilization review, as letters name it."""

from __future__ import annotations

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
    r"insurance company)(?:['’]s)?|reviewing|peer)"
)
REVIEWER = (
    rf"(?:{_OF_REVIEW} (?:(?:own|physician|medical|peer|nurse|consulting) ){{0,2}}"
    r"(?:physician|doctor|advis[eo]r|reviewer|consultant|nurse|dentist|psychologist|psychiatrist)|"
    r"physician advis[eo]r|utilization reviewer|peer reviewer|physician reviewer)"
)
"""For patterns: a person who reviews for utilization review."""
