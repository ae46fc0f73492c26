package org.dossierwerk.adapters.web.shared;

import org.dossierwerk.domain.appointment.AppointmentId;
import org.dossierwerk.domain.appointment.DossierItem;
import org.dossierwerk.domain.dossier.DossierId;
import org.dossierwerk.domain.dossier.ProductId;

/**
 * The appointment or product that a path names, in its dossier. A handler method whose mapping begins with
 * {@link #APPOINTMENT} and {@link #PRODUCT} may ask for one. Whether the item is in that dossier is for the page to see.
 */
public record ItemPath(DossierId dossier, DossierItem item) {

    public static final String APPOINTMENT = "/dossiers/{dossier}/appointments/{appointment}";
    public static final String PRODUCT = "/dossiers/{dossier}/products/{product}";

    /** The item's own page. */
    public String own() {
        return path();
    }

    /** Where the item's document check is. */
    public String documents() {
        return path() + "/documents";
    }

    /** Where what staff sort later is. */
    public String tray() {
        return documents() + "/tray";
    }

    /** Where the item's action items are. */
    public String actions() {
        return path() + "/actions";
    }

    /** Where scenarios are started for the item. */
    public String scenario() {
        return path() + "/scenario";
    }

    /** Where a mail about the item is written. */
    public String mail() {
        return path() + "/mail";
    }

    private String path() {
        return item.fold(new DossierItem.Cases<>() {
            @Override
            public String appointment(AppointmentId appointment) {
                return inDossier() + "/appointments/" + appointment.value();
            }

            @Override
            public String product(ProductId product) {
                return inDossier() + "/products/" + product.value();
            }
        });
    }

    private String inDossier() {
        return "/dossiers/" + dossier.value();
    }
}
