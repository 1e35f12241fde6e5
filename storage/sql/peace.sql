-- name: set(person_id, peace)!
UPDATE people SET peace = :peace WHERE id = :person_id;

-- name: lift(person_id)!
UPDATE people SET peace = NULL WHERE id = :person_id;

-- name: keep_banned(person_id, language, now)!
-- Of somebody banned who had everything deleted only the number and the ban are kept.
INSERT INTO people (id, language, reachable, created_at, seen_at, peace)
VALUES (:person_id, :language, 0, :now, :now, 'banned')
ON CONFLICT (id) DO NOTHING;

-- name: subject(person_id)^
-- Whom a librarian may mute or ban, called as librarians know them; a mute that nobody may trace is not told.
SELECT people.id, COALESCE(people.name, volunteers.name,
           (SELECT threads.name FROM threads WHERE threads.person_id = people.id AND threads.name IS NOT NULL
            ORDER BY threads.id DESC LIMIT 1)) AS name,
       peace, librarians.person_id IS NOT NULL AS staff, volunteers.person_id IS NOT NULL AS volunteer
FROM people
LEFT JOIN volunteers ON volunteers.person_id = people.id
LEFT JOIN librarians ON librarians.person_id = people.id
WHERE people.id = :person_id;

-- name: author(feedback_id)^
-- Who gave feedback, and whether they were muted for it; None for forgotten ones.
SELECT person_id, muted
FROM feedback
WHERE feedback.id = :feedback_id AND person_id IS NOT NULL;

-- name: mark_feedback(feedback_id, muted)!
UPDATE feedback SET muted = :muted WHERE id = :feedback_id;

-- name: follow_feedback(person_id)!
-- Unheard is who was muted for any of their feedback; of the staff it is noted there alone, and everybody is heard.
UPDATE people
SET unheard = EXISTS (SELECT 1 FROM feedback WHERE feedback.person_id = :person_id AND muted = 1)
              AND NOT EXISTS (SELECT 1 FROM librarians WHERE librarians.person_id = :person_id)
WHERE id = :person_id;

-- name: held_off(limit, offset)
-- Everybody muted or banned by name, the banned first.
SELECT people.id, COALESCE(people.name, volunteers.name,
           (SELECT threads.name FROM threads WHERE threads.person_id = people.id AND threads.name IS NOT NULL
            ORDER BY threads.id DESC LIMIT 1)) AS name,
       peace, librarians.person_id IS NOT NULL AS staff, volunteers.person_id IS NOT NULL AS volunteer
FROM people
LEFT JOIN volunteers ON volunteers.person_id = people.id
LEFT JOIN librarians ON librarians.person_id = people.id
WHERE peace IS NOT NULL
ORDER BY peace, people.id
LIMIT :limit OFFSET :offset;

-- name: count_held_off()$
SELECT COUNT(*) FROM people WHERE peace IS NOT NULL;

-- name: muted_feedback(limit)
-- Anonymous feedback whose authors are muted, the newest first.
SELECT id, webinar_id, updated_at FROM feedback WHERE muted = 1 ORDER BY id DESC LIMIT :limit;
