"""Words beside a drug that say that it is the one that is taken: it stands in another's place, or goes on."""

from __future__ import annotations

from imr_llm.domain.letter import Range
from imr_llm.reading.medication_cues import NOT_TAKEN, ONLY_INJECTED
from imr_llm.reading.medication_illnesses import ILLS, is_in_bracket, is_noted, treats_it
from imr_llm.reading.medication_kept import is_kept
from imr_llm.reading.medication_turns import (
    DOSE,
    INTENDED,
    LISTED,
    LONGEST_TURN,
    NEAR,
    NOT_FROM,
    THEN,
    WHEN,
    is_of_another,
)
from imr_llm.vocabulary.comorbidities import find_comorbidities
from imr_llm.vocabulary.disorders import names_disorder
from imr_llm.vocabulary.drugs import is_drug
from imr_llm.vocabulary.finder import keyed
from imr_llm.vocabulary.patterns import late

_STANDS_THERE = late(
    rf"{DOSE}{THEN}(?: (?:has|had))?{THEN} (?:took (?:its|their) place|took over|taken its place|"
    r"(?:replaced|replacing|superseded|supplanted) (?P<drug>it|them|[a-z][a-z-]{2,20}))\b"
)
_CONTINUING = late(
    r"(?P<between>[^.;]{0,120}?),?(?: and)?(?: is)? (?:continuing|ongoing|still (?:taken|used))(?= ?[.;]|$)"
)
"""`Lyrica, raised to 100 mg in May and continuing;`: of an entry in a history of drugs."""
_AFTER_ANOTHER = late(
    r"\b(?P<drug>[a-z][a-z-]{2,20})(?: (?:er|ir|cr|xr|sr))?(?: \d+ ?mg)?(?: (?:back|then|later|in turn)){0,3}"
    rf"{WHEN} (?:by|to|with|for) $"
)
_TURNED = late(
    r"\b(?:replaced|switched|changed|converted|rotated|exchanged|swapped|gave way|gone|went|escalated)\b"
)


def _comes_after_another(low: str, sentence: Range, name: Range) -> bool:
    """`Vicodin was replaced by Percocet and Percocet by [Opana]`."""
    start = max(sentence[0], name[0] - NEAR)
    after = _AFTER_ANOTHER.search(low, start, name[0])
    return (
        after is not None
        and is_drug(after["drug"])
        and _TURNED.search(low, sentence[0], after.start()) is not None
        and not (INTENDED.search(low, sentence[0], after.start()) or NOT_FROM.search(low, start, name[0]))
    )


