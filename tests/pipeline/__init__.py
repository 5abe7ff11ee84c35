"""The whole way: letter to record and summary, by each engine, over real HTTP."""
