"""Settings: every default, every mistake told at once, no secret ever, and the example file kept true."""

import re
from pathlib import Path

import pytest

from bot.settings import Settings, SettingsProblem, read_settings

EXAMPLE = Path(__file__).parent.parent / ".env.example"
TOKEN = "1000000001:AAsecret_secret-secret"
OURS = {"ru": "Библиотека", "kk": "Кітапхана", "en": "Library"}
NAMES = [name.upper() for name in Settings.model_fields]
SHOWN = [name for name in NAMES if not re.fullmatch("LIBRARY_NAME_..", name) or name[-2:].lower() in OURS]
"""What the example shows: the library's name in further languages is meant by the first two."""


@pytest.fixture(autouse=True)
def nothing_set(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Neither this machine's environment nor its .env counts."""
    for name in NAMES:
        monkeypatch.delenv(name, raising=False)
    monkeypatch.chdir(tmp_path)


def read_from(monkeypatch: pytest.MonkeyPatch, **values: str) -> Settings:
    for name, value in values.items():
        monkeypatch.setenv(name, value)
    return read_settings()


def problem_of(monkeypatch: pytest.MonkeyPatch, **values: str) -> str:
    with pytest.raises(SettingsProblem) as caught:
        read_from(monkeypatch, **values)
    return str(caught.value)


def test_without_any_setting_the_defaults_of_the_product_hold() -> None:
    settings = read_settings()
    assert (settings.bot_token, settings.owners, settings.webhook_url, settings.webhook_secret) == (
        None,
        (),
        None,
        None,
    )
    assert settings.library_names | OURS == settings.library_names
    assert (settings.library_time_zone, settings.default_language) == ("Asia/Almaty", "ru")
    assert settings.database_path == Path("data/library.db")
    assert str(settings.telegram_api_url) == "https://api.telegram.org/"
    assert (settings.http_host, settings.http_port) == ("127.0.0.1", 8080)
    assert settings.reminders == (1440, 60, 10)
    assert settings.quiet_hours == (21 * 60, 9 * 60)
    assert (settings.bulk_rate, settings.guardian_age, settings.retention_months) == (25, 16, 24)
    assert (settings.log_level, settings.log_format) == ("INFO", "text")


@pytest.mark.parametrize(
    ("name", "value", "read"),
    [
        ("OWNERS", "17, 18", (17, 18)),
        ("OWNERS", "", ()),
        ("REMINDERS", "10m,1d, 2h,1d", (1440, 120, 10)),
        ("QUIET_HOURS", "22:30-07:15", (22 * 60 + 30, 7 * 60 + 15)),
        ("GUARDIAN_AGE", "14", 14),
        ("HTTP_PORT", "0", 0),
        ("LIBRARY_TIME_ZONE", "Europe/Minsk", "Europe/Minsk"),
        ("DATABASE_URL", "sqlite:////var/lib/bot/library.db", "sqlite:////var/lib/bot/library.db"),
    ],
)
def test_a_value_is_understood(monkeypatch: pytest.MonkeyPatch, name: str, value: str, read: object) -> None:
    assert getattr(read_from(monkeypatch, **{name: value}), name.lower()) == read


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("OWNERS", "librarian"),
        ("OWNERS", "17;18"),
        ("LIBRARY_NAME", "Б" * 61),
        ("LIBRARY_TIME_ZONE", "Oskemen"),
        ("LIBRARY_TIME_ZONE", "../../etc/passwd"),
        ("DEFAULT_LANGUAGE", "xx"),
        ("DATABASE_URL", "postgresql://somewhere/library"),
        ("DATABASE_URL", "sqlite:///"),
        ("TELEGRAM_API_URL", "somewhere"),
        ("HTTP_PORT", "99999"),
        ("REMINDERS", "tomorrow"),
        ("REMINDERS", "0m"),
        ("QUIET_HOURS", "25:00-09:00"),
        ("QUIET_HOURS", "at night"),
        ("BULK_RATE", "0"),
        ("GUARDIAN_AGE", "15"),
        ("GUARDIAN_AGE", "twelve"),
        ("RETENTION_MONTHS", "0"),
        ("LOG_LEVEL", "LOUD"),
        ("LOG_FORMAT", "xml"),
        ("WEBHOOK_URL", "somewhere"),
    ],
)
def test_a_wrong_value_is_told_by_its_name(monkeypatch: pytest.MonkeyPatch, name: str, value: str) -> None:
    said = problem_of(monkeypatch, **{name: value})
    assert said.startswith(f"{name}: ")
    assert "\n" not in said


