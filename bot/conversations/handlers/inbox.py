"""The librarians' inbox of questions and letters: who waits, one talk, putting it aside."""

from bot.chat.routing.exchange import Exchange
from bot.chat.routing.features import Feature
from bot.conversations.screens import inbox as screens
from bot.conversations.services.inbox import Inbox
from storage.records import Role

feature = Feature(role=Role.LIBRARIAN)


@feature.tap("inbox")
async def inbox(exchange: Exchange, number: int) -> None:
    """Who waits for an answer, the longest first."""
    page = await exchange.service(Inbox).page(number, waiting=True)
    await exchange.show(screens.page(exchange.say, page))


@feature.tap("inbox_answered")
async def answered(exchange: Exchange, number: int) -> None:
    """Talks in which nothing waits."""
    page = await exchange.service(Inbox).page(number, waiting=False)
    await exchange.show(screens.page(exchange.say, page))


@feature.tap("thread")
async def thread(exchange: Exchange, thread_id: int, number: int) -> None:
    """One talk, its newest posts first."""
    found = await exchange.service(Inbox).open(thread_id, number)
    await exchange.show(screens.thread(exchange.say, found) if found else screens.gone(exchange.say))


@feature.tap("thread_settle")
async def settle(exchange: Exchange, thread_id: int) -> None:
    """That it needs no answer is asked once more."""
    found = await exchange.service(Inbox).open(thread_id, 0)
    await exchange.show(screens.settle_sure(exchange.say, found) if found else screens.gone(exchange.say))


@feature.tap("thread_settle_sure")
async def settle_sure(exchange: Exchange, thread_id: int) -> None:
    """It needs no answer; the next one that waits is at hand."""
    await exchange.service(Inbox).settle(exchange.act, exchange.person, thread_id)
    await inbox(exchange, 0)
