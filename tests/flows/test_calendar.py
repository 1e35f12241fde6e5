"""The calendar file from the card: what it says to whom, and that it comes again when the webinar changes."""

from ical.calendar_stream import IcsCalendarStream
from ical.event import Event, EventStatus

from bot.sandbox import Message
from tests.flows.library import DAY, Library
from tests.flows.readers import LINK, START, TITLES, Reader, crowd, evening, links, reader, three_readers

MOVED = evening("2027-02-04T19:00")
CALLED_OFF = evening(status="cancelled")


def calendar_of(message: Message) -> tuple[str, Event]:
    """METHOD and the event of the file in a message, read by another library."""
    assert message.file is not None
    assert message.file.name.endswith(".ics")
    assert message.file.mime_type == "text/calendar"
    calendar = IcsCalendarStream.calendar_from_ics(message.file.data.decode())
    (event,) = calendar.events
    return str(calendar.method), event


def files(reader: Reader) -> list[Message]:
    return [each for each in reader.messages() if each.file is not None]


async def takes_file(reader: Reader) -> Message:
    await reader.opens_evening()
    await reader.taps("button-calendar")
    return await reader.taps("calendar-file")


async def changed(library: Library, text: str) -> None:
    await library.imports(text)
    await library.moves(0)


async def test_the_file_is_in_the_readers_language_and_keeps_the_link_for_those_with_a_seat(
    evening_library: Library,
) -> None:
    for each in (await three_readers(evening_library)).values():
        method, event = calendar_of(await takes_file(each))
        assert (method, event.status) == ("PUBLISH", EventStatus.CONFIRMED)
        assert event.summary == TITLES[each.language]
        assert event.dtstart.timestamp() * 1000 == START  # type: ignore[union-attr]
        assert event.location == each.words("calendar-online")
        assert LINK not in str(event)
        await each.registers()
        _, event = calendar_of(await takes_file(each))
        assert event.location == LINK


async def test_google_and_outlook_get_the_same_time(evening_library: Library) -> None:
    emma = await reader(evening_library, "en")
    await emma.opens_evening()
    found = links(await emma.taps("button-calendar"))
    assert "dates=20270203T140000Z%2F20270203T153000Z" in found[emma.words("calendar-google")]
    assert "startdt=2027-02-03T14%3A00%3A00Z" in found[emma.words("calendar-outlook")]


async def test_who_has_the_file_gets_the_new_one_once_when_the_webinar_moves(
    evening_library: Library,
) -> None:
    readers = await three_readers(evening_library, registered=True)
    first = {language: calendar_of(await takes_file(each))[1] for language, each in readers.items()}
    without = (await crowd(evening_library, 1))[0]
    await changed(evening_library, MOVED)
    await changed(evening_library, MOVED)
    for language, each in readers.items():
        assert len(files(each)) == 2
        method, event = calendar_of(files(each)[-1])
        assert method == "PUBLISH"
        assert event.uid == first[language].uid
        assert (event.sequence or 0) > (first[language].sequence or 0)
        assert event.dtstart.timestamp() * 1000 == START + DAY  # type: ignore[union-attr]
        assert event.location == LINK
        assert len(each.heard("calendar-moved-text")) == 1
    assert files(without) == []


async def test_a_cancelled_webinar_leaves_the_calendar_and_comes_back_with_it(
    evening_library: Library,
) -> None:
    emma = (await crowd(evening_library, 1))[0]
    await takes_file(emma)
    await changed(evening_library, CALLED_OFF)
    method, event = calendar_of(files(emma)[-1])
    assert (method, event.status) == ("CANCEL", EventStatus.CANCELLED)
    assert len(emma.heard("calendar-cancelled-text")) == 1
    await changed(evening_library, evening())
    method, again = calendar_of(files(emma)[-1])
    assert (method, again.status, again.uid) == ("PUBLISH", EventStatus.CONFIRMED, event.uid)
    assert (again.sequence or 0) > (event.sequence or 0)


async def test_who_does_not_come_any_more_is_left_in_peace(evening_library: Library) -> None:
    emma = (await crowd(evening_library, 1))[0]
    await takes_file(emma)
    await evening_library.taps(emma.person, "1:cancel:1", await emma.opens_evening())
    await changed(evening_library, MOVED)
    assert len(files(emma)) == 1


async def test_of_a_past_or_cancelled_webinar_an_old_button_shows_the_card(evening_library: Library) -> None:
    emma = (await crowd(evening_library, 1))[0]
    await emma.opens_evening()
    chooser = await emma.taps("button-calendar")
    await changed(evening_library, CALLED_OFF)
    await emma.taps("calendar-file", chooser)
    assert emma.words("webinar-cancelled") in chooser.words
    assert files(emma) == []
