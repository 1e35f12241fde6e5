"""Registering: the consent, what came of an answer, and the list of my webinars."""

from itertools import groupby

from bot.chat.screens.paging import foot, turns
from bot.chat.screens.paragraphs import LINE, PARAGRAPH, fitting
from bot.chat.screens.screen import Button, Screen, column, tap
from bot.linked import shorten
from bot.registrations.services.registrations import Answer, MyRegistrations, Outcome
from bot.texts import Html, Speaker
from bot.webinars.screens import webinars
from bot.webinars.services.webinars import WebinarView

TITLE_IN_LIST = 70
"""Characters, so that twenty fit in one message."""


def consent(say: Speaker, webinar_id: int, months: int) -> Screen:
    """What is kept, why and how long, before the first registration."""
    buttons = column(
        tap(say.plain("button-agree"), "agree", webinar_id, style="success"),
        tap(say.plain("button-not-now"), "webinar", webinar_id),
    )
    return Screen(say("consent-text", library=say.library_name, months=months), buttons)


def answered(say: Speaker, answer: Answer, months: int) -> Screen:
    """The card as it is after an answer, with the outcome said in passing."""
    if answer.view is None:
        return webinars.gone(say)
    if answer.outcome is Outcome.CONSENT_NEEDED:
        return consent(say, answer.view.webinar.id, months)
    return webinars.card(say, answer.view, say.plain(f"outcome-{answer.outcome}"))


def why_waiting(say: Speaker, view: WebinarView) -> Screen:
    """Who is before me, whether an offer is out, and how it goes on."""
    parts = [say("why-waiting", capacity=view.webinar.capacity or 0, ahead=view.card.ahead)]
    if view.answer_by is not None:
        parts.append(say("why-waiting-offer", until=say.moment(view.answer_by)))
    parts.append(say("why-waiting-rule"))
    back = tap(say.plain("back"), "webinar", view.webinar.id)
    return Screen(PARAGRAPH.join_all(parts), column(back))


def mine(say: Speaker, page: MyRegistrations) -> Screen:
    """What waits for my answer, what I come to, wait for, declined, was at, missed; a tap opens the card."""
    items: list[Html] = []
    for section, views in groupby(page.views, section_of):
        items.append(say(f"my-{section}"))
        items += [_item(say, view) for view in views]
    below = foot(say, page.number, page.pages)
    rows = (
        *column(*(_button(say, view) for view in page.views)),
        *turns(say, "my_page", number=page.number, pages=page.pages),
        (tap(say.plain("start-webinars"), "coming", 0), tap(say.plain("to-start"), "start")),
    )
    return Screen(fitting([say("my-title"), *below, *(items or [say("my-none")])]), rows)


def section_of(view: WebinarView) -> str:
    """In which part of /my a webinar stands."""
    if view.past:
        return "attended" if view.card.asked else "missed"
    return str(view.card.seat)


def _item(say: Speaker, view: WebinarView) -> Html:
    title = say("webinars-item", title=shorten(say.of(view.webinar.title), TITLE_IN_LIST))
    told = webinars.state(say, view) if section_of(view) in ("offered", "waiting") else []
    return LINE.join_all([title, *webinars.when(say, view.webinar), *told])


def _button(say: Speaker, view: WebinarView) -> Button:
    return tap(webinars.label(say, view.webinar), "webinar", view.webinar.id)
