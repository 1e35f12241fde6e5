"""What librarians do with the participants of a webinar."""

import asyncio
from typing import Annotated

from bot.chat.routing.exchange import Exchange
from bot.chat.routing.features import Feature
from bot.chat.routing.words import or_none
from bot.registrations.screens import participants as screens
from bot.registrations.screens.participants_table import table as table_screen
from bot.registrations.services.participants import Participants
from bot.registrations.services.seating import Ruled, Seating, SeatRuling
from storage.participants import ParticipantsPart
from storage.records import Attendance, Role

feature = Feature(role=Role.LIBRARIAN)
Mark = Annotated[Attendance | None, or_none(Attendance, "unknown")]


@feature.tap("participants")
async def participants(exchange: Exchange, webinar_id: int, number: int) -> None:
    """Everybody, in pages."""
    await part(exchange, webinar_id, ParticipantsPart.ALL, number)


@feature.tap("participants_of")
async def part(exchange: Exchange, webinar_id: int, which: ParticipantsPart, number: int) -> None:
    """Some of them, in pages."""
    page = await exchange.service(Participants).page(webinar_id, which, number)
    await exchange.show(screens.page(exchange.say, page) if page else screens.gone(exchange.say))


@feature.tap("participants_seek")
async def seek(exchange: Exchange, webinar_id: int) -> None:
    """Search by a part of the name."""
    await exchange.context.dialogues.start(exchange, "seek", {"webinar": webinar_id})


@feature.tap("participants_table")
async def table(exchange: Exchange, webinar_id: int) -> None:
    """All of them as a workbook."""
    found = await exchange.service(Participants).everybody(webinar_id)
    now = exchange.context.clock.now()
    if found is None:
        await exchange.show(screens.gone(exchange.say))
        return
    await exchange.show(await asyncio.to_thread(table_screen, exchange.say, *found, now))


@feature.tap("participant")
async def participant(exchange: Exchange, registration_id: int) -> None:
    """One of them."""
    view = await exchange.service(Participants).get(registration_id)
    nobody = Ruled(SeatRuling.GONE, 0)
    await exchange.show(screens.card(exchange.say, view) if view else screens.ruled(exchange.say, nobody))


@feature.tap("participant_seat")
async def seat(exchange: Exchange, registration_id: int) -> None:
    """A seat for somebody who waits."""
    done = await exchange.service(Seating).seat(exchange.act, exchange.person, registration_id)
    await exchange.show(screens.ruled(exchange.say, done))


@feature.tap("participant_take_off")
async def take_off(exchange: Exchange, registration_id: int) -> None:
    """Why, is asked first."""
    await exchange.context.dialogues.start(exchange, "unseat", {"registration": registration_id})


@feature.tap("participant_mark")
async def mark(exchange: Exchange, registration_id: int, attendance: Mark) -> None:
    """Was there or was not."""
    done = await exchange.service(Seating).mark(exchange.act, exchange.person, registration_id, attendance)
    await exchange.show(screens.ruled(exchange.say, done))


@feature.tap("guest_add")
async def guest_add(exchange: Exchange, webinar_id: int) -> None:
    """Somebody without Telegram."""
    await exchange.context.dialogues.start(exchange, "guest", {"webinar": webinar_id})


@feature.tap("guest_remove")
async def guest_remove(exchange: Exchange, registration_id: int) -> None:
    """Removing a guest is asked once more."""
    view = await exchange.service(Participants).get(registration_id)
    if view is None or view.participant.guest is None:
        await participant(exchange, registration_id)
    else:
        await exchange.show(screens.remove_guest_sure(exchange.say, view))


@feature.tap("guest_remove_yes")
async def guest_remove_yes(exchange: Exchange, registration_id: int) -> None:
    """A guest, or their name, goes."""
    done = await exchange.service(Seating).remove_guest(exchange.act, exchange.person, registration_id)
    await exchange.show(screens.ruled(exchange.say, done))
