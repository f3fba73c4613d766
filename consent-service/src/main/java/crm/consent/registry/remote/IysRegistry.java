package crm.consent.registry.remote;

import crm.consent.permission.application.Registration;
import crm.consent.permission.domain.Channel;
import crm.consent.permission.domain.RecipientType;
import crm.consent.registry.application.Registry;
import crm.consent.registry.application.RegistryItem;
import crm.consent.registry.application.RegistryRecipient;
import crm.consent.registry.application.RegistryRefusal;
import crm.consent.registry.domain.RegistryStatus;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/** İYS itself; second versions of the writing operations, because they know the same words again. */
@ApplicationScoped
public class IysRegistry implements Registry {

    private static final Logger LOG = Logger.getLogger(IysRegistry.class);
    private static final String V1 = "";
    private static final String V2 = "/v2";
    private static final String PAGE = "/changes?source=IYS&limit=1000";
    private static final int NOT_FOUND = 404;

    private final IysCalls calls;
    private final Traffic traffic;

    IysRegistry(IysCalls calls, Traffic traffic) {
        this.calls = calls;
        this.traffic = traffic;
    }

    @Override
    public Uni<Registration> add(RegistryItem item) {
        return calls.call(HttpMethod.POST, V2, item.brand(), "", body(item))
                .map(answer -> registration((JsonObject) answer));
    }

    @Override
    public Uni<String> addAll(String brand, List<RegistryItem> items) {
        var list = new JsonArray(items.stream().map(IysRegistry::body).toList());
        return calls.call(HttpMethod.POST, V2, brand, "/request", list)
                .map(answer -> ((JsonObject) answer).getString("requestId"));
    }

    @Override
    public Uni<List<Result>> results(String brand, String requestId) {
        return calls.call(HttpMethod.GET, V2, brand, "/request/" + requestId, null)
                .map(answer -> ((JsonArray) answer)
                        .stream().map(item -> result((JsonObject) item)).toList());
    }

    @Override
    public Uni<Optional<Held>> held(RegistryRecipient recipient) {
        var body = new JsonObject()
                .put("recipient", recipient.address())
                .put("recipientType", recipient.recipientType().name())
                .put("type", recipient.channel().name());
        return calls.call(HttpMethod.POST, V1, recipient.brand(), "/status", body)
                .map(answer -> Optional.of(held((JsonObject) answer)))
                .onFailure(failure -> failure instanceof RegistryRefusal refusal && refusal.http() == NOT_FOUND)
                .recoverWithItem(Optional.empty());
    }

    @Override
    public Uni<Set<String>> approved(
            String brand, RecipientType recipientType, Channel channel, Collection<String> addresses) {
        var body = new JsonObject().put("recipients", new JsonArray(List.copyOf(addresses)));
        var path = "/" + recipientType + "/status/" + channel;
        return calls.call(HttpMethod.POST, V1, brand, path, body)
                .map(answer -> ((JsonObject) answer)
                        .getJsonArray("list").stream().map(String.class::cast).collect(Collectors.toSet()));
    }

    @Override
    public Uni<Changes> changes(String brand, String after) {
        var cursor = after == null ? "" : "&after=" + URLEncoder.encode(after, StandardCharsets.UTF_8);
        return calls.call(HttpMethod.GET, V1, brand, PAGE + cursor, null).map(IysRegistry::changes);
    }

    @Override
    public boolean isTrusted() {
        return traffic.isTrusted();
    }

    /** What is absent is left out: an empty field is an error there. */
    private static JsonObject body(RegistryItem item) {
        return new JsonObject()
                .put("recipient", item.address().value())
                .put("recipientType", item.recipientType().name())
                .put("type", item.channel().name())
                .put("source", item.source())
                .put("status", item.status().name())
                .put("consentDate", IysDates.write(item.consentDate()));
    }

    private static Registration registration(JsonObject answer) {
        return new Registration(answer.getString("transactionId"), IysDates.read(answer.getString("creationDate")));
    }

    private static Result result(JsonObject item) {
        var index = item.getInteger("index");
        return switch (item.getString("status", "enqueue").toLowerCase(Locale.ROOT)) {
            case "success" -> new Result(index, registration(item), null);
            case "failure" -> new Result(index, null, refusal(item.getJsonObject("error", new JsonObject())));
            default -> new Result(index, null, null);
        };
    }

    private static String refusal(JsonObject error) {
        return Objects.requireNonNullElse(Wire.code(error), "UNNAMED");
    }

    private static Held held(JsonObject answer) {
        var date = IysDates.read(answer.getString("consentDate"));
        return new Held(RegistryStatus.valueOf(answer.getString("status")), date, registration(answer));
    }

    private static Changes changes(Object answer) {
        if (answer == null) {
            return new Changes(null, 0, List.of());
        }
        var page = (JsonObject) answer;
        var list = page.getJsonArray("list", new JsonArray());
        var movements = list.stream()
                .map(item -> movement((JsonObject) item))
                .flatMap(Optional::stream)
                .toList();
        return new Changes(page.getString("after"), list.size(), movements);
    }

    /** Sources are many and change; whoever said it, an unreadable word is left out and told, without the address. */
    private static Optional<Movement> movement(JsonObject item) {
        try {
            var date = item.getString("consentDate", "");
            return Optional.of(new Movement(
                    RecipientType.valueOf(item.getString("recipientType", "BIREYSEL")),
                    Channel.valueOf(item.getString("type")),
                    item.getString("recipient"),
                    RegistryStatus.valueOf(item.getString("status")),
                    item.getString("source", "IYS"),
                    date.isEmpty() ? null : IysDates.read(date),
                    registration(item)));
        } catch (RuntimeException unreadable) {
            LOG.warnf("a movement cannot be read: %s", item.getString("transactionId"));
            return Optional.empty();
        }
    }
}
