-- SPDX-FileCopyrightText: 2026 The Galley developers
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- What notes changes for syncing, anew: the triggers of 0006 used INSERT OR IGNORE, which fails in a trigger that an
-- INSERT … ON CONFLICT DO UPDATE fired, for SQLite puts that statement's own policy in its place. They look before they
-- insert.

DROP TRIGGER sync_articles_insert;
CREATE TRIGGER sync_articles_insert AFTER INSERT ON articles
WHEN EXISTS (SELECT 1 FROM sync_state)
BEGIN
    INSERT INTO sync_changed (kind, key) SELECT 'article', NEW.id WHERE NOT EXISTS (SELECT 1 FROM sync_changed WHERE kind = 'article' AND key = NEW.id);
END;

DROP TRIGGER sync_articles_update;
CREATE TRIGGER sync_articles_update AFTER UPDATE OF stage, step, step_name, step_role, live, kind, genre, urgency, words, waiting_since, primary_section, date, headline, mark, author_line, source, series, open_changes, head, content_hash, approved, approved_hash, live_revision, live_hash, round, route, submitter, submitted, opened, returned, owed, spiked_from, spiked_from_step, slug, embargo, publish_at, expire_at, handling, creator, created, modified, first_published, last_published, address, withdrawal_notice, found_at, reprint_of, source_id ON articles
WHEN EXISTS (SELECT 1 FROM sync_state)
BEGIN
    INSERT INTO sync_changed (kind, key) SELECT 'article', NEW.id WHERE NOT EXISTS (SELECT 1 FROM sync_changed WHERE kind = 'article' AND key = NEW.id);
END;

DROP TRIGGER sync_article_sections_insert;
CREATE TRIGGER sync_article_sections_insert AFTER INSERT ON article_sections
WHEN EXISTS (SELECT 1 FROM sync_state)
BEGIN
    INSERT INTO sync_changed (kind, key) SELECT 'article', id FROM articles a WHERE row = NEW.article AND NOT EXISTS (SELECT 1 FROM sync_changed WHERE kind = 'article' AND key = a.id);
END;

DROP TRIGGER sync_article_sections_delete;
CREATE TRIGGER sync_article_sections_delete AFTER DELETE ON article_sections
WHEN EXISTS (SELECT 1 FROM sync_state)
BEGIN
    INSERT INTO sync_changed (kind, key) SELECT 'article', id FROM articles a WHERE row = OLD.article AND NOT EXISTS (SELECT 1 FROM sync_changed WHERE kind = 'article' AND key = a.id);
END;

DROP TRIGGER sync_article_tags_insert;
CREATE TRIGGER sync_article_tags_insert AFTER INSERT ON article_tags
WHEN EXISTS (SELECT 1 FROM sync_state)
BEGIN
    INSERT INTO sync_changed (kind, key) SELECT 'article', id FROM articles a WHERE row = NEW.article AND NOT EXISTS (SELECT 1 FROM sync_changed WHERE kind = 'article' AND key = a.id);
END;

DROP TRIGGER sync_article_tags_delete;
CREATE TRIGGER sync_article_tags_delete AFTER DELETE ON article_tags
WHEN EXISTS (SELECT 1 FROM sync_state)
BEGIN
    INSERT INTO sync_changed (kind, key) SELECT 'article', id FROM articles a WHERE row = OLD.article AND NOT EXISTS (SELECT 1 FROM sync_changed WHERE kind = 'article' AND key = a.id);
END;

DROP TRIGGER sync_article_writers_insert;
CREATE TRIGGER sync_article_writers_insert AFTER INSERT ON article_writers
WHEN EXISTS (SELECT 1 FROM sync_state)
BEGIN
    INSERT INTO sync_changed (kind, key) SELECT 'article', id FROM articles a WHERE row = NEW.article AND NOT EXISTS (SELECT 1 FROM sync_changed WHERE kind = 'article' AND key = a.id);
END;

DROP TRIGGER sync_article_writers_delete;
CREATE TRIGGER sync_article_writers_delete AFTER DELETE ON article_writers
WHEN EXISTS (SELECT 1 FROM sync_state)
BEGIN
    INSERT INTO sync_changed (kind, key) SELECT 'article', id FROM articles a WHERE row = OLD.article AND NOT EXISTS (SELECT 1 FROM sync_changed WHERE kind = 'article' AND key = a.id);
END;

DROP TRIGGER sync_reviews_insert;
CREATE TRIGGER sync_reviews_insert AFTER INSERT ON reviews
WHEN EXISTS (SELECT 1 FROM sync_state)
BEGIN
    INSERT INTO sync_changed (kind, key) SELECT 'article', id FROM articles a WHERE row = NEW.article AND NOT EXISTS (SELECT 1 FROM sync_changed WHERE kind = 'article' AND key = a.id);
END;

DROP TRIGGER sync_reviews_delete;
CREATE TRIGGER sync_reviews_delete AFTER DELETE ON reviews
WHEN EXISTS (SELECT 1 FROM sync_state)
BEGIN
    INSERT INTO sync_changed (kind, key) SELECT 'article', id FROM articles a WHERE row = OLD.article AND NOT EXISTS (SELECT 1 FROM sync_changed WHERE kind = 'article' AND key = a.id);
END;

DROP TRIGGER sync_reviews_update;
CREATE TRIGGER sync_reviews_update AFTER UPDATE ON reviews
WHEN EXISTS (SELECT 1 FROM sync_state)
BEGIN
    INSERT INTO sync_changed (kind, key) SELECT 'article', id FROM articles a WHERE row = NEW.article AND NOT EXISTS (SELECT 1 FROM sync_changed WHERE kind = 'article' AND key = a.id);
END;

DROP TRIGGER sync_handling_history_insert;
CREATE TRIGGER sync_handling_history_insert AFTER INSERT ON handling_history
WHEN EXISTS (SELECT 1 FROM sync_state)
BEGIN
    INSERT INTO sync_changed (kind, key) SELECT 'article', id FROM articles a WHERE row = NEW.article AND NOT EXISTS (SELECT 1 FROM sync_changed WHERE kind = 'article' AND key = a.id);
