"""Volunteering over HTTP: the whole application, a guardian's consent, an owner's decision."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.sandbox import Message, Person
from tests.flows.library import DAY
from tests.flows.staff import Staffed, said, staffed

APPLICATION = "SELECT state, age_group, name, city, interests, languages, phone FROM volunteers"


@pytest.fixture
async def library(tmp_path: Path) -> AsyncIterator[Staffed]:
    async with staffed(tmp_path) as library:
        yield library


async def steps(library: Staffed, person: Person, *acts: str) -> None:
    """Acts one after another: a tap by its data after `volunteer`, words after `!`."""
    for act in acts:
        if act.startswith("!"):
            await library.says(person, act[1:])
        else:
            await library.taps(person, f"1:{act}")


def card(person: Person) -> Message:
    """The form's card: the newest message of ours with buttons."""
    return next(each for each in reversed(person.chat.messages) if each.sender is None and each.buttons)


async def applies(library: Staffed, person: Person, name: str = "Анна") -> None:
    await library.says(person, "/volunteer")
    await steps(
        library,
        person,
        "volunteer_begin",
        "form_option:volunteer:age:18p",
        f"!{name}",
        "!Өскемен",
        "form_skip:volunteer:organisation",
        "form_option:volunteer:interests:eco",
        "form_option:volunteer:interests:reading",
        "form_done:volunteer:interests",
        "form_option:volunteer:languages:kk",
        "form_done:volunteer:languages",
        "!по вечерам",
        "form_skip:volunteer:phone",
        "form_skip:volunteer:about",
        "form_send:volunteer",
    )


@pytest.mark.parametrize("language", ["ru", "kk", "en"])
async def test_an_adult_applies_and_sees_where_it_stands(library: Staffed, language: str) -> None:
    anna = await library.newcomer("Анна", language)
    await applies(library, anna, "<Анна> & 'Ко'")
    assert said("volunteer-state-applied", language) in card(anna).words
    assert "<Анна> & 'Ко'" in card(anna).words
    [(state, age, name, city, interests, languages, phone)] = library.rows(APPLICATION)
    assert (state, age, name, city) == ("applied", "18p", "<Анна> & 'Ко'", "Өскемен")
    assert (interests, languages, phone) == ('["reading", "eco"]', '["kk"]', None)
    assert library.rows("SELECT count(*) FROM forms") == [(0,)]


async def test_a_form_is_one_card_that_shows_how_far_it_is(library: Staffed) -> None:
    anna = await library.newcomer("Анна", "en")
    await library.says(anna, "/volunteer")
    await steps(library, anna, "volunteer_begin", "form_option:volunteer:age:18p", "!Anna")
    ours = [each for each in anna.chat.messages if each.sender is None]
    assert len(ours) == 2  # the welcome and the one card
    assert "3 of 9" in card(anna).words
    assert "Only librarians will see the answer." in card(anna).words
    await steps(library, anna, "form_back:volunteer:city")
    assert "2 of 9" in card(anna).words
    assert "Keep: Anna" in card(anna).button_texts
    await steps(library, anna, "form_keep:volunteer:name")
    assert "3 of 9" in card(anna).words


async def test_a_number_comes_from_the_contact_button_and_only_ones_own(library: Staffed) -> None:
    anna = await library.newcomer("Анна", "en")
    await library.says(anna, "/volunteer")
    await steps(
        library,
        anna,
        "volunteer_begin",
        "form_option:volunteer:age:18p",
        "!Anna",
        "!Oskemen",
        "form_skip:volunteer:organisation",
        "form_option:volunteer:interests:eco",
        "form_done:volunteer:interests",
        "form_option:volunteer:languages:kk",
        "form_done:volunteer:languages",
        "form_skip:volunteer:free_when",
        "!call me",
    )
    assert said("form-phone-needed", "en") in card(anna).words
    anna.shares_contact("+77010000000")
    await library.rest()
    assert "9 of 9" in card(anna).words
    assert anna.chat.keyboard is None
    await steps(library, anna, "form_skip:volunteer:about", "form_send:volunteer")
    assert library.rows("SELECT phone FROM volunteers") == [("+77010000000",)]


async def test_any_answer_can_be_changed_before_and_after_sending(library: Staffed) -> None:
    anna = await library.newcomer("Анна", "en")
    await applies(library, anna)
    await steps(library, anna, "volunteer_change", "form_change:volunteer:city", "!Семей")
    assert "Семей" in card(anna).words
    await steps(library, anna, "form_send:volunteer")
    assert library.rows("SELECT city, state FROM volunteers") == [("Семей", "applied")]


