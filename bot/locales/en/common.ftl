# Words used everywhere: buttons, time, trouble.
language-name = English
moment = { $date }, { $time }
back = ‹ Back
to-start = ‹ To the start
page-previous = ‹ Previous
page-next = Next ›
page-number = Page { $number } of { $pages }
something-wrong = Something went wrong, and we know about it. Please try again a little later. Number for the librarian: <code>{ $id }</code>
button-is-old = This button no longer works.
storage-busy = It can't be saved right now. Nothing is lost: the answer will come by itself as soon as possible.
