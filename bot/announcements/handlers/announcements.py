"""/announce: composing a message to many, when it goes out, and sending it off."""

from typing import Annotated

from bot.announcements.forms.announcement import (
    TIMINGS,
    Interest,
    Spoken,
    Version,
    ask,
    edited,
    go_on,
    leave,
    offer,
    open_draft,
    show_draft,
    written,
)
from bot.announcements.screens import announcements as screens
from bot.announcements.screens import runs as run_screens
from bot.announcements.screens.audiences import SWAPPED, WHO
from bot.announcements.sending.courier import Courier
from bot.announcements.services.announcements import FORM, Announcements, Refusal
from bot.announcements.services.runs import Runs
from bot.chat.routing.exchange import Exchange
from bot.chat.routing.features import Feature
from bot.chat.routing.words import one_of
from bot.chat.telegram.errors import Gone, NotCopied, Refused, SourceGone, Stale, TelegramFault
from bot.webinars.screens.librarians import gone as webinar_gone
from bot.webinars.services.webinars import Webinars
from storage.announcements import ANY
from storage.audiences import Audience
from storage.records import Role

feature = Feature(role=Role.LIBRARIAN)
feature.form(FORM)(written)
feature.edited(edited)

Timing = Annotated[str, one_of(TIMINGS)]
Who = Annotated[str, one_of(WHO)]
Swapped = Annotated[str, one_of(SWAPPED)]

LATEST = 366 * 24 * 3600 * 1000
"""Milliseconds ahead that an announcement may be planned."""


@feature.command("announce", place=20)
@feature.tap("announce_new")
async def announce(exchange: Exchange) -> None:
    """/announce: the question what shall be said; a draft that was left is offered first."""
    await open_draft(exchange, Audience())


@feature.tap("announce_webinar")
async def of_webinar(exchange: Exchange, webinar_id: int) -> None:
    """To those who do not know of a webinar yet, its button below."""
    if not await exchange.service(Webinars).exists(webinar_id):
        await exchange.show(webinar_gone(exchange.say))
        return
    await open_draft(exchange, Audience("unregistered", webinar_id))


@feature.tap("announce_volunteers")
async def of_volunteers(exchange: Exchange, interest: Interest | None, spoken: Spoken | None) -> None:
    """To volunteers, as a list of them was filtered."""
    await open_draft(exchange, Audience("volunteers", interest=interest, spoken=spoken))


@feature.tap("announce_anew")
async def anew(
    exchange: Exchange, said: int, who: Who, webinar_id: int, interest: Interest | None, spoken: Spoken | None
) -> None:
    """A new one in the place of a draft that was left."""
    if webinar_id and not await exchange.service(Webinars).exists(webinar_id):
        await exchange.show(webinar_gone(exchange.say))
        return
    audience = Audience(who, webinar_id or None, interest=interest, spoken=spoken)
    announcements = exchange.service(Announcements)
    found = await announcements.begin_anew(exchange.act, exchange.person, audience, said)
    await offer(exchange, found, audience)


@feature.tap("announce_swap")
async def swap(exchange: Exchange, announcement_id: int, who: Swapped) -> None:
    """Those who are registered for the webinar, or those who are not."""
    announcements = exchange.service(Announcements)
    await go_on(exchange, await announcements.aim(exchange.act, exchange.person, announcement_id, who=who))


@feature.tap("announce_draft")
async def draft(exchange: Exchange, announcement_id: int) -> None:
    """The card of a draft."""
    await leave(exchange)
    announcements = exchange.service(Announcements)
    await show_draft(exchange, await announcements.draft(exchange.person, announcement_id))


@feature.tap("announce_message")
async def message(exchange: Exchange, announcement_id: int, language: Version) -> None:
    """The next message is what is said in a language."""
    announcements = exchange.service(Announcements)
    if not await announcements.takes(exchange.person, announcement_id):
        await exchange.show(screens.gone(exchange.say))
        return
    found = await announcements.draft(exchange.person, announcement_id)
    await ask(exchange, announcement_id, "message", language)
    await exchange.show(screens.ask_message(exchange.say, announcement_id, language, found))


@feature.tap("announce_languages")
async def languages(exchange: Exchange, announcement_id: int) -> None:
    """Versions by language."""
    await leave(exchange)
    found = await exchange.service(Announcements).draft(exchange.person, announcement_id)
    await exchange.show(screens.languages(exchange.say, found) if found else screens.gone(exchange.say))


