"""How a form's question and its summary come from its answers and from the data."""

from collections.abc import Sequence
from typing import Any

from bot.chat.forms.form import Answers, Form, Prepared, Question, Wrong, ticked
from bot.chat.routing.exchange import Exchange
from bot.chat.screens import forms as screens
from bot.chat.screens.screen import Screen


async def screen(
    exchange: Exchange, form: Form, question: Question | None, answers: Answers, wrong: Wrong | None
) -> Screen:
    """A question and what was wrong with its answer; without a question the summary."""
    if question is None:
        return _summary(exchange, form, answers)
    prepared = await question.prepare(exchange, answers) if question.prepare else Prepared()
    return screens.question(exchange.say, _asked(exchange, form, question, answers, prepared, wrong))


def _asked(
    exchange: Exchange,
    form: Form,
    question: Question,
    answers: Answers,
    prepared: Prepared,
    wrong: Wrong | None,
) -> screens.Asked:
    asked = form.asked(answers)
    number = next((index for index, each in enumerate(asked, 1) if each.name == question.name), 1)
    return screens.Asked(
        form=form.name,
        name=question.name,
        number=number,
        total=len(asked) if form.progress else 1,
        options=question.options,
        many=question.many,
        ticks=ticked(question, answers) if question.many else (),
        answered=question.name in answers and question.prepare is None,
        answer=answers.get(question.name),
        optional=question.optional,
        personal=question.personal,
        first=number == 1,
        error=exchange.say(wrong.key, **wrong.values) if wrong else None,
        values=prepared.values,
        notes=prepared.notes,
        choices=_each_once((*(wrong.choices if wrong else ()), *prepared.choices)),
        leave=form.leave_key,
    )


def _each_once(choices: Sequence[screens.FormChoice]) -> Sequence[screens.FormChoice]:
    """What may have been meant stands first, and not again among the rest."""
    options = dict.fromkeys(each.option for each in choices)
    return [next(each for each in choices if each.option == option) for option in options]


def _summary(exchange: Exchange, form: Form, answers: Answers) -> Screen:
    def words(each: Question) -> str:
        value: Any = answers.get(each.name)
        return screens.in_words(exchange.say, form.name, each.name, value, each.options)

    told = [(each.name, words(each)) for each in form.asked(answers)]
    return screens.summary(exchange.say, form.name, told)
