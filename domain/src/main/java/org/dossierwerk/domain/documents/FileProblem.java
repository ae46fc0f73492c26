package org.dossierwerk.domain.documents;

/** Why a file will not do. Whoever sent it reads it in words that say what to do about it (UI §6.5). */
public enum FileProblem {
    EMPTY("empty"),
    TOO_BIG("tooBig"),
    TOO_MANY_FILES("tooManyFiles"),
    /** The name hides what it is, or has no ending. */
    NAME("name"),
    /** Not a sort of file that is taken for this document. */
    WRONG_KIND("wrongKind"),
    /** The ending promises something else than the content is. */
    MISNAMED("misnamed"),
    PASSWORD("password"),
    INFECTED("infected"),
    /** It cannot be read to its end, or holds what no such file holds. */
    DAMAGED("damaged"),
    TOO_MANY_PAGES("tooManyPages"),
    PICTURE_TOO_LARGE("pictureTooLarge"),
    /** Of a sort that is taken, but this office cannot turn it into a PDF. */
    NOT_CONVERTIBLE("notConvertible"),
    /** The document was judged, or is no longer asked for, while the file was being checked. */
    NOT_AWAITED("notAwaited"),
    /** Nothing is wrong with it, but there was no place to keep it. */
    NOT_KEPT("notKept"),
    /** Checking went wrong for longer than anybody should wait. */
    CHECK_FAILED("checkFailed");

    private final String word;

    FileProblem(String word) {
        this.word = word;
    }

    /** Stable key of its text. */
    public String code() {
        return "documents.file." + word;
    }
}
