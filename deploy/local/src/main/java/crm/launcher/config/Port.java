package crm.launcher.config;

/** Every port that the platform listens on, all on 127.0.0.1. The environment may choose another. */
public enum Port {
    GATEWAY(8080),
    CUSTOMER(8101),
    SALES(8102),
    MARKETING(8103),
    SUPPORT(8104),
    CONSENT(8105),
    ANALYTICS(8106),
    KEYCLOAK(8180),
    POSTGRES(5440),
    KAFKA(9092),
    KAFKA_CONTROLLER(9093),
    MAIL(1025),
    IYS(8190),
    GATEWAY_MANAGEMENT(GATEWAY),
    CUSTOMER_MANAGEMENT(CUSTOMER),
    SALES_MANAGEMENT(SALES),
    MARKETING_MANAGEMENT(MARKETING),
    SUPPORT_MANAGEMENT(SUPPORT),
    CONSENT_MANAGEMENT(CONSENT),
    ANALYTICS_MANAGEMENT(ANALYTICS);

    private static final String MANAGEMENT = "_MANAGEMENT";

    private final int usual;

    Port(int usual) {
        this.usual = usual;
    }

    /** As the services derive it themselves: a 1 before the number of the port whose metrics and health it answers. */
    Port(Port service) {
        this(10_000 + service.usual);
    }

    public int usual() {
        return usual;
    }

    /** Where the service behind this port tells its operators how it does. */
    public Port management() {
        return valueOf(name() + MANAGEMENT);
    }

    public String variable() {
        return "CRM_PORT_" + name();
    }
}
