"""Talks between a person and the librarians: a question, words, feedback; answered by a reply."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import StrEnum

from bot.chat.sending.kinds import Kind
from bot.clock import Clock
from bot.conversations.services.letters import LETTER, ONE_LETTER, UNKNOWN, Letter, letter_in
from bot.people.services.team import Team
from storage import Act, Storage, Tables
from storage.feedback import Feedback
from storage.outbox import Telling
from storage.records import Notice, Peace, Person, WebinarStatus, Words
from storage.threads import Post, PostPart, Thread
from storage.transactions import applies, reads


class Said(StrEnum):
    """What came of somebody's words; each name is a text key (`said-asked`)."""

    ASKED = "asked"
    ANSWERED = "answered"
    WRITTEN = "written"
    MUTED = "muted"
    BANNED = "banned"
    NOBODY = "nobody"
    NOT_YOURS = "not-yours"
    FORGOTTEN = "forgotten"
    LEFT = "left"
    GONE = "gone"


@dataclass(frozen=True, slots=True)
class ToldPost:
    """A post as somebody hears of it. `before`: what it answers; `title`: of the webinar it is about.

    `minor`: the person is under 18, so that every librarian sees every post.
    """

    thread: Thread
    post: Post
    before: Post | None
    title: Words | None
    minor: bool = False


