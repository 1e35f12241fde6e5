-- name: get(feedback_id)^
SELECT id, person_id, webinar_id, rating, words, voice_id, anonymous, quotable, name, withdrawn_at, updated_at,
       settled_at
FROM feedback
WHERE id = :feedback_id;

-- name: find(about, person_id)^
-- What a person said about a webinar, or (0) about the library.
SELECT id, person_id, webinar_id, rating, words, voice_id, anonymous, quotable, name, withdrawn_at, updated_at,
       settled_at
FROM feedback
WHERE person_id = :person_id AND COALESCE(webinar_id, 0) = :about;

-- name: add(person_id, webinar_id, now)$
-- Anonymous until the person signs it.
INSERT INTO feedback (person_id, webinar_id, anonymous, created_at, updated_at)
VALUES (:person_id, :webinar_id, 1, :now, :now)
RETURNING id;

-- name: rate(feedback_id, rating, now)!
UPDATE feedback SET rating = :rating, withdrawn_at = NULL, updated_at = :now WHERE id = :feedback_id;

-- name: tell(feedback_id, words, voice_id, anonymous, quotable, name, now)!
UPDATE feedback
SET words = :words, voice_id = :voice_id, anonymous = :anonymous, quotable = :quotable, name = :name,
    withdrawn_at = NULL, updated_at = :now, settled_at = NULL
WHERE id = :feedback_id;

-- name: settle(feedback_id, now)!
-- A librarian answered it, or saw that it needs no answer; new words make it wait again.
UPDATE feedback SET settled_at = :now WHERE id = :feedback_id;

-- name: withdraw(feedback_id, now)!
-- Taken back is taken back: nothing of it is kept.
UPDATE feedback
SET rating = NULL, words = NULL, voice_id = NULL, anonymous = 1, quotable = 0, name = NULL,
    withdrawn_at = :now, updated_at = :now
WHERE id = :feedback_id;

-- name: tally(about)
-- How many gave each rating to a webinar, or (0) to the library.
SELECT rating, COUNT(*) AS people
FROM feedback
WHERE COALESCE(webinar_id, 0) = :about AND withdrawn_at IS NULL AND rating IS NOT NULL
GROUP BY rating;

-- name: count_said(about)$
SELECT COUNT(*)
FROM feedback
WHERE COALESCE(webinar_id, 0) = :about AND withdrawn_at IS NULL AND (words IS NOT NULL OR voice_id IS NOT NULL);

-- name: said(about, limit, offset)
-- Feedback in words or by voice: what waits for a librarian first, then the newest first.
SELECT id, person_id, webinar_id, rating, words, voice_id, anonymous, quotable, name, withdrawn_at, updated_at,
       settled_at
FROM feedback
WHERE COALESCE(webinar_id, 0) = :about AND withdrawn_at IS NULL AND (words IS NOT NULL OR voice_id IS NOT NULL)
ORDER BY CASE WHEN settled_at IS NULL THEN 0 ELSE 1 END, updated_at DESC, id DESC
LIMIT :limit OFFSET :offset;

-- name: newest(about, limit)
-- Feedback in words or by voice, the newest first.
SELECT id, person_id, webinar_id, rating, words, voice_id, anonymous, quotable, name, withdrawn_at, updated_at,
       settled_at
FROM feedback
WHERE COALESCE(webinar_id, 0) = :about AND withdrawn_at IS NULL AND (words IS NOT NULL OR voice_id IS NOT NULL)
ORDER BY updated_at DESC, id DESC
LIMIT :limit;

-- name: kind_words(about, limit, offset)
-- Words that may be quoted, of who was content or did not rate; the newest first.
SELECT words, name
FROM feedback
WHERE COALESCE(webinar_id, 0) = :about AND withdrawn_at IS NULL AND quotable = 1 AND words IS NOT NULL
  AND COALESCE(rating, 5) >= 4
ORDER BY updated_at DESC, id DESC
LIMIT :limit OFFSET :offset;

-- name: count_kind_words(about)$
SELECT COUNT(*)
FROM feedback
WHERE COALESCE(webinar_id, 0) = :about AND withdrawn_at IS NULL AND quotable = 1 AND words IS NOT NULL
  AND COALESCE(rating, 5) >= 4;

