-- Derived from the companies' own state: may be emptied at any time and is filled again at the next start.

CREATE TABLE companies (
    id               TEXT             COLLATE "C" NOT NULL PRIMARY KEY,
    name             TEXT             NOT NULL,
    headcount        INTEGER          NOT NULL,
    sector           TEXT,
    sector_scheme    TEXT,
    shift_share      DOUBLE PRECISION NOT NULL,
    mobile_share     DOUBLE PRECISION,
    district         TEXT,
    example          BOOLEAN          NOT NULL,
    running_measures INTEGER          NOT NULL,
    view             TEXT             NOT NULL, -- the whole company as callers see it, JSON
    form             INTEGER          NOT NULL, -- version of the columns and of the JSON; another one is projected again
    row_version      BIGINT           NOT NULL  -- version of the row in OrleansStorage that this one shows
);

-- The present state of each measure; the history is in the view.
CREATE TABLE measures (
    company  TEXT COLLATE "C" NOT NULL REFERENCES companies (id) ON DELETE CASCADE,
    practice TEXT COLLATE "C" NOT NULL,
    state    TEXT NOT NULL,
    take_up  TEXT,
    since    TEXT NOT NULL,
    PRIMARY KEY (company, practice)
);
