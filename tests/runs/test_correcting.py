"""What people decide about values counts, can be taken back, and overwrites neither machine nor colleague."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from imr_llm import CaseRecord, Letter, Settings, extract, load_letter, verify
from imr_llm.domain.record import Decision, FindingCode, Outcome
from imr_llm.errors import CorrectionError, StaleCorrectionError
from imr_llm.runs.corrected import entries_left
from imr_llm.runs.correcting import correct, corrections_of, review_states, reviewed_of, undo
from imr_llm.runs.corrections import Correction, ReviewState, Verdict
from imr_llm.runs.ledger import Ledger
from imr_llm.runs.rows import LetterState
from imr_llm.runs.rows import Outcome as Came
from imr_llm.settings import EngineChoice
from tests.cli.command import CONTRADICTION, THREE_ITEMS, imr_llm
from tests.runs.exports.letters import row
from tests.runs.exports.run_directory import run_directory

READER = Settings(engine=EngineChoice.READER)


@pytest.fixture
def machine() -> CaseRecord:
    """The machine's record."""
    return extract(THREE_ITEMS, settings=READER)


@pytest.fixture
def letter() -> Letter:
    """Its letter."""
    return load_letter(THREE_ITEMS)


@pytest.fixture
def run_dir(machine: CaseRecord, tmp_path: Path) -> Path:
    """A run with that letter."""
    return run_directory(tmp_path / "run", [row(1, machine)])


@pytest.fixture
def ledger(run_dir: Path) -> Iterator[Ledger]:
    """Its ledger, to write in."""
    with Ledger.open(run_dir) as opened:
        yield opened


def changed(path: str, value: object, *places: tuple[int, int], by: str = "Ana") -> Correction:
    """Another value, shown by these places."""
    return Correction(path, Verdict.CHANGED, by, value=value, places=places)


def place_of(letter: Letter, words: str) -> tuple[int, int]:
    """Where the letter has these words first."""
    start = letter.text.index(words)
    return start, start + len(words)


def test_a_changed_value_has_the_selected_words_for_evidence(
    ledger: Ledger, letter: Letter, machine: CaseRecord
) -> None:
    """Checked again as a whole; the machine's answer stays in the ledger as it was."""
    place = place_of(letter, "CLINICAL CASE SUMMARY")
    record = correct(
        ledger, letter, 1, changed("patient.mechanism_of_injury", "CLINICAL CASE SUMMARY", place), seen=0
    )
    assert record.patient.mechanism_of_injury == "CLINICAL CASE SUMMARY"
    (span,) = record.evidence["patient.mechanism_of_injury"]
    assert (span.start, span.end, span.text) == (*place, "CLINICAL CASE SUMMARY")
    assert verify(record, letter, settings=READER)[0].kind == "reading"
    assert ledger.row(1).record() == machine
    kept = reviewed_of(ledger, 1)
    assert kept is not None
    assert (kept.state, kept.reviewer) == (ReviewState.BEGUN, "Ana")
    assert CaseRecord.model_validate_json(kept.record_json) == record


def test_an_accepted_letter_is_finished(ledger: Ledger, letter: Letter, machine: CaseRecord) -> None:
    """Nothing of it changes but the marks of doubt, for a person has looked at all of it."""
    settled = tuple(one for one in machine.findings if one.code is not FindingCode.UNCERTAIN_VALUE)
    accepted = correct(ledger, letter, 1, Correction("", Verdict.ACCEPTED, "Ana"), seen=0)
    assert accepted == machine.model_copy(update={"findings": settled})
    kept = reviewed_of(ledger, 1)
    assert kept is not None
    assert kept.state is ReviewState.FINISHED


