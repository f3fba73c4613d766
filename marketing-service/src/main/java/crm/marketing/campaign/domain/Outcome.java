package crm.marketing.campaign.domain;

/** How the dispatches of a campaign ended. */
public record Outcome(long suppressed, long sent, long failed) {

    long ended() {
        return suppressed + sent + failed;
    }
}
