"""People correct records beside the letters, by mouse and by keyboard, and what they decide counts."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from imr_llm import CaseRecord, Letter, Settings, load_letter, verify
from imr_llm.runs.correcting import corrections_of, reviewed_of
from imr_llm.runs.corrections import KeptCorrection, ReviewState, Verdict
from imr_llm.runs.ledger_view import LedgerView
from tests.browser import browsing, serious_faults
from tests.cli.command import CONTRADICTION, THREE_ITEMS, imr_llm
from tests.review.serving import Served, reviewing

HOSTILE = "<script>document.title='taken'</script><img src=x onerror=\"document.title='taken'\">"
ASTRAL = "\U0001f9b4"
"""A character of two UTF-16 units: what is selected behind it must be kept at its offsets."""
SELECT = """([words]) => {
  const text = document.getElementById('text');
  const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
  const pieces = [];
  while (walker.nextNode()) pieces.push(walker.currentNode);
  const whole = pieces.map((one) => one.data).join('');
  const start = whole.indexOf(words);
  if (start < 0) throw new Error('the page has no such words');
  const point = (at) => {
    for (const piece of pieces) {
      if (at <= piece.length) return [piece, at];
      at -= piece.length;
    }
  };
  getSelection().setBaseAndExtent(...point(start), ...point(start + words.length));
}"""


@pytest.fixture
def run_dir(tmp_path: Path) -> Path:
    """A run with two letters; the one whose numbers are 1 has hostile words and an astral character in it."""
    letters = tmp_path / "letters"
    letters.mkdir()
    text = THREE_ITEMS.read_text(encoding="utf-8")
    hostile = text.replace("CLINICAL CASE SUMMARY", f"{ASTRAL} {HOSTILE}\n\nCLINICAL CASE SUMMARY")
    assert hostile != text
    (letters / "a_hostile.txt").write_text(hostile, encoding="utf-8")
    (letters / "b_contradiction.txt").write_bytes(CONTRADICTION.read_bytes())
    (letters / "c_empty.txt").write_text(" ", encoding="utf-8")
    run_dir = tmp_path / "run"
    done = imr_llm("run", letters, "--out", run_dir, "--engine", "reader", "--summaries", "-q", home=tmp_path)
    assert done.code in (0, 1), done.err
    return run_dir


@pytest.fixture
def letter(run_dir: Path) -> Letter:
    """The first letter."""
    return load_letter(run_dir.parent / "letters" / "a_hostile.txt")


@pytest.fixture
def served(run_dir: Path) -> Iterator[Served]:
    """The app, as Ana uses it."""
    with reviewing(run_dir) as running:
        yield running


@pytest.fixture
def page(served: Served, browser: Browser) -> Iterator[Page]:
    """A browser that has opened the printed link."""
    with browsing(browser) as opened:
        enter(opened, served)
        yield opened


def enter(page: Page, served: Served) -> None:
    """Open the link that was printed."""
    page.goto(served.url)
    page.wait_for_selector("html[data-ready] #queue")
    assert served.token not in page.url


def another_browser(page: Page) -> Page:
    """A colleague's: what it complains of on its console is what its test is about."""
    assert page.context.browser is not None
    return page.context.browser.new_page()


def open_letter(page: Page, served: Served, number: int = 1) -> None:
    """Look at a letter."""
    page.goto(f"http://127.0.0.1:{served.port}/letters/{number}")
    page.wait_for_selector("html[data-ready]")


def row(page: Page, path: str) -> Locator:
    """What stands for a value."""
    return page.locator(f'[data-row="{path}"]')


def field(page: Page, label: str) -> Locator:
    """A field of the form in which a value is changed."""
    return page.locator("form.editor").get_by_label(label)


def choose(page: Page, path: str) -> None:
    """Make a value the one to decide about."""
    row(page, path).locator("button.value").click()


def change(page: Page, words: str, path: str, heard_of: str, **proposed: str) -> None:
    """Select words for a value, see what is proposed for each field, save it, and hear of it."""
    page.evaluate(SELECT, [words])
    choose(page, path)
    page.keyboard.press("e")
    for label, value in proposed.items():
        expect(field(page, label)).to_have_value(value)
    page.get_by_role("button", name="Save").click()
    heard(page, heard_of)


def heard(page: Page, words: str) -> None:
    """Wait until the page has said something."""
    expect(page.locator("#say")).to_contain_text(words)


def kept(run_dir: Path, number: int = 1) -> list[KeptCorrection]:
    """The corrections of a letter."""
    with LedgerView.read(run_dir) as ledger:
        return list(corrections_of(ledger, number))


