"""A real Chromium for the tests of pages, and the accessibility checks that are run in it."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

ARGUMENTS = [
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync",
]  # fmt: skip
SERIOUS = {"serious", "critical"}
COLOURS = ["color-contrast", "link-in-text-block"]
"""The rules of axe-core that ask for colours."""


@contextmanager
def chromium() -> Iterator[Browser]:
    """Chromium itself, which takes longer to start than most tests take in it."""
    executable = shutil.which("chromium")
    if executable is None:
        reason = "needs Chromium: apt-get install chromium"
        if os.environ.get("TESTS_REQUIRE_BROWSER"):
            pytest.fail(reason)
        pytest.skip(reason)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=executable, args=ARGUMENTS)
        yield browser
        browser.close()


@contextmanager
def browsing(browser: Browser) -> Iterator[Page]:
    """A page that shares nothing with others; what it complains of on its console fails the test."""
    complaints: list[str] = []
    context = browser.new_context(viewport={"width": 1300, "height": 900})
    page = context.new_page()
    page.on("console", lambda said: complaints.append(said.text))
    page.on("pageerror", lambda error: complaints.append(str(error)))
    yield page
    context.close()
    assert not complaints, complaints


def serious_faults(page: Page) -> list[str]:
    """The serious accessibility faults that axe-core finds on the page as it is now, in light and in dark.

    A page in dark colours differs in its colours alone, and is asked about those.
    """
    from axe_core_python.sync_playwright import Axe  # type: ignore[import-untyped]

    axe = Axe()
    found = axe.run(page)["violations"]
    page.emulate_media(color_scheme="dark")
    found += axe.run(page, options={"runOnly": COLOURS})["violations"]
    page.emulate_media(color_scheme="light")
    return [f"{one['id']}: {one['nodes'][0]['html']}" for one in found if one["impact"] in SERIOUS]
