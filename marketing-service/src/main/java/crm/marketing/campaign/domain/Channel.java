package crm.marketing.campaign.domain;

/** As İYS calls them; only e-mail is sent so far. */
public enum Channel {
    EPOSTA
}
