"""What people do in a benchmark, as Telegram would write it."""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any

Json = dict[str, Any]
FIRST_PERSON = 7_000_000_001
BOT = {"id": 1000000001, "is_bot": True, "first_name": "Library", "username": "bench_library_bot"}
WHEN = 1_796_000_000
WORDS = (
    "Библиотека и волонтёр: потенциал эффективного сотрудничества\n\nсуббота, 28 ноября 2026 г., 15:00\n\n"
    "Международный вебинар о том, как библиотеки и волонтёры помогают друг другу. Опыт Өскемена, Кемерова, "
    "Могилёва и Дюртюлей.\n\n1 ч 30 мин\nПроводит: Областная детско-юношеская библиотека\nСвободно мест: 41"
)
KEYS = (("Зарегистрироваться", "register"), ("Не смогу прийти", "cancel"), ("Программа", "programme"))


def user(person_id: int) -> Json:
    """One person."""
    return {
        "id": person_id,
        "is_bot": False,
        "first_name": "Айгерім",
        "last_name": "С.",
        "language_code": "kk",
    }


def chat(person_id: int) -> Json:
    """Their private chat."""
    return {"id": person_id, "first_name": "Айгерім", "last_name": "С.", "type": "private"}


def said(person_id: int, text: str) -> Json:
    """They write."""
    message = {"message_id": 5, "from": user(person_id), "chat": chat(person_id), "date": WHEN, "text": text}
    return {"message": message}


def tapped(person_id: int, data: str) -> Json:
    """They tap a button under a card, which Telegram gives back whole."""
    keyboard = [[{"text": words, "callback_data": f"1:{act}:1"}] for words, act in KEYS]
    card = {
        "message_id": 6,
        "from": BOT,
        "chat": chat(person_id),
        "date": WHEN,
        "text": WORDS,
        "entities": [{"offset": 0, "length": 60, "type": "bold"}],
        "link_preview_options": {"is_disabled": True},
        "reply_markup": {"inline_keyboard": keyboard},
    }
    query = {
        "id": str(person_id),
        "from": user(person_id),
        "message": card,
        "chat_instance": "1",
        "data": data,
    }
    return {"callback_query": query}


ACTS: Mapping[str, Callable[[int], Json]] = MappingProxyType(
    {
        "echo": lambda person_id: said(person_id, "hello"),
        "card": lambda person_id: tapped(person_id, "1:webinar:1"),
        "register": lambda person_id: tapped(person_id, "1:register:1"),
    }
)
ANSWERS: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        "echo": frozenset({"sendMessage"}),
        "card": frozenset({"answerCallbackQuery", "editMessageText"}),
        "register": frozenset({"answerCallbackQuery", "editMessageText"}),
    }
)
"""The calls with which an act is answered, all of them."""
