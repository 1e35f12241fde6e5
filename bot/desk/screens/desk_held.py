"""Calling off what took place: asked what is meant, since nothing that was marked or said is to be lost."""

from bot.chat.screens.paragraphs import PARAGRAPH
from bot.chat.screens.screen import Screen, column, tap
from bot.desk.screens.desk_webinars import to_card
from bot.texts import Speaker
from bot.webinars.screens.librarians import title_words
from bot.webinars.services.webinars import WebinarView
from storage.desk_webinars import WebinarTraces


def what_is_meant(say: Speaker, view: WebinarView, traces: WebinarTraces) -> Screen:
    """It took place and is not to be shown, or it did not take place."""
    webinar = view.webinar
    parts = [
        say("desk-held-what", title=title_words(say, webinar.title)),
        say("desk-held-ways"),
        say("desk-held-kept", marks=traces.marks, reviews=traces.reviews),
    ]
    buttons = column(
        tap(say.plain("desk-hide"), "desk_hide", webinar.id),
        tap(say.plain("desk-not-held"), "desk_not_held", webinar.id),
        to_card(say, webinar.id),
    )
    return Screen(PARAGRAPH.join_all(parts), buttons)
