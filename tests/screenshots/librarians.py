"""What librarians do, photographed: a webinar moved, an announcement on its way, what readers say of it."""

import asyncio
from pathlib import Path
from tempfile import TemporaryDirectory

from playwright.async_api import Browser

from bot.clock import Clock
from bot.commands.sandbox import EXAMPLE
from bot.registrations.exports.stream_picture import stream_picture
from bot.registrations.services.stream_words import StreamPicture
from bot.sandbox import Person, Sandbox, Upload
from bot.sandbox.people.taps import tap_button
from tests.flows.library import HOUR, MINUTE, MORNING, TOKEN, Library
from tests.screenshots.camera import LOCALES, photograph

ALL = (1340, 960)
"""Four phones side by side."""
OTHERS = 44
"""Readers further right, whom no picture shows."""
RATE = 4
"""Messages a second: slow enough to be seen on its way."""
ZONES = {"kk": "Asia/Almaty", "ru": "Asia/Novokuznetsk", "en": "Europe/Minsk"}
STARS = (5, 4, 5, 5, 3, 5, 4, 5, 5, 4)
POSTERS = {
    "ru": ("Книга и волонтёр", "четверг, 19:00 · вебинар"),
    "kk": ("Кітап пен ерікті", "бейсенбі, 19:00 · вебинар"),
    "en": ("Book and volunteer", "Thursday, 19:00 · webinar"),
}
INVITATIONS = {
    "ru": "**Друзья!** В четверг говорим о том, как библиотека и волонтёр помогают друг другу. Приходите!",
    "kk": "**Достар!** Бейсенбіде кітапхана мен еріктінің бір-біріне көмегі туралы сөйлесеміз. Келіңіздер!",
    "en": "**Friends!** On Thursday we talk about how library and volunteer help each other. Do come!",
}


async def librarians_pictures(browser: Browser) -> None:
    """One evening of a library with three owners, who speak three languages."""
    clock = Clock()
    clock.move(MORNING + 3 * HOUR - clock.now())  # nobody has quiet hours any more
    sandbox = Sandbox(clock, TOKEN)
    await sandbox.start()
    people = [sandbox.world.add_person("Гүлнар", "ru", role_hint="owner")]
    people += [
        sandbox.world.add_person(name, language, role_hint="reader")
        for name, language in (("Айгерім", "kk"), ("Мария", "ru"), ("Emma", "en"))
    ]
    people += [sandbox.world.add_person("Сауле", "kk"), sandbox.world.add_person("Olga", "en")]
    people += [sandbox.world.add_person(f"Reader {number}", "ru") for number in range(OTHERS)]
    owners = f"{people[0].id},{people[4].id},{people[5].id}"
    with TemporaryDirectory() as folder:
        library = Library(Path(folder), sandbox, clock, owners=owners, bulk_rate=RATE)
        await library.imports(EXAMPLE.read_text(encoding="utf-8"))
        async with library.open():
            await _evening(Evening(library, people), browser)
    await sandbox.stop()


class Evening:
    """Who is there: the librarian, three readers, her two colleagues, everybody else."""

    def __init__(self, library: Library, people: list[Person]) -> None:
        self.library = library
        self.librarian, *rest = people
        self.readers, self.colleagues, self.others = rest[:3], rest[3:5], rest[5:]

    async def does(self, person: Person, *acts: str) -> None:
        """Taps by data on the newest card, or words that begin with an exclamation mark."""
        for act in acts:
            if act.startswith("!"):
                await self.library.says(person, act[1:])
                continue
            tap_button(person, person.last, {"text": "", "callback_data": f"1:{act}"})
            await self.library.rest()

    async def sends(self, language: str) -> None:
        """The librarian sends the picture and the words of a language."""
        title, when = POSTERS[language]
        drawn = await asyncio.to_thread(stream_picture, StreamPicture(title, when))
        picture = Upload("poster.png", "image/png", drawn)
        self.librarian.sends("photo", picture, INVITATIONS[language])
        await self.library.rest()


