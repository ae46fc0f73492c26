package org.dossierwerk.application.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import org.dossierwerk.application.port.file.Fingerprints;
import org.dossierwerk.domain.dossier.DossierId;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What marks of contents are good for. */
@Tag("UPL-13")
public interface FingerprintsContract {

    String SHA = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    Fingerprints fingerprints();

    /** The same port with another key. */
    Fingerprints ofAnotherOffice();

    DossierId aDossier();

    @Test
    default void the_same_content_in_the_same_dossier_has_the_same_mark() {
        var dossier = aDossier();
        assertThat(fingerprints().of(dossier, SHA)).isEqualTo(fingerprints().of(dossier, SHA));
        assertThat(fingerprints().of(dossier, SHA)).isNotEqualTo(fingerprints().of(dossier, SHA.replace('b', 'c')));
    }

    @Test
    default void in_another_dossier_it_has_another() {
        assertThat(fingerprints().of(aDossier(), SHA)).isNotEqualTo(fingerprints().of(aDossier(), SHA));
    }

    @Test
    default void without_the_key_nobody_makes_it() {
        var dossier = aDossier();
        assertThat(fingerprints().of(dossier, SHA)).isNotEqualTo(ofAnotherOffice().of(dossier, SHA));
    }
}
