# Forms: progress, answers, mistakes.
form-progress = <b>{ $title }</b>{ $total ->
        [1] {""}
       *[more] {" "}· { $number } of { $total }
    }
form-who-sees = <i>Only librarians will see the answer.</i>
form-summary = <b>{ $title }</b>: please check your answers
form-answer = { $answer }
form-change = Change: { $label }
form-skipped = not given
form-voice = voice message
form-done = Done
form-skip = Skip
form-keep = Keep: { $answer }
form-back = ‹ Back
form-cancel = Cancel
form-continue = Continue
form-again = Start again
form-unfinished = <b>{ $title }</b>: you started but did not finish. Shall we carry on from there?
form-is-over = This has been sent or cancelled already
form-words-needed = Please write the answer in words.
form-too-long = That is a bit long. Please make it shorter.
form-too-short = Please write a little more.
form-use-buttons = Please choose an answer with a button.
form-tick-one = Tick at least one.
form-own-contact = It has to be your own number. Tap the button below or type the number.
form-phone-needed = Write the number in digits, for example +7 701 234 56 78.
form-contact = Send your number with the button below, or type it.
form-contact-button = Send my number
form-contact-came = Got the number.
form-contact-no = All right, no number needed.
form-in-the-way = <b>{ $title }</b>: you began and did not finish. Finish or cancel it first, then we open the next one.
form-moment = { $moment } ({ $city })
form-moment-past = That time is over. Please write a day and an hour to come.
