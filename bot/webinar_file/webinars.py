"""From places in the file to webinars: which keys there are and what each must hold."""

from collections.abc import Iterable
from functools import partial

from bot.webinar_file import limits
from bot.webinar_file.fields import (
    choice,
    country,
    identifier,
    link,
    links,
    number,
    paragraphs,
    text,
    words,
)
from bot.webinar_file.moments import FORMS, Moment, here, moment, zone_name
from bot.webinar_file.nodes import Sequence
from bot.webinar_file.sections import FileSection, Spot, items, section
from storage.records import Partner, Talk, WebinarFacts, WebinarFile, WebinarStatus, Words

WEBINAR = (
    "id", "title", "description", "start", "zone", "duration", "host", "partners", "capacity",
    "join_link", "recording", "talks", "status",
)  # fmt: skip
PARTNER = ("name", "city", "country", "zone")
TALK = ("title", "speaker", "organisation", "materials")
STATUSES = tuple(str(status) for status in WebinarStatus)
USUAL_DURATION = 60
"""Minutes, where the file says nothing."""
PUNCTUATION = 10
"""What a screen puts around one talk or organisation: a sign, brackets, commas, a line break."""

title = partial(words, read=text, most=limits.TITLE)
description = partial(words, read=paragraphs, most=limits.DESCRIPTION)
name = partial(words, read=text, most=limits.NAME)
city = partial(words, read=text, most=limits.CITY)
minutes = partial(number, most=limits.DURATION, unit="minutes")
seats = partial(number, most=limits.CAPACITY, unit="seats")


def all_webinars(root: Spot, now: int, default_zone: str) -> list[WebinarFile]:
    """All webinars of a file; ids that are there twice are noted."""
    top = section(root, ("webinars",), "'webinars:' with a list under it")
    spots: list[Spot] = top.required(
        "webinars", "a list (each webinar begins with '- id:')", _webinar_spots, []
    )
    sections = [section(spot, WEBINAR, "a webinar (id, title, start …)") for spot in spots]
    read = [_webinar(each, now, default_zone) for each in sections]
    _note_repeated_ids(sections, read)
    return read


def _webinar_spots(spot: Spot) -> list[Spot]:
    found = items(spot, "webinars (each begins with '- id:')")
    if isinstance(spot.node, Sequence) and not found:
        spot.problem("is empty; at least one webinar is expected")
    return found


def _webinar(part: FileSection, now: int, default_zone: str) -> WebinarFile:
    zone = part.optional("zone", partial(zone_name, default=default_zone), default_zone)
    start = part.required("start", FORMS, partial(moment, place=here(zone, now)), Moment(0, date_only=False))
    read = WebinarFile(
        import_id=part.required("id", "a name of your own, the same for each import", identifier, ""),
        status=WebinarStatus(part.optional("status", _status, STATUSES[1])),
        title=part.required("title", "a text, or one per language", title, {}),
        description=part.optional("description", description, {}),
        starts_at=start.at,
        zone=zone,
        date_only=start.date_only,
        duration=part.optional("duration", minutes, USUAL_DURATION),
        host=part.optional("host", name, {}),
        partners=part.optional("partners", _partners, ()),
        capacity=part.optional("capacity", seats, None),
        join_link=part.optional("join_link", link, None),
        recording=part.optional("recording", link, None),
        talks=part.optional("talks", _talks, ()),
    )
    _note_overlong_messages(part.spot, read)
    return read


def _status(spot: Spot) -> str:
    return choice(spot, STATUSES, f"one of {', '.join(STATUSES)}", STATUSES[0])


def _partners(spot: Spot) -> tuple[Partner, ...]:
    return tuple(_partner(each) for each in items(spot, "partners", limits.PARTNERS))


def _partner(spot: Spot) -> Partner:
    part = section(spot, PARTNER, "a partner like {name: …, city: …}")
    return Partner(
        name=part.required("name", "a text, or one per language", name, {}),
        city=part.optional("city", city, {}),
        country=part.optional("country", country, None),
        zone=part.optional("zone", partial(zone_name, default=""), None),
    )


def _talks(spot: Spot) -> tuple[Talk, ...]:
    return tuple(_talk(each) for each in items(spot, "talks", limits.TALKS))


def _talk(spot: Spot) -> Talk:
    part = section(spot, TALK, "a talk like {title: …, speaker: …}")
    return Talk(
        title=part.required("title", "a text, or one per language", title, {}),
        speaker=part.optional("speaker", name, {}),
        organisation=part.optional("organisation", name, {}),
        materials=part.optional("materials", links, ()),
    )


def _note_repeated_ids(sections: Iterable[FileSection], read: Iterable[WebinarFile]) -> None:
    first: dict[str, int] = {}
    for part, webinar in zip(sections, read, strict=True):
        spot = part.spots.get("id")
        if spot is None or not webinar.import_id:
            continue
        if webinar.import_id in first:
            line = first[webinar.import_id]
            spot.problem(f"the webinar in line {line} has this id too; another is expected")
        first.setdefault(webinar.import_id, spot.node.line)


def _note_overlong_messages(spot: Spot, webinar: WebinarFile) -> None:
    card = card_length(webinar)
    _note_overlong(spot, "title, description, host and partners", card, limits.CARD)
    _note_overlong(spot, "the talks", programme_length(webinar), limits.PROGRAMME)


def card_length(webinar: WebinarFacts) -> int:
    """UTF-16 units of what a webinar's card shows, each text in its longest language: `limits.CARD` fit."""
    card = _longest(webinar.title) + _longest(webinar.description) + _length(webinar.host)
    return card + sum(_length(partner.name) + _length(partner.city) for partner in webinar.partners)


def programme_length(webinar: WebinarFacts) -> int:
    """The same of the programme; at most `limits.PROGRAMME`."""
    return sum(map(_talk_length, webinar.talks))


def _talk_length(talk: Talk) -> int:
    return _longest(talk.title) + _length(talk.speaker) + _length(talk.organisation)


def _note_overlong(spot: Spot, what: str, length: int, most: int) -> None:
    if length > most:
        spot.problem(f"{what} together are {length} characters long; at most {most} fit into one message")


def _longest(texts: Words) -> int:
    return max(map(limits.units, texts.values()), default=0)


def _length(part: Words) -> int:
    return _longest(part) + PUNCTUATION if part else 0
