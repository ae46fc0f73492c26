package org.dossierwerk.application.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.dossierwerk.application.port.file.VirusScanner;
import org.junit.jupiter.api.Test;

/** What whoever lets files through may expect of a scanner. */
public interface VirusScannerContract {

    VirusScanner scanner();

    @Test
    default void a_harmless_file_is_clean() {
        assertThat(scanner().scan(bytes("Salarisstrook november"))).isEqualTo(new VirusScanner.Clean());
        assertThat(scanner().scan(bytes(""))).isEqualTo(new VirusScanner.Clean());
    }

    @Test
    default void a_virus_is_found_and_has_a_name() {
        assertThat(scanner().scan(bytes(eicar())))
                .isInstanceOfSatisfying(
                        VirusScanner.Infected.class, found -> assertThat(found.name()).containsIgnoringCase("eicar"));
    }

    @Test
    default void a_large_file_is_looked_at_whole() {
        assertThat(scanner().scan(new ByteArrayInputStream(new byte[20 * 1024 * 1024])))
                .isEqualTo(new VirusScanner.Clean());
    }

    /** In two halves, lest this very file be taken for one. */
    static String eicar() {
        return "X5O!P%@AP[4\\PZX54(P^)7CC)7}$" + "EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*";
    }

    private static InputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.ISO_8859_1));
    }
}
