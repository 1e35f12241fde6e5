# A date and time typed in words: what was understood, and what is missing. The bot must understand what is in <code>.
date-understood = We understood: <b>{ $moment }</b> ({ $city }), { $far }.
date-understood-day = We understood: <b>{ $date }</b>, { $far }.
date-far =
    { $days ->
        [0] today
        [1] tomorrow
        [one] in { $days } day
       *[other] in { $days } days
    }
date-past = already past
date-with-offset = { $moment } (UTC{ $offset })
date-unclear-not-understood = We could not make out when that is. Please write a day and an hour, for example: <code>28 Nov 15:00</code> or <code>tomorrow at 18:00</code>.
date-unclear-no-hour = The day is clear; the hour is missing. Please write both, for example: <code>28 November at 15:00</code>.
date-unclear-no-day = The hour is clear; the day is missing. Please write both, for example: <code>28 November at 15:00</code> or <code>Saturday 3pm</code>.
date-unclear-impossible = There is no such day or hour. Please check it and write it again, for example: <code>28 Nov 15:00</code>.
date-unclear-several = That can be read in more than one way. Choose what you mean, or write it more exactly, for example: <code>28 Nov 19:00</code> or <code>tomorrow at 7pm</code>.
date-unclear-other-weekday = The date falls on another day of the week. Choose what you mean, or write it again, for example: <code>28 Nov 15:00</code>.
date-unclear-left-out = Clocks go forward that day and never show this time. Choose another, or write it again, for example: <code>28 Nov 15:00</code>.
date-unclear-twice = Clocks go back that day and show this time twice. Choose which one, or write another, for example: <code>28 Nov 15:00</code>.
date-unclear-too-far = That is too far from today: please check the year. You need not write it, for example: <code>28 Nov 15:00</code>.
