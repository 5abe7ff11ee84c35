"""`imr-llm run --on`: what is refused before anything is begun."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.command import LETTERS, imr_llm


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["--out", "s3://bucket/run"], "--on"),
        (["--out", "run", "--partition", "10"], "--on"),
        (["--out", "run", "--on", "dask"], "ray://HOST:PORT"),
        (["--out", "run", "--on", "ray", "--fork", "other"], "--fork"),
    ],
)
def test_options_that_do_not_go_together_are_refused(arguments: list[str], told: str, tmp_path: Path) -> None:
    """Nothing is begun, and the message names the option."""
    ended = imr_llm("run", LETTERS, *arguments, "--engine", "reader", home=tmp_path)
    assert ended.code == 2
    assert told in ended.err
    assert not (tmp_path / "run").exists()


def test_a_source_that_is_not_there_ends_a_run_on_a_cluster(tmp_path: Path) -> None:
    """Before a cluster is started."""
    ended = imr_llm("run", "none.txt", "--out", "run", "--on", "ray", "--engine", "reader", home=tmp_path)
    assert ended.code == 2
    assert "none.txt" in ended.err


def test_a_password_in_the_address_of_a_run_is_refused(tmp_path: Path) -> None:
    """It is not repeated in the message."""
    address = "s3://me:secret-word@bucket/run"
    ended = imr_llm("run", LETTERS, "--out", address, "--on", "ray", "--engine", "reader", home=tmp_path)
    assert ended.code == 3
    assert "AWS_ACCESS_KEY_ID" in ended.err
    assert "secret-word" not in ended.err
