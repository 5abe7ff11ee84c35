"""Records go to Label Studio and come back as corrections, whatever is done to them there."""

from __future__ import annotations

import json
import shutil
import time
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from imr_llm import CaseRecord
from imr_llm.domain.record import FindingCode
from imr_llm.errors import AnnotationError
from imr_llm.label_studio.config import config
from imr_llm.label_studio.importing import import_file
from imr_llm.label_studio.units import Units
from imr_llm.runs.correcting import as_reviewed, correct, corrections_of, reviewed_of, undo
from imr_llm.runs.corrections import Correction, KeptCorrection, ReviewState, Verdict
from imr_llm.runs.ledger import Ledger
from imr_llm.runs.ledger_view import LedgerView
from imr_llm.runs.letters import letters_of_run
from tests.cli.command import CONTRADICTION, THREE_ITEMS, imr_llm
from tests.label_studio.annotating import MOST, Work, imported, tasks_in
from tests.label_studio.test_config import TYPES

EXAMPLES = THREE_ITEMS.parent
ASTRAL = "\U0001f9b4"


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A run over two letters, one of them with characters of two UTF-16 units before all that matters."""
    home = tmp_path_factory.mktemp("studio")
    (home / "letters").mkdir()
    text = THREE_ITEMS.read_text(encoding="utf-8")
    (home / "letters" / "a.txt").write_text(f"{ASTRAL} {ASTRAL}\n{text}", encoding="utf-8")
    (home / "letters" / "b.txt").write_bytes(CONTRADICTION.read_bytes())
    done = imr_llm("run", home / "letters", "--out", home / "run", "--engine", "reader", "-q", home=home)
    assert done.code == 0, done.err
    return home


@pytest.fixture
def run_dir(made: Path, tmp_path: Path) -> Iterator[Path]:
    """A copy of the run, over the same letters."""
    yield Path(shutil.copytree(made / "run", tmp_path / "run"))


@pytest.fixture
def task(run_dir: Path) -> dict[str, Any]:
    """The task of the first letter."""
    return tasks_in(run_dir)[0]


def kept(run_dir: Path, number: int = 1) -> tuple[KeptCorrection, ...]:
    """What the ledger has of a letter."""
    with LedgerView.read(run_dir) as ledger:
        return corrections_of(ledger, number)


def said(run_dir: Path, number: int = 1) -> dict[str, tuple[str, object]]:
    """What stands, by path."""
    return {
        one.correction.path: (one.correction.verdict.value, one.correction.value)
        for one in kept(run_dir, number)
        if one.stands
    }


def record(run_dir: Path, number: int = 1) -> CaseRecord:
    """The record as exports have it."""
    with LedgerView.read(run_dir) as ledger:
        found = as_reviewed(ledger, ledger.row(number)).record()
        assert found is not None
        return found


FINISHED = {"": ("accepted", None)}


def test_tasks_say_only_what_the_config_has_a_control_for(run_dir: Path) -> None:
    """With its type and, where it is chosen, one of its choices; every place quotes its words."""
    view = ElementTree.fromstring(config())
    controls = {one.attrib["name"]: one for one in view.iter() if one.tag in TYPES}
    for one in tasks_in(run_dir):
        text = one["data"]["text"]
        for result in one["predictions"][0]["result"]:
            control, value = controls[result["from_name"]], result["value"]
            assert result["type"] == TYPES[control.tag]
            words = text[value["start"] : value["end"]]
            assert value["text"] == words or (result["type"] == "textarea" and len(value["text"]) == 1)
            if control.tag in ("Labels", "Choices"):
                options = {child.attrib["value"] for child in control}
                assert set(value[result["type"]]) <= options


def test_every_value_that_the_letter_shows_is_in_its_task(run_dir: Path, task: dict[str, Any]) -> None:
    """As many labelled places as the record has spans."""
    labelled = [one for one in task["predictions"][0]["result"] if one["from_name"] == "field"]
    assert len(labelled) == sum(len(spans) for spans in record(run_dir).evidence.values())


def test_what_is_submitted_as_it_was_finishes_the_letter_and_changes_nothing(run_dir: Path) -> None:
    """Who and when are the annotator's; the record is the machine's, with what was uncertain settled."""
    machine = [record(run_dir, number) for number in (1, 2)]
    before = [
        one.model_copy(
            update={"findings": tuple(f for f in one.findings if f.code is not FindingCode.UNCERTAIN_VALUE)}
        )
        for one in machine
    ]
    assert machine != before
    became = imported(run_dir, *(Work(one, index).done() for index, one in enumerate(tasks_in(run_dir))))
    assert [(one.corrections, one.problem) for one in became] == [(1, None), (1, None)]
    for number in (1, 2):
        assert said(run_dir, number) == FINISHED
        assert record(run_dir, number) == before[number - 1]
    (one,) = kept(run_dir)
    assert (one.correction.reviewer, one.made_at) == ("Label Studio user 1", "2026-11-01T10:00:00+00:00")
    assert tasks_in(run_dir) == []
    assert len(tasks_in(run_dir, finished=True)) == 2


def test_the_same_file_changes_nothing_the_second_time(run_dir: Path, task: dict[str, Any]) -> None:
    """Nor does it bring back what somebody has taken back since."""
    work = Work(task).remove("patient.age").done()
    imported(run_dir, work)
    before = kept(run_dir)
    assert [one.known for one in imported(run_dir, work)] == [True]
    assert kept(run_dir) == before
    with Ledger.open(run_dir) as ledger:
        (letter,) = letters_of_run(ledger, {record(run_dir).source.sha256}, MOST)
        undo(ledger, letter, 1, before[0].number, reviewer="Ben")
    assert [one.known for one in imported(run_dir, work)] == [True]
    assert record(run_dir).patient.age is not None


def test_values_are_changed_by_choice_by_words_and_by_hand(run_dir: Path, task: dict[str, Any]) -> None:
    """Each with its evidence; findings and outcome follow, and the machine's answer stays."""
    work = (
        Work(task)
        .say("disputed_items.decision", "decision", "overturned", item=1)
        .remove("patient.age")
        .add("patient.age", "12 visits")
        .move("patient.mechanism_of_injury", "warehouse picker")
        .say("case.case_number", "value", "CM14-0000001")
        .say("case.case_number", "reason", "a misprint")
    )
    (became,) = imported(run_dir, work.done(), names={1: "Ana Lopez"})
    assert became.problem is None
    found = record(run_dir)
    assert found.disputed_items[0].decision == "overturned"
    assert found.outcome == "mixed"
    assert "decision_necessity_conflict" in {one.code for one in found.findings}
    assert found.patient.age == 12
    assert found.evidence["patient.age"][0].text == "12 visits"
    assert found.patient.mechanism_of_injury == "warehouse picker"
    assert found.case.case_number == "CM14-0000001"
    reasons = {one.correction.path: one.correction.reason for one in kept(run_dir)}
    assert reasons["case.case_number"] == "a misprint"
    assert {one.correction.reviewer for one in kept(run_dir)} == {"Ana Lopez"}
    exported = imr_llm("export", run_dir, "--machine", home=run_dir.parent)
    assert json.loads(exported.out.splitlines()[0])["patient"]["age"] == 47


