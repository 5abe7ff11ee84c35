"""The probe behind `imr-llm doctor`: it reports what an endpoint does and raises for nothing of it."""

from __future__ import annotations

import asyncio

import pytest

from imr_llm.llm.probe import Honoured, ProbeReport, probe
from imr_llm.settings import ReplyMode
from tests.endpoint.process import Endpoint
from tests.llm.asking import KEY


def report(base_url: str, model: str) -> ProbeReport:
    """What the probe finds out, with little patience."""
    return asyncio.run(probe(model=model, base_url=base_url, api_key=KEY, timeout=2))


def test_an_endpoint_that_enforces_schemas_is_reported_so(endpoint: Endpoint) -> None:
    """The model is listed, two modes are enforced, and json_object can only be followed."""
    found = report(endpoint.base_url, "scripted")
    assert (found.reachable, found.problem, found.model_listed) == (True, None, True)
    assert {one.mode: one.honoured for one in found.modes} == {
        ReplyMode.JSON_SCHEMA: Honoured.ENFORCED,
        ReplyMode.TOOLS: Honoured.ENFORCED,
        ReplyMode.JSON_OBJECT: Honoured.FOLLOWED,
    }
    assert found.best_mode is ReplyMode.JSON_SCHEMA
    assert all(0 < one.seconds < 2 for one in found.modes)


def test_an_endpoint_that_does_what_the_prompt_says_only_follows(endpoint: Endpoint) -> None:
    """It answers outside the schema when it is asked to, so nothing enforces the schema."""
    found = report(endpoint.base_url, "variant-obedient")
    assert {one.honoured for one in found.modes} == {Honoured.FOLLOWED}


def test_an_endpoint_that_ignores_schemas_honours_no_mode(endpoint: Endpoint) -> None:
    """Every mode is reported with the reason, and there is no best mode."""
    found = report(endpoint.base_url, "variant-lenient")
    assert {one.honoured for one in found.modes} == {Honoured.NO}
    assert all("did not fit the schema" in (one.problem or "") for one in found.modes)
    assert found.best_mode is None


def test_an_unlisted_model_is_told_apart(endpoint: Endpoint) -> None:
    """The list of models does not name it, though it may answer."""
    assert report(endpoint.base_url, "unlisted").model_listed is False


@pytest.mark.parametrize(
    "fault", ["fault-401", "fault-500", "fault-html", "fault-reset", "fault-missing-model"]
)
def test_faults_are_reported_for_each_mode(endpoint: Endpoint, fault: str) -> None:
    """Nothing is raised; each mode says what went wrong, without the key."""
    found = report(endpoint.base_url, fault)
    assert [one.honoured for one in found.modes] == [Honoured.NO] * 3
    assert all(one.problem for one in found.modes)
    assert KEY not in repr(found)


def test_nothing_listening_is_reported_as_unreachable() -> None:
    """No mode is tried where no HTTP response comes."""
    found = report("http://me:secret@127.0.0.1:9/v1", "scripted")
    assert (found.reachable, found.modes) == (False, ())
    assert "connection failed" in (found.problem or "")
    assert "secret" not in repr(found)


def test_a_wrong_path_is_reported(endpoint: Endpoint) -> None:
    """A base URL that leads elsewhere is reachable but honours no mode."""
    found = report(endpoint.base_url.removesuffix("/v1") + "/v9", "scripted")
    assert (found.reachable, found.model_listed, found.best_mode) == (True, None, None)
