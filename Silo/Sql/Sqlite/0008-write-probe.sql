-- One row that is written again and again to see whether anything can be stored. Worth nothing, so rebuilding leaves it alone.
CREATE TABLE write_probe (
    id      INTEGER PRIMARY KEY,
    filling BLOB NOT NULL
);
