"""The report shows every value beside the words that show it, finds letters, and runs nothing of a letter."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from imr_llm import CaseRecord, load_letter
from imr_llm.analysis import statistics_of
from imr_llm.runs.correcting import correct
from imr_llm.runs.corrections import Correction, Verdict
from imr_llm.runs.ledger import Ledger
from imr_llm.runs.ledger_view import LedgerView
from imr_llm.runs.rows import LetterState
from tests.browser import browsing, serious_faults
from tests.cli.command import LETTERS, THREE_ITEMS, imr_llm

HOSTILE = "<script>document.title='taken'</script><img src=x onerror=\"document.title='taken'\">"
ASTRAL = "\U0001f9b4"
"""A character of two UTF-16 units: what stands behind it must still be found at its offsets."""
NAMES = sorted(path.name for path in LETTERS.iterdir() if path.suffix in {".txt", ".pdf"})


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a run over the example letters, one of them hostile, and its report."""
    folder = tmp_path_factory.mktemp("report")
    letters = folder / "letters"
    letters.mkdir()
    for name in NAMES:
        (letters / name).write_bytes((LETTERS / name).read_bytes())
    text = THREE_ITEMS.read_text(encoding="utf-8")
    hostile = text.replace("CLINICAL CASE SUMMARY", f"{ASTRAL} {HOSTILE}\n\nCLINICAL CASE SUMMARY")
    assert hostile != text
    (letters / "zz_hostile.txt").write_text(hostile, encoding="utf-8")
    made = imr_llm(
        "run", letters, "--out", folder / "run", "--engine", "reader", "--summaries", "-q", home=folder
    )
    assert made.code == 0, made.err
    done = imr_llm("report", folder / "run", "-o", folder / "report.html", home=folder)
    assert done.code == 0, done.err
    return folder


@pytest.fixture
def page(home: Path, browser: Browser) -> Iterator[Page]:
    """The report in a browser."""
    with browsing(browser) as opened:
        opened.goto((home / "report.html").as_uri())
        opened.wait_for_selector("html[data-ready]")
        yield opened


def open_letter(page: Page, name: str) -> None:
    """Look at one letter."""
    page.fill("#search", name)
    page.click(f"#list tbody a:text-is('{name}')")
    page.wait_for_selector("#one:not([hidden])")


def records(home: Path) -> dict[str, CaseRecord]:
    """The records of the run by what it calls the letters."""
    with LedgerView.read(home / "run") as ledger:
        rows = ledger.rows(LetterState.DONE, LetterState.REVIEW)
        return {row.id: record for row in rows if (record := row.record()) is not None}


@pytest.mark.parametrize("name", [*NAMES, "zz_hostile.txt"])
def test_the_highlighted_words_are_those_of_the_spans(page: Page, home: Path, name: str) -> None:
    """For every value with evidence, on text, scans of pages and behind astral characters."""
    open_letter(page, name)
    shown: dict[str, str] = page.evaluate(
        """() => {
          const found = {};
          for (const mark of document.querySelectorAll('#text mark'))
            for (const path of mark.paths) found[path] = (found[path] ?? '') + mark.textContent;
          return found;
        }"""
    )
    record = records(home)[name]
    assert shown == {
        path: "".join(span.text for span in sorted(spans, key=lambda one: one.start))
        for path, spans in record.evidence.items()
    }
    valued = page.locator("#record button[data-path]").evaluate_all("all => all.map(one => one.dataset.path)")
    assert set(record.evidence) <= set(valued)


def test_values_and_words_lead_to_each_other(page: Page) -> None:
    """By click both ways, by hovering both ways, and with the page number for a PDF."""
    open_letter(page, "2018_knee_surgery.pdf")
    button = page.locator("#record button[data-path='case.case_number']")
    button.click()
    assert page.evaluate("document.activeElement.tagName") == "MARK"
    assert page.evaluate("document.activeElement.paths.includes('case.case_number')")
    page.locator("#text mark.patient").first.click()
    path = page.evaluate("document.activeElement.dataset.path")
    assert path.startswith("patient.")
    button.hover()
    lit = page.locator("#text mark.on").evaluate_all("all => all.map(one => one.paths).flat()")
    assert "case.case_number" in lit
    page.locator("#text mark.case").first.hover()
    assert page.locator("#record button.on").count() >= 1
    assert "page 1" in page.locator("#record").inner_text()
    assert "Page 1" in page.locator("#text").inner_text()


