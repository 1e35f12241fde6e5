# Materials, the recording and the poster: what readers get.
materials-title = <b>Materials</b>
materials-empty = There are no materials for this webinar yet.
button-materials = Materials
button-poster = Poster
button-recording-file = Recording as a file
materials-get =
    { $count ->
        [1] Get the file
       *[more] Get the files ({ $count })
    }
materials-more = More files ({ $count })
materials-sent = The materials of “{ $title }” are above, in this chat.
materials-lost =
    { $count ->
        [one] { $count } file could not be sent. Write to the librarians and they will send it again.
       *[other] { $count } files could not be sent. Write to the librarians and they will send them again.
    }
materials-file-gone = This file is no longer here. See what the webinar's card has.
material-document = document
material-photo = photo
material-video = video
material-audio = audio
size-megabytes = { $size } MB
size-kilobytes = { $size } KB
