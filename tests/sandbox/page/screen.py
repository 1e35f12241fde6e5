"""A browser window with the page in it, and where things are on the page."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from playwright.async_api import expect

from tests.patience import PATIENCE

if TYPE_CHECKING:
    from playwright.async_api import Browser, ConsoleMessage, Locator, Page, Request

    from bot.sandbox import Chat, Person

PATIENCE_MS = 1000 * PATIENCE
expect.set_options(timeout=PATIENCE_MS)


class Screen:
    """Opens the page; notes errors in its console and requests to other hosts."""

    def __init__(self, browser: Browser, url: str) -> None:
        self.browser = browser
        self.url = url
        self.faults: list[str] = []
        self.strangers: list[str] = []
        self.page: Page

    async def open(
        self, *, width: int = 1400, height: int = 900, locale: str = "en-GB", dark: bool = False
    ) -> Page:
        """Open the page as a visitor with this screen and language sees it."""
        context = await self.browser.new_context(
            viewport={"width": width, "height": height},
            locale=locale,
            timezone_id="Asia/Almaty",
            color_scheme="dark" if dark else "light",
            permissions=["clipboard-read", "clipboard-write"],
        )
        self.page = await context.new_page()
        self.page.set_default_timeout(PATIENCE_MS)
        self.page.on("console", self._heard)
        self.page.on("pageerror", lambda error: self.faults.append(str(error)))
        self.page.on("request", self._requested)
        await self.page.goto(self.url)
        await expect(self.page.locator(".phone").first).to_be_visible()
        return self.page

    async def close(self) -> None:
        """Close all windows."""
        for context in self.browser.contexts:
            await context.close()

    def phone(self, person: Person) -> Locator:
        """Return this person's column."""
        return self.page.locator(f"#person-{person.id}")

    def group(self, chat: Chat) -> Locator:
        """Return this group's column."""
        return self.page.locator(f"#group-{chat.id}")

    def entry(self, person: Person) -> Locator:
        """Return the field in which this person writes."""
        return self.phone(person).locator("textarea")

    def bubbles(self, person: Person) -> Locator:
        """Return the messages in this person's chat."""
        return self.phone(person).locator(".bubble")

    async def ask(self, module: str, expression: str) -> Any:  # noqa: ANN401 - JSON
        """Evaluate an expression with a module of the page as `it`."""
        return await self.page.evaluate(
            f"async () => {{ const it = await import('/page/{module}'); return {expression}; }}"
        )

    def _heard(self, message: ConsoleMessage) -> None:
        if message.type == "error" and "Failed to load resource" not in message.text:
            self.faults.append(message.text)

    def _requested(self, request: Request) -> None:
        if not request.url.startswith((self.url, "data:", "blob:")):
            self.strangers.append(request.url)
