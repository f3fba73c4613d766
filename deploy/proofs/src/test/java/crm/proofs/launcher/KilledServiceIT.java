package crm.proofs.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import crm.proofs.system.Api;
import crm.proofs.system.SharedSystem;
import crm.proofs.system.TestSystem;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@Order(70)
@ExtendWith(SharedSystem.class)
class KilledServiceIT {

    private static final List<String> OTHERS = List.of(
            "postgres", "kafka", "keycloak", "customer", "marketing", "support", "consent", "analytics", "gateway");

    @Test
    void aKilledServiceIsStartedAgainAloneAndTheOthersRunOn(TestSystem system) {
        var others = pids(system);
        long killed = system.pid("sales");

        system.kill("sales");

        assertThat(Api.of(system, "analyst").get("/api/v1/kpis").status()).isEqualTo(200);
        Awaitility.await("sales again").atMost(Duration.ofMinutes(3)).until(() -> system.ready("sales"));
        assertThat(system.pid("sales")).isNotEqualTo(killed);
        assertThat(pids(system)).isEqualTo(others);
        assertThat(Api.of(system, "sales").get("/api/v1/orders?limit=1").status())
                .isEqualTo(200);
    }

    @Test
    void aPausedServiceIsNotReadyAndGoesOnWhenItIsResumed(TestSystem system) {
        long pid = system.pid("support");

        system.pause("support");
        try {
            assertThat(system.ready("support")).isFalse();
        } finally {
            system.resume("support");
        }

        Awaitility.await("support goes on").atMost(Duration.ofMinutes(1)).until(() -> system.ready("support"));
        assertThat(system.pid("support")).isEqualTo(pid);
    }

    private static Map<String, Long> pids(TestSystem system) {
        var pids = new HashMap<String, Long>();
        OTHERS.forEach(name -> pids.put(name, system.pid(name)));
        return pids;
    }
}
