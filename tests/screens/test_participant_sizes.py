"""However people and webinars are called, no screen about participants is more than Telegram takes."""

from collections.abc import Iterator

import pytest

from bot.chat.screens.screen import Screen
from bot.chat.sending.kinds import Brief
from bot.registrations.forms.participants import LONGEST_NAME, LONGEST_REASON
from bot.registrations.screens import checkin, notices, participants
from bot.registrations.screens.participants_table import table
from bot.registrations.services.attendance import OPENS, Arrival, CheckedIn
from bot.registrations.services.checkin_words import LONGEST
from bot.registrations.services.participants import (
    MOST_FOUND,
    PAGE_SIZE,
    FoundParticipants,
    ParticipantPage,
    ParticipantView,
)
from bot.registrations.services.seating import Ruled, SeatRuling
from bot.registrations.services.stream_words import StreamWord, WordChoice
from bot.texts import LANGUAGES, Speaker
from storage.checkins import Checkin
from storage.participants import PartCounts, Participant, ParticipantsPart
from storage.records import Attendance, KnownBy, Notice, Seat
from tests.screens.test_sizes import ID, LIBRARY, NOW, TEXTS, problems, view, webinar
from tests.screens.test_talk_sizes import PERSON

NAME = 100
COUNTS = PartCounts(*(999_999,) * 8)
CODE = "A" * 12
ADDRESS = f"https://t.me/{'b' * 32}?start=c_{CODE}"


def somebody(unit: str, state: Seat, *, guest: bool) -> Participant:
    name = unit * (LONGEST_NAME if guest else NAME)
    person, language = (None, None) if guest else (ID, "kk")
    known = (Attendance.ATTENDED, KnownBy.BUTTON, NOW, Attendance.ATTENDED)
    return Participant(ID, ID, person, name if guest else None, name, language, state, ID, NOW, *known)


def screens(say: Speaker, unit: str) -> Iterator[tuple[str, Screen]]:
    """Every screen of the feature with the longest of everything."""
    it = webinar(unit, capacity=999_999)
    people = [somebody(unit, Seat.WAITING, guest=False)] * PAGE_SIZE
    for part in ParticipantsPart:
        yield (
            f"page {part}",
            participants.page(say, ParticipantPage(it, COUNTS, part, people, 99_998, 100_000, NOW)),
        )
    many = [people[0]] * MOST_FOUND
    yield "found", participants.found(say, FoundParticipants(it, many, 999_999, unit * LONGEST_NAME))
    yield "none found", participants.found(say, FoundParticipants(it, (), 0, unit * LONGEST_NAME))
    for guest in (False, True):
        for now in (NOW, it.starts_at, it.ends_at):
            shown = ParticipantView(it, somebody(unit, Seat.WAITING, guest=guest), now)
            yield f"card {guest} {now}", participants.card(say, shown)
            yield f"sure {guest} {now}", participants.remove_guest_sure(say, shown)
            for ruling in SeatRuling:
                yield f"{ruling} {guest} {now}", participants.ruled(say, Ruled(ruling, ID, shown))
    yield "table", table(say, it, people, NOW)
    for arrival in Arrival:
        yield arrival, checkin.checked_in(say, CheckedIn(arrival, it, CODE), 999, OPENS)
    word = Checkin(ID, unit * LONGEST, unit, CODE)
    for choice in (None, *WordChoice):
        yield f"word {choice}", checkin.word(say, StreamWord(it, word, choice), ADDRESS)
        yield f"no word {choice}", checkin.word(say, StreamWord(it, None, choice), ADDRESS)
    yield "new word", checkin.new_word(say, it, word)
    yield "picture", checkin.picture(say, StreamWord(it, word), word, "b" * 32)
    notice = Notice(ID, ID, 1, "taken_off", ID, None, None, "{}", NOW, NOW, None, 1)
    details = {"reason": unit * LONGEST_REASON}
    told = Brief(notice, PERSON, NOW, details, view(unit, Seat.CANCELLED))
    yield "taken off", notices.taken_off(say, told)


@pytest.mark.parametrize("unit", ["Ж", "<", "&", "\N{BOOKS}", "_"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_no_screen_about_participants_is_more_than_telegram_takes(language: str, unit: str) -> None:
    say = Speaker(TEXTS, LIBRARY, language, "America/New_York")
    for name, screen in screens(say, unit):
        assert problems(screen) == [], name
