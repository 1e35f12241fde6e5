"""The library's first webinar and what came after it: all of it by tapping and typing, in Russian."""

import shutil
from pathlib import Path

from bot.commands.sandbox import EXAMPLE
from bot.sandbox import Upload
from tests.flows.first_webinar import FIRST, PDF, SEQUEL, Careful, careful, seen
from tests.flows.library import DAY, HOUR, MINUTE
from tests.flows.readers import LANGUAGES, Reader, links, reader, three_readers
from tests.flows.staff import holding
from tests.flows.test_materials import PICTURE, files_of

LINK = "https://example.org/library-and-volunteer"
REASON = "Заболел ведущий, нам очень жаль"
WORD = "Живая книга 20"
KIND = "Очень тепло и полезно. Когда следующая встреча?"
CONTEST = "Конкурс «Книга и волонтёр»"


async def test_the_first_webinar_typed_from_scratch_reads_as_the_imported_one_in_every_language(
    tmp_path: Path, known_cities: Path
) -> None:
    typed, imported = tmp_path / "typed", tmp_path / "imported"
    for folder in (typed, imported):
        folder.mkdir()
    shutil.copy(known_cities, typed / "library.db")
    async with careful(typed) as librarian:
        await librarian.enters(FIRST, 1, "28 октября 2020", ":yes", ":90", FIRST["description"]["ru"])
        await librarian.adds_partners(1, FIRST["partners"])
        await librarian.records(1, FIRST["recording"])
        archived = await librarian.publishes(1)
        assert librarian.words("desk-published", state="past") in archived.words
        cards = await _read_by_all(librarian)
    async with careful(imported, EXAMPLE.read_text(encoding="utf-8")) as librarian:
        assert cards == await _read_by_all(librarian)
    assert "28 October 2020" in cards["en"][0]
    assert {each[2] for each in cards.values()} == {FIRST["recording"]}


async def _read_by_all(librarian: Careful) -> dict[str, tuple[str, str, str]]:
    """Card, programme and address of the recording of the first webinar, as read in each language."""
    told = {}
    for language in LANGUAGES:
        someone = await reader(librarian.library, language)
        card, programme = await seen(librarian.library, someone.person, 1)
        opened = await librarian.library.opens(someone.person, "w_1")
        told[language] = (card, programme, links(opened)[someone.words("button-recording")])
    return told


async def test_its_sequel_is_entered_published_moved_filled_reordered_called_off_and_made_again(
    tmp_path: Path,
) -> None:
    async with careful(tmp_path, _first_alone()) as librarian:
        await _enters_sequel(librarian)
        readers = await three_readers(librarian.library)
        await _read_in_kazakh_and_english(librarian, readers)
        await _is_filled(librarian, readers)
        await _is_moved(librarian, readers)
        await _gets_slides(librarian, readers)
        await _is_called_off(librarian, readers)
        await _is_made_again(librarian, readers)
        assert librarian.library.rows("SELECT count(*) FROM forms") == [(0,)]


def _first_alone() -> str:
    """The example without all that follows the first webinar."""
    return EXAMPLE.read_text(encoding="utf-8").partition(f"  - id: {SEQUEL['id']}")[0]


async def _enters_sequel(librarian: Careful) -> None:
    """Its date in words that could mean two days, host and partners by a tap, two seats, a poster."""
    await librarian.creates(SEQUEL["title"]["ru"], "в следующую среду в 19")
    assert librarian.words("date-unclear-several").partition(".")[0] in librarian.last.words
    await librarian.taps(next(each for each in librarian.last.button_texts if "10 февраля" in each))
    for answer in (":yes", "полтора часа", SEQUEL["description"]["ru"], ":w1", "2", LINK):
        await librarian.answers(answer)
    await librarian.completes(SEQUEL, 2, "title", "description")
    await librarian.adds_known_partners(2, len(FIRST["partners"]))
    zones = librarian.library.rows("SELECT zone FROM partners WHERE webinar_id = 2")
    assert {row[0] for row in zones} == {each["zone"] for each in FIRST["partners"]}
    await librarian.taps("desk_files:2")
    await librarian.taps("attach:2:poster:0")
    await librarian.sends("photo", Upload("poster.png", "image/png", PICTURE))
    await librarian.taps("desk_files:2")
    await librarian.taps("desk_webinar:2")
    published = await librarian.publishes(2)
    assert librarian.words("desk-published", state="coming") in published.words


async def _read_in_kazakh_and_english(librarian: Careful, readers: dict[str, Reader]) -> None:
    for language in ("kk", "en"):
        card, programme = await seen(librarian.library, readers[language].person, 2)
        named = [SEQUEL["title"], SEQUEL["description"], SEQUEL["host"]]
        named += [each["name"] for each in FIRST["partners"]]
        assert [each[language] in card for each in named] == [True] * len(named)
        assert [each["title"][language] in programme for each in SEQUEL["talks"]] == [True] * 3
    assert len(files_of(readers["kk"].person)) == 1, "the poster came with the link"


