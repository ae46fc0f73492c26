package org.dossierwerk.adapters.persistence.press;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.dossierwerk.domain.documents.FileProblem;
import org.jspecify.annotations.Nullable;

/**
 * Goes through all that can be reached in a PDF and takes away what acts, points outside, or tells of people and machines. Pages
 * are taken over without such things already; this holds whatever way they came in.
 */
final class Harmless {

    private static final int MOST_OBJECTS = 1_000_000;

    private static final Set<COSName> NOWHERE = names(
            "AA",
            "OpenAction",
            "JS",
            "JavaScript",
            "EF",
            "AF",
            "XFA",
            "Metadata",
            "PieceInfo",
            "Names",
            "LastModified",
            "OPI",
            "Ref",
            "URI",
            "Popup",
            "Dests",
            "RichMediaContent");

    /** Of a stream these mean that its bytes lie in another file. */
    private static final Set<COSName> NOT_IN_A_STREAM = names("F", "FFilter", "FDecodeParms");

    private Harmless() {}

    private static Set<COSName> names(String... names) {
        return Stream.of(names).map(COSName::getPDFName).collect(Collectors.toSet());
    }

    static void make(COSDictionary root) {
        Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<COSBase> open = new ArrayDeque<>();
        open.push(root);
        while (!open.isEmpty()) {
            var one = resolved(open.pop());
            if (one == null || !seen.add(one)) {
                continue;
            }
            if (seen.size() > MOST_OBJECTS) {
                throw new Flaw(FileProblem.DAMAGED);
            }
            if (one instanceof COSDictionary dictionary) {
                NOWHERE.forEach(dictionary::removeItem);
                if (one instanceof COSStream) {
                    NOT_IN_A_STREAM.forEach(dictionary::removeItem);
                }
                dictionary.getValues().forEach(open::push);
            } else if (one instanceof COSArray array) {
                for (int i = 0; i < array.size(); i++) {
                    var item = array.get(i);
                    if (item != null) {
                        open.push(item);
                    }
                }
            }
        }
    }

    private static @Nullable COSBase resolved(COSBase one) {
        return one instanceof COSObject reference ? reference.getObject() : one;
    }
}
