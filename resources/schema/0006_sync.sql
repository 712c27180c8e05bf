-- SPDX-FileCopyrightText: 2026 The Galley developers
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Version 6: coming together with the newsroom's store (src/sync). Without a row in sync_state nothing here is used.

-- The remote this folder comes together with, how far it has read there, and how many entries of the audit chain the
-- remote has ordered: those stand for good, the ones behind them are this folder's own and wait for their numbers.
CREATE TABLE sync_state (
    one INTEGER PRIMARY KEY CHECK (one = 1),
    remote TEXT NOT NULL,
    client BLOB NOT NULL,
    epoch BLOB,
    seq INTEGER NOT NULL DEFAULT 0,
    agreed INTEGER NOT NULL DEFAULT 0,
    stopped TEXT NOT NULL DEFAULT '',
    stopped_for TEXT NOT NULL DEFAULT '',
    last_success INTEGER
);

-- What here and there last agreed on, as it was then.
CREATE TABLE sync_bases (
    kind TEXT NOT NULL,
    key BLOB NOT NULL,
    hash BLOB NOT NULL,
    record BLOB NOT NULL,
    PRIMARY KEY (kind, key)
) WITHOUT ROWID;

-- What changed here since it was last looked at, in the order in which it first did. Registers by their table.
CREATE TABLE sync_changed (
    seq INTEGER PRIMARY KEY,
    kind TEXT NOT NULL,
    key BLOB NOT NULL,
    UNIQUE (kind, key)
);

-- What was sent and has no answer yet: it is sent again as it was until it has one.
CREATE TABLE sync_outbox (
    seq INTEGER PRIMARY KEY,
    operation BLOB NOT NULL UNIQUE,
    push BLOB NOT NULL
);

-- Texts whose article stands later in the feed, for it has changed since.
CREATE TABLE sync_early_revisions (
    hash BLOB NOT NULL UNIQUE,
    article BLOB NOT NULL,
    parents BLOB,
    content_hash BLOB NOT NULL,
    author BLOB NOT NULL,
    time INTEGER NOT NULL,
    canonical BLOB NOT NULL
);
CREATE INDEX sync_early_revisions_by_article ON sync_early_revisions (article);

-- Entries that arrived in the feed before what they made of their article: it stands later there.
CREATE TABLE sync_early_entries (
    operation BLOB PRIMARY KEY,
    article BLOB NOT NULL
) WITHOUT ROWID;
CREATE INDEX sync_early_entries_by_article ON sync_early_entries (article);

-- 冲突稿: texts that could not be brought together with what stands, until a person settled it.
CREATE TABLE conflicts (
    id BLOB PRIMARY KEY,
    article BLOB NOT NULL REFERENCES articles (id) DEFERRABLE INITIALLY DEFERRED,
    revision BLOB NOT NULL,
    base BLOB,
    theirs BLOB NOT NULL,
    person BLOB NOT NULL,
    time INTEGER NOT NULL,
    message TEXT NOT NULL,
    settled INTEGER,
    settled_by BLOB
) WITHOUT ROWID;
CREATE INDEX conflicts_by_article ON conflicts (article);
CREATE INDEX conflicts_open ON conflicts (article) WHERE settled IS NULL;

-- A refused intent goes with its article.
ALTER TABLE refused_intents ADD COLUMN article BLOB;
UPDATE refused_intents SET article = unhex(replace(json_extract(CAST(statement AS TEXT), '$.article'), '-', ''));
CREATE INDEX refused_intents_by_article ON refused_intents (article);

-- Entries find their places by what refers to them.
CREATE INDEX handling_history_by_audit ON handling_history (audit);
CREATE INDEX comments_by_reason ON comments (reason_of) WHERE reason_of IS NOT NULL;
-- While a foreign key waits for the transaction's end, SQLite looks for rows that name each new revision: without these it
-- read the whole table of articles for each.
CREATE INDEX articles_by_head ON articles (head);
CREATE INDEX articles_by_approved ON articles (approved) WHERE approved IS NOT NULL;
CREATE INDEX articles_by_live_revision ON articles (live_revision) WHERE live_revision IS NOT NULL;
CREATE INDEX receipts_by_audit ON receipts (audit);

-- Entries that the remote has not ordered yet find their place behind those that it has.
DROP TRIGGER audit_entries_stay;
CREATE TRIGGER audit_entries_stay BEFORE DELETE ON audit
WHEN OLD.number <= coalesce((SELECT agreed FROM sync_state), OLD.number)
BEGIN
    SELECT RAISE(ABORT, 'entries of the audit chain are never removed');
