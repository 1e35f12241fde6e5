"""The buttons by which a reader rates."""

from bot.chat.screens.screen import Button, tap
from bot.texts import Speaker

BEST = 5


def stars(say: Speaker, about: int) -> tuple[Button, ...]:
    """One to five in one tap; a number first, for those who hear the button."""
    return tuple(
        tap(say.plain("rate-star", rating=rating), "rate", about, rating) for rating in range(1, BEST + 1)
    )
