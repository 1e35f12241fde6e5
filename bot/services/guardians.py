"""Guardians: their consent for a child, by a one-time link in their own Telegram or on paper."""

import secrets
from collections.abc import Mapping
from enum import StrEnum

from bot.clock import Clock
from bot.services.kinds import Kind
from storage import Act, Storage, Tables
from storage.guardians import Guardian
from storage.outbox import Telling
from storage.records import Person

CONSENT_VERSION = "2026-11"
"""Names the wording of the volunteers' and guardians' consent in the locale files."""
LINK_WORKS = 7 * 24 * 3600 * 1000
"""Milliseconds, for the link and for the digits that stand for it."""
DIGITS = 6
"""Of the number by which a librarian finds the child."""
YOUNGEST_OF = {"under14": 0, "14-15": 14, "16-17": 16, "18p": 18}
"""The youngest age in years of each group."""
KINDS: Mapping[str, Kind] = {"guardian_agreed": Kind()}


class GuardianAnswer(StrEnum):
    """What came of a guardian's link; each name is a text key (`guardian-agreed`)."""

    ASK = "ask"
    AGREED = "agreed"
    OWN_LINK = "own-link"
    USED = "used"
    OUT_OF_DATE = "out-of-date"


class PaperAnswer(StrEnum):
    """What came of noting a consent on paper; each name is a text key (`paper-recorded`)."""

    RECORDED = "recorded"
    USED = "used"
    UNKNOWN = "unknown"


class Guardians:
    """What guardians and librarians do about the consent for a child."""

    def __init__(self, storage: Storage, clock: Clock) -> None:
        self._storage = storage
        self._clock = clock

    async def ask(self, child: Person, age_group: str) -> Guardian | None:
        """The link that the child can hand on; None if a guardian has agreed."""
        now = self._clock.now()
        async with self._storage.transaction() as tables:
            if await tables.guardians.agreed_of(child.id):
                return None
            known = await tables.guardians.open_of(child.id, now)
            if known is not None:
                return known
            code, short = secrets.token_urlsafe(12), await _unused(tables)
            guardian = Guardian(code, child.id, age_group, None, None, now + LINK_WORKS, short_code=short)
            await tables.guardians.add(guardian, now)
            return guardian

    async def look(self, person: Person, code: str) -> GuardianAnswer:
        """What somebody who opens a guardian's link may do."""
        return _may(await self._storage.read.guardians.get(code), person.id, self._clock.now())

    async def agree(self, act: Act, guardian: Person, name: str, code: str) -> GuardianAnswer:
        """The guardian agrees; the child is told and goes on."""
        now = self._clock.now()
        async with self._storage.transaction(act) as tables:
            link = await tables.guardians.get(code)
            answer = _may(link, guardian.id, now)
            if answer is not GuardianAnswer.ASK or link is None:
                return answer
            await tables.guardians.agree(code, guardian.id, name, CONSENT_VERSION, now)
            await tables.outbox.add([_agreed(link, now)], now)
            return GuardianAnswer.AGREED

    async def look_for(self, short: str) -> PaperAnswer | None:
        """Why no paper can be noted under these digits; None if it can."""
        return _why_not(await self._storage.read.guardians.by_short(short), self._clock.now())

    async def record_paper(
        self, act: Act, librarian: Person, short: str, name: str, signed_on: str
    ) -> PaperAnswer:
        """A librarian holds the paper that somebody signed on a day (ISO form); the child is told."""
        now = self._clock.now()
        async with self._storage.transaction(act) as tables:
            await tables.forms.remove(librarian.id)
            link = await tables.guardians.by_short(short)
            problem = _why_not(link, now)
            if problem is not None or link is None:
                return problem or PaperAnswer.UNKNOWN
            recorded = tables.guardians.record_paper
            await recorded(link.code, name, signed_on, librarian.id, CONSENT_VERSION, now)
            await tables.outbox.add([_agreed(link, now)], now)
            await tables.log.add(librarian.id, "paper_consent_recorded", now, person_id=link.child_id)
            return PaperAnswer.RECORDED


def needs_guardian(age_group: str, guardian_age: int) -> bool:
    """Whether somebody of this group is younger than the age (years) from which they decide alone."""
    return YOUNGEST_OF[age_group] < guardian_age


async def _unused(tables: Tables) -> str:
    """Digits that stand for no other link."""
    while True:
        short = f"{secrets.randbelow(10**DIGITS):0{DIGITS}}"
        if await tables.guardians.by_short(short) is None:
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


def _agreed(link: Guardian, now: int) -> Telling:
    return Telling(
        person_id=link.child_id,
        kind="guardian_agreed",
        once_key=f"guardian_agreed:{link.code}",
        due_at=now,
        deadline_at=now + 60_000,
    )
