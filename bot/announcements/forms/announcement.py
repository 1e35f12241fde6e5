"""What a librarian writes or sends while an announcement is being prepared, and the cards that follow."""

import asyncio
from typing import Annotated

from telegram import Message

from bot.announcements.forms.composed import taken_from, why_not
from bot.announcements.screens import announcements as screens
from bot.announcements.screens import audiences
from bot.announcements.screens import runs as run_screens
from bot.announcements.screens.audiences import INTERESTS, SPOKEN
from bot.announcements.services.announcements import FORM, Announcements, Draft
from bot.announcements.services.runs import Runs
from bot.chat.forms.kept import Forms
from bot.chat.routing.exchange import Exchange
from bot.chat.routing.words import one_of
from bot.dates_in_words import Understood, understand
from bot.people.services.places import Place, Places
from bot.texts import LANGUAGES
from storage.announcements import ANY
from storage.audiences import Audience
from storage.records import Role

TIMINGS = ("at", "local")
Version = Annotated[str, one_of((ANY, *LANGUAGES))]
"""A language that has words of its own, or all others."""
Interest = Annotated[str, one_of(INTERESTS)]
Spoken = Annotated[str, one_of(SPOKEN)]


async def written(exchange: Exchange) -> None:
    """A message while a draft asks for something."""
    state, sent = await exchange.service(Forms).get(exchange.person), exchange.update.message
    if state is None or sent is None:
        return
    announcement_id = int(state.answers["announcement"])
    if state.question == "city":
        await _city_written(exchange, announcement_id, sent)
    elif state.question in TIMINGS:
        await _time_written(exchange, announcement_id, state.question, sent)
    else:
        await _message_sent(exchange, announcement_id, str(state.answers["language"]), sent)


async def _message_sent(exchange: Exchange, announcement_id: int, language: str, sent: Message) -> None:
    """It is what will be announced; the question stays open, so that another one takes its place."""
    announcements, say = exchange.service(Announcements), exchange.say
    why = why_not(sent)
    if why is not None:
        await _not_taken(exchange, announcement_id, language, why)
        return
    taken = taken_from(sent)
    if not await announcements.take(exchange.act, exchange.person, announcement_id, language, taken):
        await leave(exchange)
        await exchange.show(screens.gone(say))
        return
    await _show_what_is_said(exchange, announcement_id)


async def edited(exchange: Exchange, message: Message) -> bool:
    """A message that is to be announced, or is on its way, says something else; it goes out so."""
    if not exchange.role.may(Role.LIBRARIAN):
        return False
    announcements, taken = exchange.service(Announcements), taken_from(message)
    announcement_id = await announcements.reworded(exchange.act, exchange.person, taken)
    if announcement_id is not None:
        await _show_what_is_said(exchange, announcement_id)
    return announcement_id is not None


async def _show_what_is_said(exchange: Exchange, announcement_id: int) -> None:
    """The draft, or the report of what went out."""
    found = await exchange.service(Announcements).draft(exchange.person, announcement_id)
    if found is not None:
        await exchange.show(screens.draft(exchange.say, found))
        return
    report = await exchange.service(Runs).report(announcement_id)
    if report is not None:
        await exchange.show(run_screens.report(exchange.say, report))


async def _not_taken(exchange: Exchange, announcement_id: int, language: str, why: str) -> None:
    """What was said before stays; the question stays open."""
    found = await exchange.service(Announcements).draft(exchange.person, announcement_id)
    problem = exchange.say(why)
    await exchange.show(screens.ask_message(exchange.say, announcement_id, language, found, problem))


async def _city_written(exchange: Exchange, announcement_id: int, sent: Message) -> None:
    """One city is taken at once, of several one is chosen; one not in the list is taken as it is written."""
    words, say = (sent.text or "").strip(), exchange.say
    found = await exchange.service(Places).search(words) if words else []
    if not words:
        await exchange.show(audiences.ask_city(say, announcement_id))
    elif len(found) > 1:
        await exchange.show(audiences.cities(say, announcement_id, found))
    else:
        await aim_at_city(exchange, announcement_id, found[0] if found else words)


async def _time_written(exchange: Exchange, announcement_id: int, timing: str, sent: Message) -> None:
    """What was understood is shown, and counts once it is confirmed."""
    say, instant = exchange.say, exchange.context.clock.now()
    read = await asyncio.to_thread(
        understand, sent.text or "", language=say.language, zone=say.zone, now=instant
    )
    if isinstance(read, Understood) and not read.past and not read.date_only:
        await exchange.show(screens.understood(say, announcement_id, timing, read.at))
        return
    past = isinstance(read, Understood) and read.past
    why = "announce-time-past" if past else f"date-unclear-{getattr(read, 'why', 'no-hour')}"
    candidates = [each.at for each in getattr(read, "candidates", ()) if not each.past]
    await exchange.show(screens.ask_time(say, announcement_id, timing, say(why), candidates))


async def open_draft(exchange: Exchange, audience: Audience) -> None:
    """A new draft for this audience; one that was left is offered instead, so that it goes to nobody else."""
    announcements = exchange.service(Announcements)
    await offer(exchange, await announcements.begin(exchange.act, exchange.person, audience), audience)


async def offer(exchange: Exchange, found: Draft, audience: Audience) -> None:
    """Whether to go on with what was said before, if anything was; else the question what to say."""
    if found.versions:
        await leave(exchange)
        await exchange.show(screens.unfinished(exchange.say, found, audience))
    else:
        await go_on(exchange, found)


async def go_on(exchange: Exchange, found: Draft | None) -> None:
    """The card of a draft; as long as it says nothing, the question what to say."""
    if found is None or ANY in found.versions:
        await leave(exchange)
        await show_draft(exchange, found)
        return
    announcement_id = found.announcement.id
    await ask(exchange, announcement_id, "message", ANY)
    await exchange.show(screens.ask_message(exchange.say, announcement_id, ANY, found))


async def show_draft(exchange: Exchange, found: Draft | None) -> None:
    """The card of a draft."""
    await exchange.show(screens.draft(exchange.say, found) if found else screens.gone(exchange.say))


async def show_whom(exchange: Exchange, found: Draft | None) -> None:
    """The choice of whom it is meant for."""
    await exchange.show(audiences.whom(exchange.say, found) if found else screens.gone(exchange.say))


async def aim(exchange: Exchange, announcement_id: int, **changes: str | int | None) -> None:
    """Change something of whom it is meant for."""
    announcements = exchange.service(Announcements)
    await show_whom(
        exchange, await announcements.aim(exchange.act, exchange.person, announcement_id, **changes)
    )


async def aim_at_city(exchange: Exchange, announcement_id: int, place: Place | str) -> None:
    """Only those of a city."""
    announcements = exchange.service(Announcements)
    found = await announcements.aim_at_city(exchange.act, exchange.person, announcement_id, place)
    await show_whom(exchange, found)


async def ask(exchange: Exchange, announcement_id: int, question: str, language: str = ANY) -> None:
    """The next message answers this question."""
    answers = {"announcement": announcement_id, "language": language}
    forms = exchange.service(Forms)
    exchange.changed(await forms.put(exchange.act, exchange.person, FORM, answers, question))


async def leave(exchange: Exchange) -> None:
    """No question is open any more; what was entered stays in the draft."""
    if exchange.person.form == FORM:
        exchange.changed(await exchange.service(Forms).leave(exchange.act, exchange.person))
