package crm.gateway.stream;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import crm.gateway.StubServices;
import crm.gateway.route.ServiceReader.Answer;
import crm.testing.TokenTrust;
import crm.testing.Tokens;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** GTW-10: whoever does not read is cut off, on a real socket; whoever reads is not. */
@QuarkusTest
@TestProfile(SlowReaderComponentTest.Quick.class)
@WithTestResource(value = TokenTrust.class, scope = TestResourceScope.GLOBAL)
@WithTestResource(value = StubServices.class, scope = TestResourceScope.GLOBAL)
class SlowReaderComponentTest {

    /** An application of its own, for what its broker is said to have told. */
    public static class Quick implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("crm.gateway.stream.gathered", "5ms");
        }
    }

    /** An owner of whose records all may be seen. */
    private static final class All extends VisibleIds {

        All() {
            super(null, null);
        }

        @Override
        Uni<Answer> of(Kind kind, Set<UUID> ids, Viewer viewer) {
            var body = new ObjectMapper().createObjectNode();
            ids.forEach(id -> body.withArray("items").addObject().put("id", id.toString()));
            return Uni.createFrom().item(new Answer(200, body));
        }
    }

    private static final int LITTLE = 4_096;
    private static final int MUCH = 1 << 20;
    private static final Duration SOON = Duration.ofSeconds(60);

    private final List<UUID> orders =
            Stream.generate(UUID::randomUUID).limit(Question.MOST_IDS).toList();

    @Inject
    Rings rings;

    @Inject
    Hub hub;

    @Inject
    MeterRegistry metrics;

    private long version;

    @BeforeEach
    void theBrokerHasSaidWhereTheTopicsEnd() {
        QuarkusMock.installMockForType(new All(), VisibleIds.class);
        rings.becomeKnown();
    }

    /** @param room for what arrives and is not read */
    private static Socket watching(int room) throws IOException {
        var socket = new Socket();
        socket.setReceiveBufferSize(room);
        socket.setSoTimeout((int) SOON.toMillis());
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), RestAssured.port));
        var token = Tokens.user("reader " + UUID.randomUUID())
                .permissions("order:read")
                .sign();
        socket.getOutputStream()
                .write(("GET /api/v1/stream?watch=orders HTTP/1.1\r\nHost: localhost\r\nAccept: text/event-stream\r\n"
                                + "Authorization: Bearer " + token + "\r\n\r\n")
                        .getBytes(US_ASCII));
        return socket;
    }

    private void everyOrderChanges() {
        version++;
        orders.forEach(order -> rings.add(Kind.ORDERS, new Change(order, version, 0, version)));
        hub.heard();
    }

    private double dropped() {
        return metrics.counter("stream.dropped").count();
    }

    @Test
    void whoeverDoesNotReadIsCutOffAndWhoReadsIsNot() throws IOException {
        try (var lazy = watching(LITTLE);
                var reader = watching(MUCH)) {
            var heard = new AtomicLong();
            var reading = CompletableFuture.runAsync(() -> readAll(reader, heard));

            await().atMost(SOON).pollInterval(Duration.ofMillis(20)).until(() -> {
                everyOrderChanges();
                return dropped() > 0;
            });

            assertThat(dropped()).isOne();
            readAll(lazy, new AtomicLong());
            var before = heard.get();
            everyOrderChanges();
            await().atMost(SOON).until(() -> heard.get() > before);
            assertThat(reading).isNotDone();
        }
    }

    /** To the end, however it comes; fails when there is none. */
    private static void readAll(Socket socket, AtomicLong heard) {
        var some = new byte[LITTLE];
        try {
            var stream = socket.getInputStream();
            for (int bytes = stream.read(some); bytes >= 0; bytes = stream.read(some)) {
                heard.addAndGet(bytes);
            }
        } catch (SocketTimeoutException endless) {
            throw new IllegalStateException("it is not cut off", endless);
        } catch (IOException reset) {
            heard.incrementAndGet();
        }
    }
}
