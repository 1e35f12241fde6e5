"""Talks: who may write, what a replay does, how several messages become one letter."""

from bot.clock import Clock
from bot.conversations.services.letters import LONGEST, Letter
from bot.conversations.services.threads import Said, Threads
from storage import Act, Storage
from storage.threads import PostPart
from tests.services.known import person, team

OWNER, OTHER, READER, STRANGER = 1, 2, 3, 4


async def sends(storage: Storage, threads: Threads, words: str = "слова") -> int:
    """A letter of the reader; gives its talk."""
    reader = await person(storage, READER)
    await threads.keep_letter(Act(1), reader, words)
    assert await threads.send_letter(Act(2), reader, "Дана") is Said.ASKED
    return 1


async def told(storage: Storage) -> list[tuple[str, int]]:
    """Which notices wait for whom."""
    waiting = await storage.read(lambda tables: tables.outbox.next(Clock().now() + 1000, 100))
    return sorted((each.kind, each.person_id) for each in waiting)


def test_messages_become_one_letter_until_it_is_too_long() -> None:
    letter = Letter.of("раз", 1)
    assert letter.words == "раз"
    assert letter.with_more(PostPart(2, "два")).words == "раз\nдва"
    assert Letter.of("x" * LONGEST, 1).with_more(PostPart(2, "два")).words == "два"


async def test_a_letter_is_sent_once_however_often_its_act_is_replayed(storage: Storage) -> None:
    threads = Threads(storage, Clock(), await team(storage, OWNER))
    await sends(storage, threads)
    reader = await person(storage, READER)
    assert await threads.send_letter(Act(2, replayed=True), reader, "Дана") is Said.ASKED
    assert await threads.send_letter(Act(3), reader, "Дана") is Said.GONE
    assert await told(storage) == [("question", OWNER)]


async def test_words_of_a_replayed_act_are_kept_once(storage: Storage) -> None:
    threads = Threads(storage, Clock(), await team(storage, OWNER))
    reader = await person(storage, READER)
    await threads.keep_letter(Act(1), reader, "раз")
    assert await threads.keep_letter(Act(1, replayed=True), reader, "раз") == "раз"
    assert await threads.keep_letter(Act(2), reader, "два") == "раз\nдва"


async def test_an_answer_goes_to_the_person_and_is_known_to_the_other_owners_once(storage: Storage) -> None:
    threads = Threads(storage, Clock(), await team(storage, OWNER, OTHER))
    thread_id = await sends(storage, threads)
    owner = await person(storage, OWNER)
    for act in (Act(3), Act(3, replayed=True), Act(4)):
        assert await threads.reply(act, owner, thread_id, "ответ") is Said.ANSWERED
    assert await told(storage) == [
        ("answer", READER),
        ("answer", READER),
        ("answered", OTHER),
        ("question", OWNER),
        ("question", OTHER),
    ]


async def test_nobody_else_writes_in_a_talk(storage: Storage) -> None:
    threads = Threads(storage, Clock(), await team(storage, OWNER))
    thread_id = await sends(storage, threads)
    for outsider in (STRANGER, OTHER):
        who = await person(storage, outsider)
        assert await threads.may_write(who, thread_id) is Said.NOT_YOURS
        assert await threads.reply(Act(3), who, thread_id, "чужое") is Said.NOT_YOURS
        assert await threads.answer_feedback(Act(4), who, 1, "чужое") is Said.NOT_YOURS
    assert await threads.reply(Act(5), await person(storage, OWNER), 99, "мимо") is Said.GONE
    assert await told(storage) == [("question", OWNER)]


async def test_what_was_forgotten_is_told_to_nobody_even_if_it_waited(storage: Storage) -> None:
    threads = Threads(storage, Clock(), await team(storage, OWNER))
    await sends(storage, threads)
    [notice] = await storage.read(lambda tables: tables.outbox.next(Clock().now(), 1))
    load = threads.kinds["question"].load
    assert load is not None
    assert await storage.read(lambda tables: load(tables, notice)) is not None
    await storage.write(lambda tables: tables.threads.forget(READER))
    assert await storage.read(lambda tables: load(tables, notice)) is None
    removed = Threads(storage, Clock(), await team(storage)).kinds["question"].load
    assert removed is not None
    assert await storage.read(lambda tables: removed(tables, notice)) is None
