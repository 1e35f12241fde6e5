"""The composition root: settings → storage → services → Telegram → run. The only place that wires."""

import asyncio
import contextlib
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import asynccontextmanager
from types import MappingProxyType

import structlog

from bot.announcements.sending.courier import Courier
from bot.announcements.sending.progress import EVERY, Progress
from bot.areas import BANNED, COMMANDS, DOORS, ENGINE, FALLBACKS, FEATURES, GROUP_MENU, WORDINGS
from bot.chat.arriving.answered import Answered
from bot.chat.arriving.brake import Brake
from bot.chat.arriving.floods import MOST_ACTS, Floods
from bot.chat.arriving.gatekeeper import Gatekeeper
from bot.chat.arriving.intake import Intake
from bot.chat.arriving.lanes import Lanes
from bot.chat.arriving.processing import Processor
from bot.chat.arriving.receive import Hearing, Receiver
from bot.chat.arriving.webhook import Webhook
from bot.chat.limits.limits import Limits
from bot.chat.routing.exchange import Context
from bot.chat.routing.routing import Router
from bot.chat.sending.kinds import each_once
from bot.chat.sending.sender import Sender
from bot.chat.telegram.errors import TelegramFault
from bot.chat.telegram.menus import Menus
from bot.chat.telegram.outgoing import Outgoing
from bot.chat.telegram.presentation import Presentation
from bot.chat.telegram.reach import reach
from bot.chat.telegram.request import HttpSession
from bot.chat.telegram.telegram import Telegram
from bot.clock import Clock
from bot.desk.sending.amending import Amending
from bot.groups.sending.posts import Posts
from bot.habits import Habits
from bot.people.services.gazetteer import load_cities
from bot.privacy.services.forgotten import ForgottenOn
from bot.privacy.services.kept import Kept
from bot.schedule import Schedule
from bot.services import Rules, Services
from bot.settings import Settings
from bot.tasks import Tasks, apart
from bot.texts import Library, Texts
from bot.upkeep.history import UPDATES_KEPT
from bot.upkeep.watching import Watching
from bot.web.checks import checks_of, polling_trouble
from bot.web.deliveries import delivery_route
from bot.web.health import Health
from bot.web.server import WebServer
from storage import Storage, Tables
from storage.records import Role
from storage.transactions import reads

log = structlog.get_logger(__name__)

STOP_WITHIN = 4.0
"""Seconds that acts under way get to end at stop; notices on their way end by themselves."""
LEARN_AFTER = 5.0
"""Seconds after the start at which the cities are loaded: first come the people who wait."""


