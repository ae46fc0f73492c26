package org.dossierwerk.domain.office;

/**
 * A place where the office receives clients, such as a branch.
 *
 * @param address the text a client finds the place by
 * @param active whether it can be chosen for new appointments
 */
public record Location(LocationId id, long version, String name, String address, boolean active) {}
