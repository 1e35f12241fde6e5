"""/my: every answer in its section, twenty a page, each changed by a tap."""

import pytest

from bot.sandbox import Message
from tests.flows.library import DAY, HOUR, Library
from tests.flows.readers import LANGUAGES, Reader, crowd, evening, reader

SECTIONS = ("my-offered", "my-seated", "my-waiting", "my-cancelled", "my-attended", "my-missed")


def many(count: int) -> str:
    """So many webinars, one an hour from Wednesday on."""
    one = "  - {{id: w{0}, title: Webinar {0}, start: 2027-02-{1:02}T{2:02}:00, zone: Asia/Almaty, {3}}}\n"
    rest = "duration: 30, status: published"
    return "webinars:\n" + "".join(one.format(n, 3 + n // 12, 9 + n % 12, rest) for n in range(1, count + 1))


def bare(words: str) -> str:
    return words.removeprefix("<b>").removesuffix("</b>")


def headings(each: Reader, message: Message) -> list[str]:
    """The sections of the page, in the order in which they stand."""
    words = {key: bare(each.words(key)) for key in SECTIONS}
    lines = message.words.splitlines()
    return [key for line in lines for key, heading in words.items() if line == heading]


def cards(message: Message) -> list[str]:
    """The webinars whose cards the page opens."""
    data = [each.get("callback_data", "") for row in message.buttons for each in row]
    return [each for each in data if each.startswith("1:webinar:")]


async def my(each: Reader) -> Message:
    return await each.library.says(each.person, "/my")


@pytest.mark.parametrize("language", LANGUAGES)
async def test_who_answered_nothing_yet_is_shown_the_way(evening_library: Library, language: str) -> None:
    each = await reader(evening_library, language)
    page = await my(each)
    assert each.words("my-none") in page.words
    assert each.words("start-webinars") in page.button_texts


async def test_each_answer_stands_in_its_section_and_moves_with_it(small_library: Library) -> None:
    first, second = await crowd(small_library, 2)
    assert headings(first, await my(first)) == ["my-seated"]
    assert headings(second, await my(second)) == ["my-waiting"]
    card = await small_library.taps(first.person, "1:webinar:1", await my(first))
    await first.taps("button-cant-come", card)
    assert headings(first, await my(first)) == ["my-cancelled"]
    assert headings(second, await my(second)) == ["my-offered"]
    card = await small_library.taps(second.person, "1:webinar:1", await my(second))
    await second.taps("button-take-seat", card)
    assert headings(second, await my(second)) == ["my-seated"]
    await small_library.moves(3 * DAY)
    assert headings(second, await my(second)) == ["my-attended"]
    assert first.words("my-none") in (await my(first)).words, "what I did not go to and is over says nothing"


async def test_twenty_stand_on_a_page_and_all_of_them_on_three(closed_library: Library) -> None:
    await closed_library.imports(many(45))
    async with closed_library.open():
        emma = await reader(closed_library, "en")
        await emma.registers()
        for webinar in range(2, 46):
            await closed_library.opens(emma.person, f"w_{webinar}")
            act = "cancel" if webinar % 3 == 0 else "register"
            await closed_library.taps(emma.person, f"1:{act}:{webinar}")
        card = await my(emma)
        seen = cards(card)
        assert (len(seen), headings(emma, card)) == (20, ["my-seated"])
        card = await emma.taps("page-next")
        seen += cards(card)
        assert (len(seen), headings(emma, card)) == (40, ["my-seated", "my-cancelled"])
        card = await emma.taps("page-next")
        seen += cards(card)
        assert emma.words("page-number", number=3, pages=3) in card.words
        assert (len(set(seen)), headings(emma, card)) == (45, ["my-cancelled"])
        card = await emma.taps("page-previous")
        assert cards(card) == seen[20:40]
    assert closed_library.world.refusals == []


async def test_a_card_of_an_earlier_version_still_opens_the_list(evening_library: Library) -> None:
    emma = (await crowd(evening_library, 1))[0]
    start = await evening_library.opens(emma.person)
    assert headings(emma, await evening_library.taps(emma.person, "1:my", start)) == ["my-seated"]


async def test_past_ones_stand_last_the_latest_first(closed_library: Library) -> None:
    await closed_library.imports(many(3) + evening("2027-02-20T19:00").partition("\n")[2])
    async with closed_library.open():
        emma = await reader(closed_library, "en")
        await emma.registers()
        for webinar in (2, 3, 4):
            await closed_library.opens(emma.person, f"w_{webinar}")
            await closed_library.taps(emma.person, f"1:register:{webinar}")
        await closed_library.moves(3 * DAY + HOUR)
        page = await my(emma)
        assert headings(emma, page) == ["my-seated", "my-attended"]
        words = page.words
        order = ("An evening of tales", "Webinar 3", "Webinar 2", "Webinar 1")
        places = [words.index(title) for title in order]
        assert places == sorted(places)
