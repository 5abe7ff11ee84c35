"""Histories of drugs in pieces: a label, then a sentence that begins with a drug for each of them."""

from __future__ import annotations

from imr_llm.domain.letter import Range
from imr_llm.vocabulary.patterns import late

_KIND = r"(?:drugs?|medications?|meds|medicines?|prescriptions?|pharmac\w+|analgesics|opioids)"
_LABEL = late(
    rf"(?:(?:current|present|home|active|daily|regular|outpatient|his|her) )*{_KIND}\b"
    r"(?!(?: \S+){0,4} (?:history|tried|failed|stopped|discontinued|requested|denied|authorized|declined|"
    r"if|sought|avoided|detected|found|levels?|reactions?|considered|planned|not|never|at issue|in question|"
    r"(?:allerg|intoleran|sensitiv|recommend|order|disput|screen|test|start|propos|contraindicat|interact|"
    r"toxicolog)\w*)\b)"
    r"(?: [^.:;]{1,60})?(?::|\.$| ?[-–—]$)"
)
"""`Drug ledger per the note of 5/11/2015:`, `Medications and changes:`, or `MEDICATIONS.` as a heading."""
_FAILED = late(
    rf"(?:(?:failed|past|prior|previous|former|discontinued|stopped|unsuccessful|tried|earlier) "
    rf"(?:[a-z/+&-]+ ){{0,3}}?{_KIND}|{_KIND} trials|{_KIND} (?:that |which )?(?:(?:have|had) )?(?:did not|"
    r"(?:could|can) ?not|(?:he|she) (?:did not|(?:could|can) ?not|no longer)|came to|were given|(?:he|she) "
    r"has )(?: [a-z]+){1,5}(?=:)|"
    rf"{_KIND} (?:that |which )?"
    r"(?:were |have |had |has |been )*(?:failed|tried|stopped|discontinued|no longer taken)|"
    r"(?:failed|tried|discontinued|stopped)(?: (?:and|&|\+|or) (?:failed|tried|discontinued|stopped))*)"
    r"\b[^.:;]{0,40}:"
)
_TAKEN = late(
    r"\b(?:b\.?i\.?d|t\.?i\.?d|q\.?i\.?d|q\.?h\.?s|prn|daily|nightly|per day|a day|as needed|takes?|"
    r"taking|uses?|using|continu\w*|still|current(?:ly)?|now|remains?|helps?|refill\w*|since)\b"
)
_TELLS = late(
    r"\b(?:is|are|was|were|has|had|have|will|would|may|might|can|could|did|does|gave|caused|made|once)\b"
)
"""What shows a sentence that tells something, and is no entry of a list."""
_NUMBERED = late(r": ?\(?1[.)] $")
"""`Medications: 1. [Norco]`: the first of a numbered list stands in the sentence of its label."""
_LONGEST_LEAD = 4
"""Characters before a drug that its sentence still begins with: a number, a dash."""
_STOP = ". "


