-- SPDX-FileCopyrightText: 2026 The Galley developers
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- What clients call: galley.hello, vouch, push, changes_after and the smaller ones at the end, and what push judges with.
-- src/sync/judge.cpp is the same judge beside the embedded store; where this one is stricter it says why.

-- ---- who calls ------------------------------------------------------------------------------------

-- The person of this connection, with what their account may; null: nobody who has anything to do here.
CREATE FUNCTION galley.caller() RETURNS jsonb
LANGUAGE plpgsql STABLE SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    RETURN galley.person_of((SELECT a.person FROM galley.accounts a WHERE a.login = session_user));
END $$;

-- As caller() says, without asking for roles: every statement of every workstation asks this.
CREATE FUNCTION galley.is_member() RETURNS boolean
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    member boolean;
BEGIN
    SELECT coalesce(
        (SELECT coalesce((r.record::jsonb ->> 'active')::integer, 0) <> 0 FROM galley.records r
            WHERE r.kind = 'people' AND r.key = decode(a.person, 'hex') AND r.record <> ''),
        (SELECT m.filling FROM galley.meta m)) INTO member FROM galley.accounts a WHERE a.login = session_user;
    RETURN coalesce(member, false);
END $$;

CREATE FUNCTION galley.leads() RETURNS boolean
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    me jsonb := galley.caller();
BEGIN
    RETURN coalesce((me ->> 'active')::boolean, false) AND (galley.has_role(me, 3) OR galley.has_role(me, 5));
END $$;

CREATE FUNCTION galley.demand_member() RETURNS void
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    IF NOT galley.is_member() THEN
        RAISE EXCEPTION 'no account of this newsroom, or one that was shut' USING ERRCODE = 'insufficient_privilege';
    END IF;
END $$;

CREATE FUNCTION galley.now_ms() RETURNS bigint
LANGUAGE plpgsql VOLATILE SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    RETURN floor(extract(epoch FROM clock_timestamp()) * 1000)::bigint;
END $$;

-- ---- a record as the rules see it -----------------------------------------------------------------

CREATE FUNCTION galley.sections_in(record jsonb) RETURNS text[]
LANGUAGE plpgsql IMMUTABLE SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    IF coalesce(jsonb_array_length(record -> 'article_sections'), 0) = 1 THEN
        RETURN ARRAY[record -> 'article_sections' -> 0 ->> 'section'];
    END IF;
    RETURN coalesce((SELECT array_agg(item ->> 'section' ORDER BY (item ->> 'position')::integer)
                     FROM jsonb_array_elements(coalesce(record -> 'article_sections', '[]')) AS each(item)), '{}');
END $$;

-- Without the sections above its own, which others' records say.
CREATE FUNCTION galley.course_said(record jsonb) RETURNS galley.course
LANGUAGE plpgsql IMMUTABLE SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    a jsonb := coalesce(record -> 'article', '{}');
    item jsonb;
    c galley.course;
BEGIN
    c.present := record ? 'article';
    c.stage := coalesce((a ->> 'stage')::integer, 0);
    c.step := coalesce((a ->> 'step')::integer, 0);
    c.live := coalesce((a ->> 'live')::integer, 0);
    c.ever_live := a ? 'first_published';
    c.kind := coalesce((a ->> 'kind')::integer, 0);
    c.primary_section := a ->> 'primary_section';
    c.sections := galley.sections_in(record);
    c.content_hash := a ->> 'content_hash';
    c.approved_hash := nullif(a ->> 'approved_hash', '');
    c.live_hash := nullif(a ->> 'live_hash', '');
    c.submitter := a ->> 'submitter';
    c.opened := coalesce((a ->> 'opened')::integer, 0) <> 0;
    c.owed := coalesce(string_to_array(nullif(a ->> 'owed', ''), ',')::integer[], '{}');
    c.open_changes := coalesce((a ->> 'open_changes')::integer, 0) <> 0;
    c.embargo := (a ->> 'embargo')::bigint;
    c.publish_at := (a ->> 'publish_at')::bigint;
    c.expire_at := (a ->> 'expire_at')::bigint;
    c.spiked_from := coalesce((a ->> 'spiked_from')::integer, 0);
    c.spiked_step := coalesce((a ->> 'spiked_from_step')::integer, 0);
    c.route := (nullif(a ->> 'route', ''))::jsonb;
    c.round := coalesce((a ->> 'round')::integer, 0);
    c.writers := '{}';
    FOR i IN 0 .. coalesce(jsonb_array_length(record -> 'article_writers'), 0) - 1 LOOP
        c.writers := c.writers || (record -> 'article_writers' -> i ->> 'person');
    END LOOP;
    c.reviews := '[]';
    FOR i IN 0 .. coalesce(jsonb_array_length(record -> 'reviews'), 0) - 1 LOOP
        item := record -> 'reviews' -> i;
        IF coalesce((item ->> 'round')::integer, 0) = c.round THEN
            c.reviews := c.reviews || jsonb_build_object('action', (item ->> 'action')::integer, 'step', coalesce((item ->> 'step')::integer, 0),
                'person', item ->> 'person', 'content_hash', item ->> 'content_hash', 'standing', coalesce((item ->> 'standing')::integer, 0) <> 0);
        END IF;
    END LOOP;
    RETURN c;
END $$;

CREATE FUNCTION galley.course_of(record jsonb) RETURNS galley.course
LANGUAGE plpgsql STABLE SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    c galley.course := galley.course_said(record);
BEGIN
    c.sections := galley.with_ancestors(c.sections);
    RETURN c;
END $$;

-- Steps' roles and proofreadings: what of a route the rules go by.
CREATE FUNCTION galley.route_gist(route jsonb) RETURNS text
LANGUAGE sql IMMUTABLE SET search_path = pg_catalog, pg_temp
RETURN (SELECT string_agg(step ->> 'role', ',' ORDER BY place) || ';' || coalesce(route ->> 'proofreadings', '0')
        FROM jsonb_array_elements(coalesce(route -> 'steps', '[]')) WITH ORDINALITY AS each(step, place));

CREATE FUNCTION galley.time_of(iso text) RETURNS bigint
LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp
RETURN CASE WHEN coalesce(iso, '') = '' THEN NULL ELSE round(extract(epoch FROM iso::timestamptz) * 1000)::bigint END;

-- A text with its tracked changes accepted, near enough to be measured.
CREATE FUNCTION galley.accepted(body text) RETURNS text
LANGUAGE sql IMMUTABLE SET search_path = pg_catalog, pg_temp
RETURN regexp_replace(regexp_replace(regexp_replace(regexp_replace(body,
    '\{\+\+(.*?)\+\+\}(\{#[^}]*\})?', '\1', 'g'), '\{--.*?--\}(\{#[^}]*\})?', '', 'g'),
    '\{~~.*?~>(.*?)~~\}(\{#[^}]*\})?', '\1', 'g'), '\{>>.*?<<\}(\{#[^}]*\})?', '', 'g');

-- At least this share of a text was changed: as many characters as one has more of than the other, of all.
CREATE FUNCTION galley.least_changed_share(old text, new text) RETURNS numeric
LANGUAGE sql IMMUTABLE SET search_path = pg_catalog, pg_temp
RETURN (SELECT coalesce(sum(abs(difference)), 0)::numeric / greatest(1, length(old) + length(new)) FROM (
    SELECT sum(amount) AS difference FROM (
        SELECT glyph, 1 AS amount FROM regexp_split_to_table(new, '') AS each(glyph)
        UNION ALL SELECT glyph, -1 FROM regexp_split_to_table(old, '') AS each(glyph)) AS both_texts GROUP BY glyph) AS counts);

-- The body before a revision that somebody else wrote, newest first.
CREATE FUNCTION galley.body_before(revision bytea, not_by uuid) RETURNS text
LANGUAGE plpgsql STABLE SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    next_ones bytea[];
    seen bytea[] := '{}';
    r record;
BEGIN
    SELECT ARRAY(SELECT substr(v.parents, 1 + 32 * i, 32) FROM generate_series(0, length(v.parents) / 32 - 1) AS each(i))
        INTO next_ones FROM galley.revisions v WHERE v.hash = revision;
    WHILE cardinality(next_ones) > 0 AND cardinality(seen) < 1000 LOOP
        SELECT v.hash, v.author, v.parents, v.canonical INTO r FROM galley.revisions v WHERE v.hash = next_ones[1];
        next_ones := next_ones[2:];
        CONTINUE WHEN r IS NULL OR r.hash = ANY (seen);
        seen := seen || r.hash;
        IF r.author <> not_by THEN
            RETURN convert_from(r.canonical, 'UTF8')::jsonb ->> 'body';
        END IF;
        next_ones := next_ones || ARRAY(SELECT substr(r.parents, 1 + 32 * i, 32) FROM generate_series(0, length(r.parents) / 32 - 1) AS each(i));
    END LOOP;
    RETURN NULL;
