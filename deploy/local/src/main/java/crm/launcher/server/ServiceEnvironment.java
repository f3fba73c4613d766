package crm.launcher.server;

import crm.launcher.config.Port;
import crm.launcher.config.Secrets;
import crm.launcher.config.Settings;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** What a service learns from outside: addresses, and its own passwords and no others. */
final class ServiceEnvironment {

    private ServiceEnvironment() {}

    static Map<String, String> of(Module module, Settings settings, Secrets secrets) {
        var environment = new TreeMap<String, String>();
        environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        environment.put("QUARKUS_HTTP_PORT", String.valueOf(settings.port(module.port())));
        environment.put("QUARKUS_MANAGEMENT_HOST", "127.0.0.1");
        environment.put(
                "QUARKUS_MANAGEMENT_PORT",
                String.valueOf(settings.port(module.port().management())));
        environment.put("QUARKUS_OIDC_AUTH_SERVER_URL", settings.issuer());
        environment.put("KAFKA_BOOTSTRAP_SERVERS", settings.kafka());
        environment.put("QUARKUS_LOG_CONSOLE_JSON_ENABLED", "false"); // people read ./crm logs
        environment.put("CRM_ORGANISATION_TIME_ZONE", settings.timeZone());
        environment.put("CRM_ORGANISATION_CURRENCY", settings.currency());
        if (!settings.tracesTo().isBlank()) {
            environment.put("QUARKUS_OTEL_SDK_DISABLED", "false");
            environment.put("QUARKUS_OTEL_EXPORTER_OTLP_ENDPOINT", settings.tracesTo());
        }
        if (module.hasDatabase()) {
            database(environment, module, settings, secrets);
        } else {
            door(environment, settings, secrets);
        }
        environment.putAll(settings.only(module.id()));
        return environment;
    }

    private static void database(Map<String, String> environment, Module module, Settings settings, Secrets secrets) {
        environment.put("CRM_DB_HOST", "127.0.0.1");
        environment.put("CRM_DB_PORT", String.valueOf(settings.port(Port.POSTGRES)));
        environment.put("CRM_DB_PASSWORD", secrets.of(Databases.secretOf(module.id())));
        environment.put(
                "CRM_DB_MIGRATION_PASSWORD", secrets.of(Databases.secretOf(Databases.migrationRole(module.id()))));
        switch (module.id()) {
            case "consent" -> consent(environment, settings, secrets);
            case "marketing" -> marketing(environment, settings, secrets);
            case "analytics" -> environment.put("CRM_KPI_PASSWORD", secrets.of(Databases.secretOf(Databases.KPI_ROLE)));
            default -> {}
        }
    }

    /** Where the refusal link of a mail leads, and the registry that confirms grants. */
    private static void consent(Map<String, String> environment, Settings settings, Secrets secrets) {
        environment.put("CRM_CONSENT_PEPPER", secrets.key("consent.pepper"));
        environment.put("CRM_CONSENT_MASTER_KEY", secrets.key("consent.master-key"));
        environment.put("CRM_PUBLIC_URL", settings.url(Port.GATEWAY));
        environment.put("CRM_REGISTRY_IYS_URL", settings.url(Port.IYS));
        environment.put("CRM_REGISTRY_IYS_USERNAME", IysSimulator.USER);
        environment.put("CRM_REGISTRY_IYS_PASSWORD", secrets.of(IysSimulator.PASSWORD));
        environment.put("CRM_REGISTRY_IYS_IYS_CODE", IysSimulator.CODE);
        environment.put("CRM_REGISTRY_IYS_BRAND_CODE", IysSimulator.CODE);
        environment.put("CRM_REGISTRY_BATCH_WAIT", "1s"); // the simulator is quicker than the real one
        environment.put("CRM_REGISTRY_PULL_EVERY", "5s");
    }

    /** Whom it asks before it sends, as whom, and through which mail server. */
    private static void marketing(Map<String, String> environment, Settings settings, Secrets secrets) {
        environment.put("CRM_SERVICES_CONSENT_URL", settings.url(Port.CONSENT));
        environment.put("CRM_SERVICES_CUSTOMER_URL", settings.url(Port.CUSTOMER));
        environment.put(RealmValues.MARKETING_SECRET, RealmValues.marketingSecret(secrets));
        environment.put("QUARKUS_MAILER_HOST", "127.0.0.1");
        environment.put("QUARKUS_MAILER_PORT", String.valueOf(settings.port(Port.MAIL)));
        environment.put("CRM_MARKETING_SENDER_ADDRESS", "kampanya@riza.invalid");
    }

    /** The gateway passes calls on to the others, and keeps the session of the console. */
    private static void door(Map<String, String> environment, Settings settings, Secrets secrets) {
        environment.put("CRM_LOCAL", "true");
        environment.put("CRM_PUBLIC_URL", settings.url(Port.GATEWAY));
        environment.put("CRM_GATEWAY_CORS_ORIGINS", RealmValues.browserOrigin(settings));
        environment.put(RealmValues.CONSOLE_SECRET, RealmValues.consoleSecret(secrets));
        environment.put(RealmValues.GATEWAY_SECRET, RealmValues.gatewaySecret(secrets));
        environment.put("QUARKUS_KEYCLOAK_ADMIN_CLIENT_SERVER_URL", settings.url(Port.KEYCLOAK));
        environment.put("CRM_CONSOLE_SECURE_COOKIES", "false"); // there is no TLS on one machine
        environment.put("CRM_CONSOLE_SESSION_KEY", secrets.of("console.session"));
        // everybody on this machine, and every proof, comes from one address
        environment.put("CRM_GATEWAY_RATE_ADDRESS_PER_SECOND", "2000");
        environment.put("CRM_GATEWAY_RATE_ADDRESS_BURST", "4000");
        for (Module module : Module.withDatabase()) {
            environment.put(
                    "CRM_GATEWAY_SERVICES_" + module.id().toUpperCase(Locale.ROOT) + "_URL",
                    settings.url(module.port()));
        }
    }
}
