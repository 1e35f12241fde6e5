"""What librarians read of feedback: by webinar, as a picture, to quote, as a workbook."""

import asyncio

from bot.chat.routing.exchange import Exchange
from bot.chat.routing.features import Feature
from bot.conversations.screens import ratings, reviews
from bot.conversations.services.reviews import Reviews
from storage.records import Role

feature = Feature(role=Role.LIBRARIAN)


@feature.tap("averages")
async def averages(exchange: Exchange, page: int) -> None:
    """How everything was rated, and where something waits."""
    found = await exchange.service(Reviews).averages(page)
    await exchange.show(ratings.averages(exchange.say, found))


@feature.tap("reviews")
async def tally(exchange: Exchange, about: int) -> None:
    """How one webinar, or the library, was rated."""
    await exchange.show(reviews.tally(exchange.say, await exchange.service(Reviews).tally(about)))


@feature.tap("review")
async def review(exchange: Exchange, about: int, number: int) -> None:
    """One person's words."""
    await exchange.show(reviews.review(exchange.say, await exchange.service(Reviews).one(about, number)))


@feature.tap("review_below")
async def review_below(exchange: Exchange, about: int) -> None:
    """The words that wait, below the card that counts up."""
    found = await exchange.service(Reviews).one(about, 0)
    await exchange.show(reviews.review(exchange.say, found), fresh=True)


@feature.tap("listen")
async def listen(exchange: Exchange, feedback_id: int) -> None:
    """A voice message, played below."""
    voice_id = await exchange.service(Reviews).voice(feedback_id)
    if voice_id is None:
        await exchange.show(reviews.nothing_to_hear(exchange.say))
    else:
        await exchange.play(voice_id)


@feature.tap("answer")
async def answer(exchange: Exchange, feedback_id: int) -> None:
    """Answer feedback, without learning who gave it."""
    await exchange.context.dialogues.start(exchange, "reply", {"feedback": feedback_id}, below=True)


@feature.tap("review_settle")
async def settle(exchange: Exchange, feedback_id: int) -> None:
    """It needs no answer; the next one that waits is shown."""
    about = await exchange.service(Reviews).settle(exchange.act, exchange.person, feedback_id)
    if about is None:
        await averages(exchange, 0)
    else:
        await review(exchange, about, 0)


@feature.tap("review_picture")
async def picture(exchange: Exchange, about: int) -> None:
    """Averages and distribution as a picture."""
    found = await exchange.service(Reviews).tally(about)
    await exchange.show(ratings.picture(exchange.say, found))


@feature.tap("quotes")
async def quotes(exchange: Exchange, about: int, number: int) -> None:
    """Kind words, ready to copy."""
    found = await exchange.service(Reviews).quotable(about, number)
    await exchange.show(ratings.quotes(exchange.say, found))


@feature.tap("feedback_export")
async def workbook(exchange: Exchange, about: int) -> None:
    """All that was said about one thing, as a workbook."""
    found = await exchange.service(Reviews).export(exchange.act, exchange.person, about)
    await exchange.show(await asyncio.to_thread(ratings.workbook, exchange.say, found, about))


@feature.tap("feedback_export_all")
async def whole_workbook(exchange: Exchange) -> None:
    """All that was ever said, as a workbook."""
    found = await exchange.service(Reviews).export(exchange.act, exchange.person, None)
    await exchange.show(await asyncio.to_thread(ratings.workbook, exchange.say, found, None))
