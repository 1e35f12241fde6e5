"""The programme as librarians make it: talks added, worded, ordered and removed."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any, Literal

from bot.clock import Clock
from bot.webinar_file import limits
from bot.webinars.services.materials import Handed, Materials
from storage import Storage, Tables
from storage.materials import Material
from storage.records import Person, Talk, Words
from storage.talks import KeptTalk
from storage.transactions import applies

Field = Literal["title", "speaker", "organisation"]
FIELDS: tuple[Field, ...] = ("title", "speaker", "organisation")


class Arranged(StrEnum):
    """What came of a librarian's change; each name is a text key (`arranged-done`)."""

    DONE = "done"
    GONE = "gone"
    FULL = "full"
    TITLE_NEEDED = "title-needed"


@dataclass(frozen=True, slots=True)
class TalkView:
    """A talk in its programme; `number` counts from 1."""

    handed: Handed
    kept: KeptTalk

    @property
    def number(self) -> int:
        """Its place, counted from 1."""
        return self.handed.talks.index(self.kept) + 1

    @property
    def materials(self) -> list[Material]:
        """What was handed out at it."""
        return [each for each in self.handed.materials if each.talk_id == self.kept.id]


class Programmes:
    """What librarians do to a programme; each talk goes by its id, whoever reorders them meanwhile."""

    def __init__(self, storage: Storage, clock: Clock, materials: Materials, default_language: str) -> None:
        self.storage = storage
        self._clock = clock
        self._materials = materials
        self._default_language = default_language

    async def of(self, webinar_id: int) -> Handed | None:
        """A webinar with its talks, drafts too."""
        return await self._materials.all_of(webinar_id)

    async def talk(self, talk_id: int) -> TalkView | None:
        """One talk; None once it was removed."""
        kept = await self.storage.read(lambda tables: tables.talks.get(talk_id))
        handed = await self.of(kept.webinar_id) if kept else None
        again = handed.talk(talk_id) if handed else None
        return TalkView(handed, again) if handed and again else None

    @applies
    def add(
        self, tables: Tables, librarian: Person, webinar_id: int, language: str, said: Mapping[str, Any]
    ) -> tuple[Arranged, int]:
        """One more talk at the end, worded in one language; gives its id too."""
        now = self._clock.now()
        tables.forms.remove(librarian.id)
        if tables.webinars.get(webinar_id) is None:
            return Arranged.GONE, 0
        talks = tables.talks.of(webinar_id)
        if len(talks) >= limits.TALKS:
            return Arranged.FULL, 0
        texts = {name: {language: said[name]} if said.get(name) else {} for name in FIELDS}
        position = talks[-1].position + 1 if talks else 0
        talk_id = tables.talks.add(webinar_id, position, Talk(**texts, materials=()), now)
        tables.log.add(librarian.id, "talk_added", now, webinar_id=webinar_id)
        return Arranged.DONE, talk_id

    @applies
    def word(
        self, tables: Tables, librarian: Person, talk_id: int, field: Field, language: str, text: str | None
    ) -> Arranged:
        """A field in one language; None takes it away there. The last title stays."""
        tables.forms.remove(librarian.id)
        kept = tables.talks.get(talk_id)
        if kept is None:
            return Arranged.GONE
        words = worded(getattr(kept.talk, field), language, text, self._default_language)
        if field == "title" and not words:
            return Arranged.TITLE_NEEDED
        tables.talks.change(talk_id, kept.position, with_words(kept.talk, field, words))
        tables.log.add(librarian.id, "talk_changed", self._clock.now(), webinar_id=kept.webinar_id)
        return Arranged.DONE

    @applies
    def move(self, tables: Tables, librarian: Person, talk_id: int, *, earlier: bool) -> Arranged:
        """One place up or down."""
        kept = tables.talks.get(talk_id)
        if kept is None:
            return Arranged.GONE
        before = [each.id for each in tables.talks.of(kept.webinar_id)]
        after = moved(before, talk_id, earlier=earlier)
        if after != before:
            tables.talks.place(after)
            tables.log.add(librarian.id, "talk_moved", self._clock.now(), webinar_id=kept.webinar_id)
        return Arranged.DONE

    @applies
    def remove(self, tables: Tables, librarian: Person, talk_id: int) -> int | None:
        """Take a talk out with everything attached to it; gives its webinar, None if it is out already."""
        kept = tables.talks.get(talk_id)
        if kept is None:
            return None
        tables.materials.remove_of_talk(talk_id)
        tables.talks.remove(talk_id)
        tables.log.add(librarian.id, "talk_removed", self._clock.now(), webinar_id=kept.webinar_id)
        return kept.webinar_id


def with_words(talk: Talk, field: Field, words: Words) -> Talk:
    """The talk with another text in one of its fields."""
    match field:
        case "title":
            return replace(talk, title=words)
        case "speaker":
            return replace(talk, speaker=words)
        case "organisation":
            return replace(talk, organisation=words)


def worded(words: Words, language: str, text: str | None, default: str) -> dict[str, str]:
    """The texts with one of them changed. The default language's takes the place of one in no language."""
    others = {each: said for each, said in words.items() if each != language}
    if text is None:
        return others
    if language == default:
        others.pop("und", None)
    return {**others, language: text}


def moved(ids: list[int], one: int, *, earlier: bool) -> list[int]:
    """The order with one of them a place further; at the end of the row nothing changes."""
    here = ids.index(one)
    there = min(max(here + (-1 if earlier else 1), 0), len(ids) - 1)
    rest = [each for each in ids if each != one]
    return [*rest[:there], one, *rest[there:]]