END;
DROP TRIGGER audit_entries_do_not_change;
CREATE TRIGGER audit_entries_do_not_change BEFORE UPDATE ON audit
WHEN OLD.number <= coalesce((SELECT agreed FROM sync_state), OLD.number)
    OR OLD.statement <> NEW.statement OR OLD.operation <> NEW.operation OR OLD.article <> NEW.article
    OR OLD.signature IS NOT NEW.signature
BEGIN
    SELECT RAISE(ABORT, 'entries of the audit chain never change');
END;
DROP TRIGGER register_history_stays;
CREATE TRIGGER register_history_stays BEFORE DELETE ON register_history
WHEN OLD.audit <= coalesce((SELECT agreed FROM sync_state), OLD.audit)
BEGIN
    SELECT RAISE(ABORT, 'the history of registers is never removed');
END;
DROP TRIGGER register_history_does_not_change;
CREATE TRIGGER register_history_does_not_change BEFORE UPDATE ON register_history
WHEN OLD.audit <= coalesce((SELECT agreed FROM sync_state), OLD.audit)
    OR OLD.matter <> NEW.matter OR OLD.subject IS NOT NEW.subject OR OLD.before <> NEW.before OR OLD.after <> NEW.after
BEGIN
    SELECT RAISE(ABORT, 'the history of registers never changes');
END;

-- What is to be looked at. Generated from the tables that src/sync/recordtables.cpp names; a test holds both together.

-- articles
CREATE TRIGGER sync_articles_insert AFTER INSERT ON articles
WHEN EXISTS (SELECT 1 FROM sync_state)
BEGIN
    INSERT OR IGNORE INTO sync_changed (kind, key) VALUES ('article', NEW.id);
END;
CREATE TRIGGER sync_articles_update AFTER UPDATE OF stage, step, step_name, step_role, live, kind, genre, urgency, words, waiting_since, primary_section, date, headline, mark, author_line, source, series, open_changes, head, content_hash, approved, approved_hash, live_revision, live_hash, round, route, submitter, submitted, opened, returned, owed, spiked_from, spiked_from_step, slug, embargo, publish_at, expire_at, handling, creator, created, modified, first_published, last_published, address, withdrawal_notice, found_at, reprint_of, source_id ON articles
WHEN EXISTS (SELECT 1 FROM sync_state)
BEGIN
    INSERT OR IGNORE INTO sync_changed (kind, key) VALUES ('article', NEW.id);
END;
CREATE TRIGGER sync_article_sections_insert AFTER INSERT ON article_sections
WHEN EXISTS (SELECT 1 FROM sync_state)
BEGIN
    INSERT OR IGNORE INTO sync_changed (kind, key) SELECT 'article', id FROM articles WHERE row = NEW.article;
END;
CREATE TRIGGER sync_article_sections_delete AFTER DELETE ON article_sections
WHEN EXISTS (SELECT 1 FROM sync_state)
BEGIN
    INSERT OR IGNORE INTO sync_changed (kind, key) SELECT 'article', id FROM articles WHERE row = OLD.article;
END;
CREATE TRIGGER sync_article_tags_insert AFTER INSERT ON article_tags
WHEN EXISTS (SELECT 1 FROM sync_state)
BEGIN
    INSERT OR IGNORE INTO sync_changed (kind, key) SELECT 'article', id FROM articles WHERE row = NEW.article;
END;
CREATE TRIGGER sync_article_tags_delete AFTER DELETE ON article_tags
WHEN EXISTS (SELECT 1 FROM sync_state)
BEGIN
    INSERT OR IGNORE INTO sync_changed (kind, key) SELECT 'article', id FROM articles WHERE row = OLD.article;
END;
CREATE TRIGGER sync_article_writers_insert AFTER INSERT ON article_writers
WHEN EXISTS (SELECT 1 FROM sync_state)
BEGIN
    INSERT OR IGNORE INTO sync_changed (kind, key) SELECT 'article', id FROM articles WHERE row = NEW.article;
END;
CREATE TRIGGER sync_article_writers_delete AFTER DELETE ON article_writers
WHEN EXISTS (SELECT 1 FROM sync_state)
BEGIN
    INSERT OR IGNORE INTO sync_changed (kind, key) SELECT 'article', id FROM articles WHERE row = OLD.article;
END;
CREATE TRIGGER sync_reviews_insert AFTER INSERT ON reviews
WHEN EXISTS (SELECT 1 FROM sync_state)
BEGIN
    INSERT OR IGNORE INTO sync_changed (kind, key) SELECT 'article', id FROM articles WHERE row = NEW.article;