_IS_TAKEN = late(
    r"(?P<between>[^.;]{0,80}?),? (?:and|but) is (?:now |still )?taken\b|"
    rf"{DOSE} is (?:self-)?injected (?:monthly|weekly|every (?:other|two|four|2|4) weeks?|twice a month)\b"
)
_ASKED_FOR = late(
    r"\b(?:denied|denies|non-?certified|sought|asked|ordered|at issue|disputed|in dispute|appealed|"
    r"under review|requests?|wanted|submitted|modified)\b"
)
_NOW_IT_IS = keyed(r"\b(?:and|but|then) (?:now|presently|currently|at present) (?:on |back on |with )?$")
_WHO_TAKES = late(
    r"\b(?:sleeps|copes|manages|gets by|gets along) (?:on|with) $|\b(?:he|she) (?:self-)?injects $|"
    r"\b(?:because|since|as|for|while|although|though) (?:he|she|the (?:patient|worker|claimant)) "
    r"(?:(?:now|still|also|already|currently|regularly) )*"
    r"(?:takes|uses|is on|is taking|is using|is prescribed) (?:the |his |her |daily )?$|"
    r"\bwhich (?:he|she) (?:(?:still|now|also) )*(?:takes|uses)(?: (?:now|still|daily|nightly|regularly))?"
    rf"(?: (?:together|along))? with {LISTED}{{0,3}}$|"
    r"\b(?:pcp|pmd|physician|doctor|internist|[a-z]+ologist|specialist|provider|surgeon) "
    r"(?:(?:has|had|then|since|now|also) )*(?:cleared|okayed|ok['’]?d|permitted|allowed)"
    rf"(?: (?:him|her|the patient|use of|for|to (?:take|use|resume)))* {LISTED}{{0,3}}$|"
    r"\b(?:diabetic|asthmatic|hypertensive|epileptic|schizophrenic) (?:[a-z]+ )?on $"
)
"""`was never begun because she takes …`: a nearer verb than that of the sentence."""
_TAKES = late(
    r"\b(?:(?:medications?|meds) (?:include|are|consist of|including)|"
    r"(?:he|she|patient|worker|claimant|applicant|employee|pt|iw) (?:(?:still|now|currently|also) )*"
    r"(?:takes|uses|utilizes|is on|is taking|is using|remains on|continues (?:on|with|to (?:take|use))|"
    r"has been (?:on|taking|using))|(?:controlled|managed|treated) (?:with|by|w/)) "
    rf"{LISTED}{{0,3}}$"
)
_ANOTHER_ASKED = late(
    rf"{DOSE}(?: (?:daily|nightly|prn|bid|tid|qid|qhs|at night|for pain|twice a day))?,? and "
    r"(?:(?:now|currently|also) )*(?:(?:an?|the) )?(?:(?:new |trial|prescription|addition|start) )?"
    r"(?:(?:of|for) )?(?P<drug>[a-z][a-z-]{2,20})(?: \d+ ?mg)? "
    r"(?:is|was|has been) (?:(?:now|also|being|currently|newly) )*"
    r"(?:requested|sought|asked for|proposed|recommended|suggested|considered|denied|disputed|"
    r"ordered|at issue|in dispute)\b"
)
_ALL_ASKED = late(
    rf"{DOSE}(?:(?:, and |, | and )[a-z][a-z-]{{2,20}}{DOSE}){{0,5}}, (?:all|both|some|two|three|each) "
    r"of which (?:(?:is|are|was|were|has been|have been) )?(?:(?:now|also|being|currently) )*(?:requested|"
    r"sought|denied|disputed|in dispute|at issue|non-?certified|not certified|modified|under review|"
    r"endorsed)\b"
)
"""`He takes Norco, and now Lyrica is requested`: what is asked for is another, or those that are taken."""
_TOLD_TO_GO_ON = late(
    r"\b(?:recommend(?:s|ed)|advis(?:es|ed)|suggest(?:s|ed)|instructed|told)(?: (?:that|him|her|he|she|the|"
    r"patient|worker|to|should))* (?:continu(?:e|es|ing|ed use of)|keep taking|stay on|go on with|remain on)"
    r"(?: (?:with|on|the|his|her|taking|using|use of|current))* "
    rf"{LISTED}{{0,3}}$"
)
_RESUMED = late(
    rf"{DOSE},? (?:which )?(?:was|had been|has been) (?:stopped|discontinued|held)\b[^.;]{{0,50}}?"
    r"(?:,| and| but)(?: (?:was|it was|then|later|has been|since|has since been))* "
    r"(?:resumed|restarted|reinstated|started again)\b"
)
"""`Celebrex was stopped for the operation and restarted in June.`"""


_TAKES_IT = late(
    r"[^.;]{0,70}?,? (?:but|and|though|although|yet) (?:he|she) (?:(?:still|nevertheless|now|also) )*"
    r"(?:takes|uses|continues|tolerates) (?:it|them)\b"
    r"(?! (?:no (?:more|longer)|not|only before|poorly|badly)\b)"
)


