# Lists of webinars, the card, the programme.
webinars-coming = <b>Coming webinars</b>
webinars-none-coming = No webinar is planned right now. New ones will appear here; past ones are in the archive.
webinars-archive = <b>Webinar archive</b>
webinars-none-past = The archive is still empty.
webinars-item = <b>{ $title }</b>
webinar-gone = This webinar is no longer here. See what is on now.
webinar-when-yours = { $moment } ({ $city })
webinar-when-library = library time: { $time } ({ $city })
webinar-when-library-other-day = library time: { $date }, { $time } ({ $city })
webinar-duration =
    { $minutes ->
        [one] { $minutes } minute
       *[other] { $minutes } minutes
    }
webinar-duration-hours =
    { $hours ->
        [one] { $hours } hour
       *[other] { $hours } hours
    }
webinar-host = Hosted by: { $name }
webinar-with = Partners: { $names }
webinar-partner-city = { $name } ({ $city })
webinar-seats-free =
    { $free ->
        [0] No seats left; you can join the waiting list
        [one] { $free } seat left
       *[other] { $free } seats left
    }
webinar-seats-none = All seats are taken
webinar-waiting =
    { $waiting ->
        [one] { $waiting } person on the waiting list
       *[other] { $waiting } people on the waiting list
    }
webinar-cancelled = ❌ This webinar is cancelled
webinar-recording-later = The recording will appear here when it is ready.
button-programme = Programme
button-recording = Watch the recording
programme-title = <b>Programme</b>
programme-empty = The programme is still being prepared.
programme-material = material { $number }
webinar-undated = The date is not set yet
webinar-cancelled-why = ❌ The webinar is cancelled. Why: { $reason }
