"""The parts and items of a letter, as ranges of its clean text, for every generation of the form."""

from imr_llm.letters.sections.find import find_sections

__all__ = ["find_sections"]
