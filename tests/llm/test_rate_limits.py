"""Rate limits in headers: the names that are in use, and the forms that times are given in."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from imr_llm.llm.rate_limits import RateLimits, Remaining, read_rate_limits, seconds_until

DATE = "Fri, 20 Jun 2014 12:00:00 GMT"


def read(**headers: str) -> RateLimits | None:
    """The limits in headers; underscores stand for hyphens."""
    return read_rate_limits((name.replace("_", "-").encode(), one.encode()) for name, one in headers.items())


@pytest.mark.parametrize(
    ("reset", "seconds"),
    [
        ("1s", 1.0),
        ("6m0s", 360.0),
        ("20ms", 0.02),
        ("2m59.56s", 179.56),
        ("1h2m3s", 3723.0),
        ("17", 17.0),
        ("0.5", 0.5),
        ("2014-06-20T12:00:30Z", 30.0),
        ("2014-06-20T14:00:30+02:00", 30.0),
        ("1403265630", 30.0),
        ("1403265630000", 30.0),
        ("2014-06-20T11:59:00Z", 0.0),
        ("", None),
        ("soon", None),
        ("-3", None),
        ("3 s", None),
    ],
)
def test_a_reset_is_read_in_all_its_forms(reset: str, seconds: float | None) -> None:
    """Durations as OpenAI writes them, plain seconds, and moments beside the response's own date."""
    found = seconds_until(reset, DATE)
    assert found == (None if seconds is None else pytest.approx(seconds))


@pytest.mark.parametrize("moment", ["2014-06-20T12:00:30Z", "1403265630"])
def test_a_moment_without_a_date_beside_it_is_not_guessed(moment: str) -> None:
    """This machine's clock may be wrong."""
    assert seconds_until(moment, "") is None


def test_openai_names() -> None:
    """Requests and tokens, each with what is left and when all is there again."""
    found = read(
        x_ratelimit_limit_requests="60",
        x_ratelimit_remaining_requests="59",
        x_ratelimit_reset_requests="1s",
        x_ratelimit_limit_tokens="150000",
        x_ratelimit_remaining_tokens="149984",
        x_ratelimit_reset_tokens="6m0s",
    )
    assert found == RateLimits(requests=Remaining(59, 1), tokens=Remaining(149984, 360))


def test_anthropic_and_standard_names() -> None:
    """Moments, and the names of the IETF draft."""
    found = read(
        Date=DATE,
        Anthropic_Ratelimit_Tokens_Remaining="8000",
        Anthropic_Ratelimit_Tokens_Reset="2014-06-20T12:00:20Z",
        RateLimit_Remaining="3",
        RateLimit_Reset="12",
    )
    assert found == RateLimits(requests=Remaining(3, 12), tokens=Remaining(8000, 20))


@pytest.mark.parametrize(
    "headers",
    [
        {},
        {"content_type": "application/json"},
        {"x_ratelimit_remaining_tokens": "-1", "x_ratelimit_reset_tokens": "0"},
        {"x_ratelimit_remaining_tokens": "7"},
        {"x_ratelimit_remaining_requests": "many", "x_ratelimit_reset_requests": "1s"},
    ],
)
def test_what_says_nothing_usable_is_no_limit(headers: dict[str, str]) -> None:
    """No headers, Azure's -1, and an amount without its time."""
    assert read(**headers) is None


@given(
    reset=st.text(max_size=30) | st.from_regex(r"(\d{0,18}(\.\d{0,9})?(h|m|s|ms)?){0,3}", fullmatch=True),
    date=st.text(max_size=40) | st.just(DATE),
)
def test_no_header_raises_or_reads_as_a_negative_time(reset: str, date: str) -> None:
    """Whatever a server sends, it is a number of seconds or nothing."""
    seconds = seconds_until(reset, date)
    assert seconds is None or seconds >= 0
