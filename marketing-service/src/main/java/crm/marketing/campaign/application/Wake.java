package crm.marketing.campaign.application;

/** Lets the workers look for dispatches at once. */
@FunctionalInterface
public interface Wake {

    void up();
}
