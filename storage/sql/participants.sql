-- name: counts(webinar_id)^
-- Who has a seat, who may have one, who waits, who does not come; who was seen there, who is missing, who is neither.
SELECT COALESCE(SUM(CASE WHEN r.state = 'seated' THEN 1 ELSE 0 END), 0) AS seated,
       COALESCE(SUM(CASE WHEN r.state = 'offered' THEN 1 ELSE 0 END), 0) AS offered,
       COALESCE(SUM(CASE WHEN r.state = 'waiting' THEN 1 ELSE 0 END), 0) AS waiting,
       COALESCE(SUM(CASE WHEN r.state = 'cancelled' AND COALESCE(r.attendance, '') <> 'attended' THEN 1 ELSE 0 END), 0)
           AS cancelled,
       COALESCE(SUM(CASE WHEN r.attendance = 'attended' THEN 1 ELSE 0 END), 0) AS attended,
       COALESCE(SUM(CASE WHEN a.attendance = 'absent' THEN 1 ELSE 0 END), 0) AS absent,
       COALESCE(SUM(CASE WHEN r.state = 'seated' AND a.attendance IS NULL THEN 1 ELSE 0 END), 0) AS unmarked,
       COUNT(*) AS everybody
FROM registrations AS r JOIN attendances AS a ON a.registration_id = r.id
WHERE r.webinar_id = :webinar_id;

-- name: page(webinar_id, part, limit, offset)
-- One part of those who answered, or 'all': first who comes, then who may, who waits, who does not; each in line.
SELECT r.id, r.webinar_id, r.person_id, r.guest, COALESCE(r.guest, volunteers.name, people.name) AS name,
       people.language, r.state, r.place, r.created_at, r.attendance, r.attendance_by, r.attendance_at,
       a.attendance AS attended_or_absent
FROM registrations AS r
JOIN attendances AS a ON a.registration_id = r.id
LEFT JOIN people ON people.id = r.person_id
LEFT JOIN volunteers ON volunteers.person_id = r.person_id
WHERE r.webinar_id = :webinar_id
  AND (:part = 'all' OR :part = r.attendance OR (:part = 'absent' AND a.attendance = 'absent')
       OR (:part = 'unmarked' AND r.state = 'seated' AND a.attendance IS NULL)
       OR (:part = r.state AND NOT (r.state = 'cancelled' AND COALESCE(r.attendance, '') = 'attended')))
ORDER BY CASE r.state WHEN 'seated' THEN 0 WHEN 'offered' THEN 1 WHEN 'waiting' THEN 2 ELSE 3 END, r.place
LIMIT :limit OFFSET :offset;

-- name: count_unmarked_reviewers(webinar_id)$
-- Of those with a seat and no mark, how many said something about it: they may well have been there.
SELECT COUNT(*)
FROM registrations AS r
JOIN attendances AS a ON a.registration_id = r.id
JOIN feedback AS f ON f.webinar_id = r.webinar_id AND f.person_id = r.person_id
WHERE r.webinar_id = :webinar_id AND r.state = 'seated' AND a.attendance IS NULL AND f.withdrawn_at IS NULL
  AND (f.rating IS NOT NULL OR f.words IS NOT NULL OR f.voice_id IS NOT NULL);

-- name: get(registration_id)^
SELECT r.id, r.webinar_id, r.person_id, r.guest, COALESCE(r.guest, volunteers.name, people.name) AS name,
       people.language, r.state, r.place, r.created_at, r.attendance, r.attendance_by, r.attendance_at,
       a.attendance AS attended_or_absent
FROM registrations AS r
JOIN attendances AS a ON a.registration_id = r.id
LEFT JOIN people ON people.id = r.person_id
LEFT JOIN volunteers ON volunteers.person_id = r.person_id
WHERE r.id = :registration_id;
