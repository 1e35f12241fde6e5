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


class LibrariansTable(Table):
    """Typed queries of `librarians` and `invitations`."""

    noun = "librarians"

    def all(self) -> list[Librarian]:
        """Owners first, then in the order in which they came."""
        rows: list[Row] = self.sql.all(self.link)
        return [_librarian(row) for row in rows]

    def ids(self) -> tuple[int, ...]:
        """Telegram user ids of all of them, owners first."""
        rows: list[Row] = self.sql.ids(self.link)
        return tuple(row[0] for row in rows)

    def get(self, person_id: int) -> Librarian | None:
        """This person, if they are of the staff."""
        row: Row | None = self.sql.get(self.link, person_id=person_id)
        return _librarian(row) if row else None

    def own(self, person_id: int, now: int) -> None:
        """The settings name them."""
        self.sql.own(self.link, person_id=person_id, now=now)

    def disown(self, person_id: int, now: int) -> None:
        """The settings name them no more: removed, or a librarian if an owner appointed them before."""
        known = self.get(person_id)
        if known is not None and known.appointed_by is None:
            self.remove(person_id, now)
        self.sql.disown(self.link, person_id=person_id)

    def appoint(self, person_id: int, name: str | None, appointed_by: int, now: int) -> None:
        """Make somebody a librarian; who is one already stays as they are."""
        appoint = self.sql.appoint
        appoint(self.link, person_id=person_id, name=name, appointed_by=appointed_by, now=now)

    def set_name(self, person_id: int, name: str) -> None:
        """As Telegram shows it now."""
        self.sql.name(self.link, person_id=person_id, name=name)

    def remove(self, person_id: int, now: int) -> None:
        """They are of the staff no more, and their links work no more; their name stays."""
        self.sql.keep_name(self.link, person_id=person_id, now=now)
        self.sql.remove(self.link, person_id=person_id)
        self.sql.withdraw_invitations(self.link, person_id=person_id)

    def forget(self, person_id: int) -> None:
        """Nothing of the staff names this person any more."""
        self.remove(person_id, 0)
        self.sql.forget_name(self.link, person_id=person_id)
        self.sql.forget_appointments(self.link, person_id=person_id)

    def forget_old_names(self, before: int) -> None:
        """Who left before this instant (epoch milliseconds) and never pressed Start is called by no name."""
        self.sql.forget_old_names(self.link, before=before)

    def invitation(self, code: str) -> Invitation | None:
        """The link with this code."""
        row: Row | None = self.sql.invitation(self.link, code=code)
        return Invitation(*row) if row else None

    def invite(self, code: str, invited_by: int, now: int, until_at: int) -> None:
        """A new link."""
        self.sql.invite(self.link, code=code, invited_by=invited_by, now=now, until_at=until_at)

    def open_invitation(self, code: str, person_id: int) -> None:
        """From here on it is theirs, unless somebody else was first."""
        self.sql.open_invitation(self.link, code=code, person_id=person_id)

    def accept_invitation(self, code: str, now: int) -> None:
        """It is used up."""
        self.sql.accept_invitation(self.link, code=code, now=now)

    def remove_old_invitations(self, before: int) -> None:
        """Forget links that ended before this instant (epoch milliseconds)."""
        self.sql.remove_old_invitations(self.link, before=before)


def _librarian(row: Row) -> Librarian:
    person_id, name, owner, appointed_by, appointed_at = row
    return Librarian(person_id, name, bool(owner), appointed_by, appointed_at)
