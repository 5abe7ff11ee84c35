"""What every test has: no network but this machine, the test endpoint, and cassettes that hold no secret."""

from __future__ import annotations

import gc
import os
import signal
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
import vcr
from hypothesis import settings

from imr_llm.errors import MissingExtraError
from imr_llm.letters.tesseract import tesseract
from tests.cassettes import HOST, ReadableYaml, same_body, without_identity, without_secrets
from tests.endpoint.process import Endpoint, running_endpoint

if TYPE_CHECKING:
    from playwright.sync_api import Browser

TESTS = Path(__file__).parent
CASSETTES = TESTS.parent / "cassettes"
# A property holds or not, however busy the machine is, and a failing test tells of the change that was made:
# the examples are the same every time. `pytest --hypothesis-profile search` looks for new ones.
settings.register_profile("same", deadline=None, derandomize=True, max_examples=60)
settings.register_profile("search", deadline=None)
settings.load_profile("same")

# A shell that starts something in the background has it ignore interrupts, and with it all that it starts;
# tests that interrupt commands would wait for ever.
signal.signal(signal.SIGINT, signal.default_int_handler)

LOOPBACK = [r"127\.", r"::1$", r"localhost$", r"/"]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Every test may talk to this machine only; those that take longest begin first."""
    for item in items:
        item.add_marker(pytest.mark.block_network(allowed_hosts=LOOPBACK))
    # A page of commands and a cluster are tests of minutes: at the end the other workers would wait for them.
    items.sort(key=lambda item: item.path.name not in {"test_examples.py", "test_on_ray.py"})


def pytest_collection_finish() -> None:
    """What was collected stays until the end: no pass over garbage need look at it."""
    gc.collect()
    gc.freeze()


def pytest_recording_configure(config: pytest.Config, vcr: vcr.VCR) -> None:  # noqa: ARG001
    """Teach vcrpy the readable form and the comparison of bodies."""
    vcr.register_serializer("yaml", ReadableYaml)
    vcr.register_matcher("same_body", same_body)


@pytest.fixture(autouse=True)
def _no_outer_settings(monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest) -> None:
    """The developer's own endpoint and key play no part in a test that is not recorded."""
    if request.node.get_closest_marker("vcr") is None:
        for name in [name for name in os.environ if name.startswith(("OPENAI_", "IMR_LLM_"))]:
            monkeypatch.delenv(name)


@pytest.fixture(scope="session")
def endpoint() -> Iterator[Endpoint]:
    """The test endpoint, running in a process of its own."""
    with running_endpoint() as running:
        yield running


@pytest.fixture(scope="session")
def ocr_installed() -> None:
    """Tesseract is there; where it is not, the test is skipped, or fails with TESTS_REQUIRE_OCR set."""
    try:
        tesseract()
    except MissingExtraError as error:
        if os.environ.get("TESTS_REQUIRE_OCR"):
            pytest.fail(str(error))
        pytest.skip(str(error))


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """A Chromium for all tests of a module."""
    from tests.browser import chromium

    with chromium() as started:
        yield started


@pytest.fixture
def recorded_base_url(record_mode: str, request: pytest.FixtureRequest) -> str:
    """The base URL for a test with a cassette: nowhere in a replay, a real server while recording.

    While recording, OPENAI_BASE_URL (with OPENAI_API_KEY) chooses the server; else it is the test endpoint.
    """
    if record_mode == "none":
        return f"{HOST}/v1"
    running: Endpoint = request.getfixturevalue("endpoint")
    return os.environ.get("OPENAI_BASE_URL") or running.base_url


@pytest.fixture(scope="module")
def vcr_cassette_dir(request: pytest.FixtureRequest) -> str:
    """`cassettes/` at the top of the project, grouped as the tests are."""
    return str(CASSETTES / request.path.relative_to(TESTS).with_suffix(""))


@pytest.fixture
def vcr_config() -> dict[str, Any]:
    """What is recorded and how a request finds its recording."""
    return {
        "match_on": ["method", "path", "same_body"],
        "before_record_request": without_secrets,
        "before_record_response": without_identity,
        "decode_compressed_response": True,
    }
