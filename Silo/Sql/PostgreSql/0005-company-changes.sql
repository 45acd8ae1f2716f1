-- Tells readers that keep companies in memory which ones were written since they last looked. Whoever writes read
-- tables holds a lock until the commit, so that a higher number never becomes visible before a lower one.
ALTER TABLE companies ADD COLUMN changed BIGINT NOT NULL DEFAULT 0; -- grows with every write, the highest is the latest
CREATE INDEX IX_companies_changed ON companies (changed);
