package crm.proofs.floors;

import static org.assertj.core.api.Assertions.assertThat;

import crm.proofs.system.Checkout;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FloorsTest {

    private static final Floor NETTY = floor("4.1.137.Final", null);

    @ParameterizedTest
    @ValueSource(strings = {"4.1.137.Final", "4.1.138.Final", "4.2.0.Final", "4.1.1000.Final"})
    void aVersionAtOrAboveTheFloorPasses(String version) {
        assertThat(NETTY.broken(resolved(version))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"4.1.136.Final", "4.1.99.Final", "4.0.200.Final", "3.9.9.Final"})
    void aVersionBelowTheFloorIsNamedWithItsModuleAndAdvisory(String version) {
        assertThat(NETTY.broken(resolved(version)))
                .singleElement()
                .asString()
                .contains("io.netty:netty-codec-http:" + version, "gateway", "4.1.137.Final", "CVE-1");
    }

    @Test
    void oneOldModuleAmongManyIsFound() {
        var resolved = List.of(
                new Component("gateway", "io.netty:netty-codec-http", "4.1.137.Final"),
                new Component("customer-service", "io.netty:netty-codec-http", "4.1.130.Final"));

        assertThat(NETTY.broken(resolved)).singleElement().asString().contains("customer-service");
    }

    @Test
    void aFloorThatMeetsNothingIsAMistake() {
        assertThat(NETTY.broken(List.of(new Component("gateway", "io.nettle:netty", "1"))))
                .singleElement()
                .asString()
                .contains("resolved nowhere");
    }

    @Test
    void anExcuseHoldsAsLongAsItIsNeeded() {
        assertThat(floor("4.1.137.Final", "4.1.138.Final").stale(resolved("4.1.137.Final")))
                .isEmpty();
        assertThat(floor("4.1.137.Final", "4.1.138.Final").stale(resolved("4.1.138.Final")))
                .hasSize(1);
    }

    @Test
    void anExcuseSaysWhyAndWhatProtectsMeanwhile() {
        var silent = new Floor("io.netty:netty-*", "4.1.1.Final", List.of("CVE-1"), "holes", "4.2.0.Final", "old", " ");

        assertThat(silent.broken(resolved("4.1.2.Final")))
                .singleElement()
                .asString()
                .contains("does not say");
    }

    @Test
    void mavensListIsRead() {
        var list = "\nThe following files have been resolved:\n"
                + "   io.netty:netty-codec-http:jar:4.1.137.Final:compile -- module io.netty.codec.http\n"
                + "   io.netty:netty-resolver-dns-native-macos:jar:osx-x86_64:4.1.137.Final:runtime\n"
                + "   org.apache.kafka:kafka_2.13:jar:4.1.2:test\n";

        assertThat(Component.listed("gateway", list))
                .containsExactly(
                        new Component("gateway", "io.netty:netty-codec-http", "4.1.137.Final"),
                        new Component("gateway", "io.netty:netty-resolver-dns-native-macos", "4.1.137.Final"),
                        new Component("gateway", "org.apache.kafka:kafka_2.13", "4.1.2"));
    }

    @Test
    void theFileOfTheCheckoutIsReadable() throws IOException {
        assertThat(Floors.read(Checkout.root().resolve("floors.yaml")).floors())
                .extracting(Floor::component)
                .contains("io.netty:netty-*", "org.apache.kafka:kafka*");
    }

    private static List<Component> resolved(String version) {
        return List.of(new Component("gateway", "io.netty:netty-codec-http", version));
    }

    private static Floor floor(String least, String wanted) {
        return new Floor("io.netty:netty-*", least, List.of("CVE-1"), "holes", wanted, "not served", "a guard");
    }
}