def test_a_removed_entry_takes_its_evidence_along_and_the_others_move_up(
    ledger: Ledger, letter: Letter, machine: CaseRecord
) -> None:
    """Positions of the machine's record stay the names of entries, whatever was removed before."""
    path, parts = "patient.prior_treatments", machine.patient.prior_treatments
    assert len(parts) >= 2
    correct(ledger, letter, 1, Correction(f"{path}[0]", Verdict.REMOVED, "Ana"), seen=0)
    record = correct(ledger, letter, 1, changed(f"{path}[1]", "zzz", place_of(letter, "Case Number")), seen=1)
    left = record.patient.prior_treatments
    assert left == ("zzz", *parts[2:])
    assert record.evidence[f"{path}[0]"][0].text == "Case Number"
    for index, value in enumerate(parts[2:], start=1):
        before = machine.evidence[f"{path}[{index + 1}]"]
        assert (left[index], record.evidence[f"{path}[{index}]"]) == (value, before)
    assert f"{path}[{len(left)}]" not in record.evidence


def test_an_entry_that_was_missed_is_added_behind_the_others(
    ledger: Ledger, letter: Letter, machine: CaseRecord
) -> None:
    """With its own evidence."""
    count = len(machine.patient.medications)
    place = place_of(letter, "Case Number")
    path = f"patient.medications[{count}]"
    record = correct(ledger, letter, 1, changed(path, "Aspirin", place), seen=0)
    assert record.patient.medications == (*machine.patient.medications, "Aspirin")
    assert record.evidence[path][0].text == "Case Number"


def test_a_removed_item_is_gone_with_all_that_is_said_of_it(
    ledger: Ledger, letter: Letter, machine: CaseRecord
) -> None:
    """Evidence and findings of later items follow them."""
    record = correct(ledger, letter, 1, Correction("disputed_items[0]", Verdict.REMOVED, "Ana"), seen=0)
    assert record.disputed_items == machine.disputed_items[1:]
    assert record.evidence["disputed_items[0].request"] == machine.evidence["disputed_items[1].request"]
    assert not any(path.startswith("disputed_items[2]") for path in record.evidence)


def test_another_decision_changes_the_outcome_and_shows_the_contradiction(
    ledger: Ledger, letter: Letter, machine: CaseRecord
) -> None:
    """Cross-checks run over what people say as over what machines say."""
    index = next(i for i, one in enumerate(machine.disputed_items) if one.decision is Decision.UPHELD)
    path = f"disputed_items[{index}].decision"
    record = correct(ledger, letter, 1, changed(path, "overturned", place_of(letter, "Case Number")), seen=0)
    assert record.outcome in (Outcome.OVERTURNED, Outcome.MIXED)
    assert FindingCode.DECISION_NECESSITY_CONFLICT in {one.code for one in record.findings}
    assert record.needs_review


def test_what_cannot_be_read_is_left_empty_and_said_so(ledger: Ledger, letter: Letter) -> None:
    """A finding at its path."""
    record = correct(
        ledger, letter, 1, Correction("patient.age", Verdict.UNREADABLE, "Ana", reason="smudged"), seen=0
    )
    assert record.patient.age is None
    assert ("unreadable_text", "patient.age") in {(one.code, one.path) for one in record.findings}
    (kept,) = corrections_of(ledger, 1)
    assert kept.correction.reason == "smudged"


def test_an_undone_correction_is_kept_but_does_not_count(
    ledger: Ledger, letter: Letter, machine: CaseRecord
) -> None:
    """Who took it back, the record is the machine's again."""
    correct(ledger, letter, 1, Correction("patient.age", Verdict.REMOVED, "Ana"), seen=0)
    assert undo(ledger, letter, 1, 1, reviewer="Ben") == machine
    assert reviewed_of(ledger, 1) is None
    (kept,) = corrections_of(ledger, 1)
    assert kept.undone_at is not None
    with pytest.raises(CorrectionError, match="no correction 1"):
        undo(ledger, letter, 1, 1, reviewer="Ben")


def test_two_people_do_not_overwrite_each_other(run_dir: Path, letter: Letter) -> None:
    """Two ledgers open at once: other values can be decided about, the same one after looking again."""
    with Ledger.open(run_dir) as one, Ledger.open(run_dir) as other:
        correct(one, letter, 1, Correction("patient.age", Verdict.REMOVED, "Ana"), seen=0)
        with pytest.raises(StaleCorrectionError, match="Ana"):
            correct(other, letter, 1, Correction("patient.age", Verdict.ACCEPTED, "Ben"), seen=0)
        with pytest.raises(StaleCorrectionError, match="Ana"):
            correct(other, letter, 1, Correction("patient", Verdict.ACCEPTED, "Ben"), seen=0)
        correct(other, letter, 1, Correction("patient.sex", Verdict.REMOVED, "Ben"), seen=0)
        record = correct(other, letter, 1, Correction("patient.age", Verdict.ACCEPTED, "Ben"), seen=2)
        assert record.patient.sex is None
        assert len(corrections_of(one, 1)) == 3