END;

DROP TRIGGER sync_handling_history_delete;
CREATE TRIGGER sync_handling_history_delete AFTER DELETE ON handling_history
WHEN EXISTS (SELECT 1 FROM sync_state)
BEGIN
    INSERT INTO sync_changed (kind, key) SELECT 'article', id FROM articles a WHERE row = OLD.article AND NOT EXISTS (SELECT 1 FROM sync_changed WHERE kind = 'article' AND key = a.id);
END;

DROP TRIGGER sync_handling_history_update;
CREATE TRIGGER sync_handling_history_update AFTER UPDATE ON handling_history
WHEN EXISTS (SELECT 1 FROM sync_state)
BEGIN
    INSERT INTO sync_changed (kind, key) SELECT 'article', id FROM articles a WHERE row = NEW.article AND NOT EXISTS (SELECT 1 FROM sync_changed WHERE kind = 'article' AND key = a.id);
END;

DROP TRIGGER sync_assignments_insert;
CREATE TRIGGER sync_assignments_insert AFTER INSERT ON assignments
WHEN EXISTS (SELECT 1 FROM sync_state)
BEGIN
    INSERT INTO sync_changed (kind, key) SELECT 'article', id FROM articles a WHERE row = NEW.article AND NOT EXISTS (SELECT 1 FROM sync_changed WHERE kind = 'article' AND key = a.id);
END;

DROP TRIGGER sync_assignments_delete;
CREATE TRIGGER sync_assignments_delete AFTER DELETE ON assignments
WHEN EXISTS (SELECT 1 FROM sync_state)
BEGIN
    INSERT INTO sync_changed (kind, key) SELECT 'article', id FROM articles a WHERE row = OLD.article AND NOT EXISTS (SELECT 1 FROM sync_changed WHERE kind = 'article' AND key = a.id);
END;

DROP TRIGGER sync_assignments_update;
CREATE TRIGGER sync_assignments_update AFTER UPDATE ON assignments
WHEN EXISTS (SELECT 1 FROM sync_state)
BEGIN
    INSERT INTO sync_changed (kind, key) SELECT 'article', id FROM articles a WHERE row = NEW.article AND NOT EXISTS (SELECT 1 FROM sync_changed WHERE kind = 'article' AND key = a.id);
END;

DROP TRIGGER sync_notices_insert;
CREATE TRIGGER sync_notices_insert AFTER INSERT ON notices
WHEN EXISTS (SELECT 1 FROM sync_state) AND NEW.article IS NOT NULL
BEGIN
    INSERT INTO sync_changed (kind, key) SELECT 'article', id FROM articles a WHERE row = NEW.article AND NOT EXISTS (SELECT 1 FROM sync_changed WHERE kind = 'article' AND key = a.id);
END;

DROP TRIGGER sync_notices_delete;
CREATE TRIGGER sync_notices_delete AFTER DELETE ON notices
WHEN EXISTS (SELECT 1 FROM sync_state) AND OLD.article IS NOT NULL
BEGIN
    INSERT INTO sync_changed (kind, key) SELECT 'article', id FROM articles a WHERE row = OLD.article AND NOT EXISTS (SELECT 1 FROM sync_changed WHERE kind = 'article' AND key = a.id);
END;

DROP TRIGGER sync_notices_update;
CREATE TRIGGER sync_notices_update AFTER UPDATE ON notices
WHEN EXISTS (SELECT 1 FROM sync_state) AND NEW.article IS NOT NULL
BEGIN
    INSERT INTO sync_changed (kind, key) SELECT 'article', id FROM articles a WHERE row = NEW.article AND NOT EXISTS (SELECT 1 FROM sync_changed WHERE kind = 'article' AND key = a.id);
END;

DROP TRIGGER sync_receipts_insert;
CREATE TRIGGER sync_receipts_insert AFTER INSERT ON receipts
WHEN EXISTS (SELECT 1 FROM sync_state)
BEGIN
    INSERT INTO sync_changed (kind, key) SELECT 'article', id FROM articles a WHERE row = NEW.article AND NOT EXISTS (SELECT 1 FROM sync_changed WHERE kind = 'article' AND key = a.id);
END;

DROP TRIGGER sync_receipts_delete;
CREATE TRIGGER sync_receipts_delete AFTER DELETE ON receipts
WHEN EXISTS (SELECT 1 FROM sync_state)
BEGIN
    INSERT INTO sync_changed (kind, key) SELECT 'article', id FROM articles a WHERE row = OLD.article AND NOT EXISTS (SELECT 1 FROM sync_changed WHERE kind = 'article' AND key = a.id);
END;

DROP TRIGGER sync_receipts_update;
CREATE TRIGGER sync_receipts_update AFTER UPDATE ON receipts
WHEN EXISTS (SELECT 1 FROM sync_state)
BEGIN
    INSERT INTO sync_changed (kind, key) SELECT 'article', id FROM articles a WHERE row = NEW.article AND NOT EXISTS (SELECT 1 FROM sync_changed WHERE kind = 'article' AND key = a.id);
END;

DROP TRIGGER sync_outside_copies_insert;
CREATE TRIGGER sync_outside_copies_insert AFTER INSERT ON outside_copies
WHEN EXISTS (SELECT 1 FROM sync_state)
BEGIN
    INSERT INTO sync_changed (kind, key) SELECT 'article', id FROM articles a WHERE row = NEW.article AND NOT EXISTS (SELECT 1 FROM sync_changed WHERE kind = 'article' AND key = a.id);
END;

DROP TRIGGER sync_outside_copies_delete;
CREATE TRIGGER sync_outside_copies_delete AFTER DELETE ON outside_copies
WHEN EXISTS (SELECT 1 FROM sync_state)
BEGIN
    INSERT INTO sync_changed (kind, key) SELECT 'article', id FROM articles a WHERE row = OLD.article AND NOT EXISTS (SELECT 1 FROM sync_changed WHERE kind = 'article' AND key = a.id);
