package org.dossierwerk.adapters.persistence.check;

/** BEY-05: each participant has what the group has, and the group counts them all. */
final class GroupsKnowTheirSeats implements AskedInSql {

    @Override
    public String promise() {
        return "groups count their seats, and seats are when and with whom their group is";
    }

    @Override
    public String question() {
        return """
                SELECT 'group ' || g.id, 'has ' || count(s.id) || ' seats and counts ' || g.seats_taken
                FROM appointment g LEFT JOIN appointment s ON s.group_id = g.id AND s.active
                WHERE g.dossier_id IS NULL GROUP BY g.id HAVING count(s.id) <> g.seats_taken
                UNION ALL
                SELECT 'seat ' || s.id, 'is not as its group ' || g.id
                FROM appointment s JOIN appointment g ON g.id = s.group_id
                WHERE s.active AND (NOT g.active
                  OR (s.starts_at, s.ends_at, s.adviser_id) <> (g.starts_at, g.ends_at, g.adviser_id))
                """;
    }
}
