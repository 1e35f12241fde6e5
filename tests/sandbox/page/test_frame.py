"""Around the phones: clock, drawers, keyboard, narrow screens, languages, lost connections."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from playwright.async_api import expect

import bot.sandbox as sandbox_room
from bot.sandbox import Sandbox

if TYPE_CHECKING:
    from bot.sandbox import Person
    from tests.sandbox.page.screen import Screen
    from tests.sandbox.telegram import Telegram

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="session")]
PAGE = Path(sandbox_room.__file__).parent / "page"
NOW = "new Date(2026, 10, 23, 15, 43).getTime()"  # a Monday


async def test_the_clock_goes_forward(telegram: Telegram, screen: Screen, aigul: Person) -> None:
    before = telegram.clock.now()
    page = await screen.open()
    await page.get_by_role("button", name="+1 h", exact=True).click()
    await telegram.world.changed(lambda: telegram.clock.now() == before + 3_600_000)
    await page.get_by_role("textbox", name="To the next").fill("+3 d")
    await page.get_by_role("textbox", name="To the next").press("Enter")
    await expect(page.locator(".face")).to_contain_text("Saturday, 21 November 2026")
    assert telegram.clock.now() >= before + 3_600_000 + 3 * 86_400_000


MOMENTS = {
    "18:00": "2026-11-23 18:00",
    "9": "2026-11-24 09:00",
    "пт 9:00": "2026-11-27 09:00",
    "жм 9:30": "2026-11-27 09:30",
    "Mon 16:00": "2026-11-23 16:00",
    "понедельник 15:00": "2026-11-30 15:00",
    "28.11 15:00": "2026-11-28 15:00",
    "01.02.2027": "2027-02-01 00:00",
    "2026-12-01T10:15": "2026-12-01 10:15",
    "+90 мин": "2026-11-23 17:13",
    "2 күн": "2026-11-25 15:43",
    "3 сағ": "2026-11-23 18:43",
    "31.02 10:00": None,
    "25:00": None,
    "скоро": None,
    "": None,
}


@pytest.mark.usefixtures("aigul")
async def test_a_moment_in_words_is_understood(screen: Screen) -> None:
    await screen.open()
    shown = (
        "new Date(at - new Date(at).getTimezoneOffset() * 60000).toISOString().slice(0, 16).replace('T', ' ')"
    )
    read = f"{list(MOMENTS)}.map(text => it.readMoment(text, {NOW})).map(at => at === null ? null : {shown})"
    assert dict(zip(MOMENTS, await screen.ask("moments.js", read), strict=True)) == MOMENTS


async def test_calls_can_be_looked_into(telegram: Telegram, screen: Screen, aigul: Person) -> None:
    page = await screen.open()
    await page.get_by_role("button", name="API calls").click()
    await telegram.call("sendMessage", chat_id=aigul.id, text="сәлем")
    await telegram.call("sendMessage", chat_id=5, text="?")
    calls = page.locator(".call")
    await expect(calls).to_contain_text(["400sendMessage", "200sendMessage"])
    await calls.last.locator("summary").click()
    await expect(calls.last).to_contain_text('"text": "сәлем"')
    await page.keyboard.press("Escape")
    await expect(page.get_by_role("button", name="API calls")).to_be_focused()


async def test_trouble_is_switched_on_and_off(telegram: Telegram, screen: Screen, aigul: Person) -> None:
    page = await screen.open()
    await page.get_by_role("button", name="Trouble").click()
    await page.get_by_label("For whom").select_option(str(aigul.id))
    switch = page.get_by_role("switch", name="Server error")
    await switch.check()
    await telegram.world.changed(lambda: telegram.world.trouble.switches)
    assert (await telegram.call("sendMessage", chat_id=aigul.id, text="?")).status == 500
    await expect(page.locator(".drawer")).to_contain_text("Айгүл")
    await switch.uncheck()
    await telegram.world.changed(lambda: not telegram.world.trouble.switches)
    assert (await telegram.call("sendMessage", chat_id=aigul.id, text="?")).status == 200
    await page.get_by_role("switch", name="limits").check()
    await telegram.world.changed(lambda: telegram.world.flood.enabled)
    await page.get_by_label("Network delay").fill("0.25")
    await page.keyboard.press("Enter")
    await telegram.world.changed(lambda: telegram.world.trouble.latency == 0.25)


async def test_everything_is_within_reach_of_the_keyboard(
    telegram: Telegram, screen: Screen, aigul: Person
) -> None:
    boris = telegram.world.add_person("Борис", "ru")
    boris.opens()
    page = await screen.open()
    await screen.entry(aigul).focus()
    await page.keyboard.press("ArrowRight")
    await expect(screen.entry(boris)).to_be_focused()
    await page.keyboard.type("привет")
    await page.keyboard.press("ArrowLeft")
    await expect(screen.entry(boris)).to_be_focused()
    await page.keyboard.press("Enter")
    await expect(screen.bubbles(boris).last).to_contain_text("привет")
    await page.keyboard.press("ArrowLeft")
    await expect(screen.entry(aigul)).to_be_focused()
    tab = page.get_by_role("tab", selected=True)
    await tab.focus()
    await page.keyboard.press("ArrowRight")
    await expect(page.get_by_role("tab", selected=True)).to_have_text(re.compile("Борис"))
    await expect(page.get_by_role("tab", selected=True)).to_be_focused()
    await telegram.call("sendMessage", chat_id=boris.id, text="здравствуйте")
    await expect(page.get_by_role("status")).to_contain_text("здравствуйте")


async def test_a_narrow_screen_shows_one_person_at_a_time(
    telegram: Telegram, screen: Screen, aigul: Person
) -> None:
    boris = telegram.world.add_person("Борис", "ru")
    boris.opens()
    page = await screen.open(width=360, height=740)
    await expect(screen.entry(aigul)).to_be_in_viewport()
    await expect(screen.entry(boris)).not_to_be_in_viewport()
    await telegram.call("sendMessage", chat_id=boris.id, text="привет")
    await expect(page.get_by_role("tab", name="Борис").locator(".unread")).to_have_text("1")
    await page.get_by_role("tab", name="Борис").click()
    await expect(screen.bubbles(boris).last).to_be_in_viewport()
    await expect(page.locator(".tabs .unread")).to_have_count(0)
    await page.locator(".phones").evaluate("node => node.scrollTo({left: 0, behavior: 'instant'})")
    await expect(page.get_by_role("tab", selected=True)).to_contain_text("Айгүл")
    assert await page.evaluate("document.documentElement.scrollWidth") <= 360


async def test_a_person_is_added_and_changes_language(
    telegram: Telegram, screen: Screen, aigul: Person
) -> None:
    page = await screen.open()
    await page.get_by_role("button", name="Add a person").click()
    await page.get_by_label("First name").fill("Ольга")
    await page.get_by_role("dialog").get_by_label("Language").select_option("ru")
    await page.keyboard.press("Enter")
    await expect(page.get_by_role("tab", selected=True)).to_contain_text("Ольга")
    olga = next(person for person in telegram.world.people.values() if person.first_name == "Ольга")
    await screen.phone(olga).get_by_label("Language").select_option("kk")
    await telegram.world.changed(lambda: olga.language_code == "kk")
    await page.get_by_role("button", name="Add a person").click()
    await page.keyboard.press("Escape")
    await expect(page.get_by_role("dialog")).to_have_count(0)


async def test_the_page_comes_back_with_the_sandbox(
    telegram: Telegram, screen: Screen, aigul: Person
) -> None:
    page = await screen.open()
    await screen.entry(aigul).fill("не дописано")
    port = int(telegram.sandbox.url.rpartition(":")[2])
    await telegram.sandbox.stop()
    await expect(page.locator(".lost")).to_contain_text("trying again")
    again = Sandbox(telegram.clock, flood_control=False)
    reborn = again.world.add_person("Айгүл", "kk")
    reborn.opens()
    await again.start(port=port)
    await expect(page.locator(".lost")).to_be_hidden()
    await expect(screen.entry(reborn)).to_have_value("не дописано")
    await page.close()
    await again.stop()


@pytest.mark.usefixtures("aigul")
async def test_the_page_speaks_three_languages_in_full(screen: Screen) -> None:
    page = await screen.open(locale="kk-KZ")
    await expect(page).to_have_title("Құмсалғыш")
    await page.get_by_label("Бет тілі").select_option("ru")
    await expect(page).to_have_title("Песочница")
    await page.reload()
    await expect(page).to_have_title("Песочница")
    words = await screen.ask("strings.js", "it.strings")
    assert set(words) == {"ru", "kk", "en"}
    for key, english in words["en"].items():
        slots = set(re.findall(r"\{\w+\}", english))
        for language in ("ru", "kk"):
            text = words[language][key]
            assert set(re.findall(r"\{\w+\}", text)) == slots, (language, key)
            assert not re.search(r"[a-zA-Z][а-яёәғқңөұүһі]|[а-яёәғқңөұүһі][a-zA-Z]", text), (language, key)
    assert {len(texts) for texts in words.values()} == {len(words["en"])}
    assert unused(words["en"]) == []


def unused(words: dict[str, str]) -> list[str]:
    """Return the keys that no module of the page asks for."""
    code = "".join(path.read_text() for path in PAGE.glob("*.js") if path.name != "strings.js")
    named_by_the_server = re.compile(r"(lang|role|trouble)_|.*_(means|hint)$")
    return [
        key
        for key in words
        if f'"{key}"' not in code and f"].{key}" not in code and not named_by_the_server.match(key)
    ]


@pytest.mark.usefixtures("aigul")
async def test_dark_and_light_follow_the_device_or_the_switch(screen: Screen) -> None:
    page = await screen.open(dark=True)
    ground = "getComputedStyle(document.body).backgroundColor"
    dark = await page.evaluate(ground)
    await page.get_by_role("button", name="Light or dark").click()
    light = await page.evaluate(ground)
    await page.reload()
    assert await page.evaluate(ground) == light != dark