def exported(run_dir: Path) -> dict[str, Any]:
    """The first record as `imr-llm export` gives it."""
    done = imr_llm("export", run_dir, home=run_dir.parent)
    assert done.code == 0, done.err
    found: dict[str, Any] = json.loads(done.out.splitlines()[0])
    return found


def test_the_letters_that_need_a_person_most_come_first(page: Page) -> None:
    """With progress, a filter by finding, and the letters of which there is no record."""
    rows = page.locator("#queue tbody tr")
    expect(rows).to_have_count(2)
    expect(rows.first).to_contain_text("b_contradiction.txt")
    expect(rows.first).to_contain_text("has errors")
    expect(page.locator("#progress")).to_have_text("0 of 2 finished.")
    expect(page.locator("#failed")).to_contain_text("c_empty.txt")
    page.select_option("#code", "decision_necessity_conflict")
    page.wait_for_url("**code=decision**")
    page.wait_for_selector("html[data-ready]")
    expect(page.locator("#queue tbody tr")).to_have_count(1)
    page.select_option("#show", "finished")
    expect(page.locator("main")).to_contain_text("No letter is left here.")


def test_words_that_are_selected_become_value_and_evidence(
    page: Page, served: Served, run_dir: Path, letter: Letter
) -> None:
    """Behind an astral character, over a line's end, and in the export; the record still verifies."""
    open_letter(page, served)
    words = "18 visits of physical therapy in early 2013 and one\nsubacromial cortisone injection"
    page.evaluate(SELECT, [words])
    expect(page.locator("#selected")).to_contain_text("18 visits of physical therapy")
    choose(page, "patient.mechanism_of_injury")
    page.get_by_role("button", name="Change", exact=True).click()
    value = field(page, "Value")
    expect(value).to_have_value(words.replace("\n", " "))
    field(page, "Reason").fill("a test of mine")
    page.get_by_role("button", name="Save").click()
    heard(page, "Changed: mechanism of injury")
    expect(row(page, "patient.mechanism_of_injury")).to_contain_text("changed by Ana")
    record = exported(run_dir)
    assert record["patient"]["mechanism_of_injury"] == words.replace("\n", " ")
    (span,) = record["evidence"]["patient.mechanism_of_injury"]
    start = letter.text.index(words)
    assert (span["start"], span["end"], span["text"]) == (start, start + len(words), words)
    mismatches = verify(CaseRecord.model_validate(record), letter, settings=Settings(engine="reader"))
    assert {one.kind for one in mismatches} <= {"reading"}
    (correction,) = kept(run_dir)
    assert correction.correction.reason == "a test of mine"


def test_values_are_read_from_the_words_by_their_kind(page: Page, served: Served, run_dir: Path) -> None:
    """A date, a number, a decision; what the words do not say is asked for."""
    open_letter(page, served)
    for path, words, value in (
        ("case.date_of_injury", "07/11/2014", "2014-07-11"),
        ("patient.age", "12 visits", "12"),
        ("disputed_items[0].decision", "Overturned", "overturned"),
    ):
        change(page, words, path, "Changed", Value=value)
        expect(page.locator("form.editor")).to_have_count(0)
    heard(page, "Outcome mixed, needs review")
    expect(page.locator("#findings")).to_contain_text("contradict each other")
    choose(page, "patient.age")
    page.keyboard.press("e")
    page.evaluate(SELECT, ["warehouse picker"])
    page.locator("#text").dispatch_event("mouseup")
    expect(page.locator(".editor .note")).to_contain_text("no single whole number")
    assert [one.correction.value for one in kept(run_dir)] == ["2014-07-11", 12, "overturned"]


def test_entries_are_added_with_their_evidence(page: Page, served: Served, run_dir: Path) -> None:
    """To a list of words, and one that is made of several values."""
    open_letter(page, served)
    drug, pain = "cortisone", "right shoulder pain"
    change(page, drug, "patient.medications[3]", "Changed: another medication", Value=drug)
    change(page, pain, "patient.diagnoses[3]", "Changed: another diagnosis", name=pain)
    quantity = "disputed_items[2].quantity"
    change(page, "12 visits", quantity, "Changed: quantity", amount="12", unit="visit")
    record = exported(run_dir)
    assert record["patient"]["medications"][3] == "cortisone"
    assert record["evidence"]["patient.medications[3]"][0]["text"] == "cortisone"
    assert record["patient"]["diagnoses"][3] == {"name": "right shoulder pain", "code": None}
    assert record["evidence"]["patient.diagnoses[3].name"][0]["text"] == "right shoulder pain"
    assert record["disputed_items"][2]["quantity"] == {"amount": 12.0, "unit": "visit"}
    assert record["evidence"]["disputed_items[2].quantity.unit"][0]["text"] == "12 visits"


