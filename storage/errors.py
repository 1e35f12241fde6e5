"""What can be wrong with the database, in words for the person who runs the bot."""

import sqlite3

Trouble = sqlite3.Error
"""Anything that goes wrong between the program and a database that is open."""
PassingTrouble = sqlite3.OperationalError
"""Trouble that may be over soon: a full disk, a lock held by another program."""


_PASSING = ("locked", "busy", "full", "disk i/o", "readonly", "unable to open")


def may_pass(error: sqlite3.Error) -> bool:
    """Whether trouble comes from outside, so that it may be over soon; a wrong query stays wrong."""
    return any(sign in str(error).lower() for sign in _PASSING)


class StorageProblem(Exception):
    """The database can't be used as it is; the text says what is wrong and what helps."""


_WORDS = (
    (
        "file is not a database",
        "is not a database of this bot (or is damaged); restore a backup or choose another file",
    ),
    ("malformed", "is damaged; restore a backup"),
    ("readonly", "can't be written: the file or its folder is read-only"),
    ("read-only", "can't be written: the file or its folder is read-only"),
    ("disk is full", "can't grow: the disk is full; free some space and start again"),
    ("disk i/o error", "can't be read or written: the disk reports an error"),
    ("unable to open", "can't be opened: check that its folder exists and may be written"),
    ("locked", "is held by another program; close it and start again"),
)


def explain(error: sqlite3.Error, path: str) -> StorageProblem:
    """Turn what SQLite says into a sentence that names the file and a way out."""
    said = str(error).lower()
    words = next((words for sign, words in _WORDS if sign in said), f"can't be used: {error}")
    return StorageProblem(f"The database {path} {words}.")
