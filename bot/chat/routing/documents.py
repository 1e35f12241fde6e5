"""From a screen's document to the file that goes to Telegram; what makes it is loaded with the first one."""

import asyncio
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import asynccontextmanager
from pathlib import Path
from shutil import rmtree
from tempfile import mkdtemp
from typing import Any

from bot.chat.screens.screen import Document
from bot.chat.telegram.request import Upload
from bot.exports.charts_value import Chart
from bot.exports.listing_value import Listing
from bot.exports.workbook_value import Workbook
from bot.privacy.services.privacy import Export
from bot.registrations.services.stream_words import StreamPicture
from bot.webinars.services.calendars import Event

Link = Callable[[str], str]


@asynccontextmanager
async def made(document: Document, bot_id: int, link: Link) -> AsyncIterator[Upload]:
    """The file of a document while it is sent; made beside everybody else's acts, a long one on the disk."""
    if not isinstance(document, Listing):
        yield await asyncio.to_thread(upload_of, document, bot_id, link)
        return
    from bot.exports import listing

    folder = await asyncio.to_thread(mkdtemp, prefix="listing-")
    try:
        path, media_type = await listing.csv_file(document, Path(folder))
        yield Upload(path.name, path, media_type)
    finally:
        await asyncio.to_thread(rmtree, folder)


def upload_of(document: Document, bot_id: int, link: Link) -> Upload:
    """The file with its name; `link` makes deep links into the chat.

    A large one takes a moment: call it in a thread.
    """
    if isinstance(document, Event):
        return _calendar_file(document, bot_id, link)
    return _MAKERS[type(document)](document)


def _calendar_file(event: Event, bot_id: int, link: Link) -> Upload:
    from bot.exports import ics

    content = ics.calendar_file(event, bot_id, link(f"w_{event.webinar_id}"))
    return Upload(ics.file_name(event), content, ics.MEDIA_TYPE)


def _workbook(book: Workbook) -> Upload:
    from bot.exports import xlsx

    return Upload(xlsx.file_name(book), xlsx.workbook(book), xlsx.MEDIA_TYPE)


def _stream_picture(drawn: StreamPicture) -> Upload:
    from bot.exports import stream_picture

    content = stream_picture.stream_picture(drawn)
    return Upload(stream_picture.file_name(drawn), content, stream_picture.MEDIA_TYPE)


def _chart(drawn: Chart) -> Upload:
    from bot.exports import charts

    return Upload(f"{drawn.name}.png", charts.picture(drawn), charts.MEDIA_TYPE, as_photo=True)


def _personal_file(export: Export) -> Upload:
    from bot.exports import personal

    return Upload(personal.file_name(export), personal.personal_file(export), personal.MEDIA_TYPE)


_MAKERS: Mapping[type, Callable[[Any], Upload]] = {
    Workbook: _workbook,
    StreamPicture: _stream_picture,
    Chart: _chart,
    Export: _personal_file,
}
