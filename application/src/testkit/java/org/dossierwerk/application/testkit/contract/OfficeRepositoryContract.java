package org.dossierwerk.application.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.dossierwerk.application.port.storage.OfficeRepository;
import org.dossierwerk.application.port.storage.StaleVersion;
import org.dossierwerk.application.testkit.OfficeExamples;
import org.dossierwerk.domain.office.Catalogue;
import org.dossierwerk.domain.office.CatalogueItem;
import org.dossierwerk.domain.office.ClosingDay;
import org.dossierwerk.domain.office.Location;
import org.dossierwerk.domain.office.LocationId;
import org.dossierwerk.domain.office.OfficeRefusal;
import org.dossierwerk.domain.office.OfficeSettings;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What an {@link OfficeRepository} does. */
public interface OfficeRepositoryContract extends StorageContract {

    @Test
    default void settings_come_back_whole_and_move_on() {
        assertThat(office().settings()).isEmpty();
        var settings = OfficeExamples.settings();
        office().save(settings);
        var stored = office().settings().orElseThrow();
        assertThat(stored).usingRecursiveComparison().ignoringFields("version").isEqualTo(settings);
        office().save(renamed(stored, "Other"));
        assertThat(office().settings().orElseThrow()).isEqualTo(renamed(stored, "Other", stored.version() + 1));
        assertThatThrownBy(() -> office().save(renamed(stored, "Late"))).isInstanceOf(StaleVersion.class);
        assertThatThrownBy(() -> office().save(settings)).isInstanceOf(StaleVersion.class);
    }

    @Test
    default void saving_the_same_settings_moves_no_version() {
        office().save(OfficeExamples.settings());
        var stored = office().settings().orElseThrow();
        office().save(stored);
        assertThat(office().settings()).contains(stored);
    }

    @Test
    default void locations_are_listed_the_active_ones_first_then_by_name() {
        var utrecht = OfficeExamples.aLocation("utrecht");
        var aachen = OfficeExamples.aLocation("Aachen");
        var closed = new Location(aachen.id(), 1, "Aachen", "gone", false);
        List.of(utrecht, aachen, OfficeExamples.aLocation("Überlingen")).forEach(office()::save);
        office().save(closed);
        assertThat(office().locations()).extracting(Location::name).containsExactly("Überlingen", "utrecht", "Aachen");
        assertThat(office().location(aachen.id())).contains(new Location(aachen.id(), 2, "Aachen", "gone", false));
        assertThatThrownBy(() -> office().save(closed)).isInstanceOf(StaleVersion.class);
        assertThatThrownBy(() -> office().save(new Location(new LocationId(UUID.randomUUID()), 3, "New", "", true)))
                .isInstanceOf(StaleVersion.class);
    }

    @Test
    @Tag("DOS-12")
    default void a_code_is_unique_within_its_list() {
        office().save(OfficeExamples.anItem(Catalogue.LEAD_SOURCE, "Website", "WEB"));
        office().save(OfficeExamples.anItem(Catalogue.PRODUCT_KIND, "Webshop", "WEB"));
        var second = OfficeExamples.anItem(Catalogue.LEAD_SOURCE, "Site", "web");
        assertThatThrownBy(() -> office().save(second)).isInstanceOf(OfficeRefusal.Taken.class);
        assertThat(office().item(second.id())).isEmpty();
    }

    @Test
    @Tag("DOS-12")
    default void a_list_has_its_own_items_the_active_ones_first_then_by_name() {
        var gone = OfficeExamples.anItem(Catalogue.INCOME_TYPE, "Aow", "A");
        office().save(OfficeExamples.anItem(Catalogue.INCOME_TYPE, "loondienst", "L"));
        office().save(OfficeExamples.anItem(Catalogue.INCOME_TYPE, "Éigen bedrijf", "E"));
        office().save(OfficeExamples.anItem(Catalogue.LEAD_SOURCE, "Website", "W"));
        office().save(gone);
        office().save(new CatalogueItem(gone.id(), 1, gone.catalogue(), gone.name(), gone.code(), false));
        assertThat(office().items(Catalogue.INCOME_TYPE))
                .extracting(CatalogueItem::name)
                .containsExactly("Éigen bedrijf", "loondienst", "Aow");
    }

    @Test
    @Tag("SCN-15")
    default void closing_days_are_told_by_day_and_replaced_by_day() {
        var christmas = new ClosingDay(LocalDate.of(2026, 12, 25), "Eerste Kerstdag");
        var newYear = new ClosingDay(LocalDate.of(2027, 1, 1), "Nieuwjaarsdag");
        List.of(newYear, new ClosingDay(christmas.day(), "Kerst"), christmas).forEach(office()::save);
        assertThat(office().closingDays()).containsExactly(christmas, newYear);
        office().removeClosingDay(christmas.day());
        office().removeClosingDay(christmas.day());
        assertThat(office().closingDays()).containsExactly(newYear);
    }

    private OfficeRepository office() {
        return stores().office();
    }

    private static OfficeSettings renamed(OfficeSettings settings, String name) {
        return renamed(settings, name, settings.version());
    }

    private static OfficeSettings renamed(OfficeSettings s, String name, long version) {
        return new OfficeSettings(
                version,
                name,
                s.zone(),
                s.language(),
                s.formOfAddress(),
                s.workingHours(),
                s.mailbox(),
                null,
                s.portalLeadSource());
    }
}