def test_letters_and_items_are_searched_filtered_and_sorted(page: Page) -> None:
    """What is found is counted, and cleared again."""
    everything = page.locator("#count").inner_text()
    page.select_option("#outcome", "mixed")
    some = page.locator("#count").inner_text()
    assert some != everything
    outcomes = page.locator("#list tbody tr td:nth-child(3)").all_inner_texts()
    assert set(outcomes) == {"mixed"}
    page.select_option("#shape", "items")
    page.select_option("#category", "pharmaceutical")
    assert set(page.locator("#list tbody tr td:nth-child(4)").all_inner_texts()) <= {"pharmaceutical"}
    page.click("#filters button[type=reset]")
    expect(page.locator("#count")).to_have_text(everything)
    page.click("#list thead button:text-is('Items')")
    counts = [int(one) for one in page.locator("#list tbody tr td:nth-child(5)").all_inner_texts()]
    assert counts == sorted(counts)
    page.click("#list thead button:text-is('Items')")
    assert page.locator("#list thead th[aria-sort=descending]").inner_text() == "Items"
    page.fill("#search", "nothing has these words")
    assert page.locator("#count").inner_text().startswith("0 of")


def test_everything_can_be_done_with_the_keyboard(page: Page) -> None:
    """From the search to a letter, to a value, to its words, to the next letter and back."""
    page.focus("#search")
    page.keyboard.type("hostile")
    page.focus("#list tbody a")
    page.keyboard.press("Enter")
    page.wait_for_selector("#one:not([hidden])")
    assert page.evaluate("document.activeElement.id") == "one-title"
    page.focus("#record button[data-path='case.case_number']")
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.tagName") == "MARK"
    page.keyboard.press("Escape")
    page.wait_for_selector("#all:not([hidden])")
    assert page.evaluate("document.activeElement.textContent") == "zz_hostile.txt"
    page.fill("#search", "")
    page.locator("#list tbody a").first.click()
    first = page.locator("#one-title").inner_text()
    page.keyboard.press("n")
    expect(page.locator("#one-title")).not_to_have_text(first)


def test_what_a_letter_says_is_text(page: Page) -> None:
    """Script and markup in a letter are shown, not run."""
    open_letter(page, "zz_hostile.txt")
    assert HOSTILE in page.locator("#text").inner_text()
    assert page.locator("#text img, #text script, #record img, #record script").count() == 0
    assert page.title() != "taken"


def test_there_is_no_serious_accessibility_fault(page: Page) -> None:
    """Neither on the list nor beside a letter, in light and in dark."""
    assert serious_faults(page) == []
    open_letter(page, "2016_retro_dme_contradiction.txt")
    assert serious_faults(page) == []


def test_the_numbers_are_those_of_stats(page: Page, home: Path) -> None:
    """The same counts in both."""
    with LedgerView.read(home / "run") as ledger:
        found = statistics_of(ledger)
    names, values = (page.locator(f".tiles {tag}").all_inner_texts() for tag in ("dt", "dd"))
    tiles = dict(zip(names, values, strict=True))
    assert tiles["Disputed items"] == str(found.decided.items)
    assert tiles["Overturned"].startswith(f"{found.decided.overturned} (")
    assert page.locator("figure img").count() >= 8
    broken = "all => all.filter(one => !one.complete || one.naturalWidth === 0).length"
    assert page.locator("figure img").evaluate_all(broken) == 0


