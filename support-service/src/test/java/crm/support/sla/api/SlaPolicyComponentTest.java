package crm.support.sla.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import crm.support.SupportComponentTest;
import crm.testing.TestDatabase;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** SUP-18: what is promised is data, and a clock keeps what it began with. */
@QuarkusTest
class SlaPolicyComponentTest extends SupportComponentTest {

    private static final String POLICIES = "/api/v1/sla-policies";
    private static final String CALENDARS = "/api/v1/work-calendars";
    private static final String TURKISH = "019a0000-0000-7000-8000-000000000101";

    private static Map<String, Object> target(String priority, int resolution, int reply) {
        return Map.of("priority", priority, "resolutionMinutes", resolution, "firstReplyMinutes", reply);
    }

    private static Map<String, Object> policy(Object calendar, int high) {
        return Map.of(
                "calendarId",
                calendar,
                "targets",
                List.of(
                        target("LOW", 2400, 480),
                        target("NORMAL", 1440, 240),
                        target("HIGH", high, 120),
                        target("URGENT", 240, 60)));
    }

    private static Map<String, Object> calendar(Map<String, Object> more) {
        var body = new java.util.HashMap<String, Object>(Map.of(
                "code",
                "NIGHTS",
                "name",
                "Nights",
                "timeZone",
                "Europe/Istanbul",
                "hours",
                List.of(Map.of("day", "MONDAY", "from", "20:00", "to", "00:00")),
                "holidays",
                List.of(Map.of("day", "2026-12-28", "name", "Stocktaking", "freeFrom", "22:00"))));
        body.putAll(more);
        return body;
    }

    @Test
    void theHolidaysOfTuerkiyeComeWithTheService() {
        var holidays = "holidays.find { it.day == '%s' }.freeFrom";
        manager()
                .get(CALENDARS + "/" + TURKISH)
                .then()
                .statusCode(200)
                .body(holidays.formatted("2026-10-28"), equalTo("13:00"))
                .body(holidays.formatted("2026-10-29"), equalTo("00:00"))
                .body(holidays.formatted("2026-03-19"), equalTo("13:00"))
                .body(holidays.formatted("2026-03-20"), equalTo("00:00"))
                .body(holidays.formatted("2026-05-30"), equalTo("00:00"))
                .body("hours.size()", equalTo(10));
    }

    @Test
    void aNewPolicyCountsForNewClocksAndOpenOnesKeepTheirs() {
        var before = anOpen("REQUEST");
        var version = manager()
                .body(policy(TURKISH, 480))
                .post(POLICIES)
                .then()
                .statusCode(201)
                .extract()
                .<Integer>path("version");
        var after = anOpen("REQUEST");

        assertThat(policyOf(after)).isEqualTo(version);
        assertThat(policyOf(before)).isLessThan(version);
        manager().get(POLICIES).then().statusCode(200).body("items[0].version", equalTo(version));
        assertThat(TestDatabase.asMigration()
                        .<Long>value("select count(*) from audit where action = 'sla-policy.added'"))
                .isPositive();
    }

    private static int policyOf(UUID request) {
        return manager()
                .get("/api/v1/service-requests/" + request + "/sla")
                .then()
                .extract()
                .<Integer>path("clocks[0].policyVersion");
    }

    @Test
    void aCalendarIsChangedByANewVersion() {
        var first = manager()
                .body(calendar(Map.of()))
                .post(CALENDARS)
                .then()
                .statusCode(201)
                .extract()
                .<Integer>path("version");
        manager()
                .body(calendar(Map.of()))
                .post(CALENDARS)
                .then()
                .statusCode(201)
                .body("version", equalTo(first + 1));
        manager().get(CALENDARS).then().body("items.code", hasItem("NIGHTS"));
        assertThatThrownBy(() -> TestDatabase.asService().update("update sla_target set resolution_minutes = 1"))
                .isInstanceOfSatisfying(
                        TestDatabase.RefusedByDatabase.class,
                        refused -> assertThat(refused.state()).isEqualTo("42501"));
    }

    @Test
    void whatMakesNoSenseIsRefused() {
        refused(manager().body(policy(UUID.randomUUID(), 480)).post(POLICIES).then(), 404, "work-calendar.not-found");
        refused(manager().body(policy(TURKISH, 100)).post(POLICIES).then(), 422, "sla.reply-after-solution");
        var twice = Map.of("calendarId", TURKISH, "targets", java.util.Collections.nCopies(4, target("LOW", 10, 5)));
        refused(manager().body(twice).post(POLICIES).then(), 422, "sla.target-twice");
        refused(
                manager()
                        .body(calendar(Map.of("timeZone", "Mars/Olympus")))
                        .post(CALENDARS)
                        .then(),
                422,
                "calendar.unknown-zone");
        refused(
                manager()
                        .body(calendar(
                                Map.of("hours", List.of(Map.of("day", "MONDAY", "from", "10:00", "to", "09:00")))))
                        .post(CALENDARS)
                        .then(),
                422,
                "calendar.hours-backwards");
        refused(
                manager()
                        .body(calendar(Map.of("holidays", List.of(Map.of("day", "9999-01-01", "name", "Never")))))
                        .post(CALENDARS)
                        .then(),
                422,
                "calendar.day-range");
    }

    @Test
    void promisesNeedTheirPermission() {
        permittedOnly("sla-policy:read")
                .body(policy(TURKISH, 480))
                .post(POLICIES)
                .then()
                .statusCode(403);
        permittedOnly("sla-policy:read")
                .body(calendar(Map.of()))
                .post(CALENDARS)
                .then()
                .statusCode(403);
        permittedOnly("service-request:read").get(POLICIES).then().statusCode(403);
        permittedOnly("service-request:read").get(CALENDARS).then().statusCode(403);
    }
}