async def test_nothing_half_done_stays_after_cancel(library: Staffed) -> None:
    anna = await library.newcomer("Анна", "en")
    await library.says(anna, "/volunteer")
    await steps(library, anna, "volunteer_begin", "form_option:volunteer:age:18p", "!Secret Name")
    await library.says(anna, "/cancel")
    assert library.rows("SELECT count(*) FROM forms") == [(0,)]
    assert library.rows("SELECT count(*) FROM volunteers") == [(0,)]


async def test_another_form_does_not_overwrite_one_that_is_half_filled(library: Staffed) -> None:
    anna = await library.newcomer("Анна", "en")
    await library.says(anna, "/volunteer")
    await steps(library, anna, "volunteer_begin", "form_option:volunteer:age:18p", "!Anna")
    await library.opens(anna, "w_2")
    await steps(library, anna, "ask:2")
    assert said("form-continue", "en") in card(anna).button_texts
    await steps(library, anna, "form_continue:volunteer", "!Oskemen")
    assert any("4 of 9" in each.words for each in anna.chat.messages)


async def test_after_a_week_one_is_asked_whether_to_go_on(library: Staffed) -> None:
    anna = await library.newcomer("Анна", "en")
    await library.says(anna, "/volunteer")
    await steps(library, anna, "volunteer_begin", "form_option:volunteer:age:18p")
    await library.moves(8 * DAY)
    await library.says(anna, "Anna")
    assert said("form-continue", "en") in card(anna).button_texts
    await steps(library, anna, "form_continue:volunteer", "!Anna")
    assert "3 of 9" in card(anna).words


async def test_a_form_goes_on_in_another_language(library: Staffed) -> None:
    anna = await library.newcomer("Анна", "en")
    await library.says(anna, "/volunteer")
    await steps(library, anna, "volunteer_begin", "form_option:volunteer:age:18p")
    await library.says(anna, "/settings")
    await steps(library, anna, "languages", "language:kk")
    await library.says(anna, "Анна")
    assert said("volunteer-city", "kk") in "".join(each.words for each in anna.chat.messages)


async def test_a_child_alone_gets_no_further_than_the_age(library: Staffed) -> None:
    child = await library.newcomer("Дана", "ru")
    await library.says(child, "/volunteer")
    await steps(library, child, "volunteer_begin", "form_option:volunteer:age:14-15", "!Дана")
    code = library.rows("SELECT code FROM guardians")[0][0]
    await library.opens(child, f"g_{code}")
    assert said("guardian-own-link", "ru") in child.last.words
    child_taps = child.chat.messages[-1]
    assert "guardian_yes" not in str(child_taps.buttons)
    await steps(library, child, "form_continue:volunteer")
    assert any(said("guardian-check", "ru") in each.button_texts for each in child.chat.messages)
    await steps(library, child, "form_change:volunteer:age")
    assert any(said("volunteer-age", "ru") in each.words for each in child.chat.messages)
    assert library.rows("SELECT count(*) FROM volunteers") == [(0,)]
    assert "Дана" not in str(library.rows("SELECT answers FROM forms"))


async def test_who_turns_out_to_be_a_child_needs_a_guardian_and_leaves_no_number(library: Staffed) -> None:
    anna, mother = await library.newcomer("Анна", "en"), await library.newcomer("Mother", "en")
    await applies(library, anna)
    await steps(library, anna, "volunteer_change", "form_change:volunteer:phone", "!+77010000000")
    await steps(library, anna, "form_send:volunteer", "volunteer_change")
    await steps(library, anna, "form_change:volunteer:age", "form_option:volunteer:age:14-15")
    assert any(said("guardian-check", "en") in each.button_texts for each in anna.chat.messages)
    code = library.rows("SELECT code FROM guardians")[0][0]
    await library.opens(mother, f"g_{code}")
    await steps(library, mother, f"guardian_yes:{code}")
    await steps(library, anna, "form_continue:volunteer", "form_send:volunteer")
    kept = "SELECT age_group, phone, free_when, languages FROM volunteers"
    assert library.rows(kept) == [("14-15", None, None, "[]")]


