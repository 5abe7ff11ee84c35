"""The response cache: a private file that several processes share and that a crash leaves whole."""

from __future__ import annotations

import asyncio
import os
import signal
import sqlite3
import stat
import subprocess
import sys
import textwrap
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path

import pytest

from imr_llm.domain.provenance import TokenUsage
from imr_llm.errors import CacheError
from imr_llm.llm.cache import ReplyCache, Stored
from imr_llm.llm.connect import connect
from imr_llm.settings import Settings

STORED = Stored(
    '{"a": "ü\\u0000"}\x00', TokenUsage(prompt_tokens=100, completion_tokens=20, cached_tokens=5), 3
)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where a cache will be, in a folder that does not exist yet."""
    return tmp_path / "private" / "replies.sqlite"


@pytest.fixture
def cache(path: Path) -> Iterator[ReplyCache]:
    """An empty cache."""
    opened = ReplyCache(path)
    yield opened
    opened.close()


def in_other_process(path: Path, work: str) -> subprocess.Popen[str]:
    """A process that runs `work` with the name `cache`, after printing one line."""
    program = f"""
        import os, sys
        from pathlib import Path
        from imr_llm.domain.provenance import TokenUsage
        from imr_llm.llm.cache import ReplyCache, Stored
        cache = ReplyCache(Path(sys.argv[1]))
        print("open", flush=True)
        {work}
    """
    command = [sys.executable, "-c", textwrap.dedent(program), str(path)]
    return subprocess.Popen(command, stdout=subprocess.PIPE, text=True)


def test_a_reply_comes_back_as_it_was_kept(cache: ReplyCache) -> None:
    """Text, usage and attempts are unchanged; another key finds nothing."""
    cache.put("key", STORED)
    assert cache.get("key") == STORED
    assert cache.get("other") is None


def test_a_later_reply_takes_the_place_of_an_earlier_one(cache: ReplyCache) -> None:
    """One key has one reply."""
    cache.put("key", STORED)
    later = Stored("later", TokenUsage(), 1)
    cache.put("key", later)
    assert cache.get("key") == later
    assert cache.stats().entries == 1


def test_looking_whether_a_reply_is_there_is_no_hit(cache: ReplyCache) -> None:
    """`contains` tells what `get` would find and leaves the count of hits as it is."""
    cache.put("key", STORED)
    assert cache.contains("key")
    assert not cache.contains("other")
    assert cache.stats().hits == 0


def test_replies_outlive_the_cache_that_kept_them(path: Path) -> None:
    """A file that was closed holds its replies when it is opened again."""
    first = ReplyCache(path)
    first.put("key", STORED)
    first.close()
    second = ReplyCache(path)
    assert second.get("key") == STORED
    second.close()


def test_only_the_owner_may_read_the_files(cache: ReplyCache, path: Path) -> None:
    """The folder, the file and its logs are closed to others, whatever the umask."""
    cache.put("key", STORED)
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700
    files = list(path.parent.iterdir())
    assert len(files) >= 2
    assert {stat.S_IMODE(one.stat().st_mode) for one in files} == {0o600}


def test_a_file_that_others_could_read_is_closed_to_them(path: Path) -> None:
    """Opening repairs permissions that were too wide."""
    ReplyCache(path).close()
    path.chmod(0o644)
    ReplyCache(path).close()
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_stats_count_replies_hits_and_what_they_saved(cache: ReplyCache) -> None:
    """Every hit saves the tokens that the reply once cost."""
    assert (cache.stats().entries, cache.stats().oldest, cache.stats().saved_tokens) == (0, None, 0)
    cache.put("a", STORED)
    cache.put("b", STORED)
    for key in ("a", "a", "b", "missing"):
        cache.get(key)
    stats = cache.stats()
    assert (stats.entries, stats.hits, stats.saved_tokens) == (2, 3, 360)
    assert stats.bytes > 0
    assert stats.oldest is not None
    assert stats.newest is not None
    assert stats.oldest <= stats.newest


def test_clearing_takes_replies_off_the_disk(cache: ReplyCache, path: Path) -> None:
    """Not only are they not found: no file holds their words any more."""
    cache.put("key", Stored("unmistakable words", TokenUsage(), 1))
    assert any(b"unmistakable" in one.read_bytes() for one in path.parent.iterdir())
    assert cache.clear() == 1
    assert cache.get("key") is None
    assert not any(b"unmistakable" in one.read_bytes() for one in path.parent.iterdir())


def test_clearing_gives_the_space_back(cache: ReplyCache) -> None:
    """A large cache is small again afterwards."""
    for number in range(50):
        cache.put(str(number), Stored("x" * 20_000, TokenUsage(), 1))
    assert cache.stats().bytes > 1_000_000
    cache.clear()
    assert cache.stats().bytes < 100_000


def test_clearing_by_age_keeps_what_is_younger(cache: ReplyCache, path: Path) -> None:
    """Only replies older than the given days go."""
    cache.put("old", STORED)
    cache.put("new", STORED)
    with sqlite3.connect(path) as connection:
        connection.execute("UPDATE replies SET created_at = '2014-06-20T00:00:00+00:00' WHERE key = 'old'")
    connection.close()
    assert cache.clear(older_than_days=30) == 1
    assert cache.get("old") is None
    assert cache.get("new") == STORED


def test_two_processes_and_many_threads_write_at_once(cache: ReplyCache, path: Path) -> None:
    """Nothing is lost and nothing is locked out."""
    work = "for i in range(150): cache.put(f'{os.getpid()}-{i}', Stored('x', TokenUsage(), 1))"
    others = [in_other_process(path, work) for _ in range(2)]
    with ThreadPoolExecutor(4) as threads:
        list(threads.map(lambda number: cache.put(f"here-{number}", STORED), range(150)))
    assert [other.wait(30) for other in others] == [0, 0]
    for other in others:
        other.communicate()
    assert cache.stats().entries == 450


def test_processes_that_create_the_file_at_the_same_moment_all_succeed(path: Path) -> None:
    """The first use on a machine may well be by several workers at once."""
    workers = [
        in_other_process(path, "cache.put(str(os.getpid()), Stored('x', TokenUsage(), 1))") for _ in range(4)
    ]
    assert [worker.wait(30) for worker in workers] == [0] * 4
    for worker in workers:
        worker.communicate()
    cache = ReplyCache(path)
    assert cache.stats().entries == 4
    cache.close()


def test_a_process_that_is_killed_while_writing_leaves_the_file_whole(path: Path) -> None:
    """What it had kept is there, the file is sound, and it can be written to."""
    work = "\n        ".join(
        ["i = 0", "while True:", "    cache.put(str(i), Stored('x' * 5000, TokenUsage(), 1))", "    i += 1"]
    )
    with in_other_process(path, work) as writer:
        assert writer.stdout is not None
        writer.stdout.readline()
        time.sleep(0.3)
        writer.send_signal(signal.SIGKILL)
    cache = ReplyCache(path)
    assert cache.stats().entries > 0
    assert cache.get("0") == Stored("x" * 5000, TokenUsage(), 1)
    cache.put("after", STORED)
    cache.close()
    connection = sqlite3.connect(path)
    assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    connection.close()


def test_a_forked_process_opens_the_file_for_itself(cache: ReplyCache) -> None:
    """The child's writes arrive, and the parent's connection still works."""
    cache.put("before", STORED)
    child = os.fork()
    if child == 0:
        cache.put("child", STORED)
        os._exit(0)
    assert os.waitpid(child, 0)[1] == 0
    assert cache.get("child") == cache.get("before") == STORED


@pytest.mark.parametrize(
    "damage", [b"this is no database at all" * 100, b"SQLite format 3\x00" + b"\xff" * 5000]
)
def test_a_damaged_file_is_an_error_that_says_what_to_do(path: Path, damage: bytes) -> None:
    """The message names the file and that it may be deleted."""
    path.parent.mkdir()
    path.write_bytes(damage)
    with pytest.raises(CacheError, match=r"replies\.sqlite' is damaged .* delete the file"):
        ReplyCache(path)


def test_a_file_of_a_newer_version_is_left_alone(path: Path) -> None:
    """It is neither read nor changed, and the message says why."""
    ReplyCache(path).close()
    connection = sqlite3.connect(path)
    connection.execute("PRAGMA user_version = 99")
    connection.close()
    with pytest.raises(CacheError, match="made by a newer imr-llm"):
        ReplyCache(path)


def test_a_path_that_cannot_be_a_file_is_an_error_that_says_what_to_do(tmp_path: Path) -> None:
    """A folder in the file's place, and a file in the folder's place."""
    (tmp_path / "file").write_text("")
    for path in (tmp_path, tmp_path / "file" / "replies.sqlite"):
        with pytest.raises(CacheError, match=r"cannot be opened .* another cache path"):
            ReplyCache(path)


def test_expired_replies_are_gone_from_the_disk(path: Path) -> None:
    """When a model is connected with, by the settings' retention_days; newer ones stay."""
    cache = ReplyCache(path)
    cache.put("old", Stored('{"a": "quillabar"}', TokenUsage(), 1))
    cache.put("new", STORED)
    cache.close()
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("UPDATE replies SET created_at = '2020-01-01T00:00:00+00:00' WHERE key = 'old'")
    settings = {"model": "m", "base_url": "http://localhost:1/v1", "cache_path": path}
    asyncio.run(connect(Settings.model_validate(settings)).aclose())
    kept = ReplyCache(path)
    assert kept.contains("old")
    asyncio.run(connect(Settings.model_validate({**settings, "retention_days": 30})).aclose())
    assert not kept.contains("old")
    assert kept.contains("new")
    kept.close()
    assert b"quillabar" not in path.read_bytes()
