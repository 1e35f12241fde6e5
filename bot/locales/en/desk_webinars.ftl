# The librarian's desk: webinars. Lists, the card, a question about each field.
desk-webinars-title = <b>{ $section ->
        [coming] Coming webinars
        [drafts] Drafts
        [past] Past webinars
       *[cancelled] Cancelled webinars
    }</b>
desk-none = { $section ->
        [coming] Nothing is planned yet. Start a new webinar; it can be filled in bit by bit.
        [drafts] There are no drafts.
        [past] There are no past webinars yet.
       *[cancelled] There are no cancelled webinars.
    }
desk-section = { $section ->
        [coming] Coming
        [drafts] Drafts
        [past] Past
       *[cancelled] Cancelled
    } · { $count }
desk-new = New webinar
desk-to-list = ‹ To the list
desk-to-card = ‹ To the card
desk-webinar-gone = This webinar does not exist any more.
desk-untitled = Untitled
desk-state = { $state ->
        [coming] ✅ Published
        [drafts] ✏️ Draft, readers do not see it
        [past] 🗄 Over
        [hidden] 🗄 Over, not shown to readers
       *[cancelled] ❌ Cancelled
    }
desk-reason = Why: { $reason }
desk-when = When: { $when }
desk-not-set = not set
desk-duration = Length: { $duration }
desk-capacity = Seats: { $capacity }
desk-capacity-none = Seats: no limit
desk-taken = Registered: { $taken }, waiting: { $waiting }
desk-over-capacity = Registered beyond the seats: { $over }. Nobody loses a seat.
desk-link = Join link: { $link }
desk-link-none = Join link: not yet
desk-host-none = Hosted by: not set
desk-partners = Partners: { $names }
desk-partners-none = Partners: none
desk-partner-in = { $name } ({ $city })
desk-parts = Talks in the programme: { $talks }, materials: { $materials }
desk-words-all = { $field ->
        [title] Title
       *[description] Description
    }: one for all languages
desk-words-some = { $field ->
        [title] Title
       *[description] Description
    }: { $state ->
        [all] in all languages
        [some] given ({ $given }), missing ({ $missing })
       *[none] not yet
    }
desk-ready = Everything needed is there, it can be published.
desk-needed = Still needed to publish: { $what }
desk-missing-title = title
desk-missing-start = date and time
desk-missing-hour = the hour of the start
desk-field-title = Title
desk-field-description = Description
desk-field-start = Date and time
desk-field-duration = Length
desk-field-host = Host
desk-field-partners = Partners
desk-field-capacity = Seats
desk-field-link = Join link
desk-talks = Programme
desk-files = Materials
desk-participants = Participants
desk-preview = Preview
desk-more = More…
desk-publish = Publish
desk-restore = Hold it after all
desk-announce = Tell people about it
desk-language-ru = Russian
desk-language-kk = Kazakh
desk-language-en = English
desk-language-und = for all languages
# Preview, publishing and everything else.
desk-preview-head = <i>This is how readers see the card. Language: { $language }</i>
desk-publish-not-yet =
    Not yet: without this there is nothing to show to readers.
    { $what }
desk-publish-sure =
    Publish <b>{ $title }</b>?
    When: { $when }
desk-publish-archive = That day is over, so the webinar goes straight into the archive.
desk-publish-lacking =
    It can be published like this, but it still lacks:
    { $what }
desk-advice-link = a join link: those who registered will get it as soon as you add it
desk-advice-description = a description
desk-advice-languages = a title in other languages ({ $languages }): what there is will be shown there
desk-publish-yes = Yes, publish
desk-published = { $state ->
        [past] ✅ Published: the webinar is in the archive.
       *[coming] ✅ Published: readers see the webinar and can register.
    }
