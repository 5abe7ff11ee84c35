"""Whose voice a statement in a rationale is: the reviewer's own, or somebody's whom it reports."""

from __future__ import annotations

from imr_llm.domain.letter import Range
from imr_llm.vocabulary.finder import keyed
from imr_llm.vocabulary.patterns import late
from imr_llm.vocabulary.scanning import matches_at, places
from imr_llm.vocabulary.word_finder import worded

_REACH = 400
"""Characters before a statement in which an attribution governs it; keeps run-on text linear."""

_BEHIND = 120
"""Characters behind a statement in which its speaker may be named."""

_PEOPLE = (
    r"(?:(?:treating|requesting|prescribing|primary|attending|secondary|consulting|evaluating) +"
    r"(?:physicians?|doctors?|providers?|surgeons?|clinicians?)|providers?|physicians?(?! +reviewer)|"
    r"doctors?|dr|surgeons?|therapists?|ptp|psychologists?|psychiatrists?|chiropractors?|"
    r"(?:prior|previous|ur|utilization|peer|initial|first) +reviewers?|reviewing +physician|"
    r"physician +advis[eo]r|utilization +review(?:er)?|ur|claims? +(?:administrator|adjuster|examiner)|"
    r"carrier|insurer|employer|adjuster|qme|ame|pqme|aqme|(?:agreed|qualified) +medical +"
    r"(?:evaluator|examiner)|patient|injured +worker|worker|claimant|employee|applicant|attorney)"
)
_PAPERS = (
    r"(?:guidelines?|odg|mtus|acoem|literature|study|authors?|denial(?: +letter)?|report|note|letter|appeal)"
)
_SOME = r"(?:some|many|most|others)(?= (?:hold|believe|feel|argue|say|think|maintain|suggest|contend)\b)"
_OTHERS = rf"(?:{_PEOPLE}|{_PAPERS}|{_SOME})"
_SAYS = (
    r"(?:states?|stated|stating|opines?|opined|opining|believes?|believed|feels?|felt|argues?|argued|"
    r"arguing|notes?|noted|"
    r"reports?|reported|indicates?|indicated|asserts?|asserted|contends?|contended|writes?|wrote|"
    r"maintains?|maintained|"
    r"claims|claimed|claiming|finds?|found|determines?|determined|concludes?|concluded|denied|denies|"
    r"considers?|"
    r"considered|deems?|deemed|says?|said|explains?|explained|documents?|documented|thinks?|thought|"
    r"recommends?|"
    r"recommended|suggests?|suggested|declares?|declared|advised|insists?|insisted|stressed|attests?|"
    r"attested|"
    r"certifies|wants?|requests? +that|judged|held|holds?|saw|sees|appealed|called|calls|described|describes)"
)
_ACTIVE = (
    r"(?<!\bis )(?<!\bare )(?<!\bwas )(?<!\bwere )(?<!\bbe )(?<!\bbeen )"
    r"(?<!\bis not )(?<!\bare not )(?<!\bwas not )(?<!\bwere not )"
)
_REPORTED = worded(
    rf"\b{_OTHERS}\b(?! and (?:find|conclude|consider|deem|believe)\b)"
    rf"(?:'s|\.)?[^.;]{{0,90}}?\b(?:{_ACTIVE}{_SAYS}\b|(?:is|was|are|were|remains?) +of +the +"
    r"(?:opinion|view|belief) +that\b)"
    rf"|\bs?he +{_SAYS} +(?:that\b|(?=it\b))"
)
_VIEW = (
    r"(?:opinion|view|position|statement|argument|assertion|contention|belief|determination|conclusion|"
    r"finding|decision|rationale|claim)s?"
)
_ATTRIBUTED = worded(
    r"\b(?:according +to|per|in +the +(?:opinion|view|words) +of|"
    r"(?:stated|noted|opined|claimed|argued|indicated|reported|felt|believed|considered|deemed) +by)\b"
    rf"[^,.;]{{0,40}}?\b{_PEOPLE}\b|"
    rf"(?<!overturn )(?<!overturn the )(?<!overturning the )(?<!reverse )(?<!reverse the )"
    rf"\b{_PEOPLE}(?:'s)? +(?:own +)?{_VIEW}\b|"
    rf"\b{_PEOPLE}(?:'s)? +(?:own +)?{_VIEW} +that\b|"
    rf"\b(?:is|was|remains) +(?:the +|an +)?{_VIEW} +of +(?:the +|his +|her +|an +)?{_PEOPLE}\b"
    r"[^,.;]{0,30}? +that\b|"
    rf"\b{_VIEW} +of +(?:the +|his +|her +|an +)?{_PEOPLE} +(?:is|was) +that\b"
)
"""A view that is somebody's; what the reviewer is asked to overturn tells nothing of the view itself."""
_LABELLED = late(
    rf"\W*(?:the +)?{_PEOPLE}(?:'s)?(?: +(?:denial|determination|decision|reason|letter|appeal))? *:"
)
"""Who is quoted without quotation marks: `UR: not medically necessary.`"""
_GUIDELINE = late(r"^(?:guidelines?|odg|mtus|acoem|literature|study|authors?)\b")
_BY_OTHERS_AFTER = late(
    rf"^[ ,]*(?:by|according +to|per|in +the +(?:opinion|view) +of)\b[^,.;]{{0,40}}?\b{_PEOPLE}\b"
)
_FINDING_THAT = late(
    r"\b(?:determination|decision|denial|finding|conclusion|opinion|non-?certification)s? +that\b[^,;]*$"
)
_BE = r"(?:is|was|are|were|should +be|must +be|has +been)"
_UNDONE_AFTER = late(
    rf"[^.;,]{{0,60}}? (?:{_BE} +(?:[a-z]+ +)?(?:overturned|reversed|set +aside|rejected|vacated|wrong|"
    r"mistaken|in +error|incorrect|erroneous|unsupported)|"
    rf"(?:(?:cannot|can +not) +be|{_BE} +not) +(?:[a-z]+ +)?"
    r"(?:upheld|affirmed|supported|sustained))\b"
)
"""Around what somebody found that does not stand: `the finding that it is not … is reversed`."""
_EARLIER = (
    r"(?:(?:prior|previous|earlier|past|former) +(?:imr|independent +medical +review|determination|decision|"
    r"review(?:ers?)?)s?|(?:19|20)\d\d +(?:imr|independent +medical +review|decision|determination|review))"
)
_OF_BEFORE = late(
    rf"\b{_EARLIER}\b[^.;,]{{0,40}}? +(?:had +)?{_SAYS}\b(?:(?!\brequest)[^;])*$|"
    rf"\b(?:in|by|under) +(?:an?|the|his|her) +{_EARLIER}\b(?:(?!\brequest)[^;])*"
    r"\b(?:was|were|had +been)(?: +(?:found|deemed|considered|not|never|medically))* +$"
)
"""`A 2013 IMR found that it was not …`: what was concluded of another request."""
_WHAT_IS_SAID = late(
    r"\b(?:the|any|this|that|his|her) +(?:claim|contention|argument|notion|idea|assertion|suggestion|"
    r"allegation|premise) +that\b[^;]*$"
)
_A_VIEW = late(r"\b(?:view|opinion|belief|position|impression) +that\b[^;]*$")
_NOT_SHARED = late(
    r"[^.;,]{0,40}? (?:is|was|cannot +be|must +be) +(?:[a-z]+ +)?(?:rejected|refuted|without|unpersuasive|"
    r"mistaken|wrong|incorrect|unfounded|shared|accepted|persuasive|correct)\b"
)
"""Around what is said only to be judged: `the view that it is not … is rejected`."""
_SAID_BEHIND = late(
    rf"^(?: +and +appropriate)?(?:,? +(?:or +so +)?(?:the +|his +|"
    rf"her +)?{_PEOPLE}(?: +[a-z]+)? +{_SAYS}(?= *(?:[.;,]|$))|"
    rf",? +{_SAYS} +(?:the +|his +|her +)?{_PEOPLE}\b|[,;]? +(?:at +least +)?(?:that +|this +)is +what +"
    rf"(?:the +|his +|her +)?{_PEOPLE}\b|,? +in +(?:the +|his +|her +)?{_PEOPLE}(?:'s)? +{_VIEW}\b)"
)
"""`…, the provider writes`, `…, in UR's view`: the speaker behind the words."""
_IN_GENERAL = late(
    r"^(?: +and +appropriate)? +(?:only +)?(?:for|in) +(?:the +)?(?:those|some|many|most)? *"
    r"(?:patients|persons|people|individuals|workers|adults|those)\b"
)
_OF_THIS = late(r"\b(?:request(?:ed|s)?|this|these)\b")
"""`… for patients at risk`: a rule, and nothing of this patient."""
_OWN_AGAIN = late(
    r";|\bbut\b|\bhowever\b|\btherefore\b|\bthus\b|\bhence\b|\bconsequently\b|\baccordingly\b|\bas such\b|"
    r"\bfor (?:this|these|those) reasons?\b|\bthis reviewer\b|\bexpert reviewer\b|\bphysician reviewer\b|"
    r"(?<!ur )(?<!prior )(?<!previous )(?<!utilization )(?<!peer )(?<!initial )(?<!first )"
    r"\breviewer (?:finds|found|concludes|determines|agrees|disagrees)\b|"
    r"\bi (?:find|agree|disagree|conclude|believe|recommend)\b|\bin my opinion\b|, so\b|\band so\b"
)
_OWN_AGAIN_BEGINS = (
    *(
        ";",
        "but",
        "however",
        "therefore",
        "thus",
        "hence",
        "consequently",
        "accordingly",
        "as such",
        "for th",
    ),
    *("this reviewer", "expert reviewer", "physician reviewer", "reviewer ", "i ", "in my opinion"),
    *(", so", "and so"),
)
"""What the words of `_OWN_AGAIN` begin with."""
_CONDITION = keyed(
    r"\b(?:if|unless|whether|why|how|when|in order|should +(?:the|this|there|it)|"
    r"until(?! then\b)|(?<!at )once|where)\b"
)
_UNTIL_THEN = late(
    r"\W*until\b[^.;]*?(?:,|\b(?:is|are|has|have|had|can|does|do|[a-z]+(?:ed|es))\b)[^.;]*?\b(?:is|are|be|"
    r"remains?)\b[^.;]*$"
)
"""`Until that is settled the study is not necessary`: what is denied until then is denied now."""
_CONCEDED = late(r"\W*(?:although|though|even though|while|whereas)\b[^,]*,")
_AND_SO = late(r", *(?:and|so|but)\b")
_THEN_REQUEST = late(r", *(?:\w+ +){0,3}request")
_OWN_SUBJECT = late(r"\b(?:request|requested)\b")
_NEW_CLAUSE = late(
    r"(?! *,? *that\b)(?:(?!\bthat\b)[^,])*(?:,|\band\b) *"
    r"(?:and +|so +|then +|but +)?(?:\w+ +){0,3}request(?:s|ed)?\b"
)
_QUOTED = late(r'"[^"\n]{0,800}"')


