"""How good summaries are: complete, faithful, easy to read, and how many planted errors the checks catch."""

from imr_llm.evaluation.summaries.require import summary_shortfalls
from imr_llm.evaluation.summaries.result import SummaryEvaluation, load_summary_evaluation
from imr_llm.evaluation.summaries.run import PLANTED, SummaryEvaluator, evaluate_summaries

__all__ = [
    "PLANTED",
    "SummaryEvaluation",
    "SummaryEvaluator",
    "evaluate_summaries",
    "load_summary_evaluation",
    "summary_shortfalls",
]