def test_summary_and_findings_stand_with_the_letter(page: Page) -> None:
    """The summary on top; a finding leads to its words."""
    open_letter(page, "2016_retro_dme_contradiction.txt")
    assert "result:" in page.locator("#one-summary").inner_text()
    assert page.locator(".finding.error").count() >= 1
    page.locator(".finding button").first.click()
    assert page.evaluate("document.activeElement.tagName") == "MARK"


def test_more_letters_than_a_page_holds_are_split(home: Path, browser: Browser) -> None:
    """Into pages beside it that lead to each other."""
    target = home / "split" / "report.html"
    target.parent.mkdir()
    done = imr_llm("report", home / "run", "-o", target, "--letters", "4", home=home)
    assert done.code == 0, done.err
    pages = sorted(path.name for path in target.parent.iterdir())
    assert pages == ["report-2.html", "report-3.html", "report.html"]
    with browsing(browser) as page:
        page.goto(target.as_uri())
        page.click("nav[aria-label='Pages of letters'] a:text-is('9 to 9')")
        page.wait_for_selector("html[data-ready]")
        assert page.locator("#count").inner_text() == "1 of 1 letters"


def test_corrected_records_and_letters_that_are_gone(tmp_path: Path, browser: Browser) -> None:
    """The corrected value is shown; without its letter a record shows the words that it quotes."""
    letters = tmp_path / "letters"
    letters.mkdir()
    (letters / THREE_ITEMS.name).write_bytes(THREE_ITEMS.read_bytes())
    run_dir = tmp_path / "run"
    imr_llm("run", letters, "--out", run_dir, "--engine", "reader", "-q", home=tmp_path)
    with Ledger.open(run_dir) as ledger:
        correction = Correction("patient.age", Verdict.CHANGED, "Ana", value=31, places=((0, 4),))
        correct(ledger, load_letter(THREE_ITEMS), 1, correction, seen=0)
    (letters / THREE_ITEMS.name).unlink()
    done = imr_llm("report", run_dir, "-o", tmp_path / "report.html", home=tmp_path)
    assert done.code == 0
    assert "1 letter shown without text" in done.err
    with browsing(browser) as page:
        page.goto((tmp_path / "report.html").as_uri())
        page.wait_for_selector("html[data-ready]")
        open_letter(page, THREE_ITEMS.name)
        assert page.locator("#record button[data-path='patient.age']").inner_text() == "31"
        assert "reviewed: begun" in page.locator("#one-state").inner_text()
        title = page.locator("#record button[data-path='case.case_number']").get_attribute("title")
        assert title is not None
        assert "case.case_number" in title


def test_what_is_printed_is_all_of_it(page: Page) -> None:
    """Headings of tables and the values of a record as well, though they are buttons; whole, not a window."""
    page.emulate_media(media="print")
    assert page.locator("#list thead button").first.is_visible()
    assert not page.locator("#filters").is_visible()
    page.emulate_media(media="screen")
    open_letter(page, THREE_ITEMS.name)
    page.emulate_media(media="print")
    assert page.locator("#record button[data-path='patient.age']").is_visible()
    for place in ("#one-summary", "#text", "#record"):
        cut = "(one) => one.scrollHeight > one.clientHeight + 2"
        assert not page.locator(place).evaluate(cut), place


def test_every_chart_has_its_numbers_as_a_table(page: Page) -> None:
    """For those who do not see the picture, which says so."""
    figures = page.locator("figure")
    assert figures.count() >= 9
    for figure in figures.all():
        assert "table below" in (figure.locator("img").get_attribute("alt") or "")
        assert figure.locator("details table tr").count() > 1


def test_a_report_asks_the_network_for_nothing(home: Path, browser: Browser) -> None:
    """No address is loaded, and the policy of the page forbids it."""
    text = (home / "report.html").read_text(encoding="utf-8")
    assert "default-src &#x27;none&#x27;" in text
    requested: list[str] = []
    with browsing(browser) as page:
        page.on("request", lambda asked: requested.append(asked.url))
        page.goto((home / "report.html").as_uri())
        page.wait_for_selector("html[data-ready]")
    assert [one for one in requested if not one.startswith(("file:", "data:"))] == []
