"""How a command says that it failed."""

import sys


def failed(words: str) -> int:
    """Say why on standard error; gives exit code 1."""
    print(words, file=sys.stderr)
    return 1