def test_entries_and_items_come_and_go(run_dir: Path, task: dict[str, Any]) -> None:
    """An item with all that is said of it; an entry by its name and a number; groups as a whole."""
    item = {"item": 4}
    work = (
        Work(task)
        .remove_item(2)
        .add("disputed_items.request", "Norco", **item)
        .add("disputed_items.category", "Norco", category="pharmaceutical", **item)
        .add("disputed_items.decision", "Upheld", decision="upheld", **item)
        .add("disputed_items.quantity.amount", "12 visits", **item)
        .remove("patient.medications", entry=1)
        .add("patient.medications", "cortisone")
        .add("patient.medications", "therapy")
        .add("patient.diagnoses.name", "right shoulder pain", entry=4)
        .add("patient.diagnoses.code", "726.10", entry=4)
    )
    before = record(run_dir)
    (became,) = imported(run_dir, work.done())
    assert became.problem is None
    found = record(run_dir)
    assert [one.request for one in found.disputed_items] == [
        before.disputed_items[0].request, before.disputed_items[2].request, "Norco",
    ]  # fmt: skip
    new = found.disputed_items[2]
    assert (new.number, new.treatment, new.category, new.decision) == (4, "Norco", "pharmaceutical", "upheld")
    assert new.quantity is not None
    assert (new.quantity.amount, new.quantity.unit) == (12, "visit")
    assert found.evidence["disputed_items[2].decision"][0].text == "Upheld"
    assert found.patient.medications == (*before.patient.medications[1:], "cortisone", "therapy")
    assert found.patient.diagnoses[3].model_dump() == {"name": "right shoulder pain", "code": "726.10"}
    assert ("disputed_items[1]", ("removed", None)) in said(run_dir).items()
    # What was exported then is what stands, and submitting it as it is changes nothing.
    (again,) = [one for one in tasks_in(run_dir, finished=True) if one["data"]["title"] == "a.txt"]
    imported(run_dir, Work(again, 2).done())
    assert record(run_dir) == found


