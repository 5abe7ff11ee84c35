"""`imr-llm summarize --format`: summaries as documents, in a process of its own."""

from __future__ import annotations

import hashlib
import json
import os
import pty
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pypdfium2
import pytest
import yaml

from imr_llm.domain.summary import Summary
from imr_llm.summary import OutputForm, render
from tests.cli.command import LETTERS, THREE_ITEMS, clean_environment, imr_llm

FRAGMENT = LETTERS / "2015_fragment_acupuncture.txt"


@pytest.mark.parametrize("form", [OutputForm.MARKDOWN, OutputForm.HTML])
def test_a_letter_makes_a_document(form: OutputForm, tmp_path: Path) -> None:
    """What is printed is what a program gets from the summary itself, with the letter's name in the title."""
    data = imr_llm("summarize", THREE_ITEMS, "--format", "json", home=tmp_path)
    summary = Summary.model_validate_json(data.out)
    done = imr_llm("summarize", THREE_ITEMS, "--format", form.value, home=tmp_path)
    assert done.code == 0, done.err
    assert done.out.encode() == render(summary, form, name=THREE_ITEMS.name)


def test_several_letters_make_one_document(tmp_path: Path) -> None:
    """A section for each, under its name; a letter that cannot be used costs no other."""
    (tmp_path / "not_a_letter.txt").write_text("Minutes of the meeting.\n", encoding="utf-8")
    done = imr_llm(
        *("summarize", THREE_ITEMS, "not_a_letter.txt", FRAGMENT, "--format", "html", "-o", "page.html"),
        home=tmp_path,
    )
    assert done.code == 1
    page = (tmp_path / "page.html").read_text(encoding="utf-8")
    assert page.count("<html") == page.count("<h1>") == 1
    assert [f"<h2>Summary of the letter {path.name}</h2>" in page for path in (THREE_ITEMS, FRAGMENT)] == [
        True,
        True,
    ]
    assert "not_a_letter" not in page


@pytest.mark.parametrize("more", [(), ("--show-sources",)], ids=["plain", "sources"])
def test_the_text_of_several_letters_names_each(more: tuple[str, ...], tmp_path: Path) -> None:
    """Each summary stands under its letter's name, also where one letter failed; one alone as it was."""
    (tmp_path / "not_a_letter.txt").write_text("Minutes of the meeting.\n", encoding="utf-8")
    letters = (THREE_ITEMS, "not_a_letter.txt", FRAGMENT)
    lines = imr_llm("summarize", *letters, *more, home=tmp_path).out.splitlines()
    headings = [place for place, line in enumerate(lines) if line.startswith("Summary of the letter ")]
    assert [lines[place] for place in headings] == [
        f"Summary of the letter {path.name}" for path in (THREE_ITEMS, FRAGMENT)
    ]
    assert lines[headings[0] + 2].startswith("Mixed result")
    assert lines[headings[1] + 2].startswith("Result: the denial stands for all 2")
    alone = imr_llm("summarize", THREE_ITEMS, *more, home=tmp_path).out
    assert alone.startswith("Mixed result")
    assert THREE_ITEMS.name not in alone


@pytest.mark.parametrize("choice", ["json", "jsonl", "yaml"])
def test_data_names_the_letter_of_each_summary(choice: str, tmp_path: Path) -> None:
    """Each summary has its record's source, so that a letter that failed shifts none to another's name."""
    (tmp_path / "not_a_letter.txt").write_text("Minutes of the meeting.\n", encoding="utf-8")
    letters = (THREE_ITEMS, "not_a_letter.txt", FRAGMENT)
    out = imr_llm("summarize", *letters, "--format", choice, home=tmp_path).out
    read: dict[str, Callable[[str], list[dict[str, Any]]]] = {
        "json": json.loads,
        "jsonl": lambda text: [json.loads(line) for line in text.splitlines()],
        "yaml": lambda text: list(yaml.safe_load_all(text)),
    }
    sources = [(one["source"]["name"], one["source"]["sha256"]) for one in read[choice](out)]
    assert sources == [
        (path.name, hashlib.sha256(path.read_bytes()).hexdigest()) for path in (THREE_ITEMS, FRAGMENT)
    ]