def test_rejected_entries_are_shown_and_can_be_had_back(page: Page, served: Served, run_dir: Path) -> None:
    """What comes behind keeps its name, so that it is still the one that is decided about."""
    open_letter(page, served)
    choose(page, "patient.medications[0]")
    page.keyboard.press("r")
    heard(page, "Rejected: medication 1")
    gone = row(page, "patient.medications[0]")
    expect(gone.locator("s")).to_have_text("Norco")
    expect(gone).to_contain_text("rejected by Ana")
    choose(page, "patient.medications[2]")
    page.keyboard.press("u")
    heard(page, "Marked unreadable")
    assert exported(run_dir)["patient"]["medications"] == ["naproxen"]
    choose(page, "patient.medications[0]")
    page.get_by_role("button", name="Restore").click()
    heard(page, "Accepted")
    assert exported(run_dir)["patient"]["medications"] == ["Norco", "naproxen"]


def test_any_decision_can_be_taken_back(page: Page, served: Served, run_dir: Path) -> None:
    """The last by a key, an older one in the list; both are still told of."""
    open_letter(page, served)
    for path in ("patient.age", "patient.sex"):
        choose(page, path)
        page.keyboard.press("r")
        expect(row(page, path)).to_contain_text("rejected by Ana")
    page.keyboard.press("z")
    heard(page, "Taken back")
    expect(row(page, "patient.sex")).to_contain_text("female")
    page.get_by_role("button", name="Undo rejected patient.age").click()
    expect(row(page, "patient.age")).to_contain_text("47")
    expect(page.locator("#history li.undone")).to_have_count(2)
    assert exported(run_dir)["patient"]["age"] == 47
    assert all(one.undone_at is not None for one in kept(run_dir))
    page.keyboard.press("z")
    heard(page, "no decision")


def test_all_of_it_goes_by_keyboard(page: Page, served: Served, run_dir: Path) -> None:
    """From the queue to a letter, through its values, a change by words, finished, the next letter."""
    page.keyboard.press("n")
    page.wait_for_selector("html[data-ready] #record")
    assert page.url.endswith("/letters/2")
    page.keyboard.press("n")
    page.wait_for_url("**/letters/1")
    page.wait_for_selector("html[data-ready]")
    page.keyboard.press("j")
    page.keyboard.press("j")
    page.keyboard.press("k")
    focused = "document.activeElement.closest('[data-row]').dataset.row"
    first = page.evaluate(focused)
    assert first == page.locator("#record [data-row]").first.get_attribute("data-row")
    while page.evaluate(focused) != "patient.sex":
        page.keyboard.press("j")
    page.keyboard.press("a")
    heard(page, "Accepted: sex")
    assert page.evaluate(focused) == "patient.sex"
    page.keyboard.press("k")
    assert page.evaluate(focused) == "patient.age"
    page.keyboard.press("e")
    expect(field(page, "Value")).to_be_focused()
    page.keyboard.press("Shift+Tab")
    expect(page.get_by_label("Words in the letter")).to_be_focused()
    page.keyboard.press("ControlOrMeta+a")
    page.keyboard.type("12 VISITS")
    page.keyboard.press("Tab")
    expect(field(page, "Value")).to_have_value("12")
    page.keyboard.press("Tab")
    page.keyboard.type("by keyboard")
    page.keyboard.press("Enter")
    heard(page, "Changed: age")
    page.keyboard.press("Tab")
    expect(page.get_by_role("button", name="Accept", exact=True)).to_be_focused()
    page.keyboard.press("f")
    heard(page, "The letter is finished")
    with LedgerView.read(run_dir) as ledger:
        finished = reviewed_of(ledger, 1)
    assert finished is not None
    assert finished.state is ReviewState.FINISHED
    assert exported(run_dir)["patient"]["age"] == 12
    page.keyboard.press("?")
    expect(page.get_by_role("dialog")).to_be_visible()
    page.keyboard.press("Escape")
    page.goto(f"http://127.0.0.1:{served.port}/")
    expect(page.locator("#progress")).to_have_text("1 of 2 finished.")
    expect(page.locator("#queue tbody tr")).to_have_count(1)


