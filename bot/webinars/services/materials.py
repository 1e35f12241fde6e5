"""Slides, handouts, recording and poster of a webinar: attached by librarians, handed out to readers."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any

from bot.clock import Clock
from bot.webinars.services.facts import facts_of
from storage import Act, Storage, Tables
from storage.materials import Attachment, Material, MaterialKind, Purpose
from storage.records import Person, Webinar, WebinarStatus
from storage.talks import KeptTalk
from storage.transactions import applies, reads

ATTACHING = "attach"
"""The form of a librarian who sends files: it keeps where they belong."""
MOST = 50
"""Materials of one talk, or of a webinar as a whole."""
NO_TALK = 0
"""In callback data: the webinar as a whole."""


class Attached(StrEnum):
    """What came of something sent; each name is a text key (`attached-added`)."""

    ADDED = "added"
    KNOWN = "known"
    FULL = "full"
    GONE = "gone"


@dataclass(frozen=True, slots=True)
class MaterialPlace:
    """Where something sent belongs; `talk_id` None: to the webinar as a whole."""

    webinar_id: int
    talk_id: int | None
    purpose: Purpose

    @classmethod
    def of(cls, answers: Mapping[str, Any]) -> "MaterialPlace":
        """The place as a form keeps it."""
        return cls(answers["webinar"], answers["talk"], Purpose(answers["purpose"]))

    @property
    def answers(self) -> dict[str, Any]:
        """The place for a form to keep."""
        return {"webinar": self.webinar_id, "talk": self.talk_id, "purpose": str(self.purpose)}

    def holds(self, material: Material) -> bool:
        """Whether something attached belongs here."""
        return (material.talk_id, material.purpose) == (self.talk_id, self.purpose)


@dataclass(frozen=True, slots=True)
class Handed:
    """A webinar with everything attached to it, talk by talk."""

    webinar: Webinar
    talks: tuple[KeptTalk, ...]
    attached: tuple[Material, ...]
    past: bool

    @property
    def materials(self) -> list[Material]:
        """Slides and handouts: those of the webinar as a whole first, then talk by talk."""
        return [each for each in self.attached if each.purpose is Purpose.MATERIAL]

    @property
    def files(self) -> list[Material]:
        """Those of them that are files."""
        return [each for each in self.materials if each.kind is not MaterialKind.LINK]

    def at(self, place: MaterialPlace) -> list[Material]:
        """What is attached in one place."""
        return [each for each in self.attached if place.holds(each)]

    def talk(self, talk_id: int | None) -> KeptTalk | None:
        """One of the talks."""
        return next((each for each in self.talks if each.id == talk_id), None)


class Materials:
    """Everything attached to webinars."""

    def __init__(self, storage: Storage, clock: Clock) -> None:
        self.storage = storage
        self._clock = clock

    async def handed(self, webinar_id: int) -> Handed | None:
        """What readers get; None if there is no such webinar for them."""
        found = await self.all_of(webinar_id)
        return None if found is None or found.webinar.status is WebinarStatus.DRAFT else found

    @reads
    def all_of(self, tables: Tables, webinar_id: int) -> Handed | None:
        """The same for librarians, who see drafts too."""
        return _handed(tables, webinar_id, self._clock.now())

    @reads
    def find(self, tables: Tables, material_id: int) -> tuple[Material, Handed] | None:
        """Something attached, with its webinar; None once it was removed."""
        material = tables.materials.get(material_id)
        handed = _handed(tables, material.webinar_id, self._clock.now()) if material else None
        return (material, handed) if material and handed else None

    @applies
    def begin(self, tables: Tables, librarian: Person, place: MaterialPlace) -> tuple[Person, Handed | None]:
        """From now on what the librarian sends belongs there; None if the place is gone."""
        now = self._clock.now()
        handed = _handed(tables, place.webinar_id, now)
        if handed is None or not _there(handed, place):
            return librarian, None
        tables.forms.put(librarian.id, ATTACHING, place.answers, None, now)
        return replace(librarian, form=ATTACHING), handed

    async def attach(
        self, act: Act, librarian: Person, place: MaterialPlace, sent: Sequence[Attachment]
    ) -> Attached:
        """Keep what was sent; readers find it on the card, and are told of it when a librarian says so."""
        attached = await self._attach(act, librarian, place, sent)
        return Attached.ADDED if attached is Attached.KNOWN and act.replayed else attached

    @applies
    def _attach(
        self, tables: Tables, librarian: Person, place: MaterialPlace, sent: Sequence[Attachment]
    ) -> Attached:
        now = self._clock.now()
        handed = _handed(tables, place.webinar_id, now)
        if handed is None or not _there(handed, place):
            tables.forms.remove(librarian.id)
            return Attached.GONE
        tables.forms.put(librarian.id, ATTACHING, place.answers, None, now)
        new = unknown(handed, place, sent)
        if not new:
            return Attached.KNOWN
        if place.purpose is Purpose.MATERIAL and len(handed.at(place)) + len(new) > MOST:
            return Attached.FULL
        self._keep(tables, librarian, handed.webinar, place, new)
        return Attached.ADDED

    @applies
    def remove(self, tables: Tables, librarian: Person, material_id: int) -> Material | None:
        """Take something off; None if it is off already."""
        material = tables.materials.get(material_id)
        if material is None:
            return None
        tables.materials.remove(material_id)
        now, webinar_id = self._clock.now(), material.webinar_id
        tables.log.add(librarian.id, f"{material.purpose}_removed", now, webinar_id=webinar_id)
        return material

    @applies
    def unlink_recording(self, tables: Tables, librarian: Person, webinar_id: int) -> None:
        """The link to the recording is taken off."""
        webinar = tables.webinars.get(webinar_id)
        if webinar is not None and webinar.recording:
            self._link_recording(tables, webinar, None)
            now = self._clock.now()
            tables.log.add(librarian.id, "recording_removed", now, webinar_id=webinar_id)

    def _keep(
        self,
        tables: Tables,
        librarian: Person,
        webinar: Webinar,
        place: MaterialPlace,
        new: Sequence[Attachment],
    ) -> None:
        match place.purpose:
            case Purpose.MATERIAL:
                self._add(tables, place, new)
            case Purpose.POSTER:
                tables.materials.remove_all(webinar.id, Purpose.POSTER)
                self._add(tables, place, new[-1:])
            case Purpose.RECORDING:
                self._record(tables, webinar, place, new[-1])
        now = self._clock.now()
        tables.log.add(librarian.id, f"{place.purpose}_added", now, webinar_id=webinar.id)

    def _record(self, tables: Tables, webinar: Webinar, place: MaterialPlace, sent: Attachment) -> None:
        """A link stands in the webinar, as in an import file; a video is kept beside it."""
        if sent.kind is MaterialKind.LINK:
            self._link_recording(tables, webinar, sent.reference)
            return
        tables.materials.remove_all(webinar.id, Purpose.RECORDING)
        self._add(tables, place, [sent])

    def _link_recording(self, tables: Tables, webinar: Webinar, address: str | None) -> None:
        facts = facts_of(tables, webinar.id)
        tables.webinars.change(webinar.id, replace(facts, recording=address), self._clock.now())

    def _add(self, tables: Tables, place: MaterialPlace, new: Sequence[Attachment]) -> None:
        for each in new:
            tables.materials.add(place.webinar_id, place.talk_id, place.purpose, each, self._clock.now())


def unknown(handed: Handed, place: MaterialPlace, sent: Sequence[Attachment]) -> list[Attachment]:
    """What of it is not there yet: a file sent twice is one."""
    marks = {each.mark for each in handed.at(place)}
    if place.purpose is Purpose.RECORDING and handed.webinar.recording:
        marks.add(handed.webinar.recording)
    return [each for each in {each.mark: each for each in sent}.values() if each.mark not in marks]


def _there(handed: Handed, place: MaterialPlace) -> bool:
    return place.talk_id is None or handed.talk(place.talk_id) is not None


def _handed(tables: Tables, webinar_id: int, now: int) -> Handed | None:
    webinar = tables.webinars.get(webinar_id)
    if webinar is None:
        return None
    talks, attached = tables.talks.of(webinar_id), tables.materials.of(webinar_id)
    return Handed(webinar, tuple(talks), tuple(attached), webinar.ends_at <= now)
