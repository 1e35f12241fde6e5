"""What is stored comes back as it was, field by field."""

from dataclasses import astuple

from storage import Storage, Tables
from storage.records import Registration, Seat, WebinarStatus
from tests.storage.examples import FACTS, HOUR, NOW, add_person, add_webinar, facts


async def test_a_webinar_comes_back_with_its_parts(storage: Storage) -> None:
    webinar_id = await add_webinar(storage)
    webinar = await storage.read(lambda tables: tables.webinars.get(webinar_id))
    assert webinar is not None
    for name in ("status", "title", "description", "starts_at", "zone", "date_only", "duration", "ends_at"):
        assert getattr(webinar, name) == getattr(FACTS, name), name
    for name in ("host", "capacity", "join_link", "recording"):
        assert getattr(webinar, name) == getattr(FACTS, name), name
    assert webinar.revision == 0
    assert tuple(await storage.read(lambda tables: tables.webinars.partners(webinar_id))) == FACTS.partners
    assert tuple(await storage.read(lambda tables: tables.webinars.talks(webinar_id))) == FACTS.talks


async def test_a_changed_webinar_has_its_new_parts_only_and_a_new_revision(storage: Storage) -> None:
    webinar_id = await add_webinar(storage)
    await storage.write(
        lambda tables: tables.webinars.change(
            webinar_id, facts(talks=FACTS.talks[1:], partners=(), duration=30), NOW
        )
    )
    webinar = await storage.read(lambda tables: tables.webinars.get(webinar_id))
    assert webinar is not None
    assert (webinar.duration, webinar.revision) == (30, 1)
    assert await storage.read(lambda tables: tables.webinars.partners(webinar_id)) == []
    assert tuple(await storage.read(lambda tables: tables.webinars.talks(webinar_id))) == FACTS.talks[1:]


async def test_lists_hold_published_ones_on_their_side_of_now(storage: Storage) -> None:
    ids = [
        await add_webinar(storage, starts_at=NOW + hours * HOUR, status=status)
        for hours, status in (
            (48, WebinarStatus.PUBLISHED),
            (24, WebinarStatus.PUBLISHED),
            (24, WebinarStatus.DRAFT),
            (24, WebinarStatus.CANCELLED),
            (-1, WebinarStatus.PUBLISHED),
            (-2, WebinarStatus.PUBLISHED),
        )
    ]

    def look(tables: Tables) -> None:
        webinars = tables.webinars
        assert [each.id for each in webinars.coming(NOW, 10, 0)] == [ids[4], ids[1], ids[0]]
        assert [each.id for each in webinars.coming(NOW, 1, 1)] == [ids[1]]
        assert [each.id for each in webinars.past(NOW, 10, 0)] == [ids[5]]
        assert (webinars.count_coming(NOW), webinars.count_past(NOW)) == (3, 1)

    await storage.read(look)


async def test_a_person_keeps_what_they_chose_when_they_come_back(storage: Storage) -> None:
    await add_person(storage, 7, "kk")

    def work(tables: Tables) -> None:
        tables.people.set_zone(7, "Europe/Minsk")
        tables.people.set_consent(7, "v1", "Имя", NOW + 1)
        tables.people.set_reachable(7, reachable=False)
        tables.people.meet(7, "en", NOW + 2)

    await storage.write(work)
    person = await storage.read(lambda tables: tables.people.get(7))
    assert person is not None
    assert (person.id, person.language, person.zone, person.name) == (7, "kk", "Europe/Minsk", "Имя")
    assert (person.consent_version, person.consent_at) == ("v1", NOW + 1)
    assert (person.reachable, person.created_at, person.seen_at) == (True, NOW, NOW + 2)


async def test_the_line_is_in_the_order_of_the_last_answer(storage: Storage) -> None:
    webinar_id = await add_webinar(storage, capacity=1)
    for person_id in (1, 2, 3):
        await add_person(storage, person_id)

    def answer(tables: Tables) -> list[int]:
        answers = ((1, Seat.SEATED), (2, Seat.WAITING), (3, Seat.WAITING))
        places = [tables.registrations.put(webinar_id, *each, NOW) for each in answers]
        return [*places, tables.registrations.put(webinar_id, 2, Seat.WAITING, NOW + 5)]

    assert await storage.write(answer) == [1, 2, 3, 4]

    def look(tables: Tables) -> None:
        waiting = tables.registrations.next_waiting(webinar_id, 9)
        assert [each.person_id for each in waiting] == [3, 2]
        found = tables.registrations.get(webinar_id, 2)
        expected = Registration(0, webinar_id, 2, Seat.WAITING, 4, NOW, NOW + 5)
        assert found is not None
        assert astuple(found)[1:] == astuple(expected)[1:]
        assert tables.registrations.count(webinar_id) == (1, 2)
        card = tables.webinars.card(webinar_id, 2)
        assert card is not None
        assert (card.taken, card.waiting, card.ahead, card.talk_count) == (1, 2, 1, 2)
        assert card.registration == found

    await storage.read(look)
