package org.dossierwerk.adapters.persistence;

import org.dossierwerk.application.testkit.ExampleOffice;

/** Fills a database with dossiers of one person each and one appointment each, at 40 advisers, the same every time. */
final class ManyDossiers {

    private static final int CHUNK = 20_000;

    private static final String NAMES = """
            CREATE UNLOGGED TABLE example_names AS SELECT
              ARRAY['jan','anna','emma','tom','sophie','lars','bram','julia','daan','mila','piet','kees','ahmed','fatima',
                'johanna','hendrik','willem','maria','elisabeth','noor'] AS firsts,
              ARRAY['jansen','de vries','de boer','bakker','visser','smit','van den berg','van dijk','meijer','mulder',
                'bos','vos','peters','hendriks','van leeuwen','dekker','brouwer','de wit','dijkstra','smits'] AS lasts
            """;

    private static final String ADVISERS = """
            INSERT INTO office_user (id, version, user_name, user_name_key, first_name, infix, last_name, email, job_title,
              language, hue, rights, active)
            SELECT md5('adviser' || i)::uuid, 1, 'adviser' || i, 'adviser' || i, 'An', '', 'Adviser', 'a@example.org', '',
              'NL', 1, '{}', TRUE
            FROM generate_series(0, 39) i
            """;

    private static final String PARTIES = """
            INSERT INTO party (id, version, kind, first_name, infix, last_name, email, name_key, email_key, words)
            SELECT md5('party' || i)::uuid, 1, 'PERSON', f, '', l, e, f || ' ' || l, e,
              regexp_split_to_array(f || ' ' || l || ' ' || regexp_replace(f || ' ' || l, ' .* ', ' ') || ' ' || i
                || ' example com', ' ')
            FROM generate_series(%1$d, %2$d) i,
              LATERAL (SELECT firsts[1 + i %% 20] AS f,
                lasts[1 + (i / 20) %% 20] || CASE WHEN i %% 7 = 0 THEN '' ELSE chr(97 + (i / 7) %% 26) || chr(97 + (i / 182) %% 26)
                  || CASE WHEN i %% 5 = 0 THEN chr(97 + (i / 4732) %% 26) ELSE '' END END AS l FROM example_names) n,
              LATERAL (SELECT replace(f || '.' || l, ' ', '') || i || '@example.com' AS e) m
            """;

    private static final String DOSSIERS = """
            INSERT INTO dossier (id, version, number, opened_at, kind, adviser_id, form_of_address, language, status)
            SELECT md5('dossier' || i)::uuid, 1, 'D-2026-' || lpad(i::text, 7, '0'),
              timestamptz '2026-01-01Z' + make_interval(secs => i), 'HOUSEHOLD', md5('adviser' || i %% 40)::uuid, 'FORMAL',
              'NL', 'OPEN'
            FROM generate_series(%1$d, %2$d) i
            """;

    private static final String APPLICANTS = """
            INSERT INTO applicant (id, dossier_id, position, person_id)
            SELECT md5('applicant' || i)::uuid, md5('dossier' || i)::uuid, 0, md5('party' || i)::uuid
            FROM generate_series(%1$d, %2$d) i
            """;

    private static final String APPOINTMENTS = """
            INSERT INTO appointment (id, version, dossier_id, type_id, title, remarks, wall_time, zone, starts_at,
              duration_seconds, ends_at, place_kind, place_text, adviser_id, may_overlap, revision, active)
            SELECT md5('appointment' || i)::uuid, 1, md5('dossier' || i)::uuid, '%3$s', 'Oriënterend gesprek', '',
              timestamp '2026-01-01' + t, 'UTC', timestamptz '2026-01-01Z' + t, 3600, timestamptz '2026-01-01Z' + t
              + interval '1 hour', 'ELSEWHERE', '', md5('adviser' || i %% 40)::uuid, FALSE, 0, TRUE
            FROM generate_series(%1$d, %2$d) i, LATERAL (SELECT make_interval(hours => i / 40 * 4) AS t) w
            """;

    private ManyDossiers() {}

    static void in(OpenedDatabase database, int count) {
        var type = ExampleOffice.in(database.stores).type().id().value();
        database.execute(NAMES);
        database.execute(ADVISERS);
        for (int from = 0; from < count; from += CHUNK) {
            int to = Math.min(count, from + CHUNK) - 1;
            database.execute(PARTIES.formatted(from, to));
            database.execute(DOSSIERS.formatted(from, to));
            database.execute(APPLICANTS.formatted(from, to));
            database.execute(APPOINTMENTS.formatted(from, to, type));
        }
        database.execute("VACUUM ANALYZE");
    }
}
