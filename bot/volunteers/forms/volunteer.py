"""The volunteer's application, and a librarian's word to it."""

from bot.chat.forms.form import Answers, Form, Question
from bot.chat.forms.parse import called, line, phone, words
from bot.chat.routing.exchange import Exchange
from bot.chat.screens.screen import Screen
from bot.volunteers.screens import volunteers as screens
from bot.volunteers.screens.desk_volunteers import profile
from bot.volunteers.services.desk_volunteers import DeskVolunteers
from bot.volunteers.services.guardians import Guardians, needs_guardian
from bot.volunteers.services.volunteers import AGES, INTERESTS, LANGUAGES, Volunteers
from storage.records import Role
from storage.volunteers import VolunteerState


def _grown(answers: Answers) -> bool:
    """Of a child below the guardian's age nothing more is asked than the library needs."""
    return not answers.get("minor")


async def _apply(exchange: Exchange, answers: Answers) -> Screen:
    await exchange.service(Volunteers).apply(exchange.act, exchange.person, answers)
    return await _mine(exchange)


async def _mine(exchange: Exchange) -> Screen:
    volunteer = await exchange.service(Volunteers).get(exchange.person.id)
    return screens.mine(exchange.say, volunteer)


def _derive(exchange: Exchange, answers: Answers) -> Answers:
    """Whether a guardian is needed follows from the age group and the library's setting."""
    age = answers.get("age")
    minor = bool(age) and needs_guardian(str(age), exchange.context.settings.guardian_age)
    return dict(answers) | {"minor": minor}


async def _guardian_first(exchange: Exchange, answers: Answers, question: str | None) -> Screen | None:
    """A child goes no further than the age before a guardian has agreed."""
    if question == "age" or not answers.get("minor"):
        return None
    asked = await exchange.service(Guardians).ask(exchange.person, answers["age"])
    if asked is None:
        return None
    return screens.ask_guardian(
        exchange.say, exchange.context.link(f"g_{asked.code}"), asked.short_code or ""
    )


VOLUNTEER = Form(
    name="volunteer",
    to_librarians=True,
    questions=(
        Question(name="age", options=AGES, personal=True),
        Question(name="name", parse=called(60), personal=True),
        Question(name="city", parse=called(80), personal=True),
        Question(name="organisation", parse=line(120), optional=True, asked=_grown),
        Question(name="interests", options=INTERESTS, many=True),
        Question(name="languages", options=LANGUAGES, many=True, asked=_grown),
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
    was, state = VolunteerState(answers["was"]), VolunteerState(answers["state"])
    volunteer = await exchange.service(Volunteers).decide(
        exchange.act, exchange.person, answers["volunteer"], was, state, answers.get("word")
    )
    return screens.decided(exchange.say, volunteer)


async def _undecided(exchange: Exchange, answers: Answers) -> Screen:
    """Back to whom it is about."""
    return profile(exchange.say, await exchange.service(DeskVolunteers).profile(answers["volunteer"]))


async def _decided(exchange: Exchange) -> Screen:
    return screens.decided(exchange.say, None)


DECISION = Form(
    name="decision",
    questions=(Question(name="word", parse=words(500), optional=True),),
    send=_decide,
    after=_decided,
    summary=False,
    role=Role.LIBRARIAN,
    leave=_undecided,
)
