package crm.launcher.server;

import crm.launcher.config.Port;
import java.util.List;
import java.util.Optional;

/**
 * One of the seven deployables.
 *
 * @param id the service's name in configuration; also of its database and role
 * @param folder of the Maven module
 */
public record Module(String id, String folder, Port port, int heapMegabytes, boolean hasDatabase) {

    public static final List<Module> ALL = List.of(
            service("customer", Port.CUSTOMER, 320),
            service("sales", Port.SALES, 320),
            service("consent", Port.CONSENT, 256),
            service("analytics", Port.ANALYTICS, 320),
            service("marketing", Port.MARKETING, 192),
            service("support", Port.SUPPORT, 192),
            new Module("gateway", "gateway", Port.GATEWAY, 256, false));

    private static Module service(String id, Port port, int heapMegabytes) {
        return new Module(id, id + "-service", port, heapMegabytes, true);
    }

    public static Optional<Module> of(String id) {
        return ALL.stream().filter(module -> module.id().equals(id)).findFirst();
    }

    public static List<Module> withDatabase() {
        return ALL.stream().filter(Module::hasDatabase).toList();
    }

    public String runnable() {
        return folder + "/target/quarkus-app/quarkus-run.jar";
    }
}
