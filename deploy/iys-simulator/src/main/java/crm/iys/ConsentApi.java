package crm.iys;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The operations on the consents of one brand. */
final class ConsentApi {

    private static final int MOST_ITEMS = 1000;
    private static final Duration WINDOW = Duration.ofDays(7);

    private final Settings settings;
    private final Store store;
    private final Clock clock;
    private final Limits statusLimit;

    ConsentApi(Settings settings, Store store, Clock clock) {
        this.settings = settings;
        this.store = store;
        this.clock = clock;
        this.statusLimit = new Limits(clock, 1000, Duration.ofHours(1));
    }

    Answer add(int brandCode, JsonNode body) {
        return new Answer(
                200, store.add(ConsentReader.consent(body, brandCode), now()).receipt());
    }

    /** A list with one item that can never be right is refused as a whole. */
    Answer addAll(int brandCode, JsonNode body) {
        if (!body.isArray() || body.isEmpty()) {
            throw new Refused(400, "H125", "En az bir izin gönderilmelidir", null);
        }
        if (body.size() > MOST_ITEMS) {
            throw new Refused(400, "H091", "En fazla 1000 izin gönderilebilir", null);
        }
        var batch = store.addAll(read(brandCode, body), brandCode, now());
        var echo = batch.items().stream()
                .map(item -> echo(item, body.get(item.index())))
                .toList();
        return new Answer(202, Map.of("requestId", batch.requestId(), "subRequests", echo));
    }

    private static List<Consent> read(int brandCode, JsonNode body) {
        var consents = new ArrayList<Consent>();
        var errors = new ArrayList<Refused.Reason>();
        var addresses = new HashSet<Consent.Address>();
        for (int i = 0; i < body.size(); i++) {
            try {
                var consent = ConsentReader.consent(body.get(i), brandCode);
                if (!addresses.add(consent.address())) {
                    throw new Refused(400, "H194", "Alıcı listede yineleniyor", "recipient");
                }
                consents.add(consent);
            } catch (Refused refused) {
                errors.add(refused.at(i));
            }
        }
        if (!errors.isEmpty()) {
            throw new Refused(400, errors);
        }
        return consents;
    }

    private static Map<String, Object> echo(Batch.Item item, JsonNode sent) {
        var echo = new LinkedHashMap<String, Object>();
        echo.put("index", item.index());
        echo.put("subRequestId", item.subRequestId());
        echo.put("status", "BEKLIYOR");
        sent.forEachEntry((field, value) -> {
            if (!field.equals("status")) {
                echo.put(field, value);
            }
        });
        return echo;
    }

    /** Nothing yet is an empty list, not a failure. */
    Answer results(int brandCode, String requestId) {
        var batch = store.batch(requestId)
                .filter(found -> found.brandCode() == brandCode)
                .orElseThrow(() -> new Refused(404, "H123", "İstek bulunamadı", null));
        var ready = !now().isBefore(batch.acceptedAt().plus(settings.resultDelay()));
        return new Answer(200, ready ? batch.results() : List.of());
    }

    Answer status(int brandCode, JsonNode body) {
        if (!statusLimit.admits()) {
            throw new Refused(429, "H086", "Saatlik durum sorgusu sınırı aşıldı", null);
        }
        return store.record(ConsentReader.address(body, brandCode))
                .map(movement -> new Answer(200, movement.view()))
                .orElseThrow(() -> new Refused(404, "H168", "İzin kaydı bulunamadı", null));
    }

    /** Only those that are ONAY come back. */
    Answer approved(int brandCode, String recipientType, String type, JsonNode body) {
        ConsentReader.recipientType(recipientType);
        ConsentReader.type(type);
        var asked = body.path("recipients");
        if (!asked.isArray() || asked.isEmpty() || asked.size() > MOST_ITEMS) {
            throw new Refused(400, "H091", "1 ile 1000 arasında alıcı sorgulanabilir", "recipients");
        }
        var unique = new HashSet<String>();
        var approved = new ArrayList<String>();
        for (var node : asked) {
            var recipient = readable(type, node.asText());
            if (!unique.add(recipient)) {
                throw new Refused(400, "H193", "Alıcı listede yineleniyor", "recipients");
            }
            store.record(new Consent.Address(brandCode, recipientType, type, recipient))
                    .filter(movement -> !movement.consent().isRefusal())
                    .ifPresent(movement -> approved.add(recipient));
        }
        return new Answer(200, Map.of("requestId", UUID.randomUUID().toString(), "list", approved));
    }

    private static String readable(String type, String recipient) {
        try {
            return ConsentReader.recipient(type, recipient);
        } catch (Refused wrongKind) {
            throw new Refused(400, "H464", "Alıcı ile izin türü uyuşmuyor", "recipients");
        }
    }

    Answer changes(int brandCode, Map<String, String> query) {
        var limit = Integer.parseInt(query.getOrDefault("limit", String.valueOf(MOST_ITEMS)));
        if (limit < 1 || limit > MOST_ITEMS) {
            throw new Refused(400, "H507", "limit 1 ile 1000 arasında olmalıdır", "limit");
        }
        var source = query.getOrDefault("source", "IYS") + "_";
        var now = clock.instant();
        var page = after(store.movements(brandCode), query.get("after")).stream()
                .filter(movement -> movement.consent().source().startsWith(source))
                .filter(movement -> movement.creationDate().isAfter(now.minus(WINDOW)))
                .filter(movement -> !movement.creationDate().isAfter(now.minus(settings.omitted())))
                .limit(limit)
                .toList();
        return page.isEmpty()
                ? new Answer(204, null)
                : new Answer(
                        200,
                        Map.of(
                                "after", page.get(page.size() - 1).cursor(),
                                "list", page.stream().map(Movement::view).toList()));
    }

    private static List<Movement> after(List<Movement> movements, String cursor) {
        for (int i = movements.size() - 1; cursor != null && i >= 0; i--) {
            if (movements.get(i).cursor().equals(cursor)) {
                return movements.subList(i + 1, movements.size());
            }
        }
        return movements;
    }

    /** A citizen says it to the registry itself. */
    Answer citizen(JsonNode body) {
        var address = ConsentReader.address(body, body.path("brandCode").asInt(settings.brandCode()));
        var status = ConsentReader.status(body.path("status").asText(Consent.REFUSED));
        var movement = store.move(address, status, body.path("source").asText("IYS_MOBIL"), now());
        return new Answer(200, movement.view());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }
}
