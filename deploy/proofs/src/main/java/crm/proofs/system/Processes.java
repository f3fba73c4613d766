package crm.proofs.system;

import crm.launcher.server.Module;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Which processes are at work, and since when: one that died and was started again is another one. */
public record Processes(Map<String, String> all) {

    private static final List<String> SERVERS = List.of("postgres", "kafka", "keycloak");

    public static Processes of(TestSystem system) {
        var all = new TreeMap<String, String>();
        SERVERS.forEach(name -> all.put(name, identity(system.pid(name))));
        Module.ALL.forEach(module -> all.put(module.id(), identity(system.pid(module.id()))));
        return new Processes(all);
    }

    /** Names of those that are others than before. */
    public List<String> startedSince(Processes before) {
        var started = new ArrayList<String>();
        all.forEach((name, identity) -> {
            if (!identity.equals(before.all.get(name))) {
                started.add(name);
            }
        });
        return started;
    }

    private static String identity(long pid) {
        var since = ProcessHandle.of(pid).flatMap(process -> process.info().startInstant());
        return pid + " since " + since.map(Instant::toString).orElse("ever");
    }
}
