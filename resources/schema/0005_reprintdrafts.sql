-- SPDX-FileCopyrightText: 2026 The Galley developers
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Version 5: the list of reprints and wire copy that are drafts (store/memberships.h), from the articles there are.

INSERT OR IGNORE INTO lists (kind, key) VALUES (0, x'09');
INSERT OR IGNORE INTO memberships (list, sort_key, article)
    SELECT l.id, a.sort_key, a.row FROM lists l JOIN articles a ON a.stage = 0 AND a.kind IN (1, 2)
    WHERE l.kind = 0 AND l.key = x'09';
