package crm.proofs.fuzz;

import crm.proofs.Options;
import crm.proofs.Proof;
import crm.proofs.system.TestSystem;

/** {@code ./crm fuzz}: hostile requests. */
public final class FuzzProof implements Proof {

    private static final long REQUESTS = 20_000;

    @Override
    public String name() {
        return "fuzz";
    }

    @Override
    public String help() {
        return "prove that hostile requests are refused as documented [--requests N] [--seed N]";
    }

    @Override
    public int run(Call call) throws Exception {
        var options = Options.of(call.arguments(), "--seed", "--requests");
        var seed = options.number("--seed", Options.SEED);
        call.out().println("Seed " + seed);
        try (var system = TestSystem.start(call.folder().resolve("home"), call.out())) {
            var findings =
                    new FuzzRun(system, seed, call.out()).of(Math.toIntExact(options.number("--requests", REQUESTS)));
            findings.forEach(call.out()::println);
            call.out().println(findings.isEmpty() ? "Proven." : findings.size() + " findings.");
            return findings.isEmpty() ? 0 : 1;
        }
    }
}
