package crm.gateway.limit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import crm.console.api.OwnCalls;
import crm.gateway.StubServices;
import crm.testing.TokenTrust;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** C46: guessing tokens is limited by address, before any is verified. The test is the proxy that is trusted. */
@QuarkusTest
@TestProfile(AddressLimitComponentTest.SmallBuckets.class)
@WithTestResource(value = TokenTrust.class, scope = TestResourceScope.GLOBAL)
@WithTestResource(value = StubServices.class, scope = TestResourceScope.GLOBAL)
class AddressLimitComponentTest {

    private static final int BURST = 50;

    public static class SmallBuckets implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "crm.gateway.trusted-proxies", "127.0.0.0/8",
                    "crm.gateway.rate.address-per-second", "1",
                    "crm.gateway.rate.address-burst", String.valueOf(BURST));
        }
    }

    @Test
    void aThousandBadTokensFromOneAddressAreLimited() {
        var start = Instant.now();
        var answers = IntStream.range(0, 1_000)
                .mapToObj(guess -> guess("203.0.113.1", "a.b." + guess))
                .toList();
        var refilled = Duration.between(start, Instant.now()).toSeconds() + 1;

        var verified = answers.stream().filter(answer -> answer.statusCode() == 401);
        assertThat(verified.count()).isBetween((long) BURST, BURST + refilled);
        assertThat(answers).filteredOn(answer -> answer.statusCode() != 401).allSatisfy(answer -> {
            assertThat(answer.statusCode()).isEqualTo(429);
            assertThat(answer.header("Retry-After")).matches("[1-9][0-9]*");
            assertThat(answer.jsonPath().getString("code")).isEqualTo("rate.exceeded");
        });
    }

    @Test
    void anotherAddressIsNotLimitedWithIt() {
        exhaust("203.0.113.2");

        assertThat(remaining("203.0.113.3")).isEqualTo(BURST - 1);
    }

    @Test
    void whatTheClientItselfForwardsIsNotBelieved() {
        exhaust("203.0.113.4");

        assertThat(remaining("198.51.100.1, 203.0.113.4")).isLessThan(BURST / 2);
    }

    @Test
    void theNextAddressOfTheSameSubscriberIsLimitedToo() {
        exhaust("2001:db8:0:1::1");

        assertThat(remaining("2001:db8:0:1:ffff::2")).isLessThan(BURST / 2);
        assertThat(remaining("2001:db8:0:2::1")).isEqualTo(BURST - 1);
    }

    /** The console's secret is known to this process alone: who says a client's address without it says it in vain. */
    @Test
    void whoClaimsToBeTheConsoleIsNotBelieved() {
        exhaust("203.0.113.5");

        var answer = given().header("X-Forwarded-For", "203.0.113.5")
                .header(OwnCalls.HEADER, "guessed")
                .header(OwnCalls.CLIENT, "198.51.100.9")
                .header("Authorization", "Bearer .")
                .get("/api/v1/me");

        assertThat(Integer.parseInt(answer.header("RateLimit-Remaining"))).isLessThan(BURST / 2);
    }

    private static int remaining(String from) {
        return Integer.parseInt(guess(from, ".").header("RateLimit-Remaining"));
    }

    private static void exhaust(String address) {
        var last = IntStream.range(0, BURST * 4)
                .mapToObj(guess -> guess(address, "."))
                .filter(answer -> answer.statusCode() == 429)
                .findFirst();
        assertThat(last).as("limited").isPresent();
    }

    private static Response guess(String from, String token) {
        return given().header("X-Forwarded-For", from)
                .header("Authorization", "Bearer " + token)
                .get("/api/v1/leads");
    }
}