END;
CREATE TRIGGER sync_reviews_delete AFTER DELETE ON reviews
WHEN EXISTS (SELECT 1 FROM sync_state)
BEGIN
    INSERT OR IGNORE INTO sync_changed (kind, key) SELECT 'article', id FROM articles WHERE row = OLD.article;
END;
CREATE TRIGGER sync_reviews_update AFTER UPDATE ON reviews
WHEN EXISTS (SELECT 1 FROM sync_state)
BEGIN
    INSERT OR IGNORE INTO sync_changed (kind, key) SELECT 'article', id FROM articles WHERE row = NEW.article;
END;
CREATE TRIGGER sync_handling_history_insert AFTER INSERT ON handling_history
WHEN EXISTS (SELECT 1 FROM sync_state)
BEGIN
    INSERT OR IGNORE INTO sync_changed (kind, key) SELECT 'article', id FROM articles WHERE row = NEW.article;
END;
CREATE TRIGGER sync_handling_history_delete AFTER DELETE ON handling_history
WHEN EXISTS (SELECT 1 FROM sync_state)
BEGIN
    INSERT OR IGNORE INTO sync_changed (kind, key) SELECT 'article', id FROM articles WHERE row = OLD.article;
END;
CREATE TRIGGER sync_handling_history_update AFTER UPDATE ON handling_history
WHEN EXISTS (SELECT 1 FROM sync_state)
BEGIN
    INSERT OR IGNORE INTO sync_changed (kind, key) SELECT 'article', id FROM articles WHERE row = NEW.article;
END;
CREATE TRIGGER sync_assignments_insert AFTER INSERT ON assignments
WHEN EXISTS (SELECT 1 FROM sync_state)
BEGIN
    INSERT OR IGNORE INTO sync_changed (kind, key) SELECT 'article', id FROM articles WHERE row = NEW.article;
END;
CREATE TRIGGER sync_assignments_delete AFTER DELETE ON assignments
WHEN EXISTS (SELECT 1 FROM sync_state)
BEGIN
    INSERT OR IGNORE INTO sync_changed (kind, key) SELECT 'article', id FROM articles WHERE row = OLD.article;
END;
CREATE TRIGGER sync_assignments_update AFTER UPDATE ON assignments
WHEN EXISTS (SELECT 1 FROM sync_state)
BEGIN
    INSERT OR IGNORE INTO sync_changed (kind, key) SELECT 'article', id FROM articles WHERE row = NEW.article;
END;
CREATE TRIGGER sync_notices_insert AFTER INSERT ON notices
WHEN EXISTS (SELECT 1 FROM sync_state) AND NEW.article IS NOT NULL
BEGIN
    INSERT OR IGNORE INTO sync_changed (kind, key) SELECT 'article', id FROM articles WHERE row = NEW.article;
END;
CREATE TRIGGER sync_notices_delete AFTER DELETE ON notices
WHEN EXISTS (SELECT 1 FROM sync_state) AND OLD.article IS NOT NULL
BEGIN
    INSERT OR IGNORE INTO sync_changed (kind, key) SELECT 'article', id FROM articles WHERE row = OLD.article;
END;
CREATE TRIGGER sync_notices_update AFTER UPDATE ON notices
WHEN EXISTS (SELECT 1 FROM sync_state) AND NEW.article IS NOT NULL
BEGIN
    INSERT OR IGNORE INTO sync_changed (kind, key) SELECT 'article', id FROM articles WHERE row = NEW.article;
END;
CREATE TRIGGER sync_receipts_insert AFTER INSERT ON receipts
WHEN EXISTS (SELECT 1 FROM sync_state)
BEGIN
    INSERT OR IGNORE INTO sync_changed (kind, key) SELECT 'article', id FROM articles WHERE row = NEW.article;
END;
CREATE TRIGGER sync_receipts_delete AFTER DELETE ON receipts
WHEN EXISTS (SELECT 1 FROM sync_state)
BEGIN
    INSERT OR IGNORE INTO sync_changed (kind, key) SELECT 'article', id FROM articles WHERE row = OLD.article;
END;
CREATE TRIGGER sync_receipts_update AFTER UPDATE ON receipts
WHEN EXISTS (SELECT 1 FROM sync_state)
BEGIN
    INSERT OR IGNORE INTO sync_changed (kind, key) SELECT 'article', id FROM articles WHERE row = NEW.article;
END;
CREATE TRIGGER sync_outside_copies_insert AFTER INSERT ON outside_copies
WHEN EXISTS (SELECT 1 FROM sync_state)
BEGIN
    INSERT OR IGNORE INTO sync_changed (kind, key) SELECT 'article', id FROM articles WHERE row = NEW.article;
