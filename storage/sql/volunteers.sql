-- name: get(person_id)^
SELECT person_id, state, age_group, name, city, organisation, interests, languages, free_when, phone, about,
       consent_version, consent_at, word, decided_at, updated_at
FROM volunteers
WHERE person_id = :person_id;

-- name: put(person_id, state, age_group, name, city, organisation, interests, languages, free_when, phone, about, consent_version, now)!
-- A first application, or changed answers; a decision made before stays known.
INSERT INTO volunteers (person_id, state, age_group, name, city, organisation, interests, languages, free_when,
                        phone, about, consent_version, consent_at, created_at, updated_at)
VALUES (:person_id, :state, :age_group, :name, :city, :organisation, :interests, :languages, :free_when,
        :phone, :about, :consent_version, :now, :now, :now)
ON CONFLICT (person_id) DO UPDATE
SET state = excluded.state, age_group = excluded.age_group, name = excluded.name, city = excluded.city,
    organisation = excluded.organisation, interests = excluded.interests, languages = excluded.languages,
    free_when = excluded.free_when, phone = excluded.phone, about = excluded.about,
    consent_version = excluded.consent_version, consent_at = excluded.consent_at,
    updated_at = excluded.updated_at;

-- name: set_city_key(person_id, city_key)!
-- The city of an application as it is compared.
UPDATE volunteers SET city_key = :city_key WHERE person_id = :person_id;

-- name: unkeyed(limit)
-- Applications whose city has not been compared with the list of cities yet.
SELECT person_id, city FROM volunteers WHERE city_key IS NULL ORDER BY person_id LIMIT :limit;

-- name: set_state(person_id, state, now)!
UPDATE volunteers SET state = :state, updated_at = :now WHERE person_id = :person_id;

-- name: decide(person_id, state, word, decided_by, now)!
UPDATE volunteers
SET state = :state, word = :word, decided_by = :decided_by, decided_at = :now, updated_at = :now
WHERE person_id = :person_id;

-- name: add_guardian(code, child_id, age_group, now, until_at)!
INSERT INTO guardians (code, child_id, age_group, created_at, until_at)
VALUES (:code, :child_id, :age_group, :now, :until_at);

-- name: guardian(code)^
SELECT code, child_id, age_group, guardian_id, agreed_at, until_at FROM guardians WHERE code = :code;

-- name: open_guardian(child_id, now)^
-- A link of this child that still works.
SELECT code, child_id, age_group, guardian_id, agreed_at, until_at
FROM guardians
WHERE child_id = :child_id AND agreed_at IS NULL AND until_at > :now
ORDER BY until_at DESC;

-- name: agreed_guardian(child_id)^
SELECT code, child_id, age_group, guardian_id, agreed_at, until_at
FROM guardians
WHERE child_id = :child_id AND agreed_at IS NOT NULL;

-- name: agree(code, guardian_id, guardian_name, consent_version, now)!
UPDATE guardians
SET guardian_id = :guardian_id, guardian_name = :guardian_name, consent_version = :consent_version, agreed_at = :now
WHERE code = :code AND agreed_at IS NULL;

-- name: forget(person_id)!
DELETE FROM volunteers WHERE person_id = :person_id;

-- name: forget_child(person_id)!
DELETE FROM guardians WHERE child_id = :person_id;

-- name: forget_guardian(person_id)!
-- That somebody agreed stays, who it was does not.
UPDATE guardians SET guardian_id = NULL, guardian_name = NULL WHERE guardian_id = :person_id;
