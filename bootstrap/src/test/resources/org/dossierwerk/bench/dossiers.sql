-- The dossiers, oldest first: each of an adviser, with three appointments in that adviser's calendar, none overlapping.
CREATE TEMP TABLE opening AS
SELECT i, i % @advisers AS adviser_no, u.id AS adviser_id, (@size / @advisers) - 1 - i / @advisers AS age,
  pg_temp.draw(i, 1, 100) >= 95 AS business, pg_temp.draw(i, 1, 100) < 40 AS couple,
  (pg_temp.place_in_time(3 * (@size / @advisers) - 1 - i / @advisers) - interval '14 days')
    AT TIME ZONE 'Europe/Amsterdam' + i * interval '1 microsecond' AS opened_at
FROM generate_series(0, @size - 1) i
JOIN office_user u ON u.user_name = 'adviser' || i % @advisers;
ALTER TABLE opening ADD id uuid;
UPDATE opening SET id = pg_temp.id(opened_at, i, 10);

-- One person in every household, a second in two of five; a family name from the common ones in four of five.
CREATE TEMP TABLE client AS
SELECT pg_temp.id(o.opened_at, 2 * o.i + nth, 11) AS id, o.id AS dossier_id, o.i, nth, o.opened_at, o.business,
  f.name AS first_name, f.words AS first_words, l.infix, l.name AS last_name, l.words AS last_words, l.ascii,
  lower(l.ascii) || (2 * o.i + nth) || '@post.example' AS email
FROM opening o
CROSS JOIN generate_series(0, 1) nth
JOIN first_name f ON f.no = pg_temp.draw(2 * o.i + nth, 12, (SELECT count(*)::integer FROM first_name))
JOIN last_name l ON l.no = CASE WHEN o.i % (@size / 3 + 1) = 7 THEN -1
  WHEN pg_temp.draw(o.i, 14, 5) < 4
    THEN pg_temp.draw(o.i, 15, 1 + pg_temp.draw(o.i, 16, (SELECT count(*)::integer FROM last_name WHERE common)))
  ELSE (SELECT count(*)::integer FROM last_name WHERE common)
    + pg_temp.draw(o.i, 17, (SELECT count(*)::integer FROM last_name WHERE NOT common AND no >= 0)) END
WHERE nth = 0 OR o.couple;

INSERT INTO party (id, version, kind, first_name, infix, last_name, birth_date, company_name, registration_number,
  email, phone, street, house_number, postcode, city, country, name_key, email_key, words)
SELECT id, 0, CASE WHEN business THEN 'COMPANY' ELSE 'PERSON' END,
  CASE WHEN NOT business THEN first_name END, CASE WHEN NOT business THEN infix END,
  CASE WHEN NOT business THEN last_name END, CASE WHEN NOT business THEN date '1950-01-01' + pg_temp.draw(i, 20, 18000) END,
  CASE WHEN business THEN last_name || ' Beheer' END, CASE WHEN business THEN lpad(i::text, 8, '0') END,
  email, '+316' || lpad(i::text, 8, '0'), 'Dorpsstraat', (1 + pg_temp.draw(i, 21, 200))::text,
  (1000 + pg_temp.draw(i, 22, 8999)) || ' AB', 'Wegwijk', 'NL',
  CASE WHEN business THEN array_to_string(last_words, ' ') || ' beheer'
    ELSE array_to_string(first_words || last_words, ' ') END,
  email,
  ARRAY(SELECT DISTINCT w FROM unnest(CASE WHEN business THEN last_words || ARRAY['beheer']
    ELSE first_words || string_to_array(lower(infix), ' ') || last_words END
    || ARRAY[ascii, (2 * i + nth)::text, 'post', 'example']) w)
FROM client ORDER BY opened_at, client.id;

INSERT INTO dossier (id, version, number, opened_at, kind, company_id, adviser_id, case_handler_id, form_of_address,
  language, lead_source_id, status)