class App:
    """The bot with everything it is made of, built from settings, not started yet."""

    def __init__(
        self, settings: Settings, clock: Clock | None = None, most_acts: int | None = MOST_ACTS
    ) -> None:
        if settings.bot_token is None:
            raise ValueError("BOT_TOKEN is not set")
        self.settings = settings
        self.clock = clock or Clock()
        self.tasks = Tasks()
        self.storage = Storage(settings.database_path)
        self.watching = Watching(settings.database_path, self.storage)
        self._session = HttpSession()
        token = settings.bot_token.get_secret_value()
        self.telegram = Telegram(str(settings.telegram_api_url), token, self._session)
        self.limits = Limits(self.clock, settings.bulk_rate)
        self.context = self._context()
        answered = self._answered = Answered(self.storage)
        gatekeeper = Gatekeeper(self.clock, FEATURES, BANNED)
        self.processor = Processor(
            Router(FEATURES, FALLBACKS), self.context, self.storage, answered, DOORS, gatekeeper.turns_away
        )
        self.lanes = Lanes(self.processor.process, self.tasks)
        floods = Floods(self.clock, most_acts)
        self.brake = Brake(floods, self.clock, lambda each: self.lanes.put(each.person_id, each))
        self.intake = Intake(self.storage, self.clock, answered, self.brake.put)
        self.receiver = Receiver(self.telegram, self.intake, self.clock)
        self.webhook = self._webhook()
        polls = self.receiver if self.webhook is None else None
        self.services.seats.hears = Hearing(polls, lambda: self.lanes.waiting).everything
        self.web = self._web()
        self._reached_at: float | None = None
        self.sender = self._sender()
        self.processor.aside.queued = self.sender.wake
        self.posts = Posts(self.context)
        self.progress = Progress(self.context)
        self.schedule = Schedule(
            {
                "due": (1.0, self.due),
                "runs": (1.0, self.run),
                "progress": (EVERY, self.progress.keep),
                "posts": (5.0, self.posts.keep),
                "erase": (1.0, self.services.erasing.take_up),
                "sweep": (60.0, self.sweep),
                "watch": (1.0, self.watching.look),
                "kept": (10.0, self.kept.look),
                "tidy": (60.0, self.tidy),
                "retire": (6 * 3600.0, self.retire),
            },
            self.clock.monotonic,
        )

    @asynccontextmanager
    async def running(self) -> AsyncIterator["App"]:
        """Open, recover what an earlier run left, receive and send; at the end stop within seconds."""
        try:
            await self._start()
            yield self
        finally:
            await self._stop()

    async def due(self) -> None:
        """Queue what has become due, and have it sent."""
        await self.services.do_due()
        self.sender.wake()
        self.brake.release()

    async def run(self) -> None:
        """Move announcements along."""
        await self.services.running.proceed()
        self.sender.wake()

    async def sweep(self) -> None:
        """Leave nothing in the write-ahead log; tell older copies of the database from it."""
        await self.watching.renew()
        await self.services.erasing.sweep()

    async def tidy(self) -> None:
        """Remove what is over, once nobody can ask for it."""
        await self.services.history.purge()
        await apart("edited words", self.services.edits.forget_old(self.clock.now() - UPDATES_KEPT))
        await apart("links to what is over", self.services.join_cards.forget_over())

    async def retire(self) -> None:
        """Warn, and a month later forget, those who did not use the bot for long; drop what nobody needs."""
        await apart("people long away", self.services.privacy.retire_due())
        await apart("declined applications", self.services.volunteers.drop_declined())
        self.sender.wake()

    async def learn_cities(self) -> None:
        """The first time: fill the list in which people find their time zone, once the start is over."""
        await asyncio.sleep(LEARN_AFTER)
        if not await self.services.places.known():
            await load_cities(self.settings.database_path, self.clock.now())
        await self.services.places.key_applications()

    def _context(self) -> Context:
        settings = self.settings
        texts = Texts(default_language=settings.default_language)
        self.library = Library(settings.library_names, settings.library_time_zone)
        services_on = services_of(settings, self.clock, texts)
        self.services = services_on(self.storage)
        forgotten_on = forgotten_of(services_on)
        self.kept = Kept(settings.database_path, self.storage, self.clock, forgotten_on)
        return Context(
            texts=texts,
            library=self.library,
            clock=self.clock,
            outgoing=Outgoing(self.telegram, self.limits, self.tasks),
            dialogues=ENGINE,
            services=by_class(self.services),
            people=self.services.people,
            team=self.services.team,
            peace=self.services.peace,
            groups=self.services.groups,
            join_cards=self.services.join_cards,
            settings=settings,
            commands=COMMANDS,
            group_menu=GROUP_MENU,
            menus=Menus(self.telegram, texts, COMMANDS),
            username=lambda: self.telegram.username,
            bot_id=lambda: self.telegram.bot_id,
        )

    def _sender(self) -> Sender:
        carriers = each_once(Courier(self.context).carriers, Amending(self.context, WORDINGS).carriers)
        return Sender(self.services.notices, self.context, self.tasks, WORDINGS, carriers)

    def _webhook(self) -> Webhook | None:
        url, secret = self.settings.webhook_url, self.settings.webhook_secret
        if url is None or secret is None:
            return None
        return Webhook(
            self.telegram,
            self.intake,
            self.clock,
            url=str(url),
            secret=secret.get_secret_value(),
            room=self.lanes.room,
        )

    def _web(self) -> WebServer:
        checks = checks_of(self._receiving, self.storage, self.clock, self.tasks, self.watching.trouble)
        routes = [Health(checks).route()]
        if self.webhook is not None:
            routes.append(delivery_route(self.webhook, str(self.settings.webhook_url)))
        return WebServer(self.settings.http_host, self.settings.http_port, routes)

    def _receiving(self) -> str | None:
        if self.webhook is not None:
            return self.webhook.trouble
        return polling_trouble(self.receiver, self._reached_at, self.clock.monotonic())

    async def _start(self) -> None:
        await self.storage.open(self.clock.now())
        await self.watching.begin()
        await self._session.open()
        await self.web.start()
        await self.services.team.follow_settings(self.settings.owners)
        await self._note_owners()
        await self.services.notices.recover()
        await self.services.running.retime()
        await self.services.reminders.follow_settings()
        await reach(self._greet)
        for received in await self.processor.recover():
            self.lanes.put(received.person_id, received)
        await reach(self._ask_for_updates)
        if self.webhook is None:
            await self.receiver.catch_up()
        self._loops = [
            self.tasks.start(self._receive_forever(), name="receive"),
            self.tasks.start(self._answered.mark_forever(), name="answered"),
            self.tasks.start(self._present(), name="presentation"),
        ]
        self.tasks.start(self.sender.send_forever(), name="sender")
        self.schedule.start()

    async def _greet(self) -> None:
        await self.telegram.learn_who_we_are()

    async def _ask_for_updates(self) -> None:
        """By webhook or by polling, as the settings say; one excludes the other."""
        if self.webhook is None:
            await self.telegram.call("deleteWebhook", {"drop_pending_updates": False})
        else:
            await self.webhook.open()
        self._reached_at = self.clock.monotonic()

    async def _receive_forever(self) -> None:
        if self.webhook is None:
            await self.receiver.poll_forever(self.lanes.room)
        else:
            await self.webhook.watch_forever()

    @reads
    def _note_owners(self, tables: Tables) -> None:
        for owner in self.settings.owners:
            if tables.people.get(owner) is None:
                log.warning("an owner has not pressed Start yet and can be told nothing", owner=owner)

    async def _present(self) -> None:
        try:
            menu = COMMANDS[Role.READER]
            await Presentation(self.telegram, self.context.texts, self.library, menu, GROUP_MENU).update()
        except TelegramFault as fault:
            log.warning("descriptions and menus were not set", fault=str(fault))
        for member in await self.services.team.members():
            await self.context.menus.show_to(member.person_id, Role.OWNER if member.owner else Role.LIBRARIAN)

    async def _stop(self) -> None:
        with contextlib.suppress(Exception):
            self.schedule.stop()
        if self.webhook is not None:
            await self.webhook.close()
        for loop in getattr(self, "_loops", ()):
            loop.cancel()
        await self.web.stop()
        ends = await asyncio.gather(self._finish_acts(), self.sender.finish(), return_exceptions=True)
        for error in (each for each in ends if isinstance(each, Exception)):
            log.error("something did not end well", exc_info=error)
        await self.tasks.stop()
        await self._session.close()
        await self.storage.close()
        self.watching.end()

    async def _finish_acts(self) -> None:
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(STOP_WITHIN):
                await self.lanes.idle()
                await self._answered.mark()
                await self.services.join_cards.keep()


def services_of(settings: Settings, clock: Clock, texts: Texts) -> Callable[[Storage], Services]:
    """The services on any database, as these settings say."""
    return lambda storage: Services(storage, clock, rules_of(settings), texts.supported)


def by_class(services: Services) -> Mapping[type, object]:
    """Each service by its class, to be asked for and not changed."""
    kinds = services.kinds  # which are no service
    return MappingProxyType({type(each): each for each in vars(services).values() if each is not kinds})


def forgotten_of(services_on: Callable[[Storage], Services]) -> ForgottenOn:
    """The service by which another database forgets whom this one has forgotten."""
    return lambda storage: services_on(storage).forgotten


def rules_of(settings: Settings) -> Rules:
    """What the settings say to the services."""
    habits = Habits(settings.quiet_hours, settings.library_time_zone)
    return Rules(settings.reminders, habits, settings.bulk_rate, settings.retention_months)
