"""Drugs that gave way to others, were taken shortly or let go: what was taken, and is no more."""

from __future__ import annotations

import re

from imr_llm.domain.letter import Range
from imr_llm.vocabulary.dates import MONTH_BEGINS
from imr_llm.vocabulary.drugs import is_drug
from imr_llm.vocabulary.patterns import late

DOSE = (
    r"(?: \d+(?:\.\d+)?(?:[/-]\d+(?:\.\d+)?)? ?(?:mg|mcg|ml|%)?(?:/hr)?)?"
    r"(?: (?:films?|patch(?:es)?|tablets?|capsules?|pills?|cream|gel))?"
)
PLAIN_DOSE = r"(?: \d+(?:\.\d+)? ?(?:mg|mcg|ml|%))?"
LISTED = r"(?:[a-z][a-z-]{2,20}(?: \d+ ?mg)?(?:, and |, | and ))"
"""A drug of a list that another one follows: `Norco 10 mg, `."""
THEN = r"(?: (?:then|later|soon|since|eventually|finally|subsequently|in turn|also)){0,3}"
WHEN = r"(?: (?:in|on|by|around|after|last) [a-z0-9/-]{3,12}(?:,? (?:19|20)\d\d)?)?"
_ON_TO = late(
    rf"{DOSE},?(?: (?:and|back|in turn|then|later|changed|switched|converted|rotated))*{WHEN} (?:to|by|into) "
    r"(?:oral |generic |plain |long-acting )?(?P<drug>[a-z][a-z-]{2,20})|"
    r" ?(?:-+>|=+>|→|>) ?(?P<arrow>ms contin|[a-z][a-z-]{2,20})"
)
"""`Percocet by Opana`, `Norco to Percocet`, `Norco > Percocet`."""
NOT_FROM = late(r"\b(?:add\w*|prefer\w*|compar\w*|similar|addition|combin\w*|like)\b")
INTENDED = late(
    r"\b(?:will|would|should|could|may|might|plan|plans|planned|planning|request\w*|recommend\w*|consider\w*|"
    r"wants?|wish\w*|try|propos\w*|suggest\w*|"
    r"to (?:switch|change|convert|rotate|transition|replace|wean|taper))\b"
)
_FROM = late(
    r"\b(?:climb|went|gone|going|escalat|rose|advanc|progress|mov|step|graduat|taper|rotat|switch|chang|"
    r"convert|transition|put|taken|brought|cross-taper|wean|came|come)\w*(?: [a-z]+){0,4} from "
    r"(?:[a-z-]+ ){0,2}$"
)
_TO = late(r"\bto (?:(?:the|an?|oral|generic|plain|long-acting) )*(?P<drug>[a-z][a-z-]{2,20})")
_TO_NOTHING = late(r"[^.;]{0,100}?\bto (?:none|nil|nothing|zero)\b")
_OF_PAIN = late(
    r"\b(?:pain|symptoms?|spasms?|scores?|headaches?|vas|nausea|anxiety|numbness|cramps?|swelling|"
    r"reduces|decreases|lowers|cuts|brings)\b"
)
"""What is brought down to nothing is no drug."""
_LESS = late(r"\b(?:taper|wean|reduc|cut|lower|decreas|titrat|down)\w*")
_EXCHANGED = late(
    rf"{DOSE}(?P<between>[^.;]{{0,70}}?(?: and|,? but|,? then)(?: (?:this|that|it|he|she))?|,? which|; "
    rf"(?:this|that|it|he|she))?{THEN}"
    rf"(?: (?:was|were|has been|had been|have been)|(?<=then))"
    rf"{THEN} (?:(?:exchanged|swapped|traded|given up|abandoned|dropped|switched|changed|converted|rotated|"
    rf"replaced|stepped (?:down|up)){THEN}{WHEN} (?:for|to|by|with|in favou?r of)|substituted (?:by|with)) "
    rf"(?:[a-z-]+ ){{0,2}}?"
    r"(?P<drug>[a-z][a-z-]{2,20})\b"
)
"""`Suboxone followed, made his mouth sore, and was exchanged for Belbuca`."""
_ALL_EXCHANGED = late(
    r"[^.;]{0,120}?,? (?:but|and|both of|all of)(?: then| later)? (?:these|they|those|both|all|which)"
    r"(?: (?:drugs|medications|medicines|meds))? (?:were|have been|had been) (?:then |later |subsequently |"
    r"recently )?"
    r"(?:changed|switched|converted|rotated|exchanged|replaced) (?:to|for|by|with) (?:[a-z-]+ ){0,2}?"
    r"(?P<drug>[a-z][a-z-]{2,20})\b"
)
"""`was given Vicodin and naproxen, but these were changed to Ultram`."""
_GAVE_WAY = late(rf"{DOSE}{THEN} (?:gave way|yielded|made way|gave place|gave ground){WHEN} (?:to|for)\b")
_SUBSTITUTED = late(
    rf"{DOSE}[;,]?(?: and| so)? (?P<drug>[a-z][a-z-]{{2,20}}) (?:was|has been) (?:then |later )?"
    r"substituted\b(?! for)"
)
"""`His pressure rose on Celebrex; Mobic was substituted`."""
_CAME_OFF = late(
    r"(?P<between>[^.;]{0,60}?)(?:,| and| but)(?: (?:then|and|has|had|since|later|soon|he|she))* "
    r"(?:(?:came|come|got|gotten|went) off (?:of )?(?:it|them|this|that|these)|"
    r"(?:takes|uses) (?:it|them) no (?:more|longer))\b"
)
_DAYS = (
    r"(?:only |just |about |some |no more than )?(?:an?|one|two|three|four|five|six|seven|ten|several|"
    r"a few|a couple of|\d+) (?:single )?(?:days?|nights?|weeks?|doses?)\b"
)
_SHORTLY = late(
    rf"{DOSE}(?:(?: (?:from|by|for|after) [a-z' ]{{3,30}}?)? (?:was|were|had been)|"
    rf"(?P<between>[^.;]{{0,70}}?) and(?: (?:was|were))?)"
    rf"(?: (?:only|just|briefly))? (?:taken|used|tried)"
    rf"(?: (?:only|just|briefly|as a trial|on a trial basis))* (?:for|x) {_DAYS}"
)
"""`Flexeril was prescribed at the clinic and taken for three nights`."""
_LASTING = late(r"\b(?:has|have|still|now|continues?)\b")
_OF_THE_PAST = late(
    rf"{DOSE}(?:(?:,| and|, and) [^.;,]{{2,30}}?){{0,2}} (?:is|are|was|were) "
    r"(?:(?:now|all|both|an?) )*(?:(?:things?|matters?|memor(?:y|ies)) of\b|"
    r"(?:history|behind (?:him|her)|of the past|in the past)\b)"
)
"""`Toradol and a Medrol pack are things of last summer`."""
_ONCE = late(
    rf"{DOSE},? (?:only |just )?once(?:,? (?:in|on|around) (?:(?:early|late|mid) )?(?:(?:19|20)\d\d|\d+/\d|"
    rf"{MONTH_BEGINS}[a-z]*\b)|"
    r", for (?!pain|sleep|spasm|breakthrough|flare|as needed)|(?P<bare>(?=[,;.])))"
)
"""`Prednisone once, for poison oak`, `Toradol once in 2012`; bare where the statement is of the past."""
_WAS_HAD = late(r"\b(?:was|were|had|took|used|received|tried|got)\b")
_NO_HELP = late(
    rf"{DOSE}(?: in (?:19|20)\d\d)? ?[:(–-]? ?(?:(?:with|of|was of|gave|had) )?(?:no|without)"
    r"(?: (?:any|real|lasting|much))? (?:help|relief|benefit|effect|use|good|improvement|avail|response)\b"
    r"(?! (?:from|at|with|on|in|so far|yet|to date) ?)"
)
_LIST = rf"{DOSE}(?:(?:, and |, | and )[a-z][a-z-]{{2,20}}{DOSE}){{0,6}}"
_TRIED = late(
    r"\b(?:has|have|had) (?:been )?(?:(?:also|previously|already) )*(?:used|tried|taken|given|treated with|"
    rf"prescribed|on) {LISTED}{{0,6}}$|"
    r"\b(?:prior|previous|past|earlier) (?:[a-z]+ )?(?:treatments?|care|management|medications?) "
    r"(?:has |have |had )?(?:included|consisted of) [^.;]{0,140}$"
)
_ALL_NO_HELP = late(
    rf"{_LIST},? (?:all |both )?(?:without|with no|to no)(?: (?:any|real|lasting|much|significant))? "
    r"(?:help|relief|benefit|effect|good|improvement|avail|response)\b"
)
"""`has used Norco, Elavil and Lyrica without benefit`"""
_HAVING = late(
    rf"{DOSE}(?: and [a-z-]{{3,20}})?(?: both)? having (?:failed|been (?:stopped|tried|ineffective)|"
    r"caused|upset|made|given|proved|not helped|had no|done nothing)\b"
)
_LET_GO = late(
    rf"{DOSE}(?:(?P<between>[^.;]{{0,60}}?) and)?(?: (?:was|were|has been|had been))?{THEN} "
    r"(?:let go|halted|shelved|laid aside|put aside|scrapped|cut out)\b|"
    rf"{DOSE} (?:lies|lie|sits|sit|lay|sat) (?:[a-z]+ ){{0,4}}(?:untouched|unfilled|unopened|unused)\b|"
    rf"{DOSE},? which (?:failed|did not (?:help|work|agree)|did nothing|made (?:him|her)|caused|"
    rf"never helped)\b|"
    rf"{DOSE} (?:came (?:first|second)\b|(?:second|third|next)(?=,| and ))"
)
"""`Neurontin was pushed to 2400 mg and let go`."""
_BACK_ON = late(r"[^.;]{0,60}\b(?:resum|restart|back on|again)")
_KEPT_OFF = late(
    r"\bim $|\b(?:given|administered) (?:iv|intravenous|intramuscular) $|\b(?:used up|finished|"
    r"ran out of) (?:all (?:of )?)?(?:the |his |her )?$|"
    r"(?:\b(?:since|now|been|being)|(?<=[a-z0-9][;.,])) off (?:of )?(?:the |his |her |all )?$|"
    r"\b(?:kept|keeps|stays|stayed) (?:away|off|clear)(?: from| of)? $|\b(?:will not|won't|"
    r"would not) touch $|"
    r"\b(?:had to|was forced to|decided to) (?:give up|stop|discontinue|quit|abandon|come off)"
    r"(?: (?:the|his|her|taking|using|of))* $|"
    r"\b(?:would not|did not|does not|will not|refused to) (?:pay for|cover) $|\b(?:steers clear of|"
    r"cannot abide|"
    r"swore off|done with) $"
)
_ONLY_THE_LAST = late(r"[^.;]{0,100}? only the (?:last|latter)\b")
_BEFORE_WHICH = late(
    r"\bbefore (?:which|that|this|then),? (?:(?:he|she|it|there) (?:had|was|took|used|had been|had taken) )?"
    r"(?:(?:on|taking|using|plain|generic|oral|the) )*$|"
    r"\bdetox\w*(?: (?:in|on|during) [a-z0-9/ ]{3,15})? (?:from|off) (?:of )?$"
)
_DETOXIFIED = late(
    r"[^.]{0,160}?\b(?:(?:admitted|hospitalized) (?:for|to)|underwent|went through|completed|entered) "
    r"(?:[a-z-]+ ){0,3}?detox|[^.]{0,160}?\bdetoxified\b"
)
_NOT_AFTER = late(r"\b(?:after|following|since|once|because|alcohol)\b")
_NOW = late(
    r"\b(?:takes|taking|uses|using|current(?:ly)?|present(?:ly)?|now|still|remains? on|continues?|continuing|"
    r"is on|(?:is|are) (?:being )?prescribed|(?:medications?|meds) (?:are|include))\b"
)
_PARTS = (";", " (", ", but ", ", and the ")
_WORD = late(r"[a-z-]{3,}")
NEAR = 60
LONGEST_TURN = 220


