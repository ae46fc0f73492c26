package org.dossierwerk.adapters.persistence.office;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.dossierwerk.adapters.persistence.unit.Sql;
import org.dossierwerk.adapters.persistence.unit.Work;
import org.dossierwerk.application.port.storage.OfficeRepository;
import org.dossierwerk.application.port.storage.SearchWords;
import org.dossierwerk.application.port.storage.StaleVersion;
import org.dossierwerk.domain.office.Catalogue;
import org.dossierwerk.domain.office.CatalogueItem;
import org.dossierwerk.domain.office.CatalogueItemId;
import org.dossierwerk.domain.office.ClosingDay;
import org.dossierwerk.domain.office.Location;
import org.dossierwerk.domain.office.LocationId;
import org.dossierwerk.domain.office.OfficeSettings;
import org.jspecify.annotations.Nullable;

/** The office's own records on PostgreSQL. They have no parts, so a changed row moves its version by itself. */
record JpaOfficeRepository(Work work) implements OfficeRepository {

    @Override
    public Optional<OfficeSettings> settings() {
        return find(OfficeSettingsRow.class, OfficeMapper.ONLY, OfficeMapper::read);
    }

    @Override
    public void save(OfficeSettings settings) {
        work.run(entityManager -> {
            var row = fresh(
                    entityManager, OfficeSettingsRow.class, OfficeMapper.ONLY, settings.version(), r -> r.version);
            var changed = row == null ? new OfficeSettingsRow() : row;
            OfficeMapper.apply(settings, changed);
            changed.version = row == null ? 1 : row.version;
            keep(entityManager, row == null, changed);
        });
    }

    @Override
    public Optional<Location> location(LocationId id) {
        return find(LocationRow.class, id.value(), OfficeMapper::read);
    }

    @Override
    public List<Location> locations() {
        var all = work.with(entityManager -> entityManager
                .createQuery("select r from LocationRow r", LocationRow.class)
                .getResultStream()
                .map(OfficeMapper::read)
                .toList());
        return SearchWords.inOrder(all, Location::name).stream()
                .sorted(Comparator.comparing(location -> !location.active()))
                .toList();
    }

    @Override
    public void save(Location location) {
        work.run(entityManager -> {
            var row =
                    fresh(entityManager, LocationRow.class, location.id().value(), location.version(), r -> r.version);
            var changed = row == null ? new LocationRow() : row;
            OfficeMapper.apply(location, changed);
            changed.version = row == null ? 1 : row.version;
            keep(entityManager, row == null, changed);
        });
    }

    @Override
    public Optional<CatalogueItem> item(CatalogueItemId id) {
        return find(CatalogueItemRow.class, id.value(), OfficeMapper::read);
    }

    @Override
    public List<CatalogueItem> items(Catalogue catalogue) {
        var all = work.with(entityManager -> entityManager
                .createQuery("select r from CatalogueItemRow r where r.catalogue = :catalogue", CatalogueItemRow.class)
                .setParameter("catalogue", catalogue)
                .getResultStream()
                .map(OfficeMapper::read)
                .toList());
        return SearchWords.inOrder(all, CatalogueItem::name).stream()
                .sorted(Comparator.comparing(item -> !item.active()))
                .toList();
    }

    @Override
    public void save(CatalogueItem item) {
        work.run(entityManager -> {
            var row = fresh(entityManager, CatalogueItemRow.class, item.id().value(), item.version(), r -> r.version);
            var changed = row == null ? new CatalogueItemRow() : row;
            OfficeMapper.apply(item, changed);
            changed.version = row == null ? 1 : row.version;
            keep(entityManager, row == null, changed);
        });
    }

    @Override
    public List<ClosingDay> closingDays() {
        return work.with(entityManager -> entityManager
                .createQuery("select r from ClosingDayRow r order by r.day", ClosingDayRow.class)
                .getResultStream()
                .map(OfficeMapper::read)
                .toList());
    }

    @Override
    public void save(ClosingDay day) {
        work.run(entityManager -> {
            var row = entityManager.find(ClosingDayRow.class, day.day());
            var changed = row == null ? new ClosingDayRow() : row;
            changed.day = day.day();
            changed.name = day.name();
            keep(entityManager, row == null, changed);
        });
    }

    @Override
    public void removeClosingDay(LocalDate day) {
        work.run(entityManager -> {
            var row = entityManager.find(ClosingDayRow.class, day);
            if (row != null) {
                entityManager.remove(row);
                entityManager.flush();
            }
        });
    }

    private <R, T> Optional<T> find(Class<R> rows, Object id, Function<R, T> read) {
        return work.with(entityManager ->
                Optional.ofNullable(entityManager.find(rows, id)).map(read));
    }

    /** The row with the version that is expected, or null for a new one. */
    private static <R> @Nullable R fresh(
            EntityManager entityManager, Class<R> rows, Object id, long expected, ToLongFunction<R> version) {
        var row = entityManager.find(rows, id);
        if (expected != (row == null ? 0 : version.applyAsLong(row))) {
            throw new StaleVersion();
        }
        return row;
    }

    private static void keep(EntityManager entityManager, boolean isNew, Object row) {
        if (isNew) {
            entityManager.persist(row);
        }
        entityManager.flush();
    }

    @Override
    public UUID installation(UUID proposal) {
        var known = new Sql("SELECT id FROM installation");
        var first = new Sql("INSERT INTO installation (id) VALUES (:id) ON CONFLICT DO NOTHING").set("id", proposal);
        return work.with(entityManager -> {
            if (known.lines(entityManager).isEmpty()) {
                first.execute(entityManager);
            }
            return known.lines(entityManager).get(0).uuid("id");
        });
    }
}
