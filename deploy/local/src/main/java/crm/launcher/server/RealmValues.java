package crm.launcher.server;

import crm.launcher.config.Port;
import crm.launcher.config.Secrets;
import crm.launcher.config.Settings;
import java.util.Map;

/** What the realm's files leave open: the addresses and the secrets of this home, by the variables that stand for them there. */
final class RealmValues {

    static final String MARKETING = "crm-marketing";

    /** The variable by which both Keycloak's import and the service learn the secret. */
    static final String MARKETING_SECRET = "CRM_MARKETING_CLIENT_SECRET";

    static final String CONSOLE_SECRET = "CRM_CONSOLE_CLIENT_SECRET";

    static final String GATEWAY_SECRET = "CRM_GATEWAY_CLIENT_SECRET";

    /** Where a frontend of somebody else may stand on this machine, unless the environment names another place. */
    private static final String USUAL_BROWSER_ORIGIN = "http://127.0.0.1:5173";

    private RealmValues() {}

    static Map<String, String> of(Settings settings, Secrets secrets) {
        return Map.of(
                MARKETING_SECRET,
                marketingSecret(secrets),
                CONSOLE_SECRET,
                consoleSecret(secrets),
                GATEWAY_SECRET,
                gatewaySecret(secrets),
                "CRM_PUBLIC_URL",
                settings.url(Port.GATEWAY),
                "CRM_GATEWAY_URL",
                settings.url(Port.GATEWAY),
                "CRM_BROWSER_ORIGIN",
                browserOrigin(settings),
                "CRM_MAIL_PORT",
                String.valueOf(settings.port(Port.MAIL)));
    }

    static String marketingSecret(Secrets secrets) {
        return secrets.of("keycloak." + MARKETING);
    }

    static String consoleSecret(Secrets secrets) {
        return secrets.of("keycloak.crm-console");
    }

    static String gatewaySecret(Secrets secrets) {
        return secrets.of("keycloak.crm-gateway");
    }

    static String browserOrigin(Settings settings) {
        return settings.browserOrigin().isBlank() ? USUAL_BROWSER_ORIGIN : settings.browserOrigin();
    }
}
