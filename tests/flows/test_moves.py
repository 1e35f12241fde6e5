"""A changed import: moved, called off, back on. Everybody concerned hears of it once, in their language."""

from bot.sandbox import Message
from bot.texts import Library as Names
from bot.texts import Speaker
from tests.flows.library import DAY, HOUR, MINUTE, Library
from tests.flows.readers import LANGUAGES, START, TAG, TEXTS, Reader, crowd, evening, reader, three_readers

LATER = START + DAY
MOVED = evening("2027-02-04T19:00")
CALLED_OFF = evening(status="cancelled")


async def imported(library: Library, text: str) -> None:
    """Import while the bot runs, and let it find out."""
    await library.imports(text)
    await library.moves(0)


def moment(reader: Reader, at: int, zone: str = "Asia/Almaty") -> str:
    say = Speaker(TEXTS, Names({}, "Asia/Almaty"), reader.language, zone)
    return TAG.sub("", say.moment(at))


async def test_a_move_is_told_once_with_the_old_and_the_new_time_in_each_language(
    evening_library: Library,
) -> None:
    readers = await three_readers(evening_library, registered=True)
    await imported(evening_library, MOVED)
    await imported(evening_library, MOVED)
    for each in readers.values():
        told = each.heard("moved-text")
        assert len(told) == 1
        old, new = told[0].words.find(moment(each, START)), told[0].words.find(moment(each, LATER))
        assert 0 < old < new


async def test_each_reads_the_new_time_in_their_own_zone_with_the_librarys_beside_it(
    evening_library: Library,
) -> None:
    emma = await reader(evening_library, "en")
    await emma.registers()
    await evening_library.taps(emma.person, "1:zone:Europe/Minsk", await _zones(emma))
    await evening_library.moves(2 * HOUR)  # it was eight in the morning in Minsk
    await imported(evening_library, MOVED)
    words = emma.heard("moved-text")[0].words
    assert moment(emma, LATER, "Europe/Minsk") in words
    assert "17:00" in words
    assert "19:00" in words


async def _zones(reader: Reader) -> Message:
    await reader.library.says(reader.person, "/settings")
    return await reader.taps("settings-zone")


async def test_can_you_still_come_no_frees_the_seat_at_once(small_library: Library) -> None:
    first, second = await crowd(small_library, 2)
    await imported(small_library, evening("2027-02-04T19:00", capacity=1))
    assert [len(each.heard("moved-text")) for each in (first, second)] == [1, 1]
    await first.taps("button-cant-come", first.heard("moved-text")[0])
    assert [first.state(), second.state()] == ["cancelled", "offered"]
    assert len(second.heard("offer-text")) == 1


async def test_can_you_still_come_yes_keeps_the_seat(small_library: Library) -> None:
    first, second = await crowd(small_library, 2)
    await imported(small_library, evening("2027-02-04T19:00", capacity=1))
    card = await first.taps("button-coming", first.heard("moved-text")[0])
    assert first.words("seat-seated") in card.words
    assert [first.state(), second.state()] == ["seated", "waiting"]


async def test_the_old_starts_reminders_never_go_out_and_the_new_ones_do(evening_library: Library) -> None:
    readers = await three_readers(evening_library, registered=True)
    await imported(evening_library, MOVED)
    for lead in (24 * 60, 60, 10, 0):
        await evening_library.reaches(START - lead * MINUTE)
        if lead:
            assert [each.heard("reminder-text") for each in readers.values()] == [[], [], []]
    old = evening_library.rows("SELECT state, reason FROM reminders WHERE starts_at = ?", START)
    assert old == [("skipped", "moved")] * 3
    for count, lead in enumerate((24 * 60, 60, 10), 1):
        await evening_library.reaches(LATER - lead * MINUTE)
        assert [len(each.heard("reminder-text")) for each in readers.values()] == [count] * 3


async def test_a_reminder_that_waits_for_the_morning_is_dropped_when_the_webinar_moves(
    closed_library: Library,
) -> None:
    await closed_library.imports(evening("2027-02-03T22:00"))
    async with closed_library.open():
        emma = await reader(closed_library, "en")
        await emma.registers()
        await closed_library.reaches(START - DAY + 3 * HOUR)  # 22:00 the day before: her night
        assert closed_library.rows("SELECT state FROM outbox WHERE kind = 'reminder'") == [("pending",)]
        await imported(closed_library, evening("2027-02-05T19:00"))
        await closed_library.reaches(START - 9 * HOUR)  # ten in the morning
        assert emma.heard("reminder-text") == []
        assert len(emma.heard("moved-text")) == 1


async def test_a_move_takes_no_other_news_away(closed_library: Library) -> None:
    """Who was offered a seat in the night hears of it in the morning, though the webinar has moved."""
    await closed_library.imports(evening(capacity=1))
    async with closed_library.open():
        first, second = await crowd(closed_library, 2)
        await closed_library.reaches(START - DAY + 4 * HOUR)  # 23:00
        await first.taps("button-cant-come")
        await imported(closed_library, evening("2027-02-04T19:00", capacity=1))
        await closed_library.reaches(START - 10 * HOUR)  # 9:00
        assert second.state() == "offered"
        assert len(second.heard("offer-text")) == 1
        assert len(second.heard("moved-text")) == 1


