"""Letters come from folders, patterns, archives, corpora and long files; what is broken costs only itself."""

from __future__ import annotations

import csv
import hashlib
import io
import json
import os
import pickle
import socket
import tracemalloc
import zipfile
from itertools import product
from pathlib import Path

import pytest

from imr_llm import extract
from imr_llm.errors import (
    EmptyLetterError,
    EncryptedLetterError,
    LetterError,
    LetterNotFoundError,
    LetterTooLargeError,
    UnreadableLetterError,
)
from imr_llm.letters import LoadedSource, SourceFile, iter_letters, load_letter
from imr_llm.letters.archives import ArchiveLimits, archived
from imr_llm.letters.files import Refusal
from tests.letters.finding import assert_found
from tests.letters.forms import ALL_FORMS, HEADER, Written, final_determination, notice_2013
from tests.letters.test_pdf import pdf_of

LETTER = final_determination()
OTHER_HEADER = HEADER.replace("CM14-0012345", "CM14-0077777")


def loaded(*sources: str | Path | SourceFile, **options: str | int) -> list[LoadedSource]:
    """Everything that comes from the sources."""
    return list(iter_letters(sources, **options))  # type: ignore[arg-type]


def names(found: list[LoadedSource]) -> list[str]:
    """What the letters are called."""
    return [one.name for one in found]


def errors(found: list[LoadedSource]) -> dict[str, type[LetterError]]:
    """The kinds of errors by the names of what they befell."""
    return {one.name: type(one.content) for one in found if isinstance(one.content, LetterError)}


def zip_of(members: dict[str, bytes | str]) -> bytes:
    """A zip archive with the given members."""
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return held.getvalue()


def test_a_folder_gives_its_letters_in_sorted_order(tmp_path: Path) -> None:
    """Named by their way from the folder; hidden files, records and readme files are left out."""
    for name in ("b.txt", "a/z.txt", "a/b/c.md", ".hidden.txt", ".git/x.txt", "b.json", "README.md"):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(LETTER.text)
    found = loaded(tmp_path)
    assert names(found) == ["b.txt", "a/z.txt", "a/b/c.md"]
    assert not errors(found)


@pytest.mark.parametrize("pattern", ["", "**"])
def test_the_directory_of_a_run_holds_no_letters(pattern: str, tmp_path: Path) -> None:
    """It may lie among the letters, which would grow with each start of the run."""
    (tmp_path / "a.txt").write_text(LETTER.text, encoding="utf-8")
    run = tmp_path / "out" / "run"
    (run / "exports").mkdir(parents=True)
    (run / "ledger.sqlite").touch()
    for path in (run / "for-review.tsv", run / "lock", run / "exports" / "b.txt"):
        path.write_text(LETTER.text, encoding="utf-8")
    assert names(loaded(tmp_path / pattern)) == ["a.txt"]
    (found,) = loaded(run / pattern)
    assert isinstance(found.content, LetterNotFoundError)


def test_a_pattern_gives_what_fits_it(tmp_path: Path) -> None:
    """`**` goes down, and a file whose own name looks like a pattern is that file."""
    (tmp_path / "in").mkdir()
    for name in ("in/b.txt", "a.txt", "c.md", "d[1].txt"):
        (tmp_path / name).write_text(LETTER.text)
    assert names(loaded(str(tmp_path / "**" / "*.txt"))) == ["a.txt", "d[1].txt", "in/b.txt"]
    assert names(loaded(str(tmp_path / "d[1].txt"))) == ["d[1].txt"]


def refusals(found: list[LoadedSource]) -> dict[str, str]:
    """What is said of what was refused, by name."""
    return {one.name: str(one.content) for one in found if isinstance(one.content, LetterError)}


