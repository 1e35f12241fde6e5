"""Importing webinars from a file: idempotent by the id the file gives them."""

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass, field, fields, replace
from typing import Any

from bot.clock import Clock
from bot.services.changes import Changes
from bot.services.reminders import Reminders
from storage import Storage, Tables
from storage.records import Partner, Talk, Webinar, WebinarFacts, WebinarFile, WebinarStatus


@dataclass(slots=True)
class ImportReport:
    """What an import did, by the file's ids; `kept`: fields where the chat's change stays."""

    added: list[str] = field(default_factory=list)
    changed: list[str] = field(default_factory=list)
    unchanged: list[str] = field(default_factory=list)
    kept: list[tuple[str, str]] = field(default_factory=list)


class Imports:
    """Stores the webinars of a file, all or none."""

    def __init__(self, storage: Storage, clock: Clock, reminders: Reminders, changes: Changes) -> None:
        self._storage = storage
        self._clock = clock
        self._reminders = reminders
        self._changes = changes

    async def run(self, files: Sequence[WebinarFile], *, force: bool = False) -> ImportReport:
        """Add what is new and change what differs; `force`: the file wins over the chat."""
        report = ImportReport()
        async with self._storage.transaction() as tables:
            for file in files:
                await self._one(tables, file, force, report)
        return report

    async def _one(self, tables: Tables, file: WebinarFile, force: bool, report: ImportReport) -> None:
        found = await tables.webinars.get_imported(file.import_id)
        if found is None:
            webinar_id = await tables.webinars.add(file, file.import_id, self._clock.now())
            await self._reminders.plan(tables, await _webinar(tables, webinar_id))
            report.added.append(file.import_id)
        else:
            webinar_id, imported = found
            present = await facts_of(tables, webinar_id)
            merged, kept = merge(file, present, json.loads(imported or "{}"), force=force)
            report.kept += [(file.import_id, name) for name in kept]
            await self._change(tables, webinar_id, file.import_id, present, merged, report)
        await tables.webinars.set_imported(webinar_id, json.dumps(as_stored(file), ensure_ascii=False))

    async def _change(
        self,
        tables: Tables,
        webinar_id: int,
        import_id: str,
        present: WebinarFacts,
        merged: WebinarFacts,
        report: ImportReport,
    ) -> None:
        if as_stored(present) == as_stored(merged):
            report.unchanged.append(import_id)
            return
        before = await _webinar(tables, webinar_id)
        await tables.webinars.change(webinar_id, merged, self._clock.now())
        after = await _webinar(tables, webinar_id)
        await self._changes.follow(tables, before, after)
        if materials_of(merged) - materials_of(present):
            await self._changes.materials_added(tables, after)
        report.changed.append(import_id)


def merge(
    file: WebinarFacts, present: WebinarFacts, imported: dict[str, Any], *, force: bool
) -> tuple[WebinarFacts, list[str]]:
    """The facts to store, and the names of fields that stay as the chat changed them.

    `imported` is what the last import said: where the present differs from it, the chat spoke since.
    """
    says, is_now = as_stored(file), as_stored(present)
    chosen, kept = {}, []
    for name in says:
        changed_in_chat = name in imported and is_now[name] != imported[name]
        if changed_in_chat and not force:
            chosen[name] = getattr(present, name)
            kept += [name] if says[name] != is_now[name] else []
        else:
            chosen[name] = getattr(file, name)
    return replace(present, **chosen), kept


def as_stored(facts: WebinarFacts) -> dict[str, Any]:
    """The facts as JSON keeps them, to compare and to remember."""
    names = [each.name for each in fields(WebinarFacts)]
    plain: dict[str, Any] = json.loads(json.dumps({name: _plain(getattr(facts, name)) for name in names}))
    return plain


async def facts_of(tables: Tables, webinar_id: int) -> WebinarFacts:
    """What is stored about a webinar."""
    webinar = await _webinar(tables, webinar_id)
    partners = tuple(await tables.webinars.partners(webinar_id))
    return _facts(webinar, partners, tuple(await tables.webinars.talks(webinar_id)))


def materials_of(facts: WebinarFacts) -> set[str]:
    """Every link that was handed out."""
    return {address for talk in facts.talks for address in talk.materials}


async def _webinar(tables: Tables, webinar_id: int) -> Webinar:
    webinar = await tables.webinars.get(webinar_id)
    if webinar is None:
        raise LookupError(webinar_id)
    return webinar


def _facts(webinar: Webinar, partners: tuple[Partner, ...], talks: tuple[Talk, ...]) -> WebinarFacts:
    return WebinarFacts(
        status=WebinarStatus(webinar.status),
        title=webinar.title,
        description=webinar.description,
        starts_at=webinar.starts_at,
        zone=webinar.zone,
        date_only=webinar.date_only,
        duration=webinar.duration,
        host=webinar.host,
        partners=partners,
        capacity=webinar.capacity,
        join_link=webinar.join_link,
        recording=webinar.recording,
        talks=talks,
    )


def _plain(value: object) -> object:
    if isinstance(value, tuple):
        return [asdict(each) for each in value]
    return dict(value) if isinstance(value, dict) else value
