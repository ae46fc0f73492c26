package org.dossierwerk.adapters.persistence.check;

/** INV-15: since it was agreed, a government may have moved its clocks, or a defect the appointment. */
final class TimesAsAgreed implements AskedInSql {

    @Override
    public String promise() {
        return "the moment of an appointment to come is what its clock shows in its zone";
    }

    @Override
    public String question() {
        return """
                SELECT 'appointment ' || id, 'was agreed for ' || wall_time || ' in ' || zone || ', and is now at ' || (starts_at AT TIME ZONE zone)
                FROM appointment WHERE active AND starts_at > now() AND starts_at AT TIME ZONE zone <> wall_time
                """;
    }
}