def test_no_document_where_no_letter_could_be_used(tmp_path: Path) -> None:
    """An earlier file stays; nothing empty is written."""
    (tmp_path / "letter.txt").write_text("Minutes of the meeting.\n", encoding="utf-8")
    (tmp_path / "page.html").write_text("before", encoding="utf-8")
    done = imr_llm("summarize", "letter.txt", "--format", "html", "-o", "page.html", home=tmp_path)
    assert done.code == 2
    assert (tmp_path / "page.html").read_text(encoding="utf-8") == "before"
    assert imr_llm("summarize", "letter.txt", "--format", "html", home=tmp_path).out == ""


def test_a_pdf_goes_into_a_file_or_a_pipe(tmp_path: Path) -> None:
    """Both have the summary's words."""
    imr_llm("extract", THREE_ITEMS, "-o", "record.json", home=tmp_path)
    done = imr_llm("summarize", "record.json", "--format", "pdf", "-o", "summary.pdf", home=tmp_path)
    assert done.code == 0, done.err
    piped = subprocess.run(
        [sys.executable, "-m", "imr_llm", "summarize", "record.json", "--format", "pdf"],
        capture_output=True,
        cwd=tmp_path,
        env=clean_environment(tmp_path),
        timeout=60,
        check=True,
    )
    for content in ((tmp_path / "summary.pdf").read_bytes(), piped.stdout):
        document = pypdfium2.PdfDocument(content)
        assert "Norco 10/325mg" in " ".join(
            " ".join(page.get_textpage().get_text_bounded().split()) for page in document
        )


def test_a_pdf_is_not_thrown_at_a_terminal(tmp_path: Path) -> None:
    """It is refused before a letter is read, and the message says what to give."""
    ours, theirs = pty.openpty()
    try:
        done = subprocess.run(
            [sys.executable, "-m", "imr_llm", "summarize", str(THREE_ITEMS), "--format", "pdf"],
            stdout=theirs,
            stderr=subprocess.PIPE,
            cwd=tmp_path,
            env=clean_environment(tmp_path),
            timeout=60,
            check=False,
        )
    finally:
        os.close(ours)
        os.close(theirs)
    assert done.returncode == 2
    assert b"give a file with -o" in done.stderr


@pytest.mark.parametrize(
    ("arguments", "code"),
    [(("summarize", str(THREE_ITEMS), "--format", "pdf", "-o", "x.pdf"), 2), (("doctor", "--offline"), 0)],
    ids=["summarize", "doctor"],
)
def test_without_the_extra_people_are_told_what_to_install(
    arguments: tuple[str, ...], code: int, tmp_path: Path
) -> None:
    """Before a letter is read, and by doctor."""
    program = "import sys; sys.modules['typst'] = None; from imr_llm.cli import main; main()"
    done = subprocess.run(
        [sys.executable, "-c", program, *arguments],
        capture_output=True,
        cwd=tmp_path,
        env=clean_environment(tmp_path),
        timeout=60,
        check=False,
    )
    assert done.returncode == code
    assert b"pip install 'imr-llm[pdf]'" in done.stdout + done.stderr
    assert list(tmp_path.glob("*.pdf")) == []


@pytest.mark.parametrize("choice", ["text", "markdown", "html"])
def test_sources_are_shown_where_asked_for(choice: str, tmp_path: Path) -> None:
    """Behind the sentence on the decision stands the path of the decision."""
    plain = imr_llm("summarize", THREE_ITEMS, "--format", choice, home=tmp_path)
    shown = imr_llm("summarize", THREE_ITEMS, "--format", choice, "--show-sources", home=tmp_path)
    assert "disputed_items[1].decision" not in plain.out
    assert "[disputed_items[1].decision]" in shown.out


def test_data_has_its_sources_anyway(tmp_path: Path) -> None:
    """--show-sources changes nothing in JSON but the moment of writing."""
    summaries = [
        Summary.model_validate_json(
            imr_llm("summarize", THREE_ITEMS, "--format", "json", *more, home=tmp_path).out
        )
        for more in ((), ("--show-sources",))
    ]
    first, second = (one.model_dump(exclude={"provenance"}) for one in summaries)
    assert first == second


def test_a_record_has_no_such_form(tmp_path: Path) -> None:
    """Extract refuses the forms of summaries."""
    assert imr_llm("extract", THREE_ITEMS, "--format", "html", home=tmp_path).code == 2
