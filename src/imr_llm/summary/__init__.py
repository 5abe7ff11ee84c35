"""Summaries of a case record in plain language: written from a template or by a model, then verified."""

from imr_llm.summary.ask import (
    SUMMARY_PROMPTS,
    ask_summary,
    repair_summary,
    summary_from_reply,
    summary_instructions,
    summary_prompt,
)
from imr_llm.summary.assemble import with_failed_checks
from imr_llm.summary.grade import GRADE_LIMIT, excess, plain_limit, readability, reading_grade
from imr_llm.summary.rendering import OutputForm, render, render_all, title_of
from imr_llm.summary.reply import SummaryReply
from imr_llm.summary.template import write_plainest, write_summary
from imr_llm.summary.verify import general_checks, verify

__all__ = [
    "GRADE_LIMIT",
    "SUMMARY_PROMPTS",
    "OutputForm",
    "SummaryReply",
    "ask_summary",
    "excess",
    "general_checks",
    "plain_limit",
    "readability",
    "reading_grade",
    "render",
    "render_all",
    "repair_summary",
    "summary_from_reply",
    "summary_instructions",
    "summary_prompt",
    "title_of",
    "verify",
    "with_failed_checks",
    "write_plainest",
    "write_summary",
]
