"""How others fare meanwhile: whether one person alone is not answered, or nobody is."""


class Company:
    """Counts answers, and knows whose are not taken at the moment."""

    def __init__(self) -> None:
        self.answered = 0
        self._failing: set[int] = set()

    def fares(self, person_id: int, *, well: bool) -> None:
        """Somebody's answer was taken, or was not."""
        self.answered += well
        if well:
            self._failing.discard(person_id)
        else:
            self._failing.add(person_id)

    def is_fine(self, person_id: int, answered: int) -> bool:
        """Whether it is this person's answer alone; `answered`: how many were when it was tried first."""
        others = len(self._failing - {person_id})
        return not others or self.answered - answered > others
