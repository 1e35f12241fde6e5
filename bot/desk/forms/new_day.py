"""What a new start means: a move that people hear of, the archive, or a copy of what took place."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.chat.screens.forms import FormChoice
from bot.dates_in_words import Understood
from bot.desk.forms.desk import YES
from bot.desk.screens import desk_webinars as screens
from bot.registrations.services.changes import MARKS_FROM
from bot.texts import Html, Speaker
from bot.webinars.services.held import took_place
from bot.webinars.services.webinars import WebinarView
from storage.desk_webinars import WebinarTraces
from storage.records import WebinarStatus

COPY = "copy"
MINUTE = 60_000
DAY = 24 * 60


@dataclass(frozen=True, slots=True)
class Follows:
    """A webinar and the start that was read. `told`: who would hear of a move; `now`: epoch milliseconds."""

    view: WebinarView
    read: Understood
    told: int
    traces: WebinarTraces
    now: int

    @property
    def over(self) -> bool:
        """Whether it would be over by now."""
        minutes = DAY if self.read.date_only else self.view.webinar.duration
        return self.read.at + minutes * MINUTE <= self.now

    @property
    def held(self) -> bool:
        """Whether it took place, or may have, and would be still to come."""
        webinar = self.view.webinar
        ended = webinar.dated and self.view.past and not self.over
        return ended and (webinar.status is WebinarStatus.PUBLISHED or took_place(self.traces))

    @property
    def moves(self) -> bool:
        """Whether people know another start."""
        webinar = self.view.webinar
        return webinar.status is WebinarStatus.PUBLISHED and webinar.starts_at != self.read.at


def what_follows(say: Speaker, follows: Follows) -> Sequence[Html]:
    """What confirming means: a move that people are told of, the archive, or just a date."""
    old = _old(say, follows) if follows.moves else []
    if follows.over:
        return (*old, say("desk-start-archived"))
    return (*old, say("desk-start-moved", told=follows.told), *_aside(say, follows)) if follows.moves else ()


def held_notes(say: Speaker, follows: Follows) -> Sequence[Html]:
    """What took place stays where it is; without a trace of that, it may have been put off."""
    traces, old = follows.traces, _old(say, follows)
    if took_place(traces):
        return (*old, say("desk-start-held-kept", marks=traces.marks, reviews=traces.reviews))
    return (*old, say("desk-start-held"), say("desk-start-held-told", told=follows.told))


def held_choices(say: Speaker, follows: Follows) -> Sequence[FormChoice]:
    """A copy; moving the webinar itself only if nothing would be lost."""
    copy = FormChoice(COPY, say.plain("desk-start-copy"), "success")
    return (copy,) if took_place(follows.traces) else (copy, FormChoice(YES, say.plain("desk-start-put-off")))


def _old(say: Speaker, follows: Follows) -> list[Html]:
    return [say("desk-present", present=screens.zoned(say, follows.view.webinar))]


def _aside(say: Speaker, follows: Follows) -> list[Html]:
    """Marks of a webinar that had just begun belong to that start."""
    marks, early = follows.traces.marks, follows.read.at - MARKS_FROM > follows.now
    return [say("desk-start-marks-aside", marks=marks)] if marks and early else []