END;

DROP TRIGGER sync_outside_copies_update;
CREATE TRIGGER sync_outside_copies_update AFTER UPDATE ON outside_copies
WHEN EXISTS (SELECT 1 FROM sync_state)
BEGIN
    INSERT INTO sync_changed (kind, key) SELECT 'article', id FROM articles a WHERE row = NEW.article AND NOT EXISTS (SELECT 1 FROM sync_changed WHERE kind = 'article' AND key = a.id);
END;

DROP TRIGGER sync_comments_insert;
CREATE TRIGGER sync_comments_insert AFTER INSERT ON comments
WHEN EXISTS (SELECT 1 FROM sync_state)
BEGIN
    INSERT INTO sync_changed (kind, key) SELECT 'article', id FROM articles a WHERE row = NEW.article AND NOT EXISTS (SELECT 1 FROM sync_changed WHERE kind = 'article' AND key = a.id);
END;

DROP TRIGGER sync_comments_delete;
CREATE TRIGGER sync_comments_delete AFTER DELETE ON comments
WHEN EXISTS (SELECT 1 FROM sync_state)
BEGIN
    INSERT INTO sync_changed (kind, key) SELECT 'article', id FROM articles a WHERE row = OLD.article AND NOT EXISTS (SELECT 1 FROM sync_changed WHERE kind = 'article' AND key = a.id);
END;

DROP TRIGGER sync_comments_update;
CREATE TRIGGER sync_comments_update AFTER UPDATE ON comments
WHEN EXISTS (SELECT 1 FROM sync_state)
BEGIN
    INSERT INTO sync_changed (kind, key) SELECT 'article', id FROM articles a WHERE row = NEW.article AND NOT EXISTS (SELECT 1 FROM sync_changed WHERE kind = 'article' AND key = a.id);
END;

DROP TRIGGER sync_import_origins_insert;
CREATE TRIGGER sync_import_origins_insert AFTER INSERT ON import_origins
WHEN EXISTS (SELECT 1 FROM sync_state)
BEGIN
    INSERT INTO sync_changed (kind, key) SELECT 'article', id FROM articles a WHERE row = NEW.article AND NOT EXISTS (SELECT 1 FROM sync_changed WHERE kind = 'article' AND key = a.id);
END;

DROP TRIGGER sync_import_origins_delete;
CREATE TRIGGER sync_import_origins_delete AFTER DELETE ON import_origins
WHEN EXISTS (SELECT 1 FROM sync_state)
BEGIN
    INSERT INTO sync_changed (kind, key) SELECT 'article', id FROM articles a WHERE row = OLD.article AND NOT EXISTS (SELECT 1 FROM sync_changed WHERE kind = 'article' AND key = a.id);
END;

DROP TRIGGER sync_revisions_insert;
CREATE TRIGGER sync_revisions_insert AFTER INSERT ON revisions
WHEN EXISTS (SELECT 1 FROM sync_state)
BEGIN
    INSERT INTO sync_changed (kind, key) SELECT 'article', NEW.article WHERE NOT EXISTS (SELECT 1 FROM sync_changed WHERE kind = 'article' AND key = NEW.article);
END;

DROP TRIGGER sync_proof_dismissals_insert;
CREATE TRIGGER sync_proof_dismissals_insert AFTER INSERT ON proof_dismissals
WHEN EXISTS (SELECT 1 FROM sync_state) AND NEW.article IS NOT NULL
BEGIN
    INSERT INTO sync_changed (kind, key) SELECT 'article', NEW.article WHERE NOT EXISTS (SELECT 1 FROM sync_changed WHERE kind = 'article' AND key = NEW.article);
END;

DROP TRIGGER sync_proof_dismissals_delete;
CREATE TRIGGER sync_proof_dismissals_delete AFTER DELETE ON proof_dismissals
WHEN EXISTS (SELECT 1 FROM sync_state) AND OLD.article IS NOT NULL
BEGIN
    INSERT INTO sync_changed (kind, key) SELECT 'article', OLD.article WHERE NOT EXISTS (SELECT 1 FROM sync_changed WHERE kind = 'article' AND key = OLD.article);
END;

DROP TRIGGER sync_proof_dismissals_update;
CREATE TRIGGER sync_proof_dismissals_update AFTER UPDATE ON proof_dismissals
WHEN EXISTS (SELECT 1 FROM sync_state) AND NEW.article IS NOT NULL
BEGIN
    INSERT INTO sync_changed (kind, key) SELECT 'article', NEW.article WHERE NOT EXISTS (SELECT 1 FROM sync_changed WHERE kind = 'article' AND key = NEW.article);
END;

DROP TRIGGER sync_refused_intents_insert;
CREATE TRIGGER sync_refused_intents_insert AFTER INSERT ON refused_intents
WHEN EXISTS (SELECT 1 FROM sync_state) AND NEW.article IS NOT NULL
BEGIN
    INSERT INTO sync_changed (kind, key) SELECT 'article', NEW.article WHERE NOT EXISTS (SELECT 1 FROM sync_changed WHERE kind = 'article' AND key = NEW.article);
END;

DROP TRIGGER sync_refused_intents_delete;
CREATE TRIGGER sync_refused_intents_delete AFTER DELETE ON refused_intents
WHEN EXISTS (SELECT 1 FROM sync_state) AND OLD.article IS NOT NULL
BEGIN
    INSERT INTO sync_changed (kind, key) SELECT 'article', OLD.article WHERE NOT EXISTS (SELECT 1 FROM sync_changed WHERE kind = 'article' AND key = OLD.article);
END;