def test_words_are_selected_in_the_letter_with_shift_and_arrows(page: Page, served: Served) -> None:
    """The letter has a caret, and nothing that is typed or pasted changes it."""
    open_letter(page, served)
    before = page.locator("#text").inner_text()
    choose(page, "patient.age")
    page.keyboard.press("t")
    for _ in range(len("47-year")):
        page.keyboard.press("Shift+ArrowRight")
    expect(page.locator("#selected")).to_contain_text("47-year")
    page.keyboard.type("xyX ")
    page.keyboard.press("Delete")
    page.keyboard.press("Backspace")
    page.keyboard.press("Enter")
    assert page.locator("#text").inner_text() == before
    page.keyboard.press("e")
    expect(page.get_by_label("Words in the letter")).to_have_value("47-year")


def tab_to(page: Page, wanted: str) -> None:
    """Go on with the Tab key to a field or button by what it is called."""
    focused = "[...(document.activeElement.labels ?? [])].map((one) => one.firstChild.data).join() || "
    for _ in range(40):
        page.keyboard.press("Tab")
        if page.evaluate(f"{focused}document.activeElement.textContent") == wanted:
            return
    raise AssertionError(f"{wanted} is not reached with Tab")


def test_an_item_that_was_missed_is_added_by_keyboard_and_taken_back(
    page: Page, served: Served, run_dir: Path, letter: Letter
) -> None:
    """From its words, with the decision chosen; it is checked at once, in the export, and can be undone."""
    open_letter(page, served)
    page.keyboard.press("i")
    page.keyboard.type("subacromial cortisone injection")
    page.keyboard.press("Tab")
    expect(field(page, "request")).to_have_value("subacromial cortisone injection")
    expect(field(page, "category")).to_have_value("injection")
    tab_to(page, "decision")
    page.keyboard.type("o")
    tab_to(page, "Save")
    page.keyboard.press("Enter")
    heard(page, "Changed: another disputed item")
    heard(page, "Outcome mixed")
    record = exported(run_dir)
    added = record["disputed_items"][3]
    assert (added["number"], added["request"], added["decision"]) == (
        4,
        "subacromial cortisone injection",
        "overturned",
    )
    (span,) = record["evidence"]["disputed_items[3].request"]
    assert letter.text[span["start"] : span["end"]] == span["text"] == "subacromial cortisone injection"
    focused = "document.activeElement.closest('[data-row]').dataset.row"
    assert page.evaluate(focused) == "disputed_items[3]"
    for _ in range(20):
        page.keyboard.press("j")
        if page.evaluate(focused) == "disputed_items[3].dose":
            break
    page.keyboard.press("u")
    heard(page, "Marked unreadable: dose")
    page.keyboard.press("z")
    heard(page, "Taken back")
    page.keyboard.press("z")
    expect(row(page, "disputed_items[3].request")).to_have_count(0)
    assert len(exported(run_dir)["disputed_items"]) == 3


def test_an_item_that_is_none_is_rejected_by_keyboard_but_never_the_last(
    page: Page, served: Served, run_dir: Path
) -> None:
    """The others keep their places; a record without any item would say nothing."""
    tab = another_browser(page)
    tab.goto(served.url)
    tab.wait_for_selector("#queue")
    open_letter(tab, served)
    focused = "document.activeElement.closest('[data-row]').dataset.row"
    tab.keyboard.press("j")
    for path, said in (
        ("disputed_items[0]", "Rejected: disputed item 1. Outcome mixed"),
        ("disputed_items[1]", "Rejected: disputed item 1. Outcome overturned"),
        ("disputed_items[2]", "Not kept: a record has at least one disputed item"),
    ):
        while tab.evaluate(focused) != path:
            tab.keyboard.press("j")
        tab.keyboard.press("r")
        heard(tab, said)
    assert len(exported(run_dir)["disputed_items"]) == 1
    tab.keyboard.press("z")
    heard(tab, "Taken back")
    assert [one["number"] for one in exported(run_dir)["disputed_items"]] == [2, 3]


