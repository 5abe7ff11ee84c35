"""The review app: pages where people look at a run's records beside the letters, and correct them."""

from imr_llm.review.serving import Serving

__all__ = ["Serving"]
