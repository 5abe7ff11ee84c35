"""Runs that let a model write summaries: the prompt of the style in manifest, estimate, batches and forks."""

from __future__ import annotations

import json
from itertools import product
from pathlib import Path

import pytest

from imr_llm.domain.provenance import Engine
from imr_llm.domain.summary import Audience, Language, Style
from imr_llm.letters import iter_letters
from imr_llm.runs.estimate import estimate_run
from imr_llm.runs.expected import COMPLETION_RATIO
from imr_llm.runs.manifest import manifest_of, read_manifest, still_valid, writes_otherwise
from imr_llm.settings import EngineChoice, Settings
from imr_llm.summary import summary_instructions, summary_prompt
from tests.endpoint.process import Endpoint
from tests.endpoint.scripts import load_script
from tests.pipeline.asked import EXAMPLES
from tests.pipeline.summaries import CASES, LETTERS, file_of, settings_of
from tests.runs.batches.running import LETTER, Run
from tests.runs.many import Command, rows

STYLES = [Style(audience=audience, language=language) for audience, language in product(Audience, Language)]


def settings(style: Style, **given: object) -> Settings:
    """Settings of a model that is never reached."""
    said: dict[str, object] = {
        "engine": EngineChoice.MODEL, "model": "m", "base_url": "http://127.0.0.1:9/v1", "cache": False,
    }  # fmt: skip
    return Settings.model_validate({**said, **settings_of(style), **given})


@pytest.mark.parametrize("style", STYLES, ids=str)
def test_the_manifest_names_the_prompt_of_the_style(style: Style) -> None:
    """With its hash, beside those of the record; a run without summaries names none."""
    prompt = summary_prompt(style).identity
    manifest = manifest_of(settings(style), summaries=True)
    named = {name for name in manifest.prompts if name.startswith("summarize")}
    assert named == {f"{prompt.name}/{prompt.version}"}
    assert manifest.prompts[f"{prompt.name}/{prompt.version}"] == prompt.sha256
    assert prompt.name in manifest.reply_schemas
    without = manifest_of(settings(style), summaries=False)
    assert without.prompts.keys() == manifest.prompts.keys() - named


def test_another_style_leaves_records_valid_and_summaries_not() -> None:
    """Also where a model wrote both; another prompt for records leaves nothing of a model's valid."""
    english = manifest_of(settings(Style()), summaries=True)
    spanish = manifest_of(settings(Style(language=Language.ES)), summaries=True)
    changed = english.changed(spanish)
    assert still_valid(Engine.MODEL, changed)
    assert writes_otherwise(changed)
    newer = english.model_copy(update={"prompts": {**english.prompts, "summarize_worker_en/v9": "0" * 64}})
    assert still_valid(Engine.MODEL, english.changed(newer))
    assert writes_otherwise(english.changed(newer))
    added = manifest_of(settings(Style()), summaries=False).changed(english)
    assert still_valid(Engine.MODEL, added)
    other = english.model_copy(update={"prompts": {**english.prompts, "extract/v1": "0" * 64}})
    assert not still_valid(Engine.MODEL, english.changed(other))
    assert still_valid(Engine.READER, english.changed(other))


@pytest.mark.parametrize("style", STYLES, ids=str)
def test_the_estimate_counts_the_instructions_of_the_style(style: Style) -> None:
    """Styles differ in the tokens at the beginning of requests by what their instructions differ."""
    shared = {
        one: estimate_run(
            iter_letters((LETTER,)), settings(one, characters_per_token=4.0), summaries=True
        ).shared_tokens.low
        for one in (Style(), style)
    }
    more = len(summary_instructions(style)) - len(summary_instructions(Style()))
    assert shared[style] - shared[Style()] == pytest.approx(more / 4.0)


@pytest.mark.parametrize(("letter", "style"), CASES)
def test_a_careful_summary_is_as_long_as_expected(letter: str, style: Style) -> None:
    """What people wrote for a style lies between low and high, with little room."""
    source = EXAMPLES / LETTERS[letter]
    expected = [
        estimate_run(iter_letters((source,)), settings(style, field_reasks=0), summaries=summaries)
        for summaries in (False, True)
    ]
    low, high = (
        getattr(expected[1].completion_tokens, end) - getattr(expected[0].completion_tokens, end)
        for end in ("low", "high")
    )
    written = len(json.dumps(json.loads(load_script(file_of(letter, style)).reply), separators=(",", ":")))
    assert low <= written / (4 * COMPLETION_RATIO) <= high


@pytest.mark.parametrize("style", STYLES, ids=str)
def test_a_batch_asks_for_summaries_in_the_style_in_its_second_round(
    endpoint: Endpoint, tmp_path: Path, style: Style
) -> None:
    """The record comes in the first round, the summary in the second, and what it failed in the third."""
    model = f"batch-polls@1&slip-wrong-language+{style.audience}-{style.language}"
    made = Run(endpoint, model, tmp_path / "run", settings_of(style))
    made.submit(LETTER, summaries=True)
    made.collect()
    (row,) = made.rows()
    summary = row.summary()
    assert summary is not None
    assert (summary.style, summary.failed_checks) == (style, ())
    assert summary.provenance.prompt_name == f"summarize_{style.audience}_{style.language}"
    assert (summary.provenance.engine, summary.provenance.attempts) == (Engine.MODEL, 2)
    assert len(made.batches()) == 3


def test_a_fork_writes_summaries_of_another_style_and_asks_for_nothing_else(
    endpoint: Endpoint, tmp_path: Path
) -> None:
    """The records of the model are taken over, and the new run's manifest names the new prompt."""
    command = Command(tmp_path)
    options = ("--no-cache", "--summaries", "--engine", "model", "--base-url", endpoint.base_url)
    model = "scripted+restyled"
    command("run", LETTER, "--out", "old", *options, "--model", model)
    before = endpoint.tally(model).requests
    command("run", LETTER, "--out", "new", "--fork", "old", *options, "--model", model, "--language", "es")
    (request,) = endpoint.requests(model)[before:]
    assert "Escribes el resumen" in json.dumps(request.body, ensure_ascii=False)
    (row,) = rows(tmp_path / "new")
    summary = row.summary()
    assert summary is not None
    assert summary.style == Style(language=Language.ES)
    assert summary.provenance.engine is Engine.MODEL
    manifest = read_manifest(tmp_path / "new")
    assert manifest is not None
    assert any(name.startswith("summarize_worker_es/") for name in manifest.prompts)
