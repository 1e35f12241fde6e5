"""Signs that people type become the look of their words, as in Telegram's clients."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.sandbox.people.typed import read_typed
from bot.sandbox.records.show_html import show_html

if TYPE_CHECKING:
    from bot.sandbox import Person
    from tests.sandbox.telegram import Telegram


@pytest.mark.parametrize(
    ("typed", "html"),
    [
        ("**қалың** 😀 __көлбеу__", "<b>қалың</b> 😀 <i>көлбеу</i>"),
        ("😀 **__екеуі__ де**", "😀 <b><i>екеуі</i> де</b>"),
        ("~~жоқ~~ ||құпия||", "<s>жоқ</s> <tg-spoiler>құпия</tg-spoiler>"),
        ("`**код**`\n```жол\n2```", "<code>**код**</code>\n<pre>жол\n2</pre>"),
        ("[біздің **бет**](https://a.kz/x_1)", '<a href="https://a.kz/x_1">біздің <b>бет</b></a>'),
        ("[ертең](tg://time?unix=5&format=wDT)", '<tg-time unix="5" format="wDT">ертең</tg-time>'),
        ("[ертең](tg://time?unix=5)", '<tg-time unix="5">ертең</tg-time>'),
        ("[бет](no address)", "[бет](no address)"),
        ("[ертең](tg://time?unix=x)", "[ертең](tg://time?unix=x)"),
        ("2**3, a_b__c, <b>x</b> &", "2**3, a_b__c, &lt;b&gt;x&lt;/b&gt; &amp;"),
        ("****", "****"),
        ("/start i__a__b", "/start i__a__b"),
        ("** **", ""),
    ],
)
def test_signs_become_looks(typed: str, html: str) -> None:
    assert show_html(*read_typed(typed)) == html


async def test_formatted_words_reach_the_bot_with_their_entities(telegram: Telegram, aigul: Person) -> None:
    message = aigul.says("  Сәлем, **достар**! https://a.kz")
    aigul.edits(message, "__Сәлем__")
    said, edited = await telegram.updates()
    assert said["message"]["text"] == "Сәлем, достар! https://a.kz"
    assert said["message"]["entities"] == [
        {"type": "bold", "offset": 7, "length": 6},
        {"type": "url", "offset": 15, "length": 12},
    ]
    assert edited["edited_message"]["entities"] == [{"type": "italic", "offset": 0, "length": 5}]
    assert message.html == "<i>Сәлем</i>"


async def test_what_a_client_says_by_itself_is_left_as_it_is(telegram: Telegram, aigul: Person) -> None:
    keyboard = {"keyboard": [["**Иә**"]]}
    await telegram.call("sendMessage", chat_id=aigul.id, text="?", reply_markup=keyboard)
    aigul.taps("**Иә**")
    assert aigul.last.text == "**Иә**"
    aigul.opens("i__a__b")
    assert aigul.last.text == "/start i__a__b"
