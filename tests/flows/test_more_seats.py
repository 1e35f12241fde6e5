"""More seats than before go by the line, offers first; and cards say truly whether a seat is free."""

from bot.sandbox import Message
from tests.flows.library import DAY, HOUR, MINUTE, Library
from tests.flows.readers import LANGUAGES, START, TAG, Reader, crowd, evening, reader


def states(people: list[Reader]) -> list[str]:
    return [each.state() for each in people]


def told(people: list[Reader], key: str) -> list[int]:
    return [len(each.heard(key)) for each in people]


async def test_who_holds_an_offer_is_seated_first_when_there_are_more_seats(small_library: Library) -> None:
    people = await crowd(small_library, 5)
    await people[0].taps("button-cant-come")
    assert states(people) == ["cancelled", "offered", "waiting", "waiting", "waiting"]
    await small_library.imports(evening(capacity=100))
    await small_library.moves(0)
    assert states(people) == ["cancelled", *["seated"] * 4]
    assert told(people, "seated-text") == [0, 1, 1, 1, 1]
    await small_library.moves(DAY)
    assert states(people) == ["cancelled", *["seated"] * 4]
    assert told(people, "lapsed-text") == [0] * 5


async def test_one_more_seat_goes_to_the_next_after_whoever_holds_an_offer(small_library: Library) -> None:
    people = await crowd(small_library, 4)
    await people[0].taps("button-cant-come")
    await small_library.imports(evening(capacity=2))
    await small_library.moves(0)
    assert states(people) == ["cancelled", "seated", "seated", "waiting"]
    offer = people[1].heard("offer-text")[0]
    await people[1].taps("button-take-seat", offer)
    assert people[1].state() == "seated"


async def test_without_a_limit_everybody_who_held_an_offer_or_waited_is_seated(
    small_library: Library,
) -> None:
    people = await crowd(small_library, 4)
    await people[0].taps("button-cant-come")
    await small_library.imports(evening())
    await small_library.moves(0)
    assert states(people) == ["cancelled", "seated", "seated", "seated"]


async def test_an_offer_that_was_not_told_yet_is_not_told_after_the_seat_is_given(
    small_library: Library,
) -> None:
    people = await crowd(small_library, 3)
    await small_library.reaches(START - 2 * DAY + 4 * HOUR)  # 23:00 in Almaty
    await people[0].taps("button-cant-come")
    await small_library.imports(evening(capacity=3))
    await small_library.reaches(START - DAY - 10 * HOUR)  # 9:00
    assert states(people) == ["cancelled", "seated", "seated"]
    assert told(people, "offer-text") == [0, 0, 0]
    assert told(people, "seated-text") == [0, 1, 1]


async def test_a_seat_is_free_though_somebody_waits_who_cannot_be_reached(small_library: Library) -> None:
    first, second = await crowd(small_library, 2)
    second.person.blocks()
    await small_library.rest()
    await first.taps("button-cant-come")
    assert states([first, second]) == ["cancelled", "waiting"]
    for language in LANGUAGES:
        newcomer = await reader(small_library, language)
        card = await newcomer.opens_evening()
        assert TAG.sub("", newcomer.words("webinar-seats-free", free=1)) in card.words
        assert newcomer.words("button-register") in labels(card)
    await newcomer.registers()
    assert newcomer.state() == "seated"
    assert newcomer.heard("offer-text") == []


async def test_in_the_last_half_hour_the_card_of_who_waits_says_that_a_seat_is_free(
    small_library: Library,
) -> None:
    first, second, third = await crowd(small_library, 3)
    old = await third.opens_evening()
    await small_library.reaches(START - 29 * MINUTE)
    await first.taps("button-cant-come")
    await third.taps("button-why-waiting", old)
    for card in (old, await second.opens_evening()):
        assert second.words("webinar-seats-free", free=1) in card.words
        assert second.words("webinar-seats-none") not in card.words
    await third.taps("button-take-seat", old)
    assert states([first, second, third]) == ["cancelled", "waiting", "seated"]


def labels(message: Message) -> list[str]:
    return [each["text"] for row in message.buttons for each in row]
