"""Runs from the command line over a real endpoint: begun, continued, repeated, forked and refused."""

from __future__ import annotations

import json
import time
from pathlib import Path

import pytest

from imr_llm.runs.ledger import Ledger
from tests.endpoint.process import Endpoint
from tests.runs.many import TEMPLATE, Command, exported, letter, rows, states, write_letters


@pytest.fixture
def command(tmp_path: Path) -> Command:
    """The command, with a folder and a cache of its own."""
    return Command(tmp_path)


def asking(endpoint: Endpoint, model: str) -> tuple[str, ...]:
    """The options that ask the test endpoint."""
    return ("--engine", "model", "--model", model, "--base-url", endpoint.base_url)


def test_every_letter_gets_its_record_and_a_second_run_asks_nothing(
    command: Command, endpoint: Endpoint
) -> None:
    """The same command again finds everything done, and sends no request."""
    write_letters(command.folder / "letters", 5)
    arguments = ("run", "letters", "--out", "run", *asking(endpoint, "scripted+twice"))
    command(*arguments)
    first = list(exported(command.folder / "run"))
    assert endpoint.tally("scripted+twice").requests == 5
    command(*arguments)
    assert endpoint.tally("scripted+twice").requests == 5
    assert list(exported(command.folder / "run")) == first
    assert [json.loads(one)["source"]["name"] for one in first] == [f"{n:06d}.txt" for n in range(5)]


def test_letters_that_come_later_are_all_that_is_asked(command: Command, endpoint: Endpoint) -> None:
    """A source that grew costs what is new in it, also without the response cache."""
    arguments = ("run", "letters", "--out", "run", "--no-cache", *asking(endpoint, "scripted+grew"))
    write_letters(command.folder / "letters", 3)
    command(*arguments)
    write_letters(command.folder / "letters", 2, first=3)
    command(*arguments)
    assert endpoint.tally("scripted+grew").requests == 5
    assert states(command.folder / "run") == {"done": 5}


def test_the_same_letter_twice_is_paid_for_once(command: Command, endpoint: Endpoint) -> None:
    """Two files with the same content give two rows and two records, each under its own name."""
    folder = write_letters(command.folder / "letters", 2)
    for name in ("again.txt", "sub/again.txt"):
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_text(letter(0), encoding="utf-8")
    command("run", "letters", "--out", "run", "--no-cache", *asking(endpoint, "scripted+twins"))
    assert endpoint.tally("scripted+twins").requests == 2
    found = rows(command.folder / "run")
    assert [one.id for one in found] == ["000000.txt", "000001.txt", "again.txt", "sub/again.txt"]
    assert [one.attempts for one in found] == [1, 1, 0, 0]
    names = [json.loads(one)["source"]["name"] for one in exported(command.folder / "run")]
    assert names == [one.id for one in found]
    with Ledger.read(command.folder / "run") as ledger:
        agreements = ledger.agreements()
    assert agreements.keys() == {1, 2, 3, 4}
    assert agreements[3] == agreements[4] == agreements[1]
    assert 0.5 < agreements[1].share <= 1


def test_a_letter_named_twice_has_two_rows(command: Command) -> None:
    """The same file given twice is two letters of the source, however often the run is continued."""
    write_letters(command.folder / "letters", 1)
    for _ in range(2):
        command("run", "letters", "letters/000000.txt", "--out", "run", "--engine", "reader")
        assert states(command.folder / "run") == {"done": 2}


def test_a_changed_letter_supersedes_what_it_was(command: Command) -> None:
    """The row of the earlier content is kept, and counted and exported no more."""
    folder = write_letters(command.folder / "letters", 2)
    command("run", "letters", "--out", "run", "--engine", "reader")
    (folder / "000001.txt").write_text(letter(77), encoding="utf-8")
    command("run", "letters", "--out", "run", "--engine", "reader")
    assert states(command.folder / "run") == {"done": 2, "superseded": 1}
    (record,) = [
        one for one in exported(command.folder / "run") if json.loads(one)["source"]["name"] == "000001.txt"
    ]
    assert json.loads(record)["source"]["sha256"] == rows(command.folder / "run")[-1].sha256


def test_another_source_adds_its_letters(command: Command) -> None:
    """Letters of the same names from another folder supersede nothing."""
    write_letters(command.folder / "a", 2)
    write_letters(command.folder / "b", 2, first=10)
    (command.folder / "b" / "000000.txt").write_text(letter(99), encoding="utf-8")
    command("run", "a", "--out", "run", "--engine", "reader")
    command("run", "b", "--out", "run", "--engine", "reader")
    assert states(command.folder / "run") == {"done": 5}


