package crm.proofs.chaos;

import crm.proofs.chaos.check.CheckResult;
import crm.proofs.chaos.fault.Means.LeftOut;
import crm.proofs.chaos.fault.Recovery;
import crm.proofs.chaos.load.Failure;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * What came of a run.
 *
 * @param commands that got a definite answer
 * @param retries attempts that did not
 * @param leftOut faults that could not be brought about here: of them nothing is proven
 * @param becauseOfKafka attempts that failed while nothing but Kafka was away: there must be none
 * @param capture folder with all that was seen
 */
public record ChaosResult(
        ChaosOptions options,
        long commands,
        long retries,
        Duration took,
        List<CheckResult> checks,
        List<Recovery> recoveries,
        List<LeftOut> leftOut,
        List<Failure> becauseOfKafka,
        Path capture) {

    public boolean nothingWrong() {
        return checks.stream().allMatch(CheckResult::holds) && becauseOfKafka.isEmpty();
    }

    /** @param factor how generous to be; 1 is the goal itself */
    public boolean mendedInTime(int factor) {
        return recoveries.stream().allMatch(recovery -> recovery.inTime(factor));
    }
}
