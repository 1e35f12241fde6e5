"""What is said about a webinar, as one value: read whole, compared field by field, never half."""

import json
from dataclasses import asdict, fields
from typing import Any

from storage import Tables
from storage.records import Partner, Talk, Webinar, WebinarFacts, WebinarStatus


def as_stored(facts: WebinarFacts) -> dict[str, Any]:
    """The facts as JSON keeps them, to compare and to remember."""
    names = [each.name for each in fields(WebinarFacts)]
    plain: dict[str, Any] = json.loads(json.dumps({name: _plain(getattr(facts, name)) for name in names}))
    return plain


def facts_of(tables: Tables, webinar_id: int) -> WebinarFacts:
    """What is stored about a webinar."""
    webinar = webinar_of(tables, webinar_id)
    partners = tuple(tables.webinars.partners(webinar_id))
    return _facts(webinar, partners, tuple(tables.webinars.talks(webinar_id)))


def materials_of(facts: WebinarFacts) -> set[str]:
    """Every link that was handed out."""
    return {address for talk in facts.talks for address in talk.materials}


def webinar_of(tables: Tables, webinar_id: int) -> Webinar:
    """The webinar without its parts; LookupError if there is none."""
    webinar = tables.webinars.get(webinar_id)
    if webinar is None:
        raise LookupError(webinar_id)
    return webinar


def _facts(webinar: Webinar, partners: tuple[Partner, ...], talks: tuple[Talk, ...]) -> WebinarFacts:
    return WebinarFacts(
        status=WebinarStatus(webinar.status),
        title=webinar.title,
        description=webinar.description,
        starts_at=webinar.starts_at,
        zone=webinar.zone,
        date_only=webinar.date_only,
        duration=webinar.duration,
        host=webinar.host,
        partners=partners,
        capacity=webinar.capacity,
        join_link=webinar.join_link,
        recording=webinar.recording,
        talks=talks,
        dated=webinar.dated,
    )


def _plain(value: object) -> object:
    if isinstance(value, tuple):
        return [asdict(each) for each in value]
    return dict(value) if isinstance(value, dict) else value
