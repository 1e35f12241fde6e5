"""Words with their links: nothing seen is lost, nothing typed becomes a link, no cut leaves half of one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot import linked
from bot.sandbox.records.parse_html import parse_html
from bot.sandbox.records.text import units

ADDRESS = "https://join.example/?a=1&b=<'\">"
WORDS = st.text(st.sampled_from("аб 📚<&>\"'\n\ufdd0\ufdd1\ufdd2"), max_size=30)


@given(WORDS, WORDS, WORDS)
def test_what_is_seen_stays_and_telegram_reads_the_one_link(before: str, label: str, after: str) -> None:
    text = before + label + after
    words = linked.linked(text, [(units(before), units(label), ADDRESS)])
    assert linked.seen(words) == linked.without_signs(text)
    assert linked.units(words) == units(linked.without_signs(text))
    told = parse_html(f"!{linked.html(words)}!")
    assert told.text == f"!{linked.without_signs(text)}!"
    assert [each["url"] for each in told.entities] == ([ADDRESS] if label.strip() else [])
    assert not {linked.OPEN, linked.THEN, linked.SHUT} & set(linked.html(words) + linked.beside(words))


@given(WORDS, WORDS, WORDS, st.integers(1, 40))
def test_a_cut_text_is_cut_as_without_links(before: str, label: str, after: str, limit: int) -> None:
    text = linked.without_signs(before + label + after)
    words = linked.linked(text, [(units(before), units(label), ADDRESS)])
    cut = linked.shorten(words, limit)
    assert linked.seen(cut) == linked.shorten(text, limit)
    parse_html(linked.html(cut))


@pytest.mark.parametrize(
    "address",
    [
        "javascript:alert(1)",
        "tg://user?id=5",
        "tg://openmessage?user_id=5",
        "https://",
        "https://a b",
        "https://[",
        "https://join.example/" + "a" * 1000,
        "file:///etc/passwd",
    ],
)
def test_an_address_that_nobody_should_open_is_left_out(address: str) -> None:
    words = linked.linked("здесь", [(0, 5, address)])
    assert words == "здесь"
    forged = f"{linked.OPEN}здесь{linked.THEN}{address}{linked.SHUT}"
    assert linked.html(forged) == "здесь"


def test_the_address_stands_beside_words_once() -> None:
    words = linked.linked("здесь или https://a.kz", [(0, 5, "https://b.kz"), (10, 12, "https://a.kz")])
    assert linked.beside(words) == "здесь (https://b.kz) или https://a.kz"
    assert linked.beside(words, 9) == "здесь (https://…) или https://a.kz"
    assert linked.addresses(words) == ["https://b.kz", "https://a.kz"]
