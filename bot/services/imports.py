"""Importing webinars from a file: idempotent by the id the file gives them."""

import json
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from bot.clock import Clock
from bot.services.changes import Changes
from bot.services.facts import as_stored, facts_of, webinar_of
from bot.services.reminders import Reminders
from storage import Storage, Tables
from storage.records import WebinarFacts, WebinarFile


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
            await self._reminders.plan(tables, await webinar_of(tables, webinar_id))
            report.added.append(file.import_id)
        else:
            webinar_id, imported = found
            present = await facts_of(tables, webinar_id)
            merged, kept = merge(file, present, json.loads(imported or "{}"), force=force)
            report.kept += [(file.import_id, name) for name in kept]
            if as_stored(present) == as_stored(merged):
                report.unchanged.append(file.import_id)
            else:
                await self._changes.apply(tables, webinar_id, present, merged)
                report.changed.append(file.import_id)
        await tables.webinars.set_imported(webinar_id, json.dumps(as_stored(file), ensure_ascii=False))


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
