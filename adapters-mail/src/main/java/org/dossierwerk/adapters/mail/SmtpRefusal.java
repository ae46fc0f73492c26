package org.dossierwerk.adapters.mail;

import java.util.List;
import java.util.Optional;
import org.dossierwerk.domain.shared.EmailAddress;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;

/** What a server said of one reader when it would not take a message for all of them. */
record SmtpRefusal(EmailAddress reader, int code, String reason) {

    /** Those of the readers who were refused, by what was thrown; none when it was about something else. */
    static List<SmtpRefusal> among(List<EmailAddress> readers, Exception thrown) {
        var answers = SmtpFailure.chain(thrown).stream()
                .filter(SMTPAddressFailedException.class::isInstance)
                .map(SMTPAddressFailedException.class::cast)
                .toList();
        boolean aboutUs = answers.stream().anyMatch(answer -> !isAboutTheReader(answer.getReturnCode()));
        return aboutUs
                ? List.of()
                : answers.stream()
                        .flatMap(answer -> of(readers, answer).stream())
                        .toList();
    }

    private static boolean isAboutTheReader(int code) {
        return code >= 400 && code < 600 && code != SmtpFailure.CLOSING && !SmtpFailure.ABOUT_ACCESS.contains(code);
    }

    private static Optional<SmtpRefusal> of(List<EmailAddress> readers, SMTPAddressFailedException answer) {
        var address = answer.getAddress().getAddress();
        return readers.stream()
                .filter(reader -> HeaderText.address(reader).equals(address))
                .map(reader -> new SmtpRefusal(reader, answer.getReturnCode(), words(answer)))
                .findFirst();
    }

    private static String words(Exception answer) {
        return String.valueOf(answer.getMessage()).replaceAll("\\s+", " ").strip();
    }

    /** Whether the server may take it later. */
    boolean isPassing() {
        return code < 500;
    }

    static String inWords(List<SmtpRefusal> refusals) {
        return refusals.stream()
                .map(one -> one.reader().value() + ": " + one.reason())
                .reduce((one, other) -> one + "; " + other)
                .orElse("");
    }
}
