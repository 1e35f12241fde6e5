"""At the entry of the page: the look of words, albums with captions, colleagues, administrators."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from playwright.async_api import expect

from bot.sandbox import Upload
from tests.sandbox.telegram import PNG

if TYPE_CHECKING:
    from playwright.async_api import FilePayload

    from bot.sandbox import Person
    from tests.sandbox.page.screen import Screen
    from tests.sandbox.telegram import Telegram

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="session")]
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def picked(name: str, kind: str) -> FilePayload:
    return {"name": name, "mimeType": kind, "buffer": PNG}


async def chooses(screen: Screen, person: Person, start: int, end: int) -> None:
    choose = f"node => {{ node.focus(); node.setSelectionRange({start}, {end}); }}"
    await screen.entry(person).evaluate(choose)


async def test_chosen_words_are_given_a_look(telegram: Telegram, screen: Screen, aigul: Person) -> None:
    await screen.open()
    bar = screen.phone(aigul).get_by_role("toolbar")
    await screen.entry(aigul).fill("сәлем достар бет")
    await expect(bar).to_be_hidden()
    await chooses(screen, aigul, 0, 5)
    await bar.get_by_role("button", name="Bold").click()
    await expect(screen.entry(aigul)).to_have_value("**сәлем** достар бет")
    await chooses(screen, aigul, 10, 16)
    await screen.page.keyboard.press("Control+i")
    await chooses(screen, aigul, 21, 24)
    await bar.get_by_role("button", name="Link").click()
    await screen.page.get_by_label("Address").fill("https://a.kz/x")
    await screen.page.keyboard.press("Enter")
    await expect(screen.entry(aigul)).to_have_value("**сәлем** __достар__ [бет](https://a.kz/x)")
    await screen.entry(aigul).press("Enter")
    bubble = screen.bubbles(aigul).last
    await expect(bubble.locator("strong")).to_have_text("сәлем")
    await expect(bubble.locator("em")).to_have_text("достар")
    await expect(bubble.get_by_role("link", name="бет")).to_have_attribute("href", "https://a.kz/x")
    (update,) = await telegram.updates()
    kinds = [entity["type"] for entity in update["message"]["entities"]]
    assert kinds == ["bold", "italic", "text_link"]


async def test_a_look_is_kept_when_the_words_are_changed(
    telegram: Telegram, screen: Screen, aigul: Person
) -> None:
    typed = "😀 **қалың __екеуі__** [бет](https://a.kz/) ||құпия|| `код`"
    aigul.says(typed)
    await screen.open()
    await screen.entry(aigul).press("ArrowUp")
    await expect(screen.entry(aigul)).to_have_value(typed)
    await screen.entry(aigul).press("End")
    await screen.page.keyboard.type("!")
    await screen.page.keyboard.press("Enter")
    await telegram.world.changed(lambda: aigul.last.words.endswith("!"))
    assert aigul.last.html.startswith("😀 <b>қалың <i>екеуі</i></b> <a href=")


async def test_several_pictures_go_as_one_album(telegram: Telegram, screen: Screen, aigul: Person) -> None:
    await screen.open()
    await screen.entry(aigul).fill("**Афиша**")
    async with screen.page.expect_file_chooser() as chooser:
        await screen.phone(aigul).get_by_role("button", name="Attach").click()
        await screen.page.get_by_role("menuitem", name="Photo or video").click()
    files = [picked("a.png", "image/png"), picked("b.mp4", "video/mp4"), picked("c.png", "image/png")]
    await (await chooser.value).set_files(files)
    album = screen.phone(aigul).locator(".album.own")
    await expect(album.locator(".message")).to_have_count(3)
    await expect(album.locator("strong")).to_have_text("Афиша")
    await expect(album.locator("time:visible")).to_have_count(1)
    await expect(screen.entry(aigul)).to_have_value("")
    parts = [update["message"] for update in await telegram.updates()]
    assert [part.get("caption") for part in parts] == ["Афиша", None, None]
    assert len({part["media_group_id"] for part in parts}) == 1


async def test_a_copied_album_and_voice_look_as_they_were_sent(
    telegram: Telegram, screen: Screen, aigul: Person
) -> None:
    reader = telegram.world.add_person("Emma", "en")
    reader.opens()
    photo = Upload("a.png", "image/png", PNG)
    parts = aigul.sends_album("photo", [photo, photo], "__Афиша__")
    await screen.open()
    numbers = [message.id for message in parts]
    await telegram.call("copyMessages", chat_id=reader.id, from_chat_id=aigul.id, message_ids=numbers)
    voice = aigul.sends("voice", Upload("v.ogg", "audio/ogg", b"x"), "сәлем")
    await telegram.call("copyMessage", chat_id=reader.id, from_chat_id=aigul.id, message_id=voice.id)
    album = screen.phone(reader).locator(".album.theirs")
    await expect(album.locator("img")).to_have_count(2)
    await expect(album.locator("em")).to_have_text("Афиша")
    await expect(screen.bubbles(reader).last.locator("audio")).to_have_count(1)
    await expect(screen.bubbles(reader).last).to_contain_text("сәлем")
    gone = [message.id for message in reader.chat.messages[-3:-1]]
    await telegram.call("deleteMessages", chat_id=reader.id, message_ids=gone[:1])
    await expect(album.locator(".message")).to_have_count(1)
    await telegram.call("deleteMessages", chat_id=reader.id, message_ids=gone)
    await expect(album).to_have_count(0)


async def test_a_workbook_is_downloaded_under_its_name(
    telegram: Telegram, screen: Screen, aigul: Person
) -> None:
    file = telegram.world.files.store("document", Upload("Қатысушылар.xlsx", XLSX, b"PK"))
    await telegram.call("sendDocument", chat_id=aigul.id, document=file.id, caption="1 парақ")
    await screen.open()
    link = screen.phone(aigul).get_by_role("link", name="Қатысушылар.xlsx")
    await expect(link).to_contain_text("XLSX · 2 byte")
    async with screen.page.expect_download() as download:
        await link.click()
    assert (await download.value).suggested_filename == "Қатысушылар.xlsx"


async def test_a_colleague_is_picked_on_the_page(telegram: Telegram, screen: Screen, aigul: Person) -> None:
    emma = telegram.world.add_person("Emma", "en")
    await screen.open()
    key = {"text": "Таңдау", "request_users": {"request_id": 5}}
    await telegram.call("sendMessage", chat_id=aigul.id, text="Кім?", reply_markup={"keyboard": [[key]]})
    await screen.phone(aigul).get_by_role("button", name="Таңдау").click()
    await screen.page.get_by_role("radio", name="Emma").check()
    await screen.page.get_by_role("dialog").get_by_role("button", name="Send").click()
    await expect(screen.bubbles(aigul).last).to_contain_text("Emma")
    (update,) = await telegram.updates()
    assert update["message"]["users_shared"]["users"] == [{"user_id": emma.id}]


async def test_a_group_shows_its_own_messages_and_who_leads_it(
    telegram: Telegram, screen: Screen, aigul: Person
) -> None:
    emma = telegram.world.add_person("Emma", "en")
    group = telegram.world.add_group("Клуб", aigul, emma)
    await screen.open()
    await telegram.call("sendMessage", chat_id=aigul.id, text="тек саған")
    await telegram.call("sendMessage", chat_id=group.id, text="бәріңізге")
    await expect(screen.group(group).locator(".bubble")).to_have_text(re.compile("бәріңізге"))
    await screen.group(group).get_by_role("button", name="More: Клуб").click()
    await screen.page.get_by_role("menuitem", name="Make an administrator: Emma").click()
    await expect(screen.group(group).get_by_role("option", name="Emma")).to_have_text("Emma ★")
    assert group.leaders == [aigul, emma]


async def test_the_command_menu_follows_the_role(telegram: Telegram, screen: Screen, aigul: Person) -> None:
    own = {"type": "chat", "chat_id": aigul.id}
    for word, scope in (("help", {"type": "default"}), ("manage", own)):
        await telegram.call("setMyCommands", commands=[{"command": word, "description": word}], scope=scope)
    await screen.open()
    options = screen.phone(aigul).get_by_role("listbox").get_by_role("option")
    await screen.entry(aigul).type("/")
    await expect(options).to_have_text(["/managemanage"])
    await telegram.call("deleteMyCommands", scope=own)
    await screen.entry(aigul).fill("")
    await screen.entry(aigul).type("/")
    await expect(options).to_have_text(["/helphelp"])
