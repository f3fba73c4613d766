package crm.analytics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import crm.contracts.customer.CustomerKind;
import crm.contracts.sales.OfferKind;
import crm.contracts.support.ServiceRequestType;
import crm.testing.TestDatabase;
import crm.testing.TestDatabase.RefusedByDatabase;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** CON-12: no analysis over people without permission; who was not asked has not permitted. */
@QuarkusTest
class ConsentComponentTest extends AnalyticsComponentTest {

    private static final Instant JANUARY = Instant.parse("2026-01-10T09:00:00Z");
    private static final Instant JUNE = Instant.parse("2026-06-10T09:00:00Z");
    private static final List<String> FACTS = List.of(
            "person",
            "order_fact",
            "order_cost",
            "invoice_fact",
            "opportunity_fact",
            "offer_fact",
            "lead_fact",
            "request_fact",
            "resolution_fact",
            "sla_fact",
            "survey_fact");

    private final Happenings happenings = new Happenings();
    private final TestDatabase kpiRole = TestDatabase.as("analytics_kpi");

    @BeforeEach
    void begin() {
        forgetAllFacts();
    }

    @Test
    void whoWasNeverAskedIsNotSeen() {
        happenings
                .individual(person(1), JANUARY)
                .order(person(1), JANUARY, "10.00")
                .arrive();

        assertThat(seenOrders()).isEmpty();
    }

    @Test
    void aGrantAfterTheFactsShowsThemAndAWithdrawalHidesThem() {
        everyKindOfFactOf(person(1)).arrive();
        happenings.permission(person(1), true, JANUARY).arrive();
        assertThat(kpiRole.count("order_fact")).isOne();
        assertThat(kpiRole.count("order_cost")).isOne();
        assertThat(kpiRole.count("invoice_fact")).isOne();
        assertThat(kpiRole.count("opportunity_fact")).isOne();
        assertThat(kpiRole.count("offer_fact")).isOne();
        assertThat(kpiRole.count("request_fact")).isOne();
        assertThat(kpiRole.count("resolution_fact")).isOne();
        assertThat(kpiRole.count("sla_fact")).isOne();
        assertThat(kpiRole.count("survey_fact")).isOne();

        happenings.permission(person(1), false, JUNE).arrive();
        for (var table : FACTS) {
            assertThat(kpiRole.<Long>value("select count(*) from " + table))
                    .as(table)
                    .isZero();
        }
    }

    @Test
    void aGrantBeforeTheFactsShowsThem() {
        happenings.permission(person(1), true, JANUARY).arrive();
        everyKindOfFactOf(person(1)).arrive();

        assertThat(seenOrders()).containsExactly(person(1));
    }

    @Test
    void anotherPurposeOpensNothing() {
        happenings
                .permission(person(1), "PREDICTION", true, JANUARY)
                .order(person(1), JANUARY, "10.00")
                .arrive();

        assertThat(seenOrders()).isEmpty();
    }

    @Test
    void aCorporateCustomerIsALegalPersonAndNeedsNoPermission() {
        happenings.order(person(1), JANUARY, "10.00").arrive();
        assertThat(seenOrders()).isEmpty();
        happenings.corporate(person(1), JANUARY).arrive();

        assertThat(seenOrders()).containsExactly(person(1));
    }

    @Test
    void aLeadIsItsOwnPersonUntilItBecomesACustomer() {
        var granted = person(1);
        var silent = person(2);
        happenings
                .lead(granted, JANUARY)
                .lead(silent, JANUARY)
                .permission(granted, true, JANUARY)
                .arrive();
        assertThat(seenLeads()).containsExactly(granted);

        happenings
                .converted(silent, person(3), CustomerKind.INDIVIDUAL, JANUARY, JUNE)
                .permission(person(3), true, JUNE)
                .arrive();
        assertThat(seenLeads()).containsExactlyInAnyOrder(granted, silent);
    }

    @Test
    void theLaterWordOfLeadAndCustomerCounts() {
        happenings
                .lead(person(1), JANUARY)
                .permission(person(1), true, JANUARY)
                .converted(person(1), person(2), CustomerKind.INDIVIDUAL, JANUARY, JUNE)
                .arrive();
        assertThat(seenLeads()).containsExactly(person(1));
        happenings.permission(person(2), false, JUNE).arrive();

        assertThat(seenLeads()).isEmpty();
    }

