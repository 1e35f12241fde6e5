"""An exchange: one act of a person and our answer to it."""

import asyncio
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Protocol, TypeVar

import structlog
from telegram import Update

from bot import linked
from bot.chat.routing.handed import Acquaintance, InGroups, KeepsPeace, OpenLinks, Staff
from bot.chat.screens.screen import Media, Screen
from bot.chat.telegram import show
from bot.chat.telegram.errors import TelegramFault
from bot.chat.telegram.media import send_media
from bot.chat.telegram.menus import Menus
from bot.chat.telegram.outgoing import Outgoing
from bot.clock import Clock
from bot.exports.document import Origin
from bot.settings import Settings
from bot.texts import Library, Speaker, Texts
from storage import Act
from storage.records import Person, Role

log = structlog.get_logger(__name__)

Service = TypeVar("Service")


class Dialogues(Protocol):
    """The forms, by name, as handlers begin and leave them."""

    async def begin(self, exchange: "Exchange", name: str, answers: Mapping[str, Any] | None = None) -> None:
        """Start a form; one of the same name that is under way is offered first."""
        ...

    async def start(
        self, exchange: "Exchange", name: str, answers: Mapping[str, Any], *, below: bool = False
    ) -> None:
        """Start a form afresh, with what is known already; `below`: the tapped message stays as it is."""
        ...

    async def may_begin(self, exchange: "Exchange", name: str, *, below: bool = False) -> bool:
        """Whether a form may begin now; if another one is in the way, the person sees that one."""
        ...

    async def go_on(self, exchange: "Exchange", name: str) -> None:
        """Show the question the person is at."""
        ...

    async def cancel(self, exchange: "Exchange") -> bool:
        """Give up the form the person is in; False if it has no place of its own to go to then."""
        ...


@dataclass(frozen=True, slots=True)
class Context:
    """What every handler may use."""

    texts: Texts
    library: Library
    clock: Clock
    outgoing: Outgoing
    dialogues: Dialogues
    services: Mapping[type, object]
    """The use cases of the areas, each by its class."""
    people: Acquaintance
    team: Staff
    peace: KeepsPeace
    groups: InGroups
    join_cards: OpenLinks
    settings: Settings
    commands: Mapping[Role, tuple[str, ...]]
    """Words of the commands that each role sees in its menu, in their order."""
    group_menu: tuple[str, ...]
    """The same in groups."""
    menus: Menus
    username: Callable[[], str]
    """The bot's own @name, known once Telegram was reached."""
    bot_id: Callable[[], int]
    """The bot's Telegram user id, known once Telegram was reached; it outlives a new token."""

    def service(self, kind: type[Service]) -> Service:
        """The use cases that this class has."""
        found = self.services[kind]
        if not isinstance(found, kind):
            raise TypeError(kind)
        return found

    def link(self, payload: str) -> str:
        """A deep link into the private chat."""
        return f"https://t.me/{self.username()}?start={payload}"

    def group_link(self, payload: str) -> str:
        """A link that lets the person choose a group, which the bot then enters with this payload."""
        return f"https://t.me/{self.username()}?startgroup={payload}"

    def origin(self) -> Origin:
        """What a file may say of the bot that it comes from."""
        return Origin(self.bot_id(), self.link)

    def speaker(self, person: Person) -> Speaker:
        """The voice in which this person is spoken to."""
        return Speaker(self.texts, self.library, person.language, person.zone)


