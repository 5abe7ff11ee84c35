"""The forms that summaries are shown in."""
