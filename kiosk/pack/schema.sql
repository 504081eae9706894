-- The pack: one read-only file. `checksum` is the CRC-32 of a row's name and payload (`GUARDED` in format.py) and is checked
-- whenever the row is read, so that a failing disk can never put a wrong number in front of a patient. A payload is JSON,
-- and where it is a BLOB, deflated JSON.

CREATE TABLE manifest (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;

CREATE TABLE source (
    path TEXT PRIMARY KEY,
    size INTEGER NOT NULL,
    mtime_ns INTEGER NOT NULL,
    digest TEXT NOT NULL,
    context TEXT NOT NULL,
    remarks TEXT NOT NULL
) WITHOUT ROWID;

-- What the builder found in each of these files, deflated. Apart from them, because every build reads all of the sources,
-- and of the facts only those of files that changed.
CREATE TABLE facts (path TEXT PRIMARY KEY, payload BLOB NOT NULL);

-- What the builder remembers of the folder as a whole.
CREATE TABLE memory (key TEXT PRIMARY KEY, value TEXT NOT NULL, checksum INTEGER NOT NULL) WITHOUT ROWID;

CREATE TABLE section (
    language TEXT NOT NULL, id TEXT NOT NULL, position INTEGER NOT NULL,
    payload TEXT NOT NULL, checksum INTEGER NOT NULL, source TEXT NOT NULL,
    PRIMARY KEY (language, id)
) WITHOUT ROWID;

CREATE TABLE topic (
    number INTEGER PRIMARY KEY,
    language TEXT NOT NULL, id TEXT NOT NULL, section TEXT NOT NULL, position INTEGER NOT NULL,
    card TEXT NOT NULL, card_checksum INTEGER NOT NULL, payload BLOB NOT NULL, checksum INTEGER NOT NULL, source TEXT NOT NULL,
    UNIQUE (language, id)
);
CREATE INDEX topic_by_section ON topic (language, section, position, id);
CREATE INDEX topic_by_source ON topic (source);

CREATE TABLE walkthrough (
    number INTEGER PRIMARY KEY,
    language TEXT NOT NULL, id TEXT NOT NULL, position INTEGER NOT NULL,
    card TEXT NOT NULL, card_checksum INTEGER NOT NULL, payload BLOB NOT NULL, checksum INTEGER NOT NULL, source TEXT NOT NULL,
    UNIQUE (language, id)
);

CREATE TABLE term (
    language TEXT NOT NULL, id TEXT NOT NULL, payload TEXT NOT NULL, checksum INTEGER NOT NULL, source TEXT NOT NULL,
    PRIMARY KEY (language, id)
) WITHOUT ROWID;

CREATE TABLE notice (
    language TEXT NOT NULL, key TEXT NOT NULL, payload TEXT NOT NULL, checksum INTEGER NOT NULL, source TEXT NOT NULL,
    PRIMARY KEY (language, key)
) WITHOUT ROWID;

CREATE TABLE reference (
    id TEXT PRIMARY KEY, payload TEXT NOT NULL, checksum INTEGER NOT NULL, source TEXT NOT NULL
) WITHOUT ROWID;

CREATE TABLE media (
    path TEXT PRIMARY KEY, mime TEXT NOT NULL, data BLOB NOT NULL, checksum INTEGER NOT NULL, source TEXT NOT NULL
);

-- What the search finds: topics, walkthroughs and their steps, words. `number` is the row of the language's full-text index.
CREATE TABLE entry (
    number INTEGER PRIMARY KEY,
    language TEXT NOT NULL, kind TEXT NOT NULL, id TEXT NOT NULL, step INTEGER NOT NULL,
    card TEXT NOT NULL, checksum INTEGER NOT NULL, source TEXT NOT NULL,
    UNIQUE (language, kind, id, step)
);
CREATE INDEX entry_by_source ON entry (source);

CREATE TABLE lexicon (
    language TEXT PRIMARY KEY, payload TEXT NOT NULL, checksum INTEGER NOT NULL, source TEXT NOT NULL
) WITHOUT ROWID;

-- Every word that a near spelling can be corrected to, as one JSON list.
CREATE TABLE vocabulary (language TEXT PRIMARY KEY, payload TEXT NOT NULL, checksum INTEGER NOT NULL) WITHOUT ROWID;
