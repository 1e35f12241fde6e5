-- name: all()
-- Owners first, then in the order in which they came.
SELECT person_id, name, owner, appointed_by, appointed_at FROM librarians ORDER BY owner DESC, appointed_at, person_id;

-- name: get(person_id)^
SELECT person_id, name, owner, appointed_by, appointed_at FROM librarians WHERE person_id = :person_id;

-- name: ids()
-- Everybody who hears what people write to the library.
SELECT person_id FROM librarians ORDER BY owner DESC, appointed_at, person_id;

-- name: own(person_id, now)!
-- The settings name an owner.
INSERT INTO librarians (person_id, owner, appointed_at) VALUES (:person_id, 1, :now)
ON CONFLICT (person_id) DO UPDATE SET owner = 1;

-- name: disown(person_id)!
-- The settings name this owner no more; who was appointed in the chat before stays a librarian.
UPDATE librarians SET owner = 0 WHERE person_id = :person_id AND owner = 1 AND appointed_by IS NOT NULL;

-- name: appoint(person_id, name, appointed_by, now)!
INSERT INTO librarians (person_id, name, owner, appointed_by, appointed_at)
VALUES (:person_id, :name, 0, :appointed_by, :now)
ON CONFLICT (person_id) DO NOTHING;

-- name: name(person_id, name)!
UPDATE librarians SET name = :name WHERE person_id = :person_id;

-- name: keep_name(person_id, now)!
-- They leave the team: what they did is still told with their name.
INSERT INTO former_staff (person_id, name, left_at)
SELECT person_id, name, :now FROM librarians WHERE person_id = :person_id AND name IS NOT NULL
ON CONFLICT (person_id) DO UPDATE SET name = excluded.name, left_at = excluded.left_at;

-- name: forget_name(person_id)!
DELETE FROM former_staff WHERE person_id = :person_id;

-- name: forget_old_names(before)!
-- Of those who never pressed Start; all others go with everything else about them.
DELETE FROM former_staff
WHERE left_at <= :before AND NOT EXISTS (SELECT 1 FROM people WHERE people.id = former_staff.person_id);

-- name: remove(person_id)!
DELETE FROM librarians WHERE person_id = :person_id;

-- name: forget_appointments(person_id)!
UPDATE librarians SET appointed_by = person_id WHERE appointed_by = :person_id;

-- name: invitation(code)^
SELECT code, invited_by, opened_by, accepted_at, until_at FROM invitations WHERE code = :code;

-- name: invite(code, invited_by, now, until_at)!
INSERT INTO invitations (code, invited_by, created_at, until_at) VALUES (:code, :invited_by, :now, :until_at);

-- name: open_invitation(code, person_id)!
-- It belongs to the first who opens it.
UPDATE invitations SET opened_by = :person_id WHERE code = :code AND opened_by IS NULL;

-- name: accept_invitation(code, now)!
UPDATE invitations SET accepted_at = :now WHERE code = :code;

-- name: withdraw_invitations(person_id)!
-- The links of an owner who is none any more, and those opened by somebody who was removed.
DELETE FROM invitations WHERE invited_by = :person_id OR opened_by = :person_id;

-- name: remove_old_invitations(before)!
DELETE FROM invitations WHERE until_at < :before;