END $$;

-- ---- judging --------------------------------------------------------------------------------------

-- Why somebody may not change registers as a statement says; null: they may.
CREATE FUNCTION galley.register_refusal(person jsonb, matter text) RETURNS text
LANGUAGE sql IMMUTABLE SET search_path = pg_catalog, pg_temp
RETURN CASE
    WHEN NOT coalesce((person ->> 'active')::boolean, false) THEN 'inactive'
    WHEN galley.has_role(person, 5) OR galley.has_role(person, 3) THEN NULL
    WHEN matter LIKE 'tag%' OR matter LIKE 'source%' OR matter LIKE 'series%' OR matter LIKE 'merged%' THEN
        CASE WHEN galley.has_role(person, 0) OR galley.has_role(person, 1) OR galley.has_role(person, 2) THEN NULL ELSE 'role-missing' END
    WHEN matter LIKE 'proof%' THEN
        CASE WHEN galley.touches_texts(person) THEN NULL ELSE 'role-missing' END
    WHEN matter IN ('person', 'person-key') OR matter LIKE 'snippet%' THEN NULL
    ELSE 'role-missing' END;

-- The embedded store asks this of statements alone. Here the record itself is asked, too: who may not manage people may
-- change nothing of themselves but what they sign in with, and of keys only their own.
CREATE FUNCTION galley.change_refusal(person jsonb, change jsonb) RETURNS text
LANGUAGE plpgsql STABLE SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    what text := change ->> 'kind';
    id text := change ->> 'key';
    before jsonb;
    after jsonb := nullif(change ->> 'json', '')::jsonb;
BEGIN
    IF coalesce((person ->> 'active')::boolean, false) AND (galley.has_role(person, 5) OR galley.has_role(person, 3)) THEN
        RETURN NULL;
    END IF;
    SELECT nullif(r.record, '')::jsonb INTO before FROM galley.records r WHERE r.kind = what AND r.key = decode(id, 'hex');
    CASE what
    WHEN 'people' THEN
        RETURN CASE WHEN id = person ->> 'id' AND before IS NOT NULL AND after IS NOT NULL
            AND before - 'password' - 'real_name' = after - 'password' - 'real_name' THEN galley.register_refusal(person, 'person') ELSE 'role-missing' END;
    WHEN 'person_keys' THEN
        RETURN CASE WHEN coalesce(before ->> 'person', person ->> 'id') = person ->> 'id' AND coalesce(after ->> 'person', '') = person ->> 'id'
            AND coalesce(before ->> 'public_key', after ->> 'public_key') = after ->> 'public_key' AND (before ->> 'revoked' IS NULL OR after ? 'revoked')
            THEN galley.register_refusal(person, 'person-key') ELSE 'role-missing' END;
    WHEN 'documents' THEN
        RETURN galley.register_refusal(person, CASE WHEN convert_from(decode(id, 'hex'), 'UTF8') LIKE 'snippets%' THEN 'snippet' ELSE 'site' END);
    ELSE
        RETURN galley.register_refusal(person, what);
    END CASE;
END $$;

-- Whether a statement about registers can be the one behind this change: nobody's word is taken for what it is not about.
-- Its history is what was signed (src/store/registerhistory.cpp).
CREATE FUNCTION galley.speaks_of(stated jsonb, change jsonb) RETURNS boolean
LANGUAGE plpgsql IMMUTABLE SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    history jsonb := nullif(stated ->> 'history', '')::jsonb;
    subject text := coalesce(history ->> 'subject', '');
BEGIN
    IF change ->> 'kind' NOT IN ('people', 'person_keys', 'shifts', 'sections', 'documents', 'routes') THEN
        RETURN true;
    END IF;
    RETURN coalesce(history ->> 'matter' = stated ->> 'reason' AND encode(sha256(convert_to(E'galley-register-1\n' || (history ->> 'matter') || E'\n'
            || CASE WHEN subject = '' THEN '00000000-0000-0000-0000-000000000000' ELSE subject::uuid::text END || E'\n'
            || (history ->> 'before') || E'\n' || (history ->> 'after'), 'UTF8')), 'hex') = stated ->> 'content_hash'
        AND (change ->> 'kind' NOT IN ('people', 'shifts') OR subject = change ->> 'key'), false);
END $$;

-- What records there are (src/sync/recordtables.cpp): another would stop every workstation that reads it.
CREATE FUNCTION galley.kinds() RETURNS text[]
LANGUAGE sql IMMUTABLE SET search_path = pg_catalog, pg_temp
RETURN ARRAY['article', 'documents', 'routes', 'sections', 'people', 'section_redirects', 'tags', 'tag_redirects', 'sources', 'series', 'series_redirects',
    'merged_series', 'merged_sources', 'pages', 'templates', 'shifts', 'person_keys', 'proof_lists', 'proof_dismissals'];

-- What of a pushed article contradicts what its statements come to; null: nothing.
CREATE FUNCTION galley.contradiction(c galley.course, after jsonb) RETURNS text
LANGUAGE plpgsql STABLE SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    said galley.course := galley.course_said(after);
    a jsonb := after -> 'article';
    wrong text;
    revision text;
    content text;
BEGIN
    wrong := CASE
        WHEN NOT said.present THEN 'article'
        WHEN c.stage IS DISTINCT FROM said.stage OR c.step IS DISTINCT FROM said.step THEN 'stage'
        WHEN c.live IS DISTINCT FROM said.live THEN 'live'
        WHEN c.content_hash IS DISTINCT FROM said.content_hash THEN 'text'
        WHEN c.approved_hash IS DISTINCT FROM said.approved_hash THEN 'approved'
        WHEN c.live_hash IS DISTINCT FROM said.live_hash THEN 'what is live'
        WHEN c.owed IS DISTINCT FROM said.owed THEN 'owed'
        WHEN NOT (c.writers @> said.writers AND said.writers @> c.writers) THEN 'writers'
        WHEN c.round IS DISTINCT FROM said.round THEN 'reviews'
        ELSE NULL END;
    IF wrong IS NULL AND c.reviews IS DISTINCT FROM said.reviews
        AND ARRAY(SELECT item::text FROM galley.standing(c) AS each(item) ORDER BY 1)
            IS DISTINCT FROM ARRAY(SELECT item::text FROM galley.standing(said) AS each(item) ORDER BY 1) THEN
        wrong := 'reviews';
    END IF;
    wrong := CASE
        WHEN wrong IS NOT NULL THEN wrong
        WHEN c.ever_live AND NOT said.ever_live THEN 'what was live'
        -- Beyond the embedded store's: what a forged record could lead readers or rules astray with.
        WHEN c.embargo IS DISTINCT FROM said.embargo OR c.publish_at IS DISTINCT FROM said.publish_at OR c.expire_at IS DISTINCT FROM said.expire_at THEN 'times'
        WHEN c.kind IS DISTINCT FROM said.kind THEN 'kind'
        WHEN c.submitter IS DISTINCT FROM said.submitter THEN 'submitter'
        ELSE NULL END;
    IF wrong IS NOT NULL THEN
        RETURN wrong;
    END IF;
    IF c.stage <> 0 AND c.route IS NOT NULL AND c.route IS DISTINCT FROM said.route
        AND galley.route_gist(c.route) IS DISTINCT FROM galley.route_gist(said.route) THEN
        RETURN 'route';
    END IF;
    FOR i IN 1 .. 3 LOOP
        revision := a ->> (ARRAY['head', 'approved', 'live_revision'])[i];
        CONTINUE WHEN revision IS NULL;
        content := CASE i WHEN 1 THEN a ->> 'content_hash' WHEN 2 THEN said.approved_hash ELSE said.live_hash END;
        PERFORM FROM galley.revisions v WHERE v.hash = decode(revision, 'hex') AND encode(v.content_hash, 'hex') = content;
        IF NOT FOUND THEN
            RETURN 'revisions';
        END IF;
    END LOOP;
    RETURN NULL;
END $$;

-- What of an article's record changed though nobody stated it, or is not what its text says; null: nothing. Lists,
-- readers' pages, the clock and the rules themselves go by these fields.
-- texts: of those that come with it, {content_hash: {headline, author_line}}.
CREATE FUNCTION galley.unsaid(before jsonb, after jsonb, id uuid, statements jsonb, texts jsonb) RETURNS text
LANGUAGE plpgsql STABLE SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    b jsonb := before -> 'article';
    a jsonb := after -> 'article';
    content jsonb := texts -> (a ->> 'content_hash');
    done text[] := '{}';
    handled boolean := false;
    moved boolean;
    kept text[];
    field text;
    item jsonb;
