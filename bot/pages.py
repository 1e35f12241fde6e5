"""Lists in pages: how many things stand on one, and how many pages there are."""

PAGE_SIZE = 5


def pages_of(total: int, size: int = PAGE_SIZE) -> int:
    """How many pages of a size so many things fill; an empty list is one page."""
    return max(1, -(-total // size))
