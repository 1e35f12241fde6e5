# Volunteers as a librarian sees them: the list, a search, a whole application, consent on paper.
roster-title = <b>Volunteers</b>
roster-waiting =
    { $count ->
        [one] ⏳ { $count } application is waiting for an answer
       *[other] ⏳ { $count } applications are waiting for an answer
    }
roster-found = Found: { $count }
roster-none = There are no volunteers yet. New applications will appear here.
roster-nobody = Nobody fits these conditions.
roster-wanted = { $by }: { $value }
roster-by-state = Status
roster-by-interest = Interest
roster-by-language = Language
roster-by-age = Age
roster-by-city = City
roster-by-words = Search
roster-any = all
roster-state-applied = waiting for an answer
roster-state-accepted = volunteer
roster-state-paused = paused
roster-state-declined = declined
roster-filters = Filters
roster-filters-text = <b>Who should be shown?</b>
roster-choose = <b>{ $by }</b>: choose
roster-search = Search
roster-clear = Show everybody
roster-table = Excel table
roster-announce = Write to volunteers
roster-paper = Consent on paper
roster-back = ‹ Back to the list
roster-gone = This application is not there any more: the person took it back or deleted their data.
roster-write = Write
roster-person = Restrict…
roster-profile = Application
roster-minor = <i>Under 18: all librarians see what is written to and by this volunteer.</i>
roster-head = <b>{ $name }</b>: { $state }
roster-since = Applied: { $date }
roster-guardian = <b>An adult's consent:</b> { $name }, { $date }, version of the text { $version }
roster-guardian-paper = <b>Consent on paper:</b> { $name }, signed: { $day }, noted: { $date }, version of the text { $version }
roster-guardian-said = That they are 18 the adult said themselves. The bot can't check that, nor see a second account of the same person.
roster-guardian-doubted = ⚠️ There is no consent that counts: whoever gave it has said since that they are under 18. We have asked for a new one.
roster-nameless = name not kept
roster-history = <b>What happened</b>
roster-step = { $date }: { $step }
roster-step-by = { $date }: { $step } ({ $librarian })
roster-step-word = “{ $word }”
roster-step-applied = applied
roster-step-changed = answers changed
roster-step-accepted = accepted
roster-step-declined = declined
roster-step-paused = paused
roster-step-resumed = back again
roster-sheet = Volunteers
roster-file = volunteers
roster-caption =
    { $count ->
        [one] A table of { $count } volunteer. It holds personal data: keep it safe.
       *[other] A table of { $count } volunteers. It holds personal data: keep it safe.
    }
roster-column-state = Status
roster-column-guardian = Adult who agreed
roster-column-agreed = Consent given
roster-column-applied = Applied
roster-column-decided = Decided
roster-column-word = The librarian's word
volunteer_search-title = Search for volunteers
volunteer_search-words = Write a name or a city; a part of it will do.
volunteer_search-words-label = Search
volunteer_search-send = Search
paper-title = Consent on paper
paper-short = Which code is on the child's screen? It has six digits.
paper-short-label = Code
paper-short-needed = Please give the six digits from the child's screen.
paper-name = Who signed? First and last name of the mother, father or guardian.
paper-name-label = Who signed
paper-day = When was it signed? Choose, or write it like 28.11.2026.
paper-day-label = When
paper-day-today = today
paper-day-yesterday = yesterday
paper-day-needed = Write the day in digits, like 28.11.2026. It can't be in the future, or more than a year ago.
paper-send = Note the consent
paper-recorded = ✅ The consent is noted. The child has been told and can go on.
paper-used = Consent is noted under this code already.
paper-unknown = There is no such code, or its week is over. The child will see a new one when they open their application again.
paper-over = There is nothing to note any more.
