-- SPDX-FileCopyrightText: 2026 The Galley developers
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- The rules of the workflow, as src/article has them, over galley.transitions: what a client says that an action comes to
-- is never taken at its word. tests/sync/tst_postgresrules holds both to the same verdicts. What can only be told by
-- reading a text in full (whether tracked changes are open, how much of it a reviewer rewrote to the character, what a
-- signature is worth) is judged by the client that did it and by every client that verifies the chain.

CREATE TYPE galley.course AS (
    present boolean,
    stage integer,           -- draft 0, review 1, approved 2, settled 3, spiked 4
    step integer,
    live integer,            -- none 0, scheduled 1, published 2, offline 3, withdrawn 4, gone 5
    ever_live boolean,
    kind integer,
    primary_section text,
    sections text[],         -- with all above them
    content_hash text,
    approved_hash text,
    live_hash text,
    submitter text,
    opened boolean,
    owed integer[],
    open_changes boolean,
    embargo bigint,
    publish_at bigint,
    expire_at bigint,
    spiked_from integer,
    spiked_step integer,
    route jsonb,             -- null: not chosen yet
    round integer,
    writers text[],
    reviews jsonb            -- of this round: [{action, step, person, content_hash, standing}]
);

-- A function in SQL that has its search_path is planned anew wherever it is called; PL/pgSQL keeps its plans for the session,
-- and an expression without a query in it costs next to nothing there. So what is asked for every push is in PL/pgSQL, lists
-- of a few entries are walked through, and queries are asked only where it depends on them.

CREATE FUNCTION galley.hex(id text) RETURNS text
LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    RETURN replace(coalesce(id, ''), '-', '');
END $$;

