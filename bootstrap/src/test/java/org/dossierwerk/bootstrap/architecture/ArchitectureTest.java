package org.dossierwerk.bootstrap.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.GeneralCodingRules;
import java.util.ArrayList;
import java.util.List;

/** Which module may know which. */
@AnalyzeClasses(packages = "org.dossierwerk", importOptions = ProductionClasses.class)
class ArchitectureTest {

    private static final String DOMAIN = "org.dossierwerk.domain..";
    private static final String APPLICATION = "org.dossierwerk.application..";
    private static final String WEB = "org.dossierwerk.adapters.web..";

    /** Each may use only those before it. */
    private static final List<String> FEATURES = List.of(
            "shared",
            "office",
            "party",
            "dossier",
            "appointment",
            "documents",
            "action",
            "scenario",
            "access",
            "mail",
            "work");

    @ArchTest
    void every_named_package_is_there(JavaClasses all) {
        assertThat(all.size()).isGreaterThan(400);
        var named = new ArrayList<>(List.of(
                "application.port",
                "adapters.persistence",
                "adapters.persistence.file",
                "adapters.persistence.press",
                "adapters.calendar",
                "adapters.mail",
                "adapters.web.ui",
                "adapters.web.shared",
                "adapters.web.templates",
                "bootstrap",
                "bootstrap.security"));
        FEATURES.forEach(feature -> named.add("domain." + feature));
        for (var name : named) {
            assertThat(all.containPackage("org.dossierwerk." + name)).as(name).isTrue();
        }
    }

    @ArchTest
    final ArchRule the_domain_knows_only_itself = classes()
            .that()
            .resideInAPackage(DOMAIN)
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(DOMAIN, "java..", "org.jspecify..");

    @ArchTest
    final ArchRule the_application_knows_only_the_domain = classes()
            .that()
            .resideInAPackage(APPLICATION)
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(APPLICATION, DOMAIN, "java..", "org.jspecify..");

    @ArchTest
    final ArchRule adapters_do_not_know_each_other =
            slices().matching("org.dossierwerk.adapters.(*)..").should().notDependOnEachOther();

    @ArchTest
    final ArchRule nobody_knows_bootstrap = noClasses()
            .that()
            .resideOutsideOfPackage("org.dossierwerk.bootstrap..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.dossierwerk.bootstrap..");

    @ArchTest
    final ArchRule features_of_the_domain_are_free_of_cycles =
            slices().matching("org.dossierwerk.domain.(*)..").should().beFreeOfCycles();

    /** Queries of a port answer in the views of the feature that asks, so ports may point back at features. */
    @ArchTest
    final ArchRule features_of_the_application_are_free_of_cycles = slices().matching(
                    "org.dossierwerk.application.(*)..")
            .should()
            .beFreeOfCycles()
            .ignoreDependency(
                    JavaClass.Predicates.resideInAPackage("org.dossierwerk.application.port.."),
                    DescribedPredicate.alwaysTrue());

    @ArchTest
    void features_of_the_domain_use_only_those_before_them(JavaClasses all) {
        for (int i = 0; i < FEATURES.size(); i++) {
            for (var later : FEATURES.subList(i + 1, FEATURES.size())) {
                noClasses()
                        .that()
                        .resideInAPackage("org.dossierwerk.domain." + FEATURES.get(i) + "..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage("org.dossierwerk.domain." + later + "..")
                        .check(all);
            }
        }
    }

    @ArchTest
    final ArchRule only_persistence_knows_jpa_and_sql = only(
            "org.dossierwerk.adapters.persistence..", "jakarta.persistence..", "org.hibernate..", "org.flywaydb..");

    @ArchTest
    final ArchRule only_the_press_knows_pdfbox =
            only("org.dossierwerk.adapters.persistence.press..", "org.apache.pdfbox..", "org.apache.fontbox..");

    @ArchTest
    final ArchRule only_the_stores_of_files_know_ciphers =
            only("org.dossierwerk.adapters.persistence.file..", "com.google.crypto.tink..", "software.amazon.awssdk..");

    /** Files are handled beside the database, not on it. */
    @ArchTest
    final ArchRule files_do_not_know_the_database = noClasses()
            .that()
            .resideInAnyPackage(
                    "org.dossierwerk.adapters.persistence.file..", "org.dossierwerk.adapters.persistence.press..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.persistence..", "org.hibernate..", "java.sql..", "javax.sql..");

    @ArchTest
    final ArchRule only_mail_knows_jakarta_mail = only("org.dossierwerk.adapters.mail..", "jakarta.mail..");

    @ArchTest
    final ArchRule only_calendar_knows_ical4j = only("org.dossierwerk.adapters.calendar..", "net.fortuna.ical4j..");

    @ArchTest
    final ArchRule only_calendar_knows_jollyday =
            only("org.dossierwerk.adapters.calendar..", "de.focus_shift.jollyday..");

    @ArchTest
    final ArchRule only_web_knows_servlets_and_templates =
            only(WEB, "jakarta.servlet..", "gg.jte..", "org.springframework.web..", "org.springframework.stereotype..");

    @ArchTest
    final ArchRule only_bootstrap_knows_transactions_and_wiring = only(
            "org.dossierwerk.bootstrap..",
            "org.springframework.transaction..",
            "org.springframework.orm..",
            "org.springframework.boot..",
            "org.springframework.jdbc..");

    @ArchTest
    final ArchRule pages_use_conversations_and_never_ports = noClasses()
            .that()
            .resideInAPackage(WEB)
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.dossierwerk.application.port..");

    @ArchTest
    final ArchRule nothing_is_injected_into_fields = GeneralCodingRules.NO_CLASSES_SHOULD_USE_FIELD_INJECTION;

    @ArchTest
    final ArchRule transactions_are_visible = noClasses()
            .should()
            .beAnnotatedWith("org.springframework.transaction.annotation.Transactional")
            .orShould()
            .beAnnotatedWith("jakarta.transaction.Transactional");

    /** Those packages are for one module, and for the application that wires all of them. */
    private static ArchRule only(String module, String... packages) {
        return noClasses()
                .that()
                .resideOutsideOfPackages(module, "org.dossierwerk.bootstrap..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(packages);
    }
}
