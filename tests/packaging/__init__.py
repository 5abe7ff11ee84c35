"""What is shipped: examples, wheel, files of the project."""
