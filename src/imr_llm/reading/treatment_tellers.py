"""Treatments told of by whoever gave them, and by what the worker does with them."""

from __future__ import annotations

import re
from itertools import islice

from imr_llm.domain.letter import Range
from imr_llm.reading.prose import cues, sentence_at, split_list
from imr_llm.reading.treatment_ahead import is_ahead, is_of_another
from imr_llm.reading.treatment_clauses import HOMELY, LONGEST, LONGEST_LIST, LOOK_BACK, LOOKED_AT, MOST
from imr_llm.reading.treatment_entries import bare, halved, is_put_ahead, is_request_form
from imr_llm.reading.treatment_heads import is_medicine, is_one
from imr_llm.reading.treatment_joined import with_levels
from imr_llm.reading.treatment_words import AHEAD, DISORDER, NO_TREATMENT, OPERATION, TREATMENT, UNTOLD, WHOLE
from imr_llm.vocabulary.finder import keyed
from imr_llm.vocabulary.patterns import late
from imr_llm.vocabulary.scanning import KeyGroups

_HIM = r"(?:him|her|(?:the |this )(?:patient|(?:injured )?worker|claimant|applicant|employee))"
_KIND = (
    r"(?:doctor|physician|surgeon|neurosurgeon|specialist|consultant|provider|practitioner|clinic|hospital|"
    r"dentist|nurse|osteopath|therapist|psychotherapist|psychologist|counselor|chiropractor|acupuncturist|"
    r"podiatrist|orthopa?edist|physiatrist|psychiatrist|internist|naturopath|pcp|ptp|[a-z]+ologist|"
    r"(?:doctor|physician|surgeon|specialist|provider|clinic|therapist|chiropractor)s)"
)
_KINDS = late(rf"\b(?:{_KIND}|dr)\b")
_BESIDE = (
    r"(?:, (?:an?|the|his|her|another|also|herself|himself) [^,.;:()]{2,45},| ?\([^()]{2,50}\)|"
    r" (?:of|at|from|in|on|near) (?:the|an?|his|her|that|this|another|record)(?: [a-z'’-]+){0,4})?"
)
"""What may stand between whoever gave a treatment and the verb: `the second, a physiatrist, gave …`."""
_THEN = (
    r"(?:(?:then|later|also|first|next|subsequently|eventually|finally|initially|again|in turn|twice|once|"
    r"recently|previously|only|had|has) )*"
)
_WHEN = r"(?:(?:in|on) [^,.;()]{3,22} )?"
_GIVER = late(
    rf"(?:\b(?:{_KIND}|dr\.? [a-z'’-]+(?: [a-z'’-]+)?|"
    rf"(?:the|an?) (?:first|second|third|fourth|fifth|next|last|other|former|latter)(?: one)?)"
    rf"{_BESIDE}(?:,? who)?|(?<!patients )(?<!those )(?<!people )(?<!workers )(?<!individuals )"
    rf"(?<!persons )(?<!adults )\bwho) {_WHEN}{_THEN}$"
)
"""Whoever is said to have given what follows."""
_GOES_ON = late(rf"(?:, |, and | and |; ){_WHEN}{_THEN}$")
"""`gave blocks, [later] implanted a pump`: a further verb of the same giver."""
_VERB = late(
    rf"(?:(?:gave|did|performed|administered|carried out|undertook|provided|arranged(?: for)?|applied|"
    rf"placed|fitted|tried|attempted|used|made|implanted|inserted|put in|dispensed|issued|supplied|lent|"
    rf"loaned|oversaw|supervised(?= (?:an?|the|his|her|\d{{1,2}}) )|conducted|delivered|started|began|"
    rf"repeated|rendered)"
    rf"(?: {_HIM}(?: (?:with|in|on|into|through|for))?)?|"
    rf"(?P<him>(?:had {_HIM} (?:do|try|wear|use|start|begin|attend|undergo|go to|go through)|"
    rf"(?:kept|put|placed|started) {_HIM} (?:in|on|into|through)|treated {_HIM} (?:(?:for|from|in|on|"
    rf"over) [^.;,]{{2,50}}? )?(?:with|by)|"
    rf"(?:took|put|led) {_HIM} through|worked with {_HIM} on))) "
    r"(?!(?:for|to|about|of|in|on|with) )"
)
_OWN = (
    r"(?:(?:left|right|lumbar|back|knee|ankle|wrist|thumb|elbow|neck|hinged|custom|night|hand|foot|leg|"
    r"shoulder|cervical|rigid|soft|unloader|walking|cam|hip) ){0,3}(?:brace|splint|sling|boot|collar|corset|"
    r"orthosis|orthotics|prosthesis|afo|immobilizer|tens unit|cast|support|sleeve)\b"
)
_PART = (
    r"(?:(?:left|right|injured|broken|whole) )?(?:arm|hand|wrist|elbow|shoulder|leg|knee|ankle|foot|neck|"
    r"finger|thumb|toe|limb|jaw|fracture|back)"
)
_IN_HIS_LIFE = late(
    r"(?:(?:(?<=was )|(?<=been )|(?<=then )|(?<=also )|(?<=later ))(?:implanted|outfitted|equipped|furnished|"
    r"supplied) with|by (?:means|way) of|undergoes|(?:(?<=he )|(?<=patient )|(?<=worker )|"
    r"(?<=claimant )|(?<=applicant )|(?<=also )|(?<=still ))(?:gets|receives)|"
    r"(?:been|was|is) under (?:an? |the |his |her )?(?:[a-z]+ )?(?:therapist|psychologist|counselor|"
    r"chiropractor) for|"
    r"(?:(?<=has )|(?<=have )|(?<=had ))kept up(?: with)?|"
    r"saw (?:an? |the |his |her )?(?:[a-z]+ )?(?:therapist|psychologist|counselor|chiropractor|"
    r"acupuncturist|psychotherapist|osteopath) for|"
    rf"(?:(?<!unable to )(?<!difficulty )(?:ambulat(?:es|ed|ing|ory)|walks|walked|walking|gets|getting|got|"
    rf"came in|arrives|arrived|presents|presented|"
    r"(?:works|working|worked)(?: (?:full|regular|modified|light) duty)?)(?: (?:about|around|in))?) (?:with|"
    r"on|in|"
    r"using|w/)"
    rf"(?= (?:(?:an?|the|his|her|two|both|bilateral) )?(?:crutches|{_OWN}))|"
    r"(?P<only>(?:goes through|going through|keeps up|kept up|keeps up with|keeping up|sticks to|sticks with|"
    r"adheres to|follows|practices|carries on with|keeps on with|kept on with)(?= (?:his|her|the|an?) "
    r"(?:[a-z-]+ ){0,2}(?:home exercise|hep\b|home program|exercise program|stretch))|"
    r"(?:(?<=, )|(?<=is )|(?<=now )|(?<=apnea )|(?<=osa )|(?<=been )|(?<=sleeps )|(?<=remains )|"
    r"(?<=placed )|(?<=put )|"
    r"(?<=overnight )|(?<=kept ))on"
    r"(?= (?:nightly |home |nocturnal |supplemental )*(?:auto-?)?(?:cpap|bipap|oxygen|(?:hemo)?dialysis)\b)|"
    rf"(?:put|puts|putting|take|takes|taking|took) (?:on|off)(?= (?:his|her) {_OWN})|"
    rf"(?:sleeps?|sleeping) (?:with|w/|in)(?= (?:an? |his |her )?(?:cpap|bipap|(?:wrist|night|hand|back|"
    rf"knee|oral|bite|mouth|"
    rf"thumb|elbow|cervical|soft|carpal tunnel|resting|braces?|splints?|hospital|"
    r"(?:electric |adjustable )?hospital bed) ?))|"
    rf"(?:don|dons|donning|doff|doffing|remove|removes|removing|adjust|adjusts)(?= (?:his|her) {_OWN})|"
    rf"(?:put|placed|kept|held|rested|wrapped|protected) (?:the|his|her) {_PART} (?:in|into|with))) "
)
_KEYS = KeyGroups(
    (
        (
            *("gave ", "did ", "performed ", "administered ", "carried out ", "undertook ", "provided "),
            *("arranged ", "applied ", "placed ", "fitted ", "tried ", "attempted ", "used ", "made "),
            *("implanted ", "inserted ", "put ", "dispensed ", "issued ", "supplied ", "lent ", "loaned "),
            *("oversaw ", "supervised ", "conducted ", "delivered ", "started ", "began ", "repeated "),
            *("rendered ", "had him ", "had her ", "had the ", "kept ", "treated ", "took ", "led him "),
            *("led her ", "led the ", "worked with "),
        ),
        (
            *("implanted with", "outfitted with", "equipped with", "furnished with", "supplied with"),
            *("by means of", "by way of", "undergoes ", "goes through", "going through", "keeps ", "kept "),
            *("keeping up", "sticks ", "adheres to", "follows ", "practices ", "carries on", "on ", "put "),
            *("puts ", "putting ", "take ", "takes ", "taking ", "took ", "don ", "dons ", "donning "),
            *("doff ", "doffing ", "remove ", "removes ", "removing ", "adjust ", "adjusts ", "placed "),
            *("held ", "rested ", "wrapped ", "protected ", "saw ", "sleep"),
            *(
                "works ",
                "working ",
                "worked ",
                "ambulat",
                "walk",
                "getting ",
                "got ",
                "came in",
                "arrive",
                "present",
                "sleeping ",
            ),
            *("gets ", "receives ", "been under", "was under", "is under"),
        ),
    )
)
_IN_BRACKETS = keyed(
    r"\b(?:took|taken|removed|fixed|repaired|cleaned|trimmed|released|fused|replaced|opened|decompressed|"
    r"reconstructed|shaved|plated|pinned|operated|freed|tightened|reattached)\b[^.;()]{0,80} "
    r"\((?P<what>[^()]{4,70})\)"
)
"""`took the plates out in 2016 ([hardware removal])`."""
_IF = late(
    r"\b(?:if|whether|unless|until|lest|not|never|no|nor|neither|studies|study|literature|guidelines?|odg|"
    r"mtus|acoem|patients|review\w*|carrier|insurer|adjuster|administrator|defendant|employer|ur)\b"
)
"""What shows that it was not so, or of whom else a statement is."""
_NO_PART = late(
    r"\b(?:gave|performed|carried|did|undertook|applied|implanted|inserted|led|made|took|put|sent|came|"
    r"went|kept|told|felt|got|ordered|prescribed|advised|"
    r"placed|tried|done|about|whether|how|saw|said|thought|found|instead|rather)\b"
)
"""What no name of a treatment holds, as it belongs to another statement."""
_PLANNED = late(r"\W*(?:the )?(?:current )?(?:(?:treatment )?plan|requests?|recommendations?)\b")
"""`Treatment plan included …`: a statement of what lies ahead."""
_KIN = late(
    r"\b(?:wife|husband|spouse|mother|father|son|daughter|brother|sister|partner|friend|co-?worker|"
    r"colleague|neighbor|"
    r"uncle|aunt|cousin)\b"
)