    @Test
    void aLeadOfACompanyIsSeenUnlessItRefusedItself() {
        happenings
                .lead(person(1), JANUARY)
                .lead(person(2), JANUARY)
                .permission(person(2), false, JANUARY)
                .converted(person(1), person(3), CustomerKind.CORPORATE, JANUARY, JUNE)
                .converted(person(2), person(3), CustomerKind.CORPORATE, JANUARY, JUNE)
                .arrive();

        assertThat(seenLeads()).containsExactly(person(1));
    }

    /** A fact is being stored when the grant arrives: the grant waits for the person's row and then sees the fact. */
    @Test
    void aGrantDoesNotMissAFactThatIsBeingStored() throws SQLException {
        try (var other = open()) {
            run(other, "insert into person (customer_id) values ('%s')".formatted(person(1)));
            run(other, """
                insert into order_fact (customer_id, confirmed_at, order_id, currency, net, lines, permitted)
                values ('%s', now(), gen_random_uuid(), 'TRY', 1, 1, false)\
                """.formatted(person(1)));
            happenings.permission(person(1), true, JANUARY).send();
            waitUntilSomebodyWaits();
            other.commit();
        }
        awaitApplied(1);

        assertThat(seenOrders()).containsExactly(person(1));
    }

    /** A withdrawal is being stored when a fact arrives: the fact waits and is born hidden. */
    @Test
    void aFactDoesNotMissAWithdrawalThatIsBeingStored() throws SQLException {
        happenings.permission(person(1), true, JANUARY).arrive();
        try (var other = open()) {
            run(other, "update person set granted = false where customer_id = '%s'".formatted(person(1)));
            happenings.order(person(1), JANUARY, "10.00").send();
            waitUntilSomebodyWaits();
            other.commit();
        }
        awaitApplied(3);

        assertThat(seenOrders()).isEmpty();
        assertThat(TestDatabase.asService().count("order_fact")).isOne();
    }

    /** Facts and changing permissions of many persons on all topics at once: in the end every fact says what its person says. */
    @Test
    void whateverOverlapsEveryFactEndsWithThePermissionOfItsPerson() {
        for (int i = 0; i < 300; i++) {
            happenings.permission(person(i), i % 3 > 0, JANUARY);
            happenings.order(person(i), JANUARY, "10.00").paid(person(i), JUNE, "10.00", "USD");
            happenings.permission(person(i), i % 2 > 0, JUNE).order(person(i), JUNE, "1.00");
        }
        happenings.shuffled(3).arrive();

        assertThat(TestDatabase.asService().<Long>value("""
            select count(*) from (select customer_id, permitted from order_fact union all
                                  select customer_id, permitted from order_cost union all
                                  select customer_id, permitted from invoice_fact) f
            join person p using (customer_id) where f.permitted <> p.permitted\
            """)).isZero();
        assertThat(TestDatabase.asService().count("order_fact")).isEqualTo(600);
        assertThat(TestDatabase.asService().count("order_cost")).isEqualTo(600);
        assertThat(kpiRole.<Long>value("select count(distinct customer_id) from order_fact"))
                .isEqualTo(150);
    }

