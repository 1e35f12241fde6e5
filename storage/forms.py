"""Forms: the question a person is at, so that it survives a restart."""

from storage.queries import Table


class Forms(Table):
    """Typed queries of `forms`."""

    noun = "forms"

    async def get(self, person_id: int) -> str | None:
        """Which form the person is in."""
        row: tuple[str, str, int] | None = await self.sql.get(self.link, person_id=person_id)
        return row[0] if row else None

    async def put(self, person_id: int, form: str, now: int) -> None:
        """The person begins a form, or goes on in it."""
        await self.sql.put(self.link, person_id=person_id, form=form, answers="{}", now=now)

    async def remove(self, person_id: int) -> None:
        """The form is done or given up."""
        await self.sql.remove(self.link, person_id=person_id)
