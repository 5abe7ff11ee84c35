"""Makes `docs/summaries/` from the seed letter with --write, or says with --check whether it is current.

The letter is no part of the project: it is looked for in the folder `shared` beside the project's own, or
named as a second argument. The pages are what `imr-llm summarize --format markdown` prints.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from imr_llm.domain.summary import Audience, Language

FOLDER = Path(__file__).parent / "summaries"
LETTER = Path(__file__).resolve().parents[2] / "shared" / "letters" / "seed_letter.txt"
USAGE = "usage: python docs/make_summaries.py --write | --check [LETTER]"


def pages(letter: Path) -> dict[str, str]:
    """The pages by their file names: every audience in English, the worker in every language; in full."""
    return {
        f"{audience.value}_{language.value}.md": _printed(letter, audience, language)
        for language in Language
        for audience in Audience
        if language is Language.EN or audience is Audience.WORKER
    }


def _printed(letter: Path, audience: Audience, language: Language) -> str:
    options = ("--engine", "reader", "--format", "markdown", "--quiet")
    style = ("--for", audience.value, "--language", language.value, "--length", "full")
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("IMR_LLM_", "OPENAI_"))}
    done = subprocess.run(
        [sys.executable, "-m", "imr_llm", "summarize", str(letter), *options, *style],
        capture_output=True,
        env=kept,
        check=True,
    )
    return done.stdout.decode()


def main(arguments: list[str]) -> str | None:
    """Write or check the pages; the returned text, where there is one, says what is wrong."""
    if len(arguments) not in {1, 2} or arguments[0] not in {"--write", "--check"}:
        return USAGE
    letter = Path(arguments[1]) if len(arguments) == 2 else LETTER
    if not letter.is_file():
        return f"{str(letter)!r} is not there: name the letter\n{USAGE}"
    wanted = pages(letter)
    if arguments[0] == "--write":
        FOLDER.mkdir(exist_ok=True)
        for stale in FOLDER.glob("*.md"):
            stale.unlink()
        for name, text in wanted.items():
            (FOLDER / name).write_text(text, encoding="utf-8")
        return None
    written = {path.name: path.read_text(encoding="utf-8") for path in FOLDER.glob("*.md")}
    if written != wanted:
        names = sorted(name for name in written.keys() | wanted if written.get(name) != wanted.get(name))
        return f"docs/summaries is stale ({', '.join(names)}): run `python docs/make_summaries.py --write`"
    return None


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
