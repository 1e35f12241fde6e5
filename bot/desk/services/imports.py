"""Importing webinars from a file: idempotent by the id the file gives them."""

import json
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from bot.clock import Clock
from bot.registrations.services.changes import Changes
from bot.registrations.services.reminders import Reminders
from bot.webinars.services.facts import as_stored, facts_of, webinar_of
from bot.webinars.services.held import DAY_FIELDS, keeps_its_day, on_its_day
from storage import Storage, Tables
from storage.records import WebinarFacts, WebinarFile
from storage.transactions import writes


@dataclass(slots=True)
class ImportReport:
    """What an import did, by the file's ids.

    `kept`: fields where the chat's change stays; `held`: fields that stay because the webinar took place.
    """

    added: list[str] = field(default_factory=list)
    changed: list[str] = field(default_factory=list)
    unchanged: list[str] = field(default_factory=list)
    kept: list[tuple[str, str]] = field(default_factory=list)
    held: list[tuple[str, str]] = field(default_factory=list)


class Imports:
    """Stores the webinars of a file, all or none."""

    def __init__(self, storage: Storage, clock: Clock, reminders: Reminders, changes: Changes) -> None:
        self.storage = storage
        self._clock = clock
        self._reminders = reminders
        self._changes = changes

    @writes
    def run(self, tables: Tables, files: Sequence[WebinarFile], *, force: bool = False) -> ImportReport:
        """Add what is new and change what differs; `force`: the file wins over the chat."""
        report = ImportReport()
        for file in files:
            self._one(tables, file, force, report)
        return report

    def _one(self, tables: Tables, file: WebinarFile, force: bool, report: ImportReport) -> None:
        found = tables.webinars.get_imported(file.import_id)
        if found is None:
            webinar_id = tables.webinars.add(file, file.import_id, self._clock.now())
            self._reminders.plan(tables, webinar_of(tables, webinar_id))
            report.added.append(file.import_id)
            said = as_stored(file)
        else:
            webinar_id, imported = found
            said = self._again(tables, webinar_id, json.loads(imported or "{}"), file, force, report)
        tables.webinars.set_imported(webinar_id, json.dumps(said, ensure_ascii=False))

    def _again(
        self,
        tables: Tables,
        webinar_id: int,
        imported: dict[str, Any],
        file: WebinarFile,
        force: bool,
        report: ImportReport,
    ) -> dict[str, Any]:
        """Change what differs; gives what the file is remembered to have said.

        The day of a webinar that took place stays, whatever the file says, and is reported each time.
        """
        said, present = as_stored(file), facts_of(tables, webinar_id)
        merged, kept = merge(file, present, imported, force=force)
        report.kept += [(file.import_id, name) for name in kept]
        if keeps_its_day(tables, webinar_id, present, merged, self._clock.now()):
            stay = on_its_day(present, merged)
            report.held += [(file.import_id, name) for name in DAY_FIELDS if differ(name, merged, stay)]
            said, merged = said | {name: as_stored(present)[name] for name in DAY_FIELDS}, stay
        if as_stored(present) == as_stored(merged):
            report.unchanged.append(file.import_id)
        else:
            self._changes.apply(tables, webinar_id, present, merged)
            report.changed.append(file.import_id)
        return said


def differ(name: str, one: WebinarFacts, other: WebinarFacts) -> bool:
    """Whether two facts of this name are not the same."""
    return bool(getattr(one, name) != getattr(other, name))


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
