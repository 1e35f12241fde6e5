"""Every form of the bot, and the engine that knows them."""

from bot.chat.forms.engine import Engine
from bot.chat.forms.form import Form
from bot.conversations.forms.feedback import FEEDBACK
from bot.conversations.forms.proposal import PROPOSAL
from bot.conversations.forms.question import QUESTION, REPLY
from bot.conversations.forms.ruling import AGREEMENT, RULING
from bot.desk.forms.talk import TALK, TALK_WORDS
from bot.desk.forms.webinar import DURATION, LINK, WORDS
from bot.desk.forms.webinar_cancel import CANCEL
from bot.desk.forms.webinar_capacity import CAPACITY
from bot.desk.forms.webinar_partner import PARTNER, PARTNER_CITY, PARTNER_WORDS
from bot.desk.forms.webinar_start import START
from bot.registrations.forms.participants import CHECKWORD, GUEST, SEEK, UNSEAT
from bot.volunteers.forms.desk_volunteers import PAPER, VOLUNTEER_SEARCH, WRITING
from bot.volunteers.forms.volunteer import DECISION, VOLUNTEER

FIELDS = (WORDS, START, DURATION, CAPACITY, LINK, PARTNER, PARTNER_WORDS, PARTNER_CITY, CANCEL)
"""Of a webinar, as librarians fill them in."""
FORMS: tuple[Form, ...] = (
    *(VOLUNTEER, DECISION, VOLUNTEER_SEARCH, PAPER, WRITING),
    *(FEEDBACK, PROPOSAL, RULING, AGREEMENT, QUESTION, REPLY),
    *(TALK, TALK_WORDS, SEEK, GUEST, UNSEAT, CHECKWORD),
    *FIELDS,
)
ENGINE = Engine({form.name: form for form in FORMS})