def told_by_givers(low: str, cut: list[Range]) -> list[Range]:
    """What a doctor, therapist or clinic is said to have done, and what the worker keeps up or puts on."""
    entries: list[Range] = []
    of_givers, of_life = _KEYS.word_places(low)
    for verb in islice(cues(low, of_givers, _VERB), MOST):
        start, end = _where(cut, verb)
        if (verb["him"] or _is_by_giver(low, start, verb)) and not _is_untold(low, start, verb):
            entries += _listed(low, verb.end(), end)
    for verb in islice(cues(low, of_life, _IN_HIS_LIFE), MOST):
        start, end = _where(cut, verb)
        if not _is_untold(low, start, verb, able=True):
            entries += _listed(low, verb.end(), end)[: 1 if verb["only"] else None]
    for verb in _IN_BRACKETS.finditer(low):
        start, end = _where(cut, verb)
        what = bare(low, *verb.span("what"))
        words = low[slice(*what)]
        if (
            is_one(words, OPERATION)
            and words not in UNTOLD
            and not _is_untold(low, start, verb)
            and not any(one.search(words) for one in (_NO_PART, DISORDER, AHEAD))
        ):
            entries.append(what)
    return entries


def _where(cut: list[Range], verb: re.Match[str]) -> Range:
    start, end = sentence_at(cut, verb.start())
    return max(start, verb.start() - LOOK_BACK), min(end, verb.end() + LONGEST_LIST)


