package crm.proofs.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import crm.proofs.chaos.check.CheckResult;
import crm.proofs.chaos.fault.Fault;
import crm.proofs.system.SharedSystem;
import crm.proofs.system.TestSystem;
import java.nio.file.Path;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A short run of {@code ./crm chaos}, on top of whatever the tests before have left behind. */
@Order(1_000)
@ExtendWith(SharedSystem.class)
class ChaosIT {

    private static final ChaosOptions SHORT = new ChaosOptions(20_261_125, 5_000, 9, 16, 60);

    /** A machine that builds at the same time is slow; how fast things come back is told, and this is only the bound of sense. */
    private static final int GENEROUS = 6;

    @Test
    void nothingIsLostOrDoneTwiceWhilePartsOfTheSystemAreKilled(TestSystem system, Surroundings around)
            throws InterruptedException {
        var result =
                new ChaosRun(system, around, SHORT, Path.of("target", "chaos").toAbsolutePath(), System.out).run();
        new Report(System.out).print(result);

        assertThat(result.commands()).isGreaterThanOrEqualTo(SHORT.commands());
        assertThat(result.checks())
                .allSatisfy(
                        check -> assertThat(check.examples()).as(check.name()).isEmpty());
        assertThat(result.checks()).allMatch(CheckResult::holds);
        assertThat(result.becauseOfKafka()).isEmpty();
        assertThat(result.leftOut()).allMatch(each -> each.fault().part() == Fault.Part.DISK);
        assertThat(result.recoveries()).allMatch(recovery -> recovery.inTime(GENEROUS));
    }
}
