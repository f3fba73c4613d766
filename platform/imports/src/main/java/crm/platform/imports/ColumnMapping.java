package crm.platform.imports;

import crm.platform.domain.InvalidInput;
import crm.platform.domain.InvalidInput.Violation;
import crm.platform.imports.MappedColumn.Form;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Which column of a file means what: from the file's header to the names of the kind's columns. */
final class ColumnMapping {

    private final List<String> header;
    private final List<ImportColumn> columns;

    ColumnMapping(List<String> header, List<ImportColumn> columns) {
        this.header = header;
        this.columns = columns;
        refuseRepeatedHeaders();
    }

    /** @param remembered what was given for an earlier file with this header; it counts while it fits */
    InitialMapping initial(Optional<FileMapping> remembered) {
        return remembered
                .filter(mapping -> violations(mapping).isEmpty())
                .map(mapping -> new InitialMapping(mapping, MappingOrigin.REMEMBERED, true))
                .orElseGet(() -> {
                    var mapping = automatic();
                    return new InitialMapping(FileMapping.of(mapping), MappingOrigin.HEADER, isComplete(mapping));
                });
    }

    /** Headers that are names of columns, whatever their case. Fails when the others are too few for what is required. */
    Map<String, String> automatic() {
        var mapping = new LinkedHashMap<String, String>();
        for (var name : header) {
            column(name)
                    .filter(column -> !mapping.containsValue(column.name()))
                    .ifPresent(column -> mapping.put(name, column.name()));
        }
        var missing = missing(mapping.values());
        if (missing.size() > header.size() - mapping.size()) {
            throw refused(missing);
        }
        return mapping;
    }

    /** Nothing is left for a person to decide. */
    boolean isComplete(Map<String, String> mapping) {
        return missing(mapping.values()).isEmpty() && mapping.keySet().containsAll(named());
    }

    /** Fails with a violation for all that {@link MappingCheck} finds, and for each column that is missing. */
    void check(FileMapping mapping) {
        var violations = violations(mapping);
        if (!violations.isEmpty()) {
            throw refused(violations);
        }
    }

    RowPlan plan(FileMapping mapping) {
        var mapped = new ArrayList<MappedColumn>();
        for (var position = 0; position < header.size(); position++) {
            var name = header.get(position);
            var targets = name.isEmpty() ? List.<String>of() : mapping.targets(name);
            for (var target : targets) {
                mapped.add(mapped(position, target, targets.size() > 1, mapping.translations(name)));
            }
        }
        return new RowPlan(header.size(), mapped);
    }

    private MappedColumn mapped(int position, String name, boolean isSplit, Map<String, String> translations) {
        var column = column(name).orElseThrow();
        return new MappedColumn(position, column, isSplit ? Form.of(column.type()) : Form.ANY, translations);
    }

    private List<Violation> violations(FileMapping mapping) {
        var byName = columns.stream().collect(Collectors.toMap(ImportColumn::name, column -> column));
        var violations = new ArrayList<>(new MappingCheck(named(), byName).of(mapping));
        violations.addAll(missing(mapping.headers().stream()
                .flatMap(name -> mapping.targets(name).stream())
                .collect(Collectors.toSet())));
        return violations;
    }

    private Optional<ImportColumn> column(String name) {
        return columns.stream()
                .filter(column -> column.name().equalsIgnoreCase(name))
                .findFirst();
    }

    private List<Violation> missing(Collection<String> mapped) {
        return columns.stream()
                .filter(column -> column.required() && !mapped.contains(column.name()))
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