END;
CREATE TRIGGER sync_outside_copies_delete AFTER DELETE ON outside_copies
WHEN EXISTS (SELECT 1 FROM sync_state)
BEGIN
    INSERT OR IGNORE INTO sync_changed (kind, key) SELECT 'article', id FROM articles WHERE row = OLD.article;
END;
CREATE TRIGGER sync_outside_copies_update AFTER UPDATE ON outside_copies
WHEN EXISTS (SELECT 1 FROM sync_state)
BEGIN
    INSERT OR IGNORE INTO sync_changed (kind, key) SELECT 'article', id FROM articles WHERE row = NEW.article;
END;
CREATE TRIGGER sync_comments_insert AFTER INSERT ON comments
WHEN EXISTS (SELECT 1 FROM sync_state)
BEGIN
    INSERT OR IGNORE INTO sync_changed (kind, key) SELECT 'article', id FROM articles WHERE row = NEW.article;
END;
CREATE TRIGGER sync_comments_delete AFTER DELETE ON comments
WHEN EXISTS (SELECT 1 FROM sync_state)
BEGIN
    INSERT OR IGNORE INTO sync_changed (kind, key) SELECT 'article', id FROM articles WHERE row = OLD.article;
END;
CREATE TRIGGER sync_comments_update AFTER UPDATE ON comments
WHEN EXISTS (SELECT 1 FROM sync_state)
BEGIN
    INSERT OR IGNORE INTO sync_changed (kind, key) SELECT 'article', id FROM articles WHERE row = NEW.article;
END;
CREATE TRIGGER sync_import_origins_insert AFTER INSERT ON import_origins
WHEN EXISTS (SELECT 1 FROM sync_state)
BEGIN
    INSERT OR IGNORE INTO sync_changed (kind, key) SELECT 'article', id FROM articles WHERE row = NEW.article;
END;
CREATE TRIGGER sync_import_origins_delete AFTER DELETE ON import_origins
WHEN EXISTS (SELECT 1 FROM sync_state)
BEGIN
    INSERT OR IGNORE INTO sync_changed (kind, key) SELECT 'article', id FROM articles WHERE row = OLD.article;
END;
CREATE TRIGGER sync_revisions_insert AFTER INSERT ON revisions
WHEN EXISTS (SELECT 1 FROM sync_state)
BEGIN
    INSERT OR IGNORE INTO sync_changed (kind, key) VALUES ('article', NEW.article);
END;
CREATE TRIGGER sync_proof_dismissals_insert AFTER INSERT ON proof_dismissals
WHEN EXISTS (SELECT 1 FROM sync_state) AND NEW.article IS NOT NULL
BEGIN
    INSERT OR IGNORE INTO sync_changed (kind, key) VALUES ('article', NEW.article);
END;
CREATE TRIGGER sync_proof_dismissals_delete AFTER DELETE ON proof_dismissals
WHEN EXISTS (SELECT 1 FROM sync_state) AND OLD.article IS NOT NULL
BEGIN
    INSERT OR IGNORE INTO sync_changed (kind, key) VALUES ('article', OLD.article);
END;
CREATE TRIGGER sync_proof_dismissals_update AFTER UPDATE ON proof_dismissals
WHEN EXISTS (SELECT 1 FROM sync_state) AND NEW.article IS NOT NULL
BEGIN
    INSERT OR IGNORE INTO sync_changed (kind, key) VALUES ('article', NEW.article);
END;
CREATE TRIGGER sync_refused_intents_insert AFTER INSERT ON refused_intents
WHEN EXISTS (SELECT 1 FROM sync_state) AND NEW.article IS NOT NULL
BEGIN
    INSERT OR IGNORE INTO sync_changed (kind, key) VALUES ('article', NEW.article);
END;
CREATE TRIGGER sync_refused_intents_delete AFTER DELETE ON refused_intents
WHEN EXISTS (SELECT 1 FROM sync_state) AND OLD.article IS NOT NULL
BEGIN
    INSERT OR IGNORE INTO sync_changed (kind, key) VALUES ('article', OLD.article);
END;
CREATE TRIGGER sync_refused_intents_update AFTER UPDATE ON refused_intents
WHEN EXISTS (SELECT 1 FROM sync_state) AND NEW.article IS NOT NULL
BEGIN
    INSERT OR IGNORE INTO sync_changed (kind, key) VALUES ('article', NEW.article);
END;
CREATE TRIGGER sync_conflicts_insert AFTER INSERT ON conflicts
WHEN EXISTS (SELECT 1 FROM sync_state)
BEGIN
    INSERT OR IGNORE INTO sync_changed (kind, key) VALUES ('article', NEW.article);
