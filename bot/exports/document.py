"""What can be sent as a file, or as a picture: a value that knows how it is made one."""

import asyncio
from abc import ABC, abstractmethod
from collections.abc import AsyncGenerator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Upload:
    """A file on its way to Telegram."""

    name: str
    content: bytes | Path
    """What is in it, or where it lies: a large one is never in memory."""
    media_type: str = "application/octet-stream"
    as_photo: bool = False
    """Telegram shows it in the chat; otherwise it is a file to keep."""


@dataclass(frozen=True, slots=True)
class Origin:
    """The bot that a file comes from: its Telegram user id, and what makes deep links into its chat."""

    bot_id: int
    link: Callable[[str], str]


class Document(ABC):
    """A file before it is made; what makes it is loaded with the first one."""

    __slots__ = ()

    @abstractmethod
    def made(self, origin: Origin) -> AbstractAsyncContextManager[Upload]:
        """The file while it is sent; made beside everybody else's acts."""


class SmallDocument(Document):
    """One that is made in memory, in a thread."""

    __slots__ = ()

    @asynccontextmanager
    async def made(self, origin: Origin) -> AsyncGenerator[Upload, None]:
        """The file, as long as it is needed."""
        yield await asyncio.to_thread(self.upload, origin)

    @abstractmethod
    def upload(self, origin: Origin) -> Upload:
        """The file with its name. It takes a moment: called in a thread."""
