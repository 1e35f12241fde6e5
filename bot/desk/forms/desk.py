"""What the forms of a webinar's fields have in common: where they lead, and the steps through a new draft."""

from collections.abc import Callable, Mapping, Sequence

from bot.chat.forms.form import Again, Answers, Derive, Form, Leave, Question, Send, Wrong
from bot.chat.routing.exchange import Exchange
from bot.chat.screens.forms import FormChoice
from bot.chat.screens.screen import Screen
from bot.desk.screens import desk_webinars as screens
from bot.desk.services.desk_webinars import DONE, Changed, DeskWebinars, NextStep, Section
from bot.desk.services.webinar_edits import Edit
from bot.linked import shorten
from bot.texts import Html, Speaker
from bot.webinars.screens import librarians
from bot.webinars.services.webinars import WebinarView
from storage.records import Role, WebinarFacts

SKIP = "skip"
CLEAR = "clear"
YES = "yes"
STEPS: Mapping[str, tuple[str, str]] = {
    "title": ("desk-words", "text"),
    "start": ("desk-start", "when"),
    "duration": ("desk-duration", "minutes"),
    "description": ("desk-words", "text"),
    "host": ("desk-words", "text"),
    "capacity": ("desk-capacity", "seats"),
    "link": ("desk-link", "address"),
}
"""What is asked about a new draft, in this order: the form of each and its question."""
OVER = "over"
"""In the answers: the new draft is of a webinar of the past."""
SHOWN = 600
"""Characters of a text beside the question that changes it."""
Shown = Callable[[Speaker, WebinarView, Html | None], Screen]


def step_for(webinar_id: int, name: str, language: str, *, over: bool = False) -> NextStep:
    """The question about one field of a new draft; its texts are asked in the librarian's language."""
    form, question = STEPS[name]
    answers: dict[str, object] = {"webinar": webinar_id, "step": name, OVER: over}
    if form == "desk-words":
        answers |= {"field": name, "language": language}
    return NextStep(form, answers, question)


def step_after(answers: Answers, language: str) -> NextStep:
    """The next question about a new draft, or that there is none."""
    name = answers.get("step")
    if name is None:
        return DONE
    over = bool(answers.get(OVER))
    names = _steps(over=over)
    following = names[names.index(name) + 1 :]
    if not following:
        return DONE
    return step_for(answers["webinar"], following[0], language, over=over)


def _steps(*, over: bool) -> list[str]:
    """What is asked, in its order; about a webinar for the archive nothing of joining it."""
    return [each for each in STEPS if not over or each not in ("capacity", "link")]


async def saved(
    exchange: Exchange,
    answers: Answers,
    edit: Edit | None,
    question: str,
    shown: Shown = screens.card,
    reason: str | None = None,
) -> Screen | Again | None:
    """Apply what was answered (None: nothing); then what came of it, or the next question of the draft."""
    step = step_after(answers, exchange.say.language)
    desk, webinar_id = exchange.service(DeskWebinars), answers["webinar"]
    before = await desk.view(webinar_id)
    changed = await desk.change(
        exchange.act, exchange.person, webinar_id, edit or _as_it_is, step, reason=reason
    )
    if changed.view is None:
        return librarians.gone(exchange.say)
    if changed.problem is not None:
        return Again(question, Wrong(changed.problem))
    if step.form is not None:
        return None
    return shown(exchange.say, changed.view, note_of(exchange.say, before, changed, kept=edit is None))


def note_of(say: Speaker, before: WebinarView | None, changed: Changed, *, kept: bool) -> Html | None:
    """What is said above the card after a change: what followed from it, if anything."""
    view = changed.view
    if view is None or kept:
        return None
    capacity, taken = view.webinar.capacity, view.card.taken
    if capacity is not None and capacity < taken:
        return say("desk-capacity-below", taken=taken, capacity=capacity)
    seated = before.card.waiting - view.card.waiting if before is not None else 0
    return say("desk-seated", seated=seated) if seated > 0 else say("desk-saved")


def notes_for(exchange: Exchange, answers: Answers, present: str = "") -> Sequence[Html]:
    """What stands in the field now; which of the questions about a new draft this is."""
    notes = [exchange.say("desk-present", present=_short(present))] if present else []
    if "step" in answers:
        names = _steps(over=bool(answers.get(OVER)))
        number = names.index(answers["step"]) + 1
        notes.append(exchange.say("desk-step", number=number, total=len(names)))
    return notes


def _short(present: str) -> str:
    return present if isinstance(present, Html) else shorten(present, SHOWN)


def skipping(exchange: Exchange, answers: Answers) -> Sequence[FormChoice]:
    """The way past a question about a new draft."""
    return (FormChoice(SKIP, exchange.say.plain("form-skip"), apart=True),) if "step" in answers else ()


def taking_away(exchange: Exchange, answers: Answers, present: object) -> Sequence[FormChoice]:
    """Past the question of a new draft; or, of a field that is set, the way to empty it."""
    if "step" in answers or not present:
        return skipping(exchange, answers)
    return (FormChoice(CLEAR, exchange.say.plain("desk-clear"), apart=True),)


async def view_in(exchange: Exchange, answers: Answers) -> WebinarView | None:
    """The webinar that a form is about."""
    return await exchange.service(DeskWebinars).view(answers["webinar"])


async def back_to_card(exchange: Exchange, answers: Answers) -> Screen:
    """The form was left: the card as it is."""
    view = await view_in(exchange, answers)
    return screens.card(exchange.say, view) if view else librarians.gone(exchange.say)


async def to_list(exchange: Exchange) -> Screen:
    """An old card of a form, or one that was done before a crash."""
    page = await exchange.service(DeskWebinars).page(Section.DRAFTS, 0)
    return screens.listed(exchange.say, page)


def field_form(
    name: str,
    *questions: Question,
    send: Send,
    leave: Leave = back_to_card,
    leave_key: str = "desk-to-card",
    derive: Derive | None = None,
) -> Form:
    """A form about one field of a webinar: asked on the card it began on, which comes back after it."""
    return Form(
        name=name,
        questions=questions,
        send=send,
        derive=derive,
        after=to_list,
        leave=leave,
        leave_key=leave_key,
        progress=False,
        in_place=True,
        summary=False,
        role=Role.LIBRARIAN,
    )


async def only_skip(_exchange: Exchange, _answers: Answers, option: str) -> object:
    """The one choice that every question about a draft has."""
    return {"do": option} if option in (SKIP, CLEAR) else None


def is_skipped(value: object) -> bool:
    """Whether the question was passed over."""
    return value == {"do": SKIP}


def is_cleared(value: object) -> bool:
    """Whether the field is to be empty."""
    return value == {"do": CLEAR}


def _as_it_is(facts: WebinarFacts) -> WebinarFacts:
    return facts