def gives_way(low: str, sentence: Range, name: Range) -> bool:
    """Whether a sentence tells of a drug that another took its place, or that it was taken shortly."""
    end = min(sentence[1], name[1] + LONGEST_TURN)
    near = max(sentence[0], name[0] - NEAR)
    return (
        goes_on_to_another(low, sentence, name)
        or any(
            (told := turn.match(low, name[1], end)) is not None and not is_of_another(told)
            for turn in (_CAME_OFF, _SHORTLY, _OF_THE_PAST, _GAVE_WAY, _LET_GO, _HAVING)
        )
        or _came_to_nothing(low, sentence, name)
        or _BEFORE_WHICH.search(low, near, name[0]) is not None
        or (
            _ALL_NO_HELP.match(low, name[1], end) is not None
            and _TRIED.search(low, max(sentence[0], name[0] - LONGEST_TURN), name[0]) is not None
        )
        or (_KEPT_OFF.search(low, near, name[0]) is not None and _BACK_ON.match(low, name[1], end) is None)
        or _is_not_the_last(low, sentence, name)
        or (
            (detoxified := _DETOXIFIED.match(low, name[1], sentence[1])) is not None
            and _NOT_AFTER.search(detoxified.group()) is None
            and _NOW.search(low, sentence[0], sentence[1]) is None
        )
    )


