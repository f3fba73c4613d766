package crm.consent.permit.domain;

import crm.consent.permission.domain.RecipientType;

/**
 * What somebody is about to send.
 *
 * @param personKnown whether the message names the person whose address it is
 * @param profiled whether the audience was chosen by looking at individuals
 * @param templateApproved whether the template was approved for the class
 */
public record Intent(
        MessageClass messageClass,
        RecipientType recipientType,
        boolean personKnown,
        boolean profiled,
        boolean templateApproved) {}
