"""A person at the page: starts, reads, taps, writes."""

from __future__ import annotations

import asyncio
import re
from typing import TYPE_CHECKING

import pytest
from playwright.async_api import expect

if TYPE_CHECKING:
    from bot.sandbox import Person
    from tests.sandbox.page.screen import Screen
    from tests.sandbox.telegram import Telegram

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="session")]
AT_NEWEST = """path => {
  const log = document.querySelector(path);
  return log.scrollHeight - log.scrollTop - log.clientHeight < 2;
}"""
HOSTILE = "<img src=x onerror=\"document.title='broken in'\"><b>x</b>"


async def test_a_newcomer_sees_what_the_bot_can_do_and_presses_start(
    telegram: Telegram, screen: Screen
) -> None:
    await telegram.call("setMyDescription", description="Вебинары библиотеки", language_code="ru")
    anna = telegram.world.add_person("Анна", "ru")
    await screen.open()
    await expect(screen.phone(anna).locator(".welcome")).to_contain_text("Вебинары библиотеки")
    await screen.phone(anna).get_by_role("button", name="Начать", exact=True).click()
    await expect(screen.bubbles(anna)).to_contain_text(["/start"])
    (update,) = await telegram.updates()
    assert update["message"]["text"] == "/start"
    await telegram.call(
        "sendMessage", chat_id=anna.id, text="Добро пожаловать, <b>Анна</b>", parse_mode="HTML"
    )
    await expect(screen.bubbles(anna).nth(1).locator("strong")).to_have_text("Анна")
    await expect(screen.phone(anna).locator(".welcome")).to_have_count(0)
    await expect(screen.phone(anna)).not_to_contain_text("has not pressed Start")
    assert await screen.entry(anna).evaluate("node => node.offsetHeight") > 30


async def test_a_tap_reaches_the_bot_and_its_answer_the_person(
    telegram: Telegram, screen: Screen, aigul: Person
) -> None:
    await screen.open()
    buttons = {"inline_keyboard": [[{"text": "Жазылу", "callback_data": "reg:1", "style": "success"}]]}
    sent = await telegram.call("sendMessage", chat_id=aigul.id, text="Вебинар", reply_markup=buttons)
    button = screen.phone(aigul).get_by_role("button", name="Жазылу")
    await expect(button).to_have_class(re.compile("success"))
    await button.click()
    await expect(button).to_have_attribute("aria-busy", "true")
    await telegram.world.changed(lambda: telegram.world.queries.unanswered)
    (update,) = await telegram.updates()
    assert update["callback_query"]["data"] == "reg:1"
    await telegram.call(
        "answerCallbackQuery", callback_query_id=update["callback_query"]["id"], text="Жазылдыңыз"
    )
    await expect(screen.phone(aigul).locator(".toast")).to_have_text("Жазылдыңыз")
    await expect(button).not_to_have_attribute("aria-busy", "true")
    await telegram.call(
        "editMessageText", chat_id=aigul.id, message_id=sent.result["message_id"], text="Сіз бар"
    )
    await expect(screen.bubbles(aigul).last).to_contain_text("Сіз бар")
    await expect(screen.bubbles(aigul).last.locator(".edited")).to_be_visible()
    await telegram.call("deleteMessage", chat_id=aigul.id, message_id=sent.result["message_id"])
    await expect(screen.bubbles(aigul)).to_have_count(1)


async def test_an_alert_waits_until_it_is_closed(telegram: Telegram, screen: Screen, aigul: Person) -> None:
    await screen.open()
    await telegram.call(
        "sendMessage",
        chat_id=aigul.id,
        text="?",
        reply_markup={"inline_keyboard": [[{"text": "No", "callback_data": "n"}]]},
    )
    await screen.phone(aigul).get_by_role("button", name="No").click()
    await telegram.world.changed(lambda: telegram.world.queries.unanswered)
    query = telegram.world.queries.unanswered[0]
    await telegram.call("answerCallbackQuery", callback_query_id=query.id, text="Орын жоқ", show_alert=True)
    alert = screen.phone(aigul).get_by_role("alertdialog")
    await expect(alert).to_contain_text("Орын жоқ")
    await screen.page.keyboard.press("Escape")
    await expect(alert).to_have_count(0)


async def test_what_people_type_is_never_markup(telegram: Telegram, screen: Screen) -> None:
    mallory = telegram.world.add_person(HOSTILE, "en")
    mallory.says(HOSTILE)
    await telegram.call("sendMessage", chat_id=mallory.id, text=HOSTILE)
    await screen.open()
    await expect(screen.bubbles(mallory)).to_contain_text([HOSTILE, HOSTILE])
    await screen.phone(mallory).get_by_role("button", name="More").click()
    await expect(screen.page.locator("img, .bubble b")).to_have_count(0)
    await expect(screen.page).to_have_title("Sandbox")


