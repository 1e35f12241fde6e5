"""Whatever languages there are: a first reader of each is met, served and reminded in it."""

import pytest

from bot.languages import ABOUT, FIRST, LANGUAGES
from bot.settings import read_settings
from tests.flows.library import DAY, Library
from tests.flows.readers import START, Reader, reader
from tests.patience import until

each_language = pytest.mark.parametrize("language", LANGUAGES)


async def somebody(library: Library, language: str) -> Reader:
    return await reader(library, language, ABOUT[language].reader)


def other_than(language: str) -> str:
    return next(each for each in LANGUAGES if each != language)


@each_language
async def test_start_is_answered_and_webinars_are_shown(evening_library: Library, language: str) -> None:
    someone = await somebody(evening_library, language)
    assert len(someone.heard("start-welcome")) == 1
    assert someone.words("start-webinars") in someone.messages()[0].button_texts
    listed = await someone.taps("start-webinars")
    assert someone.words("to-start") in listed.button_texts


@each_language
async def test_a_seat_is_taken_and_a_reminder_comes(evening_library: Library, language: str) -> None:
    someone = await somebody(evening_library, language)
    card = await someone.registers()
    assert someone.words("seat-seated") in card.words
    await evening_library.reaches(START - DAY)
    (reminder,) = someone.heard("reminder-text")
    assert someone.words("button-coming") in reminder.button_texts


@each_language
async def test_a_form_is_filled_in(evening_library: Library, language: str) -> None:
    someone = await somebody(evening_library, language)
    library, person = evening_library, someone.person
    await library.says(person, "/volunteer")
    await someone.taps("volunteer-begin")
    await someone.taps("volunteer-age-18p")
    for said in (ABOUT[language].reader, "Astana", "Library"):
        await library.says(person, said)
    await library.taps(person, "1:form_option:volunteer:interests:eco")
    await someone.taps("form-done")
    await library.taps(person, f"1:form_option:volunteer:languages:{language}")
    asked = await someone.taps("form-done")
    assert someone.words("volunteer-free_when") in asked.words
    for _ in range(3):
        asked = await someone.taps("form-skip")
    assert someone.words(f"volunteer-languages-{language}") in asked.words
    sent = await someone.taps("volunteer-send")
    assert someone.words("volunteer-state-applied") in sent.words
    assert library.rows("SELECT languages FROM volunteers") == [(f'["{language}"]',)]


@each_language
async def test_it_can_be_chosen_by_who_came_with_another(evening_library: Library, language: str) -> None:
    someone = await somebody(evening_library, other_than(language))
    await evening_library.says(someone.person, "/settings")
    offered = await someone.taps("settings-language")
    someone.language = language
    assert someone.words("language-name") in offered.button_texts
    chosen = await someone.taps("language-name", offered)
    assert someone.words("settings-language") in chosen.button_texts


@each_language
async def test_the_menu_of_commands_speaks_it(evening_library: Library, language: str) -> None:
    someone = await somebody(evening_library, language)
    menu = evening_library.world.bot.commands
    await until(lambda: someone.words("command-settings") in str(menu.get(("all_private_chats", language))))


@each_language
def test_the_library_may_have_a_name_in_it(monkeypatch: pytest.MonkeyPatch, language: str) -> None:
    monkeypatch.setenv("LIBRARY_NAME" if language == FIRST else f"LIBRARY_NAME_{language.upper()}", "Abai")
    assert read_settings(_env_file=None).library_names[language] == "Abai"
