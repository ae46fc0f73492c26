package org.dossierwerk.domain.mail;

/**
 * By what a message is known again when something comes back about it.
 *
 * @param token in the addresses that answers and bounces are sent to; known to nobody but the reader and the servers on the way
 * @param messageId under which it left, without angle brackets
 */
public record Postmark(String token, MailMessageId message, String messageId) {}