DROP TRIGGER sync_refused_intents_update;
CREATE TRIGGER sync_refused_intents_update AFTER UPDATE ON refused_intents
WHEN EXISTS (SELECT 1 FROM sync_state) AND NEW.article IS NOT NULL
BEGIN
    INSERT INTO sync_changed (kind, key) SELECT 'article', NEW.article WHERE NOT EXISTS (SELECT 1 FROM sync_changed WHERE kind = 'article' AND key = NEW.article);
END;

DROP TRIGGER sync_conflicts_insert;
CREATE TRIGGER sync_conflicts_insert AFTER INSERT ON conflicts
WHEN EXISTS (SELECT 1 FROM sync_state)
BEGIN
    INSERT INTO sync_changed (kind, key) SELECT 'article', NEW.article WHERE NOT EXISTS (SELECT 1 FROM sync_changed WHERE kind = 'article' AND key = NEW.article);
END;

DROP TRIGGER sync_conflicts_delete;
CREATE TRIGGER sync_conflicts_delete AFTER DELETE ON conflicts
WHEN EXISTS (SELECT 1 FROM sync_state)
BEGIN
    INSERT INTO sync_changed (kind, key) SELECT 'article', OLD.article WHERE NOT EXISTS (SELECT 1 FROM sync_changed WHERE kind = 'article' AND key = OLD.article);
END;

DROP TRIGGER sync_conflicts_update;
CREATE TRIGGER sync_conflicts_update AFTER UPDATE ON conflicts
WHEN EXISTS (SELECT 1 FROM sync_state)
BEGIN
    INSERT INTO sync_changed (kind, key) SELECT 'article', NEW.article WHERE NOT EXISTS (SELECT 1 FROM sync_changed WHERE kind = 'article' AND key = NEW.article);
END;

DROP TRIGGER sync_comment_mentions_insert;
CREATE TRIGGER sync_comment_mentions_insert AFTER INSERT ON comment_mentions
WHEN EXISTS (SELECT 1 FROM sync_state)
BEGIN
    INSERT INTO sync_changed (kind, key) SELECT 'article', a.id FROM articles a JOIN comments c ON c.article = a.row WHERE c.id = NEW.comment AND NOT EXISTS (SELECT 1 FROM sync_changed WHERE kind = 'article' AND key = a.id);
END;

DROP TRIGGER sync_people_insert;
CREATE TRIGGER sync_people_insert AFTER INSERT ON people
WHEN EXISTS (SELECT 1 FROM sync_state)
BEGIN
    INSERT INTO sync_changed (kind, key) SELECT 'register', CAST('people' AS BLOB) WHERE NOT EXISTS (SELECT 1 FROM sync_changed WHERE kind = 'register' AND key = CAST('people' AS BLOB));
END;

DROP TRIGGER sync_people_update;
CREATE TRIGGER sync_people_update AFTER UPDATE ON people
WHEN EXISTS (SELECT 1 FROM sync_state)
BEGIN
    INSERT INTO sync_changed (kind, key) SELECT 'register', CAST('people' AS BLOB) WHERE NOT EXISTS (SELECT 1 FROM sync_changed WHERE kind = 'register' AND key = CAST('people' AS BLOB));
END;

DROP TRIGGER sync_people_delete;
CREATE TRIGGER sync_people_delete AFTER DELETE ON people
WHEN EXISTS (SELECT 1 FROM sync_state)
BEGIN
    INSERT INTO sync_changed (kind, key) SELECT 'register', CAST('people' AS BLOB) WHERE NOT EXISTS (SELECT 1 FROM sync_changed WHERE kind = 'register' AND key = CAST('people' AS BLOB));
END;

DROP TRIGGER sync_role_grants_insert;
CREATE TRIGGER sync_role_grants_insert AFTER INSERT ON role_grants
WHEN EXISTS (SELECT 1 FROM sync_state)
BEGIN
    INSERT INTO sync_changed (kind, key) SELECT 'register', CAST('people' AS BLOB) WHERE NOT EXISTS (SELECT 1 FROM sync_changed WHERE kind = 'register' AND key = CAST('people' AS BLOB));
END;

DROP TRIGGER sync_role_grants_update;
CREATE TRIGGER sync_role_grants_update AFTER UPDATE ON role_grants
WHEN EXISTS (SELECT 1 FROM sync_state)
BEGIN
    INSERT INTO sync_changed (kind, key) SELECT 'register', CAST('people' AS BLOB) WHERE NOT EXISTS (SELECT 1 FROM sync_changed WHERE kind = 'register' AND key = CAST('people' AS BLOB));
END;

DROP TRIGGER sync_role_grants_delete;
CREATE TRIGGER sync_role_grants_delete AFTER DELETE ON role_grants
WHEN EXISTS (SELECT 1 FROM sync_state)
BEGIN
    INSERT INTO sync_changed (kind, key) SELECT 'register', CAST('people' AS BLOB) WHERE NOT EXISTS (SELECT 1 FROM sync_changed WHERE kind = 'register' AND key = CAST('people' AS BLOB));
END;

DROP TRIGGER sync_routes_insert;
CREATE TRIGGER sync_routes_insert AFTER INSERT ON routes
WHEN EXISTS (SELECT 1 FROM sync_state)
BEGIN
    INSERT INTO sync_changed (kind, key) SELECT 'register', CAST('routes' AS BLOB) WHERE NOT EXISTS (SELECT 1 FROM sync_changed WHERE kind = 'register' AND key = CAST('routes' AS BLOB));
END;

DROP TRIGGER sync_routes_update;
CREATE TRIGGER sync_routes_update AFTER UPDATE ON routes
WHEN EXISTS (SELECT 1 FROM sync_state)
BEGIN
    INSERT INTO sync_changed (kind, key) SELECT 'register', CAST('routes' AS BLOB) WHERE NOT EXISTS (SELECT 1 FROM sync_changed WHERE kind = 'register' AND key = CAST('routes' AS BLOB));
END;