class Threads:
    """Asking and answering: librarians hear what people ask, and may answer."""

    def __init__(self, storage: Storage, clock: Clock, team: Team) -> None:
        self.storage = storage
        self._clock = clock
        self._team = team
        self.kinds: Mapping[str, Kind] = {
            "question": Kind(load=self._for_staff),
            "answer": Kind(load=_for_person, at_once=True),
            "answered": Kind(load=self._for_staff),
        }

    @reads
    def find(self, tables: Tables, chat_id: int, message_id: int) -> int | None:
        """The talk that a message in a chat belongs to."""
        return tables.threads.shown_as(chat_id, message_id)

    async def keep_letter(self, act: Act, person: Person, words: str, said_in: int = UNKNOWN) -> str:
        """Keep words until the person says that they should be sent; gives all that is kept.

        `said_in` is here and below the message of its author that says it.
        """
        more = None if act.replayed else PostPart(said_in, words)
        return (await self._keep_letter(act, person, more)).words

    @applies
    def _keep_letter(self, tables: Tables, person: Person, more: PostPart | None) -> Letter:
        now = self._clock.now()
        before = letter_in(tables.forms.get(person.id), since=now - ONE_LETTER) or Letter()
        letter = before.with_more(more) if more else before
        tables.forms.put(person.id, LETTER, letter.answers(), None, now)
        return letter

    async def send_letter(self, act: Act, person: Person, name: str) -> Said:
        """What was kept goes to the librarians; GONE if it went already."""
        said = await self._send_letter(act, person, name)
        return Said.ASKED if said is Said.GONE and act.replayed else said

    @applies
    def _send_letter(self, tables: Tables, person: Person, name: str) -> Said:
        letter = letter_in(tables.forms.get(person.id))
        return self._begin(tables, person, name, "words", letter, None) if letter else Said.GONE

    @applies
    def ask(
        self, tables: Tables, person: Person, name: str, words: str, webinar_id: int, said_in: int = UNKNOWN
    ) -> Said:
        """A question about a webinar goes to the librarians."""
        webinar = tables.webinars.get(webinar_id)
        if webinar is None or webinar.status is WebinarStatus.DRAFT:
            tables.forms.remove(person.id)
            return Said.GONE
        letter = Letter.of(words, said_in)
        return self._begin(tables, person, name, "question", letter, webinar_id)

    @reads
    def may_write(self, tables: Tables, person: Person, thread_id: int) -> Said | None:
        """Why this person can add nothing to the talk; None if they can."""
        return self._why_not(tables, person, tables.threads.get(thread_id))

    @applies
    def reply(
        self,
        tables: Tables,
        person: Person,
        thread_id: int,
        words: str,
        said_in: int = UNKNOWN,
        *,
        in_form: bool = False,
    ) -> Said:
        """One more post: the person's goes to the librarians, theirs to the person. `in_form`: ends it."""
        if in_form:
            tables.forms.remove(person.id)
        thread = tables.threads.get(thread_id)
        problem = self._why_not(tables, person, thread)
        if problem is not None or thread is None:
            return problem or Said.GONE
        return self._post(tables, person, thread, Letter.of(words, said_in))

    @reads
    def may_write_to(self, tables: Tables, librarian: Person, person_id: int) -> Said | None:
        """Why nothing can be written to this person; None if it can."""
        thread = Thread(0, person_id, None, "words", None, None)
        return self._why_not(tables, librarian, thread)

    @applies
    def write(
        self, tables: Tables, librarian: Person, person_id: int, words: str, said_in: int = UNKNOWN
    ) -> Said:
        """A librarian begins a talk: the person answers as always, the other librarians hear of it."""
        tables.forms.remove(librarian.id)
        subject = tables.peace.subject(person_id)
        thread = Thread(0, person_id, subject.name if subject else None, "words", None, None)
        problem = self._why_not(tables, librarian, thread)
        if problem is not None:
            return problem
        thread_id = tables.threads.add(person_id, thread.name, thread.subject, self._clock.now())
        self._post(tables, librarian, replace(thread, id=thread_id), Letter.of(words, said_in))
        tables.log.add(librarian.id, "person_written", self._clock.now(), person_id=person_id)
        return Said.WRITTEN

    @applies
    def answer_feedback(
        self, tables: Tables, librarian: Person, feedback_id: int, words: str, said_in: int = UNKNOWN
    ) -> Said:
        """A librarian answers feedback; who gave it need not be known for that."""
        tables.forms.remove(librarian.id)
        if not self._team.is_staff(tables, librarian.id):
            return Said.NOT_YOURS
        feedback = tables.feedback.get(feedback_id)
        if feedback is None or feedback.person_id is None:
            return Said.FORGOTTEN if feedback else Said.GONE
        thread = _about(tables, feedback, feedback.person_id, self._clock.now())
        problem = self._why_not(tables, librarian, thread)
        if problem is not None or thread is None:
            return problem or Said.GONE
        return self._post(tables, librarian, thread, Letter.of(words, said_in))

    def _begin(
        self, tables: Tables, person: Person, name: str, subject: str, letter: Letter, webinar_id: int | None
    ) -> Said:
        tables.forms.remove(person.id)
        if person.peace is not None:
            return Said.MUTED
        if not self._team.staff(tables):
            return Said.NOBODY
        now = self._clock.now()
        thread_id = tables.threads.add(person.id, name, subject, now, webinar_id)
        thread = Thread(thread_id, person.id, name, subject, webinar_id, None)
        return self._post(tables, person, thread, letter)

    def _post(self, tables: Tables, author: Person, thread: Thread, letter: Letter) -> Said:
        now = self._clock.now()
        staff = author.id != thread.person_id
        post_id = tables.threads.add_post(thread.id, author.id, letter.words, now, from_staff=staff)
        known = [each for each in letter.parts if each.message_id != UNKNOWN]
        tables.threads.write_down(post_id, author.id, known, now)
        if staff:
            if thread.feedback_id is not None:
                tables.feedback.settle(thread.feedback_id, now)
            note(tables, author, thread, "answered", now)
            self._tell_answer(tables, author, thread, post_id, now)
            return Said.ANSWERED
        readers = self._team.staff(tables)
        rows = [telling("question", each, thread.id, post_id, f"{post_id}", now) for each in readers]
        tables.outbox.add(rows, now)
        return Said.ASKED

    def _tell_answer(self, tables: Tables, author: Person, thread: Thread, post_id: int, now: int) -> None:
        """The person hears the answer; the other librarians hear once that these words are answered.

        What is written to somebody under 18, or without being asked, they hear every time; and what is
        written to somebody nobody knows, or it would tell who is under 18.
        """
        asked = tables.threads.asked_before(thread.id, post_id)
        always = thread.anonymous or is_minor(tables, thread)
        key = f"post:{post_id}" if always or asked is None else f"{asked.id}:{thread.id}"
        staff = self._team.staff(tables)
        others = [each for each in staff if each not in (author.id, thread.person_id)]
        rows = [telling("answered", each, thread.id, post_id, key, now) for each in others]
        if thread.person_id is not None:
            rows.append(telling("answer", thread.person_id, thread.id, post_id, f"{post_id}", now))
        tables.outbox.add(rows, now)

    def _why_not(self, tables: Tables, person: Person, thread: Thread | None) -> Said | None:
        if thread is None:
            return Said.GONE
        if person.id == thread.person_id:
            if person.peace is not None:
                return Said.MUTED
            return None if self._team.staff(tables) else Said.NOBODY
        if not self._team.is_staff(tables, person.id):
            return Said.NOT_YOURS
        if thread.person_id is None:
            return Said.FORGOTTEN
        reader = tables.people.get(thread.person_id)
        if reader is not None and reader.peace is Peace.BANNED:
            return Said.BANNED
        return None if reader is not None and reader.reachable else Said.LEFT

    def _for_staff(self, tables: Tables, notice: Notice) -> ToldPost | None:
        staff = self._team.is_staff(tables, notice.person_id)
        return told(tables, notice) if staff else None


