"""`imr-llm summarize`: from letters and from what `extract` wrote, in a process of its own."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from imr_llm.domain.summary import Summary
from tests.cli.command import CONTRADICTION, LETTERS, THREE_ITEMS, imr_llm

FRAGMENT = LETTERS / "2015_fragment_acupuncture.txt"


def test_a_letter_is_summarized_for_people(tmp_path: Path) -> None:
    """By default the summary is text: the requests and decisions are told, no JSON, no escape sequences."""
    done = imr_llm("summarize", THREE_ITEMS, home=tmp_path)
    assert done.code == 0, done.err
    assert "Norco" in done.out
    assert "{" not in done.out
    assert "\x1b" not in done.out


def test_a_record_gives_the_summary_of_its_letter(tmp_path: Path) -> None:
    """Summarizing the record that extract wrote is summarizing the letter."""
    imr_llm("extract", THREE_ITEMS, "-o", "record.json", home=tmp_path)
    from_record = imr_llm("summarize", "record.json", home=tmp_path)
    from_letter = imr_llm("summarize", THREE_ITEMS, home=tmp_path)
    assert from_record.out == from_letter.out


def test_a_summary_is_written_in_the_language_that_is_asked_for(tmp_path: Path) -> None:
    """By option or environment; another language is bad usage, and names those that there are."""
    spanish = imr_llm("summarize", THREE_ITEMS, "--language", "es", home=tmp_path)
    assert spanish.code == 0, spanish.err
    assert spanish.out.startswith("Resultado")
    assert "Norco" in spanish.out
    refused = imr_llm("summarize", THREE_ITEMS, "--language", "fr", home=tmp_path)
    assert (refused.code, refused.out) == (2, "")
    assert "'en'" in refused.err
    assert "'es'" in refused.err


@pytest.mark.parametrize("choice", ["json", "jsonl"])
def test_many_records_come_through_a_pipe(choice: str, tmp_path: Path) -> None:
    """An array or lines of records on standard input make as many summaries, in order."""
    records = imr_llm("extract", THREE_ITEMS, FRAGMENT, "--format", choice, home=tmp_path).out
    done = imr_llm("summarize", "-", "--format", "jsonl", home=tmp_path, stdin=records.encode())
    assert done.code == 0, done.err
    summaries = [Summary.model_validate_json(line) for line in done.out.splitlines()]
    assert [len(one.items) for one in summaries] == [3, 2]


def test_many_records_of_one_file_make_one_array(tmp_path: Path) -> None:
    """JSON stays one document when one file holds several records."""
    imr_llm("extract", THREE_ITEMS, FRAGMENT, "-o", "records.json", home=tmp_path)
    assert len(json.loads(imr_llm("summarize", "records.json", "--format", "json", home=tmp_path).out)) == 2


def test_a_record_that_needs_review_says_so(tmp_path: Path) -> None:
    """The need for review shows on standard error, in the data and, with --strict, in the exit code."""
    done = imr_llm("summarize", CONTRADICTION, "--strict", "--format", "json", home=tmp_path)
    assert done.code == 1
    assert "needs review" in done.err
    assert json.loads(done.out)["needs_review"] is True


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b'{"schema_version": "1.0"', "looks like JSON but is not"),
        (b'{"secret": "garden club"}', "not a case record"),
        (b'[{"a": 1}, {"b": 2}]', "not a case record"),
        (b'{"a": 1}\n{"b": \n', "looks like JSON but is not"),
        (b'{"a": "\xff"}', "not UTF-8"),
        (b"{" * 100_000, "looks like JSON but is not"),
        (b'[{"a":' * 100_000, "looks like JSON but is not"),
    ],
    ids=["cut off", "other object", "other array", "broken line", "latin-1", "braces", "nested"],
)
def test_json_that_is_no_record_is_bad_input(content: bytes, reason: str, tmp_path: Path) -> None:
    """It is told from a letter, gets one line without its content, and costs no traceback."""
    (tmp_path / "record.json").write_bytes(content)
    done = imr_llm("summarize", "record.json", home=tmp_path)
    assert (done.code, done.out) == (2, "")
    assert reason in done.err
    assert "garden" not in done.err
    assert "Traceback" not in done.err
