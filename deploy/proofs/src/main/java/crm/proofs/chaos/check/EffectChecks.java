package crm.proofs.chaos.check;

import crm.proofs.chaos.capture.Capture;

/** What consumers made of the events. */
final class EffectChecks {

    private EffectChecks() {}

    /** The facts are those that the events tell, once each: a counter would show a second time. */
    static CheckResult effectsOnce(Capture capture) {
        var judgement = new Judgement("facts = events, each effect once");
        judgement.same("the events", capture.published(), "the facts", capture.stored());
        return judgement.result();
    }
}
