package crm.platform.trace;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.ReadWriteSpan;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.internal.ExtendedSpanProcessor;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Takes out of a span, before it leaves, what may say who somebody is: searched words, addresses of callers, and whatever follows the
 * resource in a path, which may be the secret of a link. {@code http.route} and the ids of events remain.
 */
@Singleton
public class TracesWithoutPersonalValues implements ExtendedSpanProcessor {

    private static final String TAKEN_OUT = "…";
    private static final List<AttributeKey<String>> SECRET = keys(
            "url.query",
            "client.address",
            "network.peer.address",
            "http.client_ip",
            "net.sock.peer.addr",
            "user_agent.original");
    private static final List<AttributeKey<String>> PATHS = keys("url.full", "url.path", "http.target", "http.url");

    /** The address, and a path as far as its resource: {@code /api/v1/orders}, {@code /people/surveys}. */
    private static final Pattern UP_TO_THE_RESOURCE =
            Pattern.compile("^((?:https?://[^/?#]*)?(?:/people/[^/?#]*|(?:/[^/?#]*){0,3})).*$");

    @Override
    public void onEnding(ReadWriteSpan span) {
        SECRET.forEach(key -> takeOut(span, key));
        PATHS.forEach(key -> shorten(span, key));
    }

    private static void takeOut(ReadWriteSpan span, AttributeKey<String> key) {
        if (span.getAttribute(key) != null) {
            span.setAttribute(key, TAKEN_OUT);
        }
    }

    private static void shorten(ReadWriteSpan span, AttributeKey<String> key) {
        var whole = span.getAttribute(key);
        if (whole != null) {
            span.setAttribute(key, UP_TO_THE_RESOURCE.matcher(whole).replaceFirst("$1"));
        }
    }

    @Override
    public boolean isOnEndingRequired() {
        return true;
    }

    @Override
    public void onStart(Context parent, ReadWriteSpan span) {
        // what comes later would be missed
    }

    @Override
    public boolean isStartRequired() {
        return false;
    }

    @Override
    public void onEnd(ReadableSpan span) {
        // too late to change anything
    }

    @Override
    public boolean isEndRequired() {
        return false;
    }

    private static List<AttributeKey<String>> keys(String... names) {
        return List.of(names).stream().map(AttributeKey::stringKey).toList();
    }
}
