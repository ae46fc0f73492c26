package org.dossierwerk.bootstrap.harness;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** A form with files, byte by byte as a browser sends it or as it never would. */
public final class MultipartForm {

    private static final String BOUNDARY = "----boundary-of-the-test";

    private final ByteArrayOutputStream body = new ByteArrayOutputStream();

    public MultipartForm text(String field, String value) {
        return part("Content-Disposition: form-data; name=\"" + field + "\"", value.getBytes(StandardCharsets.UTF_8));
    }

    /** As browsers write the name: with its quotes escaped and all else as it is. */
    public MultipartForm file(String field, String name, byte[] content) {
        return named(field, "filename=\"" + name.replace("\"", "%22") + "\"", content);
    }

    /** @param naming what says the name, as it stands in the header */
    public MultipartForm named(String field, String naming, byte[] content) {
        return part(
                "Content-Disposition: form-data; name=\"" + field + "\"; " + naming
                        + "\r\nContent-Type: application/octet-stream",
                content);
    }

    private MultipartForm part(String headers, byte[] content) {
        body.writeBytes(("--" + BOUNDARY + "\r\n" + headers + "\r\n\r\n").getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
        return this;
    }

    public String contentType() {
        return "multipart/form-data; boundary=" + BOUNDARY;
    }

    public byte[] bytes() {
        var whole = new ByteArrayOutputStream();
        whole.writeBytes(body.toByteArray());
        whole.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return whole.toByteArray();
    }
}
