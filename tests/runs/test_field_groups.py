"""What groups of fields cost: the shares of an exchange's tokens."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import BaseModel

from imr_llm.asking.fields import FIELDS
from imr_llm.asking.replies import Answer, AnswersReply, ExtractReply, ItemReply, Quoted
from imr_llm.domain.exchange import Exchange, Failure, FailureKind, Message, PromptIdentity, Reply
from imr_llm.domain.provenance import TokenUsage
from imr_llm.runs.field_groups import FieldGroup, field_group, field_group_shares
from imr_llm.summary import SummaryReply
from tests.asking.authored import final_reply, letter_of

PROMPT = PromptIdentity("test", "v1", "0" * 64)
COUNTS = st.integers(min_value=0, max_value=2_000_000)
USAGES = st.builds(TokenUsage, prompt_tokens=COUNTS, completion_tokens=COUNTS, cached_tokens=COUNTS).filter(
    lambda usage: usage.cached_tokens <= usage.prompt_tokens
)
WHOLE_LETTER = final_reply(letter_of("final"))
NOTHING = ExtractReply(header=None, reviewer=None, summary=None, patient=None, documents=[], items=[])


def exchange(reply_type: type[BaseModel] = ExtractReply) -> Exchange:
    """A question; what it asks plays no part."""
    return Exchange("extract", PROMPT, (Message("user", "?"),), reply_type, 100)


def replied(parsed: BaseModel | None, usage: TokenUsage) -> Reply:
    """A reply with this usage."""
    failure = None if parsed is not None else Failure(FailureKind.MALFORMED, "no JSON")
    return Reply(parsed, failure, usage, attempts=1, cached=False)


def answering(*paths: str) -> AnswersReply:
    """Answers to these paths, all of the same length but for the path."""
    return AnswersReply(answers=[Answer(path=path, words=Quoted("1| word")) for path in paths])


def total(shares: dict[FieldGroup, TokenUsage]) -> TokenUsage:
    """The sum of all shares."""
    whole = TokenUsage()
    for share in shares.values():
        whole = whole.plus(share)
    return whole


ANSWERS = st.builds(
    AnswersReply,
    answers=st.lists(
        st.builds(
            Answer,
            path=st.sampled_from(sorted(FIELDS)) | st.text(max_size=20),
            words=st.none() | st.builds(Quoted, st.text(max_size=60)),
        ),
        max_size=12,
    ),
)


@given(parsed=ANSWERS | st.sampled_from([WHOLE_LETTER, NOTHING, None]), usage=USAGES)
def test_shares_add_up_exactly(parsed: BaseModel | None, usage: TokenUsage) -> None:
    """No token is lost or counted twice, and no group has more cached tokens than prompt tokens."""
    shares = dict(field_group_shares(exchange(), replied(parsed, usage)))
    assert total(shares) == usage
    assert all(share.cached_tokens <= share.prompt_tokens for share in shares.values())


def test_a_whole_letter_costs_every_group_that_it_has() -> None:
    """Each part of a reply goes to its group, and a longer part costs more."""
    usage = TokenUsage(prompt_tokens=5000, completion_tokens=700, cached_tokens=1500)
    shares = field_group_shares(exchange(), replied(WHOLE_LETTER, usage))
    assert set(shares) == set(FieldGroup) - {FieldGroup.SUMMARY, FieldGroup.NO_ANSWER}
    cheap = shares[FieldGroup.DOCUMENTS_REVIEWED]
    assert WHOLE_LETTER.documents == []
    assert all(
        cheap.completion_tokens < shares[group].completion_tokens
        for group in (FieldGroup.CASE, FieldGroup.PATIENT, FieldGroup.DECISION)
    )


def test_prompt_and_completion_are_shared_in_the_same_proportion() -> None:
    """A group with a third of the answer has a third of the prompt, cached tokens too."""
    reply = replied(
        answering("patient.age", "patient.sex", "reviewer.a"),
        TokenUsage(prompt_tokens=900, completion_tokens=90, cached_tokens=300),
    )
    shares = field_group_shares(exchange(AnswersReply), reply)
    third = TokenUsage(prompt_tokens=300, completion_tokens=30, cached_tokens=100)
    whole = TokenUsage(prompt_tokens=600, completion_tokens=60, cached_tokens=200)
    paths = [len("patient.age"), len("patient.sex"), len("reviewer.a")]
    assert max(paths) - min(paths) == 1, "the answers differ by one character at most"
    assert shares[FieldGroup.PATIENT].completion_tokens == pytest.approx(whole.completion_tokens, abs=1)
    assert shares[FieldGroup.NO_ANSWER].prompt_tokens == pytest.approx(third.prompt_tokens, abs=15)


@pytest.mark.parametrize("parsed", [None, AnswersReply(answers=[])])
def test_what_brought_nothing_is_named(parsed: BaseModel | None) -> None:
    """A reply that failed, or that answers nothing, is paid for in vain."""
    usage = TokenUsage(prompt_tokens=10, completion_tokens=3)
    assert field_group_shares(exchange(AnswersReply), replied(parsed, usage)) == {FieldGroup.NO_ANSWER: usage}


def test_a_summary_is_a_group_of_its_own() -> None:
    """All tokens of a summary go to the summary."""
    usage = TokenUsage(prompt_tokens=10, completion_tokens=3)
    sentence = {"text": "It was upheld.", "paths": []}
    summary = SummaryReply.model_validate(
        {
            "headline": sentence,
            "overview": [],
            "items": [{"number": 1, "decision": None, "sentences": [sentence]}],
            "meaning": [],
        }
    )
    assert field_group_shares(exchange(SummaryReply), replied(summary, usage)) == {FieldGroup.SUMMARY: usage}


def test_an_unknown_type_of_reply_is_not_shared_out_at_random() -> None:
    """What has no groups raises instead of landing somewhere."""
    with pytest.raises(ValueError, match="ItemReply"):
        field_group_shares(exchange(ItemReply), replied(WHOLE_LETTER.items[0], TokenUsage()))


@pytest.mark.parametrize("field", sorted(FIELDS))
def test_every_field_has_a_group(field: str) -> None:
    """What can be asked by path belongs to a group, under an index too."""
    indexed = field.replace("disputed_items", "disputed_items[3]")
    assert field_group(indexed) == field_group(field)
    assert field_group(field) not in (None, FieldGroup.NO_ANSWER, FieldGroup.SUMMARY)


def test_every_part_of_a_reply_has_a_group() -> None:
    """No key of the reply's schema is left without a share."""
    from imr_llm.runs import field_groups

    assert set(field_groups._OF_REPLY) | {"items"} == set(ExtractReply.model_fields)
    assert set(field_groups._OF_ITEM) == set(ItemReply.model_fields)
