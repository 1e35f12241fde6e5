"""Feedback in words: what, signed or not, may it be quoted."""

from bot.chat.forms.form import Answers, Form, Question
from bot.chat.forms.parse import words_or_voice
from bot.chat.routing.exchange import Exchange
from bot.chat.screens.screen import Screen
from bot.conversations.screens import feedback as screens
from bot.conversations.services.feedback import Feedbacks, MyFeedback
from storage.records import Role

LONGEST = 1000
"""Characters."""


def _worded(answers: Answers) -> bool:
    return bool(answers.get("words"))


async def _tell(exchange: Exchange, answers: Answers) -> Screen:
    feedback, person = exchange.service(Feedbacks), exchange.person
    mine = await feedback.tell(exchange.act, person, exchange.name, answers["about"], answers)
    return screens.mine(exchange.say, mine, exchange.say.plain("rate-told"))


async def _overview(exchange: Exchange) -> Screen:
    asked = await exchange.service(Feedbacks).asked(exchange.person, 0)
    return screens.overview(exchange.say, asked, staff=exchange.role.may(Role.LIBRARIAN))


def told(mine: MyFeedback) -> Answers:
    """What was said before, as answers; with words they are all there and can be changed one by one."""
    feedback = mine.feedback
    if feedback is None or not (feedback.words or feedback.voice_id):
        return {"about": mine.about}
    return {
        "about": mine.about,
        "words": {"words": feedback.words} if feedback.words else {"voice": feedback.voice_id},
        "signed": "yes" if feedback.name else "no",
        "quotable": "yes" if feedback.quotable else "no",
    }


FEEDBACK = Form(
    name="feedback",
    to_librarians=True,
    questions=(
        Question(name="words", parse=words_or_voice(LONGEST), personal=True),
        Question(name="signed", options=("yes", "no"), asked=_worded),
        Question(name="quotable", options=("yes", "no"), asked=_worded),
    ),
    send=_tell,
    after=_overview,
)
