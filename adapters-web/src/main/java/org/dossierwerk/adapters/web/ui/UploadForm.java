package org.dossierwerk.adapters.web.ui;

/**
 * A form to send files with, as the part {@code ui/upload} shows it.
 *
 * @param action where they are sent
 * @param id of the upload, chosen now, so that sending twice is one upload
 * @param endings of the files that are taken, with a blank between them
 * @param kinds the same in words
 * @param limit how many bytes a file may have
 * @param refused why what was sent will not do; empty when nothing was
 */
public record UploadForm(String action, String id, String endings, String kinds, long limit, String refused) {

    /** The same for files of other sizes. */
    public UploadForm upTo(long bytes) {
        return new UploadForm(action, id, endings, kinds, bytes, refused);
    }

    /** For the dialog of the browser that offers files. */
    public String accept() {
        return "." + endings.replace(" ", ",.");
    }
}
