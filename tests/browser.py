"""A real Chromium for the tests of pages, and the accessibility checks that are run in it."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Literal

import pytest
from playwright.sync_api import Page, sync_playwright

ARGUMENTS = [
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync",
]  # fmt: skip
SERIOUS = {"serious", "critical"}


@contextmanager
def browsing(scheme: Literal["light", "dark"] = "light") -> Iterator[Page]:
    """A page of Chromium; what the page complains of on its console fails the test at the end."""
    executable = shutil.which("chromium")
    if executable is None:
        reason = "needs Chromium: apt-get install chromium"
        if os.environ.get("TESTS_REQUIRE_BROWSER"):
            pytest.fail(reason)
        pytest.skip(reason)
    complaints: list[str] = []
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=executable, args=ARGUMENTS)
        page = browser.new_page(viewport={"width": 1300, "height": 900}, color_scheme=scheme)
        page.on("console", lambda said: complaints.append(said.text))
        page.on("pageerror", lambda error: complaints.append(str(error)))
        yield page
        browser.close()
    assert not complaints, complaints


def serious_faults(page: Page) -> list[str]:
    """The serious accessibility faults that axe-core finds on the page as it is now."""
    from axe_core_python.sync_playwright import Axe  # type: ignore[import-untyped]

    found = Axe().run(page)["violations"]
    return [f"{one['id']}: {one['nodes'][0]['html']}" for one in found if one["impact"] in SERIOUS]