@pytest.mark.parametrize("pattern", ["", "**", "**/*", "*", "*/*.txt"])
def test_links_do_not_lead_out_of_what_was_named(pattern: str, tmp_path: Path) -> None:
    """A link to a file elsewhere is refused by name, within a folder and where a pattern finds it."""
    named = tmp_path / "letters"
    for name in ("letters/in/a.txt", "elsewhere/secret.txt"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(LETTER.text)
    for folder in (named, named / "in"):
        (folder / "out.txt").symlink_to(tmp_path / "elsewhere" / "secret.txt")
        (folder / "again.txt").symlink_to(named / "in" / "a.txt")
        (folder / "gone.txt").symlink_to("nowhere.txt")
        (folder / "circle.txt").symlink_to("circle.txt")
    found = loaded(str(named / pattern) if pattern else named)
    told = refusals(found)
    read = set(names(found)) - told.keys()
    assert {name.rpartition("/")[2] for name in read} <= {"a.txt", "again.txt"}
    assert read
    leading = {name: why for name, why in told.items() if name.endswith("out.txt")}
    assert leading
    assert all("leads out of the folder" in why for why in leading.values())
    assert all("no such file" in why for name, why in told.items() if name.endswith("gone.txt"))
    assert all("ELOOP" in why for name, why in told.items() if name.endswith("circle.txt"))


def test_a_link_that_is_named_is_followed(tmp_path: Path) -> None:
    """Whoever names it means what it leads to; the letter is called as the link is."""
    (tmp_path / "letter.txt").write_text(LETTER.text)
    (tmp_path / "link.txt").symlink_to("letter.txt")
    found = loaded(tmp_path / "link.txt")
    assert names(found) == ["link.txt"]
    assert not errors(found)


@pytest.mark.parametrize("pattern", ["", "**/*.txt", "**"])
def test_links_to_folders_lead_neither_out_nor_round(pattern: str, tmp_path: Path) -> None:
    """One that leads elsewhere is said where the folder is named; one that leads round is not gone round."""
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "elsewhere" / "secret.txt").write_text(LETTER.text)
    named = tmp_path / "letters"
    (named / "in").mkdir(parents=True)
    (named / "in" / "a.txt").write_text(LETTER.text)
    for number in range(3):
        (named / "in" / f"round{number}").symlink_to(named)
    (named / "out").symlink_to(tmp_path / "elsewhere")
    found = loaded(str(named / pattern) if pattern else named)
    assert [name for name in names(found) if name.endswith(".txt")] == ["in/a.txt"]
    if not pattern:
        assert refusals(found) == {
            "out": "'out' is a link that leads out of the folder; name what it leads to"
        }


@pytest.mark.parametrize("pattern", ["", "*"])
def test_pipes_and_devices_in_a_folder_are_not_waited_for(pattern: str, tmp_path: Path) -> None:
    """A pipe that nobody writes into and a socket are refused, and the letters beside them are read."""
    os.mkfifo(tmp_path / "pipe.txt")
    (tmp_path / "letter.txt").write_text(LETTER.text)
    (tmp_path / "pipe_link.txt").symlink_to("pipe.txt")
    with socket.socket(socket.AF_UNIX) as plug:
        # The path of a socket has a hundred characters at most.
        before = Path.cwd()
        os.chdir(tmp_path)
        try:
            plug.bind("plug.txt")
        finally:
            os.chdir(before)
        (tmp_path / "zeros.txt").symlink_to("/dev/zero")
        found = loaded(str(tmp_path / pattern) if pattern else tmp_path)
    assert set(names(found)) - errors(found).keys() == {"letter.txt"}
    told = refusals(found)
    assert "leads out" in told.pop("zeros.txt")
    assert told.keys() == {"pipe.txt", "pipe_link.txt", "plug.txt"}
    assert all("is a pipe, a socket or a device" in why for why in told.values())


def test_a_device_that_is_named_is_read_up_to_the_limit() -> None:
    """It has no end, so the size limit is its end."""
    assert errors(loaded("/dev/zero", max_bytes=1000)) == {"zero": LetterTooLargeError}


def test_a_file_without_end_is_not_read_to_it(tmp_path: Path) -> None:
    """A file of a terabyte, of which the disk holds nothing, is refused by its size."""
    with (tmp_path / "huge.txt").open("wb") as file:
        file.truncate(1 << 40)
    assert errors(loaded(tmp_path)) == {"huge.txt": LetterTooLargeError}


