"""Model summaries in every style over real HTTP: taken when faithful, asked again when not, else replaced.

The replies are authored (`tests/endpoint/completions/summaries/`), one file a letter, audience and language;
what a model that errs says instead stands in them too.
"""

from __future__ import annotations

from itertools import product

import pytest

from imr_llm import Summary, summarize
from imr_llm.domain.provenance import Engine
from imr_llm.domain.summary import Audience, Language, Style
from imr_llm.settings import EngineChoice, Settings
from imr_llm.summary import summary_prompt
from tests.endpoint.process import Endpoint
from tests.endpoint.scripts import load_script
from tests.pipeline.asked import asking
from tests.pipeline.summaries import CASES, LETTERS, STYLED, file_of, label, record_of, settings_of

ERRORS = {
    "flipped": {"decision"},
    "added-drug": {"untraced"},
    "wrong-amount": {"untraced", "amount_role"},
    "advice": {"advice", "promise"},
    "wrong-language": {"language"},
}
"""What a model that errs says, and checks that find it."""
STYLES = [Style(audience=audience, language=language) for audience, language in product(Audience, Language)]
GUIDELINE_ERRORS = {"wrong-page": {"citation"}, "wrong-side": {"attribution"}}


def asked_for(endpoint: Endpoint, letter: str, style: Style, model: str) -> Summary:
    """The summary of a letter's record, asked of the endpoint under a model name."""
    return summarize(record_of(letter), settings=asking(endpoint, model, **settings_of(style)))


def in_this_style(style: Style, text: str) -> str:
    """A model name of this test's own: the label keeps requests of different tests apart."""
    return f"{text}+{'-'.join(label(style))}"


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
    offline = Settings.model_validate({"engine": EngineChoice.READER, **settings_of(style)})
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
    for letter, style in STYLED:
        assert ERRORS.keys() <= load_script(file_of(letter, style)).variants.keys()


@pytest.mark.parametrize(("letter", "error"), [*product(LETTERS, GUIDELINE_ERRORS)])
@pytest.mark.parametrize("style", [style for style in STYLES if style.audience == "attorney"], ids=str)
def test_guidelines_of_the_wrong_page_or_side_are_found(
    endpoint: Endpoint, letter: str, style: Style, error: str
) -> None:
    """What an attorney is told of guidelines is the citation's page, and each side's are its own."""
    summary = asked_for(endpoint, letter, style, in_this_style(style, f"variant-{error}+{letter}"))
    assert summary.provenance.engine is Engine.READER
    assert {one.check for one in summary.failed_checks} & GUIDELINE_ERRORS[error]
