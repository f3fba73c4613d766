package crm.launcher.server;

import static org.assertj.core.api.Assertions.assertThat;

import crm.launcher.config.Secrets;
import crm.launcher.config.Settings;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServiceEnvironmentTest {

    @TempDir
    Path folder;

    private Settings settings;
    private Secrets secrets;

    @BeforeEach
    void settings() {
        settings = Settings.fresh(
                folder,
                Map.of(
                        "CRM_HOME", folder.toString(),
                        "CRM_PORT_SALES", "9102",
                        "CRM_PORT_POSTGRES", "15440",
                        "CRM_PORT_KAFKA", "19092",
                        "CRM_PORT_KEYCLOAK", "18180",
                        "CRM_PORT_MAIL", "11025",
                        "CRM_PORT_IYS", "18190"));
        secrets = Secrets.in(settings.home().secrets());
    }

    @Test
    void aServiceLearnsTheChosenAddresses() {
        assertThat(environment("sales"))
                .containsEntry("QUARKUS_HTTP_HOST", "127.0.0.1")
                .containsEntry("QUARKUS_HTTP_PORT", "9102")
                .containsEntry("QUARKUS_MANAGEMENT_HOST", "127.0.0.1")
                .containsEntry("QUARKUS_MANAGEMENT_PORT", "18102")
                .containsEntry("CRM_DB_PORT", "15440")
                .containsEntry("KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:19092")
                .containsEntry("QUARKUS_OIDC_AUTH_SERVER_URL", "http://127.0.0.1:18180/realms/crm");
    }

    @Test
    void aServiceGetsItsOwnPasswordsAndNoOthers() {
        var customers = secrets.of("postgres.customer");

        assertThat(environment("sales"))
                .containsEntry("CRM_DB_PASSWORD", secrets.of("postgres.sales"))
                .containsEntry("CRM_DB_MIGRATION_PASSWORD", secrets.of("postgres.sales_migration"))
                .doesNotContainKeys("CRM_KPI_PASSWORD", "CRM_CONSENT_PEPPER")
                .doesNotContainValue(customers)
                .doesNotContainValue(secrets.of(Databases.SUPERUSER_SECRET));
    }

    @Test
    void analyticsGetsTheRoleThatAnswersAndConsentItsKeys() {
        assertThat(environment("analytics")).containsEntry("CRM_KPI_PASSWORD", secrets.of("postgres.analytics_kpi"));
        assertThat(environment("consent")).containsKeys("CRM_CONSENT_PEPPER", "CRM_CONSENT_MASTER_KEY");
    }

    @Test
    void consentKnowsTheRegistryAndWhereARefusalLinkLeads() {
        assertThat(environment("consent"))
                .containsEntry("CRM_PUBLIC_URL", "http://127.0.0.1:8080")
                .containsEntry("CRM_REGISTRY_IYS_URL", "http://127.0.0.1:18190")
                .containsEntry("CRM_REGISTRY_IYS_USERNAME", "riza")
                .containsEntry("CRM_REGISTRY_IYS_PASSWORD", secrets.of("iys.password"))
                .containsEntry("CRM_REGISTRY_IYS_IYS_CODE", "100001")
                .containsEntry("CRM_REGISTRY_IYS_BRAND_CODE", "100001")
                .containsEntry("CRM_REGISTRY_BATCH_WAIT", "1s")
                .containsEntry("CRM_REGISTRY_PULL_EVERY", "5s");
    }

    @Test
    void marketingKnowsWhomToAskAsWhomAndItsMailServer() {
        assertThat(environment("marketing"))
                .containsEntry("CRM_SERVICES_CONSENT_URL", "http://127.0.0.1:8105")
                .containsEntry("CRM_SERVICES_CUSTOMER_URL", "http://127.0.0.1:8101")
                .containsEntry("CRM_MARKETING_CLIENT_SECRET", secrets.of("keycloak.crm-marketing"))
                .containsEntry("QUARKUS_MAILER_HOST", "127.0.0.1")
                .containsEntry("QUARKUS_MAILER_PORT", "11025")
                .containsEntry("CRM_MARKETING_SENDER_ADDRESS", "kampanya@riza.invalid");
        assertThat(environment("sales")).doesNotContainKeys("CRM_MARKETING_CLIENT_SECRET", "CRM_REGISTRY_IYS_PASSWORD");
    }

    @Test
    void theSimulatorAndConsentAgreeOnThePassword() {
        var simulator = new IysSimulator(settings, secrets).command().environment();

        assertThat(simulator)
                .containsEntry("CRM_PORT_IYS", "18190")
                .containsEntry("CRM_IYS_DATA", folder.resolve("iys").toString())
                .containsEntry("CRM_IYS_USERNAME", environment("consent").get("CRM_REGISTRY_IYS_USERNAME"))
                .containsEntry("CRM_IYS_PASSWORD", environment("consent").get("CRM_REGISTRY_IYS_PASSWORD"));
    }

    @Test
    void tracesAreSentWhereAnEndpointIsGivenAndNowhereElse() {
        assertThat(environment("sales"))
                .doesNotContainKeys("QUARKUS_OTEL_SDK_DISABLED", "QUARKUS_OTEL_EXPORTER_OTLP_ENDPOINT");

        settings = Settings.fresh(
                folder, Map.of("CRM_HOME", folder.toString(), "CRM_TRACING_OTLP_ENDPOINT", "http://127.0.0.1:4318"));
        assertThat(environment("gateway"))
                .containsEntry("QUARKUS_OTEL_SDK_DISABLED", "false")
                .containsEntry("QUARKUS_OTEL_EXPORTER_OTLP_ENDPOINT", "http://127.0.0.1:4318");
    }

    /** So that a proof can put something between one service and its database, and between no other. */
    @Test
    void whatIsMeantForOneServiceReachesNoOther() {
        settings = Settings.fresh(
                folder,
                Map.of(
                        "CRM_HOME", folder.toString(),
                        "CRM_PORT_POSTGRES", "15440",
                        "CRM_ONLY_SALES_CRM_DB_PORT", "40001"));

        assertThat(environment("sales")).containsEntry("CRM_DB_PORT", "40001");
        assertThat(environment("customer")).containsEntry("CRM_DB_PORT", "15440");
        assertThat(environment("gateway")).doesNotContainKey("CRM_DB_PORT");
    }

    @Test
    void theGatewayKnowsEveryServiceAndNoDatabase() {
        assertThat(environment("gateway"))
                .containsEntry("CRM_GATEWAY_SERVICES_SALES_URL", "http://127.0.0.1:9102")
                .containsEntry("CRM_GATEWAY_SERVICES_CUSTOMER_URL", "http://127.0.0.1:8101")
                .doesNotContainKeys("CRM_DB_PASSWORD", "CRM_DB_PORT");
    }

    private Map<String, String> environment(String service) {
        return ServiceEnvironment.of(Module.of(service).orElseThrow(), settings, secrets);
    }
}
