"""Whatever librarians attach and write, every screen of it is one that Telegram takes."""

from collections.abc import Iterator
from dataclasses import replace

import pytest

from bot.chat.screens.screen import Screen
from bot.desk.screens import attaching, talks
from bot.desk.services.programme import Arranged, TalkView
from bot.sandbox.records.parse_html import parse_html
from bot.sandbox.records.text import units
from bot.texts import LANGUAGES, Speaker
from bot.webinar_file import limits
from bot.webinars.screens import materials
from bot.webinars.services.materials import MOST, Attached, Handed, MaterialPlace
from storage.materials import Material, MaterialKind, Purpose
from storage.records import Talk
from storage.talks import KeptTalk
from tests.screens.test_sizes import ID, LIBRARY, TEXTS, problems, webinar, words

CAPTION = 1024


def attached(number: int, talk_id: int | None, kind: MaterialKind, purpose: Purpose) -> Material:
    reference = "https://a.example/" + "<&x" * 300 if kind is MaterialKind.LINK else f"file {number}"
    name = None if number % 3 == 0 else "<имя & слайды>" * 14
    return Material(ID - number, ID, talk_id, purpose, kind, reference, f"{number}", name, 10**9, 0)


def full(unit: str, kind: MaterialKind) -> Handed:
    """Thirty talks, each with as many materials as it may have."""
    title, name = words(limits.TITLE, unit), words(limits.NAME, unit)
    kept = [
        KeptTalk(
            ID - each,
            ID,
            each,
            Talk({**title, "und": "x"}, name, name, ("https://a.example/" + "x" * 900,) * 10),
        )
        for each in range(limits.TALKS)
    ]
    found = [
        attached(number, each, kind, Purpose.MATERIAL)
        for each in (None, *(talk.id for talk in kept))
        for number in range(MOST)
    ]
    found += [attached(1, None, MaterialKind.VIDEO, Purpose.RECORDING)]
    found += [attached(2, None, MaterialKind.PHOTO, Purpose.POSTER)]
    return Handed(webinar(unit), tuple(kept), tuple(found), past=True)


def screens(say: Speaker, handed: Handed) -> Iterator[tuple[str, Screen]]:
    yield "materials", materials.materials(say, handed)
    yield "sent", materials.files_sent(say, handed, 0, 10)
    yield "overview", attaching.overview(say, handed)
    for purpose in Purpose:
        for talk_id in (None, handed.talks[0].id) if purpose is Purpose.MATERIAL else (None,):
            where = MaterialPlace(ID, talk_id, purpose)
            yield f"needed {where}", attaching.needed(say, handed, where)
            for outcome in (None, *Attached):
                yield f"{where} {outcome}", attaching.place(say, handed, where, outcome)
    for each in handed.attached[:3]:
        yield f"item {each.kind}", attaching.item(say, handed, each)
    yield "unlink", attaching.unlink(say, handed)
    view = TalkView(handed, handed.talks[3])
    for arranged in Arranged:
        yield f"programme {arranged}", talks.programme(say, handed, arranged)
        yield f"talk {arranged}", talks.talk(say, view, arranged)
    yield "remove", talks.remove(say, view)
    yield "no talks", talks.programme(say, replace(handed, talks=()))


@pytest.mark.parametrize("kind", [MaterialKind.LINK, MaterialKind.DOCUMENT])
@pytest.mark.parametrize("unit", ["ж", "<", "📚"], ids=["letters", "markup", "emoji"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_no_screen_of_files_and_talks_is_more_than_telegram_takes(
    language: str, unit: str, kind: MaterialKind
) -> None:
    say = Speaker(TEXTS, LIBRARY, language, "America/New_York")
    handed = full(unit, kind)
    found = {name: problems(screen) for name, screen in screens(say, handed)}
    assert {name: each for name, each in found.items() if each} == {}
    for media in [*materials.files(say, handed, 0), *materials.one(say, handed, Purpose.POSTER)]:
        text, _ = parse_html(media.caption)
        assert units(text) <= CAPTION


def test_as_much_is_shown_as_fits_and_nothing_is_shown_twice() -> None:
    say = Speaker(TEXTS, LIBRARY, "en", None)
    handed = full("ж", MaterialKind.LINK)
    text, _ = parse_html(materials.materials(say, handed).text)
    assert text.endswith("…")
    assert text.count(handed.talks[0].talk.title["en"]) <= 1
