"""`imr-llm prompt`: what the model is told."""

from __future__ import annotations

from typing import Annotated

import typer

from imr_llm.cli.exits import ExitCode, guarded
from imr_llm.cli.people import complain

prompt_app = typer.Typer(
    help="Show the prompts that ship with the package.", no_args_is_help=True, rich_markup_mode=None
)


def _prompt_names() -> list[str]:
    from imr_llm.llm.prompts import list_prompts

    return sorted({one.name for one in list_prompts()})


@prompt_app.command("list")
def list_command() -> None:
    """Print name, version and SHA-256 of every prompt, one per line.

    Examples:

    \b
      imr-llm prompt list
    """
    with guarded():
        from imr_llm.llm.prompts import list_prompts

        for one in list_prompts():
            typer.echo(f"{one.name}\t{one.version}\t{one.sha256}")


@prompt_app.command("show")
def show_command(
    name: Annotated[str, typer.Argument(help="Name of the prompt.", autocompletion=_prompt_names)],
    version: Annotated[
        str | None,
        typer.Option("--version", metavar="vN", help="Version; the newest by default.", show_default=False),
    ] = None,
    part: Annotated[
        str | None,
        typer.Option("--part", metavar="PART", help="Only this part, such as system.", show_default=False),
    ] = None,
) -> None:
    """Print the templates of a prompt, with what several prompts share put in.

    Examples:

    \b
      imr-llm prompt show extract
      imr-llm prompt show extract --version v1 --part system
      imr-llm prompt show summarize_worker_es
    """
    with guarded():
        from imr_llm.llm.prompts import load_prompt

        if name not in _prompt_names():
            complain(f"no prompt {name!r}: there is {', '.join(_prompt_names())}")
            raise typer.Exit(ExitCode.BAD_INPUT)
        prompt = load_prompt(name, version)
        if part is not None and part not in prompt.parts:
            complain(f"prompt {name!r} has no part {part!r}: there is {', '.join(sorted(prompt.parts))}")
            raise typer.Exit(ExitCode.BAD_INPUT)
        shown = sorted(prompt.parts) if part is None else [part]
        for one in shown:
            if part is None:
                typer.echo(f"## {prompt.identity.name} {prompt.identity.version} {one}")
            typer.echo(prompt.parts[one].source.strip())
