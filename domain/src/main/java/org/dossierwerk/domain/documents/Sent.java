package org.dossierwerk.domain.documents;

/**
 * What one client has sent and not taken back. There is room for any honest dossier, and not for somebody who fills the disks of
 * the office (RELIABILITY UPL-2).
 */
public record Sent(int files, long bytes) {

    public static final Sent NOTHING = new Sent(0, 0);

    /** At most so many files of one client. */
    public static final int MOST_FILES = 300;

    /** At most so many bytes of one client. */
    public static final long MOST_BYTES = 500L * 1024 * 1024;

    public Sent plus(long size) {
        return new Sent(files + 1, bytes + size);
    }

    /** @throws DocumentRefusal.Unusable when this is more than one client may send */
    public void requireRoom() {
        if (files > MOST_FILES || bytes > MOST_BYTES) {
            throw new DocumentRefusal.Unusable(FileProblem.NO_ROOM, "");
        }
    }
}
