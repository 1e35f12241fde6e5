"""Use cases: load, decide, save and queue what must be told, in one transaction; decisions are pure.

`Services` makes all of them know one another; who runs them gives it a database and a clock.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from bot.announcements.services import deliveries
from bot.announcements.services.announcements import Announcements
from bot.announcements.services.running import Running
from bot.announcements.services.runs import Runs
from bot.chat.arriving import setting_aside
from bot.chat.forms.kept import Forms
from bot.chat.sending.kinds import each_once
from bot.chat.sending.notices import Notices
from bot.clock import Clock
from bot.conversations.services import proposals, rulings
from bot.conversations.services.edits import Edits
from bot.conversations.services.feedback import Feedbacks
from bot.conversations.services.inbox import Inbox
from bot.conversations.services.proposals import Proposals
from bot.conversations.services.reviews import Reviews
from bot.conversations.services.rulings import Rulings
from bot.conversations.services.threads import Threads
from bot.desk.services import tellings
from bot.desk.services.desk_webinars import DeskWebinars
from bot.desk.services.imports import Imports
from bot.desk.services.manage import Manage
from bot.desk.services.programme import Programmes
from bot.groups.services.groups import Groups
from bot.habits import Habits
from bot.peace.services import peace
from bot.people.services.people import People
from bot.people.services.places import Places
from bot.people.services.team import Team
from bot.privacy.services import privacy
from bot.privacy.services.erasing import Erasing
from bot.privacy.services.forgetting import Forgetting
from bot.privacy.services.forgotten import Forgotten
from bot.privacy.services.privacy import Privacy
from bot.registrations.services.about_webinars import ABOUT_WEBINARS, WITH_LINK
from bot.registrations.services.afterwards import Afterwards
from bot.registrations.services.attendance import CheckIns
from bot.registrations.services.changes import Changes
from bot.registrations.services.closing import Closing
from bot.registrations.services.offers import OfferNotices
from bot.registrations.services.participants import Participants
from bot.registrations.services.registrations import Registrations
from bot.registrations.services.reminders import Reminders
from bot.registrations.services.seating import Seating
from bot.registrations.services.seats import Seats
from bot.registrations.services.stream_words import StreamWords
from bot.tasks import apart
from bot.upkeep.history import History
from bot.upkeep.put_back import PutBack
from bot.volunteers.services import guardians, volunteers
from bot.volunteers.services.desk_volunteers import DeskVolunteers
from bot.volunteers.services.volunteers import Volunteers
from bot.webinars.services import calendars, join_links
from bot.webinars.services.calendars import Calendars
from bot.webinars.services.join_cards import JoinCards
from bot.webinars.services.materials import Materials
from bot.webinars.services.titles import Finder
from bot.webinars.services.webinars import Webinars, view_of
from storage import Storage


@dataclass(frozen=True, slots=True)
class Rules:
    """What the library decided: reminders in minutes before the start, habits, messages per second."""

    leads: Sequence[int]
    habits: Habits
    bulk_rate: int
    retention_months: int


class Services:
    """Every use case on one database."""

    def __init__(
        self, storage: Storage, clock: Clock, rules: Rules, supported: Callable[[str | None], str]
    ) -> None:
        self.reminders = Reminders(storage, clock, rules.leads, rules.bulk_rate)
        self.seats = Seats(storage, clock, rules.habits, self.reminders)
        self.changes = Changes(clock, self.reminders, self.seats)
        self.afterwards = Afterwards(storage, clock, self.changes)
        self.team = Team(storage, clock)
        self.manage = Manage(storage)
        self.feedback = Feedbacks(storage, clock, self.team)
        self.reviews = Reviews(storage, clock)
        zone = rules.habits.zone
        self.people = People(storage, clock, self.seats, supported, zone)
        self.webinars = Webinars(storage, clock)
        self.registrations = Registrations(storage, clock, self.reminders, self.seats)
        self.participants = Participants(storage, clock)
        self.closing = Closing(storage, clock)
        self.seating = Seating(storage, clock, self.seats, self.changes)
        self.checkins = CheckIns(storage, clock, self.changes)
        self.stream_words = StreamWords(storage, clock)
        self.imports = Imports(storage, clock, self.reminders, self.changes)
        self.desk_webinars = DeskWebinars(storage, clock, self.changes, rules.habits.zone)
        self.volunteers = Volunteers(storage, clock, self.team)
        self.guardians = guardians.Guardians(storage, clock)
        self.desk_volunteers = DeskVolunteers(storage, clock)
        self.peace = peace.Peacekeeping(storage, clock, self.registrations)
        self.threads = Threads(storage, clock, self.team)
        self.edits = Edits(storage, clock, self.team)
        self.inbox = Inbox(storage, clock)
        self.proposals = Proposals(storage, clock, self.team)
        self.rulings = Rulings(storage, clock, self.team, rules.habits.zone)
        self.materials = Materials(storage, clock)
        self.tellings = tellings.Tellings(storage, clock, self.changes)
        self.programmes = Programmes(storage, clock, self.materials, supported(None))
        self.calendars = Calendars(storage, clock)
        self.forgetting = Forgetting(storage, clock, self.seats, self.feedback)
        months = rules.retention_months
        self.privacy = Privacy(storage, clock, self.forgetting, self.registrations, months)
        self.erasing = Erasing(storage, clock)
        self.forgotten = Forgotten(storage, self.forgetting)
        self.join_cards = JoinCards(storage, clock, max(sorted(rules.leads)[:2], default=0))
        self.kinds = each_once(
            ABOUT_WEBINARS,
            self.join_cards.noting({**self.reminders.kinds, **WITH_LINK, **join_links.KINDS}),
            OfferNotices(clock, rules.habits, self.seats).kinds,
            volunteers.KINDS,
            guardians.KINDS,
            peace.KINDS,
            proposals.KINDS,
            rulings.KINDS,
            calendars.KINDS,
            privacy.KINDS,
            setting_aside.KINDS,
            self.team.kinds,
            deliveries.KINDS,
            tellings.KINDS,
            self.threads.kinds,
            self.feedback.kinds,
        )
        self.notices = Notices(storage, clock, rules.habits, self.kinds, deliveries.Turns(), view_of)
        self.groups = Groups(storage, clock)
        self.titles = Finder(storage, clock)
        self.places = Places(storage)
        self.forms = Forms(storage, clock)
        self.announcements = Announcements(storage, clock, self.places, rules.habits.zone)
        self.runs = Runs(storage, clock)
        self.running = Running(storage, clock, zone)
        self.put_back = PutBack(storage, clock)
        self.history = History(storage, clock)

    async def do_due(self) -> None:
        """Everything whose time has come: offers pass on, reminders and thanks are queued; each apart."""
        await apart("a clock put back", self.put_back.notice())
        await apart("messages with a join link", self.join_cards.keep())
        await apart("offers that lapse", self.seats.lapse_due())
        await apart("seats left free", self.seats.serve_line())
        await apart("reminders", self.reminders.queue_due())
        await apart("thanks", self.afterwards.thank_due())
        await apart("ideas that take place", self.rulings.invite_due())