NOT_TEXT = b"caf\xe9".decode("utf-8", "surrogateescape")


def test_names_are_text_whatever_files_are_called(tmp_path: Path) -> None:
    """Bytes that are no UTF-8 are written out in the name of the letter, in records and in errors."""
    (tmp_path / f"{NOT_TEXT}.txt").write_text(LETTER.text)
    (tmp_path / f"{NOT_TEXT}.pdf").write_bytes(pdf_of([LETTER.text]))
    (tmp_path / f"{NOT_TEXT}.empty").write_bytes(b"")
    (tmp_path / "rows.jsonl").write_text(json.dumps({"id": "\ud800", "text": LETTER.text}))
    found = loaded(tmp_path)
    assert names(found) == [r"caf\udce9.empty", r"caf\udce9.pdf", r"caf\udce9.txt", r"\ud800"]
    assert list(errors(found)) == [r"caf\udce9.empty"]
    for one in found[1:]:
        assert extract(one.letter()).model_dump_json()
    assert load_letter(tmp_path / f"{NOT_TEXT}.txt").name == r"caf\udce9.txt"


def test_nothing_found_is_an_error_of_its_own(tmp_path: Path) -> None:
    """A missing file, an empty folder and a pattern without a fit are each said, and the rest is read."""
    (tmp_path / "empty").mkdir()
    (tmp_path / "a.txt").write_text(LETTER.text)
    found = loaded(tmp_path / "none.txt", tmp_path / "empty", str(tmp_path / "*.pdf"), tmp_path / "a.txt")
    assert set(errors(found).values()) == {LetterNotFoundError}
    assert len(found) == 4
    assert found[3].letter().text == LETTER.text


def test_an_archive_gives_its_letters(tmp_path: Path) -> None:
    """Text and PDF alike, sorted; what systems leave behind and a folder leaves out is left out."""
    path = tmp_path / "letters.zip"
    path.write_bytes(
        zip_of(
            {
                "b/2.txt": LETTER.text,
                "a.pdf": pdf_of([LETTER.text]),
                "__MACOSX/._a.pdf": b"x",
                ".DS_Store": b"x",
                "README.md": "What is in here.",
                "b/2.json": "{}",
                "rows.jsonl": json.dumps({"id": 7, "text": LETTER.text}),
            }
        )
    )
    found = loaded(path)
    assert names(found) == ["letters.zip/a.pdf", "letters.zip/b/2.txt", "7"]
    assert found[0].letter().media_type == "application/pdf"
    assert_found(found[1].letter().text, LETTER)


@pytest.mark.parametrize("name", ["../up.txt", "/etc/letter.txt", "C:\\letter.txt", "a/..\\..\\b.txt"])
def test_a_path_that_leaves_the_archive_is_refused(name: str) -> None:
    """The member is refused and the others are read."""
    found = loaded(SourceFile("x.zip", zip_of({name: LETTER.text, "good.txt": LETTER.text})))
    assert list(errors(found).values()) == [UnreadableLetterError]
    assert "x.zip/good.txt" in names(found)


def test_a_member_without_a_name_is_refused() -> None:
    """A damaged archive can hold a file whose name is empty; it costs none of the others."""
    packed = zip_of({"\u00a7": LETTER.text, "good.txt": LETTER.text})
    found = loaded(SourceFile("x.zip", packed.replace("\u00a7".encode(), b"\0\0")))
    assert list(errors(found).values()) == [UnreadableLetterError]
    assert "x.zip/good.txt" in names(found)


def test_a_link_in_an_archive_is_refused() -> None:
    """A symbolic link is not followed."""
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as archive:
        link = zipfile.ZipInfo("link.txt")
        link.external_attr = 0o120777 << 16
        archive.writestr(link, "/etc/passwd")
    assert errors(loaded(SourceFile("x.zip", held.getvalue()))) == {"x.zip/link.txt": UnreadableLetterError}


