announcement-button = About the webinar
announcement-about = <b>{ $title }</b>

announcements-title = <b>Announcements</b>
    The newest first. Open one to see how it went, to correct it or to take it back.
announcements-none = <b>Announcements</b>
    Nothing has been announced yet. A message of yours goes out exactly as you write it.
announce-new = New announcement
announce-history = Announcements

announce-title = 📣 <b>New announcement</b>
announce-unfinished = 📣 <b>You have an announcement that was not sent</b>
announce-unfinished-ask = Go on with it, or begin a new one? A new one takes the place of this draft.
announce-go-on = Go on with it
announce-anew = Begin a new one
announce-ask-message = 📣 <b>New announcement</b>
    Send me the message: text, a photo, a video, a document, a voice message or an album. It goes out exactly as you send it; nothing leaves before you confirm.
announce-ask-version = Send me the same message in this language: <b>{ $language }</b>. Those who read in it get this one.
announce-message-taken = I have the message
announce-message-any = For everybody: { $what }{ $excerpt }
announce-message-of = { $language }: { $what }{ $excerpt }
announce-form-text = text
announce-form-photo = photo
announce-form-video = video
announce-form-document = document
announce-form-voice = voice message
announce-form-audio = audio
announce-form-animation = animation
announce-form-album = album
announce-form-poll = poll
announce-form-other = message
announce-cannot = This kind of message can't be passed on to readers. Please send a text, a photo, a video, a document, a voice message or an album.
announce-cannot-quiz = This quiz can't be sent out: only its author knows the right answer. Please make it anew, right in this chat.
announce-cannot-paid = Paid photos and videos can't be sent out. Please send them as ordinary ones.
announce-cannot-giveaway = A Telegram giveaway can't be sent out. Please tell about it in your own words.
announce-cannot-invoice = An invoice can't be sent out. Please tell about it in your own words.
announce-cannot-story = A story can't be sent out. Please send the photo or the video itself.
announce-cannot-checklist = A checklist can't be sent out. Please send it as a text.
announce-cannot-protected = This message is protected from copying. Please say the same in your own words.
announce-poll = Each reader gets a poll of their own: there will be no common result.

announce-change-message = Message
announce-languages = Languages
announce-whom = To whom
announce-when = When
announce-button = Webinar's button
announce-test = Send it to me
announce-test-sent = This is how it looks to readers ↑
announce-test-failed = The message is not in this chat any more. Please tap “Message” and send it again.
announce-test-refused = Telegram does not let this message be sent out. Please send another one.
announce-send = Send…
announce-discard = Delete draft
announce-discard-sure = Delete this draft? It can't be brought back.
announce-discard-yes = Yes, delete

announce-which-languages = Readers get the version in their own language; those whose language has none get the one for everybody.
announce-version-add = Add: { $language }
announce-version-change = Change: { $language }
announce-version-drop = Remove

announce-whom-title = <b>To whom?</b>
announce-to = To: { $audience }
announce-who-everyone = everybody
announce-who-volunteers = volunteers
announce-who-unregistered = those not registered for “{ $title }”
announce-who-registered = those with a seat at “{ $title }”
announce-who-waiting = those waiting for a seat at “{ $title }”
announce-who-attended = those who attended “{ $title }”
announce-who-missed = those who missed “{ $title }”
announce-choose-everyone = Everybody
announce-choose-volunteers = Volunteers
announce-choose-unregistered = Not registered
announce-choose-registered = With a seat
announce-choose-waiting = Waiting
announce-choose-attended = Attended
announce-choose-missed = Missed
announce-swap-registered = To those with a seat
announce-swap-unregistered = To those not registered
announce-choose-webinar = Choose a webinar
announce-filter-language = reading in { $language }
announce-filter-city = in { $city }
announce-by-language = Language: any
announce-by-city = City: any
announce-by-interest = Interest: any
announce-by-spoken = Helping in: any
announce-any = Any
announce-which-language = Readers of which language?
announce-which-interest = Volunteers with which interest?
announce-which-spoken = Volunteers who can help in which language?
announce-which-webinar = Which webinar?
announce-no-webinars = There are no webinars here.
announce-no-button = No button
announce-coming-webinars = Coming webinars
announce-past-webinars = Past webinars
announce-ask-city = Write the city, in any language.
announce-which-city = Which one do you mean?
announce-city = { $name } ({ $country })
announce-reach = { $count ->
        [0] Nobody will get it
        [one] { $count } person will get it
       *[other] { $count } people will get it
    }
announce-unwilling = { $count ->
        [one] { $count } has turned news off
       *[other] { $count } have turned news off
    }
announce-unreachable = { $count ->
        [one] { $count } person can't be reached
       *[other] { $count } people can't be reached
    }

announce-when-title = <b>When?</b>
announce-now = Now
announce-at = At a time
announce-local = By each reader's own clock
announce-line-now = When: now
announce-line-at = When: { $moment } ({ $city })
announce-line-local = When: { $moment }, by each reader's own clock
announce-quiet = In a reader's quiet hours it waits until they are over.
announce-line-button = Button: { $title }
announce-ask-time = When shall it go out? For example “tomorrow 18:00”. By the clocks of { $city }.
announce-ask-local = Which day and hour? For example “tomorrow 10:00”. Each reader gets it when their own clock shows that time.
announce-understood-at = It goes out on { $moment } ({ $city }). Right?
announce-understood-local = Each reader gets it on { $moment } by their own clock. Right?
announce-time-yes = Right
announce-time-no = No, another time
announce-time-past = This moment has passed. Please choose a later one.

announce-sure = <b>{ $count ->
        [0] Nobody would get this.
        [one] Send to { $count } person?
       *[other] Send to { $count } people?
    }</b>
announce-sure-yes = Yes, send to { $count }
announce-no-message = There is no message yet. Please send it first.
announce-past = The time you chose has passed. Please choose another one.
announce-gone = This draft is not there any more: it was sent or deleted.
