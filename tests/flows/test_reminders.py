"""Reminders: each in the reader's zone and language, once, the newest of several, none in the night."""

from tests.flows.library import DAY, HOUR, MINUTE, Library
from tests.flows.readers import LINK, START, Reader, evening, links, reader, three_readers

CITIES = {"ru": "Europe/Minsk", "kk": "Asia/Almaty", "en": "Europe/Berlin"}
HOURS = {"ru": "17:00", "kk": "19:00", "en": "15:00"}
LIBRARYS_HOUR = "19:00"


async def lives_in(reader: Reader, zone: str) -> None:
    await reader.library.says(reader.person, "/settings")
    await reader.taps("settings-zone")
    await reader.library.taps(reader.person, f"1:zone:{zone}") if zone in _offered(reader) else None
    assert reader.library.rows("SELECT zone FROM people WHERE id = ?", reader.person.id) == [(zone,)]


def _offered(reader: Reader) -> str:
    return str([row for message in reader.messages() for row in message.buttons])


async def wants_no(reader: Reader, minutes: int) -> None:
    await reader.library.says(reader.person, "/settings")
    await reader.taps("settings-reminders")
    await reader.library.taps(reader.person, f"1:lead:{minutes}:0")


def reminded(reader: Reader) -> int:
    return len(reader.heard("reminder-text"))


async def test_three_reminders_in_each_readers_zone_and_language_the_link_in_the_last_two(
    evening_library: Library,
) -> None:
    readers = await three_readers(evening_library, registered=True)
    for language, each in readers.items():
        await lives_in(each, CITIES[language])
    for count, (lead, left) in enumerate(
        ((24 * 60, ("hours", 24)), (60, ("hours", 1)), (10, ("minutes", 10))), 1
    ):
        await evening_library.reaches(START - lead * MINUTE - 10_000)
        assert [reminded(each) for each in readers.values()] == [count - 1] * 3
        await evening_library.reaches(START - lead * MINUTE)
        assert [reminded(each) for each in readers.values()] == [count] * 3
        for language, each in readers.items():
            message = each.heard("reminder-text")[-1]
            assert HOURS[language] in message.words
            assert LIBRARYS_HOUR in message.words
            assert each.words(f"reminder-left-{left[0]}", **{left[0]: left[1]}) in message.words
            assert each.words("button-coming") in message.button_texts
            assert (LINK in links(message).values()) == (lead < 24 * 60)


async def test_none_comes_after_the_start_and_none_twice(evening_library: Library) -> None:
    emma = await reader(evening_library, "en")
    await emma.registers()
    for at in (START - DAY, START - DAY + 1000, START - HOUR, START - 10 * MINUTE, START, START + HOUR):
        await evening_library.reaches(at)
        await evening_library.moves(0)
    assert reminded(emma) == 3


async def test_i_cant_on_a_reminder_frees_the_seat_at_once_and_ends_the_reminders(
    small_library: Library,
) -> None:
    emma, maria = await reader(small_library, "en"), await reader(small_library, "ru")
    await emma.registers()
    await maria.registers()
    await small_library.reaches(START - DAY)
    await emma.taps("button-cant-come", emma.heard("reminder-text")[0])
    assert [emma.state(), maria.state()] == ["cancelled", "offered"]
    await small_library.reaches(START - HOUR)
    assert reminded(emma) == 0  # the card took the reminder's place


async def test_im_coming_on_a_reminder_keeps_the_seat(evening_library: Library) -> None:
    emma = await reader(evening_library, "en")
    await emma.registers()
    await evening_library.reaches(START - DAY)
    await emma.taps("button-coming", emma.heard("reminder-text")[0])
    assert emma.state() == "seated"


