package crm.marketing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;

/** Where the neighbours of the service under test will listen; the tests start them, and let them be away. */
public class NeighbourPlaces implements QuarkusTestResourceLifecycleManager {

    static final String SERVICES = "crm.marketing.test.services";
    static final String SMTP = "crm.marketing.test.smtp";

    @Override
    public Map<String, String> start() {
        var services = "http://127.0.0.1:" + port(SERVICES);
        return Map.ofEntries(
                Map.entry("crm.services.consent.url", services),
                Map.entry("crm.services.customer.url", services),
                Map.entry("quarkus.rest-client.consent.connect-timeout", "2000"),
                Map.entry("quarkus.rest-client.customer.connect-timeout", "2000"),
                Map.entry("quarkus.rest-client.read-timeout", "2000"),
                Map.entry("quarkus.oidc-client.connection-timeout", "2S"),
                Map.entry("crm.marketing.client-secret", "test"),
                Map.entry("crm.marketing.token-url", services + "/protocol/openid-connect/token"),
                Map.entry("crm.marketing.smtp.host", "127.0.0.1"),
                Map.entry("crm.marketing.smtp.port", port(SMTP)),
                Map.entry("crm.marketing.smtp.connections", "6"),
                Map.entry("crm.marketing.permissions-check", "1s"),
                Map.entry("crm.marketing.dispatch.sweep", "200ms"),
                Map.entry("crm.marketing.dispatch.retry", "300ms"),
                Map.entry("crm.marketing.dispatch.longest-retry", "1s"),
                Map.entry("crm.marketing.dispatch.handover", "2s"),
                Map.entry("crm.marketing.dispatch.chunk", "20"),
                Map.entry("crm.marketing.dispatch.wave", "5"));
    }

    @Override
    public void stop() {
        // the neighbours belong to the tests
    }

    /** The same for the whole JVM: a second start of the application finds the same neighbours. */
    private static synchronized String port(String property) {
        if (System.getProperty(property) == null) {
            try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                System.setProperty(property, String.valueOf(socket.getLocalPort()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return System.getProperty(property);
    }
}
