"""`run`: one bot per database, and only with right time zones."""

import shutil
from importlib.resources import files
from pathlib import Path

import pytest

from bot.commands.sandbox import EXAMPLE
from bot.sandbox import Sandbox
from tests.patience import until
from tests.processes import Operator


async def _running(sandbox: Sandbox) -> None:
    person = sandbox.world.add_person("Мария", "ru")
    person.opens()
    await until(lambda: len(person.chat.messages) > 1)


async def test_a_second_copy_says_so_and_leaves(operator: Operator, sandbox: Sandbox) -> None:
    async with operator.bot() as first:
        await _running(sandbox)
        code, _, complained = await operator.runs("run")
        assert code == 1
        assert "is in use by another copy of the bot" in complained
        assert first.poll() is None
        assert "getUpdates" not in complained


async def test_a_second_copy_is_found_under_another_name_of_the_file_too(
    operator: Operator, sandbox: Sandbox, tmp_path: Path
) -> None:
    (tmp_path / "other.db").symlink_to(operator.database)
    async with operator.bot():
        await _running(sandbox)
        code, _, _ = await operator.runs("run", DATABASE_URL=f"sqlite:///{tmp_path / 'other.db'}")
    assert code == 1


async def test_after_a_kill_the_next_start_is_free(operator: Operator, sandbox: Sandbox) -> None:
    for _ in range(2):
        async with operator.bot():
            await _running(sandbox)


async def test_import_backup_and_check_work_beside_a_running_bot(
    operator: Operator, sandbox: Sandbox
) -> None:
    async with operator.bot():
        await _running(sandbox)
        for words in (("import", EXAMPLE), ("backup", operator.folder / "copy.db"), ("export", "archive")):
            code, _, complained = await operator.runs(*words)
            assert code == 0, complained


@pytest.mark.parametrize("command", [("run",), ("import", EXAMPLE), ("sandbox",)])
async def test_old_time_zone_data_is_refused(
    operator: Operator, tmp_path: Path, command: tuple[object, ...]
) -> None:
    zone = tmp_path / "zones" / "Asia" / "Almaty"
    zone.parent.mkdir(parents=True)
    # What Almaty was before 2024 and Omsk still is: UTC+6 all year.
    shutil.copy(_zone_file("Asia/Omsk"), zone)
    code, _, complained = await operator.runs_afresh(*command, PYTHONTZPATH=str(tmp_path / "zones"))
    assert code == 1
    assert "Asia/Almaty is wrong by an hour" in complained
    assert not operator.database.exists()


def _zone_file(name: str) -> Path:
    return Path(str(files("tzdata") / "zoneinfo" / name))
