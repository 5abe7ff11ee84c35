"""One round trip through a real Label Studio: a run's tasks, a person's work in its pages, and back.

    python -m benchmarks.label_studio http://127.0.0.1:8080 TOKEN EMAIL PASSWORD

The server is yours, for example from `pip install label-studio` in an environment of its own, started with
LABEL_STUDIO_ENABLE_LEGACY_API_TOKEN=true and `label-studio start --username EMAIL --password PASSWORD
--user-token TOKEN`. It gets a project of its own, which stays there to be looked at. Prints the corrections
that came of it, and ends with an error where they are not the ones that were made.
"""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
import tempfile
import urllib.request
from pathlib import Path
from typing import Any

from playwright.sync_api import Page, sync_playwright

from imr_llm.runs.correcting import corrections_of
from imr_llm.runs.ledger_view import LedgerView

LETTER = Path(__file__).parents[1] / "examples" / "letters" / "2014_shoulder_three_items.txt"
ASTRAL = "\U0001f9b4"
"""Counts as one character here and as two units there: all that comes behind is shifted."""


class Server:
    """A Label Studio."""

    def __init__(self, url: str, token: str) -> None:
        self.url = url.rstrip("/")
        self._token = token

    def ask(self, method: str, path: str, content: object = None) -> Any:
        """One request to its API."""
        request = urllib.request.Request(
            f"{self.url}{path}",
            method=method,
            data=json.dumps(content).encode() if content is not None else None,
            headers={"Authorization": f"Token {self._token}", "Content-Type": "application/json"},
        )
        with urllib.request.urlopen(request, timeout=60) as answer:
            return json.load(answer)


def main(url: str, token: str, email: str, password: str) -> None:
    """The whole trip."""
    server = Server(url, token)
    with tempfile.TemporaryDirectory() as folder:
        work = Path(folder)
        (work / "letters").mkdir()
        text = LETTER.read_text(encoding="utf-8")
        (work / "letters" / "letter.txt").write_text(f"{ASTRAL}\r\n{text}", encoding="utf-8", newline="")
        _command("run", "letters", "--out", "run", "--engine", "reader", "-q", work=work)
        _command("label-studio", "config", "-o", "labels.xml", work=work)
        _command("label-studio", "export", "run", "-o", "tasks.json", work=work)
        config = (work / "labels.xml").read_text(encoding="utf-8")
        project = server.ask("POST", "/api/projects", {"title": "imr-llm", "label_config": config})["id"]
        tasks = json.loads((work / "tasks.json").read_text(encoding="utf-8"))
        server.ask("POST", f"/api/projects/{project}/import", tasks)
        (task,) = server.ask("GET", f"/api/projects/{project}/tasks")
        _annotate(f"{server.url}/projects/{project}/data?task={task['id']}", server.url, email, password)
        exported = server.ask("GET", f"/api/projects/{project}/export?exportType=JSON")
        (work / "annotations.json").write_text(json.dumps(exported), encoding="utf-8")
        for _ in range(2):
            _command("label-studio", "import", "run", "annotations.json", work=work)
        with LedgerView.read(work / "run") as ledger:
            kept = corrections_of(ledger, 1)
    for one in kept:
        told = one.correction
        print(one.made_at, told.reviewer, told.path or "the letter", told.verdict, told.value, told.places)
    said = {(one.correction.path, one.correction.verdict.value, one.correction.value) for one in kept}
    assert said == {
        ("disputed_items[0].decision", "changed", "overturned"),
        ("patient.medications[3]", "changed", "cortisone"),
        ("patient.medications[1]", "removed", None),
        ("", "accepted", None),
    }, said


def _command(*arguments: str, work: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "imr_llm", *arguments], cwd=work, check=True, text=True, capture_output=True
    )
    sys.stderr.write(done.stderr)


def _annotate(address: str, url: str, email: str, password: str) -> None:
    """What a person does: another decision, a drug that is none, one that was missed; then Submit."""
    executable = shutil.which("chromium")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=executable, args=["--no-sandbox"])
        page = browser.new_page(viewport={"width": 1500, "height": 1000})
        page.goto(f"{url}/user/login/")
        page.fill("input[name=email]", email)
        page.fill("input[name=password]", password)
        page.click("button[type=submit]")
        page.wait_for_url(lambda now: "login" not in now)
        page.goto(address)
        page.locator("[class*=outliner]").get_by_text("disputed_items.request", exact=True).first.wait_for(
            timeout=60_000
        )
        # The list shows the first places; those of the patient are further down and not drawn yet.
        page.locator("[class*=outliner]").get_by_text("disputed_items.decision", exact=True).first.click()
        page.wait_for_timeout(700)
        page.locator(".lsf-main-view__annotation").get_by_role("checkbox", name="overturned").check()
        page.mouse.click(*_middle(_box(page, "naproxen")))
        page.wait_for_timeout(700)
        page.keyboard.press("Backspace")
        page.keyboard.press("Escape")
        page.wait_for_timeout(500)
        page.locator("[class*=label]").get_by_text("patient.medications", exact=True).first.click()
        _select(page, "cortisone")
        page.wait_for_timeout(1000)
        page.get_by_role("button", name="Submit").click()
        page.wait_for_timeout(3000)
        browser.close()


def _box(page: Page, word: str) -> dict[str, float]:
    """Where a word of the letter stands on the screen."""
    box: dict[str, float] = page.evaluate(
        """(word) => {
          const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
          while (walker.nextNode()) {
            const at = walker.currentNode.data.indexOf(word);
            if (at < 0 || !walker.currentNode.parentElement.closest('.lsf-richtext__line')) continue;
            walker.currentNode.parentElement.scrollIntoView({block: 'center'});
            const range = document.createRange();
            range.setStart(walker.currentNode, at);
            range.setEnd(walker.currentNode, at + word.length);
            const {x, y, width, height} = range.getBoundingClientRect();
            return {x, y, width, height};
          }
        }""",
        word,
    )
    return box


def _middle(box: dict[str, float]) -> tuple[float, float]:
    return box["x"] + box["width"] / 2, box["y"] + box["height"] / 2


def _select(page: Page, word: str) -> None:
    """Select a word of the letter with the mouse."""
    box = _box(page, word)
    _, height = _middle(box)
    page.mouse.move(box["x"] + 1, height)
    page.mouse.down()
    page.mouse.move(box["x"] + box["width"] - 1, height, steps=5)
    page.mouse.up()


if __name__ == "__main__":
    main(*sys.argv[1:])
