package org.dossierwerk.application.port.storage;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.dossierwerk.domain.office.User;
import org.dossierwerk.domain.office.UserId;

/** The people who work at the office. */
public interface UserRepository {

    Optional<User> find(UserId id);

    /**
     * Stores the state and hands the pending events to the sink. An aggregate whose state equals the stored one moves no
     * version, but its events still go to the sink.
     *
     * @throws StaleVersion when the stored version, of the root or of any part, is not the one this was loaded with
     */
    void save(User user);

    /** Those of the given ids that exist, in one question, in no order. */
    List<User> findAll(Collection<UserId> ids);

    /** Whether another active user than this one may maintain users. */
    boolean othersMaintainUsers(UserId user);

    /** Whether the office has any user yet. */
    boolean isEmpty();

    /** @return whether the user name is free, regardless of case */
    boolean isFree(String userName);

    /**
     * Loads a user and, until the unit of work ends, makes every other planner for the same adviser wait (RELIABILITY D1).
     * Several advisers are to be locked in ascending order of their ids.
     */
    Optional<User> lockCalendar(UserId adviser);
}
