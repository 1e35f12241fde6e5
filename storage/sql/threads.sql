-- name: add(person_id, name, subject, webinar_id, feedback_id, now)$
INSERT INTO threads (person_id, name, subject, webinar_id, feedback_id, created_at, last_at)
VALUES (:person_id, :name, :subject, :webinar_id, :feedback_id, :now, :now)
RETURNING id;

-- name: get(thread_id)^
-- Talks about feedback bear the name it is signed with now, if any.
SELECT threads.id, threads.person_id, COALESCE(threads.name, feedback.name) AS name, threads.subject,
       threads.webinar_id, threads.feedback_id, threads.waiting_since
FROM threads LEFT JOIN feedback ON feedback.id = threads.feedback_id
WHERE threads.id = :thread_id;

-- name: of_feedback(feedback_id)$
SELECT id FROM threads WHERE feedback_id = :feedback_id;

-- name: shown_as(chat_id, message_id)$
-- The talk that a message in a chat belongs to.
SELECT thread_id FROM shown_posts WHERE chat_id = :chat_id AND message_id = :message_id;

-- name: show(chat_id, message_id, thread_id)!
INSERT INTO shown_posts (chat_id, message_id, thread_id)
VALUES (:chat_id, :message_id, :thread_id)
ON CONFLICT (chat_id, message_id) DO UPDATE SET thread_id = excluded.thread_id;

-- name: add_post(thread_id, author_id, from_staff, words, now)$
INSERT INTO posts (thread_id, author_id, from_staff, words, created_at)
VALUES (:thread_id, :author_id, :from_staff, :words, :now)
RETURNING id;

-- name: wait(thread_id, now)!
-- The person wrote: since the first words without an answer the talk waits.
UPDATE threads SET waiting_since = COALESCE(waiting_since, :now), last_at = :now WHERE id = :thread_id;

-- name: rest(thread_id, now)!
-- A librarian wrote: nothing waits.
UPDATE threads SET waiting_since = NULL, last_at = :now WHERE id = :thread_id;

-- name: settle(thread_id)!
-- A librarian saw that it needs no answer; a new word makes it wait again.
UPDATE threads SET waiting_since = NULL WHERE id = :thread_id;

-- name: post(post_id)^
SELECT id, thread_id, author_id, from_staff, words, created_at, edited_at FROM posts WHERE id = :post_id;

-- name: change_post(post_id, words, now)!
-- What was forgotten stays so.
UPDATE posts SET words = :words, edited_at = :now WHERE id = :post_id AND words <> '';

-- name: write_down*!
-- Of which message of its author a post is made.
INSERT INTO written (author_id, message_id, post_id, words, written_at)
VALUES (:author_id, :message_id, :post_id, :words, :now)
ON CONFLICT (author_id, message_id) DO NOTHING;

-- name: written_in(author_id, message_id)^
SELECT post_id, words FROM written WHERE author_id = :author_id AND message_id = :message_id;

-- name: reword(author_id, message_id, words)!
UPDATE written SET words = :words WHERE author_id = :author_id AND message_id = :message_id;

-- name: parts(post_id)
-- What the messages of a post say, in their order.
SELECT words FROM written WHERE post_id = :post_id ORDER BY message_id;

-- name: drop_written(before)!
-- Telegram does not let people edit these any more.
DELETE FROM written WHERE written_at < :before;

-- name: asked_before(thread_id, post_id)^
-- The person's newest words up to this post.
SELECT id, thread_id, author_id, from_staff, words, created_at, edited_at
FROM posts
WHERE thread_id = :thread_id AND from_staff = 0 AND id <= :post_id
ORDER BY id DESC
LIMIT 1;

-- name: posts(thread_id)
-- The whole talk, the newest first; the librarians' posts with their names.
SELECT posts.id, posts.from_staff, posts.words, posts.created_at, COALESCE(librarians.name, former_staff.name) AS name,
       posts.edited_at
FROM posts
LEFT JOIN librarians ON librarians.person_id = posts.author_id AND posts.from_staff = 1
LEFT JOIN former_staff ON former_staff.person_id = posts.author_id AND posts.from_staff = 1
WHERE posts.thread_id = :thread_id AND posts.words <> ''
ORDER BY posts.id DESC;

-- name: waiting(limit, offset)
-- Talks whose last word is the person's, who waits longest first.
SELECT threads.id, COALESCE(threads.name, feedback.name) AS name, threads.subject, threads.webinar_id,
       threads.waiting_since, threads.last_at,
       (SELECT words FROM posts WHERE thread_id = threads.id AND from_staff = 0 ORDER BY id DESC LIMIT 1) AS words
FROM threads LEFT JOIN feedback ON feedback.id = threads.feedback_id
WHERE threads.waiting_since IS NOT NULL
ORDER BY threads.waiting_since, threads.id
LIMIT :limit OFFSET :offset;

-- name: count_waiting()$
SELECT COUNT(*) FROM threads WHERE waiting_since IS NOT NULL;

-- name: settled(limit, offset)
-- Talks in which nothing waits, the newest word first.
SELECT threads.id, COALESCE(threads.name, feedback.name) AS name, threads.subject, threads.webinar_id,
       threads.waiting_since, threads.last_at,
       (SELECT words FROM posts WHERE thread_id = threads.id ORDER BY id DESC LIMIT 1) AS words
FROM threads LEFT JOIN feedback ON feedback.id = threads.feedback_id
WHERE threads.waiting_since IS NULL AND threads.person_id IS NOT NULL
ORDER BY threads.last_at DESC, threads.id DESC
LIMIT :limit OFFSET :offset;

-- name: count_settled()$
SELECT COUNT(*) FROM threads WHERE waiting_since IS NULL AND person_id IS NOT NULL;

-- name: unname(person_id)!
UPDATE threads SET name = NULL WHERE person_id = :person_id;

-- name: forget_words(person_id)!
-- Of the person's talks only that there were any stays; posts are not removed, so their ids stay theirs.
UPDATE posts SET words = '', author_id = NULL
WHERE thread_id IN (SELECT id FROM threads WHERE person_id = :person_id);

-- name: forget_author(person_id)!
-- A librarian's answers to others stay, without who wrote them.
UPDATE posts SET author_id = NULL WHERE author_id = :person_id;

-- name: forget_written(person_id)!
DELETE FROM written
WHERE author_id = :person_id
   OR post_id IN (SELECT posts.id FROM threads JOIN posts ON posts.thread_id = threads.id
                  WHERE threads.person_id = :person_id);

-- name: forget_shown(person_id)!
DELETE FROM shown_posts WHERE chat_id = :person_id;

-- name: forget(person_id)!
UPDATE threads SET person_id = NULL, name = NULL, waiting_since = NULL WHERE person_id = :person_id;
