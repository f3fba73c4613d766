package crm.proofs.authz;

import crm.proofs.Options;
import crm.proofs.Proof;
import crm.proofs.system.TestSystem;

/** {@code ./crm authz}: who is let in, and who is not. */
public final class AuthzProof implements Proof {

    @Override
    public String name() {
        return "authz";
    }

    @Override
    public String help() {
        return "prove who may do what: every operation, role, owner and bad token [--seed N]";
    }

    @Override
    public int run(Call call) throws Exception {
        var options = Options.of(call.arguments(), "--seed");
        var seed = options.number("--seed", Options.SEED);
        call.out().println("Seed " + seed);
        try (var system = TestSystem.start(call.folder().resolve("home"), call.out())) {
            var findings = new AuthzRun(system, seed, call.out()).all();
            findings.forEach(call.out()::println);
            call.out().println(findings.isEmpty() ? "Proven." : findings.size() + " findings.");
            return findings.isEmpty() ? 0 : 1;
        }
    }
}
