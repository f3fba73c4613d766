package crm.consent.registry.remote;

import crm.consent.registry.application.RegistryRefusal;
import crm.consent.registry.application.RegistryUnreachable;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.Json;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.client.WebClientOptions;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.core.buffer.Buffer;
import io.vertx.mutiny.ext.web.client.HttpResponse;
import io.vertx.mutiny.ext.web.client.WebClient;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;

/** One call over HTTP, and what its answer means. Nothing of it is ever logged: bodies hold addresses. */
@ApplicationScoped
public class Wire {

    private static final int NO_CONTENT = 204;
    private static final int FIRST_REFUSAL = 300;

    private final WebClient client;
    private final IysSettings settings;

    Wire(Vertx vertx, IysSettings settings) {
        var millis = (int) settings.timeout().toMillis();
        this.client = WebClient.create(vertx, new WebClientOptions().setConnectTimeout(millis));
        this.settings = settings;
    }

    /**
     * What was answered: a JSON object or array, null for nothing.
     *
     * @param body null for none
     * @param token null before there is one
     */
    Uni<Object> call(HttpMethod method, String path, Object body, String token) {
        var request = client.requestAbs(method, settings.url() + path)
                .timeout(settings.timeout().toMillis());
        if (token != null) {
            request.putHeader("Authorization", "Bearer " + token);
        }
        request.putHeader("Content-Type", "application/json");
        var sent = body == null ? request.send() : request.sendBuffer(Buffer.buffer(Json.encode(body)));
        return sent.onFailure().transform(RegistryUnreachable::new).map(Wire::read);
    }

    private static Object read(HttpResponse<Buffer> response) {
        if (response.statusCode() == NO_CONTENT) {
            return null;
        }
        var body = json(response);
        if (response.statusCode() >= FIRST_REFUSAL) {
            throw refusal(response.statusCode(), body);
        }
        if (body == null) {
            throw new RegistryUnreachable("the registry answered something that is not JSON");
        }
        return body;
    }

    private static Object json(HttpResponse<Buffer> response) {
        try {
            return response.body() == null
                    ? null
                    : Json.decodeValue(response.body().getDelegate());
        } catch (DecodeException notJson) {
            return null;
        }
    }

    /** Errors have two forms: that of the token, and that of everything else. */
    private static RegistryRefusal refusal(int status, Object body) {
        var answer = body instanceof JsonObject object ? object : new JsonObject();
        Map<Integer, String> byIndex = new HashMap<>();
        String first = answer.getString("error");
        for (var error : answer.getJsonArray("errors", new JsonArray())) {
            var code = code((JsonObject) error);
            first = first == null ? code : first;
            var index = ((JsonObject) error).getInteger("index");
            if (index != null && code != null) {
                byIndex.put(index, code);
            }
        }
        return new RegistryRefusal(status, first, byIndex);
    }

    /** Its name is sometimes spelt with a colon. */
    static String code(JsonObject error) {
        return error.getString("code", error.getString("code:"));
    }
}