-- RFC 8785, as far as statements use it: whole numbers, sorted keys.
CREATE FUNCTION galley.canonical(value jsonb) RETURNS text
LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    CASE jsonb_typeof(value)
    WHEN 'object' THEN
        RETURN '{' || coalesce((SELECT string_agg(to_json(key)::text || ':'
                                    || CASE jsonb_typeof(item) WHEN 'string' THEN to_json(item #>> '{}')::text ELSE galley.canonical(item) END,
                                    ',' ORDER BY key COLLATE "C")
                                FROM jsonb_each(value) AS each(key, item)), '') || '}';
    WHEN 'array' THEN
        RETURN '[' || coalesce((SELECT string_agg(galley.canonical(item), ',' ORDER BY place)
                                FROM jsonb_array_elements(value) WITH ORDINALITY AS each(item, place)), '') || ']';
    WHEN 'string' THEN
        RETURN to_json(value #>> '{}')::text;
    WHEN 'number' THEN
        IF value::text !~ '^(0|-?[1-9][0-9]{0,15})$' THEN
            RAISE EXCEPTION 'a number that is not whole' USING ERRCODE = 'data_exception';
        END IF;
        RETURN value::text;
    ELSE
        RETURN value::text;
    END CASE;
END $$;

-- The sections and all above them, nearest first.
CREATE FUNCTION galley.with_ancestors(given text[]) RETURNS text[]
LANGUAGE plpgsql STABLE SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    found_ones text[] := '{}';
    one text;
BEGIN
    FOREACH one IN ARRAY given LOOP
        WHILE one IS NOT NULL AND NOT one = ANY (found_ones) AND cardinality(found_ones) < 1000 LOOP
            found_ones := found_ones || one;
            SELECT r.record::jsonb ->> 'parent' INTO one FROM galley.records r
                WHERE r.kind = 'sections' AND r.key = decode(one, 'hex') AND r.record <> '';
        END LOOP;
    END LOOP;
    RETURN found_ones;
END $$;

-- A person as the register has them, with those of their roles that their account has, too; null: nobody. Without an
-- account nobody is active here.
CREATE FUNCTION galley.person_of(wanted text) RETURNS jsonb
LANGUAGE plpgsql STABLE SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    row_ jsonb;
    accounts name[];
    account name;
    prefix text;
    granted jsonb := '[]';
    item jsonb;
    group_ oid;
BEGIN
    SELECT r.record::jsonb, m.prefix, ARRAY(SELECT a.login FROM galley.accounts a WHERE a.person = wanted AND to_regrole(quote_ident(a.login)) IS NOT NULL)
        INTO row_, prefix, accounts FROM galley.records r, galley.meta m WHERE r.kind = 'people' AND r.key = decode(wanted, 'hex') AND r.record <> '';
    IF NOT FOUND THEN
        RETURN NULL;
    END IF;
    IF cardinality(accounts) = 0 THEN
        RETURN jsonb_build_object('id', wanted, 'active', false, 'roles', '[]'::jsonb);
    END IF;
    FOR i IN 0 .. jsonb_array_length(coalesce(row_ -> 'role_grants', '[]')) - 1 LOOP
        item := row_ -> 'role_grants' -> i;
        group_ := to_regrole(quote_ident(prefix || '_'
            || (ARRAY['reporter', 'editor', 'section_head', 'chief', 'proofreader', 'administrator'])[(item ->> 'role')::integer + 1]));
        CONTINUE WHEN group_ IS NULL;
        FOREACH account IN ARRAY accounts LOOP
            IF pg_has_role(account, group_, 'MEMBER') THEN
                granted := granted || jsonb_build_object('role', (item ->> 'role')::integer, 'section', item ->> 'section');
                EXIT;
            END IF;
        END LOOP;
    END LOOP;
    RETURN jsonb_build_object('id', wanted, 'active', coalesce((row_ ->> 'active')::integer, 0) <> 0, 'roles', granted);
END $$;

CREATE FUNCTION galley.has_role(person jsonb, wanted integer) RETURNS boolean
LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    FOR i IN 0 .. coalesce(jsonb_array_length(person -> 'roles'), 0) - 1 LOOP
        IF (person -> 'roles' -> i ->> 'role')::integer = wanted THEN
            RETURN true;
        END IF;
    END LOOP;
    RETURN false;
END $$;

CREATE FUNCTION galley.holds(person jsonb, wanted integer, sections text[]) RETURNS boolean
LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    item jsonb;
BEGIN
    FOR i IN 0 .. coalesce(jsonb_array_length(person -> 'roles'), 0) - 1 LOOP
        item := person -> 'roles' -> i;
        IF (item ->> 'role')::integer = wanted AND (item ->> 'section' IS NULL OR item ->> 'section' = ANY (sections)) THEN
            RETURN true;
        END IF;
    END LOOP;
    RETURN false;
END $$;

CREATE FUNCTION galley.holds_at_least(person jsonb, wanted integer, sections text[]) RETURNS boolean
LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    FOR held IN CASE WHEN wanted IN (2, 3) THEN wanted ELSE 1 END .. 3 LOOP
        IF galley.holds(person, held, sections) THEN
            RETURN true;
        END IF;
    END LOOP;
    RETURN false;
END $$;

-- Takes a step with this role, or stands in.
CREATE FUNCTION galley.reviews(person jsonb, role integer, sections text[]) RETURNS boolean
LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    RETURN CASE role
        WHEN 1 THEN galley.holds(person, 1, sections) OR galley.holds(person, 2, sections)
        WHEN 2 THEN galley.holds(person, 2, sections) OR galley.holds(person, 3, sections)
        WHEN 5 THEN false
        ELSE galley.holds(person, role, sections) END;
END $$;

CREATE FUNCTION galley.touches_texts(person jsonb) RETURNS boolean
LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    FOR i IN 0 .. coalesce(jsonb_array_length(person -> 'roles'), 0) - 1 LOOP
        IF (person -> 'roles' -> i ->> 'role')::integer <> 5 THEN
            RETURN true;
        END IF;
    END LOOP;
    RETURN false;
END $$;

CREATE FUNCTION galley.role_of_name(name text) RETURNS integer
LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    RETURN coalesce(array_position(ARRAY['reporter', 'editor', 'section-head', 'chief', 'proofreader', 'administrator'], name) - 1, 3);
END $$;

CREATE FUNCTION galley.last_step(c galley.course) RETURNS integer
LANGUAGE plpgsql IMMUTABLE SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    RETURN greatest(1, jsonb_array_length(coalesce(c.route -> 'steps', '[]')));
END $$;

-- The role of a step; what a route does not have (any more) is the chief's.
CREATE FUNCTION galley.step_role(c galley.course, step integer) RETURNS integer
LANGUAGE plpgsql IMMUTABLE SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    RETURN CASE WHEN step < 1 OR c.route -> 'steps' -> (step - 1) IS NULL THEN 3
        ELSE galley.role_of_name(c.route -> 'steps' -> (step - 1) ->> 'role') END;
END $$;

CREATE FUNCTION galley.standing(c galley.course) RETURNS SETOF jsonb
LANGUAGE sql IMMUTABLE SET search_path = pg_catalog, pg_temp
BEGIN ATOMIC
    SELECT item FROM jsonb_array_elements((c).reviews) AS each(item) WHERE (item ->> 'standing')::boolean;
END;

CREATE FUNCTION galley.step_taken(c galley.course, person text) RETURNS boolean
LANGUAGE plpgsql IMMUTABLE SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    item jsonb;
BEGIN
    FOR i IN 0 .. coalesce(jsonb_array_length(c.reviews), 0) - 1 LOOP
        item := c.reviews -> i;
        IF (item ->> 'standing')::boolean AND item ->> 'person' = person AND (item ->> 'action')::integer <> 18 THEN
            RETURN true;
        END IF;
    END LOOP;
    RETURN false;
END $$;

CREATE FUNCTION galley.passed(c galley.course, step integer) RETURNS boolean
LANGUAGE plpgsql IMMUTABLE SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    item jsonb;
BEGIN
    FOR i IN 0 .. coalesce(jsonb_array_length(c.reviews), 0) - 1 LOOP
        item := c.reviews -> i;
        IF (item ->> 'standing')::boolean AND (item ->> 'step')::integer = step AND (item ->> 'action')::integer <> 18 THEN
            RETURN true;
        END IF;
    END LOOP;
    RETURN false;
END $$;

-- The route that an article takes if it is submitted now.
CREATE FUNCTION galley.choose_route(sections text[], kind integer) RETURNS jsonb
LANGUAGE plpgsql STABLE SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    own text;
    kind_name text := (ARRAY['original', 'reprint', 'wire-copy', 'flash', 'correction'])[kind + 1];
    chosen jsonb;
BEGIN
    SELECT r.record::jsonb ->> 'route' INTO own
    FROM unnest(sections) WITH ORDINALITY AS each(section, n)
    JOIN galley.records r ON r.kind = 'sections' AND r.key = decode(section, 'hex') AND r.record <> ''
    WHERE r.record::jsonb ->> 'route' IS NOT NULL ORDER BY n LIMIT 1;
    SELECT route INTO chosen FROM (
        SELECT (r.record::jsonb ->> 'route')::jsonb AS route, encode(r.key, 'hex') AS id, r.key FROM galley.records r
        WHERE r.kind = 'routes' AND r.record <> '') AS routes
    WHERE jsonb_array_length(coalesce(route -> 'steps', '[]')) > 0
        AND (route ->> 'kind' IS NULL OR route ->> 'kind' = kind_name)
    ORDER BY galley.hex(route ->> 'id') = own DESC NULLS LAST, route ->> 'kind' IS NULL, key LIMIT 1;
    RETURN coalesce(chosen, '{"steps": [{"role": "chief"}]}');
END $$;

CREATE FUNCTION galley.on_duty(who text, at bigint) RETURNS boolean
LANGUAGE plpgsql STABLE SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    covering text[];
BEGIN
    SELECT array_agg(r.record::jsonb ->> 'person') INTO covering FROM galley.records r
        WHERE r.kind = 'shifts' AND r.record <> '' AND (r.record::jsonb ->> 'role')::integer = 3
            AND (r.record::jsonb ->> 'begins')::bigint <= at AND at < (r.record::jsonb ->> 'ends')::bigint;
    RETURN covering IS NULL OR who = ANY (covering);
END $$;

-- Whether an article's present work could be this person's (src/article/assigning.cpp).
CREATE FUNCTION galley.fit_for(c galley.course, person jsonb) RETURNS boolean
LANGUAGE plpgsql IMMUTABLE SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    step integer;
BEGIN
    IF person IS NULL OR NOT (person ->> 'active')::boolean OR c.stage = 4 THEN
        RETURN false;
    END IF;
    IF c.stage = 1 OR (c.stage = 3 AND cardinality(c.owed) > 0) THEN
        step := CASE WHEN c.stage = 1 THEN c.step ELSE c.owed[1] END;
        RETURN NOT person ->> 'id' = ANY (c.writers) AND NOT galley.step_taken(c, person ->> 'id')
            AND galley.reviews(person, galley.step_role(c, step), c.sections);
    END IF;
    IF NOT galley.touches_texts(person) THEN
        RETURN false;
    END IF;
    CASE c.stage
    WHEN 0 THEN RETURN person ->> 'id' = ANY (c.writers) OR galley.holds_at_least(person, 1, c.sections);
    WHEN 2 THEN RETURN galley.holds(person, 3, c.sections);
    ELSE RETURN galley.holds_at_least(person, 1, c.sections);
    END CASE;
END $$;

-- Why not; null: it is allowed. request: on_duty, named, reason, target, at, now, signing, by_clock, assignees.
CREATE FUNCTION galley.refusal(c galley.course, person jsonb, done integer, request jsonb) RETURNS text
LANGUAGE plpgsql STABLE SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    t galley.transitions;
    guard text;
    me text := person ->> 'id';
    named text := coalesce(request ->> 'named', '');
    at bigint := (request ->> 'at')::bigint;
    now_is bigint := (request ->> 'now')::bigint;
    step integer;
    role integer;
    possible boolean;
BEGIN
    SELECT * INTO t FROM galley.transitions WHERE action = done;
    possible := c.stage = ANY (t.stages) AND c.live = ANY (t.lives);
    IF done IN (16, 19) THEN
        possible := possible AND NOT c.ever_live;
    ELSIF done IN (9, 10) THEN
        possible := possible AND (c.stage <> 3 OR c.live = 1);
    ELSIF done = 7 THEN
        possible := possible AND cardinality(c.owed) > 0;
    END IF;
    IF NOT possible THEN
        RETURN CASE WHEN done IN (9, 10) AND c.stage IN (0, 1) THEN 'not-approved-text' ELSE 'stage-forbids' END;
    END IF;

    IF t.who = 'clock' THEN
        IF NOT (request ->> 'by_clock')::boolean THEN
            RETURN 'role-missing';
        END IF;
    ELSE
        IF NOT coalesce((person ->> 'active')::boolean, false) THEN
            RETURN 'inactive';
        END IF;
        IF NOT galley.touches_texts(person) THEN
            RETURN 'role-missing';
        END IF;
        step := CASE WHEN done = 7 THEN coalesce(c.owed[1], 0) WHEN c.stage = 1 THEN c.step ELSE galley.last_step(c) END;
        role := galley.step_role(c, step);
        CASE t.who
        WHEN 'writer-or-section-editor' THEN
            possible := me = ANY (c.writers) OR galley.holds_at_least(person, 1, c.sections);
        WHEN 'submitter' THEN
            IF c.submitter IS DISTINCT FROM me THEN
                RETURN 'not-submitter';
            END IF;
        WHEN 'step-reviewer' THEN
            possible := galley.reviews(person, role, c.sections);
        WHEN 'step-reviewer-or-above' THEN
            possible := galley.reviews(person, role, c.sections) OR galley.holds_at_least(person, role, c.sections);
        WHEN 'chief-on-duty' THEN
            possible := galley.holds(person, 3, c.sections);
            IF possible AND NOT (request ->> 'on_duty')::boolean THEN
                RETURN 'not-on-duty';
            END IF;
        WHEN 'editor' THEN
            possible := galley.holds_at_least(person, 1, c.sections);
        WHEN 'spike-right' THEN
            possible := (CASE WHEN c.stage = 4 THEN c.spiked_from ELSE c.stage END = 0 AND me = ANY (c.writers))
                OR galley.holds_at_least(person, 2, c.sections);
        WHEN 'proofreader' THEN
            possible := galley.holds(person, 4, c.sections);
        WHEN 'chief' THEN
            possible := galley.holds(person, 3, c.sections);
        END CASE;
        IF NOT possible THEN
            RETURN 'role-missing';
        END IF;
    END IF;

    FOREACH guard IN ARRAY t.guards LOOP
        IF guard = 'proofreading-owed' THEN
            SELECT coalesce((c.route ->> 'proofreadings')::integer, 0) <= count(*) INTO possible FROM galley.standing(c) AS each(item)
                WHERE (item ->> 'action')::integer = 18 AND item ->> 'content_hash' = c.content_hash;
        ELSIF guard = 'assignee-unfit' THEN
            possible := NOT EXISTS (
                SELECT FROM jsonb_array_elements(coalesce(request -> 'assignees', '[]')) AS each(item) WHERE NOT galley.fit_for(c, item));
        ELSE
            possible := CASE guard
                WHEN 'own-work' THEN NOT me = ANY (c.writers)
                WHEN 'already-reviewed' THEN NOT galley.step_taken(c, me)
                WHEN 'hash-not-named' THEN named <> ''
                WHEN 'text-changed' THEN named = '' OR named = coalesce(c.content_hash, '')
                WHEN 'not-approved-text' THEN coalesce(c.approved_hash, '') <> '' AND c.approved_hash = c.content_hash
                WHEN 'open-changes' THEN NOT c.open_changes
                WHEN 'reason-missing' THEN btrim(coalesce(request ->> 'reason', ''), E' \t\n\r\f\v\u00a0\u3000') <> ''
                WHEN 'embargoed' THEN c.embargo IS NULL OR c.embargo <= CASE WHEN done = 9 THEN at ELSE now_is END
                WHEN 'already-opened' THEN c.step <= 1 AND NOT c.opened
                WHEN 'bad-target' THEN coalesce((request ->> 'target')::integer, 0) >= 0
                    AND coalesce((request ->> 'target')::integer, 0) < CASE WHEN c.stage = 1 THEN c.step ELSE galley.last_step(c) + 1 END
                WHEN 'last-step' THEN (c.step >= galley.last_step(c)) = (done = 5)
                WHEN 'time-in-past' THEN at IS NOT NULL AND at > now_is
                WHEN 'not-due' THEN CASE WHEN done = 23 THEN c.expire_at ELSE c.publish_at END <= now_is
                WHEN 'signature-missing' THEN coalesce(request ->> 'signing', '') <> 'missing'
                ELSE true -- fields, findings and what a signature is worth: see the head of this file
                END;
        END IF;
        IF NOT coalesce(possible, false) THEN
            RETURN guard;
        END IF;
    END LOOP;
    RETURN NULL;
END $$;

CREATE FUNCTION galley.to_draft(c galley.course) RETURNS galley.course
LANGUAGE plpgsql IMMUTABLE SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    c.stage := 0;
    c.step := 0;
    c.approved_hash := NULL;
    IF c.live = 0 THEN
        c.owed := '{}';
    END IF;
    c.reviews := coalesce((SELECT jsonb_agg(CASE WHEN (item ->> 'action')::integer = 18 THEN item ELSE item || '{"standing": false}' END)
                           FROM jsonb_array_elements(c.reviews) AS each(item)), '[]');
    RETURN c;
END $$;

CREATE FUNCTION galley.to_step(c galley.course, step integer) RETURNS galley.course
LANGUAGE plpgsql IMMUTABLE SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    IF step <= 0 THEN
        RETURN galley.to_draft(c);
    END IF;
    c.stage := 1;
    c.step := step;
    c.approved_hash := NULL;
    c.reviews := coalesce((SELECT jsonb_agg(CASE WHEN (item ->> 'action')::integer <> 18
                                 AND ((item ->> 'step')::integer >= to_step.step OR (item ->> 'action')::integer = 6)
                               THEN item || '{"standing": false}' ELSE item END)
                           FROM jsonb_array_elements(c.reviews) AS each(item)), '[]');
    RETURN c;
END $$;

CREATE FUNCTION galley.recorded(c galley.course, person text, done integer, step integer) RETURNS galley.course
LANGUAGE plpgsql IMMUTABLE SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    c.reviews := c.reviews || jsonb_build_object('action', done, 'step', step, 'person', person, 'content_hash', c.content_hash, 'standing', true);
    RETURN c;
END $$;

-- What an action that is allowed makes of the article. request: as above.
CREATE FUNCTION galley.carried_out(c galley.course, person jsonb, done integer, request jsonb) RETURNS galley.course
LANGUAGE plpgsql IMMUTABLE SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    me text := person ->> 'id';
    was galley.course := c;
    last integer;
    stands boolean;
BEGIN
    IF c.stage = 0 AND done IN (1, 6) THEN -- a new round
        c.round := c.round + 1;
        c.submitter := me;
        c.opened := false;
        c.reviews := '[]';
    END IF;
    CASE done
    WHEN 1 THEN
        c := galley.to_step(c, 1);
    WHEN 2, 11, 20 THEN
        c := galley.to_draft(c);
    WHEN 4 THEN
        c.step := was.step + 1;
        c := galley.recorded(c, me, done, was.step);
    WHEN 5 THEN
        c.owed := ARRAY(SELECT step FROM unnest(was.owed) WITH ORDINALITY AS each(step, place)
                        WHERE step <> was.step AND NOT galley.passed(was, step) ORDER BY place);
        c.stage := 2;
        c.step := 0;
        c.approved_hash := c.content_hash;
        c := galley.recorded(c, me, done, was.step);
    WHEN 6 THEN
        last := galley.last_step(was);
        stands := NOT me = ANY (was.writers) AND NOT galley.step_taken(was, me) AND galley.reviews(person, galley.step_role(was, last), was.sections);
        c.owed := ARRAY(SELECT step FROM generate_series(1, last) AS each(step)
                        WHERE NOT galley.passed(was, step) AND NOT (step = last AND stands) ORDER BY step);
        c.stage := 2;
        c.step := 0;
        c.approved_hash := c.content_hash;
        c := galley.recorded(c, me, done, 0);
    WHEN 7 THEN
        c.owed := was.owed[2:];
        c := galley.recorded(c, me, done, was.owed[1]);
    WHEN 8 THEN
        c := galley.to_step(c, coalesce((request ->> 'target')::integer, 0));
    WHEN 9, 10, 19 THEN
        c.stage := 3;
        c.step := 0;
        c.live := CASE WHEN done = 9 THEN 1 ELSE 2 END;
        c.live_hash := CASE WHEN done = 19 THEN c.content_hash ELSE c.approved_hash END;
        IF done = 9 THEN
            c.publish_at := (request ->> 'at')::bigint;
        END IF;
    WHEN 12, 23 THEN c.live := 3;
    WHEN 13 THEN c.live := 4;
    WHEN 14 THEN c.live := 5;
    WHEN 15, 22 THEN c.live := 2;
    WHEN 16 THEN
        c.spiked_from := was.stage;
        c.spiked_step := was.step;
        c.stage := 4;
        c.step := 0;
    WHEN 17 THEN
        c.stage := was.spiked_from;
        c.step := was.spiked_step;
    WHEN 18 THEN
        c := galley.recorded(c, me, done, 0);
    ELSE
        NULL;
    END CASE;
    IF c.stage <> 1 THEN
        c.step := 0;
    END IF;
    IF c.live = 2 THEN
        c.ever_live := true;
    END IF;
    RETURN c;
END $$;

-- What a change of the text voids.
CREATE FUNCTION galley.after_text(c galley.course, inside_review boolean) RETURNS galley.course
LANGUAGE plpgsql IMMUTABLE SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    CASE
    WHEN c.stage IN (0, 4) THEN
        c.approved_hash := NULL;
        RETURN c;
    WHEN c.stage = 1 THEN
        RETURN CASE WHEN inside_review THEN c ELSE galley.to_step(c, 1) END;
    ELSE
        RETURN galley.to_draft(c);
    END CASE;
END $$;

-- Whether this person may change handling fields now.
CREATE FUNCTION galley.may_handle(c galley.course, person jsonb) RETURNS boolean
LANGUAGE plpgsql IMMUTABLE SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    RETURN coalesce((person ->> 'active')::boolean, false) AND galley.touches_texts(person)
        AND ((c.stage = 0 AND person ->> 'id' = ANY (c.writers)) OR galley.holds_at_least(person, 1, c.sections));
END $$;

-- Whether this person may give this embargo.
CREATE FUNCTION galley.may_embargo(c galley.course, person jsonb, fresh bigint) RETURNS boolean
LANGUAGE plpgsql IMMUTABLE SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    earlier boolean := c.embargo IS NOT NULL AND (fresh IS NULL OR fresh < c.embargo);
    hides boolean := c.live = 2 AND fresh IS NOT NULL AND fresh IS DISTINCT FROM c.embargo AND NOT earlier;
BEGIN
    RETURN (NOT earlier AND NOT hides)
        OR (coalesce((person ->> 'active')::boolean, false) AND galley.reviews(person, galley.step_role(c, galley.last_step(c)), c.sections));
END $$;
