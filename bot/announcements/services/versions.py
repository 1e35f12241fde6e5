"""What an announcement says: made of the messages that a librarian sent, as they are now."""

from dataclasses import dataclass, replace

from storage.announcements import Version


@dataclass(frozen=True, slots=True)
class Taken:
    """A message of the librarian, as it is to be announced."""

    message_id: int
    form: str
    words: str
    album: str | None = None


def with_message(known: Version | None, language: str, taken: Taken) -> Version:
    """A version with one more message of the album it is, or anew."""
    if known is None or taken.album is None or known.album != taken.album:
        return Version(language, taken.form, (taken.message_id,), taken.album, 0, taken.words)
    if taken.message_id in known.message_ids:  # an update that comes again
        return known
    ids = tuple(sorted({*known.message_ids, taken.message_id}))
    worded = taken.message_id if taken.words else known.message_ids[known.captioned]
    return Version(language, "album", ids, taken.album, ids.index(worded), known.excerpt or taken.words)


def with_edited(known: Version, taken: Taken) -> Version:
    """A version with one of its messages as it is now."""
    if known.album is None:
        return replace(known, form=taken.form, excerpt=taken.words)
    position = known.message_ids.index(taken.message_id)
    if not taken.words and position != known.captioned:
        return known
    return replace(known, captioned=position, excerpt=taken.words)