async def test_moved_and_moved_back_everything_is_as_before(evening_library: Library) -> None:
    emma = await reader(evening_library, "en")
    await emma.registers()
    await imported(evening_library, MOVED)
    await imported(evening_library, evening())
    assert len(emma.heard("moved-text")) == 2
    for count, lead in enumerate((24 * 60, 60, 10), 1):
        await evening_library.reaches(START - lead * MINUTE)
        assert len(emma.heard("reminder-text")) == count


async def test_a_cancellation_is_told_once_in_each_language_and_ends_the_reminders(
    evening_library: Library,
) -> None:
    readers = await three_readers(evening_library, registered=True)
    await imported(evening_library, CALLED_OFF)
    await imported(evening_library, CALLED_OFF)
    assert [len(each.heard("called-off-text")) for each in readers.values()] == [1, 1, 1]
    await evening_library.reaches(START - DAY)
    await evening_library.reaches(START - 10 * MINUTE)
    await evening_library.reaches(START + 2 * HOUR)
    for each in readers.values():
        assert each.heard("reminder-text") == []
        assert each.heard("thanks-text") == []


async def test_a_webinar_that_is_back_on_asks_again_and_keeps_seats_line_and_reminders(
    small_library: Library,
) -> None:
    first, second = await crowd(small_library, 2)
    await imported(small_library, evening(capacity=1, status="cancelled"))
    card = await second.opens_evening()
    assert second.words("webinar-cancelled") in card.words
    await imported(small_library, evening(capacity=1))
    assert [len(each.heard("back-on-text")) for each in (first, second)] == [1, 1]
    assert [first.state(), second.state()] == ["seated", "waiting"]
    await small_library.reaches(START - DAY)
    assert [len(each.heard("reminder-text")) for each in (first, second)] == [1, 0]


async def test_an_offer_that_a_cancellation_took_back_is_made_anew_when_it_is_back_on(
    small_library: Library,
) -> None:
    first, second, third = await crowd(small_library, 3)
    await first.taps("button-cant-come")
    assert second.state() == "offered"
    await imported(small_library, evening(capacity=1, status="cancelled"))
    assert [second.state(), third.state()] == ["waiting", "waiting"]
    await imported(small_library, evening(capacity=1))
    assert [second.state(), third.state()] == ["offered", "waiting"]
    await second.taps("button-take-seat")
    assert second.state() == "seated"


async def test_who_said_no_or_is_not_registered_hears_nothing_of_it(evening_library: Library) -> None:
    emma, maria = await reader(evening_library, "en"), await reader(evening_library, "ru")
    await emma.registers()
    await emma.taps("button-cant-come")
    for each in (emma, maria):
        each.news()
    await imported(evening_library, MOVED)
    await imported(evening_library, CALLED_OFF)
    assert [emma.news(), maria.news()] == [[], []]


async def test_news_of_a_move_waits_for_the_morning_unless_it_is_near(evening_library: Library) -> None:
    emma = await reader(evening_library, "en")
    await emma.registers()
    await evening_library.reaches(START - DAY + 4 * HOUR)  # 23:00
    await imported(evening_library, MOVED)
    assert emma.heard("moved-text") == []
    await evening_library.reaches(START - 10 * HOUR)  # 9:00
    assert len(emma.heard("moved-text")) == 1
    await evening_library.reaches(LATER - DAY + 4 * HOUR)  # 23:00 again
    await imported(
        evening_library, evening("2027-02-04T09:30")
    )  # half past nine: after nine it were too late
    assert len(emma.heard("moved-text")) == 2


async def test_a_move_out_of_the_last_half_hour_offers_the_free_seat_again(small_library: Library) -> None:
    first, second = await crowd(small_library, 2)
    await small_library.reaches(START - 20 * MINUTE)
    await first.taps("button-cant-come")
    assert second.state() == "waiting"
    await imported(small_library, evening("2027-02-04T19:00", capacity=1))
    assert second.state() == "offered"


async def test_news_that_could_not_be_sent_before_the_end_is_not_sent_after_it(
    evening_library: Library,
) -> None:
    emma = await reader(evening_library, "en")
    await emma.registers()
    evening_library.world.trouble.on("bad_gateway")
    await evening_library.imports(MOVED)
    assert evening_library.app is not None
    await evening_library.app.due()
    evening_library.clock.move(LATER + 15 * HOUR - evening_library.clock.now())
    evening_library.world.trouble.off()
    await evening_library.moves(0)
    assert emma.heard("moved-text") == []


async def test_a_file_imported_again_says_nothing_to_anybody(evening_library: Library) -> None:
    readers = await three_readers(evening_library, registered=True)
    for each in readers.values():
        each.news()
    await imported(evening_library, evening())
    await imported(evening_library, evening(description="{ru: Иначе, kk: Басқаша, en: Otherwise}"))
    assert [readers[language].news() for language in LANGUAGES] == [[], [], []]


async def test_an_offer_that_waits_for_the_morning_is_told_at_once_when_the_webinar_comes_nearer(
    small_library: Library,
) -> None:
    first, second = await crowd(small_library, 2)
    await small_library.reaches(START - DAY + 4 * HOUR)  # 23:00
    await first.taps("button-cant-come")
    assert second.heard("offer-text") == []
    await imported(small_library, evening("2027-02-03T08:00", capacity=1))
    assert len(second.heard("offer-text")) == 1
    assert moment(second, START - 11 * HOUR - 30 * MINUTE) in second.heard("offer-text")[0].words
    await small_library.reaches(START - 11 * HOUR - 30 * MINUTE)  # half an hour before the new start
    assert second.state() == "cancelled"