def test_what_cannot_be_read_is_said_so(run_dir: Path, task: dict[str, Any]) -> None:
    """No value, and a finding, as in the review app."""
    imported(run_dir, Work(task).say("patient.age", "readable", "unreadable").done())
    found = record(run_dir)
    assert found.patient.age is None
    assert ("unreadable_text", "patient.age") in {(one.code, one.path) for one in found.findings}


def test_a_changed_annotation_takes_its_earlier_decisions_back(run_dir: Path, task: dict[str, Any]) -> None:
    """The newer state of the same annotation counts; an older file that comes later does not."""
    first = Work(task).remove("patient.age").remove("patient.sex")
    second = Work(task).remove("patient.sex").remove("patient.medications", entry=1)
    second.updated_at = "2026-11-02T10:00:00Z"
    imported(run_dir, first.done())
    (became,) = imported(run_dir, second.done())
    assert (became.corrections, became.taken_back) == (1, 1)
    assert said(run_dir).keys() == {"patient.sex", "patient.medications[0]", ""}
    assert [one.undone_by for one in kept(run_dir) if not one.stands] == ["Label Studio user 1"]
    assert [one.known for one in imported(run_dir, first.done())] == [True]


def test_what_others_have_decided_since_is_left_and_told(run_dir: Path, task: dict[str, Any]) -> None:
    """The rest of the annotation is kept, but the letter is not finished; who agrees is no conflict."""
    with Ledger.open(run_dir) as ledger:
        (letter,) = letters_of_run(ledger, {record(run_dir).source.sha256}, MOST)
        correct(ledger, letter, 1, Correction("patient.sex", Verdict.REMOVED, "Ben"), seen=0)
        correct(ledger, letter, 1, Correction("patient.age", Verdict.ACCEPTED, "Ben"), seen=1)
    (became,) = imported(
        run_dir, Work(task).remove("patient.age").remove("patient.sex").remove("case.priority").done()
    )
    assert became.problem is not None
    assert "patient.age (by Ben)" in became.problem
    assert "patient.sex" not in became.problem
    assert said(run_dir)["patient.age"] == ("accepted", None)
    assert said(run_dir)["case.priority"] == ("removed", None)
    with LedgerView.read(run_dir) as view:
        reviewed = reviewed_of(view, 1)
    assert reviewed is not None
    assert reviewed.state is ReviewState.BEGUN


def test_two_annotators_of_a_letter_do_not_overwrite_each_other(run_dir: Path, task: dict[str, Any]) -> None:
    """The earlier one counts where they differ, and the other is told."""
    one, other = Work(task, 1).remove("patient.age"), Work(task, 2).say("patient.age", "value", "12")
    other.by, other.updated_at = {"id": 2, "email": "ben@example.org"}, "2026-11-03T10:00:00Z"
    both = one.done()
    both["annotations"] = [other.done()["annotations"][0], *both["annotations"]]
    first, second = imported(run_dir, both)
    assert (first.annotator, second.annotator) == ("Label Studio user 1", "ben@example.org")
    assert first.problem is None
    assert "patient.age (by Label Studio user 1)" in (second.problem or "")


@pytest.mark.parametrize(
    ("change", "message"),
    [
        (lambda work: work.remove("disputed_items.request", item=1), "disputed_items.0.request"),
        (lambda work: work.say("patient.age", "value", "many"), "valid integer"),
        (
            lambda work: work.move("patient.age", "warehouse picker").say("patient.age", "value", None),
            "patient age has no value",
        ),
        (
            lambda work: work.move("patient.age", "12 visits").say("patient.age", "value", "47"),
            "something else",
        ),
        (lambda work: work.add("disputed_items.dose", "Norco"), "number the item"),
        (lambda work: work.add("patient.diagnoses.code", "726.10"), "number the entry"),
        (lambda work: work.add("disputed_items.dose", "Norco", item=9), "does not say what it is"),
        (lambda work: work.add("patient.shoe_size", "Norco"), "no label of the record"),
        (lambda work: work.say("disputed_items.dose", "item", 1.5, item=2), "no number of an item"),
    ],
)
def test_what_does_not_fit_is_refused_whole_and_costs_no_other(
    run_dir: Path, change: Any, message: str
) -> None:
    """The message says what is wrong; the other letter's annotation counts."""
    first, second = tasks_in(run_dir)
    bad, good = imported(run_dir, change(Work(first)).done(), Work(second).done())
    assert bad.problem is not None
    assert message in bad.problem
    assert kept(run_dir) == ()
    assert good.problem is None
    assert said(run_dir, 2) == FINISHED