async def _evening(evening: Evening, browser: Browser) -> None:
    await _everybody_comes(evening)
    await _is_moved(evening)
    await photograph(evening.library, browser, "5-moved", locale="ru-RU", size=ALL)
    await _is_announced(evening)
    await photograph(evening.library, browser, "6-announcement", locale="ru-RU", size=ALL)
    await evening.library.rest()
    for colleague in evening.colleagues:
        await evening.does(colleague, "!/manage", "announcements:0", "announcement:1", "run:1")
    await _narrow(evening, browser, "narrow-announcement")
    await _is_held(evening)
    await photograph(evening.library, browser, "7-feedback", locale="ru-RU", size=ALL)
    for owner in (evening.librarian, *evening.colleagues):
        await evening.does(owner, "!/manage")
    await _narrow(evening, browser, "narrow-desk")


async def _narrow(evening: Evening, browser: Browser, name: str) -> None:
    """The phones of the three owners, each in their language."""
    for owner in (evening.librarian, *evening.colleagues):
        language = owner.language_code
        await photograph(evening.library, browser, f"{name}-{language}", locale=LOCALES[language], of=owner)


async def _everybody_comes(evening: Evening) -> None:
    for person in (evening.librarian, *evening.readers, *evening.colleagues, *evening.others):
        person.opens()
    await evening.library.rest()
    for reader in evening.readers:
        await evening.does(reader, "!/settings", "zones", f"zone:{ZONES[reader.language_code]}")
        await evening.library.opens(reader, "w_2")
        await evening.does(reader, "register:2", "agree:2")
    for other in evening.others:
        await evening.does(other, "register:2", "agree:2")


async def _is_moved(evening: Evening) -> None:
    """By a day, in words; the readers are asked."""
    librarian = evening.librarian
    await evening.does(librarian, "!/manage", "desk_webinars:0", "desk_webinar:2", "desk_start:2")
    await evening.does(librarian, "!в четверг в 19:00", "form_option:desk-start:sure:yes")


async def _is_announced(evening: Evening) -> None:
    """To all who registered, a picture in three languages; seen when it is about half way."""
    librarian, library = evening.librarian, evening.library
    await evening.does(librarian, "announce_webinar:2", "announce_swap:1:registered")
    await evening.sends("ru")
    for language in ("kk", "en"):
        await evening.does(librarian, "announce_languages:1", f"announce_message:1:{language}")
        await evening.sends(language)
    await evening.does(librarian, "announce_draft:1", "announce_sure:1")
    tap_button(librarian, librarian.last, {"text": "", "callback_data": "1:announce_go:1"})
    app = library.app
    assert app is not None
    while library.rows("SELECT sent FROM runs WHERE id = 1 AND sent >= ?", OTHERS // 2) == []:
        await asyncio.sleep(0.3)
    await app.progress.keep()


async def _is_held(evening: Evening) -> None:
    """Who came rates it, three write, and the librarian looks at the picture."""
    library, maria = evening.library, evening.readers[1]
    [(starts_at,)] = library.rows("SELECT starts_at FROM webinars WHERE id = 2")
    await library.reaches(starts_at + 5 * MINUTE)
    came = (*evening.others[: len(STARS)], *evening.readers)
    for person in came:
        await evening.does(person, "here:2")
    await library.reaches(starts_at + 15 * HOUR)
    for person, stars in zip(came, (*STARS, 5, 5, 4), strict=True):
        await evening.does(person, f"rate:2:{stars}")
    await evening.does(maria, "tell:2", "!Очень тепло и полезно. Когда следующая встреча?")
    await evening.does(
        maria,
        "form_option:feedback:signed:yes",
        "form_option:feedback:quotable:yes",
        "form_send:feedback",
    )
    await evening.does(evening.readers[0], "!Келесі кездесу қашан болады?", "letter_send")
    librarian = evening.librarian
    await evening.does(librarian, "!/manage", "averages:0", "reviews:2", "review_picture:2")
