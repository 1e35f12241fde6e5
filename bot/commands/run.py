"""`python -m bot run`: the bot on Telegram, until a signal."""

import structlog

from bot.app import App
from bot.chat.telegram.errors import Refused, Revoked
from bot.commands.failure import failed
from bot.commands.until_signal import run_until_signal
from bot.settings import Settings
from bot.web.server import PortTaken
from storage import StorageProblem
from storage.leftover import check_leftover
from storage.lock import hold

log = structlog.get_logger(__name__)


async def run_on_telegram(settings: Settings) -> int:
    """The bot on Telegram, until a signal."""
    if settings.bot_token is None:
        return failed("BOT_TOKEN is not set. Get one from @BotFather, or try: python -m bot sandbox")
    if not settings.owners:
        log.warning("OWNERS is empty: nobody can manage the bot in the chat")
    try:
        with hold(settings.database_path):
            if (aside := check_leftover(settings.database_path)) is not None:
                log.warning("a write-ahead log of another file was put aside", file=aside.name)
            await run_until_signal(App(settings))
    except (StorageProblem, PortTaken) as problem:
        return failed(str(problem))
    except Revoked:
        return failed("Telegram refuses BOT_TOKEN. Copy it again from @BotFather.")
    except Refused as fault:
        return failed(f"Telegram refuses the settings: {fault}. Is WEBHOOK_URL right?")
    return 0
