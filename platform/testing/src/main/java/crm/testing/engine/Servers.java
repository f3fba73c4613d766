package crm.testing.engine;

/** Where the servers of this test run are; kept in system properties, which all class loaders of a JVM share. */
public record Servers(String host, int port, String superuser, String password, String kafka) {

    private static final String PREFIX = "crm.testing.servers.";

    public String jdbcUrl(String database) {
        return "jdbc:postgresql://" + host + ":" + port + "/" + database;
    }

    /** The servers that were started before, or a clear refusal. */
    public static Servers running() {
        if (!areRunning()) {
            throw new IllegalStateException("no backing services: annotate the test with @WithTestResource(value = "
                    + "BackingServices.class, scope = TestResourceScope.GLOBAL)");
        }
        return new Servers(get("host"), Integer.parseInt(get("port")), get("superuser"), get("password"), get("kafka"));
    }

    static boolean areRunning() {
        return get("host") != null;
    }

    Servers publish() {
        set("port", String.valueOf(port));
        set("superuser", superuser);
        set("password", password);
        set("kafka", kafka);
        set("host", host);
        return this;
    }

    private static String get(String key) {
        return System.getProperty(PREFIX + key);
    }

    private static void set(String key, String value) {
        System.setProperty(PREFIX + key, value);
    }
}
