"""What readers get from a webinar: links and files, the recording, the poster."""

from collections.abc import Iterator, Sequence

from bot import linked
from bot.chat.screens.paragraphs import LINE, fitting
from bot.chat.screens.screen import Media, Rows, Screen, column, tap
from bot.linked import shorten
from bot.texts import Html, Speaker, in_html
from bot.webinars.screens.webinars import when
from bot.webinars.services.materials import Handed
from storage.materials import Material, MaterialKind, Purpose
from storage.records import Webinar

FILES_AT_ONCE = 10
"""Files that one tap brings: as many as an album takes."""
NAME_SHOWN = 60
LINES_TOGETHER = 10
CAPTION_LIMIT = 300
"""Characters of a title under a file."""


def materials(say: Speaker, handed: Handed) -> Screen:
    """Everything that was handed out, talk by talk: links to open, files to be had by one tap."""
    webinar_id = handed.webinar.id
    head = _head(say, handed.webinar)
    groups = list(_groups(say, handed))
    text = fitting([head, *groups]) if groups else Html("\n\n").join_all([head, say("materials-empty")])
    count = len(handed.files)
    get = [tap(say.plain("materials-get", count=count), "files", webinar_id, 0, style="primary")]
    return Screen(text, column(*(get if count else []), tap(say.plain("back"), "webinar", webinar_id)))


def files(say: Speaker, handed: Handed, page: int) -> list[Media]:
    """The files of one page, each under the title of its talk."""
    start = page * FILES_AT_ONCE
    return [media(say, handed, each) for each in handed.files[start : start + FILES_AT_ONCE]]


def files_sent(say: Speaker, handed: Handed, page: int, lost: int) -> Screen:
    """Below the files: where from, what is missing, the next ones."""
    webinar_id, rest = handed.webinar.id, len(handed.files) - (page + 1) * FILES_AT_ONCE
    lines = [say("materials-sent", title=say.of(handed.webinar.title))]
    lines += [say("materials-lost", count=lost)] if lost else []
    more = [tap(say.plain("materials-more", count=rest), "files", webinar_id, page + 1, style="primary")]
    back = tap(say.plain("back"), "materials", webinar_id)
    return Screen(LINE.join_all(lines), column(*(more if rest > 0 else []), back))


def one(say: Speaker, handed: Handed, purpose: Purpose) -> list[Media]:
    """The poster, or the recording as a file; empty if there is none."""
    back = column(tap(say.plain("button-card"), "webinar", handed.webinar.id))
    return [media(say, handed, each, back) for each in handed.attached if each.purpose is purpose]


def not_there(say: Speaker, webinar_id: int) -> Screen:
    """The file is not there any more, or Telegram does not find it."""
    return Screen(say("materials-file-gone"), column(tap(say.plain("button-card"), "webinar", webinar_id)))


def media(say: Speaker, handed: Handed, material: Material, rows: Rows = ()) -> Media:
    """A file to send, the title of its talk or webinar under it."""
    talk = handed.talk(material.talk_id)
    title = say.of(talk.talk.title if talk else handed.webinar.title)
    caption = in_html(shorten(title, CAPTION_LIMIT))
    if material.purpose is not Purpose.MATERIAL:
        caption = LINE.join_all([caption, *when(say, handed.webinar)])
    return Media(material.kind, material.reference, caption, rows)


def named(say: Speaker, material: Material) -> Html:
    """One thing in a list: a link to open, or a file with its size."""
    label = in_html(linked.seen(label_of(say, material)))
    if material.kind is MaterialKind.LINK:
        return Html(f'<a href="{in_html(material.reference)}">{label}</a>')
    size = [size_of(say, material.size)] if material.size else []
    return Html(" · ").join_all([Html(label), *size])


def label_of(say: Speaker, material: Material) -> str:
    """What a person calls it: the file's name or the address; else what kind of thing it is. Not escaped."""
    if material.kind is MaterialKind.LINK:
        return shorten(material.reference.split("://", 1)[-1].rstrip("/"), NAME_SHOWN)
    return shorten(material.name or say.plain(f"material-{material.kind}"), NAME_SHOWN)


def size_of(say: Speaker, size: int) -> Html:
    """Bytes as people read them."""
    megabytes = round(size / 1_000_000)
    if megabytes:
        return say("size-megabytes", size=megabytes)
    return say("size-kilobytes", size=max(1, round(size / 1000)))


def _head(say: Speaker, webinar: Webinar) -> Html:
    return LINE.join_all([say("materials-title"), in_html(say.of(webinar.title))])


def _groups(say: Speaker, handed: Handed) -> Iterator[Html]:
    of_all = [each for each in handed.materials if each.talk_id is None]
    yield from _paragraphs(say, None, of_all)
    for kept in handed.talks:
        title = Html(f"<b>{in_html(say.of(kept.talk.title))}</b>")
        yield from _paragraphs(say, title, [each for each in handed.materials if each.talk_id == kept.id])


def _paragraphs(say: Speaker, title: Html | None, found: Sequence[Material]) -> Iterator[Html]:
    """What was handed out at one talk, a few lines at a time, so that as much is shown as fits."""
    lines = [Html(f"• {named(say, each)}") for each in found]
    for start in range(0, len(lines), LINES_TOGETHER):
        head = [title] if title and not start else []
        yield LINE.join_all([*head, *lines[start : start + LINES_TOGETHER]])