async def _is_filled(librarian: Careful, readers: dict[str, Reader]) -> None:
    """Two seats and three readers; what the reader who waits is told is their place in the line."""
    for each in readers.values():
        card = await librarian.library.opens(each.person, "w_2")
        await librarian.library.taps(each.person, "1:register:2", card)
        await each.taps("button-agree")
    assert [each.state() for each in readers.values()] == ["seated", "seated", "waiting"]
    card = await librarian.opens(2)
    assert librarian.words("desk-taken", taken=2, waiting=1) in card.words
    await librarian.taps("desk_capacity:2")
    raised = await librarian.says("3")
    assert librarian.words("desk-seated", seated=1) in raised.words
    assert [each.state() for each in readers.values()] == ["seated"] * 3


async def _is_moved(librarian: Careful, readers: dict[str, Reader]) -> None:
    """By a day; everybody is asked once, and one tap answers."""
    await librarian.taps("desk_start:2")
    sure = await librarian.says("11.02 19:00")
    assert librarian.words("desk-start-moved", told=3) in sure.words
    await librarian.answers(":yes")
    assert [len(each.heard("moved-text")) for each in readers.values()] == [1, 1, 1]
    await readers["kk"].taps("button-coming", readers["kk"].heard("moved-text")[0])
    await readers["ru"].taps("button-cant-come", readers["ru"].heard("moved-text")[0])
    assert [each.state() for each in readers.values()] == ["cancelled", "seated", "seated"]


async def _gets_slides(librarian: Careful, readers: dict[str, Reader]) -> None:
    """The second talk becomes the first; its slides reach a reader by two taps."""
    await librarian.opens(2)
    listed = await librarian.taps("desk_talks:2")
    await librarian.taps(next(each for each in listed.button_texts if each.startswith("2. ")))
    await librarian.taps(librarian.words("talk-earlier"))
    listed = await librarian.taps("desk_talks:2")
    first, second = SEQUEL["talks"][1]["title"]["ru"], SEQUEL["talks"][0]["title"]["ru"]
    assert listed.words.index(f"1. {first}") < listed.words.index(f"2. {second}")
    await librarian.taps(next(each for each in listed.button_texts if each.startswith("1. ")))
    await librarian.taps(librarian.words("talk-materials", count=0))
    await librarian.sends("document", Upload("books-at-home.pdf", PDF, b"x" * 1000))
    await librarian.taps("desk_files:2")
    emma = readers["en"]
    await librarian.library.opens(emma.person, "w_2")
    shown = await emma.taps("button-materials")
    assert SEQUEL["talks"][1]["title"]["en"] in shown.words
    await librarian.library.taps(emma.person, "1:files:2:0", shown)
    assert [each.file.name for each in files_of(emma.person) if each.file][-1] == "books-at-home.pdf"


async def _is_called_off(librarian: Careful, readers: dict[str, Reader]) -> None:
    await librarian.opens(2)
    await librarian.taps("desk_more:2")
    await librarian.taps("desk_cancel:2")
    sure = await librarian.says(REASON)
    assert librarian.words("desk-told", told=2) in sure.words
    await librarian.answers(":yes")
    heard = {language: holding(each.person, REASON) for language, each in readers.items()}
    assert {language: len(told) for language, told in heard.items()} == {"ru": 0, "kk": 1, "en": 1}
    assert SEQUEL["title"]["kk"] in heard["kk"][0].words


async def _is_made_again(librarian: Careful, readers: dict[str, Reader]) -> None:
    """A copy has all but date, link and files; readers find it and not the one that was called off."""
    await librarian.taps("desk_more:2")
    copy = await librarian.taps("desk_duplicate:2")
    assert librarian.words("desk-duplicated") in copy.words
    await librarian.taps("desk_start:3")
    await librarian.says("18 февраля в 19:00")
    await librarian.answers(":yes")
    lacking = await librarian.taps("desk_publish:3")
    assert librarian.words("desk-advice-link") in lacking.words
    await librarian.taps("desk_link:3")
    await librarian.says(LINK)
    await librarian.publishes(3)
    coming = await librarian.library.says(readers["en"].person, "/webinars")
    assert [day in coming.words for day in ("18 February", "11 February")] == [True, False]
    _, programme = await seen(librarian.library, readers["en"].person, 3)
    assert programme.index(SEQUEL["talks"][1]["title"]["en"]) < programme.index(
        SEQUEL["talks"][0]["title"]["en"]
    )


