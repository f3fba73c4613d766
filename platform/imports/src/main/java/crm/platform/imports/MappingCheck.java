package crm.platform.imports;

import crm.platform.domain.InvalidInput.Violation;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds each header and column of a mapping that does not exist, is given twice or is missing, and each translation that leads nowhere. */
final class MappingCheck {

    static final int MOST_TRANSLATIONS = 1_000;
    static final int LONGEST_TRANSLATED = 200;

    /** Whose cells are read as the file writes numbers, which only the file tells: its rows are refused. */
    private static final Set<ColumnType> NUMBERS = EnumSet.of(ColumnType.DECIMAL, ColumnType.MONEY, ColumnType.INTEGER);

    private static final Set<ColumnType> PARTS = EnumSet.of(ColumnType.PHONE, ColumnType.EMAIL);

    private static final CellParser PARSER = new CellParser(',', ZoneOffset.UTC);

    private final Set<String> headers;
    private final Map<String, ImportColumn> columns;
    private final List<Violation> violations = new ArrayList<>();
    private final Set<String> given = new HashSet<>();

    /** @param columns of the kind, by name */
    MappingCheck(Set<String> headers, Map<String, ImportColumn> columns) {
        this.headers = headers;
        this.columns = columns;
    }

    List<Violation> of(FileMapping mapping) {
        mapping.columns().forEach((header, column) -> {
            requireHeader(header);
            take(header, column);
        });
        mapping.splits().forEach((header, parts) -> {
            requireHeader(header);
            split(mapping, header, parts);
        });
        translations(mapping);
        return violations;
    }

    private void requireHeader(String header) {
        if (!headers.contains(header)) {
            violations.add(new Violation(header, "import.unknown-header", "The file has no such header."));
        }
    }

    private void take(String header, String name) {
        if (name == null || !columns.containsKey(name)) {
            violations.add(new Violation(header, "import.unknown-column", "There is no such column to map to."));
        } else if (!given.add(name)) {
            violations.add(
                    new Violation(header, "import.column-mapped-twice", "Another header is mapped to this column."));
        }
    }

    private void split(FileMapping mapping, String header, List<String> parts) {
        if (mapping.columns().containsKey(header)) {
            violations.add(
                    new Violation(header, "import.header-mapped-twice", "The header is either mapped or split."));
        }
        parts.forEach(part -> take(header, part));
        if (columns.keySet().containsAll(parts) && !PARTS.equals(types(parts))) {
            violations.add(new Violation(
                    header,
                    "import.split-invalid",
                    "A header is split into a column of phone numbers and one of e-mail addresses."));
        }
    }

    private Set<ColumnType> types(List<String> parts) {
        return columns.values().stream()
                .filter(column -> parts.contains(column.name()))
                .map(ImportColumn::type)
                .collect(Collectors.toSet());
    }

    private void translations(FileMapping mapping) {
        var count = mapping.translations().values().stream().mapToInt(Map::size).sum();
        if (count > MOST_TRANSLATIONS) {
            violations.add(new Violation(
                    "translations",
                    "import.too-many-translations",
                    "At most " + MOST_TRANSLATIONS + " values are translated."));
            return;
        }
        mapping.translations().forEach((header, values) -> {
            if (mapping.targets(header).isEmpty()) {
                violations.add(new Violation(
                        header,
                        "import.translation-unmapped",
                        "Only cells of a header that is mapped are translated."));
            } else {
                values.forEach((from, to) -> translation(mapping, header, from, to));
            }
        });
    }

    private void translation(FileMapping mapping, String header, String from, String to) {
        if (from.length() > LONGEST_TRANSLATED || to.length() > LONGEST_TRANSLATED) {
            violations.add(new Violation(
                    header,
                    "import.translation-too-long",
                    "A translated value has at most " + LONGEST_TRANSLATED + " characters."));
        } else if (mapping.targets(header).stream().noneMatch(column -> knows(column, to))) {
            violations.add(new Violation(
                    header,
                    "import.translation-unknown-value",
                    "The column does not take a value that is translated to."));
        }
    }

    private boolean knows(String name, String value) {
        var column = columns.get(name);
        if (column == null || value.isEmpty() || NUMBERS.contains(column.type())) {
            return true;
        }
        try {
            PARSER.parse(column, value);
            return true;
        } catch (CellRefused refused) {
            return false;
        }
    }
}
