"""The command line as a Markdown page, made from the signatures and docstrings of the commands."""

from __future__ import annotations

import inspect
import re
from collections.abc import Callable, Iterator
from enum import StrEnum
from typing import Annotated, get_args, get_origin, get_type_hints

import typer
from typer.models import ArgumentInfo, OptionInfo

from imr_llm.cli.app import EXIT_CODES, app

_EXAMPLES = re.compile(r"\n\s*Examples:\s*\n\s*\x08\n(?P<lines>.*)\Z", re.DOTALL)
_PREAMBLE = """\
# Command line

<!-- Made by `python docs/make_cli.py --write` from the commands themselves; do not edit. -->

Standard output is data, standard error is for people. `imr-llm --install-completion` sets up completion for
your shell. Every command also takes `--help`.
"""


def reference() -> str:
    """The text of `docs/cli.md`: every command, argument and option, with the examples of its help."""
    lines = [_PREAMBLE, "## `imr-llm`", "", *_body(_callback(app))]
    for path, callback in _commands(app, "imr-llm"):
        lines += [f"## `{path}`", "", *_body(callback)]
    lines += ["## Exit codes", "", *(f"- {one}" for one in _exit_codes())]
    return "\n".join(lines) + "\n"


def _commands(group: typer.Typer, path: str) -> Iterator[tuple[str, Callable[..., object]]]:
    for command in group.registered_commands:
        if command.callback is not None:
            yield f"{path} {command.name or command.callback.__name__}", command.callback
    for child in group.registered_groups:
        if child.typer_instance is not None:
            yield from _commands(child.typer_instance, f"{path} {child.name}")


def _callback(group: typer.Typer) -> Callable[..., object]:
    registered = group.registered_callback
    if registered is None or registered.callback is None:
        raise TypeError("the command has no callback to describe")
    return registered.callback


def _body(callback: Callable[..., object]) -> Iterator[str]:
    description, examples = _help_of(inspect.getdoc(callback) or "")
    yield description
    yield ""
    hints = get_type_hints(callback, include_extras=True)
    rows = [_row(name, hint) for name, hint in hints.items() if name != "return"]
    if rows:
        yield "| argument or option | what it does |"
        yield "|---|---|"
        yield from rows
        yield ""
    if examples:
        yield "```console"
        yield from (f"$ {line}" for line in examples)
        yield "```"
        yield ""


def _help_of(text: str) -> tuple[str, list[str]]:
    """The description and the example lines of a docstring."""
    match = _EXAMPLES.search(text)
    if match is None:
        return text, []
    lines = [line.strip() for line in match["lines"].splitlines() if line.strip()]
    return text[: match.start()].rstrip(), lines


def _row(name: str, hint: object) -> str:
    if get_origin(hint) is not Annotated:
        raise TypeError(f"not an annotated parameter of a command: {hint!r}")
    kind, info = get_args(hint)[:2]
    choices = [one.value for part in (kind, *get_args(kind)) for one in _members(part)]
    metavar = "|".join(choices) or info.metavar or ""
    if isinstance(info, ArgumentInfo):
        shown = metavar or name.upper()
    elif isinstance(info, OptionInfo):
        # Inside Annotated, typer keeps the first name where a default would stand.
        first = [info.default] if isinstance(info.default, str) else []
        names = ", ".join([*first, *(info.param_decls or ())]).replace("/", ", ")
        shown = f"{names} {metavar}".strip()
    else:
        raise TypeError(f"neither an argument nor an option: {info!r}")
    return f"| `{shown.replace('|', chr(92) + '|')}` | {' '.join((info.help or '').split())} |"


def _members(kind: object) -> list[StrEnum]:
    return list(kind) if isinstance(kind, type) and issubclass(kind, StrEnum) else []


def _exit_codes() -> list[str]:
    meanings = " ".join(EXIT_CODES.split()).removeprefix("Exit codes: ").rstrip(".").split(";")
    return [re.sub(r"^(\d+) ", r"`\1` ", one.strip()) for one in meanings]
