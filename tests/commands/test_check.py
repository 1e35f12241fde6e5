"""`check` tells an operator, part by part, whether the bot could run."""

import sqlite3
from pathlib import Path

from bot.sandbox import Sandbox
from tests.flows.library import TOKEN
from tests.patience import until
from tests.processes import Operator, free_port


def _found(printed: str) -> dict[str, tuple[str, str]]:
    """Part → ok or PROBLEM, and the words."""
    return {line[:12].strip(): (line[12:22].strip(), line[22:]) for line in printed.splitlines()}


async def test_everything_is_well_of_a_bot_that_runs(operator: Operator, sandbox: Sandbox) -> None:
    owner = sandbox.world.add_person("Гүлнар", "kk")
    owner.opens()
    where = {"OWNERS": str(owner.id), "HTTP_PORT": str(free_port())}
    async with operator.bot(**where):
        await until(lambda: len(owner.chat.messages) > 1)
        code, printed, complained = await operator.runs("check", **where)
    assert code == 0, printed + complained
    found = _found(printed)
    assert {word for word, _ in found.values()} == {"ok"}
    assert found["token"][1] == f"@{sandbox.world.bot.username}"
    assert found["receiving"][1] == "polling; 0 updates wait"
    assert found["owners"][1] == f"{owner.id} can be reached"
    assert found["bot"][1] == "runs and is well"
    assert TOKEN not in printed + complained


async def test_a_new_folder_is_not_a_problem_but_an_owner_unknown_to_the_bot_is(operator: Operator) -> None:
    code, printed, _ = await operator.runs("check", OWNERS="42")
    found = _found(printed)
    assert code == 1
    assert [part for part, (word, _) in found.items() if word != "ok"] == ["owners"]
    assert found["owners"][1] == "42 has not pressed Start yet"
    assert not operator.database.exists(), "check only looks"


async def test_an_owner_who_blocked_the_bot_is_told(library: Operator) -> None:
    with sqlite3.connect(library.database) as connection:
        connection.execute(
            "INSERT INTO people (id, language, reachable, created_at, seen_at) VALUES (42, 'ru', 0, 0, 0)"
        )
    connection.close()
    _, printed, _ = await library.runs("check", OWNERS="42")
    assert _found(printed)["owners"] == ("PROBLEM", "42 has blocked the bot")


async def test_a_wrong_token_and_a_silent_telegram_are_told_apart(operator: Operator) -> None:
    wrong = {"BOT_TOKEN": "1000000002:some-other-token"}
    code, printed, complained = await operator.runs("check", **wrong)
    assert code == 1
    assert _found(printed)["token"][1].startswith("Telegram refuses BOT_TOKEN")
    code, printed, complained = await operator.runs("check", TELEGRAM_API_URL="http://127.0.0.1:9")
    assert code == 1
    assert "can't be reached" in _found(printed)["token"][1]
    assert TOKEN not in printed + complained


async def test_a_webhook_that_fails_is_told_in_telegrams_words(operator: Operator, sandbox: Sandbox) -> None:
    address = f"http://127.0.0.1:{free_port()}/telegram"
    sandbox.world.webhook.point(address, "secret", 40)
    sandbox.world.add_person("Emma", "en").opens()
    await until(lambda: sandbox.world.webhook.failure)
    settings = {"WEBHOOK_URL": address, "WEBHOOK_SECRET": "secret", "HTTP_PORT": "8080"}
    code, printed, _ = await operator.runs("check", **settings)
    assert code == 1
    assert _found(printed)["receiving"][0] == "PROBLEM"
    assert "Telegram can't deliver to WEBHOOK_URL" in printed


async def test_a_damaged_database_is_told_and_left_as_it_is(library: Operator) -> None:
    damage(library.database)
    before = library.database.read_bytes()
    code, printed, complained = await library.runs("check")
    assert code == 1
    assert _found(printed)["database"][0] == "PROBLEM"
    assert "Traceback" not in complained
    assert library.database.read_bytes() == before


async def test_a_file_that_is_no_database_is_told(operator: Operator) -> None:
    operator.database.write_text("a letter to the mayor, and quite a long one at that" * 50)
    code, printed, _ = await operator.runs("check")
    assert code == 1
    assert "is not a database of this bot" in _found(printed)["database"][1]


async def test_wrong_settings_are_all_told_at_once(operator: Operator) -> None:
    code, _, complained = await operator.runs("check", OWNERS="me", HTTP_PORT="99999999")
    assert code == 1
    assert "OWNERS" in complained
    assert "HTTP_PORT" in complained


def damage(database: Path) -> None:
    """Overwrite the middle of a database."""
    content = bytearray(database.read_bytes())
    middle = len(content) // 2
    content[middle : middle + 8192] = b"\xa5" * 8192
    database.write_bytes(content)
