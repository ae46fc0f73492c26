package org.dossierwerk.adapters.persistence.check;

/** INV-8: no judgement about nothing. */
final class ReceivedDocumentsHaveFiles implements AskedInSql {

    @Override
    public String promise() {
        return "every document that was received or judged has a file";
    }

    @Override
    public String question() {
        return """
                SELECT 'document ' || d.id, 'is ' || d.state || ' without a file'
                FROM requested_document d WHERE d.state NOT IN ('REQUESTED', 'LAPSED')
                  AND NOT EXISTS (SELECT FROM file_version f WHERE f.document_id = d.id)
                """;
    }
}
