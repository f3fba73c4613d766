package crm.consent.permit;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;
import java.util.Set;

/** The registry says what the test tells it; withdrawals do not wait for long before they are answered. */
public class PermitProfile implements QuarkusTestProfile {

    /** Leases that end while a test waits. */
    public static class ShortLease extends PermitProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "crm.consent.permit.lease", "4s",
                    "crm.consent.permit.skew", "1s",
                    "crm.consent.acknowledgement-wait", "100ms");
        }
    }

    @Override
    public Set<Class<?>> getEnabledAlternatives() {
        return Set.of(ToldRegistry.class);
    }

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of("crm.consent.acknowledgement-wait", "200ms", "crm.public-url", "https://crm.example/");
    }
}
