# The webinar in one's own calendar.
button-calendar = Calendar
calendar-text =
    Add to your calendar: <b>{ $title }</b>
    { $when }

    The file works with any calendar, on a phone or a computer. If anything changes, we will send you a new one.
calendar-file = File (.ics)
calendar-google = Google Calendar
calendar-outlook = Outlook
calendar-file-text = 📅 <b>{ $title }</b>. Open the file, and your calendar will offer to add the webinar. If it moves or is cancelled, we will send you a new file.
calendar-moved-text = 📅 <b>{ $title }</b>: a new file for your calendar. Open it, and your entry will be updated.
calendar-cancelled-text = 📅 <b>{ $title }</b>: the webinar is cancelled. Open the file, and your calendar will remove it.
calendar-join = Join: { $link }
calendar-online = Online
calendar-alarm = In an hour: { $title }
