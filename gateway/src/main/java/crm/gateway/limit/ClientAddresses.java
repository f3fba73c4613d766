package crm.gateway.limit;

import crm.console.api.OwnCalls;
import crm.gateway.GatewayConfig;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/**
 * Whose request it is. {@code X-Forwarded-For} is what anybody may write; it is believed only as far as proxies of our own have
 * written it: from its end to the first address that is none of theirs.
 */
@ApplicationScoped
public class ClientAddresses {

    /** What one subscriber of IPv6 has at hand: whoever is limited must not go on with the next of 2^64 addresses. */
    private static final int SUBSCRIBER_OF_IPV6 = 64 / 8;

    private final List<AddressRange> trusted;

    private final OwnCalls console;

    @Inject
    ClientAddresses(GatewayConfig config, OwnCalls console) {
        this(config.trustedProxies().orElse(List.of()), console);
    }

    ClientAddresses(List<String> trusted, OwnCalls console) {
        this.console = console;
        this.trusted = trusted.stream().map(AddressRange::of).toList();
    }

    public String of(HttpServerRequest request) {
        var page = request.getHeader(OwnCalls.CLIENT);
        if (page != null && console.isOurs(request.getHeader(OwnCalls.HEADER))) {
            return of(page, request.headers().getAll("X-Forwarded-For"));
        }
        return of(request.remoteAddress().hostAddress(), request.headers().getAll("X-Forwarded-For"));
    }

    /** What a bucket is kept by. */
    String bucketOf(HttpServerRequest request) {
        return bucket(of(request));
    }

    String of(String peer, List<String> forwardedFor) {
        var hops = new ArrayList<String>();
        forwardedFor.forEach(header -> hops.addAll(Arrays.asList(header.split(",", -1))));
        var client = peer;
        for (int i = hops.size() - 1; i >= 0 && isTrusted(client); i--) {
            var hop = hops.get(i).strip();
            if (AddressRange.bytes(hop).isEmpty()) {
                return client; // what a proxy of ours did not write as an address leads nowhere
            }
            client = hop;
        }
        return client;
    }

    static String bucket(String address) {
        return AddressRange.bytes(address)
                .map(bytes -> HexFormat.of().formatHex(bytes, 0, Math.min(bytes.length, SUBSCRIBER_OF_IPV6)))
                .orElse(address);
    }

    private boolean isTrusted(String address) {
        return AddressRange.bytes(address)
                .filter(bytes -> trusted.stream().anyMatch(range -> range.contains(bytes)))
                .isPresent();
    }
}
