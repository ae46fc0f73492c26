-- A check of the newest meeting with @documents documents, each handed in twice.
CREATE TEMP TABLE wanted AS SELECT * FROM meeting ORDER BY no DESC LIMIT 1;

INSERT INTO document_check (id, version, dossier_id, appointment_id)
SELECT gen_random_uuid(), 1, dossier_id, appointment_id FROM wanted;

INSERT INTO requested_document (id, check_id, position, kind_id, client_may_upload, client_may_view, state, since, remark)
SELECT gen_random_uuid(), c.id, k.no, k.id, true, true, 'RECEIVED', now(), ''
FROM document_check c JOIN wanted USING (appointment_id)
CROSS JOIN (SELECT id, row_number() OVER (ORDER BY name_key) - 1 AS no FROM document_kind) k WHERE k.no < @documents;

INSERT INTO file_version (document_id, position, file_id, name, size, sha256, pages, staff_id, received_at)
SELECT r.id, nth, gen_random_uuid(), 'document.pdf', 100000, repeat('0f', 32), 3, a.adviser_id, now()
FROM requested_document r JOIN document_check c ON c.id = r.check_id JOIN wanted USING (appointment_id)
JOIN appointment a ON a.id = c.appointment_id CROSS JOIN generate_series(0, 1) nth;

DROP TABLE wanted;
