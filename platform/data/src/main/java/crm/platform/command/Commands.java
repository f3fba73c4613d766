package crm.platform.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import crm.platform.data.ReactiveUnitOfWork;
import crm.platform.web.Addressed;
import crm.platform.web.EntityTags;
import crm.platform.web.Identified;
import crm.platform.web.Versioned;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MediaType;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * Runs a write: one transaction around the use case and, when the caller sent an {@code Idempotency-Key}, around the answer too. The
 * same key with the same request gets the stored answer; with another request it is refused with 422.
 */
@ApplicationScoped
public class Commands {

    private static final String KEY = "Idempotency-Key";
    private static final Map<String, String> REPLAYED = Map.of("Idempotency-Replayed", "true");

    private final ReactiveUnitOfWork unitOfWork;
    private final IdempotencyKeys keys;
    private final ObjectMapper json;
    private final CurrentVertxRequest current;
    private final NewReferences references;

    Commands(
            ReactiveUnitOfWork unitOfWork,
            IdempotencyKeys keys,
            ObjectMapper json,
            CurrentVertxRequest current,
            NewReferences references) {
        this.unitOfWork = unitOfWork;
        this.keys = keys;
        this.json = json;
        this.current = current;
        this.references = references;
    }

    /** 201 with {@code Location}: the request's path and the address of what is new. */
    public <V extends Addressed> Uni<RestResponse<V>> created(Object request, Supplier<Uni<V>> work) {
        return run(request, alone(work), this::created).map(StoredAnswer::toResponse);
    }

    /** As {@link #created}, with headers that only the first answer has. */
    public <V extends Identified> Uni<RestResponse<V>> createdWithHeaders(
            Object request, Supplier<Uni<WithHeaders<V>>> work) {
        return run(request, work, this::created).map(StoredAnswer::toResponse);
    }

    /** As {@link #created}, for an answer that is made anew after the commit, also when the request is repeated. */
    public <V extends Identified> Uni<Creation<V>> creation(Object request, Supplier<Uni<V>> work) {
        return run(request, alone(work), this::created)
                .map(answer -> new Creation<>(answer.createdId(), answer.toResponse()));
    }

    /**
     * As {@link #created}, for a hot path that writes with one {@link ReactiveUnitOfWork#write}: no transaction is opened around it,
     * unless the answer has to be kept for an {@code Idempotency-Key} in the same one.
     */
    public <V extends Identified> Uni<RestResponse<V>> createdAtOnce(Object request, Supplier<Uni<V>> work) {
        var http = current.getCurrent().request();
        if (http.getHeader(KEY) != null) {
            return created(request, work);
        }
        return references
                .awaited(() -> json.valueToTree(request), work)
                .map(view -> created(http, view).toResponse());
    }

    /** 200 with the view. */
    public <V> Uni<RestResponse<V>> answered(Object request, Supplier<Uni<V>> work) {
        return answeredWithHeaders(request, alone(work));
    }

    /** As {@link #answered}, with headers that only the first answer has. */
    public <V> Uni<RestResponse<V>> answeredWithHeaders(Object request, Supplier<Uni<WithHeaders<V>>> work) {
        return run(request, work, (http, view) -> answer(200, view, Map.of())).map(StoredAnswer::toResponse);
    }

    /** 202: accepted, the work goes on in the background. */
    public <V> Uni<RestResponse<V>> accepted(Object request, Supplier<Uni<V>> work) {
        return run(request, alone(work), (http, view) -> answer(202, view, Map.of()))
                .map(StoredAnswer::toResponse);
    }

    private static <V> Supplier<Uni<WithHeaders<V>>> alone(Supplier<Uni<V>> work) {
        return () -> work.get().map(view -> new WithHeaders<>(view, Map.of()));
    }

    private <V> Uni<StoredAnswer> run(
            Object request, Supplier<Uni<WithHeaders<V>>> work, BiFunction<HttpServerRequest, V, StoredAnswer> answer) {
        return references.awaited(() -> json.valueToTree(request), () -> attempt(request, work, answer));
    }

    private <V> Uni<StoredAnswer> attempt(
            Object request, Supplier<Uni<WithHeaders<V>>> work, BiFunction<HttpServerRequest, V, StoredAnswer> answer) {
        var http = current.getCurrent().request();
        var key = http.getHeader(KEY);
        if (key == null) {
            return unitOfWork
                    .inTransaction(work)
                    .map(done -> answer.apply(http, done.view()).with(done.headers()));
        }
        var fingerprint = Fingerprint.of(http.method().name(), http.path(), write(request));
        return unitOfWork.inTransaction(() -> keys.claim(key, fingerprint).chain(stored -> {
            if (stored.isPresent()) {
                return Uni.createFrom().item(stored.get().with(REPLAYED));
            }
            return work.get().chain(done -> {
                var made = answer.apply(http, done.view());
                return keys.complete(key, made).replaceWith(made.with(done.headers()));
            });
        }));
    }

    private StoredAnswer created(HttpServerRequest http, Addressed view) {
        return answer(201, view, Map.of("Location", http.path() + "/" + view.address()));
    }

    private StoredAnswer answer(int status, Object view, Map<String, String> headers) {
        var all = new LinkedHashMap<String, String>(headers);
        all.put("Content-Type", MediaType.APPLICATION_JSON);
        if (view instanceof Versioned versioned) {
            all.put("ETag", EntityTags.of(versioned.version()));
        }
        return new StoredAnswer(status, all, write(view));
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a view could not be written as JSON", e);
        }
    }
}
