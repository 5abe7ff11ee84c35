"""The charts of a report, as pictures that need no script: drawn by Vega-Lite when the report is made."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from imr_llm.analysis import Breakdown, Statistics
from imr_llm.errors import ExportError

_MOST_ROWS = 12
_INK, _INK_IN_THE_DARK = "#595959", "#b5b5b5"
"""Of labels and lines: the picture follows the light or dark setting, as the page does."""
_UPHELD, _OVERTURNED, _PLAIN = "#b3541e", "#2f7ebc", "#6b7a8f"


def bars(counted: Mapping[str, int], what: str) -> str:
    """Horizontal bars of counts as SVG; raises ExportError where the extra is not installed."""
    data = [{"name": _label(name), "count": count} for name, count in list(counted.items())[:_MOST_ROWS]]
    chart: dict[str, Any] = {
        "mark": {"type": "bar", "color": _PLAIN},
        "encoding": {
            "y": _names(data),
            "x": _counts(data, what),
        },
    }
    return _drawn(chart, data)


def rates(breakdown: Breakdown) -> str:
    """Overturn rates with their 95 % intervals as SVG; raises ExportError as `bars`."""
    data = [
        {
            "name": f"{breakdown.label(value)} ({decided.items})",
            "rate": decided.overturn_rate,
            "low": decided.interval[0],
            "high": decided.interval[1],
        }
        for value, decided in breakdown.rows[:_MOST_ROWS]
        if decided.overturn_rate is not None and decided.interval is not None
    ]
    scale = {"domain": [0, 1]}
    axis = {"format": "%"}
    chart: dict[str, Any] = {
        "encoding": {"y": _names(data)},
        "layer": [
            {
                "mark": {"type": "bar", "color": _OVERTURNED},
                "encoding": {
                    "x": {
                        "field": "rate",
                        "type": "quantitative",
                        "title": "overturn rate",
                        "scale": scale,
                        "axis": axis,
                    }
                },
            },
            {
                "mark": {"type": "rule", "color": _INK, "strokeWidth": 2},
                "encoding": {"x": {"field": "low", "type": "quantitative"}, "x2": {"field": "high"}},
            },
        ],
    }
    return _drawn(chart, data)


def decided_counts(found: Statistics) -> dict[str, int]:
    """Disputed items by what was decided of them, as they are called in the report."""
    decided = found.decided
    return {
        "upheld": decided.upheld,
        "overturned": decided.overturned,
        "not readable": decided.undecided,
    }


def decisions(found: Statistics) -> str:
    """Upheld and overturned items as SVG; raises ExportError as `bars`."""
    data = [{"name": name, "count": count} for name, count in decided_counts(found).items()]
    chart: dict[str, Any] = {
        "mark": "bar",
        "encoding": {
            "y": _names(data),
            "x": _counts(data, "disputed items"),
            "color": {
                "field": "name",
                "type": "nominal",
                "legend": None,
                "scale": {
                    "domain": ["upheld", "overturned", "not readable"],
                    "range": [_UPHELD, _OVERTURNED, _INK],
                },
            },
        },
    }
    return _drawn(chart, data)


def _names(data: Sequence[Mapping[str, Any]]) -> dict[str, Any]:
    return {
        "field": "name",
        "type": "nominal",
        "sort": [one["name"] for one in data],
        "title": None,
        "axis": {"labelLimit": 260},
    }


def _counts(data: Sequence[Mapping[str, Any]], what: str) -> dict[str, Any]:
    """Counts along an axis of whole numbers: there are no half letters."""
    most = max((one["count"] for one in data), default=1)
    return {
        "field": "count",
        "type": "quantitative",
        "title": what,
        "axis": {"tickCount": min(most, 10), "tickMinStep": 1, "format": ",d"},
    }


def _label(name: str) -> str:
    return name.replace("_", " ")


def _drawn(chart: dict[str, Any], data: Sequence[Mapping[str, Any]]) -> str:
    try:
        import vl_convert
    except ModuleNotFoundError:
        raise ExportError("charts need the extra: pip install 'imr-llm[report]'") from None
    whole = {
        "$schema": "https://vega.github.io/schema/vega-lite/v5.json",
        "width": 420,
        "height": {"step": 22},
        # Browsers set the labels in wider fonts than they are measured with here.
        "padding": {"left": 40, "top": 5, "right": 15, "bottom": 5},
        "background": "transparent",
        "data": {"values": list(data)},
        "config": {
            "view": {"stroke": None},
            "font": "sans-serif",
            "axis": {
                "labelColor": _INK,
                "titleColor": _INK,
                "domainColor": _INK,
                "tickColor": _INK,
                "gridColor": f"{_INK}44",
                "labelFontSize": 13,
                "titleFontSize": 13,
            },
        },
        **chart,
    }
    drawn = str(vl_convert.vegalite_to_svg(whole))
    dark = "".join(
        f'[{what}="{_INK}"]{{{what}:{_INK_IN_THE_DARK}}}[{what}="{_INK}44"]{{{what}:{_INK_IN_THE_DARK}44}}'
        for what in ("fill", "stroke")
    )
    opening, end, rest = drawn.partition(">")
    return f"{opening}{end}<style>@media (prefers-color-scheme:dark){{{dark}}}</style>{rest}"
