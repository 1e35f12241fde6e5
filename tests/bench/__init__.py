"""`make bench`: speed and memory of the real bot, beside a stock one measured in the same run.

Three processes: the measured bot, alone on one core; a lean Bot API server (`far_end`); and the one that
measures (`measures`), which asks the system how much CPU the bot took.
"""
