package crm.proofs.scene;

import crm.launcher.server.Module;
import crm.proofs.openapi.ApiDocument;
import crm.proofs.openapi.ApiOperation;
import crm.proofs.system.TestSystem;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Which service answers an operation: the one whose own document has it. */
public final class Owners {

    public static final String GATEWAY = "gateway";

    private final TestSystem system;

    /** By the operation's name in the merged document. */
    private final Map<String, ApiOperation> own = new HashMap<>();

    private final Map<String, String> services = new HashMap<>();

    public Owners(TestSystem system) {
        this.system = system;
        for (var module : Module.ALL) {
            var base = module.hasDatabase() ? system.management(module.id()) : system.gateway();
            ApiDocument.ofService(base).operations().forEach(operation -> add(module.id(), operation));
        }
    }

    private void add(String service, ApiOperation operation) {
        var name = operation.isOfOperations()
                ? operation.name().replace("/operations/", "/operations/" + service + "/")
                : operation.name();
        own.put(name, operation);
        services.put(name, service);
    }

    public String service(ApiOperation operation) {
        var service = services.get(operation.name());
        if (service == null) {
            throw new IllegalStateException("no service has " + operation.name());
        }
        return service;
    }

    /** False: it is only promised, and a disagreement. */
    public boolean hasOwner(ApiOperation operation) {
        return services.containsKey(operation.name());
    }

    public URI base(ApiOperation operation) {
        var service = service(operation);
        return service.equals(GATEWAY) ? system.gateway() : system.service(service);
    }

    /** Where the merged document does not say what the services say of who may call what. */
    public List<String> disagreements(ApiDocument merged) {
        var findings = new ArrayList<String>();
        var seen = new TreeSet<String>();
        for (var operation : merged.operations()) {
            seen.add(operation.name());
            var owned = own.get(operation.name());
            if (owned == null) {
                findings.add(operation.name() + " is in the merged document, but in no service's");
            } else if (!owned.permissions().equals(operation.permissions()) || owned.isOpen() != operation.isOpen()) {
                findings.add(operation.name() + ": the merged document asks for " + operation.permissions() + ", "
                        + service(operation) + " for " + owned.permissions());
            }
        }
        own.keySet().stream()
                .filter(name -> !seen.contains(name))
                .sorted()
                .forEach(name -> findings.add(name + " is not in the merged document"));
        return findings;
    }

    public static List<String> services() {
        return Module.withDatabase().stream().map(Module::id).toList();
    }

    /** Those that a run is about. */
    public Set<String> services(List<ApiOperation> operations) {
        var names = new TreeSet<String>();
        operations.forEach(operation -> names.add(service(operation)));
        return names;
    }
}
