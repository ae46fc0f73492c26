package org.dossierwerk.bootstrap.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.lang.conditions.ArchConditions.have;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Clock;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.UUID;
import org.dossierwerk.domain.shared.Aggregate;
import org.dossierwerk.domain.shared.DomainEvent;

/** How the domain is made. */
@AnalyzeClasses(packages = "org.dossierwerk", importOptions = ProductionClasses.class)
class DomainFormTest {

    private static final String DOMAIN = "org.dossierwerk.domain..";
    private static final String APPLICATION = "org.dossierwerk.application..";
    private static final String TIME = "java.time";

    /** People say so: a client sets a password. */
    private static final Set<String> WORDS_OF_THE_BUSINESS = Set.of("setPassword");

    @ArchTest
    final ArchRule time_is_an_argument = noClasses()
            .that()
            .resideInAnyPackage(DOMAIN, APPLICATION)
            .and()
            .doNotHaveFullyQualifiedName("org.dossierwerk.application.OfficeBuilder")
            .should()
            .accessTargetWhere(describe("the time of the machine is read", DomainFormTest::readsSystemTime));

    @ArchTest
    final ArchRule ids_are_given = noClasses()
            .that()
            .resideInAPackage(DOMAIN)
            .should()
            .accessTargetWhere(describe(
                    "an id is made up",
                    (JavaAccess<?> access) -> access.getTargetOwner().isEquivalentTo(UUID.class)
                            && access.getTarget().getName().equals("randomUUID")));

    @ArchTest
    final ArchRule events_are_records = classes()
            .that()
            .areAssignableTo(DomainEvent.class)
            .and()
            .areNotInterfaces()
            .should()
            .beRecords();

    @ArchTest
    final ArchRule aggregates_are_final = classes()
            .that()
            .areAssignableTo(Aggregate.class)
            .and()
            .doNotBelongToAnyOf(Aggregate.class)
            .should()
            .haveModifier(JavaModifier.FINAL);

    @ArchTest
    final ArchRule aggregates_hold_no_other_aggregate = fields().that()
            .areDeclaredInClassesThat()
            .areAssignableTo(Aggregate.class)
            .should(notInvolve(assignableTo(Aggregate.class)));

    @ArchTest
    final ArchRule the_domain_has_no_setters = methods()
            .that()
            .areDeclaredInClassesThat()
            .resideInAPackage(DOMAIN)
            .and()
            .haveNameMatching("set[A-Z]\\w*")
            .should(have(describe(
                    "a name from the business: " + WORDS_OF_THE_BUSINESS,
                    method -> WORDS_OF_THE_BUSINESS.contains(method.getName()))));

    /** A host that puts an office together wrongly is told so otherwise: that is no answer of the business. */
    @ArchTest
    final ArchRule the_business_says_no_with_refusals = noClasses()
            .that()
            .resideInAnyPackage(DOMAIN, APPLICATION)
            .and()
            .resideOutsideOfPackages("org.dossierwerk.application", "org.dossierwerk.application.events")
            .should()
            .dependOnClassesThat()
            .belongToAnyOf(IllegalStateException.class, NoSuchElementException.class);

    private static boolean readsSystemTime(JavaAccess<?> access) {
        var owner = access.getTargetOwner();
        var name = access.getTarget().getName();
        boolean now = owner.getPackageName().startsWith(TIME) && name.equals("now");
        boolean clock = owner.isEquivalentTo(Clock.class) && name.startsWith("system");
        boolean system = owner.isEquivalentTo(System.class) && name.equals("currentTimeMillis");
        return now || clock || system;
    }

    private static ArchCondition<JavaField> notInvolve(DescribedPredicate<? super JavaClass> what) {
        return new ArchCondition<>("not involve " + what.getDescription()) {
            @Override
            public void check(JavaField field, ConditionEvents events) {
                field.getAllInvolvedRawTypes().stream()
                        .filter(what)
                        .forEach(type -> events.add(SimpleConditionEvent.violated(
                                field, field.getFullName() + " involves " + type.getName())));
            }
        };
    }
}
