package crm.launcher.server;

import crm.launcher.config.Settings;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** Access tokens of demo users, by the password grant that only the local realm's client `crm-cli` has. */
public final class Tokens {

    /** Ask again while the old one is still good: Keycloak's tokens live five minutes. */
    private static final Duration FRESH = Duration.ofMinutes(3);

    private final Settings settings;
    private final Map<String, Issued> issued = new HashMap<>();

    private record Issued(String token, Instant at) {}

    public Tokens(Settings settings) {
        this.settings = settings;
    }

    public synchronized String of(String user) {
        var known = issued.get(user);
        if (known == null || Duration.between(known.at(), Instant.now()).compareTo(FRESH) > 0) {
            known = new Issued(request(user), Instant.now());
            issued.put(user, known);
        }
        return known.token();
    }

    private String request(String user) {
        var password = DemoUsers.of(settings.root()).passwordOf(user);
        return new TokenEndpoint(settings.issuer()).ofPerson("crm-cli", user, password);
    }
}
