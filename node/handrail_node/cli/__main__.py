"""Lets `python -m handrail_node.cli` be the command `handrail`."""

from handrail_node.cli import main

if __name__ == "__main__":
    main()