async def test_with_a_guardian_a_child_answers_three_questions(library: Staffed) -> None:
    child, mother = await library.newcomer("Дана", "ru"), await library.newcomer("Мать", "kk")
    await library.says(child, "/volunteer")
    await steps(library, child, "volunteer_begin", "form_option:volunteer:age:under14")
    code = library.rows("SELECT code FROM guardians")[0][0]
    await library.opens(mother, f"g_{code}")
    assert "Дана" not in mother.last.words
    await steps(library, mother, f"guardian_yes:{code}")
    assert said("guardian-agreed", "kk") in card(mother).words
    assert said("guardian-agreed-child", "ru") in child.last.words
    await steps(
        library,
        child,
        "form_continue:volunteer",
        "!Дана",
        "!Семей",
        "form_option:volunteer:interests:reading",
        "form_done:volunteer:interests",
        "form_send:volunteer",
    )
    assert library.rows("SELECT state, name, phone, about FROM volunteers") == [
        ("applied", "Дана", None, None)
    ]
    agreed = "SELECT guardian_id, consent_version, agreed_at FROM guardians"
    [(guardian_id, version, agreed_at)] = library.rows(agreed)
    assert guardian_id == mother.id
    assert version
    assert agreed_at >= library.clock.now() - DAY


async def test_a_guardians_link_works_once_and_for_a_week(library: Staffed) -> None:
    child, first, second = [await library.newcomer(name, "en") for name in ("C", "F", "S")]
    await library.says(child, "/volunteer")
    await steps(library, child, "volunteer_begin", "form_option:volunteer:age:14-15")
    code = library.rows("SELECT code FROM guardians")[0][0]
    await library.moves(8 * DAY)
    await library.opens(first, f"g_{code}")
    assert said("guardian-out-of-date", "en") in first.last.words
    await steps(library, child, "form_continue:volunteer")
    [fresh] = library.rows("SELECT code FROM guardians WHERE code != ?", code)
    await library.opens(first, f"g_{fresh[0]}")
    await steps(library, first, f"guardian_yes:{fresh[0]}")
    await library.opens(second, f"g_{fresh[0]}")
    assert said("guardian-used", "en") in second.last.words


@pytest.mark.parametrize("state", ["accepted", "declined"])
async def test_an_owner_decides_with_a_word_and_the_person_is_told(library: Staffed, state: str) -> None:
    anna = await library.newcomer("Анна", "kk")
    await applies(library, anna)
    owner = library.first
    assert "Анна" in owner.last.words
    await steps(library, owner, f"decide:{anna.id}:applied:{state}", "!Рақмет <3")
    assert library.rows("SELECT state, word, decided_by FROM volunteers") == [(state, "Рақмет <3", owner.id)]
    assert said(f"volunteer-state-{state}", "kk") in anna.last.words
    assert "Рақмет <3" in anna.last.words


async def test_two_owners_decide_once(library: Staffed) -> None:
    anna = await library.newcomer("Анна", "ru")
    await applies(library, anna)
    await steps(library, library.first, f"decide:{anna.id}:applied:accepted")
    await steps(library, library.second, f"decide:{anna.id}:applied:declined", "form_skip:decision:word")
    await steps(library, library.first, "form_skip:decision:word")
    assert library.rows("SELECT state FROM volunteers") == [("declined",)]
    decisions = "SELECT count(*) FROM outbox WHERE kind = 'decision'"
    assert library.rows(decisions) == [(1,)]


async def test_nobody_else_decides(library: Staffed) -> None:
    anna, eve = await library.newcomer("Анна", "ru"), await library.newcomer("Eve", "en")
    await applies(library, anna)
    library.world.updates.add("callback_query", forged(eve, f"1:decide:{eve.id}:applied:accepted"))
    await library.rest()
    library.world.updates.add("callback_query", forged(anna, f"1:decide:{anna.id}:applied:accepted"))
    await library.rest()
    assert library.rows("SELECT state FROM volunteers") == [("applied",)]


def forged(person: Person, data: str) -> dict[str, object]:
    """A tap on a button that this person was never shown."""
    query = {"id": "4711", "from": person.json(), "chat_instance": "1", "data": data}
    return {**query, "message": person.world.message_json(card(person))}


async def test_a_volunteer_pauses_comes_back_and_leaves(library: Staffed) -> None:
    anna = await library.newcomer("Анна", "ru")
    await applies(library, anna)
    await steps(library, library.first, f"decide:{anna.id}:applied:accepted", "form_skip:decision:word")
    await library.says(anna, "/volunteer")
    states = []
    for act in (
        "volunteer_state:paused",
        "volunteer_state:accepted",
        "volunteer_leave",
        "volunteer_state:left",
    ):
        await steps(library, anna, act)
        states.append(library.rows("SELECT state FROM volunteers"))
    assert states == [[("paused",)], [("accepted",)], [("accepted",)], []]
    assert anna.answers[-1] == said("volunteer-state-left", "ru")