async def test_the_sequel_is_held_rated_answered_and_a_contest_with_bashkortostan_comes_of_it(
    tmp_path: Path,
) -> None:
    async with careful(tmp_path, EXAMPLE.read_text(encoding="utf-8")) as librarian:
        readers = await three_readers(librarian.library)
        readers["colleague"] = await reader(librarian.library, "ru", "Рания")
        for each in readers.values():
            card = await librarian.library.opens(each.person, "w_2")
            await librarian.library.taps(each.person, "1:register:2", card)
            await each.taps("button-agree")
        await _is_held(librarian, readers)
        await _is_rated_and_answered(librarian, readers["ru"])
        await _contest_is_agreed(librarian, readers["colleague"], readers["en"])


async def _is_held(librarian: Careful, readers: dict[str, Reader]) -> None:
    """One checks in by the word, one by the last reminder's button, one is marked, of one nobody knows."""
    library = librarian.library
    await librarian.opens(2)
    await librarian.taps("participants:2:0")
    await librarian.taps("stream_word:2")
    await librarian.taps("stream_word_own:2")
    shown = await librarian.says(WORD)
    assert WORD.upper() in shown.words
    [(starts_at,)] = library.rows("SELECT starts_at FROM webinars WHERE id = 2")
    for before in (DAY, HOUR, 10 * MINUTE):
        await library.reaches(starts_at - before)
    await library.reaches(starts_at + 5 * MINUTE)
    await library.says(readers["en"].person, WORD.lower())
    await library.taps(readers["colleague"].person, "1:here:2")
    await librarian.opens(2)
    await librarian.taps("participants:2:0")
    await librarian.taps(readers["ru"].person.first_name)
    await librarian.taps(librarian.words("participant-attended"))
    await library.reaches(starts_at + 16 * HOUR)
    thanked = {name: len(each.heard("thanks-text")) for name, each in readers.items()}
    assert thanked == {"ru": 1, "kk": 1, "en": 1, "colleague": 1}
    await librarian.opens(2, "past")
    await librarian.records(2, FIRST["recording"])
    await librarian.taps("desk_files:2")
    await librarian.taps("telling:2:recording")
    await librarian.taps("telling_yes:2:recording:0")
    await library.moves(MINUTE)
    assert [len(each.heard("recording-text")) for each in readers.values()] == [1, 1, 1, 1]


async def _is_rated_and_answered(librarian: Careful, maria: Reader) -> None:
    library = librarian.library
    await library.taps(maria.person, "1:rate:2:5", maria.heard("thanks-text")[0])
    await library.taps(maria.person, "1:tell:2")
    await library.says(maria.person, KIND)
    await library.taps(maria.person, "1:form_option:feedback:signed:yes")
    await library.taps(maria.person, "1:form_option:feedback:quotable:yes")
    await library.taps(maria.person, "1:form_send:feedback")
    await librarian.says("/manage")
    assert librarian.words("manage-text", waits=1).splitlines()[-1] in librarian.last.words
    await librarian.taps("averages:0")
    await librarian.taps("reviews:2")
    told = await librarian.taps("review:2:0")
    assert KIND in told.words
    await librarian.taps("answer:1")
    await librarian.says("Спасибо! В марте позовём снова.")
    answered = holding(maria.person, "В марте позовём снова")
    assert len(answered) == 1
    await librarian.says("/manage")
    assert librarian.words("manage-text", waits=0).splitlines()[-1] in librarian.last.words


async def _contest_is_agreed(librarian: Careful, colleague: Reader, emma: Reader) -> None:
    """Proposed, let through, supported, agreed with a date: a draft webinar, and both hear of the date."""
    library = librarian.library
    await library.says(colleague.person, "/propose")
    await library.taps(colleague.person, "1:propose_begin")
    await library.taps(colleague.person, "1:form_option:proposal:kind:contest")
    for words in (CONTEST, "Рассказы о волонтёрах наших библиотек", "Дюртюлинская городская библиотека"):
        await library.says(colleague.person, words)
    await library.taps(colleague.person, "1:form_send:proposal")
    await librarian.says("/manage")
    await librarian.taps("ideas_desk:new:0")
    await librarian.taps(CONTEST)
    await librarian.taps(librarian.words("idea-step-discussed"))
    await librarian.says("Отличная мысль!")
    await library.says(emma.person, "/propose")
    await library.taps(emma.person, "1:ideas:new:0")
    await library.taps(emma.person, CONTEST)
    await emma.taps("idea-support")
    await librarian.taps(librarian.words("idea-step-agreed"))
    await librarian.says("15 марта в 16:00")
    await librarian.says("Проведём вместе!")
    await librarian.taps("form_send:agreement")
    for each, day in ((colleague, "15 марта 2027"), (emma, "15 March 2027")):
        assert (CONTEST in each.person.last.words, day in each.person.last.words) == (True, True)
    draft = await librarian.taps(librarian.words("idea-draft"))
    assert [part in draft.words for part in (CONTEST, "15 марта 2027", "16:00", "Дюртюлинская")] == [True] * 4
    assert librarian.words("desk-ready") in draft.words