DROP TRIGGER sync_routes_delete;
CREATE TRIGGER sync_routes_delete AFTER DELETE ON routes
WHEN EXISTS (SELECT 1 FROM sync_state)
BEGIN
    INSERT INTO sync_changed (kind, key) SELECT 'register', CAST('routes' AS BLOB) WHERE NOT EXISTS (SELECT 1 FROM sync_changed WHERE kind = 'register' AND key = CAST('routes' AS BLOB));
END;

DROP TRIGGER sync_sections_insert;
CREATE TRIGGER sync_sections_insert AFTER INSERT ON sections
WHEN EXISTS (SELECT 1 FROM sync_state)
BEGIN
    INSERT INTO sync_changed (kind, key) SELECT 'register', CAST('sections' AS BLOB) WHERE NOT EXISTS (SELECT 1 FROM sync_changed WHERE kind = 'register' AND key = CAST('sections' AS BLOB));
END;

DROP TRIGGER sync_sections_update;
CREATE TRIGGER sync_sections_update AFTER UPDATE ON sections
WHEN EXISTS (SELECT 1 FROM sync_state)
BEGIN
    INSERT INTO sync_changed (kind, key) SELECT 'register', CAST('sections' AS BLOB) WHERE NOT EXISTS (SELECT 1 FROM sync_changed WHERE kind = 'register' AND key = CAST('sections' AS BLOB));
END;

DROP TRIGGER sync_sections_delete;
CREATE TRIGGER sync_sections_delete AFTER DELETE ON sections
WHEN EXISTS (SELECT 1 FROM sync_state)
BEGIN
    INSERT INTO sync_changed (kind, key) SELECT 'register', CAST('sections' AS BLOB) WHERE NOT EXISTS (SELECT 1 FROM sync_changed WHERE kind = 'register' AND key = CAST('sections' AS BLOB));
END;

DROP TRIGGER sync_section_redirects_insert;
CREATE TRIGGER sync_section_redirects_insert AFTER INSERT ON section_redirects
WHEN EXISTS (SELECT 1 FROM sync_state)
BEGIN
    INSERT INTO sync_changed (kind, key) SELECT 'register', CAST('section_redirects' AS BLOB) WHERE NOT EXISTS (SELECT 1 FROM sync_changed WHERE kind = 'register' AND key = CAST('section_redirects' AS BLOB));
END;

DROP TRIGGER sync_section_redirects_update;
CREATE TRIGGER sync_section_redirects_update AFTER UPDATE ON section_redirects
WHEN EXISTS (SELECT 1 FROM sync_state)
BEGIN
    INSERT INTO sync_changed (kind, key) SELECT 'register', CAST('section_redirects' AS BLOB) WHERE NOT EXISTS (SELECT 1 FROM sync_changed WHERE kind = 'register' AND key = CAST('section_redirects' AS BLOB));
END;

DROP TRIGGER sync_section_redirects_delete;
CREATE TRIGGER sync_section_redirects_delete AFTER DELETE ON section_redirects
WHEN EXISTS (SELECT 1 FROM sync_state)
BEGIN
    INSERT INTO sync_changed (kind, key) SELECT 'register', CAST('section_redirects' AS BLOB) WHERE NOT EXISTS (SELECT 1 FROM sync_changed WHERE kind = 'register' AND key = CAST('section_redirects' AS BLOB));
END;

DROP TRIGGER sync_tags_insert;
CREATE TRIGGER sync_tags_insert AFTER INSERT ON tags
WHEN EXISTS (SELECT 1 FROM sync_state)
BEGIN
    INSERT INTO sync_changed (kind, key) SELECT 'register', CAST('tags' AS BLOB) WHERE NOT EXISTS (SELECT 1 FROM sync_changed WHERE kind = 'register' AND key = CAST('tags' AS BLOB));
END;

DROP TRIGGER sync_tags_update;
CREATE TRIGGER sync_tags_update AFTER UPDATE ON tags
WHEN EXISTS (SELECT 1 FROM sync_state)
BEGIN
    INSERT INTO sync_changed (kind, key) SELECT 'register', CAST('tags' AS BLOB) WHERE NOT EXISTS (SELECT 1 FROM sync_changed WHERE kind = 'register' AND key = CAST('tags' AS BLOB));
END;

DROP TRIGGER sync_tags_delete;
CREATE TRIGGER sync_tags_delete AFTER DELETE ON tags
WHEN EXISTS (SELECT 1 FROM sync_state)
BEGIN
    INSERT INTO sync_changed (kind, key) SELECT 'register', CAST('tags' AS BLOB) WHERE NOT EXISTS (SELECT 1 FROM sync_changed WHERE kind = 'register' AND key = CAST('tags' AS BLOB));
END;

DROP TRIGGER sync_tag_redirects_insert;
CREATE TRIGGER sync_tag_redirects_insert AFTER INSERT ON tag_redirects
WHEN EXISTS (SELECT 1 FROM sync_state)
BEGIN
    INSERT INTO sync_changed (kind, key) SELECT 'register', CAST('tag_redirects' AS BLOB) WHERE NOT EXISTS (SELECT 1 FROM sync_changed WHERE kind = 'register' AND key = CAST('tag_redirects' AS BLOB));
END;

DROP TRIGGER sync_tag_redirects_update;
CREATE TRIGGER sync_tag_redirects_update AFTER UPDATE ON tag_redirects
WHEN EXISTS (SELECT 1 FROM sync_state)
BEGIN
    INSERT INTO sync_changed (kind, key) SELECT 'register', CAST('tag_redirects' AS BLOB) WHERE NOT EXISTS (SELECT 1 FROM sync_changed WHERE kind = 'register' AND key = CAST('tag_redirects' AS BLOB));
END;

DROP TRIGGER sync_tag_redirects_delete;
CREATE TRIGGER sync_tag_redirects_delete AFTER DELETE ON tag_redirects
WHEN EXISTS (SELECT 1 FROM sync_state)
BEGIN
    INSERT INTO sync_changed (kind, key) SELECT 'register', CAST('tag_redirects' AS BLOB) WHERE NOT EXISTS (SELECT 1 FROM sync_changed WHERE kind = 'register' AND key = CAST('tag_redirects' AS BLOB));
