# My data.
privacy-text =
    <b>Your data</b>
    <b>What is kept:</b> the number of your Telegram account, language, time zone, your name in Telegram (after you agreed), which webinars you signed up for and which messages you got.
    <b>What for:</b> to hold a seat for you and to remind you.
    <b>Who sees it:</b> librarians only.
    <b>How long:</b> { $months ->
        [one] { $months } month
       *[other] { $months } months
    } after you last write to us.
privacy-consent = Consent given: { $date }
privacy-no-consent = You have not given consent yet: your name and answers are not kept.
privacy-delete = Delete my data
privacy-delete-sure = Delete everything we know about you? Your seats become free and no reminders will come. What is deleted can't be brought back.
privacy-delete-yes = Yes, delete for good
privacy-delete-no = No, keep it
privacy-deleted = Everything is deleted. If you want to come back, tap /start.
