package org.dossierwerk.adapters.web.testing;

import com.sun.net.httpserver.Headers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder;

/** The parts of a form with files, as browsers send one. */
record Parts(List<Part> all) {

    private static final Pattern NAME = Pattern.compile("[; ]name=\"([^\"]*)\"");
    private static final Pattern FILE = Pattern.compile("filename=\"([^\"]*)\"");

    private record Part(String head, String body) {}

    /** Bytes as characters of the same number, so that they can be searched. */
    static Parts of(String type, byte[] body) {
        var boundary = "--" + type.substring(type.indexOf("boundary=") + "boundary=".length());
        var parts = new ArrayList<Part>();
        for (var piece : new String(body, StandardCharsets.ISO_8859_1).split(Pattern.quote(boundary))) {
            int end = piece.indexOf("\r\n\r\n");
            if (end > 0) {
                var head = new String(
                        piece.substring(0, end).getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
                parts.add(new Part(head, piece.substring(end + 4, piece.length() - 2)));
            }
        }
        return new Parts(parts);
    }

    MockMultipartHttpServletRequestBuilder into(MockMultipartHttpServletRequestBuilder request, Headers headers) {
        var scripted = headers.getFirst("X-Upload");
        if (scripted != null) {
            request.header("X-Upload", scripted);
        }
        for (var part : all) {
            var bytes = part.body().getBytes(StandardCharsets.ISO_8859_1);
            var file = FILE.matcher(part.head());
            var name = NAME.matcher(part.head());
            if (name.find()) {
                if (file.find()) {
                    request.file(new MockMultipartFile(name.group(1), file.group(1), null, bytes));
                } else {
                    request.param(name.group(1), new String(bytes, StandardCharsets.UTF_8));
                }
            }
        }
        return request;
    }
}
