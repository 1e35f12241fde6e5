# Registering, the waiting list, my webinars.
button-register = Register
button-join-waiting = Join the waiting list
button-cant-come = I can't come
button-leave-waiting = Leave the waiting list
button-join = Join the webinar
seat-seated = ✅ You are registered
seat-waiting = ⏳ You are on the waiting list, place { $position }
seat-offered = A seat is offered to you
seat-cancelled = You said you can't come
seat-attended = You were registered
outcome-seated = You are registered!
outcome-waiting = No seats left: you are on the waiting list
outcome-cancelled = All right, the seat is free again
outcome-nothing-changed = Your answer is already noted
outcome-over = This webinar is over
outcome-called-off = This webinar is cancelled
outcome-gone = This webinar is no longer there
consent-text =
    To register you, { $library } needs your consent to process your personal data.

    <b>What we keep:</b> the number of your Telegram account, your name in Telegram, language, time zone and your answers.
    <b>What for:</b> to hold a seat for you, to remind you and to know who is coming.
    <b>How long:</b> { $months ->
        [one] { $months } month
       *[other] { $months } months
    } after you last write to us, then all of it is removed.
    <b>Who sees it:</b> librarians only. Messages travel through Telegram, whose servers are abroad as well.

    You can change your mind at any time: /privacy.
button-agree = I agree, register me
button-not-now = Not now
my-title = <b>My webinars</b>
my-none = You have not signed up for anything yet.
button-why-waiting = Why am I waiting?
seat-offered-until = We hold the seat for you until { $until }
seat-waiting-offer = A freed seat is offered to somebody else until { $until }
why-waiting =
    <b>Why you are waiting</b>
    All { $capacity } seats are taken. Before you on the waiting list there { $ahead ->
        [0] is nobody
        [one] is { $ahead } person
       *[other] are { $ahead } people
    }.
why-waiting-offer = One seat is free already and offered to somebody else until { $until }. If they decline or do not answer, it goes to the next.
why-waiting-rule = As soon as it is your turn, we offer you a seat and wait for your answer. In the last half hour before the start a seat goes to whoever taps first.
