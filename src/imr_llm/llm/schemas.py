"""The identity of a reply schema."""

from __future__ import annotations

import hashlib
import json
from functools import cache

from pydantic import BaseModel


@cache
def schema_sha256(model_type: type[BaseModel]) -> str:
    """SHA-256, hexadecimal, over the canonical JSON Schema of a model: sorted keys, no spaces, UTF-8."""
    schema = model_type.model_json_schema()
    canonical = json.dumps(schema, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(canonical.encode()).hexdigest()
