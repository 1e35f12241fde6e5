"""A table before it is a file: heads and rows of words and numbers."""

import asyncio
from collections.abc import AsyncGenerator, Callable, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from shutil import rmtree
from tempfile import mkdtemp

from bot.exports.document import Document, Origin, Upload

Lines = Sequence[Sequence[str | int]]


@dataclass(frozen=True, slots=True)
class Listing(Document):
    """A plain table of any length; `name` says what it holds, without an ending.

    `stretches` reads it from the beginning, a part at a time: the whole is never in memory.
    """

    name: str
    heads: Sequence[str]
    stretches: Callable[[], AsyncGenerator[Lines, None]]

    @asynccontextmanager
    async def made(self, _origin: Origin) -> AsyncGenerator[Upload, None]:
        """The file on the disk, as long as it is needed."""
        from bot.exports import listing

        folder = await asyncio.to_thread(mkdtemp, prefix="listing-")
        try:
            path, media_type = await listing.csv_file(self, Path(folder))
            yield Upload(path.name, path, media_type)
        finally:
            await asyncio.to_thread(rmtree, folder)
