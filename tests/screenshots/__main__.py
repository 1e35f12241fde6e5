"""The README's pictures: three readers register and are reminded, then what librarians do all day."""

import asyncio
from pathlib import Path
from tempfile import TemporaryDirectory

from playwright.async_api import Browser, async_playwright

from bot.clock import Clock
from bot.commands.sandbox import EXAMPLE
from bot.sandbox import Person, Sandbox
from tests.flows.library import DAY, HOUR, MINUTE, MORNING, TOKEN, Library
from tests.sandbox.page.conftest import QUIET, executable
from tests.screenshots.camera import LOCALES, photograph
from tests.screenshots.librarians import librarians_pictures

ZONES = {"kk": "Asia/Almaty", "ru": "Asia/Novokuznetsk", "en": "Europe/Minsk"}


async def main() -> None:
    """Play what readers and what librarians do, and take the pictures."""
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=executable(playwright), args=QUIET)
        await readers_pictures(browser)
        await librarians_pictures(browser)
        await browser.close()


async def readers_pictures(browser: Browser) -> None:
    """From the first word to the reminders, then what volunteers do."""
    clock = Clock()
    clock.move(MORNING - clock.now())
    sandbox = Sandbox(clock, TOKEN)
    await sandbox.start()
    with TemporaryDirectory() as folder:
        library = Library(Path(folder), sandbox, clock)
        await library.imports(EXAMPLE.read_text(encoding="utf-8"))
        async with library.open():
            await _journey(library, browser)
    await sandbox.stop()


async def _journey(library: Library, browser: Browser) -> None:
    readers = [
        library.world.add_person(name, language, role_hint="reader")
        for name, language in (("Айгерім", "kk"), ("Мария", "ru"), ("Emma", "en"))
    ]
    await photograph(library, browser, "1-start", locale="en-GB")
    for reader in readers:
        await _registers(library, reader)
    await photograph(library, browser, "2-registered", locale="en-GB")
    await library.moves(DAY + 9 * HOUR + MINUTE)
    for minutes in (23 * 60, 50):
        await library.moves(minutes * MINUTE)
    await photograph(library, browser, "3-reminders", locale="en-GB")
    await photograph(library, browser, "3-reminders-dark", locale="ru-RU", dark=True)
    for reader in readers:
        name, locale = f"narrow-{reader.language_code}", LOCALES[reader.language_code]
        await photograph(library, browser, name, locale=locale, of=reader)
    await _volunteers(library, browser, readers)


async def _volunteers(library: Library, browser: Browser, readers: list[Person]) -> None:
    """One tells what they like to do, a child asks a grown-up, a third has an idea; the owner hears of it."""
    child, grown, thinker = readers
    for act in ("volunteer_begin", "form_option:volunteer:age:14-15"):
        await _acts(library, child, "/volunteer" if act == "volunteer_begin" else None, act)
    await _acts(library, grown, "/volunteer", "volunteer_begin", "form_option:volunteer:age:18p")
    await _acts(library, grown, "Мария")
    await _acts(library, grown, "Кемерово", "form_skip:volunteer:organisation")
    for interest in ("reading", "delivery"):
        await _acts(library, grown, None, f"form_option:volunteer:interests:{interest}")
    await _acts(library, thinker, "What is a running book?")
    await photograph(library, browser, "4-volunteers", locale="ru-RU")
    for reader in readers:
        name, locale = f"narrow-volunteer-{reader.language_code}", LOCALES[reader.language_code]
        await photograph(library, browser, name, locale=locale, of=reader)


async def _acts(library: Library, person: Person, words: str | None, *taps: str) -> None:
    """Words, then taps by their data."""
    if words is not None:
        await library.says(person, words)
    for data in taps:
        await library.taps(person, f"1:{data}")


async def _registers(library: Library, reader: Person) -> None:
    await library.opens(reader)
    await library.says(reader, "/settings")
    await library.taps(reader, "1:zones")
    await library.taps(reader, f"1:zone:{ZONES[reader.language_code]}")
    await library.opens(reader, "w_2")
    await library.taps(reader, "1:register:2")
    await library.taps(reader, "1:agree:2")


if __name__ == "__main__":
    asyncio.run(main())
