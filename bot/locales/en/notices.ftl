# What the bot says on its own: a seat, a move, a cancellation, thanks.
offer-text =
    🎟 A seat is free: <b>{ $title }</b>
    { $when }
    We hold it for you until { $until }. Will you come?
lapsed-text = The time to answer is up, and the seat at “{ $title }” is offered to the next in line. If you still want to come, join the waiting list again.
seated-text =
    ✅ There are more seats now, and you are registered: <b>{ $title }</b>
    { $when }
seat-free-text =
    🎟 A seat is free: <b>{ $title }</b>
    { $when }
    It starts in less than half an hour, so the seat goes to whoever taps first.
moved-text =
    📅 The webinar has moved: <b>{ $title }</b>
    It was: { $old }
    Now:
    { $when }
    Can you still come?
back-on-text =
    📅 The webinar takes place after all: <b>{ $title }</b>
    { $when }
    Can you come?
called-off-text =
    ❌ The webinar is cancelled: <b>{ $title }</b>
    { $when }
    We are sorry. See what else is planned.
thanks-text = Thank you for being with us: <b>{ $title }</b>. The recording and the materials will appear here, and we will write to you at once.
recording-text = 🎬 The recording of <b>{ $title }</b> is ready.
materials-text = 📎 There are materials for <b>{ $title }</b>.
button-take-seat = Yes, I'll come
button-let-go = No, let the next one have it
button-card = See the webinar
