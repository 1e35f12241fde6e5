"""Check-in words: shown in the stream, typed to the bot, and how often somebody typed a wrong one."""

from dataclasses import dataclass

from storage.queries import Row, Table


@dataclass(frozen=True, slots=True)
class Checkin:
    """A webinar's word as it is shown, as it is compared, and the code of the link that does the same."""

    webinar_id: int
    word: str
    folded: str
    code: str


class CheckinsTable(Table):
    """Typed queries of `checkins` and `checkin_tries`. Instants are epoch milliseconds."""

    noun = "checkins"

    def get(self, webinar_id: int) -> Checkin | None:
        """The webinar's word, if it has one."""
        row: Row | None = self.sql.get(self.link, webinar_id=webinar_id)
        return Checkin(*row) if row else None

    def put(self, checkin: Checkin, now: int) -> None:
        """A new word and a new link; the old ones do nothing any more."""
        self.sql.put(
            self.link,
            webinar_id=checkin.webinar_id,
            word=checkin.word,
            folded=checkin.folded,
            code=checkin.code,
            now=now,
        )

    def by_code(self, code: str) -> Checkin | None:
        """Whose link this is."""
        row: Row | None = self.sql.by_code(self.link, code=code)
        return Checkin(*row) if row else None

    def open_at(self, starts_before: int, ends_after: int) -> list[Checkin]:
        """Words of the webinars that start before the one instant and end after the other."""
        open_at = self.sql.open_at
        rows: list[Row] = open_at(self.link, starts_before=starts_before, ends_after=ends_after)
        return [Checkin(*row) for row in rows]

    def elsewhere(self, folded: str, webinar_id: int, ends_after: int) -> bool:
        """Whether another webinar that ends after this instant has the same word."""
        elsewhere = self.sql.elsewhere
        return bool(elsewhere(self.link, folded=folded, webinar_id=webinar_id, ends_after=ends_after))

    def tries(self, person_id: int, since: int) -> int:
        """Wrong words of this person since an instant."""
        return int(self.sql.tries(self.link, person_id=person_id, since=since))

    def add_try(self, person_id: int, since: int, now: int) -> None:
        """One more wrong word; counting began anew if the first was before `since`."""
        self.sql.add_try(self.link, person_id=person_id, since=since, now=now)

    def forget(self, person_id: int) -> None:
        """Nothing stays of what this person tried."""
        self.sql.forget(self.link, person_id=person_id)
