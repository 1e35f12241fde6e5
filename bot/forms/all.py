"""Every form of the bot, and the engine that knows them."""

from bot.forms.engine import Engine
from bot.forms.feedback import FEEDBACK
from bot.forms.form import Form
from bot.forms.participants import CHECKWORD, GUEST, SEEK, UNSEAT
from bot.forms.proposal import PROPOSAL
from bot.forms.question import QUESTION, REPLY
from bot.forms.ruling import AGREEMENT, RULING
from bot.forms.talk import TALK, TALK_WORDS
from bot.forms.volunteer import DECISION, VOLUNTEER

FORMS: tuple[Form, ...] = (
    *(VOLUNTEER, DECISION, FEEDBACK, PROPOSAL, RULING, AGREEMENT, QUESTION, REPLY),
    *(TALK, TALK_WORDS, SEEK, GUEST, UNSEAT, CHECKWORD),
)
ENGINE = Engine({form.name: form for form in FORMS})
