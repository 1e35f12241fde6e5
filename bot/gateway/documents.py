"""From a screen's document to the file that goes to Telegram."""

from collections.abc import Callable

from bot.exports import ics, listing
from bot.exports.personal import MEDIA_TYPE, file_name, personal_file
from bot.gateway.request import Upload
from bot.screens.screen import Document
from bot.services.calendars import Event
from bot.services.charts import Chart
from bot.services.listing import Listing
from bot.services.stream_words import StreamPicture
from bot.services.workbook import Workbook


def _workbook(book: Workbook) -> Upload:
    from bot.exports import xlsx  # noqa: PLC0415 - loaded with the first workbook, most starts need none

    return Upload(xlsx.file_name(book), xlsx.workbook(book), xlsx.MEDIA_TYPE)


def _stream_picture(drawn: StreamPicture) -> Upload:
    from bot.exports import stream_picture  # noqa: PLC0415 - matplotlib takes a second to load

    content = stream_picture.stream_picture(drawn)
    return Upload(stream_picture.file_name(drawn), content, stream_picture.MEDIA_TYPE)


def _picture(chart: Chart) -> Upload:
    from bot.exports import charts  # noqa: PLC0415 - what draws it takes a second and 40 MB to load

    return Upload(f"{chart.name}.png", charts.picture(chart), charts.MEDIA_TYPE, as_photo=True)


def upload_of(document: Document, bot_id: int, link: Callable[[str], str]) -> Upload:
    """The file with its name; `link` makes deep links into the chat.

    A large one takes a moment: call it in a thread.
    """
    if isinstance(document, Event):
        content = ics.calendar_file(document, bot_id, link(f"w_{document.webinar_id}"))
        return Upload(ics.file_name(document), content, ics.MEDIA_TYPE)
    if isinstance(document, Workbook):
        return _workbook(document)
    if isinstance(document, Listing):
        return Upload(listing.file_name(document), listing.csv_file(document), listing.MEDIA_TYPE)
    if isinstance(document, StreamPicture):
        return _stream_picture(document)
    if isinstance(document, Chart):
        return _picture(document)
    return Upload(file_name(document), personal_file(document), MEDIA_TYPE)
