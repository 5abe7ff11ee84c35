"""What an injury broke or led to: disorders that no diagnosis names, `she suffered a wrist fracture`."""

from __future__ import annotations

from imr_llm.domain.letter import Range
from imr_llm.reading.diagnosis_context import NOT_A_LIST
from imr_llm.reading.diagnosis_cues import LONGEST_LIST
from imr_llm.reading.diagnosis_ends import END
from imr_llm.reading.diagnosis_named import is_stated
from imr_llm.reading.injuries_before import tells_another_time
from imr_llm.reading.prose import sentence_at
from imr_llm.vocabulary.finder import keyed
from imr_llm.vocabulary.patterns import late

_BROKE = keyed(
    r"\b(?:suffered|sustained|incurred|suffering|sustaining|resulting in|resulted in|causing|"
    r"with an? (?:resulting|resultant|consequent)) "
    r"(?=(?:an? |two |three |multiple |several )?(?:(?!of\b|to\b|when\b|and\b|in\b|injur|from\b)[a-z0-9-]+ )"
    r"{0,6}(?:fractures?|dislocations?|ruptures?|concussion|amputations?)\b(?! (?:clinic|care|treatment|"
    r"surgery|repair|fixation|evaluation|management|visit|brace|boot|protocol))|"
    r"an? (?:[a-z]+ ){1,3}(?:sprain|strain|contusion)(?:(?:,| and|, and) an? (?:[a-z]+ ){1,3}(?:sprain|"
    r"strain|"
    r"contusion)){0,3},? (?:for which (?:he|she) (?:received|had|underwent|attended|was (?:treated|given))|"
    r"(?:which|that) (?:was|were) treated with)\b)"
)
_OVER = late(
    r"\b(?:healed|resolved|recovered|prior|previous(?:ly)?|earlier|remote|another|different|unrelated|"
    r"non-?industrial|years (?:ago|before|earlier)|in (?:19|20)\d\d)\b"
)
"""What a sentence says of an injury that is over or another one."""
_CAME = keyed(
    r" (?:(?:then|later|subsequently|eventually|soon|thereafter) )*(?:followed|ensued|developed|supervened|"
    r"set in)(?=[.;]|$| after (?:the|his|her|this) (?:surgery|operation|injury|fall|accident)\b| (?:in|by) "
    r"(?:early |late |mid-?)?(?:(?:19|20)\d\d|(?:jan|feb|mar|apr|may|jun|jul|aug|"
    r"sep|oct|nov|dec)))"
)
"""`Avascular necrosis of the femoral head followed.`: what the injury led to."""
_LONGEST_CAME = 80
_LEAD = 80


def find_broken(low: str, cut: list[Range]) -> list[Range]:
    """Where what an injury broke or led to is told; nothing of another time, and nothing that has healed."""
    lists: list[Range] = []
    for cue in _BROKE.finditer(low):
        start, end = sentence = sentence_at(cut, cue.start())
        if (
            NOT_A_LIST.search(low[max(start, cue.start() - _LEAD) : cue.start()])
            or _OVER.search(low, start, end)
            or tells_another_time(low, sentence, None)
        ):
            continue
        end = min(end, cue.end() + LONGEST_LIST)
        stop = END.search(low, cue.end(), end)
        lists.append((cue.end(), stop.start() if stop is not None else end))
    return [*lists, *_came_of_it(low, cut)]


def _came_of_it(low: str, cut: list[Range]) -> list[Range]:
    """Where a sentence tells of nothing but a disorder that came of the injury: `A nonunion followed.`"""
    lists: list[Range] = []
    for cue in _CAME.finditer(low):
        start, _ = sentence_at(cut, cue.start())
        if cue.start() - start <= _LONGEST_CAME and is_stated(low[start : cue.start()].strip()):
            lists.append((start, cue.start()))
    return lists
