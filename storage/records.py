"""What the tables hold, as values. Standard library only; instants are epoch milliseconds, UTC."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

Words = Mapping[str, str]
"""One text in several languages: language → text; `und` where it was not said; may be empty."""


class Role(StrEnum):
    """What somebody may do: an owner all that a librarian may, a librarian all that a reader may."""

    READER = "reader"
    LIBRARIAN = "librarian"
    OWNER = "owner"

    @property
    def rank(self) -> int:
        """Grows with what one may do."""
        return list(Role).index(self)

    def may(self, needed: "Role") -> bool:
        """Whether somebody of this role may do what needs that one."""
        return self.rank >= needed.rank


class WebinarStatus(StrEnum):
    """Whether readers see the webinar; that it is past follows from the time."""

    DRAFT = "draft"
    PUBLISHED = "published"
    CANCELLED = "cancelled"


class Seat(StrEnum):
    """State of a registration."""

    SEATED = "seated"
    WAITING = "waiting"
    OFFERED = "offered"
    CANCELLED = "cancelled"


class Attendance(StrEnum):
    """Whether somebody was there."""

    ATTENDED = "attended"
    ABSENT = "absent"


class KnownBy(StrEnum):
    """How it is known who was there."""

    WORD = "word"
    LINK = "link"
    BUTTON = "button"
    LIBRARIAN = "librarian"


class Delivery(StrEnum):
    """State of a row in the outbox."""

    PENDING = "pending"
    SENDING = "sending"
    SENT = "sent"
    FAILED = "failed"
    BLOCKED = "blocked"
    SKIPPED = "skipped"
    UNKNOWN = "unknown"


class Peace(StrEnum):
    """What librarians decided about somebody: their words do not arrive, or nothing of them does."""

    MUTED = "muted"
    BANNED = "banned"


@dataclass(frozen=True, slots=True)
class Person:
    """Anyone who pressed Start. `zone` and `consent_version` are None until chosen and given."""

    id: int
    language: str
    zone: str | None
    name: str | None
    reachable: bool
    consent_version: str | None
    consent_at: int | None
    created_at: int
    seen_at: int
    quiet: tuple[int, int] | None = None
    """Their own quiet hours, minutes after midnight; equal ones: none; None: as the library set them."""
    leads_off: frozenset[int] = frozenset()
    """Reminders they do not want, minutes before the start."""
    announcements: bool = True
    city: str | None = None
    """The city they chose, as they saw it written."""
    form: str | None = None
    """The form whose question they are at."""
    role: Role = Role.READER
    staff_name: str | None = None
    """As Telegram showed it last, of librarians and owners."""
    peace: Peace | None = None
    """None of the staff, whatever was decided before they joined."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PlainFacts:
    """What people say about a webinar that is one value each; `duration` is in minutes.

    `date_only`: the hour is not known. `dated`: its start is known; False of a draft whose `starts_at` means
    nothing yet. Each is a column of the same name; a new one is stored, read, compared and imported by that.
    """

    status: WebinarStatus
    title: Words
    description: Words
    starts_at: int
    zone: str
    date_only: bool
    duration: int
    host: Words
    capacity: int | None
    join_link: str | None
    recording: str | None
    dated: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Webinar(PlainFacts):
    """One webinar without its parts.

    `reason`: why it was cancelled, in a librarian's words. `closed_at`: when the list of who was there was
    closed; `hidden_at`: since when readers are not shown that it took place.
    """

    id: int
    import_id: str | None
    ends_at: int
    revision: int
    reason: str | None = None
    closed_at: int | None = None
    hidden_at: int | None = None


@dataclass(frozen=True, slots=True)
class Partner:
    """Another organisation taking part."""

    name: Words
    city: Words
    country: str | None
    zone: str | None


@dataclass(frozen=True, slots=True)
class Talk:
    """One item of the programme, in its order; materials are links."""

    title: Words
    speaker: Words
    organisation: Words
    materials: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class WebinarFacts(PlainFacts):
    """All that people say about a webinar, in a file or in the chat."""

    partners: tuple[Partner, ...]
    talks: tuple[Talk, ...]

    @property
    def ends_at(self) -> int:
        """Epoch milliseconds; a webinar known by its date alone ends a day after that day began."""
        minutes = 24 * 60 if self.date_only else self.duration
        return self.starts_at + minutes * 60_000


@dataclass(frozen=True, slots=True, kw_only=True)
class WebinarFile(WebinarFacts):
    """The facts of one webinar of an import file, under the id the file gives it."""

    import_id: str


@dataclass(frozen=True, slots=True)
class Registration:
    """A person's seat, place in the waiting list, or refusal. `person_id` is None once forgotten.

    `guest`: the name of somebody without Telegram; then there is no person either. `attendance`: what was
    said; None: nobody said anything.
    """

    id: int
    webinar_id: int
    person_id: int | None
    state: Seat
    place: int
    created_at: int
    updated_at: int
    guest: str | None = None
    attendance: Attendance | None = None


@dataclass(frozen=True, slots=True)
class Card:
    """A webinar as one person sees it: their answer, how full it is, how many wait before them."""

    webinar: Webinar
    registration: Registration | None
    taken: int
    waiting: int
    ahead: int
    talk_count: int
    material_count: int = 0
    recording_count: int = 0
    """Recordings as files; a link stands in the webinar."""
    poster_count: int = 0
    attended_or_absent: Attendance | None = None
    """What the person is known to be, once the webinar is over; None: not marked, and the list is open."""
    asked: bool = False
    """Whether they are thanked and asked how it was: seen there, or had a seat and not known to be absent."""
    unreachable: int = 0
    """So many of those who wait can't be told anything: a free seat does not wait for them."""

    @property
    def seat(self) -> Seat | None:
        """The person's state, None if they never answered."""
        return self.registration.state if self.registration else None

    @property
    def in_line(self) -> int:
        """How many who wait come before a newcomer."""
        return self.waiting - self.unreachable

    @property
    def free(self) -> int | None:
        """Seats left, None without a limit."""
        return None if self.webinar.capacity is None else max(0, self.webinar.capacity - self.taken)


@dataclass(frozen=True, slots=True)
class Notice:
    """A row of the outbox: one thing to tell one person."""

    id: int
    person_id: int
    lane: int
    kind: str
    webinar_id: int | None
    starts_at: int | None
    lead: int | None
    details: str
    due_at: int
    deadline_at: int
    until_at: int | None
    attempts: int
    run_id: int | None = None
    """The run of an announcement that it is a delivery of."""
    target_id: int | None = None
    """The delivery that is retried, corrected or recalled."""
    version: str | None = None
