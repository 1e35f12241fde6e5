"""Moving through a form: from an answer to the next question, the summary, or the end."""

from collections.abc import Mapping

from bot.chat.forms import asking
from bot.chat.forms.form import Again, Answers, Form, Question, Wrong, put
from bot.chat.forms.kept import Forms
from bot.chat.forms.standing import card_of, closed, state_of
from bot.chat.routing.exchange import Exchange


class Walk:
    """Where an answer leads; every step in the database."""

    def __init__(self, forms: Mapping[str, Form]) -> None:
        self._forms = forms

    async def _answered(
        self, exchange: Exchange, form: Form, question: Question, answers: Answers, value: object
    ) -> None:
        """An answer, or what is wrong with it; None: the option is not there any more."""
        if isinstance(value, Wrong) and value.keep:
            answers = {**answers, **value.keep}
            await self._save(exchange, form, answers, question.name)
        if value is None or isinstance(value, Wrong):
            await self._ask(exchange, form, answers, question.name, value)
        else:
            await self._go(exchange, form, put(answers, question.name, value), question.name)

    async def _replaced(self, exchange: Exchange, form: Form, answers: Answers, question: str | None) -> None:
        """An earlier answer is another one; the person stays where they are."""
        answers = form.derive(exchange, answers) if form.derive else answers
        await self._save(exchange, form, answers, question)
        await self._ask(exchange, form, answers, question)

    async def _finish(self, exchange: Exchange, form: Form, answers: Answers) -> None:
        """Do what the form is for; then show what came of it, or the question to go on with."""
        card_id = await card_of(exchange) if form.in_place else None
        outcome = await form.send(exchange, form.counting(answers))
        if isinstance(outcome, Again):
            kept = form.without_from(outcome.question, answers)
            await self._save(exchange, form, kept, outcome.question)
            await self._ask(exchange, form, kept, outcome.question, outcome.wrong)
        elif outcome is not None:
            await exchange.show(outcome, card_id)
        else:
            await self._ask_on(exchange)

    async def _ask_on(self, exchange: Exchange) -> None:
        """Show the question of whichever form the person is in."""
        state = await state_of(exchange)
        form = self._forms.get(state.form) if state else None
        if state is not None and form is not None:
            await self._ask(exchange, form, state.answers, state.question)

    async def _go(
        self, exchange: Exchange, form: Form, answers: Answers, after: str | None, *, below: bool = False
    ) -> None:
        """To the next question, the summary, or straight to the end."""
        answers = form.derive(exchange, answers) if form.derive else answers
        question = form.next_after(after, answers)
        name = question.name if question else None
        if question is None and not form.summary:
            await self._finish(exchange, form, answers)
            return
        await self._move(exchange, form, answers, name, left=form.question(after or ""), below=below)

    async def _move(
        self,
        exchange: Exchange,
        form: Form,
        answers: Answers,
        name: str | None,
        left: Question | None = None,
        *,
        below: bool = False,
    ) -> None:
        await self._save(exchange, form, answers, name)
        if left is not None and left.contact:
            came = answers.get(left.name) is not None
            await exchange.withdraw_keyboard(exchange.say("form-contact-came" if came else "form-contact-no"))
        fresh = below or (left is not None and left.contact)
        await self._ask(exchange, form, answers, name, fresh=fresh)

    async def _save(self, exchange: Exchange, form: Form, answers: Answers, name: str | None) -> None:
        forms = exchange.service(Forms)
        exchange.changed(await forms.put(exchange.act, exchange.person, form.name, answers, name))

    async def _ask(
        self,
        exchange: Exchange,
        form: Form,
        answers: Answers,
        name: str | None,
        wrong: Wrong | None = None,
        *,
        fresh: bool = False,
    ) -> None:
        """Show where the person is, on the form's one card; `fresh`: the card above stays as it is."""
        shut = await closed(exchange, form, answers, name)
        question = form.question(name or "")
        screen = shut or await asking.screen(exchange, form, question, answers, wrong)
        state = await state_of(exchange)
        shown = await exchange.show(screen, state.card_id if state else None, fresh=fresh)
        if state is not None and shown != state.card_id:
            await exchange.service(Forms).shown(exchange.person, shown)
        if question is not None and question.contact and shut is None and wrong is None:
            await exchange.offer_contact(
                exchange.say("form-contact"), exchange.say.plain("form-contact-button")
            )
