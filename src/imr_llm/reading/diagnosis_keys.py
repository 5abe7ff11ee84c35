"""Plain words without which no wording that announces diagnoses stands in a summary."""

from __future__ import annotations

from imr_llm.vocabulary.scanning import Keys

WHO = ("he", "she", "patient", "worker", "claimant", "applicant", "employee", "iw")
"""Who is said to have something."""
STANDING = (
    *("current", "active", "ongoing", "medical", "health", "chronic", "accepted", "industrial", "present"),
)
KEYS = Keys(
    (
        *(
            "a: ",
            "a : ",
            "diagnos",
            "dx",
            "icd",
            "impres",
            "asses",
            "year",
            "asess",
            "dignos",
            "diagons",
            "digano",
            "filed a",
        ),
        *(
            "pmh",
            "past ",
            "medical history",
            "comorbid",
            "co-morbid",
            "assessed ",
            "is described as having",
            "was described as having",
            "adds ",
            "added ",
            "suffer",
            "treated for",
        ),
        *(
            "treatment for",
            "treatments for",
            "care for",
            "list of",
            "problem ",
            "co-morbid",
            "there is",
            "there are",
        ),
        *("no diagnos", "no other diagnos", "no further diagnos", "no dx"),
        *(f"{word} {what}" for word in STANDING for what in ("problems", "conditions")),
        *(
            f"{who} {has}"
            for who in WHO
            for has in (
                "has ",
                "had ",
                "has:",
                "had:",
                "also ",
                "suffers ",
                "further ",
                "additionally ",
                "is ",
                "was ",
                "now ",
                "still ",
                "currently ",
            )
        ),
        *(
            "a/p",
            "a & p",
            "imp/plan",
            "imp:",
            "imp :",
            "diagnostic",
            "axis i",
            "meets ",
            "found a ",
            "arrived at ",
            "found an ",
            "side of ",
            "meet ",
            "ame found",
            "qme found",
        ),
        *(f"{held} {how}" for held in ("felt", "judged", "deemed", "determined") for how in ("to ", "by ")),
        *("pqme found", "psychologist f", "psychiatrist f", "was found to", "were found to"),
        *(
            "claim is acc",
            "claim was acc",
            "claim has been acc",
            "case is acc",
            "case was acc",
            "injury was acc",
        ),
        *("claim is adm", "claim was adm", "injury is acc", "problems:", "problems :"),
        *("evaluator f", "team f", "panel f", "neurologist f", "rheumatologist f", "internist f"),
        *("treated by", "followed for", "list ", "lists ", "listed ", "lists:", "listed:", "lists :"),
        *("also has ", "also had ", "also suffers ", "additionally has ", "further has ", "followed by"),
        *("his problems", "her problems", "his conditions", "her conditions", "developed "),
        *("non-industrial", "nonindustrial", "carries ", "accepted "),
        *("his history", "her history", "the history", "history of anx", "history of dep", "submitted a"),
        *("right ", "left ", "bilateral ", "r ", "l ", "compensable ", "admitted "),
    )
)