@feature.tap("announce_drop")
async def drop(exchange: Exchange, announcement_id: int, language: Version) -> None:
    """A language needs no version of its own."""
    announcements = exchange.service(Announcements)
    found = await announcements.drop(exchange.act, exchange.person, announcement_id, language)
    await exchange.show(screens.languages(exchange.say, found) if found else screens.gone(exchange.say))


@feature.tap("announce_when")
async def when(exchange: Exchange, announcement_id: int) -> None:
    """When it goes out."""
    await leave(exchange)
    found = await exchange.service(Announcements).draft(exchange.person, announcement_id)
    await exchange.show(screens.when(exchange.say, found) if found else screens.gone(exchange.say))


@feature.tap("announce_now")
async def now(exchange: Exchange, announcement_id: int) -> None:
    """As soon as it is confirmed."""
    announcements = exchange.service(Announcements)
    await show_draft(
        exchange, await announcements.time(exchange.act, exchange.person, announcement_id, "now", None)
    )


@feature.tap("announce_at")
async def at(exchange: Exchange, announcement_id: int, timing: Timing) -> None:
    """The next words are a date and an hour."""
    await ask(exchange, announcement_id, timing)
    await exchange.show(screens.ask_time(exchange.say, announcement_id, timing))


@feature.tap("announce_time_is")
async def time_is(exchange: Exchange, announcement_id: int, timing: Timing, moment: int) -> None:
    """What was understood was meant."""
    instant = exchange.context.clock.now()
    if not instant < moment < instant + LATEST:
        problem = exchange.say("announce-time-past")
        await exchange.show(screens.ask_time(exchange.say, announcement_id, timing, problem))
        return
    announcements = exchange.service(Announcements)
    found = await announcements.time(exchange.act, exchange.person, announcement_id, timing, moment)
    await show_draft(exchange, found)


@feature.tap("announce_test")
async def test(exchange: Exchange, announcement_id: int) -> None:
    """Send it to its author alone, just as readers get it."""
    announcements, say = exchange.service(Announcements), exchange.say
    parcel = await announcements.parcel(exchange.person, announcement_id)
    found = await announcements.draft(exchange.person, announcement_id)
    if parcel is None or found is None:
        await _refuse(exchange, announcement_id, Refusal.NO_MESSAGE if found else Refusal.GONE)
        return
    try:
        await Courier(exchange.context).try_out(say, exchange.person.id, parcel)
    except (SourceGone, Gone, Refused, Stale) as fault:
        await exchange.show(screens.not_tried(say, found, _why_not_tried(fault)))
        return
    await exchange.show(screens.draft(say, found, say.plain("announce-test-sent")), fresh=True)


@feature.tap("announce_sure")
async def sure(exchange: Exchange, announcement_id: int) -> None:
    """Sending is asked once more, with the count."""
    await leave(exchange)
    found = await exchange.service(Announcements).draft(exchange.person, announcement_id)
    if found is None or ANY not in found.versions:
        await _refuse(exchange, announcement_id, Refusal.NO_MESSAGE if found else Refusal.GONE)
        return
    await exchange.show(screens.sure(exchange.say, found))


@feature.tap("announce_go")
async def go(exchange: Exchange, announcement_id: int) -> None:
    """Send it off; the card shows how it goes from now on."""
    runs = exchange.service(Runs)
    run_id = await exchange.service(Announcements).launch(exchange.act, exchange.person, announcement_id)
    if isinstance(run_id, Refusal):
        await _refuse(exchange, announcement_id, run_id)
        return
    view = await runs.view(run_id)
    if view is not None:
        shown = await exchange.show(run_screens.progress(exchange.say, view))
        await runs.watch(exchange.person.id, shown, f"run:{run_id}")


@feature.tap("announce_discard")
async def discard(exchange: Exchange, announcement_id: int) -> None:
    """Throwing it away is asked once more."""
    await exchange.show(screens.discard_sure(exchange.say, announcement_id))


@feature.tap("announce_discard_yes")
async def discard_yes(exchange: Exchange, announcement_id: int) -> None:
    """Thrown away."""
    announcements = exchange.service(Announcements)
    await announcements.discard(exchange.act, exchange.person, announcement_id)
    await exchange.show(run_screens.history(exchange.say, await announcements.history(0)))


def _why_not_tried(fault: TelegramFault) -> str:
    """A text key."""
    gone = isinstance(fault, SourceGone) and not isinstance(fault, NotCopied)
    return "announce-test-failed" if gone else "announce-test-refused"


async def _refuse(exchange: Exchange, announcement_id: int, refusal: Refusal) -> None:
    await exchange.show(screens.refused(exchange.say, announcement_id, refusal))