-- name: count_waiting(about)$
-- How many wait for a librarian.
SELECT COUNT(*)
FROM feedback
WHERE COALESCE(webinar_id, 0) = :about AND withdrawn_at IS NULL AND settled_at IS NULL
  AND (words IS NOT NULL OR voice_id IS NOT NULL);

-- name: count_all_waiting()$
SELECT COUNT(*)
FROM feedback
WHERE withdrawn_at IS NULL AND settled_at IS NULL AND (words IS NOT NULL OR voice_id IS NOT NULL);

-- name: exported()
-- All that was said, as it is told in a workbook: nobody's id, no hour.
SELECT feedback.rating, feedback.words, feedback.voice_id, feedback.quotable, feedback.name, feedback.updated_at,
       webinars.title
FROM feedback LEFT JOIN webinars ON webinars.id = feedback.webinar_id
WHERE feedback.withdrawn_at IS NULL
  AND (feedback.rating IS NOT NULL OR feedback.words IS NOT NULL OR feedback.voice_id IS NOT NULL);

-- name: exported_about(about)
-- The same about one webinar, or (0) about the library.
SELECT feedback.rating, feedback.words, feedback.voice_id, feedback.quotable, feedback.name, feedback.updated_at,
       webinars.title
FROM feedback LEFT JOIN webinars ON webinars.id = feedback.webinar_id
WHERE COALESCE(feedback.webinar_id, 0) = :about AND feedback.withdrawn_at IS NULL
  AND (feedback.rating IS NOT NULL OR feedback.words IS NOT NULL OR feedback.voice_id IS NOT NULL);

-- name: asked(person_id, now, limit, offset)
-- Past webinars that the person is asked about, the latest first, with what they gave.
SELECT webinars.id AS about, feedback.rating
FROM attendances
JOIN webinars ON webinars.id = attendances.webinar_id
LEFT JOIN feedback ON feedback.webinar_id = webinars.id AND feedback.person_id = attendances.person_id
WHERE attendances.person_id = :person_id AND asked
  AND webinars.status = 'published' AND webinars.ends_at <= :now
ORDER BY webinars.ends_at DESC, webinars.id DESC
LIMIT :limit OFFSET :offset;

-- name: count_asked(person_id, now)$
SELECT COUNT(*)
FROM attendances JOIN webinars ON webinars.id = attendances.webinar_id
WHERE attendances.person_id = :person_id AND asked
  AND webinars.status = 'published' AND webinars.ends_at <= :now;

-- name: averages(limit, offset)
-- What was rated or written about: what waits for a librarian first, then the newest; 0: the library.
SELECT COALESCE(webinar_id, 0) AS about, COUNT(rating) AS ratings, AVG(rating) AS average,
       SUM(CASE WHEN settled_at IS NULL AND (words IS NOT NULL OR voice_id IS NOT NULL) THEN 1 ELSE 0 END) AS waiting
FROM feedback
WHERE withdrawn_at IS NULL AND (rating IS NOT NULL OR words IS NOT NULL OR voice_id IS NOT NULL)
GROUP BY COALESCE(webinar_id, 0)
ORDER BY CASE WHEN SUM(CASE WHEN settled_at IS NULL AND (words IS NOT NULL OR voice_id IS NOT NULL) THEN 1 ELSE 0 END) > 0
              THEN 0 ELSE 1 END, MAX(updated_at) DESC
LIMIT :limit OFFSET :offset;

-- name: count_averages()$
SELECT COUNT(DISTINCT COALESCE(webinar_id, 0))
FROM feedback
WHERE withdrawn_at IS NULL AND (rating IS NOT NULL OR words IS NOT NULL OR voice_id IS NOT NULL);

-- name: abouts_of(person_id)
-- What the person gave feedback about.
SELECT COALESCE(webinar_id, 0) AS about FROM feedback WHERE person_id = :person_id AND withdrawn_at IS NULL;

-- name: unname(person_id)!
UPDATE feedback SET name = NULL, anonymous = 1 WHERE person_id = :person_id;

-- name: forget(person_id)!
-- The rating counts on; who gave it and their words do not stay.
UPDATE feedback
SET person_id = NULL, words = NULL, voice_id = NULL, anonymous = 1, quotable = 0, name = NULL, muted = 0
WHERE person_id = :person_id;
