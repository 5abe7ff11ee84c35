"""What makes a decision one in part only. Written to stand in verbose patterns too."""

from __future__ import annotations

PARTLY = r"partial(?:ly)?|partly|in[ ]part|mostly|largely|conditionally"
"""Before the deciding word: `partially overturned`."""
IN_PART = r"[ ,(-]{1,3}in[ ]part"
"""Behind it: `Overturned (in part)`."""
