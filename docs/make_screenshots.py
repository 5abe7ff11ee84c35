"""Makes the pictures in `docs/pictures/` anew: a run over the example letters, as Chromium shows it.

    python docs/make_screenshots.py

Needs the extras `report`, `review` and `dev`, and Chromium (`apt-get install chromium`).
"""

from __future__ import annotations

import io
import re
import shutil
import signal
import subprocess
import sys
import tempfile
from pathlib import Path

from PIL import Image
from playwright.sync_api import Page, sync_playwright

REPOSITORY = Path(__file__).parents[1]
PICTURES = REPOSITORY / "docs" / "pictures"
LETTERS = REPOSITORY / "examples" / "letters"
_WIDTH, _HEIGHT = 1200, 800
_COLOURS = 64
"""Colours of a picture: pages have few, and pictures are to stay small."""


def main() -> None:
    """Make every picture."""
    executable = shutil.which("chromium")
    if executable is None:
        sys.exit("Chromium is missing: apt-get install chromium")
    PICTURES.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as name, sync_playwright() as playwright:
        report = _report(Path(name))
        browser = playwright.chromium.launch(executable_path=executable, args=["--no-sandbox"])
        page = browser.new_page(viewport={"width": _WIDTH, "height": _HEIGHT}, color_scheme="light")
        page.goto(report.as_uri())
        page.wait_for_selector("html[data-ready]")
        _keep(page, "report_numbers")
        page.click("#list tbody a:text-is('2016_retro_dme_contradiction.txt')")
        page.wait_for_selector("#text mark")
        page.locator(".finding button").first.click()
        _keep(page, "report_letter")
        _review(Path(name) / "examples", page)
        browser.close()


def _review(run: Path, page: Page) -> None:
    program = [sys.executable, "-m", "imr_llm", "review", str(run), "--reviewer", "Ana Lopez"]
    with subprocess.Popen(program, stderr=subprocess.PIPE, text=True) as app:
        assert app.stderr is not None
        link = re.search(r"http://\S+", app.stderr.readline())
        assert link is not None
        page.goto(link[0])
        page.wait_for_selector("html[data-ready] #queue")
        _keep(page, "review_queue")
        page.click("#queue tbody a")
        page.wait_for_selector("html[data-ready] #record")
        page.locator('[data-row="patient.age"] button.value').click()
        page.keyboard.press("e")
        page.locator(".sides").scroll_into_view_if_needed()
        page.evaluate("document.querySelector('.sides').scrollIntoView()")
        _keep(page, "review_letter")
        app.send_signal(signal.SIGINT)


def _report(folder: Path) -> Path:
    program = [sys.executable, "-m", "imr_llm"]
    run = [*program, "run", LETTERS, "--out", folder / "examples", "--engine", "reader", "--summaries", "-q"]
    subprocess.run(run, check=True)
    target = folder / "report.html"
    subprocess.run([*program, "report", folder / "examples", "-o", target, "-q"], check=True)
    return target


def _keep(page: Page, name: str) -> None:
    picture = Image.open(io.BytesIO(page.screenshot())).convert("RGB")
    picture.quantize(_COLOURS).save(PICTURES / f"{name}.png", optimize=True)


if __name__ == "__main__":
    main()
