"""What messages hold: formatted words, links, times, files; groups and inline mode."""

from __future__ import annotations

from typing import TYPE_CHECKING

import aiohttp
import pytest
from playwright.async_api import expect

from bot.sandbox import Upload

if TYPE_CHECKING:
    from bot.sandbox import Person
    from tests.sandbox.page.screen import Screen
    from tests.sandbox.telegram import Telegram

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="session")]
START = 1_795_860_000


async def test_words_keep_their_form(telegram: Telegram, screen: Screen, aigul: Person) -> None:
    text = (
        "😀 <b>қалың <i>көлбеу</i></b> <code>код</code>\n<pre>жол</pre>\n"
        "<tg-spoiler>құпия</tg-spoiler> <blockquote expandable>ұзын</blockquote>"
    )
    await telegram.call("sendMessage", chat_id=aigul.id, text=text, parse_mode="HTML")
    await screen.open()
    bubble = screen.bubbles(aigul).last
    await expect(bubble.locator("strong")).to_have_text("қалың көлбеу")
    await expect(bubble.locator("strong em")).to_have_text("көлбеу")
    await expect(bubble.locator("pre")).to_have_text("жол")
    spoiler = bubble.get_by_role("button", name="Hidden text")
    await spoiler.press("Enter")
    await expect(spoiler).to_have_count(0)
    await expect(bubble.locator(".spoiler")).to_have_text("құпия")
    await bubble.get_by_role("button", name="Show all").click()
    await expect(bubble.locator("blockquote")).not_to_have_class("folded")


async def test_a_time_is_shown_in_the_zone_of_the_device(
    telegram: Telegram, screen: Screen, aigul: Person
) -> None:
    text = f'<tg-time unix="{START}" format="">28 қараша, 15:00</tg-time>'
    await telegram.call("sendMessage", chat_id=aigul.id, text=text, parse_mode="HTML")
    text = f'<tg-time unix="{START}" format="Dt">ертең</tg-time>'
    await telegram.call("sendMessage", chat_id=aigul.id, text=text, parse_mode="HTML")
    await screen.open(locale="kk-KZ")
    await expect(screen.bubbles(aigul).last.locator(".date-time")).to_have_text("2026 ж. 28 қараша, 15:00")
    await screen.bubbles(aigul).nth(1).get_by_role("button", name="28 қараша, 15:00").click()
    toast = screen.phone(aigul).locator(".toast")
    await expect(toast).to_have_text("2026 ж. 28 қараша, сенбі, 15:00 (Asia/Almaty)")


async def test_a_deep_link_opens_in_the_chat_of_who_tapped_it(
    telegram: Telegram, screen: Screen, aigul: Person
) -> None:
    newcomer = telegram.world.add_person("Emma", "en")
    link = f"https://t.me/{telegram.world.bot.username}?start=w_7"
    group = telegram.world.add_group("Достар", newcomer, aigul)
    aigul.says(link, group)
    await screen.open()
    await screen.group(group).get_by_role("link").click()
    await expect(screen.bubbles(newcomer)).to_contain_text(["/start w_7"])
    await expect(screen.entry(newcomer)).to_be_focused()
    button = {
        "inline_keyboard": [[{"text": "Ашу", "url": link}, {"text": "Сөз", "copy_text": {"text": "кітап"}}]]
    }
    await telegram.call("sendMessage", chat_id=aigul.id, text="?", reply_markup=button)
    await screen.phone(aigul).get_by_role("button", name="Ашу").click()
    await expect(screen.bubbles(aigul).last).to_contain_text("/start w_7")
    await screen.phone(aigul).get_by_role("button", name="Сөз").click()
    await expect(screen.phone(aigul).locator(".toast")).to_contain_text("кітап")
    assert await screen.page.evaluate("navigator.clipboard.readText()") == "кітап"


