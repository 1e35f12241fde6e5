"""What went out: history, progress, report, and doing more with it."""

from bot.announcements.forms.announcement import Version
from bot.announcements.forms.correction import CORRECTION, corrections_of, edited, leave, start, take
from bot.announcements.screens import announcements
from bot.announcements.screens import runs as screens
from bot.announcements.services.announcements import Announcements
from bot.announcements.services.runs import Report, Runs
from bot.chat.routing.exchange import Exchange
from bot.chat.routing.features import Feature
from storage.announcements import ANY
from storage.records import Role

feature = Feature(role=Role.LIBRARIAN)
feature.form(CORRECTION)(take)
feature.edited(edited)


@feature.tap("announcements")
async def history(exchange: Exchange, number: int) -> None:
    """What was announced."""
    await _unwatch(exchange)
    page = await exchange.service(Announcements).history(number)
    await exchange.show(screens.history(exchange.say, page))


@feature.tap("announcement")
async def report(exchange: Exchange, announcement_id: int) -> None:
    """How an announcement went."""
    await _unwatch(exchange)
    await leave(exchange)
    found = await exchange.service(Runs).report(announcement_id)
    await exchange.show(screens.report(exchange.say, found) if found else announcements.gone(exchange.say))


@feature.tap("run")
async def run(exchange: Exchange, run_id: int) -> None:
    """How a run goes, kept up to date."""
    await _show(exchange, run_id)


@feature.tap("run_pause")
async def pause(exchange: Exchange, run_id: int) -> None:
    """Nothing more is sent for now."""
    await exchange.service(Runs).pause(exchange.act, exchange.person, run_id)
    await _show(exchange, run_id)


@feature.tap("run_resume")
async def resume(exchange: Exchange, run_id: int) -> None:
    """It goes on."""
    await exchange.service(Runs).resume(exchange.act, exchange.person, run_id)
    await _show(exchange, run_id)


@feature.tap("run_stop")
async def stop(exchange: Exchange, run_id: int) -> None:
    """Stopping is asked once more; it goes on meanwhile."""
    await _show(exchange, run_id, asking=True)


@feature.tap("run_stop_yes")
async def stop_yes(exchange: Exchange, run_id: int) -> None:
    """Stopped."""
    await exchange.service(Runs).stop(exchange.act, exchange.person, run_id)
    await _show(exchange, run_id)


@feature.tap("announce_retry")
async def retry(exchange: Exchange, announcement_id: int) -> None:
    """Trying again is asked once more."""
    found = await _open_to_more(exchange, announcement_id)
    if found is not None:
        await exchange.show(screens.retry_sure(exchange.say, found))


@feature.tap("announce_retry_yes")
async def retry_yes(exchange: Exchange, announcement_id: int) -> None:
    """Again to those for whom it failed."""
    run_id = await exchange.service(Runs).retry(exchange.act, exchange.person, announcement_id)
    await _begun(exchange, announcement_id, run_id)


@feature.tap("announce_after_all")
async def after_all(exchange: Exchange, announcement_id: int) -> None:
    """Sending to those of whom nothing is known is asked once more."""
    found = await exchange.service(Runs).report(announcement_id)
    await exchange.show(
        screens.after_all_sure(exchange.say, found) if found else announcements.gone(exchange.say)
    )


@feature.tap("announce_after_all_yes")
async def after_all_yes(exchange: Exchange, announcement_id: int) -> None:
    """To them after all."""
    send = exchange.service(Runs).send_after_all
    run_id = await send(exchange.act, exchange.person, announcement_id)
    await _begun(exchange, announcement_id, run_id)


@feature.tap("announce_recall")
async def recall(exchange: Exchange, announcement_id: int) -> None:
    """Taking back is asked once more, with the count."""
    found = await _open_to_more(exchange, announcement_id)
    if found is not None:
        held = await exchange.service(Runs).held(announcement_id)
        await exchange.show(screens.recall_sure(exchange.say, found, held))


@feature.tap("announce_recall_yes")
async def recall_yes(exchange: Exchange, announcement_id: int) -> None:
    """Out of everybody's chat."""
    run_id = await exchange.service(Runs).recall(exchange.act, exchange.person, announcement_id)
    await _begun(exchange, announcement_id, run_id)


@feature.tap("announce_correct")
async def correct(exchange: Exchange, announcement_id: int) -> None:
    """Which version; if there is one only, its words are asked for at once."""
    found = await _open_to_more(exchange, announcement_id)
    if found is None:
        return
    if len(found.versions) == 1 and screens.correctable(found.versions[ANY]):
        await correct_of(exchange, announcement_id, ANY)
    else:
        await exchange.show(screens.correct_which(exchange.say, found))


@feature.tap("announce_correct_of")
async def correct_of(exchange: Exchange, announcement_id: int, language: Version) -> None:
    """The next words take the place of this version's."""
    found = await _open_to_more(exchange, announcement_id)
    if found is None:
        return
    version = found.versions.get(language)
    if version is None:
        await exchange.show(announcements.gone(exchange.say))
        return
    await start(exchange, announcement_id, language)
    await exchange.show(screens.ask_correction(exchange.say, found, version))


@feature.tap("announce_correct_yes")
async def correct_yes(exchange: Exchange, announcement_id: int) -> None:
    """In everybody's chat."""
    corrections = await corrections_of(exchange, announcement_id)
    if not corrections and not exchange.act.replayed:
        await report(exchange, announcement_id)
        return
    correct_ = exchange.service(Runs).correct
    run_id = await correct_(exchange.act, exchange.person, announcement_id, corrections)
    await _begun(exchange, announcement_id, run_id)


@feature.tap("announce_csv")
async def csv(exchange: Exchange, announcement_id: int) -> None:
    """Who got it and who did not, as a table."""
    if await _open_to_more(exchange, announcement_id) is None:
        return
    found = await exchange.service(Runs).deliveries(announcement_id)
    await exchange.show(screens.csv(exchange.say, found) if found else announcements.gone(exchange.say))


async def _open_to_more(exchange: Exchange, announcement_id: int) -> Report | None:
    """Its report, if anything can be done with it; else that is said."""
    found = await exchange.service(Runs).report(announcement_id)
    if found is not None and not found.let_go:
        return found
    await exchange.show(screens.report(exchange.say, found) if found else announcements.gone(exchange.say))
    return None


async def _begun(exchange: Exchange, announcement_id: int, run_id: int | None) -> None:
    """Its progress; or the report, if there was nothing to begin."""
    if run_id is None:
        await report(exchange, announcement_id)
    else:
        await _show(exchange, run_id)


async def _show(exchange: Exchange, run_id: int, *, asking: bool = False) -> None:
    """The card of a run, which is kept up to date until it shows something else."""
    runs = exchange.service(Runs)
    view = await runs.view(run_id)
    if view is None:
        await exchange.show(announcements.gone(exchange.say))
        return
    shown = await exchange.show(screens.progress(exchange.say, view, asking=asking))
    subject = f"run:{run_id}:{screens.ASKING}" if asking else f"run:{run_id}"
    await runs.watch(exchange.person.id, shown, subject)


async def _unwatch(exchange: Exchange) -> None:
    """The tapped card is about to show something else."""
    query = exchange.update.callback_query
    if query is not None and query.message is not None:
        await exchange.service(Runs).unwatch(exchange.person.id, query.message.message_id)
