"""Letters that try to instruct what reads them, and a model that obeys."""
