-- name: get(person_id)^
SELECT form, answers, updated_at FROM forms WHERE person_id = :person_id;

-- name: put(person_id, form, answers, now)!
INSERT INTO forms (person_id, form, answers, updated_at)
VALUES (:person_id, :form, :answers, :now)
ON CONFLICT (person_id) DO UPDATE
SET form = excluded.form, answers = excluded.answers, updated_at = excluded.updated_at;

-- name: remove(person_id)!
DELETE FROM forms WHERE person_id = :person_id;
