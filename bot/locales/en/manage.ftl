# The librarian's desk.
command-manage = the librarian's desk
manage-open = Librarian's desk
manage-text =
    <b>Librarian's desk</b>
    { $waits ->
        [0] Nobody is waiting for an answer now.
        [one] { $waits } person is waiting for an answer.
       *[other] { $waits } people are waiting for an answer.
    }
manage-waits = { $label } · { $count }
manage-webinars = Webinars
manage-announcements = Announcements
manage-volunteers = Volunteers
manage-proposals = Ideas
manage-questions = Questions
manage-feedback = Feedback
manage-peace = Restrictions
manage-team = Team
to-desk = ‹ To the desk
