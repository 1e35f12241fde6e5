"""Only an adult is a guardian: children do not agree for each other, also if it turns out later."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.sandbox import Message, Person
from tests.flows.staff import Staffed, holding, said, staffed
from tests.flows.volunteering import desk, enrols, taps

AGREED = """SELECT guardian_id, of_age FROM guardians
WHERE child_id = ? AND agreed_at IS NOT NULL AND doubted_at IS NULL"""


@pytest.fixture
async def library(tmp_path: Path) -> AsyncIterator[Staffed]:
    async with staffed(tmp_path) as library:
        yield library


async def child_of(
    library: Staffed, name: str, age: str = "14-15", language: str = "ru"
) -> tuple[Person, str]:
    """Somebody under age asks for a guardian; gives their link's code too."""
    child = await library.newcomer(name, language)
    await says_age(library, child, age)
    [(code,)] = library.rows("SELECT code FROM guardians WHERE child_id = ?", child.id)
    return child, str(code)


async def says_age(library: Staffed, person: Person, age: str) -> Message:
    await library.says(person, "/volunteer")
    return await taps(library, person, "volunteer_begin", f"form_option:volunteer:age:{age}")


async def agrees(library: Staffed, person: Person, code: str) -> Message:
    """Open the link and tap the button, whether it is there or not."""
    await library.opens(person, f"g_{code}")
    return await library.forges(person, f"1:guardian_yes:{code}")


async def sends(library: Staffed, child: Person) -> None:
    """The child answers the three questions and sends."""
    await taps(
        library,
        child,
        *("form_continue:volunteer", "!Дана", "!Семей", "form_option:volunteer:interests:reading"),
        *("form_done:volunteer:interests", "form_send:volunteer"),
    )


@pytest.mark.parametrize("language", ["ru", "kk", "en"])
async def test_two_children_do_not_agree_for_each_other(library: Staffed, language: str) -> None:
    one, code = await child_of(library, "Дана", language=language)
    other, others_code = await child_of(library, "Ерлан", "under14", language)
    for guardian, link in ((other, code), (one, others_code)):
        opened = await library.opens(guardian, f"g_{link}")
        assert said("guardian-minor", language) in opened.words
        assert "guardian_yes" not in str(opened.buttons)
        assert said("guardian-minor", language) in (await agrees(library, guardian, link)).words
    for child in (one, other):
        assert library.rows(AGREED, child.id) == []


@pytest.mark.parametrize("age", ["under14", "14-15", "16-17"])
async def test_a_volunteer_under_18_is_no_guardian(library: Staffed, age: str) -> None:
    minor = await enrols(library, "Ерлан", age=age)
    child, code = await child_of(library, "Дана")
    assert said("guardian-minor", "ru") in (await agrees(library, minor, code)).words
    assert library.rows(AGREED, child.id) == []


async def test_who_is_about_to_apply_under_18_is_no_guardian(library: Staffed) -> None:
    minor = await library.newcomer("Ерлан", "ru")
    await says_age(library, minor, "16-17")
    child, code = await child_of(library, "Дана")
    assert said("guardian-minor", "ru") in (await agrees(library, minor, code)).words
    assert library.rows(AGREED, child.id) == []


@pytest.mark.parametrize("language", ["ru", "kk", "en"])
async def test_who_is_not_known_to_be_an_adult_says_so(library: Staffed, language: str) -> None:
    child, code = await child_of(library, "Дана")
    mother = await library.newcomer("Мать", language)
    opened = await library.opens(mother, f"g_{code}")
    assert said("guardian-yes-of-age", language) in opened.button_texts
    await library.taps(mother, said("guardian-yes-of-age", language))
    assert library.rows(AGREED, child.id) == [(mother.id, "said")]
    await sends(library, child)
    card = await desk(library, library.first, f"volunteer_profile:{child.id}")
    assert said("roster-guardian-said", "ru") in card.words


async def test_an_adult_whom_the_library_knows_is_not_asked_their_age(library: Staffed) -> None:
    grown = await enrols(library, "Анна", age="18p")
    await taps(library, library.first, f"decide:{grown.id}:applied:accepted", "form_skip:decision:word")
    child, code = await child_of(library, "Дана")
    opened = await library.opens(grown, f"g_{code}")
    assert said("guardian-yes", "ru") in opened.button_texts
    await library.taps(grown, said("guardian-yes", "ru"))
    assert library.rows(AGREED, child.id) == [(grown.id, "known")]


async def test_a_guardian_who_turns_out_to_be_a_child_is_looked_at_again(library: Staffed) -> None:
    child, code = await child_of(library, "Дана")
    friend = await library.newcomer("Ерлан", "ru")
    await agrees(library, friend, code)
    await sends(library, child)
    await says_age(library, friend, "14-15")
    assert library.rows(AGREED, child.id) == []
    assert holding(child, said("guardian-doubted-child", "ru"))
    assert len(holding(library.second, "Дана")) == 2, "the application, and that its consent does not count"
    card = await desk(library, library.first, f"volunteer_profile:{child.id}")
    assert said("roster-guardian-doubted", "ru") in card.words
    await taps(library, child, "volunteer_change")
    [(fresh,)] = library.rows("SELECT code FROM guardians WHERE child_id = ? AND agreed_at IS NULL", child.id)
    mother = await library.newcomer("Мать", "ru")
    await agrees(library, mother, fresh)
    assert library.rows(AGREED, child.id) == [(mother.id, "said")]
    card = await desk(library, library.first, f"volunteer_profile:{child.id}")
    assert said("roster-guardian-doubted", "ru") not in card.words


async def test_a_guardian_who_applies_as_16_or_17_is_looked_at_again_too(library: Staffed) -> None:
    child, code = await child_of(library, "Дана")
    friend = await library.newcomer("Ерлан", "ru")
    await agrees(library, friend, code)
    await says_age(library, friend, "16-17")
    await taps(
        library,
        friend,
        *("!Ерлан", "!Семей", "form_skip:volunteer:organisation", "form_option:volunteer:interests:eco"),
        *(
            "form_done:volunteer:interests",
            "form_option:volunteer:languages:kk",
            "form_done:volunteer:languages",
        ),
        *("!вечером", "form_skip:volunteer:phone", "form_skip:volunteer:about", "form_send:volunteer"),
    )
    assert library.rows("SELECT age_group FROM volunteers") == [("16-17",)]
    assert library.rows(AGREED, child.id) == []
    assert holding(child, said("guardian-doubted-child", "ru"))


async def test_a_consent_that_does_not_count_lets_nobody_go_on(library: Staffed) -> None:
    child, code = await child_of(library, "Дана")
    friend = await library.newcomer("Ерлан", "ru")
    await agrees(library, friend, code)
    await says_age(library, friend, "under14")
    await sends(library, child)
    assert library.rows("SELECT count(*) FROM volunteers") == [(0,)]
