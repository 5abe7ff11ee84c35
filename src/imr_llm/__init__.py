"""imr_llm: California IMR determination letters into grounded case records and plain-language summaries.

The names are imported when first used, so that the command line starts without loading what it does not need.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from imr_llm.api import AsyncExtractor, Extractor, aextract, asummarize, extract, summarize, verify
    from imr_llm.domain.letter import Letter
    from imr_llm.domain.record import CaseRecord
    from imr_llm.domain.summary import Summary
    from imr_llm.errors import ImrError
    from imr_llm.letters import load_letter
    from imr_llm.settings import Settings

_HOMES = {
    "AsyncExtractor": "api",
    "CaseRecord": "domain.record",
    "Extractor": "api",
    "ImrError": "errors",
    "Letter": "domain.letter",
    "Settings": "settings",
    "Summary": "domain.summary",
    "aextract": "api",
    "asummarize": "api",
    "extract": "api",
    "load_letter": "letters",
    "summarize": "api",
    "verify": "api",
}

__all__ = [
    "AsyncExtractor",
    "CaseRecord",
    "Extractor",
    "ImrError",
    "Letter",
    "Settings",
    "Summary",
    "aextract",
    "asummarize",
    "extract",
    "load_letter",
    "summarize",
    "verify",
]


def __getattr__(name: str) -> object:
    """The public name, from the module that defines it."""
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)


def __dir__() -> list[str]:
    return sorted(__all__)
