-- name: add(code, short_code, child_id, age_group, now, until_at)!
INSERT INTO guardians (code, short_code, child_id, age_group, created_at, until_at)
VALUES (:code, :short_code, :child_id, :age_group, :now, :until_at);

-- name: get(code)^
SELECT code, child_id, age_group, guardian_id, agreed_at, until_at, guardian_name, consent_version, short_code,
       signed_on
FROM guardians WHERE code = :code;

-- name: by_short(short_code)^
-- By the digits that a child shows to a librarian.
SELECT code, child_id, age_group, guardian_id, agreed_at, until_at, guardian_name, consent_version, short_code,
       signed_on
FROM guardians WHERE short_code = :short_code;

-- name: open_of(child_id, now)^
-- A link of this child that still works.
SELECT code, child_id, age_group, guardian_id, agreed_at, until_at, guardian_name, consent_version, short_code,
       signed_on
FROM guardians
WHERE child_id = :child_id AND agreed_at IS NULL AND until_at > :now AND short_code IS NOT NULL
ORDER BY until_at DESC;

-- name: agreed_of(child_id)^
SELECT code, child_id, age_group, guardian_id, agreed_at, until_at, guardian_name, consent_version, short_code,
       signed_on
FROM guardians
WHERE child_id = :child_id AND agreed_at IS NOT NULL;

-- name: agree(code, guardian_id, guardian_name, consent_version, now)!
UPDATE guardians
SET guardian_id = :guardian_id, guardian_name = :guardian_name, consent_version = :consent_version, agreed_at = :now
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
