# Feedback: the rating, the words, and what a librarian sees of them.
command-feedback = feedback about webinars and the library
start-feedback = Feedback
button-feedback = Feedback
rate-what = <b>Feedback</b>
    What would you like to tell us about? Rating takes one tap.
rate-what-library = <b>Feedback</b>
    After a webinar you signed up for, you can rate it here. You can tell us about the library at any time.
rate-library = About the library
rate-rated = { $title } · { $rating } ⭐
rate-to-list = ‹ To feedback
rate-ask = How do you rate it? 1 – did not like it at all, 5 – liked it very much.
rate-star = { $rating } ⭐
rate-thanks = Thank you! Your rating: { $rating } of 5
rate-yours = Your rating: { $rating } of 5
rate-words-too = If you like, tell us more: write it or send a voice message.
rate-add-words = Tell us more
rate-change-words = Change my feedback
rate-voice = 🎤 Voice message
rate-signed = Signed: { $name }
rate-anonymous = No name: librarians don't see who said it
rate-quotable = May be quoted
rate-not-quotable = May not be quoted
rate-told = Thank you for your feedback!
rate-not-allowed = Only those who were at a webinar can rate it, once it is over.
rate-withdraw = Delete my feedback
rate-withdraw-sure = Delete your feedback? The rating and the words will be gone.
rate-withdraw-yes = Yes, delete it
rate-withdraw-no = No, keep it
rate-withdrawn = Your feedback is deleted
thanks-rate = How was it? One tap rates it: 1 – did not like it at all, 5 – liked it very much.
feedback-title = Feedback
feedback-words = Write what you liked and what could be better, or send a voice message.
feedback-words-label = Feedback
feedback-signed = Sign it with your name in Telegram? The librarians can answer you either way. In a voice message, somebody may know you by your voice.
feedback-signed-label = Signature
feedback-signed-yes = with my name
feedback-signed-no = without my name
feedback-quotable = May the library show your words to others, for example on its page?
feedback-quotable-label = Quoting
feedback-quotable-yes = yes
feedback-quotable-no = no
feedback-send = Send the feedback
reviews-head = ⭐ Feedback
reviews-numbers = { $count ->
        [one] { $count } rating
       *[other] { $count } ratings
    }, { $average } on average
reviews-none = No ratings yet.
reviews-bar = { $rating } ⭐ – { $people } { $bar }
reviews-said = Wrote or spoke: { $said }
reviews-by = – { $name }
reviews-anonymous = – no name
reviews-rating = Rating: { $rating } of 5
reviews-quotable = may be quoted
reviews-not-quotable = may not be quoted
reviews-read = Read the feedback
reviews-listen = Listen
reviews-voice-gone = This voice message is no longer there.
reviews-averages = Ratings by webinar
reviews-averages-title = <b>Ratings by webinar</b>
reviews-average = { $title }: { $average } ({ $count })
reviews-average-none = { $title }: words only
reviews-nothing-said = No words yet, only ratings.
reviews-waiting = Not read yet: { $count }
reviews-label-waiting = { $title } · new: { $count }
reviews-waits = Not answered yet.
reviews-settled = Read, no answer needed.
reviews-replied = <b>The author</b> · { $moment }
reviews-whole-talk = The whole conversation
reviews-to-picture = As a picture
reviews-picture = <b>{ $title }</b>
reviews-share = { $people } · { $percent }%
reviews-to-quotes = Kind words: { $count }
reviews-export = Excel table
reviews-export-all = All feedback in Excel
quotes-title = <b>Kind words</b>
quotes-how = Their authors allow quoting. Tap the words to copy them.
quotes-none = There are no words to quote yet.
quotes-one =
    “{ $words }”
    – { $name }
quotes-a-reader = a reader
reviews-exported = { $count ->
        [one] { $count } piece of feedback in the table.
       *[other] { $count } pieces of feedback in the table.
    } Only the day is given, so that nobody without a name is found out by the hour.
reviews-file = Feedback
reviews-sheet = Feedback
reviews-column-webinar = About
reviews-column-day = Day
reviews-column-rating = Rating
reviews-column-words = Words
reviews-column-signature = Signature
reviews-column-quotable = May be quoted
reviews-cell-voice = voice message
reviews-cell-anonymous = no name
