"""`imr-llm extract` on real files, in a process of its own."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from imr_llm.domain.record import CaseRecord
from tests.cli.command import CONTRADICTION, LETTERS, THREE_ITEMS, imr_llm
from tests.endpoint.process import Endpoint

DAMAGED = LETTERS / "2016_layout_damage_crlf.txt"
PDF = LETTERS / "2018_knee_surgery.pdf"
NO_LETTER = b"Minutes of the meeting of the garden club.\n\nAll plants were watered.\n"


def test_one_letter_becomes_one_record(tmp_path: Path) -> None:
    """Standard output is the record alone; standard error says who read it."""
    done = imr_llm("extract", THREE_ITEMS, home=tmp_path)
    record = CaseRecord.model_validate_json(done.out)
    assert done.code == 0
    assert record.source.name == THREE_ITEMS.name
    assert [item.decision for item in record.disputed_items] == ["upheld", "upheld", "overturned"]
    assert done.err == "imr-llm: engine: reader (offline; no model configured)\n"


def test_every_span_slices_the_file_exactly(tmp_path: Path) -> None:
    """The offsets of a record hold in the file that the user has, damaged layout and all."""
    done = imr_llm("extract", DAMAGED, home=tmp_path)
    source = DAMAGED.read_text(encoding="utf-8-sig")
    spans = [span for spans in CaseRecord.model_validate_json(done.out).evidence.values() for span in spans]
    assert spans
    assert all(source[span.start : span.end] == span.text for span in spans)


def test_several_letters_become_an_array_in_order(tmp_path: Path) -> None:
    """Text and PDF together, in the order given."""
    done = imr_llm("extract", PDF, THREE_ITEMS, home=tmp_path)
    assert [one["source"]["name"] for one in json.loads(done.out)] == [PDF.name, THREE_ITEMS.name]


def test_a_letter_on_standard_input_is_the_same_letter(tmp_path: Path) -> None:
    """Bytes from a pipe give the record of the file, but for the name and the time."""
    piped = json.loads(imr_llm("extract", "-", home=tmp_path, stdin=THREE_ITEMS.read_bytes()).out)
    filed = json.loads(imr_llm("extract", THREE_ITEMS, home=tmp_path).out)
    assert piped["source"].pop("name") == "stdin"
    filed["source"].pop("name")
    for one in (piped, filed):
        one["provenance"].pop("created_at")
    assert piped == filed


def test_a_bad_letter_does_not_cost_the_others(tmp_path: Path) -> None:
    """It gets one line that names it; the others are printed, and the exit code tells."""
    (tmp_path / "minutes.txt").write_bytes(NO_LETTER)
    done = imr_llm("extract", "minutes.txt", THREE_ITEMS, "missing.txt", "--format", "jsonl", home=tmp_path)
    assert done.code == 1
    assert [json.loads(line)["source"]["name"] for line in done.out.splitlines()] == [THREE_ITEMS.name]
    errors = [line for line in done.err.splitlines() if line.startswith("imr-llm: error: ")]
    assert [line.removeprefix("imr-llm: error: ").split(":")[0] for line in errors] == [
        "minutes.txt",
        "missing.txt",
    ]
    assert [line.count(name) for line, name in zip(errors, ["minutes.txt", "missing.txt"], strict=True)] == [
        1,
        1,
    ]


def test_a_long_wait_is_said(endpoint: Endpoint, tmp_path: Path) -> None:
    """An operator sees why nothing happens, unless they asked for quiet; a short wait is not worth a line."""
    asking: tuple[str, ...] = ("--no-cache", "--base-url", endpoint.base_url)
    for number, (wait, quiet, told) in enumerate([("3", ("-q",), 0), ("3", (), 1), ("0", (), 0)]):
        model = f"fault-429x1@{wait}+wait{number}"
        done = imr_llm("extract", THREE_ITEMS, "--model", model, *asking, *quiet, home=tmp_path)
        assert done.code == 0, done.err
        assert done.err.count("no answer yet (status 429 (fault_429)): trying again in 3 seconds") == told


@pytest.mark.parametrize(
    "content",
    [b"", b"\x00\x01\x02" * 100, NO_LETTER, b"%PDF-1.7\nbroken"],
    ids=["empty", "junk", "other", "pdf"],
)
def test_nothing_usable_is_bad_input(content: bytes, tmp_path: Path) -> None:
    """When no letter could be used there is no output, one error line, no traceback, and exit code 2."""
    (tmp_path / "letter").write_bytes(content)
    done = imr_llm("extract", "letter", home=tmp_path)
    assert (done.code, done.out) == (2, "")
    assert done.err.count("imr-llm: error: letter: ") == 1
    assert "Traceback" not in done.err


def test_errors_carry_no_letter_text(tmp_path: Path) -> None:
    """What is wrong with a letter is said without its words."""
    (tmp_path / "minutes.txt").write_bytes(NO_LETTER)
    assert "garden" not in imr_llm("extract", "minutes.txt", home=tmp_path).err


def test_a_letter_over_the_limit_is_refused(tmp_path: Path) -> None:
    """The limit of the settings holds, for files and for standard input."""
    limit = {"IMR_LLM_MAX_LETTER_BYTES": "1000"}
    for arguments in (("extract", THREE_ITEMS), ("extract", "-")):
        done = imr_llm(*arguments, home=tmp_path, stdin=THREE_ITEMS.read_bytes(), environment=limit)
        assert done.code == 2
        assert "1000" in done.err.replace(",", "").replace("_", "")


def test_a_contradiction_is_said_and_strict_makes_it_an_exit_code(tmp_path: Path) -> None:
    """A record that needs review is announced; only --strict turns it into a failure."""
    calm = imr_llm("extract", CONTRADICTION, home=tmp_path)
    strict = imr_llm("extract", CONTRADICTION, "--strict", home=tmp_path)
    assert (calm.code, strict.code) == (0, 1)
    assert "needs review (decision_necessity_conflict" in calm.err
    assert json.loads(calm.out)["needs_review"] is True


def test_quiet_says_nothing_and_verbose_says_more(tmp_path: Path) -> None:
    """-q leaves standard error empty, -v tells what came of each letter."""
    assert imr_llm("extract", CONTRADICTION, "-q", home=tmp_path).err == ""
    told = imr_llm("extract", THREE_ITEMS, "-v", home=tmp_path).err
    assert f"{THREE_ITEMS.name}: 3 items, mixed" in told
    assert imr_llm("extract", THREE_ITEMS, "-v", "-q", home=tmp_path).code == 2


def test_text_in_a_pipe_is_plain(tmp_path: Path) -> None:
    """The card has the decisions in words and not one escape sequence."""
    done = imr_llm("extract", THREE_ITEMS, "--format", "text", home=tmp_path)
    assert "3. OVERTURNED  MRI of the right shoulder without contrast" in done.out
    assert "\x1b" not in done.out + done.err


def test_output_goes_to_a_file(tmp_path: Path) -> None:
    """With -o standard output stays empty and the file holds the record."""
    done = imr_llm("extract", THREE_ITEMS, "-o", "record.json", home=tmp_path)
    assert (done.code, done.out) == (0, "")
    CaseRecord.model_validate_json((tmp_path / "record.json").read_bytes())


@pytest.mark.parametrize(
    "name", ["a\x1b[31mb\x07.txt", "line\nbreak.txt", "[bold]x[blink].txt", "-dash.txt", "näme 日本.txt"]
)
def test_hostile_file_names_do_no_harm(name: str, tmp_path: Path) -> None:
    """Letters are read whatever their files are called, and the names drive no terminal."""
    shutil.copy(CONTRADICTION, tmp_path / name)
    done = imr_llm("extract", "--format", "text", "--", name, home=tmp_path)
    assert done.code == 0, done.err
    assert "needs review" in done.err
    assert "\x1b" not in done.out + done.err
    assert "\x07" not in done.out + done.err


def test_a_file_name_that_is_not_text_does_no_harm(tmp_path: Path) -> None:
    """A name in bytes that are no UTF-8 is shown written out."""
    name = b"caf\xe9.txt".decode("utf-8", "surrogateescape")
    shutil.copy(CONTRADICTION, tmp_path / name)
    done = imr_llm("extract", name, "--format", "text", home=tmp_path)
    assert done.code == 0, done.err
    assert "caf\\udce9.txt" in done.err


def test_escape_sequences_in_a_letter_reach_no_terminal(tmp_path: Path) -> None:
    """A letter with terminal escapes in an item's heading is shown with them written out."""
    text = THREE_ITEMS.read_text(encoding="utf-8")
    letter = tmp_path / "letter.txt"
    letter.write_text(text.replace("Norco 10/325mg", "Norco\x1b]0;owned\x07 10/325mg", 1), encoding="utf-8")
    for choice in ("text", "json", "jsonl", "yaml"):
        done = imr_llm("extract", letter, "--format", choice, home=tmp_path)
        assert done.code == 0, done.err
        assert not {"\x1b", "\x07"} & set(done.out + done.err)


def test_a_model_is_asked_once_and_its_reply_kept(endpoint: Endpoint, tmp_path: Path) -> None:
    """With a model configured it reads the letter; a second run takes the reply from the cache."""
    model = "scripted+kept"
    letter = LETTERS / "2021_expedited_single_item.txt"

    def run(*more: str) -> tuple[CaseRecord, str, int]:
        arguments: tuple[str | Path, ...] = ("extract", letter, "--model", model, *more)
        done = imr_llm(*arguments, "--base-url", endpoint.base_url, home=tmp_path)
        assert done.code == 0, done.err
        return CaseRecord.model_validate_json(done.out), done.err, len(endpoint.requests(model))

    first, said, asked = run()
    assert said.startswith(f"imr-llm: engine: model, model {model} at {endpoint.base_url}\n")
    assert (first.provenance.engine, first.provenance.cached) == ("model", False)
    assert first.provenance.usage.completion_tokens > 0
    second, _, asked_then = run()
    assert (second.provenance.cached, asked_then) == (True, asked)
    assert second.disputed_items == first.disputed_items
    _, _, asked_anew = run("--no-cache")
    assert asked_anew == 2 * asked
