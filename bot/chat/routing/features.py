"""What a handler answers to, said beside it: what the router, the menus and the tests of rights read."""

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from typing import Concatenate, TypeVar

from telegram import Message

from bot.chat.routing.exchange import Exchange
from bot.chat.routing.words import Parser, parsers_of
from storage.records import Role

Handler = Callable[Concatenate[Exchange, ...], Awaitable[None]]
Opener = Callable[[Exchange, str], Awaitable[None]]
"""What opens a deep link, given what stands in it after the letter."""
Taker = Callable[[Exchange, int], Awaitable[bool]]
"""What a reply to a message of ours (given its id) is offered to: whether it was its business."""
Listener = Callable[[Exchange, bool], Awaitable[bool]]
"""The same for words, which a form may have asked for."""
Editor = Callable[[Exchange, Message], Awaitable[bool]]
"""The same for a message as it is after it was edited."""

Declared = TypeVar("Declared")
AnyHandler = TypeVar("AnyHandler", bound=Handler)


@dataclass(frozen=True, slots=True)
class Command:
    """A command; `place`: where it stands in the menu and in /help of who has the role, None: nowhere."""

    word: str
    run: Handler
    place: int | None
    role: Role


@dataclass(frozen=True, slots=True)
class Tap:
    """What a button does: its handler, the parsers of the words in its callback data, who may tap it."""

    run: Handler
    arguments: tuple[Parser, ...]
    needed: int
    """So many of the words must be there."""
    role: Role

    def understand(self, words: Sequence[str]) -> list[object]:
        """The handler's arguments; ValueError for words that it can't have made a button with."""
        if not self.needed <= len(words) <= len(self.arguments):
            raise ValueError(f"{len(words)} words")
        return [parse(word) for parse, word in zip(self.arguments, words, strict=False)]


@dataclass(frozen=True, slots=True)
class Guarded:
    """What takes the words of a person who is in a form, or opens a deep link; `role`: whose it is."""

    run: Handler
    role: Role


class Feature:
    """What some handlers of one module answer to, and who may use it.

    `always`: also who is banned: what they may know and decide about their own data.
    """

    def __init__(self, role: Role = Role.READER, *, always: bool = False) -> None:
        self.role = role
        self.always = always
        self.commands: list[Command] = []
        self.taps: dict[str, Tap] = {}
        self.forms: dict[str, Guarded] = {}
        self.payloads: dict[str, Guarded] = {}
        self.takers: list[Taker] = []
        self.listeners: list[Listener] = []
        self.editors: list[Editor] = []

    def command(self, word: str, *, place: int | None) -> Callable[[AnyHandler], AnyHandler]:
        """A command; its place in the menu among all others, or None: it is not listed."""

        def declare(run: AnyHandler) -> AnyHandler:
            self.commands.append(Command(word, run, place, self.role))
            return run

        return declare

    def tap(self, act: str, *first: Parser) -> Callable[[AnyHandler], AnyHandler]:
        """A button, by the act in its callback data; its arguments are read from the annotations.

        `first`: what reads the first of them instead, where that is known only when the bot is put together.
        """

        def declare(run: AnyHandler) -> AnyHandler:
            arguments, needed = parsers_of(run)
            _put(self.taps, act, Tap(run, (*first, *arguments[len(first) :]), needed, self.role))
            return run

        return declare

    def form(self, name: str) -> Callable[[AnyHandler], AnyHandler]:
        """What takes the words of a person who is in a form of this name."""

        def declare(run: AnyHandler) -> AnyHandler:
            _put(self.forms, name, Guarded(run, self.role))
            return run

        return declare

    def payload(self, letter: str) -> Callable[[Opener], Opener]:
        """What opens a deep link, by the letter before its `_`."""

        def declare(run: Opener) -> Opener:
            _put(self.payloads, letter, Guarded(run, self.role))
            return run

        return declare

    def replied(self, take: Taker) -> Taker:
        """What a reply to a message of ours is offered to before the forms."""
        self.takers.append(take)
        return take

    def heard(self, listen: Listener) -> Listener:
        """What words are offered to before they become a letter, or an answer in a form."""
        self.listeners.append(listen)
        return listen

    def edited(self, take: Editor) -> Editor:
        """What a message that somebody changed is offered to."""
        self.editors.append(take)
        return take


def _put(declared: dict[str, Declared], name: str, what: Declared) -> None:
    if name in declared:
        raise ValueError(f"declared twice: {name}")
    declared[name] = what
