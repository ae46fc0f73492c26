package org.dossierwerk.adapters.web.door;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.dossierwerk.adapters.web.shared.RequestId;
import org.dossierwerk.domain.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.View;

/** Answers for programs: problem details (RFC 9457), with the id of the request and the code of the refusal. */
final class Problems {

    private Problems() {}

    /** Whether the sender accepts JSON and no page, or asks where only programs ask. */
    static boolean wanted(HttpServletRequest request) {
        if (request.getRequestURI().startsWith("/api/")) {
            return true;
        }
        var accept = request.getHeader(HttpHeaders.ACCEPT);
        return accept != null && accept.contains("json") && !accept.contains("html") && !accept.contains("*/*");
    }

    static ModelAndView show(
            HttpServletRequest request, HttpStatusCode status, String title, String detail, @Nullable Refusal refusal) {
        var problem = new LinkedHashMap<String, Object>();
        problem.put("type", "about:blank");
        problem.put("title", title);
        problem.put("status", status.value());
        problem.put("detail", detail);
        if (refusal != null) {
            problem.put("code", refusal.code());
            var field = refusal.field();
            if (field != null && !field.isEmpty()) {
                problem.put("field", field);
            }
        }
        problem.put("requestId", RequestId.of(request));
        var answer = new ModelAndView(new Json(problem));
        answer.setStatus(status);
        return answer;
    }

    private record Json(Map<String, Object> problem) implements View {

        @Override
        public String getContentType() {
            return "application/problem+json";
        }

        @Override
        public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
                throws IOException {
            response.setContentType(getContentType());
            var members = problem.entrySet().stream()
                    .map(member -> quote(member.getKey()) + ":" + value(member.getValue()))
                    .collect(Collectors.joining(",", "{", "}"));
            response.getOutputStream().write(members.getBytes(StandardCharsets.UTF_8));
        }

        private static String value(Object value) {
            return value instanceof Integer number ? number.toString() : quote(value.toString());
        }

        private static String quote(String text) {
            var quoted = new StringBuilder("\"");
            text.chars().forEach(c -> {
                if (c == '"' || c == '\\') {
                    quoted.append('\\').append((char) c);
                } else if (c < ' ') {
                    quoted.append(String.format("\\u%04x", c));
                } else {
                    quoted.append((char) c);
                }
            });
            return quoted.append('"').toString();
        }
    }
}
