package org.dossierwerk.application.testkit.calendar.graph;

import tools.jackson.databind.JsonNode;

/** The body of an event: HTML unless text is preferred (https://learn.microsoft.com/graph/api/event-get). Lines end in CRLF. */
final class EventText {

    private static final int PREVIEW = 255;

    private EventText() {}

    static JsonNode told(JsonNode body, boolean asText) {
        var told = StrictJson.JSON.createObjectNode();
        told.put("contentType", asText ? "text" : "html");
        told.put("content", asText ? text(body) : html(body));
        return told;
    }

    static String preview(JsonNode body) {
        var text = text(body);
        return text.length() > PREVIEW ? text.substring(0, PREVIEW) : text;
    }

    static String text(JsonNode body) {
        var content = body.path("content").asString("");
        if (body.path("contentType").asString("text").equals("html")) {
            content = content.replaceAll("(?i)<br\\s*/?>|</p>", "\n")
                    .replaceAll("<[^>]*>", "")
                    .replace("&lt;", "<")
                    .replace("&gt;", ">")
                    .replace("&amp;", "&");
        }
        return content.replaceAll("\r\n|\r|\n", "\r\n");
    }

    private static String html(JsonNode body) {
        var content = body.path("content").asString("");
        if (body.path("contentType").asString("text").equals("html") || content.isEmpty()) {
            return content;
        }
        var escaped = content.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
        return "<html><body><div class=\"PlainText\">" + escaped.replaceAll("\r\n|\r|\n", "<br>\r\n")
                + "</div></body></html>";
    }
}
