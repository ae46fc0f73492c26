package org.dossierwerk.adapters.persistence.check;

/** CALENDAR CAL-2: an entry in a linked calendar is that of one appointment. */
final class CopiesStandApart implements AskedInSql {

    @Override
    public String promise() {
        return "no two copies of appointments are the same entry of a linked calendar";
    }

    @Override
    public String question() {
        return """
                SELECT 'entry ' || c.entry_id || ' of link ' || c.link_id, 'is the copy of ' || count(*) || ' appointments'
                FROM calendar_copy c WHERE c.entry_id <> '' GROUP BY c.link_id, c.calendar, c.entry_id HAVING count(*) > 1
                """;
    }
}
