package crm.contracts.customer;

import crm.contracts.Code;
import crm.contracts.Contract;
import crm.contracts.Topics;
import java.util.List;
import java.util.UUID;

/**
 * Plain fields of a company changed; the new values stay in customer-service.
 *
 * @param changedFields names of the changed fields as in the API, without values
 */
@Contract(
        type = "crm.customer.corporate-customer.updated.v1",
        topic = Topics.CORPORATE_CUSTOMER,
        summary = "Plain fields of a company changed; the new values stay in customer-service.")
public record CorporateCustomerUpdated(
        UUID customerId, @Code List<String> changedFields) {}
