"""`schema`, `prompt`, `cache`, `doctor`, help and completion."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest
from typer.testing import CliRunner

from imr_llm.cli.app import app
from imr_llm.domain.provenance import TokenUsage
from imr_llm.llm.cache import ReplyCache, Stored
from imr_llm.llm.prompts import list_prompts, load_prompt
from imr_llm.schemas import schema, schema_names
from tests.cli.command import REPOSITORY, THREE_ITEMS, clean_environment, imr_llm
from tests.endpoint.process import Endpoint

COMMANDS = [
    ("extract",),
    ("summarize",),
    ("schema",),
    ("prompt", "list"),
    ("prompt", "show"),
    ("cache", "stats"),
    ("cache", "clear"),
    ("doctor",),
]


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_every_help_shows_examples(command: tuple[str, ...]) -> None:
    """The help of each command has examples, each on its own line."""
    shown = CliRunner().invoke(app, [*command, "--help"])
    assert shown.exit_code == 0
    assert re.search(rf"Examples:\n\n( +.*\n)* +imr-llm {' '.join(command)}", shown.output)


def test_the_help_of_eval_names_its_extra() -> None:
    """Before anybody meets with the error."""
    assert "imr-llm[eval]" in CliRunner().invoke(app, ["eval", "-h"]).output


def test_no_arguments_show_the_commands() -> None:
    """The bare command tells what there is."""
    shown = CliRunner().invoke(app, [])
    assert all(one[0] in shown.output for one in COMMANDS)


def test_the_version_is_printed(tmp_path: Path) -> None:
    """`--version` prints name and version on standard output."""
    done = imr_llm("--version", home=tmp_path)
    assert done.code == 0
    assert re.fullmatch(r"imr-llm \d+\.\d+\.\d+\S*\n", done.out)


@pytest.mark.parametrize("name", schema_names())
def test_a_schema_is_printed_as_it_is_shipped(name: str, tmp_path: Path) -> None:
    """What is printed is the file in `schemas/`, and the schema of the program."""
    done = imr_llm("schema", name, home=tmp_path)
    assert json.loads(done.out) == schema(name)
    assert done.out == (REPOSITORY / "schemas" / f"{name}.json").read_text(encoding="utf-8")


def test_schemas_are_written_and_checked(tmp_path: Path) -> None:
    """A written folder is current; a changed, a missing and a surplus file are named."""
    assert imr_llm("schema", "--write", "out", home=tmp_path).code == 0
    assert imr_llm("schema", "--check", "out", home=tmp_path).code == 0
    (tmp_path / "out" / "summary.json").write_text("{}", encoding="utf-8")
    (tmp_path / "out" / "case_record.json").unlink()
    (tmp_path / "out" / "surplus.json").write_text("{}", encoding="utf-8")
    done = imr_llm("schema", "--check", "out", home=tmp_path)
    assert done.code == 1
    assert "case_record.json, summary.json, surplus.json" in done.err


def test_the_names_of_the_schemas_are_listed() -> None:
    """One name on each line."""
    shown = CliRunner().invoke(app, ["schema", "--list"])
    assert shown.output.splitlines() == list(schema_names())


def test_prompts_are_listed_and_shown(tmp_path: Path) -> None:
    """Every prompt with version and hash; a part as the template file has it."""
    listed = imr_llm("prompt", "list", home=tmp_path).out.splitlines()
    assert listed == [f"{one.name}\t{one.version}\t{one.sha256}" for one in list_prompts()]
    shown = imr_llm("prompt", "show", "extract", "--version", "v1", "--part", "system", home=tmp_path)
    assert shown.out.strip() == load_prompt("extract", "v1").parts["system"].source.strip()


def test_the_cache_is_counted_and_emptied(tmp_path: Path) -> None:
    """Kept replies and what they saved are counted, and gone after `clear`; old ones can go alone."""
    path = tmp_path / "cache" / "replies.sqlite"
    where = {"IMR_LLM_CACHE_PATH": str(path)}

    def run(*arguments: str) -> str:
        done = imr_llm("cache", *arguments, home=tmp_path, environment=where)
        assert done.code == 0, done.err
        return done.out

    assert json.loads(run("stats", "--format", "json"))["entries"] == 0
    assert not path.exists(), "looking makes no file"
    cache = ReplyCache(path)
    for key in ("one", "two"):
        cache.put(key, Stored("{}", TokenUsage(prompt_tokens=70, completion_tokens=7), attempts=1))
    cache.get("two")
    cache.close()
    kept = json.loads(run("stats", "--format", "json"))
    assert (kept["entries"], kept["hits"], kept["saved_tokens"]) == (2, 1, 77)
    assert str(path) in run("stats")
    assert run("clear", "--older-than", "1") == "0 replies deleted\n"
    assert run("clear") == "2 replies deleted\n"
    assert json.loads(run("stats", "--format", "json"))["entries"] == 0


def test_the_doctor_is_content_with_the_reader(tmp_path: Path) -> None:
    """Without a model there is nothing wrong, and nothing is asked of anyone."""
    done = imr_llm("doctor", home=tmp_path)
    assert done.code == 0
    assert "reader, offline: no model configured" in done.out


def test_the_doctor_finds_a_model_that_nothing_leads_to(tmp_path: Path) -> None:
    """A model name without key and address is a mistake, which `auto` alone would hide behind the reader."""
    done = imr_llm("doctor", "--model", "x", home=tmp_path)
    assert done.code == 3
    assert "fail  engine" in done.out
    assert "neither an API key nor a base URL" in done.out


def test_the_doctor_asks_the_endpoint_and_shows_no_key(endpoint: Endpoint, tmp_path: Path) -> None:
    """Every mode is reported; the key is only said to be set."""
    done = imr_llm(
        "doctor",
        *("--format", "json", "--model", "scripted"),
        home=tmp_path,
        environment={"OPENAI_BASE_URL": endpoint.base_url, "OPENAI_API_KEY": "sk-of-the-test"},
    )
    names = {one["name"]: one for one in json.loads(done.out)["checks"]}
    assert {"endpoint", "mode json_schema", "mode tools", "mode json_object"} <= set(names)
    assert names["api key"]["detail"] == "set, from the environment or the settings"
    assert "sk-of-the-test" not in done.out + done.err


def test_the_doctor_finds_an_endpoint_that_is_not_there(tmp_path: Path) -> None:
    """Nobody listens: the check fails and the exit code says configuration."""
    done = imr_llm("doctor", "--model", "x", "--base-url", "http://127.0.0.1:9/v1", home=tmp_path)
    assert done.code == 3
    assert re.search(r"^fail  endpoint ", done.out, re.MULTILINE)


def test_the_doctor_can_be_told_to_stay_offline(endpoint: Endpoint, tmp_path: Path) -> None:
    """With --offline no request is made."""
    arguments = ("doctor", "--offline", "--model", "scripted+offline", "--base-url", endpoint.base_url)
    assert imr_llm(*arguments, home=tmp_path).code == 0
    assert endpoint.requests("scripted+offline") == []


def test_the_shell_completes_commands_options_and_names(tmp_path: Path) -> None:
    """Completion offers verbs, choices of options, and names of schemas."""

    def completed(words: str) -> set[str]:
        environment = {
            "_IMR_LLM_COMPLETE": "complete_bash",
            "COMP_WORDS": words,
            "COMP_CWORD": str(len(words.split(" ")) - 1),
        }
        return set(imr_llm(home=tmp_path, environment=environment).out.split())

    assert {"extract", "doctor"} <= completed("imr-llm ")
    assert completed("imr-llm extract --engine as") == {"assist"}
    assert completed("imr-llm schema case") == {"case_record"}


@pytest.mark.parametrize(
    "arguments", [["--help"], ["extract", str(THREE_ITEMS)], ["summarize", str(THREE_ITEMS)]]
)
def test_nothing_heavy_is_imported_without_a_model(arguments: list[str], tmp_path: Path) -> None:
    """Help and the reader start without the model's libraries, the template language and rich."""
    program = (
        "import sys\n"
        "from imr_llm.cli.app import app\n"
        "app(sys.argv[1:], standalone_mode=False)\n"
        "heavy = {'openai', 'instructor', 'httpx', 'httpx2', 'jinja2', 'tenacity'}\n"
        "sys.exit(f'imported: {heavy & set(sys.modules)}' if heavy & set(sys.modules) else 0)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", program, *arguments],
        capture_output=True,
        env=clean_environment(tmp_path),
        cwd=tmp_path,
        timeout=60,
        check=False,
    )
    assert done.returncode == 0, done.stderr.decode()
