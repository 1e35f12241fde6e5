"""What the platform asks of the areas: each is handed to the context as what it promises here."""

from collections.abc import Awaitable
from typing import Protocol

from storage import Act
from storage.records import Person


class Acquaintance(Protocol):
    """Knows who writes to us."""

    def meet(self, person_id: int, language_code: str | None) -> Awaitable[Person]:
        """The person who wrote, known from now on."""

    def look(self, person_id: int, language_code: str | None) -> Awaitable[Person]:
        """The person who wrote, as far as they are known."""

    def reach(self, person_id: int, *, reachable: bool) -> Awaitable[None]:
        """Telegram says whether we may write to them."""


class Staff(Protocol):
    """Knows how those of the staff are called."""

    def known_as(self, person: Person, name: str) -> Awaitable[None]:
        """Somebody of the staff shows up under this name."""


class KeepsPeace(Protocol):
    """Knows for whom nothing is done."""

    def is_banned(self, person_id: int) -> Awaitable[bool]:
        """Whether this person is banned."""


class OpenLinks(Protocol):
    """Knows which messages have a button that opens a link."""

    def shown(self, chat_id: int, message_id: int, opens: tuple[int, str] | None) -> None:
        """This message shows something now."""


class InGroups(Protocol):
    """Knows the groups and channels the bot is in, and in what language somebody is answered there."""

    def language_of(self, person_id: int) -> Awaitable[str | None]:
        """What somebody chose in their own chat."""

    def enter(self, act: Act, chat_id: int) -> Awaitable[None]:
        """The bot was added."""

    def leave(self, group_id: int, act: Act | None = None) -> Awaitable[None]:
        """The bot is not there any more."""

    def move(self, old_id: int, new_id: int, act: Act | None = None) -> Awaitable[None]:
        """A group became a supergroup."""