def test_an_archive_in_an_archive_is_refused() -> None:
    """Whatever it is called."""
    inner = zip_of({"a.txt": LETTER.text})
    outer = zip_of({"in.zip": inner, "in.txt": inner, "in.tar.gz": b"\x1f\x8b...", "good.txt": LETTER.text})
    found = loaded(SourceFile("x.zip", outer))
    assert set(errors(found)) == {"x.zip/in.zip", "x.zip/in.txt", "x.zip/in.tar.gz"}


def test_an_encrypted_member_says_so() -> None:
    """The flag is believed; nothing is tried on the password."""
    data = bytearray(zip_of({"a.txt": LETTER.text, "b.txt": LETTER.text}))
    for mark, at in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        data[data.index(mark) + at] |= 1
    found = loaded(SourceFile("x.zip", bytes(data)))
    assert errors(found) == {"x.zip/a.txt": EncryptedLetterError}
    assert found[1].letter().text == LETTER.text


def test_a_bomb_is_refused_without_unpacking_it() -> None:
    """Neither a member that unpacks to a thousand times its size nor one over the limit is held."""
    bomb = zip_of({"bomb.txt": b"a" * 300_000_000, "good.txt": LETTER.text})
    tracemalloc.start()
    found = loaded(SourceFile("x.zip", bomb))
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert errors(found) == {"x.zip/bomb.txt": LetterTooLargeError}
    assert peak < 100_000_000


@pytest.mark.parametrize("limits", [ArchiveLimits(entries=2), ArchiveLimits(total_bytes=5_000)])
def test_too_many_files_and_too_much_text_end_an_archive(limits: ArchiveLimits) -> None:
    """The archive is refused under its own name."""
    data = zip_of({f"{number}.txt": LETTER.text for number in range(4)})
    last = list(archived(io.BytesIO(data), "x.zip", 20_000_000, limits))[-1]
    assert isinstance(last, Refusal)
    assert last.name == "x.zip"
    assert isinstance(last.error, LetterTooLargeError)


def test_what_is_refused_counts_as_unpacked() -> None:
    """An archive of bombs is given up long before each has been unpacked to its own limit."""
    bomb = b"x" * 3_000_000
    packed = zip_of({f"{number:02}.txt": bomb for number in range(10)})
    limits = ArchiveLimits(total_bytes=5_000_000)
    found = list(archived(io.BytesIO(packed), "x.zip", 20_000_000, limits))
    assert [one.name for one in found][-1] == "x.zip"
    assert len(found) < 8
    assert all(isinstance(one, Refusal) and isinstance(one.error, LetterTooLargeError) for one in found)


def test_a_broken_member_costs_only_itself() -> None:
    """A wrong checksum is found in the member that it befell; a cut archive is refused whole."""
    data = bytearray(zip_of({"a.txt": LETTER.text, "b.txt": LETTER.text}))
    data[60] ^= 0xFF
    found = loaded(SourceFile("x.zip", bytes(data)))
    assert errors(found) == {"x.zip/a.txt": UnreadableLetterError}
    assert errors(loaded(SourceFile("x.zip", bytes(data[:500])))) == {"x.zip": UnreadableLetterError}


def test_a_jsonl_corpus_gives_a_letter_a_row(tmp_path: Path) -> None:
    """Named by id or row; a broken line, a row without text and one of another kind cost only themselves."""
    rows = [
        json.dumps({"Case Number": "CM14-1", "Letter": LETTER.text}),
        "{broken",
        json.dumps({"Case Number": "CM14-3", "Letter": ""}),
        "[1, 2]",
        "",
        json.dumps({"Letter": LETTER.text}),
    ]
    path = tmp_path / "rows.jsonl"
    path.write_text("\n".join(rows))
    found = loaded(path)
    assert names(found) == ["CM14-1", "rows.jsonl#2", "rows.jsonl#3", "rows.jsonl#4", "rows.jsonl#5"]
    assert errors(found) == {
        "rows.jsonl#2": UnreadableLetterError,
        "rows.jsonl#3": EmptyLetterError,
        "rows.jsonl#4": UnreadableLetterError,
    }
    assert found[-1].letter().text == LETTER.text


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_a_delimited_corpus_gives_a_letter_a_row(encoding: str, delimiter: str, tmp_path: Path) -> None:
    """In the encodings and with the delimiters that spreadsheets write; line ends inside stay."""
    held = io.StringIO()
    writer = csv.writer(held, delimiter=delimiter)
    writer.writerows([["doc_id", "text"], ["one", LETTER.text + "\nJosé"], ["two"], ["", LETTER.text]])
    path = tmp_path / ("rows.tsv" if delimiter == "\t" else "rows.csv")
    path.write_bytes(held.getvalue().encode(encoding))
    found = loaded(path)
    assert names(found) == ["one", f"{path.name}#2", f"{path.name}#3"]
    assert errors(found) == {f"{path.name}#2": EmptyLetterError}
    assert found[0].letter().text == LETTER.text + "\nJosé"


