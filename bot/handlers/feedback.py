"""Feedback: rating, telling, taking back."""

from bot.forms.all import ENGINE
from bot.forms.feedback import told
from bot.gateway.exchange import Exchange
from bot.gateway.routing import Command, Feature, Tap, row_id
from bot.screens import feedback as screens
from bot.screens.feedback import BEST
from storage.records import Role


async def overview(exchange: Exchange, page: int = 0) -> None:
    """/feedback: what one can say something about."""
    asked = await exchange.desk.services.feedback.asked(exchange.person, page)
    await exchange.show(screens.overview(exchange.say, asked, staff=exchange.role.may(Role.LIBRARIAN)))


async def feedback(exchange: Exchange, about: int) -> None:
    """What I said about it."""
    mine = await exchange.desk.services.feedback.mine(exchange.person, about)
    await exchange.show(screens.mine(exchange.say, mine))


async def rate(exchange: Exchange, about: int, rating: int) -> None:
    """One tap rates at once."""
    mine = await exchange.desk.services.feedback.rate(exchange.act, exchange.person, about, rating)
    await exchange.show(screens.thanked(exchange.say, mine))


async def tell(exchange: Exchange, about: int) -> None:
    """Words or a voice message, as a form."""
    mine = await exchange.desk.services.feedback.mine(exchange.person, about)
    if not mine.allowed:
        await exchange.show(screens.mine(exchange.say, mine))
        return
    await ENGINE.start(exchange, "feedback", told(mine))


async def withdraw(exchange: Exchange, about: int) -> None:
    """Taking it back is asked once more."""
    await exchange.show(screens.sure(exchange.say, about))


async def withdraw_sure(exchange: Exchange, about: int) -> None:
    """Taken back."""
    mine = await exchange.desk.services.feedback.withdraw(exchange.act, exchange.person, about)
    await exchange.show(screens.mine(exchange.say, mine, exchange.say.plain("rate-withdrawn")))


def _rating(word: str) -> int:
    if word not in [str(rating) for rating in range(1, BEST + 1)]:
        raise ValueError(word)
    return int(word)


FEATURE = Feature(
    commands=(Command("feedback", overview),),
    taps={
        "feedbacks": Tap(overview, (row_id,)),
        "feedback": Tap(feedback, (row_id,)),
        "rate": Tap(rate, (row_id, _rating)),
        "tell": Tap(tell, (row_id,)),
        "feedback_withdraw": Tap(withdraw, (row_id,)),
        "feedback_withdraw_yes": Tap(withdraw_sure, (row_id,)),
    },
)
