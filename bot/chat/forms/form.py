"""What a form is: a list of questions, and pure steps between them."""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Protocol

from telegram import Message

from bot.chat.routing.exchange import Exchange
from bot.chat.screens.forms import FormChoice
from bot.chat.screens.screen import Screen
from bot.texts import Html, Value
from storage.records import Role

Answers = Mapping[str, Any]
PICKED = "picked:"
"""Before the name of a many-of question: what is ticked while it is not done yet."""


SAID_IN = "said_in:"
"""Before the name of a question: the number of the message that answered it, as a text."""


@dataclass(frozen=True, slots=True)
class Wrong:
    """Why an answer does not do: the key of a text that says what is needed, with its values.

    `choices`: what may have been meant, as buttons. `keep`: answers to remember nevertheless.
    """

    key: str
    values: Mapping[str, Value] = field(default_factory=dict)
    choices: Sequence[FormChoice] = ()
    keep: Answers = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Prepared:
    """What a question takes from the data: the values of its text, options that are not always the same.

    `notes`: paragraphs below the text.
    """

    values: Mapping[str, Value] = field(default_factory=dict)
    choices: Sequence[FormChoice] = ()
    notes: Sequence[Html] = ()


@dataclass(frozen=True, slots=True)
class Again:
    """What was sent can't be done: back to a question, whose answer does not do."""

    question: str
    wrong: Wrong


Parser = Callable[[Message], "Any | Wrong"]


def always(_answers: Answers) -> bool:
    """A question that everybody is asked."""
    return True


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """One question of a form.

    Its texts are `<form>-<name>` (what is asked), `<form>-<name>-label` (in the summary) and
    `<form>-<name>-<option>` for each option. `parse` reads what the person wrote or sent; None: only the
    options answer. `personal`: it says who will see the answer. `contact`: Telegram's button for one's own
    number is offered. `asked`: whether it is asked at all, given the answers so far.

    Where an answer depends on more than the message: `prepare` fetches the values of the text and further
    choices, `read` takes words instead of `parse`, `pick` makes a tapped choice the answer (or Wrong).
    """

    name: str
    options: tuple[str, ...] = ()
    many: bool = False
    parse: Parser | None = None
    optional: bool = False
    personal: bool = False
    contact: bool = False
    asked: Callable[[Answers], bool] = always
    prepare: "Callable[[Exchange, Answers], Awaitable[Prepared]] | None" = None
    read: "Callable[[Exchange, Answers, Message], Awaitable[Any]] | None" = None
    pick: "Callable[[Exchange, Answers, str], Awaitable[Any]] | None" = None

    async def answer_in(self, exchange: Exchange, answers: Answers, message: Message | None) -> Any:  # noqa: ANN401 - as many shapes as there are questions
        """What the person wrote or sent as an answer, or Wrong."""
        if message is not None and self.read is not None:
            return await self.read(exchange, answers, message)
        if message is not None and self.parse is not None:
            return self.parse(message)
        return Wrong("form-use-buttons")

    async def picked(self, exchange: Exchange, answers: Answers, option: str) -> Any:  # noqa: ANN401 - see above
        """A tapped option as an answer, or Wrong; None if there is no such option."""
        if option in self.options:
            return option
        return await self.pick(exchange, answers, option) if self.pick is not None else None


class Send(Protocol):
    """What happens when a form is sent: one service call, which also removes the form."""

    async def __call__(self, exchange: Exchange, answers: Answers) -> Screen | Again | None:
        """Do it and give the screen that says so; None: another form was begun in the same transaction."""
        ...


Leave = Callable[[Exchange, Answers], Awaitable[Screen]]
"""Where the person is when they give a form up."""
Derive = Callable[[Exchange, Answers], Answers]
"""Adds what follows from the answers."""
Gate = Callable[[Exchange, Answers, str | None], Awaitable[Screen | None]]
"""Something that must happen before this question (None: the summary) is asked; None from it: it has."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """A named list of questions; `summary`: the answers are shown before they are sent; `role`: for whom."""

    name: str
    questions: Sequence[Question]
    send: Send
    after: Callable[[Exchange], Awaitable[Screen]]
    """Where the person is once it is sent; also shown when an old card of it is tapped."""
    gate: Gate | None = None
    derive: Derive | None = None
    summary: bool = True
    role: Role = Role.READER
    leave: Leave | None = None
    """Where the person is when they give it up; None: at the beginning."""
    leave_key: str = "form-cancel"
    """The text on the button that gives it up."""
    progress: bool = True
    """Whether it says which of how many questions this is."""
    in_place: bool = False
    """What comes of it is shown on the form's own card, where it began."""
    to_librarians: bool = False
    """What is typed into it goes to them: nobody muted fills it in."""

    def question(self, name: str) -> Question | None:
        """The question of this name."""
        return next((each for each in self.questions if each.name == name), None)

    def asked(self, answers: Answers) -> list[Question]:
        """The questions that are asked, given the answers so far."""
        return [each for each in self.questions if each.asked(answers)]

    def answered_in(self, answers: Answers, message_id: int) -> Question | None:
        """The question that a message answered, or tried to."""
        return next((each for each in self.questions if said_in(answers, each.name) == message_id), None)

    def is_begun(self, answers: Answers) -> bool:
        """Whether something was answered already that would be lost."""
        return any(each.name in answers for each in self.questions)

    def counting(self, answers: Answers) -> Answers:
        """The answers without those to questions that are not asked (any more)."""
        idle = {each.name for each in self.questions} - {each.name for each in self.asked(answers)}
        return {name: value for name, value in answers.items() if name not in idle}

    def without_from(self, name: str, answers: Answers) -> Answers:
        """The answers without those to a question and to all after it."""
        names = [each.name for each in self.questions]
        anew = names[names.index(name) :]
        return {each: value for each, value in answers.items() if each not in anew}

    def next_after(self, name: str | None, answers: Answers) -> Question | None:
        """The next question without an answer, first after this one; None: the summary."""
        asked = self.asked(answers)
        position = next((index + 1 for index, each in enumerate(asked) if each.name == name), 0)
        in_order = [*asked[position:], *asked[:position]]
        return next((each for each in in_order if each.name not in answers), None)

    def before(self, name: str | None, answers: Answers) -> Question | None:
        """The question before this one, or before the summary; None: there is none."""
        asked = self.asked(answers)
        position = next((index for index, each in enumerate(asked) if each.name == name), len(asked))
        return asked[position - 1] if position else None


def put(answers: Answers, name: str, value: object) -> dict[str, Any]:
    """The answers with one more; ticks that led to it are gone."""
    kept = {key: each for key, each in answers.items() if key != PICKED + name}
    return kept | {name: value}


def said_in(answers: Answers, name: str) -> int:
    """The message that answered a question; 0: a tap did."""
    return int(answers.get(SAID_IN + name, 0))


def ticked(question: Question, answers: Answers) -> list[str]:
    """What is ticked in a many-of question."""
    picked: list[str] = answers.get(PICKED + question.name, answers.get(question.name) or [])
    return picked


def toggled(question: Question, answers: Answers, option: str) -> dict[str, Any]:
    """The answers with one tick set or taken back; the order is that of the options."""
    now = set(ticked(question, answers)) ^ {option}
    return dict(answers) | {PICKED + question.name: [each for each in question.options if each in now]}
