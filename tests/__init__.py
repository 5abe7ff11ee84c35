"""The tests: they mirror src, and talk to the product as its users do."""
