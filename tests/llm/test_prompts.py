"""Prompts: found by name and version, hashed over their files, rendered without reading letters."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from imr_llm.errors import ShippedFileError
from imr_llm.llm.prompts import list_prompts, load_prompt

SYSTEM = "---\nvariables: []\n---\nYou read letters.\n"
USER = """\
---
variables: [letter, items]
---
{{ letter }}
{% for item in items %}
- {{ item }}
{% endfor %}
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Prompts of one name in the versions v1, v2 and v10."""
    for version in ("v1", "v2", "v10"):
        write(tmp_path, version, "system", SYSTEM)
        write(tmp_path, version, "user", USER + version)
    return tmp_path


def write(folder: Path, version: str, part: str, content: str) -> None:
    """Write one part of the prompt `sort`."""
    path = folder / "sort" / version / f"{part}.md.j2"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content.encode())


def test_the_newest_version_is_loaded_unless_one_is_named(folder: Path) -> None:
    """Versions count as numbers, so v10 is newer than v2."""
    assert load_prompt("sort", folder=folder).identity.version == "v10"
    assert load_prompt("sort", "v2", folder=folder).identity.version == "v2"


def test_a_part_is_rendered_with_its_variables(folder: Path) -> None:
    """Variables are filled in, and blank lines of the template's own statements are gone."""
    prompt = load_prompt("sort", "v1", folder=folder)
    assert prompt.render("system") == "You read letters."
    assert prompt.render("user", letter="L", items=["a", "b"]) == "L\n- a\n- b\nv1"


@given(letter=st.text(st.sampled_from("{}%#_ab\n<&\"'\\7*")))
def test_a_letter_is_never_read_as_a_template(letter: str, tmp_path_factory: pytest.TempPathFactory) -> None:
    """Whatever a letter holds stands in the prompt character for character."""
    folder = tmp_path_factory.getbasetemp() / "templates"
    write(folder, "v1", "user", USER)
    prompt = load_prompt("sort", folder=folder)
    assert prompt.render("user", letter=f"<{letter}>", items=[letter]) == f"<{letter}>\n- {letter}".strip()


@pytest.mark.parametrize(
    "variables",
    [{"letter": "L"}, {"letter": "L", "items": [], "more": 1}, {}],
    ids=["missing", "more", "none"],
)
def test_variables_that_do_not_fit_are_an_error(folder: Path, variables: dict[str, object]) -> None:
    """A missing and an unknown variable raise, and the message names both lists."""
    with pytest.raises(TypeError, match=r"part 'user': missing variables \[.*\], unknown variables \[.*\]"):
        load_prompt("sort", folder=folder).render("user", **variables)


def test_an_unknown_part_is_an_error(folder: Path) -> None:
    """The message names the parts that there are."""
    with pytest.raises(KeyError, match=r"no part 'repair', only \['system', 'user'\]"):
        load_prompt("sort", folder=folder).render("repair")


@pytest.mark.parametrize("name", ["nothing", "../sort", "sort/v1", "", "SORT"])
def test_an_unknown_name_is_an_error_that_lists_the_known_ones(folder: Path, name: str) -> None:
    """Names are plain words, so no other folder can be reached."""
    with pytest.raises(ShippedFileError, match="there is sort"):
        load_prompt(name, folder=folder)


def test_an_unknown_version_is_an_error_that_lists_the_known_ones(folder: Path) -> None:
    """The message names all versions, oldest first."""
    with pytest.raises(ShippedFileError, match="no version 'v3': there is v1, v2, v10"):
        load_prompt("sort", "v3", folder=folder)


@pytest.mark.parametrize(
    ("content", "complaint"),
    [
        ("no front matter", "does not start with front matter"),
        ("---\nvariables: [\n---\nx", "is not YAML"),
        ("---\nnames: []\n---\nx", "must list `variables:`"),
        ("---\nvariables: []\n---\n{{ letter }}", r"lists variables \[\] but uses \['letter'\]"),
        ("---\nvariables: [letter]\n---\nx", r"lists variables \['letter'\] but uses \[\]"),
        ("---\nvariables: []\n---\nfine\n{% bad", "line 2 of the template"),
    ],
)
def test_a_malformed_prompt_file_is_named(tmp_path: Path, content: str, complaint: str) -> None:
    """The error names the file and what is wrong with it."""
    write(tmp_path, "v1", "user", content)
    with pytest.raises(ShippedFileError, match=f"sort/v1/user.md.j2.*{complaint}"):
        load_prompt("sort", folder=tmp_path)


