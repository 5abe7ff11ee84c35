"""Folders, archives, corpora and long files on the command line, in a process of its own."""

from __future__ import annotations

import json
import zipfile
from pathlib import Path

from tests.cli.command import CONTRADICTION, THREE_ITEMS, imr_llm


def names(lines: str) -> list[str]:
    """The names of the letters in lines of records."""
    return [json.loads(line)["source"]["name"] for line in lines.splitlines()]


def test_a_folder_an_archive_and_a_corpus_go_together(tmp_path: Path) -> None:
    """Every letter gives a record in order; a broken one costs a line and the exit code."""
    folder = tmp_path / "in"
    folder.mkdir()
    (folder / "a.txt").write_bytes(THREE_ITEMS.read_bytes())
    (folder / "b.txt").write_bytes(b"")
    with zipfile.ZipFile(tmp_path / "more.zip", "w") as archive:
        archive.write(CONTRADICTION, "c.txt")
    row = {"nr": 5, "words": THREE_ITEMS.read_text()}
    (tmp_path / "rows.jsonl").write_text(json.dumps(row) + "\n")
    options = ("--text-column", "words", "--id-column", "nr", "--format", "jsonl")
    done = imr_llm("extract", "in", "more.zip", "rows.jsonl", *options, home=tmp_path)
    assert done.code == 1, done.err
    assert names(done.out) == ["a.txt", "more.zip/c.txt", "5"]
    assert "b.txt" in done.err


def test_a_folder_with_one_letter_is_one_object_and_with_two_an_array(tmp_path: Path) -> None:
    """JSON tells one letter from several by the letters, not by the arguments."""
    folder = tmp_path / "in"
    folder.mkdir()
    (folder / "a.txt").write_bytes(THREE_ITEMS.read_bytes())
    assert "disputed_items" in json.loads(imr_llm("extract", "in", home=tmp_path).out)
    (folder / "b.txt").write_bytes(THREE_ITEMS.read_bytes())
    assert len(json.loads(imr_llm("extract", "in", home=tmp_path).out)) == 2


def test_a_file_with_letters_in_a_row_gives_a_record_each(tmp_path: Path) -> None:
    """Evidence slices each letter's own text."""
    text = THREE_ITEMS.read_text()
    (tmp_path / "many.txt").write_text(text + "\f" + CONTRADICTION.read_text())
    done = imr_llm("extract", "many.txt", "--format", "jsonl", home=tmp_path)
    assert names(done.out) == ["many.txt#1", "many.txt#2"]
    first = json.loads(done.out.splitlines()[0])
    spans = [span for found in first["evidence"].values() for span in found]
    assert all(text[span["start"] : span["end"]] == span["text"] for span in spans)


def test_a_corpus_is_summarized_from_a_file_or_a_pipe(tmp_path: Path) -> None:
    """Rows with letters are told from records, although both are lines of JSON."""
    rows = "".join(json.dumps({"id": name, "text": THREE_ITEMS.read_text()}) + "\n" for name in "ab")
    (tmp_path / "rows.jsonl").write_text(rows)
    from_file = imr_llm("summarize", "rows.jsonl", "--format", "jsonl", home=tmp_path)
    from_pipe = imr_llm("summarize", "-", "--format", "jsonl", home=tmp_path, stdin=rows.encode())
    assert from_file.code == from_pipe.code == 0, from_file.err + from_pipe.err
    assert len(from_file.out.splitlines()) == len(from_pipe.out.splitlines()) == 2
