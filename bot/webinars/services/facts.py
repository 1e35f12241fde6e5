"""What is said about a webinar, as one value: read whole, compared field by field, never half."""

import json
from dataclasses import asdict, fields
from typing import Any

from storage import Tables
from storage.records import Partner, PlainFacts, Talk, Webinar, WebinarFacts


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
    plain = {each.name: getattr(webinar, each.name) for each in fields(PlainFacts)}
    return WebinarFacts(**plain, partners=partners, talks=talks)


def _plain(value: object) -> object:
    if isinstance(value, tuple):
        return [asdict(each) for each in value]
    return dict(value) if isinstance(value, dict) else value
