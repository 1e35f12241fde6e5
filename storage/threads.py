"""Talks between a person and the librarians, their posts, and the messages in which they were shown."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass

from storage.queries import Row, Table


@dataclass(frozen=True, slots=True)
class Thread:
    """One talk. `person_id` None: they had their data deleted; `name` None: not known to librarians."""

    id: int
    person_id: int | None
    name: str | None
    subject: str
    webinar_id: int | None
    feedback_id: int | None
    waiting_since: int | None = None
    """When the person wrote the first words without an answer (epoch milliseconds); None: nothing waits."""

    @property
    def anonymous(self) -> bool:
        """Whether it is about feedback that nobody signed."""
        return self.feedback_id is not None and not self.name


@dataclass(frozen=True, slots=True)
class Post:
    """What somebody wrote in a talk; `words` are empty once forgotten."""

    id: int
    thread_id: int
    author_id: int | None
    from_staff: bool
    words: str
    created_at: int
    edited_at: int | None = None
    """When its author changed it last; None: it stands as it was written."""


@dataclass(frozen=True, slots=True)
class ThreadLine:
    """A talk as a list shows it: `words` are its newest; `waiting_since` None: nothing waits."""

    id: int
    name: str | None
    subject: str
    webinar_id: int | None
    waiting_since: int | None
    last_at: int
    words: str | None


@dataclass(frozen=True, slots=True)
class Turn:
    """A post as librarians read it; `name` is that of the librarian who wrote it, if known."""

    id: int
    from_staff: bool
    words: str
    created_at: int
    name: str | None
    edited_at: int | None = None


@dataclass(frozen=True, slots=True)
class PostPart:
    """One message of its author that a post is made of."""

    message_id: int
    words: str


@dataclass(frozen=True, slots=True)
class Written:
    """What a message said, and the post that it is a part of."""

    post_id: int
    words: str


class ThreadsTable(Table):
    """Typed queries of `threads`, `posts` and `shown_posts`."""

    noun = "threads"

    def get(self, thread_id: int) -> Thread | None:
        """The talk with this id."""
        row: Row | None = self.sql.get(self.link, thread_id=thread_id)
        return Thread(*row) if row else None

    def add(
        self,
        person_id: int,
        name: str | None,
        subject: str,
        now: int,
        webinar_id: int | None = None,
        feedback_id: int | None = None,
    ) -> int:
        """Begin a talk; gives its id."""
        added = self.sql.add(
            self.link,
            person_id=person_id,
            name=name,
            subject=subject,
            webinar_id=webinar_id,
            feedback_id=feedback_id,
            now=now,
        )
        return int(added)

    def of_feedback(self, feedback_id: int) -> int | None:
        """The talk about this feedback, if there is one."""
        found: int | None = self.sql.of_feedback(self.link, feedback_id=feedback_id)
        return found

    def shown_as(self, chat_id: int, message_id: int) -> int | None:
        """The talk that this message in this chat belongs to."""
        found: int | None = self.sql.shown_as(self.link, chat_id=chat_id, message_id=message_id)
        return found

    def show(self, chat_id: int, message_id: int, thread_id: int) -> None:
        """A reply to this message in this chat continues the talk from now on."""
        self.sql.show(self.link, chat_id=chat_id, message_id=message_id, thread_id=thread_id)

    def add_post(self, thread_id: int, author_id: int, words: str, now: int, *, from_staff: bool) -> int:
        """Store what somebody wrote, after which the talk waits or does not; gives the post's id."""
        if from_staff:
            self.sql.rest(self.link, thread_id=thread_id, now=now)
        else:
            self.sql.wait(self.link, thread_id=thread_id, now=now)
        added = self.sql.add_post(
            self.link,
            thread_id=thread_id,
            author_id=author_id,
            from_staff=int(from_staff),
            words=words,
            now=now,
        )
        return int(added)

    def post(self, post_id: int) -> Post | None:
        """The post with this id."""
        return _post(self.sql.post(self.link, post_id=post_id))

    def change_post(self, post_id: int, words: str, now: int) -> None:
        """Its author says something else instead."""
        self.sql.change_post(self.link, post_id=post_id, words=words, now=now)

    def write_down(self, post_id: int, author_id: int, parts: Sequence[PostPart], now: int) -> None:
        """Of which messages a post is made: one that is edited changes it."""
        rows = [asdict(each) | {"post_id": post_id, "author_id": author_id, "now": now} for each in parts]
        self.sql.write_down(self.link, rows)

    def written_in(self, author_id: int, message_id: int) -> Written | None:
        """The post that a message became (a part of), and what it said."""
        row: Row | None = self.sql.written_in(self.link, author_id=author_id, message_id=message_id)
        return Written(*row) if row else None

    def reword(self, author_id: int, part: PostPart, post_id: int, now: int) -> None:
        """A message says something else, and so does the post that it is a part of."""
        self.sql.reword(self.link, author_id=author_id, message_id=part.message_id, words=part.words)
        rows: list[Row] = self.sql.parts(self.link, post_id=post_id)
        self.change_post(post_id, "\n".join(words for (words,) in rows), now)

    def drop_written(self, before: int) -> None:
        """Messages from before this instant (epoch milliseconds) can't be edited any more."""
        self.sql.drop_written(self.link, before=before)

    def asked_before(self, thread_id: int, post_id: int) -> Post | None:
        """The person's newest words up to this post."""
        return _post(self.sql.asked_before(self.link, thread_id=thread_id, post_id=post_id))

    def settle(self, thread_id: int) -> None:
        """It needs no answer; a new word of the person makes it wait again."""
        self.sql.settle(self.link, thread_id=thread_id)

    def posts(self, thread_id: int) -> list[Turn]:
        """The whole talk, the newest first, without what was forgotten."""
        rows: list[Row] = self.sql.posts(self.link, thread_id=thread_id)
        return [Turn(id_, bool(staff), *rest) for id_, staff, *rest in rows]

    def waiting(self, limit: int, offset: int) -> list[ThreadLine]:
        """Talks whose last word is the person's, who waits longest first."""
        rows: list[Row] = self.sql.waiting(self.link, limit=limit, offset=offset)
        return [ThreadLine(*row) for row in rows]

    def count_waiting(self) -> int:
        """How many `waiting` would give without a limit."""
        return int(self.sql.count_waiting(self.link))

    def settled(self, limit: int, offset: int) -> list[ThreadLine]:
        """Talks in which nothing waits, the newest word first."""
        rows: list[Row] = self.sql.settled(self.link, limit=limit, offset=offset)
        return [ThreadLine(*row) for row in rows]

    def count_settled(self) -> int:
        """How many `settled` would give without a limit."""
        return int(self.sql.count_settled(self.link))

    def unname(self, person_id: int) -> None:
        """Librarians do not see any more who wrote."""
        self.sql.unname(self.link, person_id=person_id)

    def forget(self, person_id: int) -> None:
        """Remove the person's words, name and chat from every talk; that there was one stays."""
        self.sql.forget_written(self.link, person_id=person_id)
        self.sql.forget_words(self.link, person_id=person_id)
        self.sql.forget_author(self.link, person_id=person_id)
        self.sql.forget_shown(self.link, person_id=person_id)
        self.sql.forget(self.link, person_id=person_id)


def _post(row: Row | None) -> Post | None:
    if row is None:
        return None
    id_, thread_id, author_id, from_staff, words, created_at, edited_at = row
    return Post(id_, thread_id, author_id, bool(from_staff), words, created_at, edited_at)
