-- name: add(code, short_code, child_id, age_group, now, until_at)!
INSERT INTO guardians (code, short_code, child_id, age_group, created_at, until_at)
VALUES (:code, :short_code, :child_id, :age_group, :now, :until_at);

-- name: get(code)^
SELECT code, child_id, age_group, guardian_id, agreed_at, until_at, guardian_name, consent_version, short_code,
       signed_on, of_age, doubted_at
FROM guardians WHERE code = :code;

-- name: by_short(short_code)^
-- By the digits that a child shows to a librarian.
SELECT code, child_id, age_group, guardian_id, agreed_at, until_at, guardian_name, consent_version, short_code,
       signed_on, of_age, doubted_at
FROM guardians WHERE short_code = :short_code;

-- name: open_of(child_id, now)^
-- A link of this child that still works.
SELECT code, child_id, age_group, guardian_id, agreed_at, until_at, guardian_name, consent_version, short_code,
       signed_on, of_age, doubted_at
FROM guardians
WHERE child_id = :child_id AND agreed_at IS NULL AND until_at > :now AND short_code IS NOT NULL
ORDER BY until_at DESC;

-- name: agreed_of(child_id)^
SELECT code, child_id, age_group, guardian_id, agreed_at, until_at, guardian_name, consent_version, short_code,
       signed_on, of_age, doubted_at
FROM guardians
WHERE child_id = :child_id AND agreed_at IS NOT NULL AND doubted_at IS NULL;

-- name: doubted_of(child_id)^
-- The consent given for this child that does not count any more.
SELECT code, child_id, age_group, guardian_id, agreed_at, until_at, guardian_name, consent_version, short_code,
       signed_on, of_age, doubted_at
FROM guardians
WHERE child_id = :child_id AND doubted_at IS NOT NULL;

-- name: is_minor(person_id)$
-- Whether somebody has said that they are under 18: in their application, while they fill it in, or when they asked
-- for a guardian, unless a librarian has accepted them as an adult since.
SELECT EXISTS (SELECT 1 FROM volunteers
               WHERE person_id = :person_id AND age_group IN ('under14', '14-15', '16-17'))
    OR EXISTS (SELECT 1 FROM forms
               WHERE person_id = :person_id AND form = 'volunteer'
                 AND json_extract(answers, '$.age') IN ('under14', '14-15', '16-17'))
    OR EXISTS (SELECT 1 FROM guardians
               WHERE child_id = :person_id
                 AND created_at > COALESCE((SELECT decided_at FROM volunteers
                                            WHERE person_id = :person_id AND age_group = '18p'
                                              AND state IN ('accepted', 'paused')), 0));

-- name: is_adult(person_id)$
-- Whether the library knows somebody as an adult: a librarian accepted them as one, or they are of the team.
SELECT EXISTS (SELECT 1 FROM volunteers
               WHERE person_id = :person_id AND age_group = '18p' AND state IN ('accepted', 'paused'))
    OR EXISTS (SELECT 1 FROM librarians WHERE person_id = :person_id);

-- name: given_by(person_id)
-- Children for whom this person agreed.
SELECT child_id FROM guardians
WHERE guardian_id = :person_id AND agreed_at IS NOT NULL AND doubted_at IS NULL;

-- name: doubt(person_id, now)!
UPDATE guardians SET doubted_at = :now
WHERE guardian_id = :person_id AND agreed_at IS NOT NULL AND doubted_at IS NULL;

-- name: agree(code, guardian_id, guardian_name, consent_version, of_age, now)!
UPDATE guardians
SET of_age = :of_age, guardian_id = :guardian_id, guardian_name = :guardian_name, consent_version = :consent_version, agreed_at = :now
WHERE code = :code AND agreed_at IS NULL;

-- name: record_paper(code, guardian_name, signed_on, recorded_by, consent_version, now)!
-- A guardian signed on paper; a librarian says so.
UPDATE guardians
SET guardian_name = :guardian_name, signed_on = :signed_on, recorded_by = :recorded_by,
    consent_version = :consent_version, agreed_at = :now
WHERE code = :code AND agreed_at IS NULL;

-- name: forget_child(person_id)!
DELETE FROM guardians WHERE child_id = :person_id;

-- name: forget_guardian(person_id)!
-- That somebody agreed stays, who it was does not.
UPDATE guardians SET guardian_id = NULL, guardian_name = NULL WHERE guardian_id = :person_id;

-- name: forget_recorder(person_id)!
UPDATE guardians SET recorded_by = NULL WHERE recorded_by = :person_id;
