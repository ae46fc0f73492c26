package org.dossierwerk.adapters.persistence.check;

import java.util.List;
import java.util.stream.Collectors;

/** What a check saw, promise by promise. */
public record Report(List<Line> lines) {

    public Report {
        lines = List.copyOf(lines);
    }

    /**
     * @param name of the class that asked
     * @param promise in words
     */
    public record Line(String name, String promise, List<Finding> findings) {
        public Line {
            findings = List.copyOf(findings);
        }

        boolean holds() {
            return findings.isEmpty();
        }

        private String text() {
            return (holds() ? "  holds   " : "  BROKEN  ") + promise + " (" + name + ")"
                    + findings.stream()
                            .map(finding -> "\n            " + finding)
                            .collect(Collectors.joining());
        }
    }

    /** Whether every promise is kept. */
    public boolean isSound() {
        return lines.stream().allMatch(Line::holds);
    }

    /** What breaks any of them. */
    public List<Finding> findings() {
        return lines.stream().flatMap(line -> line.findings().stream()).toList();
    }

    /** For a person to read. */
    public String text() {
        long broken = lines.stream().filter(line -> !line.holds()).count();
        return lines.stream().map(Line::text).collect(Collectors.joining("\n"))
                + "\n\n%d promises looked at, %s."
                        .formatted(lines.size(), broken == 0 ? "all of them kept" : broken + " of them broken");
    }
}
