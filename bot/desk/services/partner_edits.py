"""Partners of a webinar: pure steps. Each is known by a mark made of its names, not by its place."""

import json
from collections.abc import Callable
from dataclasses import replace
from hashlib import sha256
from typing import Literal

from bot.desk.services.webinar_edits import Edit, said
from storage.records import Partner, WebinarFacts

Part = Literal["name", "city"]
"""What of a partner is one text per language."""


def mark_of(partner: Partner) -> str:
    """Eight letters that stand for this partner in a button; others once it is renamed."""
    words = json.dumps([dict(partner.name), dict(partner.city)], sort_keys=True)
    return sha256(words.encode("utf-8", "surrogatepass")).hexdigest()[:8]


def found(partners: tuple[Partner, ...], mark: str) -> Partner | None:
    """The partner of this mark, wherever it stands now."""
    return next((each for each in partners if mark_of(each) == mark), None)


def with_partner(partner: Partner) -> Edit:
    """One more at the end; one that is there already stays alone."""

    def edit(facts: WebinarFacts) -> WebinarFacts:
        there = found(facts.partners, mark_of(partner)) is not None
        return facts if there else replace(facts, partners=(*facts.partners, partner))

    return edit


def without_partner(mark: str) -> Edit:
    """It takes no part."""
    return lambda facts: replace(
        facts, partners=tuple(each for each in facts.partners if mark_of(each) != mark)
    )


def partner_up(mark: str) -> Edit:
    """One place nearer to the beginning."""

    def edit(facts: WebinarFacts) -> WebinarFacts:
        place = next((index for index, each in enumerate(facts.partners) if mark_of(each) == mark), 0)
        if place == 0:
            return facts
        before, above, moved, after = _around(facts.partners, place)
        return replace(facts, partners=(*before, moved, above, *after))

    return edit


def partner_with_words(mark: str, part: Part, language: str, text: str | None) -> Edit:
    """Its name or its city in one language; a name stays in one language at least."""
    return _changed(mark, lambda partner: reworded(partner, part, language, text))


def reworded(partner: Partner, part: Part, language: str, text: str | None) -> Partner:
    """A partner called otherwise in one language."""
    words = said(partner.name if part == "name" else partner.city, language, text)
    if part == "city":
        return replace(partner, city=words)
    return replace(partner, name=words) if words else partner


def partner_with_place(mark: str, city: str, language: str, country: str, zone: str) -> Edit:
    """Its city as it is called in a language, its country's two letters and its IANA zone."""
    return _changed(mark, lambda partner: placed(partner, city, language, country, zone))


def placed(partner: Partner, city: str, language: str, country: str, zone: str) -> Partner:
    """A partner with its place."""
    return replace(partner, city=said(partner.city, language, city), country=country, zone=zone)


def _changed(mark: str, change: Callable[[Partner], Partner]) -> Edit:
    def edit(facts: WebinarFacts) -> WebinarFacts:
        partners = tuple(change(each) if mark_of(each) == mark else each for each in facts.partners)
        return replace(facts, partners=partners)

    return edit


def _around(
    partners: tuple[Partner, ...], place: int
) -> tuple[tuple[Partner, ...], Partner, Partner, tuple[Partner, ...]]:
    return partners[: place - 1], partners[place - 1], partners[place], partners[place + 1 :]
