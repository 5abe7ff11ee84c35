"""The letters of 2013 and the fragments that are generated, with damage and contradictions."""

from __future__ import annotations

from .layout import Style
from .plan import BARE, DECISION, FORM, IMR, NAMED, NOTICE, OPEN, OPEN_NOTICE, PAGE, REVIEW, Plan, kinds

PLANS_2013: tuple[Plan, ...] = (
    Plan("g23", NOTICE, 2013, "lumbar", 2, "mixed", style=Style(footer=FORM), damage=kinds("run_together")),
    Plan(
        "g24",
        NOTICE,
        2013,
        "shoulder",
        4,
        "mixed",
        style=Style(86, footer=FORM, form_feeds=True),
        damage=kinds("curly cp1252"),
    ),
    Plan(
        "g25",
        NOTICE,
        2013,
        "knee",
        3,
        "upheld",
        style=Style(double_spaced=True, footer=PAGE),
        trap="item_count_conflict",
    ),
    Plan("g26", NOTICE, 2013, "neck", 1, "overturned", damage=kinds("nbsp crlf")),
    Plan("g27", DECISION, 2013, "wrist", 3, "mixed", cover=True, header="pairs", style=Style(footer=NAMED)),
    Plan("g28", DECISION, 2013, "lumbar", 5, "upheld", cover=True, style=Style(82, True, NAMED, True)),
    Plan(
        "g29",
        DECISION,
        2013,
        "psych",
        2,
        "overturned",
        cover=True,
        header="broken",
        manner="licensed",
        damage=kinds("curly"),
        trap="missing_section",
    ),
    Plan("g30", REVIEW, 2013, "lumbar", 1, "upheld", style=Style(90, indent="    ", footer=BARE)),
    Plan("g31", REVIEW, 2013, "shoulder", 1, "overturned", header="pairs", damage=kinds("curly")),
    Plan(
        "g32", OPEN, 2014, "neck", 2, "mixed", manner="licensed", style=Style(double_spaced=True, footer=PAGE)
    ),
    Plan(
        "g33",
        OPEN,
        2016,
        "knee",
        6,
        "upheld",
        heading="numbered",
        style=Style(footer=IMR, form_feeds=True),
        damage=kinds("ligatures"),
    ),
    Plan(
        "g34",
        OPEN_NOTICE,
        2013,
        "wrist",
        2,
        "overturned",
        style=Style(88, footer=FORM),
        damage=kinds("crlf"),
    ),
)