def test_damaged_and_foreign_tasks_are_told_and_cost_no_other(run_dir: Path) -> None:
    """Nothing of them is kept; skipped ones and those that nobody has worked on say nothing."""
    first, second = tasks_in(run_dir)
    skipped = Work(second).done()
    skipped["annotations"][0]["was_cancelled"] = True
    elsewhere = Work(first).done()
    elsewhere["data"]["text"] = f"{elsewhere['data']['text']} "
    other_words = Work(first).remove("patient.age").add("patient.age", "12 visits")
    other_words.regions[other_words.find("patient.age")][0]["value"]["text"] = "13 visits"
    no_row = Work(first).done()
    no_row["data"]["imr_llm"]["number"] = 99
    undated = Work(first).done()
    del undated["annotations"][0]["updated_at"]
    became = imported(
        run_dir, 5, {"data": {"text": "x"}, "annotations": []}, {"annotations": []}, undated, no_row,
        elsewhere, other_words.done(), skipped, {**second, "annotations": []},
    )  # fmt: skip
    assert [one.problem and one.problem.split(":")[0].split("(")[0].strip() for one in became] == [
        "is not as Label Studio exports tasks as JSON", "was not made by imr-llm label-studio export",
        "is not as Label Studio exports tasks as JSON", "has an annotation that is no such",
        "there is no letter 99 in this run", "its text is not the letter's",
        *[one.problem for one in became[6:]],
    ]  # fmt: skip
    assert len(became) == 7
    assert "other words" in (became[6].problem or "")
    assert kept(run_dir) == kept(run_dir, 2) == ()


def test_annotations_of_a_letter_or_a_record_that_has_changed_are_refused(tmp_path: Path) -> None:
    """A letter that was changed since, and one that was asked anew: export it again."""
    (tmp_path / "letters").mkdir()
    letter = tmp_path / "letters" / "a.txt"
    letter.write_bytes(THREE_ITEMS.read_bytes())
    for home in ("run", "later"):
        done = imr_llm(
            "run", tmp_path / "letters", "--out", tmp_path / home, "--engine", "reader", "-q", home=tmp_path
        )
        assert done.code == 0, done.err
        # Records of the same second are the same, and nothing was asked anew that shows.
        asked = datetime.now(UTC).second
        while datetime.now(UTC).second == asked:
            time.sleep(0.01)
    (task,) = tasks_in(tmp_path / "run")
    (became,) = imported(tmp_path / "later", Work(task).done())
    assert "asked anew" in (became.problem or "")
    letter.write_text(f"{letter.read_text(encoding='utf-8')}\nOne more line.\n", encoding="utf-8")
    (became,) = imported(tmp_path / "run", Work(task).done())
    assert "changed" in (became.problem or "")
    assert kept(tmp_path / "run") == kept(tmp_path / "later") == ()


def test_a_run_that_keeps_no_words_goes_there_and_back_as_well(tmp_path: Path) -> None:
    """Its records get their words from the letters; what people say is kept without words, too."""
    (tmp_path / "letters").mkdir()
    (tmp_path / "letters" / "a.txt").write_bytes(THREE_ITEMS.read_bytes())
    run = (
        "run",
        tmp_path / "letters",
        "--out",
        tmp_path / "run",
        "--engine",
        "reader",
        "--no-store-text",
        "-q",
    )
    done = imr_llm(*run, home=tmp_path)
    assert done.code == 0, done.err
    (task,) = tasks_in(tmp_path / "run")
    work = Work(task).remove("patient.age").add("patient.medications", "cortisone").done()
    assert [one.problem for one in imported(tmp_path / "run", work)] == [None]
    assert [one.known for one in imported(tmp_path / "run", work)] == [True]
    found = record(tmp_path / "run")
    assert found.patient.age is None
    assert found.patient.medications[-1] == "cortisone"
    kept_there = b"".join(path.read_bytes() for path in (tmp_path / "run").glob("ledger.sqlite*"))
    assert b"cortisone" not in kept_there


@pytest.mark.parametrize("content", ["", "[", "7", '"task"', "[" * 100_000])
def test_a_file_that_is_no_export_is_refused(run_dir: Path, content: str) -> None:
    """In one clear error."""
    file = run_dir.parent / "other.json"
    file.write_text(content, encoding="utf-8")
    with (
        Ledger.open(run_dir) as ledger,
        pytest.raises(AnnotationError, match="export from Label Studio as JSON"),
    ):
        list(import_file(ledger, file, MOST, {}))


