# The first meeting, help, and the answer to free text.
start-welcome =
    <b>{ $library }</b>
    Hello! Here you can see the library's webinars, sign up with one tap and get a reminder. Afterwards the recording and the materials appear here too. You can also volunteer or suggest an idea. Have a question? Just write it here.
start-webinars = Coming webinars
start-archive = Archive
start-my = My webinars
start-settings = Settings
start-help = Help
start-privacy = My data
help-text =
    <b>How it works</b>
    Open /webinars, choose a webinar and tap “Register”. Before it starts we remind you and send the link to join. If your plans change, tap “I can't come”: somebody else gets the seat. You can write a question to the librarians right here.

    <b>Commands</b>
    { $commands }
not-understood = So far I understand only buttons and commands. Here is what there is:
unknown-command = There is no such command. Here is what there is:
cancel-nothing = There is nothing to stop right now.
cancel-done = All right, stopped. Nothing was saved.
bot-description =
    { $library }: webinars for readers and volunteers.

    See what is coming up, sign up, get a reminder in your own time zone, and find the recording and the materials afterwards.

    Tap the button below to start.
bot-short-description = { $library }: webinars, reminders, materials
command-start = to the start
command-webinars = coming webinars and the archive
command-my = my webinars
command-settings = language, time, reminders
command-privacy = my data
command-help = how it works
command-cancel = stop what I started