BEGIN
    IF content IS NULL THEN
        SELECT convert_from(v.canonical, 'UTF8')::jsonb INTO content FROM galley.revisions v
            WHERE v.article = id AND v.content_hash = decode(a ->> 'content_hash', 'hex') LIMIT 1;
    END IF;
    FOR i IN 0 .. jsonb_array_length(statements) - 1 LOOP
        item := statements -> i;
        done := done || (item ->> 'action');
        handled := handled OR coalesce(item ->> 'action' IN ('save', 'edit-in-review') AND item -> 'details' ? 'handling', false);
    END LOOP;
    moved := done && ARRAY['schedule', 'publish', 'take-offline', 'withdraw', 'mark-gone', 'restore-live', 'import-published', 'go-live', 'expire'];
    IF a ->> 'headline' IS DISTINCT FROM coalesce(content ->> 'headline', '')
        OR coalesce(a ->> 'author_line', '') <> coalesce(content ->> 'author_line', '') THEN
        RETURN 'headline';
    END IF;
    IF b IS NULL THEN
        RETURN NULL;
    END IF;
    kept := ARRAY['creator', 'created'];
    IF NOT handled THEN
        kept := kept || ARRAY['genre', 'urgency'];
        IF NOT done && ARRAY['approve', 'approve-urgently'] THEN -- which name the responsible editor
            kept := kept || ARRAY['handling'];
        END IF;
        -- Whose address another took got a longer one.
        IF coalesce(a ->> 'slug', '') <> coalesce(b ->> 'slug', '') AND NOT moved
            AND (coalesce(b ->> 'slug', '') = '' OR NOT starts_with(coalesce(a ->> 'slug', ''), b ->> 'slug')) THEN
            RETURN 'slug';
        END IF;
    END IF;
    IF NOT moved THEN
        kept := kept || ARRAY['address', 'first_published', 'last_published', 'withdrawal_notice'];
    END IF;
    FOREACH field IN ARRAY kept LOOP
        IF a -> field IS DISTINCT FROM b -> field THEN
            RETURN field;
        END IF;
    END LOOP;
    RETURN NULL;
END $$;

-- Judges the statements about one article from the record as it stands, and holds the pushed record to what comes of
-- them. back: reads a reviewer's edits as rewrites, which put the review back a step. texts: see unsaid(). Answers
-- {operation, rule} or null.
CREATE FUNCTION galley.judged(before jsonb, after jsonb, id uuid, statements jsonb, pusher jsonb, back boolean, texts jsonb) RETURNS jsonb
LANGUAGE plpgsql VOLATILE SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    c galley.course := galley.course_of(before);
    first_c galley.course := c;
    fresh galley.course;
    s jsonb;
    person jsonb;
    done integer;
    who text;
    details jsonb;
    request jsonb;
    named text;
    why text;
    happened bigint;
    now_is bigint := galley.now_ms();
    handling jsonb;
    history jsonb;
    text_hash bytea;
    moves boolean;
    old_body text;
    wrong text;
    signing text;
    refiled boolean := false;
