"""The reference pages name everything that there is, and nothing that there is not."""

from __future__ import annotations

import inspect
import re
import subprocess
import sys
from enum import StrEnum
from pathlib import Path

import pytest
from pydantic import BaseModel

import imr_llm
from imr_llm import errors
from imr_llm.cli.reference import reference
from imr_llm.domain import record
from imr_llm.domain.letter import LetterFormat
from imr_llm.settings import Settings
from tests.docs.pages import PAGES, REPOSITORY, links, rows

SEED_LETTER = REPOSITORY.parent / "shared" / "letters" / "seed_letter.txt"
RECORD = REPOSITORY / "docs" / "record.md"
RECORD_MODELS = [
    one
    for one in vars(record).values()
    if inspect.isclass(one) and issubclass(one, BaseModel) and one.__module__ == record.__name__
]


def documented(heading: str) -> set[str]:
    """The first cells of the tables under a heading of the record's page."""
    return {cells[0] for above, cells in rows(RECORD) if above == heading}


@pytest.mark.parametrize("model", RECORD_MODELS, ids=lambda model: str(model.__name__))
def test_every_field_of_the_record_is_documented(model: type[BaseModel]) -> None:
    """The table of a model lists exactly its fields."""
    assert documented(model.__name__) - {"field"} == set(model.model_fields)


@pytest.mark.parametrize(
    ("heading", "codes"), [("Findings", record.FindingCode), ("Letter formats", LetterFormat)]
)
def test_every_code_has_a_row(heading: str, codes: type[StrEnum]) -> None:
    """The tables of codes list exactly the codes."""
    assert documented(heading) - {"code", "value"} == {one.value for one in codes}


@pytest.mark.parametrize("values", [record.Unit, record.Category])
def test_every_allowed_word_is_named(values: type[StrEnum]) -> None:
    """Units and categories are all named in the text."""
    named = set(re.findall(r"`([a-z_]+)`", RECORD.read_text(encoding="utf-8")))
    assert {one.value for one in values} <= named


def test_every_setting_is_documented_with_its_variable() -> None:
    """Name, environment variable and plain default of every setting are in the table."""
    page = REPOSITORY / "docs" / "configuration.md"
    table = {cells[0]: cells[1:] for _, cells in rows(page) if len(cells) == 4 and cells[0] != "setting"}
    assert set(table) == set(Settings.model_fields)
    for name, field in Settings.model_fields.items():
        variables, default, _ = table[name]
        assert f"IMR_LLM_{name.upper()}" in variables
        if isinstance(field.default, bool):
            assert default == str(field.default).lower()
        elif isinstance(field.default, int | float | str):
            assert default == str(getattr(field.default, "value", field.default))


def test_every_error_is_documented() -> None:
    """The page of errors lists exactly the classes that there are."""
    classes = {name for name, one in vars(errors).items() if inspect.isclass(one)}
    listed = {cells[0] for _, cells in rows(REPOSITORY / "docs" / "errors.md")}
    assert listed - {"error"} == classes


def test_every_exported_name_is_documented() -> None:
    """The list of names in the usage page is the list of names that the package exports."""
    page = REPOSITORY / "docs" / "usage.md"
    listed = {cells[0] for above, cells in rows(page) if above == "The names"}
    assert listed - {"name"} == set(imr_llm.__all__)


def test_the_command_reference_is_current() -> None:
    """`docs/cli.md` is what the commands say of themselves now."""
    written = (REPOSITORY / "docs" / "cli.md").read_text(encoding="utf-8")
    assert written == reference(), "run: python docs/make_cli.py --write"


def test_the_tables_of_the_exports_are_current() -> None:
    """`docs/exports.md` lists every table and column that an export has, with the field that it holds."""
    done = subprocess.run(
        [sys.executable, str(REPOSITORY / "docs" / "make_exports.py"), "--check"],
        capture_output=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr.decode()


@pytest.mark.skipif(not SEED_LETTER.is_file(), reason="the seed letter is not here")
def test_the_seed_letters_summaries_are_current() -> None:
    """`docs/summaries/` holds what the command prints for it now, for every reader."""
    done = subprocess.run(
        [sys.executable, str(REPOSITORY / "docs" / "make_summaries.py"), "--check"],
        capture_output=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr.decode()


def test_every_summary_page_is_linked() -> None:
    """The page on the summary leads to each example."""
    linked = set(links(REPOSITORY / "docs" / "summary.md"))
    pages = {f"summaries/{path.name}" for path in (REPOSITORY / "docs" / "summaries").glob("*.md")}
    assert pages
    assert pages <= linked


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.name))
def test_links_lead_somewhere(page: Path) -> None:
    """Every relative link of a page leads to a file of the project, and to a heading that is there."""
    for target in links(page):
        if target.startswith(("http://", "https://", "mailto:")):
            continue
        name, _, anchor = target.partition("#")
        linked = (page.parent / name).resolve() if name else page
        assert linked.exists(), target
        if anchor:
            headings = re.findall(r"^#+ (.*)$", linked.read_text(encoding="utf-8"), re.MULTILINE)
            anchors = {re.sub(r"[^\w\- ]", "", one.lower()).replace(" ", "-") for one in headings}
            assert anchor in anchors, target


def test_every_argument_of_the_command_line_has_a_name() -> None:
    """Also those that have none but the parameter's."""
    assert "| `` |" not in reference()