@pytest.mark.parametrize(
    ("correction", "message"),
    [
        (changed("patient.age", "forty", (0, 4)), "patient.age does not fit"),
        (changed("patient.shoe_size", 44, (0, 4)), "does not fit"),
        (changed("provenance.model", "me", (0, 4)), "no path of a value"),
        (changed("patient.age", 44, (0, 10**9)), "no place of the letter"),
        (Correction("disputed_items[99]", Verdict.REMOVED, "Ana"), "nothing at"),
        (Correction("disputed_items[0].request", Verdict.REMOVED, "Ana"), "does not fit"),
        (Correction("patient.diagnoses[0].name[0]", Verdict.ACCEPTED, "Ana"), "nothing at"),
    ],
)
def test_a_correction_that_does_not_fit_is_refused_whole(
    ledger: Ledger, letter: Letter, correction: Correction, message: str
) -> None:
    """Nothing is kept of it."""
    with pytest.raises(CorrectionError, match=message):
        correct(ledger, letter, 1, correction, seen=0)
    assert corrections_of(ledger, 1) == ()
    assert reviewed_of(ledger, 1) is None


def test_corrections_belong_to_the_record_that_they_were_made_of(
    ledger: Ledger, letter: Letter, machine: CaseRecord
) -> None:
    """A letter that was asked anew begins anew; another letter is not taken for it."""
    correct(ledger, letter, 1, Correction("patient.age", Verdict.REMOVED, "Ana"), seen=0)
    later = machine.model_copy(
        update={"provenance": machine.provenance.model_copy(update={"created_at": "2027-01-01T00:00:00Z"})}
    )
    ledger.finish(1, Came(state=LetterState.DONE, record_json=later.model_dump_json().encode()))
    assert reviewed_of(ledger, 1) is None
    assert corrections_of(ledger, 1) == ()
    with pytest.raises(CorrectionError, match="not the one"):
        correct(ledger, load_letter(CONTRADICTION), 1, Correction("", Verdict.ACCEPTED, "Ana"), seen=0)


def test_exports_hold_the_corrected_records_and_say_so(
    run_dir: Path, ledger: Ledger, letter: Letter, tmp_path: Path
) -> None:
    """With --machine the engine's."""
    correct(ledger, letter, 1, Correction("patient.age", Verdict.REMOVED, "Ana"), seen=0)

    def exported(*options: str) -> list[dict[str, object]]:
        done = imr_llm("export", run_dir, *options, home=tmp_path)
        assert done.code == 0, done.err
        return [json.loads(line) for line in done.out.splitlines()]

    (record,) = exported()
    assert record["patient"]["age"] is None  # type: ignore[index]
    assert CaseRecord.model_validate(record).patient.age is None
    (machine,) = exported("--machine")
    assert machine["patient"]["age"] is not None  # type: ignore[index]
    first, *_ = exported("--rows", "items")
    assert first["reviewed"] == "begun"
    first, *_ = exported("--rows", "items", "--machine")
    assert first["reviewed"] is None


def test_every_part_of_a_value_that_is_added_has_evidence(
    ledger: Ledger, letter: Letter, machine: CaseRecord
) -> None:
    """A diagnosis with its code points at the selected words twice, as a machine's would."""
    path = f"patient.diagnoses[{len(machine.patient.diagnoses)}]"
    value = {"name": "Right rotator cuff syndrome", "code": "726.10"}
    place = place_of(letter, "Right rotator cuff syndrome (726.10)")
    record = correct(ledger, letter, 1, changed(path, value, place), seen=0)
    assert path not in record.evidence
    assert record.evidence[f"{path}.name"] == record.evidence[f"{path}.code"]
    assert not [one for one in verify(record, letter, settings=READER) if one.kind == "evidence"]


