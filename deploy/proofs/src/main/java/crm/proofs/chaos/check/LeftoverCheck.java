package crm.proofs.chaos.check;

import crm.proofs.chaos.capture.Capture;

/** Dead letters, parked events, parked outbox rows: none. */
final class LeftoverCheck {

    private LeftoverCheck() {}

    static CheckResult nothingLeft(Capture capture) {
        var judgement = new Judgement("no dead letter, nothing parked");
        capture.leftovers()
                .forEach(each -> judgement.expect(
                        each.count() == 0, () -> each.service() + " has " + each.count() + " " + each.what()));
        return judgement.result();
    }
}
