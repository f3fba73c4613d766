package crm.support.sla.api;

import static java.time.temporal.ChronoField.DAY_OF_MONTH;
import static java.time.temporal.ChronoField.MONTH_OF_YEAR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import crm.support.SupportComponentTest;
import crm.testing.TestDatabase;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.time.chrono.HijrahDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

    /** First days as the Presidency of Religious Affairs announces them; the days before are half free. */
    @ParameterizedTest
    @CsvSource({
        "2023-04-21, 3", "2023-06-28, 4",
        "2024-04-10, 3", "2024-06-16, 4",
        "2025-03-30, 3", "2025-06-06, 4",
        "2026-03-20, 3", "2026-05-27, 4",
        "2027-03-09, 3", "2027-05-16, 4"
    })
    void theFeastsOfTuerkiyeComeWithTheService(LocalDate first, int days) {
        var free = freeDaysOfTuerkiye();

        assertThat(free).containsEntry(first.minusDays(1), "13:00").doesNotContainKey(first.minusDays(2));
        for (int day = 0; day < days; day++) {
            assertThat(free).containsEntry(first.plusDays(day), "00:00");
        }
        assertThat(free).doesNotContainKey(first.plusDays(days));
        var moon = HijrahDate.from(first);
        var expected = days == 3
                ? moon.with(MONTH_OF_YEAR, 10).with(DAY_OF_MONTH, 1)
                : moon.with(MONTH_OF_YEAR, 12).with(DAY_OF_MONTH, 10);
        assertThat(ChronoUnit.DAYS.between(LocalDate.from(expected), first))
                .as("beside the calendar of Mecca")
                .isBetween(-1L, 1L);
    }

    @Test
    void everyYearOfTheCalendarHasAllHolidaysOfTuerkiye() {
        var free = freeDaysOfTuerkiye();

        for (int year = 2023; year <= 2027; year++) {
            for (var day : List.of("01-01", "04-23", "05-01", "05-19", "07-15", "08-30", "10-29")) {
                assertThat(free).containsEntry(LocalDate.parse(year + "-" + day), "00:00");
            }
            assertThat(free).containsEntry(LocalDate.of(year, 10, 28), "13:00");
        }
        // eight of the state, nine of the feasts with their eves; 23 April 2023 and 19 May 2027 are both
        assertThat(free).hasSize(5 * 17 - 2);
    }

    private static Map<LocalDate, String> freeDaysOfTuerkiye() {
        var calendar = manager()
                .get(CALENDARS + "/" + TURKISH)
                .then()
                .statusCode(200)
                .body("hours.size()", equalTo(10))
                .extract()
                .jsonPath();
        return calendar.<Map<String, String>>getList("holidays").stream()
                .collect(Collectors.toMap(day -> LocalDate.parse(day.get("day")), day -> day.get("freeFrom")));
    }

    /** What is not known would be counted as working time, and nobody would notice. */
    @Test
    void aPolicyCountsByNoCalendarWhoseHolidaysHaveRunOut() {
        var past = List.of(Map.of("day", "2025-12-31", "name", "Stocktaking"));
        var old = created(CALENDARS, calendar(Map.of("code", "OLD", "holidays", past)));

        refused(manager().body(policy(old, 480)).post(POLICIES).then(), 422, "sla.holidays-unknown");
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
                        .body(calendar(Map.of("holidays", List.of(Map.of("day", "2199-01-01", "name", "Never")))))
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
