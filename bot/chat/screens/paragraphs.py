"""Lines and paragraphs of a message, and how many of them it carries."""

from collections.abc import Sequence

from bot.texts import Html

TEXT_LIMIT = 4080
"""UTF-16 units: Telegram takes 4,096."""
MARKS_LIMIT = 100
"""Bold words and links: of more Telegram forgets the rest."""
LINE = Html("\n")
PARAGRAPH = Html("\n\n")


def fitting(parts: Sequence[Html]) -> Html:
    """As many paragraphs as one message carries; what does not fit is left out with an ellipsis."""
    kept, size, marks = [parts[0]], parts[0].units, parts[0].count("</")
    for part in parts[1:]:
        size, marks = size + part.units + len(PARAGRAPH), marks + part.count("</")
        if size > TEXT_LIMIT or marks > MARKS_LIMIT:
            return PARAGRAPH.join_all([*kept, Html("…")])
        kept.append(part)
    return PARAGRAPH.join_all(kept)
