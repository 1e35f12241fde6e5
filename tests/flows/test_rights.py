"""Nobody gets in: every staff command, button, form and step, made from the code, by who has no right to it.

What a role may do stands beside each command, button and form; so a new one is in this matrix by itself.
"""

import json
from collections.abc import AsyncIterator, Callable, Iterator
from pathlib import Path

import pytest

from bot.areas import FEATURES, FORMS
from bot.chat.forms.form import Form
from bot.chat.routing.features import Tap
from bot.sandbox import Person
from storage.records import Role
from tests.flows.staff import Staffed, said, staffed
from tests.test_logs import Capture, captured

WORDS = (
    *("1", "0", "any", "ru", "accepted", "waiting", "discussed", "attended", "seated", "photo", "all"),
    *(
        "material",
        "title",
        "up",
        "name",
        "coming",
        "at",
        "everyone",
        "state",
        "muted",
        "spam",
        "x",
        "registered",
        "recording",
    ),
)
"""Arguments of callback data: the first that an act's parser takes."""
PERSONAS = ("reader", "volunteer", "dismissed")
STEPS = (
    *("form_option:{form}:{name}:x", "form_done:{form}:{name}", "form_skip:{form}:{name}"),
    *("form_keep:{form}:{name}", "form_back:{form}:{name}", "form_change:{form}:{name}"),
    *("form_send:{form}", "form_continue:{form}", "form_again:{form}"),
)


def taps(needed: Role) -> Iterator[str]:
    """Callback data of every button that needs this role at least."""
    for feature in FEATURES:
        for act, tap in feature.taps.items():
            if tap.role is not Role.READER and tap.role.may(needed):
                yield ":".join(["1", act, *arguments(tap)])


def arguments(tap: Tap) -> Iterator[str]:
    for parse in tap.arguments:
        yield next(word for word in WORDS if takes(parse, word))


def takes(parse: Callable[[str], object], word: str) -> bool:
    try:
        parse(word)
    except ValueError:
        return False
    return True


def commands() -> list[str]:
    every = [each for feature in FEATURES for each in feature.commands]
    return [f"/{each.word}" for each in every if each.role is not Role.READER]


def steps(form: Form) -> Iterator[str]:
    """Callback data of every step of a form."""
    for question in form.questions:
        yield from (f"1:{each.format(form=form.name, name=question.name)}" for each in STEPS)


STAFF_FORMS = [form for form in FORMS.values() if form.role is not Role.READER]


@pytest.fixture
def log() -> Iterator[Capture]:
    with captured("json", "INFO") as capture:
        yield capture


@pytest.fixture
async def library(tmp_path: Path, log: Capture) -> AsyncIterator[Staffed]:
    async with staffed(tmp_path) as library:
        yield library


async def somebody(library: Staffed, persona: str) -> Person:
    """Who has no right to anything of the staff."""
    person = await library.newcomer("Нурлан", "ru")
    if persona == "volunteer":
        await library.meddles(
            "INSERT INTO volunteers (person_id, state, age_group, name, city, consent_version, consent_at,"
            " created_at, updated_at) VALUES (?, 'accepted', '18p', 'Нурлан', 'Өскемен', '2026-11', 0, 0, 0)",
            person.id,
        )
    if persona == "dismissed":
        await appointed(library, person)
        await library.forges(library.first, f"1:librarian_remove_yes:{person.id}")
    return person


async def appointed(library: Staffed, person: Person) -> None:
    """The person accepts an owner's invitation."""
    await library.forges(library.first, "1:team_invite")
    [(code,)] = library.rows("SELECT code FROM invitations ORDER BY created_at DESC, rowid DESC LIMIT 1")
    await library.opens(person, f"i_{code}")
    await library.forges(person, f"1:invitation_yes:{code}")


def stored(library: Staffed) -> dict[str, list[tuple[object, ...]]]:
    """Everything in the database but what came and went through Telegram."""
    names = "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%'"
    tables = [name for (name,) in library.rows(names) if name != "inbox"]
    return {name: library.rows(f"SELECT * FROM {name}") for name in tables}


def test_the_matrix_holds_every_way_in() -> None:
    assert len(list(taps(Role.LIBRARIAN))) > 15
    assert "/manage" in commands()
    assert {"decision", "ruling"} <= {form.name for form in STAFF_FORMS}


@pytest.mark.parametrize("persona", PERSONAS)
async def test_no_button_or_command_of_the_staff_does_anything_for_others(
    library: Staffed, log: Capture, persona: str
) -> None:
    person = await somebody(library, persona)
    before = stored(library)
    acts = list(taps(Role.LIBRARIAN))
    for data in acts:
        assert (await library.forges(person, data)).words == said("librarians-only", "ru"), data
    for command in commands():
        assert (await library.says(person, command)).words == said("librarians-only", "ru"), command
    assert stored(library) == before
    assert log.text.count("act refused") == len(acts) + len(commands())


async def test_what_only_owners_may_a_librarian_may_not(library: Staffed) -> None:
    person = await library.newcomer("Нурлан", "ru")
    await appointed(library, person)
    before = stored(library)
    for data in taps(Role.OWNER):
        assert (await library.forges(person, data)).words == said("librarians-only", "ru"), data
    assert stored(library) == before
    desk = await library.says(person, "/manage")
    assert desk.words.startswith(said("manage-open", "ru"))


@pytest.mark.parametrize("form", STAFF_FORMS, ids=[form.name for form in STAFF_FORMS])
async def test_no_step_of_a_form_of_the_staff_does_anything_for_others(
    library: Staffed, log: Capture, form: Form
) -> None:
    person = await library.newcomer("Нурлан", "ru")
    acts = [*steps(form), "words"]
    before = stored(library)
    for act in acts:
        await library.meddles(
            "INSERT INTO forms (person_id, form, answers, question, updated_at) VALUES (?, ?, ?, ?, ?)"
            " ON CONFLICT DO NOTHING",
            *(person.id, form.name, json.dumps({"volunteer": 1, "proposal": 1}), form.questions[0].name),
            library.clock.now(),
        )
        answer = await (library.says(person, act) if act == "words" else library.forges(person, act))
        assert answer.words == said("librarians-only", "ru"), act
        assert stored(library) == before, act
    assert log.text.count("form refused") == len(acts)


async def test_rights_end_at_once_for_cards_already_on_the_screen(library: Staffed) -> None:
    person = await library.newcomer("Нурлан", "ru")
    await appointed(library, person)
    desk = await library.says(person, "/manage")
    await library.forges(library.first, f"1:librarian_remove_yes:{person.id}")
    await library.taps(person, said("manage-feedback", "ru"), desk)
    assert desk.words == said("librarians-only", "ru")
