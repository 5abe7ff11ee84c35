"""Many letters: the ledger of a run, its driver, exports, provider batches."""
