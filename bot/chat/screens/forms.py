"""How a form looks: one question at a time, then the summary."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from bot import linked
from bot.chat.screens.paragraphs import PARAGRAPH
from bot.chat.screens.screen import Button, Rows, Screen, Style, column, tap
from bot.texts import Html, Speaker, Value

SHORT = 14
"""Characters of a label that leave room for another one beside it."""
SHOWN = 300
"""Characters of an answer in the summary."""


@dataclass(frozen=True, slots=True)
class FormChoice:
    """An option that comes from the data: its word in the button (no colon), its label (plain text).

    `apart`: it is no answer like the others and never stands beside one.
    """

    option: str
    label: str
    style: Style | None = None
    apart: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """A question as it is shown: where in the form, its options, what is ticked, what was answered."""

    form: str
    name: str
    number: int
    total: int
    options: Sequence[str]
    many: bool
    ticks: Sequence[str]
    answered: bool
    answer: Any
    optional: bool
    personal: bool
    first: bool
    error: Html | None = None
    values: Mapping[str, Value] = field(default_factory=dict)
    choices: Sequence[FormChoice] = ()
    notes: Sequence[Html] = ()
    leave: str = "form-cancel"


def question(say: Speaker, asked: Asked) -> Screen:
    """One question with its progress, its options and the ways out."""
    key = f"{asked.form}-{asked.name}"
    head = say("form-progress", title=say(f"{asked.form}-title"), number=asked.number, total=asked.total)
    parts = [head, say(key, **asked.values), *asked.notes]
    parts += [say("form-who-sees")] if asked.personal else []
    parts += [asked.error] if asked.error else []
    return Screen(PARAGRAPH.join_all(parts), (*_options(say, asked), *_ways(say, asked)))


def summary(say: Speaker, form: str, answers: Sequence[tuple[str, str]]) -> Screen:
    """Every answer with a button to change it, and Send. `answers`: question names with values in words."""
    lines = [
        Html(f"<b>{say(f'{form}-{name}-label')}:</b> {say('form-answer', answer=_short(value))}")
        for name, value in answers
    ]
    parts = [say("form-summary", title=say(f"{form}-title")), Html("\n").join_all(lines)]
    changes = [
        tap(say.plain("form-change", label=say.plain(f"{form}-{name}-label")), "form_change", form, name)
        for name, _ in answers
    ]
    pairs = tuple(tuple(changes[index : index + 2]) for index in range(0, len(changes), 2))
    send = tap(say.plain(f"{form}-send"), "form_send", form, style="success")
    return Screen(PARAGRAPH.join_all(parts), ((send,), *pairs, (_cancel(say),)))


def in_words(say: Speaker, form: str, name: str, value: Any, options: Sequence[str]) -> str:  # noqa: ANN401 - as many shapes as there are questions
    """An answer as a person reads it. Not escaped."""
    if value is None:
        return say.plain("form-skipped")
    if isinstance(value, list):
        return ", ".join(say.plain(f"{form}-{name}-{each}") for each in value)
    if isinstance(value, Mapping) and "at" in value:
        zone = say.library.zone
        return say.plain("form-moment", moment=say.moment(value["at"], zone).bare, city=say.city(zone).bare)
    if isinstance(value, Mapping):
        return str(value.get("words") or say.plain("form-voice"))
    return say.plain(f"{form}-{name}-{value}") if str(value) in options else str(value)


def continue_or_again(say: Speaker, form: str) -> Screen:
    """Somebody comes back to a form after a long time, or wants another one."""
    text = say("form-unfinished", title=say(f"{form}-title"))
    buttons = column(
        tap(say.plain("form-continue"), "form_continue", form, style="primary"),
        tap(say.plain("form-again"), "form_again", form),
        _cancel(say),
    )
    return Screen(text, buttons)


def in_the_way(say: Speaker, form: str) -> Screen:
    """Another form is half filled: it is ended first, one way or the other."""
    text = say("form-in-the-way", title=say(f"{form}-title"))
    go_on = tap(say.plain("form-continue"), "form_continue", form, style="primary")
    return Screen(text, column(go_on, _cancel(say)))


def _options(say: Speaker, asked: Asked) -> Rows:
    buttons = [_option(say, asked, each) for each in asked.options]
    short = len(buttons) > 4 and not asked.many
    width = 2 if short else 1
    rows = [tuple(buttons[index : index + width]) for index in range(0, len(buttons), width)]
    rows += _choices(asked)
    if asked.many:
        rows.append((tap(say.plain("form-done"), "form_done", asked.form, asked.name, style="primary"),))
    return tuple(rows)


def _option(say: Speaker, asked: Asked, option: str) -> Button:
    label = say.plain(f"{asked.form}-{asked.name}-{option}")
    if asked.many:
        label = ("✅ " if option in asked.ticks else "▫️ ") + label
    return tap(label, "form_option", asked.form, asked.name, option)


def _choices(asked: Asked) -> list[tuple[Button, ...]]:
    """Short ones stand side by side, so that all of them are seen at once."""
    rows: list[list[FormChoice]] = []
    for each in asked.choices:
        beside = rows[-1] if rows else []
        if len(beside) == 1 and _is_short(beside[0]) and _is_short(each):
            beside.append(each)
        else:
            rows.append([each])
    return [tuple(_choice(asked, each) for each in row) for row in rows]


def _is_short(choice: FormChoice) -> bool:
    return len(choice.label) <= SHORT and choice.style is None and not choice.apart


def _choice(asked: Asked, choice: FormChoice) -> Button:
    return tap(choice.label, "form_option", asked.form, asked.name, choice.option, style=choice.style)


def _ways(say: Speaker, asked: Asked) -> Rows:
    keep = []
    if asked.answered:
        words = _short(in_words(say, asked.form, asked.name, asked.answer, asked.options), 24)
        keep.append(tap(say.plain("form-keep", answer=words), "form_keep", asked.form, asked.name))
    if asked.optional and not asked.answered:
        keep.append(tap(say.plain("form-skip"), "form_skip", asked.form, asked.name))
    back = [] if asked.first else [tap(say.plain("form-back"), "form_back", asked.form, asked.name)]
    return (*((each,) for each in keep), (*back, _cancel(say, asked.leave)))


def _cancel(say: Speaker, key: str = "form-cancel") -> Button:
    return tap(say.plain(key), "form_cancel")


def _short(text: str, most: int = SHOWN) -> str:
    return linked.shorten(text, most)