def is_own_voice(low: str, sentence: Range, words: Range, *, denies: bool) -> bool:
    """Whether `words` (half-open in the plain text) are the text's own statement.

    False for a view reported of provider, patient, UR, carrier, evaluator or a guideline, for text inside
    quotation marks, for conditions and questions; what `denies` necessity until something happens is said
    now.
    """
    start, end = sentence
    if low[start:end].rstrip("\"') ").endswith("?") or _inside_quotation(low, words):
        return False
    before = low[max(start, words[0] - _REACH) : words[0]]
    again = matches_at(_OWN_AGAIN, before, places(before, _OWN_AGAIN_BEGINS))
    own_again = max((match.end() for match in again), default=0)
    conceded = _CONCEDED.match(before)
    tail = before[max(own_again, conceded.end() if conceded is not None else 0) :]
    behind = low[words[1] : end]
    if _BY_OTHERS_AFTER.match(behind) or (_IN_GENERAL.match(behind) and not _OF_THIS.search(low, start, end)):
        return False
    if _SAID_BEHIND.match(low[words[1] : words[1] + _BEHIND]) or _is_told_of(tail, behind):
        return False
    if _FINDING_THAT.search(tail) and _UNDONE_AFTER.match(low, words[1], end):
        return False
    quoted = len(tail) == len(before) and _LABELLED.match(low, start, words[0]) is not None
    return not (quoted or _is_reported(tail) or _is_condition(tail, denies=denies))


