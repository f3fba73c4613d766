package crm.testing;

import crm.testing.engine.Engine;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * PostgreSQL, Kafka and a token key for the service under test. One instance each per JVM; they end with it.
 *
 * <pre>{@code
 * @QuarkusTest
 * @WithTestResource(value = BackingServices.class, scope = TestResourceScope.GLOBAL)
 * }</pre>
 */
public class BackingServices implements QuarkusTestResourceLifecycleManager {

    private @Nullable String service;

    @Override
    public void init(Map<String, String> initArgs) {
        service = initArgs.get("service");
    }

    @Override
    public Map<String, String> start() {
        var servers = Engine.servers();
        var database = ServiceDatabase.create(servers, service == null ? ServiceUnderTest.id() : service);
        TestTopics.createAll();
        var config = new HashMap<String, String>();
        config.put("crm.db.host", servers.host());
        config.put("crm.db.port", String.valueOf(servers.port()));
        config.put("crm.db.name", database.name());
        config.put("crm.db.username", database.serviceRole());
        config.put("crm.db.password", database.password());
        config.put("crm.db.durable", "false"); // the servers of the tests do not wait for their disk
        config.put("crm.db.migration-username", database.migrationRole());
        config.put("crm.db.migration-password", database.password());
        config.put("kafka.bootstrap.servers", servers.kafka());
        config.put("quarkus.log.category.\"org.apache.kafka\".level", "WARN");
        config.put("quarkus.log.category.\"kafka\".level", "WARN");
        config.put("quarkus.log.category.\"state.change\".level", "WARN");
        config.putAll(TokenTrust.verification());
        return config;
    }

    @Override
    public void stop() {
        // shared by all tests of the JVM and stopped with it
    }
}
