"""Whether a treatment is what some words name: their head, and the last of their nouns."""

from __future__ import annotations

from imr_llm.reading.treatment_clauses import CLAUSE, HOMELY, NONE, OF_PAPER, PREPOSITION, SAID_OF, TOLD
from imr_llm.reading.treatment_operations import PREPOSITION_IN
from imr_llm.reading.treatment_words import LEVELS, NO_TREATMENT, TREATMENT, UNTOLD
from imr_llm.vocabulary.dates import MONTH_BEGINS
from imr_llm.vocabulary.drugs import find_drugs
from imr_llm.vocabulary.patterns import late
from imr_llm.vocabulary.word_finder import WordFinder

_MEDICINE = late(
    r"(?:(?:oral|pain|anti-inflammatory|prescription|topical|over-the-counter|opioid|and|other) )*"
    r"(?:medications?|meds|medicines?|nsaids?|anti-inflammatories|muscle relaxants?|opioids?|opiates|"
    r"narcotics|analgesics?|antidepressants?|pills|creams?|gels?|ointments?)"
)
"""What may stand among treatments that were tried and is none."""
_MOST_WORDS = 4
"""Words in the name of a drug."""
_ENDS_USE = ("removing ", "avoiding ", "stopping ", "leaving ", "missing ", "refusing ")
_GIVEN_BY = late(
    r"(?:[a-z.]+ ){0,3}(?!previously|initially|recently|the|also|first|newly|already)[a-z.]+ (?:prescribed|"
    r"ordered|"
    r"dispensed|arranged|advised|tried|obtained|administered|provided|recommended|requested|sent) "
)
"""`The orthopedist prescribed [therapy and gave …]`: somebody else is what the statement is about."""
_GAVE = late(
    r"\b(?:[a-z]{4,}ist|doctor|surgeon|physician|provider|clinic|hospital|dr\.? [a-z]+|he|she|who),? "
    r"(?:(?:then|later|also|first) )*(?:gave|made|did|performed|administered|arranged|carried out|applied|"
    r"placed|fitted|issued|put|oversaw|took|sent|tried|used|provided|injected|fused|repaired) "
)
"""`A dentist made [a splint and therapy] was given`: what comes before `and` is a statement of its own."""
_OVER = late(r" (?:during|over|before|between|without|against|regarding|concerning|despite)\b")
_BEHIND = late(
    r"(?: (?:adjustments?|care|treatments?|manipulations?|sessions?|visits?|programs?|courses?|trials?|"
    r"series|modalities|machines?|units?)\b)?"
    rf" ?(?:$|[,(;:–-]|{LEVELS.pattern}\b|\d|(?:of|for|to|on|at|after|about|in|with|from|by|under|over|into|"
    r"during|through|before|since|around|plus|and|or|x|that|which|he|she|last|this|only|alone|itself|"
    r"together|also|then|later|thereafter|ago|twice|once|daily|weekly|given|done|performed|received)\b)"
)
"""What may follow the name of a treatment: no noun that makes it another thing, as in `a therapy gap`."""
_NOT_HAD = late(r"(?:(?:an?|the|his|her) )?(?:signed|solid|healed|unsigned|well-healed|old healed) ")
"""`A signed release is on file`, `a solid fusion`: a paper, and how a bone has knit."""


def heads(words: str) -> bool:
    """Whether a treatment is what some words name, and not what `the pain after the injection` stands to."""
    if TOLD.search(words) or " used to " in words or words.startswith(_ENDS_USE) or _GIVEN_BY.match(words):
        return False
    named = TREATMENT.search(words)
    return named is not None and not any(
        place is not None and place.start() <= named.start()
        for place in (PREPOSITION_IN.search(words), _OVER.search(words))
    )


def ends_with_it(words: str) -> bool:
    """Whether no noun behind the last treatment that some words name makes it another thing."""
    if _NOT_HAD.match(words):
        return False
    return any(_BEHIND.match(words, named.end()) is not None for named in TREATMENT.finditer(words))


def is_known(words: str, known: WordFinder) -> bool:
    """Whether an entry names something that is known, and nothing that was not had."""
    untold = words in UNTOLD or NONE.match(words) or OF_PAPER.search(words) or NO_TREATMENT.search(words)
    untold = untold or SAID_OF.match(words) or PREPOSITION.match(words)
    return not untold and known.search(words) is not None


def is_medicine(words: str) -> bool:
    """Whether an entry is the name of a drug and no more, and nothing that is injected or put on."""
    if _MEDICINE.fullmatch(words):
        return True
    named = words.count(" ") < _MOST_WORDS and any(place == (0, len(words)) for _, place in find_drugs(words))
    return named and TREATMENT.search(words) is None


_LEVELS_ON_A_DAY = late(
    rf"(?:(?:on|in) [\d/-]{{4,10}},? )?(?:an? |the |two )?{LEVELS.pattern},? and |"
    rf"(?:{LEVELS.pattern}, )+(?:and )?"
)
"""`On 3/6/2018 bilateral L4-5 and [L5-S1 blocks were done]`."""
_MORE_DAYS = late(rf"(?:again )?(?:in |on )?(?:{MONTH_BEGINS}[a-z]*\.? )?(?:19|20)\d\d(?:, (?:and )?| and )")
"""`Epidurals in 2006, [2008 and] 2011 gave relief.`"""
_JOINED = late(r",? (?:and |or )?$")


def subject(low: str, sentence: int, verb: int, known: WordFinder) -> int:
    """Where the subject of a verb begins: `a laminectomy and discectomy was done` has both."""
    marks = [sentence, *(mark.end() for mark in CLAUSE.finditer(low, sentence, verb))]
    clause = marks.pop()
    while marks and low.endswith((" and ", ", "), marks[-1], clause):
        joined = low[marks[-1] : clause]
        if (
            is_medicine(_JOINED.sub("", joined))
            or _JOINED.sub("", joined) in HOMELY
            or _LEVELS_ON_A_DAY.fullmatch(joined)
            or (len(marks) > 1 and _MORE_DAYS.fullmatch(joined))
        ):
            clause = marks.pop()
            continue
        if _GAVE.search(joined):
            break
        if known.search(joined) is None or any(one.search(joined) for one in (TOLD, NO_TREATMENT)):
            break
        if PREPOSITION.match(joined):
            # `Following surgery, [20 sessions] were attended`: when it was, and no part of the subject.
            break
        clause = marks.pop()
    return clause


def is_one(words: str, known: WordFinder) -> bool:
    """Whether words name one treatment of those that are known, and nothing that only has to do with it."""
    return is_known(words, known) and heads(words) and ends_with_it(words)
