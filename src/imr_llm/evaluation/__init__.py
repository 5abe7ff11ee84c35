"""How right an engine is, field by field, against letters whose records a careful person wrote."""

from imr_llm.evaluation.against import Change, changes
from imr_llm.evaluation.gold import Gold, GoldRecord, load_gold
from imr_llm.evaluation.require import Requirement, load_required, shortfalls
from imr_llm.evaluation.result import Evaluation, load_evaluation
from imr_llm.evaluation.run import evaluate, read_one
from imr_llm.evaluation.scores import headline

__all__ = [
    "Change",
    "Evaluation",
    "Gold",
    "GoldRecord",
    "Requirement",
    "changes",
    "evaluate",
    "headline",
    "load_evaluation",
    "load_gold",
    "load_required",
    "read_one",
    "shortfalls",
]
