"""/announce: composing a message to many, when it goes out, and sending it off."""

from bot.forms.announcement import TIMINGS, ask, edited, go_on, leave, offer, open_draft, show_draft, written
from bot.forms.standing import form_for
from bot.gateway.courier import Courier
from bot.gateway.errors import Gone, NotCopied, Refused, SourceGone, Stale, TelegramFault
from bot.gateway.exchange import Exchange
from bot.gateway.routing import Command, Feature, Tap, row_id
from bot.screens import announcements as screens
from bot.screens import runs as run_screens
from bot.screens.audiences import INTERESTS, SPOKEN, SWAPPED, WHO
from bot.screens.desk_webinars import gone as webinar_gone
from bot.services.announcements import FORM, Refusal
from bot.texts import LANGUAGES
from storage.announcements import ANY
from storage.audiences import Audience
from storage.records import Role

LATEST = 366 * 24 * 3600 * 1000
"""Milliseconds ahead that an announcement may be planned."""
STAFF = Role.LIBRARIAN


async def announce(exchange: Exchange) -> None:
    """/announce: the question what shall be said; a draft that was left is offered first."""
    await open_draft(exchange, Audience())


async def of_webinar(exchange: Exchange, webinar_id: int) -> None:
    """To those who do not know of a webinar yet, its button below."""
    if await exchange.desk.services.desk_webinars.view(webinar_id) is None:
        await exchange.show(webinar_gone(exchange.say))
        return
    await open_draft(exchange, Audience("unregistered", webinar_id))


async def of_volunteers(exchange: Exchange, interest: str | None, spoken: str | None) -> None:
    """To volunteers, as a list of them was filtered."""
    await open_draft(exchange, Audience("volunteers", interest=interest, spoken=spoken))


async def anew(
    exchange: Exchange, said: int, who: str, webinar_id: int, interest: str | None, spoken: str | None
) -> None:
    """A new one in the place of a draft that was left."""
    if webinar_id and await exchange.desk.services.desk_webinars.view(webinar_id) is None:
        await exchange.show(webinar_gone(exchange.say))
        return
    audience = Audience(who, webinar_id or None, interest=interest, spoken=spoken)
    announcements = exchange.desk.services.announcements
    found = await announcements.begin_anew(exchange.act, exchange.person, audience, said)
    await offer(exchange, found, audience)


async def swap(exchange: Exchange, announcement_id: int, who: str) -> None:
    """Those who are registered for the webinar, or those who are not."""
    announcements = exchange.desk.services.announcements
    await go_on(exchange, await announcements.aim(exchange.act, exchange.person, announcement_id, who=who))


async def draft(exchange: Exchange, announcement_id: int) -> None:
    """The card of a draft."""
    await leave(exchange)
    announcements = exchange.desk.services.announcements
    await show_draft(exchange, await announcements.draft(exchange.person, announcement_id))


async def message(exchange: Exchange, announcement_id: int, language: str) -> None:
    """The next message is what is said in a language."""
    announcements = exchange.desk.services.announcements
    if not await announcements.takes(exchange.person, announcement_id):
        await exchange.show(screens.gone(exchange.say))
        return
    found = await announcements.draft(exchange.person, announcement_id)
    await ask(exchange, announcement_id, "message", language)
    await exchange.show(screens.ask_message(exchange.say, announcement_id, language, found))


async def languages(exchange: Exchange, announcement_id: int) -> None:
    """Versions by language."""
    await leave(exchange)
    found = await exchange.desk.services.announcements.draft(exchange.person, announcement_id)
    await exchange.show(screens.languages(exchange.say, found) if found else screens.gone(exchange.say))


async def drop(exchange: Exchange, announcement_id: int, language: str) -> None:
    """A language needs no version of its own."""
    announcements = exchange.desk.services.announcements
    found = await announcements.drop(exchange.act, exchange.person, announcement_id, language)
    await exchange.show(screens.languages(exchange.say, found) if found else screens.gone(exchange.say))


async def when(exchange: Exchange, announcement_id: int) -> None:
    """When it goes out."""
    await leave(exchange)
    found = await exchange.desk.services.announcements.draft(exchange.person, announcement_id)
    await exchange.show(screens.when(exchange.say, found) if found else screens.gone(exchange.say))


async def now(exchange: Exchange, announcement_id: int) -> None:
    """As soon as it is confirmed."""
    announcements = exchange.desk.services.announcements
    await show_draft(
        exchange, await announcements.time(exchange.act, exchange.person, announcement_id, "now", None)
    )


async def at(exchange: Exchange, announcement_id: int, timing: str) -> None:
    """The next words are a date and an hour."""
    await ask(exchange, announcement_id, timing)
    await exchange.show(screens.ask_time(exchange.say, announcement_id, timing))


async def time_is(exchange: Exchange, announcement_id: int, timing: str, moment: int) -> None:
    """What was understood was meant."""
    instant = exchange.desk.clock.now()
    if not instant < moment < instant + LATEST:
        problem = exchange.say("announce-time-past")
        await exchange.show(screens.ask_time(exchange.say, announcement_id, timing, problem))
        return
    announcements = exchange.desk.services.announcements
    found = await announcements.time(exchange.act, exchange.person, announcement_id, timing, moment)
    await show_draft(exchange, found)


