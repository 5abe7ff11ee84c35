"""Files are taken apart in processes of their own: limited, without keys, at the cost of one letter each."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path

import pytest
from PIL import Image

from imr_llm.errors import LetterTooLargeError, NoTextLayerError, ReadingProcessError, UnreadableLetterError
from imr_llm.letters import SourceFile, load_letter
from imr_llm.letters.apart.frames import Kind, decoded, encoded_error, encoded_text
from imr_llm.letters.apart.limits import Limits
from imr_llm.letters.apart.workers import Workers
from imr_llm.letters.extracted import SourceText
from imr_llm.letters.html import html_text
from tests.cli.command import clean_environment
from tests.letters.scanning import picture_bytes
from tests.letters.test_pdf import drawings_in_drawings, letter_pages, pdf_of

GOOD = SourceFile("good.pdf", pdf_of(letter_pages()))
ENDLESS = SourceFile("endless.pdf", drawings_in_drawings(10, 10))
KEY = "sk-canary-0123456789"

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="looks at processes as Linux shows them")


@contextmanager
def working(limits: Limits | None = None, most: int | None = None) -> Iterator[Workers]:
    """Workers that are ended behind the test."""
    workers = Workers(limits, most)
    try:
        yield workers
    finally:
        workers.close()


def children(parent: int | None = None) -> set[int]:
    """The processes that a process has begun and not yet waited for."""
    wanted = str(parent or os.getpid())
    found = set()
    for status in Path("/proc").glob("[0-9]*/stat"):
        try:
            after_name = status.read_text().rpartition(")")[2].split()
        except OSError:
            continue
        if after_name[1] == wanted:
            found.add(int(status.parent.name))
    return found


@contextmanager
def the_one_begun() -> Iterator[list[int]]:
    """Fills the list with the process that is begun meanwhile."""
    before, found = children(), list[int]()
    yield found
    found += children() - before


def test_one_process_takes_file_after_file() -> None:
    """Nothing is begun for a second file, and the texts are the same."""
    with working() as workers:
        with the_one_begun() as begun:
            first = workers.text_of(GOOD)
        assert len(begun) == 1
        with the_one_begun() as more:
            assert workers.text_of(GOOD) == first
        assert not more
    assert not set(begun) & children()


def test_html_is_taken_apart_there_too() -> None:
    """The text is that of the page, half characters in it included."""
    page = "<!doctype html><p>a \ud800 <b>b</b><script>c</script>"
    with working() as workers:
        found = workers.text_of(SourceFile("x.html", page.encode("utf-8", "surrogatepass")), Kind.HTML)
    assert found == SourceText(html_text(page, "x.html"), "text/html")
    assert load_letter(b"<!doctype html><p>a<p>b").text == "a\n\nb\n"


def test_there_are_no_more_processes_than_allowed() -> None:
    """From many threads, two processes take all files."""
    before = children()
    with working(most=2) as workers, ThreadPoolExecutor(8) as pool:
        texts = set(pool.map(lambda _: workers.text_of(GOOD).text, range(24)))
        assert len(children() - before) <= 2
    assert len(texts) == 1


def killed_at_work(workers: Workers, number: signal.Signals, others: set[int]) -> BaseException:
    """What is raised where the process, which is none of the `others`, is sent a signal while it works."""
    workers.text_of(GOOD)
    raised: list[BaseException] = []

    def work() -> None:
        try:
            workers.text_of(ENDLESS)
        except Exception as error:  # noqa: BLE001 - looked at by the test
            raised.append(error)

    (process,) = children() - others
    thread = threading.Thread(target=work)
    thread.start()
    used = Path(f"/proc/{process}/stat").read_text().split()[13]
    while Path(f"/proc/{process}/stat").read_text().split()[13] == used:
        time.sleep(0.01)
    os.kill(process, number)
    thread.join()
    return raised[0]


def test_a_killed_process_costs_one_letter(capsys: pytest.CaptureFixture[str]) -> None:
    """A clear error says that the letter may be well; the next file is read, by a new process."""
    others = children()
    with working(most=1) as workers:
        error = killed_at_work(workers, signal.SIGKILL, others)
        assert isinstance(error, ReadingProcessError)
        assert "'endless.pdf' was not read" in str(error)
        assert "SIGKILL" in str(error)
        assert workers.text_of(GOOD).page_starts
    assert capsys.readouterr() == ("", "")


def test_a_crash_is_told_from_a_kill() -> None:
    """What ends as broken code does was brought about by the file, which is to blame."""
    others = children()
    with working(most=1) as workers:
        error = killed_at_work(workers, signal.SIGSEGV, others)
        assert isinstance(error, UnreadableLetterError)
        assert "SIGSEGV" in str(error)
        assert workers.text_of(GOOD).page_starts


def test_a_process_that_ends_between_files_costs_none() -> None:
    """Another one is begun without a word."""
    with working() as workers:
        with the_one_begun() as begun:
            first = workers.text_of(GOOD)
        os.kill(begun[0], signal.SIGKILL)
        assert workers.text_of(GOOD) == first


def test_processor_time_is_limited() -> None:
    """A file that would keep PDFium busy for years is given up, and the next one is read."""
    with working(Limits(cpu_seconds=1)) as workers:
        with pytest.raises(LetterTooLargeError, match=r"'endless.pdf' takes far more time"):
            workers.text_of(ENDLESS)
        assert workers.text_of(GOOD).page_starts


def test_larger_files_have_more_time() -> None:
    """As long as their size is what takes it."""
    limits = Limits()
    assert limits.cpu_seconds_for(0) == limits.cpu_seconds == 20
    assert limits.cpu_seconds_for(20_000_000) == 60
    assert limits.seconds_for(20_000_000) > limits.seconds_for(0) > limits.cpu_seconds_for(20_000_000)


def test_time_by_the_clock_is_limited() -> None:
    """So is what waits without working."""
    with (
        working(Limits(seconds=0.5, cpu_seconds=100)) as workers,
        pytest.raises(LetterTooLargeError, match="far more time"),
    ):
        workers.text_of(ENDLESS)


@pytest.mark.usefixtures("ocr_installed")
def test_pages_by_ocr_have_an_end() -> None:
    """Each is given time of its own, but no more of them than a file may have."""
    scan = SourceFile("scan.tif", picture_bytes([Image.new("L", (800, 600), 255)] * 3, "TIFF", 100))
    with working(Limits(pages=2)) as workers, pytest.raises(LetterTooLargeError, match="far more time"):
        workers.text_of(scan)
    with working(Limits(pages=3)) as workers, pytest.raises(NoTextLayerError):
        workers.text_of(scan)


@pytest.mark.usefixtures("ocr_installed")
def test_memory_is_limited() -> None:
    """A picture of few bytes and many pixels is refused where it would take more memory than it may."""
    bomb = SourceFile("bomb.png", picture_bytes([Image.new("RGBA", (7000, 8000), "white")], "PNG", 600))
    assert len(bomb.data) < 1_000_000
    with working(Limits(memory_bytes=400_000_000)) as workers:
        with pytest.raises(LetterTooLargeError, match=r"'bomb.png' takes more memory"):
            workers.text_of(bomb)
        assert workers.text_of(GOOD).page_starts


def test_the_process_has_no_keys(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever a file makes PDFium do, the environment that it finds holds no secret."""
    for name in ("OPENAI_API_KEY", "IMR_LLM_API_KEY", "AWS_SECRET_ACCESS_KEY", "ANYTHING_ELSE"):
        monkeypatch.setenv(name, KEY)
    with working() as workers:
        with the_one_begun() as begun:
            workers.text_of(GOOD)
        environment = Path(f"/proc/{begun[0]}/environ").read_bytes()
        descriptors = {str(one.readlink()) for one in Path(f"/proc/{begun[0]}/fd").iterdir()}
    assert b"PYTHONPATH" in environment
    assert KEY.encode() not in environment
    assert all(one.startswith(("pipe:", "/dev/null")) for one in descriptors)


