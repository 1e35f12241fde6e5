"""What a librarian may change about a webinar: pure steps between facts, and what is wrong with them."""

from collections.abc import Callable, Mapping
from dataclasses import fields, replace
from enum import StrEnum
from typing import Literal

from bot.webinar_file import limits
from bot.webinar_file.webinars import USUAL_DURATION, card_length
from bot.webinars.services.facts import as_stored
from storage.records import WebinarFacts, WebinarStatus, Words

Edit = Callable[[WebinarFacts], WebinarFacts]
Worded = Literal["title", "description", "host"]
"""Fields that are one text per language."""


class EditProblem(StrEnum):
    """Why a change can't be made; each is the key of a text."""

    GONE = "desk-webinar-gone"
    TITLE_NEEDED = "desk-title-needed"
    DATE_NEEDED = "desk-date-needed"
    HOUR_NEEDED = "desk-hour-needed"
    TOO_LONG = "desk-card-too-long"
    PARTNERS_FULL = "desk-partners-full"
    IN_USE = "desk-draft-in-use"
    TOOK_PLACE = "desk-took-place"


def empty(zone: str, now: int) -> WebinarFacts:
    """A draft of which nothing is known yet."""
    return WebinarFacts(
        status=WebinarStatus.DRAFT,
        title={},
        description={},
        starts_at=now,
        zone=zone,
        date_only=False,
        duration=USUAL_DURATION,
        host={},
        partners=(),
        capacity=None,
        join_link=None,
        recording=None,
        talks=(),
        dated=False,
    )


def copied(facts: WebinarFacts, now: int) -> WebinarFacts:
    """A draft of the same webinar for another day: without what belongs to that day."""
    talks = tuple(replace(each, materials=()) for each in facts.talks)
    draft = replace(
        facts, status=WebinarStatus.DRAFT, starts_at=now, date_only=False, dated=False, talks=talks
    )
    return replace(draft, join_link=None, recording=None)


def with_words(field: Worded, language: str, text: str | None) -> Edit:
    """A text in one language; None takes it away."""

    def edit(facts: WebinarFacts) -> WebinarFacts:
        changed = said(getattr(facts, field), language, text)
        return replace(facts, **{field: changed})  # type: ignore[arg-type]

    return edit


def with_host(host: Words) -> Edit:
    """Who holds it, in every language at once."""
    return lambda facts: replace(facts, host=host)


def with_start(at: int, zone: str, *, date_only: bool) -> Edit:
    """When it starts, epoch milliseconds, and the IANA zone that was meant."""
    return lambda facts: replace(facts, starts_at=at, zone=zone, date_only=date_only, dated=True)


def with_zone(zone: str) -> Edit:
    """The zone of a draft without a start."""
    return lambda facts: replace(facts, zone=zone)


def with_duration(minutes: int) -> Edit:
    """How long it takes."""
    return lambda facts: replace(facts, duration=minutes)


def with_capacity(seats: int | None) -> Edit:
    """How many may come; None: as many as like."""
    return lambda facts: replace(facts, capacity=seats)


def with_link(address: str | None) -> Edit:
    """Where one joins; None: not known."""
    return lambda facts: replace(facts, join_link=address)


def with_status(status: WebinarStatus, only_if: WebinarStatus) -> Edit:
    """Readers see it from now on, or it is called off; nothing changes unless it was in another status."""
    return lambda facts: replace(facts, status=status) if facts.status is only_if else facts


def said(words: Words, language: str, text: str | None) -> Words:
    """A text in some languages, with one of them changed."""
    kept = {each: value for each, value in words.items() if each != language}
    return {**kept, language: text} if text else kept


def problem_of(facts: WebinarFacts, now: int) -> EditProblem | None:
    """What keeps these facts from being stored at an instant, epoch milliseconds."""
    if len(facts.partners) > limits.PARTNERS:
        return EditProblem.PARTNERS_FULL
    if card_length(facts) > limits.CARD:
        return EditProblem.TOO_LONG
    if facts.status is WebinarStatus.DRAFT:
        return None
    if not any(facts.title.values()):
        return EditProblem.TITLE_NEEDED
    if not facts.dated:
        return EditProblem.DATE_NEEDED
    return EditProblem.HOUR_NEEDED if facts.date_only and facts.ends_at > now else None


def changed_fields(before: WebinarFacts, after: WebinarFacts) -> list[str]:
    """Names of the facts that differ."""
    old, new = as_stored(before), as_stored(after)
    return [each.name for each in fields(WebinarFacts) if old[each.name] != new[each.name]]


def act_of(before: WebinarFacts, after: WebinarFacts) -> str:
    """What became of the webinar, as the staff log calls it."""
    if after.status is not before.status:
        return _STEPS.get((before.status, after.status), "changed")
    moved = after.starts_at != before.starts_at and after.status is WebinarStatus.PUBLISHED
    return "moved" if moved else "changed"


_STEPS: Mapping[tuple[WebinarStatus, WebinarStatus], str] = {
    (WebinarStatus.DRAFT, WebinarStatus.PUBLISHED): "published",
    (WebinarStatus.PUBLISHED, WebinarStatus.CANCELLED): "cancelled",
    (WebinarStatus.CANCELLED, WebinarStatus.PUBLISHED): "back_on",
}
