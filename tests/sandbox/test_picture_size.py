"""Sizes of pictures are read from their first bytes."""

from __future__ import annotations

import pytest

from bot.sandbox.records.picture_size import picture_size
from tests.sandbox.telegram import PNG

JPEG = bytes.fromhex("ffd8 ffe0 0004 4a46 ffc0 0011 08 0032 0064 03 011100 021101 031101".replace(" ", ""))


@pytest.mark.parametrize(
    ("data", "size"),
    [
        (PNG, (100, 50)),
        (JPEG, (100, 50)),
        (b"GIF89a\x64\x00\x32\x00", (100, 50)),
        (JPEG[:12], None),
        (PNG[:10], None),
        (b"%PDF-1.7", None),
        (b"", None),
    ],
)
def test_width_and_height_are_found(data: bytes, size: tuple[int, int] | None) -> None:
    assert picture_size(data) == size
