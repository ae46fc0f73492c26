package org.dossierwerk.application.testkit.hostile;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A PDF written object by object, with nobody to object to what is in them. The first is the catalog, the second the pages. */
final class PdfDraft {

    private final List<byte[]> objects = new ArrayList<>();
    private String trailer = "";

    /** One page of A4, which is object 3. */
    static PdfDraft ofOnePage(String inCatalog, String inPage) {
        var draft = new PdfDraft();
        draft.add("<</Type/Catalog/Pages 2 0 R" + inCatalog + ">>");
        draft.add("<</Type/Pages/Kids[3 0 R]/Count 1>>");
        draft.add("<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<<>>" + inPage + ">>");
        return draft;
    }

    /** @return its number */
    int add(String object) {
        objects.add(latin(object));
        return objects.size();
    }

    int add(String dictionary, byte[] content) {
        var whole = new ByteArrayOutputStream();
        whole.writeBytes(latin("<<" + dictionary + "/Length " + content.length + ">>\nstream\n"));
        whole.writeBytes(content);
        whole.writeBytes(latin("\nendstream"));
        objects.add(whole.toByteArray());
        return objects.size();
    }

    PdfDraft inTrailer(String more) {
        trailer = more;
        return this;
    }

    byte[] written() {
        var file = new ByteArrayOutputStream();
        file.writeBytes(latin("%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n"));
        var places = new StringBuilder();
        for (int i = 0; i < objects.size(); i++) {
            places.append("%010d 00000 n \n".formatted(file.size()));
            file.writeBytes(latin((i + 1) + " 0 obj\n"));
            file.writeBytes(objects.get(i));
            file.writeBytes(latin("\nendobj\n"));
        }
        int size = objects.size() + 1;
        var end = "xref\n0 " + size + "\n0000000000 65535 f \n" + places + "trailer\n<</Root 1 0 R/Size " + size + trailer
                + ">>\nstartxref\n" + file.size() + "\n%%EOF\n";
        file.writeBytes(latin(end));
        return file.toByteArray();
    }

    static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
