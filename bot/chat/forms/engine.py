"""Takes a person through a form: one card, one question at a time, every step in the database."""

from collections.abc import Collection

from telegram import Message

from bot.chat.forms.form import PICKED, SAID_IN, Answers, Question, Wrong, put, ticked, toggled
from bot.chat.forms.kept import Forms
from bot.chat.forms.standing import closed, refused, state_of
from bot.chat.forms.walk import Walk
from bot.chat.routing.exchange import Exchange
from bot.chat.screens import forms as screens
from storage.forms import FormState

A_WEEK = 7 * 24 * 3600 * 1000
"""Milliseconds after which a person is asked whether to go on or to begin anew."""


class Engine(Walk):
    """Every form of the bot, by name."""

    @property
    def names(self) -> Collection[str]:
        """Of every form."""
        return self._forms.keys()

    async def begin(self, exchange: Exchange, name: str, answers: Answers | None = None) -> None:
        """Start a form; one of the same name that is under way is offered first."""
        state = await state_of(exchange)
        if state is not None and state.form == name and state.answers and answers is None:
            await exchange.show(screens.continue_or_again(exchange.say, name))
            return
        await self.start(exchange, name, answers or {})

    async def start(self, exchange: Exchange, name: str, answers: Answers, *, below: bool = False) -> None:
        """Start a form afresh, with what is known already; `below`: the tapped message stays as it is.

        Another form that is half filled is not overwritten: the person ends it first.
        """
        if await refused(exchange, self._forms.get(name)):
            return
        if await self.may_begin(exchange, name, below=below):
            await self._go(exchange, self._forms[name], answers, None, below=below)

    async def may_begin(self, exchange: Exchange, name: str, *, below: bool = False) -> bool:
        """Whether a form may begin now; if another one is in the way, the person sees that one."""
        state = await state_of(exchange)
        began = self._forms.get(state.form) if state is not None and state.form != name else None
        if state is None or began is None or not began.is_begun(state.answers):
            return True
        await exchange.show(screens.in_the_way(exchange.say, state.form), fresh=below)
        return False

    async def again(self, exchange: Exchange, name: str) -> None:
        """Begin anew: answers go, what the form is about stays."""
        state = await self._in(exchange, name)
        if state is not None:
            asked = {
                prefix + each.name for each in self._forms[name].questions for prefix in ("", PICKED, SAID_IN)
            }
            given = {key: value for key, value in state.answers.items() if key not in asked}
            await self.start(exchange, name, given)

    async def go_on(self, exchange: Exchange, name: str) -> None:
        """Show the question the person is at."""
        state = await self._in(exchange, name)
        if state is not None:
            await self._move(exchange, self._forms[name], state.answers, state.question)

    async def write(self, exchange: Exchange) -> None:
        """The person wrote or sent something while in a form."""
        state = await state_of(exchange)
        form = self._forms.get(state.form) if state else None
        if state is None or form is None or await refused(exchange, form):
            return
        if exchange.act.replayed:
            await self._ask(exchange, form, state.answers, state.question)
            return
        if exchange.context.clock.now() - state.updated_at > A_WEEK:
            await exchange.show(screens.continue_or_again(exchange.say, form.name))
            return
        if await closed(exchange, form, state.answers, state.question):
            await self._ask(exchange, form, state.answers, state.question)
            return
        question = form.question(state.question or "")
        if question is None:
            await self._ask(exchange, form, state.answers, None, Wrong("form-use-buttons"))
            return
        value = await question.answer_in(exchange, state.answers, exchange.update.message)
        answers = {**state.answers, SAID_IN + question.name: str(exchange.said_in)}
        if isinstance(value, Wrong) and not value.keep:
            await self._save(exchange, form, answers, question.name)
        await self._answered(exchange, form, question, answers, value)

    async def edited(self, exchange: Exchange, message: Message) -> bool:
        """The person changed a message: if it answered a question of their form, so does the new one."""
        state = await state_of(exchange)
        form = self._forms.get(state.form) if state else None
        question = form.answered_in(state.answers, message.message_id) if state and form else None
        if state is None or form is None or question is None or await refused(exchange, form):
            return False
        if exchange.act.replayed or await closed(exchange, form, state.answers, question.name):
            await self._ask(exchange, form, state.answers, state.question)
            return True
        value = await question.answer_in(exchange, state.answers, message)
        if question.name == state.question or value is None or isinstance(value, Wrong):
            await self._answered(exchange, form, question, state.answers, value)
        else:
            await self._replaced(exchange, form, put(state.answers, question.name, value), state.question)
        return True

    async def option(self, exchange: Exchange, name: str, asked: str, option: str) -> None:
        """An option was tapped: the answer, or one tick of several."""
        state, question = await self._at(exchange, name, asked)
        if state is None or question is None:
            return
        if not question.many:
            value = await question.picked(exchange, state.answers, option)
            await self._answered(exchange, self._forms[name], question, state.answers, value)
        elif option in question.options:
            answers = toggled(question, state.answers, option)
            await self._save(exchange, self._forms[name], answers, question.name)
            await self._ask(exchange, self._forms[name], answers, question.name)

    async def done(self, exchange: Exchange, name: str, asked: str) -> None:
        """Enough is ticked."""
        state, question = await self._at(exchange, name, asked)
        if state is None or question is None:
            return
        picked = ticked(question, state.answers)
        if picked or question.optional:
            await self._go(exchange, self._forms[name], put(state.answers, asked, picked), asked)
        else:
            await self._ask(exchange, self._forms[name], state.answers, asked, Wrong("form-tick-one"))

    async def skip(self, exchange: Exchange, name: str, asked: str) -> None:
        """No answer to a question that needs none."""
        state, question = await self._at(exchange, name, asked)
        if state is not None and question is not None and question.optional:
            await self._go(exchange, self._forms[name], put(state.answers, asked, None), asked)

    async def keep(self, exchange: Exchange, name: str, asked: str) -> None:
        """The answer given before stays."""
        state, question = await self._at(exchange, name, asked)
        if state is not None and question is not None:
            await self._go(exchange, self._forms[name], state.answers, asked)

    async def back(self, exchange: Exchange, name: str, asked: str) -> None:
        """To the question before."""
        state, _ = await self._at(exchange, name, asked)
        before = self._forms[name].before(asked, state.answers) if state else None
        if state is not None and before is not None:
            left = self._forms[name].question(asked)
            await self._move(exchange, self._forms[name], state.answers, before.name, left)

    async def change(self, exchange: Exchange, name: str, asked: str) -> None:
        """From the summary to one of its questions."""
        state = await self._in(exchange, name)
        if state is not None and self._forms[name].question(asked) is not None:
            await self._move(exchange, self._forms[name], state.answers, asked)

    async def send(self, exchange: Exchange, name: str) -> None:
        """All is answered: do what the form is for."""
        state = await self._in(exchange, name)
        if state is None:
            return
        form = self._forms[name]
        missing = form.next_after(None, state.answers)
        if missing is not None or await closed(exchange, form, state.answers, None):
            await self._ask(exchange, form, state.answers, missing.name if missing else None)
            return
        await self._finish(exchange, form, state.answers)

    async def cancel(self, exchange: Exchange) -> bool:
        """Give up the form the person is in; False if it has no place of its own to go to then."""
        state = await state_of(exchange)
        form = self._forms.get(state.form) if state else None
        exchange.changed(await exchange.service(Forms).leave(exchange.act, exchange.person))
        if state is None or form is None or form.leave is None:
            return False
        await exchange.show(await form.leave(exchange, state.answers), state.card_id)
        return True

    async def _in(self, exchange: Exchange, name: str) -> FormState | None:
        """The person's form if it is this one; else the old card is said to be old."""
        if await refused(exchange, self._forms.get(name)):
            return None
        state = await state_of(exchange)
        if state is not None and state.form == name:
            return state
        await self._over(exchange, name)
        return None

    async def _over(self, exchange: Exchange, name: str) -> None:
        """The form of this card is done: what came of it."""
        form = self._forms.get(name)
        if exchange.act.replayed and await state_of(exchange) is not None:
            await self._ask_on(exchange)  # the form that followed upon it
            return
        if form is None or not exchange.act.replayed:
            await exchange.acknowledge(exchange.say.plain("form-is-over"))
        if form is not None:
            await exchange.show(await form.after(exchange))

    async def _at(
        self, exchange: Exchange, name: str, asked: str
    ) -> tuple[FormState | None, Question | None]:
        """The form and its question if the person is at it; else they see where they are."""
        state = await self._in(exchange, name)
        if state is None:
            return None, None
        form = self._forms[name]
        elsewhere = state.question != asked or exchange.act.replayed
        if elsewhere or await closed(exchange, form, state.answers, asked):
            await self._ask(exchange, form, state.answers, state.question)
            return None, None
        return state, form.question(asked)
