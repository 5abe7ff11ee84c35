"""Asking a model: letter → exchange, and reply → claims → draft; grounding is passed in as a function."""

from imr_llm.asking.answers import Question, answers, merge_answers, questions
from imr_llm.asking.assemble import Assembled, assemble, finalise
from imr_llm.asking.assist import open_fields, told_alone
from imr_llm.asking.claims import Claim, Claims, PassageClaim, claims
from imr_llm.asking.extraction import extraction
from imr_llm.asking.lookup import FieldFailure, Ground, GroundingLike
from imr_llm.asking.missing import add_missing_items
from imr_llm.asking.numbering import NumberedLetter, NumberedLine, number_lines
from imr_llm.asking.replies import AnswersReply, ExtractReply
from imr_llm.asking.settling import settled

__all__ = [
    "AnswersReply",
    "Assembled",
    "Claim",
    "Claims",
    "ExtractReply",
    "FieldFailure",
    "Ground",
    "GroundingLike",
    "NumberedLetter",
    "NumberedLine",
    "PassageClaim",
    "Question",
    "add_missing_items",
    "answers",
    "assemble",
    "claims",
    "extraction",
    "finalise",
    "merge_answers",
    "number_lines",
    "open_fields",
    "questions",
    "settled",
    "told_alone",
]
