"""Every format is whole, readable by its own parser, and harmless on a terminal."""

from __future__ import annotations

import json
import resource
from io import StringIO
from pathlib import Path

import pytest
import typer
import yaml

from imr_llm.cli.options import OutputFormat
from imr_llm.cli.plain import has_active
from imr_llm.cli.sinks import opened_sink
from imr_llm.domain.record import CaseRecord
from tests.cli.records import HOSTILE, record


def written(
    choice: OutputFormat, records: list[CaseRecord], folder: Path, expected: int | None = None
) -> str:
    """What a sink writes to a file for these records."""
    target = folder / "out"
    with opened_sink(choice, target, expected=len(records) if expected is None else expected) as sink:
        for one in records:
            sink.add(one)
    return target.read_text(encoding="utf-8")


def test_json_of_one_letter_is_an_object(tmp_path: Path) -> None:
    """One letter makes one object that is the record."""
    text = written(OutputFormat.JSON, [record()], tmp_path)
    assert CaseRecord.model_validate_json(text) == record()


def test_json_of_several_letters_is_an_array(tmp_path: Path) -> None:
    """Several letters make an array, in order."""
    text = written(OutputFormat.JSON, [record("first"), record("second")], tmp_path)
    assert [one["disputed_items"][0]["request"] for one in json.loads(text)] == ["first", "second"]


def test_json_of_several_stays_an_array_when_one_failed(tmp_path: Path) -> None:
    """Two letters of which one failed make an array of one: the shape depends on what was asked for."""
    assert len(json.loads(written(OutputFormat.JSON, [record()], tmp_path, expected=2))) == 1


def test_jsonl_has_one_object_on_each_line(tmp_path: Path) -> None:
    """Every line is a record, also where the letter holds a line separator."""
    text = written(OutputFormat.JSONL, [record("a\u2028b\nc"), record()], tmp_path)
    assert [CaseRecord.model_validate_json(line) for line in text.rstrip("\n").split("\n")] == [
        record("a\u2028b\nc"),
        record(),
    ]


def test_yaml_has_one_document_for_each_letter(tmp_path: Path) -> None:
    """The documents read back as the records."""
    text = written(OutputFormat.YAML, [record("first"), record("second")], tmp_path)
    assert [CaseRecord.model_validate(one) for one in yaml.safe_load_all(text)] == [
        record("first"),
        record("second"),
    ]


@pytest.mark.parametrize("choice", list(OutputFormat))
def test_no_format_lets_control_characters_through(choice: OutputFormat, tmp_path: Path) -> None:
    """A letter with escape sequences, bells and turned text cannot drive the terminal in any format."""
    assert not has_active(written(choice, [record(HOSTILE, findings=1)], tmp_path))


@pytest.mark.parametrize("choice", [OutputFormat.JSON, OutputFormat.JSONL, OutputFormat.YAML])
def test_escaping_does_not_change_the_data(choice: OutputFormat, tmp_path: Path) -> None:
    """What is escaped for the terminal is read back as the letter has it."""
    loaded = yaml.safe_load(written(choice, [record(HOSTILE)], tmp_path))
    assert loaded["disputed_items"][0]["request"] == HOSTILE


def test_what_was_done_before_an_interruption_is_kept(tmp_path: Path) -> None:
    """An interrupted run leaves a whole array of what was done."""
    target = tmp_path / "out.json"

    def interrupted() -> None:
        with opened_sink(OutputFormat.JSON, target, expected=3) as sink:
            sink.add(record())
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        interrupted()
    assert len(json.loads(target.read_text(encoding="utf-8"))) == 1


def test_an_earlier_file_survives_a_run_without_results(tmp_path: Path) -> None:
    """When nothing could be made, the output file stays as it was and nothing is left beside it."""
    target = tmp_path / "out.json"
    target.write_text("before", encoding="utf-8")
    with opened_sink(OutputFormat.JSON, target, expected=1):
        pass
    assert target.read_text(encoding="utf-8") == "before"
    assert list(tmp_path.iterdir()) == [target]


def test_an_earlier_file_survives_a_full_disk(tmp_path: Path) -> None:
    """When a later record no longer fits, a whole file is not replaced by a cut-off one."""
    target = tmp_path / "out.json"
    target.write_text("before", encoding="utf-8")
    size = len(record().model_dump_json(indent=2))
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (2 * size, limits[1]))
    try:
        with pytest.raises(OSError), opened_sink(OutputFormat.JSON, target, expected=9) as sink:
            for _ in range(9):
                sink.add(record())
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)
    assert target.read_text(encoding="utf-8") == "before"
    assert list(tmp_path.iterdir()) == [target]


def test_a_folder_as_output_is_bad_usage(tmp_path: Path) -> None:
    """A folder cannot be the output file."""
    with (
        pytest.raises(typer.BadParameter, match="is a folder"),
        opened_sink(OutputFormat.JSON, tmp_path, expected=1),
    ):
        pass


def test_a_device_is_written_to_and_not_replaced() -> None:
    """`-o /dev/null` leaves the device a device."""
    with opened_sink(OutputFormat.JSON, Path("/dev/null"), expected=1) as sink:
        sink.add(record())
    assert Path("/dev/null").is_char_device()


def test_standard_output_gets_text_without_escape_sequences_in_a_pipe(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Away from a terminal a card is plain text."""
    stream = StringIO()
    monkeypatch.setattr("sys.stdout", stream)
    with opened_sink(OutputFormat.TEXT, None, expected=1) as sink:
        sink.add(record(findings=1))
    assert not has_active(stream.getvalue())
    assert "1. UPHELD  Knee brace" in stream.getvalue()