_THEM = r"(?:these|them|those|either|both|any)"
_ALL_LET_GO = late(
    r"(?:at present |now |currently |today )?,? ?"
    r"(?:(?:he|she|the (?:patient|(?:injured )?worker|claimant|applicant|employee)) "
    r"(?:(?:now|currently|presently|has|had|since|says (?:he|she)) )*"
    rf"(?:(?:takes|uses|is on|(?:is )?taking|continues) (?:neither|none)(?: of {_THEM})?(?= ?[.,;]|$| now\b)|"
    rf"(?:no longer|stopped) (?:takes|uses|taking|using) (?:(?:any|either|both|all) of )?{_THEM}\b"
    rf"(?! (?:for|at|during|every)\b)|"
    rf"(?:stopped|discontinued|finished) (?:them|these|both|all of {_THEM})\b)|"
    rf"(?:neither|none)(?: of {_THEM})? (?:is|are) (?:now |currently |still )?(?:being )?"
    r"(?:taken|used|prescribed|continued)\b|"
    rf"(?:these|they|those|both|all)(?: of {_THEM})?(?: (?:medications|drugs|medicines))? "
    r"(?:(?:were|have been|had been|have|had to be) (?:(?:all|both|since|then|later|subsequently|long|soon|"
    r"again|eventually) )*)(?:been )?"
    r"(?:stopped|discontinued|weaned(?! down| to)|tapered off|given up|withdrawn|abandoned|taken away|let go|"
    r"dropped|left off|thrown (?:out|away)|ended|not (?:refilled|renewed|continued|tolerated|kept up))\b|"
    r"(?:(?:by|in|on|as of|since) [a-z0-9/ ]{3,20},? )?(?:he|she|the (?:patient|(?:injured )?worker|"
    r"claimant|applicant|"
    r"employee)) (?:had|has) (?:(?:since|then|now|apparently|seemingly|reportedly) )*(?:ceased|stopped|"
    r"discontinued|quit|"
    r"left off) (?:both|all|these|those|the two)(?: of (?:these|them))?(?: (?:agents|drugs|medications|"
    r"medicines))?(?= ?[.,;]|$)|"
    rf"of {_THEM},? (?:none|neither|not one) (?:is|are|was|were|remain\w*|has|have|did|could|he|she)\b|"
    r"(?:(?:the|an?|his|her) (?:[a-z]+ ){1,3}|he |she )(?:(?:then|later|soon|eventually|has|had) )*"
    r"(?:weaned|got|took|stopped|discontinued|withdrew|tapered|brought) (?:(?:him|her)(?:self)? )?(?:off "
    r")?(?:of )?"
    rf"(?:all (?:two|three|four|of {_THEM})|both(?! (?:hand|knee|arm|leg|feet|shoulder|side|brace)\w*)|"
    rf"them(?: all)?|all of {_THEM})(?= ?[.,;]|$| (?:in|by|within|over|off|at|when|before|during|because)\b)|"
    rf"(?:neither|none)(?: of {_THEM})? (?:(?:had |has |of |really |ever )*(?:helped|agreed|worked|lasted|"
    rf"remains?|"
    r"did (?:any good|much|anything))|(?:was|were|could be) (?:of (?:any )?(?:help|use|benefit)|tolerated|"
    r"kept up|"
    r"continued|helpful|effective))\b)"
)
"""`Medications at intake were Norco and Soma. [He now takes neither.]`"""
_LONGEST_GAP = 2


def _are_let_go(low: str, cut: list[Range], index: int) -> bool:
    """Whether the statement behind a sentence says that none of the drugs it names is taken any more."""
    start, end = cut[index]
    semicolon = low.rfind("; ", start, end)
    if semicolon >= 0 and _ALL_LET_GO.match(low, semicolon + _LONGEST_GAP, end):
        return True
    return index + 1 < len(cut) and _ALL_LET_GO.match(low, *cut[index + 1]) is not None


class Ledger:
    """What the sentences of a summary tell of drugs that they begin with, read in order, each once."""

    def __init__(self) -> None:
        self._last = -2
        self._failed = False
        self._at = -1
        self._let_go = False

    def read(self, low: str, cut: list[Range], index: int, name: Range) -> None:
        """Take up the sentence of a drug; the sentences come in order."""
        if index == self._last:
            return
        begins = _begins(low, cut[index], name) and not _NUMBERED.search(low, cut[index][0], name[0])
        if begins and index - 1 == self._last:
            self._last = index
            return
        label, of = (index, cut[index]) if not begins else (index - 1, cut[index - 1])
        if label < 0:
            return
        failed = _FAILED.match(low, *of)
        listed = failed or _LABEL.match(low, *of)
        if listed is not None and (not begins or listed.end() >= of[1] - 1):
            self._last, self._failed = index, failed is not None

    def goes_on(self, low: str, index: int, cut: list[Range], name: Range) -> bool:
        """Whether a drug begins a sentence that goes on with a list of drugs."""
        return (
            index == self._last
            and not self._failed
            and _begins(low, cut[index], name)
            and _TELLS.search(low, name[1], _end(low, cut[index], name)) is None
        )

    def failed(self, low: str, index: int, cut: list[Range], name: Range) -> bool:
        """Whether a drug is told of among those that failed, or that are said to be taken no more."""
        if index != self._at:
            self._at, self._let_go = index, _are_let_go(low, cut, index)
        if self._let_go:
            return True
        if not (index == self._last and self._failed and _begins(low, cut[index], name)):
            return False
        return _TAKEN.search(low, name[1], _end(low, cut[index], name)) is None


def _begins(low: str, sentence: Range, name: Range) -> bool:
    """Whether a drug begins a sentence, be it one behind an abbreviation: `gained 22 lb. Depakote, …`."""
    return name[0] - sentence[0] <= _LONGEST_LEAD or low.endswith(_STOP, sentence[0], name[0])


def _end(low: str, sentence: Range, name: Range) -> int:
    end = low.find(_STOP, name[1], sentence[1])
    return end if end >= 0 else sentence[1]
