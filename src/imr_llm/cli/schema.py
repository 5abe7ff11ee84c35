"""`imr-llm schema`: the JSON Schemas of what comes out and of what the model is asked to reply."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Annotated

import typer

from imr_llm.cli.exits import ExitCode, guarded
from imr_llm.cli.people import complain


def _schema_names() -> list[str]:
    from imr_llm.schemas import schema_names

    return list(schema_names())


def schema(
    name: Annotated[
        str | None,
        typer.Argument(
            metavar="NAME",
            help="Name of the schema to print, such as case_record.",
            autocompletion=_schema_names,
            show_default=False,
        ),
    ] = None,
    list_names: Annotated[bool, typer.Option("--list", help="Print the names of the schemas.")] = False,
    write: Annotated[
        Path | None,
        typer.Option(
            "--write", metavar="DIR", help="Write every schema to DIR/NAME.json.", show_default=False
        ),
    ] = None,
    check: Annotated[
        Path | None,
        typer.Option(
            "--check",
            metavar="DIR",
            help="Exit with 1 unless DIR holds exactly the current schemas.",
            show_default=False,
        ),
    ] = None,
) -> None:
    """Print a JSON Schema, or write or check a folder of them.

    Examples:

    \b
      imr-llm schema case_record
      imr-llm schema --list
      imr-llm schema --write schemas
      imr-llm schema --check schemas
    """
    asked = [name is not None, list_names, write is not None, check is not None]
    if sum(asked) != 1:
        raise typer.BadParameter("give a NAME, or one of --list, --write and --check")
    with guarded():
        if name is not None:
            _print_one(name)
        elif write is not None:
            _write_all(write)
        elif check is not None:
            _check_all(check)
        else:
            for one in _schema_names():
                typer.echo(one)


def _print_one(name: str) -> None:
    if name not in _schema_names():
        complain(f"no schema {name!r}: there is {', '.join(_schema_names())}")
        raise typer.Exit(ExitCode.BAD_INPUT)
    typer.echo(_file_text(name), nl=False)


def _write_all(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for name in _schema_names():
            (folder / f"{name}.json").write_text(_file_text(name), encoding="utf-8", newline="\n")
    except OSError as error:
        complain(f"cannot write to {str(folder)!r}: {error.strerror}")
        raise typer.Exit(ExitCode.BAD_INPUT) from None


def _check_all(folder: Path) -> None:
    current = {f"{name}.json": _file_text(name) for name in _schema_names()}
    there = {path.name: path.read_text(encoding="utf-8") for path in folder.glob("*.json")}
    differing = sorted(name for name in current.keys() | there.keys() if current.get(name) != there.get(name))
    if differing:
        complain(f"stale in {str(folder)!r}: {', '.join(differing)}; run `imr-llm schema --write {folder}`")
        raise typer.Exit(ExitCode.SOME_FAILED)


def _file_text(name: str) -> str:
    from imr_llm.schemas import schema as schema_of

    return json.dumps(schema_of(name), indent=2, ensure_ascii=False) + "\n"
