"""HTML becomes text and entities as Telegram makes them, or is refused as Telegram refuses it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.sandbox.people.detect import detected
from bot.sandbox.records.errors import BadRequest
from bot.sandbox.records.parse_html import parse_html
from bot.sandbox.records.show_html import show_html
from bot.sandbox.records.text import cut, tidy, units


@pytest.mark.parametrize(
    ("source", "text", "entities"),
    [
        ("a &lt;b&gt; &amp;&quot;&#33;&#x21; &copy; & &", 'a <b> &"!! &copy; & &', []),
        ("<b>я</b>", "я", [("bold", 0, 1)]),
        ("😀<i>x</i>", "😀x", [("italic", 2, 1)]),
        ("<strong>a</strong><em>b</em>", "ab", [("bold", 0, 1), ("italic", 1, 1)]),
        ("<b>a<i>b</i></b>", "ab", [("bold", 0, 2), ("italic", 1, 1)]),
        ("<u>a</u><ins>b</ins>", "ab", [("underline", 0, 1), ("underline", 1, 1)]),
        ("<s>a</s>", "a", [("strikethrough", 0, 1)]),
        ('<span class="tg-spoiler">a</span>', "a", [("spoiler", 0, 1)]),
        ("<tg-spoiler>a</tg-spoiler>", "a", [("spoiler", 0, 1)]),
        ("<code>a</code>", "a", [("code", 0, 1)]),
        ("<pre>a<b>b</b></pre>", "ab", [("pre", 0, 2)]),
        ("<blockquote expandable>a</blockquote>", "a", [("expandable_blockquote", 0, 1)]),
        ("<B>a</B>", "a", [("bold", 0, 1)]),
        ("  \n<b> a </b> \n", "a", [("bold", 0, 1)]),
        ("<b></b>a", "a", []),
    ],
)
def test_html_is_read(source: str, text: str, entities: list[tuple[str, int, int]]) -> None:
    read = parse_html(source)
    assert read.text == text
    assert [(entity["type"], entity["offset"], entity["length"]) for entity in read.entities] == entities


def test_details_of_entities_are_read() -> None:
    link = parse_html('<a href="https://a.kz/?q=1&amp;w=2">x</a>').entities
    assert link == [{"type": "text_link", "offset": 0, "length": 1, "url": "https://a.kz/?q=1&w=2"}]
    code = parse_html('<pre><code class="language-python">x</code></pre>').entities
    assert code == [{"type": "pre", "offset": 0, "length": 1, "language": "python"}]
    emoji = parse_html('<tg-emoji emoji-id="5368324170671202286">👍</tg-emoji>').entities
    assert emoji[0]["custom_emoji_id"] == "5368324170671202286"
    time = parse_html('<tg-time unix="1795000000" format="wDt">завтра</tg-time>').entities
    assert time == [
        {"type": "date_time", "offset": 0, "length": 6, "unix_time": 1795000000, "date_time_format": "wDt"}
    ]


@pytest.mark.parametrize(
    ("source", "complaint"),
    [
        ("<b>x", 'Can\'t find end tag corresponding to start tag "b"'),
        ("я<div>x</div>", 'Unsupported start tag "div" at byte offset 2'),
        ("x</b>", "Unexpected end tag at byte offset 1"),
        ("<b>x</i>", 'Unmatched end tag at byte offset 4, expected "</b>", found "</i>"'),
        ("<b><i>x</b></i>", 'Unmatched end tag at byte offset 7, expected "</i>", found "</b>"'),
        ("1 < 2", "Unsupported start tag"),
        ("x <", "Unclosed start tag at byte offset 2"),
        ('<a href="x', "Unclosed start tag"),
        ("<b>x</b", "Unclosed end tag"),
        ("<span>x</span>", 'Tag "span" must have class "tg-spoiler" at byte offset 0'),
        ("<br/>", 'Unsupported start tag "br/"'),
        ('<tg-time unix="soon">x</tg-time>', "Invalid date-time entity"),
        ('<tg-time unix="1" format="yyyy">x</tg-time>', "Invalid date-time format"),
        ('<tg-emoji emoji-id="x">x</tg-emoji>', "Invalid custom emoji identifier"),
    ],
)
def test_broken_html_is_refused(source: str, complaint: str) -> None:
    with pytest.raises(BadRequest) as refusal:
        parse_html(source)
    assert refusal.value.description.startswith("Bad Request: can't parse entities: ")
    assert complaint in refusal.value.description


PIECES = st.sampled_from(
    [
        *(
            "<b>",
            "</b>",
            "<i>",
            "</i>",
            "<u>",
            "</u>",
            "<pre>",
            "</pre>",
            "<code>",
            "</code>",
            "</",
            "<",
            ">",
        ),
        *('<a href="https://a.kz">', "</a>", "<blockquote>", "</blockquote>", "&amp;", "&", "&#128512;", " "),
        *('<tg-time unix="1">', "</tg-time>", "я", "😀", "\n", "x", '"', "="),
    ]
)


@given(st.lists(PIECES, max_size=25).map("".join) | st.text(max_size=60))
def test_any_text_is_read_or_refused_with_offsets_inside_it(source: str) -> None:
    try:
        text, entities = parse_html(source)
    except BadRequest:
        return
    assert text == text.strip()
    for entity in entities:
        assert entity["length"] > 0
        assert 0 <= entity["offset"] <= units(text) - entity["length"]
        assert cut(text, entity["offset"], entity["length"]).encode()


@given(
    st.lists(
        st.tuples(st.sampled_from(["b", "i", "u", "s", "tg-spoiler"]), st.text("aя😀<&", min_size=1)),
        max_size=6,
    )
)
def test_what_is_shown_as_html_reads_back_the_same(parts: list[tuple[str, str]]) -> None:
    escaped = [(tag, words.replace("&", "&amp;").replace("<", "&lt;")) for tag, words in parts]
    read = parse_html("-".join(f"<{tag}>{words}</{tag}>" for tag, words in escaped))
    assert parse_html(show_html(*read)) == read


@pytest.mark.parametrize(
    "source",
    [
        '<b>a <i>b</i> <a href="https://a.kz/">c</a></b> <tg-time unix="1" format="r">d</tg-time>',
        '<blockquote expandable>a <b>b</b></blockquote> <tg-time unix="1">c</tg-time>',
        '<pre><code class="language-python">a</code></pre> <pre>b</pre> <code>c &lt; d</code>',
        '<tg-emoji emoji-id="1">👍</tg-emoji><blockquote>a</blockquote><tg-spoiler>b</tg-spoiler>',
    ],
)
def test_nested_tags_are_shown_nested(source: str) -> None:
    assert show_html(*parse_html(source)) == source


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("/start w_1", [("bot_command", "/start")]),
        ("/help@library_bot now", [("bot_command", "/help@library_bot")]),
        ("a/b 1/2", []),
        ("see https://youtu.be/fdo4tgmAhes.", [("url", "https://youtu.be/fdo4tgmAhes")]),
        ("😀 @library_bot #книги", [("mention", "@library_bot"), ("hashtag", "#книги")]),
        ("mail a.b@library.kz", [("email", "a.b@library.kz")]),
    ],
)
def test_telegram_finds_links_and_commands_itself(text: str, found: list[tuple[str, str]]) -> None:
    entities = detected(text, [])
    assert [(entity["type"], cut(text, entity["offset"], entity["length"])) for entity in entities] == found


def test_nothing_is_found_inside_a_link_or_code() -> None:
    text, entities = parse_html('<a href="https://a.kz">/start</a> <code>@library</code>')
    assert detected(text, entities) == entities


@given(st.text("ab \n😀", max_size=12), st.integers(0, 12), st.integers(0, 12))
def test_trimming_keeps_entities_on_their_words(text: str, offset: int, length: int) -> None:
    size = units(text)
    offset, length = min(offset, size), min(length, size - min(offset, size))
    if (
        text.encode("utf-16-le")[offset * 2 : (offset + length) * 2]
        .decode("utf-16-le", "replace")
        .count("\ufffd")
    ):
        return
    covered = cut(text, offset, length)
    tidied = tidy(text, [{"type": "bold", "offset": offset, "length": length}])
    kept = "".join(cut(tidied.text, entity["offset"], entity["length"]) for entity in tidied.entities)
    assert kept.strip() == covered.strip()