async def test_own_words_can_be_edited_and_answered(
    telegram: Telegram, screen: Screen, aigul: Person
) -> None:
    await screen.open()
    entry = screen.entry(aigul)
    await entry.fill("сәлм")
    await entry.press("Enter")
    await expect(screen.bubbles(aigul).last).to_contain_text("сәлм")
    await entry.press("ArrowUp")
    await entry.fill("сәлем")
    await entry.press("Enter")
    await expect(screen.bubbles(aigul).last).to_contain_text("сәлем")
    assert aigul.last.text == "сәлем"
    await screen.bubbles(aigul).last.hover()
    await screen.phone(aigul).get_by_role("button", name="Message actions").last.click()
    await screen.page.get_by_role("menuitem", name="Reply").click()
    await entry.fill("тағы")
    await entry.press("Enter")
    await expect(screen.bubbles(aigul).last.locator(".quoted")).to_contain_text("сәлем")


async def test_commands_come_from_the_menu(telegram: Telegram, screen: Screen, aigul: Person) -> None:
    await screen.open()
    commands = [
        {"command": "start", "description": "Бастау"},
        {"command": "webinars", "description": "Вебинарлар"},
    ]
    await telegram.call("setMyCommands", commands=commands)
    await screen.entry(aigul).type("/")
    options = screen.phone(aigul).get_by_role("listbox").get_by_role("option")
    await expect(options).to_have_text(["/startБастау", "/webinarsВебинарлар"])
    await screen.page.keyboard.press("ArrowDown")
    await screen.page.keyboard.press("Enter")
    await expect(screen.bubbles(aigul).last).to_contain_text("/webinars")


async def test_the_bot_is_seen_typing_until_it_has_written(
    telegram: Telegram, screen: Screen, aigul: Person
) -> None:
    await screen.open()
    status = screen.phone(aigul).locator(".status")
    await telegram.call("sendChatAction", chat_id=aigul.id, action="typing")
    await expect(status).to_have_text("typing…")
    await telegram.call("sendMessage", chat_id=aigul.id, text="!")
    await expect(status).not_to_have_text("typing…")


async def test_a_reply_keyboard_speaks_for_the_person(
    telegram: Telegram, screen: Screen, aigul: Person
) -> None:
    await screen.open()
    keyboard = {
        "keyboard": [["Өскемен"], [{"text": "Нөмірім", "request_contact": True}]],
        "resize_keyboard": True,
    }
    await telegram.call("sendMessage", chat_id=aigul.id, text="Қала?", reply_markup=keyboard)
    keys = screen.phone(aigul).locator(".keyboard")
    await keys.get_by_role("button", name="Өскемен").click()
    await expect(screen.bubbles(aigul).last).to_contain_text("Өскемен")
    await keys.get_by_role("button", name="Нөмірім").click()
    await expect(screen.bubbles(aigul).last).to_contain_text(aigul.phone_number)
    await telegram.call(
        "sendMessage", chat_id=aigul.id, text="Рақмет", reply_markup={"remove_keyboard": True}
    )
    await expect(keys).to_have_count(0)


async def test_a_question_that_asks_for_a_reply_gets_one(
    telegram: Telegram, screen: Screen, aigul: Person
) -> None:
    await screen.open()
    markup = {"force_reply": True}
    asked = await telegram.call("sendMessage", chat_id=aigul.id, text="Атыңыз?", reply_markup=markup)
    await expect(screen.phone(aigul).locator(".purpose")).to_contain_text("Атыңыз?")
    await expect(screen.entry(aigul)).not_to_be_focused()
    await screen.entry(aigul).fill("Айгүл")
    await screen.entry(aigul).press("Enter")
    await expect(screen.phone(aigul).locator(".purpose")).to_be_hidden()
    await expect(screen.bubbles(aigul).last).to_contain_text("Айгүл")
    (update,) = await telegram.updates()
    assert update["message"]["reply_to_message"]["message_id"] == asked.result["message_id"]


async def test_who_blocked_the_bot_can_come_back(telegram: Telegram, screen: Screen, aigul: Person) -> None:
    await screen.open()
    await screen.phone(aigul).get_by_role("button", name="More").click()
    await screen.page.get_by_role("menuitem", name="Block the bot").click()
    await expect(screen.phone(aigul).locator(".status")).to_have_text("bot blocked")
    assert aigul.blocked
    await expect(screen.entry(aigul)).to_be_hidden()
    await screen.phone(aigul).get_by_role("button", name="Бұғаттан шығарып, бастау").click()
    await expect(screen.entry(aigul)).to_be_focused()
    assert not aigul.blocked


async def test_a_card_that_moves_below_what_was_typed_stays_in_sight(
    telegram: Telegram, screen: Screen, aigul: Person
) -> None:
    await screen.open(width=360, height=640)
    card = await telegram.call("sendMessage", chat_id=aigul.id, text="Карточка\n" * 60)
    for number in range(4):
        aigul.says(f"Ответ {number}")
        old = card.result["message_id"]
        await expect(screen.bubbles(aigul).last).to_be_in_viewport()
        card, _ = await asyncio.gather(
            telegram.call("sendMessage", chat_id=aigul.id, text=f"Вопрос {number}\n" * 20),
            telegram.call("deleteMessage", chat_id=aigul.id, message_id=old),
        )
        await screen.page.wait_for_function(AT_NEWEST, arg=f"#person-{aigul.id} .log")
