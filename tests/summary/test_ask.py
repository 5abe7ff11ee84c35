"""The model's summary: what it is asked, what becomes of its reply, and how it is asked again."""

from __future__ import annotations

import json
import re
from itertools import takewhile
from pathlib import Path

import pytest
from pydantic import ValidationError

import imr_llm.summary
from imr_llm.domain.record import CaseHeader, Decision, DisputedItem, Finding, FindingCode, Severity
from imr_llm.domain.summary import Audience, Language, Style, SummaryCheck
from imr_llm.llm.shipped import shipped_path
from imr_llm.llm.strict import lint_strict
from imr_llm.summary import (
    SummaryReply,
    ask_summary,
    repair_summary,
    summary_from_reply,
    summary_instructions,
    summary_prompt,
    verify,
)
from imr_llm.summary.facts import facts_for
from imr_llm.summary.grounds import ground_names
from imr_llm.summary.language import little_words
from imr_llm.summary.texts import load_texts
from tests.summary.records import heading_against_reasons, one_drug, record, two_therapies, unread_decision
from tests.summary.replies import BY_MODEL, about, of_one_drug, of_two_therapies, said
from tests.summary.styles import STYLES


def test_the_reply_type_fits_strict_endpoints() -> None:
    """Every property required, nothing that strict JSON schema cannot say."""
    lint_strict(SummaryReply)


def test_instructions_come_first_and_are_the_same_for_every_letter() -> None:
    """So that a provider's prompt cache can keep them."""
    one, other = (ask_summary(letter, Style(), 1000) for letter in (one_drug(), two_therapies()))
    assert [message.role for message in one.messages] == ["system", "user"]
    assert one.messages[0] == other.messages[0]
    assert one.messages[1] != other.messages[1]
    assert (one.purpose, one.prompt.name, one.reply_type) == (
        "summarize",
        "summarize_worker_en",
        SummaryReply,
    )
    assert one.max_tokens == 1000


def test_the_model_gets_the_facts_it_needs_and_no_names() -> None:
    """Compact JSON with the record's own paths; employee, claim number and source stay here."""
    header = CaseHeader(employee="Ann Example", claim_number="X-1", appeal_notice="It is binding.")
    private = record(*one_drug().disputed_items, case=header)
    content = ask_summary(private, Style(), 1000).messages[1].content
    facts = json.loads(content[content.index("{") : content.rindex("}") + 1])
    assert facts["disputed_items"][0]["quantity"] == {"amount": 120.0, "unit": "unit"}
    assert facts["case"] == {"appeal_notice": "It is binding."}
    assert "Ann Example" not in content
    assert "X-1" not in content


@pytest.mark.parametrize("style", STYLES, ids=str)
def test_every_style_has_its_prompt(style: Style) -> None:
    """In its language, for its reader, the length said at the end; records come after all of it."""
    prompt = summary_prompt(style)
    assert prompt.identity.name == f"summarize_{style.audience}_{style.language}"
    assert prompt.parts.keys() == {"system", "user", "repair"}
    asked = ask_summary(one_drug(), style, 1000)
    system, user = (message.content for message in asked.messages)
    assert system == summary_instructions(style)
    words = {
        "en": ("The record,", "# The reader", "# Length"),
        "es": ("El registro,", "# El lector", "# Extensión"),
    }
    record_follows, reader, length = words[style.language]
    assert user.startswith(record_follows)
    assert system.index(reader) < system.index(length)
    others = {summary_instructions(one) for one in STYLES if one != style}
    assert system not in others
    told = little_words(f"{system}\n{prompt.render('repair', checks=[])}")
    assert max(told, key=told.__getitem__) == style.language


def test_what_is_common_to_all_readers_comes_first() -> None:
    """Prompts of one language begin alike, with more than half of their instructions."""
    for language in Language:
        written = [summary_instructions(Style(audience=one, language=language)) for one in Audience]
        alike = takewhile(lambda one: len(set(one)) == 1, zip(*written, strict=False))
        assert sum(1 for _ in alike) > max(map(len, written)) / 2


@pytest.mark.parametrize("language", Language)
def test_kinds_of_reasons_are_not_left_to_the_model(language: Language) -> None:
    """As many as there are grounds are named as not its business."""
    shared = shipped_path("prompts") / "_shared" / "summary" / "v2" / language / "limits.md.j2"
    kinds = shared.read_text("utf-8").rpartition("\n# ")[2]
    assert kinds.count("\n- ") == len(ground_names())


