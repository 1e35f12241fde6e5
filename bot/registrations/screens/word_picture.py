"""The check-in word as a picture to send; what draws it is loaded with the first one."""

from dataclasses import dataclass

from bot.exports.document import Origin, SmallDocument, Upload
from bot.registrations.services.stream_words import StreamPicture


@dataclass(frozen=True, slots=True)
class WordPicture(SmallDocument):
    """A file to keep and to show in the stream."""

    drawn: StreamPicture

    def upload(self, _origin: Origin) -> Upload:
        """The picture as it was drawn: Telegram makes none of its own of it."""
        from bot.registrations.exports import stream_picture

        content = stream_picture.stream_picture(self.drawn)
        return Upload(stream_picture.file_name(self.drawn), content, stream_picture.MEDIA_TYPE)
