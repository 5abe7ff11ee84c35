"""The completion files: their form, and which of them answers."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.endpoint.__main__ import COMPLETIONS
from tests.endpoint.letters import LetterScript
from tests.endpoint.scripts import HEADER, Script, ScriptError, Scripts, load_file, load_script


def write(folder: Path, name: str, content: str, header: str = HEADER) -> Path:
    """One completion file."""
    path = folder / f"{name}.yaml"
    path.write_text(f"{header}\n{content}", "utf-8")
    return path


def script(folder: Path, name: str, contains: str, reply: str = "{a: 1}") -> Path:
    """One well-formed completion file for the purpose `extract`."""
    return write(folder, name, f"purpose: extract\ncontains: {contains}\nreply: {reply}\n")


def test_all_files_of_the_project_are_well_formed() -> None:
    """Each one loads, has the header, and is no copy of another one's match."""
    loaded = [load_file(path) for path in sorted(COMPLETIONS.rglob("*.yaml"))]
    matches = [(one.purpose, frozenset(one.contains)) for one in loaded if isinstance(one, Script)]
    letters = [one.letter for one in loaded if isinstance(one, LetterScript)]
    assert matches
    assert letters
    assert len({*matches, *letters}) == len(loaded)


def test_a_mapping_is_sent_as_json_and_a_string_as_it_stands(tmp_path: Path) -> None:
    """Dates stay strings, yes and no stay words, and JSON's own words are JSON's."""
    mapping = script(
        tmp_path, "one", "[]", "{date: 2014-06-20, said: no, on: yes, sure: false, none: null, n: 1}"
    )
    assert json.loads(load_script(mapping).reply) == {
        "date": "2014-06-20", "said": "no", "on": "yes", "sure": False, "none": None, "n": 1,
    }  # fmt: skip
    assert load_script(script(tmp_path, "two", "[]", '"{not json"')).reply == "{not json"


def test_the_most_specific_file_answers(tmp_path: Path) -> None:
    """Of the files whose words all stand in the request, the one with the most words."""
    script(tmp_path, "general", "[]")
    script(tmp_path, "letter", "[CM14-0012345]")
    script(tmp_path, "question", "[CM14-0012345, patient.age]")
    scripts = Scripts(tmp_path)
    assert scripts.find("extract", "anything").name == "general"
    assert scripts.find("extract", "Case CM14-0012345").name == "letter"
    assert scripts.find("extract", "CM14-0012345 patient.age").name == "question"


def test_no_match_and_a_tie_are_errors_that_name_the_files(tmp_path: Path) -> None:
    """A missing completion and an ambiguous one are told apart."""
    script(tmp_path, "one", "[shoulder]")
    script(tmp_path, "two", "[knee]")
    scripts = Scripts(tmp_path)
    with pytest.raises(ScriptError, match=r"no completion .* there is: one, two"):
        scripts.find("extract", "elbow")
    with pytest.raises(ScriptError, match=r"no completion .* there is: no file"):
        scripts.find("summarize", "knee")
    with pytest.raises(ScriptError, match="several completions match equally: one, two"):
        scripts.find("extract", "knee and shoulder")


def test_a_file_that_is_added_later_is_found(tmp_path: Path) -> None:
    """Dropping a file is enough, also while the endpoint runs."""
    scripts = Scripts(tmp_path)
    with pytest.raises(ScriptError):
        scripts.find("extract", "knee")
    script(tmp_path, "late", "[knee]")
    assert scripts.find("extract", "knee").name == "late"


@pytest.mark.parametrize(
    ("header", "content", "complaint"),
    [
        ("# made by a model", "purpose: x\ncontains: []\nreply: {}", "first line must be"),
        (HEADER, "purpose: x\nreply: {}", "must have purpose, contains, reply"),
        (HEADER, "purpose: x\ncontains: []\nreply: {}\nfault: 429", "nothing else"),
        (HEADER, "purpose: x\ncontains: words\nreply: {}", "list of strings"),
        (HEADER, "purpose: [", "while parsing"),
    ],
)
def test_a_malformed_file_is_named(tmp_path: Path, header: str, content: str, complaint: str) -> None:
    """The error names the file and what is wrong with it."""
    with pytest.raises(ScriptError, match=rf"(?s)odd\.yaml.*{complaint}"):
        load_script(write(tmp_path, "odd", content, header))


def test_a_variant_is_another_completion_for_the_same_request(tmp_path: Path) -> None:
    """Variants are named in the file and are of the same two forms as the reply."""
    path = write(
        tmp_path, "v", "purpose: x\ncontains: []\nreply: {a: 1}\nvariants: {two: {a: 2}, broken: 'no json'}"
    )
    assert load_script(path) == Script("v", "x", (), '{"a": 1}', {"two": '{"a": 2}', "broken": "no json"})