END;

DROP TRIGGER sync_sources_insert;
CREATE TRIGGER sync_sources_insert AFTER INSERT ON sources
WHEN EXISTS (SELECT 1 FROM sync_state)
BEGIN
    INSERT INTO sync_changed (kind, key) SELECT 'register', CAST('sources' AS BLOB) WHERE NOT EXISTS (SELECT 1 FROM sync_changed WHERE kind = 'register' AND key = CAST('sources' AS BLOB));
END;

DROP TRIGGER sync_sources_update;
CREATE TRIGGER sync_sources_update AFTER UPDATE ON sources
WHEN EXISTS (SELECT 1 FROM sync_state)
BEGIN
    INSERT INTO sync_changed (kind, key) SELECT 'register', CAST('sources' AS BLOB) WHERE NOT EXISTS (SELECT 1 FROM sync_changed WHERE kind = 'register' AND key = CAST('sources' AS BLOB));
END;

DROP TRIGGER sync_sources_delete;
CREATE TRIGGER sync_sources_delete AFTER DELETE ON sources
WHEN EXISTS (SELECT 1 FROM sync_state)
BEGIN
    INSERT INTO sync_changed (kind, key) SELECT 'register', CAST('sources' AS BLOB) WHERE NOT EXISTS (SELECT 1 FROM sync_changed WHERE kind = 'register' AND key = CAST('sources' AS BLOB));
END;

DROP TRIGGER sync_series_insert;
CREATE TRIGGER sync_series_insert AFTER INSERT ON series
WHEN EXISTS (SELECT 1 FROM sync_state)
BEGIN
    INSERT INTO sync_changed (kind, key) SELECT 'register', CAST('series' AS BLOB) WHERE NOT EXISTS (SELECT 1 FROM sync_changed WHERE kind = 'register' AND key = CAST('series' AS BLOB));
END;

DROP TRIGGER sync_series_update;
CREATE TRIGGER sync_series_update AFTER UPDATE ON series
WHEN EXISTS (SELECT 1 FROM sync_state)
BEGIN
    INSERT INTO sync_changed (kind, key) SELECT 'register', CAST('series' AS BLOB) WHERE NOT EXISTS (SELECT 1 FROM sync_changed WHERE kind = 'register' AND key = CAST('series' AS BLOB));
END;

DROP TRIGGER sync_series_delete;
CREATE TRIGGER sync_series_delete AFTER DELETE ON series
WHEN EXISTS (SELECT 1 FROM sync_state)
BEGIN
    INSERT INTO sync_changed (kind, key) SELECT 'register', CAST('series' AS BLOB) WHERE NOT EXISTS (SELECT 1 FROM sync_changed WHERE kind = 'register' AND key = CAST('series' AS BLOB));
END;

DROP TRIGGER sync_series_redirects_insert;
CREATE TRIGGER sync_series_redirects_insert AFTER INSERT ON series_redirects
WHEN EXISTS (SELECT 1 FROM sync_state)
BEGIN
    INSERT INTO sync_changed (kind, key) SELECT 'register', CAST('series_redirects' AS BLOB) WHERE NOT EXISTS (SELECT 1 FROM sync_changed WHERE kind = 'register' AND key = CAST('series_redirects' AS BLOB));
END;

DROP TRIGGER sync_series_redirects_update;
CREATE TRIGGER sync_series_redirects_update AFTER UPDATE ON series_redirects
WHEN EXISTS (SELECT 1 FROM sync_state)
BEGIN
    INSERT INTO sync_changed (kind, key) SELECT 'register', CAST('series_redirects' AS BLOB) WHERE NOT EXISTS (SELECT 1 FROM sync_changed WHERE kind = 'register' AND key = CAST('series_redirects' AS BLOB));
END;

DROP TRIGGER sync_series_redirects_delete;
CREATE TRIGGER sync_series_redirects_delete AFTER DELETE ON series_redirects
WHEN EXISTS (SELECT 1 FROM sync_state)
BEGIN
    INSERT INTO sync_changed (kind, key) SELECT 'register', CAST('series_redirects' AS BLOB) WHERE NOT EXISTS (SELECT 1 FROM sync_changed WHERE kind = 'register' AND key = CAST('series_redirects' AS BLOB));
END;

DROP TRIGGER sync_pages_insert;
CREATE TRIGGER sync_pages_insert AFTER INSERT ON pages
WHEN EXISTS (SELECT 1 FROM sync_state)
BEGIN
    INSERT INTO sync_changed (kind, key) SELECT 'register', CAST('pages' AS BLOB) WHERE NOT EXISTS (SELECT 1 FROM sync_changed WHERE kind = 'register' AND key = CAST('pages' AS BLOB));
END;

DROP TRIGGER sync_pages_update;
CREATE TRIGGER sync_pages_update AFTER UPDATE ON pages
WHEN EXISTS (SELECT 1 FROM sync_state)
BEGIN
    INSERT INTO sync_changed (kind, key) SELECT 'register', CAST('pages' AS BLOB) WHERE NOT EXISTS (SELECT 1 FROM sync_changed WHERE kind = 'register' AND key = CAST('pages' AS BLOB));
END;

DROP TRIGGER sync_pages_delete;
CREATE TRIGGER sync_pages_delete AFTER DELETE ON pages
WHEN EXISTS (SELECT 1 FROM sync_state)
BEGIN
    INSERT INTO sync_changed (kind, key) SELECT 'register', CAST('pages' AS BLOB) WHERE NOT EXISTS (SELECT 1 FROM sync_changed WHERE kind = 'register' AND key = CAST('pages' AS BLOB));
END;

DROP TRIGGER sync_merged_series_insert;
CREATE TRIGGER sync_merged_series_insert AFTER INSERT ON merged_series
WHEN EXISTS (SELECT 1 FROM sync_state)
BEGIN
    INSERT INTO sync_changed (kind, key) SELECT 'register', CAST('merged_series' AS BLOB) WHERE NOT EXISTS (SELECT 1 FROM sync_changed WHERE kind = 'register' AND key = CAST('merged_series' AS BLOB));
