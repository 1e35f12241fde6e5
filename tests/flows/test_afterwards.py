"""After the end: thanks to those who came, recording and materials to all who registered, each once."""

from tests.flows.library import DAY, HOUR, Library
from tests.flows.readers import LANGUAGES, START, crowd, evening, links, reader, three_readers
from tests.flows.test_moves import imported

END = START + 90 * 60_000
VIDEO = "https://video.example/tales"
SLIDES = """    talks:
      - title: {ru: Сказка, kk: Ертегі, en: A tale}
        materials: [https://files.example/slides.pdf]
"""
NEXT_MORNING = START + 15 * HOUR
"""Ten in the morning: news that came in the night have been told."""


async def test_thanks_come_once_to_those_who_came_in_their_language(evening_library: Library) -> None:
    readers = await three_readers(evening_library, registered=True)
    await readers["en"].taps("button-cant-come")
    await evening_library.reaches(END - 10_000)
    assert [len(each.heard("thanks-text")) for each in readers.values()] == [0, 0, 0]
    await evening_library.reaches(NEXT_MORNING)
    await evening_library.moves(HOUR)
    assert {each: len(readers[each].heard("thanks-text")) for each in LANGUAGES} == {
        "ru": 1,
        "kk": 1,
        "en": 0,
    }


async def test_the_recording_is_told_once_to_all_who_registered_also_to_those_who_waited(
    small_library: Library,
) -> None:
    people = await crowd(small_library, 3)
    await people[2].taps("button-leave-waiting")
    await small_library.reaches(NEXT_MORNING)
    for address in (VIDEO, VIDEO, f"{VIDEO}-with-better-sound"):
        await imported(small_library, evening(capacity=1, recording=address))
    assert [len(each.heard("recording-text")) for each in people] == [1, 1, 0]
    assert VIDEO in links(people[0].heard("recording-text")[0]).values()


async def test_the_recording_is_told_in_each_language_and_stands_in_the_archive(
    evening_library: Library,
) -> None:
    readers = await three_readers(evening_library, registered=True)
    await evening_library.reaches(NEXT_MORNING)
    await imported(evening_library, evening(recording=VIDEO))
    for each in readers.values():
        assert len(each.heard("recording-text")) == 1
        card = await each.opens_evening()
        assert links(card)[each.words("button-recording")] == VIDEO


async def test_materials_are_told_once_to_all_who_registered_and_open_in_one_tap(
    evening_library: Library,
) -> None:
    readers = await three_readers(evening_library, registered=True)
    await evening_library.reaches(NEXT_MORNING)
    for _ in range(2):
        await imported(evening_library, evening(more=SLIDES))
    for each in readers.values():
        told = each.heard("materials-text")
        assert len(told) == 1
        shown = await each.taps("button-materials", told[0])
        assert "https://files.example/slides.pdf" in shown.html


async def test_a_recording_that_is_there_before_the_end_comes_with_the_thanks(small_library: Library) -> None:
    seated, waiting = await crowd(small_library, 2)
    await imported(small_library, evening(capacity=1, recording=VIDEO))
    assert [each.news() for each in (seated, waiting)] == [[], []]
    await small_library.reaches(NEXT_MORNING)
    assert VIDEO in links(seated.heard("thanks-with-recording-text")[0]).values()
    assert VIDEO in links(waiting.heard("recording-text")[0]).values()
    assert [len(each.news()) for each in (seated, waiting)] == [1, 1]


async def test_thanks_still_come_after_a_day_without_the_bot_but_not_after_a_week(
    closed_library: Library,
) -> None:
    await closed_library.imports(evening())
    async with closed_library.open():
        emma = await reader(closed_library, "en")
        await emma.registers()
    closed_library.clock.move(NEXT_MORNING + DAY - closed_library.clock.now())
    async with closed_library.open():
        await closed_library.moves(0)
        assert len(emma.heard("thanks-text")) == 1
        await closed_library.imports(evening("2027-02-09T19:00").replace("id: evening", "id: another"))
        await closed_library.opens(emma.person, "w_2")
        await closed_library.taps(emma.person, "1:register:2")
    closed_library.clock.move(8 * DAY + 7 * DAY)
    async with closed_library.open():
        await closed_library.moves(0)
        assert len(emma.heard("thanks-text")) == 1


async def test_a_webinar_put_off_at_the_last_moment_is_thanked_for_when_it_has_taken_place(
    evening_library: Library,
) -> None:
    emma = await reader(evening_library, "en")
    await emma.registers()
    await evening_library.reaches(NEXT_MORNING)  # nobody had told the bot that it was put off
    await imported(evening_library, evening("2027-02-05T19:00"))
    assert len(emma.heard("thanks-text")) == 1
    await evening_library.reaches(NEXT_MORNING + 2 * DAY)
    assert len(emma.heard("thanks-text")) == 2


async def test_after_the_end_a_seat_can_be_neither_taken_nor_given_back(evening_library: Library) -> None:
    emma = await reader(evening_library, "en")
    card = await emma.registers()
    await evening_library.reaches(NEXT_MORNING)
    await emma.taps("button-cant-come", card)
    assert emma.person.answers[-1] == emma.words("outcome-over")
    assert emma.state() == "seated"
    assert emma.words("seat-attended") in card.words
