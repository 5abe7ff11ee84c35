"""Model summaries in every style over real HTTP: taken when faithful, asked again when not, else replaced.

The replies are authored (`tests/endpoint/completions/summaries/`), one file a letter, audience and language;
what a model that errs says instead stands in them too.
"""

from __future__ import annotations

from functools import cache
from itertools import product
from pathlib import Path

import pytest

from imr_llm import CaseRecord, Summary, summarize
from imr_llm.domain.provenance import Engine
from imr_llm.domain.summary import Audience, Language, Style
from imr_llm.settings import EngineChoice, Settings
from imr_llm.summary import summary_prompt
from tests.endpoint.__main__ import COMPLETIONS
from tests.endpoint.process import Endpoint
from tests.endpoint.scripts import load_script
from tests.pipeline.asked import EXAMPLES, asking, read_offline

LETTERS = {
    "acupuncture": "2015_fragment_acupuncture.txt",
    "injection": "2014_cover_page_partial_overturn.txt",
}
ERRORS = {
    "flipped": {"decision"},
    "added-drug": {"untraced"},
    "wrong-amount": {"untraced", "amount_role"},
    "advice": {"advice"},
    "wrong-language": {"language"},
}
"""What a model that errs says, and checks that find it."""
CASES = [
    pytest.param(letter, Style(audience=audience, language=language), id=f"{letter}_{audience}_{language}")
    for letter, audience, language in product(LETTERS, Audience, Language)
]


@cache
def record_of(letter: str) -> CaseRecord:
    """The record of a letter of `examples/`, read offline."""
    return read_offline(EXAMPLES / LETTERS[letter])


def file_of(letter: str, style: Style) -> Path:
    """The authored replies about a letter in a style."""
    return COMPLETIONS / "summaries" / f"{letter}_{style.audience}_{style.language}.yaml"


def asked_for(endpoint: Endpoint, letter: str, style: Style, model: str) -> Summary:
    """The summary of a letter's record, asked of the endpoint under a model name."""
    written = {"summary_audience": style.audience, "summary_language": style.language}
    return summarize(record_of(letter), settings=asking(endpoint, model, **written))


def in_this_style(style: Style, text: str) -> str:
    """A model name of this test's own: the label keeps requests of different tests apart."""
    return f"{text}+{style.audience}-{style.language}"


@pytest.mark.parametrize(("letter", "style"), CASES)
def test_a_faithful_summary_in_any_style_is_taken(endpoint: Endpoint, letter: str, style: Style) -> None:
    """It passes every check at the first try, and its provenance names the prompt of the style."""
    summary = asked_for(endpoint, letter, style, in_this_style(style, "scripted"))
    assert summary.failed_checks == ()
    assert summary.style == style
    assert (summary.provenance.engine, summary.provenance.attempts) == (Engine.MODEL, 1)
    prompt = summary_prompt(style).identity
    assert prompt.name == f"summarize_{style.audience}_{style.language}"
    assert (summary.provenance.prompt_name, summary.provenance.prompt_version) == (
        prompt.name,
        prompt.version,
    )
    assert summary.provenance.prompt_sha256 == prompt.sha256


@pytest.mark.parametrize("error", ERRORS)
@pytest.mark.parametrize(("letter", "style"), CASES)
def test_a_summary_that_stays_wrong_is_asked_again_by_name_and_then_replaced(
    endpoint: Endpoint, letter: str, style: Style, error: str
) -> None:
    """Each re-ask names the failed check; at last the template's summary in this style replaces it."""
    model = in_this_style(style, f"variant-{error}+{letter}")
    summary = asked_for(endpoint, letter, style, model)
    failed = {one.check for one in summary.failed_checks}
    assert failed & ERRORS[error]
    first, *again = endpoint.requests(model)
    assert len(again) == 2
    for request in again:
        *before, reply, repair = request.body["messages"]
        assert before == first.body["messages"]
        assert reply["role"] == "assistant"
        for check in summary.failed_checks[:20]:
            assert f"- {check.check}: {check.message}" in repair["content"]
    assert summary.provenance.engine is Engine.READER
    assert summary.provenance.attempts == 3
    offline = Settings(
        engine=EngineChoice.READER, summary_audience=style.audience, summary_language=style.language
    )
    template = summarize(record_of(letter), settings=offline)
    assert (summary.text, summary.style) == (template.text, template.style)


@pytest.mark.parametrize("error", ERRORS)
@pytest.mark.parametrize(("letter", "style"), CASES)
def test_a_summary_that_is_mended_when_asked_again_is_taken(
    endpoint: Endpoint, letter: str, style: Style, error: str
) -> None:
    """One re-ask, and the model's summary stands without a failed check."""
    model = in_this_style(style, f"slip-{error}+{letter}")
    summary = asked_for(endpoint, letter, style, model)
    assert summary.failed_checks == ()
    assert (summary.provenance.engine, summary.provenance.attempts) == (Engine.MODEL, 2)
    assert len(endpoint.requests(model)) == 2


def test_there_are_replies_for_every_style_and_every_error() -> None:
    """No style is left out, and each file says all of the wrong things."""
    for case in CASES:
        letter, style = case.values
        assert isinstance(letter, str)
        assert isinstance(style, Style)
        assert ERRORS.keys() <= load_script(file_of(letter, style)).variants.keys()
