"""A write-ahead log beside the database at the start: of a run that was killed, or of another file."""

from pathlib import Path

from storage.backup import put_log_aside
from storage.errors import StorageProblem
from storage.inspection import reading

NOT_WAL = b"\x01\x01"
"""In the header of a database that has no write-ahead log, such as a backup."""
WRITTEN_AS = slice(18, 20)


def check_leftover(database: Path) -> Path | None:
    """Before the start: a log of another file is put aside, and where it lies is told.

    StorageProblem if the two together make a damaged database: playing the log in would damage the file too.
    """
    log = database.with_name(database.name + "-wal")
    if not database.exists() or not log.exists() or not log.stat().st_size:
        return None
    with database.open("rb") as file:
        header = file.read(WRITTEN_AS.stop)
    if header[WRITTEN_AS] == NOT_WAL:
        return put_log_aside(database)
    if _newer(database, log) and not _whole(database):
        raise StorageProblem(
            f"The database {database} and its write-ahead log {log.name} do not fit together: was another "
            f"file copied over it? Then move {log.name} away and start again, else restore a backup."
        )
    return None


def _newer(database: Path, log: Path) -> bool:
    """Whether the file was changed after its log, as by copying; else it need not be read through."""
    found = database.stat()
    return max(found.st_mtime_ns, found.st_ctime_ns) >= log.stat().st_mtime_ns


def _whole(database: Path) -> bool:
    try:
        with reading(database) as connection:
            found: tuple[str] = connection.execute("PRAGMA quick_check(1)").fetchone()
            return found == ("ok",)
    except StorageProblem:
        return False
