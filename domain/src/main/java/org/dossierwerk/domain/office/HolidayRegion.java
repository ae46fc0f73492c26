package org.dossierwerk.domain.office;

/** A part of a country that has public holidays of its own, by the code and the name it has there. */
public record HolidayRegion(String code, String name) {}