END;
CREATE TRIGGER sync_conflicts_delete AFTER DELETE ON conflicts
WHEN EXISTS (SELECT 1 FROM sync_state)
BEGIN
    INSERT OR IGNORE INTO sync_changed (kind, key) VALUES ('article', OLD.article);
END;
CREATE TRIGGER sync_conflicts_update AFTER UPDATE ON conflicts
WHEN EXISTS (SELECT 1 FROM sync_state)
BEGIN
    INSERT OR IGNORE INTO sync_changed (kind, key) VALUES ('article', NEW.article);
END;
CREATE TRIGGER sync_comment_mentions_insert AFTER INSERT ON comment_mentions
WHEN EXISTS (SELECT 1 FROM sync_state)
BEGIN
    INSERT OR IGNORE INTO sync_changed (kind, key) SELECT 'article', a.id FROM articles a JOIN comments c ON c.article = a.row WHERE c.id = NEW.comment;
END;

-- registers
CREATE TRIGGER sync_people_insert AFTER INSERT ON people
WHEN EXISTS (SELECT 1 FROM sync_state)
BEGIN
    INSERT OR IGNORE INTO sync_changed (kind, key) VALUES ('register', CAST('people' AS BLOB));
END;
CREATE TRIGGER sync_people_update AFTER UPDATE ON people
WHEN EXISTS (SELECT 1 FROM sync_state)
BEGIN
    INSERT OR IGNORE INTO sync_changed (kind, key) VALUES ('register', CAST('people' AS BLOB));
END;
CREATE TRIGGER sync_people_delete AFTER DELETE ON people
WHEN EXISTS (SELECT 1 FROM sync_state)
BEGIN
    INSERT OR IGNORE INTO sync_changed (kind, key) VALUES ('register', CAST('people' AS BLOB));
END;
CREATE TRIGGER sync_role_grants_insert AFTER INSERT ON role_grants
WHEN EXISTS (SELECT 1 FROM sync_state)
BEGIN
    INSERT OR IGNORE INTO sync_changed (kind, key) VALUES ('register', CAST('people' AS BLOB));
END;
CREATE TRIGGER sync_role_grants_update AFTER UPDATE ON role_grants
WHEN EXISTS (SELECT 1 FROM sync_state)
BEGIN
    INSERT OR IGNORE INTO sync_changed (kind, key) VALUES ('register', CAST('people' AS BLOB));
END;
CREATE TRIGGER sync_role_grants_delete AFTER DELETE ON role_grants
WHEN EXISTS (SELECT 1 FROM sync_state)
BEGIN
    INSERT OR IGNORE INTO sync_changed (kind, key) VALUES ('register', CAST('people' AS BLOB));
END;
CREATE TRIGGER sync_routes_insert AFTER INSERT ON routes
WHEN EXISTS (SELECT 1 FROM sync_state)
BEGIN
    INSERT OR IGNORE INTO sync_changed (kind, key) VALUES ('register', CAST('routes' AS BLOB));
END;
CREATE TRIGGER sync_routes_update AFTER UPDATE ON routes
WHEN EXISTS (SELECT 1 FROM sync_state)
BEGIN
    INSERT OR IGNORE INTO sync_changed (kind, key) VALUES ('register', CAST('routes' AS BLOB));
END;
CREATE TRIGGER sync_routes_delete AFTER DELETE ON routes
WHEN EXISTS (SELECT 1 FROM sync_state)
BEGIN
    INSERT OR IGNORE INTO sync_changed (kind, key) VALUES ('register', CAST('routes' AS BLOB));
END;
CREATE TRIGGER sync_sections_insert AFTER INSERT ON sections
WHEN EXISTS (SELECT 1 FROM sync_state)
BEGIN
    INSERT OR IGNORE INTO sync_changed (kind, key) VALUES ('register', CAST('sections' AS BLOB));
END;
CREATE TRIGGER sync_sections_update AFTER UPDATE ON sections
WHEN EXISTS (SELECT 1 FROM sync_state)
BEGIN
    INSERT OR IGNORE INTO sync_changed (kind, key) VALUES ('register', CAST('sections' AS BLOB));
END;
CREATE TRIGGER sync_sections_delete AFTER DELETE ON sections
WHEN EXISTS (SELECT 1 FROM sync_state)
BEGIN
    INSERT OR IGNORE INTO sync_changed (kind, key) VALUES ('register', CAST('sections' AS BLOB));
END;
CREATE TRIGGER sync_section_redirects_insert AFTER INSERT ON section_redirects
WHEN EXISTS (SELECT 1 FROM sync_state)
BEGIN
    INSERT OR IGNORE INTO sync_changed (kind, key) VALUES ('register', CAST('section_redirects' AS BLOB));
