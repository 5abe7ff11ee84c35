"""`python -m imr_llm` is the command `imr-llm`."""

from imr_llm.cli import main

if __name__ == "__main__":
    main()
