-- name: get(person_id)^
SELECT person_id, state, age_group, name, city, organisation, interests, languages, free_when, phone, about,
       consent_version, consent_at, word, decided_at, updated_at, created_at, held
FROM volunteers
WHERE person_id = :person_id;

-- name: page(state, interest, language, age_group, city, words, limit, offset)
-- Those a librarian looks for ('': anything; interest and language quoted as in JSON, words as a LIKE pattern):
-- who waits first, longest of all; then the others, the latest first.
SELECT person_id, state, age_group, name, city, organisation, interests, languages, free_when, phone, about,
       consent_version, consent_at, word, decided_at, updated_at, created_at, held
FROM volunteers
WHERE state <> 'left' AND (:state = '' OR state = :state)
  AND (:age_group = '' OR age_group = :age_group)
  AND (:city = '' OR folded_city = :city)
  AND interests LIKE '%' || :interest || '%' AND languages LIKE '%' || :language || '%'
  AND folded LIKE :words
ORDER BY CASE WHEN state = 'applied' THEN 0 ELSE 1 END,
         CASE WHEN state = 'applied' THEN updated_at ELSE -updated_at END,
         person_id
LIMIT :limit OFFSET :offset;

-- name: count(state, interest, language, age_group, city, words)$
SELECT COUNT(*)
FROM volunteers
WHERE state <> 'left' AND (:state = '' OR state = :state)
  AND (:age_group = '' OR age_group = :age_group)
  AND (:city = '' OR folded_city = :city)
  AND interests LIKE '%' || :interest || '%' AND languages LIKE '%' || :language || '%'
  AND folded LIKE :words;

-- name: count_waiting()$
SELECT COUNT(*) FROM volunteers WHERE state = 'applied';

-- name: cities(limit)
-- Where volunteers live, most of them first; each known by one who lives there.
SELECT MIN(person_id) AS person_id, MIN(city) AS city, COUNT(*) AS volunteers
FROM volunteers
WHERE state <> 'left'
GROUP BY folded_city
ORDER BY volunteers DESC, folded_city
LIMIT :limit;

-- name: long_declined(before, limit)
-- Whose answers nobody needs any more.
SELECT person_id FROM volunteers WHERE state = 'declined' AND decided_at <= :before LIMIT :limit;

-- name: is_minor(person_id)$
-- Whether they told us, or their guardian's link says, that they are under 18.
SELECT EXISTS (SELECT 1 FROM volunteers WHERE person_id = :person_id AND age_group <> '18p')
    OR EXISTS (SELECT 1 FROM guardians WHERE child_id = :person_id AND age_group <> '18p'
               AND NOT EXISTS (SELECT 1 FROM volunteers WHERE person_id = :person_id));

-- name: put(person_id, state, age_group, name, city, organisation, interests, languages, free_when, phone, about, consent_version, folded, folded_city, now)!
-- A first application, or changed answers; a decision made before stays known.
INSERT INTO volunteers (person_id, state, age_group, name, city, organisation, interests, languages, free_when,
                        phone, about, consent_version, consent_at, folded, folded_city, created_at, updated_at)
VALUES (:person_id, :state, :age_group, :name, :city, :organisation, :interests, :languages, :free_when,
        :phone, :about, :consent_version, :now, :folded, :folded_city, :now, :now)
ON CONFLICT (person_id) DO UPDATE
SET state = excluded.state, age_group = excluded.age_group, name = excluded.name, city = excluded.city,
    organisation = excluded.organisation, interests = excluded.interests, languages = excluded.languages,
    free_when = excluded.free_when, phone = excluded.phone, about = excluded.about,
    consent_version = excluded.consent_version, consent_at = excluded.consent_at,
    folded = excluded.folded, folded_city = excluded.folded_city, updated_at = excluded.updated_at;

-- name: set_city_key(person_id, city_key)!
-- The city of an application as it is compared.
UPDATE volunteers SET city_key = :city_key WHERE person_id = :person_id;

-- name: unkeyed(limit)
-- Applications whose city has not been compared with the list of cities yet.
SELECT person_id, city FROM volunteers WHERE city_key IS NULL ORDER BY person_id LIMIT :limit;

-- name: set_state(person_id, state, now)!
UPDATE volunteers SET state = :state, held = 0, updated_at = :now WHERE person_id = :person_id;

-- name: decide(person_id, state, held, word, decided_by, now)!
UPDATE volunteers
SET state = :state, held = :held, word = :word, decided_by = :decided_by, decided_at = :now, updated_at = :now
WHERE person_id = :person_id;

-- name: add_step(person_id, step, word, from_staff, librarian_id, now)!
INSERT INTO volunteer_steps (person_id, step, word, from_staff, librarian_id, at)
VALUES (:person_id, :step, :word, :from_staff, :librarian_id, :now);

-- name: steps(person_id, limit)
-- The latest things that happened to an application, with who did them, as far as that is known.
SELECT step, word, from_staff, COALESCE(librarians.name, former_staff.name, people.name) AS librarian, at
FROM volunteer_steps
LEFT JOIN librarians ON librarians.person_id = librarian_id
LEFT JOIN former_staff ON former_staff.person_id = librarian_id
LEFT JOIN people ON people.id = librarian_id
WHERE volunteer_steps.person_id = :person_id
ORDER BY volunteer_steps.id DESC
LIMIT :limit;

-- name: remove_steps(person_id)!
DELETE FROM volunteer_steps WHERE person_id = :person_id;

-- name: filter_of(person_id)^
SELECT state, interest, language, age_group, city, words FROM volunteer_filters WHERE person_id = :person_id;

-- name: put_filter(person_id, state, interest, language, age_group, city, words)!
INSERT INTO volunteer_filters (person_id, state, interest, language, age_group, city, words)
VALUES (:person_id, :state, :interest, :language, :age_group, :city, :words)
ON CONFLICT (person_id) DO UPDATE
SET state = excluded.state, interest = excluded.interest, language = excluded.language,
    age_group = excluded.age_group, city = excluded.city, words = excluded.words;

-- name: forget_filter(person_id)!
DELETE FROM volunteer_filters WHERE person_id = :person_id;

-- name: forget_searches()!
-- Somebody is forgotten: nobody's search may go on naming them.
UPDATE volunteer_filters SET city = '', words = '' WHERE words <> '' OR city <> '';

-- name: forget(person_id)!
DELETE FROM volunteers WHERE person_id = :person_id;