desk-more-title = <b>{ $title }</b>
desk-more-link = A link to the webinar that you can send to anybody: { $link }
desk-copy-link = Copy the link
desk-post-group = Show in a group
desk-duplicate = Make a copy
desk-duplicated = This is a copy: all the same but the date, the link and the files.
desk-call-off = Cancel the webinar
desk-take-away = Take out of the past ones
desk-held-what = <b>{ $title }</b> is over. What would you like to do?
desk-held-ways = If it took place, it need not be shown in the archive: only those who registered will see it. If it did not, we note that and take it out of the archive.
desk-held-kept = Marks of who was there: { $marks }, feedback: { $reviews }. They stay either way, and everything can be undone.
desk-hide = It took place, don't show it
desk-not-held = It did not take place
desk-hidden = ✅ The webinar is not in the archive any more. Marks and feedback stay.
desk-show = Show it in the archive again
desk-shown = ✅ The webinar is in the archive again.
desk-delete = Delete the draft
desk-delete-sure = Delete the draft <b>{ $title }</b>? It cannot be brought back.
desk-delete-yes = Yes, delete
desk-deleted = The draft is deleted.
desk-draft-in-use = Readers have already seen this webinar, so it cannot be deleted. You can publish it again and, if need be, cancel it then.
desk-restore-sure =
    Does <b>{ $title }</b> take place after all?
    When: { $when }
desk-told =
    { $told ->
        [0] There is nobody to tell.
        [one] { $told } person will be told.
       *[other] { $told } people will be told.
    }
desk-restore-yes = Yes, it does
desk-restored = ✅ The webinar is in the list again.
# Texts by language.
desk-words-head = <b>{ $field ->
        [title] Title
        [host] Host
       *[description] Description
    }</b>
desk-words-one = <b>{ $language }</b>: { $text }
desk-words-none = <b>{ $language }</b>: none
desk-words-fallback = Where there is no text, the one that exists is shown.
desk-add-language = Add: { $language }
desk-change-language = Change: { $language }
desk-words-title = About the webinar
desk-words-text = { $field ->
        [title] What is the webinar called? Language: { $language }.
        [host] Who hosts the webinar? Write an organisation or a person. Language: { $language }.
       *[description] What is this webinar about? A few sentences are enough. Language: { $language }.
    }
desk-present = Now: { $present }
desk-step = Question { $number } of { $total }. Skip what you do not know yet: everything you said is saved.
desk-clear = Remove
desk-saved = ✅ Saved
desk-seated =
    { $seated ->
        [one] ✅ Saved. { $seated } person from the waiting list got a seat and will be told.
       *[other] ✅ Saved. { $seated } people from the waiting list got seats and will be told.
    }
desk-text-too-long = Too long: { $length } characters, and { $most } fit. Please shorten it and send it again.
desk-card-too-long = Together with the rest this does not fit on the reader's card. Please shorten this text or the description.
desk-title-needed = A published webinar needs a title in one language at least.
desk-date-needed = It needs a date and time first.
desk-hour-needed = Only the day is known. A webinar to come needs its hour too, for example: <code>28.11 15:00</code>.
# Date and time.
desk-start-title = Date and time
desk-start-when = When does it start? Write the day and the hour, for example: <code>28.11 15:00</code> or <code>next Friday 3pm</code>. By the clocks of { $city }. For a past webinar in the archive the date alone will do.
desk-start-same = The same hour, but in another city
desk-start-place = By the clocks of which city is that hour? Write the city's name or choose.
desk-start-sure = { $understood }
desk-start-moved =
    { $told ->
        [0] Nobody has registered yet, so nobody will be told of the move.
        [one] { $told } person will be told of the move and asked whether they can come.
       *[other] { $told } people will be told of the move, each asked whether they can come.
    }
desk-start-archived = The webinar goes into the archive, and nobody will be told.
desk-start-yes = Yes, that is right
desk-start-other-city = It is another city's time
desk-start-held = This webinar is over. If it took place, we make a copy for the new day, and whoever registered stays with the old one. If it did not, we move it with all who registered.
desk-start-held-told =
    { $told ->
        [0] Nobody would be told of the move.
        [one] { $told } person would be told of the move.
       *[other] { $told } people would be told of the move.
    }
