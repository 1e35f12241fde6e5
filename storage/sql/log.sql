-- name: add(at, actor_id, act, webinar_id, person_id, details)!
INSERT INTO log (at, actor_id, act, webinar_id, person_id, details)
VALUES (:at, :actor_id, :act, :webinar_id, :person_id, :details);

-- name: page(limit, offset)
-- What staff did, the newest first, with the names of who did it and to whom, as far as they are known.
SELECT l.id, l.at, l.actor_id, COALESCE(a.name, g.name, p.name) AS actor, l.act, l.webinar_id, w.title, l.person_id,
       COALESCE(v.name, q.name, b.name, h.name,
           (SELECT t.name FROM threads AS t WHERE t.person_id = l.person_id AND t.name IS NOT NULL
            ORDER BY t.id DESC LIMIT 1)) AS person, l.details
FROM log AS l
LEFT JOIN librarians AS a ON a.person_id = l.actor_id
LEFT JOIN former_staff AS g ON g.person_id = l.actor_id
LEFT JOIN people AS p ON p.id = l.actor_id
LEFT JOIN webinars AS w ON w.id = l.webinar_id
LEFT JOIN people AS q ON q.id = l.person_id
LEFT JOIN volunteers AS v ON v.person_id = l.person_id
LEFT JOIN librarians AS b ON b.person_id = l.person_id
LEFT JOIN former_staff AS h ON h.person_id = l.person_id
ORDER BY l.id DESC
LIMIT :limit OFFSET :offset;

-- name: count()$
SELECT COUNT(*) FROM log;

-- name: forget_actor(person_id)!
UPDATE log SET actor_id = NULL, details = '{}' WHERE actor_id = :person_id;

-- name: forget_person(person_id)!
UPDATE log SET person_id = NULL, details = '{}' WHERE person_id = :person_id;
