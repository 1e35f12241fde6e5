"""Registering: the consent, what came of an answer, and the list of my webinars."""

from bot.screens import webinars
from bot.screens.screen import Button, Screen, column, tap
from bot.services.registrations import Answer, Outcome
from bot.services.webinars import WebinarView
from bot.texts import Html, Speaker

MINE_SHOWN = 20


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
    return Screen(webinars.PARAGRAPH.join_all(parts), column(back))


def mine(say: Speaker, views: list[WebinarView]) -> Screen:
    """What I come to, wait for and declined; coming ones first."""
    shown = sorted(views, key=lambda each: (each.past, each.webinar.ends_at))[:MINE_SHOWN]
    rows = (
        *column(*(_button(say, view) for view in shown)),
        (tap(say.plain("start-webinars"), "coming", 0), tap(say.plain("to-start"), "start")),
    )
    items = [_item(say, view) for view in shown] or [say("my-none")]
    return Screen(webinars.fitting([say("my-title"), *items]), rows)


def _item(say: Speaker, view: WebinarView) -> Html:
    title = say("webinars-item", title=webinars.shorten(say.of(view.webinar.title), 120))
    state = webinars.state(say, view)
    return webinars.LINE.join_all([title, *webinars.when(say, view.webinar), *state])


def _button(say: Speaker, view: WebinarView) -> Button:
    return tap(webinars.label(say, view.webinar), "webinar", view.webinar.id)
