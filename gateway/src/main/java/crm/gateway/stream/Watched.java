package crm.gateway.stream;

import crm.platform.domain.InvalidInput;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * What somebody wants to hear of: {@code orders} for all that one may see, {@code orders/<id>} for one record.
 *
 * @param records by kind; none stands for all
 */
record Watched(Map<Kind, Set<UUID>> records) {

    static final int MOST = 20;

    private static final String PARAMETER = "watch";

    /** @param texts as the addresses had them, each with any number of entries between commas */
    static Watched of(List<String> texts) {
        var entries = texts.stream()
                .flatMap(text -> Arrays.stream(text.split(",")))
                .map(String::strip)
                .filter(entry -> !entry.isEmpty())
                .toList();
        if (entries.isEmpty()) {
            throw refused("watch.required", "What is to be watched? Some of " + Kind.NAMES + ".");
        }
        if (entries.size() > MOST) {
            throw refused("watch.too-many", "At most " + MOST + " at once.");
        }
        var all = new HashSet<Kind>();
        var records = new EnumMap<Kind, Set<UUID>>(Kind.class);
        entries.forEach(entry -> add(entry, all, records));
        all.forEach(kind -> records.put(kind, Set.of()));
        return new Watched(records);
    }

    private static void add(String entry, Set<Kind> all, Map<Kind, Set<UUID>> records) {
        var slash = entry.indexOf('/');
        var kind = Kind.named(slash < 0 ? entry : entry.substring(0, slash))
                .orElseThrow(
                        () -> refused("watch.unknown", "One of these, or one of them with /id: " + Kind.NAMES + "."));
        if (slash < 0) {
            all.add(kind);
        } else {
            records.computeIfAbsent(kind, each -> new HashSet<>()).add(id(entry.substring(slash + 1)));
        }
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException noId) {
            throw refused("watch.id-unreadable", "What follows the slash is the id of a record.");
        }
    }

    private static InvalidInput refused(String code, String message) {
        return InvalidInput.of(PARAMETER, code, message);
    }

    Set<Kind> kinds() {
        return records.keySet();
    }

    boolean includes(Kind kind, UUID id) {
        var ids = records.get(kind);
        return ids != null && (ids.isEmpty() || ids.contains(id));
    }
}