@dataclass(slots=True)
class Exchange:
    """One update of one person on its way through a handler; `acknowledged`: the tap has its answer."""

    context: Context
    update: Update
    act: Act
    person: Person
    acknowledged: bool = False
    hushed: bool = False
    """What it shows is not sent: what follows at once is shown instead."""
    say: Speaker = field(init=False)

    def __post_init__(self) -> None:
        self.say = self.context.speaker(self.person)

    def service(self, kind: type[Service]) -> Service:
        """The use cases that this class has."""
        return self.context.service(kind)

    @property
    def role(self) -> Role:
        """What the person may do at the moment of the act."""
        return self.person.role

    @property
    def name(self) -> str:
        """The person's name as Telegram shows it now."""
        user = self.update.effective_user
        name = (user.full_name or "")[:100] if user else ""  # that of a deleted account is empty
        return linked.without_signs(name)

    @property
    def said_in(self) -> int:
        """The number of the person's message in their chat; 0: they tapped."""
        message = self.update.message
        return message.message_id if message is not None else 0

    def changed(self, person: Person) -> None:
        """The person changed language or zone: from here on speak accordingly."""
        self.person = person
        self.say = self.context.speaker(person)

    async def show(self, screen: Screen, card_id: int | None = None, *, fresh: bool = False) -> int:
        """Answer: the tapped card becomes the screen; a message gets it below, in place of the card named.

        `fresh`: as a new message whatever was tapped. Gives the id of the message that shows it.
        """
        shown = await self._show(screen, card_id, fresh=fresh)
        self.context.join_cards.shown(self.person.id, shown, screen.opens)
        return shown

    async def _show(self, screen: Screen, card_id: int | None, *, fresh: bool) -> int:
        query, outgoing = self.update.callback_query, self.context.outgoing
        if self.hushed:
            await self.acknowledge()
            return card_id or 0
        if screen.document is not None:
            await self.acknowledge(screen.toast)
            async with screen.document.made(self.context.origin()) as upload:
                return await show.send_document(outgoing, self.person.id, screen, upload)
        if fresh:
            await self.acknowledge(screen.toast)
            return await show.send(outgoing, self.person.id, screen)
        if query is not None:
            shown, _ = await asyncio.gather(
                show.replace_tapped(outgoing, query, screen), self.acknowledge(screen.toast)
            )
            return shown
        if card_id:
            return await show.renew(outgoing, self.person.id, card_id, screen)
        return await show.send(outgoing, self.person.id, screen)

    async def renew(self, screen: Screen, card_id: int | None) -> int:
        """Move a card below what the person has sent since, as this screen; gives its new id.

        For a whole album it moves once, and is changed in place for the rest.
        """
        if self.hushed and card_id:
            return await show.replace(self.context.outgoing, self.person.id, card_id, screen)
        return await show.renew(self.context.outgoing, self.person.id, card_id, screen)

    async def send(self, media: Sequence[Media]) -> int:
        """Let the person have files by their ids; gives how many of them Telegram did not find."""
        await self.acknowledge()
        return await send_media(self.context.outgoing, self.person.id, media)

    async def play(self, voice_id: str) -> None:
        """Let the person hear a voice message that was sent to us."""
        await self.acknowledge()
        await show.play(self.context.outgoing, self.person.id, voice_id)

    async def offer_contact(self, text: str, label: str) -> None:
        """Offer Telegram's button for one's own phone number."""
        button = {"text": label, "request_contact": True}
        await show.offer_keyboard(self.context.outgoing, self.person.id, text, button)

    async def offer_people(self, text: str, label: str) -> None:
        """Offer Telegram's own list of people, to pick up to ten of."""
        wanted = {"request_id": 1, "user_is_bot": False, "max_quantity": 10, "request_name": True}
        button = {"text": label, "request_users": wanted}
        await show.offer_keyboard(self.context.outgoing, self.person.id, text, button)

    async def withdraw_keyboard(self, text: str) -> None:
        """Take away what was offered: it came, or is not wanted any more."""
        await show.withdraw_keyboard(self.context.outgoing, self.person.id, text)

    async def busy(self) -> None:
        """The database takes nothing at the moment: say that the act is not lost."""
        if self.update.callback_query is not None:
            await self.acknowledge(self.say.plain("storage-busy"))
        else:
            await show.send(self.context.outgoing, self.person.id, Screen(self.say("storage-busy")))

    async def acknowledge(self, toast: str | None = None) -> None:
        """Stop the wheel on the tapped button, once; that it is too late for it harms nobody."""
        query = self.update.callback_query
        if query is None or self.acknowledged:
            return
        self.acknowledged = True
        try:
            await self.context.outgoing.acknowledge(query.id, toast)
        except TelegramFault as fault:
            log.info("callback not acknowledged", update_id=self.update.update_id, fault=str(fault))
