"""A webinar as a calendar file to send; what writes it is loaded with the first one."""

from dataclasses import dataclass

from bot.exports.document import Origin, SmallDocument, Upload
from bot.webinars.services.calendars import Event


@dataclass(frozen=True, slots=True)
class CalendarFile(SmallDocument):
    """The event, with the webinar's page in the chat as its address."""

    event: Event

    def upload(self, origin: Origin) -> Upload:
        """A file that every calendar takes."""
        from bot.webinars.exports import ics

        content = ics.calendar_file(self.event, origin.bot_id, origin.link(f"w_{self.event.webinar_id}"))
        return Upload(ics.file_name(self.event), content, ics.MEDIA_TYPE)
