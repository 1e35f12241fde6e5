"""Taking an update to the handlers: parsed, with who wrote it, through the door or by the router."""

import json
from collections.abc import Awaitable, Callable

from telegram import Update, User

from bot.chat.arriving.floods import Albums
from bot.chat.arriving.lean import lean
from bot.chat.arriving.outside import Doors, Outside
from bot.chat.routing.exchange import Context, Exchange
from bot.chat.routing.routing import Router
from bot.chat.screens.odd import too_fast
from storage import Act
from storage.inbox import Received


class Taking:
    """Knows the ways: the router for private chats, the doors for the rest."""

    def __init__(
        self,
        router: Router,
        doors: Doors | None,
        turns_away: Callable[[Exchange], Awaitable[bool]] | None,
    ) -> None:
        self.router = router
        self._doors = doors
        self._turns_away = turns_away
        self._albums = Albums()

    def parse(self, received: Received) -> Update:
        """The update as PTB knows it; raises whatever a mangled one leads to."""
        return Update.de_json(lean(received.parsed or json.loads(received.raw)))

    async def begin(self, update: Update, act: Act, received: Received, context: Context) -> Exchange | None:
        """The exchange with who wrote or tapped in a private chat; None for what happened elsewhere."""
        user = _writer(update)
        if user is None:
            return None
        people = context.people
        # A replay may be that of "delete my data", an edited message older: neither brings anybody back.
        known = act.replayed or not act.stored or update.edited_message is not None
        meet = people.look if known else people.meet
        person = await meet(user.id, user.language_code)
        hushed = received.hushed or self._answered_album(update, user.id)
        return Exchange(context, update, act, person, hushed=hushed)

    def _answered_album(self, update: Update, person_id: int) -> bool:
        album = update.message.media_group_id if update.message else None
        return album is not None and self._albums.answered(person_id, album, update.update_id)

    async def run(
        self, update: Update, act: Act, exchange: Exchange | None, context: Context, *, warned: bool
    ) -> None:
        """To the handlers; raises what they raise."""
        if exchange is None:
            await self._outside(update, act, context)
            return
        if self._turns_away is not None and await self._turns_away(exchange):
            return
        await self.router.answer(exchange)
        await exchange.acknowledge()
        if warned:
            exchange.hushed = False
            await exchange.show(too_fast(exchange.say), fresh=True)

    async def _outside(self, update: Update, act: Act, context: Context) -> None:
        """Blocking the bot stops everything to that person at once; the rest happens in groups or inline."""
        change = update.my_chat_member
        if change is not None and change.chat.type == "private":
            reachable = change.new_chat_member.status == "member"
            await context.people.reach(change.from_user.id, reachable=reachable)
        elif self._doors is not None:
            await self._doors.open(Outside(context, update, act))


def _writer(update: Update) -> User | None:
    """Who wrote or tapped in a private chat; elsewhere others look on, and there may be nobody."""
    query = update.callback_query
    if query is not None:
        return query.from_user if query.message is not None and query.message.chat.type == "private" else None
    message = update.message or update.edited_message
    return message.from_user if message is not None and message.chat.type == "private" else None
