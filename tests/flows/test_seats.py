"""A freed seat finds the next in line: offered, held, passed on; in the last half hour the first who taps."""

from tests.flows.library import DAY, HOUR, MINUTE, Library
from tests.flows.readers import LANGUAGES, START, TAG, clock_words, crowd, evening, reader


def deadline(library: Library) -> int:
    found = library.rows("SELECT answer_by FROM offers WHERE state = 'open'")
    assert len(found) == 1
    return int(found[0][0])


async def test_a_freed_seat_is_offered_to_the_next_in_line_who_takes_it_with_one_tap(
    small_library: Library,
) -> None:
    first, second, third = await crowd(small_library, 3)
    assert [each.state() for each in (first, second, third)] == ["seated", "waiting", "waiting"]
    await first.taps("button-cant-come")
    offers = second.heard("offer-text")
    assert len(offers) == 1
    assert clock_words(second, deadline(small_library)) in offers[0].words
    assert third.heard("offer-text") == []
    card = await second.taps("button-take-seat", offers[0])
    assert second.words("seat-seated") in card.words
    assert [each.state() for each in (first, second, third)] == ["cancelled", "seated", "waiting"]


async def test_an_offer_reads_well_in_every_language(small_library: Library) -> None:
    host = (await crowd(small_library, 1))[0]
    for language in LANGUAGES:
        waiting = await reader(small_library, language)
        await waiting.registers()
        await host.taps("button-cant-come") if host.state() == "seated" else await host.taps(
            "button-take-seat"
        )
        if host.state() == "seated":
            await host.taps("button-cant-come")
        assert len(waiting.heard("offer-text")) == 1
        assert clock_words(waiting, deadline(small_library)) in waiting.heard("offer-text")[0].words
        await waiting.taps("button-take-seat")
        assert waiting.state() == "seated"
        host = waiting


async def test_who_declines_an_offer_lets_the_next_one_have_it_at_once(small_library: Library) -> None:
    first, second, third = await crowd(small_library, 3)
    await first.taps("button-cant-come")
    await second.taps("button-let-go", second.heard("offer-text")[0])
    assert [each.state() for each in (first, second, third)] == ["cancelled", "cancelled", "offered"]
    assert len(third.heard("offer-text")) == 1


async def test_an_offer_nobody_answers_passes_on_and_its_owner_is_told(small_library: Library) -> None:
    first, second, third = await crowd(small_library, 3)
    await first.taps("button-cant-come")
    until = deadline(small_library)
    await small_library.reaches(until - 2_000)
    assert second.state() == "offered"
    await small_library.reaches(until)
    assert [each.state() for each in (second, third)] == ["cancelled", "offered"]
    await small_library.moves(12 * HOUR)  # into the day, should it be night
    assert len(second.heard("lapsed-text")) == 1
    assert len(third.heard("offer-text")) == 1
    assert len(second.heard("offer-text")) == 1


async def test_a_tap_on_a_lapsed_offer_leads_to_the_end_of_the_line_not_to_the_others_seat(
    small_library: Library,
) -> None:
    first, second, third = await crowd(small_library, 3)
    await first.taps("button-cant-come")
    offer = second.heard("offer-text")[0]
    await small_library.reaches(deadline(small_library))
    await second.taps("button-take-seat", offer)
    assert [each.state() for each in (second, third)] == ["waiting", "offered"]


async def test_an_offer_runs_out_though_the_bot_was_off_meanwhile(closed_library: Library) -> None:
    await closed_library.imports(evening(capacity=1))
    async with closed_library.open():
        first, second, third = await crowd(closed_library, 3)
        await first.taps("button-cant-come")
    closed_library.clock.move(deadline(closed_library) - closed_library.clock.now() + HOUR)
    async with closed_library.open():
        await closed_library.moves(0)
        assert [each.state() for each in (second, third)] == ["cancelled", "offered"]


async def test_an_offers_clock_stands_still_at_night(small_library: Library) -> None:
    first, second = await crowd(small_library, 2)
    evening_at = START - 2 * DAY + HOUR + 55 * MINUTE  # 20:55 in Almaty: five minutes until the night
    await small_library.reaches(evening_at)
    await first.taps("button-cant-come")
    now = small_library.clock.now()
    held = (START - now) // 4
    assert abs(deadline(small_library) - (now + held + 12 * HOUR)) < MINUTE
    assert len(second.heard("offer-text")) == 1


async def test_an_offer_made_at_night_is_told_in_the_morning(small_library: Library) -> None:
    first, second = await crowd(small_library, 2)
    await small_library.reaches(START - 2 * DAY + 4 * HOUR)  # 23:00 in Almaty
    await first.taps("button-cant-come")
    assert second.state() == "offered"
    assert second.heard("offer-text") == []
    await small_library.reaches(START - DAY - 10 * HOUR)  # 9:00
    assert len(second.heard("offer-text")) == 1
    assert second.state() == "offered"


async def test_in_the_last_half_hour_everybody_who_waits_is_called_and_the_first_tap_wins(
    small_library: Library,
) -> None:
    first, second, third = await crowd(small_library, 3)
    await small_library.reaches(START - 29 * MINUTE)
    await first.taps("button-cant-come", first.messages()[0] if not first.messages() else None)
    assert [len(each.heard("seat-free-text")) for each in (second, third)] == [1, 1]
    await third.taps("button-take-seat", third.heard("seat-free-text")[0])
    late = await second.taps("button-take-seat", second.heard("seat-free-text")[0])
    assert [each.state() for each in (first, second, third)] == ["cancelled", "waiting", "seated"]
    assert second.words("seat-waiting", position=1) in late.words


