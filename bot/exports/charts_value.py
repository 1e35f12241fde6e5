"""What a picture of numbers shows, in the words of its reader's language."""

from dataclasses import dataclass

from bot.exports.document import Origin, SmallDocument, Upload


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar: what stands before it, how long it is, what stands behind it."""

    label: str
    people: int
    told: str


@dataclass(frozen=True, slots=True)
class Chart(SmallDocument):
    """Bars under a title and a summary, all of it plain text. `name`: of the file, without its ending."""

    title: str
    summary: str
    bars: tuple[Bar, ...]
    name: str

    def upload(self, _origin: Origin) -> Upload:
        """A picture in the chat."""
        from bot.exports import charts

        return Upload(f"{self.name}.png", charts.picture(self), charts.MEDIA_TYPE, as_photo=True)
