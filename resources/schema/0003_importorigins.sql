-- SPDX-FileCopyrightText: 2026 The Galley developers
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Version 3: the SHA-256 of the bytes an article was brought in from, so that an import that was stopped goes on
-- without bringing anything in twice.

CREATE TABLE import_origins (
    origin BLOB PRIMARY KEY,
    article INTEGER NOT NULL REFERENCES articles (row)
) WITHOUT ROWID;
