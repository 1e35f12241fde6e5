"""Three readers in three languages and zones register, and are reminded; the page is photographed."""

import asyncio
from pathlib import Path
from tempfile import TemporaryDirectory

from playwright.async_api import Browser, async_playwright

from bot.clock import Clock
from bot.commands.sandbox import EXAMPLE
from bot.sandbox import Person, Sandbox
from tests.flows.library import DAY, HOUR, MINUTE, MORNING, TOKEN, Library
from tests.sandbox.page.conftest import QUIET, executable
from tests.sandbox.page.screen import Screen

FOLDER = Path(__file__).parent
LOCALES = ("kk-KZ", "ru-RU", "en-GB")
ZONES = {"kk": "Asia/Almaty", "ru": "Asia/Novokuznetsk", "en": "Europe/Minsk"}


async def main() -> None:
    """Play the journey and take the pictures."""
    clock = Clock()
    clock.move(MORNING - clock.now())
    sandbox = Sandbox(clock, TOKEN)
    await sandbox.start()
    with TemporaryDirectory() as folder:
        library = Library(Path(folder), sandbox, clock)
        await library.imports(EXAMPLE.read_text(encoding="utf-8"))
        async with library.open(), async_playwright() as playwright:
            browser = await playwright.chromium.launch(executable_path=executable(playwright), args=QUIET)
            await _journey(library, browser)
            await browser.close()
    await sandbox.stop()


async def _journey(library: Library, browser: Browser) -> None:
    readers = [
        library.world.add_person(name, language, role_hint="reader")
        for name, language in (("Айгерім", "kk"), ("Мария", "ru"), ("Emma", "en"))
    ]
    await _picture(library, browser, "1-start", locale="en-GB")
    for reader in readers:
        await _registers(library, reader)
    await _picture(library, browser, "2-registered", locale="en-GB")
    await library.moves(DAY + 9 * HOUR + MINUTE)
    for minutes in (23 * 60, 50):
        await library.moves(minutes * MINUTE)
    await _picture(library, browser, "3-reminders", locale="en-GB")
    await _picture(library, browser, "3-reminders-dark", locale="ru-RU", dark=True)
    for reader, locale in zip(readers, LOCALES, strict=True):
        await _picture(library, browser, f"narrow-{reader.language_code}", locale=locale, of=reader)
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
    await _picture(library, browser, "4-volunteers", locale="ru-RU")
    for reader, locale in zip(readers, LOCALES, strict=True):
        await _picture(library, browser, f"narrow-volunteer-{reader.language_code}", locale=locale, of=reader)


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


async def _picture(
    library: Library,
    browser: Browser,
    name: str,
    *,
    locale: str,
    dark: bool = False,
    of: Person | None = None,
) -> None:
    """One photograph: of everybody side by side, or of one person on a narrow phone."""
    screen = Screen(browser, library.sandbox.url)
    width, height = (360, 740) if of else (1280, 860)
    page = await screen.open(width=width, height=height, locale=locale, dark=dark)
    if of:
        await page.get_by_role("tab", name=of.first_name).click()
    await page.wait_for_timeout(700)
    await page.screenshot(path=FOLDER / f"{name}.png")
    await screen.close()


if __name__ == "__main__":
    asyncio.run(main())