async def test_links_out_of_the_sandbox_are_told_apart(
    telegram: Telegram, screen: Screen, aigul: Person
) -> None:
    await screen.open()
    links = {
        "https://t.me/a_bot?start=x_1": "start",
        "tg://resolve?domain=A_BOT&start=x": "start",
        "t.me/share/url?url=u&text=t": "share",
        "https://t.me/other": "elsewhere",
        "https://t.me.evil.example/a_bot?start=x": "outside",
        "example.org": "outside",
        "javascript:alert(1)": "none",
    }
    for url, kind in links.items():
        assert await screen.ask("links.js", f"it.readLink({url!r}, 'a_bot').kind") == kind, url


async def test_files_are_seen_and_can_be_fetched(telegram: Telegram, screen: Screen, aigul: Person) -> None:
    form = aiohttp.FormData({"chat_id": str(aigul.id), "caption": "Бағдарлама"})
    form.add_field("document", b"%PDF-1.4 ...", filename="programme.pdf", content_type="application/pdf")
    await telegram.form("sendDocument", form)
    await screen.open()
    async with screen.page.expect_download() as download:
        await screen.phone(aigul).get_by_role("link", name="programme.pdf").click()
    assert (await (await download.value).path()).read_bytes() == b"%PDF-1.4 ..."
    async with screen.page.expect_file_chooser() as chooser:
        await screen.phone(aigul).get_by_role("button", name="Attach").click()
        await screen.page.get_by_role("menuitem", name="Document").click()
    await (await chooser.value).set_files(
        {"name": "хат.txt", "mimeType": "text/plain", "buffer": "сәлем".encode()}
    )
    await expect(screen.bubbles(aigul).last).to_contain_text("хат.txt")
    (update,) = await telegram.updates()
    assert update["message"]["document"]["file_name"] == "хат.txt"


async def test_a_group_is_a_column_in_which_any_member_writes(
    telegram: Telegram, screen: Screen, aigul: Person
) -> None:
    emma = telegram.world.add_person("Emma", "en")
    await screen.open()
    await screen.page.get_by_role("button", name="Add a group").click()
    await screen.page.get_by_label("Name of the group").fill("Клуб")
    await screen.page.get_by_role("button", name="Add", exact=True).click()
    chat = await telegram.world.changed(
        lambda: next((c for c in telegram.world.chats.values() if c.title), None)
    )
    assert chat is not None
    column = screen.group(chat)
    await column.get_by_label("Writing as").select_option(str(emma.id))
    await column.locator("textarea").fill("/webinars")
    await column.locator("textarea").press("Enter")
    await expect(column.locator(".own .sender")).to_have_text("Emma")
    assert chat.messages[-1].sender is emma


async def test_inline_results_are_chosen_from_the_entry(
    telegram: Telegram, screen: Screen, aigul: Person
) -> None:
    await screen.open()
    await screen.entry(aigul).fill(f"@{telegram.world.bot.username} веб")
    (update,) = await telegram.updates(timeout=5)
    content = {"message_text": "Вебинар: 28 қараша"}
    result = {"type": "article", "id": "w7", "title": "Вебинар", "input_message_content": content}
    await telegram.call("answerInlineQuery", inline_query_id=update["inline_query"]["id"], results=[result])
    await screen.phone(aigul).get_by_role("option", name="Вебинар").click()
    await expect(screen.bubbles(aigul).last).to_contain_text("Вебинар: 28 қараша")
    await expect(screen.entry(aigul)).to_have_value("")


async def test_pictures_are_shown(telegram: Telegram, screen: Screen, aigul: Person) -> None:
    dot = bytes.fromhex(
        "89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de"
        "0000000c49444154789c63606060000000040001f61738550000000049454e44ae426082"
    )
    aigul.sends("photo", Upload("dot.png", "image/png", dot), "нүкте")
    await screen.open()
    picture = screen.bubbles(aigul).last.get_by_role("img")
    await expect(picture).to_have_js_property("naturalWidth", 1)
