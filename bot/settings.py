"""Every setting, read from the environment and `.env`, checked at start; the only reader of either."""

import re
from pathlib import Path
from typing import Annotated, Any, Literal
from zoneinfo import ZoneInfo

from pydantic import (
    AfterValidator,
    BeforeValidator,
    Field,
    HttpUrl,
    SecretStr,
    ValidationError,
    model_validator,
)
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

from bot.languages import ABOUT, FIRST, LANGUAGES

_NAMES = {f"library_name_{each}": each for each in LANGUAGES if each != FIRST}
"""The settings with the library's name in other languages than the first."""
_SPAN = {"m": 1, "h": 60, "d": 24 * 60}


class SettingsProblem(Exception):
    """Some settings are wrong; the text lists every one of them."""


def _zone(name: str) -> str:
    try:
        ZoneInfo(name)
    except (KeyError, ValueError, OSError) as error:
        raise ValueError("not an IANA time zone such as Asia/Almaty") from error
    return name


def _ids(value: object) -> object:
    if not isinstance(value, str):
        return value
    parts = [part.strip() for part in value.split(",") if part.strip()]
    if not all(re.fullmatch(r"\d{1,15}", part) for part in parts):
        raise ValueError("Telegram user ids, numbers separated by commas")
    return tuple(int(part) for part in parts)


def _leads(value: object) -> object:
    if not isinstance(value, str):
        return value
    parts = [part.strip() for part in value.split(",") if part.strip()]
    spans = [re.fullmatch(r"(\d{1,4})([mhd])", part) for part in parts]
    if not all(span and int(span[1]) > 0 for span in spans):
        raise ValueError("spans before the start such as 24h,1h,10m (m minutes, h hours, d days)")
    return tuple(sorted({int(span[1]) * _SPAN[span[2]] for span in spans if span}, reverse=True))


def _quiet(value: object) -> object:
    if not isinstance(value, str):
        return value
    span = re.fullmatch(r"([01]\d|2[0-3]):([0-5]\d)-([01]\d|2[0-3]):([0-5]\d)", value.strip())
    if span is None:
        raise ValueError("two times of day such as 21:00-09:00")
    return int(span[1]) * 60 + int(span[2]), int(span[3]) * 60 + int(span[4])


def _language(code: str) -> str:
    if code not in LANGUAGES:
        raise ValueError(f"one of {', '.join(LANGUAGES)}")
    return code


def _database(value: str) -> str:
    if not re.fullmatch(r"sqlite:///.+", value):
        raise ValueError("sqlite:///relative/path.db or sqlite:////absolute/path.db")
    return value


def _webhook(url: HttpUrl | None) -> HttpUrl | None:
    path = (url.path if url else None) or "/"
    if not re.fullmatch(r"[\w./-]+", path, re.ASCII) or path == "/healthz":
        raise ValueError("a path of A-Z a-z 0-9 . _ - / other than /healthz")
    if url and (url.query or url.fragment):
        raise ValueError("an address without ? and #")
    return url


class Settings(BaseSettings):
    """What the operator decides; meanings in README and `.env.example`."""

    model_config = SettingsConfigDict(env_file=".env", env_ignore_empty=True, extra="ignore", frozen=True)

    bot_token: SecretStr | None = None
    owners: Annotated[tuple[int, ...], NoDecode, BeforeValidator(_ids)] = ()
    library_name: str = Field(default=ABOUT[FIRST].library, max_length=60)
    # And one for each other language: which there are, the folders of locales/ say.
    __annotations__ |= dict.fromkeys(_NAMES, Annotated[str | None, Field(max_length=60)])
    locals().update(dict.fromkeys(_NAMES))
    library_time_zone: Annotated[str, AfterValidator(_zone)] = "Asia/Almaty"
    default_language: Annotated[str, AfterValidator(_language)] = FIRST
    database_url: Annotated[str, AfterValidator(_database)] = "sqlite:///data/library.db"
    telegram_api_url: HttpUrl = HttpUrl("https://api.telegram.org")
    webhook_url: Annotated[HttpUrl | None, AfterValidator(_webhook)] = None
    webhook_secret: SecretStr | None = None
    http_host: str = "127.0.0.1"
    http_port: int = Field(default=8080, ge=0, le=65535)
    reminders: Annotated[tuple[int, ...], NoDecode, BeforeValidator(_leads)] = (1440, 60, 10)
    quiet_hours: Annotated[tuple[int, int], NoDecode, BeforeValidator(_quiet)] = (21 * 60, 9 * 60)
    bulk_rate: int = Field(default=25, ge=1, le=1000)
    guardian_age: Literal[14, 16, 18] = 16
    retention_months: int = Field(default=24, ge=1, le=1200)
    log_level: Literal["DEBUG", "INFO", "WARNING", "ERROR"] = "INFO"
    log_format: Literal["text", "json"] = "text"

    @model_validator(mode="before")
    @classmethod
    def _numbers_as_numbers(cls, values: dict[str, Any]) -> dict[str, Any]:
        if isinstance(age := values.get("guardian_age"), str) and age.isdigit():
            return values | {"guardian_age": int(age)}
        return values

    @model_validator(mode="after")
    def _secret_for_webhook(self) -> "Settings":
        secret = self.webhook_secret.get_secret_value() if self.webhook_secret else ""
        if self.webhook_url and not re.fullmatch(r"[A-Za-z0-9_-]{1,256}", secret):
            raise ValueError("WEBHOOK_SECRET: 1-256 of A-Z a-z 0-9 _ - is needed with WEBHOOK_URL")
        if self.webhook_url and self.http_port == 0:
            raise ValueError("HTTP_PORT: WEBHOOK_URL needs a port to listen on, not 0")
        return self

    @property
    def database_path(self) -> Path:
        """The SQLite file of DATABASE_URL."""
        return Path(self.database_url.removeprefix("sqlite:///"))

    def _elsewhere(self, language: str) -> str:
        """A name given once serves in every language; the default one is a word that each has."""
        named = self.library_name != type(self).model_fields["library_name"].default
        return self.library_name if named else ABOUT[language].library

    @property
    def library_names(self) -> dict[str, str]:
        """The library's name in each language; the plain one where a language has none of its own."""
        own = {each: getattr(self, name) or self._elsewhere(each) for name, each in _NAMES.items()}
        return {FIRST: self.library_name} | own


def read_settings(**overrides: object) -> Settings:
    """Read and check all settings; SettingsProblem lists every problem at once, values left out."""
    try:
        return Settings(**overrides)  # type: ignore[arg-type]
    except ValidationError as error:
        raise SettingsProblem("\n".join(_line(problem) for problem in error.errors())) from None


def _line(problem: Any) -> str:  # noqa: ANN401 - pydantic's own mapping
    name = ".".join(str(part) for part in problem["loc"]).upper()
    words = problem["msg"].removeprefix("Value error, ")
    return f"{name}: {words}" if name else words
