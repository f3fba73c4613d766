package crm.launcher.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import crm.launcher.Refusal;
import crm.launcher.server.Module;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class PortsTest {

    private static final Properties NOTHING_RUNS = new Properties();

    @Test
    void everyPortHasItsUsualNumber() {
        var ports = Ports.of(Map.of(), NOTHING_RUNS);

        assertThat(ports.of(Port.GATEWAY)).isEqualTo(8080);
        assertThat(ports.of(Port.CUSTOMER)).isEqualTo(8101);
        assertThat(ports.of(Port.ANALYTICS)).isEqualTo(8106);
        assertThat(ports.of(Port.KEYCLOAK)).isEqualTo(8180);
        assertThat(ports.of(Port.POSTGRES)).isEqualTo(5440);
        assertThat(ports.of(Port.KAFKA)).isEqualTo(9092);
        assertThat(ports.of(Port.MAIL)).isEqualTo(1025);
        assertThat(ports.of(Port.IYS)).isEqualTo(8190);
        assertThat(ports.of(Port.GATEWAY.management())).isEqualTo(18080);
        assertThat(ports.of(Port.ANALYTICS.management())).isEqualTo(18106);
    }

    /** What operators ask is nobody else's port, for each of the seven. */
    @Test
    void everyServiceHasAPortForItsOperators() {
        for (var module : Module.ALL) {
            assertThat(module.port().management().usual())
                    .as(module.id())
                    .isEqualTo(Integer.parseInt("1" + module.port().usual()));
        }
        assertThat(Ports.of(Map.of("CRM_PORT_SALES_MANAGEMENT", "9000"), NOTHING_RUNS)
                        .of(Port.SALES.management()))
                .isEqualTo(9000);
    }

    @Test
    void theEnvironmentWinsOverWhatARunningLauncherWroteDown() {
        var running = new Properties();
        running.setProperty("CRM_PORT_SALES", "9102");
        running.setProperty("CRM_PORT_GATEWAY", "9080");

        var ports = Ports.of(Map.of("CRM_PORT_GATEWAY", "28080"), running);

        assertThat(ports.of(Port.GATEWAY)).isEqualTo(28080);
        assertThat(ports.of(Port.SALES)).isEqualTo(9102);
    }

    @Test
    void whatIsNoPortNumberIsRefusedByName() {
        for (String wrong : List.of("abc", "0", "70000", "-1", "")) {
            assertThatThrownBy(() -> Ports.of(Map.of("CRM_PORT_KAFKA", wrong), NOTHING_RUNS))
                    .isInstanceOf(Refusal.class)
                    .hasMessage("CRM_PORT_KAFKA must be a port number from 1 to 65535, but is \"" + wrong + "\".");
        }
    }

    @Test
    void onePortCannotServeTwo() {
        assertThatThrownBy(() -> Ports.of(Map.of("CRM_PORT_SALES", "8101"), NOTHING_RUNS))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("Port 8101 is chosen twice");
    }

    @Test
    void aTakenPortIsRefusedWithItsNumberItsNameAndTheCure() throws IOException {
        try (var other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var taken = String.valueOf(other.getLocalPort());
            var ports = Ports.of(Map.of("CRM_PORT_GATEWAY", taken), NOTHING_RUNS);

            assertThatThrownBy(() -> ports.requireFree(List.of(Port.GATEWAY)))
                    .isInstanceOf(Refusal.class)
                    .hasMessage("Port " + taken + " (gateway) is taken by another program: stop that program, "
                            + "or choose another port with CRM_PORT_GATEWAY=<number>.");
        }
    }
}
