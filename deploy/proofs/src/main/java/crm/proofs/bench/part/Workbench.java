package crm.proofs.bench.part;

import crm.launcher.config.Port;
import crm.launcher.config.Secrets;
import crm.launcher.config.Settings;
import crm.proofs.bench.Plan;
import crm.proofs.bench.measure.Cpu;
import crm.proofs.bench.measure.Turns;
import crm.proofs.system.Checkout;
import crm.proofs.system.TestSystem;
import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.Connection;

/** The system on which a part works, and what all parts need beside it. */
public final class Workbench {

    private final TestSystem system;
    private final Plan plan;
    private final long seed;
    private final PrintStream out;
    private final Settings settings;
    private final Shop shop;

    public Workbench(TestSystem system, Plan plan, long seed, PrintStream out) {
        this.system = system;
        this.plan = plan;
        this.seed = seed;
        this.out = out;
        this.settings = Settings.running(Checkout.root(), system.script().environment());
        this.shop = new Shop(system);
    }

    TestSystem system() {
        return system;
    }

    Plan plan() {
        return plan;
    }

    long seed() {
        return seed;
    }

    Shop shop() {
        return shop;
    }

    Connection database(String service) {
        return system.database(service);
    }

    int postgresPort() {
        return settings.port(Port.POSTGRES);
    }

    /** Of the role that the service itself has. */
    String databasePassword(String role) {
        return Secrets.in(settings.home().secrets()).of("postgres." + role);
    }

    Path folder() {
        return system.home().getParent();
    }

    /** Of components, as the launcher names them; of this process and its tools: "load". */
    Cpu cpu(String... components) {
        var all = new Cpu[components.length];
        for (int one = 0; one < all.length; one++) {
            all[one] = components[one].equals("load") ? Cpu.self() : Cpu.family(system.pid(components[one]));
        }
        return Cpu.of(all);
    }

    Turns turns() {
        return new Turns(plan.rounds(), this::say);
    }

    void say(String progress) {
        out.println("  … " + progress);
    }
}
