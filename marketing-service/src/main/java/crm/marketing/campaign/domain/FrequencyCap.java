package crm.marketing.campaign.domain;

import crm.platform.domain.InvalidInput;

/** At most so many commercial messages to one person within so many days, whichever campaign they came from. */
public record FrequencyCap(int messages, int days) {

    private static final int MOST = 365;

    public FrequencyCap {
        if (messages < 1 || messages > MOST || days < 1 || days > MOST) {
            throw InvalidInput.of("frequencyCap", "campaign.frequency-cap", "1 to 365 messages in 1 to 365 days.");
        }
    }
}
