# My data.
privacy-text =
    <b>Your data</b>
    { $library } keeps only what it needs for the webinars and for volunteering. Unless something else is said below, librarians see it and nobody else. Messages travel through Telegram, which has servers abroad too.
privacy-kept-account = <b>Account:</b> its number in Telegram (not your phone), language, time zone, quiet hours and other settings; when you came and when you were last here; after you agree, your name too. If librarians stopped receiving your messages or closed access to you, that is noted too. To talk to you and to hold a seat for you.
privacy-kept-answers = <b>Webinars:</b> what you answered, your place on the waiting list, seats offered to you, whether you were there and how that is known, how often you tried a check-in word. To know who comes.
privacy-kept-calendar = <b>Calendar:</b> that you took a file. To send a new one if the webinar moves.
privacy-kept-notices = <b>Messages to you:</b> which reminders and news went out, and when. So that nothing comes twice. Removed after 90 days.
privacy-kept-volunteer = <b>Volunteering:</b> your application, the answers to it, and when what changed. To find something you will enjoy doing. A declined application is removed after 90 days.
privacy-kept-guardian = <b>Parents and guardians:</b> who agreed, when, and to which wording. The law asks for it.
privacy-kept-forms = <b>What you are filling in:</b> your answers so far. So that you can go on later; nobody else sees them.
privacy-kept-feedback = <b>Feedback:</b> rating, words or voice; your name only if you signed. To make the webinars better.
privacy-kept-questions = <b>Questions:</b> what you wrote to the librarians, your name in Telegram, and what they answered. To answer you in the same chat. For two days also which messages these were: if you edit one, the librarians see the new text.
privacy-kept-proposals = <b>Ideas:</b> what you suggested and what you support. Others see an idea once a librarian shows it to everyone.
privacy-kept-staff = <b>For library staff:</b> which messages in their chat we keep up to date, and what they did, by name. The name stays after leaving the team, until you delete your data.
privacy-kept-messages = <b>Your messages and taps:</b> until they are answered, usually a second; then only their running number, for two days. One that failed stays for two days at most, so that we can find our mistake.
privacy-how-long =
    <b>How long:</b> { $months ->
        [one] { $months } month
       *[other] { $months } months
    } after you last use the bot, then all of it is removed. We will warn you before that. So that it does not come back with a backup, a mark stays from which your number can't be read.
privacy-consent = <b>Consent:</b> given { $moment }, wording { $version }
privacy-no-consent = <b>Consent:</b> not given, so we do not keep your name.
privacy-export = Download my data
privacy-exported = Everything we know about you is in this file. It opens in any text editor.
privacy-withdraw = Withdraw my consent
privacy-withdraw-sure = Withdraw your consent? Your seats become free, we remove your name and your volunteer application. The settings stay. You can agree again at any time.
privacy-withdraw-yes = Yes, withdraw
privacy-withdraw-no = No, leave it
privacy-withdrawn = Your consent is withdrawn
privacy-delete = Delete my data
privacy-delete-sure = Delete everything we know about you? Your seats become free, and no more reminders will come. What is deleted can't be brought back.
privacy-delete-banned = This bot is closed to you, so one thing will stay: your number in Telegram and a note of that.
privacy-delete-yes = Yes, delete for good
privacy-delete-no = No, keep it
privacy-deleted = Everything is deleted. If you want to come back, tap /start.
privacy-retention = We have not seen you for a long time. On { $date } we will delete your data. If you would like to stay with us, tap the button.
privacy-keep = I'm staying
privacy-kept = Good that you're staying. Your data stays too.
