"""A language that is half translated never leaves its reader without an answer."""

import shutil
from pathlib import Path

import pytest
from structlog.testing import capture_logs

from bot.languages import LOCALES, found_in
from bot.texts import Library, Speaker, Texts
from tests.texts.test_locale_files import differences


@pytest.fixture
def half_done(tmp_path: Path) -> Path:
    """English without two of its files and with a key left out."""
    for language in ("ru", "en"):
        shutil.copytree(LOCALES / language, tmp_path / language)
    (tmp_path / "en" / "start.ftl").unlink()
    settings = tmp_path / "en" / "settings.ftl"
    lines = settings.read_text(encoding="utf-8").splitlines(keepends=True)
    kept = [line for line in lines if not line.startswith("settings-quiet = ")]
    settings.write_text("".join(kept), encoding="utf-8")
    return tmp_path


def test_what_is_missing_is_said_in_the_default_language_and_logged(half_done: Path) -> None:
    texts, whole = Texts(half_done), Texts()
    with capture_logs() as logged:
        assert texts.plain("settings-quiet", "en") == whole.plain("settings-quiet", "ru")
    assert logged == [
        {"event": "a text is missing", "key": "settings-quiet", "language": "en", "log_level": "warning"}
    ]
    assert texts.plain("command-start", "en") == whole.plain("command-start", "ru")
    assert texts.plain("settings-saved", "en") == whole.plain("settings-saved", "en")


def test_what_no_language_says_is_an_error(half_done: Path) -> None:
    with pytest.raises(LookupError, match="no-such-message"):
        Texts(half_done).plain("no-such-message", "en")


def test_the_comparison_names_the_file_and_the_key(half_done: Path) -> None:
    assert differences("en", "settings", half_done) == ["locales/en/settings.ftl: settings-quiet is missing"]
    assert "locales/en/start.ftl: command-start is missing" in differences("en", "start", half_done)


def test_a_folder_that_says_nothing_of_itself_is_no_language(half_done: Path) -> None:
    (half_done / "de").mkdir()
    (half_done / "english").mkdir()
    shutil.copy(half_done / "en" / "language.toml", half_done / "english")
    assert list(found_in(half_done)) == ["ru", "en"]


@pytest.mark.parametrize(("reader", "called"), [("ru", "английский"), ("en", "English")])
def test_a_language_without_a_name_in_the_files_is_called_as_cldr_calls_it(reader: str, called: str) -> None:
    assert Texts().plain("some-new-question-language-en", reader) == called


def test_half_done_or_not_it_may_be_the_default(half_done: Path) -> None:
    assert Texts(half_done, "en").plain("settings-quiet", "en") == Texts().plain("settings-quiet", "ru")


def test_what_a_language_does_not_say_of_itself_is_told_with_its_file(half_done: Path) -> None:
    about = half_done / "en" / "language.toml"
    about.write_text('locale = "en_GB"\n', encoding="utf-8")
    with pytest.raises(ValueError, match=r"en/language\.toml: .*position"):
        found_in(half_done)


def test_readers_of_a_language_that_was_removed_are_told_in_the_default_one() -> None:
    say = Speaker(Texts(), Library({"ru": "Библиотека"}, "Asia/Almaty"), "xx", None)
    assert say("back") == Texts().text("back", "ru")
    assert say.library_name == "Библиотека"
    assert "ноябр" in say.date(1_795_438_800_000)
