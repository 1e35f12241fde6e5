"""The bot in groups, and cards shared inline: what is answered there, and what is kept up to date.

Nothing here knows who asked: in a group there is nothing personal.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from bot.clock import Clock
from bot.pages import PAGE_SIZE, pages_of
from bot.webinars.services.titles import NOBODY
from bot.webinars.services.webinars import WebinarView, view_of
from storage import Act, Storage, Tables
from storage.groups import Group, GroupsTable, PostedList
from storage.posted_cards import PostedCard
from storage.transactions import applies, reads, writes

A_MINUTE = 60_000
"""Milliseconds: one answer of a kind per group, one change per message."""
AT_ONCE = 20
"""So many messages are changed in one go."""
LOOKED_AT = 100
"""Cards looked at in one go, whether they show what they should."""
STRETCH = 500
"""Cards noted in one go as perhaps showing an older state."""


AnsweredAt = Callable[[Group], int | None]
"""When a group was given such an answer last, epoch milliseconds."""
Note = Callable[[GroupsTable, int, int], None]
"""Notes that it is given now."""


@dataclass(frozen=True, slots=True)
class Coming:
    """The next webinars as everybody may see them; `more`: there are further ones."""

    views: tuple[WebinarView, ...]
    more: bool


class Groups:
    """What happens in groups."""

    def __init__(self, storage: Storage, clock: Clock) -> None:
        self.storage = storage
        self._clock = clock

    @reads
    def coming(self, tables: Tables) -> Coming:
        """The next webinars."""
        now = self._clock.now()
        webinars = tables.webinars.coming(now, PAGE_SIZE, 0)
        found = [view_of(tables, each.id, NOBODY, now) for each in webinars]
        more = pages_of(tables.webinars.count_coming(now)) > 1
        return Coming(tuple(each for each in found if each is not None), more)

    async def want_list(self, act: Act, group_id: int) -> Group | None:
        """Somebody asks for the list; None: it was given within the last minute."""
        return await self._want(act, group_id, lambda group: group.listed_at, GroupsTable.set_listed)

    async def want_link(self, act: Act, group_id: int) -> Group | None:
        """Somebody asks for what is done in the private chat; None: told within the last minute."""
        return await self._want(act, group_id, lambda group: group.linked_at, GroupsTable.set_linked)

    async def _want(self, act: Act, group_id: int, answered_at: AnsweredAt, note: Note) -> Group | None:
        """Looks before it writes: a group that asks without end costs no commit each time."""
        known = await self._known(group_id)
        if known is not None and too_soon(answered_at(known), act, self._clock.now()):
            return None
        return await self._answer(act, group_id, act, answered_at, note)

    @applies
    def _answer(
        self, tables: Tables, group_id: int, act: Act, answered_at: AnsweredAt, note: Note
    ) -> Group | None:
        now = self._clock.now()
        tables.groups.enter(group_id, now)
        known = tables.groups.get(group_id)
        if known is None or too_soon(answered_at(known), act, now):
            return None
        note(tables.groups, group_id, now)
        return known

    @reads
    def _known(self, tables: Tables, group_id: int) -> Group | None:
        return tables.groups.get(group_id)

    @applies
    def want_card(self, tables: Tables, group_id: int, webinar_id: int) -> tuple[Group, WebinarView] | None:
        """A librarian posts a webinar's card to a group; None if there is no such webinar."""
        now = self._clock.now()
        tables.groups.enter(group_id, now)
        known = tables.groups.get(group_id)
        view = view_of(tables, webinar_id, NOBODY, now)
        return (known, view) if known and view else None

    @writes
    def listed(self, tables: Tables, group_id: int, message_id: int, list_hash: str) -> None:
        """The list is posted, or was changed."""
        tables.groups.set_list(group_id, message_id, list_hash, self._clock.now())

    @writes
    def posted(self, tables: Tables, webinar_id: int, group_id: int, message_id: int, language: str) -> None:
        """A card is posted to a group."""
        tables.posted_cards.add(webinar_id, group_id, message_id, language, self._clock.now())

    @applies
    def shared(self, tables: Tables, webinar_id: int, inline_message_id: str, language: str) -> None:
        """Somebody shared a card inline. Who it was is not kept."""
        if tables.webinars.get(webinar_id) is not None:
            now = self._clock.now()
            tables.posted_cards.add_shared(webinar_id, inline_message_id, language, now)

    @applies
    def choose_language(self, tables: Tables, group_id: int, language: str) -> None:
        """From now on the bot speaks so in this group."""
        tables.groups.enter(group_id, self._clock.now())
        tables.groups.set_language(group_id, language)

    @applies
    def enter(self, tables: Tables, group_id: int) -> None:
        """The bot was added to a group."""
        tables.groups.enter(group_id, self._clock.now())

    async def leave(self, group_id: int, act: Act | None = None) -> None:
        """The bot was thrown out, or the group is no more."""
        await self.storage.write(lambda tables: _leave(tables, group_id), act)

    async def move(self, old_id: int, new_id: int, act: Act | None = None) -> None:
        """A group became a supergroup: it keeps its language; its old messages can't be changed any more."""
        now = self._clock.now()
        await self.storage.write(lambda tables: _move(tables, old_id, new_id, now), act)

    @reads
    def language_of(self, tables: Tables, person_id: int) -> str | None:
        """What somebody who asks inline or taps in a group chose here; None if they never came."""
        person = tables.people.get(person_id)
        return person.language if person else None

    @reads
    def languages(self, tables: Tables, default_language: str) -> Sequence[str]:
        """Those in which some group has a list."""
        return tables.groups.languages(default_language)

    @reads
    def stale_lists(
        self, tables: Tables, language: str, default_language: str, list_hash: str
    ) -> Sequence[PostedList]:
        """Lists in this language that show something else, a minute after their last change."""
        groups, now = tables.groups, self._clock.now()
        return groups.stale_lists(language, default_language, list_hash, (now - A_MINUTE, now), AT_ONCE)

    async def stale_cards(self) -> Sequence[PostedCard]:
        """Cards that show an older state of their webinar, a minute after their last change."""
        now, read = self._clock.now(), self.storage.read
        while await read(lambda tables: tables.posted_cards.to_spread(now)):
            await self._spread(now)
        found = await read(lambda tables: tables.posted_cards.stale(now, now - A_MINUTE, LOOKED_AT))
        current = [each for each in found if each.current]
        if current:
            await self._keep_current(current, now)
        return [each for each in found if not each.current][:AT_ONCE]

    @writes
    def _spread(self, tables: Tables, now: int) -> None:
        """A stretch of the cards of what has changed: others have their turn between two."""
        tables.posted_cards.spread(now, STRETCH)

    @writes
    def _keep_current(self, tables: Tables, current: Sequence[PostedCard], now: int) -> None:
        for each in current:
            tables.posted_cards.keep_shown(each.id, now)

    @reads
    def view(self, tables: Tables, webinar_id: int) -> WebinarView | None:
        """A webinar as everybody may see it."""
        return view_of(tables, webinar_id, NOBODY, self._clock.now())

    @writes
    def list_lost(self, tables: Tables, group_id: int) -> None:
        """Somebody removed the list."""
        tables.groups.drop_list(group_id)

    @writes
    def list_put_off(self, tables: Tables, group_id: int) -> None:
        """The list is tried again a minute later."""
        tables.groups.put_off(group_id, self._clock.now())

    @writes
    def card_shown(self, tables: Tables, card: PostedCard) -> None:
        """The card shows what it should."""
        tables.posted_cards.set_shown(card.id, card.stamp, self._clock.now())

    @writes
    def card_lost(self, tables: Tables, card: PostedCard) -> None:
        """Somebody removed the card."""
        tables.posted_cards.remove(card.id)

    @writes
    def card_put_off(self, tables: Tables, card: PostedCard) -> None:
        """The card is tried again a minute later."""
        tables.posted_cards.put_off(card.id, self._clock.now())


def too_soon(answered_at: int | None, act: Act, now: int) -> bool:
    """Whether such an answer was given less than a minute ago; a replayed act still waits for its own.

    One that the clock says is yet to come was given before the clock was put back.
    """
    return answered_at is not None and 0 <= now - answered_at < A_MINUTE and not act.replayed


def _leave(tables: Tables, group_id: int) -> None:
    tables.groups.leave(group_id)
    tables.posted_cards.remove_in(group_id)


def _move(tables: Tables, old_id: int, new_id: int, now: int) -> None:
    old = tables.groups.get(old_id)
    tables.groups.enter(new_id, now)
    if old is not None and old.language is not None:
        tables.groups.set_language(new_id, old.language)
    tables.groups.remove(old_id)
    tables.posted_cards.remove_in(old_id)
