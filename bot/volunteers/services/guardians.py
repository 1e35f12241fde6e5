"""Guardians: their consent for a child, by a one-time link in their own Telegram or on paper."""

import json
import secrets
from collections.abc import Mapping
from enum import StrEnum

from bot.chat.sending.kinds import Kind
from bot.clock import Clock
from storage import Storage, Tables
from storage.guardians import Guardian
from storage.outbox import Telling
from storage.records import Notice, Person
from storage.transactions import applies, reads, writes
from storage.volunteers import Volunteer, VolunteerState

CONSENT_VERSION = "2026-11.2"
"""Names the wording of the volunteers' and guardians' consent in the locale files."""
LINK_WORKS = 7 * 24 * 3600 * 1000
"""Milliseconds, for the link and for the digits that stand for it."""
DIGITS = 6
"""Of the number by which a librarian finds the child."""
YOUNGEST_OF = {"under14": 0, "14-15": 14, "16-17": 16, "18p": 18}
"""The youngest age in years of each group."""
GROWN = "18p"
"""The age group of adults: only they are guardians."""


class GuardianAnswer(StrEnum):
    """What came of a guardian's link; each name is a text key (`guardian-agreed`)."""

    ASK = "ask"
    ASK_OF_AGE = "ask-of-age"
    MINOR = "minor"
    AGREED = "agreed"
    OWN_LINK = "own-link"
    USED = "used"
    OUT_OF_DATE = "out-of-date"


OF_AGE = {GuardianAnswer.ASK: "known", GuardianAnswer.ASK_OF_AGE: "said"}
"""Who may agree, and how it is known that they are an adult."""


class PaperAnswer(StrEnum):
    """What came of noting a consent on paper; each name is a text key (`paper-recorded`)."""

    RECORDED = "recorded"
    USED = "used"
    UNKNOWN = "unknown"


class Guardians:
    """What guardians and librarians do about the consent for a child."""

    def __init__(self, storage: Storage, clock: Clock) -> None:
        self.storage = storage
        self._clock = clock

    @writes
    def ask(self, tables: Tables, child: Person, age_group: str) -> Guardian | None:
        """The link that the child can hand on; None if a guardian has agreed."""
        now = self._clock.now()
        look_again(tables, child.id, now)
        if tables.guardians.agreed_of(child.id):
            return None
        known = tables.guardians.open_of(child.id, now)
        if known is not None:
            return known
        code, short = secrets.token_urlsafe(12), _unused(tables)
        guardian = Guardian(code, child.id, age_group, None, None, now + LINK_WORKS, short_code=short)
        tables.guardians.add(guardian, now)
        return guardian

    @reads
    def look(self, tables: Tables, person: Person, code: str) -> GuardianAnswer:
        """What somebody who opens a guardian's link may do."""
        return _who(tables, _may(tables.guardians.get(code), person.id, self._clock.now()), person)

    @applies
    def agree(self, tables: Tables, guardian: Person, name: str, code: str) -> GuardianAnswer:
        """The guardian agrees; the child is told and goes on."""
        now = self._clock.now()
        link = tables.guardians.get(code)
        answer = _who(tables, _may(link, guardian.id, now), guardian)
        if answer not in OF_AGE or link is None:
            return answer
        tables.guardians.agree(code, guardian.id, name, CONSENT_VERSION, OF_AGE[answer], now)
        tables.outbox.add([_agreed(link, now)], now)
        return GuardianAnswer.AGREED

    @reads
    def look_for(self, tables: Tables, short: str) -> PaperAnswer | None:
        """Why no paper can be noted under these digits; None if it can."""
        return _why_not(tables.guardians.by_short(short), self._clock.now())

    @applies
    def record_paper(
        self, tables: Tables, librarian: Person, short: str, name: str, signed_on: str
    ) -> PaperAnswer:
        """A librarian holds the paper that somebody signed on a day (ISO form); the child is told."""
        now = self._clock.now()
        tables.forms.remove(librarian.id)
        link = tables.guardians.by_short(short)
        problem = _why_not(link, now)
        if problem is not None or link is None:
            return problem or PaperAnswer.UNKNOWN
        recorded = tables.guardians.record_paper
        recorded(link.code, name, signed_on, librarian.id, CONSENT_VERSION, now)
        tables.outbox.add([_agreed(link, now)], now)
        tables.log.add(librarian.id, "paper_consent_recorded", now, person_id=link.child_id)
        return PaperAnswer.RECORDED


