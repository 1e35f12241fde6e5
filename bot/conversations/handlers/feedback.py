"""Feedback: rating, telling, taking back."""

from typing import Annotated

from bot.chat.routing.exchange import Exchange
from bot.chat.routing.features import Feature
from bot.conversations.forms.feedback import told
from bot.conversations.screens import feedback as screens
from bot.conversations.services.feedback import Feedbacks
from bot.webinars.screens.stars import BEST
from storage.records import Role

feature = Feature()


def stars(word: str) -> int:
    """As many as one may give."""
    if word not in [str(rating) for rating in range(1, BEST + 1)]:
        raise ValueError(word)
    return int(word)


Rating = Annotated[int, stars]


@feature.command("feedback", place=60)
@feature.tap("feedbacks")
async def overview(exchange: Exchange, page: int = 0) -> None:
    """/feedback: what one can say something about."""
    asked = await exchange.service(Feedbacks).asked(exchange.person, page)
    await exchange.show(screens.overview(exchange.say, asked, staff=exchange.role.may(Role.LIBRARIAN)))


@feature.tap("feedback")
async def feedback(exchange: Exchange, about: int) -> None:
    """What I said about it."""
    mine = await exchange.service(Feedbacks).mine(exchange.person, about)
    await exchange.show(screens.mine(exchange.say, mine))


@feature.tap("rate")
async def rate(exchange: Exchange, about: int, rating: Rating) -> None:
    """One tap rates at once."""
    mine = await exchange.service(Feedbacks).rate(exchange.act, exchange.person, about, rating)
    await exchange.show(screens.thanked(exchange.say, mine))


@feature.tap("tell")
async def tell(exchange: Exchange, about: int) -> None:
    """Words or a voice message, as a form."""
    mine = await exchange.service(Feedbacks).mine(exchange.person, about)
    if not mine.allowed:
        await exchange.show(screens.mine(exchange.say, mine))
        return
    await exchange.context.dialogues.start(exchange, "feedback", told(mine))


@feature.tap("feedback_withdraw")
async def withdraw(exchange: Exchange, about: int) -> None:
    """Taking it back is asked once more."""
    await exchange.show(screens.sure(exchange.say, about))


@feature.tap("feedback_withdraw_yes")
async def withdraw_sure(exchange: Exchange, about: int) -> None:
    """Taken back."""
    mine = await exchange.service(Feedbacks).withdraw(exchange.act, exchange.person, about)
    await exchange.show(screens.mine(exchange.say, mine, exchange.say.plain("rate-withdrawn")))
