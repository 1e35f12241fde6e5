# Reminders.
reminder-text =
    🔔 Reminder: <b>{ $title }</b>
    { $when }
    { $left }
reminder-left-days =
    { $days ->
        [one] It starts in { $days } day
       *[other] It starts in { $days } days
    }
reminder-left-hours =
    { $hours ->
        [one] It starts in { $hours } hour
       *[other] It starts in { $hours } hours
    }
reminder-left-minutes =
    { $minutes ->
        [one] It starts in { $minutes } minute
       *[other] It starts in { $minutes } minutes
    }
reminder-now = We are starting now!
button-coming = I'm coming
outcome-coming = Great, see you there!