async def test_after_the_bot_was_off_only_the_newest_is_sent_and_the_others_are_marked(
    closed_library: Library,
) -> None:
    await closed_library.imports(evening())
    async with closed_library.open():
        readers = await three_readers(closed_library, registered=True)
    closed_library.clock.move(START - 50 * MINUTE - closed_library.clock.now())
    async with closed_library.open():
        await closed_library.moves(0)
        assert [reminded(each) for each in readers.values()] == [1, 1, 1]
    marked = closed_library.rows("SELECT lead, state, reason FROM reminders ORDER BY lead DESC")
    assert marked == [(24 * 60, "overtaken", "newer due"), (60, "sent", None), (10, "planned", None)]


async def test_after_the_start_nothing_is_sent_and_the_reason_is_kept(closed_library: Library) -> None:
    await closed_library.imports(evening())
    async with closed_library.open():
        emma = await reader(closed_library, "en")
        await emma.registers()
    closed_library.clock.move(START + MINUTE - closed_library.clock.now())
    async with closed_library.open():
        await closed_library.moves(0)
        assert reminded(emma) == 0
    marked = closed_library.rows("SELECT state, reason FROM reminders")
    assert marked == [("skipped", "started")] * 3


async def test_after_telegram_was_out_of_reach_only_the_newest_is_sent(evening_library: Library) -> None:
    emma = await reader(evening_library, "en")
    await emma.registers()
    evening_library.world.trouble.on("bad_gateway", methods=("sendMessage",))
    await evening_library.reaches(START - DAY)
    await evening_library.reaches(START - HOUR)
    assert reminded(emma) == 0
    evening_library.world.trouble.off()
    await evening_library.moves(MINUTE)
    assert reminded(emma) == 1
    rows = evening_library.rows(
        "SELECT lead, state, reason FROM outbox WHERE kind = 'reminder' ORDER BY lead"
    )
    assert [(lead, state) for lead, state, _ in rows] == [(60, "sent"), (24 * 60, "skipped")]
    assert rows[1][2] == "overtaken"


async def test_who_registers_late_gets_the_newest_at_once_and_the_next_in_their_turn(
    evening_library: Library,
) -> None:
    emma = await reader(evening_library, "en")
    await emma.registers()
    await evening_library.reaches(START - HOUR)
    maria = await reader(evening_library, "ru")
    await maria.registers()
    await evening_library.rest()
    assert reminded(maria) == 1
    assert LINK in links(maria.heard("reminder-text")[0]).values()
    await evening_library.reaches(START - 10 * MINUTE)
    assert [reminded(emma), reminded(maria)] == [2, 2]


async def test_who_gives_the_seat_back_and_takes_it_again_is_not_reminded_twice(
    evening_library: Library,
) -> None:
    emma = await reader(evening_library, "en")
    await emma.registers()
    await evening_library.reaches(START - HOUR)
    assert reminded(emma) == 1
    await emma.taps("button-cant-come", emma.heard("reminder-text")[0])
    await emma.registers(first=False)
    await evening_library.moves(MINUTE)
    assert emma.state() == "seated"
    assert reminded(emma) == 0  # the card took the reminder's place, and no second one came


async def test_a_reminder_in_the_night_waits_for_the_morning_if_that_is_an_hour_before(
    closed_library: Library,
) -> None:
    await closed_library.imports(evening("2027-02-03T22:00"))  # the day before at ten everybody sleeps
    async with closed_library.open():
        emma = await reader(closed_library, "en")
        await emma.registers()
        await closed_library.reaches(START - DAY + 3 * HOUR)
        assert reminded(emma) == 0
        assert closed_library.rows("SELECT state, reason FROM outbox") == [("pending", "quiet hours")]
        await closed_library.reaches(START - 10 * HOUR - 10_000)
        assert reminded(emma) == 0
        await closed_library.reaches(START - 10 * HOUR)
        assert reminded(emma) == 1


async def test_who_gives_up_and_registers_again_in_the_night_is_reminded_in_the_morning(
    closed_library: Library,
) -> None:
    await closed_library.imports(evening("2027-02-03T22:00"))
    async with closed_library.open():
        emma = await reader(closed_library, "en")
        await emma.registers()
        await closed_library.reaches(START - DAY + 3 * HOUR)
        await emma.taps("button-cant-come")
        await emma.registers(first=False)
        await closed_library.reaches(START - 10 * HOUR)
        assert reminded(emma) == 1