def test_what_cannot_be_read_costs_nothing_but_itself(command: Command) -> None:
    """Unreadable letters are rows that say why; the exit code tells that some failed."""
    folder = write_letters(command.folder / "letters", 2)
    (folder / "empty.txt").write_text("", encoding="utf-8")
    (folder / "minutes.txt").write_text("Dear colleague,\n\nhere are the minutes.\n", encoding="utf-8")
    done = command("run", "letters", "--out", "run", "--engine", "reader", code=1)
    assert states(command.folder / "run") == {"done": 2, "failed": 2}
    assert "needs a person: minutes.txt" in done.stderr
    listed = (command.folder / "run" / "for-review.tsv").read_text(encoding="utf-8").splitlines()
    assert listed[0].split("\t") == ["number", "letter", "state", "codes", "why", "in_words"]
    assert [line.split("\t")[1:4] for line in listed[1:]] == [
        ["empty.txt", "failed", "EmptyLetterError"],
        ["minutes.txt", "failed", "UnknownFormatError"],
    ]


def test_a_source_that_is_not_there_is_refused_before_anything_is_made(command: Command) -> None:
    """A mistyped name does not become a letter that failed."""
    assert "no such file or folder: 'letterz'" in command("run", "letterz", "--out", "run", code=2).stderr
    assert not (command.folder / "run").exists()


def test_a_corpus_with_the_right_column_replaces_what_the_wrong_one_gave(command: Command) -> None:
    """Rows that could not be read are superseded by the letters that stand there."""
    lines = [json.dumps({"id": f"case {n}", "brief": letter(n)}) for n in range(2)]
    (command.folder / "corpus.jsonl").write_text("\n".join(lines), encoding="utf-8")
    options = ("run", "corpus.jsonl", "--out", "run", "--engine", "reader", "--id-column", "id")
    command(*options, "--text-column", "text", code=2)
    failed = states(command.folder / "run")["failed"]
    assert failed > 0
    command(*options, "--text-column", "brief")
    assert states(command.folder / "run") == {"done": 2, "superseded": failed}


def test_a_fork_into_a_run_is_refused(command: Command) -> None:
    """A fork begins a new run, and of something that is one."""
    write_letters(command.folder / "letters", 1)
    run = ("run", "letters", "--engine", "reader", "--out")
    command(*run, "old")
    assert "is a run already" in command(*run, "old", "--fork", "old", code=3).stderr
    assert "no run directory" in command(*run, "new", "--fork", "letters", code=3).stderr
    assert not (command.folder / "new").exists()


def test_a_run_is_not_continued_as_another_one(command: Command, endpoint: Endpoint) -> None:
    """Another model is refused with the difference, and nothing is sent."""
    write_letters(command.folder / "letters", 1)
    command("run", "letters", "--out", "run", *asking(endpoint, "scripted+one"))
    done = command("run", "letters", "--out", "run", *asking(endpoint, "scripted+other"), code=3)
    assert "model: scripted+one → scripted+other" in done.stderr
    assert "--fork" in done.stderr
    assert endpoint.tally("scripted+other").requests == 0


def test_a_fork_takes_over_what_is_still_valid(command: Command, endpoint: Endpoint) -> None:
    """The same model costs nothing again, another one everything, and the old run stays as it is."""
    write_letters(command.folder / "letters", 3)
    run = ("run", "letters", "--no-cache", "--out")
    command(*run, "old", *asking(endpoint, "scripted+fork"))
    before = list(exported(command.folder / "old"))
    command(*run, "same", "--fork", "old", *asking(endpoint, "scripted+fork"))
    assert endpoint.tally("scripted+fork").requests == 3
    assert list(exported(command.folder / "same")) == before
    command(*run, "other", "--fork", "old", *asking(endpoint, "scripted+fork2"))
    assert endpoint.tally("scripted+fork2").requests == 3
    assert list(exported(command.folder / "old")) == before


def test_summaries_are_kept_beside_the_records(command: Command) -> None:
    """With --summaries every record has the summary that `summarize` makes of it."""
    write_letters(command.folder / "letters", 1)
    command("run", "letters", "--out", "run", "--engine", "reader", "--summaries")
    (row,) = rows(command.folder / "run")
    summary = row.summary()
    assert summary is not None
    printed = json.loads(command("summarize", "letters/000000.txt", "--format", "json").stdout)
    assert printed["text"] == summary.text


