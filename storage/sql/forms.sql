-- name: get(person_id)^
SELECT form, answers, question, card_id, updated_at FROM forms WHERE person_id = :person_id;

-- name: put(person_id, form, answers, question, now)!
INSERT INTO forms (person_id, form, answers, question, updated_at)
VALUES (:person_id, :form, :answers, :question, :now)
ON CONFLICT (person_id) DO UPDATE
SET form = excluded.form, answers = excluded.answers, question = excluded.question,
    updated_at = excluded.updated_at;

-- name: set_card(person_id, card_id)!
UPDATE forms SET card_id = :card_id WHERE person_id = :person_id;

-- name: remove(person_id)!
DELETE FROM forms WHERE person_id = :person_id;