def needs_guardian(age_group: str, guardian_age: int) -> bool:
    """Whether somebody of this group is younger than the age (years) from which they decide alone."""
    return YOUNGEST_OF[age_group] < guardian_age


def look_again(tables: Tables, person_id: int, now: int) -> None:
    """Somebody says that they are under 18: for whom they agreed, somebody else has to, and is told."""
    for child_id in tables.guardians.doubt(person_id, now):
        tellings = [_doubted("guardian_doubted", child_id, child_id, now)]
        if load_child(tables, child_id) is not None:
            staff = tables.librarians.ids()
            tellings += [_doubted("consent_doubted", each, child_id, now) for each in staff]
        tables.outbox.add(tellings, now)


def load_child(tables: Tables, child_id: int) -> Volunteer | None:
    """The application of a child without a consent that counts; None if there is none, or a consent."""
    if tables.guardians.agreed_of(child_id) is not None:
        return None
    volunteer = tables.volunteers.get(child_id)
    return None if volunteer is None or volunteer.state is VolunteerState.LEFT else volunteer


def _load_doubted(tables: Tables, notice: Notice) -> Volunteer | None:
    staff = tables.librarians.get(notice.person_id)
    return load_child(tables, json.loads(notice.details)["person_id"]) if staff else None


def _load_unsettled(tables: Tables, notice: Notice) -> bool | None:
    """Whether the reader still needs somebody to agree; None, for which nothing is sent, if not."""
    return tables.guardians.agreed_of(notice.person_id) is None or None


KINDS: Mapping[str, Kind] = {
    "guardian_agreed": Kind(),
    "guardian_doubted": Kind(load=_load_unsettled),
    "consent_doubted": Kind(load=_load_doubted),
}


def _who(tables: Tables, answer: GuardianAnswer, person: Person) -> GuardianAnswer:
    """Who may agree is asked: a known minor is not, and who is not known to be an adult says so."""
    if answer is not GuardianAnswer.ASK:
        return answer
    if tables.guardians.is_minor(person.id):
        return GuardianAnswer.MINOR
    return GuardianAnswer.ASK if tables.guardians.is_adult(person.id) else GuardianAnswer.ASK_OF_AGE


def _unused(tables: Tables) -> str:
    """Digits that stand for no other link."""
    while True:
        short = f"{secrets.randbelow(10**DIGITS):0{DIGITS}}"
        if tables.guardians.by_short(short) is None:
            return short


def _may(link: Guardian | None, person_id: int, now: int) -> GuardianAnswer:
    if link is None or (link.agreed_at is None and now >= link.until_at):
        return GuardianAnswer.OUT_OF_DATE
    if link.child_id == person_id:
        return GuardianAnswer.OWN_LINK
    return GuardianAnswer.ASK if link.agreed_at is None else GuardianAnswer.USED


def _why_not(link: Guardian | None, now: int) -> PaperAnswer | None:
    if link is not None and link.agreed_at is not None:
        return PaperAnswer.USED
    return PaperAnswer.UNKNOWN if link is None or now >= link.until_at else None


def _doubted(kind: str, person_id: int, child_id: int, now: int) -> Telling:
    return Telling(
        person_id=person_id,
        kind=kind,
        details=json.dumps({"person_id": child_id}),
        once_key=f"{kind}:{child_id}:{now}:{person_id}",
        due_at=now,
        deadline_at=now + 60_000,
    )


def _agreed(link: Guardian, now: int) -> Telling:
    return Telling(
        person_id=link.child_id,
        kind="guardian_agreed",
        once_key=f"guardian_agreed:{link.code}",
        due_at=now,
        deadline_at=now + 60_000,
    )
