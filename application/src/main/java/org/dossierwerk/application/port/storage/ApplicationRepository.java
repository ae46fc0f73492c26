package org.dossierwerk.application.port.storage;

import java.util.List;
import java.util.Optional;
import org.dossierwerk.domain.dossier.Application;
import org.dossierwerk.domain.dossier.ApplicationId;

/** The applications that came in. */
public interface ApplicationRepository {

    Optional<Application> find(ApplicationId id);

    /** Those that wait, the longest waiting first, at most so many. */
    List<Application> waiting(int limit);

    /** @throws StaleVersion when the stored version is not the one this was loaded with */
    void save(Application application);
}
