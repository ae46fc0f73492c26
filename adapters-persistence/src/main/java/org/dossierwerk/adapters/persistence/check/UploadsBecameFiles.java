package org.dossierwerk.adapters.persistence.check;

/** INV-8: the file of a document and that its upload was stored are one transaction. */
final class UploadsBecameFiles implements AskedInSql {

    @Override
    public String promise() {
        return "every upload that was stored and all that was put to a document is its file, and what was taken back is not";
    }

    @Override
    public String question() {
        return """
                SELECT 'upload ' || u.id, CASE u.state WHEN 'STORED' THEN 'was stored as file ' || u.result_id || ', which its document does not have'
                  ELSE 'was taken back, but its document still has file ' || u.result_id END
                FROM upload u WHERE u.state IN ('STORED', 'WITHDRAWN') AND (u.state = 'STORED') <> EXISTS (
                  SELECT FROM file_version f WHERE f.document_id = u.document_id AND f.file_id = u.result_id AND f.origin_id IS NULL)
                UNION ALL SELECT 'tray file ' || t.id, 'was put to document ' || t.document_id || ' as file ' || t.file_id || ', which it does not have'
                FROM tray_file t WHERE t.state = 'PLACED' AND NOT EXISTS (
                  SELECT FROM file_version f WHERE f.document_id = t.document_id AND f.file_id = t.file_id)
                """;
    }
}