END;
CREATE TRIGGER sync_section_redirects_update AFTER UPDATE ON section_redirects
WHEN EXISTS (SELECT 1 FROM sync_state)
BEGIN
    INSERT OR IGNORE INTO sync_changed (kind, key) VALUES ('register', CAST('section_redirects' AS BLOB));
END;
CREATE TRIGGER sync_section_redirects_delete AFTER DELETE ON section_redirects
WHEN EXISTS (SELECT 1 FROM sync_state)
BEGIN
    INSERT OR IGNORE INTO sync_changed (kind, key) VALUES ('register', CAST('section_redirects' AS BLOB));
END;
CREATE TRIGGER sync_tags_insert AFTER INSERT ON tags
WHEN EXISTS (SELECT 1 FROM sync_state)
BEGIN
    INSERT OR IGNORE INTO sync_changed (kind, key) VALUES ('register', CAST('tags' AS BLOB));
END;
CREATE TRIGGER sync_tags_update AFTER UPDATE ON tags
WHEN EXISTS (SELECT 1 FROM sync_state)
BEGIN
    INSERT OR IGNORE INTO sync_changed (kind, key) VALUES ('register', CAST('tags' AS BLOB));
END;
CREATE TRIGGER sync_tags_delete AFTER DELETE ON tags
WHEN EXISTS (SELECT 1 FROM sync_state)
BEGIN
    INSERT OR IGNORE INTO sync_changed (kind, key) VALUES ('register', CAST('tags' AS BLOB));
END;
CREATE TRIGGER sync_tag_redirects_insert AFTER INSERT ON tag_redirects
WHEN EXISTS (SELECT 1 FROM sync_state)
BEGIN
    INSERT OR IGNORE INTO sync_changed (kind, key) VALUES ('register', CAST('tag_redirects' AS BLOB));
END;
CREATE TRIGGER sync_tag_redirects_update AFTER UPDATE ON tag_redirects
WHEN EXISTS (SELECT 1 FROM sync_state)
BEGIN
    INSERT OR IGNORE INTO sync_changed (kind, key) VALUES ('register', CAST('tag_redirects' AS BLOB));
END;
CREATE TRIGGER sync_tag_redirects_delete AFTER DELETE ON tag_redirects
WHEN EXISTS (SELECT 1 FROM sync_state)
BEGIN
    INSERT OR IGNORE INTO sync_changed (kind, key) VALUES ('register', CAST('tag_redirects' AS BLOB));
END;
CREATE TRIGGER sync_sources_insert AFTER INSERT ON sources
WHEN EXISTS (SELECT 1 FROM sync_state)
BEGIN
    INSERT OR IGNORE INTO sync_changed (kind, key) VALUES ('register', CAST('sources' AS BLOB));
END;
CREATE TRIGGER sync_sources_update AFTER UPDATE ON sources
WHEN EXISTS (SELECT 1 FROM sync_state)
BEGIN
    INSERT OR IGNORE INTO sync_changed (kind, key) VALUES ('register', CAST('sources' AS BLOB));
END;
CREATE TRIGGER sync_sources_delete AFTER DELETE ON sources
WHEN EXISTS (SELECT 1 FROM sync_state)
BEGIN
    INSERT OR IGNORE INTO sync_changed (kind, key) VALUES ('register', CAST('sources' AS BLOB));
END;
CREATE TRIGGER sync_series_insert AFTER INSERT ON series
WHEN EXISTS (SELECT 1 FROM sync_state)
BEGIN
    INSERT OR IGNORE INTO sync_changed (kind, key) VALUES ('register', CAST('series' AS BLOB));
END;
CREATE TRIGGER sync_series_update AFTER UPDATE ON series
WHEN EXISTS (SELECT 1 FROM sync_state)
BEGIN
    INSERT OR IGNORE INTO sync_changed (kind, key) VALUES ('register', CAST('series' AS BLOB));
END;
CREATE TRIGGER sync_series_delete AFTER DELETE ON series
WHEN EXISTS (SELECT 1 FROM sync_state)
BEGIN
    INSERT OR IGNORE INTO sync_changed (kind, key) VALUES ('register', CAST('series' AS BLOB));
END;
CREATE TRIGGER sync_series_redirects_insert AFTER INSERT ON series_redirects
WHEN EXISTS (SELECT 1 FROM sync_state)
BEGIN
    INSERT OR IGNORE INTO sync_changed (kind, key) VALUES ('register', CAST('series_redirects' AS BLOB));
