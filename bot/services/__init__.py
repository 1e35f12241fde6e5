"""Use cases: load, decide, save and queue what must be told, in one transaction; decisions are pure.

`Services` makes all of them know one another; who runs them gives it a database and a clock.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from bot.clock import Clock
from bot.services import (
    calendars,
    deliveries,
    guardians,
    join_links,
    peace,
    privacy,
    proposals,
    rulings,
    setting_aside,
    tellings,
    volunteers,
)
from bot.services.afterwards import Afterwards
from bot.services.announcements import Announcements
from bot.services.attendance import CheckIns
from bot.services.calendars import Calendars
from bot.services.changes import Changes
from bot.services.closing import Closing
from bot.services.desk_volunteers import DeskVolunteers
from bot.services.desk_webinars import DeskWebinars
from bot.services.edits import Edits
from bot.services.erasing import Erasing
from bot.services.feedback import Feedbacks
from bot.services.forgotten import Forgotten
from bot.services.forms import Forms
from bot.services.groups import Groups
from bot.services.history import History
from bot.services.imports import Imports
from bot.services.inbox import Inbox
from bot.services.join_cards import JoinCards
from bot.services.kinds import each_once
from bot.services.manage import Manage
from bot.services.materials import Materials
from bot.services.notices import ABOUT_WEBINARS, WITH_LINK, Notices
from bot.services.offers import OfferNotices
from bot.services.participants import Participants
from bot.services.people import People
from bot.services.places import Places
from bot.services.privacy import Privacy
from bot.services.programme import Programmes
from bot.services.proposals import Proposals
from bot.services.put_back import PutBack
from bot.services.registrations import Registrations
from bot.services.reminders import Reminders
from bot.services.reviews import Reviews
from bot.services.rulings import Rulings
from bot.services.running import Running
from bot.services.runs import Runs
from bot.services.seating import Seating
from bot.services.seats import Habits, Seats
from bot.services.stream_words import StreamWords
from bot.services.team import Team
from bot.services.threads import Threads
from bot.services.titles import Finder
from bot.services.volunteers import Volunteers
from bot.services.webinars import Webinars
from bot.tasks import apart
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
        self.people = People(storage, clock, self.seats, self.feedback, supported, zone)
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
        self.privacy = Privacy(storage, clock, self.people, self.registrations, rules.retention_months)
        self.erasing = Erasing(storage, clock)
        self.forgotten = Forgotten(storage, self.people)
        self.join_cards = JoinCards(storage, clock, max(sorted(rules.leads)[:2], default=0))
        self.kinds = each_once(
            ABOUT_WEBINARS,
            self.join_cards.noting({**WITH_LINK, **join_links.KINDS}),
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
        self.notices = Notices(storage, clock, rules.habits, rules.leads, self.kinds)
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
