"""Letters come in the order in which they need a person."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from imr_llm import CaseRecord, extract
from imr_llm.domain.agreement import Agreement
from imr_llm.domain.record import Finding, FindingCode, Severity
from imr_llm.review.queue import LOW_AGREEMENT, Need, Queue
from imr_llm.runs.ledger import Ledger
from imr_llm.runs.rows import LetterState, Outcome
from imr_llm.settings import Settings
from tests.cli.command import THREE_ITEMS, imr_llm


@pytest.fixture(scope="module")
def record() -> CaseRecord:
    """A record in which nothing was found."""
    made = extract(THREE_ITEMS, settings=Settings(engine="reader"))
    return made.model_copy(update={"findings": (), "needs_review": False})


def outcome(
    record: CaseRecord,
    *codes: FindingCode,
    agreed: int | None = None,
    severity: Severity = Severity.WARNING,
) -> Outcome:
    """What came of a letter, with such findings and with so many of a hundred values that both have."""
    findings = tuple(
        Finding(code=code, severity=severity, path="case.case_number", message="as a test") for code in codes
    )
    content = record.model_copy(update={"findings": findings}).model_dump_json().encode()
    agreement = Agreement(100, agreed) if agreed is not None else None
    return Outcome(LetterState.DONE, record_json=content, agreement=agreement)


def test_need_decides_and_then_how_little_model_and_reader_agree(tmp_path: Path, record: CaseRecord) -> None:
    """Errors, conflicts, similar words, low agreement, warnings, the rest."""
    (tmp_path / "run").mkdir()
    came = {
        "rest": outcome(record, agreed=100),
        "warned": outcome(record, FindingCode.DATE_ORDER),
        "little": outcome(record, agreed=70),
        "less": outcome(record, FindingCode.DATE_ORDER, agreed=50),
        "enough": outcome(record, agreed=round(100 * LOW_AGREEMENT)),
        "similar": outcome(record, FindingCode.FUZZY_GROUNDING, agreed=10),
        "differs": outcome(record, FindingCode.MODEL_READER_CONFLICT),
        "alone": outcome(record, FindingCode.MODEL_READER_CONFLICT, severity=Severity.INFO),
        "wrong": replace(outcome(record), state=LetterState.REVIEW),
    }
    with Ledger.open(tmp_path / "run") as ledger:
        scan = ledger.begin_scan({"paths": ["letters"]})
        rows = ledger.list_letters(scan, [(name, f"{name}{name}") for name in came])
        for row in rows:
            ledger.finish(row.number, came[row.id])
        queue = Queue(ledger)
        letters = queue.letters()
        assert [one.id for one in letters][:6] == ["wrong", "differs", "similar", "less", "little", "warned"]
        assert {one.id for one in letters[6:]} == {"rest", "enough", "alone"}
        assert letters[3].need is Need.AGREEMENT
        assert letters[3].agreement == 0.5
        # Asked anew, the letter is where its new record belongs.
        number = next(row.number for row in rows if row.id == "less")
        ledger.finish(number, replace(came["rest"], state=LetterState.DONE))
        assert ledger.agreements()[number] == Agreement(100, 100)
        ledger.finish(number, outcome(record))
        assert number not in ledger.agreements()


def test_a_letter_whose_words_are_gone_costs_no_other(tmp_path: Path) -> None:
    """Where the run keeps no words it is told of apart, with what to do; the others are listed."""
    letters = tmp_path / "letters"
    letters.mkdir()
    text = THREE_ITEMS.read_text(encoding="utf-8")
    for name in ("gone", "here"):
        (letters / f"{name}.txt").write_text(f"{text}\n{name}", encoding="utf-8")
    options = ("--engine", "reader", "--no-store-text", "-q")
    done = imr_llm("run", letters, "--out", tmp_path / "run", *options, home=tmp_path)
    assert done.code == 0, done.err
    (letters / "gone.txt").unlink()
    with Ledger.open(tmp_path / "run") as ledger:
        queue = Queue(ledger)
        for _ in range(2):
            assert [one.id for one in queue.letters()] == ["here.txt"]
            (failed,) = queue.failed()
            assert failed.id == "gone.txt"
            assert "put it back" in failed.why
