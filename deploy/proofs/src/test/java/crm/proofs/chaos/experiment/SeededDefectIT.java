package crm.proofs.chaos.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import crm.proofs.chaos.check.CheckResult;
import crm.proofs.chaos.check.Checker;
import crm.proofs.system.SharedSystem;
import crm.proofs.system.TestSystem;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The checks of the chaos run see what they are there for: our design passes, and with each known mistake in it, it does not. */
@Order(110)
@ExtendWith(SharedSystem.class)
class SeededDefectIT {

    private static final long SEED = 7;

    @ParameterizedTest
    @EnumSource(Defect.class)
    void theSameCrashesTurnEachDefectRedAndLeaveOurDesignGreen(Defect defect, TestSystem system) throws Exception {
        var capture = new Experiment(system, defect, SEED).run();

        var failed = Checker.judge(capture).stream()
                .filter(result -> !result.holds())
                .collect(Collectors.toMap(CheckResult::name, CheckResult::examples));
        assertThat(capture.acknowledged()).hasSizeGreaterThan(100);
        if (defect == Defect.NONE) {
            assertThat(failed).isEmpty();
        } else {
            assertThat(failed.keySet()).containsAll(defect.symptoms());
        }
    }
}