END;
CREATE TRIGGER sync_series_redirects_update AFTER UPDATE ON series_redirects
WHEN EXISTS (SELECT 1 FROM sync_state)
BEGIN
    INSERT OR IGNORE INTO sync_changed (kind, key) VALUES ('register', CAST('series_redirects' AS BLOB));
END;
CREATE TRIGGER sync_series_redirects_delete AFTER DELETE ON series_redirects
WHEN EXISTS (SELECT 1 FROM sync_state)
BEGIN
    INSERT OR IGNORE INTO sync_changed (kind, key) VALUES ('register', CAST('series_redirects' AS BLOB));
END;
CREATE TRIGGER sync_pages_insert AFTER INSERT ON pages
WHEN EXISTS (SELECT 1 FROM sync_state)
BEGIN
    INSERT OR IGNORE INTO sync_changed (kind, key) VALUES ('register', CAST('pages' AS BLOB));
END;
CREATE TRIGGER sync_pages_update AFTER UPDATE ON pages
WHEN EXISTS (SELECT 1 FROM sync_state)
BEGIN
    INSERT OR IGNORE INTO sync_changed (kind, key) VALUES ('register', CAST('pages' AS BLOB));
END;
CREATE TRIGGER sync_pages_delete AFTER DELETE ON pages
WHEN EXISTS (SELECT 1 FROM sync_state)
BEGIN
    INSERT OR IGNORE INTO sync_changed (kind, key) VALUES ('register', CAST('pages' AS BLOB));
END;
CREATE TRIGGER sync_merged_series_insert AFTER INSERT ON merged_series
WHEN EXISTS (SELECT 1 FROM sync_state)
BEGIN
    INSERT OR IGNORE INTO sync_changed (kind, key) VALUES ('register', CAST('merged_series' AS BLOB));
END;
CREATE TRIGGER sync_merged_series_update AFTER UPDATE ON merged_series
WHEN EXISTS (SELECT 1 FROM sync_state)
BEGIN
    INSERT OR IGNORE INTO sync_changed (kind, key) VALUES ('register', CAST('merged_series' AS BLOB));
END;
CREATE TRIGGER sync_merged_series_delete AFTER DELETE ON merged_series
WHEN EXISTS (SELECT 1 FROM sync_state)
BEGIN
    INSERT OR IGNORE INTO sync_changed (kind, key) VALUES ('register', CAST('merged_series' AS BLOB));
END;
CREATE TRIGGER sync_merged_sources_insert AFTER INSERT ON merged_sources
WHEN EXISTS (SELECT 1 FROM sync_state)
BEGIN
    INSERT OR IGNORE INTO sync_changed (kind, key) VALUES ('register', CAST('merged_sources' AS BLOB));
END;
CREATE TRIGGER sync_merged_sources_update AFTER UPDATE ON merged_sources
WHEN EXISTS (SELECT 1 FROM sync_state)
BEGIN
    INSERT OR IGNORE INTO sync_changed (kind, key) VALUES ('register', CAST('merged_sources' AS BLOB));
END;
CREATE TRIGGER sync_merged_sources_delete AFTER DELETE ON merged_sources
WHEN EXISTS (SELECT 1 FROM sync_state)
BEGIN
    INSERT OR IGNORE INTO sync_changed (kind, key) VALUES ('register', CAST('merged_sources' AS BLOB));
END;
CREATE TRIGGER sync_templates_insert AFTER INSERT ON templates
WHEN EXISTS (SELECT 1 FROM sync_state)
BEGIN
    INSERT OR IGNORE INTO sync_changed (kind, key) VALUES ('register', CAST('templates' AS BLOB));
END;
CREATE TRIGGER sync_templates_update AFTER UPDATE ON templates
WHEN EXISTS (SELECT 1 FROM sync_state)
BEGIN
    INSERT OR IGNORE INTO sync_changed (kind, key) VALUES ('register', CAST('templates' AS BLOB));
END;
CREATE TRIGGER sync_templates_delete AFTER DELETE ON templates
WHEN EXISTS (SELECT 1 FROM sync_state)
BEGIN
    INSERT OR IGNORE INTO sync_changed (kind, key) VALUES ('register', CAST('templates' AS BLOB));
END;
CREATE TRIGGER sync_shifts_insert AFTER INSERT ON shifts
WHEN EXISTS (SELECT 1 FROM sync_state)
BEGIN
    INSERT OR IGNORE INTO sync_changed (kind, key) VALUES ('register', CAST('shifts' AS BLOB));
END;
CREATE TRIGGER sync_shifts_update AFTER UPDATE ON shifts
WHEN EXISTS (SELECT 1 FROM sync_state)
BEGIN
    INSERT OR IGNORE INTO sync_changed (kind, key) VALUES ('register', CAST('shifts' AS BLOB));
