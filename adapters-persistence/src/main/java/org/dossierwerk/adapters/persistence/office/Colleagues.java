package org.dossierwerk.adapters.persistence.office;

import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dossierwerk.adapters.persistence.unit.Columns;
import org.dossierwerk.adapters.persistence.unit.Sql;
import org.dossierwerk.application.office.StaffViews.Colleague;
import org.dossierwerk.domain.office.UserId;
import org.dossierwerk.domain.shared.PersonName;

/** Users as colleagues see them. */
public final class Colleagues {

    private static final String COLUMNS =
            "SELECT u.id, u.first_name, u.infix, u.last_name, u.hue, u.job_title, u.email, u.phone, u.active"
                    + " FROM office_user u";

    private Colleagues() {}

    /** Those of the given ids, in one statement. */
    public static Map<UUID, Colleague> byId(EntityManager entityManager, Collection<UUID> ids) {
        return new Sql(COLUMNS + " WHERE u.id IN (:ids)")
                .set("ids", ids).lines(entityManager).stream()
                        .collect(Collectors.toMap(line -> line.uuid("id"), Colleagues::colleague));
    }

    static List<Colleague> all(EntityManager entityManager) {
        return new Sql(COLUMNS)
                .lines(entityManager).stream().map(Colleagues::colleague).toList();
    }

    private static Colleague colleague(Columns line) {
        var name = new PersonName(line.text("first_name"), line.text("infix"), line.text("last_name"));
        return new Colleague(
                new UserId(line.uuid("id")),
                name.full(),
                name.initials(),
                line.integer("hue"),
                line.text("job_title"),
                line.text("email"),
                line.textOrEmpty("phone"),
                line.flag("active"));
    }
}
