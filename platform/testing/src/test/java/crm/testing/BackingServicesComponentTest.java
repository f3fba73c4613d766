package crm.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import crm.contracts.Topic;
import crm.contracts.Topics;
import crm.testing.engine.Servers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BackingServicesComponentTest {

    private static Map<String, String> config;

    @BeforeAll
    static void start() {
        config = startServices();
    }

    @BeforeEach
    void makeATable() {
        TestDatabase.asMigration().update("drop table if exists thing");
        TestDatabase.asMigration().update("create table thing (id bigint generated always as identity, name text)");
    }

    @Test
    void theServiceRoleChangesRowsButNoTables() {
        assertThat(TestDatabase.asService().update("insert into thing (name) values (?)", "one"))
                .isEqualTo(1);

        assertThat(TestDatabase.asService().<String>value("select name from thing"))
                .isEqualTo("one");
        assertThatThrownBy(() -> TestDatabase.asService().update("create table other (id bigint)"))
                .isInstanceOfSatisfying(
                        TestDatabase.RefusedByDatabase.class,
                        refusal -> assertThat(refusal.state()).isEqualTo("42501"));
    }

    @Test
    void theKpiRoleMayConnectAndReadsNothingThatItWasNotGiven() {
        assertThat(TestDatabase.as("analytics_kpi").<String>value("select current_user::text"))
                .isEqualTo("analytics_kpi");
        assertThatThrownBy(() -> TestDatabase.as("analytics_kpi").count("thing"))
                .isInstanceOf(TestDatabase.RefusedByDatabase.class);
    }

    @Test
    void theOwnerMayCreateTheExtensionsThatTheMigrationsNeed() {
        for (var extension : new String[] {"pg_trgm", "unaccent", "btree_gin", "pgcrypto"}) {
            TestDatabase.asMigration().update("create extension if not exists " + extension);
        }
        assertThat(TestDatabase.asService().<Boolean>value("select 'istanbul' % 'istanbl'"))
                .isTrue();
    }

    @Test
    void lowerCaseKnowsLettersOutsideAscii() {
        assertThat(TestDatabase.asService().<String>value("select lower('ÇÖŞÜĞ')"))
                .isEqualTo("çöşüğ");
    }

    @Test
    void truncatedTablesAreEmptyAndCountAnew() {
        TestDatabase.asService().update("insert into thing (name) values ('one'), ('two')");

        TestDatabase.asMigration().truncate("thing");

        assertThat(TestDatabase.asService().count("thing")).isZero();
        TestDatabase.asService().update("insert into thing (name) values ('three')");
        assertThat(TestDatabase.asService().<Long>value("select id from thing")).isEqualTo(1);
    }

    @Test
    void everyTopicExistsWithItsPartitions() throws Exception {
        try (var admin =
                Admin.create(Map.of("bootstrap.servers", Servers.running().kafka()))) {
            var names = Topics.all().stream().map(Topic::name).toList();

            var described = admin.describeTopics(names).allTopicNames().get();

            for (var topic : Topics.all()) {
                assertThat(described.get(topic.name()).partitions()).hasSize(topic.partitions());
            }
        }
    }

    @Test
    void whatIsSentIsReadWithItsHeaders() {
        TestTopics.send(Topics.LEAD, "lead-1", Map.of("ce_type", "t"), "{}".getBytes(StandardCharsets.UTF_8));

        var read = TestTopics.readAll(Topics.LEAD, "lead-1");

        assertThat(read).hasSize(1);
        assertThat(TestTopics.header(read.get(0), "ce_type")).isEqualTo("t");
        assertThat(read.get(0).value()).asString(StandardCharsets.UTF_8).isEqualTo("{}");
    }

    @Test
    void aSecondStartFindsTheServersOfTheFirst() {
        TestDatabase.asService().update("insert into thing (name) values ('kept')");

        assertThat(startServices()).isEqualTo(config);

        assertThat(TestDatabase.asService().count("thing")).isEqualTo(1);
    }

    private static Map<String, String> startServices() {
        var services = new BackingServices();
        services.init(Map.of("service", "analytics"));
        return services.start();
    }
}
