"""The volunteer's application, and a librarian's word to it."""

from typing import Any

from bot.forms.form import Answers, Form, Question
from bot.forms.parse import line, phone, words
from bot.gateway.exchange import Exchange
from bot.screens import volunteers as screens
from bot.screens.screen import Screen
from bot.services.volunteers import needs_guardian
from storage.records import Role

AGES = ("under14", "14-15", "16-17", "18p")
INTERESTS = (
    "events",
    "hosting",
    "technical",
    "design",
    "reading",
    "delivery",
    "digital",
    "eco",
    "translation",
    "other",
)


def _grown(answers: Answers) -> bool:
    """Of a child below the guardian's age nothing more is asked than the library needs."""
    return not answers.get("minor")


async def _apply(exchange: Exchange, answers: Answers) -> Screen:
    await exchange.desk.services.volunteers.apply(exchange.act, exchange.person, answers)
    return await _mine(exchange)


async def _mine(exchange: Exchange) -> Screen:
    volunteer = await exchange.desk.services.volunteers.get(exchange.person.id)
    return screens.mine(exchange.say, volunteer)


def _derive(exchange: Exchange, answers: Answers) -> Answers:
    """Whether a guardian is needed follows from the age group and the library's setting."""
    age = answers.get("age")
    minor = bool(age) and needs_guardian(str(age), exchange.desk.guardian_age)
    return dict(answers) | {"minor": minor}


async def _guardian_first(exchange: Exchange, answers: Answers, question: str | None) -> Screen | None:
    """A child goes no further than the age before a guardian has agreed."""
    if question == "age" or not answers.get("minor"):
        return None
    code = await exchange.desk.services.volunteers.guardian_code(exchange.person, answers["age"])
    return screens.ask_guardian(exchange.say, exchange.desk.link(f"g_{code}")) if code else None


VOLUNTEER = Form(
    name="volunteer",
    questions=(
        Question(name="age", options=AGES, personal=True),
        Question(name="name", parse=line(60), personal=True),
        Question(name="city", parse=line(80), personal=True),
        Question(name="organisation", parse=line(120), optional=True, asked=_grown),
        Question(name="interests", options=INTERESTS, many=True),
        Question(name="languages", options=("kk", "ru", "en", "other"), many=True, asked=_grown),
        Question(name="free_when", parse=words(200), optional=True, asked=_grown),
        Question(name="phone", parse=phone, optional=True, personal=True, contact=True, asked=_grown),
        Question(name="about", parse=words(500), optional=True, personal=True, asked=_grown),
    ),
    derive=_derive,
    gate=_guardian_first,
    send=_apply,
    after=_mine,
)


async def _decide(exchange: Exchange, answers: Answers) -> Screen:
    person_id: Any = answers["volunteer"]
    volunteer = await exchange.desk.services.volunteers.decide(
        exchange.act, exchange.person, person_id, answers.get("word"), accept=answers["accept"]
    )
    return screens.decided(exchange.say, volunteer)


async def _decided(exchange: Exchange) -> Screen:
    return screens.decided(exchange.say, None)


DECISION = Form(
    name="decision",
    questions=(Question(name="word", parse=words(500), optional=True),),
    send=_decide,
    after=_decided,
    summary=False,
    role=Role.LIBRARIAN,
)
