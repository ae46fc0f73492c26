-- One planned run for each of the newest @many meetings: the first due at @begin, the last @seconds seconds later.
CREATE TABLE IF NOT EXISTS planned (run_id uuid PRIMARY KEY, appointment_id uuid NOT NULL, due_at timestamptz NOT NULL, seen_at timestamptz);
TRUNCATE planned;

INSERT INTO planned (run_id, appointment_id, due_at)
SELECT gen_random_uuid(), appointment_id,
  timestamptz '@begin' + (row_number() OVER (ORDER BY hashtext(appointment_id::text)) - 1) * interval '1 second' * @seconds / @many
FROM (SELECT * FROM meeting ORDER BY no DESC LIMIT @many) newest;

INSERT INTO scenario_run (id, version, dossier_id, appointment_id, scenario_id, scenario_name, cause, user_id, execute_on,
  execute_at, zone, due_at, status, attempts, documents, action_items, alerts)
SELECT p.run_id, 1, a.dossier_id, a.id, s.id, s.name, 'BY_HAND', a.adviser_id, cast(p.due_at AT TIME ZONE 'UTC' AS date),
  cast(p.due_at AT TIME ZONE 'UTC' AS time), 'UTC', p.due_at, 'PLANNED', 0, 0, 0, 0
FROM planned p JOIN appointment a ON a.id = p.appointment_id CROSS JOIN scenario s WHERE s.name = '@scenario';