def test_versions_that_count_utf_16_units_are_understood(run_dir: Path, task: dict[str, Any]) -> None:
    """The words that a place quotes tell how it was counted, behind characters of two units as well."""
    work = (
        Work(task)
        .remove("patient.age")
        .add("patient.age", "12 visits")
        .add("patient.medications", "cortisone")
    )
    for region in work.regions.values():
        for one in region:
            for name in ("start", "end"):
                one["value"][name] = len(work.text[: one["value"][name]].encode("utf-16-le")) // 2
    (became,) = imported(run_dir, work.done())
    assert became.problem is None
    assert said(run_dir).keys() == {"patient.age", "patient.medications[3]", ""}
    (span,) = record(run_dir).evidence["patient.age"]
    assert span.text == "12 visits"


@settings(max_examples=300, suppress_health_check=[HealthCheck.too_slow])
@given(
    st.text(alphabet=st.sampled_from(f"ab \n\r{ASTRAL}\u00e9\u0301\uffff\U00010000"), max_size=40), st.data()
)
def test_units_are_counted_as_utf_16_has_them(text: str, data: st.DataObject) -> None:
    """For every place of every text; a unit within a character is no place."""
    units = Units(text)
    encoded = text.encode("utf-16-le")
    total = len(encoded) // 2
    start = data.draw(st.integers(-1, total + 1))
    end = data.draw(st.integers(-1, total + 1))
    found = units.to_characters(start, end)
    if found is None:
        within = {
            at + 1
            for at in range(total - 1)
            if 0xD800 <= int.from_bytes(encoded[2 * at : 2 * at + 2], "little") < 0xDC00
        }
        assert not 0 <= start < end <= total or {start, end} & within
    else:
        assert text[slice(*found)].encode("utf-16-le") == encoded[2 * start : 2 * end]


def test_the_commands_take_a_run_there_and_back(made: Path, run_dir: Path, tmp_path: Path) -> None:
    """Exit code 1 where something was refused; what is corrected is in the export, and becomes gold."""
    out = imr_llm("label-studio", "export", run_dir, "-o", tmp_path / "tasks.json", home=made)
    assert (out.code, out.out) == (0, "")
    assert "2 letters exported" in out.err
    streamed = imr_llm("label-studio", "export", run_dir, "-q", home=made)
    assert streamed.out == (tmp_path / "tasks.json").read_text(encoding="utf-8")
    first, second = json.loads(streamed.out)
    bad = Work(second).add("disputed_items.dose", "the", item=99).done()
    file = tmp_path / "project.json"
    file.write_text(json.dumps([Work(first).remove("patient.age").done(), bad]), encoding="utf-8")
    back = imr_llm("label-studio", "import", run_dir, file, "--annotator", "1=Ana Lopez", home=made)
    assert back.code == 1
    assert "b.txt (Ana Lopez)" in back.err
    assert "1 annotation imported with 2 decisions" in back.err
    rows = imr_llm("export", run_dir, "--rows", "letters", "--format", "csv", home=made)
    assert "finished,Ana Lopez,2026-11-01T10:00:00+00:00" in rows.out
    gold = imr_llm("gold", "add", run_dir, "--to", tmp_path / "gold", home=made)
    assert gold.code == 0, gold.err
    assert len(list((tmp_path / "gold").glob("*.json"))) == 1
    wrong = imr_llm("label-studio", "import", run_dir, file, "--annotator", "Ana", home=made)
    assert wrong.code == 2
    none = imr_llm("label-studio", "import", tmp_path / "nothing", file, home=made)
    assert none.code == 3
    assert not (tmp_path / "nothing").exists()


def test_a_letter_that_is_gone_is_named_and_costs_no_other(tmp_path: Path) -> None:
    """In the export; the file holds the others."""
    (tmp_path / "letters").mkdir()
    for name, source in (("a.txt", THREE_ITEMS), ("b.txt", CONTRADICTION)):
        (tmp_path / "letters" / name).write_bytes(source.read_bytes())
    imr_llm("run", tmp_path / "letters", "--out", tmp_path / "run", "--engine", "reader", "-q", home=tmp_path)
    (tmp_path / "letters" / "a.txt").unlink()
    out = imr_llm("label-studio", "export", tmp_path / "run", home=tmp_path)
    assert out.code == 1
    assert "a.txt" in out.err
    assert [one["data"]["title"] for one in json.loads(out.out)] == ["b.txt"]
