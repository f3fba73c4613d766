package crm.gateway.customer360;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What happened to the records of the picture, whatever service has them, the newest first (CUS-08). */
final class Timeline {

    private static final Comparator<TimelineEntry> NEWEST_FIRST = Comparator.comparing(TimelineEntry::at)
            .reversed()
            .thenComparing(TimelineEntry::section)
            .thenComparing(TimelineEntry::id)
            .thenComparing(TimelineEntry::what);

    private final List<TimelineEntry> entries = new ArrayList<>();

    private Timeline() {}

    static List<TimelineEntry> of(Map<CustomerPart, JsonNode> shown) {
        var timeline = new Timeline();
        shown.forEach((part, body) -> {
            for (var item : body.path("items")) {
                timeline.add(part, item);
            }
        });
        timeline.entries.sort(NEWEST_FIRST);
        return List.copyOf(timeline.entries);
    }

    private void add(CustomerPart part, JsonNode item) {
        switch (part) {
            case OPPORTUNITIES -> {
                add(part, item, "openedAt", "OPENED", "name");
                add(part, item, "closedAt", item.path("status").asText(), "name");
            }
            case ORDERS -> {
                add(part, item, "createdAt", "CREATED", "number");
                add(part, item, "confirmedAt", "CONFIRMED", "number");
                add(part, item, "cancelledAt", "CANCELLED", "number");
            }
            case INVOICES -> {
                add(part, item, "createdAt", "CREATED", "number");
                add(part, item, "issuedAt", "ISSUED", "number");
                add(part, item, "paidAt", "PAID", "number");
            }
            case SERVICE_REQUESTS -> {
                add(part, item, "openedAt", "OPENED", "number");
                add(part, item, "resolvedAt", "RESOLVED", "number");
            }
            case CAMPAIGN_MESSAGES -> {
                add(part, item, "plannedAt", "PLANNED", "title");
                add(part, item, "endedAt", item.path("state").asText(), "title");
            }
            // the open requests are among the requests, and a permission is how things are
            case OPEN_SERVICE_REQUESTS, PURPOSE_PERMISSIONS, ADDRESS_PERMISSIONS -> {}
        }
    }

    private void add(CustomerPart part, JsonNode item, String moment, String what, String title) {
        if (item.hasNonNull(moment)) {
            entries.add(new TimelineEntry(
                    Instant.parse(item.path(moment).asText()),
                    part.label(),
                    what,
                    UUID.fromString(item.path("id").asText()),
                    item.hasNonNull(title) ? item.path(title).asText() : null));
        }
    }
}
