-- Tells readers that keep companies in memory which ones were written since they last looked.
ALTER TABLE companies ADD COLUMN changed INTEGER NOT NULL DEFAULT 0; -- grows with every write, the highest is the latest
CREATE INDEX IX_companies_changed ON companies (changed);
