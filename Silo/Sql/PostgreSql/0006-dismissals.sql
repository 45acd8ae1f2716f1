-- Derived from the companies' own state, like the tables beside it: what a company says does not fit, and why.
CREATE TABLE dismissals (
    practice TEXT COLLATE "C" NOT NULL,
    company  TEXT COLLATE "C" NOT NULL REFERENCES companies (id) ON DELETE CASCADE,
    reason   TEXT NOT NULL,
    runs_out TEXT COLLATE "C" NOT NULL, -- from then on it no longer counts; UTC
    PRIMARY KEY (practice, company)
);
CREATE INDEX IX_dismissals_company ON dismissals (company);
