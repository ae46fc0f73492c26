package org.dossierwerk.bootstrap.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.dossierwerk.application.Desk;
import org.dossierwerk.application.access.Entrance;
import org.dossierwerk.application.portal.Portal;
import org.jspecify.annotations.NullMarked;

/** How application and adapters are made. */
@AnalyzeClasses(packages = "org.dossierwerk", importOptions = ProductionClasses.class)
class ModuleFormTest {

    private static final int MOST_METHODS = 12;

    @ArchTest
    final ArchRule services_are_nobodys_business = classes()
            .that()
            .haveSimpleNameEndingWith("Service")
            .and()
            .resideInAPackage("org.dossierwerk.application..")
            .should()
            .bePackagePrivate();

    @ArchTest
    final ArchRule controllers_are_nobodys_business = classes()
            .that()
            .areAnnotatedWith("org.springframework.stereotype.Controller")
            .should()
            .bePackagePrivate();

    @ArchTest
    final ArchRule rows_are_nobodys_business = classes()
            .that()
            .areAnnotatedWith("jakarta.persistence.Entity")
            .should()
            .bePackagePrivate();

    @ArchTest
    void a_conversation_has_at_most_twelve_methods(JavaClasses all) {
        var conversations = new ArrayList<JavaClass>(List.of(all.get(Entrance.class), all.get(Portal.class)));
        all.get(Desk.class).getMethods().forEach(method -> conversations.add(method.getRawReturnType()));
        assertThat(conversations).hasSizeGreaterThan(10);
        for (var conversation : conversations) {
            assertThat(conversation.getMethods().stream()
                            .filter(method -> !method.getModifiers().contains(JavaModifier.STATIC)))
                    .as(conversation.getName())
                    .hasSizeLessThanOrEqualTo(MOST_METHODS);
        }
    }

    /** The compiled templates are written by a machine. */
    @ArchTest
    void every_package_says_what_may_be_null(JavaClasses all) {
        var silent = packages(all.getDefaultPackage())
                .filter(one -> !one.getName().startsWith("org.dossierwerk.adapters.web.templates"))
                .filter(one -> !one.getClasses().isEmpty())
                .filter(one -> !one.isAnnotatedWith(NullMarked.class))
                .map(JavaPackage::getName);
        assertThat(silent).isEmpty();
    }

    private static Stream<JavaPackage> packages(JavaPackage root) {
        return root.getSubpackagesInTree().stream().filter(one -> one.getName().startsWith("org.dossierwerk"));
    }
}
