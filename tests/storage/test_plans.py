"""No query gets slower with what is over: each one's plan is looked at, and what may read much says why."""

import re
import sqlite3
from collections.abc import Iterator, Mapping

import pytest

from storage.migrations import known
from tests.storage.test_queries import NAMED, QUERIES, Query

FEW: Mapping[str, str] = {
    "changed_webinars": "webinars that changed in the last seconds",
    "groups": "the groups a library's bot was ever added to: tens",
    "librarians": "a team",
    "invitations": "links that still work: two days of them",
    "volunteer_filters": "one for each of the team",
}
"""Tables that may be read as a whole."""
WAITING: Mapping[str, str] = {
    "inbox_open": "updates without an answer",
    "outbox_turn": "notices whose time has come",
    "outbox_waiting_for": "notices that wait, looked through when the clock was put back",
    "outbox_sending": "what is being sent: a handful",
    "offers_open": "offers that hold a seat now",
    "reminders_due": "reminders of coming webinars, three for each",
    "runs_active": "announcements that are not over",
    "runs_kept": "announcements of the last months",
    "inbox_aside": "the hundred updates set aside last",
    "feedback_waiting": "feedback that waits for a librarian",
    "feedback_muted": "whose authors are muted",
    "posted_cards_stale": "cards that may show an older state, in the order of their last change",
    "people_peace": "who is muted or banned",
    "volunteers_unkeyed": "applications of a version long ago, once",
    "registrations_guests": "guests by name, until they are unnamed: looked through four times a day",
    "threads_settled": "in its order, as far as the page goes",
    "feedback_about": "a librarian asks how everything was rated: each rating once, by hand",
}
"""Partial indexes that hold only what waits, and others that may be read through."""
IDEAS = "ideas, of which a library has some hundreds"
BY_HAND = "a librarian looks, at what a library can have of it"
PAGE = "in the table's order, as far as the page goes"
SCANS: Mapping[str, str] = {
    "announcements.page": PAGE,
    "log.page": PAGE,
    "log.count": "how many pages there are; one row for what a librarian did by hand",
    "desk_webinars.hosts": "the last few hundred",
    "desk_webinars.partners": "the last few hundred",
    "volunteers.page": BY_HAND,
    "volunteers.count": BY_HAND,
    "volunteers.cities": BY_HAND,
    "feedback.exported": "the workbook of all feedback",
    "export.forget_forms": "what is being filled in at the moment",
    "cities.names": "the list that ships with the program; once, when it is learned",
    "titles.version": "one short row for each webinar ever held",
    "audiences.zones": "once, when an announcement by everybody's own clock is confirmed",
    "proposals.count_states": IDEAS,
}
"""Queries that read a table as a whole, and why they may."""
ONES_OWN = "of one person"
OF_ONE = "of one webinar"
SORTS: Mapping[str, str] = {
    "outbox.next": "twice as many as are taken",
    "audiences.zones": "once, when an announcement by everybody's own clock is confirmed",
    "checkins.open_at": "webinars that are on now",
    "cities.called": "cities of one name",
    "desk_webinars.drafts": "drafts",
    "desk_webinars.hosts": "the last few hundred",
    "desk_webinars.partners": "the last few hundred",
    "feedback.averages": BY_HAND,
    "feedback.said": OF_ONE,
    "feedback.tally": OF_ONE,
    "guardians.open_of": ONES_OWN,
    "materials.of": OF_ONE,
    "offers.open_at": OF_ONE,
    "offers.open_for": ONES_OWN,
    "offers.unserved": "coming webinars",
    "offers.untold_before": "webinars with a seat held now",
    "participants.page": OF_ONE,
    "peace.held_off": "who is muted or banned",
    "proposals.in_state": IDEAS,
    "proposals.mine": IDEAS,
    "proposals.newest": IDEAS,
    "proposals.top": IDEAS,
    "registrations.mine": ONES_OWN,
    "registrations.of_person": ONES_OWN,
    "reminders.passed": OF_ONE,
    "reminders.planned_leads": "reminders of coming webinars, three for each",
    "reminders.planned_until": "reminders that have become due since the last second",
    "volunteers.cities": BY_HAND,
    "volunteers.page": BY_HAND,
}
"""Queries that sort by themselves, and what it is that they sort."""
SCAN = re.compile(r"SCAN (?P<what>\S+)(?: USING (?:COVERING )?INDEX (?P<index>\S+))?")
MADE = re.compile(r"(?:CO-ROUTINE|MATERIALIZE) (\S+)")
FIRST_COLUMN = re.compile(r"INDEX (?P<index>\S+) \((?P<column>\w+)=\?")
NOTHING_THERE = re.compile(r"(\w+) IS NULL")


