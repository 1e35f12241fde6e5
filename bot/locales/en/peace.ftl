# Peace: no more words from somebody, no access for somebody, undoing it.
peace-nameless = Name unknown
peace-card = <b>{ $name }</b>
peace-state-none = Writes and registers like everybody.
peace-state-muted = This person's messages do not arrive at the moment.
peace-state-banned = Access is closed.
peace-staff = This is one of the staff and can't be restricted. The head of the team has to take them off the team first.
peace-mute = Stop their messages
peace-ban = Close access
peace-lift = Lift the restriction
peace-sure-muted =
    Receive no more messages? <b>{ $name }</b>

    This person's questions, letters, written feedback, ideas and applications will stop arriving. They can still register for webinars and rate them. We will tell them once. You can undo it at any time.

    Choose the reason. It stays in the log, and the person will not see it.
peace-sure-banned =
    Close access? <b>{ $name }</b>

    This person will not be able to write or register, their seats go to others, reminders and news stop. We will tell them once. You can undo it at any time.

    Choose the reason. It stays in the log, and the person will not see it.
peace-sure-author =
    Receive no more messages from the author of this feedback?

    Nobody will learn who it is. Their questions, letters, written feedback, ideas and applications will stop arriving; they can still register and rate. We will tell them once. You can undo it at any time.

    Choose the reason, it stays in the log.
peace-reason-spam = Advertising or spam
peace-reason-rude = Rudeness
peace-reason-safety = Children's safety
peace-reason-other = Something else
peace-made-muted = Done: no more messages
peace-made-banned = Done: access is closed
peace-made-lifted = Done: the restriction is lifted
peace-made-staff = This is one of the staff
peace-made-gone = This person is not here any more
peace-gone = This person is not here any more: their data was deleted.
peace-author = <b>The author of anonymous feedback</b>
peace-author-button = Its author
peace-author-of = Author of feedback: { $title }
peace-person-button = About the person
peace-list = Restrictions
peace-list-title = <b>Restrictions</b>
peace-list-none = Nobody is restricted at the moment.
peace-list-text = Who has no access, and whose messages do not arrive. Tap to undo.
peace-told-muted = For now the librarians do not receive your messages: questions, letters, written feedback, ideas and applications. You can register for webinars and rate them as before. If you think this is a mistake, please visit or call the library.
peace-told-banned = The library has closed this bot to you: you can't register or write at the moment, and your seats went to others. If you think this is a mistake, please visit or call the library. Your data: /privacy.
peace-told-lifted = The restriction is lifted: you can write to the librarians and register again. Good to have you with us!
peace-muted = At the moment your messages do not reach the librarians. You can register for webinars and rate them as before. If you think this is a mistake, please visit or call the library.
peace-banned = Access to this bot is closed. If you think this is a mistake, please visit or call the library. Your data: /privacy.
