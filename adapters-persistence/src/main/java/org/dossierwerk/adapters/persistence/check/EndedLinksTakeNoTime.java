package org.dossierwerk.adapters.persistence.check;

/** CALENDAR CT-48: of a calendar that was disconnected nothing is kept. */
final class EndedLinksTakeNoTime implements AskedInSql {

    @Override
    public String promise() {
        return "no time is taken by a calendar that was disconnected";
    }

    @Override
    public String question() {
        return """
                SELECT 'link ' || l.id, 'was disconnected and still takes ' || count(*) || ' times'
                FROM calendar_busy b JOIN calendar_link l ON l.id = b.link_id WHERE l.status = 'ENDED' GROUP BY l.id
                """;
    }
}
