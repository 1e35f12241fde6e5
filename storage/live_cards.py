"""Cards that are kept up to date: which message shows what in whose chat."""

from dataclasses import dataclass

from storage.queries import Row, Table

Opens = tuple[int, str]
"""A webinar and the link that a button of a card opens."""


@dataclass(frozen=True, slots=True)
class LiveCard:
    """A card's message, when it was changed last and when it was sent (epoch milliseconds)."""

    message_id: int
    shown_at: int
    posted_at: int


@dataclass(frozen=True, slots=True)
class Watched:
    """A card in somebody's chat and what it shows."""

    chat_id: int
    subject: str
    message_id: int


class LiveCardsTable(Table):
    """Typed queries of `live_cards`. `subject`: what the card shows, such as `feedback:17`."""

    noun = "live_cards"

    def get(self, chat_id: int, subject: str) -> LiveCard | None:
        """The card of this subject in this chat."""
        row: Row | None = self.sql.get(self.link, chat_id=chat_id, subject=subject)
        return LiveCard(*row) if row else None

    def put(self, chat_id: int, subject: str, message_id: int, now: int) -> None:
        """The card was changed, or sent as a new message."""
        self.sql.put(self.link, chat_id=chat_id, subject=subject, message_id=message_id, now=now)

    def told_since(self, chat_id: int, kind: str, since: int) -> int:
        """How many notices of other kinds the chat got since then."""
        return int(self.sql.told_since(self.link, chat_id=chat_id, kind=kind, since=since))

    def on_its_way(self, chat_id: int, kind: str, details: str) -> set[str]:
        """States of the changes of a card that wait (`pending`) or are being sent (`sending`)."""
        rows: list[Row] = self.sql.on_its_way(self.link, chat_id=chat_id, kind=kind, details=details)
        return {row[0] for row in rows}

    def of_kind(self, kind: str) -> list[Watched]:
        """Every card whose subject begins with this kind and a colon."""
        rows: list[Row] = self.sql.showing(self.link, first=f"{kind}:", last=f"{kind};")
        return [Watched(*row) for row in rows]

    def remove(self, chat_id: int, message_id: int) -> None:
        """This message shows something else now."""
        self.sql.remove(self.link, chat_id=chat_id, message_id=message_id)

    def remove_kind(self, chat_id: int, kind: str, message_id: int) -> None:
        """This message shows nothing of this kind now."""
        first, last = f"{kind}:", f"{kind};"
        remove = self.sql.remove_kind
        remove(self.link, chat_id=chat_id, message_id=message_id, first=first, last=last)

    def remove_over(self, kind: str, ended: int) -> None:
        """Cards of a kind about webinars (`kind:webinar:…`) that ended by then (epoch milliseconds)."""
        self.sql.remove_over(self.link, first=f"{kind}:", last=f"{kind};", ended=ended)

    def forget(self, chat_id: int) -> None:
        """No card is kept up to date in this chat any more."""
        self.sql.forget(self.link, chat_id=chat_id)