def test_a_value_that_rows_share_is_looked_at_before_it_is_taken(tmp_path: Path) -> None:
    """A Parquet file of a few kilobytes whose rows are all the same huge text costs no memory for each."""
    pyarrow = pytest.importorskip("pyarrow")
    from pyarrow import parquet

    values = pyarrow.array(["x" * 60_000_000, LETTER.text])
    shared = pyarrow.DictionaryArray.from_arrays(pyarrow.array([0] * 30 + [1], pyarrow.int32()), values)
    parquet.write_table(pyarrow.table({"text": shared}), tmp_path / "rows.parquet", compression="zstd")
    assert (tmp_path / "rows.parquet").stat().st_size < 100_000
    pool = pyarrow.default_memory_pool()
    before = pool.bytes_allocated()
    tracemalloc.start()
    try:
        found = loaded(tmp_path / "rows.parquet", max_bytes=1_000_000)
        _, most = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert most < 10_000_000
    assert pool.max_memory() - before < 400_000_000
    assert list(errors(found).values()) == [LetterTooLargeError] * 30
    assert found[-1].letter().text == LETTER.text


def test_a_row_of_nothing_but_lists_is_not_made_of_objects() -> None:
    """A line of JSON that would take twenty times its length is refused, and the next one is read."""
    rows = '{"text": [' + "[]," * 1_000_000 + "[]]}\n" + json.dumps({"id": "a", "text": LETTER.text})
    found = loaded(SourceFile("rows.jsonl", rows.encode()))
    assert errors(found) == {"rows.jsonl#1": LetterTooLargeError}
    assert names(found)[-1] == "a"


@pytest.mark.parametrize("endless", ["a," * 100_000, '"x",' * 100_000, '"a\n",' * 100_000])
def test_a_row_without_end_is_not_held(endless: str) -> None:
    """On one line or on many, a row far longer than a letter ends the corpus; the rows before it are read."""
    rows = f"id,text\n1,{LETTER.text.splitlines()[0]}\n2,{endless}"
    found = loaded(SourceFile("rows.csv", rows.encode()), max_bytes=10_000)
    assert errors(found) == {"rows.csv": LetterTooLargeError}
    assert names(found)[0] == "1"


def test_a_parquet_corpus_gives_a_letter_a_row(tmp_path: Path) -> None:
    """Columns of other names are named by the caller."""
    arrow = pytest.importorskip("pyarrow")
    parquet = pytest.importorskip("pyarrow.parquet")
    path = tmp_path / "rows.parquet"
    table = arrow.table({"words": [LETTER.text, None, LETTER.text], "nr": [1, 2, None], "more": [0, 0, 0]})
    parquet.write_table(table, path)
    found = loaded(path, text_column="words", id_column="nr")
    assert names(found) == ["1", "rows.parquet#2", "rows.parquet#3"]
    assert errors(found) == {"rows.parquet#2": EmptyLetterError}
    assert errors(loaded(path)) == {"rows.parquet": UnreadableLetterError}
    path.write_bytes(path.read_bytes()[:200])
    assert errors(loaded(path)) == {"rows.parquet": UnreadableLetterError}