@pytest.mark.parametrize("style", STYLES, ids=str)
def test_sentences_that_a_prompt_gives_are_those_of_the_texts(style: Style) -> None:
    """What a model is told to write word for word passes the checks as fixed text."""
    texts = load_texts(style)
    instructions = summary_instructions(style)
    for key in ("headline.upheld_one", "headline.overturned_one", "headline.unclear"):
        assert f'"{texts.sentences[key]}"' in instructions


@pytest.mark.parametrize("audience", Audience)
def test_the_words_that_suffice_in_spanish_are_those_of_the_texts(audience: Audience) -> None:
    """Each sentence that the prompt offers is one that the texts can write, values apart."""
    style = Style(audience=audience, language=Language.ES)
    templates = [
        *load_texts(style).sentences.values(),
        *load_texts(Style(language=Language.ES)).sentences.values(),
    ]
    patterns = [re.sub(r"\\{\w+\\}", ".+", re.escape(one)) for one in templates]
    offered = summary_instructions(style).partition("# Palabras que bastan")[2].partition("\n# ")[0]
    sentences = re.findall(r'"([^"]+)"', offered)
    assert len(sentences) > 15
    for sentence in sentences:
        assert any(re.fullmatch(one, sentence.replace("…", "words.")) for one in patterns), sentence


@pytest.mark.parametrize("style", STYLES, ids=str)
def test_a_repair_says_what_every_failed_check_asks_for(style: Style) -> None:
    """In the language of the prompt, once for each kind of check, whatever checks a reply can fail."""
    names = failing_checks()
    assert {"language", "decision", "untraced", "advice"} <= names
    prompt = summary_prompt(style)
    unknown = prompt.render("repair", checks=[SummaryCheck(check="new", message="m")]).partition("- new: ")
    default = unknown[2].partition("- new: ")[2].splitlines()[0]
    for name in names:
        checks = [SummaryCheck(check=name, message=f"m{number}") for number in range(2)]
        said = prompt.render("repair", checks=checks).splitlines()
        (asked,) = (
            line for line in said if line.startswith(f"- {name}: ") and not line.endswith(("m0", "m1"))
        )
        assert asked != f"- {name}: {default}"


def failing_checks() -> set[str]:
    """The names of the checks that a reply can fail, as the modules of the summary write them."""
    folder = Path(imr_llm.summary.__file__).parent
    source = "\n".join(path.read_text("utf-8") for path in folder.rglob("*.py"))
    named = set(re.findall(r'(?:SummaryCheck\(\s*check=|\.fails\(\s*)"(\w+)"', source))
    named |= {
        limit.name for language in Language for limit in load_texts(Style(language=language)).cues.limit
    }
    return named - NOT_OF_A_REPLY


NOT_OF_A_REPLY = {"form", "information", "readability", "request", "review", "terms", "text"}
"""Checks of what the program adds to a reply, or of what no reply is held to."""


@pytest.mark.parametrize("audience", Audience)
def test_each_reader_gets_the_facts_that_they_are_told(audience: Audience) -> None:
    """Guidelines of both sides and findings for the attorney; the case number for who works with letters."""
    header = CaseHeader(case_number="CM14-0123456", employee="Ann Example", claim_number="X-1")
    private = record(
        *one_drug().disputed_items,
        case=header,
        findings=(
            Finding(code=FindingCode.MTUS_BASIS_CONFLICT, severity=Severity.WARNING, path="a", message="b"),
            Finding(
                code=FindingCode.FUZZY_GROUNDING,
                severity=Severity.INFO,
                path="case.employee",
                message="Ann Example",
            ),
        ),
    )
    facts = facts_for(private, audience)
    (item,) = json.loads(facts)["disputed_items"]
    assert not any(words in facts for words in ("Ann Example", "X-1", "employee", "claim_number"))
    assert ("CM14-0123456" in facts) is (audience != "worker")
    assert ("claims_administrator_basis" in item) is (audience == "attorney")
    assert ("findings" in json.loads(facts)) is (audience == "attorney")
    assert (item["quantity"], item["refills"]) == ({"amount": 120.0, "unit": "unit"}, 2)
    if audience == "attorney":
        assert [one["guideline"] for one in item["reviewer_basis"]["citations"]] == ["MTUS", "ODG"]
        assert json.loads(facts)["findings"] == [{"code": "mtus_basis_conflict", "path": "a"}]


