"""The programme: talks under ids that are never given again, with the links handed out at them."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from storage.queries import Row, Table
from storage.records import Talk, Words

ALIKE = 0.75
"""Titles that have so much in common are one title, corrected."""


@dataclass(frozen=True, slots=True)
class KeptTalk:
    """A talk as it is stored; `position` grows along the programme."""

    id: int
    webinar_id: int
    position: int
    talk: Talk


class TalksTable(Table):
    """Typed queries of `talks`."""

    noun = "talks"

    def get(self, talk_id: int) -> KeptTalk | None:
        """One talk; None once it was removed."""
        row: Row | None = self.sql.get(self.link, talk_id=talk_id)
        if row is None:
            return None
        return next((each for each in self.of(row[1]) if each.id == talk_id), None)

    def of(self, webinar_id: int) -> list[KeptTalk]:
        """The programme in its order."""
        rows: list[Row] = self.sql.of(self.link, webinar_id=webinar_id)
        links: list[Row] = self.sql.links(self.link, webinar_id=webinar_id) if rows else []
        return [_kept(row, tuple(address for talk_id, address in links if talk_id == row[0])) for row in rows]

    def add(self, webinar_id: int, position: int, talk: Talk, now: int) -> int:
        """One more talk with its links; gives its id."""
        added = self.sql.add(self.link, webinar_id=webinar_id, position=position, **_columns(talk))
        self._add_links(webinar_id, int(added), talk.materials, now)
        return int(added)

    def change(self, talk_id: int, position: int, talk: Talk) -> None:
        """Other words or another place; its links stay."""
        self.sql.change(self.link, talk_id=talk_id, position=position, **_columns(talk))

    def place(self, ids: Iterable[int]) -> None:
        """Put talks into this order."""
        places = [{"talk_id": talk_id, "position": position} for position, talk_id in enumerate(ids)]
        self.sql.place(self.link, places)

    def remove(self, talk_id: int) -> None:
        """Take a talk out with its links; its files stay with the webinar."""
        self.sql.remove_links(self.link, talk_id=talk_id)
        self.sql.remove(self.link, talk_id=talk_id)

    def replace(self, webinar_id: int, talks: Sequence[Talk], now: int) -> None:
        """Make these the programme: a talk that is still there keeps its id, and so its files."""
        before = self.of(webinar_id)
        kept = still_there(before, talks)
        for gone in before:
            if gone not in kept:
                self.remove(gone.id)
        for position, (talk, known) in enumerate(zip(talks, kept, strict=True)):
            if known is None:
                self.add(webinar_id, position, talk, now)
            else:
                self._renew(known, position, talk, now)

    def _renew(self, known: KeptTalk, position: int, talk: Talk, now: int) -> None:
        self.change(known.id, position, talk)
        if talk.materials != known.talk.materials:
            self.sql.remove_links(self.link, talk_id=known.id)
            self._add_links(known.webinar_id, known.id, talk.materials, now)

    def _add_links(self, webinar_id: int, talk_id: int, addresses: Sequence[str], now: int) -> None:
        common = {"webinar_id": webinar_id, "talk_id": talk_id, "now": now}
        self.sql.add_links(self.link, [{**common, "address": each} for each in addresses])


def still_there(before: Sequence[KeptTalk], talks: Sequence[Talk]) -> list[KeptTalk | None]:
    """For each talk which of the earlier ones it is; None: a new one.

    The same title in any language, else one that was corrected, else the same speaker.
    """
    found: list[KeptTalk | None] = [None] * len(talks)
    for same in (_same_words, _share_a_title, _alike, _same_speaker):
        for index, talk in enumerate(talks):
            if found[index] is None:
                free = (each for each in before if each not in found)
                found[index] = next((each for each in free if same(each.talk, talk)), None)
    return found


def _same_words(one: Talk, other: Talk) -> bool:
    return (one.title, one.speaker) == (other.title, other.speaker)


def _share_a_title(one: Talk, other: Talk) -> bool:
    return not set(one.title.values()).isdisjoint(other.title.values())


def _alike(one: Talk, other: Talk) -> bool:
    pairs = [(a, b) for a in one.title.values() for b in other.title.values()]
    return any(SequenceMatcher(None, a, b).ratio() >= ALIKE for a, b in pairs)


def _same_speaker(one: Talk, other: Talk) -> bool:
    return bool(one.speaker) and one.speaker == other.speaker


def _kept(row: Row, links: tuple[str, ...]) -> KeptTalk:
    id_, webinar_id, position, title, speaker, organisation = row
    return KeptTalk(
        id_, webinar_id, position, Talk(_words(title), _words(speaker), _words(organisation), links)
    )


def _words(text: str) -> Words:
    words: dict[str, str] = json.loads(text)
    return words


def _columns(talk: Talk) -> dict[str, str]:
    columns = {"title": talk.title, "speaker": talk.speaker, "organisation": talk.organisation}
    return {name: json.dumps(words, ensure_ascii=False) for name, words in columns.items()}
