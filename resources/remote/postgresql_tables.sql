-- SPDX-FileCopyrightText: 2026 The Galley developers
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- The newsroom's store in PostgreSQL 14 or later (src/sync/postgresremote.h), version 1. One newsroom to a database, in
-- the schema galley. Run as @OWNER@, which nobody can log in as and which owns everything here.
--
-- Who may do what. People log in with accounts of their own and are members of @MEMBER@: they may SELECT, through row
-- security, and EXECUTE the functions named at the end of postgresql_push.sql. Nobody but the owner writes a table. The
-- functions that write run as the owner (SECURITY DEFINER), with a search_path that no caller can put anything in front
-- of, and go by session_user, which no caller can change. A role counts where the newsroom's own register gives it
-- (record of kind people) and PostgreSQL, too (membership of @PREFIX@_chief and so on): whoever may edit the register
-- cannot raise anybody by it alone.
--
-- Ids and hashes in jsonb are hex without dashes, as in records. Times are milliseconds since 1970, UTC.

CREATE TABLE galley.meta (
    one boolean PRIMARY KEY DEFAULT true CHECK (one),
    version integer NOT NULL,            -- of this schema
    min_client integer NOT NULL,         -- older clients are refused
    prefix text NOT NULL,                -- of the roles' names
    newsroom uuid NOT NULL,
    epoch uuid NOT NULL,
    timeline text NOT NULL,              -- of the server; another one: a standby was promoted, or a backup restored
    counter bigint NOT NULL DEFAULT 0,   -- place of the last push; pushes lock this row, and so come one after the other
    registers bigint NOT NULL DEFAULT 0, -- place of the last one that changed registers
    filling boolean NOT NULL DEFAULT true
);

CREATE FUNCTION galley.timeline() RETURNS text
LANGUAGE plpgsql VOLATILE SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    IF pg_is_in_recovery() THEN -- a standby
        RAISE EXCEPTION 'this server only reads' USING ERRCODE = 'read_only_sql_transaction';
    END IF;
    RETURN left(pg_walfile_name(pg_current_wal_lsn()), 8);
END $$;

CREATE TABLE galley.accounts (
    login name PRIMARY KEY,
    person text NOT NULL
);
CREATE INDEX accounts_by_person ON galley.accounts (person);

CREATE TABLE galley.clients (
    id uuid PRIMARY KEY,
    name text NOT NULL,
    person text,
    first_seen timestamptz NOT NULL DEFAULT now(),
    last_seen timestamptz NOT NULL DEFAULT now(),
    revoked boolean NOT NULL DEFAULT false
);

-- What went keeps its row, with an empty record: it has a place in the feed, too. The text is kept as it came, so that
-- anybody can check the hash.
CREATE TABLE galley.records (
    kind text NOT NULL,
    key bytea NOT NULL,
    hash bytea,
    record text NOT NULL,
    seq bigint NOT NULL,
    place bigint GENERATED ALWAYS AS IDENTITY,
    name text,                           -- names and addresses of which there is one, see galley.names_of()
    other_name text,
    PRIMARY KEY (kind, key)
);
CREATE INDEX records_by_seq ON galley.records (seq);
CREATE UNIQUE INDEX records_by_name ON galley.records (kind, name) WHERE name IS NOT NULL;
CREATE UNIQUE INDEX records_by_other_name ON galley.records (kind, other_name) WHERE other_name IS NOT NULL;
ALTER TABLE galley.records ALTER COLUMN record SET STORAGE MAIN; -- beside the rest: whoever reads a row reads it

CREATE TABLE galley.revisions (
    hash bytea PRIMARY KEY,
    article uuid NOT NULL,
    parents bytea NOT NULL,              -- hashes, joined
    content_hash bytea NOT NULL,
    author uuid NOT NULL,
    time bigint NOT NULL,
    canonical bytea NOT NULL,
    seq bigint NOT NULL,
    place bigint GENERATED ALWAYS AS IDENTITY
);
CREATE INDEX revisions_by_seq ON galley.revisions (seq);
CREATE INDEX revisions_by_content ON galley.revisions (article, content_hash);
ALTER TABLE galley.revisions ALTER COLUMN canonical SET STORAGE MAIN;

CREATE TABLE galley.chain (
    number bigint PRIMARY KEY,
    previous bytea NOT NULL,
    hash bytea NOT NULL,
    operation uuid NOT NULL UNIQUE,
    statement bytea NOT NULL,
    signature bytea NOT NULL,
    history bytea NOT NULL,
    seq bigint NOT NULL
);
CREATE INDEX chain_by_seq ON galley.chain (seq);

-- Statements that wait for a push which somebody else brings (SHA-256 of the statement's bytes).
CREATE TABLE galley.vouches (
    statement bytea PRIMARY KEY,
    person text NOT NULL,
    time timestamptz NOT NULL DEFAULT now()
);

-- Pushes that were answered for good, with the answer.
CREATE TABLE galley.operations (
    operation uuid PRIMARY KEY,
    answer jsonb NOT NULL
);

CREATE TABLE galley.assets (
    sha256 text PRIMARY KEY,
    size bigint NOT NULL,
    whole boolean NOT NULL DEFAULT false
);
CREATE TABLE galley.asset_chunks (
    sha256 text NOT NULL,
    chunk integer NOT NULL,
    bytes bytea NOT NULL,
    PRIMARY KEY (sha256, chunk)
);
ALTER TABLE galley.asset_chunks ALTER COLUMN bytes SET STORAGE EXTERNAL; -- pictures are compressed as they are

CREATE TABLE galley.presence (
    client uuid NOT NULL,
    article uuid NOT NULL,
    person uuid NOT NULL,
    until timestamptz NOT NULL,
    PRIMARY KEY (client, article)
);

CREATE TABLE galley.leases (
    name text PRIMARY KEY,
    holder uuid,
    fence bigint NOT NULL,
    until timestamptz NOT NULL
);

-- The table of rules, as the program that made this store has it (src/article/transitions.cpp). Stages, live states and
-- actions by their place in src/article/workflow.h.
CREATE TABLE galley.transitions (
    action integer PRIMARY KEY,
    name text NOT NULL UNIQUE,
    stages integer[] NOT NULL,
    lives integer[] NOT NULL,
    who text NOT NULL,
    guards text[] NOT NULL
);

-- The audit chain is added to and nothing else, by nobody, the owner among them.
CREATE FUNCTION galley.chain_stays() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    RAISE EXCEPTION 'entries of the audit chain are never changed or removed' USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER chain_stays BEFORE UPDATE OR DELETE ON galley.chain FOR EACH ROW EXECUTE FUNCTION galley.chain_stays();
CREATE TRIGGER chain_is_kept BEFORE TRUNCATE ON galley.chain FOR EACH STATEMENT EXECUTE FUNCTION galley.chain_stays();
CREATE TRIGGER revisions_stay BEFORE UPDATE OR DELETE ON galley.revisions FOR EACH ROW EXECUTE FUNCTION galley.chain_stays();
CREATE TRIGGER revisions_are_kept BEFORE TRUNCATE ON galley.revisions FOR EACH STATEMENT EXECUTE FUNCTION galley.chain_stays();