def takes_place(low: str, sentence: Range, name: Range) -> bool:
    """Whether the words beside a drug say that it is the one that is taken, whatever the clause tells."""
    start, end = max(sentence[0], name[0] - NEAR), min(sentence[1], name[1] + LONGEST_TURN)
    stands = _STANDS_THERE.match(low, name[1], end)
    if stands is not None and (stands["drug"] in (None, "it", "them") or is_drug(stands["drug"])):
        return True
    return (
        is_in_bracket(low, sentence, name)
        or treats_it(low, sentence, name)
        or _comes_after_another(low, sentence, name)
        or _TAKES_IT.match(low, name[1], end) is not None
        or _RESUMED.match(low, name[1], end) is not None
        or _TOLD_TO_GO_ON.search(low, start, name[0]) is not None
        or _is_before_one_asked(low, (start, end), name)
        or (
            _NOW_IT_IS.search(low, start, name[0]) is not None
            and INTENDED.search(low, name[1], min(name[1] + NEAR, sentence[1])) is None
            and _ASKED_FOR.search(low, name[1], min(name[1] + NEAR, sentence[1])) is None
        )
        or (low[slice(*name)] not in ONLY_INJECTED and _is_taken(low, (start, end), name))
    )


def _is_before_one_asked(low: str, near: Range, name: Range) -> bool:
    """Whether a drug is said to be taken before another one that is asked for."""
    asked = _ANOTHER_ASKED.match(low, name[1], near[1])
    return (
        (asked is not None and is_drug(asked["drug"])) or _ALL_ASKED.match(low, name[1], near[1]) is not None
    ) and _TAKES.search(low, near[0], name[0]) is not None


def _is_taken(low: str, near: Range, name: Range) -> bool:
    """Whether the words behind a drug or before it say that it is taken."""
    start, end = near
    behind = (taken.match(low, name[1], end) for taken in (_CONTINUING, _IS_TAKEN))
    return any(told is not None and not is_of_another(told) for told in behind) or (
        _WHO_TAKES.search(low, start, name[0]) is not None
    )


_IS_FOR = late(rf"{DOSE},? (?:is|are) (?:also |(?P<used>taken |used ))?for (?P<what>[^.;,]{{3,60}})")
_PAIN = keyed(
    r"\bpain\b|\b(?:the|his|her) (?:neck|back|spine|shoulders?|elbows?|wrists?|hands?|hips?|knees?|ankles?|"
    r"foot|feet|"
    r"legs?|arms?|jaw)\b"
)
_AGAINST = late(
    r"\bwithout [a-z]+ (?:and|but|to) (?:\S+ ){0,6}?with $|\bwithout (?:and|to) (?:\S+ ){0,6}?with $"
)
_PAIN_WITH = late(r"\bpain\b[^.;]{0,60}? \d+(?:/10)? (?:now )?with (?:the |his |her )?$")
_GIVEN = late(
    r"\b(?:doctor|physician|psychiatrist|internist|cardiologist|clinic|neurologist) "
    r"(?:(?:gives|prescribes) (?:him|her)|(?:keeps|has) (?:him|her) on) "
    rf"{LISTED}{{0,4}}$|"
    r"\bswallows (?:[a-z]+ ){0,2}$"
)
_KIND = late(
    r"(?<!\w )(?<!\w)(?:eye drops|inhalers?|(?:for )?sleep|adjuvants?|opioids?|muscle relaxants?|nsaids?|"
    r"mood|nerves|constipation|anxiety|depression|"
    r"antidepressants?|topicals?|bladder|stomach|bowels?|heart|thyroid|blood pressure|sugar) ?: $"
)
"""`Inhaler: Symbicort.`: a list of drugs by their kinds."""
_DRUGS_BEFORE = rf"{LISTED}{{0,4}}"
_ADDED_TO = late(
    rf"\b(?:was|were|been) (?:(?:then|later|also|recently) )*added to (?:(?:his|her|the|current|daily|"
    rf"existing) )*{_DRUGS_BEFORE}$"
)
"""`Topamax was added to Norco and [Soma]`."""
_HAS_USED = late(rf"\b(?:has|have) (?:(?:also|long|regularly) )*used (?:the )?{_DRUGS_BEFORE}$")
_SINCE = late(
    rf"{DOSE}(?:(?:, and |, | and )[a-z][a-z-]{{2,20}}{DOSE}){{0,4}},? (?:ever since|since|regularly|daily|"
    r"nightly|chronically|on a (?:daily|regular|chronic) basis|for (?:(?:about|over|more than|at least|some|"
    r"many|several|the|past|last|[a-z0-9]+) ){0,4}(?:years|months)(?! (?:ago|before|until|and then)))\b"
)
"""`She has used [Norco] since 2011.`"""
_HAS_HELPED = late(
    rf"{DOSE} (?:has been|remains) (?:(?:very|quite|also|somewhat|moderately|partially|most) )*"
    r"(?:effective|helpful|beneficial|of (?:benefit|help))\b"
    r"(?P<no_more>(?=[.;]|$| for (?:sleep|pain|spasms?|nausea|anxiety|mood|constipation|headaches)\b))?"
)
"""`Cymbalta has been effective.`; what it is effective for may be told of others than the worker."""
_AND_WITHOUT = late(
    rf"{DOSE}(?:,? (?:and|as against|versus|vs\.?|against|but))(?: \S+){{0,4}} without\b|"
    rf"{DOSE},? (?:the|his|her) (?:[a-z]+ )?pain (?:is|was|drops|goes|falls|comes down|decreases|improves)\b"
)


