-- History apart from what waits: every look for what is due or under way is in a partial index of its own, which
-- holds nothing that is settled; no index that is asked for a number can be asked for NULL.

ALTER TABLE outbox ADD COLUMN ripe INTEGER NOT NULL DEFAULT 0 CHECK (ripe IN (0, 1));
    -- 1: its time has come and it stands in the line of deadlines, with nothing before it that has to wait
ALTER TABLE outbox ADD COLUMN about_id INTEGER;      -- a notice to staff: the person whom its details name
UPDATE outbox SET about_id = json_extract(details, '$.person_id') WHERE details LIKE '%"person_id": %';

DROP INDEX outbox_turn;
CREATE INDEX outbox_turn ON outbox (lane, deadline_at, id) WHERE state = 'pending' AND run_id IS NULL AND ripe = 1;
CREATE INDEX outbox_ripening ON outbox (due_at, id) WHERE state = 'pending' AND run_id IS NULL AND ripe = 0;
CREATE INDEX outbox_tried ON outbox (deadline_at) WHERE state = 'pending' AND run_id IS NULL AND attempts > 0;
CREATE INDEX outbox_waiting_for ON outbox (person_id) WHERE state = 'pending' AND run_id IS NULL;
CREATE INDEX outbox_about ON outbox (about_id) WHERE about_id IS NOT NULL;
CREATE INDEX outbox_settled ON outbox (COALESCE(settled_at, created_at))
    WHERE run_id IS NULL AND state NOT IN ('pending', 'sending');

DROP INDEX outbox_once_per_run;
CREATE UNIQUE INDEX outbox_once_per_run ON outbox (run_id, person_id) WHERE run_id IS NOT NULL;
CREATE INDEX outbox_run ON outbox (run_id, id) WHERE run_id IS NOT NULL;
DROP INDEX outbox_person;
CREATE INDEX outbox_person ON outbox (person_id, settled_at);

DROP INDEX runs_active;
CREATE INDEX runs_active ON runs (id) WHERE ended_at IS NULL;

CREATE INDEX volunteers_decided ON volunteers (decided_by) WHERE decided_by IS NOT NULL;
CREATE INDEX proposals_decided ON proposals (decided_by) WHERE decided_by IS NOT NULL;
CREATE INDEX guardians_recorded ON guardians (recorded_by) WHERE recorded_by IS NOT NULL;
CREATE INDEX volunteers_city ON volunteers (city_key) WHERE city_key IS NOT NULL;
CREATE INDEX checkins_word ON checkins (folded);
CREATE INDEX registrations_place ON registrations (webinar_id, place);
CREATE INDEX offers_webinar ON offers (webinar_id);
CREATE INDEX threads_webinar ON threads (webinar_id) WHERE webinar_id IS NOT NULL;
CREATE INDEX log_webinar ON log (webinar_id) WHERE webinar_id IS NOT NULL;
CREATE INDEX announcements_webinar ON announcements (webinar_id) WHERE webinar_id IS NOT NULL;
CREATE INDEX announcements_button ON announcements (button_id) WHERE button_id IS NOT NULL;

-- An announcement of long ago: its sums stay on its runs, who got it does not.
ALTER TABLE runs ADD COLUMN deliveries TEXT NOT NULL DEFAULT 'kept' CHECK (deliveries IN ('kept', 'leaving', 'gone'));
    -- leaving: nobody can ask for them any more, and they are being removed
CREATE INDEX runs_kept ON runs (announcement_id, ended_at) WHERE deliveries = 'kept';
CREATE INDEX runs_leaving ON runs (id) WHERE deliveries = 'leaving';

-- Updates that were set aside: the newest few keep their text.
CREATE INDEX inbox_aside ON inbox (update_id) WHERE state = 'set aside' AND raw IS NOT NULL;

CREATE INDEX forgotten_age ON forgotten (forgotten_at);
