# My data.
privacy-text =
    <b>Your data</b>
    <b>What we keep:</b> the number of your Telegram account, your language, time zone and other settings, your answers about webinars and which messages you got. After you agree, your name in Telegram too.
    <b>What for:</b> to hold a seat for you and to remind you.
    <b>Who sees it:</b> librarians only.
    <b>How long:</b> { $months ->
        [one] { $months } month
       *[other] { $months } months
    } after you last use the bot, then all of it is removed.
privacy-consent = Consent given: { $date }
privacy-no-consent = You have not given consent yet, so we do not keep your name.
privacy-delete = Delete my data
privacy-delete-sure = Delete everything we know about you? Your seats become free, and no more reminders will come. What is deleted can't be brought back.
privacy-delete-yes = Yes, delete for good
privacy-delete-no = No, keep it
privacy-deleted = Everything is deleted. If you want to come back, tap /start.