def test_a_corpus_without_a_text_column_says_how_to_name_it(tmp_path: Path) -> None:
    """The message names the option and repeats nothing of the first row."""
    path = tmp_path / "rows.csv"
    path.write_text(f"1,{'secret words ' * 9}\n2,more\n")
    (found,) = loaded(path)
    assert "--text-column" in str(found.content)
    assert "secret" not in str(found.content)


def test_a_corpus_without_the_column_is_refused_once_with_the_columns_it_has(tmp_path: Path) -> None:
    """However many rows there are, whatever kind it is; what is no name of a column is not repeated."""
    rows = [{"case no": number, "brief": LETTER.text} for number in range(3)]
    lines = tmp_path / "a.jsonl"
    lines.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    table = tmp_path / "b.csv"
    table.write_text("case no,brief\n1,words\n2,words\n", encoding="utf-8")
    headless = tmp_path / "c.csv"
    headless.write_text(f'"{LETTER.text}"\n"{LETTER.text}"\n', encoding="utf-8")
    for path, shown in ((lines, True), (table, True), (headless, False)):
        (found,) = loaded(path, text_column="summary")
        assert found.name == path.name
        assert "has no column 'summary'" in str(found.content)
        assert ("it has 'case no', 'brief'" in str(found.content)) is shown
        assert len(str(found.content)) < 200


def test_a_corpus_without_the_column_of_the_ids_is_refused(tmp_path: Path) -> None:
    """The letters would get other names than those that were asked for."""
    table = tmp_path / "a.csv"
    table.write_text("case,text\n1,words\n", encoding="utf-8")
    lines = tmp_path / "b.jsonl"
    lines.write_text(json.dumps({"case": 1, "text": LETTER.text}) + "\n", encoding="utf-8")
    for path in (table, lines):
        (found,) = loaded(path, id_column="file")
        assert found.name == path.name
        assert "has no column 'file'" in str(found.content)
        assert "--id-column" in str(found.content)


@pytest.mark.parametrize("header", ["letter,id,sha256,state,reviewed", "id,sha256,state,reviewed,text"])
def test_what_a_run_exported_is_no_corpus(header: str, tmp_path: Path) -> None:
    """Its rows bear the names of letters; a column that is named is read all the same."""
    table = tmp_path / "items.csv"
    table.write_text(f"{header}\na,b,c,d,e\n", encoding="utf-8")
    (found,) = loaded(table)
    assert found.name == "items.csv"
    assert "is what a run exported" in str(found.content)
    (named,) = loaded(table, text_column="sha256")
    assert not isinstance(named.content, LetterError)


def test_a_row_without_the_column_that_others_have_is_refused_alone(tmp_path: Path) -> None:
    """Whether it stands before them or after them, it is named by its row."""
    path = tmp_path / "corpus.jsonl"
    rows = [{"id": "a"}, {"id": "b", "text": LETTER.text}, {"id": "c", "other": ""}]
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    found = loaded(path)
    assert [one.name for one in found] == ["corpus.jsonl#1", "b", "corpus.jsonl#3"]
    assert [isinstance(one.content, LetterError) for one in found] == [True, False, True]


def test_one_letter_of_a_corpus_is_held_at_a_time(tmp_path: Path) -> None:
    """Memory does not grow with the number of rows."""
    path = tmp_path / "rows.jsonl"
    with path.open("w") as file:
        for _ in range(400):
            file.write(json.dumps({"text": LETTER.text}) + "\n")
    tracemalloc.start()
    peaks = []
    for number, one in enumerate(iter_letters([path])):
        one.letter()
        if number in (50, 399):
            peaks.append(tracemalloc.get_traced_memory()[1])
    tracemalloc.stop()
    assert peaks[1] < peaks[0] * 1.5


