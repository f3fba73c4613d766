package crm.platform.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One field of each type that requests have; C8, C35, C41, C42, C43, C44, C7 for names. */
class RequestJsonTest {

    enum Will {
        GRANT,
        REFUSE
    }

    record Inner(String name, List<String> names) {}

    record Body(
            String name,
            @SeveralLines String need,
            Integer boxed,
            int primitive,
            Long large,
            BigDecimal decimal,
            Boolean truth,
            boolean primitiveTruth,
            Will will,
            UUID id,
            Instant moment,
            LocalDate day,
            OffsetDateTime withOffset,
            ZonedDateTime withZone,
            YearMonth month,
            LocalTime time,
            List<Inner> inner,
            @Size(max = 2) List<String> two,
            List<String> any,
            Map<String, String> map) {}

    private static final ObjectMapper JSON = RequestJsonFixture.requestJson().mapper();

    private static Body read(String body) throws JsonProcessingException {
        return JSON.readValue(body, Body.class);
    }

    /** As a merge patch is read. */
    private static Body readAsTree(String body) throws JsonProcessingException {
        return JSON.treeToValue(JSON.readValue(body, ObjectNode.class), Body.class);
    }

    private static void refused(String body) {
        assertThatExceptionOfType(JsonProcessingException.class).as(body).isThrownBy(() -> read(body));
    }

