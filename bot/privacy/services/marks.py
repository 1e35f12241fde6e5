"""What is kept of somebody forgotten: a mark by which they are known again, and which tells nothing."""

import asyncio
import hashlib

WORK = 2**14
"""Some 50 ms of work for one mark: to try all numbers that Telegram gives would take many years."""
SALT = b"people whom a library forgot"


async def mark(person_id: int) -> str:
    """The mark of a person, made in a thread: it takes a while on purpose."""
    return await asyncio.to_thread(mark_of, person_id)


def mark_of(person_id: int) -> str:
    """The mark of a person."""
    return hashlib.scrypt(str(person_id).encode(), salt=SALT, n=WORK, r=8, p=1, dklen=16).hex()