def test_a_fork_adds_summaries_to_records_that_hold(command: Command) -> None:
    """Only the summaries are made; the records are the very same."""
    write_letters(command.folder / "letters", 2)
    run = ("run", "letters", "--engine", "reader", "--out")
    command(*run, "old")
    before = list(exported(command.folder / "old"))
    time.sleep(1)
    command(*run, "new", "--fork", "old", "--summaries")
    assert list(exported(command.folder / "new")) == before
    assert all(one.summary() is not None for one in rows(command.folder / "new"))


def test_another_language_needs_a_fork_that_writes_only_the_summaries_anew(command: Command) -> None:
    """A run in English is not continued in Spanish; its fork has the very same records."""
    write_letters(command.folder / "letters", 2)
    run = ("run", "letters", "--engine", "reader", "--summaries", "--out")
    command(*run, "old")
    before = list(exported(command.folder / "old"))
    refused = command(*run, "old", "--language", "es", code=3).stderr
    assert "style" in refused
    assert "--fork" in refused
    time.sleep(1)
    command(*run, "new", "--fork", "old", "--language", "es")
    assert list(exported(command.folder / "new")) == before
    for folder, said in (("old", "The letter decides"), ("new", "La carta decide")):
        summaries = [row.summary() for row in rows(command.folder / folder)]
        assert [summary is not None and said in summary.text for summary in summaries] == [True, True]


def test_a_dry_run_tells_the_cost_and_sends_nothing(command: Command, endpoint: Endpoint) -> None:
    """The estimate of tokens covers what the run then uses; what is finished costs nothing more."""
    write_letters(command.folder / "letters", 3)
    options = ("run", "letters", "--out", "run", "--no-cache", *asking(endpoint, "scripted+dry"))
    estimate = json.loads(command(*options, "--dry-run", "--log-format", "json").stdout)
    assert endpoint.tally("scripted+dry").requests == 0
    assert not (command.folder / "run").exists()
    command(*options)
    used = sum(one.usage.prompt_tokens for one in rows(command.folder / "run"))
    assert estimate["prompt_tokens"]["low"] * 0.9 <= used <= estimate["prompt_tokens"]["high"] * 1.1
    assert "no request to a model is expected" in command(*options, "--dry-run").stdout


def test_status_says_how_a_run_fares(command: Command, endpoint: Endpoint) -> None:
    """Letters by state, requests, tokens by group of fields, and who needs a person."""
    write_letters(command.folder / "letters", 2)
    (command.folder / "letters" / "empty.txt").write_text("", encoding="utf-8")
    command("run", "letters", "--out", "run", *asking(endpoint, "scripted+status"), code=1)
    report = json.loads(command("status", "run", "--letters", "--format", "json").stdout)
    assert report["states"]["done"] == 2
    assert report["requests"] == 2
    groups = report["field_groups"].values()
    assert sum(one["usage"]["prompt_tokens"] for one in groups) == report["usage"]["prompt_tokens"]
    assert [one["id"] for one in report["letters"]] == ["empty.txt"]
    assert report["working"] is None
    table = command("status", "run").stdout
    assert "2 done, 1 failed" in table
    lines = [line.split() for line in table.splitlines()]
    assert ["fields", "prompt", "tokens", "completion", "tokens", "cost"] in lines
    sums = report["usage"]
    told = [f"{sums['prompt_tokens']:,}", f"{sums['completion_tokens']:,}"]
    assert ["all", *told, "unknown"] in lines


def test_a_run_that_asks_nobody_costs_nothing(command: Command) -> None:
    """Its cost is 0 and not unknown, and there is no table of fields without anything in it."""
    write_letters(command.folder / "letters", 1)
    command("run", "letters", "--out", "run", "--engine", "reader")
    assert json.loads(command("status", "run", "--format", "json").stdout)["cost"] == 0
    assert "fields" not in command("status", "run").stdout


def test_a_folder_without_a_run_is_said_to_be_none(command: Command) -> None:
    """status and retry name what is missing and end with 3."""
    for verb in ("status", "retry"):
        assert "no run directory" in command(verb, ".", code=3).stderr


def test_standard_input_is_refused(command: Command) -> None:
    """A run has to be able to read its letters again."""
    assert "standard input" in command("run", "-", "--out", "run", code=2).stderr


def test_json_lines_tell_a_program_how_it_went(command: Command) -> None:
    """With --log-format json standard error is JSON lines, the last one with the numbers of the run."""
    write_letters(command.folder / "letters", 2)
    done = command("run", "letters", "--out", "run", "--engine", "reader", "--log-format", "json")
    lines = [json.loads(line) for line in done.stderr.splitlines()]
    assert lines[-1]["event"] == "end"
    assert lines[-1]["states"]["done"] == 2


