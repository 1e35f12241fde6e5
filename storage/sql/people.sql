-- name: get(person_id)^
-- The person with this Telegram user id.
SELECT id, language, zone, people.name, reachable, consent_version, consent_at, created_at, seen_at,
       quiet_from, quiet_until, leads_off, announcements, city, form, owner, librarians.name AS staff_name,
       COALESCE(peace, CASE WHEN unheard = 1 THEN 'muted' END) AS peace
FROM people
LEFT JOIN forms ON forms.person_id = id
LEFT JOIN librarians ON librarians.person_id = id
WHERE id = :person_id;

-- name: meet(person_id, language, now)!
-- Somebody writes for the first time, or again after blocking us.
INSERT INTO people (id, language, created_at, seen_at)
VALUES (:person_id, :language, :now, :now)
ON CONFLICT (id) DO UPDATE SET reachable = 1, seen_at = excluded.seen_at;

-- name: set_language(person_id, language)!
UPDATE people SET language = :language WHERE id = :person_id;

-- name: set_zone(person_id, zone)!
-- Chosen by its name: the city is not known any more.
UPDATE people SET zone = :zone, city = NULL, city_key = NULL WHERE id = :person_id;

-- name: set_city(person_id, zone, city, city_key)!
-- A city, and its zone with it.
UPDATE people SET zone = :zone, city = :city, city_key = :city_key WHERE id = :person_id;

-- name: set_quiet(person_id, quiet_from, quiet_until)!
UPDATE people SET quiet_from = :quiet_from, quiet_until = :quiet_until WHERE id = :person_id;

-- name: set_leads_off(person_id, leads_off)!
UPDATE people SET leads_off = :leads_off WHERE id = :person_id;

-- name: set_announcements(person_id, announcements)!
UPDATE people SET announcements = :announcements WHERE id = :person_id;

-- name: set_reachable(person_id, reachable)!
UPDATE people SET reachable = :reachable WHERE id = :person_id;

-- name: set_consent(person_id, version, name, now)!
UPDATE people
SET consent_version = :version, consent_at = :now, name = :name
WHERE id = :person_id;

-- name: withdraw_consent(person_id)!
UPDATE people SET consent_version = NULL, consent_at = NULL, name = NULL WHERE id = :person_id;

-- name: delete(person_id)!
DELETE FROM people WHERE id = :person_id;
