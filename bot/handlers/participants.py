"""What librarians do with the participants of a webinar."""

import asyncio
from collections.abc import Callable

from bot.forms.all import ENGINE
from bot.gateway.exchange import Exchange
from bot.gateway.routing import Feature, Handler, Tap, row_id
from bot.screens import participants as screens
from bot.screens.participants_table import table as table_screen
from bot.services.seating import Ruled, Ruling
from storage.participants import Part
from storage.records import Attendance, Role


async def participants(exchange: Exchange, webinar_id: int, number: int) -> None:
    """Everybody, in pages."""
    await part(exchange, webinar_id, Part.ALL, number)


async def part(exchange: Exchange, webinar_id: int, which: Part, number: int) -> None:
    """Some of them, in pages."""
    page = await exchange.desk.services.participants.page(webinar_id, which, number)
    await exchange.show(screens.page(exchange.say, page) if page else screens.gone(exchange.say))


async def seek(exchange: Exchange, webinar_id: int) -> None:
    """Search by a part of the name."""
    await ENGINE.start(exchange, "seek", {"webinar": webinar_id})


async def table(exchange: Exchange, webinar_id: int) -> None:
    """All of them as a workbook."""
    found = await exchange.desk.services.participants.everybody(webinar_id)
    now = exchange.desk.clock.now()
    if found is None:
        await exchange.show(screens.gone(exchange.say))
        return
    await exchange.show(await asyncio.to_thread(table_screen, exchange.say, *found, now))


async def participant(exchange: Exchange, registration_id: int) -> None:
    """One of them."""
    view = await exchange.desk.services.participants.get(registration_id)
    nobody = Ruled(Ruling.GONE, 0)
    await exchange.show(screens.card(exchange.say, view) if view else screens.ruled(exchange.say, nobody))


async def seat(exchange: Exchange, registration_id: int) -> None:
    """A seat for somebody who waits."""
    done = await exchange.desk.services.seating.seat(exchange.act, exchange.person, registration_id)
    await exchange.show(screens.ruled(exchange.say, done))


async def take_off(exchange: Exchange, registration_id: int) -> None:
    """Why, is asked first."""
    await ENGINE.start(exchange, "unseat", {"registration": registration_id})


async def mark(exchange: Exchange, registration_id: int, attendance: Attendance | None) -> None:
    """Was there or was not."""
    done = await exchange.desk.services.seating.mark(
        exchange.act, exchange.person, registration_id, attendance
    )
    await exchange.show(screens.ruled(exchange.say, done))


async def guest_add(exchange: Exchange, webinar_id: int) -> None:
    """Somebody without Telegram."""
    await ENGINE.start(exchange, "guest", {"webinar": webinar_id})


async def guest_remove(exchange: Exchange, registration_id: int) -> None:
    """Removing a guest is asked once more."""
    view = await exchange.desk.services.participants.get(registration_id)
    if view is None or view.participant.guest is None:
        await participant(exchange, registration_id)
    else:
        await exchange.show(screens.remove_guest_sure(exchange.say, view))


async def guest_remove_yes(exchange: Exchange, registration_id: int) -> None:
    """A guest, or their name, goes."""
    done = await exchange.desk.services.seating.remove_guest(exchange.act, exchange.person, registration_id)
    await exchange.show(screens.ruled(exchange.say, done))


def _part(word: str) -> Part:
    return Part(word)


def _mark(word: str) -> Attendance | None:
    return None if word == "unknown" else Attendance(word)


def _staff(run: Handler, *arguments: Callable[[str], object]) -> Tap:
    return Tap(run, arguments, role=Role.LIBRARIAN)


FEATURE = Feature(
    taps={
        "participants": _staff(participants, row_id, row_id),
        "participants_of": _staff(part, row_id, _part, row_id),
        "participants_seek": _staff(seek, row_id),
        "participants_table": _staff(table, row_id),
        "participant": _staff(participant, row_id),
        "participant_seat": _staff(seat, row_id),
        "participant_take_off": _staff(take_off, row_id),
        "participant_mark": _staff(mark, row_id, _mark),
        "guest_add": _staff(guest_add, row_id),
        "guest_remove": _staff(guest_remove, row_id),
        "guest_remove_yes": _staff(guest_remove_yes, row_id),
    },
)
