"""Whatever people write in ideas and titles, no message in a group, inline or about ideas is too much."""

from collections.abc import Iterator
from typing import cast

import pytest

from bot.chat.screens.screen import Screen
from bot.chat.sending.kinds import Brief
from bot.conversations.forms.proposal import PROPOSAL
from bot.conversations.forms.ruling import AGREEMENT, RULING
from bot.conversations.screens import proposals, rulings
from bot.conversations.services.proposals import IdeasCount, IdeasPage
from bot.conversations.services.rulings import IdeasDesk, TakesPlace
from bot.groups.screens import groups
from bot.groups.services.groups import Coming
from bot.texts import LANGUAGES, Speaker
from bot.webinar_file.limits import units
from storage.proposals import Order, Proposal, ProposalState
from storage.records import Person, WebinarStatus
from tests.screens.test_sizes import ID, LIBRARY, NOW, TEXTS, problems, view

READER = Person(5, "ru", None, None, True, None, None, 0, 0)


def address(payload: str) -> str:
    return f"https://t.me/{'b' * 32}?start={payload}"


def proposal(unit: str, state: ProposalState, person_id: int = 7) -> Proposal:
    """As long as the forms take it."""
    title, told, organisation, word = (unit * most for most in (100, 1000, 120, 500))
    return Proposal(
        ID,
        person_id,
        "campaign",
        title,
        told,
        organisation,
        state,
        True,
        word,
        NOW,
        999,
        False,
        unit * 100,
        ID,
        NOW,
        WebinarStatus.PUBLISHED,
    )


def told_of(subject: object) -> Brief:
    return cast("Brief", type("Told", (), {"subject": subject, "person": READER}))


def screens(say: Speaker, unit: str) -> Iterator[Screen]:
    for changes in ({}, {"ends_at": NOW - 1}, {"status": WebinarStatus.CANCELLED}):
        full = view(unit, None, **changes)
        yield groups.posted(say, full, address)
        yield groups.coming(say, Coming((full,) * 5, more=True), address)
        yield groups.found(say, full, address).card
    yield groups.posted(say, None, address)
    yield groups.to_private(say, groups.HELLO, address)
    yield groups.languages(say)
    for state in ProposalState:
        for own in (5, 7):
            found = proposal(unit, state, own)
            yield proposals.idea(say, found, READER, "ruling-made")
            yield from (make(say, told_of(found)) for make in proposals.NOTICES.values())
            yield rulings.takes_place(say, told_of(TakesPlace(found, view(unit, None).webinar)))
        yield rulings.desk(say, IdeasDesk(state, (proposal(unit, state),) * 5, 5, 9, {state: 999}))
        for order in Order:
            yield proposals.ideas(say, IdeasPage(order, (proposal(unit, state),) * 5, 5, 9))
    yield proposals.home(say, IdeasCount(999, 999, 999))


@pytest.mark.parametrize("unit", ["ж", "<", "📚"], ids=["letters", "markup", "emoji"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_no_message_is_more_than_telegram_takes(language: str, unit: str) -> None:
    say = Speaker(TEXTS, LIBRARY, language, None)
    assert [found for each in screens(say, unit) if (found := problems(each))] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_inline_result_is_plain_text_in_two_lines(language: str) -> None:
    say = Speaker(TEXTS, LIBRARY, language, None)
    found = groups.found(say, view("<", None), address)
    assert found.title == "<" * 9 + " " + found.title[10:]
    assert "&lt;" not in found.title + found.description
    assert len(found.description.splitlines()) == 2
    assert units(groups.found(say, view("📚", None), address).title) <= 240


def test_the_forms_take_no_more_than_was_measured_here() -> None:
    assert [each.name for each in PROPOSAL.questions] == ["kind", "name", "words", "organisation"]
    assert [each.name for each in RULING.questions] == ["word"]
    assert [each.name for each in AGREEMENT.questions] == ["date", "word"]
