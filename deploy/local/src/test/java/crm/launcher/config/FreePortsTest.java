package crm.launcher.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Properties;
import org.junit.jupiter.api.Test;

class FreePortsTest {

    /** Linux gives outgoing connections the ports from 32768 on. */
    @Test
    void everyPortHasAFreeNumberOfItsOwnBelowThoseOfOutgoingConnections() {
        var ports = Ports.of(FreePorts.choose(), new Properties());

        for (Port port : Port.values()) {
            assertThat(ports.of(port)).isBetween(11_000, 32_767);
            assertThat(Ports.isTaken(ports.of(port))).isFalse();
        }
    }
}
