-- What companies were shown, to learn from what they made of it. Not derived from anything: emptying the read tables
-- leaves it alone. Nothing that was acknowledged depends on it: a lost row makes a statistic a little less sure.
CREATE TABLE shown_lists (
    company     TEXT COLLATE "C" NOT NULL,
    day         TEXT COLLATE "C" NOT NULL, -- yyyy-MM-dd, German calendar
    fingerprint TEXT COLLATE "C" NOT NULL, -- of the persona and the practices in their order: the same list is kept once a day
    persona     TEXT,
    model       TEXT NOT NULL,
    practices   TEXT NOT NULL, -- in their order, at most ten: id, score, propensity, whether to try out; JSON
    shown_at    TEXT NOT NULL, -- the first time that day, UTC
    PRIMARY KEY (company, day, fingerprint)
);

CREATE INDEX IX_shown_lists_day ON shown_lists (day);
