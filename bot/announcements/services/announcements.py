"""Announcements being prepared: what is said, to whom, when; and sending them off."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from bot.announcements.services.audiences import fitting, reach_of
from bot.announcements.services.deliveries import CardButton, Parcel, button_of
from bot.announcements.services.versions import Taken, with_edited, with_message
from bot.clock import Clock
from bot.pages import PAGE_SIZE
from bot.people.services.local_hours import ZoneHour
from bot.people.services.places import Place, Places
from storage import Act, Storage, Tables
from storage.announcements import ANY, Announcement, Listed, Version
from storage.audiences import Audience, Reach, ZoneDue
from storage.records import Person
from storage.runs import RunAct
from storage.transactions import applies, reads

FORM = "announcement"
"""The form in which the next message is what is to be announced, a city, or a time."""
CAPTIONED = frozenset({"photo", "video", "document", "voice", "audio", "animation", "album"})
"""Messages with words under them; of others only a text can be corrected."""


class Refusal(StrEnum):
    """Why an announcement does not go out; each name is a text key (`announce-no-message`)."""

    GONE = "gone"
    NO_MESSAGE = "no-message"
    PAST = "past"


@dataclass(frozen=True, slots=True)
class Draft:
    """An announcement with everything its card shows."""

    announcement: Announcement
    versions: Mapping[str, Version]
    reach: Reach
    of: CardButton | None
    """The webinar whose people are meant."""
    button: CardButton | None


@dataclass(frozen=True, slots=True)
class AnnouncementHistory:
    """One page of what was announced; `number` counts from 0."""

    listed: Sequence[Listed]
    number: int
    more: bool


class Announcements:
    """What a librarian does before anything goes out; every draft is its author's alone."""

    def __init__(self, storage: Storage, clock: Clock, places: Places, zone: str) -> None:
        self.storage = storage
        self._clock = clock
        self._places = places
        self._zone = zone

    @applies
    def begin(self, tables: Tables, author: Person, audience: Audience) -> Draft:
        """A draft for this audience, with its button; the one that says something already stays as it is."""
        return self._drafted(tables, self._begun(tables, author, audience, over=None))

    @applies
    def begin_anew(self, tables: Tables, author: Person, audience: Audience, said: int) -> Draft:
        """The same, also over a draft that still says this: a message of the author's chat, by its number."""
        return self._drafted(tables, self._begun(tables, author, audience, over=said))

    def _begun(self, tables: Tables, author: Person, audience: Audience, over: int | None) -> Announcement:
        now = self._clock.now()
        tables.announcements.add(author.id, now)
        found = tables.announcements.draft_of(author.id)
        if found is None:
            raise LookupError("no draft")
        versions = tables.announcements.versions(found.id)
        if versions and said_by(versions) != over:
            return found
        known = _is_there(tables, audience.webinar_id)
        audience = fitting(audience) if known else Audience()
        tables.announcements.begin_anew(found.id, audience, audience.webinar_id, now)
        return tables.announcements.draft_of(author.id) or found

    @reads
    def draft(self, tables: Tables, author: Person, announcement_id: int) -> Draft | None:
        """The librarian's own draft of this number; None if it is none (any more)."""
        return self._draft(tables, author, announcement_id)

    @applies
    def discard(self, tables: Tables, author: Person, announcement_id: int) -> None:
        """It is not wanted."""
        if self._own(tables, author, announcement_id):
            tables.announcements.discard(announcement_id)
        tables.forms.remove(author.id)

    @applies
    def take(self, tables: Tables, author: Person, announcement_id: int, language: str, taken: Taken) -> bool:
        """A message is what is said to readers of a language; the parts of an album come one by one.

        Also in the place of one that was deleted before everybody had it. False: nothing to say it in.
        """
        if not _takes(tables, author, announcement_id):
            return False
        known = (tables.announcements.versions(announcement_id)).get(language)
        tables.announcements.put_version(announcement_id, with_message(known, language, taken))
        return True

    @applies
    def reworded(self, tables: Tables, author: Person, taken: Taken) -> int | None:
        """A message of the author was edited: so begins what is made of it and has not reached everybody.

        Gives the announcement, None if there is none.
        """
        open_ = tables.announcements.open_of(author.id)
        made = [each for each in open_ if taken.message_id in each.message_ids]
        for each in made:
            known = (tables.announcements.versions(each.announcement_id))[each.language]
            tables.announcements.put_version(each.announcement_id, with_edited(known, taken))
        return made[0].announcement_id if made else None

    @reads
    def takes(self, tables: Tables, author: Person, announcement_id: int) -> bool:
        """Whether a message can be given to it (still)."""
        return _takes(tables, author, announcement_id)

    @applies
    def drop(self, tables: Tables, author: Person, announcement_id: int, language: str) -> Draft | None:
        """Readers of that language get what everybody gets."""
        if self._own(tables, author, announcement_id) and language != ANY:
            tables.announcements.drop_version(announcement_id, language)
        return self._draft(tables, author, announcement_id)

    @applies
    def aim(
        self, tables: Tables, author: Person, announcement_id: int, /, **changes: str | int | None
    ) -> Draft | None:
        """Change something of whom it is meant for."""
        own = self._own(tables, author, announcement_id)
        if own is not None and _is_there(tables, changes.get("webinar_id")):
            audience = fitting(replace(own.audience, **changes))  # type: ignore[arg-type]
            tables.announcements.set_audience(own.id, audience, self._clock.now())
        tables.forms.remove(author.id)
        return self._draft(tables, author, announcement_id)

    async def aim_at_city(
        self, act: Act, author: Person, announcement_id: int, place: Place | str
    ) -> Draft | None:
        """Only those of a city: one of the list, or as volunteers wrote it."""
        if isinstance(place, Place):
            return await self.aim(act, author, announcement_id, city=place.name, city_key=place.key)
        key = await self._places.key(place)
        return await self.aim(act, author, announcement_id, city=place[:60], city_key=key)

    @applies
    def attach(
        self, tables: Tables, author: Person, announcement_id: int, webinar_id: int | None
    ) -> Draft | None:
        """A webinar's button under it, or none."""
        own = self._own(tables, author, announcement_id)
        if own is not None and _is_there(tables, webinar_id):
            tables.announcements.set_button(own.id, webinar_id, self._clock.now())
        return self._draft(tables, author, announcement_id)

    @applies
    def time(
        self, tables: Tables, author: Person, announcement_id: int, timing: str, starts_at: int | None
    ) -> Draft | None:
        """Now, at an instant (epoch milliseconds), or when each reader's clock shows what ours does."""
        own = self._own(tables, author, announcement_id)
        if own is not None:
            zone = author.zone or self._zone
            tables.announcements.set_timing(own.id, timing, starts_at, zone, self._clock.now())
        tables.forms.remove(author.id)
        return self._draft(tables, author, announcement_id)

    @reads
    def parcel(self, tables: Tables, author: Person, announcement_id: int) -> Parcel | None:
        """What a draft is made of; None while there is no message."""
        own = self._own(tables, author, announcement_id)
        versions = tables.announcements.versions(announcement_id) if own else {}
        if own is None or ANY not in versions:
            return None
        return Parcel(author.id, versions, button_of(tables, own.button_id))

    @reads
    def history(self, tables: Tables, number: int) -> AnnouncementHistory:
        """What was announced, newest first."""
        listed = tables.announcements.page(PAGE_SIZE + 1, number * PAGE_SIZE)
        return AnnouncementHistory(listed[:PAGE_SIZE], number, len(listed) > PAGE_SIZE)

    async def launch(self, act: Act, author: Person, announcement_id: int) -> int | Refusal:
        """Send it off; the id of its run, the same one however often it is asked for."""
        zones = await self._zones()  # of everybody: not in the writer, where others would wait for it
        return await self._launched(act, author, announcement_id, zones)

    @reads
    def _zones(self, tables: Tables) -> Sequence[str]:
        return tables.audiences.zones()

    @applies
    def _launched(
        self, tables: Tables, author: Person, announcement_id: int, zones: Sequence[str]
    ) -> int | Refusal:
        now = self._clock.now()
        found = tables.announcements.get(announcement_id)
        if found is None or found.author_id != author.id:
            return Refusal.GONE
        if not found.draft:
            return tables.runs.of(found.id)[0].id
        if ANY not in tables.announcements.versions(found.id):
            return Refusal.NO_MESSAGE
        if found.timing == "at" and (found.starts_at or 0) <= now:
            return Refusal.PAST
        return self._launch(tables, found, zones, now)

    def _launch(self, tables: Tables, found: Announcement, zones: Sequence[str], now: int) -> int:
        due = _dues(found, zones, self._zone) if found.timing == "local" else []
        starts_at = min((each.due_at for each in due), default=found.starts_at or now)
        author_id = found.author_id or 0
        run_id = tables.runs.add(found.id, RunAct.SEND, author_id, max(starts_at, now), now)
        tables.run_zones.put(run_id, due)
        if starts_at <= now:
            tables.runs.go(run_id)
        tables.announcements.launch(found.id, now)
        tables.forms.remove(author_id)
        tables.log.add(author_id, act="announcement_sent", now=now, details={"announcement": found.id})
        return run_id

    def _draft(self, tables: Tables, author: Person, announcement_id: int) -> Draft | None:
        found = self._own(tables, author, announcement_id)
        return self._drafted(tables, found) if found else None

    def _drafted(self, tables: Tables, found: Announcement) -> Draft:
        return Draft(
            found,
            tables.announcements.versions(found.id),
            reach_of(tables, found.audience, self._clock.now()),
            button_of(tables, found.audience.webinar_id),
            button_of(tables, found.button_id),
        )

    def _own(self, tables: Tables, author: Person, announcement_id: int) -> Announcement | None:
        found = tables.announcements.get(announcement_id)
        return found if found is not None and found.draft and found.author_id == author.id else None


def said_by(versions: Mapping[str, Version]) -> int:
    """By what it says an announcement is known: the first message of everybody's version; 0: by nothing."""
    return versions[ANY].message_ids[0] if ANY in versions else 0


def _takes(tables: Tables, author: Person, announcement_id: int) -> bool:
    """Whether it is the author's draft, or waits for a message in the place of one that is gone."""
    found = tables.announcements.get(announcement_id)
    if found is None or found.author_id != author.id:
        return False
    return found.draft or any(each.stuck for each in tables.runs.of(announcement_id))


def _dues(found: Announcement, zones: Sequence[str], library_zone: str) -> list[ZoneDue]:
    hour = ZoneHour(found.starts_at or 0, found.zone or library_zone)
    return [ZoneDue(each, hour.in_zone(each or library_zone)) for each in {*zones, ""}]


def _is_there(tables: Tables, webinar_id: str | int | None) -> bool:
    """Whether a webinar is there still; a draft may be deleted while a card names it. None: none is meant."""
    return webinar_id is None or tables.webinars.get(int(webinar_id)) is not None
