package org.dossierwerk.adapters.web.agenda;

import java.util.ArrayList;
import java.util.List;

/**
 * What stands above the calendar.
 *
 * @param today address that goes to today
 * @param chips calendars that are on, and the first few that are not
 * @param others the rest, behind the plus
 * @param create address of the form for a new appointment
 */
public record Toolbar(
        List<ViewLink> views,
        String today,
        String previous,
        String next,
        List<AdviserLink> chips,
        List<AdviserLink> others,
        String create) {

    private static final int CHIPS = 4;

    /** A view and its address. */
    public record ViewLink(AgendaView view, String href, boolean current) {}

    /** A calendar and the address that switches it. */
    public record AdviserLink(AdviserColumn adviser, String href) {}

    static Toolbar of(AgendaRequest request) {
        AgendaLinks links = new AgendaLinks(request);
        AgendaView view = request.view();
        List<ViewLink> views = List.of(AgendaView.values()).stream()
                .map(each -> new ViewLink(each, links.to(each, request.date()), each == view))
                .toList();
        List<AdviserLink> chips = new ArrayList<>();
        List<AdviserLink> others = new ArrayList<>();
        int room = CHIPS - request.shown().size();
        for (AdviserColumn adviser : request.advisers()) {
            boolean chip = adviser.shown() || room-- > 0;
            (chip ? chips : others).add(new AdviserLink(adviser, links.switched(adviser)));
        }
        return new Toolbar(
                views,
                links.to(view, request.today()),
                links.to(view, view.previous(request.date())),
                links.to(view, view.next(request.date())),
                chips,
                others,
                links.create(request.date()));
    }
}