def test_a_changed_environment_is_followed(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Tesseract that was installed, or moved, meanwhile is found: the process is replaced."""
    with working() as workers:
        with the_one_begun() as begun:
            workers.text_of(GOOD)
        monkeypatch.setenv("PATH", str(tmp_path))
        with the_one_begun() as more:
            workers.text_of(GOOD)
        assert len(more) == 1
        assert begun != more
        assert str(tmp_path).encode() in Path(f"/proc/{more[0]}/environ").read_bytes()


def test_nothing_is_left_behind(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Neither a process that ends nor one that is killed leaves pictures of pages in the temporary folder."""
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    others = children()
    with working(most=1) as workers:
        workers.text_of(GOOD)
        (folder,) = tmp_path.iterdir()
        assert folder.stat().st_mode & 0o077 == 0
        (folder / "page.png").write_bytes(b"picture")
        killed_at_work(workers, signal.SIGKILL, others)
        assert not list(tmp_path.iterdir())
        workers.text_of(GOOD)
        assert list(tmp_path.iterdir())
    assert not list(tmp_path.iterdir())


ASKS = """
import os, sys, time
from imr_llm.letters import load_letter
load_letter(sys.argv[1])
if sys.argv[2] == "fork":
    if child := os.fork():
        assert os.waitpid(child, 0)[1] == 0
    else:
        load_letter(sys.argv[1])
        os._exit(0)
    load_letter(sys.argv[1])
print("read", flush=True)
if sys.argv[2] == "wait":
    time.sleep(600)
"""


def asking(path: Path, manner: str) -> subprocess.Popen[bytes]:
    """A program without a file of its own, as a notebook is, that reads a letter."""
    program = subprocess.Popen(
        [sys.executable, "-W", "ignore::DeprecationWarning", "-", str(path), manner],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=clean_environment(path.parent),
    )
    assert program.stdin is not None
    program.stdin.write(ASKS.encode())
    program.stdin.close()
    program.stdin = None
    return program


@pytest.mark.parametrize("manner", ["end", "fork"])
def test_any_program_can_ask(manner: str, tmp_path: Path) -> None:
    """One without a main module, and one that forks between letters."""
    path = tmp_path / "good.pdf"
    path.write_bytes(GOOD.data)
    out, err = asking(path, manner).communicate(timeout=60)
    assert (out, err) == (b"read\n", b"")


def test_the_process_ends_with_the_one_that_asked(tmp_path: Path) -> None:
    """Where that one is killed, nothing goes on working or lies about."""
    path = tmp_path / "good.pdf"
    path.write_bytes(GOOD.data)
    program = asking(path, "wait")
    assert program.stdout is not None
    assert program.stdout.readline() == b"read\n"
    (process,) = children(program.pid)
    inherited = Path(f"/proc/{process}/environ").read_bytes().split(b"\0")
    folder = Path(next(one for one in inherited if one.startswith(b"TMPDIR=")).decode().partition("=")[2])
    assert folder.is_dir()
    program.kill()
    program.communicate()
    deadline = time.monotonic() + 20
    while (Path(f"/proc/{process}").exists() or folder.exists()) and time.monotonic() < deadline:
        time.sleep(0.02)
    assert not Path(f"/proc/{process}").exists()
    assert not folder.exists()


def test_code_among_the_letters_is_not_run(tmp_path: Path) -> None:
    """A folder of letters with modules named as those that are imported is only a folder."""
    (tmp_path / "letter.pdf").write_bytes(GOOD.data)
    for module in ("json", "struct", "pypdfium2", "imr_llm", "sitecustomize"):
        (tmp_path / f"{module}.py").write_text("open('ran', 'w')")
    done = subprocess.run(
        [Path(sys.executable).parent / "imr-llm", "extract", "letter.pdf", "--engine", "reader"],
        cwd=tmp_path,
        env={**clean_environment(tmp_path), "PYTHONPATH": ""},
        capture_output=True,
        timeout=60,
        check=False,
    )
    assert done.returncode == 0, done.stderr.decode()
    assert not (tmp_path / "ran").exists()


def test_answers_come_back_as_they_were() -> None:
    """Texts with half characters, pages and doubts; errors by their class."""
    source = SourceText("a\ud800\x00\f\u2028", "application/pdf", (0, 4), ((1, 2),), (2,))
    assert decoded(encoded_text(source), "x") == source
    with pytest.raises(LetterTooLargeError, match=r"^why$"):
        decoded(encoded_error(LetterTooLargeError("why")), "x")


@pytest.mark.parametrize(
    "answer",
    [
        b"",
        b"[1]",
        b"{}",
        b'{"error": "SystemExit", "message": "x"}',
        b'{"text": "x", "page_starts": 3}',
        b"\xff",
    ],
)
def test_an_answer_that_makes_no_sense_is_an_error(answer: bytes) -> None:
    """Whoever has taken over the process can say nothing that is taken for more than a text or an error."""
    with pytest.raises(UnreadableLetterError):
        decoded(answer, "x.pdf")
