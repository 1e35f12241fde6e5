"""From one participant's card to all that is known of the person."""

from pathlib import Path

from tests.flows.attending import attended
from tests.flows.readers import reader
from tests.flows.staff import said


async def test_from_a_participant_a_tap_leads_to_the_person_and_from_a_guest_nowhere(
    tmp_path: Path,
) -> None:
    async with attended(tmp_path) as library:
        emma = await reader(library, "en", "Emma")
        await emma.registers()
        card = await library.opens_card_of("Emma")
        about = await library.taps(library.librarian, said("peace-person-button", "ru"), card)
        assert "Emma" in about.words
        assert f"1:peace:{emma.person.id}:muted" in str(about.buttons)
        await library.desk("guest_add:1")
        await library.says(library.librarian, "Сара")
        card = await library.opens_card_of("Сара")
        assert said("peace-person-button", "ru") not in card.button_texts
