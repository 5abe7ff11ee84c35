"""The offline reader: letter → draft by rules, without key, network or model."""

from imr_llm.reading.reader import read

__all__ = ["read"]
