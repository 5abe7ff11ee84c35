"""How long a browser takes over a report: until it can be used, to filter, to open a letter.

    python -m benchmarks.report [--letters 5000]

The letters are those of the gold set, again and again, each different by a line. Needs the extras
`report` and `dev`, and Chromium.
"""

from __future__ import annotations

import argparse
import shutil
import subprocess
import sys
import tempfile
import time
from itertools import cycle
from pathlib import Path
from statistics import median

from playwright.sync_api import Page, sync_playwright
from tests.browser import ARGUMENTS

GOLD = Path(__file__).parents[1] / "gold"
_ROUNDS = 5


def main(arguments: list[str] | None = None) -> None:
    """Make the report, open it several times, and print medians."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--letters", type=int, default=5000)
    letters = parser.parse_args(arguments).letters
    executable = shutil.which("chromium")
    if executable is None:
        sys.exit("Chromium is missing: apt-get install chromium")
    with tempfile.TemporaryDirectory() as folder:
        page_file = _report(Path(folder), letters)
        print(f"{letters} letters: {page_file.stat().st_size / 1e6:.1f} MB")
        with sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=executable, args=ARGUMENTS)
            taken: dict[str, list[float]] = {}
            for _ in range(_ROUNDS):
                page = browser.new_page()
                for name, seconds in _looked_at(page, page_file).items():
                    taken.setdefault(name, []).append(seconds)
                page.close()
            browser.close()
        for name, seconds_of in taken.items():
            print(f"{name}: {median(seconds_of):.2f} s")


def _report(folder: Path, count: int) -> Path:
    letters = folder / "letters"
    letters.mkdir()
    texts = [path.read_text(encoding="utf-8", errors="replace") for path in sorted(GOLD.rglob("*.txt"))]
    for number, text in zip(range(count), cycle(texts), strict=False):
        (letters / f"{number:06d}.txt").write_text(f"{text}\n\nFile {number}\n", encoding="utf-8")
    program = [sys.executable, "-m", "imr_llm"]
    subprocess.run(
        [*program, "run", letters, "--out", folder / "run", "--engine", "reader", "-q"], check=False
    )
    begun = time.perf_counter()
    subprocess.run([*program, "report", folder / "run", "-o", folder / "report.html", "-q"], check=True)
    print(f"written in {time.perf_counter() - begun:.1f} s")
    return folder / "report.html"


def _looked_at(page: Page, file: Path) -> dict[str, float]:
    begun = time.perf_counter()
    page.goto(file.as_uri(), wait_until="commit")
    page.wait_for_selector("h1")
    first = time.perf_counter() - begun
    page.wait_for_selector("html[data-ready]")
    ready = time.perf_counter() - begun
    begun = time.perf_counter()
    page.select_option("#outcome", "overturned")
    page.wait_for_selector("#list tbody a")
    filtered = time.perf_counter() - begun
    begun = time.perf_counter()
    page.fill("#search", "lumbar mri")
    page.wait_for_selector("#list tbody a")
    searched = time.perf_counter() - begun
    begun = time.perf_counter()
    page.locator("#list tbody a").first.click()
    page.wait_for_selector("#text mark")
    opened = time.perf_counter() - begun
    return {"heading": first, "ready": ready, "filter": filtered, "search": searched, "letter": opened}


if __name__ == "__main__":
    main()