def _came_to_nothing(low: str, sentence: Range, name: Range) -> bool:
    """Whether a drug that nothing before it says is taken now was had once, did no good or was ended."""
    start = max(sentence[0], *(low.rfind(mark, sentence[0], name[0]) for mark in _PARTS))
    end = min(sentence[1], name[1] + LONGEST_TURN)
    if _NOW.search(low, start, name[0]) is not None:
        return False
    once = _ONCE.match(low, name[1], end)
    if once is not None and (once["bare"] is None or _WAS_HAD.search(low, start, name[0]) is not None):
        return True
    to_nothing = _TO_NOTHING.match(low, name[1], end)
    return _NO_HELP.match(low, name[1], end) is not None or (
        to_nothing is not None
        and _LESS.search(low, sentence[0], end) is not None
        and _OF_PAIN.search(low, start, to_nothing.end()) is None
    )


def _is_not_the_last(low: str, sentence: Range, name: Range) -> bool:
    """`Of Norco, Percocet and Nucynta only the last is taken`: whether another drug stands behind one."""
    if not low.startswith("of ", sentence[0]):
        return False
    last = _ONLY_THE_LAST.match(low, name[1], sentence[1])
    return last is not None and any(map(is_drug, _WORD.findall(last.group())))


def goes_on_to_another(low: str, sentence: Range, name: Range) -> bool:
    """Whether another drug is told of as the one that the worker went on to, and not only means to."""
    start, end = max(sentence[0], name[0] - NEAR), min(sentence[1], name[1] + LONGEST_TURN)
    itself = low[slice(*name)]
    if INTENDED.search(low, start, name[0]):
        return False
    on = _ON_TO.match(low, name[1], end)
    if on is not None and _is_another(on["drug"] or on["arrow"], itself):
        return NOT_FROM.search(low, start, name[0]) is None
    if _FROM.search(low, start, name[0]):
        return any(_is_another(to["drug"], itself) for to in _TO.finditer(low, name[1], end))
    substituted = _SUBSTITUTED.match(low, name[1], end)
    if substituted is not None and _is_another(substituted["drug"], itself):
        return True
    together = _ALL_EXCHANGED.match(low, name[1], end)
    if together is not None and _is_another(together["drug"], itself):
        return True
    exchanged = _EXCHANGED.match(low, name[1], end)
    return (
        exchanged is not None
        and not is_of_another(exchanged)
        and (_is_another(exchanged["drug"], itself) or exchanged["drug"] in ("it", "that", "something"))
    )


def _is_another(word: str, itself: str) -> bool:
    return is_drug(word) and not itself.startswith(word)


def is_of_another(told: re.Match[str]) -> bool:
    """Whether what is told is told of a drug that stands between, or lasts."""
    between = told["between"] or "" if "between" in told.re.groupindex else ""
    return _LASTING.search(between) is not None or any(map(is_drug, _WORD.findall(between)))
