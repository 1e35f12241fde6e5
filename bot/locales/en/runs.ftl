run-send-scheduled = <b>Will go out</b>
run-send-running = <b>Going out</b>
run-send-paused = <b>Paused</b>
run-send-stopping = <b>Being stopped</b>
run-send-stopped = <b>Stopped</b>
run-send-done = <b>Sent</b>
run-retry-scheduled = <b>Will be tried again</b>
run-retry-running = <b>Being tried again</b>
run-retry-paused = <b>Trying again: paused</b>
run-retry-stopping = <b>Trying again: being stopped</b>
run-retry-stopped = <b>Trying again: stopped</b>
run-retry-done = <b>Tried again</b>
run-correct-scheduled = <b>Will be corrected</b>
run-correct-running = <b>Being corrected</b>
run-correct-paused = <b>Correction paused</b>
run-correct-stopping = <b>Correction being stopped</b>
run-correct-stopped = <b>Correction stopped</b>
run-correct-done = <b>Corrected</b>
run-recall-scheduled = <b>Will be taken back</b>
run-recall-running = <b>Being taken back</b>
run-recall-paused = <b>Taking back: paused</b>
run-recall-stopping = <b>Taking back: being stopped</b>
run-recall-stopped = <b>Taking back: stopped</b>
run-recall-done = <b>Taken back</b>

run-mark-scheduled = 🕒
run-mark-running = ▶
run-mark-paused = ⏸
run-mark-stopping = ⏹
run-mark-stopped = ⏹
run-mark-done = ✓

run-bar = { $bar } { $percent } %
run-starts = It begins on { $moment }.
run-filling = Making the list of people …
run-waits = It is too early for the others: they have quiet hours or wait for their hour. It goes on: { $moment }.
run-pace = { $rate } a second, { $left }
run-left-minutes = about { $count ->
        [one] { $count } minute left
       *[other] { $count } minutes left
    }
run-left-soon = less than a minute left
run-source-gone = ⏸ <b>Paused: the message can't be copied from your chat any more.</b>
    Perhaps it was deleted there. Send it again and resume; { $count ->
        [one] { $count } person still waits for it.
       *[other] { $count } people still wait for it.
    }
run-not-copied = ⏸ <b>Paused: Telegram does not let such a message be copied.</b>
    Please send another one and resume; { $count ->
        [one] { $count } person is still waiting.
       *[other] { $count } people are still waiting.
    }
run-refused = ⏸ <b>Paused: Telegram does not take this message.</b>
    It keeps answering “{ $words }”. Change the message and resume, or stop; { $count ->
        [one] { $count } person is still waiting.
       *[other] { $count } people are still waiting.
    }
run-author-removed = ⏸ <b>Paused: whoever prepared this announcement is no librarian any more.</b>
    The message stands in their chat, where they can still change it. Resume it only if that worries nobody; else stop it.

sum-audience = People: { $count }
sum-sent = Done: { $count }
sum-blocked = Blocked the bot: { $count }
sum-failed = Failed: { $count }
sum-unknown = Not known: { $count }
sum-skipped = Skipped: { $count }
sum-waiting = Still waiting: { $count }
sum-too-old = Skipped because older than 48 hours: { $count }. Telegram does not let these be taken back.

run-pause = Pause
run-resume = Resume
run-stop = Stop
run-stop-sure = { $count ->
        [one] Stop? { $count } person does not get it then.
       *[other] Stop? { $count } people do not get it then.
    }
run-stop-yes = Yes, stop
run-stop-no = No, go on
run-report = Report
run-live = See how it goes
run-csv = Who got it (CSV)
run-csv-caption = Who got announcement no. { $id } and who did not
run-message-again = Send the message again
run-let-go = It went out more than 90 days ago. Who got it is not kept any more, so it can't be corrected or taken back.

announcement-head = <b>Announcement no. { $id }</b>
run-act = • { $act } ({ $moment }): { $sent } of { $audience }

run-retry = Try again ({ $count })
run-retry-sure = { $count ->
        [one] Try once more for { $count } person?
       *[other] Try once more for { $count } people?
    }
run-retry-yes = Yes, try again
run-after-all = Send to those not known after all ({ $count })
run-after-all-sure = { $count ->
        [one] Send it to this { $count } person after all? They may get it twice: nobody knows whether it arrived.
       *[other] Send it to these { $count } people after all? Some may get it twice: nobody knows whether it arrived.
    }
run-after-all-yes = Yes, send it
run-recall = Take back
run-recall-sure = { $count ->
        [0] Nobody has it in their chat, so there is nothing to take back.
        [one] Remove the announcement from { $count } chat? This can't be undone.
       *[other] Remove the announcement from { $count } chats? This can't be undone.
    }
run-recall-too-old = { $count ->
        [one] { $count } person got it more than 48 hours ago: Telegram does not let it be taken back there.
       *[other] { $count } people got it more than 48 hours ago: Telegram does not let it be taken back there.
    }
run-recall-yes = Yes, take it back
run-correct = Correct
run-correct-which = Which version shall we correct?
run-correct-none = This kind of message can't be corrected, only taken back.
run-correct-text = Send me the new text. Once you confirm, it replaces the old one in everybody's chat.
run-correct-caption = Send me the new words. Once you confirm, they replace the old ones under the message in everybody's chat.
run-correct-sure = { $count ->
        [0] Nobody has it in their chat, so there is nothing to correct.
        [one] Correct the announcement in { $count } chat?
       *[other] Correct the announcement in { $count } chats?
    }
run-correct-yes = Yes, correct
run-correct-again = Write it differently
run-correct-long = That is too long. A text has at most 4,096 characters, words under a photo or file at most 1,024.
run-correct-words = Please send words: bold type and links are kept.

command-announce = send readers an announcement

deliveries-person = Number in Telegram
deliveries-name = Name
deliveries-state = Result
deliveries-reason = Why
deliveries-version = Version
deliveries-time = When
deliveries-forgotten = data deleted
deliveries-file = announcement-{ $id }
deliveries-sent = got it
deliveries-blocked = blocked the bot
deliveries-failed = failed
deliveries-unknown = unknown
deliveries-skipped = skipped
deliveries-pending = waiting
deliveries-sending = being sent