def test_two_people_do_not_overwrite_each_other(page: Page, served: Served, run_dir: Path) -> None:
    """Two tabs with the same field: the second is told who was first, and to look again."""
    open_letter(page, served)
    with reviewing(run_dir, "Ben") as other:
        tab = another_browser(page)
        tab.goto(other.url)
        tab.wait_for_selector("#queue")
        open_letter(tab, other)
        choose(page, "patient.age")
        page.keyboard.press("r")
        heard(page, "Rejected")
        choose(tab, "patient.age")
        tab.keyboard.press("a")
        expect(tab.locator("#stale")).to_contain_text("'Ana' has decided about this value")
        assert [one.correction.reviewer for one in kept(run_dir)] == ["Ana"]
        choose(tab, "patient.sex")
        tab.keyboard.press("a")
        heard(tab, "Accepted: sex")
        tab.get_by_role("link", name="Load the letter again").click()
        expect(row(tab, "patient.age")).to_contain_text("rejected by Ana")
        choose(tab, "patient.age")
        tab.keyboard.press("a")
        heard(tab, "Accepted: age")
        tab.get_by_role("button", name="Undo rejected patient.age").click()
        heard(tab, "Taken back")
        expect(tab.locator("#history li.undone")).to_contain_text("Ana: rejected patient.age (taken back")
        expect(tab.locator("#history li.undone")).to_contain_text("by Ben)")
    assert [one.correction.verdict for one in kept(run_dir)] == [
        Verdict.REMOVED, Verdict.ACCEPTED, Verdict.ACCEPTED,
    ]  # fmt: skip


def test_what_another_has_changed_is_accepted_as_it_stands(page: Page, served: Served, run_dir: Path) -> None:
    """Not turned back into what the machine said."""
    open_letter(page, served)
    change(page, "12 visits", "patient.age", "Changed", Value="12")
    with reviewing(run_dir, "Ben") as other:
        tab = another_browser(page)
        tab.goto(other.url)
        tab.wait_for_selector("#queue")
        open_letter(tab, other)
        choose(tab, "patient.age")
        tab.keyboard.press("a")
        heard(tab, "Accepted: age")
    record = exported(run_dir)
    assert record["patient"]["age"] == 12
    assert record["evidence"]["patient.age"][0]["text"] == "12 visits"


def test_what_a_letter_says_is_text(page: Page, served: Served) -> None:
    """Its markup is shown as it stands there; so is what people enter."""
    open_letter(page, served)
    expect(page.locator("#text")).to_contain_text(HOSTILE)
    page.evaluate(SELECT, [HOSTILE])
    choose(page, "patient.mechanism_of_injury")
    page.keyboard.press("e")
    expect(field(page, "Value")).to_have_value(HOSTILE)
    field(page, "Reason").fill(HOSTILE)
    page.get_by_role("button", name="Save").click()
    heard(page, "Changed")
    expect(row(page, "patient.mechanism_of_injury")).to_contain_text(HOSTILE)
    expect(page.locator("#history")).to_contain_text(HOSTILE)
    assert page.title() != "taken"
    assert page.locator("#one img, #one script").count() == 0


def test_highlights_and_values_lead_to_each_other(page: Page, served: Served) -> None:
    """By click and by hover."""
    open_letter(page, served)
    choose(page, "disputed_items[1].dose")
    assert page.locator("#text mark.on").all_inner_texts() == ["10/325mg"]
    page.locator("#text mark", has_text="47-year-old").click()
    expect(row(page, "patient.age")).to_have_class("row d0 current")
    row(page, "patient.sex").hover()
    page.locator('[data-path="patient.sex"]').hover()
    assert page.locator("#text mark.on").first.inner_text() == "female"


def test_axe_finds_no_serious_fault(page: Page, served: Served) -> None:
    """In the queue, in a letter with its form open, in the list of keys; light and dark."""
    assert serious_faults(page) == []
    open_letter(page, served)
    choose(page, "patient.age")
    page.keyboard.press("r")
    heard(page, "Rejected")
    choose(page, "patient.diagnoses[3]")
    page.keyboard.press("e")
    page.get_by_label("Words in the letter").fill("shoulder")
    expect(page.get_by_label("Place")).to_be_visible()
    assert serious_faults(page) == []
    page.get_by_role("button", name="Cancel").click()
    page.keyboard.press("?")
    assert serious_faults(page) == []


def test_a_letter_that_is_gone_can_be_accepted_and_rejected(run_dir: Path, browser: Browser) -> None:
    """There are no words to select, and the page says so."""
    (run_dir.parent / "letters" / "a_hostile.txt").unlink()
    with reviewing(run_dir) as served, browsing(browser) as page:
        enter(page, served)
        open_letter(page, served)
        expect(page.locator("#text")).to_contain_text("do not have this letter any more")
        choose(page, "patient.age")
        expect(page.get_by_role("button", name="Change", exact=True)).to_have_count(0)
        page.keyboard.press("e")
        heard(page, "The letter is gone")
        page.keyboard.press("r")
        heard(page, "Rejected: age")
    assert exported(run_dir)["patient"]["age"] is None
