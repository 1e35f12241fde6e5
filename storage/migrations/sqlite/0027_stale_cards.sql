-- Cards in groups and chats: which may show an older state of their webinar is noted when something changes, so that
-- the look for them passes over all others.

CREATE TABLE changed_webinars (                       -- whose cards are to be looked at
    webinar_id INTEGER PRIMARY KEY REFERENCES webinars (id) ON DELETE CASCADE
) STRICT;

ALTER TABLE posted_cards ADD COLUMN stale INTEGER NOT NULL DEFAULT 1 CHECK (stale IN (0, 1));
ALTER TABLE posted_cards ADD COLUMN turns_at INTEGER; -- when the webinar it shows as coming is over
CREATE INDEX posted_cards_stale ON posted_cards (edited_at, id) WHERE stale = 1;
CREATE INDEX posted_cards_turning ON posted_cards (turns_at) WHERE stale = 0 AND turns_at IS NOT NULL;
CREATE INDEX posted_cards_fresh ON posted_cards (webinar_id) WHERE stale = 0;

CREATE TRIGGER cards_of_changed AFTER UPDATE OF revision, status, ends_at ON webinars
WHEN EXISTS (SELECT 1 FROM posted_cards WHERE webinar_id = NEW.id)
BEGIN
    INSERT INTO changed_webinars (webinar_id) VALUES (NEW.id) ON CONFLICT (webinar_id) DO NOTHING;
END;
CREATE TRIGGER cards_of_answered AFTER INSERT ON registrations
WHEN EXISTS (SELECT 1 FROM posted_cards WHERE webinar_id = NEW.webinar_id)
BEGIN
    INSERT INTO changed_webinars (webinar_id) VALUES (NEW.webinar_id) ON CONFLICT (webinar_id) DO NOTHING;
END;
CREATE TRIGGER cards_of_answered_anew AFTER UPDATE OF state ON registrations
WHEN NEW.state <> OLD.state AND EXISTS (SELECT 1 FROM posted_cards WHERE webinar_id = NEW.webinar_id)
BEGIN
    INSERT INTO changed_webinars (webinar_id) VALUES (NEW.webinar_id) ON CONFLICT (webinar_id) DO NOTHING;
END;
CREATE TRIGGER cards_of_removed AFTER DELETE ON registrations
WHEN EXISTS (SELECT 1 FROM posted_cards WHERE webinar_id = OLD.webinar_id)
BEGIN
    INSERT INTO changed_webinars (webinar_id) VALUES (OLD.webinar_id) ON CONFLICT (webinar_id) DO NOTHING;
END;
CREATE TRIGGER cards_of_recorded AFTER INSERT ON materials
WHEN NEW.purpose = 'recording' AND EXISTS (SELECT 1 FROM posted_cards WHERE webinar_id = NEW.webinar_id)
BEGIN
    INSERT INTO changed_webinars (webinar_id) VALUES (NEW.webinar_id) ON CONFLICT (webinar_id) DO NOTHING;
END;
CREATE TRIGGER cards_of_unrecorded AFTER DELETE ON materials
WHEN OLD.purpose = 'recording' AND EXISTS (SELECT 1 FROM posted_cards WHERE webinar_id = OLD.webinar_id)
BEGIN
    INSERT INTO changed_webinars (webinar_id) VALUES (OLD.webinar_id) ON CONFLICT (webinar_id) DO NOTHING;
END;