def _is_told_of(tail: str, behind: str) -> bool:
    """Whether the words are what an earlier review held, or are said only to be judged."""
    if _WHAT_IS_SAID.search(tail) or _OF_BEFORE.search(tail):
        return True
    return _A_VIEW.search(tail) is not None and _NOT_SHARED.match(behind) is not None


def _is_reported(tail: str) -> bool:
    for match in _REPORTED.finditer(tail):
        rest = tail[match.end() :]
        if _GUIDELINE.match(match.group()):
            if not _OWN_SUBJECT.search(rest):
                return True
        elif not _NEW_CLAUSE.match(rest):
            return True
    return any(not _NEW_CLAUSE.match(tail[match.end() :]) for match in _ATTRIBUTED.finditer(tail))


def _is_condition(tail: str, *, denies: bool) -> bool:
    conditions = list(_CONDITION.finditer(tail))
    if not conditions or (denies and _UNTIL_THEN.match(tail) is not None):
        return False
    last = conditions[-1]
    if _AND_SO.search(tail, last.end()):
        return False
    # "When the records are weighed, the request is …" concludes; "if the records show it, the request is …"
    # does not.
    depends = last.group() in {"if", "unless"} or last.group().startswith("should")
    return depends or _THEN_REQUEST.search(tail, last.end()) is None


def _inside_quotation(low: str, words: Range) -> bool:
    around = _QUOTED.finditer(low, max(words[0] - 2 * _REACH, 0), words[1] + 2 * _REACH)
    return any(match.start() < words[0] and words[1] <= match.end() for match in around)
