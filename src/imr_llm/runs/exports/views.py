"""The questions that people ask of the database most, as views.

They are written in what SQLite and DuckDB have in common: DuckDB hands a view of an attached database back to
SQLite in words of its own, in which count(*) is a function that SQLite does not know. Counts come as
text there: a view says no types.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class View:
    """One view: what a row of it is, and the SQL that makes it."""

    name: str
    about: str
    query: str


VIEWS = (
    View(
        "decisions",
        "one row per disputed item with what its letter is",
        """
SELECT letters.number AS letter, letters.id, letters.state, letters.case_number,
       letters.determination_date, letters.letter_format, items.item, items.number, items.request,
       items.treatment, items.category, items.decision, items.medically_necessary
FROM items JOIN letters ON letters.number = items.letter
""",
    ),
    View(
        "decisions_by_letter",
        "one row per letter that has a record: how many items, and how they were decided",
        """
SELECT letters.number AS letter, letters.id, letters.case_number, letters.determination_date,
       letters.outcome, count(items.item) AS items,
       count(items.item) FILTER (WHERE items.decision = 'upheld') AS upheld,
       count(items.item) FILTER (WHERE items.decision = 'overturned') AS overturned,
       count(items.item) FILTER (WHERE items.decision IS NULL) AS undecided
FROM letters JOIN items ON items.letter = letters.number
GROUP BY letters.number
""",
    ),
    View(
        "decisions_by_category",
        "one row per treatment category: how many items, and how they were decided",
        """
SELECT items.category, count(items.item) AS items,
       count(items.item) FILTER (WHERE items.decision = 'upheld') AS upheld,
       count(items.item) FILTER (WHERE items.decision = 'overturned') AS overturned,
       count(items.item) FILTER (WHERE items.decision IS NULL) AS undecided
FROM items GROUP BY items.category
""",
    ),
    View(
        "cited_guidelines",
        "one row per citation with its item and letter",
        """
SELECT items.letter, bases.item, items.request, items.decision, bases.side, bases.based_on_mtus,
       citations.guideline, citations.title, citations.pages
FROM citations JOIN bases USING (basis) JOIN items USING (item)
""",
    ),
    View(
        "for_a_person",
        "one row per letter that failed or has to be looked at, with the reasons",
        """
SELECT letters.number AS letter, letters.id, letters.case_number, letters.state, letters.error,
       letters.message,
       (SELECT group_concat(code, ', ') FROM
          (SELECT DISTINCT code FROM findings
           WHERE findings.letter = letters.number AND severity = 'error' ORDER BY code)) AS error_findings
FROM letters WHERE letters.state IN ('review', 'failed')
""",
    ),
)
