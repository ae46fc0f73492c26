package org.dossierwerk.adapters.persistence.check;

/** INV-1: whatever let two appointments in, the constraint among them, they are found. */
final class OneAdviserInOnePlace implements AskedInSql {

    @Override
    public String promise() {
        return "no adviser has two appointments at a time that are not meant to overlap";
    }

    @Override
    public String question() {
        return """
                SELECT 'appointment ' || a.id, 'overlaps appointment ' || b.id || ' of the same adviser at ' || b.starts_at
                FROM appointment a JOIN appointment b ON a.adviser_id = b.adviser_id AND a.id < b.id
                  AND tstzrange(a.starts_at, a.ends_at, '[)') && tstzrange(b.starts_at, b.ends_at, '[)')
                WHERE a.active AND NOT a.may_overlap AND b.active AND NOT b.may_overlap
                """;
    }
}
