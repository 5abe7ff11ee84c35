"""Drugs of which what stands before them tells that they were taken once, or that they are another's."""

from __future__ import annotations

from imr_llm.domain.letter import Range
from imr_llm.reading.medication_gone import BESIDE, GONE, WHO, is_gone_behind, is_of_a_kind
from imr_llm.reading.medication_turns import DOSE, LISTED
from imr_llm.reading.others import RELATIVE, STRANGER
from imr_llm.vocabulary.patterns import late

_ANOTHERS_CARE = late(
    rf"(?:\b(?:the|his|her|an?)|['’]s) (?:(?:first|former|earlier|previous|prior|original|old|second|late|"
    rf"then) )+"
    r"(?:(?:pain|family|treating|company|primary|attending|industrial) )*(?:doctor|physician|psychiatrist|"
    r"provider|clinic|specialist|surgeon|internist|neurologist|pcp|ptp|one)?,?(?: (?:had|then))* "
    rf"(?:kept|had|maintained|held) (?:him|her|the (?:patient|worker|claimant|applicant|employee)) "
    rf"on {LISTED}{{0,5}}$"
)
"""`The first pain doctor kept her on OxyContin and [Soma]`: what a doctor did who is not the present one."""
_ONCE = late(
    r"\b(?:once|formerly|at one time|for a (?:while|time|short while)|in those (?:days|years)|by (?:19|"
    r"20)\d\d) "
    r"(?:(?:he|she) )?(?:(?:also|had|was|been) )*(?:relied|depended|used|took|taken|taking|using|on|lived|"
    r"swore)"
    rf"(?: (?:on|by|up|to|the|as|many|much|as|\d+|ten|a|day|of|his|her))*? {LISTED}{{0,4}}$|"
    rf"\b(?:relied|depended|used|took|lived|was|been) (?:once|formerly|at one time|at first) (?:on "
    rf")?{LISTED}{{0,4}}$|"
    rf"\b(?:recalls?|remembers?|recounts?|describes?) (?:having (?:been|taken|used)|being|taking|using|"
    rf"trying)"
    rf"(?: (?:prescribed|given|on|handed|put on|started on))? {LISTED}{{0,4}}$|"
    r"\b(?:threw|thrown|throws|gave|given|gives|handed|brought|sent|put) (?:away|out|back|aside|up) "
    rf"(?:(?:the|his|her|all|any|last|remaining|rest|of|bottle) )*{LISTED}{{0,3}}$|"
    r"\b(?:attempts?|trials?|tries|try|experiment|courses?) (?:with|of|at|on) (?:[a-z]+ )?"
    r"(?P<attempt>)$|"
    rf"\b(?:leave|left|leaving|put|lay|laid|cut|cutting) (?:off|aside|out) (?:(?:the|his|her|all) "
    rf")*{LISTED}{{0,3}}$|"
    r"\b(?:(?:did|does|do) not need|needed no|needs no|has no (?:more |further )?(?:use|need) (?:for|of)|"
    r"was done with|is done with|parted with|free of|without) (?:(?:the|his|her|any|more|further) )*"
    rf"{LISTED}{{0,3}}(?P<need>)$|"
    r"\b(?:took|(?<!be )(?<!being )taken|takes|got|gotten|brought|came|(?:has|had|have) come|comes) (?:him "
    r"|her )?off "
    r"(?:(?:of|the|all|both|last|rest|remaining|his|her) )*"
    rf"{LISTED}{{0,4}}$|"
    r"(?<!be )(?<!being )\b(?:weaned|tapered|detoxed|detoxified|withdrew|withdrawn|freed) (?:(?:him|"
    r"her)(?:self)? )?"
    r"(?:off|from|of|away from|off of) (?!\d)(?:(?:the|all|both|last|of|rest|his|her) )*"
    rf"{LISTED}{{0,4}}$"
)
"""`once relied on [Tylenol #3]`, `has thrown away the [Elavil]`."""
_ANY_MORE = late(rf"{DOSE}(?: any (?:more|longer))?(?= ?[.;,]|$| (?:any (?:more|longer)|now|after|since)\b)")
_BROKEN_OFF = late(rf"{BESIDE} (?:{GONE}|(?:was|were|had) (?:not )?(?:fail|unsuccess|unhelp|no )\w*|failed)")
_THEN_NOT = late(
    r"[^.;]{0,80}\b(?:(?:now|currently) (?:takes|uses|taken|used|on|at|down)|still|continues|again|"
    r"resum\w+|restart\w+|remains)\b"
)
_UNTIL = late(
    rf"\b(?:was|were|been|had been|(?:kept|maintained|stayed|remained)(?: (?:him|her))?) (?:back )?(?:on|"
    rf"taking|using) {LISTED}{{0,4}}$"
)
_UNTIL_WHEN = late(
    rf"{BESIDE}(?: [a-z ]{{3,30}})? (?:up )?(?:until|till|up to) (?!(?:now|the present|today|recently)\b)"
    r"(?:(?:he|she|they|it|his|her|the|an?|that|this|about|early|late|mid) )?[a-z0-9]"
)
_FOLLOWED = late(
    rf"\bin (?:his|her|the) first (?:years?|months?|weeks?|days?),? {WHO} (?:lived on|relied on|took|used|"
    rf"was on) "
    rf"{LISTED}{{0,4}}$|"
    r"\b(?:rash|hives|itching|nausea|vomiting|swelling|edema|dizziness|palpitations|confusion|reaction|"
    r"heartburn|bleeding|sedation) (?:followed|came of|came with|resulted from|ensued from|set in with) "
    r"(?:(?:the|his|her|first|second|an?) )*$|"
    rf"(?:^|[.;] )(?:up )?until (?!(?:now|the present|today)\b)[^.;,]{{3,40}}?,? {WHO} (?:relied on|took|"
    rf"used|was on|had|"
    rf"depended on|lived on|was taking|was using) {LISTED}{{0,4}}$"
)
_THEIRS = rf"(?:takes|uses|is on|was on|had|was given|is taking|took) {LISTED}{{0,4}}$"
_OF_HIS = late(
    rf"\bhis (?:[a-z-]+ )?(?:wife|mother|sister|daughter|girlfriend|grandmother|aunt|"
    rf"niece)\b[^.]{{0,160}}\bshe (?:[a-z]+ )?{_THEIRS}|"
    rf"\bher (?:[a-z-]+ )?(?:husband|father|brother|son|boyfriend|grandfather|uncle|"
    rf"nephew)\b[^.]{{0,160}}\bhe (?:[a-z]+ )?{_THEIRS}|"
    rf"\b(?:patient|worker|claimant|applicant|employee)['’]s (?:{RELATIVE}|{STRANGER}) (?:(?!\b(?:he|she|"
    rf"patient|worker|"
    r"claimant|applicant|employee)\b)[^.;,]){0,60}"
    rf"\b(?:takes|uses|is on|was on|took|is taking|is treated with) {LISTED}{{0,4}}$|"
    rf"(?:['’]s|\bhis|\bher) (?:{RELATIVE}) (?:has |had )?(?:reportedly |once |also )*(?:given|gave|lent|"
    rf"shared|offered)\b[^.;]{{0,50}}$"
)
"""`his wife, who broke her hip; she takes [Fosamax]`."""
_NEAR = 90
_FAR = 220


def is_gone(low: str, sentence: Range, name: Range) -> bool:
    """Whether what is told around a drug says that it came to an end, or that it is another's."""
    start, end = max(sentence[0], name[0] - _NEAR), min(sentence[1], name[1] + _FAR)
    if _OF_HIS.search(low, max(sentence[0], name[0] - _FAR), name[0]) is not None:
        return True
    return (
        is_gone_behind(low, name[1], end)
        or _is_gone_before(low, (start, end), name)
        or is_of_a_kind(low, name)
    )


def _is_gone_before(low: str, near: Range, name: Range) -> bool:
    start, end = near
    if _THEN_NOT.match(low, name[1], end) is not None:
        return False
    if _ANOTHERS_CARE.search(low, start, name[0]) or _FOLLOWED.search(low, start, name[0]):
        return True
    once = _ONCE.search(low, start, name[0])
    if once is not None:
        if once["attempt"] is not None:
            return _BROKEN_OFF.match(low, name[1], end) is not None
        return once["need"] is None or _ANY_MORE.match(low, name[1], end) is not None
    return _UNTIL.search(low, start, name[0]) is not None and _UNTIL_WHEN.match(low, name[1], end) is not None