def test_all_problems_are_told_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    said = problem_of(monkeypatch, OWNERS="me", BULK_RATE="0", LOG_LEVEL="LOUD", REMINDERS="later")
    assert sorted(line.partition(":")[0] for line in said.splitlines()) == [
        "BULK_RATE",
        "LOG_LEVEL",
        "OWNERS",
        "REMINDERS",
    ]


def test_no_secret_is_printed(monkeypatch: pytest.MonkeyPatch) -> None:
    secrets = {"BOT_TOKEN": TOKEN, "WEBHOOK_SECRET": "not allowed: spaces"}
    said = problem_of(monkeypatch, WEBHOOK_URL="https://bot.example/hook", OWNERS="my words", **secrets)
    for secret in (TOKEN, "secret_secret", "not allowed", "my words"):
        assert secret not in said
    monkeypatch.setenv("OWNERS", "17")
    monkeypatch.setenv("WEBHOOK_SECRET", "allowed")
    settings = read_settings()
    assert (
        "secret_secret" not in f"{settings} {settings!r} {settings.model_dump()} {settings.model_dump_json()}"
    )


def test_a_webhook_needs_its_secret(monkeypatch: pytest.MonkeyPatch) -> None:
    assert "WEBHOOK_SECRET" in problem_of(monkeypatch, WEBHOOK_URL="https://bot.example/hook")


def test_settings_stand_in_the_file_too_and_the_environment_wins(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / ".env").write_text("BULK_RATE=7\nLIBRARY_NAME=Библиотека им. Абая\n", encoding="utf-8")
    assert read_settings().bulk_rate == 7
    assert read_settings().library_names["en"] == "Библиотека им. Абая"
    assert read_from(monkeypatch, BULK_RATE="8").bulk_rate == 8


def test_a_name_of_its_own_serves_its_language(monkeypatch: pytest.MonkeyPatch) -> None:
    settings = read_from(monkeypatch, LIBRARY_NAME="Абай", LIBRARY_NAME_KK="Абай кітапханасы")
    assert [settings.library_names[each] for each in OURS] == ["Абай", "Абай кітапханасы", "Абай"]


def example() -> list[tuple[str, str, str]]:
    """Name, value and meaning of each line of the example."""
    lines = re.findall(r"^# (.+)\n# ?(\w+)=(.*)$", EXAMPLE.read_text(encoding="utf-8"), re.MULTILINE)
    return [(name, value, meaning) for meaning, name, value in lines]


def test_the_example_file_names_every_setting_in_order_with_its_meaning() -> None:
    assert [name for name, _, _ in example()] == SHOWN
    assert all(meaning.strip() for _, _, meaning in example())


def test_the_values_of_the_example_file_are_the_defaults(tmp_path: Path) -> None:
    shown = "\n".join(f"{name}={value}" for name, value, _ in example())
    (tmp_path / ".env").write_text(shown, encoding="utf-8")
    assert read_settings() == Settings(_env_file=None)
    without = {name for name, value, _ in example() if not value}
    assert without == {name for name in SHOWN if Settings.model_fields[name.lower()].default in (None, ())}


def test_the_example_file_as_it_is_sets_nothing(tmp_path: Path) -> None:
    (tmp_path / ".env").write_text(EXAMPLE.read_text(encoding="utf-8"), encoding="utf-8")
    assert read_settings() == Settings(_env_file=None)
