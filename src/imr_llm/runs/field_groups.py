"""What the fields of a letter cost: the tokens of one exchange, shared out among groups of fields.

The completion's tokens are shared out by the length of what each group has in the reply, written as JSON with
its keys: most groups differ by much more than the tokens-per-character of their texts do. The prompt's tokens
belong to no field (the letter is sent once for all of them), so they are shared out in the same proportion.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from enum import StrEnum

from pydantic import BaseModel
from pydantic_core import to_json

from imr_llm.asking.fields import field_of
from imr_llm.asking.replies import AnswersReply, ExtractReply
from imr_llm.domain.exchange import Exchange, Reply
from imr_llm.domain.provenance import TokenUsage
from imr_llm.summary import SummaryReply


class FieldGroup(StrEnum):
    """Fields that are asked and answered together; the words are the record's."""

    CASE = "case"
    REVIEWER = "reviewer"
    CLINICAL_SUMMARY = "clinical_summary"
    PATIENT = "patient"
    DOCUMENTS_REVIEWED = "documents_reviewed"
    REQUEST = "request"
    """The request of every disputed item, with its treatment, category, quantity, dose …"""
    DECISION = "decision"
    UTILIZATION_REVIEW = "utilization_review"
    """What utilization review did with the items, and what it approved of them."""
    GUIDELINES = "guidelines"
    """Both guideline paragraphs of every item."""
    RATIONALE = "rationale"
    MEDICALLY_NECESSARY = "medically_necessary"
    KEY_REASONS = "key_reasons"
    SUMMARY = "summary"
    """The plain-language summary."""
    NO_ANSWER = "no_answer"
    """Paid for in vain: replies that were refused, cut off, unusable or empty."""


_OF_REPLY = {
    "header": FieldGroup.CASE,
    "reviewer": FieldGroup.REVIEWER,
    "summary": FieldGroup.CLINICAL_SUMMARY,
    "patient": FieldGroup.PATIENT,
    "documents": FieldGroup.DOCUMENTS_REVIEWED,
}
_OF_ITEM = {
    "request": FieldGroup.REQUEST,
    "decision": FieldGroup.DECISION,
    "ur_action": FieldGroup.UTILIZATION_REVIEW,
    "ur_approved": FieldGroup.UTILIZATION_REVIEW,
    "administrator_basis": FieldGroup.GUIDELINES,
    "reviewer_basis": FieldGroup.GUIDELINES,
    "rationale": FieldGroup.RATIONALE,
    "necessity": FieldGroup.MEDICALLY_NECESSARY,
    "key_reasons": FieldGroup.KEY_REASONS,
}
_OF_FIELD = {
    "case": FieldGroup.CASE,
    "reviewer": FieldGroup.REVIEWER,
    "clinical_summary": FieldGroup.CLINICAL_SUMMARY,
    "clinical_summary_source": FieldGroup.CLINICAL_SUMMARY,
    "documents_reviewed": FieldGroup.DOCUMENTS_REVIEWED,
    "patient": FieldGroup.PATIENT,
}
_OF_ITEM_FIELD = {
    "decision": FieldGroup.DECISION,
    "ur_action": FieldGroup.UTILIZATION_REVIEW,
    "ur_approved": FieldGroup.UTILIZATION_REVIEW,
    "claims_administrator_basis": FieldGroup.GUIDELINES,
    "reviewer_basis": FieldGroup.GUIDELINES,
    "rationale": FieldGroup.RATIONALE,
    "medically_necessary": FieldGroup.MEDICALLY_NECESSARY,
    "key_reasons": FieldGroup.KEY_REASONS,
}


def field_group(path: str) -> FieldGroup | None:
    """The group that a record path belongs to; None for a path that cannot be asked for."""
    field = field_of(path)
    if field is None:
        return None
    first, _, rest = field.partition(".")
    if first == "disputed_items":
        return _OF_ITEM_FIELD.get(rest.partition(".")[0], FieldGroup.REQUEST)
    return _OF_FIELD[first]


def field_group_shares(exchange: Exchange, reply: Reply) -> Mapping[FieldGroup, TokenUsage]:
    """The usage of a reply shared out among the groups that it answers; the shares add up to it exactly.

    Groups without a share are left out. What a reply from the cache cost when it was given is shared out all
    the same: whoever counts what this run costs leaves such replies out. Raises ValueError for a type of
    reply that it does not know.
    """
    lengths = _lengths(exchange, reply.parsed)
    total = sum(lengths.values())
    shares: dict[FieldGroup, TokenUsage] = {}
    usage = reply.usage
    cached = min(usage.cached_tokens, usage.prompt_tokens)
    before = 0
    for group in FieldGroup:
        if not lengths[group]:
            continue
        # Rounded at the borders of the shares, so that nothing is lost or counted twice between them.
        after = before + lengths[group]

        def part(tokens: int, low: int = before, high: int = after) -> int:
            return tokens * high // total - tokens * low // total

        cached_part = part(cached)
        shares[group] = TokenUsage(
            # Fresh and cached tokens apart, so that no group has more cached tokens than prompt tokens.
            prompt_tokens=part(usage.prompt_tokens - cached) + cached_part,
            completion_tokens=part(usage.completion_tokens),
            cached_tokens=cached_part,
        )
        before = after
    return shares


def _lengths(exchange: Exchange, parsed: BaseModel | None) -> Counter[FieldGroup]:
    lengths: Counter[FieldGroup] = Counter()
    match parsed:
        case ExtractReply():
            lengths = _of_extraction(parsed)
        case AnswersReply():
            for answer in parsed.answers:
                group = field_group(answer.path) or FieldGroup.NO_ANSWER
                lengths[group] += _length(answer)
        case SummaryReply():
            lengths[FieldGroup.SUMMARY] = 1
        case None:
            pass
        case _:
            raise ValueError(f"no fields are known of {type(parsed).__name__}, asked to {exchange.purpose}")
    if not lengths.total():
        lengths[FieldGroup.NO_ANSWER] = 1
    return lengths


def _of_extraction(reply: ExtractReply) -> Counter[FieldGroup]:
    lengths: Counter[FieldGroup] = Counter()
    for key, group in _OF_REPLY.items():
        lengths[group] += _keyed(key, reply)
    for item in reply.items:
        for key, group in _OF_ITEM.items():
            lengths[group] += _keyed(key, item)
    return lengths


def _keyed(key: str, holder: BaseModel) -> int:
    return len(f'{{"{key}":}}') + _length(getattr(holder, key))


def _length(part: object) -> int:
    return len(to_json(part).decode())