desk-start-held-kept = This webinar is over. Marks of who was there: { $marks }, feedback: { $reviews }. They stay with it, and for the new day we make a copy: the same content, nobody registered yet.
desk-start-copy = Make a copy for this day
desk-start-put-off = It did not take place, move it
desk-start-marks-aside = Marks of who was there: { $marks }. They do not count after the move, and come back if the old time does.
desk-copied = ✅ This is a copy for the new day, a draft so far. The past webinar stays as it was. The copy has no join link and no files: they were for that day.
desk-took-place = This webinar took place: people were marked or spoke of it, and none of that is to be lost. Make a copy for another day.
desk-city-choose = Choose the city or write another:
# Length, seats, link.
desk-duration-title = Length
desk-duration-minutes = How long does the webinar take? Now: { $present }. Choose or write it, for example: <code>1:30</code> or <code>an hour and a half</code>.
desk-duration-needed = Write how long it takes, for example: <code>90 minutes</code>, <code>1:30</code> or <code>an hour and a half</code>. A day at most.
desk-duration-which = Are these hours or minutes?
desk-capacity-title = Seats
desk-capacity-seats =
    How many people can come? Choose or write a number.
    { $present }. Registered: { $taken }, waiting: { $waiting }.
    If there are more seats, those who wait get them at once.
desk-capacity-sure =
    { $seats }.
    <b>{ $told ->
        [one] { $told } person from the waiting list gets a seat and is told.
       *[other] { $told } people from the waiting list get seats and are told.
    }</b>
    Shall we do that?
desk-capacity-yes = Yes, give { $told } seats
desk-capacity-option = { $capacity }
desk-capacity-unlimited = No limit
desk-capacity-needed = Write the number of seats from 1 to 1,000,000 or choose “No limit”.
desk-capacity-below = ✅ Saved. There are { $capacity } seats now, and { $taken } have registered already: nobody loses a seat, but there are no new ones until there is room.
desk-link-title = Join link
desk-link-address = Which link do people join by? Only those who registered will see it.
desk-link-needed = A link that begins with https:// is needed, for example: <code>https://zoom.us/j/123456</code>.
desk-link-several = There are several links here. Please send only the one to join by.
# Partners.
desk-partners-title = <b>Partners</b>
desk-partners-empty = Nobody yet. Add the organisations that take part with you.
desk-partners-full = No more than ten partners fit on the card.
desk-partner-line = { $number }. { $name }
desk-partner-add = Add a partner
desk-to-partners = ‹ To the partners
desk-partner-said = { $part ->
        [name] Name
       *[city] City
    } ({ $language }): { $text }
desk-partner-where = Country: { $country }, time zone: { $zone }
desk-partner-change = { $part ->
        [name] Name
       *[city] City
    }: { $language }
desk-partner-find = Find the city in the list
desk-partner-up = Move up
desk-partner-remove = Remove
desk-partner-remove-sure = Remove from the partners: { $name }?
desk-partner-remove-yes = Yes, remove
desk-partner-title = New partner
desk-partner-name = What is the organisation called? Write it or choose one that took part before.
desk-partner-place = In which city is it? Write the name: it tells the country and the time zone.
desk-partner-words-title = Partner
desk-partner-words-text = { $part ->
        [name] What is the organisation called? Language: { $language }.
       *[city] What is the city called? Language: { $language }.
    }
desk-partner-city-title = The partner's city
desk-partner-city-place = In which city is the organisation? Write the name: it tells the country and the time zone.
# Cancelling.
desk-cancel-title = Cancelling the webinar
desk-cancel-reason = { $over ->
        [yes] Why did the webinar not take place? Write a few words. Nobody will be told; they stay on its card.
       *[no] Why does the webinar not take place? Write a few words; everybody who registered will see them.
    }
desk-no-reason = No reason given
desk-cancel-sure =
    { $over ->
        [yes] Did <b>{ $title }</b> not take place?
       *[no] Cancel <b>{ $title }</b>?
    }
    When: { $when }
desk-cancel-held = The webinar leaves the archive as one that did not take place. Nobody will be told. Marks and feedback stay, and it can be brought back.
desk-cancel-yes = Yes, cancel the webinar
desk-not-held-yes = Yes, it did not take place
