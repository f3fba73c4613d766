package crm.launcher.server;

import crm.launcher.config.Secrets;

/** The account by which marketing-service itself asks for permits and addresses. */
final class MarketingAccount {

    static final String CLIENT = "crm-marketing";

    /** The variable by which both Keycloak's import and the service learn the secret. */
    static final String VARIABLE = "CRM_MARKETING_CLIENT_SECRET";

    private MarketingAccount() {}

    static String secret(Secrets secrets) {
        return secrets.of("keycloak." + CLIENT);
    }
}
