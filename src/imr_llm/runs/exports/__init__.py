"""Exports: what a run made of its letters, as files that other programs read."""

from imr_llm.runs.exports.shapes import Shape
from imr_llm.runs.exports.write import Exported, ExportFormat, export, format_of

__all__ = ["ExportFormat", "Exported", "Shape", "export", "format_of"]
