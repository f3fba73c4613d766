package crm.proofs;

import crm.launcher.Refusal;
import crm.proofs.authz.AuthzProof;
import crm.proofs.bench.Bench;
import crm.proofs.chaos.Chaos;
import crm.proofs.fuzz.FuzzProof;
import crm.proofs.screenshots.Screenshots;
import java.util.List;
import java.util.stream.Collectors;

/** All proofs; commands.txt beside the module's pom names the same ones to the script and to its help. */
public final class Proofs {

    public static final List<Proof> ALL =
            List.of(new AuthzProof(), new Bench(), new Chaos(), new FuzzProof(), new Screenshots());

    private Proofs() {}

    public static Proof named(String name) {
        return ALL.stream()
                .filter(proof -> proof.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new Refusal(2, "There is no proof \"" + name + "\"; there are: " + names() + "."));
    }

    private static String names() {
        return ALL.stream().map(Proof::name).collect(Collectors.joining(", "));
    }
}