def test_several_processes_make_the_same_records(command: Command, endpoint: Endpoint) -> None:
    """Two processes share the letters and the limits; records and requests are those of one process."""
    write_letters(command.folder / "letters", 6)
    command("run", "letters", "--out", "one", "--no-cache", *asking(endpoint, "scripted+p"))
    command(
        "run", "letters", "--out", "two", "--no-cache", "--processes", "2", *asking(endpoint, "scripted+p")
    )
    assert endpoint.tally("scripted+p").requests == 12

    def without_time(run: str) -> list[dict[str, object]]:
        found = [json.loads(one) for one in exported(command.folder / run)]
        return [one | {"provenance": one["provenance"] | {"created_at": ""}} for one in found]

    assert without_time("one") == without_time("two")


def test_a_corpus_is_a_source(command: Command) -> None:
    """Rows of a JSONL corpus are letters under their ids."""
    lines = [json.dumps({"id": f"case {n}", "text": letter(n)}) for n in range(3)]
    (command.folder / "corpus.jsonl").write_text("\n".join(lines), encoding="utf-8")
    command("run", "corpus.jsonl", "--out", "run", "--engine", "reader")
    assert [one.id for one in rows(command.folder / "run")] == ["case 0", "case 1", "case 2"]


def test_the_ledger_and_the_messages_hold_no_key(command: Command, endpoint: Endpoint) -> None:
    """The key is sent to the endpoint and written nowhere."""
    write_letters(command.folder / "letters", 1)
    key = "sk-a-very-secret-key"
    options = asking(endpoint, "scripted+key")
    done = command(
        "run", "letters", "--out", "run", "--verbose", *options, environment={"OPENAI_API_KEY": key}
    )
    assert key not in done.stdout + done.stderr
    for file in (command.folder / "run").iterdir():
        assert key.encode() not in file.read_bytes()
    assert TEMPLATE.is_file()


def test_a_file_that_cannot_be_read_for_a_while_loses_no_record(command: Command) -> None:
    """Its record stays while there is only a dead link, and when it is back nothing is done again."""
    folder = write_letters(command.folder / "letters", 2)
    options = ("run", "letters", "--out", "run", "--engine", "reader")
    command(*options)
    before = list(exported(command.folder / "run"))
    (folder / "000000.txt").rename(command.folder / "elsewhere.txt")
    (folder / "000000.txt").symlink_to("nowhere.txt")
    command(*options, code=1)
    assert list(exported(command.folder / "run")) == before
    (folder / "000000.txt").unlink()
    (command.folder / "elsewhere.txt").rename(folder / "000000.txt")
    command(*options)
    assert list(exported(command.folder / "run")) == before
    assert states(command.folder / "run") == {"done": 2, "superseded": 1}


def test_a_letter_that_is_as_it_was_has_its_record_back(command: Command) -> None:
    """A letter changed and changed back is not worked on again."""
    folder = write_letters(command.folder / "letters", 1)
    options = ("run", "letters", "--out", "run", "--engine", "reader")
    command(*options)
    before = list(exported(command.folder / "run"))
    (folder / "000000.txt").write_text(letter(5), encoding="utf-8")
    command(*options)
    assert list(exported(command.folder / "run")) != before
    (folder / "000000.txt").write_text(letter(0), encoding="utf-8")
    command(*options)
    assert before[0] in list(exported(command.folder / "run"))


def test_a_fork_asks_again_where_the_model_gave_nothing(command: Command, endpoint: Endpoint) -> None:
    """A reader's record in place of a model's is no record that holds under another model."""
    write_letters(command.folder / "letters", 1)
    command("run", "letters", "--out", "old", *asking(endpoint, "fault-refusal+old"))
    assert states(command.folder / "old") == {"review": 1}
    command("run", "letters", "--out", "new", "--fork", "old", *asking(endpoint, "scripted+stronger"))
    assert states(command.folder / "new") == {"done": 1}
    assert endpoint.tally("scripted+stronger").requests == 1


def test_sources_that_overlap_are_retried_once(command: Command, endpoint: Endpoint) -> None:
    """A letter that two commands named is asked anew once."""
    write_letters(command.folder / "letters", 1)
    model = "fault-refusalx2+overlap"
    command("run", "letters/000000.txt", "--out", "run", *asking(endpoint, model))
    command("run", "letters", "--out", "run", *asking(endpoint, model))
    asked = endpoint.tally(model).requests
    command("retry", "run")
    assert endpoint.tally(model).requests == asked + 1
    assert states(command.folder / "run") == {"done": 1}