def told(tables: Tables, notice: Notice) -> ToldPost | None:
    """The post a notice speaks of; None if it was forgotten meanwhile."""
    details = json.loads(notice.details)
    post = tables.threads.post(details["post"])
    thread = tables.threads.get(details["thread"])
    if post is None or thread is None or not post.words:
        return None
    before = tables.threads.asked_before(thread.id, post.id) if post.from_staff else None
    webinar = tables.webinars.get(thread.webinar_id) if thread.webinar_id else None
    minor = not thread.anonymous and is_minor(tables, thread)
    return ToldPost(thread, post, before, webinar.title if webinar else None, minor)


def is_minor(tables: Tables, thread: Thread) -> bool:
    """Whether the person of a talk is under 18."""
    return thread.person_id is not None and tables.volunteers.is_minor(thread.person_id)


def note(tables: Tables, librarian: Person, thread: Thread, done: str, now: int) -> None:
    """A line in the log (`answered`, `settled`); who is not named to librarians is not named there either."""
    tables.log.add(
        librarian.id,
        f"thread_{done}" if thread.feedback_id is None else f"feedback_{done}",
        now,
        webinar_id=thread.webinar_id,
        person_id=thread.person_id if thread.name else None,
    )


def _for_person(tables: Tables, notice: Notice) -> ToldPost | None:
    found = told(tables, notice)
    return found if found is not None and found.thread.person_id == notice.person_id else None


def _about(tables: Tables, feedback: Feedback, person_id: int, now: int) -> Thread | None:
    """The talk about this feedback, begun if there is none; a name is in it only by the signature."""
    found = tables.threads.of_feedback(feedback.id)
    webinar_id = feedback.webinar_id
    thread_id = found or tables.threads.add(person_id, None, "feedback", now, webinar_id, feedback.id)
    return tables.threads.get(thread_id)


def telling(kind: str, person_id: int, thread_id: int, post_id: int, key: str, now: int) -> Telling:
    """A notice about a post, once per key and reader."""
    return Telling(
        person_id=person_id,
        kind=kind,
        details=json.dumps({"thread": thread_id, "post": post_id}),
        once_key=f"{kind}:{key}:{person_id}",
        due_at=now,
        deadline_at=now + 60_000,
    )
