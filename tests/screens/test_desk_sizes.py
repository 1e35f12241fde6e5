"""However much volunteers wrote, and however many they are, no screen is more than Telegram takes."""

from collections.abc import Iterator
from dataclasses import replace

import pytest

from bot.chat.screens import odd
from bot.chat.screens.screen import Screen
from bot.peace.screens import peace
from bot.peace.services.peace import Anonymous, HeldOff, PeaceRuling
from bot.texts import LANGUAGES as SPOKEN
from bot.texts import Speaker
from bot.volunteers.screens import desk_volunteers, volunteer_table, volunteers
from bot.volunteers.services.desk_volunteers import CHOICES, Profile, Roster, RosterChoice
from bot.volunteers.services.guardians import PaperAnswer
from bot.volunteers.services.volunteers import INTERESTS, LANGUAGES
from storage.guardians import Guardian
from storage.peace import MutedFeedback, Subject
from storage.records import Peace
from storage.volunteers import ApplicationStep, Filter, Volunteer, VolunteerCity, VolunteerState
from tests.screens.test_sizes import ID, LIBRARY, NOW, TEXTS, problems, webinar
from tests.screens.test_talk_sizes import brief


def volunteer(unit: str, state: VolunteerState = VolunteerState.ACCEPTED) -> Volunteer:
    """As long as the form takes it."""
    name, city, organisation, free, about, word = (unit * most for most in (60, 80, 120, 200, 500, 500))
    return Volunteer(
        *(ID, state, "16-17", name, city, organisation, INTERESTS, LANGUAGES, free, "+" + "7" * 15, about),
        *("2026-11", NOW, word, NOW, NOW, NOW, state is VolunteerState.PAUSED),
    )


def screens(say: Speaker, unit: str) -> Iterator[tuple[str, Screen]]:
    wanted = Filter("accepted", "reading", "kk", "14-15", unit * 80, unit * 60)
    for state in set(VolunteerState) - {VolunteerState.LEFT}:
        one = volunteer(unit, state)
        yield f"roster {state}", desk_volunteers.roster(say, Roster((one,) * 8, wanted, ID, ID, 5, 99))
        paper = Guardian("c", ID, "16-17", None, NOW, NOW, unit * 100, "2026-11", "123456", "2026-11-28")
        steps = (ApplicationStep("declined", unit * 500, 1, unit * 100, NOW),) * 8
        for guardian in (None, paper, replace(paper, signed_on=None, guardian_name=None)):
            found = Profile(one, guardian, steps)
            yield f"profile {state}", desk_volunteers.profile(say, found)
            yield f"table {state}", volunteer_table.table(say, [found], NOW)
        yield f"mine {state}", volunteers.mine(say, one)
        for kind, notice in volunteers.NOTICES.items():
            yield f"{kind} {state}", notice(say, brief(kind, one))
        if state is not VolunteerState.APPLIED:
            yield f"decided {state}", volunteers.decided(say, one)
    yield "nobody", desk_volunteers.roster(say, Roster((), Filter(), 0, 0, 0, 1))
    yield "filters", desk_volunteers.filters(say, wanted)
    for choice in RosterChoice:
        cities = (VolunteerCity(ID, unit * 80, ID),) * 12
        assert choice is RosterChoice.CITY or CHOICES[choice]
        yield f"by {choice}", desk_volunteers.options(say, choice, cities)
    yield "gone", desk_volunteers.profile(say, None)
    for answer in PaperAnswer:
        yield f"paper {answer}", desk_volunteers.paper(say, answer)
        if answer is not PaperAnswer.RECORDED:
            yield f"code {answer}", desk_volunteers.no_such_code(say, answer)
    yield "guardian", volunteers.ask_guardian(say, "https://t.me/" + "b" * 100, "123456")


def restrictions(say: Speaker, unit: str) -> Iterator[tuple[str, Screen]]:
    for state in (None, *Peace):
        for staff in (True, False):
            subject = Subject(ID, unit * 100, state, staff, True)
            yield f"card {state} {staff}", peace.card(say, subject, PeaceRuling.STAFF)
    for each in Peace:
        yield f"sure {each}", peace.sure(say, Subject(ID, unit * 100, None, False, True), each)
    for ruling in PeaceRuling:
        yield f"gone {ruling}", peace.card(say, None, ruling)
    for muted in (True, False):
        yield f"author {muted}", peace.author(say, Anonymous(ID, muted), PeaceRuling.MUTED)
    yield "sure author", peace.sure_author(say, Anonymous(ID, False))
    people = (Subject(ID, unit * 100, Peace.BANNED, False, True), Subject(ID, None, Peace.MUTED, False, True))
    authors = ((MutedFeedback(ID, ID, NOW), webinar(unit)), (MutedFeedback(ID, None, NOW), None))
    yield "list", peace.held_off(say, HeldOff(people * 5, authors * 5, 1, 3))
    yield "nobody", peace.held_off(say, HeldOff((), (), 0, 1))
    yield from (("muted", odd.muted(say)), ("banned", peace.banned(say)))
    for kind, notice in peace.NOTICES.items():
        yield kind, notice(say, brief(kind, None))


@pytest.mark.parametrize("make", [screens, restrictions], ids=["volunteers", "restrictions"])
@pytest.mark.parametrize("unit", ["ж", "<", "📚"], ids=["letters", "markup", "emoji"])
@pytest.mark.parametrize("language", SPOKEN)
def test_no_screen_is_more_than_telegram_takes(language: str, unit: str, make: object) -> None:
    say = Speaker(TEXTS, LIBRARY, language, None)
    found = {name: problems(screen) for name, screen in make(say, unit)}  # type: ignore[operator]
    assert {name: each for name, each in found.items() if each} == {}
    assert all(screen.rows for _, screen in make(say, unit)), "a way on from everywhere"  # type: ignore[operator]