def _is_by_giver(low: str, start: int, verb: re.Match[str]) -> bool:
    """Whether a doctor or the like is the subject of a verb, or of the one that it is joined to."""
    if _GIVER.search(low, start, verb.start()):
        return True
    joined = _GOES_ON.search(low, start, verb.start())
    return joined is not None and _KINDS.search(low, start, joined.start()) is not None


_PARTS = ("; ", " but ", ", and ")
"""What parts a statement from the one before it."""
_CANNOT = late(r"\b(?:could not|cannot|can not|unable to|not able to|does not|did not) $")
"""`He [could not] put on his brace`: he has one all the same."""


def _is_untold(low: str, start: int, verb: re.Match[str], *, able: bool = False) -> bool:
    """Whether a statement is of what lies ahead, was not so or befell another."""
    at = verb.start()
    ends = [low.rfind(sign, start, at) + len(sign) for sign in _PARTS if low.find(sign, start, at) >= 0]
    clause = max(ends, default=start)
    cannot = _CANNOT.search(low, clause, at) if able else None
    if cannot is not None:
        return _KIN.search(low, clause, cannot.start()) is not None
    return (
        _PLANNED.match(low, start) is not None
        or is_ahead(low, start, verb)
        or is_of_another(low, start, verb)
        or _IF.search(low, clause, at) is not None
        or _KIN.search(low, clause, at) is not None
    )


def _listed(low: str, start: int, end: int) -> list[Range]:
    """The treatments of a list up to the first entry that names none, drugs and tests left out."""
    entries: list[Range] = []
    mark = low.find("; ", start, end)
    end = mark if mark >= 0 else end
    for edges in halved(low, with_levels(low, split_list(low, start, end, WHOLE))):
        one = bare(low, *edges)
        words = low[slice(*one)]
        if (
            is_medicine(words)
            or words in HOMELY
            or (NO_TREATMENT.search(words) and TREATMENT.search(words) is None)
        ):
            continue
        if (
            not 1 < len(words) <= LONGEST
            or words in UNTOLD
            or ": " in words
            or not is_one(words, TREATMENT)
            or is_put_ahead(low, *edges)
            or is_request_form(low, *edges)
            or any(one.search(words) for one in (_NO_PART, LOOKED_AT, DISORDER, AHEAD))
        ):
            break
        entries.append(one)
    return entries