def test_a_whole_and_its_parts_are_decided_about_in_any_order(ledger: Ledger, letter: Letter) -> None:
    """What is said last counts, whatever was said of it before."""
    quantity, amount = "disputed_items[1].quantity", "disputed_items[1].quantity.amount"
    place = place_of(letter, "#120")
    correct(ledger, letter, 1, changed(quantity, {"amount": 60, "unit": "unit"}, place), seen=0)
    record = correct(ledger, letter, 1, changed(amount, 90, place), seen=1)
    assert record.disputed_items[1].quantity is not None
    assert record.disputed_items[1].quantity.amount == 90
    record = correct(ledger, letter, 1, Correction(quantity, Verdict.REMOVED, "Ana"), seen=2)
    assert record.disputed_items[1].quantity is None
    assert not [path for path in record.evidence if path.startswith(quantity)]


def test_entries_are_told_by_the_machines_positions(letter: Letter, machine: CaseRecord) -> None:
    """Those that are left, those that are gone, those that were added."""
    count = len(machine.patient.medications)
    path = "patient.medications"
    entries = entries_left(
        machine,
        letter,
        [Correction(f"{path}[0]", Verdict.REMOVED, "Ana"), changed(f"{path}[{count}]", "Aspirin", (0, 4))],
    )
    of_list = {name: left for name, left in entries.items() if name.startswith(path)}
    assert of_list == {f"{path}[{index}]": index > 0 for index in range(count + 1)}


def test_an_unreadable_entry_is_told_of_at_its_list(ledger: Ledger, letter: Letter) -> None:
    """The entry is gone, and another may stand at its position; what moved is told of where it is now."""
    unreadable = Correction("patient.medications[0]", Verdict.UNREADABLE, "Ana")
    record = correct(ledger, letter, 1, unreadable, seen=0)
    assert ("unreadable_text", "patient.medications") in {(one.code, one.path) for one in record.findings}
    correct(ledger, letter, 1, Correction("disputed_items[0]", Verdict.REMOVED, "Ana"), seen=1)
    record = correct(
        ledger, letter, 1, Correction("disputed_items[1].dose", Verdict.UNREADABLE, "Ana"), seen=2
    )
    assert ("unreadable_text", "disputed_items[0].dose") in {(one.code, one.path) for one in record.findings}


def test_without_the_letter_findings_stay_and_nothing_is_changed_by_its_words(tmp_path: Path) -> None:
    """What cross-checks have found is not forgotten because they cannot be run again."""
    machine = extract(CONTRADICTION, settings=READER)
    before = {(one.code, one.path) for one in machine.findings}
    assert before
    with Ledger.open(run_directory(tmp_path / "run", [row(1, machine)])) as ledger:
        record = correct(ledger, None, 1, Correction("patient.sex", Verdict.REMOVED, "Ana"), seen=0)
        assert record.patient.sex is None
        assert {(one.code, one.path) for one in record.findings} == before
        with pytest.raises(CorrectionError, match="letter is gone"):
            correct(ledger, None, 1, changed("patient.age", 4, (0, 4)), seen=1)
        assert undo(ledger, None, 1, 1, reviewer="Ana") == machine


def test_who_has_come_how_far_is_told_for_all_letters_at_once(
    ledger: Ledger, letter: Letter, machine: CaseRecord
) -> None:
    """Of their present records: a letter that was asked anew begins anew."""
    assert review_states(ledger) == {}
    correct(ledger, letter, 1, Correction("patient.age", Verdict.ACCEPTED, "Ana"), seen=0)
    assert review_states(ledger) == {1: (ReviewState.BEGUN, "Ana")}
    correct(ledger, letter, 1, Correction("", Verdict.ACCEPTED, "Ben"), seen=1)
    assert review_states(ledger) == {1: (ReviewState.FINISHED, "Ben")}
    later = machine.model_copy(
        update={"provenance": machine.provenance.model_copy(update={"created_at": "2027-01-01T00:00:00Z"})}
    )
    ledger.finish(1, Came(state=LetterState.DONE, record_json=later.model_dump_json().encode()))
    assert review_states(ledger) == {}
