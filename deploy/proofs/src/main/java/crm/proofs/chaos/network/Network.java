package crm.proofs.chaos.network;

import crm.launcher.config.FreePorts;
import crm.launcher.config.Port;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The ways of some services to PostgreSQL, and of marketing to the mail server, each of its own. The others reach PostgreSQL
 * directly, so that a server that is down is refused to some by the system and is reset to others by what stands between.
 */
public final class Network implements AutoCloseable {

    /** Who reaches its database through a way that can be cut. */
    public static final List<String> SERVICES = List.of("sales", "consent", "analytics");

    private static final String OF_MARKETING = "CRM_ONLY_MARKETING_QUARKUS_MAILER_PORT";

    private final Map<String, String> environment;
    private final Map<String, TcpProxy> ways = new LinkedHashMap<>();
    private final LetterGate letters = new LetterGate();
    private final TcpProxy mail;

    private Network(Map<String, String> ports) {
        this.environment = new HashMap<>(ports);
        for (String service : SERVICES) {
            var way = TcpProxy.to(number(Port.POSTGRES));
            ways.put(service, way);
            environment.put(
                    "CRM_ONLY_" + service.toUpperCase(Locale.ROOT) + "_CRM_DB_PORT", String.valueOf(way.port()));
        }
        mail = TcpProxy.to(number(Port.MAIL), letters::ofConnection);
        environment.put(OF_MARKETING, String.valueOf(mail.port()));
    }

    /** For a system that is started with {@link #environment}. */
    public static Network open() {
        return new Network(FreePorts.choose());
    }

    /** Ports of the servers, and the ways to them. */
    public Map<String, String> environment() {
        return Map.copyOf(environment);
    }

    /** The way of that service to its database. */
    public TcpProxy wayOf(String service) {
        var way = ways.get(service);
        if (way == null) {
            throw new IllegalArgumentException(service + " reaches its database directly");
        }
        return way;
    }

    /** Before the mail server. */
    public LetterGate letters() {
        return letters;
    }

    private int number(Port port) {
        return Integer.parseInt(environment.get(port.variable()));
    }

    @Override
    public void close() {
        ways.values().forEach(TcpProxy::close);
        mail.close();
    }
}