def test_a_letters_braces_are_sent_as_they_are() -> None:
    """Text of the letter is data, never template language."""
    item = two_therapies().disputed_items[0]
    braces = DisputedItem(**{**item.model_dump(), "rationale": "Costs {{ 7*7 }} and {% raw %}."})
    assert "Costs {{ 7*7 }} and {% raw %}." in ask_summary(record(braces), Style(), 1000).messages[1].content


def test_an_undecided_item_is_shown_as_undecided() -> None:
    """The model must see that the decision is missing, not that the field is."""
    content = ask_summary(unread_decision(), Style(), 1000).messages[1].content
    facts = json.loads(content[content.index("{") : content.rindex("}") + 1])
    assert facts["disputed_items"][1]["decision"] is None


def test_a_reply_becomes_a_summary_with_what_every_summary_says() -> None:
    """Fixed opening and closing sentences, the record's request, terms, text and grade are added here."""
    summary = summary_from_reply(of_two_therapies(), two_therapies(), Style(), BY_MODEL)
    assert summary.overview[0].text == "This letter is about care for a work injury."
    assert summary.items[0].request == "Relaxation training with a psychologist x 10 sessions"
    assert summary.meaning[-1].text == "It gives no legal or medical advice."
    assert "Request 1: Relaxation training" in summary.text
    assert {term.term for term in summary.terms} >= {"Upheld", "Overturned"}
    assert summary.provenance == BY_MODEL


def test_what_a_person_should_check_is_added_to_a_models_summary() -> None:
    """A contradiction is told whatever the model wrote."""
    reply = SummaryReply.model_validate(
        {
            "headline": {"text": "Result: the denial stands.", "paths": ["outcome"]},
            "overview": [],
            "items": [
                {
                    "number": 1,
                    "decision": "upheld",
                    "sentences": [
                        {"text": "The reviewer upheld the denial.", "paths": ["disputed_items[0].decision"]},
                        {
                            "text": "The guidelines support a brace for the left wrist at night.",
                            "paths": ["disputed_items[0].rationale"],
                        },
                    ],
                }
            ],
            "meaning": [],
        }
    )
    summary = summary_from_reply(reply, heading_against_reasons(), Style(), BY_MODEL)
    assert verify(summary, heading_against_reasons()) == ()
    assert "The letter contradicts itself here" in summary.text
    assert "A person should check the letter" in summary.text


def test_a_models_wrong_decision_or_unknown_request_is_not_mended_silently() -> None:
    """The reply's own decision and number are kept for the verification to find."""
    reply = of_one_drug()
    flipped = reply.model_copy(
        update={"items": [reply.items[0].model_copy(update={"decision": Decision.OVERTURNED})]}
    )
    found = {
        check.check
        for check in verify(summary_from_reply(flipped, one_drug(), Style(), BY_MODEL), one_drug())
    }
    assert "decision" in found
    renumbered = reply.model_copy(update={"items": [reply.items[0].model_copy(update={"number": 7})]})
    found = {
        check.check
        for check in verify(summary_from_reply(renumbered, one_drug(), Style(), BY_MODEL), one_drug())
    }
    assert {"item_missing", "item_added"} <= found


def test_a_reply_without_items_has_not_the_asked_shape() -> None:
    """So it is asked again before anything is made of it."""
    whole = of_one_drug().model_dump()
    for broken in ({**whole, "items": []}, {**whole, "items": [{**whole["items"][0], "sentences": []}]}):
        with pytest.raises(ValidationError):
            SummaryReply.model_validate(broken)


def test_asking_again_shows_the_last_reply_and_names_the_failed_checks() -> None:
    """One reply back, so that the history stays short; a number of checks at most."""
    reply = of_one_drug()
    worse = reply.model_copy(
        update={"meaning": [said("You should appeal.", "case.appeal_notice"), about(0, "Fine.", "request")]}
    )
    failed = verify(summary_from_reply(worse, one_drug(), Style(), BY_MODEL), one_drug())
    assert failed
    exchange = repair_summary(one_drug(), Style(), worse, failed, 1000)
    assert [message.role for message in exchange.messages] == ["system", "user", "assistant", "user"]
    assert exchange.messages[:2] == ask_summary(one_drug(), Style(), 1000).messages
    assert SummaryReply.model_validate_json(exchange.messages[2].content) == worse
    assert failed[0].message in exchange.messages[3].content
    many = [SummaryCheck(check="untraced", message=f"number {index}") for index in range(50)]
    assert "number 49" not in repair_summary(one_drug(), Style(), worse, many, 1000).messages[3].content
