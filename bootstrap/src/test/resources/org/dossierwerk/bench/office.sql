-- The office: its advisers with their ways in, one type of appointment that confirms by mail, a few choices.
CREATE FUNCTION pg_temp.draw(i bigint, salt bigint, n integer) RETURNS integer IMMUTABLE
  RETURN ((hashint8extended(i, @seed + salt) & 2147483647) % n)::integer;

-- An id as the application makes them: the time in front, then what is drawn.
CREATE FUNCTION pg_temp.id(at timestamptz, i bigint, salt bigint) RETURNS uuid IMMUTABLE
  RETURN (lpad(to_hex((extract(epoch FROM at) * 1000)::bigint), 12, '0') || '7'
    || left(md5(salt || '.' || i || '.@seed'), 3) || 'b' || substr(md5(salt || '.' || i || '.@seed'), 4, 15))::uuid;

-- The places in an adviser's calendar, fifteen a week, counted back from the end of the coming week.
CREATE FUNCTION pg_temp.place_in_time(place bigint) RETURNS timestamp IMMUTABLE
  RETURN timestamp '@anchor' + interval '7 days' - (place / 15) * interval '7 days'
    + ((place % 15) / 3) * interval '1 day' + (ARRAY[9, 11, 14])[1 + place % 3] * interval '1 hour';

INSERT INTO location (id, version, name, address, active)
VALUES (pg_temp.id('2005-01-03', 1, 1), 0, 'Hoofdkantoor', 'Dorpsstraat 1, 1234 AB Wegwijk', true);

INSERT INTO catalogue_item (id, version, catalogue, name, code, code_key, active)
SELECT pg_temp.id('2005-01-03', row_number() OVER (), 2), 0, kind, name, code, lower(code), true
FROM (VALUES ('INCOME_TYPE', 'Loondienst', 'LOON'), ('INCOME_TYPE', 'Zelfstandig', 'ZZP'),
  ('CLIENT_PROFILE', 'Starter', 'START'), ('CLIENT_PROFILE', 'Doorstromer', 'DOOR'),
  ('LEAD_SOURCE', 'Aanbeveling', 'AANB'), ('LEAD_SOURCE', 'Website', 'WEB'),
  ('PRODUCT_KIND', 'Hypotheek', 'HYP'), ('PRODUCT_KIND', 'Overlijdensrisico', 'ORV')) AS c (kind, name, code);

INSERT INTO office_user (id, version, user_name, user_name_key, first_name, infix, last_name, email, job_title,
  language, hue, default_location_id, rights, active)
SELECT pg_temp.id('2005-01-03', i, 3), 0, 'adviser' || i, 'adviser' || i, f.name, l.infix, l.name,
  'adviser' || i || '@wegwijs.example', 'Adviseur', 'NL', 1 + i % 6, (SELECT id FROM location),
  ARRAY['WORK_ON_DOSSIERS', 'SEE_ALL_DOSSIERS'], true
FROM generate_series(0, @advisers - 1) i
JOIN first_name f ON f.no = pg_temp.draw(i, 30, (SELECT count(*)::integer FROM first_name))
JOIN last_name l ON l.no = pg_temp.draw(i, 31, 40);

INSERT INTO account (id, version, realm, user_id, user_name, user_name_key, password_hash, blocked, stamp)
SELECT pg_temp.id('2005-01-03', row_number() OVER (), 4), 0, 'DESK', id, user_name, user_name_key, '@password', false, 0
FROM office_user;

INSERT INTO appointment_type (id, version, name, title, duration_seconds, channel, confirm_planning, confirm_cancelling,
  reminder_hours, disclosure, when_stale, active)
VALUES (pg_temp.id('2005-01-03', 1, 5), 0, 'Adviesgesprek', 'Adviesgesprek', 3600, 'ON_SITE', true, true, '{}', 'FULL', 'HIDE', true);

INSERT INTO appointment_result (id, type_id, position, name, active)
SELECT pg_temp.id('2005-01-03', position, 6), (SELECT id FROM appointment_type), position, name, true
FROM (VALUES (0, 'Advies gegeven'), (1, 'Niet verschenen')) AS r (position, name);
