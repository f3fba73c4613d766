package crm.proofs.chaos;

import crm.proofs.Proof;
import crm.proofs.system.TestSystem;

/** {@code ./crm chaos}: many callers, a campaign, and a system whose parts are killed all the while. */
public final class Chaos implements Proof {

    @Override
    public String name() {
        return "chaos";
    }

    @Override
    public String help() {
        return "kill services, Kafka and PostgreSQL under load; prove that nothing is lost or done twice";
    }

    @Override
    public int run(Call call) throws InterruptedException {
        var options = ChaosOptions.parse(call.arguments());
        var home = call.folder().resolve("home");
        try (var around = Surroundings.open().withDisksBelow(home).withClockAhead(ClockAhead.whose(options.seed()));
                var system = TestSystem.start(home, call.out(), around.environment())) {
            var result = new ChaosRun(system, around, options, call.folder(), call.out()).run();
            new Report(call.out()).print(result);
            return result.nothingWrong() && result.mendedInTime(1) ? 0 : 1;
        }
    }
}
