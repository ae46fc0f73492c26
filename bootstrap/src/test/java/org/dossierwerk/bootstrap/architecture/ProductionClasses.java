package org.dossierwerk.bootstrap.architecture;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;

/** Only what is delivered: neither tests nor the kit for tests. */
final class ProductionClasses implements ImportOption {

    private static final ImportOption WITHOUT_TESTS = Predefined.DO_NOT_INCLUDE_TESTS;

    @Override
    public boolean includes(Location location) {
        return WITHOUT_TESTS.includes(location)
                && !location.contains("/testkit/")
                && !location.contains("-testkit.jar");
    }
}
