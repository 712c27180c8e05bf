-- SPDX-FileCopyrightText: 2026 The Galley developers
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Version 2: managed sections and registers, the duty roster, templates, redirects, proofing.

ALTER TABLE sections ADD COLUMN limit_headline INTEGER NOT NULL DEFAULT 0;
ALTER TABLE sections ADD COLUMN limit_summary INTEGER NOT NULL DEFAULT 0;
ALTER TABLE sections ADD COLUMN limit_body INTEGER NOT NULL DEFAULT 0;
ALTER TABLE sections ADD COLUMN promotional INTEGER NOT NULL DEFAULT 0;
ALTER TABLE sections ADD COLUMN bars_open_findings INTEGER NOT NULL DEFAULT 0;

ALTER TABLE sources ADD COLUMN list_name TEXT NOT NULL DEFAULT '';
ALTER TABLE sources ADD COLUMN listed_from TEXT NOT NULL DEFAULT '';
ALTER TABLE sources ADD COLUMN listed_until TEXT NOT NULL DEFAULT '';
ALTER TABLE sources ADD COLUMN note TEXT NOT NULL DEFAULT '';

-- Where an article was found when it was brought in, and what its reprint record says, as
-- store/addresskey.h writes them; which register entry its source is (after merging).
ALTER TABLE articles ADD COLUMN found_at TEXT NOT NULL DEFAULT '';
ALTER TABLE articles ADD COLUMN reprint_of TEXT NOT NULL DEFAULT '';
ALTER TABLE articles ADD COLUMN source_id BLOB;

UPDATE articles SET
    reprint_of = (SELECT coalesce(json_extract(CAST(r.canonical AS TEXT), '$.reprint.address'), '') FROM revisions r WHERE r.seq = articles.head),
    source_id = (SELECT unhex(replace(json_extract(CAST(r.canonical AS TEXT), '$.source.id'), '-', '')) FROM revisions r WHERE r.seq = articles.head);
UPDATE articles SET reprint_of = substr(reprint_of, 1, instr(reprint_of || '#', '#') - 1) WHERE reprint_of <> '';
UPDATE articles SET reprint_of = rtrim(substr(reprint_of, instr(reprint_of, '://') + 3), '/') WHERE instr(reprint_of, '://') > 0;

CREATE INDEX articles_by_found_at ON articles (found_at) WHERE found_at <> '';
CREATE INDEX articles_by_reprint_of ON articles (reprint_of) WHERE reprint_of <> '';
CREATE INDEX articles_by_source ON articles (source_id) WHERE source_id IS NOT NULL;

-- Addresses that sections, tags and series had before they were renamed, merged or removed; without a
-- target they lead to the home page.
ALTER TABLE section_redirects RENAME TO section_redirects_1;
CREATE TABLE section_redirects (
    slug TEXT PRIMARY KEY,
    target BLOB REFERENCES sections (id)
);
INSERT INTO section_redirects (slug, target) SELECT slug, target FROM section_redirects_1;
DROP TABLE section_redirects_1;
CREATE INDEX section_redirects_by_target ON section_redirects (target);

ALTER TABLE tag_redirects RENAME TO tag_redirects_1;
CREATE TABLE tag_redirects (
    slug TEXT PRIMARY KEY,
    target BLOB REFERENCES tags (id)
);
INSERT INTO tag_redirects (slug, target) SELECT slug, target FROM tag_redirects_1;
DROP TABLE tag_redirects_1;
CREATE INDEX tag_redirects_by_target ON tag_redirects (target);

CREATE TABLE series_redirects (
    slug TEXT PRIMARY KEY,
    target BLOB REFERENCES series (id)
);
CREATE INDEX series_redirects_by_target ON series_redirects (target);

CREATE INDEX role_grants_by_section ON role_grants (section);

-- Series and sources are named inside texts, which no merging changes: whoever reads such an id goes by
-- these.
CREATE TABLE merged_series (
    id BLOB PRIMARY KEY,
    target BLOB NOT NULL REFERENCES series (id)
);
CREATE INDEX merged_series_by_target ON merged_series (target);

-- The key that the merged one was matched by: the next text that prints that name is of the target too.
CREATE TABLE merged_sources (
    id BLOB PRIMARY KEY,
    target BLOB NOT NULL REFERENCES sources (id),
    match_key TEXT NOT NULL UNIQUE
);
CREATE INDEX merged_sources_by_target ON merged_sources (target);

CREATE TABLE templates (
    id BLOB PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,
    section BLOB REFERENCES sections (id),
    kind INTEGER NOT NULL,
    genre INTEGER NOT NULL,
    headline TEXT NOT NULL,
    summary TEXT NOT NULL,
    author_line TEXT NOT NULL,
    body TEXT NOT NULL,
    position INTEGER NOT NULL
);
CREATE INDEX templates_by_section ON templates (section);

CREATE TABLE shifts (
    id BLOB PRIMARY KEY,
    person BLOB NOT NULL REFERENCES people (id),
    role INTEGER NOT NULL,
    begins INTEGER NOT NULL,
    ends INTEGER NOT NULL,
    note TEXT NOT NULL
);
CREATE INDEX shifts_by_end ON shifts (ends);

-- Changes of sections, people, routes, settings and registers: what was before and after. The audit
-- chain's entry of that number carries the digest of the row (store/registerhistory.h).
CREATE TABLE register_history (
    seq INTEGER PRIMARY KEY,
    matter TEXT NOT NULL,
    subject BLOB,
    before TEXT NOT NULL,
    after TEXT NOT NULL,
    audit INTEGER NOT NULL UNIQUE REFERENCES audit (number)
);

CREATE TRIGGER register_history_stays BEFORE DELETE ON register_history
BEGIN
    SELECT RAISE(ABORT, 'the history of registers is never removed');
END;

CREATE TRIGGER register_history_does_not_change BEFORE UPDATE ON register_history
BEGIN
    SELECT RAISE(ABORT, 'the history of registers never changes');
END;

-- Proofing: the newsroom's own lists in all their versions, findings set aside, reports of submitted texts.
CREATE TABLE proof_lists (
    name TEXT NOT NULL,
    version INTEGER NOT NULL,
    person BLOB NOT NULL REFERENCES people (id),
    time INTEGER NOT NULL,
    note TEXT NOT NULL,
    json BLOB NOT NULL,
    PRIMARY KEY (name, version)
);

CREATE TABLE proof_dismissals (
    seq INTEGER PRIMARY KEY,
    article BLOB,
    rule TEXT NOT NULL,
    text TEXT NOT NULL,
    context TEXT NOT NULL,
    reason TEXT NOT NULL,
    person BLOB NOT NULL REFERENCES people (id),
    time INTEGER NOT NULL
);
CREATE INDEX proof_dismissals_by_article ON proof_dismissals (article);

CREATE TABLE proof_reports (
    content_hash BLOB PRIMARY KEY,
    json BLOB NOT NULL
) WITHOUT ROWID;
