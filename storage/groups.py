"""Groups the bot is in, and the list of webinars it keeps up to date in each."""

from dataclasses import dataclass

from storage.queries import Row, Table


@dataclass(frozen=True, slots=True)
class Group:
    """One group; `language` None: the library's. Instants are those of the newest answers there."""

    id: int
    language: str | None
    list_message_id: int | None
    listed_at: int | None
    linked_at: int | None
    present: bool


@dataclass(frozen=True, slots=True)
class PostedList:
    """The list of webinars in one group."""

    id: int
    message_id: int


class GroupsTable(Table):
    """Typed queries of `groups`."""

    noun = "groups"

    def get(self, group_id: int) -> Group | None:
        """The group with this chat id, if the bot was ever in it."""
        row: Row | None = self.sql.get(self.link, group_id=group_id)
        return group_from(row) if row else None

    def enter(self, group_id: int, now: int) -> None:
        """The bot is in this group, for the first time or again."""
        self.sql.enter(self.link, group_id=group_id, now=now)

    def leave(self, group_id: int) -> None:
        """The bot is not in this group any more."""
        self.sql.leave(self.link, group_id=group_id)

    def remove(self, group_id: int) -> None:
        """The group has another id now."""
        self.sql.remove(self.link, group_id=group_id)

    def set_language(self, group_id: int, language: str) -> None:
        """Its own choice from now on."""
        self.sql.set_language(self.link, group_id=group_id, language=language)

    def set_listed(self, group_id: int, now: int) -> None:
        """A list is about to be posted."""
        self.sql.set_listed(self.link, group_id=group_id, now=now)

    def set_linked(self, group_id: int, now: int) -> None:
        """A pointer into the private chat is about to be posted."""
        self.sql.set_linked(self.link, group_id=group_id, now=now)

    def set_list(self, group_id: int, message_id: int, list_hash: str, now: int) -> None:
        """This message is the group's list, and shows this."""
        set_list = self.sql.set_list
        set_list(self.link, group_id=group_id, message_id=message_id, list_hash=list_hash, now=now)

    def put_off(self, group_id: int, now: int) -> None:
        """The list could not be changed now; a minute later it is tried again."""
        self.sql.put_off(self.link, group_id=group_id, now=now)

    def drop_list(self, group_id: int) -> None:
        """Somebody removed the list."""
        self.sql.drop_list(self.link, group_id=group_id)

    def languages(self, default_language: str) -> list[str]:
        """Those in which some group has a list."""
        rows: list[Row] = self.sql.languages(self.link, default_language=default_language)
        return [row[0] for row in rows]

    def stale_lists(
        self, language: str, default_language: str, list_hash: str, resting: tuple[int, int], limit: int
    ) -> list[PostedList]:
        """Lists in this language that show something else than they should.

        Those changed between the two instants of `resting` are left alone.
        """
        rows: list[Row] = self.sql.stale_lists(
            self.link,
            language=language,
            default_language=default_language,
            list_hash=list_hash,
            before=resting[0],
            now=resting[1],
            limit=limit,
        )
        return [PostedList(*row) for row in rows]


def group_from(row: Row) -> Group:
    """A row of `groups`, columns in the record's order."""
    id_, language, list_message_id, listed_at, linked_at, present = row
    return Group(id_, language, list_message_id, listed_at, linked_at, bool(present))
