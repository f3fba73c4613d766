package crm.contracts.customer;

import crm.contracts.Code;
import crm.contracts.Contract;
import crm.contracts.Topics;
import java.util.List;
import java.util.UUID;

/**
 * Plain fields of a lead changed; the new values stay in customer-service.
 *
 * @param changedFields names of the changed fields as in the API, without values
 */
@Contract(
        type = "crm.customer.lead.updated.v1",
        topic = Topics.LEAD,
        summary = "Plain fields of a lead changed; the new values stay in customer-service.")
public record LeadUpdated(UUID leadId, @Code List<String> changedFields) {}
