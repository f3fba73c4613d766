package crm.platform.imports;

import crm.platform.domain.InvalidInput;
import crm.platform.domain.InvalidInput.Violation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Which column of a file means what: from the file's header to the names of the kind's columns. */
final class ColumnMapping {

    private final List<String> header;
    private final List<ImportColumn> columns;

    ColumnMapping(List<String> header, List<ImportColumn> columns) {
        this.header = header;
        this.columns = columns;
        refuseRepeatedHeaders();
    }

    /** Headers that are names of columns, whatever their case. Fails when the others are too few for what is required. */
    Map<String, String> automatic() {
        var mapping = new LinkedHashMap<String, String>();
        for (var name : header) {
            column(name)
                    .filter(column -> !mapping.containsValue(column.name()))
                    .ifPresent(column -> mapping.put(name, column.name()));
        }
        var missing = missing(mapping);
        if (missing.size() > header.size() - mapping.size()) {
            throw refused(missing);
        }
        return mapping;
    }

    /** Nothing is left for a person to decide. */
    boolean isComplete(Map<String, String> mapping) {
        return missing(mapping).isEmpty() && mapping.keySet().containsAll(named());
    }

    /** Fails with a violation for each header and column that does not exist, is given twice or is missing. */
    void check(Map<String, String> mapping) {
        var violations = new ArrayList<Violation>();
        var given = new HashSet<String>();
        mapping.forEach((name, column) -> {
            if (!named().contains(name)) {
                violations.add(new Violation(name, "import.unknown-header", "The file has no such header."));
            }
            if (column == null
                    || columns.stream().noneMatch(known -> known.name().equals(column))) {
                violations.add(new Violation(name, "import.unknown-column", "There is no such column to map to."));
            } else if (!given.add(column)) {
                violations.add(
                        new Violation(name, "import.column-mapped-twice", "Another header is mapped to this column."));
            }
        });
        violations.addAll(missing(mapping));
        if (!violations.isEmpty()) {
            throw refused(violations);
        }
    }

    /** By position in the file; null where the cell is not imported. */
    List<ImportColumn> byPosition(Map<String, String> mapping) {
        var result = new ArrayList<ImportColumn>();
        for (var name : header) {
            var target = name.isEmpty() ? null : mapping.get(name);
            result.add(target == null ? null : column(target).orElse(null));
        }
        return result;
    }

    private Optional<ImportColumn> column(String name) {
        return columns.stream()
                .filter(column -> column.name().equalsIgnoreCase(name))
                .findFirst();
    }

    private List<Violation> missing(Map<String, String> mapping) {
        return columns.stream()
                .filter(column -> column.required() && !mapping.containsValue(column.name()))
                .map(column -> new Violation(
                        column.name(), "import.column-missing", "The file needs a column for " + column.name() + "."))
                .toList();
    }

    private Set<String> named() {
        var names = new HashSet<>(header);
        names.remove("");
        return names;
    }

    private void refuseRepeatedHeaders() {
        var seen = new HashSet<String>();
        var repeated = header.stream()
                .filter(name -> !name.isEmpty() && !seen.add(name))
                .distinct()
                .map(name -> new Violation(name, "import.header-repeated", "The header stands twice in the file."))
                .toList();
        if (!repeated.isEmpty()) {
            throw refused(repeated);
        }
    }

    private static InvalidInput refused(List<Violation> violations) {
        return new InvalidInput(
                "import.columns-invalid",
                "The file's columns do not fit: "
                        + violations.stream()
                                .map(Violation::field)
                                .filter(Objects::nonNull)
                                .toList(),
                violations);
    }
}
