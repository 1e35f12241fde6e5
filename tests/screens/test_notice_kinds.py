"""What is declared of a kind of notice: its rules and its words."""

from pathlib import Path

import pytest

from bot.announcements.services.deliveries import ANNOUNCEMENT, CORRECTION, RECALL
from bot.app import rules_of
from bot.chat.sending import amending
from bot.chat.sending.kinds import each_once
from bot.clock import Clock
from bot.registrations.screens import notices
from bot.services import Services
from bot.settings import read_settings
from bot.texts import Texts
from storage import Storage

WITHOUT_WORDS = {ANNOUNCEMENT, CORRECTION, RECALL, *amending.KINDS}
"""Librarians' own words, and changes of what was said before."""


def test_every_kind_has_rules_and_words(tmp_path: Path) -> None:
    storage = Storage(tmp_path / "bot.db")
    services = Services(storage, Clock(), rules_of(read_settings(_env_file=None)), Texts().supported)

    assert services.kinds.keys() - notices.KINDS.keys() == WITHOUT_WORDS
    assert notices.KINDS.keys() - services.kinds.keys() == set()


def test_a_kind_that_two_features_declare_is_refused_by_its_name() -> None:
    with pytest.raises(ValueError, match="declared twice: offer"):
        each_once({"offer": 1, "moved": 2}, {"offer": 3})
