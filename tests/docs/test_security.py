"""The page on security names tests and commands that exist."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.docs.pages import REPOSITORY, rows

PAGE = REPOSITORY / "docs" / "security.md"
SECTIONS = (
    "Threat model",
    "What is stored where",
    "What leaves the machine",
    "What is not protected",
    "De-identification",
    "Prompt injection",
    "Hostile files",
    "Secrets",
    "Data at rest",
    "Honest records",
    "Real server",
    "Supply chain",
)
_TEST = re.compile(r"(?P<file>tests/[\w/]+\.py)::(?P<name>\w+)")
_MODULE = re.compile(r"python -m (?P<module>(?:benchmarks|fuzz|tests)[\w.]*)")
_FILE = re.compile(r"`(?:python )?(?P<file>(?:benchmarks|fuzz|docs)/[\w/.-]+\.(?:py|sh|md)|\.ci/[\w.-]*\w)")


def threats() -> Iterator[tuple[str, list[str]]]:
    """The rows of the tables of threats, each with the section that it stands in."""
    heading = None
    for section, cells in rows(PAGE):
        if cells == ["threat", "defence", "test"]:
            heading = section
        elif section == heading:
            yield section, cells


def named_in(file: Path) -> frozenset[str]:
    """The names of the tests that a file defines, also inside classes."""
    tree = ast.parse(file.read_text(encoding="utf-8"))
    functions = (one for one in ast.walk(tree) if isinstance(one, ast.FunctionDef | ast.AsyncFunctionDef))
    return frozenset(one.name for one in functions if one.name.startswith("test_"))


def test_the_page_has_its_sections() -> None:
    """In the order in which it promises them."""
    found = re.findall(r"^## (.*)$", PAGE.read_text(encoding="utf-8"), re.MULTILINE)
    assert [one for one in found if one in SECTIONS] == list(SECTIONS)


@pytest.mark.parametrize("row", list(threats()), ids=lambda row: str(row[1][0])[:60])
def test_every_threat_has_a_defence_and_a_test_that_exists(row: tuple[str, list[str]]) -> None:
    """A row has three cells, and the last one names at least one test of the project."""
    _, cells = row
    assert len(cells) == 3, cells
    threat, defence, shown = cells
    assert threat
    assert defence
    named = list(_TEST.finditer(shown))
    assert named, f"no test is named for: {threat}"
    for one in named:
        file = REPOSITORY / one["file"]
        assert file.is_file(), one["file"]
        assert one["name"] in named_in(file), one[0]


def test_every_test_named_anywhere_on_the_page_exists() -> None:
    """Also outside the tables."""
    for one in _TEST.finditer(PAGE.read_text(encoding="utf-8")):
        assert one["name"] in named_in(REPOSITORY / one["file"]), one[0]


def test_every_command_that_measures_exists() -> None:
    """Modules that are run with `python -m`, and files that are named, are in the project."""
    text = PAGE.read_text(encoding="utf-8")
    for one in _MODULE.finditer(text):
        path = REPOSITORY / one["module"].replace(".", "/")
        assert path.with_suffix(".py").is_file() or (path / "__main__.py").is_file(), one[0]
    for one in _FILE.finditer(text):
        assert (REPOSITORY / one["file"]).is_file(), one[0]


def test_what_ci_installs_is_pinned() -> None:
    """Every line of the lock file gives one package with exactly one version."""
    lock = (REPOSITORY / "requirements-ci.lock").read_text(encoding="utf-8")
    lines = [line for line in lock.splitlines() if line and not line.startswith(("#", " "))]
    assert lines
    for line in lines:
        assert re.match(r"[\w.-]+==[\w.+!-]+(?: \\)?$", line), line
