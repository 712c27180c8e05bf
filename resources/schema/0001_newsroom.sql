-- SPDX-FileCopyrightText: 2026 The Galley developers
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- The newsroom's database, version 1. A statement ends with a semicolon at the end of a line; that of a
-- trigger with END; on a line of its own.
--
-- Ids are the 16 bytes of their UUID, times Unix milliseconds in UTC, hashes raw. The numbers of stages,
-- live states, kinds, genres, roles and actions are those of the enums in article/: they are part of this
-- schema and are never given to another word.

-- newsroom (id), public_version (integer)
CREATE TABLE meta (
    key TEXT PRIMARY KEY,
    value
) WITHOUT ROWID;

-- JSON documents of the newsroom's, by key: site settings, outlets, manifests, desk state.
CREATE TABLE documents (
    key TEXT PRIMARY KEY,
    json BLOB NOT NULL
);

CREATE TABLE people (
    id BLOB PRIMARY KEY,
    login TEXT NOT NULL UNIQUE,
    real_name TEXT NOT NULL,
    active INTEGER NOT NULL,
    password BLOB
);

CREATE TABLE routes (
    id BLOB PRIMARY KEY,
    position INTEGER NOT NULL,
    route TEXT NOT NULL
);

CREATE TABLE sections (
    id BLOB PRIMARY KEY,
    tree INTEGER NOT NULL,
    parent BLOB REFERENCES sections (id),
    position INTEGER NOT NULL,
    name TEXT NOT NULL,
    slug TEXT NOT NULL UNIQUE,
    list_style INTEGER NOT NULL,
    route BLOB REFERENCES routes (id) DEFERRABLE INITIALLY DEFERRED,
    colour TEXT NOT NULL
);

CREATE INDEX sections_by_parent ON sections (parent);

-- Addresses of sections that were merged away.
CREATE TABLE section_redirects (
    slug TEXT PRIMARY KEY,
    target BLOB NOT NULL REFERENCES sections (id)
);

CREATE TABLE role_grants (
    person BLOB NOT NULL REFERENCES people (id),
    position INTEGER NOT NULL,
    role INTEGER NOT NULL,
    section BLOB REFERENCES sections (id),
    PRIMARY KEY (person, position)
);

CREATE TABLE tags (
    id BLOB PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,
    slug TEXT NOT NULL UNIQUE
);

CREATE TABLE tag_redirects (
    slug TEXT PRIMARY KEY,
    target BLOB NOT NULL REFERENCES tags (id)
);

CREATE TABLE sources (
    id BLOB PRIMARY KEY,
    name TEXT NOT NULL,
    printed TEXT NOT NULL,
    address TEXT NOT NULL,
    match_key TEXT NOT NULL UNIQUE
);

CREATE TABLE series (
    id BLOB PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,
    slug TEXT NOT NULL UNIQUE
);

CREATE TABLE pages (
    id BLOB PRIMARY KEY,
    title TEXT NOT NULL,
    slug TEXT NOT NULL UNIQUE,
    body TEXT NOT NULL,
    position INTEGER NOT NULL,
    in_footer INTEGER NOT NULL
);

CREATE TABLE assets (
    sha256 TEXT PRIMARY KEY,
    size INTEGER NOT NULL,
    added INTEGER NOT NULL
);

-- Immutable states of content. canonical is stored as it was hashed.
CREATE TABLE revisions (
    seq INTEGER PRIMARY KEY,
    hash BLOB NOT NULL UNIQUE,
    article BLOB NOT NULL REFERENCES articles (id) DEFERRABLE INITIALLY DEFERRED,
    parents BLOB,
    content_hash BLOB NOT NULL,
    author BLOB NOT NULL REFERENCES people (id),
    time INTEGER NOT NULL,
    canonical BLOB NOT NULL
);

CREATE INDEX revisions_by_article ON revisions (article, seq);

-- An article as it stands: what lists show of its head revision, its handling, its place in the workflow.
CREATE TABLE articles (
    row INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE,
    -- (first publication, else change) in milliseconds, times 2^20, plus a number that keeps it unique:
    -- lists are ordered by it, and the search index has it as its row id.
    sort_key INTEGER NOT NULL UNIQUE,
    indexed_key INTEGER UNIQUE,
    stage INTEGER NOT NULL,
    step INTEGER NOT NULL,
    step_name TEXT NOT NULL,
    step_role INTEGER,
    live INTEGER NOT NULL,
    kind INTEGER NOT NULL,
    genre INTEGER NOT NULL,
    urgency INTEGER NOT NULL,
    words INTEGER NOT NULL,
    waiting_since INTEGER NOT NULL,
    primary_section BLOB REFERENCES sections (id),
    date TEXT NOT NULL,
    headline TEXT NOT NULL,
    mark TEXT NOT NULL,
    author_line TEXT NOT NULL,
    source TEXT NOT NULL,
    series BLOB,
    open_changes INTEGER NOT NULL,
    head INTEGER NOT NULL REFERENCES revisions (seq),
    content_hash BLOB NOT NULL,
    approved INTEGER REFERENCES revisions (seq),
    approved_hash BLOB,
    live_revision INTEGER REFERENCES revisions (seq),
    live_hash BLOB,
    round INTEGER NOT NULL,
    route TEXT,
    submitter BLOB REFERENCES people (id),
    submitted INTEGER,
    opened INTEGER NOT NULL,
    returned INTEGER NOT NULL,
    owed TEXT NOT NULL,
    spiked_from INTEGER NOT NULL,
    spiked_from_step INTEGER NOT NULL,
    slug TEXT NOT NULL,
    embargo INTEGER,
    publish_at INTEGER,
    expire_at INTEGER,
    handling TEXT NOT NULL,
    creator BLOB NOT NULL REFERENCES people (id),
    created INTEGER NOT NULL,
    modified INTEGER NOT NULL,
    first_published INTEGER,
    last_published INTEGER,
    address TEXT UNIQUE,
    withdrawal_notice TEXT NOT NULL
);