@pytest.fixture(scope="module")
def database() -> Iterator[sqlite3.Connection]:
    connection = sqlite3.connect(":memory:", isolation_level=None)
    for migration in known():
        for statement in migration.statements():
            connection.execute(statement)
    yield connection
    connection.close()


def plan(database: sqlite3.Connection, sql: str) -> list[str]:
    prepared = sql.rstrip().rstrip(";")
    parameters = dict.fromkeys(NAMED.findall(prepared), 1)
    return [row[3] for row in database.execute(f"EXPLAIN QUERY PLAN {prepared}", parameters)]


def scans(steps: list[str], sql: str) -> list[str]:
    """Tables that are read from end to end; aliases under their table's name."""
    made = {found[1] for step in steps if (found := MADE.match(step))} | {"CONSTANT", "json_each"}
    names = dict(re.findall(r"(?:FROM|JOIN) (\w+) AS (\w+)", sql))
    tables = {alias: table for table, alias in names.items()}
    return [
        step
        for step in steps
        if (found := SCAN.match(step))
        and found["what"] not in made
        and not found["what"].startswith("(")
        and tables.get(found["what"], found["what"]) not in FEW
        and found["index"] not in WAITING
    ]


def sorts(steps: list[str]) -> list[str]:
    return [step for step in steps if step.startswith("USE TEMP B-TREE")]


def nothings(steps: list[str], sql: str) -> list[str]:
    """Looks into an index for all rows in which a column is empty: that may be nearly all there are."""
    empty = set(NOTHING_THERE.findall(sql))
    return [
        step
        for step in steps
        if (found := FIRST_COLUMN.search(step)) and found["column"] in empty and found["index"] not in WAITING
    ]


def faults(database: sqlite3.Connection, sql: str) -> dict[str, list[str]]:
    steps = plan(database, sql)
    found = {"scans": scans(steps, sql), "sorts": sorts(steps), "nothings": nothings(steps, sql)}
    return {what: where for what, where in found.items() if where}


@pytest.mark.parametrize("query", QUERIES, ids=str)
def test_a_query_reads_and_sorts_only_what_it_may(database: sqlite3.Connection, query: Query) -> None:
    allowed = {what for what, names in (("scans", SCANS), ("sorts", SORTS)) if str(query) in names}
    found = faults(database, query.sql)
    if found and "sorts" in found and str(query).startswith(tuple(f"{each}." for each in FEW)):
        del found["sorts"]
    assert set(found) == allowed, f"{found or 'it needs no exception any more'}"


def test_every_exception_names_a_query() -> None:
    assert {*SCANS, *SORTS} <= {str(each) for each in QUERIES}


BAD = {
    "the whole table": "SELECT id FROM outbox WHERE state = 'pending' AND kind = :kind",
    "the whole table, by its short name": "SELECT o.id FROM outbox AS o WHERE o.kind = :kind",
    "an index from end to end": "SELECT COUNT(*) FROM people WHERE seen_at + 1 > :now",
    "a sort of all that waits": "SELECT id FROM outbox WHERE state = 'pending' AND run_id IS NULL"
    " AND ripe = 1 ORDER BY created_at LIMIT 1",
    "a sort of a person's history": "SELECT id FROM outbox WHERE person_id = :person_id ORDER BY due_at",
    "all that was never in a webinar": "SELECT COUNT(*) FROM feedback WHERE webinar_id IS NULL",
    "half of a choice": "UPDATE outbox SET reason = :reason WHERE once_key = :key OR reason = :reason",
}


@pytest.mark.parametrize("sql", BAD.values(), ids=BAD)
def test_a_bad_query_is_found(database: sqlite3.Connection, sql: str) -> None:
    assert faults(database, sql)


def test_the_look_for_what_is_due_would_be_found_if_an_index_could_be_asked_for_nothing() -> None:
    """As it was: the runs' own index held all notices too, and was taken for the look."""
    connection = sqlite3.connect(":memory:", isolation_level=None)
    for migration in known()[:15]:
        for statement in migration.statements():
            connection.execute(statement)
    found = faults(
        connection,
        "SELECT id FROM outbox WHERE state = 'pending' AND run_id IS NULL AND due_at <= :now"
        " ORDER BY lane, deadline_at, id LIMIT :limit",
    )
    connection.close()
    assert set(found) == {"sorts", "nothings"}


def test_removing_a_row_looks_for_what_refers_to_it_in_an_index(database: sqlite3.Connection) -> None:
    tables = database.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall()
    slow = {
        (table, row[3])
        for (table,) in tables
        for row in database.execute(f"PRAGMA foreign_key_list({table})").fetchall()
        if scans(plan(database, f"SELECT 1 FROM {table} WHERE {row[3]} = :id"), "")
    }
    assert slow == {("city_names", "city_id")}, "cities are never removed one by one"
