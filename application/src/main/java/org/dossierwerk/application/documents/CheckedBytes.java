package org.dossierwerk.application.documents;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import org.dossierwerk.application.Digest;
import org.dossierwerk.domain.documents.FileVersion;

/**
 * Reads a stored file and holds its last bytes back until the whole proved to be what was stored, so that nobody ends up with a
 * file that looks complete and is not (RELIABILITY CRY-3).
 */
final class CheckedBytes extends FilterInputStream {

    private static final int BLOCK = 64 * 1024;

    private final FileVersion stored;
    private final MessageDigest digest = Digest.sha256();
    private byte[] block = new byte[0];
    private int position;
    private byte[] next;

    CheckedBytes(InputStream bytes, FileVersion stored) throws IOException {
        super(bytes);
        this.stored = stored;
        this.next = bytes.readNBytes(BLOCK);
        digest.update(next);
    }

    @Override
    public int read() throws IOException {
        return advanced() ? block[position++] & 0xFF : -1;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (!advanced()) {
            return -1;
        }
        int count = Math.min(length, block.length - position);
        System.arraycopy(block, position, buffer, offset, count);
        position += count;
        return count;
    }

    /** A block is let go once the one behind it was read, the last one once the whole is proved. */
    private boolean advanced() throws IOException {
        if (position < block.length) {
            return true;
        }
        if (next.length == 0) {
            return false;
        }
        var following = in.readNBytes(BLOCK);
        digest.update(following);
        if (following.length == 0
                && !Arrays.equals(digest.digest(), HexFormat.of().parseHex(stored.sha256()))) {
            throw new IOException(
                    "Not the bytes that were stored: " + stored.file().value());
        }
        block = next;
        next = following;
        position = 0;
        return true;
    }

    @Override
    public long skip(long wanted) throws IOException {
        long skipped = 0;
        while (skipped < wanted && read() >= 0) {
            skipped++;
        }
        return skipped;
    }

    @Override
    public int available() {
        return block.length - position;
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
