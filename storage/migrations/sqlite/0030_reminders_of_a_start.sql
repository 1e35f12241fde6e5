-- Before a reminder goes out, newer ones of the same start are looked for: among those alone, however many
-- other notices this person had.
CREATE INDEX outbox_of_start ON outbox (person_id, starts_at) WHERE kind = 'reminder';
