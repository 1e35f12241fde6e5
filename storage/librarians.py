"""Librarians: who runs the library in the chat, and the links by which owners invite them."""

from dataclasses import dataclass

from storage.queries import Row, Table


@dataclass(frozen=True, slots=True)
class Librarian:
    """Somebody of the staff; `owner`: named in the settings. `appointed_at` in epoch milliseconds."""

    person_id: int
    name: str | None
    owner: bool
    appointed_by: int | None
    appointed_at: int


@dataclass(frozen=True, slots=True)
class Invitation:
    """A one-time link, bound to the first who opens it. Instants are epoch milliseconds."""

    code: str
    invited_by: int
    opened_by: int | None
    accepted_at: int | None
    until_at: int


class Librarians(Table):
    """Typed queries of `librarians` and `invitations`."""

    noun = "librarians"

    async def all(self) -> list[Librarian]:
        """Owners first, then in the order in which they came."""
        rows: list[Row] = await self.sql.all(self.link)
        return [_librarian(row) for row in rows]

    async def ids(self) -> tuple[int, ...]:
        """Telegram user ids of all of them, owners first."""
        rows: list[Row] = await self.sql.ids(self.link)
        return tuple(row[0] for row in rows)

    async def get(self, person_id: int) -> Librarian | None:
        """This person, if they are of the staff."""
        row: Row | None = await self.sql.get(self.link, person_id=person_id)
        return _librarian(row) if row else None

    async def own(self, person_id: int, now: int) -> None:
        """The settings name them."""
        await self.sql.own(self.link, person_id=person_id, now=now)

    async def disown(self, person_id: int, now: int) -> None:
        """The settings name them no more: removed, or a librarian if an owner appointed them before."""
        known = await self.get(person_id)
        if known is not None and known.appointed_by is None:
            await self.remove(person_id, now)
        await self.sql.disown(self.link, person_id=person_id)

    async def appoint(self, person_id: int, name: str | None, appointed_by: int, now: int) -> None:
        """Make somebody a librarian; who is one already stays as they are."""
        appoint = self.sql.appoint
        await appoint(self.link, person_id=person_id, name=name, appointed_by=appointed_by, now=now)

    async def set_name(self, person_id: int, name: str) -> None:
        """As Telegram shows it now."""
        await self.sql.name(self.link, person_id=person_id, name=name)

    async def remove(self, person_id: int, now: int) -> None:
        """They are of the staff no more, and their links work no more; their name stays."""
        await self.sql.keep_name(self.link, person_id=person_id, now=now)
        await self.sql.remove(self.link, person_id=person_id)
        await self.sql.withdraw_invitations(self.link, person_id=person_id)

    async def forget(self, person_id: int) -> None:
        """Nothing of the staff names this person any more."""
        await self.remove(person_id, 0)
        await self.sql.forget_name(self.link, person_id=person_id)
        await self.sql.forget_appointments(self.link, person_id=person_id)

    async def forget_old_names(self, before: int) -> None:
        """Who left before this instant (epoch milliseconds) and never pressed Start is called by no name."""
        await self.sql.forget_old_names(self.link, before=before)

    async def invitation(self, code: str) -> Invitation | None:
        """The link with this code."""
        row: Row | None = await self.sql.invitation(self.link, code=code)
        return Invitation(*row) if row else None

    async def invite(self, code: str, invited_by: int, now: int, until_at: int) -> None:
        """A new link."""
        await self.sql.invite(self.link, code=code, invited_by=invited_by, now=now, until_at=until_at)

    async def open_invitation(self, code: str, person_id: int) -> None:
        """From here on it is theirs, unless somebody else was first."""
        await self.sql.open_invitation(self.link, code=code, person_id=person_id)

    async def accept_invitation(self, code: str, now: int) -> None:
        """It is used up."""
        await self.sql.accept_invitation(self.link, code=code, now=now)

    async def remove_old_invitations(self, before: int) -> None:
        """Forget links that ended before this instant (epoch milliseconds)."""
        await self.sql.remove_old_invitations(self.link, before=before)


def _librarian(row: Row) -> Librarian:
    person_id, name, owner, appointed_by, appointed_at = row
    return Librarian(person_id, name, bool(owner), appointed_by, appointed_at)
