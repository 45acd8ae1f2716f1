-- Derived from the companies' own state, like the tables beside it: what a company says does not fit, and why.
CREATE TABLE dismissals (
    practice TEXT NOT NULL,
    company  TEXT NOT NULL REFERENCES companies (id) ON DELETE CASCADE,
    reason   TEXT NOT NULL,
    runs_out TEXT NOT NULL, -- from then on it no longer counts; UTC
    PRIMARY KEY (practice, company)
) WITHOUT ROWID;
CREATE INDEX IX_dismissals_company ON dismissals (company);
