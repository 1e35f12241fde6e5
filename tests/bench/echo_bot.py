"""What everybody's first bot with python-telegram-bot looks like: python -m tests.bench.echo_bot URL."""

import sys

from telegram import Update
from telegram.ext import ApplicationBuilder, MessageHandler, filters

from tests.bench.processes import TOKEN


async def echo(update: Update, _context: object) -> None:
    """Say the same."""
    assert update.message is not None
    assert update.message.text is not None
    await update.message.reply_text(update.message.text)


def main() -> None:
    """Poll until killed."""
    application = ApplicationBuilder().token(TOKEN).base_url(f"{sys.argv[1]}/bot").build()
    application.add_handler(MessageHandler(filters.TEXT, echo))
    application.run_polling()


if __name__ == "__main__":
    main()
