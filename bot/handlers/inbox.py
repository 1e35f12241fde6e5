"""The librarians' inbox of questions and letters: who waits, one talk, putting it aside."""

from bot.gateway.exchange import Exchange
from bot.gateway.routing import Feature, Tap, row_id
from bot.screens import inbox as screens
from storage.records import Role


async def inbox(exchange: Exchange, number: int) -> None:
    """Who waits for an answer, the longest first."""
    page = await exchange.desk.services.inbox.page(number, waiting=True)
    await exchange.show(screens.page(exchange.say, page))


async def answered(exchange: Exchange, number: int) -> None:
    """Talks in which nothing waits."""
    page = await exchange.desk.services.inbox.page(number, waiting=False)
    await exchange.show(screens.page(exchange.say, page))


async def thread(exchange: Exchange, thread_id: int, number: int) -> None:
    """One talk, its newest posts first."""
    found = await exchange.desk.services.inbox.open(thread_id, number)
    await exchange.show(screens.thread(exchange.say, found) if found else screens.gone(exchange.say))


async def settle(exchange: Exchange, thread_id: int) -> None:
    """That it needs no answer is asked once more."""
    found = await exchange.desk.services.inbox.open(thread_id, 0)
    await exchange.show(screens.settle_sure(exchange.say, found) if found else screens.gone(exchange.say))


async def settle_sure(exchange: Exchange, thread_id: int) -> None:
    """It needs no answer; the next one that waits is at hand."""
    await exchange.desk.services.inbox.settle(exchange.act, exchange.person, thread_id)
    await inbox(exchange, 0)


FEATURE = Feature(
    taps={
        "inbox": Tap(inbox, (row_id,), Role.LIBRARIAN),
        "inbox_answered": Tap(answered, (row_id,), Role.LIBRARIAN),
        "thread": Tap(thread, (row_id, row_id), Role.LIBRARIAN),
        "thread_settle": Tap(settle, (row_id,), Role.LIBRARIAN),
        "thread_settle_sure": Tap(settle_sure, (row_id,), Role.LIBRARIAN),
    }
)
