-- Only an adult is a guardian: how it is known, and that a consent does not count since it turned out otherwise.

ALTER TABLE guardians ADD COLUMN of_age TEXT CHECK (of_age IN ('said', 'known'));   -- NULL: nobody asked, or on paper
ALTER TABLE guardians ADD COLUMN doubted_at INTEGER;   -- who agreed has said since then that they are under 18