@pytest.mark.parametrize("between", ["\n\n", "\n\f", "\n"])
@pytest.mark.parametrize(("first", "second"), list(product(ALL_FORMS, repeat=2)))
def test_letters_in_a_row_are_parted(first: object, second: object, between: str, tmp_path: Path) -> None:
    """Every form after every form: each piece is its letter to the character, with offsets of its own."""
    written = [make() for make in (first, second, first) if callable(make)]
    path = tmp_path / "many.txt"
    path.write_text(between.join(one.text for one in written))
    found = loaded(path)
    assert names(found) == ["many.txt#1", "many.txt#2", "many.txt#3"]
    for one, expected in zip(found, written, strict=True):
        assert one.letter().text.strip("\n\f") == expected.text
        assert_found(one.letter().text, expected)


def test_fragments_in_a_row_are_parted(tmp_path: Path) -> None:
    """Letters without header begin at their first heading."""
    path = tmp_path / "many.txt"
    fragment = final_determination(header=None).text
    path.write_text("\n\n".join([fragment] * 3))
    assert [one.letter().text.strip() for one in loaded(path)] == [fragment] * 3


def test_furniture_parts_no_letter(tmp_path: Path) -> None:
    """A page head with the letter's own number, before the last words of a rationale, stays inside."""
    head, rest = LETTER.text.rsplit("The request is not medically necessary.", 1)
    first = (
        f"{head}\n\fCase Number: CM14-0012345   Page 3 of 3\nThe request is not medically necessary.{rest}"
    )
    second = final_determination(header=OTHER_HEADER).text
    path = tmp_path / "many.txt"
    path.write_text(f"{first}\n\f{second}")
    assert [one.letter().text.strip("\n\f") for one in loaded(path)] == [first, second]
    path.write_text(first)
    assert names(loaded(path)) == ["many.txt"]


def test_a_pdf_of_many_letters_keeps_pages(tmp_path: Path) -> None:
    """Pages count from each letter's own first page."""
    written: list[Written] = [notice_2013(), final_determination()]
    pages = [page for one in written for page in _halves(one.text)]
    path = tmp_path / "many.pdf"
    path.write_bytes(pdf_of(pages))
    found = [one.letter() for one in loaded(path)]
    assert [letter.name for letter in found] == ["many.pdf#1", "many.pdf#2"]
    assert [len(letter.page_starts or ()) for letter in found] == [2, 2]
    for letter in found:
        assert letter.page_starts is not None
        assert letter.page_starts[0] == 0
        assert letter.text[letter.page_starts[1] - 1] == "\f"
    assert found[0].sha256 != found[1].sha256


def _halves(text: str) -> list[str]:
    lines = text.split("\n")
    middle = len(lines) // 2
    return ["\n".join(lines[:middle]), "\n".join(lines[middle:])]


def test_a_file_that_is_known_gives_its_letter_only_when_asked(tmp_path: Path) -> None:
    """The text of a known file is not taken out, so a damaged one shows only when its letter is asked for."""
    good, bad = pdf_of(LETTER.text), b"%PDF-1.4 no PDF at all"
    (tmp_path / "good.pdf").write_bytes(good)
    (tmp_path / "bad.pdf").write_bytes(bad)
    asked: list[tuple[str, str]] = []

    def known(name: str, sha256: str) -> bool:
        asked.append((name, sha256))
        return True

    found = {one.name: one for one in iter_letters([tmp_path], known=known)}
    assert asked == [
        (name, hashlib.sha256(data).hexdigest()) for name, data in (("bad.pdf", bad), ("good.pdf", good))
    ]
    assert not isinstance(found["bad.pdf"].content, LetterError)
    with pytest.raises(UnreadableLetterError):
        found["bad.pdf"].letter()
    letter = found["good.pdf"].letter()
    assert letter.page_starts is not None
    assert letter.sha256 == found["good.pdf"].sha256


def test_a_found_letter_can_be_sent_to_another_process(tmp_path: Path) -> None:
    """What comes back from the other side is the same letter, or the same error."""
    (tmp_path / "a.txt").write_text(LETTER.text)
    (tmp_path / "b.txt").write_text("")
    one, other = (pickle.loads(pickle.dumps(found)) for found in iter_letters([tmp_path]))
    assert one.letter().text == LETTER.text
    with pytest.raises(EmptyLetterError, match=r"b\.txt"):
        other.letter()
