package crm.console.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.quarkus.oidc.AccessTokenCredential;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.mutiny.core.buffer.Buffer;
import io.vertx.mutiny.ext.web.client.HttpRequest;
import io.vertx.mutiny.ext.web.client.HttpResponse;
import io.vertx.mutiny.ext.web.client.WebClient;
import jakarta.enterprise.context.RequestScoped;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** The public API, asked with the token of who looks at the page: what that person may not see, no page shows. */
@RequestScoped
public class Api {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration LONG_PATIENCE = Duration.ofMinutes(2);
    private static final String FORWARDED = "X-Forwarded-For";
    private static final int UNAVAILABLE = 503;
    private static final Pattern PAGE = Pattern.compile("<([^>]+)>; rel=\"alternate\"");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final WebClient client;
    private final URI base;
    private final AccessTokenCredential token;
    private final OwnCalls own;
    private final HttpServerRequest page;

    Api(
            ApiConnections connections,
            @ConfigProperty(name = "crm.console.api") URI base,
            AccessTokenCredential token,
            OwnCalls own,
            HttpServerRequest page) {
        this.client = connections.client();
        this.base = base;
        this.token = token;
        this.own = own;
        this.page = page;
    }

    /** @param query values by name, not yet encoded; fails with {@link ApiRefusal} for whatever is not 200 */
    public Uni<JsonNode> get(Locale language, String path, Map<String, String> query) {
        return answered(
                call(client.getAbs(base + path + encoded(query)), language).send());
    }

    /**
     * A command; fails with {@link ApiRefusal}.
     *
     * @param body what JSON is made of
     * @param headers such as If-Match
     */
    public Uni<JsonNode> post(Locale language, String path, Object body, Map<String, String> headers) {
        return send(HttpMethod.POST, language, path, body, headers);
    }

    /** As {@link #post}, of a command that tells the address of a page for people in its header Link, once; empty where it does not. */
    public Uni<String> postForPage(Locale language, String path, Object body, Map<String, String> headers) {
        var request = call(client.postAbs(base + path), language);
        headers.forEach(request::putHeader);
        return request.sendJson(body)
                .onFailure()
                .transform(away -> new ApiRefusal(UNAVAILABLE, "service.unavailable", null))
                .invoke(Api::refuse)
                .map(answer -> page(answer.getHeader("Link")));
    }

    private static String page(@Nullable String links) {
        var found = PAGE.matcher(links == null ? "" : links);
        return found.find() ? found.group(1) : "";
    }

    /** A change of what stands at an address by a merge patch; as {@link #post}. */
    public Uni<JsonNode> patch(Locale language, String path, Object body, Map<String, String> headers) {
        return send(HttpMethod.PATCH, language, path, body, headers);
    }

    /** Puts something in the place of what was there; as {@link #post}. */
    public Uni<JsonNode> put(Locale language, String path, Object body, Map<String, String> headers) {
        return send(HttpMethod.PUT, language, path, body, headers);
    }

    private Uni<JsonNode> send(
            HttpMethod method, Locale language, String path, Object body, Map<String, String> headers) {
        var request = call(client.requestAbs(method, base + path), language);
        headers.forEach(request::putHeader);
        return answered(request.sendJson(body));
    }

    /** Nothing where it may not be read, is not there or cannot be read now: a page lives without it. */
    public Uni<JsonNode> tryGet(Locale language, String path, Map<String, String> query) {
        return get(language, path, query).onFailure(ApiRefusal.class).recoverWithItem(MissingNode.getInstance());
    }

    /** Sends a file's content; {@code headers} say of which type it is and how it is called. */
    public Uni<JsonNode> upload(
            Locale language, String path, Map<String, String> query, Buffer content, Map<String, String> headers) {
        var request =
                call(client.postAbs(base + path + encoded(query)), language).timeout(LONG_PATIENCE.toMillis());
        headers.forEach(request::putHeader);
        return answered(request.sendBuffer(content));
    }

    /** What is no JSON, a file for example. */
    public Uni<Buffer> download(Locale language, String path) {
        return call(client.getAbs(base + path), language)
                .timeout(LONG_PATIENCE.toMillis())
                .send()
                .onFailure()
                .transform(away -> new ApiRefusal(UNAVAILABLE, "service.unavailable", null))
                .invoke(Api::refuse)
                .map(answer -> answer.body() == null ? Buffer.buffer() : answer.body());
    }

    private static Uni<JsonNode> answered(Uni<HttpResponse<Buffer>> sent) {
        return sent.onFailure()
                .transform(away -> new ApiRefusal(UNAVAILABLE, "service.unavailable", null))
                .map(Api::read);
    }

    public Uni<JsonNode> get(Locale language, String path) {
        return get(language, path, Map.of());
    }

    /** Who looks at the page, and from where, as far as this process was told. */
    private HttpRequest<Buffer> call(HttpRequest<Buffer> request, Locale language) {
        page.headers().getAll(FORWARDED).forEach(hop -> request.headers().add(FORWARDED, hop));
        if (token.getToken() != null) { // pages for people without an account have none
            request.bearerTokenAuthentication(token.getToken());
        }
        return request.timeout(PATIENCE.toMillis())
                .putHeader("Accept-Language", language.toLanguageTag())
                .putHeader(OwnCalls.HEADER, own.secret())
                .putHeader(OwnCalls.CLIENT, page.remoteAddress().hostAddress());
    }

    private static JsonNode read(HttpResponse<Buffer> answer) {
        refuse(answer);
        return json(answer);
    }

    private static void refuse(HttpResponse<Buffer> answer) {
        if (answer.statusCode() / 100 != 2) {
            var problem = json(answer);
            throw new ApiRefusal(
                    answer.statusCode(),
                    problem.path("code").asText(),
                    problem.path("detail").asText(null),
                    problem);
        }
    }

    private static JsonNode json(HttpResponse<Buffer> answer) {
        try {
            return answer.body() == null
                    ? MissingNode.getInstance()
                    : JSON.readTree(answer.body().getBytes());
        } catch (IOException noJson) {
            return MissingNode.getInstance();
        }
    }

    private static String encoded(Map<String, String> query) {
        return query.isEmpty()
                ? ""
                : query.entrySet().stream()
                        .map(each -> encoded(each.getKey()) + "=" + encoded(each.getValue()))
                        .collect(Collectors.joining("&", "?", ""));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
