# The team of librarians: inviting, removing, the log.
librarians-only = Only librarians can do this.
team-title = <b>Team</b>
team-owner = • { $name } – head of the team
team-member = • { $name }
team-nameless = Telegram { $id }
team-alone = There are no librarians yet. Invite colleagues, and they can run webinars and send announcements together with you.
team-how = Tap a name to take that person off the team.
team-invite = Invite by a link
team-pick = Pick in Telegram
team-log = Log
to-team = ‹ To the team
team-invitation =
    Send this link to a colleague. It works for a day and for one person only: it belongs to the first who opens it.
    { $link }
team-share = Send to a colleague
team-copy = Copy the link
team-pick-how = Pick colleagues from Telegram's list: the button is below, under the text field. Up to ten people at once.
team-pick-below = The button is below ↓
team-pick-button = Pick colleagues
team-pick-over = Picking is over.
team-picked = ✅ Librarians now: { $names }. If somebody has not opened the bot yet, send them a link to it: the bot can't write first.
team-picked-nobody = These people are on the team already.
librarian-card = <b>{ $name }</b>
    Librarian. On the team since { $since }.
librarian-remove = Take off the team
librarian-remove-sure = Take <b>{ $name }</b> off the team? They stop being a librarian at once, and we will tell them.
librarian-remove-yes = Yes, take off
removal-removed = ✅ Done. They are a librarian no more.
removal-gone = This person is not on the team any more.
removal-owner = Heads of the team are named in the bot's own settings and can't be removed here.
invitation-ask =
    You are invited to the team of librarians. Where: { $library }.

    You will be able to run webinars, send announcements, answer readers and work with volunteers. What you do is kept in a log that the head of the team can see.
invitation-yes = Join the team
invitation-no = Not now
invitation-accepted = ✅ Welcome to the team! The button below, or the command /manage, opens everything you need.
invitation-already = You are on the team already.
invitation-taken = Somebody else has opened this invitation. Ask for a new one.
invitation-out-of-date = This invitation no longer works. Ask for a new one.
appointed-text = ✅ You are a librarian now. Where: { $library }. The button below, or the command /manage, opens everything you need.
dismissed-text = You are no longer on the team of librarians. Thank you for your work! Everything that readers have stays with you.
joined-text = 👋 A new librarian is on the team: <b>{ $name }</b>
