"""Waits between tries: what endpoints ask for in their headers, and backoff where they do not."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from email.utils import format_datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from imr_llm.llm.transport import Trouble, TroubleKind, asked_wait, error_parameter, next_wait

NOW = datetime(2014, 6, 20, 12, 0, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("headers", "seconds"),
    [
        ({}, None),
        ({"retry-after": "7"}, 7.0),
        ({"retry-after": "0.5"}, 0.5),
        ({"retry-after": "900"}, 900.0),
        ({"retry-after-ms": "250"}, 0.25),
        ({"retry-after-ms": "250", "retry-after": "9"}, 0.25),
        ({"retry-after-ms": "soon", "retry-after": "9"}, 9.0),
        ({"retry-after": format_datetime(NOW + timedelta(seconds=90), usegmt=True)}, 90.0),
        ({"retry-after": format_datetime(NOW - timedelta(hours=1), usegmt=True)}, 0.0),
        (
            {
                "retry-after": format_datetime(NOW + timedelta(hours=9, seconds=30), usegmt=True),
                "date": format_datetime(NOW + timedelta(hours=9), usegmt=True),
            },
            30.0,
        ),
        ({"retry-after": "-5"}, None),
        ({"retry-after": "soon"}, None),
        ({"retry-after": "nan"}, None),
        ({"retry-after": ""}, None),
    ],
)
def test_the_asked_wait_is_read_in_all_its_forms(headers: dict[str, str], seconds: float | None) -> None:
    """Seconds, milliseconds and dates; anything else counts as not said."""
    assert asked_wait(headers, NOW) == seconds


@given(header=st.text(max_size=40))
def test_no_header_raises_or_asks_for_a_negative_wait(header: str) -> None:
    """Whatever a server sends, the wait is a number of seconds or nothing."""
    seconds = asked_wait({"retry-after": header}, NOW)
    assert seconds is None or seconds >= 0


@given(asked=st.none() | st.floats(0, 10_000), tries=st.integers(1, 50), longest=st.floats(0, 2000))
def test_no_wait_is_longer_than_allowed_nor_shorter_than_asked(
    asked: float | None, tries: int, longest: float
) -> None:
    """Between what the endpoint asked for and what the settings allow; backoff stays under a minute."""
    wait = next_wait(Trouble(TroubleKind.STATUS, status=429, wait=asked), tries, longest)
    assert 0 <= wait <= longest
    assert wait >= min(asked or 0, longest)
    assert asked is not None or wait <= 60


@pytest.mark.parametrize(
    ("status", "code", "passing"),
    [
        (408, None, True),
        (409, None, True),
        (429, "rate_limit_exceeded", True),
        (429, "insufficient_quota", False),
        (500, None, True),
        (529, None, True),
        (400, None, False),
        (401, None, False),
        (404, "model_not_found", False),
    ],
)
def test_only_what_may_pass_is_tried_again(status: int, code: str | None, passing: bool) -> None:
    """Busy and broken servers may recover; a wrong key, an unknown model or an empty account do not."""
    assert Trouble(TroubleKind.STATUS, status=status, code=code).passing is passing


@pytest.mark.parametrize("code", ["The request is for a sling", "x" * 61, "a\nb", ""])
def test_a_code_that_is_no_plain_token_is_not_repeated(code: str) -> None:
    """Some servers put the request's own words there."""
    trouble = Trouble(TroubleKind.STATUS, status=400, code=code)
    assert str(trouble) == "status 400"


@pytest.mark.parametrize(
    ("named", "message", "parameter"),
    [
        ("temperature", "no response_format here", "temperature"),
        (None, "'response_format' of type json_schema is not supported", "response_format"),
        ("", "tool_choice must be auto", "tool_choice"),
        (None, "the request cannot be understood", None),
        (7, "some thing", None),
        (None, f"bad request: response_format {'words of a letter ' * 40}", None),
    ],
)
def test_the_parameter_of_a_rejection_is_what_the_endpoint_says(
    named: object, message: str, parameter: str | None
) -> None:
    """By name, or in prose that is too short to be the request itself."""
    assert error_parameter(named, message) == parameter