END;

DROP TRIGGER sync_merged_series_update;
CREATE TRIGGER sync_merged_series_update AFTER UPDATE ON merged_series
WHEN EXISTS (SELECT 1 FROM sync_state)
BEGIN
    INSERT INTO sync_changed (kind, key) SELECT 'register', CAST('merged_series' AS BLOB) WHERE NOT EXISTS (SELECT 1 FROM sync_changed WHERE kind = 'register' AND key = CAST('merged_series' AS BLOB));
END;

DROP TRIGGER sync_merged_series_delete;
CREATE TRIGGER sync_merged_series_delete AFTER DELETE ON merged_series
WHEN EXISTS (SELECT 1 FROM sync_state)
BEGIN
    INSERT INTO sync_changed (kind, key) SELECT 'register', CAST('merged_series' AS BLOB) WHERE NOT EXISTS (SELECT 1 FROM sync_changed WHERE kind = 'register' AND key = CAST('merged_series' AS BLOB));
END;

DROP TRIGGER sync_merged_sources_insert;
CREATE TRIGGER sync_merged_sources_insert AFTER INSERT ON merged_sources
WHEN EXISTS (SELECT 1 FROM sync_state)
BEGIN
    INSERT INTO sync_changed (kind, key) SELECT 'register', CAST('merged_sources' AS BLOB) WHERE NOT EXISTS (SELECT 1 FROM sync_changed WHERE kind = 'register' AND key = CAST('merged_sources' AS BLOB));
END;

DROP TRIGGER sync_merged_sources_update;
CREATE TRIGGER sync_merged_sources_update AFTER UPDATE ON merged_sources
WHEN EXISTS (SELECT 1 FROM sync_state)
BEGIN
    INSERT INTO sync_changed (kind, key) SELECT 'register', CAST('merged_sources' AS BLOB) WHERE NOT EXISTS (SELECT 1 FROM sync_changed WHERE kind = 'register' AND key = CAST('merged_sources' AS BLOB));
END;

DROP TRIGGER sync_merged_sources_delete;
CREATE TRIGGER sync_merged_sources_delete AFTER DELETE ON merged_sources
WHEN EXISTS (SELECT 1 FROM sync_state)
BEGIN
    INSERT INTO sync_changed (kind, key) SELECT 'register', CAST('merged_sources' AS BLOB) WHERE NOT EXISTS (SELECT 1 FROM sync_changed WHERE kind = 'register' AND key = CAST('merged_sources' AS BLOB));
END;

DROP TRIGGER sync_templates_insert;
CREATE TRIGGER sync_templates_insert AFTER INSERT ON templates
WHEN EXISTS (SELECT 1 FROM sync_state)
BEGIN
    INSERT INTO sync_changed (kind, key) SELECT 'register', CAST('templates' AS BLOB) WHERE NOT EXISTS (SELECT 1 FROM sync_changed WHERE kind = 'register' AND key = CAST('templates' AS BLOB));
END;

DROP TRIGGER sync_templates_update;
CREATE TRIGGER sync_templates_update AFTER UPDATE ON templates
WHEN EXISTS (SELECT 1 FROM sync_state)
BEGIN
    INSERT INTO sync_changed (kind, key) SELECT 'register', CAST('templates' AS BLOB) WHERE NOT EXISTS (SELECT 1 FROM sync_changed WHERE kind = 'register' AND key = CAST('templates' AS BLOB));
END;

DROP TRIGGER sync_templates_delete;
CREATE TRIGGER sync_templates_delete AFTER DELETE ON templates
WHEN EXISTS (SELECT 1 FROM sync_state)
BEGIN
    INSERT INTO sync_changed (kind, key) SELECT 'register', CAST('templates' AS BLOB) WHERE NOT EXISTS (SELECT 1 FROM sync_changed WHERE kind = 'register' AND key = CAST('templates' AS BLOB));
END;

DROP TRIGGER sync_shifts_insert;
CREATE TRIGGER sync_shifts_insert AFTER INSERT ON shifts
WHEN EXISTS (SELECT 1 FROM sync_state)
BEGIN
    INSERT INTO sync_changed (kind, key) SELECT 'register', CAST('shifts' AS BLOB) WHERE NOT EXISTS (SELECT 1 FROM sync_changed WHERE kind = 'register' AND key = CAST('shifts' AS BLOB));
END;

DROP TRIGGER sync_shifts_update;
CREATE TRIGGER sync_shifts_update AFTER UPDATE ON shifts
WHEN EXISTS (SELECT 1 FROM sync_state)
BEGIN
    INSERT INTO sync_changed (kind, key) SELECT 'register', CAST('shifts' AS BLOB) WHERE NOT EXISTS (SELECT 1 FROM sync_changed WHERE kind = 'register' AND key = CAST('shifts' AS BLOB));
END;

DROP TRIGGER sync_shifts_delete;
CREATE TRIGGER sync_shifts_delete AFTER DELETE ON shifts
WHEN EXISTS (SELECT 1 FROM sync_state)
BEGIN
    INSERT INTO sync_changed (kind, key) SELECT 'register', CAST('shifts' AS BLOB) WHERE NOT EXISTS (SELECT 1 FROM sync_changed WHERE kind = 'register' AND key = CAST('shifts' AS BLOB));
END;

DROP TRIGGER sync_person_keys_insert;
CREATE TRIGGER sync_person_keys_insert AFTER INSERT ON person_keys
WHEN EXISTS (SELECT 1 FROM sync_state)
BEGIN
    INSERT INTO sync_changed (kind, key) SELECT 'register', CAST('person_keys' AS BLOB) WHERE NOT EXISTS (SELECT 1 FROM sync_changed WHERE kind = 'register' AND key = CAST('person_keys' AS BLOB));
END;