async def test_a_reminder_that_would_come_too_late_in_the_morning_comes_in_the_night(
    closed_library: Library,
) -> None:
    await closed_library.imports(evening("2027-02-03T09:30"))
    async with closed_library.open():
        emma = await reader(closed_library, "en")
        await emma.registers()
        await closed_library.reaches(START - 10 * HOUR - 30 * MINUTE)  # 8:30, an hour before
        assert reminded(emma) == 1


async def test_a_reminder_that_waited_is_overtaken_by_the_one_that_is_due_when_they_wake(
    closed_library: Library,
) -> None:
    closed_library.settings = closed_library.settings.model_copy(update={"reminders": (12 * 60, 60)})
    await closed_library.imports(evening("2027-02-03T10:00"))
    async with closed_library.open():
        emma = await reader(closed_library, "en")
        await emma.registers()
        await closed_library.reaches(START - 21 * HOUR)  # 22:00
        assert closed_library.rows("SELECT state, reason FROM outbox") == [("skipped", "overtaken")]
        await closed_library.reaches(
            START - 10 * HOUR
        )  # 9:00: the first one's morning, the second one's turn
        assert reminded(emma) == 1
        assert LINK in links(emma.heard("reminder-text")[0]).values()


async def test_reminders_that_somebody_turned_off_do_not_come_to_them_alone(evening_library: Library) -> None:
    emma, maria = await reader(evening_library, "en"), await reader(evening_library, "ru")
    for each in (emma, maria):
        await each.registers()
    await wants_no(emma, 24 * 60)
    await wants_no(emma, 10)
    counts = []
    for lead in (24 * 60, 60, 10):
        await evening_library.reaches(START - lead * MINUTE)
        counts.append((reminded(emma), reminded(maria)))
    assert counts == [(0, 1), (1, 2), (1, 3)]


async def test_who_does_not_want_the_newest_gets_the_newest_they_want_after_an_outage(
    closed_library: Library,
) -> None:
    await closed_library.imports(evening())
    async with closed_library.open():
        emma, maria = await reader(closed_library, "en"), await reader(closed_library, "ru")
        for each in (emma, maria):
            await each.registers()
        await wants_no(emma, 10)
    closed_library.clock.move(START - 5 * MINUTE - closed_library.clock.now())
    async with closed_library.open():
        await closed_library.moves(0)
        assert [reminded(emma), reminded(maria)] == [1, 1]
        leads = closed_library.rows("SELECT person_id, lead FROM outbox WHERE state = 'sent' ORDER BY lead")
    assert leads == [(maria.person.id, 10), (emma.person.id, 60)]


async def test_a_zone_changed_after_registering_counts_for_words_and_nights(closed_library: Library) -> None:
    await closed_library.imports(evening("2027-02-03T22:00"))
    async with closed_library.open():
        emma = await reader(closed_library, "en")
        await emma.registers()
        await lives_in(emma, "Europe/Berlin")  # where ten in the evening is six
        await closed_library.reaches(START - DAY + 3 * HOUR)
        assert reminded(emma) == 1
        assert "18:00" in emma.heard("reminder-text")[0].words


async def test_a_restart_between_two_reminders_changes_nothing(closed_library: Library) -> None:
    await closed_library.imports(evening())
    async with closed_library.open():
        emma = await reader(closed_library, "en")
        await emma.registers()
        await closed_library.reaches(START - DAY)
    async with closed_library.open():
        await closed_library.reaches(START - HOUR)
        assert reminded(emma) == 2


async def test_when_the_clock_steps_back_nobody_is_reminded_again(evening_library: Library) -> None:
    emma = await reader(evening_library, "en")
    await emma.registers()
    await evening_library.reaches(START - HOUR)
    await evening_library.reaches(START - DAY - HOUR)
    await evening_library.reaches(START - DAY)
    await evening_library.reaches(START - HOUR)
    assert reminded(emma) == 1