    private static void refused(String body, String code) {
        assertThatExceptionOfType(RefusedValue.class)
                .as(body)
                .isThrownBy(() -> read(body))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(code));
        assertThatExceptionOfType(RefusedValue.class)
                .as("as a tree: " + body)
                .isThrownBy(() -> readAsTree(body))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"will\": 0}",
                "{\"will\": \"0\"}",
                "{\"will\": \"\"}",
                "{\"truth\": 2}",
                "{\"truth\": 1}",
                "{\"truth\": \"true\"}",
                "{\"truth\": \"\"}",
                "{\"primitiveTruth\": 1}",
                "{\"primitiveTruth\": \"true\"}",
                "{\"boxed\": \"9\"}",
                "{\"boxed\": \"\"}",
                "{\"boxed\": true}",
                "{\"boxed\": 4.7}",
                "{\"primitive\": 59.9}",
                "{\"primitive\": \"9\"}",
                "{\"large\": 2.7}",
                "{\"large\": \"9\"}",
                "{\"large\": 99999999999999999999}",
                "{\"decimal\": \"9\"}",
                "{\"decimal\": \"\"}",
                "{\"decimal\": true}",
                "{\"decimal\": NaN}",
                "{\"name\": 9}",
                "{\"name\": 9.5}",
                "{\"name\": true}",
                "{\"name\": {}}",
                "{\"name\": []}",
                "{\"any\": [9]}",
                "{\"any\": \"one\"}",
                "{\"any\": {}}",
                "{\"map\": {\"a\": 9}}",
                "{\"map\": \"\"}",
                "{\"inner\": \"\"}",
                "{\"inner\": [\"\"]}",
                "{\"id\": \"\"}",
                "{\"id\": 9}",
                "{\"moment\": 1700000000}",
                "{\"moment\": 1700000000.5}",
                "{\"moment\": \"1700000000\"}",
                "{\"moment\": \"-1.5\"}",
                "{\"moment\": \"\"}",
                "{\"day\": 20000}",
                "{\"day\": [2026, 11, 22]}",
                "{\"day\": \"20000\"}",
                "{\"day\": \"\"}",
                "{\"day\": \"2026-11-22T01:00:00Z\"}",
                "{\"day\": \"2026-02-30\"}",
                "{\"withOffset\": 1700000000}",
                "{\"time\": 9}",
                "{\"time\": [9, 30]}",
                "{\"month\": [2026, 1]}",
                "{\"unknown\": 1}",
            })
    void aValueOfAnotherTypeIsRefused(String body) {
        refused(body);
        assertThatExceptionOfType(JsonProcessingException.class)
                .as("as a tree: " + body)
                .isThrownBy(() -> readAsTree(body));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}{}",
                "{} rest",
                "{},",
                "{}]",
                "{\"boxed\": 1, \"boxed\": 1}",
                "{\"inner\": [{\"name\": \"a\", \"name\": \"b\"}]}",
                "{\"map\": {\"a\": \"b\", \"a\": \"c\"}}",
                "{'boxed': 1}",
                "{\"boxed\": 01}",
                "{\"name\": \"a\nb\"}",
            })
    void whatCanBeReadInTwoWaysIsRefused(String body) {
        refused(body);
        assertThatExceptionOfType(JsonProcessingException.class)
                .as("as a tree: " + body)
                .isThrownBy(() -> readAsTree(body));
    }

    @Test
    void whatEveryFieldTakesIsTaken() throws JsonProcessingException {
        var body = """
            {"name": "Şükrü", "need": "a\\nb\\tc", "boxed": 9, "primitive": 9, "large": 9, "decimal": 12.50, "truth": true,
             "primitiveTruth": true, "will": "GRANT", "id": "0191d3c2-6f1a-7c1e-8a55-2f6f3c1d9b10",
             "moment": "2026-11-20T09:30:00.123456Z", "day": "2026-11-22", "withOffset": "2026-11-20T09:30:00+03:00",
             "month": "2026-11", "time": "09:30", "inner": [{"name": "x", "names": ["y"]}], "two": ["1", "2"],
             "any": [], "map": {"Müşteri No": "externalId"}}\
            """;
        var read = read(body);

        assertThat(read.decimal()).isEqualTo(new BigDecimal("12.50"));
        assertThat(read.moment()).isEqualTo(Instant.parse("2026-11-20T09:30:00.123456Z"));
        assertThat(read.withOffset()).isEqualTo(OffsetDateTime.parse("2026-11-20T09:30:00+03:00"));
        assertThat(read.need()).isEqualTo("a\nb\tc");
        assertThat(readAsTree(body))
                .usingRecursiveComparison()
                .ignoringFields("decimal")
                .isEqualTo(read);
    }

    @Test
    void whatIsAbsentOrNullIsNotKnown() throws JsonProcessingException {
        assertThat(read("{\"name\": null, \"moment\": null, \"any\": null, \"decimal\": null}"))
                .isEqualTo(read("{}"));
    }

    @Test
    void theApplicationsOwnMapperStaysTolerant() {
        var application = RequestJsonFixture.applicationMapper();
        new RequestJson(application);

        assertThatNoException()
                .isThrownBy(() -> application.readValue("{\"boxed\": \"9\", \"will\": 0} rest", Body.class));
        assertThatNoException()
                .isThrownBy(() -> application.readValue("{\"name\": \"" + "x".repeat(70_000) + "\"}", Body.class));
    }

    // --- limits

    @ParameterizedTest
    @MethodSource("beyondTheLimits")
    void moreThanTheLimitsIsRefusedAtOnce(String body) {
        assertTimeout(Duration.ofSeconds(1), () -> {
            refused(body);
            assertThatExceptionOfType(StreamConstraintsException.class).isThrownBy(() -> JSON.readTree(body));
        });
    }

    static List<String> beyondTheLimits() {
        return List.of(
                "{\"inner\": [" + "{},".repeat(350_000) + "{}]}",
                "{\"any\": [" + "\"\",".repeat(340_000) + "\"\"]}",
                "[".repeat(60) + "]".repeat(60),
                "{\"name\": \"" + "x".repeat(64 * 1024 + 1) + "\"}",
                "{\"decimal\": " + "9".repeat(300_000) + "}",
                "{\"decimal\": " + "9".repeat(41) + "}",
                "{\"boxed\": " + "9".repeat(300_000) + "}",
                "{\"" + "x".repeat(60_000) + "\": 1}");
    }

    @Test
    void theLimitsThemselvesAreTaken() {
        assertThatNoException().isThrownBy(() -> read("{\"name\": \"" + "x".repeat(64 * 1024) + "\"}"));
        assertThatNoException().isThrownBy(() -> read("{\"decimal\": " + "9".repeat(40) + "}"));
        assertThatNoException().isThrownBy(() -> read("{\"inner\": [" + "{},".repeat(999) + "{}]}"));
        assertThatNoException().isThrownBy(() -> JSON.readTree("[".repeat(50) + "]".repeat(50)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e999999999", "-1e999999999", "1e-999999999", "1E2147483647", "1e41", "1e-41"})
    void aNumberThatNobodyCanWriteDownIsRefusedAtOnce(String number) {
        assertTimeout(Duration.ofSeconds(1), () -> refused("{\"decimal\": " + number + "}", "value.out-of-range"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e999999999", "1e2", "10.0"})
    void aNumberWithAnExponentOrAFractionIsNoInteger(String number) {
        refused("{\"boxed\": " + number + "}");
        refused("{\"primitive\": " + number + "}");
    }

    @Test
    void aListIsCountedWhereverItStands() {
        refused("{\"two\": [\"1\", \"2\", \"3\"]}", "value.size");
        refused("{\"any\": [" + "\"\",".repeat(1000) + "\"\"]}", "value.size");
        refused("{\"inner\": [" + "{},".repeat(1000) + "{}]}", "value.size");
        refused("{\"inner\": [{\"names\": [" + "\"\",".repeat(1000) + "\"\"]}]}", "value.size");
    }

    @Test
    void aMapIsCounted() {
        var entries = new StringBuilder("{\"map\": {\"a\": \"\"");
        for (var i = 0; i < 1000; i++) {
            entries.append(", \"").append(i).append("\": \"\"");
        }
        refused(entries.append("}}").toString(), "value.size");
    }

    @Test
    void aRefusalNamesWhereTheValueStands() {
        assertThatExceptionOfType(RefusedValue.class)
                .isThrownBy(() -> read("{\"inner\": [{}, {\"names\": [\"a\", \"\\u0000\"]}]}"))
                .satisfies(refusal -> assertThat(refusal.getPath().stream()
                                .map(JsonMappingException.Reference::getDescription)
                                .map(place -> place.substring(place.indexOf('[')))
                                .toList())
                        .containsExactly("[\"inner\"]", "[1]", "[\"names\"]", "[1]"));
    }

    // --- ranges

    @ParameterizedTest
    @ValueSource(strings = {"-999999999", "0000", "0001", "1899", "2201", "9999", "+10000", "+999999999"})
    void aYearThatIsNotOfBusinessIsRefusedInEveryTypeOfTime(String year) {
        refused("{\"day\": \"" + year + "-06-15\"}", "value.out-of-range");
        if (!year.startsWith("+")) { // its own form has no sign
            refused("{\"month\": \"" + year + "-06\"}", "value.out-of-range");
        }
        refused("{\"moment\": \"" + year + "-06-15T10:00:00Z\"}", "value.out-of-range");
        refused("{\"withOffset\": \"" + year + "-06-15T10:00:00Z\"}", "value.out-of-range");
        refused("{\"withZone\": \"" + year + "-06-15T10:00:00Z\"}", "value.out-of-range");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1900-01-01", "1999-12-31", "2200-12-31"})
    void aDayOfBusinessReadsBackEqual(String day) throws JsonProcessingException {
        assertThat(read("{\"day\": \"" + day + "\"}").day()).hasToString(day);
        assertThat(read("{\"moment\": \"" + day + "T23:59:59.999999Z\"}").moment())
                .hasToString(day + "T23:59:59.999999Z");
    }

    @Test
    void aMomentIsAsExactAsItIsKept() throws JsonProcessingException {
        assertThat(read("{\"moment\": \"2026-11-20T09:30:00.123456789Z\"}").moment())
                .isEqualTo(Instant.parse("2026-11-20T09:30:00.123456Z"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\u00A0", "\\u2007", "\\uFEFF", "\\u200B", "\\u00A0 \\u2003", "\\u3164", "\\u00AD"})
    void aTextOfWhichNothingIsSeenIsRefused(String text) {
        refused("{\"name\": \"" + text + "\"}", "value.not-blank");
        refused("{\"need\": \"" + text + "\"}", "value.not-blank");
        refused("{\"any\": [\"" + text + "\"]}", "value.not-blank");
        refused("{\"map\": {\"" + text + "\": \"\"}}", "value.not-blank");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"\\u202A", "\\u202B", "\\u202C", "\\u202D", "\\u202E", "\\u2066", "\\u2067", "\\u2068", "\\u2069"
            })
    void noTextTurnsTheReadingDirection(String control) {
        refused("{\"name\": \"a" + control + "b\"}", "text.direction-control");
        refused("{\"need\": \"a" + control + "b\"}", "text.direction-control");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\\uD83Db", "a\\uD83D", "\\uDE00a", "\\uDE00\\uD83D"})
    void noTextHoldsHalfACharacter(String half) {
        refused("{\"name\": \"" + half + "\"}", "text.half-character");
        refused("{\"need\": \"" + half + "\"}", "text.half-character");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\u0000", "\\u0001", "\\u001B", "\\u007F", "\\u0085", "\\u009F"})
    void noTextHoldsAControlCharacter(String control) {
        refused("{\"name\": \"a" + control + "b\"}", "text.control-character");
        refused("{\"need\": \"a" + control + "b\"}", "text.control-character");
        refused("{\"map\": {\"a" + control + "\": \"\"}}", "text.control-character");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\n", "\\r\\n", "\\t", "\\u2028", "\\u2029"})
    void aLineBreakStandsInALongTextAndInNoName(String lineBreak) throws JsonProcessingException {
        refused("{\"name\": \"a" + lineBreak + "b\"}", "text.control-character");
        assertThat(read("{\"need\": \"a" + lineBreak + "b\"}").need()).hasSizeGreaterThan(2);
        assertThat(readAsTree("{\"need\": \"a" + lineBreak + "b\"}").need()).hasSizeGreaterThan(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"😀", "Ayşe Işık", "محمد", "a\u200Db", "", "  "})
    void whatPeopleAreCalledIsTaken(String name) throws JsonProcessingException {
        assertThat(read("{\"name\": \"" + name + "\"}").name()).isEqualTo(name);
    }
}
