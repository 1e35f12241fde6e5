-- name: next_bound(after, limit)$
-- The last of the next so many people: one step of a walk through all.
SELECT MAX(id) FROM (SELECT id FROM people WHERE id > :after ORDER BY id LIMIT :limit);

-- name: count(after, through, now, who, webinar_id, interest, spoken, language, city_key)^
-- How many of a stretch of people are meant; of these, who can be written to, wants no news, is out of reach.
SELECT COUNT(*) AS meant,
       COALESCE(SUM(CASE WHEN reachable = 1 AND announcements = 1 THEN 1 ELSE 0 END), 0) AS told,
       COALESCE(SUM(CASE WHEN reachable = 1 AND announcements = 0 THEN 1 ELSE 0 END), 0) AS unwilling,
       COALESCE(SUM(CASE WHEN reachable = 0 THEN 1 ELSE 0 END), 0) AS unreachable
FROM audiences JOIN people ON people.id = person_id
WHERE who = :who AND webinar_id = :webinar_id AND since <= :now
  AND COALESCE(peace, '') <> 'banned'
  AND person_id > :after AND person_id <= :through
  AND interests LIKE :interest AND spoken LIKE :spoken AND people.language LIKE :language
  AND (:city_key = '' OR city_key = :city_key
       OR person_id IN (SELECT volunteers.person_id FROM volunteers WHERE volunteers.city_key = :city_key));

-- name: queue(run_id, after, through, now, who, webinar_id, interest, spoken, language, city_key, due_at)!
-- A delivery for each of a stretch of people who are meant, can be written to and want news; each once.
INSERT INTO outbox (run_id, person_id, lane, kind, due_at, deadline_at, state, created_at)
SELECT :run_id, person_id, 2, 'announcement', COALESCE(run_zones.due_at, :due_at),
       COALESCE(run_zones.due_at, :due_at), 'pending', :now
FROM audiences JOIN people ON people.id = person_id
LEFT JOIN run_zones ON run_zones.run_id = :run_id AND run_zones.zone = COALESCE(people.zone, '')
WHERE who = :who AND audiences.webinar_id = :webinar_id AND since <= :now
  AND COALESCE(peace, '') <> 'banned'
  AND person_id > :after AND person_id <= :through
  AND reachable = 1 AND announcements = 1
  AND interests LIKE :interest AND spoken LIKE :spoken AND people.language LIKE :language
  AND (:city_key = '' OR city_key = :city_key
       OR person_id IN (SELECT volunteers.person_id FROM volunteers WHERE volunteers.city_key = :city_key))
ON CONFLICT (run_id, person_id) WHERE run_id IS NOT NULL DO NOTHING;

-- name: zones()
-- The zones that people have chosen; empty: the library's.
SELECT DISTINCT COALESCE(zone, '') AS zone, 0 AS due_at FROM people;
