package org.dossierwerk.adapters.calendar.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.dossierwerk.adapters.calendar.oauth.OAuthClient;
import org.dossierwerk.application.testkit.calendar.CalendarSystem;
import org.junit.jupiter.api.AfterEach;

/** Graph by the application's own right; its owner, too, does everything by Graph, as against Microsoft itself. */
class GraphAsApplicationTest implements GraphByItselfContract {

    private final GraphSystem laboratory = GraphSystem.asApplication();
    private final GraphLiveSystem system = new GraphLiveSystem(
            new GraphService(laboratory.laboratory.address(), Duration.ofSeconds(10), 4),
            new OAuthClient(
                    laboratory.oauth.authorization(),
                    laboratory.oauth.token(),
                    null,
                    GraphSystem.CLIENT,
                    GraphSystem.SECRET,
                    Duration.ofSeconds(10)),
            GraphSystem.USER,
            laboratory.clock);

    @Override
    public CalendarSystem system() {
        return system;
    }

    @AfterEach
    void nothing_was_asked_that_no_document_describes() {
        system.close();
        laboratory.close();
        assertThat(laboratory.laboratory.complaints()).isEmpty();
    }
}
