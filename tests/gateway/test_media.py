"""Files by their ids: together where Telegram allows it, and never one lost for another."""

from bot.chat.screens.screen import Media
from bot.chat.telegram.media import albums
from bot.texts import Html
from storage.materials import MaterialKind


def media(kinds: str) -> list[Media]:
    """A file for each letter: d, p, v, a."""
    by_letter = {each.value[0]: each for each in MaterialKind}
    return [Media(by_letter[letter], f"{index}", Html("")) for index, letter in enumerate(kinds)]


def shape(kinds: str) -> list[str]:
    return ["".join(each.kind.value[0] for each in album) for album in albums(media(kinds))]


def test_files_of_one_kind_go_together_in_their_order() -> None:
    assert shape("dpda") == ["dd", "p", "a"]
    assert [each.file_id for each in albums(media("dpd"))[0]] == ["0", "2"]


def test_an_album_holds_ten_and_what_is_left_over_goes_alone() -> None:
    assert shape("d" * 11) == ["d" * 10, "d"]
    assert shape("") == []
