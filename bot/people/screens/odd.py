"""Answers to what a person sends although nothing asked for it."""

from bot.chat.screens.screen import Screen, tap
from bot.people.screens.start import menu
from bot.texts import Speaker


def contact(say: Speaker) -> Screen:
    """A phone number, which is asked for in the volunteer's application only."""
    return Screen(say("odd-contact"), menu(say))


def place(say: Speaker) -> Screen:
    """A location: perhaps they want its time."""
    zones = (tap(say.plain("odd-zones"), "zones", style="primary"),)
    return Screen(say("odd-place"), (zones, *menu(say)))


def picture(say: Speaker) -> Screen:
    """A picture, a sticker, a file, a voice: nobody will look at it here."""
    return Screen(say("odd-picture"), menu(say))