def test_the_hash_changes_with_every_file_and_not_with_line_ends(tmp_path: Path) -> None:
    """Content and file names count; a checkout with other line ends has the same prompt."""
    variants = {
        "plain": {"system": SYSTEM, "user": USER},
        "crlf": {"system": SYSTEM.replace("\n", "\r\n"), "user": USER},
        "changed": {"system": SYSTEM + "Be brief.", "user": USER},
        "renamed": {"system": SYSTEM, "repair": USER},
        "moved": {"system": USER, "user": SYSTEM},
    }
    hashes = {}
    for name, parts in variants.items():
        for part, content in parts.items():
            write(tmp_path / name, "v1", part, content)
        hashes[name] = load_prompt("sort", folder=tmp_path / name).identity.sha256
    assert hashes["plain"] == hashes["crlf"]
    assert len(set(hashes.values())) == len(variants) - 1


def share(folder: Path, name: str, content: str) -> None:
    """Write a file that prompts can include."""
    path = folder / "_shared" / f"{name}.md.j2"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content.encode())


def test_what_prompts_share_stands_where_it_is_included(tmp_path: Path) -> None:
    """In the text that is shown as in what is rendered, with its variables, through several files."""
    share(tmp_path, "letters/v1/task", 'Sort.\n{% include "letters/v1/limit" %}\nStop.\n')
    share(tmp_path, "letters/v1/limit", "{% if most %}\nAt most {{ most }}.\n{% endif %}\n")
    write(
        tmp_path, "v1", "system", '---\nvariables: [most]\n---\nYou.\n{% include "letters/v1/task" %}\nEnd.\n'
    )
    prompt = load_prompt("sort", folder=tmp_path)
    assert prompt.render("system", most=3) == "You.\nSort.\nAt most 3.\nStop.\nEnd."
    assert "include" not in prompt.parts["system"].source
    assert [one.name for one in list_prompts(tmp_path)] == ["sort"]


def test_the_hash_changes_with_what_is_included_and_not_with_how_it_is_divided(tmp_path: Path) -> None:
    """The hash is over what is rendered: a shared file counts where it is included, and nowhere else."""
    hashes = {}
    for name, shared in (("one", "You read.\n"), ("other", "You sort.\n")):
        share(tmp_path / name, "task", shared)
        share(tmp_path / name, "unused", name)
        write(tmp_path / name, "v1", "system", '---\nvariables: []\n---\n{% include "task" %}\n')
        hashes[name] = load_prompt("sort", folder=tmp_path / name).identity.sha256
    write(tmp_path / "whole", "v1", "system", "---\nvariables: []\n---\nYou read.\n")
    assert load_prompt("sort", folder=tmp_path / "whole").identity.sha256 == hashes["one"]
    assert hashes["one"] != hashes["other"]


@pytest.mark.parametrize(
    ("line", "complaint"),
    [
        ('{% include "missing" %}', "no shared file 'missing'"),
        ('{% include "circle" %}', "in a circle"),
        ('{% include "../sort/v1/user" %}', "needs a line of its own"),
        ('You. {% include "task" %}', "needs a line of its own"),
        ("{% include other %}", "needs a line of its own"),
    ],
)
def test_an_include_that_leads_nowhere_is_an_error_that_names_the_file(
    tmp_path: Path, line: str, complaint: str
) -> None:
    """Nothing outside the shared folder can be included, and nothing without being seen."""
    share(tmp_path, "task", "You.")
    share(tmp_path, "circle", '{% include "circle" %}\n')
    write(tmp_path, "v1", "system", f"---\nvariables: []\n---\n{line}\n")
    with pytest.raises(ShippedFileError, match=f"sort/v1/system.md.j2.*{complaint}"):
        load_prompt("sort", folder=tmp_path)


def test_all_shipped_prompts_load() -> None:
    """Every prompt that ships is well-formed and is listed under its name and version."""
    identities = list_prompts()
    assert {"extract"} <= {one.name for one in identities}
    for one in identities:
        assert load_prompt(one.name, one.version).identity == one
