-- SPDX-FileCopyrightText: 2026 The Galley developers
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- The embedded remote (src/sync/embeddedremote.h), version 1. Form as in resources/schema.

-- newsroom, epoch (ids), counter (place of the last push), registers (place of the last one that changed registers),
-- filling (1 until it is opened)
CREATE TABLE meta (
    key TEXT PRIMARY KEY,
    value
) WITHOUT ROWID;

CREATE TABLE clients (
    id BLOB PRIMARY KEY,
    name TEXT NOT NULL,
    first_seen INTEGER NOT NULL,
    last_seen INTEGER NOT NULL,
    revoked INTEGER NOT NULL DEFAULT 0
) WITHOUT ROWID;

-- What went keeps its row, with an empty record: it has a place in the feed, too.
CREATE TABLE records (
    kind TEXT NOT NULL,
    key BLOB NOT NULL,
    hash BLOB,
    record TEXT NOT NULL,
    seq INTEGER NOT NULL,
    PRIMARY KEY (kind, key)
);
CREATE INDEX records_by_seq ON records (seq);

-- Names and addresses of which there is one.
CREATE UNIQUE INDEX article_slugs ON records (json_extract(record, '$.article.slug'))
    WHERE kind = 'article' AND json_extract(record, '$.article.slug') <> '';
CREATE UNIQUE INDEX article_addresses ON records (json_extract(record, '$.article.address'))
    WHERE kind = 'article' AND json_extract(record, '$.article.address') IS NOT NULL;
CREATE UNIQUE INDEX logins ON records (json_extract(record, '$.login')) WHERE kind = 'people' AND record <> '';
CREATE UNIQUE INDEX section_slugs ON records (json_extract(record, '$.slug')) WHERE kind = 'sections' AND record <> '';
CREATE UNIQUE INDEX tag_names ON records (json_extract(record, '$.name')) WHERE kind = 'tags' AND record <> '';
CREATE UNIQUE INDEX tag_slugs ON records (json_extract(record, '$.slug')) WHERE kind = 'tags' AND record <> '';
CREATE UNIQUE INDEX series_names ON records (json_extract(record, '$.name')) WHERE kind = 'series' AND record <> '';
CREATE UNIQUE INDEX series_slugs ON records (json_extract(record, '$.slug')) WHERE kind = 'series' AND record <> '';
CREATE UNIQUE INDEX page_slugs ON records (json_extract(record, '$.slug')) WHERE kind = 'pages' AND record <> '';
CREATE UNIQUE INDEX source_keys ON records (json_extract(record, '$.match_key')) WHERE kind = 'sources' AND record <> '';
CREATE UNIQUE INDEX template_names ON records (json_extract(record, '$.name')) WHERE kind = 'templates' AND record <> '';

CREATE TABLE revisions (
    hash BLOB PRIMARY KEY,
    article BLOB NOT NULL,
    parents BLOB,
    content_hash BLOB NOT NULL,
    author BLOB NOT NULL,
    time INTEGER NOT NULL,
    canonical BLOB NOT NULL,
    seq INTEGER NOT NULL
);
CREATE INDEX revisions_by_seq ON revisions (seq);
CREATE INDEX revisions_by_content ON revisions (article, content_hash);

CREATE TABLE chain (
    number INTEGER PRIMARY KEY,
    previous BLOB NOT NULL,
    hash BLOB NOT NULL,
    operation BLOB NOT NULL UNIQUE,
    statement BLOB NOT NULL,
    signature BLOB,
    history BLOB,
    seq INTEGER NOT NULL
);
CREATE INDEX chain_by_seq ON chain (seq);
CREATE TRIGGER chain_stays BEFORE DELETE ON chain
BEGIN
    SELECT RAISE(ABORT, 'entries of the audit chain are never removed');
END;
CREATE TRIGGER chain_does_not_change BEFORE UPDATE ON chain
BEGIN
    SELECT RAISE(ABORT, 'entries of the audit chain never change');
END;

-- Pushes that were answered for good, with the answer.
CREATE TABLE operations (
    operation BLOB PRIMARY KEY,
    answer BLOB NOT NULL
) WITHOUT ROWID;

CREATE TABLE assets (
    sha256 TEXT PRIMARY KEY,
    size INTEGER NOT NULL,
    whole INTEGER NOT NULL
) WITHOUT ROWID;
CREATE TABLE asset_chunks (
    sha256 TEXT NOT NULL,
    chunk INTEGER NOT NULL,
    bytes BLOB NOT NULL,
    PRIMARY KEY (sha256, chunk)
);

CREATE TABLE presence (
    client BLOB NOT NULL,
    article BLOB NOT NULL,
    person BLOB NOT NULL,
    until INTEGER NOT NULL,
    PRIMARY KEY (client, article)
) WITHOUT ROWID;

CREATE TABLE leases (
    name TEXT PRIMARY KEY,
    holder BLOB,
    fence INTEGER NOT NULL,
    until INTEGER NOT NULL
) WITHOUT ROWID;
