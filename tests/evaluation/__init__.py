"""How right an engine is: the numbers are what a person computes by hand."""
