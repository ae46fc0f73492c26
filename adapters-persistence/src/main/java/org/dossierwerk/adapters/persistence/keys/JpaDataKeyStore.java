package org.dossierwerk.adapters.persistence.keys;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dossierwerk.adapters.persistence.unit.Columns;
import org.dossierwerk.adapters.persistence.unit.Sql;
import org.dossierwerk.adapters.persistence.unit.Work;
import org.dossierwerk.application.port.storage.DataKeyStore;
import org.dossierwerk.domain.dossier.DossierId;

/** Wrapped data keys on PostgreSQL. */
record JpaDataKeyStore(Work work) implements DataKeyStore {

    private static final String SELECT = "SELECT id, dossier_id, master, wrapped FROM data_key";

    @Override
    public Optional<DataKey> of(DossierId dossier) {
        return keys(new Sql(SELECT + " WHERE dossier_id = :dossier").set("dossier", dossier.value())).stream()
                .findFirst();
    }

    @Override
    public Optional<DataKey> find(UUID id) {
        return keys(new Sql(SELECT + " WHERE id = :id").set("id", id)).stream().findFirst();
    }

    @Override
    public DataKey addOnce(DataKey key) {
        work.run(new Sql("INSERT INTO data_key (id, dossier_id, master, wrapped)")
                .add("VALUES (:id, :dossier, :master, :wrapped) ON CONFLICT (dossier_id) DO NOTHING")
                .set("id", key.id())
                .set("dossier", key.dossier().value())
                .set("master", key.master())
                .set("wrapped", key.wrapped())::execute);
        return of(key.dossier()).orElseThrow();
    }

    @Override
    public List<DataKey> notWrappedBy(String master, int limit) {
        return keys(new Sql(SELECT + " WHERE master <> :master ORDER BY id LIMIT :limit")
                .set("master", master)
                .set("limit", limit));
    }

    @Override
    public boolean replace(DataKey before, DataKey after) {
        var update = new Sql("UPDATE data_key SET master = :master, wrapped = :wrapped")
                .add("WHERE id = :id AND wrapped = :before")
                .set("master", after.master())
                .set("wrapped", after.wrapped())
                .set("id", before.id())
                .set("before", before.wrapped());
        return work.with(update::execute) == 1;
    }

    @Override
    public Map<String, Long> countByMaster() {
        var question = new Sql("SELECT master, count(*) AS keys FROM data_key GROUP BY master");
        return work.with(entityManager -> question.lines(entityManager).stream()
                .collect(Collectors.toMap(line -> line.text("master"), line -> line.number("keys"))));
    }

    @Override
    public void destroy(DossierId dossier) {
        work.run(new Sql("DELETE FROM data_key WHERE dossier_id = :dossier").set("dossier", dossier.value())::execute);
    }

    private List<DataKey> keys(Sql question) {
        return work.with(entityManager ->
                question.lines(entityManager).stream().map(JpaDataKeyStore::key).toList());
    }

    private static DataKey key(Columns line) {
        return new DataKey(
                line.uuid("id"), new DossierId(line.uuid("dossier_id")), line.text("master"), line.text("wrapped"));
    }
}
