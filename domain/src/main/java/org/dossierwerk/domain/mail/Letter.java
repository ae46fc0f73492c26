package org.dossierwerk.domain.mail;

/** What one recipient reads: a subject of one line and a plain text whose paragraphs are set apart by empty lines. */
public record Letter(String subject, String text) {}
