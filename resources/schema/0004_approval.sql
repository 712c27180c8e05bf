-- SPDX-FileCopyrightText: 2026 The Galley developers
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Version 4: signing keys, assignments, comments, notices, receipts of outlets and outside copies.

CREATE TABLE person_keys (
    fingerprint BLOB PRIMARY KEY,
    person BLOB NOT NULL REFERENCES people (id),
    public_key BLOB NOT NULL,
    label TEXT NOT NULL,
    added INTEGER NOT NULL REFERENCES audit (number),
    revoked INTEGER REFERENCES audit (number)
) WITHOUT ROWID;
CREATE INDEX person_keys_by_person ON person_keys (person);

-- Assignments of an article's present work; ended: when it was done, or somebody else was named.
CREATE TABLE assignments (
    seq INTEGER PRIMARY KEY,
    article INTEGER NOT NULL REFERENCES articles (row),
    person BLOB NOT NULL REFERENCES people (id),
    assigned_by BLOB NOT NULL REFERENCES people (id),
    time INTEGER NOT NULL,
    due INTEGER,
    note TEXT NOT NULL,
    ended INTEGER
);
CREATE INDEX assignments_by_article ON assignments (article) WHERE ended IS NULL;
CREATE INDEX assignments_by_person ON assignments (person) WHERE ended IS NULL;

CREATE TABLE comments (
    id BLOB PRIMARY KEY,
    article INTEGER NOT NULL REFERENCES articles (row),
    parent BLOB REFERENCES comments (id),
    person BLOB NOT NULL REFERENCES people (id),
    time INTEGER NOT NULL,
    text TEXT NOT NULL,
    field TEXT NOT NULL,
    start INTEGER NOT NULL,
    quote TEXT NOT NULL,
    before TEXT NOT NULL,
    after TEXT NOT NULL,
    content_hash BLOB NOT NULL,
    -- The entry of the audit chain that returned the article for this reason.
    reason_of INTEGER REFERENCES audit (number),
    resolved INTEGER,
    resolved_by BLOB REFERENCES people (id)
) WITHOUT ROWID;
CREATE INDEX comments_by_article ON comments (article);
CREATE INDEX comments_by_parent ON comments (parent) WHERE parent IS NOT NULL;

CREATE TABLE comment_mentions (
    comment BLOB NOT NULL REFERENCES comments (id),
    person BLOB NOT NULL REFERENCES people (id),
    PRIMARY KEY (comment, person)
) WITHOUT ROWID;

CREATE TABLE notices (
    seq INTEGER PRIMARY KEY,
    person BLOB NOT NULL REFERENCES people (id),
    kind INTEGER NOT NULL,
    article INTEGER REFERENCES articles (row),
    by BLOB REFERENCES people (id),
    time INTEGER NOT NULL,
    text TEXT NOT NULL,
    comment BLOB,
    read INTEGER NOT NULL DEFAULT 0
);
CREATE INDEX notices_by_person ON notices (person, seq);
CREATE INDEX notices_unread ON notices (person) WHERE read = 0;

CREATE TABLE receipts (
    seq INTEGER PRIMARY KEY,
    article INTEGER NOT NULL REFERENCES articles (row),
    audit INTEGER NOT NULL REFERENCES audit (number),
    outlet BLOB NOT NULL,
    outlet_name TEXT NOT NULL,
    time INTEGER NOT NULL,
    ok INTEGER NOT NULL,
    message TEXT NOT NULL
);
CREATE INDEX receipts_by_article ON receipts (article);
CREATE INDEX receipts_by_outlet ON receipts (outlet, audit);

CREATE TABLE outside_copies (
    id BLOB PRIMARY KEY,
    article INTEGER NOT NULL REFERENCES articles (row),
    place TEXT NOT NULL,
    address TEXT NOT NULL,
    added_by BLOB NOT NULL REFERENCES people (id),
    added INTEGER NOT NULL,
    done INTEGER,
    done_by BLOB REFERENCES people (id),
    note TEXT NOT NULL
) WITHOUT ROWID;
CREATE INDEX outside_copies_by_article ON outside_copies (article);
CREATE INDEX outside_copies_open ON outside_copies (article) WHERE done IS NULL;

-- What the clock looks for: schedules and expiries that come due.
CREATE INDEX articles_by_publish_at ON articles (publish_at) WHERE live = 1;
CREATE INDEX articles_by_expire_at ON articles (expire_at) WHERE live = 2 AND expire_at IS NOT NULL;
CREATE INDEX articles_by_embargo ON articles (embargo) WHERE embargo IS NOT NULL;
-- Steps owed after an urgent approval.
CREATE INDEX articles_owing ON articles (row) WHERE owed <> '';
