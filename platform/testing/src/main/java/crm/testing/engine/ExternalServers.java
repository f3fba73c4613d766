package crm.testing.engine;

/**
 * Servers that run already: {@code crm.test.db.host}, {@code .port}, {@code .superuser}, {@code .password} and
 * {@code crm.test.kafka}, as system properties or environment twins. Databases named {@code test_<service>} are dropped
 * and made anew, so give it a server that is there for tests.
 */
final class ExternalServers {

    private ExternalServers() {}

    static Servers postgres() {
        return new Servers(
                Settings.require("crm.test.db.host"),
                Integer.parseInt(Settings.read("crm.test.db.port", "5432")),
                Settings.read("crm.test.db.superuser", "postgres"),
                Settings.require("crm.test.db.password"),
                "");
    }

    static String kafka() {
        return Settings.require("crm.test.kafka");
    }
}