_BORNE = late(
    r"\bno (?:constipation|nausea|vomiting|heartburn|reflux|gi upset|dyspepsia|sedation|drowsiness|side "
    r"effects?)(?: or (?:constipation|nausea|vomiting|heartburn|sedation|drowsiness|side effects?))? "
    rf"(?:with|on|while (?:on|taking)) {LISTED}{{0,3}}$|"
    r"(?<!\w )(?<!\w)(?:(?:pmhx?|hx|history|dx) ?:? )?(?:htn|hypertension|dm2?|diabetes|gerd|asthma|"
    r"constipation|"
    r"hypothyroidism|hyperlipidemia),? (?:(?:well|fairly|now) )*(?:controlled|managed) (?:with|w/|by|on) "
    rf"{LISTED}{{0,2}}$"
)
"""`No constipation with Colace.`, `HTN, controlled w/ lisinopril.`: how it goes with a drug that is taken."""
_TOLD_BEFORE = (_BORNE, _AGAINST, _PAIN_WITH, _GIVEN, _KIND, _ADDED_TO)


_WORKER = late(
    r"\b(?:he|she|his|her|him|the (?:(?:injured|disabled) )?(?:patient|worker|claimant|applicant|employee))\b"
)
_IN_GENERAL = late(
    r"\b(?:guidelines?|mtus|odg|acoem|similar|such cases|studies|evidence|literature|indicated|patients|"
    r"people|adults|diabetics|fda|label(?:ed)?|those|seeks)\b"
)


def is_told_of_as_taken(low: str, sentence: Range, name: Range) -> bool:
    """Whether a statement tells what a drug is for, or how it is with the drug and without it."""
    if any(told(low, sentence, name) for told in (_does_good, is_noted, is_kept)):
        return True
    if low.endswith("with ", sentence[0], name[0]) and _AND_WITHOUT.match(low, name[1], sentence[1]):
        return True
    start = max(sentence[0], name[0] - NEAR)
    if _HAS_USED.search(low, start, name[0]) and _SINCE.match(low, name[1], sentence[1]):
        return True
    return any(told.search(low, start, name[0]) is not None for told in _TOLD_BEFORE)


def _does_good(low: str, sentence: Range, name: Range) -> bool:
    """Whether a drug is said to be for an ill of the worker or to have helped, not in general."""
    if NOT_TAKEN.search(low, *sentence) or _IN_GENERAL.search(low, *sentence):
        return False
    of_worker = _WORKER.search(low, *sentence) is not None
    helped = _HAS_HELPED.match(low, name[1], sentence[1])
    if helped is not None and (of_worker or helped["no_more"] is not None):
        return True
    is_for = _IS_FOR.match(low, name[1], sentence[1])
    if is_for is None or not (of_worker or is_for["used"] is None):
        return False
    what = is_for["what"]
    if _PAIN.search(what) is None and (find_comorbidities(what) or ILLS.search(what)):
        return True
    return of_worker and (_PAIN.search(what) is not None or names_disorder(what))
