package crm.proofs.scene;

import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/** What was found, each once, in one order whatever the order of finding. */
public final class Findings {

    private final TreeSet<String> all = new TreeSet<>();

    public synchronized void add(String finding) {
        all.add(finding);
    }

    public synchronized void addAll(Collection<String> findings) {
        all.addAll(findings);
    }

    public synchronized List<String> all() {
        return List.copyOf(all);
    }
}
