package org.dossierwerk.adapters.persistence.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("CRY-7")
@Tag("CAL-12")
class SealedTextsTest {

    private static final UUID ABOUT = new UUID(1, 2);

    @TempDir
    private Path folder;

    private Path keys() {
        return folder.resolve("keys.json");
    }

    @Test
    void what_is_sealed_can_be_opened_and_not_be_read() {
        var sealer = SealedTexts.with(FileKeys.in(keys()));
        var sealed = sealer.seal(ABOUT, "token \u2603");

        assertThat(sealed).doesNotContain("token").isNotEqualTo(sealer.seal(ABOUT, "token \u2603"));
        assertThat(sealer.open(ABOUT, sealed)).isEqualTo("token \u2603");
        assertThat(sealer.open(ABOUT, sealer.seal(ABOUT, ""))).isEmpty();
    }

    @Test
    void it_opens_for_nothing_else_and_not_once_it_was_changed() {
        var sealer = SealedTexts.with(FileKeys.in(keys()));
        var sealed = sealer.seal(ABOUT, "token");
        var changed = (sealed.startsWith("A") ? "B" : "A") + sealed.substring(1);

        assertThatThrownBy(() -> sealer.open(new UUID(1, 3), sealed)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> sealer.open(ABOUT, changed)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> sealer.open(ABOUT, "not sealed")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @Tag("CRY-4")
    void it_opens_after_the_keys_were_turned_over() {
        var sealed = SealedTexts.with(FileKeys.in(keys())).seal(ABOUT, "token");
        FileKeys.rotate(keys());
        assertThat(SealedTexts.with(FileKeys.in(keys())).open(ABOUT, sealed)).isEqualTo("token");
    }
}
