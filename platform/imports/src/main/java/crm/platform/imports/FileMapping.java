package crm.platform.imports;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a file's columns mean to a kind. All keys are headers of the file.
 *
 * @param columns the kind's column that a header means
 * @param translations what a header's cells, without the white space around them, are called by the kind; nothing: the cell is empty
 * @param splits the two columns, of phone numbers and of e-mail addresses, of a header whose cells hold either
 */
record FileMapping(
        Map<String, String> columns, Map<String, Map<String, String>> translations, Map<String, List<String>> splits) {

    static FileMapping of(Map<String, String> columns) {
        return new FileMapping(columns, Map.of(), Map.of());
    }

    /** The kind's columns that get the cells of a header. */
    List<String> targets(String header) {
        var column = columns.get(header);
        return column == null ? splits.getOrDefault(header, List.of()) : List.of(column);
    }

    Map<String, String> translations(String header) {
        return translations.getOrDefault(header, Map.of());
    }

    /** The headers that are imported. */
    Set<String> headers() {
        var headers = new LinkedHashSet<>(columns.keySet());
        headers.addAll(splits.keySet());
        return headers;
    }
}