async def test_a_newcomer_gets_a_free_seat_in_the_last_half_hour_but_not_before_the_line(
    small_library: Library,
) -> None:
    first, second = await crowd(small_library, 2)
    await first.taps("button-cant-come")
    third = await reader(small_library, "kk")
    await third.registers()
    assert [second.state(), third.state()] == ["offered", "waiting"]
    await small_library.reaches(START - 29 * MINUTE)
    fourth = await reader(small_library, "ru")
    await fourth.registers()
    assert fourth.state() == "seated"


async def test_a_larger_capacity_seats_those_who_wait_in_their_order_and_tells_each_once(
    small_library: Library,
) -> None:
    people = await crowd(small_library, 4)
    await small_library.imports(evening(capacity=3))
    await small_library.moves(0)
    assert [each.state() for each in people] == ["seated", "seated", "seated", "waiting"]
    assert [len(each.heard("seated-text")) for each in people] == [0, 1, 1, 0]
    await small_library.imports(evening(capacity=3))
    await small_library.moves(MINUTE)
    assert [len(each.heard("seated-text")) for each in people] == [0, 1, 1, 0]


async def test_a_smaller_capacity_takes_no_seat_away_and_gives_none_until_there_is_room(
    small_library: Library,
) -> None:
    await small_library.imports(evening(capacity=2))
    first, second, third = await crowd(small_library, 3)
    await small_library.imports(evening(capacity=1))
    await small_library.moves(0)
    assert [each.state() for each in (first, second, third)] == ["seated", "seated", "waiting"]
    await first.taps("button-cant-come")
    assert third.state() == "waiting"
    await second.taps("button-cant-come")
    assert third.state() == "offered"


async def test_a_smaller_capacity_ends_the_latest_offers_and_their_places_in_line_stay(
    small_library: Library,
) -> None:
    await small_library.imports(evening(capacity=2))
    first, second, third, fourth = await crowd(small_library, 4)
    await first.taps("button-cant-come")
    await second.taps("button-cant-come")
    assert [third.state(), fourth.state()] == ["offered", "offered"]
    await small_library.imports(evening(capacity=1))
    await small_library.moves(0)
    assert [third.state(), fourth.state()] == ["offered", "waiting"]
    assert [len(each.heard("no-longer-held-text")) for each in (third, fourth)] == [0, 1]
    await fourth.taps("button-take-seat", fourth.heard("offer-text")[0])
    assert fourth.state() == "waiting"
    await third.taps("button-let-go", third.heard("offer-text")[0])
    assert fourth.state() == "offered"


async def test_an_offer_that_ends_before_it_was_told_is_never_told(small_library: Library) -> None:
    await small_library.imports(evening(capacity=2))
    first, _, third = await crowd(small_library, 3)
    await small_library.reaches(START - 2 * DAY + 4 * HOUR)  # 23:00 in Almaty
    await first.taps("button-cant-come")
    assert third.state() == "offered"
    await small_library.imports(evening(capacity=1))
    await small_library.reaches(START - DAY - 10 * HOUR)  # 9:00
    assert third.state() == "waiting"
    assert [third.heard(each) for each in ("offer-text", "no-longer-held-text")] == [[], []]


async def test_why_am_i_waiting_says_who_is_before_me_and_until_when_an_offer_is_out(
    small_library: Library,
) -> None:
    first, _, third = await crowd(small_library, 3)
    card = await third.opens_evening()
    assert third.words("seat-waiting", position=2) in card.words
    why = await third.taps("button-why-waiting", card)
    assert why.words.startswith(TAG.sub("", third.words("why-waiting", capacity=1, ahead=1)))
    await first.taps("button-cant-come")
    card = await third.opens_evening()
    assert third.words("seat-waiting", position=1) in card.words
    why = await third.taps("button-why-waiting", card)
    assert clock_words(third, deadline(small_library)) in why.words
    assert TAG.sub("", third.words("why-waiting", capacity=1, ahead=0)) in why.words


async def test_who_blocked_the_bot_is_passed_over_and_is_the_first_again_when_back(
    small_library: Library,
) -> None:
    first, second, third = await crowd(small_library, 3)
    second.person.blocks()
    await small_library.rest()
    await first.taps("button-cant-come")
    assert [second.state(), third.state()] == ["waiting", "offered"]
    await third.taps("button-take-seat")
    second.person.unblocks()
    await small_library.opens(second.person)
    await third.taps("button-cant-come")
    assert second.state() == "offered"
    assert len(second.heard("offer-text")) == 1


async def test_who_blocks_the_bot_while_a_seat_is_held_for_them_lets_it_go(small_library: Library) -> None:
    first, second, third = await crowd(small_library, 3)
    await first.taps("button-cant-come")
    second.person.blocks()
    await small_library.moves(0)
    assert [second.state(), third.state()] == ["waiting", "offered"]


async def test_who_deletes_their_data_frees_the_seat_for_the_next(small_library: Library) -> None:
    first, second = await crowd(small_library, 2)
    await small_library.says(first.person, "/privacy")
    await first.taps("privacy-delete")
    await first.taps("privacy-delete-yes")
    assert first.state() == ""
    assert second.state() == "offered"
    assert len(second.heard("offer-text")) == 1
