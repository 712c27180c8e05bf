-- SPDX-FileCopyrightText: 2026 The Galley developers
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Version 5: the list of reprints to edit, the audit chain by what was done when, refused intents.

-- Reprints and wire copy that are drafts (store/memberships.h), from the articles there are.
INSERT OR IGNORE INTO lists (kind, key) VALUES (0, x'09');
INSERT OR IGNORE INTO memberships (list, sort_key, article)
    SELECT l.id, a.sort_key, a.row FROM lists l JOIN articles a ON a.stage = 0 AND a.kind IN (1, 2)
    WHERE l.kind = 0 AND l.key = x'09';

-- Read out of the statements themselves, so that figures and the chain cannot part; a damaged statement has none, and
-- is found by verification.
ALTER TABLE audit ADD COLUMN action TEXT GENERATED ALWAYS AS
    (CASE WHEN json_valid(CAST(statement AS TEXT)) THEN json_extract(CAST(statement AS TEXT), '$.action') END) VIRTUAL;
ALTER TABLE audit ADD COLUMN time INTEGER GENERATED ALWAYS AS
    (CASE WHEN json_valid(CAST(statement AS TEXT)) THEN json_extract(CAST(statement AS TEXT), '$.time') END) VIRTUAL;
ALTER TABLE audit ADD COLUMN person TEXT GENERATED ALWAYS AS
    (CASE WHEN json_valid(CAST(statement AS TEXT)) THEN json_extract(CAST(statement AS TEXT), '$.person') END) VIRTUAL;
CREATE INDEX audit_by_action ON audit (action, time, article, person);
DROP INDEX audit_by_article;
CREATE INDEX audit_by_article ON audit (article, action, time);

-- What was done elsewhere and refused here (store/settling.h), as it was stated.
CREATE TABLE refused_intents (
    operation BLOB PRIMARY KEY,
    statement BLOB NOT NULL,
    signature BLOB,
    rule TEXT NOT NULL,
    message TEXT NOT NULL,
    time INTEGER NOT NULL
) WITHOUT ROWID;
