"""Every form of the bot, and the engine that knows them."""

from bot.forms.desk_volunteers import PAPER, VOLUNTEER_SEARCH, WRITING
from bot.forms.engine import Engine
from bot.forms.feedback import FEEDBACK
from bot.forms.form import Form
from bot.forms.participants import CHECKWORD, GUEST, SEEK, UNSEAT
from bot.forms.proposal import PROPOSAL
from bot.forms.question import QUESTION, REPLY
from bot.forms.ruling import AGREEMENT, RULING
from bot.forms.talk import TALK, TALK_WORDS
from bot.forms.volunteer import DECISION, VOLUNTEER
from bot.forms.webinar import DURATION, LINK, WORDS
from bot.forms.webinar_cancel import CANCEL
from bot.forms.webinar_capacity import CAPACITY
from bot.forms.webinar_partner import PARTNER, PARTNER_CITY, PARTNER_WORDS
from bot.forms.webinar_start import START

FIELDS = (WORDS, START, DURATION, CAPACITY, LINK, PARTNER, PARTNER_WORDS, PARTNER_CITY, CANCEL)
"""Of a webinar, as librarians fill them in."""
FORMS: tuple[Form, ...] = (
    *(VOLUNTEER, DECISION, VOLUNTEER_SEARCH, PAPER, WRITING),
    *(FEEDBACK, PROPOSAL, RULING, AGREEMENT, QUESTION, REPLY),
    *(TALK, TALK_WORDS, SEEK, GUEST, UNSEAT, CHECKWORD),
    *FIELDS,
)
ENGINE = Engine({form.name: form for form in FORMS})
