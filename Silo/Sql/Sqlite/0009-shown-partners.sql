-- Which companies alliances were shown, to learn from whom they approached. Like shown_lists it is derived of nothing, and
-- nothing that was acknowledged depends on it. One row per company, so that a company can be erased from it.
CREATE TABLE shown_partners (
    company      TEXT NOT NULL,
    alliance     TEXT NOT NULL,
    day          TEXT NOT NULL, -- yyyy-MM-dd, German calendar
    place        INTEGER NOT NULL, -- the best one of that day, from 1
    for_company  REAL NOT NULL, -- what each side would have gained by what was known that day, 0 to 1
    for_alliance REAL NOT NULL,
    model        TEXT, -- version of the learned model that took part
    PRIMARY KEY (company, alliance, day)
) WITHOUT ROWID;

CREATE INDEX IX_shown_partners_day ON shown_partners (day);