CREATE UNIQUE INDEX articles_by_slug ON articles (slug) WHERE slug <> '';

CREATE INDEX articles_by_headline ON articles (headline);

CREATE INDEX articles_public ON articles (first_published, row) WHERE first_published IS NOT NULL;

CREATE TABLE article_sections (
    article INTEGER NOT NULL REFERENCES articles (row),
    section BLOB NOT NULL REFERENCES sections (id),
    position INTEGER NOT NULL,
    PRIMARY KEY (article, section)
) WITHOUT ROWID;

CREATE INDEX article_sections_by_section ON article_sections (section);

CREATE TABLE article_tags (
    article INTEGER NOT NULL REFERENCES articles (row),
    tag BLOB NOT NULL REFERENCES tags (id),
    position INTEGER NOT NULL,
    PRIMARY KEY (article, tag)
) WITHOUT ROWID;

CREATE INDEX article_tags_by_tag ON article_tags (tag);

-- Who created an article or saved it outside review.
CREATE TABLE article_writers (
    article INTEGER NOT NULL REFERENCES articles (row),
    person BLOB NOT NULL REFERENCES people (id),
    PRIMARY KEY (article, person)
) WITHOUT ROWID;

CREATE TABLE reviews (
    seq INTEGER PRIMARY KEY,
    article INTEGER NOT NULL REFERENCES articles (row),
    round INTEGER NOT NULL,
    action INTEGER NOT NULL,
    step INTEGER NOT NULL,
    person BLOB NOT NULL REFERENCES people (id),
    content_hash BLOB NOT NULL,
    time INTEGER NOT NULL,
    note TEXT NOT NULL,
    standing INTEGER NOT NULL
);

CREATE INDEX reviews_by_article ON reviews (article, round);

-- What handling fields were before and after; the audit chain has the entry by that number.
CREATE TABLE handling_history (
    seq INTEGER PRIMARY KEY,
    article INTEGER NOT NULL REFERENCES articles (row),
    person BLOB NOT NULL REFERENCES people (id),
    time INTEGER NOT NULL,
    before TEXT NOT NULL,
    after TEXT NOT NULL,
    audit INTEGER NOT NULL REFERENCES audit (number)
);

CREATE INDEX handling_history_by_article ON handling_history (article);

-- The audit chain: numbers without holes, each entry's hash over the one before.
CREATE TABLE audit (
    number INTEGER PRIMARY KEY,
    previous BLOB NOT NULL,
    hash BLOB NOT NULL,
    article BLOB NOT NULL,
    operation BLOB NOT NULL UNIQUE,
    statement BLOB NOT NULL,
    signature BLOB
);

CREATE INDEX audit_by_article ON audit (article);

CREATE TRIGGER audit_entries_stay BEFORE DELETE ON audit
BEGIN
    SELECT RAISE(ABORT, 'entries of the audit chain are never removed');
END;

CREATE TRIGGER audit_entries_do_not_change BEFORE UPDATE ON audit
BEGIN
    SELECT RAISE(ABORT, 'entries of the audit chain never change');
END;

CREATE TRIGGER revisions_do_not_change BEFORE UPDATE ON revisions
BEGIN
    SELECT RAISE(ABORT, 'revisions never change');
END;

-- Every list of the sidebar (a queue, a section with those below it, a tag, a series, a person's drafts)
-- with its number, kept in the transaction that changes it: showing a list is reading a range of
-- memberships, and a count is reading one number.
CREATE TABLE lists (
    id INTEGER PRIMARY KEY,
    kind INTEGER NOT NULL,
    key BLOB NOT NULL,
    n INTEGER NOT NULL DEFAULT 0,
    UNIQUE (kind, key)
);

CREATE TABLE memberships (
    list INTEGER NOT NULL REFERENCES lists (id),
    sort_key INTEGER NOT NULL,
    article INTEGER NOT NULL REFERENCES articles (row),
    PRIMARY KEY (list, sort_key)
) WITHOUT ROWID;

CREATE INDEX memberships_by_article ON memberships (article);

CREATE TRIGGER membership_begins AFTER INSERT ON memberships
BEGIN
    UPDATE lists SET n = n + 1 WHERE id = NEW.list;
END;

CREATE TRIGGER membership_ends AFTER DELETE ON memberships
BEGIN
    UPDATE lists SET n = n - 1 WHERE id = OLD.list;
END;

-- Words as store/searchtext.h cuts them; the row id is articles.indexed_key.
CREATE VIRTUAL TABLE search USING fts5 (
    headline, body, people, source,
    content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 2'
);

-- Articles whose words wait to be indexed.
CREATE TABLE search_pending (
    article INTEGER PRIMARY KEY REFERENCES articles (row)
);
