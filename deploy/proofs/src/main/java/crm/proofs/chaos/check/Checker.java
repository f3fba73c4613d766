package crm.proofs.chaos.check;

import crm.proofs.chaos.capture.Capture;
import java.util.List;
import java.util.function.Function;

/** All checks. */
public final class Checker {

    private static final List<Function<Capture, CheckResult>> CHECKS = List.of(
            CommandChecks::everyKeyOnce,
            CommandChecks::everyPromiseKept,
            CommandChecks::noUpdateLost,
            CommandChecks::nothingRefusedThatWasRight,
            DeliveryChecks::outboxIsTopic,
            DeliveryChecks::orderWithoutHoles,
            DeliveryChecks::inboxIsTopic,
            DeliveryChecks::groupsAreThrough,
            EffectChecks::effectsOnce,
            MoneyChecks::revenueOfSalesIsThatOfTheEvents,
            MoneyChecks::kpisAreWhatTheEventsSay,
            InvoiceNumberCheck::withoutGaps,
            LedgerCheck::chainIntact,
            MailChecks::nothingAfterAWithdrawal,
            MailChecks::onePerPerson,
            MailChecks::permittedAndKnown,
            LeftoverCheck::nothingLeft);

    private Checker() {}

    public static List<CheckResult> judge(Capture capture) {
        return CHECKS.stream().map(check -> check.apply(capture)).toList();
    }
}
