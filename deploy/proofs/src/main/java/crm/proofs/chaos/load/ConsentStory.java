package crm.proofs.chaos.load;

/** Somebody permits, or takes it back; several at once may speak for the same person. */
final class ConsentStory implements Story {

    @Override
    public void tell(Steps steps, World world) throws InterruptedException {
        var person = world.person(steps.random);
        if (world.hasCampaigns() && steps.random.nextInt(3) == 0) {
            Consent.withdrawProcessing(steps, world.oneOfTheAudience(steps.random), Consent.MARKETING);
            return;
        }
        switch (steps.random.nextInt(4)) {
            case 0 -> Consent.grantProcessing(steps, person, Consent.ANALYTICS);
            case 1 -> Consent.withdrawProcessing(steps, person, Consent.ANALYTICS);
            case 2 -> Consent.grantEmail(steps, person);
            default -> Consent.withdrawEmail(steps, person);
        }
    }
}
