package crm.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import crm.contracts.Topic;
import crm.contracts.Topics;
import crm.launcher.config.FreePorts;
import crm.launcher.config.Port;
import crm.launcher.config.Secrets;
import crm.launcher.config.Settings;
import crm.launcher.mail.Letters;
import crm.launcher.mail.MailFolder;
import crm.launcher.mail.StoredMail;
import crm.launcher.process.PidFile;
import crm.launcher.process.Supervisor;
import crm.launcher.server.KafkaTopics;
import crm.launcher.server.KeycloakServer;
import crm.launcher.server.OlderRealm;
import crm.launcher.server.Platform;
import crm.launcher.server.TokenEndpoint;
import crm.launcher.server.Tokens;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.admin.Admin;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** PostgreSQL, Kafka and Keycloak as `./crm up` starts them, on free ports in a home of their own. */
class ServersComponentTest {

    @TempDir
    static Path home;

    private static final ByteArrayOutputStream OUTPUT = new ByteArrayOutputStream();
    private static Settings settings;
    private static Secrets secrets;
    private static Supervisor supervisor;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        settings = Settings.fresh(Checkout.ROOT, environment());
        settings.home().create();
        secrets = Secrets.in(settings.home().secrets());
        var console = new Console(new PrintStream(OUTPUT, true, StandardCharsets.UTF_8));
        var servers = Platform.backingServices(settings, secrets).stream()
                .filter(server -> server.absence().isEmpty())
                .toList();
        supervisor = new Supervisor(servers, settings.home(), console);
        supervisor.start();
    }

    @AfterAll
    static void stop() {
        supervisor.stop();
        for (String server : List.of("postgres", "kafka", "keycloak", "mail")) {
            assertThat(pid(server).alive()).isEmpty();
        }
    }

    @Test
    void aTokenOfTheDemoUserSalesHasAudiencePermissionsAndGroups() throws IOException {
        var claims = claims(new Tokens(settings).of("sales"));

        assertThat(claims.path("aud").asText()).isEqualTo("crm-api");
        assertThat(claims.path("iss").asText()).isEqualTo(settings.issuer());
        assertThat(claims.path("exp").asLong() - claims.path("iat").asLong()).isEqualTo(300);
        assertThat(texts(claims.path("groups")))
                .containsExactlyInAnyOrder("/departments/sales/istanbul", "/teams/istanbul-sales");
        assertThat(texts(claims.path("realm_access").path("roles")))
                .contains("sales-representative", "order:confirm", "visibility:team")
                .doesNotContain("order:cancel", "import:run", "visibility:all");
    }

    @Test
    void marketingServiceGetsATokenAsItselfWithItsTwoPermissions() throws IOException {
        assertMarketingMayAsk();
    }

    /** The import at a start leaves a realm alone that is there. */
    @Test
    void aHomeOfAnOlderCheckoutGetsWhatTheRealmHasNewAndKeepsTheRest() throws Exception {
        OlderRealm.in(settings, secrets);
        var keycloak = new KeycloakServer(settings, secrets);

        keycloak.initialise();
        keycloak.initialise();

        assertMarketingMayAsk();
        var supervisor = claims(new Tokens(settings).of("supervisor"));
        assertThat(texts(supervisor.path("groups"))).contains("/teams/istanbul-service");
        assertThat(texts(supervisor.path("realm_access").path("roles"))).contains("service-manager");
        assertThat(texts(claims(new Tokens(settings).of("marketing"))
                        .path("realm_access")
                        .path("roles")))
                .contains("marketing-specialist", "campaign:send")
                .doesNotContain("dispatch-permit:issue");
    }

    private static void assertMarketingMayAsk() throws IOException {
        var token =
                new TokenEndpoint(settings.issuer()).ofService("crm-marketing", secrets.of("keycloak.crm-marketing"));

        assertThat(claims(token).path("aud").asText()).isEqualTo("crm-api");
        assertThat(texts(claims(token).path("realm_access").path("roles")))
                .filteredOn(role -> role.contains(":")) // the others are Keycloak's own and permit nothing here
                .containsExactlyInAnyOrder("dispatch-permit:issue", "contact-address:read");
    }

    /** Nothing that hangs holds a lock for ever; a migration may take longer than a command. */
    @Test
    void theServerEndsWhatARoleDoesForTooLong() throws SQLException {
        assertThat(limits("sales")).containsExactly("1min", "30s", "5min");
        assertThat(limits("analytics", "analytics_kpi")).containsExactly("1min", "30s", "5min");
        assertThat(limits("sales", "sales_migration")).containsExactly("1h", "1min", "10min");
    }

    private static List<String> limits(String service) throws SQLException {
        return limits(service, service);
    }

    private static List<String> limits(String database, String role) throws SQLException {
        try (var connection = connect(database, role);
                var rows = connection.createStatement().executeQuery("""
                        select current_setting('statement_timeout'), current_setting('lock_timeout'),
                               current_setting('idle_in_transaction_session_timeout')
                        """)) {
            rows.next();
            return List.of(rows.getString(1), rows.getString(2), rows.getString(3));
        }
    }

    /** The answer 250 is a promise that outlives the server. */
    @Test
    void aMailThatWasTakenIsThereAfterTheMailServerWasKilled() throws Exception {
        new Letters(settings.port(Port.MAIL)).send("ada@example.com", "Önce", "metin");
        var first = pid("mail").alive().orElseThrow();

        first.destroyForcibly();

        Awaitility.await("the next mail server takes mail")
                .atMost(Duration.ofSeconds(120))
                .ignoreExceptions()
                .untilAsserted(() -> new Letters(settings.port(Port.MAIL)).send("ada@example.com", "Sonra", "metin"));
        var subjects = new ArrayList<String>();
        for (Path file : new MailFolder(settings.home().mail()).files()) {
            subjects.add(StoredMail.of(file).subject());
        }
        assertThat(subjects).containsExactly("Önce", "Sonra");
    }

    @Test
    void postgresIsDurableAndAServiceRoleMayNotCreateTables() throws SQLException {
        assertThat(setting("fsync")).isEqualTo("on");
        assertThat(setting("synchronous_commit")).isEqualTo("on");
        assertThat(setting("full_page_writes")).isEqualTo("on");
        assertThat(setting("listen_addresses")).isEqualTo("127.0.0.1");
        try (var connection = connect("sales", "sales");
                var rows = connection
                        .createStatement()
                        .executeQuery("select has_schema_privilege('public', 'create'), "
                                + "has_database_privilege('customer', 'connect')")) {
            rows.next();
            assertThat(rows.getBoolean(1)).isFalse();
            assertThat(rows.getBoolean(2)).isFalse();
        }
    }

    @Test
    void aMigrationRoleMayCreateTheExtensionsAndTablesOfItsDatabase() throws SQLException {
        try (var connection = connect("customer", "customer_migration");
                var statement = connection.createStatement()) {
            statement.execute("create extension if not exists pg_trgm");
            statement.execute("create extension if not exists unaccent");
            statement.execute("create table made_by_migration (id int)");
            statement.execute("drop table made_by_migration");
        }
    }

    @Test
    void everyTopicOfTheContractsIsThereAndNoneIsCreatedByAMessage() throws Exception {
        try (var admin = Admin.create(Map.of("bootstrap.servers", settings.kafka()))) {
            var names = Topics.all().stream().map(Topic::name).toList();

            assertThat(admin.listTopics().names().get()).containsAll(names);
            admin.describeTopics(names)
                    .allTopicNames()
                    .get()
                    .values()
                    .forEach(topic -> assertThat(topic.partitions()).hasSize(6));
        }
    }

    @Test
    void kafkaIsStartedAgainAfterItWasKilled() {
        var first = pid("kafka").alive().orElseThrow();

        first.destroyForcibly();

        Awaitility.await("a new broker answers")
                .atMost(Duration.ofSeconds(240))
                .until(() -> pid("kafka")
                                .alive()
                                .filter(next -> next.pid() != first.pid())
                                .isPresent()
                        && new KafkaTopics(settings.kafka()).brokerAnswers());
        assertThat(OUTPUT.toString(StandardCharsets.UTF_8)).contains("kafka died");
    }

    private static String setting(String name) throws SQLException {
        try (var connection = connect("sales", "sales");
                var rows = connection.createStatement().executeQuery("show " + name)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static Connection connect(String database, String role) throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + settings.port(Port.POSTGRES) + "/" + database,
                role,
                secrets.of("postgres." + role));
    }

    private static PidFile pid(String server) {
        return new PidFile(settings.home().run(), server);
    }

    private static JsonNode claims(String token) throws IOException {
        return new ObjectMapper().readTree(Base64.getUrlDecoder().decode(token.split("\\.")[1]));
    }

    private static List<String> texts(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    private static Map<String, String> environment() {
        var environment = FreePorts.choose();
        environment.put("CRM_HOME", home.toString());
        environment.put("CRM_TOOLS", Checkout.TOOLS.toString());
        return environment;
    }
}
