package org.dossierwerk.application.testkit.calendar.graph;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a request for a list wants of it (https://learn.microsoft.com/graph/query-parameters): which properties, which items, how
 * many at once. Of filters there is only the one for extended properties
 * (https://learn.microsoft.com/graph/api/singlevaluelegacyextendedproperty-get).
 */
final class Listed {

    private static final int AT_ONCE = 10;
    private static final int MOST_AT_ONCE = 1000;
    private static final Pattern EXPAND =
            Pattern.compile("singleValueExtendedProperties\\(\\$filter=(id eq '[^']+'(?: or id eq '[^']+')*)\\)");
    private static final Pattern EXPANDED_ID = Pattern.compile("id eq '([^']+)'");
    private static final Pattern FILTER = Pattern.compile(
            "singleValueExtendedProperties/[Aa]ny\\(ep: ?ep/id eq '([^']+)' and (?:ep/value (eq) '([^']*)'|(startswith)\\(ep/value, ?'([^']*)'\\))\\)");

    private final Asked asked;

    Listed(Asked asked) {
        this.asked = asked;
    }

    /** Ids of the extended properties to be told. */
    List<String> expanded() {
        var expand = asked.query().get("$expand");
        if (expand == null) {
            return List.of();
        }
        var matcher = EXPAND.matcher(expand);
        if (!matcher.matches()) {
            throw new GraphRefusal(400, "RequestBroker--ParseUri", "Not to be expanded: " + expand);
        }
        return EXPANDED_ID.matcher(matcher.group(1)).results().map(one -> one.group(1)).toList();
    }

    /** The names of properties are case-sensitive, their values are not. */
    Predicate<StoredEvent> filter() {
        var filter = asked.query().get("$filter");
        if (filter == null) {
            return event -> true;
        }
        var matcher = FILTER.matcher(filter);
        if (!matcher.matches()) {
            throw new GraphRefusal(400, "ErrorInvalidUrlQueryFilter", "Not a filter the laboratory knows: " + filter);
        }
        var id = matcher.group(1);
        boolean whole = matcher.group(2) != null;
        var wanted = matcher.group(whole ? 3 : 5).toLowerCase(Locale.ROOT);
        return event -> {
            var value = event.extended.get(id);
            return value != null
                    && (whole
                            ? value.toLowerCase(Locale.ROOT).equals(wanted)
                            : value.toLowerCase(Locale.ROOT).startsWith(wanted));
        };
    }

    /** @throws GraphRefusal when {@code $select} names what there is not */
    void requireKnown(Set<String> properties) {
        for (var name : asked.query().getOrDefault("$select", "id").split(",", -1)) {
            if (!properties.contains(name)) {
                throw new GraphRefusal(
                        400, "RequestBroker--ParseUri", "Could not find a property named '" + name + "'");
            }
        }
    }

    /** Only what {@code $select} names, with the id. */
    ObjectNode selected(ObjectNode item) {
        var select = asked.query().get("$select");
        if (select == null) {
            return item;
        }
        var names = List.of(select.split(",", -1));
        var selected = StrictJson.JSON.createObjectNode();
        for (var property : item.properties()) {
            var name = property.getKey();
            if (names.contains(name)
                    || name.equals("id")
                    || name.startsWith("@odata.")
                    || name.equals("singleValueExtendedProperties")) {
                selected.set(name, property.getValue());
            }
        }
        return selected;
    }

    /** The part that was asked for, with the link to what follows. */
    ObjectNode page(List<ObjectNode> all, String context) {
        int top = number("$top", AT_ONCE);
        if (top < 1 || top > MOST_AT_ONCE) {
            throw new GraphRefusal(400, "ErrorInvalidUrlQuery", "$top is between 1 and 1000");
        }
        int skip = number("$skip", 0);
        int end = Math.min(all.size(), skip + top);
        var page = StrictJson.JSON.createObjectNode();
        page.put("@odata.context", asked.address() + "/$metadata#" + context);
        var items = new ArrayList<JsonNode>(skip < end ? all.subList(skip, end) : List.of());
        page.putArray("value").addAll(items);
        if (end < all.size()) {
            page.put("@odata.nextLink", link(end));
        }
        return page;
    }

    private String link(int skip) {
        var query = new TreeMap<>(asked.query());
        query.put("$skip", String.valueOf(skip));
        var path = asked.path().stream().map(Listed::encoded).collect(Collectors.joining("/"));
        return asked.address() + "/" + path + "?"
                + query.entrySet().stream()
                        .map(one -> encoded(one.getKey()) + "=" + encoded(one.getValue()))
                        .collect(Collectors.joining("&"));
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private int number(String parameter, int otherwise) {
        var value = asked.query().get(parameter);
        if (value == null) {
            return otherwise;
        }
        if (!value.matches("\\d{1,6}")) {
            throw new GraphRefusal(400, "ErrorInvalidUrlQuery", "Not a number: " + parameter);
        }
        return Integer.parseInt(value);
    }
}
