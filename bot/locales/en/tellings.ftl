# Those who registered are told of the recording and the materials: only once confirmed, with the count.
button-tell = { $what ->
        [recording] Recording: tell people ({ $count })
       *[materials] Materials: tell people ({ $count })
    }
button-tell-correct = { $what ->
        [recording] Recording: correct ({ $count })
       *[materials] Materials: correct ({ $count })
    }
button-tell-recall = { $what ->
        [recording] Recording: take back ({ $count })
       *[materials] Materials: take back ({ $count })
    }
tell-not-yet = { $what ->
        [recording] Those who registered have not been told of the recording yet.
       *[materials] Those who registered have not been told of the materials yet.
    }
tell-told = { $what ->
        [recording] Told of the recording: { $count }.
       *[materials] Told of the materials: { $count }.
    }
tell-waiting = Still waiting: { $count }.
tell-stale = { $what ->
        [recording] What was sent still has the recording from before.
       *[materials] The materials have changed since.
    }
tell-sure = <b>{ $count ->
        [one] { $count } person will be told
       *[other] { $count } people will be told
    }{ $what ->
        [recording] { " " }that the recording is ready.
       *[materials] { " " }that the materials are there.
    }</b> Tell them?
tell-yes = Yes, tell { $count }
tell-done = ✅ { $count ->
        [one] The message is on its way to { $count } person.
       *[other] The message is on its way to { $count } people.
    }
tell-correct-sure = { $count ->
        [one] Put the new recording into { $count } message that was sent?
       *[other] Put the new recording into { $count } messages that were sent?
    } Nobody gets a new message.
tell-correct-yes = Yes, correct it
tell-correct-done = ✅ Being corrected in what was sent: { $count }
tell-recall-sure = { $what ->
        [recording] Take back the message about the recording?
       *[materials] Take back the message about the materials?
    } { $count ->
        [one] It goes from the chat of { $count } person, or does not reach them. This can't be undone.
       *[other] It goes from the chats of { $count } people, or does not reach them. This can't be undone.
    }
tell-recall-yes = Yes, take it back
tell-recall-done = ✅ Being taken back: { $count }
