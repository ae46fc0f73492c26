-- Appointments that nothing was asked for yet, of households with at least @applicants applicants, after all that is planned.
CREATE TABLE IF NOT EXISTS meeting (no serial PRIMARY KEY, appointment_id uuid NOT NULL, dossier_id uuid NOT NULL);

WITH home AS (
  SELECT d.id, d.adviser_id, row_number() OVER (ORDER BY hashtext(d.number)) - 1 AS no, count(*) OVER () AS many
  FROM dossier d
  WHERE d.kind = 'HOUSEHOLD' AND (SELECT count(*) FROM applicant a WHERE a.dossier_id = d.id) >= @applicants),
made AS (
  INSERT INTO appointment (id, version, dossier_id, type_id, title, remarks, wall_time, zone, starts_at,
    duration_seconds, ends_at, place_kind, location_id, place_text, adviser_id, may_overlap, revision, active)
  SELECT gen_random_uuid(), 1, home.id, (SELECT id FROM appointment_type), 'Inventarisatie', '', w.at AT TIME ZONE 'UTC',
    'UTC', w.at, 3600, w.at + interval '1 hour', 'ELSEWHERE', NULL, '', home.adviser_id, true, 0, true
  FROM generate_series(0, @many - 1) i
  JOIN home ON home.no = i % home.many
  CROSS JOIN LATERAL (SELECT timestamptz '2149-01-04 00:00Z' + i * interval '1 hour' AS at) w
  RETURNING id, dossier_id)
INSERT INTO meeting (appointment_id, dossier_id) SELECT id, dossier_id FROM made;
