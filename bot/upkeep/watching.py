"""What is done when the database's file is taken away under the running bot: all is saved, and the bot ends.

Going on would lose everything since, without a word.
"""

import asyncio
from pathlib import Path

import structlog

from storage import Storage, Trouble
from storage.backup import free_to_keep, put_log_aside
from storage.watch import Lost, Watch

log = structlog.get_logger(__name__)


class Watching:
    """Looks at the file, and says that it is lost."""

    def __init__(self, database: Path, storage: Storage) -> None:
        self._database = database
        self.storage = storage
        self._watch: Watch | None = None
        self.lost = asyncio.Event()
        """The file is not ours any more; the process must end without closing its connections."""
        self.words: str | None = None
        """What happened and what helps, for an operator."""

    async def begin(self) -> None:
        """The database is open: this is the file."""
        self._watch = Watch(self._database)
        await self.renew()

    async def renew(self) -> None:
        """From now on older copies of the file are told from it."""
        if self._watch is not None and self.words is None:
            await self.storage.renew_stamp(self._watch)

    async def look(self) -> None:
        """Whether the file is still there; twice, since it may be written at this moment."""
        if self._watch is None or self.words is not None:
            return
        if self._watch.look() is not None and (found := self._watch.look()) is not None:
            self.words = f"The database {self._database} was {found.value} while the bot ran."
            log.error("the database is lost", words=self.words)
            self.words = f"{self.words} {await self._save(found, self._watch)}"
            log.error("the bot ends", words=self.words)
            self.lost.set()

    async def trouble(self) -> str | None:
        """What a monitor is told."""
        return self.words

    def end(self) -> None:
        """All connections are closed."""
        watch, self._watch = self._watch, None
        if watch is not None:
            watch.close()

    async def _save(self, found: Lost, watch: Watch) -> str:
        await self.storage.halt()
        if found is Lost.COPIED_OVER:
            return f"What came since the copy was made is lost.{self._put_aside(watch)} {START_AGAIN}"
        target = self._database if found is Lost.REMOVED else free_to_keep(self._database)
        try:
            self._put_aside(watch)
            await self.storage.save_to(target)
        except (Trouble, OSError) as error:
            return f"What was in it could not be saved: {error}. {START_AGAIN}"
        return f"{SAVED[found].format(target)} {START_AGAIN}"

    def _put_aside(self, watch: Watch) -> str:
        """The log that is there would be played into the new file."""
        if not watch.log_is_ours():
            return ""
        aside = put_log_aside(self._database)
        return f" Its write-ahead log is put aside: {aside}." if aside else ""


START_AGAIN = (
    "Start the bot again. To change the database stop the bot first, and use `python -m bot restore`."
)
SAVED = {
    Lost.REMOVED: "It was put back with everything in it: {}.",
    Lost.REPLACED: "Everything that was in it is saved: {}.",
}
