"""Takes photographs of the sandbox's page: everybody side by side, or one person on a narrow phone."""

import io
from pathlib import Path

from PIL import Image
from playwright.async_api import Browser

from bot.sandbox import Person
from tests.flows.library import Library
from tests.sandbox.page.screen import Screen

FOLDER = Path(__file__).parent
NARROW = (360, 740)
WIDE = (1280, 860)
LOCALES = {"kk": "kk-KZ", "ru": "ru-RU", "en": "en-GB"}
DRAWN_MS = 700
"""Until the page has drawn all it was told."""


async def photograph(
    library: Library,
    browser: Browser,
    name: str,
    *,
    locale: str,
    dark: bool = False,
    of: Person | None = None,
    size: tuple[int, int] = WIDE,
) -> None:
    """One picture, with the page in a language. `of`: whose phone alone is to be seen."""
    screen = Screen(browser, library.sandbox.url)
    width, height = NARROW if of else size
    page = await screen.open(width=width, height=height, locale=locale, dark=dark)
    if of:
        await page.get_by_role("tab", name=of.first_name).click()
    await page.wait_for_timeout(DRAWN_MS)
    taken = await page.screenshot()
    await screen.close()
    _keep(taken, FOLDER / f"{name}.png")


def _keep(taken: bytes, path: Path) -> None:
    """With 256 colours, which nobody sees, it takes half the room."""
    with Image.open(io.BytesIO(taken)) as picture:
        picture.convert("RGB").quantize(256, dither=Image.Dither.NONE).save(path, optimize=True)
