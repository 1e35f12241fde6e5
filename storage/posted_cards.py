"""Webinars' cards in groups and those shared inline, which are kept up to date."""

from dataclasses import dataclass

from storage.queries import Row, Table


@dataclass(frozen=True, slots=True)
class PostedCard:
    """One card, in a group or shared inline.

    `stamp` names the state of its webinar that it should show, `shown` the one that it shows.
    """

    id: int
    webinar_id: int
    chat_id: int | None
    message_id: int | None
    inline_message_id: str | None
    language: str
    stamp: str
    shown: str

    @property
    def current(self) -> bool:
        """Whether it shows what it should already."""
        return self.stamp == self.shown


class PostedCardsTable(Table):
    """Typed queries of `posted_cards`."""

    noun = "posted_cards"

    def add(self, webinar_id: int, chat_id: int, message_id: int, language: str, now: int) -> None:
        """A card was posted to a group."""
        self.sql.add(
            self.link,
            webinar_id=webinar_id,
            chat_id=chat_id,
            message_id=message_id,
            language=language,
            now=now,
        )

    def add_shared(self, webinar_id: int, inline_message_id: str, language: str, now: int) -> None:
        """Somebody shared a card inline."""
        add = self.sql.add_shared
        add(self.link, webinar_id=webinar_id, inline_message_id=inline_message_id, language=language, now=now)

    def to_spread(self, now: int) -> bool:
        """Whether anything has changed since it was looked at that cards show."""
        return bool(self.sql.to_spread(self.link, now=now))

    def spread(self, now: int, limit: int) -> None:
        """So many cards of what has changed may show an older state."""
        self.sql.spread(self.link, now=now, limit=limit)
        self.sql.settle_changed(self.link)

    def stale(self, now: int, before: int, limit: int) -> list[PostedCard]:
        """Cards that may show an older state of their webinar and were not changed since `before`."""
        rows: list[Row] = self.sql.stale(self.link, now=now, before=before, limit=limit)
        return [PostedCard(*row) for row in rows]

    def set_shown(self, card_id: int, stamp: str, now: int) -> None:
        """It shows this state."""
        self.sql.set_shown(self.link, card_id=card_id, stamp=stamp, now=now)

    def keep_shown(self, card_id: int, now: int) -> None:
        """It shows this state already."""
        self.sql.keep_shown(self.link, card_id=card_id, now=now)

    def put_off(self, card_id: int, now: int) -> None:
        """It could not be changed now; a minute later it is tried again."""
        self.sql.put_off(self.link, card_id=card_id, now=now)

    def remove(self, card_id: int) -> None:
        """It is not there any more."""
        self.sql.remove(self.link, card_id=card_id)

    def remove_in(self, chat_id: int) -> None:
        """The bot can change nothing in this group any more."""
        self.sql.remove_in(self.link, chat_id=chat_id)
