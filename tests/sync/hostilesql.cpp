// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "hostilesql.h"

using namespace Qt::StringLiterals;

namespace galley::testkit {

namespace {

using Carry = std::function<QString(Attacker &)>;

QString filled(QString sql, const Attacker &by)
{
    const auto quoted = [](const QString &name) { return u'"' + name + u'"'; };
    return sql.replace("@ME@"_L1, quoted(by.login))
        .replace("@MYNAME@"_L1, by.login)
        .replace("@VICTIM@"_L1, quoted(by.victim))
        .replace("@VICTIMNAME@"_L1, by.victim)
        .replace("@KEEPER@"_L1, by.keeper)
        .replace("@WORD@"_L1, by.hiddenWord)
        .replace("@PREFIX@"_L1, by.prefix);
}

QString rowsOf(const SqlAnswer &answer)
{
    QStringList rows;
    for (const QStringList &row : answer.rows)
        rows.append(row.join(u'|'));
    return rows.join(u'\n').left(400);
}

constexpr QLatin1StringView noRight("42501");

/// The database says that this is nobody's right who asks. Anything else is found out: what goes through, and what fails
/// for a reason that says nothing (a slip in the test's SQL).
Carry refused(const QString &sql, const QStringList &otherStates = {})
{
    return [sql, otherStates](Attacker &by) -> QString {
        const QString text = filled(sql, by);
        const SqlAnswer answer = by.session.run(text);
        by.session.run(u"ROLLBACK"_s);
        if (answer.ok)
            return u"went through: "_s + text;
        if (answer.state == noRight || otherStates.contains(answer.state))
            return {};
        return u"failed for another reason, %1 %2: %3"_s.arg(answer.state, answer.message, text);
    };
}

/// May be said, or not: nothing comes of it. What that means is looked at afterwards, in the database.
Carry harmless(const QString &sql)
{
    return [sql](Attacker &by) -> QString {
        by.session.run(filled(sql, by));
        by.session.run(u"ROLLBACK"_s);
        return {};
    };
}

/// Refused, or without a word that only others may read.
Carry hidden(const QString &sql)
{
    return [sql](Attacker &by) -> QString {
        const SqlAnswer answer = by.session.run(filled(sql, by));
        by.session.run(u"ROLLBACK"_s);
        const QString all = rowsOf(answer) + answer.message;
        return all.contains(by.hiddenWord) || all.contains("SCRAM-SHA-256$"_L1) ? u"read: "_s + all : QString();
    };
}

/// One after the other on every table of the store.
Carry onEveryTable(const QString &sql)
{
    return [sql](Attacker &by) -> QString {
        static const QStringList tables{u"meta"_s,   u"accounts"_s, u"clients"_s,      u"records"_s,  u"revisions"_s, u"chain"_s,      u"vouches"_s,
                                        u"operations"_s, u"assets"_s,   u"asset_chunks"_s, u"presence"_s, u"leases"_s,    u"transitions"_s};
        for (const QString &table : tables) {
            const QString text = QString(sql).replace("@TABLE@"_L1, u"galley."_s + table);
            if (const QString got = refused(text)(by); !got.isEmpty())
                return got;
        }
        return {};
    };
}

/// As somebody else by whatever word PostgreSQL has for it.
Carry asEachRole(const QString &sql)
{
    return [sql](Attacker &by) -> QString {
        for (const QString &suffix : {u"owner"_s, u"publisher"_s, u"administrator"_s, u"chief"_s, u"section_head"_s, u"editor"_s, u"proofreader"_s}) {
            // A role of one's own is no prey.
            const QString role = by.prefix + u'_' + suffix;
            if (by.session.run(u"SELECT pg_has_role('%1', 'MEMBER')"_s.arg(role)).value() == "t"_L1)
                continue;
            if (const QString got = refused(QString(sql).replace("@ROLE@"_L1, role))(by); !got.isEmpty())
                return got;
        }
        return {};
    };
}

/// Every function of the store that is not among those that members call, whatever it takes.
QString everyInnerFunction(Attacker &by)
{
    const SqlAnswer open = by.session.run(
        u"SELECT string_agg(p.oid::regprocedure::text, ', ') FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace AND n.nspname = 'galley' "
        "WHERE has_function_privilege(p.oid, 'EXECUTE') AND p.proname NOT IN ('is_member', 'leads', 'hello', 'changes_after', 'push', 'vouch', 'take_chain', "
        "'open_up', 'put_chunk', 'tell_presence', 'take_lease', 'give_lease_back', 'set_revoked', 'end_idle')"_s);
    return open.value().isEmpty() ? QString() : u"may call: "_s + open.value();
}

/// What the text of a push is does not matter here: whoever holds the store's locks holds everybody up.
QString holdsAdvisoryLocks(Attacker &by)
{
    by.session.run(u"SELECT count(pg_advisory_lock(i)) FROM generate_series(1, 2000) AS each(i)"_s);
    by.session.run(u"SELECT count(pg_advisory_lock(0, i)) FROM generate_series(1, 500) AS each(i)"_s);
    return {}; // the store is asked to work afterwards, while these are held
}

QList<Attack> made()
{
    return {
        // ---- writing tables directly
        {"inserts into every table", onEveryTable(u"INSERT INTO @TABLE@ DEFAULT VALUES"_s)},
        {"updates every table", onEveryTable(u"DO $$ DECLARE c name; BEGIN SELECT attname INTO c FROM pg_attribute WHERE attrelid = '@TABLE@'::regclass AND attnum = 1; "
                                             "EXECUTE format('UPDATE @TABLE@ SET %I = %I', c, c); END $$"_s)},
        {"deletes from every table", onEveryTable(u"DELETE FROM @TABLE@"_s)},
        {"truncates every table", onEveryTable(u"TRUNCATE @TABLE@ CASCADE"_s)},
        {"copies into every table", onEveryTable(u"COPY @TABLE@ FROM STDIN"_s)},
        {"merges into every table", onEveryTable(u"MERGE INTO @TABLE@ t USING (SELECT 1) s ON true WHEN MATCHED THEN DELETE"_s)},
        {"locks rows of every table", onEveryTable(u"SELECT FROM @TABLE@ FOR UPDATE"_s)},
        {"locks rows of every table a little", onEveryTable(u"SELECT FROM @TABLE@ FOR KEY SHARE"_s)},
        {"locks every table", onEveryTable(u"BEGIN; LOCK TABLE @TABLE@ IN ROW EXCLUSIVE MODE"_s)},
        {"locks every table against everybody", onEveryTable(u"BEGIN; LOCK TABLE @TABLE@ IN ACCESS EXCLUSIVE MODE"_s)},
        {"deletes with a sub-select of its own", refused(u"WITH gone AS (DELETE FROM galley.chain RETURNING *) SELECT count(*) FROM gone"_s)},
        {"writes from inside a block", refused(u"DO $$ BEGIN EXECUTE 'DELETE FROM galley.' || 'records'; END $$"_s)},
        {"writes from inside a prepared statement", refused(u"PREPARE p AS UPDATE galley.meta SET counter = 0; EXECUTE p"_s)},
        {"writes from inside a cursor", refused(u"BEGIN; DECLARE c CURSOR FOR SELECT * FROM galley.records FOR UPDATE; FETCH c"_s)},
        {"moves the numbering of places", refused(u"SELECT setval(pg_get_serial_sequence('galley.records', 'place'), 1)"_s)},
        {"takes numbers of places away", refused(u"SELECT nextval(pg_get_serial_sequence('galley.revisions', 'place'))"_s)},

        // ---- the shape of the store
        {"drops every table", onEveryTable(u"DROP TABLE @TABLE@"_s)},
        {"takes every table", onEveryTable(u"ALTER TABLE @TABLE@ OWNER TO @ME@"_s)},
        {"ends row security of every table", onEveryTable(u"ALTER TABLE @TABLE@ DISABLE ROW LEVEL SECURITY"_s)},
        {"lets everybody read every table", onEveryTable(u"CREATE POLICY all_of_it ON @TABLE@ USING (true)"_s)},
        {"watches every table", onEveryTable(u"CREATE TRIGGER mine AFTER INSERT ON @TABLE@ EXECUTE FUNCTION suppress_redundant_updates_trigger()"_s)},
        {"adds rules to every table", onEveryTable(u"CREATE RULE mine AS ON INSERT TO @TABLE@ DO INSTEAD NOTHING"_s)},
        {"ends the guard of the chain", refused(u"ALTER TABLE galley.chain DISABLE TRIGGER ALL"_s)},
        {"drops the guard of the chain", refused(u"DROP TRIGGER chain_stays ON galley.chain"_s)},
        {"ends guards by the role of a replica", refused(u"SET session_replication_role = replica"_s)},
        {"drops a policy", refused(u"DROP POLICY members ON galley.records"_s)},
        {"adds a column", refused(u"ALTER TABLE galley.records ADD COLUMN mine text"_s)},
        {"adds an index that calls what is theirs", refused(u"CREATE INDEX mine ON galley.records ((upper(record)))"_s)},
        {"gathers statistics of their own", refused(u"CREATE STATISTICS mine ON kind, seq FROM galley.records"_s, {u"42501"_s})},
        {"references a table to hold its rows", refused(u"CREATE TEMP TABLE mine (hash bytea REFERENCES galley.revisions)"_s, {u"42P16"_s})},
        {"inherits from a table", refused(u"CREATE TEMP TABLE mine () INHERITS (galley.records)"_s)},
        {"drops the schema", refused(u"DROP SCHEMA galley CASCADE"_s)},
        {"takes the schema", refused(u"ALTER SCHEMA galley OWNER TO @ME@"_s)},
        {"drops the database", refused(u"DROP DATABASE @PREFIX@"_s)},
        {"renames the database", refused(u"ALTER DATABASE @PREFIX@ RENAME TO mine"_s)},
        {"sets what everybody begins with", refused(u"ALTER DATABASE @PREFIX@ SET search_path = mine"_s)},
        {"drops what others own", refused(u"DROP OWNED BY @PREFIX@_owner CASCADE"_s)},
        {"takes what others own", refused(u"REASSIGN OWNED BY @PREFIX@_owner TO @ME@"_s)},
        {"changes what is granted by itself", refused(u"ALTER DEFAULT PRIVILEGES FOR ROLE @PREFIX@_owner IN SCHEMA galley GRANT ALL ON TABLES TO @ME@"_s)},

        // ---- functions and names
        {"calls what only the store calls", everyInnerFunction},
        {"replaces a function", refused(u"CREATE OR REPLACE FUNCTION galley.is_member() RETURNS boolean LANGUAGE sql RETURN true"_s)},
        {"adds a function", refused(u"CREATE FUNCTION galley.mine() RETURNS integer LANGUAGE sql RETURN 1"_s)},
        {"lets a function run as its caller", refused(u"ALTER FUNCTION galley.push(jsonb) SECURITY INVOKER"_s)},
        {"frees a function's search path", refused(u"ALTER FUNCTION galley.push(jsonb) RESET search_path"_s)},
        {"drops a function", refused(u"DROP FUNCTION galley.push(jsonb)"_s)},
        {"takes a function", refused(u"ALTER FUNCTION galley.push(jsonb) OWNER TO @ME@"_s)},
        {"adds a schema", refused(u"CREATE SCHEMA mine"_s)},
        {"adds a table to the public schema", refused(u"CREATE TABLE public.mine (a integer)"_s)},
        {"adds a function to the public schema", refused(u"CREATE FUNCTION public.sha256(bytea) RETURNS bytea LANGUAGE sql RETURN ''::bytea"_s)},
        {"adds a table to the store's schema", refused(u"CREATE TABLE galley.mine (a integer)"_s)},
        {"adds a function to PostgreSQL's own", refused(u"CREATE FUNCTION pg_catalog.mine() RETURNS integer LANGUAGE sql RETURN 1"_s)},
        {"adds a cast", refused(u"CREATE CAST (text AS jsonb) WITH INOUT AS IMPLICIT"_s)},
        {"adds a type", refused(u"CREATE TYPE galley.mine AS (a integer)"_s)},
        {"changes a type", refused(u"ALTER TYPE galley.course ADD ATTRIBUTE mine text"_s)},
        {"puts tables of their own before the store's",
         harmless(u"CREATE TEMP TABLE meta AS SELECT true AS one, true AS filling, 0 AS counter; CREATE TEMP TABLE accounts AS SELECT '@MYNAME@'::name AS login, ''::text AS person; "
                  "CREATE TEMP TABLE transitions (action integer, name text); SET search_path = pg_temp, galley, pg_catalog; SELECT galley.is_member()"_s)},
        {"makes themselves the person of another account by a table of their own",
         refused(u"CREATE TEMP TABLE accounts AS SELECT '@MYNAME@'::name AS login, repeat('0', 32) AS person; SET search_path = pg_temp, galley, pg_catalog; "
                 "SELECT galley.set_revoked('00000000-0000-0000-0000-000000000000', galley.leads() OR NULL)"_s, {u"22004"_s})},
        {"puts functions of their own before PostgreSQL's",
         refused(u"CREATE FUNCTION pg_temp.sha256(bytea) RETURNS bytea LANGUAGE sql RETURN ''::bytea; "
                 "CREATE FUNCTION pg_temp.pg_has_role(name, oid, text) RETURNS boolean LANGUAGE sql RETURN true; "
                 "CREATE FUNCTION pg_temp.coalesce_(boolean, boolean) RETURNS boolean LANGUAGE sql RETURN true; SET search_path = pg_temp, pg_catalog; "
                 "SELECT galley.open_up()"_s, {u"55000"_s})},
        {"puts operators of their own before PostgreSQL's",
         refused(u"CREATE FUNCTION pg_temp.always(text, text) RETURNS boolean LANGUAGE sql RETURN true; "
                 "CREATE OPERATOR pg_temp.= (LEFTARG = text, RIGHTARG = text, FUNCTION = pg_temp.always); "
                 "CREATE FUNCTION pg_temp.always(name, name) RETURNS boolean LANGUAGE sql RETURN true; "
                 "CREATE OPERATOR pg_temp.= (LEFTARG = name, RIGHTARG = name, FUNCTION = pg_temp.always); SET search_path = pg_temp, pg_catalog; "
                 "SELECT galley.open_up()"_s, {u"55000"_s})},
        {"puts types of their own before the store's",
         refused(u"CREATE TYPE pg_temp.course AS (present boolean); CREATE DOMAIN pg_temp.jsonb AS text; SET search_path = pg_temp, galley, pg_catalog; SELECT galley.open_up()"_s,
                 {u"55000"_s})},

        // ---- being somebody else
        {"sets every role that is not theirs", asEachRole(u"SET ROLE @ROLE@"_s)},
        {"becomes every role by a function", asEachRole(u"SELECT set_config('role', '@ROLE@', false)"_s)},
        {"gives themselves every role", asEachRole(u"GRANT @ROLE@ TO @ME@"_s)},
        {"gives others every role", asEachRole(u"GRANT @ROLE@ TO @VICTIM@"_s)},
        {"takes roles from others", refused(u"REVOKE @PREFIX@_chief FROM @VICTIM@"_s)},
        {"becomes the keeper", refused(u"SET ROLE @KEEPER@"_s)},
        {"becomes another", refused(u"SET ROLE @VICTIM@"_s)},
        {"begins the session as another", refused(u"SET SESSION AUTHORIZATION @VICTIM@"_s)},
        {"begins the session as the superuser", refused(u"SET SESSION AUTHORIZATION postgres"_s)},
        {"makes themselves superuser", refused(u"ALTER ROLE @ME@ SUPERUSER"_s)},
        {"makes themselves free of row security", refused(u"ALTER ROLE @ME@ BYPASSRLS"_s)},
        {"lets themselves make roles", refused(u"ALTER ROLE @ME@ CREATEROLE"_s)},
        {"makes a role", refused(u"CREATE ROLE mine LOGIN"_s)},
        {"gives another a password that they know", refused(u"ALTER ROLE @VICTIM@ PASSWORD 'known'"_s)},
        {"lets the owner log in", refused(u"ALTER ROLE @PREFIX@_owner LOGIN PASSWORD 'known'"_s)},
        {"renames another", refused(u"ALTER ROLE @VICTIM@ RENAME TO somebody"_s)},
        {"drops another", refused(u"DROP ROLE @VICTIM@"_s)},
        {"sets what another begins with", refused(u"ALTER ROLE @VICTIM@ SET search_path = mine"_s)},
        {"lends rights of tables", harmless(u"GRANT SELECT ON galley.vouches TO PUBLIC"_s)},
        {"gives themselves rights of tables", harmless(u"GRANT ALL ON ALL TABLES IN SCHEMA galley TO @ME@"_s)},
        {"gives themselves rights of functions", harmless(u"GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA galley TO @ME@"_s)},

        // ---- reading
        {"ends row security for themselves", hidden(u"SET row_security = off; SELECT * FROM galley.vouches"_s)},
        {"reads through a view of their own",
         hidden(u"CREATE TEMP VIEW v AS SELECT v.*, a.login FROM galley.vouches v JOIN galley.accounts a ON a.person = v.person; SELECT * FROM v"_s)},
        {"has what is hidden told by a function that leaks",
         hidden(u"CREATE FUNCTION pg_temp.leak(text) RETURNS boolean LANGUAGE plpgsql COST 0.0000001 AS $$ BEGIN RAISE EXCEPTION '%', $1; END $$; "
                "SELECT * FROM galley.vouches WHERE pg_temp.leak(vouches::text)"_s)},
        {"has what is hidden told by an error", hidden(u"SELECT * FROM galley.vouches WHERE person::integer = 1"_s)},
        {"reads what workstations others have", hidden(u"SELECT * FROM galley.clients WHERE name LIKE '%@WORD@%' AND NOT galley.leads()"_s)},
        {"reads what the planner knows", hidden(u"SELECT most_common_vals, histogram_bounds FROM pg_stats WHERE tablename IN ('vouches', 'operations')"_s)},
        {"reads what the planner gathered", refused(u"SELECT * FROM pg_statistic"_s)},
        {"reads answers that others got", refused(u"SELECT * FROM galley.operations"_s)},
        {"reads passwords", refused(u"SELECT * FROM pg_authid"_s)},
        {"reads passwords by their older name", refused(u"SELECT passwd FROM pg_shadow"_s)},
        {"reads what others are doing", hidden(u"SELECT query FROM pg_stat_activity WHERE usename <> current_user AND query LIKE '%@WORD@%'"_s)},
        {"reads a file", refused(u"SELECT pg_read_file('/etc/passwd')"_s)},
        {"reads a file as bytes", refused(u"SELECT pg_read_binary_file('/etc/passwd')"_s)},
        {"looks into folders", refused(u"SELECT pg_ls_dir('.')"_s)},
        {"copies a file in", refused(u"CREATE TEMP TABLE f (l text); COPY f FROM '/etc/passwd'"_s)},
        {"copies a file out", refused(u"COPY (SELECT 1) TO '/tmp/galley-hostile'"_s)},
        {"starts a program", refused(u"COPY (SELECT 1) TO PROGRAM 'touch /tmp/galley-hostile'"_s)},
        {"reads from a program", refused(u"CREATE TEMP TABLE f (l text); COPY f FROM PROGRAM 'id'"_s)},
        {"reads where the server lies", refused(u"SELECT current_setting('data_directory')"_s)},
        {"reads who may come in", refused(u"SELECT * FROM pg_hba_file_rules"_s)},
        {"brings a file in as an object", refused(u"SELECT lo_import('/etc/passwd')"_s)},
        {"writes an object into a file", refused(u"SELECT lo_export(1, '/tmp/galley-hostile')"_s)},
        {"keeps objects of their own", harmless(u"SELECT lo_unlink(lo_from_bytea(0, '\\x00'))"_s)},
        {"reads the whole database as XML", hidden(u"SELECT schema_to_xml('galley', true, false, '')"_s)},

        // ---- beyond the database
        {"adds an extension", refused(u"CREATE EXTENSION dblink"_s, {u"0A000"_s, u"58P01"_s, u"3F000"_s})},
        {"connects elsewhere", refused(u"SELECT dblink('dbname=postgres', 'SELECT 1')"_s, {u"42883"_s})},
        {"adds a language", refused(u"CREATE EXTENSION plpython3u"_s, {u"0A000"_s, u"58P01"_s, u"3F000"_s})},
        {"loads a library", refused(u"LOAD '/tmp/galley-hostile.so'"_s)},
        {"adds a function in C", refused(u"CREATE FUNCTION pg_temp.system(cstring) RETURNS integer AS '/lib/x86_64-linux-gnu/libc.so.6', 'system' LANGUAGE c"_s)},
        {"adds a foreign server", refused(u"CREATE FOREIGN DATA WRAPPER mine"_s)},
        {"publishes what changes", refused(u"CREATE PUBLICATION mine FOR TABLE galley.records"_s)},
        {"subscribes to a server of theirs",
         refused(u"CREATE SUBSCRIPTION mine CONNECTION 'host=127.0.0.1' PUBLICATION p WITH (connect = false, slot_name = NONE, enabled = false)"_s)},
        {"listens on the log of changes", refused(u"SELECT pg_create_logical_replication_slot('mine', 'pgoutput')"_s, {u"55000"_s})},
        {"reacts to every command", refused(u"CREATE EVENT TRIGGER mine ON ddl_command_start EXECUTE FUNCTION suppress_redundant_updates_trigger()"_s)},
        {"configures the server", refused(u"ALTER SYSTEM SET fsync = off"_s)},
        {"has the server read its configuration", refused(u"SELECT pg_reload_conf()"_s)},
        {"ends sessions of others",
         refused(u"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = '@VICTIMNAME@' UNION ALL SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = "
                 "'postgres'"_s)},
        {"makes a table space", refused(u"CREATE TABLESPACE mine LOCATION '/tmp'"_s)},
        {"ends transactions of others", refused(u"COMMIT PREPARED 'theirs'"_s, {u"42704"_s, u"55000"_s})},

        // ---- being in the way
        {"says that something came", harmless(u"NOTIFY galley, '999999999'; SELECT pg_notify('galley', repeat('x', 7000))"_s)},
        {"holds every advisory lock", holdsAdvisoryLocks},
        {"waits for ever in a transaction", harmless(u"SET statement_timeout = 0; SET idle_in_transaction_session_timeout = 0; BEGIN; SELECT count(*) FROM galley.records"_s)},
        {"sets whatever a session may set",
         harmless(u"SET bytea_output = 'escape'; SET standard_conforming_strings = off; SET escape_string_warning = off; SET datestyle = 'German'; SET timezone = 'Asia/Shanghai'; "
                  "SET intervalstyle = 'sql_standard'; SET lc_numeric = 'C'; SET extra_float_digits = -15; SET default_transaction_isolation = 'serializable'; "
                  "SET default_transaction_read_only = on; SET check_function_bodies = off; SELECT galley.is_member()"_s)},
        {"empties the store with VACUUM", harmless(u"VACUUM FULL galley.records"_s)},
        {"orders tables anew", refused(u"CLUSTER galley.records USING records_pkey"_s)},
        {"rebuilds indexes", refused(u"REINDEX TABLE galley.records"_s)},
        {"writes comments", refused(u"COMMENT ON TABLE galley.records IS 'mine'"_s)},
        {"labels objects", refused(u"SECURITY LABEL ON TABLE galley.records IS 'mine'"_s, {u"22023"_s})},
    };
}

} // namespace

const QList<Attack> &sqlAttacks()
{
    static const QList<Attack> attacks = made();
    return attacks;
}

} // namespace galley::testkit
