"""A talk keeps its id and its files whatever is done to the programme around it."""

from collections.abc import Sequence

from storage import Storage, Tables
from storage.materials import Attachment, MaterialKind, Purpose
from storage.records import Talk
from storage.talks import KeptTalk, still_there
from tests.storage.conftest import Look
from tests.storage.examples import FACTS, NOW, add_webinar, facts

SLIDES = Attachment(MaterialKind.DOCUMENT, "file-1", "unique-1", "slides.pdf", 60_000_000)
FIRST, SECOND = FACTS.talks


async def ids(storage: Storage, webinar_id: int) -> dict[str, int]:
    return {
        str(each.talk.title): each.id
        for each in await storage.read(lambda tables: tables.talks.of(webinar_id))
    }


async def changed(storage: Storage, webinar_id: int, talks: Sequence[Talk]) -> None:
    await storage.write(lambda tables: tables.webinars.change(webinar_id, facts(talks=tuple(talks)), NOW))


async def attached(storage: Storage, webinar_id: int, talk_id: int | None) -> int:
    return await storage.write(
        lambda tables: tables.materials.add(webinar_id, talk_id, Purpose.MATERIAL, SLIDES, NOW)
    )


async def test_an_import_in_another_order_keeps_ids_and_files_with_their_talks(storage: Storage) -> None:
    webinar_id = await add_webinar(storage)
    before = await ids(storage, webinar_id)
    talk_id = before[str(SECOND.title)]
    await attached(storage, webinar_id, talk_id)
    new = Talk({"en": "Something else"}, {}, {}, ())
    await changed(storage, webinar_id, [SECOND, new, FIRST])
    after = await ids(storage, webinar_id)
    assert list(after) == [str(SECOND.title), str(new.title), str(FIRST.title)]
    assert {title: after[title] for title in before} == before
    (kept,) = [
        each
        for each in await storage.read(lambda tables: tables.materials.of(webinar_id))
        if each.kind != "link"
    ]
    assert (kept.talk_id, kept.name, kept.size) == (talk_id, "slides.pdf", 60_000_000)


async def test_files_of_a_talk_that_an_import_leaves_out_stay_with_the_webinar(storage: Storage) -> None:
    webinar_id = await add_webinar(storage)
    await attached(storage, webinar_id, (await ids(storage, webinar_id))[str(FIRST.title)])
    await changed(storage, webinar_id, [SECOND])
    assert [
        (each.talk_id, each.name)
        for each in await storage.read(lambda tables: tables.materials.of(webinar_id))
    ] == [(None, "slides.pdf")]


async def test_the_id_of_a_removed_talk_is_never_given_again(storage: Storage) -> None:
    webinar_id = await add_webinar(storage)
    last = (await ids(storage, webinar_id))[str(SECOND.title)]
    await changed(storage, webinar_id, [FIRST])

    def work(tables: Tables) -> None:
        assert tables.talks.add(webinar_id, 1, SECOND, NOW) > last

    await storage.write(work)
    assert await storage.read(lambda tables: tables.talks.get(last)) is None


async def test_links_come_back_in_the_order_in_which_a_file_gives_them(storage: Storage) -> None:
    webinar_id = await add_webinar(storage)
    turned = Talk(FIRST.title, FIRST.speaker, FIRST.organisation, tuple(reversed(FIRST.materials)))
    await changed(storage, webinar_id, [turned, SECOND])
    assert await storage.read(lambda tables: tables.webinars.talks(webinar_id)) == [turned, SECOND]


async def test_everything_goes_with_its_webinar_or_its_talk(storage: Storage, look: Look) -> None:
    webinar_id = await add_webinar(storage)
    talk_id = (await ids(storage, webinar_id))[str(FIRST.title)]
    for each in (talk_id, None):
        await attached(storage, webinar_id, each)
    await storage.write(lambda tables: tables.materials.remove_of_talk(talk_id))
    assert look("SELECT talk_id, kind FROM materials") == [(None, "document")]


def kept(talk_id: int, title: str, speaker: str = "") -> KeptTalk:
    return KeptTalk(talk_id, 1, talk_id, talk(title, speaker))


def talk(title: str, speaker: str = "") -> Talk:
    return Talk({"ru": title}, {"ru": speaker} if speaker else {}, {}, ())


def known(before: list[KeptTalk], talks: list[Talk]) -> list[int | None]:
    return [each.id if each else None for each in still_there(before, talks)]


def test_a_talk_is_known_again_by_its_title_a_corrected_title_or_its_speaker() -> None:
    before = [kept(1, "Быть волонтером", "Анна"), kept(2, "Из опыта", "Ольга"), kept(3, "Вопросы")]
    now = [talk("Вопросы"), talk("Быть волонтёром"), talk("Из опыта работы с добровольцами", "Ольга")]
    assert known(before, now) == [3, 1, 2]


def test_another_talk_in_the_same_place_does_not_inherit_files() -> None:
    assert known([kept(1, "Вопросы")], [talk("Ответы наших гостей")]) == [None]


def test_two_talks_of_one_title_stay_two() -> None:
    before = [kept(1, "Доклад", "А"), kept(2, "Доклад", "Б")]
    assert known(before, [talk("Доклад", "Б"), talk("Доклад", "А")]) == [2, 1]
