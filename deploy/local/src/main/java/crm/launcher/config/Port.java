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
    IYS(8190);

    private final int usual;

    Port(int usual) {
        this.usual = usual;
    }

    public int usual() {
        return usual;
    }

    public String variable() {
        return "CRM_PORT_" + name();
    }
}