SELECT o.id, 0, 'D-' || extract(year FROM o.opened_at) || '-' || lpad((o.i + 1)::text, greatest(5, length((o.i + 1)::text)), '0'), o.opened_at,
  CASE WHEN o.business THEN 'BUSINESS' ELSE 'HOUSEHOLD' END, c.id, o.adviser_id, NULL,
  CASE WHEN pg_temp.draw(o.i, 23, 2) = 0 THEN 'FORMAL' ELSE 'INFORMAL' END, 'NL',
  (SELECT id FROM catalogue_item WHERE catalogue = 'LEAD_SOURCE' AND code = 'WEB'), 'OPEN'
FROM opening o LEFT JOIN client c ON c.dossier_id = o.id AND o.business ORDER BY o.i;

SELECT setval('dossier_number', @size);

INSERT INTO applicant (id, dossier_id, position, person_id, income_type_id, client_profile_id)
SELECT pg_temp.id(opened_at, 2 * i + nth, 24), dossier_id, nth, id,
  (SELECT id FROM catalogue_item WHERE code = 'LOON'), (SELECT id FROM catalogue_item WHERE code = 'START')
FROM client WHERE NOT business ORDER BY opened_at, client.id;

INSERT INTO product (id, dossier_id, position, kind_id, description)
SELECT pg_temp.id(opened_at, i, 25), id, 0, (SELECT id FROM catalogue_item WHERE code = 'HYP'), 'Aankoop woning'
FROM opening ORDER BY i;

INSERT INTO appointment (id, version, dossier_id, type_id, title, remarks, wall_time, zone, starts_at, duration_seconds,
  ends_at, place_kind, location_id, place_text, adviser_id, may_overlap, revision, active)
SELECT pg_temp.id(o.opened_at + nth * interval '1 hour', 3 * o.i + nth, 26), 0, o.id, (SELECT id FROM appointment_type),
  'Adviesgesprek', 'Neem de laatste loonstrook mee.', wall, 'Europe/Amsterdam', wall AT TIME ZONE 'Europe/Amsterdam',
  3600, wall AT TIME ZONE 'Europe/Amsterdam' + interval '1 hour', 'AT_OFFICE', (SELECT id FROM location),
  'Hoofdkantoor, Dorpsstraat 1, 1234 AB Wegwijk', o.adviser_id, false, 0, true
FROM opening o CROSS JOIN generate_series(0, 2) nth
CROSS JOIN LATERAL (SELECT pg_temp.place_in_time((2 - nth) * (@size / @advisers) + o.age) AS wall) w
ORDER BY o.i, nth;

INSERT INTO mail_message (id, version, occasion, dossier_id, appointment_id, revision, template_version, recipient_name,
  recipient_address, recipient_key, language, form_of_address, subject, body, written_at, status, settled_at, failure)
SELECT pg_temp.id(o.opened_at, o.i, 27), 0, 'CONFIRMATION', o.id, pg_temp.id(o.opened_at, 3 * o.i, 26), 0, 0, c.first_name || ' ' || c.last_name, c.email,
  c.email, 'NL', 'FORMAL', 'Uw afspraak: Adviesgesprek', repeat('Wij zien u graag op ons kantoor. ', 12), o.opened_at,
  'SENT', o.opened_at, ''
FROM opening o JOIN client c ON c.dossier_id = o.id AND c.nth = 0
ORDER BY o.i;

INSERT INTO audit_entry (id, at, actor, actor_name, action, dossier_id, subject, facts)
SELECT pg_temp.id(o.opened_at, 2 * o.i + nth, 28), o.opened_at, o.adviser_id, 'adviser' || o.adviser_no,
  CASE nth WHEN 0 THEN 'dossier.opened' ELSE 'dossier.product-added' END, o.id, o.id, '{}'
FROM opening o CROSS JOIN generate_series(0, 1) nth ORDER BY o.i, nth;
