package org.dossierwerk.application.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.dossierwerk.application.testkit.Moments.NOW;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.dossierwerk.application.testkit.OfficeExamples;
import org.dossierwerk.application.testkit.UserExamples;
import org.dossierwerk.domain.access.AccessRefusal;
import org.dossierwerk.domain.office.User;
import org.dossierwerk.domain.office.UserId;
import org.junit.jupiter.api.Test;

/** What a {@link UserRepository} does. */
public interface UserRepositoryContract extends RootContract<User> {

    @Override
    default User example() {
        var location = OfficeExamples.aLocation("Utrecht");
        stores().office().save(location);
        var caseHandler = UserExamples.aUser();
        save(caseHandler);
        var user = UserExamples.aUser();
        var p = user.snapshot().profile();
        user.describe(new User.Profile(
                p.name(),
                p.email(),
                p.phone(),
                p.jobTitle(),
                p.language(),
                p.hue(),
                location.id(),
                caseHandler.snapshot().id()));
        return user;
    }

    @Override
    default void change(User root) {
        root.describe(UserExamples.profile("Ada", "", "Lovelace"));
    }

    @Override
    default Record stateOf(User root) {
        return root.snapshot();
    }

    @Override
    default void save(User root) {
        stores().users().save(root);
    }

    @Override
    default Optional<User> stored(User root) {
        return stores().users().find(root.snapshot().id());
    }

    @Test
    default void a_user_without_phone_location_and_rights_comes_back_whole() {
        var user = UserExamples.aUser("bare-" + UUID.randomUUID(), "B", "", "Are", Set.of());
        save(user);
        assertThat(stored(user).orElseThrow().snapshot().rights()).isEmpty();
    }

    @Test
    default void several_are_found_in_one_question() {
        var anna = UserExamples.aUser();
        var bert = UserExamples.aUser();
        save(anna);
        save(bert);
        var wanted = List.of(anna.snapshot().id(), new UserId(UUID.randomUUID()), bert.snapshot().id());
        assertThat(stores().users().findAll(wanted))
                .extracting(user -> user.snapshot().id())
                .containsExactlyInAnyOrder(anna.snapshot().id(), bert.snapshot().id());
        assertThat(stores().users().findAll(List.of())).isEmpty();
    }

    @Test
    default void the_first_user_ends_the_emptiness() {
        assertThat(stores().users().isEmpty()).isTrue();
        save(UserExamples.aUser());
        assertThat(stores().users().isEmpty()).isFalse();
    }

    @Test
    default void only_another_active_user_with_the_right_maintains_users() {
        var first = UserExamples.anAdministrator();
        var second = UserExamples.anAdministrator();
        save(first);
        save(UserExamples.aUser());
        assertThat(stores().users().othersMaintainUsers(first.snapshot().id())).isFalse();
        save(second);
        assertThat(stores().users().othersMaintainUsers(first.snapshot().id())).isTrue();
        var gone = stored(second).orElseThrow();
        gone.deactivate(false, NOW);
        save(gone);
        assertThat(stores().users().othersMaintainUsers(first.snapshot().id())).isFalse();
    }

    @Test
    default void a_user_name_is_taken_whatever_its_case() {
        assertThat(stores().users().isFree("anna")).isTrue();
        save(UserExamples.aUser("Anna", "Anna", "", "Bos", Set.of()));
        assertThat(stores().users().isFree("aNNA")).isFalse();
        assertThatThrownBy(() -> save(UserExamples.aUser("anna", "Anna", "", "Berg", Set.of())))
                .isInstanceOf(AccessRefusal.UserNameTaken.class);
    }

    @Test
    default void a_calendar_is_locked_by_loading_its_user() {
        var user = UserExamples.aUser();
        save(user);
        var id = user.snapshot().id();
        var locked = stores().unitOfWork().call(() -> stores().users().lockCalendar(id));
        assertThat(locked.orElseThrow().snapshot()).isEqualTo(stored(user).orElseThrow().snapshot());
        assertThat(stores().unitOfWork().call(() -> stores().users().lockCalendar(new UserId(UUID.randomUUID()))))
                .isEmpty();
    }
}
