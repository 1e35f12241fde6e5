# Checking in: the word in the stream, the link, the button.
button-here = I'm at the webinar
checkin-counted = ✅ You are checked in. Thank you for being with us!
checkin-already = You have already checked in to this webinar.
checkin-early = You can't check in yet. Try from { $when } on.
checkin-late = It is too late to check in: the webinar ended a while ago. If you were there, write to the librarians.
checkin-no-seat = You are not registered for this webinar. If you are there now, write the word from the stream here.
checkin-called-off = This webinar is cancelled.
checkin-gone = This link does not work any more. Write the word from the stream here.
checkin-agree = I agree, check me in
seat-was-there = ✅ You were there
seat-missed = You were registered but did not check in. If you were there, write to the librarians.
taken-off-text =
    You are no longer registered for the webinar: <b>{ $title }</b>
    { $when }
    A librarian writes: { $reason }
    If you think this is a mistake, ask the librarians with the button below.
word-title = <b>Check-in word</b>
word-none = There is no word yet. Choose one and show it in the stream: whoever writes it to the bot is checked in.
word-how =
    Show this word in the stream. Whoever writes it to the bot is checked in.
    It works from { $begins } until { $ends }.
word-link = People can check in by this link too: { $link }
word-replaces = The word is <b>{ $word }</b> now. With a new one, the old word and its link stop working.
word-invent = Invent a word
word-own = My own word
word-new = New word
word-copy = Copy the link
word-picture = Picture for the stream
word-picture-ready = Show this picture in the stream.
word-picture-how = Write this word to the bot @{ $bot }
word-set = Done, there is a check-in word.
word-too-short = Too short: it needs at least three letters or digits, so that nobody writes it by chance.
word-too-long = Too long: one or two words are enough, up to 40 characters.
word-in-use = Another webinar has this word already. Please choose another one.
checkword-title = Check-in word
checkword-word = Write the word you will show in the stream: short and plain, digits are fine. Capitals, spaces and the keyboard's language do not matter.
checkword-word-label = Word
checkword-send = Save
word-easy = Lighthouse, Rainbow, Book, Owl, Breeze, Harbour, Island, Cloud, Ship, Apple, Page, Star, Road, Lamp, Sail, Bridge, Ocean, Sunshine, Daisy, Birch, Compass, Globe, Feather, Notebook, Robin, Tulip, Key, Umbrella, Swing, Meadow
