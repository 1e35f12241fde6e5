"""Looking into databases and folders, in the tests of backups."""

import sqlite3
import subprocess
import sys
from pathlib import Path


def rows(database: Path, sql: str) -> list[tuple[object, ...]]:
    """Look through a connection of one's own."""
    connection = sqlite3.connect(database)
    try:
        return connection.execute(sql).fetchall()
    finally:
        connection.close()


def dump(database: Path) -> str:
    """Everything in it, as SQL."""
    connection = sqlite3.connect(database)
    try:
        return "\n".join(connection.iterdump())
    finally:
        connection.close()


def names(folder: Path) -> set[str]:
    return {each.name for each in folder.iterdir()}


def change(database: Path, host: str) -> None:
    """Change a row, and leave the change in the write-ahead log as a killed bot does."""
    script = (
        "import os, sqlite3, sys; c = sqlite3.connect(sys.argv[1], isolation_level=None); "
        "c.execute('PRAGMA journal_mode = WAL'); "
        "c.execute('UPDATE webinars SET host = ? WHERE id = 1', (sys.argv[2],)); os._exit(0)"
    )
    subprocess.run([sys.executable, "-c", script, str(database), host], check=True)
    assert database.with_name(database.name + "-wal").stat().st_size
