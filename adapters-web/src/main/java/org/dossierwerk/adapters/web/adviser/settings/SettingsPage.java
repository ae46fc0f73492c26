package org.dossierwerk.adapters.web.adviser.settings;

import java.util.Arrays;
import org.dossierwerk.adapters.web.shared.DeskVisit;
import org.dossierwerk.adapters.web.shared.Redirects;
import org.dossierwerk.domain.office.OfficeRefusal;
import org.dossierwerk.domain.office.Right;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The way into the settings: to the first place the reader may go to. */
@Controller
class SettingsPage {

    @GetMapping("/settings")
    ModelAndView show(DeskVisit visit) {
        return Arrays.stream(SettingsPlace.values())
                .filter(place -> place.openTo(visit))
                .findFirst()
                .map(place -> Redirects.to(place.href()))
                .orElseThrow(() -> new OfficeRefusal.NotAllowed(Right.MAINTAIN_OFFICE));
    }
}