BEGIN
    FOR i IN 0 .. jsonb_array_length(statements) - 1 LOOP
        s := statements -> i;
        SELECT t.action, t.who INTO done, who FROM galley.transitions t WHERE t.name = s ->> 'action';
        details := coalesce(s -> 'details', '{}');
        named := coalesce(s ->> 'content_hash', '');
        person := CASE WHEN galley.hex(s ->> 'person') = pusher ->> 'id' THEN pusher ELSE galley.person_of(galley.hex(s ->> 'person')) END;
        why := NULL;
        IF who <> 'clock' AND person IS NULL THEN
            RETURN jsonb_build_object('operation', s ->> 'operation', 'rule', 'role-missing');
        END IF;
        happened := least(coalesce((s ->> 'time')::bigint, now_is), now_is);
        signing := CASE WHEN coalesce(s ->> 'signature', '') <> '' THEN 'signed' ELSE 'none' END;
        IF signing = 'none' THEN
            IF EXISTS (SELECT FROM galley.records r
                    WHERE r.kind = 'person_keys' AND r.record <> '' AND r.record::jsonb ->> 'person' = person ->> 'id' AND NOT r.record::jsonb ? 'revoked')
                OR EXISTS (SELECT FROM galley.records r WHERE r.kind = 'documents' AND r.key = 'signatures-asked'::bytea
                    AND r.record <> '' AND convert_from(decode(r.record::jsonb ->> 'json', 'hex'), 'UTF8')::jsonb ->> 'asked' = 'true') THEN
                signing := 'missing';
            END IF;
        END IF;
        request := jsonb_build_object(
            'on_duty', who = 'chief-on-duty' AND (galley.on_duty(person ->> 'id', happened) OR galley.on_duty(person ->> 'id', now_is)),
            'named', named, 'reason', s ->> 'reason', 'target', coalesce((details ->> 'target_step')::integer, 0),
            'at', coalesce((details ->> 'due')::bigint, (details ->> 'at')::bigint),
            'now', CASE WHEN done IN (9, 21) THEN happened ELSE now_is END,
            'by_clock', who = 'clock', 'signing', signing);
        IF jsonb_array_length(coalesce(details -> 'assignees', '[]')) > 0 THEN
            request := request || jsonb_build_object('assignees', (SELECT jsonb_agg(coalesce(galley.person_of(galley.hex(item)), '{"active": false, "roles": []}'))
                                                                   FROM jsonb_array_elements_text(details -> 'assignees') AS each(item)));
        END IF;

        IF done = 0 AND details ? 'outside_copy' THEN
            CONTINUE; -- says what somebody found elsewhere, and moves nothing here
        ELSIF done IN (0, 3, 19) AND details ? 'handling' THEN
            SELECT item INTO history FROM jsonb_array_elements(coalesce(after -> 'handling_history', '[]')) AS each(item)
                WHERE item ->> 'audit' = galley.hex(s ->> 'operation');
            handling := (history ->> 'after')::jsonb;
            IF NOT galley.may_handle(c, person) THEN
                why := 'role-missing';
            ELSIF encode(sha256(convert_to('galley-handling-1' || E'\n' || coalesce(history ->> 'before', '') || E'\n' || coalesce(history ->> 'after', ''),
                                           'UTF8')), 'hex') IS DISTINCT FROM details ->> 'handling' THEN
                why := 'text-changed';
            ELSIF NOT galley.may_embargo(c, person, galley.time_of(handling ->> 'embargo')) THEN
                why := 'role-missing';
            ELSE
                c.kind := coalesce(array_position(ARRAY['original', 'reprint', 'wire-copy', 'flash', 'correction'], handling ->> 'kind') - 1, c.kind);
                c.sections := galley.with_ancestors(ARRAY(
                    SELECT galley.hex(section) FROM (
                        SELECT handling ->> 'primary_section' AS section, 0 AS place
                        UNION ALL SELECT item, place FROM jsonb_array_elements_text(coalesce(handling -> 'further_sections', '[]')) WITH ORDINALITY AS each(item, place)
                    ) AS all_sections WHERE coalesce(section, '') <> '' ORDER BY place));
                c.embargo := galley.time_of(handling ->> 'embargo');
                c.publish_at := galley.time_of(handling ->> 'publish_at');
                c.expire_at := galley.time_of(handling ->> 'expire_at');
                refiled := true;
            END IF;
        ELSIF done IN (0, 3, 19) THEN
            SELECT v.hash INTO text_hash FROM galley.revisions v
                WHERE v.article = id AND v.content_hash = decode(named, 'hex') AND v.author = (s ->> 'person')::uuid ORDER BY v.place DESC LIMIT 1;
            IF text_hash IS NULL THEN
                why := 'text-changed';
            ELSIF NOT c.present THEN
                c := galley.course_of(after); -- sections, kind and times of what is new are its maker's
                fresh := galley.course_of('{}');
                fresh.kind := c.kind;
                fresh.sections := c.sections;
                fresh.embargo := c.embargo;
                fresh.publish_at := c.publish_at;
                fresh.expire_at := c.expire_at;
                fresh.present := true;
                fresh.content_hash := named;
                fresh.writers := ARRAY[person ->> 'id'];
                c := fresh;
                first_c := fresh;
                IF NOT coalesce((person ->> 'active')::boolean, false) THEN
                    why := 'inactive';
                ELSIF done = 19 THEN
                    why := galley.refusal(c, person, done, request);
                    IF why IS NULL THEN
                        c := galley.carried_out(c, person, done, request);
                    END IF;
                END IF;
            ELSIF details ? 'merges' THEN
                IF c.stage IN (3, 4) THEN
                    why := 'stage-forbids';
                ELSIF NOT galley.may_handle(c, person) THEN
                    why := 'role-missing';
                ELSE
                    c.content_hash := named;
                    c := galley.after_text(c, false);
                    c.writers := CASE WHEN person ->> 'id' = ANY (c.writers) THEN c.writers ELSE c.writers || (person ->> 'id') END;
                END IF;
            ELSE
                request := request || jsonb_build_object('named', c.content_hash);
                why := galley.refusal(c, person, done, request);
                IF why IS NULL THEN
                    moves := back AND done = 3;
                    IF done = 3 AND NOT moves THEN
                        old_body := galley.body_before(text_hash, (s ->> 'person')::uuid);
                        moves := old_body IS NOT NULL AND galley.least_changed_share(galley.accepted(old_body), galley.accepted(
                            (SELECT convert_from(v.canonical, 'UTF8')::jsonb ->> 'body' FROM galley.revisions v WHERE v.hash = text_hash))) > 0.35;
                    END IF;
                    c.content_hash := named;
                    c := CASE WHEN moves THEN galley.to_step(c, c.step - 1) ELSE galley.after_text(c, done = 3) END;
                    IF done <> 3 THEN
                        c.writers := CASE WHEN person ->> 'id' = ANY (c.writers) THEN c.writers ELSE c.writers || (person ->> 'id') END;
                    END IF;
                END IF;
            END IF;
            IF why IS NULL AND after #>> '{article,content_hash}' = named THEN
                c.open_changes := coalesce((after #>> '{article,open_changes}')::integer, 0) <> 0;
            ELSIF why IS NULL THEN
                c.open_changes := false;
            END IF;
        ELSIF NOT c.present THEN
            why := 'stage-forbids';
        ELSE
            IF c.stage = 0 AND done IN (1, 6) THEN
                -- The route is the newsroom's, not the client's word: it has to be the one chosen now.
                c.route := galley.choose_route(c.sections, c.kind);
            END IF;
            why := galley.refusal(c, person, done, request);
            IF why IS NULL THEN
                c := galley.carried_out(c, person, done, request);
                IF details ? 'handling' THEN
                    SELECT (item ->> 'after')::jsonb INTO handling FROM jsonb_array_elements(coalesce(after -> 'handling_history', '[]')) AS each(item)
                        WHERE item ->> 'audit' = galley.hex(s ->> 'operation');
                    IF NOT galley.may_embargo(c, person, galley.time_of(handling ->> 'embargo')) THEN
                        RETURN jsonb_build_object('operation', s ->> 'operation', 'rule', 'role-missing');
                    END IF;
                    c.embargo := galley.time_of(handling ->> 'embargo');
                    c.publish_at := galley.time_of(handling ->> 'publish_at');
                    c.expire_at := galley.time_of(handling ->> 'expire_at');
                END IF;
            END IF;
        END IF;
        IF why IS NOT NULL THEN
            RETURN jsonb_build_object('operation', s ->> 'operation', 'rule', why);
        END IF;
    END LOOP;

    wrong := coalesce(galley.contradiction(c, after), galley.unsaid(before, after, id, statements, texts));
    -- Sections move with a stated change of handling, or with the sections themselves, and then by who may do either:
    -- else anybody could bring an article under their own role.
    IF wrong IS NULL AND NOT refiled AND first_c.present AND galley.sections_in(after) IS DISTINCT FROM galley.sections_in(before)
        AND NOT (galley.with_ancestors(galley.sections_in(after)) <@ c.sections)
        AND NOT (galley.may_handle(first_c, pusher) OR galley.has_role(pusher, 3) OR galley.has_role(pusher, 5)) THEN
        wrong := 'sections';
    END IF;
    IF wrong IS NULL THEN
        RETURN NULL;
    END IF;
    RETURN jsonb_build_object('operation', statements -> -1 ->> 'operation', 'rule', 'overtaken', 'matter', wrong);
END $$;

-- A server on another timeline may have forgotten what it had promised: a new epoch, so that everybody compares everything.
CREATE FUNCTION galley.meta_now() RETURNS galley.meta
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    m galley.meta;
    now_is text := galley.timeline();
BEGIN
    SELECT * INTO m FROM galley.meta;
    IF m.timeline <> now_is THEN
        UPDATE galley.meta SET epoch = gen_random_uuid(), timeline = now_is WHERE timeline <> now_is;
        SELECT * INTO m FROM galley.meta;
    END IF;
    RETURN m;
END $$;

-- ---- pushing --------------------------------------------------------------------------------------

CREATE FUNCTION galley.answer(verdict text, more jsonb DEFAULT '{}') RETURNS jsonb
LANGUAGE plpgsql IMMUTABLE SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    RETURN jsonb_build_object('verdict', verdict) || more;
END $$;

-- Ends a push that is not taken: what it had stored already is rolled back with its savepoint.
CREATE FUNCTION galley.stop(answer jsonb) RETURNS void
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    RAISE EXCEPTION 'not taken' USING ERRCODE = 'GA001', DETAIL = answer::text;
END $$;

-- Names and addresses of which there is one, of a record that is not gone: at most two.
CREATE FUNCTION galley.names_of(kind text, record jsonb) RETURNS text[]
LANGUAGE plpgsql IMMUTABLE SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    RETURN CASE kind
        WHEN 'article' THEN ARRAY[nullif(record #>> '{article,slug}', ''), record #>> '{article,address}']
        WHEN 'people' THEN ARRAY[record ->> 'login', NULL]
        WHEN 'sections' THEN ARRAY[record ->> 'slug', NULL]
        WHEN 'tags' THEN ARRAY[record ->> 'name', record ->> 'slug']
        WHEN 'series' THEN ARRAY[record ->> 'name', record ->> 'slug']
        WHEN 'pages' THEN ARRAY[record ->> 'slug', NULL]
        WHEN 'sources' THEN ARRAY[record ->> 'match_key', NULL]
        WHEN 'templates' THEN ARRAY[record ->> 'name', NULL]
        END;
END $$;

-- Hashes as a text's own hash names them.
CREATE FUNCTION galley.sorted(hashes jsonb) RETURNS text
LANGUAGE plpgsql IMMUTABLE SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    IF coalesce(jsonb_array_length(hashes), 0) < 2 THEN
        RETURN coalesce(hashes ->> 0, '');
    END IF;
    RETURN (SELECT string_agg(one, ',' ORDER BY one COLLATE "C") FROM jsonb_array_elements_text(hashes) AS each(one));
END $$;

CREATE FUNCTION galley.take(p jsonb, at_seq bigint, m galley.meta, me jsonb) RETURNS jsonb
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    my_id text := me ->> 'id';
    changes jsonb := coalesce(p -> 'changes', '[]');
    item jsonb;
    s jsonb;
    bytes bytea;
    digest bytea;
    joined bytea;
    content jsonb;
    fresh jsonb := '[]';
    texts jsonb := '[]';
    heads jsonb := '{}';
    wanted jsonb := coalesce(p -> 'assets', '[]');
    missing text[];
    verdict jsonb;
    which uuid;
    why text;
    kind_of text;
    key_of bytea;
    present bytea;
    after jsonb;
    before jsonb;
    afters jsonb[] := '{}';
    befores jsonb[] := '{}';
    rest jsonb;
    last_number bigint;
    prior bytea;
    known boolean;
    gone boolean;
    are_there boolean[] := '{}';
    names text[];
    registers_changed boolean := false;
    own jsonb;
BEGIN
    -- Texts: hashes are worked out here, never taken at their word.
    FOR i IN 0 .. coalesce(jsonb_array_length(p -> 'revisions'), 0) - 1 LOOP
        item := p -> 'revisions' -> i;
        bytes := convert_to(item ->> 'canonical', 'UTF8');
        digest := sha256(convert_to(E'galley-content-1\n' || (item ->> 'article') || E'\n', 'UTF8') || bytes);
        joined := '';
        FOR n IN 0 .. coalesce(jsonb_array_length(item -> 'parents'), 0) - 1 LOOP
            joined := joined || decode(item -> 'parents' ->> n, 'hex');
        END LOOP;
        IF encode(digest, 'hex') IS DISTINCT FROM item ->> 'content_hash' OR encode(sha256(convert_to(
                E'galley-revision-1\n' || (item ->> 'article') || E'\n' || galley.sorted(item -> 'parents')
                || E'\n' || (item ->> 'content_hash') || E'\n' || (item ->> 'author') || E'\n' || (item ->> 'time'), 'UTF8')), 'hex')
            IS DISTINCT FROM item ->> 'hash' THEN
            PERFORM galley.stop(galley.answer('damaged', '{"matter": "text"}'));
        END IF;
        content := (item ->> 'canonical')::jsonb;
        wanted := wanted || coalesce(jsonb_path_query_array(content, '$.assets[*].sha256'), '[]')
            || CASE WHEN content #>> '{cover,sha256}' IS NULL THEN '[]' ELSE jsonb_build_array(content #>> '{cover,sha256}') END;
        heads := heads || jsonb_build_object(encode(digest, 'hex'), jsonb_build_object('headline', content -> 'headline', 'author_line', content -> 'author_line'));
        INSERT INTO galley.revisions (hash, article, parents, content_hash, author, time, canonical, seq)
        VALUES (decode(item ->> 'hash', 'hex'), (item ->> 'article')::uuid, joined, digest, (item ->> 'author')::uuid, (item ->> 'time')::bigint, bytes, at_seq)
        ON CONFLICT DO NOTHING;
        IF FOUND THEN
            texts := texts || (item - 'canonical');
        END IF;
    END LOOP;

    -- Statements: whole, of this newsroom, new, and each its person's own.
    FOR i IN 0 .. coalesce(jsonb_array_length(p -> 'entries'), 0) - 1 LOOP
        item := p -> 'entries' -> i;
        bytes := convert_to(item ->> 'statement', 'UTF8');
        s := (item ->> 'statement')::jsonb;
        IF galley.canonical(s) IS DISTINCT FROM item ->> 'statement' OR s ->> 'newsroom' IS DISTINCT FROM m.newsroom::text
            OR (s ->> 'operation')::uuid::text IS DISTINCT FROM s ->> 'operation'
            OR (s - ARRAY['action', 'article', 'content_hash', 'details', 'newsroom', 'operation', 'person', 'reason', 'time']) <> '{}' THEN
            PERFORM galley.stop(galley.answer('damaged', '{"matter": "statement"}'));
        END IF;
        SELECT EXISTS (SELECT FROM galley.chain c WHERE c.operation = (s ->> 'operation')::uuid) INTO known FROM galley.transitions t WHERE t.name = s ->> 'action';
        IF NOT FOUND THEN
            PERFORM galley.stop(galley.answer('damaged', '{"matter": "statement"}'));
        END IF;
        IF fresh @> jsonb_build_array(jsonb_build_object('operation', s ->> 'operation')) THEN
            -- Of one operation there is one statement.
            IF NOT fresh @> jsonb_build_array(jsonb_build_object('bytes', encode(bytes, 'hex'))) THEN
                PERFORM galley.stop(galley.answer('damaged', '{"matter": "statement"}'));
            END IF;
            known := true;
        END IF;
        CONTINUE WHEN known;
        IF NOT m.filling AND coalesce(s ->> 'person', '') <> '' AND galley.hex(s ->> 'person') IS DISTINCT FROM my_id THEN
            IF NOT EXISTS (SELECT FROM galley.vouches v WHERE v.statement = sha256(bytes) AND v.person = galley.hex(s ->> 'person')) THEN
                -- Who was dismissed vouches for nothing any more: what they did without the store comes back.
                IF EXISTS (SELECT FROM galley.records r WHERE r.kind = 'people' AND r.key = decode(galley.hex(s ->> 'person'), 'hex') AND r.record <> ''
                           AND coalesce((r.record::jsonb ->> 'active')::integer, 0) = 0) THEN
                    PERFORM galley.stop(galley.answer('refused', jsonb_build_object('operation', s ->> 'operation', 'rule', 'inactive')));
                END IF;
                PERFORM galley.stop(galley.answer('waits', jsonb_build_object('person', s ->> 'person')));
            END IF;
        END IF;
        IF s ? 'article' AND NOT changes @> jsonb_build_array(jsonb_build_object('kind', 'article', 'key', galley.hex(s ->> 'article'))) THEN
            PERFORM galley.stop(galley.answer('damaged', '{"matter": "statement of nothing that came"}'));
        END IF;
        fresh := fresh || jsonb_build_array(s || jsonb_build_object('signature', item ->> 'signature', 'history', item ->> 'history', 'bytes', encode(bytes, 'hex')));
    END LOOP;

    -- Compare and set.
    FOR i IN 0 .. jsonb_array_length(changes) - 1 LOOP
        item := changes -> i;
        kind_of := item ->> 'kind';
        IF kind_of <> ALL (galley.kinds()) THEN
            PERFORM galley.stop(galley.answer('damaged', '{"matter": "kind"}'));
        END IF;
        key_of := decode(item ->> 'key', 'hex');
        digest := CASE WHEN item ->> 'json' = '' THEN ''::bytea
            ELSE sha256(convert_to(E'galley-record-1\n' || kind_of || E'\n' || (item ->> 'key') || E'\n' || (item ->> 'json'), 'UTF8')) END;
        IF digest IS NULL OR encode(digest, 'hex') IS DISTINCT FROM item ->> 'hash' THEN
            PERFORM galley.stop(galley.answer('damaged', '{"matter": "record"}'));
        END IF;
        SELECT r.hash, CASE WHEN kind_of = 'article' THEN nullif(r.record, '')::jsonb END INTO present, before
            FROM galley.records r WHERE r.kind = kind_of AND r.key = key_of;
        are_there := are_there || FOUND;
        IF encode(coalesce(present, ''), 'hex') IS DISTINCT FROM item ->> 'base' THEN
            PERFORM galley.stop(galley.answer('overtaken'));
        END IF;
        after := CASE WHEN kind_of = 'article' THEN nullif(item ->> 'json', '')::jsonb END;
        befores := befores || before;
        afters := afters || after;
        IF kind_of <> 'article' THEN
            registers_changed := true;
        ELSIF after IS NOT NULL THEN
            which := encode(key_of, 'hex')::uuid;
            -- What the record before named is there. What else is named came with it, or is looked for.
            rest := coalesce(after -> 'revisions', '[]');
            FOR n IN 0 .. jsonb_array_length(texts) - 1 LOOP
                IF galley.hex(texts -> n ->> 'article') = item ->> 'key' THEN
                    rest := rest - (texts -> n ->> 'hash');
                END IF;
            END LOOP;
            IF rest IS DISTINCT FROM coalesce(before -> 'revisions', '[]') THEN
                IF EXISTS (SELECT FROM jsonb_array_elements_text(rest) AS each(named)
                       WHERE NOT EXISTS (SELECT FROM galley.revisions v WHERE v.hash = decode(named, 'hex') AND v.article = which)) THEN
                    PERFORM galley.stop(galley.answer('damaged', '{"matter": "named"}'));
                END IF;
            END IF;
            rest := coalesce(after -> 'entries', '[]');
            FOR n IN 0 .. jsonb_array_length(fresh) - 1 LOOP
                rest := rest - galley.hex(fresh -> n ->> 'operation');
            END LOOP;
            IF rest IS DISTINCT FROM coalesce(before -> 'entries', '[]') THEN
                IF EXISTS (SELECT FROM jsonb_array_elements_text(rest) AS each(named)
                       WHERE NOT EXISTS (SELECT FROM galley.chain c WHERE c.operation = named::uuid)) THEN
                    PERFORM galley.stop(galley.answer('damaged', '{"matter": "named"}'));
                END IF;
            END IF;
            IF NOT m.filling THEN
                FOR n IN 0 .. coalesce(jsonb_array_length(after -> 'article_tags'), 0) - 1 LOOP
                    PERFORM FROM galley.records r WHERE r.kind = 'tags' AND r.key = decode(after -> 'article_tags' -> n ->> 'tag', 'hex') AND r.record <> '';
                    IF NOT FOUND THEN
                        PERFORM galley.stop(galley.answer('damaged', '{"matter": "named"}'));
                    END IF;
                END LOOP;
                FOR n IN 0 .. coalesce(jsonb_array_length(after -> 'article_sections'), 0) - 1 LOOP
                    PERFORM FROM galley.records r WHERE r.kind = 'sections' AND r.key = decode(after -> 'article_sections' -> n ->> 'section', 'hex') AND r.record <> '';
                    IF NOT FOUND THEN
                        PERFORM galley.stop(galley.answer('damaged', '{"matter": "named"}'));
                    END IF;
                END LOOP;
            END IF;
        END IF;
    END LOOP;

    -- Each text is a version of an article that comes with it, and its author stated it, be it in vain.
    FOR i IN 0 .. jsonb_array_length(texts) - 1 LOOP
        item := texts -> i;
        after := NULL;
        FOR n IN 0 .. jsonb_array_length(changes) - 1 LOOP
            IF changes -> n ->> 'kind' = 'article' AND changes -> n ->> 'key' = galley.hex(item ->> 'article') AND afters[n + 1] IS NOT NULL THEN
                after := afters[n + 1];
                EXIT;
            END IF;
        END LOOP;
        IF NOT coalesce(after -> 'revisions' ? (item ->> 'hash'), false) THEN
            PERFORM galley.stop(galley.answer('damaged', '{"matter": "text of nothing that came"}'));
        END IF;
        CONTINUE WHEN m.filling OR fresh @> jsonb_build_array(
            jsonb_build_object('article', item ->> 'article', 'content_hash', item ->> 'content_hash', 'person', item ->> 'author'));
        CONTINUE WHEN EXISTS (
            SELECT FROM (
                SELECT convert_from(c.statement, 'UTF8')::jsonb FROM jsonb_array_elements_text(coalesce(after -> 'entries', '[]')) AS each(named)
                    JOIN galley.chain c ON c.operation = named::uuid
                UNION ALL
                SELECT convert_from(decode(intent ->> 'statement', 'hex'), 'UTF8')::jsonb
                    FROM jsonb_array_elements(coalesce(after -> 'refused_intents', '[]')) AS each(intent)) AS all_of_it (stated)
            WHERE stated ->> 'article' = item ->> 'article' AND stated ->> 'content_hash' = item ->> 'content_hash' AND stated ->> 'person' = item ->> 'author');
        PERFORM galley.stop(galley.answer('damaged', '{"matter": "text that its author did not state"}'));
    END LOOP;

    -- Pictures first.
    IF wanted <> '[]' THEN
        SELECT array_agg(DISTINCT name) INTO missing FROM jsonb_array_elements_text(wanted) AS each(name)
            WHERE coalesce(name, '') <> '' AND NOT EXISTS (SELECT FROM galley.assets a WHERE a.sha256 = name AND a.whole);
        IF missing IS NOT NULL THEN
            PERFORM galley.stop(galley.answer('assets-missing', jsonb_build_object('assets', to_jsonb(missing))));
        END IF;
    END IF;

    IF NOT m.filling THEN
        FOR i IN 0 .. jsonb_array_length(fresh) - 1 LOOP
            s := fresh -> i;
            CONTINUE WHEN s ? 'article';
            why := galley.register_refusal(galley.person_of(galley.hex(s ->> 'person')), coalesce(s ->> 'reason', ''));
            IF why IS NOT NULL THEN
                PERFORM galley.stop(galley.answer('refused', jsonb_build_object('operation', s ->> 'operation', 'rule', why)));
            END IF;
        END LOOP;
        FOR i IN 0 .. jsonb_array_length(changes) - 1 LOOP
            item := changes -> i;
            IF item ->> 'kind' <> 'article' THEN
                -- Nobody is ever removed, and what everything else is judged by changes by nobody's silence.
                IF (item ->> 'kind' = 'people' AND item ->> 'json' = '')
                    OR (item ->> 'kind' IN ('people', 'person_keys', 'shifts', 'routes', 'sections')
                        AND NOT EXISTS (SELECT FROM jsonb_array_elements(fresh) AS each(one) WHERE NOT one ? 'article')) THEN
                    PERFORM galley.stop(galley.answer('refused', jsonb_build_object('rule', 'overtaken', 'matter', 'nobody stated it')));
                END IF;
                -- A change of registers is somebody's who may make it: the one who pushes, or one who stated something here.
                why := galley.change_refusal(me, item);
                IF why IS NOT NULL AND NOT EXISTS (SELECT FROM jsonb_array_elements(fresh) AS each(one) WHERE NOT one ? 'article'
                    AND galley.speaks_of(one, item) AND galley.change_refusal(galley.person_of(galley.hex(one ->> 'person')), item) IS NULL) THEN
                    PERFORM galley.stop(galley.answer('refused', jsonb_build_object('operation', fresh -> -1 ->> 'operation', 'rule', why)));
                END IF;
                CONTINUE;
            END IF;
            before := coalesce(befores[i + 1], '{}');
            after := coalesce(afters[i + 1], '{}');
            which := (item ->> 'key')::uuid;
            own := '[]';
            FOR n IN 0 .. jsonb_array_length(fresh) - 1 LOOP
                IF galley.hex(fresh -> n ->> 'article') = item ->> 'key' THEN
                    own := own || jsonb_build_array(fresh -> n);
                END IF;
            END LOOP;
            verdict := galley.judged(before, after, which, own, me, false, heads);
            IF verdict ->> 'rule' = 'overtaken' AND own @> '[{"action": "edit-in-review"}]' THEN
                IF galley.judged(before, after, which, own, me, true, heads) IS NULL THEN
                    verdict := NULL;
                END IF;
            END IF;
            IF verdict IS NOT NULL THEN
                PERFORM galley.stop(galley.answer('refused', verdict));
            END IF;
        END LOOP;
    END IF;

    -- The remote's order.
    IF fresh <> '[]' THEN
        SELECT c.number, c.hash INTO last_number, prior FROM galley.chain c ORDER BY c.number DESC LIMIT 1;
        last_number := coalesce(last_number, 0);
        prior := coalesce(prior, decode(repeat('00', 32), 'hex'));
        FOR i IN 0 .. jsonb_array_length(fresh) - 1 LOOP
            s := fresh -> i;
            last_number := last_number + 1;
            bytes := decode(s ->> 'bytes', 'hex');
            digest := sha256(convert_to(E'galley-audit-1\n' || last_number || E'\n' || encode(prior, 'hex') || E'\n', 'UTF8') || bytes
                || convert_to(E'\n' || (s ->> 'signature'), 'UTF8'));
            INSERT INTO galley.chain (number, previous, hash, operation, statement, signature, history, seq)
            VALUES (last_number, prior, digest, (s ->> 'operation')::uuid, bytes, decode(s ->> 'signature', 'hex'), convert_to(s ->> 'history', 'UTF8'), at_seq);
            prior := digest;
        END LOOP;
    END IF;
    -- What gives a name up goes before what takes it.
    FOREACH gone IN ARRAY ARRAY[true, false] LOOP
        FOR i IN 0 .. jsonb_array_length(changes) - 1 LOOP
            item := changes -> i;
            CONTINUE WHEN (item ->> 'json' = '') <> gone;
            names := galley.names_of(item ->> 'kind', CASE WHEN gone THEN NULL ELSE coalesce(afters[i + 1], (item ->> 'json')::jsonb) END);
            IF are_there[i + 1] THEN
                UPDATE galley.records r SET hash = decode(item ->> 'hash', 'hex'), record = item ->> 'json', seq = at_seq, name = names[1], other_name = names[2]
                    WHERE r.kind = item ->> 'kind' AND r.key = decode(item ->> 'key', 'hex');
            ELSE
                INSERT INTO galley.records (kind, key, hash, record, seq, name, other_name)
                VALUES (item ->> 'kind', decode(item ->> 'key', 'hex'), decode(item ->> 'hash', 'hex'), item ->> 'json', at_seq, names[1], names[2]);
            END IF;
        END LOOP;
    END LOOP;
    IF registers_changed THEN
        UPDATE galley.meta SET registers = at_seq;
    END IF;
    RETURN galley.answer('accepted', jsonb_build_object('seq', at_seq));
END $$;

-- Each push by itself, in their order; an answer each. One commit for all of them: it is what takes the time.
CREATE FUNCTION galley.push(pushes jsonb) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp SET lock_timeout = '10s' AS $$
DECLARE
    m galley.meta;
    p jsonb;
    answers jsonb := '[]';
    answer jsonb;
    detail text;
    moved boolean := false;
    first_seq bigint;
    client_asked text;
    me jsonb;
BEGIN
    PERFORM galley.demand_member();
    PERFORM FROM galley.meta FOR UPDATE;
    me := galley.caller();
    m := galley.meta_now();
    IF m.filling AND NOT pg_has_role(session_user, current_user, 'MEMBER') THEN
        RAISE EXCEPTION 'the store is being filled' USING ERRCODE = 'object_not_in_prerequisite_state';
    END IF;
    first_seq := m.counter;
    FOR i IN 0 .. jsonb_array_length(pushes) - 1 LOOP
        p := pushes -> i;
        IF p ->> 'epoch' IS DISTINCT FROM m.epoch::text THEN
            answers := answers || galley.answer('other-epoch');
            CONTINUE;
        END IF;
        SELECT o.answer INTO answer FROM galley.operations o WHERE o.operation = (p ->> 'operation')::uuid;
        IF FOUND THEN
            answers := answers || answer;
            CONTINUE;
        END IF;
        IF p ->> 'client' IS DISTINCT FROM client_asked THEN
            client_asked := p ->> 'client';
            IF EXISTS (SELECT FROM galley.clients c WHERE c.id = client_asked::uuid AND c.revoked) THEN
                RAISE EXCEPTION 'this workstation was shut out' USING ERRCODE = 'insufficient_privilege';
            END IF;
        END IF;
        BEGIN
            answer := galley.take(p, m.counter + 1, m, me);
            IF p @? '$.changes[*] ? (@.kind != "article")' THEN
                me := galley.caller(); -- roles may have been among them
            END IF;
        EXCEPTION
            WHEN SQLSTATE 'GA001' THEN
                GET STACKED DIAGNOSTICS detail = PG_EXCEPTION_DETAIL;
                answer := detail::jsonb;
            WHEN unique_violation THEN
                answer := galley.answer('taken');
            WHEN data_exception OR invalid_text_representation OR not_null_violation OR character_not_in_repertoire OR untranslatable_character THEN
                GET STACKED DIAGNOSTICS detail = MESSAGE_TEXT;
                answer := galley.answer('damaged', jsonb_build_object('matter', detail));
        END;
        IF answer ->> 'verdict' = 'accepted' THEN
            m.counter := m.counter + 1;
            moved := true;
        END IF;
        IF answer ->> 'verdict' IN ('accepted', 'refused', 'overtaken') THEN
            INSERT INTO galley.operations (operation, answer) VALUES ((p ->> 'operation')::uuid, answer);
        END IF;
        answers := answers || answer;
    END LOOP;
    -- Last: whoever reads the counter sees everything up to it.
    IF moved THEN
        IF EXISTS (SELECT FROM galley.vouches) THEN
            DELETE FROM galley.vouches v WHERE v.statement IN (SELECT sha256(c.statement) FROM galley.chain c WHERE c.seq > first_seq);
        END IF;
        UPDATE galley.meta SET counter = m.counter;
        PERFORM pg_notify('galley', m.counter::text);
    END IF;
    RETURN answers;
END $$;

CREATE FUNCTION galley.vouch(statements bytea[]) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    one bytea;
    who text := (SELECT person FROM galley.accounts WHERE login = session_user);
BEGIN
    PERFORM galley.demand_member();
    FOREACH one IN ARRAY statements LOOP
        IF galley.hex(convert_from(one, 'UTF8')::jsonb ->> 'person') IS DISTINCT FROM who THEN
            RAISE EXCEPTION 'a statement of somebody else' USING ERRCODE = 'insufficient_privilege';
        END IF;
        INSERT INTO galley.vouches (statement, person) VALUES (sha256(one), who) ON CONFLICT DO NOTHING;
    END LOOP;
    DELETE FROM galley.vouches v WHERE v.person = who AND v.time < now() - interval '90 days';
END $$;

-- ---- reading --------------------------------------------------------------------------------------

CREATE FUNCTION galley.hello(client uuid, client_name text, client_version integer)
RETURNS TABLE (newsroom uuid, epoch uuid, head bigint, entries bigint, min_client integer, person text, revoked boolean, filling boolean)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
#variable_conflict use_column
DECLARE
    m galley.meta;
    who text;
BEGIN
    PERFORM galley.demand_member();
    m := galley.meta_now();
    SELECT a.person INTO who FROM galley.accounts a WHERE a.login = session_user;
    -- Everybody says hello every few seconds: that is not written each time, for what is written waits for the disk.
    IF m.min_client <= client_version AND NOT EXISTS (SELECT FROM galley.clients c WHERE c.id = client AND c.name = left(client_name, 200)
            AND c.person IS NOT DISTINCT FROM who AND c.last_seen >= clock_timestamp() - interval '30 seconds') THEN
        INSERT INTO galley.clients AS c (id, name, person) VALUES (client, left(client_name, 200), who)
        ON CONFLICT (id) DO UPDATE SET name = excluded.name, person = excluded.person, last_seen = clock_timestamp();
    END IF;
    -- In one view, and after what was written.
    RETURN QUERY SELECT n.newsroom, n.epoch, n.counter, coalesce((SELECT max(number) FROM galley.chain), 0), n.min_client, who,
        coalesce((SELECT c.revoked FROM galley.clients c WHERE c.id = client), false), n.filling
    FROM galley.meta n;
END $$;

-- The feed in one view: what 'm' epoch, head; 'r' revisions; 'e' entries; 'd' records. Who asks is asked once and not for
-- every table, as row security would; and where nothing came nothing is read.
CREATE FUNCTION galley.changes_after(since bigint, pushes integer)
RETURNS TABLE (what "char", number bigint, a bytea, b bytea, c bytea, d bytea, e bytea, f bytea, words text)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
#variable_conflict use_column
DECLARE
    head bigint;
    epoch_is uuid;
BEGIN
    PERFORM galley.demand_member();
    SELECT m.counter, m.epoch INTO head, epoch_is FROM galley.meta m;
    what := 'm';
    number := head;
    a := uuid_send(epoch_is);
    RETURN NEXT;
    IF since >= head THEN
        RETURN;
    END IF;
    RETURN QUERY
    SELECT * FROM (SELECT 'r'::"char", r.time, r.hash, uuid_send(r.article), r.parents, r.content_hash, uuid_send(r.author), r.canonical, NULL::text
        FROM galley.revisions r WHERE r.seq > since AND r.seq <= since + pushes ORDER BY r.seq, r.place) AS revisions
    UNION ALL
    SELECT * FROM (SELECT 'e'::"char", c.number, c.previous, c.hash, c.statement, c.signature, c.history, NULL::bytea, NULL::text
        FROM galley.chain c WHERE c.seq > since AND c.seq <= since + pushes ORDER BY c.number) AS entries
    UNION ALL
    SELECT * FROM (SELECT 'd'::"char", d.seq, d.key, d.hash, NULL::bytea, NULL::bytea, NULL::bytea, convert_to(d.record, 'UTF8'), d.kind
        FROM galley.records d WHERE d.seq > since AND d.seq <= since + pushes ORDER BY d.seq, d.place) AS records;
END $$;

-- ---- filling --------------------------------------------------------------------------------------

CREATE FUNCTION galley.demand_filling() RETURNS void
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    -- Whoever made this store fills it: the account whose role owns it by membership.
    IF NOT (SELECT filling FROM galley.meta) THEN
        RAISE EXCEPTION 'the store is in use' USING ERRCODE = 'object_not_in_prerequisite_state';
    END IF;
    IF NOT pg_has_role(session_user, current_user, 'MEMBER') THEN
        RAISE EXCEPTION 'only who made the store fills it' USING ERRCODE = 'insufficient_privilege';
    END IF;
END $$;

CREATE FUNCTION galley.take_chain(given jsonb) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    m galley.meta;
    last_number bigint;
    last_hash bytea;
    item jsonb;
    bytes bytea;
BEGIN
    PERFORM galley.demand_filling();
    SELECT * INTO m FROM galley.meta FOR UPDATE;
    SELECT c.number, c.hash INTO last_number, last_hash FROM galley.chain c ORDER BY c.number DESC LIMIT 1;
    last_number := coalesce(last_number, 0);
    last_hash := coalesce(last_hash, decode(repeat('00', 32), 'hex'));
    FOR item IN SELECT one FROM jsonb_array_elements(given) WITH ORDINALITY AS each(one, n) ORDER BY n LOOP
        CONTINUE WHEN (item ->> 'number')::bigint <= last_number; -- sent again
        bytes := convert_to(item ->> 'statement', 'UTF8');
        IF (item ->> 'number')::bigint <> last_number + 1 OR item ->> 'previous' <> encode(last_hash, 'hex') OR item ->> 'hash' <> encode(sha256(
            convert_to(E'galley-audit-1\n' || (item ->> 'number') || E'\n' || (item ->> 'previous') || E'\n', 'UTF8') || bytes
            || convert_to(E'\n' || (item ->> 'signature'), 'UTF8')), 'hex') THEN
            RAISE EXCEPTION 'the audit chain is broken at entry %', item ->> 'number' USING ERRCODE = 'data_corrupted';
        END IF;
        last_number := last_number + 1;
        last_hash := decode(item ->> 'hash', 'hex');
        INSERT INTO galley.chain (number, previous, hash, operation, statement, signature, history, seq)
        VALUES (last_number, decode(item ->> 'previous', 'hex'), last_hash, ((item ->> 'statement')::jsonb ->> 'operation')::uuid, bytes,
                decode(item ->> 'signature', 'hex'), convert_to(item ->> 'history', 'UTF8'), m.counter + 1);
    END LOOP;
    UPDATE galley.meta SET counter = m.counter + 1;
END $$;

CREATE FUNCTION galley.open_up() RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    PERFORM galley.demand_filling();
    UPDATE galley.meta SET filling = false;
    ANALYZE galley.records, galley.revisions, galley.chain; -- everybody reads all of it next
END $$;

-- ---- pictures -------------------------------------------------------------------------------------

-- Answers whether the picture is whole now; false with nothing kept where it came damaged.
CREATE FUNCTION galley.put_chunk(name text, whole_size bigint, number integer, piece bytea) RETURNS text
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    chunk_bytes constant bigint := 1048576;
    chunks bigint := greatest(1, (whole_size + chunk_bytes - 1) / chunk_bytes);
    all_bytes bytea;
BEGIN
    PERFORM galley.demand_member();
    IF name !~ '^[0-9a-f]{64}$' OR whole_size < 0 OR whole_size > 268435456 OR number < 0 OR number >= chunks
        OR length(piece) <> (CASE WHEN number = chunks - 1 THEN whole_size - number * chunk_bytes ELSE chunk_bytes END) THEN
        RETURN 'wrong';
    END IF;
    INSERT INTO galley.assets (sha256, size) VALUES (name, whole_size) ON CONFLICT DO NOTHING;
    PERFORM FROM galley.assets WHERE sha256 = name FOR UPDATE;
    IF (SELECT whole FROM galley.assets WHERE sha256 = name) THEN
        RETURN 'whole';
    END IF;
    INSERT INTO galley.asset_chunks (sha256, chunk, bytes) VALUES (name, number, piece)
        ON CONFLICT (sha256, chunk) DO UPDATE SET bytes = excluded.bytes;
    IF (SELECT count(*) FROM galley.asset_chunks WHERE sha256 = name) < chunks THEN
        RETURN 'more';
    END IF;
    SELECT string_agg(bytes, ''::bytea ORDER BY chunk) INTO all_bytes FROM galley.asset_chunks WHERE sha256 = name;
    IF encode(sha256(all_bytes), 'hex') = name THEN
        UPDATE galley.assets SET whole = true, size = whole_size WHERE sha256 = name;
        RETURN 'whole';
    END IF;
    DELETE FROM galley.asset_chunks WHERE sha256 = name;
    DELETE FROM galley.assets WHERE sha256 = name;
    RETURN 'damaged';
END $$;

-- ---- presence, leases, workstations ---------------------------------------------------------------

CREATE FUNCTION galley.tell_presence(at_client uuid, whose uuid, on_article uuid, seconds integer) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    PERFORM galley.demand_member();
    IF galley.hex(whose::text) IS DISTINCT FROM (SELECT person FROM galley.accounts WHERE login = session_user) THEN
        RAISE EXCEPTION 'the presence of somebody else' USING ERRCODE = 'insufficient_privilege';
    END IF;
    DELETE FROM galley.presence WHERE until < clock_timestamp() - interval '1 hour';
    IF seconds <= 0 THEN
        DELETE FROM galley.presence WHERE client = at_client AND article = on_article AND person = whose;
    ELSE
        INSERT INTO galley.presence (client, article, person, until)
        VALUES (at_client, on_article, whose, clock_timestamp() + make_interval(secs => least(seconds, 3600)))
        ON CONFLICT (client, article) DO UPDATE SET person = excluded.person, until = excluded.until;
    END IF;
END $$;

CREATE FUNCTION galley.may_publish() RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
RETURN galley.is_member() AND (galley.has_role(galley.caller(), 3)
    OR EXISTS (SELECT FROM pg_roles g WHERE g.rolname = (SELECT prefix FROM galley.meta) || '_publisher' AND pg_has_role(session_user, g.oid, 'MEMBER')));

CREATE FUNCTION galley.take_lease(wanted text, for_client uuid, seconds integer) RETURNS TABLE (holder uuid, fence bigint, until timestamptz)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
#variable_conflict use_column
DECLARE
    now_is timestamptz := clock_timestamp();
BEGIN
    PERFORM galley.demand_member();
    IF NOT galley.may_publish() THEN
        RAISE EXCEPTION 'who publishes is a chief editor or a publisher' USING ERRCODE = 'insufficient_privilege';
    END IF;
    INSERT INTO galley.leases AS l (name, holder, fence, until) VALUES (wanted, for_client, 1, now_is + make_interval(secs => least(greatest(seconds, 1), 3600)))
    ON CONFLICT (name) DO UPDATE SET
        fence = l.fence + CASE WHEN l.holder = for_client AND l.until > now_is THEN 0 ELSE 1 END,
        holder = for_client, until = excluded.until
    WHERE l.holder IS NULL OR l.holder = for_client OR l.until <= now_is;
    RETURN QUERY SELECT l.holder, l.fence, l.until FROM galley.leases l WHERE l.name = wanted;
END $$;

CREATE FUNCTION galley.give_lease_back(given text, by_client uuid, with_fence bigint) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    PERFORM galley.demand_member();
    IF NOT galley.may_publish() THEN
        RAISE EXCEPTION 'who publishes is a chief editor or a publisher' USING ERRCODE = 'insufficient_privilege';
    END IF;
    UPDATE galley.leases SET holder = NULL WHERE name = given AND holder = by_client AND fence = with_fence;
END $$;

CREATE FUNCTION galley.set_revoked(which uuid, shut boolean) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    IF NOT galley.leads() THEN
        RAISE EXCEPTION 'chief editors and administrators shut workstations out' USING ERRCODE = 'insufficient_privilege';
    END IF;
    UPDATE galley.clients SET revoked = shut WHERE id = which;
    RETURN FOUND;
END $$;

-- Ends sessions of this newsroom's accounts that hold a transaction open and do nothing in it, or that hold what pushes
-- wait for longer than any push takes, whatever they do: nobody waits for them longer than this. The owner may, being a
-- member of the accounts' roles; anybody may ask, and does whose push waited in vain.
CREATE FUNCTION galley.end_idle() RETURNS integer
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    ended integer;
BEGIN
    PERFORM galley.demand_member();
    SELECT count(*) INTO ended FROM (
        SELECT pg_terminate_backend(s.pid) FROM pg_stat_activity s JOIN galley.accounts a ON a.login = s.usename
        WHERE s.datname = current_database() AND s.pid <> pg_backend_pid() AND pg_has_role(a.login, 'USAGE')
            AND ((s.state LIKE 'idle in transaction%' AND s.state_change < clock_timestamp() - interval '15 seconds')
                OR (s.xact_start < clock_timestamp() - interval '30 seconds' AND EXISTS (SELECT FROM pg_locks l
                    WHERE l.pid = s.pid AND l.granted AND l.mode = 'RowShareLock' AND l.relation = 'galley.meta'::regclass)))) AS sessions;
    RETURN ended;
END $$;

-- ---- who may what ---------------------------------------------------------------------------------

REVOKE ALL ON ALL FUNCTIONS IN SCHEMA galley FROM PUBLIC;
REVOKE ALL ON ALL TABLES IN SCHEMA galley FROM PUBLIC;
GRANT USAGE ON SCHEMA galley TO @MEMBER@;
GRANT SELECT ON galley.meta, galley.clients, galley.records, galley.revisions, galley.chain, galley.assets, galley.asset_chunks, galley.presence,
    galley.leases, galley.transitions, galley.accounts, galley.vouches TO @MEMBER@;
GRANT EXECUTE ON FUNCTION galley.is_member(), galley.leads(), galley.hello(uuid, text, integer), galley.changes_after(bigint, integer), galley.push(jsonb),
    galley.vouch(bytea[]), galley.take_chain(jsonb), galley.open_up(), galley.put_chunk(text, bigint, integer, bytea),
    galley.tell_presence(uuid, uuid, uuid, integer), galley.take_lease(text, uuid, integer), galley.give_lease_back(text, uuid, bigint),
    galley.set_revoked(uuid, boolean), galley.end_idle() TO @MEMBER@;

DO $$
DECLARE
    name text;
BEGIN
    FOR name IN SELECT c.relname FROM pg_catalog.pg_class c WHERE c.relnamespace = 'galley'::regnamespace AND c.relkind = 'r' LOOP
        EXECUTE format('ALTER TABLE galley.%I ENABLE ROW LEVEL SECURITY', name);
    END LOOP;
    FOREACH name IN ARRAY ARRAY['meta', 'records', 'revisions', 'chain', 'assets', 'asset_chunks', 'presence', 'leases', 'transitions'] LOOP
        EXECUTE format('CREATE POLICY members ON galley.%I FOR SELECT TO @MEMBER@ USING ((SELECT galley.is_member()))', name);
    END LOOP;
END $$;
CREATE POLICY leaders ON galley.clients FOR SELECT TO @MEMBER@ USING ((SELECT galley.leads()));
CREATE POLICY leaders ON galley.accounts FOR SELECT TO @MEMBER@ USING ((SELECT galley.leads()));
CREATE POLICY own ON galley.accounts FOR SELECT TO @MEMBER@ USING (login = session_user);
CREATE POLICY own ON galley.vouches FOR SELECT TO @MEMBER@ USING (person = (SELECT a.person FROM galley.accounts a WHERE a.login = session_user));
