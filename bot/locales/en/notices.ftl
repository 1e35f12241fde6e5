# What the bot says on its own: a seat, a move, a cancellation, thanks.
offer-text =
    🎟 A seat is free: <b>{ $title }</b>
    { $when }
    We are holding it for you until { $until }
    Will you come?
lapsed-text = The time to answer is up, and we are no longer holding the seat for you: <b>{ $title }</b>. If you still want to come, join the waiting list again.
no-longer-held-text = There are fewer seats at the webinar now: <b>{ $title }</b>. The one we were holding for you is gone, we are sorry. You keep your place in line: we will write when a seat becomes free.
seated-text =
    ✅ There is a seat for you, and you are registered: <b>{ $title }</b>
    { $when }
seat-free-text =
    🎟 A seat is free: <b>{ $title }</b>
    { $when }
    It starts in less than half an hour, so the seat goes to whoever taps first.
moved-text =
    📅 The webinar has a new time: <b>{ $title }</b>
    Before: { $old }
    Now:
    { $when }
    Can you still come?
back-on-text =
    📅 The webinar will take place after all: <b>{ $title }</b>
    { $when }
    Can you come?
called-off-text =
    ❌ The webinar is cancelled: <b>{ $title }</b>
    { $when }
    We are sorry. See what else is planned.
thanks-text = Thank you for being with us: <b>{ $title }</b>. The recording and the materials will appear here, and we will let you know straight away.
recording-text = 🎬 The recording is ready: <b>{ $title }</b>
recording-gone-text = There is no recording at the moment: <b>{ $title }</b>
materials-text = 📎 The materials are here: <b>{ $title }</b>
button-take-seat = Yes, I'll come
button-let-go = No, let someone else come
button-card = About the webinar
thanks-with-recording-text = Thank you for being with us: <b>{ $title }</b>.
called-off-why = Why: { $reason }
link-added-text =
    🔗 The link to join: <b>{ $title }</b>
    { $when }
    When it is time, just tap the button.
link-changed-text =
    🔗 The link to join has changed: <b>{ $title }</b>
    { $when }
    The old one will not work any more, please use this one.
link-gone-text =
    🔗 The link to join that you had does not work any more: <b>{ $title }</b>
    { $when }
    We will send you the new one as soon as there is one.