END;
CREATE TRIGGER sync_shifts_delete AFTER DELETE ON shifts
WHEN EXISTS (SELECT 1 FROM sync_state)
BEGIN
    INSERT OR IGNORE INTO sync_changed (kind, key) VALUES ('register', CAST('shifts' AS BLOB));
END;
CREATE TRIGGER sync_person_keys_insert AFTER INSERT ON person_keys
WHEN EXISTS (SELECT 1 FROM sync_state)
BEGIN
    INSERT OR IGNORE INTO sync_changed (kind, key) VALUES ('register', CAST('person_keys' AS BLOB));
END;
CREATE TRIGGER sync_person_keys_update AFTER UPDATE ON person_keys
WHEN EXISTS (SELECT 1 FROM sync_state)
BEGIN
    INSERT OR IGNORE INTO sync_changed (kind, key) VALUES ('register', CAST('person_keys' AS BLOB));
END;
CREATE TRIGGER sync_person_keys_delete AFTER DELETE ON person_keys
WHEN EXISTS (SELECT 1 FROM sync_state)
BEGIN
    INSERT OR IGNORE INTO sync_changed (kind, key) VALUES ('register', CAST('person_keys' AS BLOB));
END;
CREATE TRIGGER sync_proof_lists_insert AFTER INSERT ON proof_lists
WHEN EXISTS (SELECT 1 FROM sync_state)
BEGIN
    INSERT OR IGNORE INTO sync_changed (kind, key) VALUES ('register', CAST('proof_lists' AS BLOB));
END;
CREATE TRIGGER sync_proof_lists_update AFTER UPDATE ON proof_lists
WHEN EXISTS (SELECT 1 FROM sync_state)
BEGIN
    INSERT OR IGNORE INTO sync_changed (kind, key) VALUES ('register', CAST('proof_lists' AS BLOB));
END;
CREATE TRIGGER sync_proof_lists_delete AFTER DELETE ON proof_lists
WHEN EXISTS (SELECT 1 FROM sync_state)
BEGIN
    INSERT OR IGNORE INTO sync_changed (kind, key) VALUES ('register', CAST('proof_lists' AS BLOB));
END;
CREATE TRIGGER sync_documents_insert AFTER INSERT ON documents
WHEN EXISTS (SELECT 1 FROM sync_state) AND (NEW.key IN ('store/site', 'outlets', 'outside-places', 'signatures-asked') OR NEW.key = 'snippets' OR NEW.key LIKE 'snippets/%')
BEGIN
    INSERT OR IGNORE INTO sync_changed (kind, key) VALUES ('register', CAST('documents' AS BLOB));
END;
CREATE TRIGGER sync_documents_update AFTER UPDATE ON documents
WHEN EXISTS (SELECT 1 FROM sync_state) AND (NEW.key IN ('store/site', 'outlets', 'outside-places', 'signatures-asked') OR NEW.key = 'snippets' OR NEW.key LIKE 'snippets/%')
BEGIN
    INSERT OR IGNORE INTO sync_changed (kind, key) VALUES ('register', CAST('documents' AS BLOB));
END;
CREATE TRIGGER sync_documents_delete AFTER DELETE ON documents
WHEN EXISTS (SELECT 1 FROM sync_state) AND (OLD.key IN ('store/site', 'outlets', 'outside-places', 'signatures-asked') OR OLD.key = 'snippets' OR OLD.key LIKE 'snippets/%')
BEGIN
    INSERT OR IGNORE INTO sync_changed (kind, key) VALUES ('register', CAST('documents' AS BLOB));
END;
CREATE TRIGGER sync_register_history_insert AFTER INSERT ON register_history
WHEN EXISTS (SELECT 1 FROM sync_state)
BEGIN
    INSERT OR IGNORE INTO sync_changed (kind, key) VALUES ('register', CAST('register_history' AS BLOB));
END;
CREATE TRIGGER sync_proof_dismissals_for_all AFTER INSERT ON proof_dismissals
WHEN EXISTS (SELECT 1 FROM sync_state) AND NEW.article IS NULL
BEGIN
    INSERT OR IGNORE INTO sync_changed (kind, key) VALUES ('register', CAST('proof_dismissals' AS BLOB));
END;
CREATE TRIGGER sync_proof_dismissals_for_all_no_more AFTER DELETE ON proof_dismissals
WHEN EXISTS (SELECT 1 FROM sync_state) AND OLD.article IS NULL
BEGIN
    INSERT OR IGNORE INTO sync_changed (kind, key) VALUES ('register', CAST('proof_dismissals' AS BLOB));
END;