async def test(exchange: Exchange, announcement_id: int) -> None:
    """Send it to its author alone, just as readers get it."""
    announcements, say = exchange.desk.services.announcements, exchange.say
    parcel = await announcements.parcel(exchange.person, announcement_id)
    found = await announcements.draft(exchange.person, announcement_id)
    if parcel is None or found is None:
        await _refuse(exchange, announcement_id, Refusal.NO_MESSAGE if found else Refusal.GONE)
        return
    try:
        await Courier(exchange.desk).try_out(say, exchange.person.id, parcel)
    except (SourceGone, Gone, Refused, Stale) as fault:
        await exchange.show(screens.not_tried(say, found, _why_not_tried(fault)))
        return
    await exchange.show(screens.draft(say, found, say.plain("announce-test-sent")), fresh=True)


async def sure(exchange: Exchange, announcement_id: int) -> None:
    """Sending is asked once more, with the count."""
    await leave(exchange)
    found = await exchange.desk.services.announcements.draft(exchange.person, announcement_id)
    if found is None or ANY not in found.versions:
        await _refuse(exchange, announcement_id, Refusal.NO_MESSAGE if found else Refusal.GONE)
        return
    await exchange.show(screens.sure(exchange.say, found))


async def go(exchange: Exchange, announcement_id: int) -> None:
    """Send it off; the card shows how it goes from now on."""
    runs = exchange.desk.services.runs
    run_id = await exchange.desk.services.announcements.launch(exchange.act, exchange.person, announcement_id)
    if isinstance(run_id, Refusal):
        await _refuse(exchange, announcement_id, run_id)
        return
    view = await runs.view(run_id)
    if view is not None:
        shown = await exchange.show(run_screens.progress(exchange.say, view))
        await runs.watch(exchange.person.id, shown, f"run:{run_id}")


async def discard(exchange: Exchange, announcement_id: int) -> None:
    """Throwing it away is asked once more."""
    await exchange.show(screens.discard_sure(exchange.say, announcement_id))


async def discard_yes(exchange: Exchange, announcement_id: int) -> None:
    """Thrown away."""
    announcements = exchange.desk.services.announcements
    await announcements.discard(exchange.act, exchange.person, announcement_id)
    await exchange.show(run_screens.history(exchange.say, await announcements.history(0)))


def _why_not_tried(fault: TelegramFault) -> str:
    """A text key."""
    gone = isinstance(fault, SourceGone) and not isinstance(fault, NotCopied)
    return "announce-test-failed" if gone else "announce-test-refused"


async def _refuse(exchange: Exchange, announcement_id: int, refusal: Refusal) -> None:
    await exchange.show(screens.refused(exchange.say, announcement_id, refusal))


def _version(word: str) -> str:
    if word not in (ANY, *LANGUAGES):
        raise ValueError(word)
    return word


def _timing(word: str) -> str:
    if word not in TIMINGS:
        raise ValueError(word)
    return word


def _who(word: str) -> str:
    if word not in WHO:
        raise ValueError(word)
    return word


def _swapped(word: str) -> str:
    if word not in SWAPPED:
        raise ValueError(word)
    return word


def _interest(word: str) -> str | None:
    if word not in ("any", *INTERESTS):
        raise ValueError(word)
    return None if word == "any" else word


def _spoken(word: str) -> str | None:
    if word not in ("any", *SPOKEN):
        raise ValueError(word)
    return None if word == "any" else word


FEATURE = Feature(
    commands=(Command("announce", announce, role=STAFF),),
    taps={
        "announce_new": Tap(announce, role=STAFF),
        "announce_webinar": Tap(of_webinar, (row_id,), role=STAFF),
        "announce_volunteers": Tap(of_volunteers, (_interest, _spoken), role=STAFF),
        "announce_anew": Tap(anew, (row_id, _who, row_id, _interest, _spoken), role=STAFF),
        "announce_swap": Tap(swap, (row_id, _swapped), role=STAFF),
        "announce_draft": Tap(draft, (row_id,), role=STAFF),
        "announce_message": Tap(message, (row_id, _version), role=STAFF),
        "announce_languages": Tap(languages, (row_id,), role=STAFF),
        "announce_drop": Tap(drop, (row_id, _version), role=STAFF),
        "announce_when": Tap(when, (row_id,), role=STAFF),
        "announce_now": Tap(now, (row_id,), role=STAFF),
        "announce_at": Tap(at, (row_id, _timing), role=STAFF),
        "announce_time_is": Tap(time_is, (row_id, _timing, row_id), role=STAFF),
        "announce_test": Tap(test, (row_id,), role=STAFF),
        "announce_sure": Tap(sure, (row_id,), role=STAFF),
        "announce_go": Tap(go, (row_id,), role=STAFF),
        "announce_discard": Tap(discard, (row_id,), role=STAFF),
        "announce_discard_yes": Tap(discard_yes, (row_id,), role=STAFF),
    },
    forms={FORM: form_for(STAFF, FORM, written)},
    edited=edited,
)
