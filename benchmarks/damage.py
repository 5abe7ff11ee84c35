"""What becomes of files with random damage, each taken apart as every file is.

`python -m benchmarks.damage [--files 2000] [--seed 1]`. PDFs, Word documents (also in
their packages), pages of HTML and pictures, made of the example letters, with bytes changed, taken out and
doubled. Printed is how many of each kind were read or refused, by error, and how many ended the process that
took them apart; an error that is not a LetterError ends the program.
"""

from __future__ import annotations

import argparse
import html
import io
import random
import zipfile
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import docx
from PIL import Image, ImageDraw
from tests.letters.scanning import printed

from imr_llm.errors import LetterError, ReadingProcessError
from imr_llm.letters import SourceFile
from imr_llm.letters.kinds import source_text

LETTERS = sorted((Path(__file__).parents[1] / "examples" / "letters").glob("*.txt"))
SHARES = {"pdf": 8, "docx": 6, "html": 5, "png": 1}
"""Of the files; a picture that can still be seen takes OCR a second."""


def whole(kind: str, text: str) -> bytes:
    """A file of a kind without damage."""
    if kind == "pdf":
        return printed(text)
    if kind == "html":
        return f"<!doctype html><table><tr><td><p>{html.escape(text)}</table>".replace("\n", "<p>").encode()
    held = io.BytesIO()
    if kind == "docx":
        document = docx.Document()
        for line in text.split("\n"):
            document.add_paragraph(line)
        document.save(held)
        return held.getvalue()
    picture = Image.new("L", (700, 200), 255)
    ImageDraw.Draw(picture).text((10, 10), text[:400])
    picture.save(held, "PNG")
    return held.getvalue()


def damaged(data: bytes, chance: random.Random) -> bytes:
    """The file with up to two hundred places changed, taken out or doubled."""
    changed = bytearray(data)
    for _ in range(chance.choice((1, 5, 30, 200))):
        at, length = chance.randrange(len(changed)), chance.randrange(1, 60)
        match chance.randrange(5):
            case 0:
                del changed[at : at + length]
            case 1:
                changed[at:at] = changed[at : at + length]
            case _:
                changed[at] = chance.randrange(256)
    return bytes(changed)


def damaged_within(package: bytes, chance: random.Random) -> bytes:
    """A Word document whose package is whole and whose text is not."""
    held = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(package)) as given,
        zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as made,
    ):
        for name in given.namelist():
            part = given.read(name)
            made.writestr(name, damaged(part, chance) if name == "word/document.xml" else part)
    return held.getvalue()


def files(count: int, seed: int) -> Iterator[tuple[str, SourceFile]]:
    """So many of them, the same ones for a seed."""
    chance = random.Random(seed)
    texts = [path.read_text(encoding="utf-8", errors="replace").replace("\f", "\n") for path in LETTERS]
    made = {kind: [whole(kind, text) for text in texts] for kind in SHARES}
    for _ in range(count):
        (kind,) = chance.choices(list(SHARES), list(SHARES.values()))
        within = kind == "docx" and chance.random() < 0.5
        data = (damaged_within if within else damaged)(chance.choice(made[kind]), chance)
        yield kind, SourceFile(f"damaged.{kind}", data)


def main() -> None:
    """Damage, read, count and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--files", type=int, default=2000)
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()
    found: Counter[tuple[str, str]] = Counter()
    ended = 0
    for kind, file in files(given.files, given.seed):
        try:
            source_text(file)
            outcome = "read"
        except LetterError as error:
            outcome = type(error).__name__
            ended += isinstance(error, ReadingProcessError) or "made the process" in str(error)
        found[kind, outcome] += 1
    for (kind, outcome), count in sorted(found.items()):
        print(f"{kind:5} {outcome:22} {count:6,}")
    print(f"files {given.files:,}, processes ended {ended:,}")


if __name__ == "__main__":
    main()
