# The log: who did what and when. One line per act.
log-title = <b>Log</b>
log-empty = Here you will see who did what, and when.
log-nobody = somebody (data deleted)
log-entry = { $moment } · <b>{ $actor }</b>
log-librarian_invited = an invitation to the team
log-invitation_accepted = invitation accepted
log-librarian_appointed = a new librarian: { $person }
log-librarian_removed = a librarian no more: { $person }
log-volunteer_accepted = volunteer accepted: { $person }
log-volunteer_declined = application declined: { $person }
log-proposal_discussed = an idea shown to everyone
log-proposal_agreed = an idea agreed
log-proposal_done = an idea carried out
log-proposal_declined = an idea declined
