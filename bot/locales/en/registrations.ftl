# Registering, the waiting list, my webinars.
button-register = Register
button-join-waiting = Join the waiting list
button-cant-come = I can't come
button-leave-waiting = Leave the waiting list
button-join = Join the webinar
seat-seated = ✅ You are registered
seat-waiting = ⏳ You are on the waiting list, number { $position } in line
seat-offered = A seat is free, and we are holding it for you
seat-cancelled = You are not registered
seat-attended = You were registered
outcome-seated = You are registered!
outcome-waiting = No seats left, you are on the waiting list
outcome-cancelled = All right, noted that you are not coming
outcome-nothing-changed = All right, we have that already
outcome-over = This webinar is over
outcome-called-off = This webinar is cancelled
outcome-gone = This webinar is no longer here
consent-text =
    To register you, we need your consent to process your personal data.

    <b>Who keeps it:</b> { $library }.
    <b>What:</b> the number of your Telegram account and your name there, your language, time zone and other settings, your answers, whether you were at webinars, and which messages you got.
    <b>What for:</b> to hold a seat for you, to remind you and to know who is coming.
    <b>How long:</b> { $months ->
        [one] { $months } month
       *[other] { $months } months
    } after you last use the bot, then all of it is removed.
    <b>Who sees it:</b> librarians only. Messages travel through Telegram, which has servers abroad too.

    You can change your mind at any time: /privacy
button-agree = I agree, register me
button-not-now = Not now
my-title = <b>My webinars</b>
my-offered = <b>Waiting for your answer</b>
my-seated = <b>You are coming</b>
my-waiting = <b>You are on the waiting list</b>
my-cancelled = <b>You are not coming</b>
my-attended = <b>Past webinars</b>
my-missed = <b>Missed</b>
my-none = You have not signed up for anything yet.
button-why-waiting = Why am I waiting?
seat-offered-until = Please answer by { $until }
seat-waiting-offer = One seat is offered to somebody else until { $until }
why-waiting =
    <b>Why you are waiting</b>
    { $capacity ->
        [one] There is { $capacity } seat, and it is not free
       *[other] There are { $capacity } seats, and none is free
    } right now. { $ahead ->
        [0] Nobody is
        [one] { $ahead } person is
       *[other] { $ahead } people are
    } ahead of you on the waiting list.
why-waiting-offer = One seat has become free and is offered to somebody else until { $until }. If they decline or do not answer, it is offered to the next in line.
why-waiting-rule = As soon as it is your turn, we will offer you a seat and wait for your answer. In the last half hour before the start a seat goes to whoever taps first.