DROP TRIGGER sync_person_keys_update;
CREATE TRIGGER sync_person_keys_update AFTER UPDATE ON person_keys
WHEN EXISTS (SELECT 1 FROM sync_state)
BEGIN
    INSERT INTO sync_changed (kind, key) SELECT 'register', CAST('person_keys' AS BLOB) WHERE NOT EXISTS (SELECT 1 FROM sync_changed WHERE kind = 'register' AND key = CAST('person_keys' AS BLOB));
END;

DROP TRIGGER sync_person_keys_delete;
CREATE TRIGGER sync_person_keys_delete AFTER DELETE ON person_keys
WHEN EXISTS (SELECT 1 FROM sync_state)
BEGIN
    INSERT INTO sync_changed (kind, key) SELECT 'register', CAST('person_keys' AS BLOB) WHERE NOT EXISTS (SELECT 1 FROM sync_changed WHERE kind = 'register' AND key = CAST('person_keys' AS BLOB));
END;

DROP TRIGGER sync_proof_lists_insert;
CREATE TRIGGER sync_proof_lists_insert AFTER INSERT ON proof_lists
WHEN EXISTS (SELECT 1 FROM sync_state)
BEGIN
    INSERT INTO sync_changed (kind, key) SELECT 'register', CAST('proof_lists' AS BLOB) WHERE NOT EXISTS (SELECT 1 FROM sync_changed WHERE kind = 'register' AND key = CAST('proof_lists' AS BLOB));
END;

DROP TRIGGER sync_proof_lists_update;
CREATE TRIGGER sync_proof_lists_update AFTER UPDATE ON proof_lists
WHEN EXISTS (SELECT 1 FROM sync_state)
BEGIN
    INSERT INTO sync_changed (kind, key) SELECT 'register', CAST('proof_lists' AS BLOB) WHERE NOT EXISTS (SELECT 1 FROM sync_changed WHERE kind = 'register' AND key = CAST('proof_lists' AS BLOB));
END;

DROP TRIGGER sync_proof_lists_delete;
CREATE TRIGGER sync_proof_lists_delete AFTER DELETE ON proof_lists
WHEN EXISTS (SELECT 1 FROM sync_state)
BEGIN
    INSERT INTO sync_changed (kind, key) SELECT 'register', CAST('proof_lists' AS BLOB) WHERE NOT EXISTS (SELECT 1 FROM sync_changed WHERE kind = 'register' AND key = CAST('proof_lists' AS BLOB));
END;

DROP TRIGGER sync_documents_insert;
CREATE TRIGGER sync_documents_insert AFTER INSERT ON documents
WHEN EXISTS (SELECT 1 FROM sync_state) AND (NEW.key IN ('store/site', 'outlets', 'outside-places', 'signatures-asked') OR NEW.key = 'snippets' OR NEW.key LIKE 'snippets/%')
BEGIN
    INSERT INTO sync_changed (kind, key) SELECT 'register', CAST('documents' AS BLOB) WHERE NOT EXISTS (SELECT 1 FROM sync_changed WHERE kind = 'register' AND key = CAST('documents' AS BLOB));
END;

DROP TRIGGER sync_documents_update;
CREATE TRIGGER sync_documents_update AFTER UPDATE ON documents
WHEN EXISTS (SELECT 1 FROM sync_state) AND (NEW.key IN ('store/site', 'outlets', 'outside-places', 'signatures-asked') OR NEW.key = 'snippets' OR NEW.key LIKE 'snippets/%')
BEGIN
    INSERT INTO sync_changed (kind, key) SELECT 'register', CAST('documents' AS BLOB) WHERE NOT EXISTS (SELECT 1 FROM sync_changed WHERE kind = 'register' AND key = CAST('documents' AS BLOB));
END;

DROP TRIGGER sync_documents_delete;
CREATE TRIGGER sync_documents_delete AFTER DELETE ON documents
WHEN EXISTS (SELECT 1 FROM sync_state) AND (OLD.key IN ('store/site', 'outlets', 'outside-places', 'signatures-asked') OR OLD.key = 'snippets' OR OLD.key LIKE 'snippets/%')
BEGIN
    INSERT INTO sync_changed (kind, key) SELECT 'register', CAST('documents' AS BLOB) WHERE NOT EXISTS (SELECT 1 FROM sync_changed WHERE kind = 'register' AND key = CAST('documents' AS BLOB));
END;

DROP TRIGGER sync_register_history_insert;
CREATE TRIGGER sync_register_history_insert AFTER INSERT ON register_history
WHEN EXISTS (SELECT 1 FROM sync_state)
BEGIN
    INSERT INTO sync_changed (kind, key) SELECT 'register', CAST('register_history' AS BLOB) WHERE NOT EXISTS (SELECT 1 FROM sync_changed WHERE kind = 'register' AND key = CAST('register_history' AS BLOB));
END;

DROP TRIGGER sync_proof_dismissals_for_all;
CREATE TRIGGER sync_proof_dismissals_for_all AFTER INSERT ON proof_dismissals
WHEN EXISTS (SELECT 1 FROM sync_state) AND NEW.article IS NULL
BEGIN
    INSERT INTO sync_changed (kind, key) SELECT 'register', CAST('proof_dismissals' AS BLOB) WHERE NOT EXISTS (SELECT 1 FROM sync_changed WHERE kind = 'register' AND key = CAST('proof_dismissals' AS BLOB));
END;

DROP TRIGGER sync_proof_dismissals_for_all_no_more;
CREATE TRIGGER sync_proof_dismissals_for_all_no_more AFTER DELETE ON proof_dismissals
WHEN EXISTS (SELECT 1 FROM sync_state) AND OLD.article IS NULL
BEGIN
    INSERT INTO sync_changed (kind, key) SELECT 'register', CAST('proof_dismissals' AS BLOB) WHERE NOT EXISTS (SELECT 1 FROM sync_changed WHERE kind = 'register' AND key = CAST('proof_dismissals' AS BLOB));
END;
