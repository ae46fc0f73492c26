-- For each of the next @many meetings one document that is waited for.
CREATE TABLE awaited AS
SELECT gen_random_uuid() AS check_id, gen_random_uuid() AS document_id, appointment_id, dossier_id
FROM (SELECT * FROM meeting ORDER BY no DESC LIMIT @many) newest;

INSERT INTO document_check (id, version, dossier_id, appointment_id)
SELECT check_id, 1, dossier_id, appointment_id FROM awaited;

INSERT INTO requested_document (id, check_id, position, kind_id, client_may_upload, client_may_view, state, since, remark)
SELECT document_id, check_id, 0, (SELECT id FROM document_kind ORDER BY name_key LIMIT 1), true, true, 'REQUESTED', now(), ''
FROM awaited;