    /** What the answering role could think of to see one refused person; each either refuses or shows none. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "select customer_id from order_fact where not permitted",
                "select customer_id from order_cost where not permitted",
                "select customer_id from order_fact where permitted or true",
                "select customer_id from order_fact where 1 / (net - 13) is null or true",
                "select o.customer_id from order_fact o, lateral (select o.customer_id) x where not o.permitted",
                "with o as materialized (select * from only order_fact) select customer_id from o",
                "select customer_id from order_fact tablesample bernoulli (100)",
                "select unnest(most_common_vals::text::uuid[]) from pg_stats where tablename = 'order_fact'",
                "select customer_id from person",
                "select (query_to_xml('select customer_id from order_fact', true, true, ''))::text::uuid where false",
                "select granted from person",
                "select lead_granted from lead_fact",
                "table inbox",
                "table parked_event",
                "table dead_letter",
                "table consumer_position",
                "set local row_security = off; select customer_id from order_fact",
                "set local role analytics; select customer_id from order_fact",
                "set local session authorization analytics; select customer_id from order_fact",
                "insert into order_fact select * from order_fact",
                "update order_fact set permitted = true",
                "update person set granted = true",
                "select customer_id from request_fact",
                "select customer_id from survey_fact where permitted or true",
                "delete from order_fact",
                "truncate order_fact",
                "alter table order_fact disable row level security",
                "create policy mine on order_fact using (true)",
                "drop policy permitted_only on order_fact",
                "create table copy as select * from order_fact",
                "create temporary table copy as select * from order_fact",
                "create function pg_temp.peek(id uuid) returns boolean language sql as 'select true'",
                "create function peek(id uuid) returns boolean language sql as 'select true'",
                "copy order_fact to program 'cat'",
                "select pg_read_file('PG_VERSION')",
                "grant select on order_fact to public"
            })
    void noStatementOfTheAnsweringRoleShowsARefusedPersonOrChangesAnything(String attempt) throws SQLException {
        happenings
                .individual(person(7), JANUARY)
                .permission(person(7), false, JANUARY)
                .lead(person(8), JANUARY)
                .order(person(7), JANUARY, "13.00");
        new SupportCase(happenings, person(7), ServiceRequestType.REQUEST, JANUARY, null, JUNE).resolve(JANUARY);
        SurveyAnswer.given(happenings, person(7), "NPS", 9, JANUARY);
        happenings.arrive();

        assertThat(rowsOf(attempt)).isEmpty();
        assertThat(TestDatabase.asService().count("order_fact")).isOne();
        assertThat(TestDatabase.asService().<Boolean>value("select permitted from order_fact"))
                .isFalse();
    }

    @Test
    void countsOfTheExcludedAreAllThatTheOwnerTells() {
        assertThat(kpiRole.<String>value("""
            select string_agg(distinct pg_get_function_result(oid), ' | ') from pg_proc
            where pronamespace = 'public'::regnamespace and prosecdef and has_function_privilege(oid, 'execute')\
            """)).isEqualTo("TABLE(period integer," + " excluded bigint)");
        assertThatThrownBy(() -> TestDatabase.asService()
                        .rows("select * from excluded_known(array[now(), now() + interval '1 day'])"))
                .isInstanceOf(RefusedByDatabase.class);
    }

    private Happenings everyKindOfFactOf(UUID person) {
        new SupportCase(happenings, person, ServiceRequestType.REQUEST, JANUARY, null, JUNE).resolve(JANUARY);
        SurveyAnswer.given(happenings, person, "NPS", 9, JANUARY);
        return happenings
                .individual(person, JANUARY)
                .order(person, JANUARY, "10.00")
                .paid(person, JANUARY, "10.00", "USD")
                .won(UUID.randomUUID(), person, JANUARY)
                .presented(UUID.randomUUID(), person, UUID.randomUUID(), OfferKind.UPSELL, "CALL", JANUARY);
    }

    private List<UUID> seenOrders() {
        return ids("order_fact", "customer_id");
    }

    private List<UUID> seenLeads() {
        return ids("lead_fact", "lead_id");
    }

    private List<UUID> ids(String table, String column) {
        return kpiRole.rows("select " + column + " as id from " + table).stream()
                .map(row -> (UUID) row.get("id"))
                .toList();
    }

    /** Empty where the database refuses. */
    private List<Object> rowsOf(String attempt) throws SQLException {
        try (var connection = kpiRole.connect();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            var rows = new ArrayList<>();
            var result = statement.execute(attempt);
            while (result || statement.getUpdateCount() >= 0) {
                if (result) {
                    var set = statement.getResultSet();
                    while (set.next()) {
                        rows.add(set.getObject(1));
                    }
                }
                result = statement.getMoreResults();
            }
            connection.commit();
            return rows;
        } catch (SQLException refused) {
            return List.of();
        }
    }

    private static Connection open() throws SQLException {
        var connection = TestDatabase.asService().connect();
        connection.setAutoCommit(false);
        return connection;
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static void waitUntilSomebodyWaits() {
        await().atMost(Duration.ofMinutes(2))
                .until(() -> TestDatabase.asSuperuser()
                                .<Long>value("select count(*) from pg_stat_activity where wait_event_type = 'Lock' and"
                                        + " usename = 'analytics'")
                        > 0);
    }

    private static void awaitApplied(long events) {
        await().atMost(Duration.ofMinutes(2)).until(() -> Happenings.applied() >= events);
    }

    /** New ones for each test method, so that what the inbox remembers of another one does not matter. */
    private final String run = UUID.randomUUID().toString();

    private UUID person(int number) {
        return UUID.nameUUIDFromBytes((run + number).getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
}
